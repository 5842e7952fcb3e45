"""Small numbers about vulnerable groups: 1 to 4 of their people are told to the public as "fewer than 5", and
so are 1 to 4 people of whom nobody said of which group they are.

So it is on every page, in every file and in every sum; the words and the sentence that tell the number are
kept back with it, and a text of an officer that tells it is not published (registry/worded.py). Officers see
what was entered. The sums of events are made in SQL:
events/sql/events_contributions.sql says the same as `is_small`.
"""

import re
import unicodedata
from functools import cache, lru_cache, reduce
from operator import or_

from django.db import models
from django.db.models import Func, Q

from ngo_portal.lib.language.kazakh import fold, latin_slug, spellings
from ngo_portal.lib.language.patterns import either
from ngo_portal.lib.language.quantities import Qualifier, Quantity
from ngo_portal.lib.language.quantities.numbers import NUMBER_WORDS
from ngo_portal.lib.language.quantities.vocabulary import AFTER, BEFORE
from ngo_portal.lib.language.sentences import SURELY_BETWEEN, split
from registry.rules.listed_people import lists_people
from registry.rules.measures import NO_FRACTION, NO_PART, without_measures
from registry.rules.named_people import VULNERABLE, beginnings

FEWEST_TOLD = 5
#: So many sentences of sources that were read last are not read again: they stand on many pages.
SENTENCES = 2_000

_VULNERABLE = either(r"\W+".join(map(spellings, words.split())) for words in beginnings(VULNERABLE))
#: Of the forms those that are words of their own: together, at once, the same; a village.
_NO_NUMBERS = set(fold("бірге бірден бірдей екідің").split())
#: The parts of the Latin spellings of Kazakh: üş, ush, u'sh.
_LATIN = {"sh": "(?:sh|[şšs])", "u": "[uüúū]['’ʼ]?", "o": "[oöóō]['’ʼ]?", "i": "[iıíî]"}
#: What tells so few without being a number: an only one, both, a pair, a couple, and what groups of so many
#: are called. Somebody lonely is nobody's only one, and what only begins like a number is a name: «Үштөбе».
_FEW = (
    spellings(
        r"бір(?:і|ін|іне|інің|інде|інен|лі)|(?:біреу|бірер|екеу|үшеу|төртеу)\w*|бірекі|екіүш|үштөрт"
        r"|екі(?:де|мен|лі|лік\w*|сі(?:н|не|нің|нде|нен|мен)?)|қос|жұп|ерлі-зайыпты\w*"
        r"|егіз(?:дің|ді|ге|де|ден|бен|і\w*|[дт]ер\w*)?"
        r"|жалғыз(?:дың|ды|ға|да|дан|бен|ы(?:н|на|ның|нда|нан|мен)?|дар\w*)?(?!\W?бас|\s+тұр)"
    )
    + r"|үш(?:те|пен|тік\w*|ем(?:дер\w*)?|і(?:не|нің|нде|нен|мен)?)"
    r"|төрт(?:те|пен|тік\w*|ем(?:дер\w*)?|і(?:н|не|нің|нде|нен|мен)?)"
    r"|об(?:а|е|оих|еих|оим|еим|оими|еими)|пар(?:а|ы|у|е|ой)|(?:двой|трой)н(?:[яюие]|ей|я[мшх]\w*)|близнец\w*"
    r"|близняш\w*|тройк\w*|троиц[аыуе](?=\s+\w+(?:ов|ев|ей|ых|их|рот)\b)|парочк\w*|четв[её]рк\w*|дуэт\w*|трио\w*|квартет\w*|вдво[её]м|втро[её]м|вчетвером|чет(?:а|ы|е|у|ой)"
    r"|супруг(?:и|ам|ов|ами)|единственн?\w*|одном|четыр\w*|четвер(?:о|ых|ым|ыми)"
    r"|both|couples?|pairs?|twins?|triplets?|quadruplets?|duos?|duets?|trios?|quartets?|[tf](?:hree|our)somes?"
    r"|(?<!not )only|single(?!\W(?:parent|mother|father))|lone|sole"
)


def _forms(*values):
    """Patterns of every form that the numbers are read by."""
    return _spelt(form for form, word in NUMBER_WORDS.items() if word.kind == "unit" and word.value in values)


def _spelt(forms):
    """Forms as a keyboard without Kazakh letters types them and as they are spelt in Latin letters."""
    for form in sorted(set(forms) - _NO_NUMBERS):
        yield spellings(form)
        latin = re.sub("|".join(_LATIN), lambda part: _LATIN[part[0]], latin_slug(form))
        yield latin if latin_slug(form) != "ush" else rf"(?!us\b){latin}"  # "with us"


def _signs(*values):
    """The signs of other scripts for the numbers, as a class of a pattern: ３, ①, ٣, Ⅲ."""
    return "".join(
        chr(code)
        for code in range(0x80, 0x20000)
        if unicodedata.category(chr(code)) in ("Nd", "Nl", "No") and unicodedata.numeric(chr(code)) in values
    )


