"""An event in sentences made by rule: «2021 жылғы 27 ақпанда Семей қаласында өтті.», who held it, for whom.

Only what is grammatical whatever the words: what no rule can say is left to the table of facts below.
"""

import re

from ngo_portal.lib.language.translated import page_language
from registry.rules.attributions import in_sentence
from territories.located import located_in

ONLINE = {"kk": "онлайн", "ru": "онлайн", "en": "online"}
PUNCTUATION = (",", ";")
#: By state: the words before and after.
HAPPENED = {
    "kk": {
        "held": ("іс-шара", "өтті"),
        "planned": ("іс-шараның", "өткізілуі жоспарланған"),
        "unreported": ("іс-шараның", "өткізілуі жоспарланған еді, өткені туралы әлі хабар жоқ"),
        "postponed": ("іс-шара", "өтуі тиіс еді, бірақ кейінге қалдырылды"),
        "cancelled": ("іс-шара", "өтуі тиіс еді, бірақ өткізілмеді"),
    },
    "ru": {
        "held": ("мероприятие прошло", ""),
        "planned": ("мероприятие планируется провести", ""),
        "unreported": ("мероприятие планировалось провести", ", о проведении пока не сообщено"),
        "postponed": ("мероприятие должно было пройти", ", но перенесено"),
        "cancelled": ("мероприятие должно было пройти", ", но не состоялось"),
    },
    "en": {
        "held": ("took place", ""),
        "planned": ("planned to take place", ""),
        "unreported": ("was planned to take place", "; whether it did is not reported yet"),
        "postponed": ("was to take place", ", but was postponed"),
        "cancelled": ("was to take place", ", but was cancelled"),
    },
}
YEAR, DATE, PLACE = "year", "date", "place"
INFERRED = {
    "kk": {
        (YEAR,): "жылы мәтіннен шығарылған",
        (DATE,): "күні мәтіннен шығарылған",
        (PLACE,): "өткен жері мәтіннен шығарылған",
        (YEAR, PLACE): "жылы мен өткен жері мәтіннен шығарылған",
        (DATE, PLACE): "күні мен өткен жері мәтіннен шығарылған",
    },
    "ru": {
        (YEAR,): "год выведен из текста",
        (DATE,): "дата выведена из текста",
        (PLACE,): "место выведено из текста",
        (YEAR, PLACE): "год и место выведены из текста",
        (DATE, PLACE): "дата и место выведены из текста",
    },
    "en": {
        (YEAR,): "year inferred from the text",
        (DATE,): "date inferred from the text",
        (PLACE,): "place inferred from the text",
        (YEAR, PLACE): "year and place inferred from the text",
        (DATE, PLACE): "date and place inferred from the text",
    },
}


def when_and_where(event, language=None):
    """The sentence about an event fetched by `for_detail`; "" where neither day nor place is known."""
    language = page_language(language)
    when, where = _when(event, language), _where(event, language)
    if not when and not where:
        return ""
    online = ONLINE[language] if event.mode == "online" else ""
    if when and where and language == "en" and not event.date.year_known:
        when += ","
    parts = [when, where, online] if language == "kk" else [online, when, where]
    before, after = HAPPENED[language]["unreported" if event.is_unreported else event.state]
    text = " ".join(part for part in (before, *parts, "" if after.startswith(PUNCTUATION) else after) if part)
    text += after if after.startswith(PUNCTUATION) else ""
    if inferred := _inferred(event, when, where):
        text += f" ({INFERRED[language][inferred]})"
    return f"{text[0].upper()}{text[1:]}."


def organisers(event):
    """The names of those who held the event, or the words for them; not of partners, sponsors and hosts."""
    held_by = ("organiser", "co_organiser")
    return [
        in_sentence(line.organisation) if line.organisation else line.described
        for line in event.organisers.all()
        if line.role in held_by
    ]


def for_whom(event):
    """[(role, [phrases])] of what the source says of those who came or were helped; a number that another
    one is chosen before is left out."""
    found = {}
    for line in event.audiences.all():
        if line.is_chosen and (text := _whom(line)):
            found.setdefault(line.get_role_display(), []).append(text)
    return list(found.items())


def _whom(line):
    name = line.described if line.is_described else line.target_group and line.target_group.name
    if line.phrase and (line.names_group or not name):
        return line.phrase
    return f"{name} ({line.phrase})" if line.phrase else name


def _when(event, language):
    """The date inside a sentence; "" for one that only begins or only ends."""
    return event.date.print(language, "text") if event.date and all(event.date.points) else ""


def _where(event, language):
    """All places, where every one of them can be declined."""
    return located_in([place.territory for place in event.places.all()], language)


def _inferred(event, when, where):
    date = [inferred_part_of_date(event)] if when and event.date_basis == "inferred" else []
    place = [PLACE] if where and any(place.is_inferred for place in event.places.all()) else []
    return (*date, *place)


def inferred_part_of_date(event):
    """What of an inferred date is inferred: the year alone where it has no more, and where the source's own
    words name the day without a year."""
    return (
        YEAR
        if event.date.precision == "year" or event.date_words and not re.search(r"\d{4}", event.date_words)
        else DATE
    )
