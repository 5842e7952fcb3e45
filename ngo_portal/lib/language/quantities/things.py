"""What officers count besides the nouns of the dictionaries: people, things, and what units measure."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from .nouns import Noun


@dataclass(frozen=True)
class Thing:
    """`kind`: "people", "thing", or "substance": what is never counted itself («5 тонн муки»). `group`: the
    Kazakh name of the noun in a dictionary that it is a word for, if any. `priced_in`: the languages in which
    thousands and millions before it are its price («5 млн грант»), not so many of it."""

    noun: Noun
    kind: str
    group: str = ""
    priced_in: tuple[str, ...] = ()

    @property
    def counts_people(self) -> bool:
        return self.kind == "people"

    def name(self, language: str) -> str:
        """What it is called in "kk", "ru" or "en"; "" where nobody knows."""
        noun = self.noun
        return {"kk": noun.kk, "ru": noun.ru_one, "en": noun.en_many or noun.en_one}[language]


def _things():
    with Path(__file__).with_name("things.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kind, group, priced_in = (row.pop(column) or "" for column in ("kind", "group", "priced_in"))
            noun = Noun(ru_few=_few(row["ru_many"], row["ru_genitive"]), **row)
            yield Thing(noun, kind, group, tuple(priced_in.split()))


def _few(many, genitive):
    """«Четыре детских дома»: the noun as in «детского дома», its adjectives as in «детских домов»."""
    pairs = zip(many.split(), genitive.split(), strict=False)
    return " ".join(
        plural if re.search(r"[ыи]х(ся)?$", plural) and re.search(r"(го|й)(ся)?$", single) else single
        for plural, single in pairs
    )


#: By keys that no dictionary has.
THINGS = {f"thing {number}": thing for number, thing in enumerate(_things())}
COUNTED = {key: thing.noun for key, thing in THINGS.items() if thing.kind != "substance"}
GROUPS = {key: thing.group for key, thing in THINGS.items() if thing.group}
PRICED = {key: thing.priced_in for key, thing in THINGS.items() if thing.priced_in}
#: What may stand behind a unit of measure or a container.
MEASURED = {key: thing.noun for key, thing in THINGS.items() if thing.kind != "people"}
#: Where so many of something are: «в 14 районах».
PLACES = ("аудан", "облыс", "өңір", "қала", "ауыл", "ауылдық округ", "ел")
#: Units that hold things, by what they are called in Kazakh.
CONTAINERS = (
    *("тонна", "килограмм", "литр", "дана", "жиынтық", "қап", "қорап", "пакет", "бөтелке", "жұп", "порция"),
    *("көшет", "бұта", "грамм", "жәшік", "шелек", "себет", "орам"),
)
