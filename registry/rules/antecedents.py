"""Whom a number is of that stands by itself: those named before it, or those whom its record is about."""

import re

from registry.rules.measures import without_days
from registry.rules.named_people import (
    Counted,
    at_vulnerable,
    counted,
    is_anybody,
    is_at_work,
    is_given,
    is_thing,
    names_place,
    plain,
)

_HAVING = re.compile(r"(?:бар|есебиндеги|ауру\w*|bar|\w+(?:[гк][ае]н|[gqk][ae]n|[ае]тин))$")
_SEVERAL = re.compile(r"\w+[лдт][ае]р$")
_OF_ANY = re.compile(
    r"(?:(?:алуши|адам|киси|алган)\w* сани|алгандар|алушилар|получатели|recipients|beneficiaries"
    r"|(?:количество|число|охват) (?:получател|человек|людей|лиц)\w*"
    r"|(?:number|count|total) of (?:people|persons|recipients|beneficiaries))\W*$"
)
_STEM = 3
#: Words of what is named.
_LONGEST = 8
#: More people than a small number may be of, where people are counted: no day, no year, no sacks of coal.
_MORE = re.compile(r"\b(?!(?:19|20)\d\d\b)(?:\d{2,}|[5-9])\b(?=([^.,;:!?]*))")
_OF_PEOPLE = (Counted.VULNERABLE, Counted.PEOPLE, Counted.AT_WORK, Counted.NOTHING)
#: Who thanks was helped, and is none of those at work.
_THANKS = re.compile(r"\b(?:алгис|благодар|поблагодар|спасибо|рахмет|thank|grateful)")
#: «3 адам сөз сөйледі», «выступили три человека»: before the noun of the number and behind it.
_SPOKE_BEFORE = re.compile(r"\b(?:виступил[аио](?: с \w+)?|реч[ьи] (?:держал|произнес)\w*) $")
_SPOKE_BEHIND = re.compile(
    r"(?:соз сойле|соз алди|баяндама жаса|виступил|произнес\w+ реч|spoke\b"
    r"|(?:gave|made) (?:a )?(?:speech|talk|presentation))"
)
_HOME = re.compile(
    r"(?:уй(?:лер)?(?:д?ин|ди|ге|ден?)?|уй-жай\w*|шанирак\w*|отау(?!л)\w*|тутин\w*|патер\w*|квартир\w*|адрес(?!ат)\w*"
    r"|дом(?:а|ов|ам|ах)?|домохозяйств\w*|двор(?:а|ов|ам|ах)|homes?|houses?|households?|flats?|apartments?|addresses)"
    r"(?!\S| (?:культур|престарел|творчеств|молодеж|школьник|реб|of ))"
)
_ENGLISH_HOME = re.compile("(?:homes?|houses?|households?|flats?|apartments?)$")
_FOUNDED = re.compile(r"\b(?:кур(?:ди|ган)|негизин кала|основал|основател|учред|founded|founding|штат|staff)")
_WORK = re.compile(r"\b(?:жумис ист|кизмет ет|енбек ет|работа|труд[яи]тся|works?\b|working)")
_WHERE = re.compile(
    r"\b(?:уйим|кор(?:да|имиз)|орталик|бирлестик|команд|фонд|организац|центр|fund|organi[sz]ation|foundation|cent(?:re|er)|team)"
)
_YOUNG = re.compile(
    r"\b(?:жетим|сирот|orphan|бала|балдирган|булдиршин|саби|нарест|жасоспирим|окуши|реб[её]н|ребят|дет(?!дом)|мальчи"
    r"|девоч|подрост|малиш|младен|школьник|учени|студент|student|child|kids?\b|boy|girl|teen|toddler|bab(?:y|ies)|infant|pupil)"
)
_OLD = re.compile(
    r"\b(?:зейнет|пенсион|pension|карт|кария|кейуана|аксакал|аже|ата\b|ардагер|ветеран|veteran|elder|senior|старик|стару"
    r"|престарел|пожил|кемпир|егде|бабуш|дедуш|grand)"
)


def whom(before, sentences, around, sentence=""):
    """Who is meant where a number does not say: those named last before it, in its sentence or in these
    (nearest first), unless they are more. Where a record is about vulnerable people, others are meant only
    if they are at work and stand beside it. Of a `sentence` that thanks nobody at work is meant."""
    named = last_named(before)
    if _THANKS.search(plain(sentence)):
        named = Counted.NOTHING if named is Counted.AT_WORK else named
        sentences = [one for one in sentences if last_named(plain(one)) is not Counted.AT_WORK]
    if named is Counted.NOTHING or named is Counted.PEOPLE and _OF_ANY.search(before):
        near = sentences[:1] if around else sentences
        few = (last_named(plain(one)) for one in near if not _are_more(one))
        named = next((one for one in few if one is not Counted.NOTHING), Counted.NOTHING)
    return Counted.VULNERABLE if around and named is not Counted.AT_WORK else named


