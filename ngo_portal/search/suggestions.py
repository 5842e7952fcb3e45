"""What is suggested while somebody types."""

from django.http import JsonResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ngo_portal.lib.language.translated import columns_of
from ngo_portal.lib.lists.filters import LONGEST_WORDS
from ngo_portal.search.found import BESIDE, SHOWN, first_read, texts_of
from projects.models import SocialProject
from registry.models import Organisation
from search.fit import fit
from search.question import Question
from territories.models import Territory
from territories.rules.place_words import CITY

#: Suggestions, and of how many letters on.
SUGGESTED, SUGGESTED_FROM = 8, 2


@require_safe
def suggestions(request):
    """What the beginning of words may lead to, for who types them: as JSON, the same to everybody."""
    words = " ".join(request.GET.get("q", "")[:LONGEST_WORDS].replace("\x00", " ").split())
    found = suggested(Question(words)) if len(words) >= SUGGESTED_FROM else []
    number = len(found)
    said = ngettext("%(number)s suggestion", "%(number)s suggestions", number) % {"number": number}
    answer = {"suggestions": found, "said": said if found else gettext("No suggestions")}
    return JsonResponse(answer, json_dumps_params={"ensure_ascii": False})


def suggested(asked):
    """What fits the first reading by which any is found, where places are called just so the words alone; and
    places, by their names in any way."""
    first = next(asked.readings(), None)
    if first is None:
        return []
    places = Territory.objects.suggested(asked.text, SHOWN)
    is_a_place = any(map(asked.are_of_place, places))
    found = _named_so(first) if is_a_place else first_read(asked, _named_so)[1]
    found = [*found, *(_as_suggested(first, place) for place in places)]
    found.sort(key=lambda one: -one[0])
    return [{"name": name, "note": note, "url": url} for _fit, name, note, url in found[:SUGGESTED]]


def _named_so(reading):
    """[(how well it fits, name, what it is, address)] of the organisations and projects of a reading."""
    organisations = Organisation.objects.published().select_related("seat")
    titles = [f"seat__{column}" for column in columns_of("title")]
    kinds = [
        (_("organisation"), organisations.only(*columns_of("name"), *titles)),
        (_("social project"), SocialProject.objects.published().only(*columns_of("name"))),
    ]
    found, forms = [], Organisation.objects.legal_forms()
    for label, rows in kinds:
        for one in rows.shortest_first(reading, 4 * SUGGESTED, ("typed",)):
            place, names = getattr(one, "seat", None), [name for name in texts_of(one) if name]
            names = [*names, *map(forms.core, names)]  # «Талап» is what «Талап» қоғамдық бірлестігі is called
            note = ", ".join(str(part) for part in (label, place) if part)
            found.append((fit(reading, names), str(one.name), note, one.get_absolute_url()))
    return found


def _as_suggested(reading, place):
    """Villages are called almost anything: they come behind what is called so besides."""
    is_small = place.level > place.Level.DISTRICT and place.kind not in CITY
    fits = fit(reading, texts_of(place, "title")) - (BESIDE if is_small else 0)
    return fits, capfirst(str(place)), place.stands_in, reverse("territories:detail", args=[place.code])
