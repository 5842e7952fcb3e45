"""The words between the numbers, in Kazakh, Russian and English: sentences with places for what is told."""

import re

from django.conf import settings

from ngo_portal.lib.language.kazakh import with_ending, word_with_ending
from ngo_portal.lib.language.quantities import Noun, Quantity
from summaries.press.english import TYPES as ENGLISH_TYPES
from summaries.press.english import with_article
from summaries.press.kazakh import DONE

HELD = {
    "kk": "портал жазбалары бойынша {asked}{number} өткізілді",
    "ru": "по записям портала, {asked}{went} {number}",
    "en": "the portal records that {number} {was} held {asked}",
}
#: Behind those that are told one by one.
MORE_HELD = {
    "kk": "бұлардан бөлек тағы {others} өтті",
    "ru": "кроме того, прошло ещё {others}",
    "en": "besides these, {others} {was} held",
}
NONE_HELD = {
    "kk": "{asked} өткен іс-шара туралы порталда әзірге жазба жоқ",
    "ru": "записей о мероприятиях, прошедших {asked}, на портале пока нет",
    "en": "the portal has no record yet of an event held {asked}",
}
NONE_AT_ALL = {
    "kk": "мұндай іс-шараның өткені туралы порталда әзірге жазба жоқ",
    "ru": "записей о таких мероприятиях на портале пока нет",
    "en": "the portal has no record of such an event yet",
}
PART_OF = {"kk": "{name} аясында", "ru": "в рамках {name}", "en": "as part of the {name}"}
IN_YEAR = {"kk": "{year} жылы", "ru": "в {year} году", "en": "in {year}"}
#: By role of the audience; `ending`: of a Russian verb.
TOTALS = {
    "kk": {
        "participants": "іс-шараларға {value} қатысты",
        "helped": "{value} көмек алды",
        "reached": "{value} қамтылды",
        "volunteers": "{value} атсалысты",
    },
    "ru": {
        "participants": "в мероприятиях участвовал{ending} {value}",
        "helped": "помощь получил{ending} {value}",
        "reached": "охват – {value}",
        "volunteers": "помогал{ending} {value}",
    },
    "en": {
        "participants": "{value} took part",
        "helped": "{value} received help",
        "reached": "{value} {was} reached",
        "volunteers": "{value} helped",
    },
}
#: Before a bare number that begins a sentence.
IN_TOTAL = "a total of "
EACH_ONE = {
    "kk": "іс-шаралар {places} өтті",
    "ru": "мероприятия прошли {places}",
    "en": "the events were held {places}",
}
PLACES = {
    "kk": "іс-шаралардың {places} өтті",
    "ru": "больше всего мероприятий прошло {places}",
    "en": "the largest numbers of events were held {places}",
}
#: Of one place.
LARGEST_PLACE = PLACES | {"en": "the largest number of events was held {places}"}
ALL_PLACES = PLACES | {"ru": "мероприятия прошли {places}", "en": "the events were held {places}"}
ALL_IN_ONE = {
    "kk": "барлық іс-шара {place} өтті",
    "ru": "все мероприятия прошли {place}",
    "en": "all of the events were held {place}",
}
PLACES_LISTED = {
    "kk": "іс-шара ең көп өткен жерлер: {places}",
    "ru": "больше всего мероприятий: {places}",
    "en": "most events: {places}",
}
AMONG = {
    "kk": "іс-шаралардың арасында {names} бар",
    "ru": "среди мероприятий – {names}",
    "en": "the events include {names}",
}
#: Where every one of them is named.
ALL_OF_THEM = AMONG | {"en": "the events were {names}"}
#: Where one event alone says how many, and is told with its number.
STATED_FOR = {
    "kk": "қанша адам қатысқаны не көмек алғаны {of}ның {known} бойынша ғана көрсетілген",
    "ru": "число участников или получателей помощи указано только по {known} из {of}",
    "en": "how many took part or were helped is stated for only {known} of the {of}",
}
AND_OTHERS = {
    "kk": "{names} және тағы {others}",
    "ru": "{names} и ещё {others}",
    "en": "{names} and {others}",
}
LARGEST = {
    "kk": "ең көп адам саны көрсетілген іс-шара – {title} ({number})",
    "ru": "наибольшее число людей указано для мероприятия {title} ({number})",
    "en": "the largest number of people is stated for {title} ({number})",
}
EVENTS = Noun(*("іс-шара", "мероприятие", "мероприятия", "мероприятий", "мероприятия", "event", "events"))
SOCIAL_PROJECTS = Noun(
    "әлеуметтік жоба",
    "социальный проект",
    "социальных проекта",
    "социальных проектов",
    "социального проекта",
    "social project",
    "social projects",
)
PROJECTS = {
    "kk": "{year}порталға {number} енгізілген",
    "ru": "{year}в портал {entered} {number}",
    "en": "{year}the portal also records {number}",
}
OF_YEAR = {"kk": "{year} жыл бойынша ", "ru": "за {year} год ", "en": "for {year} "}
AMOUNT = {
    "kk": "шарттарының сомасы – {amount}",
    "ru": "сумма договоров – {amount}",
    "en": "their contracts state {amount}",
}
AMOUNT_OF_ONE = {
    "kk": "шарт сомасы – {amount}",
    "ru": "сумма договора – {amount}",
    "en": "its contract states {amount}",
}
BY_SOURCE = {
    "kk": {
        "article": "{name} мақаласы бойынша",
        "letter": "{name} хаты бойынша",
        "report": "{name} есебі бойынша",
        "site": "{name} сайты бойынша",
        "": "дереккөз бойынша",
    },
    "ru": {
        "article": "по данным статьи {name}",
        "letter": "по данным письма {name}",
        "report": "по данным отчёта {name}",
        "site": "по данным сайта {name}",
        "": "по данным источника",
    },
    "en": {
        "article": "according to the article {name}",
        "letter": "according to the letter {name}",
        "report": "according to the report {name}",
        "site": "according to the website {name}",
        "": "according to the source",
    },
}
IN_PORTAL = {
    "kk": "порталға енгізілгені – {number}",
    "ru": "внесено в портал – {number}",
    "en": "entered in the portal: {number}",
}
#: Russian types after two to four, and after five: «3 семинара», «5 семинаров».
RUSSIAN_TYPES = {
    "round-table": ("круглых стола", "круглых столов"),
    "conference": ("конференции", "конференций"),
    "forum": ("форума", "форумов"),
    "seminar": ("семинара", "семинаров"),
    "training": ("тренинга", "тренингов"),
    "workshop": ("мастер-класса", "мастер-классов"),
    "lecture": ("лекции", "лекций"),
    "meeting": ("встречи", "встреч"),
    "consultation": ("консультации", "консультаций"),
    "festival": ("фестиваля", "фестивалей"),
    "exhibition": ("выставки", "выставок"),
    "concert": ("концерта", "концертов"),
    "fair": ("ярмарки", "ярмарок"),
    "contest": ("конкурса", "конкурсов"),
    "sports-competition": ("соревнования", "соревнований"),
    "intellectual-game": ("интеллектуальные игры", "интеллектуальных игр"),
    "charity-campaign": ("благотворительные акции", "благотворительных акций"),
    "aid-delivery": ("раздачи помощи", "раздач помощи"),
    "environmental-campaign": ("экологические акции", "экологических акций"),
    "clean-up-day": ("субботника", "субботников"),
    "leaflet-campaign": ("раздачи листовок", "раздач листовок"),
    "fundraising": ("сбора средств", "сборов средств"),
    "council-meeting": ("заседания совета", "заседаний совета"),
    "press-conference": ("пресс-конференции", "пресс-конференций"),
}


