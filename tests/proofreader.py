"""A proofreader of the three languages: reads what a page shows or reads out, and names what is not of its
language, a number with the wrong form of its noun, a date, a number or a mark in the wrong form.

What is marked by `lang=` belongs to that language; words of the records themselves are given as `known`.
"""

import re
from collections import namedtuple
from functools import cache
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import polib
from django.utils.translation import ngettext, override

LOCALE = Path(__file__).resolve().parents[1] / "locale"
LANGUAGES = ("kk", "ru", "en")
VOID = {"input", "img", "link", "meta", "br", "hr", "path", "rect", "source", "use", "circle", "line", "wbr"}
INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "q", "small", "span", "strong", "tspan"}
READ_OUT = ("alt", "aria-label", "label", "placeholder", "title")
SPOKEN_META = {"description", "og:title", "og:description", "og:image:alt", "og:site_name"}
#: Stands for words in another language inside a sentence.
ELSEWHERE = "\x1f"
#: Names that have one form in all languages: of formats, services, licences and sources.
SAME_EVERYWHERE = re.compile(
    r"\b(CSV on the Web|CSV|PNG|SVG|JPEG|WebP|cookie|XLSX|NDJSON|Atom|WhatsApp|Telegram|Facebook|VK|localhost"
    r"|API|JSON-LD|JSON|OpenAPI 3\.1|DCAT-AP|GET|ETag|If-None-Match|Accept-Language|RateLimit|null|NUL|UTF-8"
    r"|next|previous|[qwrt](?=\))|application/problem\+json|EDTF|ISO 8601-2|data\.egov\.kz"
    r"|(?:Google|Microsoft) Authenticator|Aegis|FreeOTP"
    r"|Excel|LibreOffice|Power Query|Google Sheets|Google|Python|readr|R|xlsx|xls|ods"
    r"|CC BY 4\.0|stat\.gov\.kz|Alexander Rodionov|geokz|OCHA COD-AB Kazakhstan|English|Русский|Қазақша)\b"
)
#: What files and programs write, with its meaning behind: «exact (дәл)».
CODE = re.compile(r"\b[a-z]+(?:_[a-z]+)*(?= \([а-яәғқңөұүһі])")
ADDRESS = re.compile(r"\S+@\S+|https?://\S+")
EXAMPLE = re.compile(r"[Мм]ысалы|[Нн]апример|тоннаға|U\+|Рухани")
Fault = namedtuple("Fault", "kind found sentence")

KAZAKH_LETTERS = re.compile("[әғқңөұүһі]", re.IGNORECASE)
#: Little words that stand in sentences of one language alone.
LITTLE = {
    "kk": re.compile(r"(?<!\w)(бойынша|емес|туралы|деген|болса|жоқ)(?!\w)"),
    "ru": re.compile(r"(?<!\w)(и|в|по|для|или|что|это|при|без|под|также)(?!\w)"),
}
MONTHS = {
    "kk": "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
    "ru": "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь",
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
}
GENITIVE = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
IN_FIGURES = r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b|\b\d{1,2}/\d{1,2}/\d{4}\b"
#: {language: what no date of it looks like}
DATES = {
    "kk": rf"{IN_FIGURES}|\d (?i:{MONTHS['kk']})\w* \d{{4}}|\b\d{{4}} \d{{1,2}} (?i:{MONTHS['kk']})"
    rf"|(?:ж\.|жылғы) \d{{1,2}} (?:{MONTHS['kk'].title()})",
    "ru": rf"{IN_FIGURES}|\d (?i:{MONTHS['ru']})\b|\d (?:{GENITIVE.title()}) \d"
    rf"|(?:{GENITIVE}) \d{{4}}(?! г\.| год)",
    "en": rf"{IN_FIGURES}|(?i:\b(?:{MONTHS['en']}) \d{{1,2}}\b(?! ?–))|\d (?:{MONTHS['en'].lower()})\b",
}
#: {language: what no number of it looks like}: a version or a paragraph has more points, a code more digits.
NUMBERS = {
    "kk": r"(?<![\d.,])\d+\.\d+(?![\d.])|(?<![\d,.])[1-9]\d{4,7}(?!\d)|\d,\d{3}(?!\d)",
    "ru": r"(?<![\d.,])\d+\.\d+(?![\d.])|(?<![\d,.])[1-9]\d{4,7}(?!\d)|\d,\d{3}(?!\d)",
    "en": r"\d,\d{1,2}(?!\d)|(?<![\d,.])[1-9]\d{4,7}(?!\d)|\d[  ]%|\d[  ]\d{3}(?!\d)",
}
#: {language: marks of other languages}
MARKS = {"kk": '[“”"]|\\w ?[-—] ', "ru": '[“”"]|\\w ?[-—] ', "en": '[«»"]|\\w ?[-—] '}
#: What no language has: a mark after another or apart from its word, a word said twice, an empty bracket.
TWICE = (
    r"(?<![.…])\.\.(?!\.)|,,|;;|::|[,;:]\.|\w [,;!?.](?= |$)|\( *\)"
    r"|\b(?P<word>[^\W\d_]{2,}) (?P=word)\b(?!-)"
)
#: After these Russian has the genitive.
OBLIQUE = r"(?<!из )(?<!по )(?<!около )(?<!более )(?<!менее )(?<!до )(?<!свыше )"


