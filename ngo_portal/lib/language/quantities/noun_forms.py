"""Known nouns found at the end of a typed phrase, in any of their forms."""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from ngo_portal.lib.language.kazakh import fold

from .attributes import described
from .nouns import Noun
from .numbers import ENDINGS
from .things import CONTAINERS, THINGS
from .tokens import Token, ending_at, in_thousands, is_clock, is_russian, tokens_of, words_of
from .vocabulary import FILLERS_BEHIND

# Plural, possessive and case of a Kazakh noun, folded: отбасы|лар, отбасы|на, адам|нан, тонна|дай.
# The possessive alone is none after a number: «2020 жылы» is a date.
_ENDING = re.compile(
    r"(?P<plural>[лдт][ае]р)?(?:с?ин?)?(?:(?P<marked>[гк][ае]|н[ае]|[днт][ае]н|[дт][ае]й)|[ндт]ин?|н?[дт][ае]|[мбп]ен)"
    r"|(?P<plural_alone>[лдт][ае]р)(?:и)?"
)
# A stem may end softer before a vowel: бірлік, бірлігі; талап, талабы (қ and ғ are folded to к and г).
_HARDENED = {"г": "к", "б": "п"}

#: The same thing in another word or written short, by a form its noun has.
_SAME = {
    fold(other) or other: tuple(fold(word).split())
    for word, others in {
        "теңге": "тг ₸ тнг kzt tg",
        "тонна": "т",
        "килограмм": "кг кило келі",
        "гектар": "га",
        "километр": "км шақырым",
        "литр": "л",
        "сағат": "сағ",
        "час": "ч",
        "жыл": "ж",
        "пайыз": "% процент",
        "адам": "кісі жан",
        "отбасы": "жанұя шаңырақ",
        "бала": "балақай бөбек",
        "жасөспірім": "жеткіншек",
        "студент": "білімгер",
        "ер адам": "ер еркек",
        "жас адам": "жас",
        "әйел": "келіншек",
        "волонтер": "ерікті",
        "человек": "чел людей люди лиц",
        "человека": "лица",
        "людям": "лицам человекам",
        "людьми": "лицами человеками",
        "детей": "ребят ребятишек детишек деток",
        "детям": "ребятам ребятишкам детишкам деткам",
        "детьми": "ребятами ребятишками детишками детками",
        "young people": "youth youths youngsters",
        "дана": "түп",
        "набор": "комплект",
        "набора": "комплекта",
        "наборов": "комплектов",
        "штук": "экземпляров шт",
        "пакет": "бума",
        "пачка": "упаковка",
        "пачки": "пакета упаковки",
        "пачек": "пакетов упаковок",
        "sacks": "bags",
        "sack": "bag",
        "packs": "packets packages",
        "pack": "packet package",
        "pairs": "couples",
        "pair": "couple",
        "litres": "liters liter",
        "kilometres": "km kilometers kilometer",
        "ребёнок": "дитя",
        "грамм": "гр",
        "үкіметтік емес ұйым": "ҮЕҰ",
        "неправительственных организаций": "НПО",
        "tonnes": "ton tons t",
        "kilograms": "kg kgs kilo kilos",
        "hours": "hr hrs h",
        "per cent": "percent pct",
        "people": "persons folks",
        "children": "kids",
        "child": "kid",
        "schoolchildren": "pupils",
        "schoolchild": "pupil",
        "men": "males",
        "man": "male",
        "women": "females",
        "woman": "female",
        "tenge": "tenges",
        "non-governmental organisations": "NGOs",
        "non-governmental organisation": "NGO",
        "organisations": "organizations",
        "organisation": "organization",
    }.items()
    for other in others.split()
}
#: What people are besides, whoever they are.
_VOLUNTEER = "волонтер"
#: Nouns of dictionaries that are single people: «20 волонтер-ұйым», "40 event volunteers" are none of them.
_PEOPLE = (_VOLUNTEER, "оқушы", "мұғалім", "ардагер", "тұрғын", "бала", "әйел", "ер адам")
#: From here on a number before an English noun of one is a price: "30 student" are students.
_PRICE = 1000
#: And a round number before what has a price, in figures.
_SUM, _ROUND = 10_000, 500
#: All that a unit of measure is described by: волонтёрские часы.
_OF_HOURS = ("волонт", "volunt")


