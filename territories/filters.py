"""The parameter `territory`: places, each meaning all that lies in it, by their KATO codes or as people call
them.
"""

from django import forms
from django.forms.utils import flatatt
from django.urls import reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.lists.filters import (
    LONGEST_WORDS,
    ChoiceFilter,
    ManyField,
    Meant,
    Option,
    PublicFilter,
    Ticks,
    VerbFilter,
    WordsField,
    given,
)
from territories.models import Territory

#: Words that are looked up for one question; places that are offered for one of them.
MOST_NAMED, MOST_OFFERED = 5, 20


class PlaceInput(Ticks):
    """A box to type a place in, and the places that are asked for already. `typed`: what the box keeps."""

    is_disclosed = False
    typed = ""

    def render(self, name, value, attrs=None, renderer=None):
        box = self.build_attrs(
            {"type": "search", "autocomplete": "off", "data-places": reverse_lazy("territories:suggestions")},
            {**(attrs or {}), "name": name, "value": self.typed},
        )
        ticked = super().render(name, [option.value for option in self.choices])
        return format_html("<input{}>{}", flatatt(box), ticked)


class PlaceField(ManyField):
    """`meant`: what an answer must choose from: places of one name, or with names like it."""

    default_error_messages = {
        "several": _("Several places are called “%(value)s”: choose one of them, or add its district."),
        "alike": _("No place is called “%(value)s”. Did you mean …"),
        "unknown": _("No place is called “%(value)s”."),
        "long": _("At most %(most)d characters."),
    }

    def __init__(self, **kwargs):
        super().__init__(find=Territory.objects.known_by, offer=_options, widget=PlaceInput(), **kwargs)
        self.meant = []

    def clean(self, value):
        values = given(one.strip() for one in value or [])
        known = self.find(values[: self.most])
        words = [one for one in values if one not in known]
        if len(values) > self.most or len(words) > MOST_NAMED:
            raise self._refusal("many", most=MOST_NAMED if len(values) <= self.most else self.most)
        places = [known[one] for one in values if one in known]
        for text in words:
            if len(text) > LONGEST_WORDS:
                raise self._refusal("long", most=LONGEST_WORDS)
            self.widget.typed = text
            found = Territory.objects.meant_by(text, most=MOST_OFFERED)
            if len(found) != 1:
                offered = found or Territory.objects.suggested(text, most=MOST_OFFERED)
                self.meant = [
                    Meant([*(one.code for one in places), place.code], str(place), place.stands_in)
                    for place in offered
                ]
                code = "several" if found else "alike" if offered else "unknown"
                raise self._refusal(code, value=text[:60])
            self.widget.typed = ""
            places += found
        return list(dict.fromkeys(places))

    def spelt(self, values, cleaned):
        return [place.code for place in cleaned]

    def _refusal(self, code, **params):
        return forms.ValidationError(self.error_messages[code], code=code, params=params)


class TerritoryFilter(VerbFilter):
    field_class = PlaceField
    example = "630000000"  # East Kazakhstan

    def __init__(self, *, verb="in_territories", **kwargs):
        help_text = _("Oblast, district, city or village.")
        super().__init__(label=_("Where"), help_text=help_text, verb=verb, **kwargs)


def _options(chosen, _numbers, _memory):
    """What was chosen, so that it can be taken back."""
    return [Option(place.code, place) for place in chosen]


class PlaceFilter(PublicFilter):
    """What may be asked about places themselves."""

    file_name = "territories"
    orders = {"code": (_("by KATO code"), "by_code")}

    q = VerbFilter(verb="search", label=_("Search"), max_length=LONGEST_WORDS)
    q.field_class = WordsField
    territory = TerritoryFilter(verb="within_any")
    kind = ChoiceFilter(Territory.Kind, verb="of_kinds", label=_("Kind"))

    @classmethod
    def published(cls):
        return Territory.objects.shown()

    @property
    def reading(self):
        """Places are searched by rules of their own."""