class Page(HTMLParser):
    """[(language, sentence)] of what a page shows or reads out, words in another language standing apart."""

    def __init__(self, html, language):
        super().__init__()
        self.page, self.open, self.silent = language, [], 0
        self.sentences, self.now = [], {}
        self.feed(html)
        self._end()

    @property
    def language(self):
        return next((one for _tag, one in reversed(self.open) if one), self.page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in INLINE:
            self._end()
        elif attributes.get("lang"):
            self._say(ELSEWHERE)
        if tag not in VOID:
            self.open.append((tag, _marked(tag, attributes)))
            self.silent += tag in ("script", "style")
        language = _marked(tag, attributes) or self.language
        said = [attributes.get(name) for name in READ_OUT]
        if tag == "meta" and (attributes.get("name") or attributes.get("property")) in SPOKEN_META:
            said.append(attributes.get("content"))
        if attributes.get("type") in ("submit", "button"):
            said.append(attributes.get("value"))
        self.sentences += [(language, " ".join(one.split())) for one in said if one]

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self._end()
        places = [place for place, (name, _language) in enumerate(self.open) if name == tag]
        if places:
            self.silent -= sum(name in ("script", "style") for name, _language in self.open[places[-1] :])
            del self.open[places[-1] :]

    def handle_data(self, text):
        if not self.silent:
            self._say(text)

    def _say(self, text):
        self.now[self.language] = self.now.get(self.language, "") + text

    def _end(self):
        said = ((language, re.sub(r"[ \n\t]+", " ", text).strip()) for language, text in self.now.items())
        self.sentences += [(language, text) for language, text in said if text]
        self.now = {}


def _marked(tag, attributes):
    """What stands in place of the page's language: words of a source, as printed, in its own too."""
    return "" if tag == "html" else attributes.get("lang") and f"marked {attributes['lang']}"


def faults(html, language, known=frozenset()):
    """[Fault] of a page. `known`: words of its records, small, that need not be of their language."""
    found = []
    for spoken, sentence in dict.fromkeys(Page(html, language).sentences):
        if spoken == language:
            text = SAME_EVERYWHERE.sub(ELSEWHERE, CODE.sub(ELSEWHERE, ADDRESS.sub(ELSEWHERE, sentence)))
            found += [Fault(kind, one, sentence) for kind, one in _faults(text, language, known)]
    return found


def catalogue_faults(language):
    """[Fault] of what the portal says in a language, officers' screens too, but for examples of what to type:
    those of dates and numbers are typed in figures, names in other languages too."""
    found = []
    for entry in _catalogue(language):
        for text in [*entry.msgstr_plural.values()] or [entry.msgstr]:
            said = re.sub(r"%(\(\w+\))?\w|{\w+}", ELSEWHERE, text)
            if not EXAMPLE.search(text):
                page = said if "</" in said else f"<p>{escape(said, quote=False)}</p>"
                found += [one for one in faults(page, language) if one.kind not in ("date", "number")]
    return found


def _faults(text, language, known):
    for word in re.findall(r"[^\W\d_]+", text):
        if word.lower() not in known and _is_foreign(word, language):
            yield "letters", word
    for other, little in LITTLE.items():
        if other != language and (match := little.search(text)) and not re.search(r"[«“]", text):
            yield "words", match[0]
    plain = text.strip(f" :.…{ELSEWHERE}").casefold()
    for other in LANGUAGES:
        if other != language and plain in _said_in(other) and plain not in _said_in(language):
            yield f"string in {other}", plain
    yield from _wrong_plurals(text, language)
    yield from (("twice", match[0]) for match in re.finditer(TWICE, text))
    for kind, forms in (("date", DATES), ("number", NUMBERS), ("mark", MARKS)):
        for match in re.finditer(forms[language], text):
            yield kind, match[0]


def _is_foreign(word, language):
    if language == "en":
        return bool(re.search("[А-Яа-яЁёӘ-ӿ]", word)) or bool(KAZAKH_LETTERS.search(word))
    if re.search("[A-Za-z]", word):  # XXI, a Latin letter in a word, a word in English
        return not re.fullmatch("[IVXLC]+", word)
    return language == "ru" and bool(KAZAKH_LETTERS.search(word))


def _wrong_plurals(text, language):
    for forms, pattern in _counted(language):
        for match in pattern.finditer(text):
            number = int(re.sub(r"\D", "", match["number"]))
            with override(language):
                right = ngettext(*forms, number) % {"number": "", "shown": ""}
            if match["noun"].casefold() != right.strip().casefold():
                yield "plural", match[0]


@cache
def _catalogue(language):
    """The entries of the portal; English stands in each of them."""
    return polib.pofile(str(LOCALE / ("ru" if language == "en" else language) / "LC_MESSAGES/django.po"))


@cache
def _said_in(language):
    """Whole strings of the portal in a language, small."""
    entries = _catalogue(language)
    texts = (one.msgid if language == "en" else one.msgstr for one in entries if not one.msgid_plural)
    return {text.strip(" :.…").casefold() for text in texts if len(text) > 3 and "%" not in text}


@cache
def _counted(language):
    """[((one, many) as msgids, what finds the number with any form of its noun)]"""
    found = []
    for entry in _catalogue(language):
        if not re.fullmatch(r"%\((number|shown)\)s \w+", entry.msgid):
            continue
        told = [entry.msgid, entry.msgid_plural] if language == "en" else entry.msgstr_plural.values()
        nouns = {re.sub(r"%\(\w+\)s ", "", one) for one in told}
        before = OBLIQUE if language == "ru" else ""
        noun = "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))
        pattern = rf"(?<![\d.,–-]){before}(?P<number>\d[\d   ,]*) (?P<noun>{noun})(?!\w)"
        found.append(((entry.msgid, entry.msgid_plural), re.compile(pattern, re.IGNORECASE)))
    assert found, language
    return found
