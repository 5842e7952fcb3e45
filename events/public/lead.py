"""An event in sentences made by rule: «2021 жылғы 27 ақпанда Семей қаласында өтті.», who held it, for whom.

Only what is grammatical whatever the words: what no rule can say is left to the table of facts below.
"""

import re

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from events.models.lines import SEVERAL, OrganiserRole
from ngo_portal.lib.language.approximate_dates import inferred_label, told
from ngo_portal.lib.language.translated import marked, page_language
from registry.rules.attributions import in_sentence
from registry.rules.phrases import PEOPLE, counted
from territories.located import located_in

HELD_BY = ("organiser", "co_organiser")
#: How words for somebody end, or in Russian begin, when they are several.
PLURAL = {
    "kk": re.compile("(л[ае]р|дар|(?<=[мнңзлйжр])дер|(?<=[пткқсшчц])т[ае]р)[ыі]?$"),
    "ru": re.compile("^[а-яё]+([ыи]е|[ыи])( |$)", re.IGNORECASE),
    "en": re.compile("^(?!an? ).*[^s]s$", re.IGNORECASE),
}
ONLINE = {"kk": "онлайн", "ru": "онлайн", "en": "online"}
PUNCTUATION = (",", ";")
#: By state: the words before and after.
HAPPENED = {
    "kk": {
        "held": ("іс-шара", "өтті"),
        "planned": ("іс-шараның", "өткізілуі жоспарланған"),
        "unreported": ("іс-шараның", "өткізілуі жоспарланған еді, өткені туралы әлі хабар жоқ"),
        "postponed": ("іс-шара", "өтуге тиіс еді, бірақ кейінге қалдырылды"),
        "cancelled": ("іс-шара", "өтуге тиіс еді, бірақ өткізілмейтін болды"),
    },
    "ru": {
        "held": ("мероприятие прошло", ""),
        "planned": ("мероприятие планируется провести", ""),
        "unreported": ("мероприятие планировалось провести", "; состоялось ли оно, пока не сообщено"),
        "postponed": ("мероприятие должно было пройти", ", но перенесено"),
        "cancelled": ("мероприятие должно было пройти", ", но отменено"),
    },
    "en": {
        "held": ("took place", ""),
        "planned": ("planned to take place", ""),
        "unreported": ("was planned to take place", "; whether it did is not reported yet"),
        "postponed": ("was to take place", ", but was postponed"),
        "cancelled": ("was to take place", ", but was cancelled"),
    },
}


def when_and_where(event, language=None):
    """The sentence about an event fetched by `for_detail`; "" where neither day nor place is known."""
    language = page_language(language)
    when, where = _when(event, language), _where(event, language)
    if not when and not where:
        return ""
    online = ONLINE[language] if event.mode == "online" else ""
    parts = {"kk": [when, where, online], "ru": [online, when, where], "en": [online, where, when]}[language]
    before, after = HAPPENED[language]["unreported" if event.is_unreported else event.state]
    text = " ".join(part for part in (before, *parts, "" if after.startswith(PUNCTUATION) else after) if part)
    text += after if after.startswith(PUNCTUATION) else ""
    if when and event.date_basis == "inferred":
        text += f" ({inferred_label(event.date, event.date_words, language)})"
    return f"{text[0].upper()}{text[1:]}."


def organisers(event):
    """Who held the event: names of organisations with words for those of them who did («… бірлестігі
    (бірлестіктің еріктілері)»), or words alone, nobody twice; what was inferred says so."""
    return [_who(line) for line in _holders(event)]


def are_several(event):
    """Whether several held it: more than one line, or one whose words are plural in their own language
    («социальные активисты»)."""
    lines = _holders(event)
    if len(lines) != 1 or lines[0].organisation or not lines[0].is_described:
        return len(lines) > 1
    words = lines[0].described
    return bool(PLURAL[words.language].search(words))


def _holders(event):
    """Their lines; of who held it in two roles, the first."""
    found = {}
    for line in event.organisers.all():
        if line.role in HELD_BY:
            found.setdefault((line.organisation, str(line.described)), line)
    return list(found.values())


def others(event):
    """[(role, [names])] of partners, sponsors and hosts, the role as one or several are called."""
    found = {}
    for line in event.organisers.all():
        if line.role not in HELD_BY:
            found.setdefault(line.role, []).append(_who(line))
    return [
        (str(SEVERAL[role] if len(names) > 1 else OrganiserRole(role).label), names)
        for role, names in found.items()
    ]


def _who(line):
    name = in_sentence(line.organisation) if line.organisation else line.described
    beside = [marked(line.described)] if line.organisation and line.is_described else []
    beside += [_("inferred")] if line.is_inferred else []
    return format_html("{} ({})", marked(name), format_html_join(", ", "{}", zip(beside))) if beside else name


def for_whom(event):
    """[(role, [phrases])] of what the source says of those who came or were helped; a number that another
    one is chosen before is left out, and what was inferred says so."""
    found = {}
    for line in event.audiences.all():
        if line.is_chosen and (text := _whom(line)):
            text = f"{text} ({_('inferred')})" if line.is_inferred else text
            found.setdefault(line.role_told, []).append(text)
    return list(found.items())


def _whom(line):
    """Two numbers of one group are of two parts of it, which stand beside them."""
    name, phrase = (
        line.described if line.is_described else line.target_group and line.target_group.name,
        line.phrase,
    )
    if line.says_role:
        phrase, name = counted(line.public_quantity, line.unit, otherwise=PEOPLE), ""
    elif phrase and line.names_group:
        name = ""
    beside = ", ".join(filter(None, (phrase if name else "", line.of_them)))
    said = name or phrase
    return f"{said} ({beside})" if said and beside else said


def _when(event, language):
    """The date inside a sentence; "" for one that only begins or only ends."""
    is_known = event.date and all(event.date.points)
    return told(event.date, event.date_words, language, "text") if is_known else ""


def _where(event, language):
    """All places that the source states, where every one of them can be declined; where only the organiser is
    known to be of a town, the event is not said to have been there."""
    stated = [place.territory for place in event.places.all() if not place.is_inferred]
    return located_in(stated, language)
