"""Numbers that stand for people by themselves, and what stands behind them."""

import re
from collections.abc import Sequence

from registry.rules.named_people import plain

COLLECTIVE = re.compile(
    r"(?:(?:би?реу|екеу|ушеу|тортеу|екиси|торти)\w*|уши(?:не|нин|нде|нен)?|двое|двоих|двоим|двоими|трое|троих|троим|троими|четвер\w+|вдвоем|втроем|вчетвером"
    r"|(?:тройк|троиц|четверк|парочк)\w*"
    r"|[\w ,]*(?:втор|трет|четверт|екинши|ушинши|тортинши|second|third|fourth)[\w ,]*"
    r"|оба|обе|обоих|обеих|обоим|обеим|близнец\w*|двойн\w*|тройн\w*|егиз\w*|супруг\w*|both|twins?|triplets?|couples?|\w+somes?)$"
)
#: Of verbs as they are written: «получили», «живут», but not «екі бөлмелі», «две медали».
RUSSIAN_VERB = re.compile(
    r"(?!(?:медал|модел|рол|цел|недел|мил|дол|ел|мебел|детал|карусел|параллел|постел|спирал|педал|магистрал|щел"
    r"|капл|петл|земл|сабл|туфл)и\b)"
    r"\w+(?:[^лс]ли|лись|[юуя]т|[юуая]тся)$|нужн\w+$|надо$"
)
#: What cannot count the noun behind it: «үшеуіне арба берілді»; and the nouns that one can: «двое качелей».
_KAZAKH_COLLECTIVE = re.compile(r"(?:би?реу|екеу|ушеу|тортеу)\w*$")
_AGREEING = {"им": re.compile(r"\w+(?:ам|ям|им|ми)$"), "ими": re.compile(r"\w+ми$")}
_GENITIVE = re.compile(r"\w*(?:[^аеиоуэюя]|[еои]и)$")
_RUSSIAN_COLLECTIVE = re.compile(r"(?:дво|тро|четвер)(ими|им|их|е|о)$")


def is_beside(said: str, words: Sequence[str], behind: str) -> bool:
    """Whether a number that stands for people by itself is only beside a thing, and does not count it:
    «үшеуіне арба берілді», «троим вручили коляски», but not «двое качелей»."""
    if _KAZAKH_COLLECTIVE.match(said):
        return True
    found = _RUSSIAN_COLLECTIVE.match(said)
    if not found or not words:
        return bool(found)
    agreeing = _AGREEING.get(found[1], _GENITIVE)
    return is_russian_verb(words[0], behind) or not agreeing.match(words[0])


def is_russian_verb(word: str, behind: str) -> bool:
    """Whether a word is a verb, as it is written `behind` a number."""
    written = next((one for one in re.findall(r"\w+", behind.lower()) if plain(one) == word), word)
    return bool(RUSSIAN_VERB.match(written))