class Found(NamedTuple):
    """`key` is None where no noun stands; `case` that of its Kazakh ending: "dative", "ablative", "like" or
    "". `form` is that of a Russian noun (see `_russian_and_english`), "english" (of one: "english one"), or
    "" of a Kazakh one; `also` the form of a Russian one spelt like it (волонтер); `number` that of the
    Russian adjectives before it, or "plural" of a Kazakh one that says so: жастар. `has_price`: in this
    language, see `Thing`. `is_divisible`: a unit of measure or a container. `is_other`: said by another word
    than its own (`_SAME`)."""

    key: str | None = None
    case: str = ""
    takes_ending: bool = False
    form: str = ""
    number: str = ""
    also: str = ""
    is_described: bool = False
    has_price: bool = False
    is_divisible: bool = False
    is_other: bool = False

    def may_be(self, value: Fraction, said: Sequence[Token]) -> bool:
        """Of people and families there are no parts, and «14.30», «14.00» before them are a time of day."""
        return self.key is None or self.is_divisible or value.denominator == 1 and not is_clock(said)

    def agrees(self, value: Fraction, said: Sequence[Token]) -> bool:
        """The noun and its Russian adjectives go with the number, `said` so. A singular noun behind a plural
        number is of another one: "40 million project", «12 квартира», «30 отменённых мероприятия». Kazakh
        nouns are singular anyway: thousands before what has a price are its price. Units are written any
        way."""
        if not self.may_be(value, said):
            return False
        if self.has_price and (in_thousands(said) or value >= _SUM and value % _ROUND == 0):
            return False
        one = value.denominator == 1 and value % 10 == 1 and value % 100 != 11
        few = value % 10 in (2, 3, 4) and value % 100 not in (12, 13, 14)
        form = self.form or (self.also if is_russian(said) else "")
        if not self.takes_ending:
            if form == "english one" and value >= _PRICE:
                return False
            if form in ("one", "dative singular") and not one:
                return False
            if form in ("genitive", "few") and not (one or few or value.denominator != 1):
                return False
        if self.number == "singular":
            return one or value.denominator != 1
        if self.number and form in ("one", "genitive", "few"):
            return form == "few" and few
        return True