def number(language, value):
    """A count in figures, as quantities are printed: «1656», "1,656"."""
    if language != "en":
        return Quantity.exact(value).print(language)
    return re.sub(r"\sevents?$", "", Quantity.exact(value).print(language, EVENTS))


def events(value):
    """«8 мероприятий»; None: more than are counted at once."""
    of = Quantity.more_than(settings.COUNT_LIMIT) if value is None else Quantity.exact(value)
    return of.print(noun=EVENTS)


def other_events(language, value, *, named=False):
    """«2 мероприятия», "2 more events"; behind events that are `named`, "2 others"."""
    if language == "ru" and value == 1:
        return "одно мероприятие"
    if language != "en":
        return events(value)
    one, several = ("other", "others") if named else ("more event", "more events")
    return f"{number(language, value)} {one if value == 1 else several}"


def years_inferred(language, value):
    return {
        "kk": f"{events(value)}ның жылы мәтіннен шығарылған",
        "ru": f"год {of_events(language, value)} выведен из текста",
        "en": f"the year of {events(value)} is inferred from the text",
    }[language]


#: Of all events that are told of.
PLACE_INFERRED = {
    "kk": "өткен жері мәтіннен шығарылған",
    "ru": "место выведено из текста",
    "en": "place inferred",
}


def places_inferred(language, value):
    return {
        "kk": f"{events(value)}ның өткен жері мәтіннен шығарылған",
        "ru": f"место {of_events(language, value)} выведено из текста",
        "en": f"the place of {events(value)} is inferred from the text",
    }[language]


def of_events(language, value):
    """«8 мероприятий» behind «из», otherwise as it is counted."""
    if language == "ru":
        one = value % 10 == 1 and value % 100 != 11
        return f"{number(language, value)} {'мероприятия' if one else 'мероприятий'}"
    return events(value)


def in_places(language, parts):
    """«12-сі Ұлан ауданында», «в Уланском районе (12)», "in Ulan district (12)", the "in" said once."""
    if language == "kk":
        return [f"{with_ending(value, 'possessive')} {place}" for place, value in parts]
    said = [f"{place} ({number(language, value)})" for place, value in parts]
    return said[:1] + [one.removeprefix("in ") if language == "en" else one for one in said[1:]]


