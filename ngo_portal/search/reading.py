"""How the words were read; and, where nothing fits, what may be tried instead."""

from django.urls import reverse

from events.models import Event
from ngo_portal.lib.language.translated import quoted
from ngo_portal.lib.lists.page import address
from ngo_portal.search.found import texts_of
from registry.models import Organisation
from search.fit import as_printed
from search.question import Question
from search.words import STOP_WORDS, words_of

#: So much is offered where nothing was found.
MOST_INSTEAD = 4


def readings_of(kinds):
    """The narrowing readings by which something was found: the place, and the period as it was typed."""
    readings = [kind.found.reading for kind in kinds if kind.found.reading and kind.found.reading.is_narrowed]
    places = list(dict.fromkeys(one.place for one in readings if one.place))
    periods = list(dict.fromkeys(one.period_words for one in readings if one.first))
    return {"places": places, "periods": periods} if readings else None


def slips_of(kinds):
    """The words, as records spell them and in quotation marks, that others were taken for; none again for its
    capital."""
    found = {}
    for kind in kinds:
        reading = kind.found.reading
        if reading and reading.slips and kind.found.rows:
            for word in as_printed(reading, _texts(kind.found.rows)):
                found.setdefault(word.casefold(), word)
    return [quoted(word) for word in found.values()][:3]


def _texts(rows):
    for row in rows:
        for name in ("name", "title", "text"):
            if hasattr(type(row), f"{name}_kk") or hasattr(row, f"{name}_kk"):
                yield from texts_of(row, name)
        yield from getattr(row, "names", []) if isinstance(getattr(row, "names", None), list) else []


def tried_instead(words):
    """[(what to look for, its address)] where all words together found nothing: the page of the place; then
    what finds something: the words in a wider place, without the place, each by itself."""
    asked = Question(words)
    narrowed = next((way for way in asked.readings() if way.place), None)
    tried = [word.typed for word in words_of(words) if word.typed.lower() not in STOP_WORDS]
    if len(tried) < 2:
        return []
    found = []
    if narrowed:
        place, others = narrowed.place, " ".join(word.typed for word in narrowed.words)
        found.append((place.title, reverse("territories:detail", args=[place.code])))
        wider = dict.fromkeys([place.sub_district, place.district, place.oblast])
        in_wider = [f"{others} {one.title}" for one in wider if others and one not in (None, place)]
        tried = [*in_wider, others, *tried]
    for text in dict.fromkeys(filter(None, tried)):
        if len(found) < MOST_INSTEAD and _finds(text):
            found.append((text, address(reverse("search"), [("q", text)])))
    return found


def _finds(text):
    asked = Question(text)
    return bool(
        Organisation.objects.published().meaning(asked)
        or Event.objects.published().as_public().meaning(asked)
    )


def folded(words):
    return " ".join(dict.fromkeys(one for word in words_of(words) for one in word.spelt[:1]))