class NounForms:
    """The forms of `nouns` by their keys. `groups`, by the key of a noun: the Kazakh name of another one that
    it is a word for: «сирот» are the dictionary's orphans, where it has them. `priced_in`: see `Thing`."""

    def __init__(
        self,
        nouns: Mapping[str, Noun],
        groups: Mapping[str, str] = MappingProxyType({}),
        priced_in: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        self.nouns = nouns
        self.priced_in: dict[str, set[str]] = {}
        self.kazakh: dict[tuple[str, ...], str] = {}
        self.others: dict[tuple[str, ...], tuple[str, str]] = {}
        called = {noun.kk: key for key, noun in nouns.items() if key not in groups}
        for own, noun in nouns.items():
            key = called.get(groups[own], own) if own in groups else own
            self.priced_in.setdefault(key, set()).update(priced_in.get(own, ()))
            if words := _form(noun.kk):
                self.kazakh.setdefault(words, key)
            for form, name in _russian_and_english(noun):
                if words := _form(form):
                    self.others.setdefault(words, (key, name))
        self.longest = max(map(len, (*self.kazakh, *self.others)), default=0)

    def at_end(self, tokens: Sequence[Token]) -> Found | None:
        """The noun that ends the tokens, the longest one known, with nothing but its attributes before it;
        Found() for no tokens, None for any others."""
        if not tokens:
            return Found()
        if "dash" in (tokens[0].kind, tokens[-1].kind):
            return None
        for size in range(min(2 * self.longest, len(tokens)), 0, -1):
            start = len(tokens) - size
            if found := self.whole(tokens[start:]):
                before = _words(tokens[:start])
                if not all(token.kind in ("word", "dash") for token in tokens[:start]):
                    return None
                if found.takes_ending and not all(word.startswith(_OF_HOURS) for word in before):
                    return None
                number = described(before, found.form, self._name(found))
                if number is not None:
                    return found._replace(number=number or found.number, is_described=bool(before))
        return None

    def whole(self, tokens: Sequence[Token]) -> Found | None:
        """The noun that all the tokens are. «Ғана» is no form of «га», and «ға» is an ending."""
        if words_of(tokens) in FILLERS_BEHIND or [token.text.lower() for token in tokens] == ["ға"]:
            return None
        if found := self._with_ending(_words(tokens)) or self._two_in_one(tokens):
            return found
        for apart in (1, 2):
            ending = ending_at(tokens, len(tokens) - apart)
            if ending and ending[1] == len(tokens):
                found = self._with_ending(_words(tokens[:-apart]))
                if found and not (found.case or found.form):
                    return found._replace(case=ending[0])
        return None

    def _two_in_one(self, tokens):
        """«Детей-сирот», «студентов-волонтёров», «студент-волонтерге», "student volunteers": the first of two
        that are the same people. «Мұғалім-оқушы», «ана-бала» may be pairs of them."""
        kinds = [token.kind for token in tokens]
        is_joined = kinds == ["word", "dash", "word"] and not any(token.spaced for token in tokens[1:])
        if not is_joined and kinds != ["word", "word"]:
            return None
        found, other = (self._with_ending((tokens[place].folded,)) for place in (0, -1))
        if not found or not other or found.takes_ending or other.takes_ending:
            return None
        are_volunteers = (
            self.nouns[other.key].kk == _VOLUNTEER or is_joined and self.nouns[found.key].kk == _VOLUNTEER
        )
        if found.form in _RUSSIAN and found.form == other.form:
            return found if is_joined else None
        if not (self._are_people(found) and self._are_people(other)):
            return None
        if found.form == "english one" and other.form.startswith("english") and are_volunteers:
            return found._replace(form=other.form)
        if is_joined and not (found.form or other.form or found.case or found.number) and are_volunteers:
            return found._replace(case=other.case, number=other.number)
        return None

    def _are_people(self, found):
        thing = THINGS.get(found.key)
        return thing.counts_people if thing else self.is_called(found.key, *_PEOPLE)

    def _name(self, found):
        noun = self.nouns[found.key]
        return fold(noun.ru_one if found.form in _RUSSIAN else noun.en_one if found.form else noun.kk)

    def half(self, token: Token) -> str | None:
        """The key of the noun in «полтонны», «полчаса»: a half of one."""
        stem = token.folded.removeprefix("пол")
        key, form = self.others.get((stem,), ("", ""))
        is_half = stem != token.folded and form in ("genitive", "few")
        return key if is_half and self._is_divisible(key) else None

    def is_called(self, key: str | None, *kazakh: str) -> bool:
        return key is not None and self.nouns[key].kk in kazakh

    def _known(self, words):
        """Of the words as they stand, or of what they are short for."""
        if words in self.kazakh:
            key = self.kazakh[words]
            also = self.others.get(words, ("", ""))[1]
            return self._found(key, "", "kk")._replace(also=also)
        if words in self.others:
            key, form = self.others[words]
            return self._found(key, form, "ru" if form in _RUSSIAN else "en")
        return None

    def _found(self, key, form, language):
        return Found(
            key,
            takes_ending=self.nouns[key].takes_ending,
            form=form,
            has_price=language in self.priced_in.get(key, ()),
            is_divisible=self._is_divisible(key),
        )

    def _is_divisible(self, key):
        return self.nouns[key].takes_ending or self.is_called(key, *CONTAINERS)

    def _with_ending(self, words):
        if not words:
            return None
        *first, last = words
        russian = None
        for stem, case, number in _stems(last):
            own = (*first, stem)
            for known in (own, (*first, *_SAME.get(stem, (stem,))), _same_beginning(words)):
                found = self._known(known)
                if found and (not found.form or stem == last):
                    also = found.also if stem == last else ""
                    found = found._replace(case=case, number=number, also=also, is_other=known != own)
                    if found.form != "dative singular":  # «студентке» is «студент» in Kazakh
                        return found
                    russian = russian or found
        return russian


def _same_beginning(words):
    """«Лиц с инвалидностью» are «человек с инвалидностью»."""
    return (*_SAME.get(words[0], words[:1]), *words[1:])


def _stems(word: str) -> Iterator[tuple[str, str, str]]:
    """(stem, case, number) of what a Kazakh word may be: itself, and without its ending."""
    yield word, "", ""
    for length in range(len(word) - 1, 0, -1):
        if ending := _ENDING.fullmatch(word, length):
            case = ENDINGS.get(ending["marked"], "")
            number = "plural" if ending["plural"] or ending["plural_alone"] else ""
            yield word[:length], case, number
            if word[length - 1] in _HARDENED:
                yield word[: length - 1] + _HARDENED[word[length - 1]], case, number


def _words(tokens):
    return words_of(token for token in tokens if token.kind != "dash")


def _form(text):
    return _words(tokens_of(text) or [])


def _russian_and_english(noun):
    """(form, its name) of every form that may stand beside a number."""
    yield noun.ru_many, "many"
    yield noun.ru_few, "few"
    yield noun.ru_genitive, "genitive"
    yield noun.ru_one, "one"
    yield _accusative(noun), "one"
    yield from zip(_oblique(noun), CASES, strict=False)
    yield noun.en_many, "english"
    yield noun.en_one, "english one"


CASES = ("dative", "instrumental", "prepositional", "dative singular")
_RUSSIAN = ("many", "few", "genitive", "one", *CASES)


_ACCUSATIVES = {"ая": "ую", "аа": "ау", "а": "у", "я": "ю"}


def _accusative(noun):
    """«Одну нуждающуюся семью»; "" of a noun that has no such case of its own."""
    words = noun.ru_one.split()
    if not re.search("[ая]$", noun.ru_one) or len(words) != len(noun.ru_genitive.split()):
        return ""
    return " ".join(re.sub(r"а?[ая](?=(ся)?$)", lambda end: _ACCUSATIVES[end[0]], word) for word in words)


def _oblique(noun):
    """Dative, instrumental and prepositional plural of a Russian noun, and its dative singular, by its
    genitives: семьи -> семьям, нуждающихся семей -> нуждающимся семьям; семье."""
    many, genitive = (re.split("[ -]", form) if form else [] for form in (noun.ru_many, noun.ru_genitive))
    if not many or len(many) != len(genitive):
        return
    is_human = fold(noun.ru_genitive) == "человека"
    for case in range(len(CASES)):
        yield " ".join(
            word if word == other and not is_human else _declined(word, other, noun.ru_one, case)
            for word, other in zip(many, genitive, strict=True)
        )


def _declined(many, genitive, one, case):
    """`case`: dative, instrumental, prepositional plural, dative singular."""
    if case == 3:
        return _dative(genitive, one)
    if re.search(r"[ыи]х(ся)?$", many) and re.search(r"(ого|его|ой|ей)(ся)?$", genitive):
        return re.sub(r"х(?=(ся)?$)", ("м", "ми", "х")[case], many)
    if fold(many) in ("человек", "людей"):
        return ("людям", "людьми", "людях")[case]
    if many == "детей":
        return ("детям", "детьми", "детях")[case]
    if re.search("[ая]нин$", one):
        return many + ("ам", "ами", "ах")[case]
    if from_soft := re.fullmatch(r"(.*)(?:ь(?=ев)|(?<=сын)ов|(?<=друз))(?:ев|ей)", many):
        return f"{from_soft[1]}{'ов' if many.endswith('овей') else ''}ья" + ("м", "ми", "х")[case]
    soft = genitive[-1] == "я" or genitive[-1] == "и" and genitive[-2:-1] not in tuple("гкхжчшщ")
    return genitive[:-1] + ("я" if soft else "а") + ("м", "ми", "х")[case]


def _dative(genitive, one):
    adjective = re.sub(r"([ое])го(?=(ся)?$)", r"\1му", genitive)
    if adjective != genitive or re.search(r"(ой|ей)(ся)?$", genitive):
        return adjective
    if genitive.endswith("и") and (genitive.endswith("ии") or one.endswith("ь")):
        return genitive
    return genitive[:-1] + {"а": "у", "я": "ю"}.get(genitive[-1], "е")