def _are_more(sentence):
    return any(
        counted(re.findall(r"\w+", more[1])[:_LONGEST]) in _OF_PEOPLE
        for more in _MORE.finditer(plain(without_days(sentence)))
    )


def about_those_before(sentences):
    """The nearest of these sentences (nearest first) that names anybody, where it is about vulnerable people;
    "" where it is about others."""
    named = (plain(one) for one in sentences if not _are_more(one))
    nearest = next((one for one in named if last_named(one) is not Counted.NOTHING), "")
    return nearest if names_those(nearest) else ""


def who_speaks(before, words):
    """Whether those of a number spoke at an event: «3 адам сөз сөйледі», «выступили двое»; `words`: behind
    it. Who thanks was helped."""
    behind = " ".join(words)
    return not _THANKS.search(behind) and bool(_SPOKE_BEFORE.search(before) or _SPOKE_BEHIND.match(behind))


def who_thanks(words):
    """Whether behind a number stands whom those thank: «үшеуі де еріктілерге алғыс айтты»."""
    return bool(_THANKS.search(" ".join(words)))


def are_homes_of_vulnerable(words):
    """Whether a number is of homes, and whose they are stands behind: "three homes of pensioners"."""
    if words[1:2] == ("of",):
        return bool(_ENGLISH_HOME.match(words[0]) and at_vulnerable(" ".join(words[2:])))
    return are_homes(words) and bool(at_vulnerable(" ".join(words[1:])))


def are_homes(words):
    """Whether a number is of homes, which are as many as those who live there."""
    return bool(_HOME.match(" ".join(words)))


def tells_who_works(plain_text):
    """Whether a sentence is of who founded an organisation, or works in one: «қорда 3 адам жұмыс істейді»."""
    return bool(_FOUNDED.search(plain_text) or _WORK.search(plain_text) and _WHERE.search(plain_text))


def are_theirs(words, sentence, around):
    """Whether the noun for people behind a number is of those whom a record is about: in a `sentence` that
    names such people beside them only if it is said of these too. Nobody calls orphans grandmothers."""
    noun = next(filter(is_anybody, words), "")
    if not noun or not around:
        return False
    if names_those(plain(sentence)):
        return any(one.startswith(noun[:_STEM]) for one in re.findall(r"\w+", around) if is_anybody(one))
    are_young, are_old = (bool(one.search(around)) for one in (_YOUNG, _OLD))
    if are_young is are_old:
        return True
    return not (_OLD if are_young else _YOUNG).search(noun)


def names_those(plain_text: str) -> bool:
    """Whether a plain text is about people of vulnerable groups: it names them, or where they live, and not
    what is called by their name («клуб ветеранов», «ардагерлер ұйымы»)."""
    words = re.findall(r"\w+", plain_text)
    return any(
        counted(words[at : at + _LONGEST]) is Counted.VULNERABLE
        and not (at and is_thing(words[at - 1]) and not is_given(one))
        for at, one in enumerate(words)
        if at_vulnerable(" ".join(words[at : at + _LONGEST]))
    ) or names_place(plain_text)


def ends_in_things(sentence):
    """Whether the last noun of a sentence that is known is of things: «сиротам подарили книги»."""
    known = (
        is_thing(word)
        for word in reversed(re.findall(r"\w+", plain(sentence)))
        if is_thing(word) or is_anybody(word) or at_vulnerable(word)
    )
    return next(known, False)


def last_named(plain_text):
    """Who is named last in a plain text."""
    words = re.findall(r"\w+", plain_text)
    for at in reversed(range(len(words))):
        rest = " ".join(words[at : at + _LONGEST])
        if is_at_work(rest):
            return Counted.AT_WORK
        if counted(words[at : at + _LONGEST]) is Counted.VULNERABLE and (
            at_vulnerable(rest) or is_anybody(rest)
        ):
            return Counted.VULNERABLE
        if is_anybody(rest):
            of_them = is_behind_vulnerable(" ".join(words[:at]) + " ", words[at])
            return Counted.VULNERABLE if of_them else Counted.PEOPLE
    return Counted.NOTHING


def is_behind_vulnerable(before, word):
    """Whether the attribute of who is counted stands before the number: «жалғызбасты үш анаға»."""
    last = before.split()[-4:] if before.endswith(" ") else []
    return any(
        (found := at_vulnerable(" ".join(last[at:])))
        and all(map(_HAVING.match, last[at + len(found[0].split()) :]))
        and (not is_given(last[-1]) or is_given(word))
        and not _SEVERAL.match(last[-1])
        for at in range(len(last))
    )
