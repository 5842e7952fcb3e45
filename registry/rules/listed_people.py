"""Names of people one after another tell how many they are, as a number does: «Айгүл, Сәуле және Динаға».

Sure is a list of two to four names of which nobody speaks or works: those who hold a post, lead or hand over
are no secret. Whoever is named alone or by a name that is not known is asked about (registry/worded.py).
"""

import re

from django.db import models

from ngo_portal.lib.language.kazakh import latin_slug, spellings
from ngo_portal.lib.language.patterns import either
from registry.rules.given_names import OF_MEN, OF_WOMEN
from registry.rules.named_people import FOLDED_LETTERS, FOLDED_TO, OF_AT_WORK, beginnings

_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]"
_SMALL = "[а-яёәғқңөұүһіa-zü'’-]"
_DATIVE = "[гғкқ][аеә]"
_KAZAKH = rf"(?:{_DATIVE}|[дтн][ыіи][ңн]?|[дтн][аеә](?:н|[гғ][ыіи])?|[мбп]ен|[лдт][аеә]р\w*)"
_ENGLISH = "(?:['’]s)?"
#: «Омарова», «Серікқызы», "Akhmetov".
_SURNAME = rf"{_CAPITAL}{_SMALL}+(?:[оеё]ва?|[қк]ызы|[ұу]лы|[oe]va?|uly|[kq]yzy)"
_INITIALS = rf"(?:{_CAPITAL}\.\s?){{1,2}}"


#: The letters that Latin names are spelt with in several ways: Zhanna, Janna; Aygul, Aigul; Mariya, Maria.
_SPELT = {"zh": "(?:zh|j)", "sh": "(?:sh|s)", "iya": "iy?a", "y": "[yi]", "k": "[kq]"}


def _latin(slug):
    first = {"z": "(?:Zh|J)", "s": "S"}.get(slug[0]) if slug[1] == "h" else None
    rest = slug[2:] if first else slug[1:]
    first = f"{first}h?" if first == "S" else first or slug[0].upper()
    return first + re.sub("|".join(_SPELT), lambda part: _SPELT[part[0]], rest)


def _capital(pattern):
    """A pattern of small letters that begins with a capital one."""
    first = pattern[: pattern.index("]") + 1] if pattern[0] == "[" else pattern[0]
    return first.upper() + pattern[len(first) :]


def _known():
    """(given names, those of them that are given something) as patterns."""
    names = [name.lower() for name in beginnings(f"{OF_WOMEN},{OF_MEN}")]
    latin = (slug for slug in map(latin_slug, names) if len(slug) > 3)

    def begun(those, less=0):
        return either(_capital(spellings(name[: len(name) - less])) for name in those)

    in_a = [name for name in names if name[-1] in "ая"]
    soft = [name for name in names if name[-1] in "йь"]
    hard = [name for name in names if name[-1] not in "аяйь"]
    any_case = (
        rf"(?:{begun(in_a, 1)})(?:[ая]{_KAZAKH}?|[ыиеую]|[оеё]й)",
        rf"(?:{begun(soft, 1)})(?:[йь]{_KAZAKH}?|[яюеи]|ем)",
        rf"(?:{begun(hard)})(?:{_KAZAKH}|[ьаяуюеи]|ом|ем)?",
        rf"(?:{either(map(_latin, latin))}){_ENGLISH}",
    )
    given = (
        rf"(?:{begun(in_a, 1)})(?:[ая]{_DATIVE}|е|и)",
        rf"(?:{begun(soft, 1)})(?:[йь]{_DATIVE}|[юи])",
        rf"(?:{begun(hard)})(?:{_DATIVE}|[ую]|ьге)",
    )
    return any_case, given


