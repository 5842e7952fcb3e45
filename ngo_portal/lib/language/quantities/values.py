"""A number as a source states it, and the honest sum of several: unknown is never 0, "about" is never
exact."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.translated import page_language

from . import phrases
from .nouns import Noun

LARGEST = Decimal("999999999999999.999")


class Qualifier(models.TextChoices):
    """How a source qualifies a number."""

    EXACT = "exact", _("exactly")
    ABOUT = "about", _("about")
    MORE_THAN = "more_than", _("more than")
    AT_LEAST = "at_least", _("at least")
    UP_TO = "up_to", _("up to")
    LESS_THAN = "less_than", _("less than")
    BETWEEN = "between", _("from … to")
    UNKNOWN = "unknown", _("not stated")


# Which ends a qualifier states; the CHECKs of `Quantified` say the same.
LOW_ONLY = ("more_than", "at_least")
HIGH_ONLY = ("up_to", "less_than")
KNOWN = ("exact", "about", "more_than", "at_least", "up_to", "less_than", "between")


def plain(number: int | Decimal | None) -> str:
    """A number as programs read it: "30", "1.5"; "" for none."""
    if number is None:
        return ""
    return f"{Decimal(number).normalize():f}"


def _decimal(number: Any) -> Any:
    if number is None or isinstance(number, Decimal):
        return number
    if isinstance(number, int) and not isinstance(number, bool):
        return Decimal(number)
    raise ValueError(f"a quantity is an int or a Decimal, not {number!r}")


@dataclass(frozen=True)
class Quantity:
    """`low` and `high` are the stated ends, None where the source states none.

    exact: low == high. about: one number or a range, low <= high. more_than, at_least: low alone. up_to,
    less_than: high alone. between: low < high. unknown: neither. "About 30" keeps the stated 30 as both ends,
    and "about 15 to 20" its two, because nobody knows how far off they are: the bounds add up like numbers,
    but no sum that holds them is exact. `words` is the phrase as printed in the source. Raises ValueError, in
    English, for anything else.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: str = "unknown"
    words: str = ""

    def __post_init__(self):
        object.__setattr__(self, "qualifier", Qualifier(self.qualifier).value)
        for end in ("low", "high"):
            number = _decimal(getattr(self, end))
            object.__setattr__(self, end, number)
            if number is not None and not (number.is_finite() and 0 <= number <= LARGEST):
                raise ValueError(f"{end} is {number}: a quantity lies between 0 and {LARGEST}")
            if number is not None and number != round(number, 3):
                raise ValueError(f"{end} is {number}: a quantity has at most three decimals")
        low, high = self.low, self.high
        fits = {
            "exact": low is not None and low == high,
            "about": low is not None and high is not None and low <= high,
            "more_than": low is not None and high is None,
            "at_least": low is not None and high is None,
            "up_to": low is None and high is not None,
            "less_than": low is None and high is not None and high > 0,
            "between": low is not None and high is not None and low < high,
            "unknown": low is None and high is None,
        }
        if not fits[self.qualifier]:
            raise ValueError(f"{self.qualifier} does not go with low {low} and high {high}")

    @classmethod
    def exact(cls, number: int | Decimal, words: str = "") -> Self:
        return cls(_decimal(number), _decimal(number), "exact", words)

    @classmethod
    def about(cls, number: int | Decimal, words: str = "") -> Self:
        return cls(_decimal(number), _decimal(number), "about", words)

    @classmethod
    def more_than(cls, number: int | Decimal, words: str = "") -> Self:
        return cls(_decimal(number), None, "more_than", words)

    @classmethod
    def at_least(cls, number: int | Decimal, words: str = "") -> Self:
        return cls(_decimal(number), None, "at_least", words)

    @classmethod
    def up_to(cls, number: int | Decimal, words: str = "") -> Self:
        return cls(None, _decimal(number), "up_to", words)

    @classmethod
    def less_than(cls, number: int | Decimal, words: str = "") -> Self:
        return cls(None, _decimal(number), "less_than", words)

    @classmethod
    def between(cls, low: int | Decimal, high: int | Decimal, words: str = "") -> Self:
        return cls(_decimal(low), _decimal(high), "between", words)

    @classmethod
    def unknown(cls, words: str = "") -> Self:
        return cls(words=words)

    @property
    def is_known(self) -> bool:
        return self.qualifier != "unknown"

    @property
    def is_exact(self) -> bool:
        return self.qualifier == "exact"

    def bounds(self) -> tuple[Decimal, Decimal | None] | None:
        """(lowest, highest) the true number can be; highest None when nothing limits it. None when
        unknown."""
        return (self.low or Decimal(0), self.high) if self.is_known else None

    def print(self, language: str | None = None, noun: Noun | None = None) -> str:
        """The plain phrase in "kk", "ru" or "en" (default: the page's language): «30-ға жуық», «около 30»,
        "about 30", "about 15–20"; with a `Noun` «30-ға жуық мұқтаж отбасы», «1,5 тоннаға жуық».

        A noun without forms for that language is left out, and so is the noun of an unknown quantity.
        """
        language = page_language(language)
        if not self.is_known:
            return self.words or phrases.NOT_STATED[language]
        return phrases.quantity(language, self.qualifier, self.low, self.high, noun)

    def __str__(self):
        return self.print()

    def __bool__(self):
        return self.is_known


