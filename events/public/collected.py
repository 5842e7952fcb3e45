"""One sentence made by rule beside the totals of an edition: from how many of its districts reports came,
and how many of these in time. Only where the national administrator shows it; names and verbs that would
have to agree with a number stand apart from it."""

from django.utils.formats import date_format

from events.figures.collected import board
from events.models import Collection
from ngo_portal.lib.language.kazakh import with_ending
from ngo_portal.lib.language.translated import page_language

#: Of all districts, of some, of none.
SENTENCES = {
    "kk": {
        "some": "{of} аудан мен қаланың {known} мәлімет берді ({share}%): іс-шарасы жарияланғаны – {events}, "
        "іс-шара болмағанын хабарлағаны – {nothing}; мерзімінде ({due}) бергені – {in_time}.",
        "none": "{of} аудан мен қаланың ешқайсысы әзірге мәлімет берген жоқ (мерзімі – {due}).",
    },
    "ru": {
        "some": "Сведения поступили от {known} {districts} ({share}\N{NO-BREAK SPACE}%): "
        "опубликованы мероприятия – {events}, сообщено, что мероприятий не было, – {nothing}; "
        "в срок ({due}) – {in_time}.",
        "none": "Ни от одного из {districts} сведений пока нет (срок – {due}).",
    },
    "en": {
        "some": "Reports came from {known} of the {of} districts and cities ({share}%): with published "
        "events – {events}, with nothing to report – {nothing}; by the deadline ({due}) – {in_time}.",
        "none": "No report has come from any of the {of} districts and cities yet (deadline: {due}).",
    },
}
#: The same of a single district, which has a name.
OF_ONE = {
    "kk": {
        "events": "мәлімет берілді",
        "nothing": "іс-шара болмағаны хабарланды",
        "none": "мәлімет әзірге жоқ",
    },
    "ru": {
        "events": "сведения представлены",
        "nothing": "сообщено, что мероприятий не было",
        "none": "сведений пока нет",
    },
    "en": {"events": "reported", "nothing": "nothing to report", "none": "no report yet"},
}
IN_TIME = {"kk": "мерзімінде", "ru": "в срок", "en": "in time"}
LATE = {"kk": "мерзімінен кейін", "ru": "после срока", "en": "after the deadline"}
DEADLINE = {"kk": "мерзімі", "ru": "срок", "en": "deadline"}


def sentence(edition):
    """In the page's language; "" where it is not shown, or no district is asked."""
    collection = Collection.objects.public_of(edition).first()
    found = collection and board(collection)
    if not found or not found.rows:
        return ""
    language = page_language()
    due = date_format(collection.due, "DATE_FORMAT")
    if found.districts == 1:
        return _of_one(found.rows[0], due, language)
    said = SENTENCES[language]["some" if found.reported else "none"]
    return said.format(
        of=found.districts,
        known=_share(found.reported, found.districts, language),
        districts=_districts(found.reported, found.districts),
        share=found.share,
        events=found.reported - found.said_nothing,
        nothing=found.said_nothing,
        in_time=found.in_time,
        due=due,
    )


def _share(known, of, language):
    if language != "kk":
        return "всех" if language == "ru" and known == of else known
    return "бәрі" if known == of else with_ending(known, "possessive")


def _districts(known, of):
    """«из 19 районов и городов», «21 района и города»: Russian, behind "от" or «ни от одного из»."""
    words = "района и города" if of % 10 == 1 and of % 100 != 11 else "районов и городов"
    return f"{of} {words}" if known in (0, of) else f"из {of} {words}"


def _of_one(row, due, language):
    what = "nothing" if row.said else "events" if row.has_reported else "none"
    when = ""
    if row.has_reported:
        when = f" {(IN_TIME if row.is_in_time else LATE)[language]}"
    return f"{row.district}: {OF_ONE[language][what]}{when} ({DEADLINE[language]} – {due})."