_ANY_CASE, _GIVEN = _known()
_SPACE = "[ \u00a0]"
_AND = r"(?:жане|мен|пен|бен|ари|сондай-ак|и|а также|and)"
_BETWEEN = rf"(?:\s*\([^()]{{0,60}}\))?(?:\s*[,;/\n](?:\s|[\d.)*•–-])*(?:{_AND}\s+)?|\s+{_AND}\s+)"
_KIN = r"(?:апа|аже|ата|ага|тате|апке|ана|жеше|иниси|синлиси|кизи|ули)"
_KIN_BEFORE = (
    r"(?:бабушк|дедушк|тет|дяд|мам|папа|пап[еу]|сестр|брат|апа|аже|ата|ага|ана|mrs|ms|mr|granny|aunt|uncle)"
)
_PLACES = r"(?:аудан|облис|ауил|кала|коше|окру|район|сел|улиц|област|district|region|village|street)"
_WORD = rf"\b{_CAPITAL}{_SMALL}{{2,}}"
_BETWEEN_WORDS = r"(?:,\s(?:және\s|и\s|and\s)?|\s(?:және|мен|пен|бен|и|and)\s)"
_AT_WORK = (
    rf"{OF_AT_WORK.pattern}|\b(?:айт(?:ти|ади|кан)|сойлеп?|соз ал|жургиз|уйимдастир|баскар|тапсир|табис ет"
    r"|атап от|пикир|тусиндир|откиз|провел|проводи|вручи|рассказ|сказал|отмети|подчеркн|виступи"
    r"|организова|возглав|поздрав|said|told|spoke|gave|led|hosted|organi[sz]ed|handed|presented|opened)\w*"
)
#: How a text is marked before it is looked at: names †, of those who are given something ‡.
NAMES = (
    (
        rf"\b(?:{'|'.join(_GIVEN)})\b|(?:{_INITIALS})?\b{_SURNAME}(?:{_DATIVE}|н[аеә]|ой|у)\b"
        rf"|\b{_INITIALS}{_CAPITAL}{_SMALL}+{_DATIVE}\b",
        "‡",
    ),
    (
        rf"\b(?:{'|'.join(_ANY_CASE)})\b"
        rf"|(?:{_INITIALS})?\b{_SURNAME}(?:{_KAZAKH}|ым|ых?|е|а)?\b(?:{_SPACE}{_INITIALS})?"
        rf"|\b{_INITIALS}{_CAPITAL}{_SMALL}+",
        "†",
    ),
    (rf"[†‡]{_SPACE}{_CAPITAL}{_SMALL}+{_DATIVE}\b", "‡"),
    (rf"(?:[†‡]{_SPACE})*([†‡])(?:{_SPACE}{_CAPITAL}{_SMALL}+)*", r"\1"),
)
#: Then, in small letters as the lists of words read them: kin, and whatever tells of work §.
AROUND = (
    (rf"[†‡]\s{_KIN}\w*(?:га|ге|ка|ке|на|не)\b", "‡"),
    (rf"(?:\b{_KIN_BEFORE}\w*\s)?([†‡])(?:\s{_KIN}\w*)?", r"\1"),
    (_AT_WORK, "§"),
    # Places that are called so, and more people than are kept back.
    (
        rf"[†‡](?:{_BETWEEN}[†‡])+\s{_PLACES}\w*|\b{_PLACES}\w*\s[†‡](?:{_BETWEEN}[†‡])+"
        rf"|[†‡](?:{_BETWEEN}[†‡]){{4,}}",
        " ",
    ),
)
#: Those who are given something, or of whom nobody is at work.
LISTS = (
    rf"[†‡](?:{_BETWEEN}[†‡]){{0,2}}{_BETWEEN}‡|\b(?:для|у|to|for)\s[†‡](?:{_BETWEEN}[†‡]){{1,3}}"
    rf"|(?:^|[.!?…\n])[^.!?…\n§]*[†‡](?:{_BETWEEN}[†‡]){{1,3}}[^.!?…\n§]*(?:$|[.!?…\n])"
)
#: Looked for once names are marked, before what is around them.
SEVERAL = "[†‡].*[†‡]"
#: What every list has: looked for first.
MAY_LIST = rf"(?:[,;/\n]|\s(?:[жЖ][аә]не|[мбп]ен|[әа]рі|и|and))(?:\W|\d)*(?:{_SMALL}+\s)?{_CAPITAL}"


def _marked_names(text):
    for pattern, sign in NAMES:
        text = re.sub(pattern, sign, text)
    return text


def _marked_around(text):
    text = text.lower().translate(str.maketrans(FOLDED_LETTERS, FOLDED_TO))
    for pattern, sign in AROUND:
        text = re.sub(pattern, sign, text)
    return text


def lists_people(text: str) -> bool:
    """Whether a text names two to four people one after another of whom nobody is at work."""
    if not re.search(MAY_LIST, text):
        return False
    marked = _marked_names(text)
    return bool(re.search(SEVERAL, marked, re.DOTALL) and re.search(LISTS, _marked_around(marked)))


def names_somebody(text: str) -> bool:
    """Whether a text names somebody who does no work there, or may: by a name that is known, or by words with
    capital letters one after another."""
    marked = _marked_around(_marked_names(text))
    alone = re.search(r"(?:^|[.!?…\n])[^.!?…\n§]*[†‡][^.!?…\n§]*(?:$|[.!?…\n])|‡", marked)
    unknown = re.search(rf"(?<![«“„\"]){_WORD}(?:{_BETWEEN_WORDS}{_WORD}){{1,3}}\b", text)
    return bool(alone or unknown and "§" not in marked and not re.search(rf"\b{_PLACES}", marked))


class ListsPeople(models.Func):
    """The SQL twin of `lists_people`."""

    function = "lists_people"
    output_field = models.BooleanField()