def unplaced(language, value, is_district):
    """How many have no stated district or city, or no stated place."""
    if language == "kk":
        what = "ауданы не қаласы" if is_district else "өткен жері"
        return f"{events(value)}ның {what} дереккөздерде көрсетілмеген"
    if language == "ru":
        what = "район или город в источниках не указан" if is_district else "место в источниках не указано"
        return f"у {of_events(language, value)} {what}"
    what = "the district or city" if is_district else "the place"
    return f"for {events(value)} the sources do not state {what}"


def of_type(language, kind, value):
    """«3 семинар», «3 семинара», "3 seminars"; one alone without its number."""
    name, printed = str(kind.name), number(language, value)
    if kind.name.is_fallback:
        return name if value == 1 else f"{name} ({printed})"
    if language == "en":
        name = ENGLISH_TYPES.get(kind.key, name.lower())
        return with_article(name) if value == 1 else f"{printed} {_plural(name)}"
    if value == 1 or language == "kk":
        return name if value == 1 else f"{printed} {name}"
    forms = RUSSIAN_TYPES.get(kind.key)
    if not forms:
        return f"{name} ({printed})"
    last, teen = value % 10, 10 < value % 100 < 20
    if last == 1 and not teen:
        return f"{printed} {name}"
    return f"{printed} {forms[0] if 2 <= last <= 4 and not teen else forms[1]}"


def counts_type(language, kind, value):
    """Whether «5 семинаров» may stand for so many events of a type: Kazakh counts all but those that name
    what is done («қаражат жинау»)."""
    if kind.name.is_fallback or kind.key == "other":
        return False
    if language == "kk":
        return value > 0 and kind.key not in DONE
    return language == "en" or value > 1 and kind.key in RUSSIAN_TYPES


def _plural(noun):
    head, of, rest = noun.partition(" of ")
    if head.endswith("s") and not head.endswith("ss"):
        return noun
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        head = f"{head[:-1]}ies"
    elif head.endswith(("s", "x", "ch", "sh")):
        head += "es"
    else:
        head += "s"
    return f"{head}{of}{rest}"


def _behind(figure, many):
    """What an English name says behind the noun it begins with: "rural okrugs" " with mediators"; "" of
    others and of a name that is the noun."""
    name = str(figure.indicator.name)
    return name[len(many) :] if many and name.lower().startswith(f"{many} ") else ""


def _there_are(figure, many):
    """ "there are 16 rural okrugs", of a period "there were"; "" where the name is built in another way."""
    behind = _behind(figure, many)
    if not behind and (not many or figure.indicator.name.lower() != f"number of {many}"):
        return ""
    quantity = figure.public_quantity
    is_one = quantity.is_exact and quantity.low == 1
    be = ("was" if is_one else "were") if figure.period else "is" if is_one else "are"
    return f"there {be} {figure.phrase}{behind}"


def of_them(figure, before, many):
    """ "all of them with mediators" behind "there are 16 rural okrugs", which `before` says of the same place
    and time; "" of what is no part of those."""
    behind = _behind(figure, many)
    if not behind or before is None or before.indicator.name.lower() != f"number of {many}":
        return ""
    share = "all" if figure.all_of_them else re.sub("^1$", "one", figure.public_quantity.print("en"))
    return f"{share} of them{behind}"


def reported(language, figure, amount, noun):
    """What a figure of a source says; `amount`: that of the same projects."""
    key, phrase = figure.indicator.key, figure.phrase
    quantity = figure.public_quantity
    if key == "organisations-holding-events":
        return {
            "kk": f"{phrase} іс-шара өткізген",
            "ru": f"мероприятия провели {phrase}",
            "en": f"{phrase} held events",
        }[language]
    if key == "projects-carried-out":
        worth = amount.phrase if amount else ""
        if language == "kk":
            exact = amount and amount.public_quantity.is_exact
            total = f"жалпы сомасы {word_with_ending(worth, 'dative')} " if exact else ""
            rest = f", жалпы сомасы – {worth}" if worth and not exact else ""
            return f"{total}{phrase} іске асырылған{rest}"
        if language == "ru":
            one = quantity.is_exact and quantity.low % 10 == 1 and quantity.low % 100 != 11
            total = f" на общую сумму {worth}" if worth else ""
            return f"реализован{'' if one else 'о'} {phrase}{total}"
        total = f" worth {worth} in total" if worth else ""
        was = "was" if quantity.is_exact and quantity.low == 1 else "were"
        return f"{phrase}{total} {was} carried out"
    name = figure.indicator.name
    many = noun and {"kk": noun.kk, "ru": noun.ru_many, "en": noun.en_many}[language]
    if language == "en" and (said := _there_are(figure, many)):
        return said
    if many and many in name.lower():
        phrase = quantity.print(language)  # «ауылдық округтер саны – 16»: the noun is said already
    return f"{name}: {phrase}" if language == "en" else f"{name} – {phrase}"
