"""Organisations, posts and who said it inside a sentence: in the case and with the letter the sentence asks
for. A text that fell back to another language, and a name no rule can decline, stand where they need no case.
"""

import re
from html import unescape

from django.utils.html import format_html, format_html_join, strip_tags
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from ngo_portal.lib.language import kazakh, russian
from ngo_portal.lib.language.translated import TranslatedText, marked, page_language

#: Bodies of the state that Russian writes small inside a sentence; others («Министерство …») keep their
#: capital. These patterns are PostgreSQL's as well: cells of files follow them.
LOCAL_BODY = (
    r"^(?:(?!Верховн|Конституц|Национальн|Республик)[А-ЯЁ][а-яё]+(?:ое|ый|ая) )?"
    r"(?:[Уу]правление|[Оо]тдел|[Аа]кимат|[Аа]ппарат|[Дд]епартамент|[Мм]аслихат|[Оо]тделение|[Цц]ентр"
    r"|[Уу]чреждение|[Пп]редприятие|[Ии]нспекция|[Сс]лужба)(?![А-Яа-яЁё])"
)
#: Words for the kind of organisation before a name in quotation marks; an adjective of a place among them
#: keeps its capital.
RUSSIAN_GENERIC = (
    r"^(?:[А-ЯЁ][а-яё-]*(?:че|дет|жен|город|сель|граждан)ск[а-я]{2}|[А-ЯЁ][а-яё-]+(?<!ск[а-я][а-я]))"
    r"(?: [а-яё-]+)* «"
)
#: Bodies of the state that Kazakh names by what they do, without a place: «Облыстық қоғамдық даму
#: басқармасы».
KAZAKH_BODY = (
    r"^(?!Республикалық)[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]+[лдт](?:ық|ік) (?:[а-яёәғқңөұүһі-]+ )*"
    r"(?:басқармасы|бөлімі|әкімдігі|аппараты|департаменті|мәслихаты|орталығы|мекемесі|инспекциясы|қызметі)$"
)
#: Who says it, where the name cannot be declined.
SAYS = {"kk": "Айтқан: {}", "ru": "Говорит {}"}


def in_sentence(organisation):
    """The name as it stands inside a sentence: «Организатор – общественный фонд «Талап»»."""
    name = organisation.name
    if name.is_fallback or name.language not in ("kk", "ru"):
        return name
    if name.language == "kk":
        is_small = organisation.kind == "state_body" and re.search(KAZAKH_BODY, name)
        return TranslatedText(name[0].lower() + name[1:], name.language) if is_small else name
    is_group = organisation.kind == "initiative_group"
    is_body = organisation.kind == "state_body" and re.search(LOCAL_BODY, name)
    if is_group or is_body or re.search(RUSSIAN_GENERIC, name):
        return TranslatedText(name[0].lower() + name[1:], name.language)
    return name


def post(position):
    """A post and whose it is: «… қоғамдық қорының президенті», «президент общественного фонда …»."""
    organisation = _organisation(position)  # its department is told with it only
    return _post(position, organisation) if organisation else marked(position.post)


def held(position):
    """A post on the page of its own organisation: «жобаларды басқару департаментінің бас менеджері»."""
    return _post(position, None)


def who(position):
    """A person with the post held at the time, in a line of its own: «… қорының президенті Жанна
    Жибраева»."""
    person, language, organisation = position.person.name, page_language(), _organisation(position)
    if organisation and (person.is_fallback or not _plain(position, organisation)):
        return format_html("{}, {}", marked(person), _listed(position, organisation))
    if not organisation:
        return format_html("{}, {}", marked(person), post(position))
    if language == "kk":
        return f"{_kazakh(position, organisation, apart=False) or post(position)} {person}"
    return format_html("{}, {}", person, post(position))


def chosen(position):
    """A person with the post held, as plain text for a list to choose from."""
    text = post(position)
    return f"{position.person}, {unescape(strip_tags(text)) if isinstance(text, SafeString) else text}"


def according_to(position):
    """Who says it: «… қорының президенті Жанна Жибраеваның айтуынша», «По словам президента общественного
    фонда … Жанны Жибраевой», "According to …"; without a declined name where no rule is sure of it."""
    language, person = page_language(), position.person.name
    if language == "en":
        return format_html("According to {}", who(position))
    organisation = _organisation(position)
    if _plain(position, organisation) and not person.is_fallback and (organisation or not position.unit):
        if language == "kk":
            held = _kazakh(position, organisation, apart=False)
            if held and (name := kazakh.person_genitive(person)):
                return capfirst(f"{held} {name} айтуынша")
        else:
            held = _russian(position, organisation, declines=True)
            if held and (name := russian.person_genitive(person)):
                return f"По словам {held} {name}"
    return format_html(SAYS[language], who(position))


def _organisation(position):
    """None where it is not published, and so was not fetched."""
    return getattr(position, "organisation", None)


def _post(position, organisation):
    make = {"kk": _kazakh, "ru": _russian, "en": _english}[page_language()]
    return _plain(position, organisation) and make(position, organisation) or _listed(position, organisation)


def _plain(position, organisation):
    """Whether all its texts are in the page's language."""
    texts = [position.post, position.unit, organisation and organisation.name]
    return not any(text.is_fallback for text in texts if text)


def _listed(position, organisation):
    """Organisation, department and post as they are called, with commas between them."""
    texts = [organisation and organisation.name, position.unit, position.post]
    return format_html_join(", ", "{}", ((marked(text),) for text in texts if text))


def _kazakh(position, organisation, *, apart=True):
    """`apart`: whether a comma may part a name that ends in brackets from the post; before a person it may
    not."""
    if not organisation and not position.unit:
        return position.post
    held, unit = kazakh.possessed(position.post), position.unit
    if unit:
        unit = kazakh.genitive(kazakh.possessed(unit) or unit)
        held = unit and held and f"{unit} {held}"
    if not held or not organisation:
        return held
    if apart and organisation.name.endswith(")"):
        return f"{organisation.name}, {held}"
    return f"{kazakh.genitive(organisation.name) or f'{organisation.name} ұйымының'} {held}"


def _russian(position, organisation, *, declines=False):
    held, unit = position.post, position.unit
    if declines:
        held = russian.genitive(held)
    if unit:
        unit = russian.genitive(unit)
        held = unit and held and f"{held} {unit}"
    if not held or not organisation:
        return held
    name = in_sentence(organisation)
    owner = f"организации {name}" if name[0] == "«" else russian.genitive(name)
    return owner and f"{held} {owner}"


def _english(position, organisation):
    held = f"{position.post} of the {position.unit}" if position.unit else position.post
    if not organisation:
        return held
    bare = (
        organisation.name[0] in '“"' and organisation.name[-1] in '”"' or organisation.name.startswith("The ")
    )
    return f"{held} {'at' if position.unit else 'of'} {'' if bare else 'the '}{organisation.name}"