def _around(vocabulary):
    """Phrases that make a number one that is not reached: «менее», «-ден аз»."""
    found = (words for words, said in vocabulary.items() if said[0] == Qualifier.LESS_THAN)
    return either(
        r"\s+".join(spellings(word) for word in words) for words in sorted(found) if words[0].isalpha()
    )


#: «К последнему, третьему, дому», "the third of them", «үшіншісі»: how many there are.
_KAZAKH_ORDINAL = spellings("(?:екінші|үшінші|төртінші)")
_ORDINAL = rf"(?:{_KAZAKH_ORDINAL}|втор[а-яё]+|трет(?:ий|ь[а-яё]+)|четв[её]рт[а-яё]+|third|fourth)"
_LAST = rf"(?:{spellings('соңғы')}\w*|последн[а-яё]+|last)"
_OF_SO_MANY = (
    rf"\b(?:{_LAST}\W+{_ORDINAL}|(?:{_ORDINAL}|second)\W+(?:(?:и|and|{spellings('әрі|және')})\W+)?{_LAST}"
    rf"|(?:{_ORDINAL}|second)\s+(?:(?:of|among)\s+(?:them|those|these)|(?:из|среди)\s+(?:них|тех|этих))"
    rf"|{_KAZAKH_ORDINAL}{spellings('сі')}\w*)\b"
)
_FIVE = rf"(?:0*5(?![\d/]|[.,]\d)|[{_signs(5)}]|(?:{either(_forms(5))})\b)"
#: 1 to 4 in figures and in words, whatever their endings and letters, an only one, a pair, both and a trio
#: too; and fewer than five. What quantities are read as is known here by the same words. «үшін» (for) is no
#: number, nor is what stands in an order («3-ші», "3rd"), or what is surely part of a number, of a date or of
#: the name of a school («13», «1,3», «3/2021», «№ 3»); whatever sign or letter else is before it.
#: In parts: PostgreSQL is quicker at one after the other.
NAMING_SMALL_NUMBER = (
    rf"{NO_PART}0*[1-4]{NO_FRACTION}(?!\d|[.,]\d|/(?:\d\d?/\d|\d{{4}})|(?:st|nd|rd|th)\b"
    r"|-(?:ші|шы|й|я|го|му|ой|st|nd|rd|th)\b)",
    rf"\b(?:{either([_FEW])})\b",
    rf"\b(?:{either(_forms(1, 2, 3, 4))})\b",
    rf"\b(?:i|ii|iii|iv|і|іі|ііі|іv)\W{{1,3}}(?:\w+\W{{1,3}})?(?:{_VULNERABLE})",
    _OF_SO_MANY,
    rf"(?<!\w)[{_signs(1, 2, 3, 4)}](?![0-9{_signs(*range(10))}])"
    rf"|(?:<|≤|\b(?:{_around(BEFORE)}))\s*{_FIVE}"
    rf"|(?<!\w)(?<!\d[.,/-]){_FIVE}[\w-]*(?:\s+\w+){{0,3}}?\s+(?:{_around(AFTER)})\b",
)
#: Any number, a date too.
NAMING_NUMBER = (r"\d", rf"\b(?:{either(_spelt(NUMBER_WORDS))})\b")


def of_vulnerable(groups, units):
    """Q over rows with these relations to target groups and to units, of which the first that is there
    counts: they count people, or nobody said what, of a vulnerable group, or nobody said of which."""
    vulnerable = reduce(or_, (Q(**{f"{group}__is_vulnerable": True}) for group in groups))
    return (vulnerable | Q(**{f"{group}__isnull": True for group in groups})) & _counting_people(*units)


def _counting_people(unit, *others):
    unsaid = Q(**{f"{unit}__isnull": True})
    return Q(**{f"{unit}__counts_people": True}) | (unsaid & _counting_people(*others) if others else unsaid)


#: Surely below 5 and perhaps not 0, whoever they are.
FEW = Q(quantity_high__gt=0, quantity_high__lt=FEWEST_TOLD) | Q(
    quantity_high=FEWEST_TOLD, quantity_qualifier="less_than"
)


#: A number that would tell a small one beside it: the public is told two ends, or one (events_tell.sql).
IN_ENDS = Q(told_low__isnull=False) | Q(told_high__isnull=False)
#: How each of these is qualified.
BY_ENDS = {
    Qualifier.BETWEEN: Q(told_low__isnull=False, told_high__isnull=False),
    Qualifier.AT_LEAST: Q(told_low__isnull=False, told_high__isnull=True),
    Qualifier.UP_TO: Q(told_low__isnull=True, told_high__isnull=False),
}


def in_ends(low, high):
    """The quantity that is told between these ends, of which one may be None: «20–24», "at least 28"."""
    if high is None:
        return Quantity.at_least(low)
    return Quantity.up_to(high) if low is None else Quantity.between(low, high)


