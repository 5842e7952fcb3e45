"""What is counted, in the forms that numbers ask for in Kazakh, Russian and English."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Self

from ngo_portal.lib.language.kazakh import word_with_ending

#: What somebody is like in a clause of several words, and one noun behind it: «мүгедектігі бар адам».
_WITH_CLAUSE = re.compile(
    r"(?!.* (?:немесе|мен|және) )(\S+ .*(?:[ғқ]ан|[гк]ен|т[ыі]н|[дт]ағы|[дт]егі|(?<!\S)бар|(?<!\S)жоқ)) (\S+)"
)


@dataclass(frozen=True)
class Noun:
    """A counted thing or a unit of measure. A form that nobody knows is "".

    `kk` stands after a number, in the singular («мұқтаж отбасы»). Russian: `ru_one` after 1, 21
    («нуждающаяся семья»), `ru_few` after 2-4 («нуждающиеся семьи»), `ru_many` after 5 and more and as
    genitive plural («нуждающихся семей»), `ru_genitive` in the genitive singular («нуждающейся семьи»).
    `takes_ending` is true for a unit of measure: in Kazakh the ending goes to it («1,5 тоннаға жуық»), while
    it stays on the number before what is counted («30-ға жуық отбасы»).
    """

    kk: str = ""
    ru_one: str = ""
    ru_few: str = ""
    ru_many: str = ""
    ru_genitive: str = ""
    en_one: str = ""
    en_many: str = ""
    takes_ending: bool = False

    def has(self, language: str) -> bool:
        """Every form that numbers ask for in "kk", "ru" or "en" is known."""
        return all(self.forms(language))

    def forms(self, language: str) -> tuple[str, ...]:
        return {
            "kk": (self.kk,),
            "ru": (self.ru_one, self.ru_few, self.ru_many, self.ru_genitive),
            "en": (self.en_one, self.en_many),
        }[language]

    def form(self, language: str, qualifier: str, low: Decimal | None, high: Decimal | None) -> str:
        """The form beside a quantity of that qualifier and those ends; "" when a form of the language is
        not known. Kazakh: without an ending."""
        if not self.has(language):
            return ""
        value = low if high is None else high
        if language == "kk":
            return self.kk
        if language == "en":
            return self.en_one if value == 1 and (None in (low, high) or low == high) else self.en_many
        return self._russian(value, counted=qualifier in ("exact", "between"))

    def _russian(self, value, counted):
        """After a number alone the form goes with its last word, after около, более, до … all of it is
        genitive."""
        if value % 1:
            return self.ru_genitive
        last, teen = value % 10, 10 < value % 100 < 20
        if last == 1 and not teen:
            return self.ru_one if counted else self.ru_genitive
        return self.ru_few if counted and 2 <= last <= 4 and not teen else self.ru_many

    def apart(self) -> tuple[str, Self]:
        """What Kazakh says before the number, and the noun that stands behind it: «мүгедектігі бар 30-дан
        астам адам»."""
        match = _WITH_CLAUSE.fullmatch(self.kk)
        return (match[1], replace(self, kk=match[2])) if match else ("", self)

    def with_ending(self, case: str) -> str:
        """`kk` in the "dative" or "ablative": тоннаға, млн-нан."""
        return word_with_ending(self.kk, case)


def _abbreviation(russian, english):
    return Noun(russian, russian, russian, russian, russian, english, english, takes_ending=True)


THOUSAND = Noun("мың", "тысяча", "тысячи", "тысяч", "тысячи", "thousand", "thousand", takes_ending=True)
MILLION = _abbreviation("млн", "million")
BILLION = _abbreviation("млрд", "billion")


def scale(value: int | Decimal, language: str = "") -> tuple[int, Noun | None]:
    """(10**3, THOUSAND), (10**6, MILLION) or (10**9, BILLION) when the number is said with that word in the
    language, else (1, None): «22 тысячи», 532.7 million, but 1500 and 22 300, and "22,000" in English."""
    for size, word in ((10**9, BILLION), (10**6, MILLION)):
        if value >= size and value % (size // 10) == 0:
            return size, word
    if language != "en" and 10_000 <= value < 10**6 and value % 1000 == 0:
        return 1000, THOUSAND
    return 1, None