@dataclass(frozen=True)
class Total:
    """The sum of quantities, as nine numbers that add up column by column, in Python, in SQL or in a rollup
    row.

    `sum_low`, `sum_high`: sums of the stated ends. `of` quantities were asked for, `known` of them state a
    number; of those `exact_parts` are exact, `about_parts` approximate, `open_parts` have no upper end,
    `more_than_parts` and `less_than_parts` leave the end itself out. Adding is commutative and associative;
    `Total()` changes nothing.
    """

    sum_low: Decimal = Decimal(0)
    sum_high: Decimal = Decimal(0)
    of: int = 0
    known: int = 0
    exact_parts: int = 0
    about_parts: int = 0
    open_parts: int = 0
    more_than_parts: int = 0
    less_than_parts: int = 0

    @classmethod
    def of_quantity(cls, quantity: Quantity) -> Self:
        return cls(
            sum_low=quantity.low or Decimal(0),
            sum_high=quantity.high or Decimal(0),
            of=1,
            known=int(quantity.is_known),
            exact_parts=int(quantity.qualifier == "exact"),
            about_parts=int(quantity.qualifier == "about"),
            open_parts=int(quantity.qualifier in LOW_ONLY),
            more_than_parts=int(quantity.qualifier == "more_than"),
            less_than_parts=int(quantity.qualifier == "less_than"),
        )

    @classmethod
    def of_quantities(cls, quantities: Iterable[Quantity]) -> Self:
        return sum((cls.of_quantity(quantity) for quantity in quantities), cls())

    @classmethod
    def from_parts(cls, **parts: Any) -> Self:
        """A Total from its nine numbers, as a database aggregate or a rollup row gives them; None counts as
        0."""
        stated: dict[str, Any] = {name: 0 if value is None else value for name, value in parts.items()}
        return cls(**stated)

    @classmethod
    def from_aggregates(cls, row: Mapping[str, Any], name: str = "total") -> Self:
        """A Total from a row (mapping) that holds what `total_aggregates(..., name=name)` asked for."""
        return cls.from_parts(**{part.name: row[f"{name}_{part.name}"] for part in fields(cls)})

    def __post_init__(self):
        for end in ("sum_low", "sum_high"):
            object.__setattr__(self, end, Decimal(getattr(self, end)))

    def __add__(self, other):
        if not isinstance(other, Total):
            return NotImplemented
        return Total(*(getattr(self, part.name) + getattr(other, part.name) for part in fields(self)))

    @property
    def is_complete(self) -> bool:
        """Every quantity asked for states a number."""
        return self.known == self.of

    @property
    def low(self) -> Decimal | None:
        """The true sum is at least this; None when nothing is known."""
        return self.sum_low if self.known else None

    @property
    def high(self) -> Decimal | None:
        """The true sum is at most this; None when a part is unknown or has no upper end."""
        return self.sum_high if self.known and self.is_complete and not self.open_parts else None

    @property
    def exact(self) -> bool:
        """Every part is known, and exactly."""
        return 0 < self.of == self.exact_parts

    @property
    def about(self) -> bool:
        """Some part is approximate, so the ends are too."""
        return self.about_parts > 0

    def print(self, language: str | None = None, noun: Noun | None = None) -> str:
        """The sum of what was said as a plain phrase like `Quantity.print`: «30-ға жуық». Of how many it is
        known stands beside it (`coverage`), and what it can be at most or at least in `low` and `high`."""
        return phrases.total(page_language(language), self, noun)

    def __str__(self):
        return self.print()

    def coverage(self, language: str | None = None, noun: str = "event") -> str:
        """How many of the records gave a number: «8 іс-шараның 3-еуі бойынша дерек бар». "" when there are
        none.

        `noun` is "event", "project", "organisation" or "record".
        """
        return phrases.coverage(language, self.known, self.of, noun)
