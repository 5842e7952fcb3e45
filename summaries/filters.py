"""What may be summed up: the question of the list of events, of those that were held."""

from typing import Any, Self

from django.http import HttpRequest, QueryDict
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import ngettext, pgettext

from events.figures.totals import HELD
from events.filters import PERIOD, Borders, EventFilter
from ngo_portal.lib.language.translated import quoted
from ngo_portal.lib.lists.filters import given

#: What makes a question one of a period: its places are told within the borders of that time.
OF_A_PERIOD = ("edition", "marathon", "year", *PERIOD)
STATUS, BORDERS = HELD[0], "borders"
#: What no title names as it stands in the address.
BESIDES = (STATUS, BORDERS, *PERIOD)


def year_as_heading(year: str | int) -> str:
    """«2021 жыл»: alone it would be a number without its noun."""
    return pgettext("a year in a heading", "%(year)s") % {"year": year}


#: How values of some parameters are told in a title.
_TOLD = {"q": quoted, "year": year_as_heading}


class SummaryFilter(EventFilter):
    """`accepted` is the question of the list of what is counted; `question` that of the summary's address."""

    file_name = "summary"

    @classmethod
    def for_request(cls, request: HttpRequest) -> Self:
        return cls.of(request.GET, request)

    @classmethod
    def of(cls, data: QueryDict, request: HttpRequest | None = None) -> Self:
        """Of the parameters of an address."""
        counted = data.copy()
        counted[STATUS] = HELD[1]
        if not given(data.getlist(BORDERS)) and any(given(data.getlist(name)) for name in OF_A_PERIOD):
            counted[BORDERS] = Borders.THEN.value
        asked = cls(counted, queryset=cls.published(), request=request)
        asked.as_given = data
        asked.form.is_valid()  # whatever is asked of it first, it has been read
        return asked

    @classmethod
    def of_pairs(cls, pairs: Any) -> Self:
        data = QueryDict(mutable=True)
        for name, value in pairs:
            data.appendlist(name, value)
        return cls.of(data)

    @property
    def whose_borders(self) -> Borders:
        return Borders((self.form.cleaned_data.get(BORDERS) or [Borders.NOW])[0])

    @cached_property
    def question(self) -> list[tuple[str, str]]:
        """[(parameter, value)] of the address of the summary, as far as they were understood."""
        named = given(self.as_given.getlist(BORDERS))
        return [
            (name, str(value))
            for name, value in self.accepted
            if name != STATUS and (name != BORDERS or named)
        ]

    @cached_property
    def title(self) -> str:
        """What is asked, in short."""
        chips = [(name, text) for name, _value, _label, text in self.chips if name not in BESIDES]
        years = [text for name, text in chips if name == "year"]
        if years and len(years) == len(chips) and not self.period:
            return capfirst(
                ngettext("the year %(years)s", "the years %(years)s", len(years))
                % {"years": ", ".join(years)}
            )
        names = [_TOLD.get(name, str)(text) for name, text in chips]
        if period := self.period:
            names.append(period.print(style="label"))
        return capfirst(", ".join(str(text) for text in names))

    @cached_property
    def in_full(self) -> list[tuple[str, str]]:
        """The same with whose borders they are: it stays the same question when a default changes."""
        beside = [pair for pair in self.question if pair[0] != BORDERS]
        return sorted([*beside, (BORDERS, self.whose_borders.value)], key=lambda pair: pair[0])

    @cached_property
    def problems(self) -> dict[str, list[str]]:
        problems = super().problems
        if not set(given(self.as_given.getlist(STATUS))) <= {HELD[1]}:
            problems[STATUS] = [_now("A summary counts what was held, and nothing else.")]
        return problems
