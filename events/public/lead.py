"""An event in sentences made by rule: «2021 жылғы 27 ақпанда Семей қаласында өтті.», who held it, for whom.

Only what is grammatical whatever the words: what no rule can say is left to the table of facts below.
"""

from ngo_portal.lib.language.translated import page_language
from territories.located import located

AND = {"kk": "және", "ru": "и", "en": "and"}
ONLINE = {"kk": "онлайн", "ru": "онлайн", "en": "online"}
PUNCTUATION = (",", ";")
#: By state: the words before and after.
HAPPENED = {
    "kk": {
        "held": ("", "өтті"),
        "planned": ("", "өткізу жоспарланған"),
        "unreported": ("", "өткізу жоспарланған еді, өткені туралы әлі хабар жоқ"),
        "postponed": ("", "өтуі тиіс еді, бірақ кейінге қалдырылды"),
        "cancelled": ("", "өтуі тиіс еді, бірақ өткізілмеді"),
    },
    "ru": {
        "held": ("прошло", ""),
        "planned": ("планируется провести", ""),
        "unreported": ("планировалось провести", ", о проведении пока не сообщено"),
        "postponed": ("должно было пройти", ", но перенесено"),
        "cancelled": ("должно было пройти", ", но не состоялось"),
    },
    "en": {
        "held": ("held", ""),
        "planned": ("planned to be held", ""),
        "unreported": ("was planned to be held", "; whether it was is not reported yet"),
        "postponed": ("was to be held", ", but was postponed"),
        "cancelled": ("was to be held", ", but was cancelled"),
    },
}
INFERRED = {
    "kk": {"date": "күні мәтіннен шығарылған", "place": "өткен жері мәтіннен шығарылған",
           "both": "күні мен өткен жері мәтіннен шығарылған"},
    "ru": {"date": "дата выведена из текста", "place": "место выведено из текста",
           "both": "дата и место выведены из текста"},
    "en": {"date": "date inferred from the text", "place": "place inferred from the text",
           "both": "date and place inferred from the text"},
}  # fmt: skip


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
        line.organisation.name if line.organisation else line.described
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
    places = [located(place.territory, language) for place in event.places.all()]
    if not all(places):
        return ""
    *first, last = places or [""]
    return f"{', '.join(first)} {AND[language]} {last}" if first else last


def _inferred(event, when, where):
    date = when and event.date_basis == "inferred"
    place = where and any(place.is_inferred for place in event.places.all())
    return "both" if date and place else "date" if date else "place" if place else ""