def is_few(quantity):
    """Whether a number is one of FEW."""
    if quantity.high is None:
        return False
    below = quantity.high < FEWEST_TOLD or quantity.high == FEWEST_TOLD and quantity.qualifier == "less_than"
    return below and quantity.high > 0


def is_small(quantity, groups, unit):
    """Whether the public is not told it: surely below 5, perhaps not 0, people or families (`unit`: None is
    people) of a vulnerable group, or nobody said of which. `groups`: target groups, None for none."""
    if not is_few(quantity) or unit is not None and not unit.counts_people:
        return False
    said = [group for group in groups if group]
    return not said or any(group.is_vulnerable for group in said)


@cache  # half a second, and most processes read no text
def _compiled(patterns):
    return re.compile("|".join(patterns), re.IGNORECASE)


def public_quantity(quantity, groups, unit):
    """The quantity as the public is told it."""
    return Quantity.less_than(FEWEST_TOLD) if is_small(quantity, groups, unit) else quantity


def names_small_number(text):
    """Whether a text may tell such a number: 1, 2, 3 or 4, in figures or in words of any of the languages."""
    small = _compiled(NAMING_SMALL_NUMBER)
    return bool(small.search(text) and small.search(without_measures(text)))


def small_numbers_of(text):
    """The match of each such number of a text."""
    return _compiled(NAMING_SMALL_NUMBER).finditer(without_measures(text))


def names_number(text):
    """Whether a text may tell any number: beside one that is told by its ends it may be that one."""
    return names_small_number(text) or bool(_compiled(NAMING_NUMBER).search(text))


def names_few(text):
    """Whether a text may tell such a number, or names so many people one after another."""
    return names_small_number(text) or lists_people(text)


#: The same of a sentence of a source.
sentence_names_few = lru_cache(SENTENCES)(names_few)


def names_any(text):
    """Alike, of any number."""
    return names_number(text) or lists_people(text)


class NamesNumber(Func):
    """The SQL twin of `names_number`."""

    function = "names_number"
    output_field = models.BooleanField()


class NamesSmallNumber(Func):
    """The SQL twin of `names_small_number`."""

    function = "names_small_number"
    output_field = models.BooleanField()


class NamesFew(Func):
    """The SQL twin of `names_few`."""

    function = "names_few"
    output_field = models.BooleanField()


class WithoutSmallNumbers(Func):
    """The SQL twin of `without_small_numbers`, which never leaves more: it parts sentences only where they
    are parted for sure, so that one beside a sentence that is kept back may be kept back with it."""

    template = (
        "(SELECT coalesce(string_agg(piece, ' '), '') FROM regexp_split_to_table(%(expressions)s) AS piece "
        "WHERE NOT names_few(piece))"
    )
    output_field = models.TextField()

    def __init__(self, text, **extra):
        super().__init__(text, models.Value(SURELY_BETWEEN), **extra)


class WithoutNumbers(WithoutSmallNumbers):
    """The SQL twin of `without_small_numbers` beside a number that is told by its ends."""

    template = WithoutSmallNumbers.template.replace(
        "names_few(piece)", "(names_number(piece) OR lists_people(piece))"
    )


def without_small_numbers(text, tells=names_few):
    """A text about small numbers as the public reads it: without the sentences that may tell them; `tells`:
    whether a sentence may."""
    if not tells(text):
        return text
    return " ".join(sentence for sentence in split(text) if not tells(sentence))


#: What is kept back as a whole, not sentence by sentence.
_WORDS = ("described_", "held_as_", "item_")


def is_of_doer(model, column):
    """Whether a column words who did something, not for whom it was done: its names are no secret."""
    return column.startswith(_WORDS) and not hasattr(model, "is_told")


def is_kept_back(field):
    """Whether `keep_back` takes out of this column of an officer what names a small number."""
    return field.name.startswith(_WORDS) or type(field) is models.TextField


def keep_back(record, is_by_ends=False):
    """Takes out of a row, before the public sees it, what may tell a small number that it or its lines hold:
    where one of them is told by its ends (`is_by_ends`), any number.

    Its number becomes "fewer than 5" when it is the small one; sentences of sources and words for somebody go
    when they name a number below 5, longer texts lose the sentences that do. Title and topic stay: an officer
    words them; and whoever did something is named.
    """
    tells = names_any if is_by_ends else names_few
    tells_of_doers = names_number if is_by_ends else names_small_number
    if not getattr(record, "is_told", True):
        record.quantity = record.public_quantity
        record.verbatim = ""
    for field in record._meta.concrete_fields:
        if field.attname in record.get_deferred_fields() or not isinstance(
            field, (models.TextField, models.CharField)
        ):
            continue
        name, text = field.attname, getattr(record, field.attname)
        if is_of_doer(record, name):
            setattr(record, name, "" if tells_of_doers(text) else text)
        elif name in getattr(record, "sentences", ()) or name.startswith(_WORDS):
            setattr(record, name, "" if tells(text) else text)
        elif type(field) is models.TextField:
            setattr(record, name, without_small_numbers(text, tells))
