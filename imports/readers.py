"""What a cell says, read as the form of the record would read it. Each distinct text is read once for a file,
and all of them are looked up together."""

import contextlib
import datetime
import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property

from django import forms
from django.contrib.postgres.search import TrigramWordSimilarity
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django.utils.translation import gettext as _

from moderation.forms import TimeOfDayField
from ngo_portal.lib.language.approximate_dates import (
    ApproximateDate,
    ApproximateDateField,
    ExactDateField,
    NotADate,
)
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.look_alikes import refuse_look_alikes
from ngo_portal.lib.language.quantities.fields import WholeNumberField
from ngo_portal.lib.language.text import cleaned
from ngo_portal.lib.language.text_fields import LINE_ENDS, LinkField
from ngo_portal.lib.language.translated import LANGUAGES, columns_of
from registry.forms.amounts import AmountField
from registry.models import Organisation
from registry.models.organisations import validate_bin
from registry.rules.bin import LENGTH, bin_fault, read_bin
from territories.models import Territory

#: So many answers are offered.
MOST_OFFERED = 6
#: Places of one name that are looked at.
MOST_MEANT = 50
#: Of more texts that name no place none is looked for among similar names.
MOST_SEARCHED = 200
ALIKE = 0.4
PARTS = re.compile(r"\s*[;\n]\s*")
IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
#: Days as spreadsheets count them, where a cell was not told that it is a day: from 1954 to 2064.
SERIAL = re.compile(r"[2-5][0-9]{4}(?:[.,]0)?")
#: How the child process tells a cell with a day and a time.
DAY_AND_TIME = re.compile(r"[0-9-]{10} [0-9]{2}:[0-9]{2}")
PLAIN_DAY = re.compile(r"([0-9]{2})\.([0-9]{2})\.([0-9]{4})")
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FIRST_DAY = datetime.date(1899, 12, 30)


class Unread(Exception):
    """Why a text is not taken. `options`: [(text to be read instead, its label)]; `by_text`: whether an answer
    is one for all cells with this text, and for no others."""

    def __init__(self, code, message, options=(), *, by_text=False):
        super().__init__(message)
        self.code, self.message, self.options, self.by_text = code, str(message), list(options), by_text


class Reader:
    """Reads the texts of a column. What it says of a cell is the value of a field, or Unread."""

    #: What the example of a template has.
    example = ""

    def prepare(self, texts: Iterable[str], officer) -> None:
        """Looks up what `read` will be asked."""

    def read(self, text: str):
        raise NotImplementedError

    def spelt(self, value) -> str:
        """A value in words, "" for none."""
        return "" if value is None else str(value)

    def choices(self) -> list[str]:
        """What a template offers, in the page's language; nothing where anything may be written."""
        return []


class FormReader(Reader):
    """By a field of a form, made of `field_class` and `options`. `code`: what all its refusals are called."""

    def __init__(self, field_class, code, example="", **options):
        self.make, self.code, self.example = field_class, code, example
        self.options = {"required": False, **options}

    @cached_property
    def field(self):
        return self.make(**self.options)

    def read(self, text):
        try:
            return self.field.clean(text)
        except ValidationError as error:
            raise Unread(self.code, " ".join(error.messages)) from error


class Text(Reader):
    def __init__(self, longest=None, *, is_name=False, has_lines=False, example=""):
        self.longest, self.is_name, self.has_lines, self.example = longest, is_name, has_lines, example

    def read(self, text):
        try:
            text, _left_out = cleaned(text)
            if not self.has_lines:
                text = LINE_ENDS.sub(" ", text)
            if self.is_name:
                refuse_look_alikes(text)
        except ValidationError as error:
            raise Unread("text", " ".join(error.messages)) from error
        if self.longest and len(text) > self.longest:
            raise Unread("long", _("The text is longer than %(most)d characters.") % {"most": self.longest})
        return text


class Time(FormReader):
    def __init__(self):
        super().__init__(TimeOfDayField, "time", "10:00")

    def read(self, text):
        return super().read(text[-5:] if DAY_AND_TIME.fullmatch(text) else text)

    def spelt(self, value):
        return f"{value:%H:%M}" if value else ""


class Link(FormReader):
    def __init__(self, longest):
        super().__init__(LinkField, "link", "https://example.kz/", max_length=longest, assume_scheme="https")


class Email(FormReader):
    def __init__(self):
        super().__init__(forms.EmailField, "email", "talap@example.kz", max_length=300)


class Day(Reader):
    """An approximate date, or (`exact`) one whole day; a number is a day as spreadsheets count."""

    example = "14.05.2013"

    def __init__(self, *, exact=False):
        self.exact = exact

    @cached_property
    def field(self):
        return ExactDateField(required=False) if self.exact else ApproximateDateField().formfield()

    def read(self, text):
        if SERIAL.fullmatch(text):
            text = (FIRST_DAY + datetime.timedelta(int(text[:5]))).isoformat()
        elif plain := PLAIN_DAY.fullmatch(text):  # of thousands most are so
            text = "-".join(reversed(plain.groups()))
        if ISO_DAY.fullmatch(text) and not self.exact:
            with contextlib.suppress(ValueError):
                return ApproximateDate(text)
        try:
            date = self.field.clean(IN_BRACKETS.sub("", text))
        except (ValidationError, NotADate) as error:
            messages = getattr(error, "messages", None) or [self.field.error_messages["invalid"]]
            raise Unread("date", " ".join(map(str, messages))) from error
        if not self.exact and not isinstance(date, ApproximateDate):
            raise Unread("date", self.field.error_messages["invalid"])
        return date

    def spelt(self, value):
        if not value:
            return ""
        return value.print(style="label") if isinstance(value, ApproximateDate) else f"{value:%d.%m.%Y}"


class Bin(Reader):
    """The BIN, also as a spreadsheet leaves it that took it for a number: without the noughts before it."""

    example = "940140000385"

    def read(self, text):
        number = read_bin(text) or text
        if number.isascii() and number.isdigit() and len(number) < LENGTH:
            whole = number.zfill(LENGTH)
            number = number if bin_fault(whole) else whole
        try:
            validate_bin(number)
        except ValidationError as error:
            raise Unread("bin", " ".join(error.messages)) from error
        return number


class Choice(Reader):
    """One of few values: by its label in any language, or by its key."""

    def __init__(self, pairs):
        self.pairs = pairs

    @cached_property
    def known(self):
        known = {fold(value.replace("_", " ")): value for value, _label in self.pairs}
        for language in LANGUAGES:
            with translation.override(language):
                known |= {fold(str(label)): value for value, label in self.pairs}
        return known

    def read(self, text):
        value = self.known.get(fold(text))
        if value is None:
            message = _("“%(text)s” is none of the words that may stand here.") % {"text": text[:80]}
            raise Unread("choice", message, [(str(label), str(label)) for _value, label in self.pairs], by_text=True)
        return value

    def spelt(self, value):
        return str(dict(self.pairs).get(value, ""))

    def choices(self):
        return [str(label) for _value, label in self.pairs]


class Word(Reader):
    """An entry of a dictionary, by its names, abbreviations and key."""

    def __init__(self, model):
        self.model = model

    def prepare(self, texts, officer):
        self.entries = list(self.model._default_manager.active())
        self.known = {}
        for entry in reversed(self.entries):
            names = [getattr(entry, column) for column in columns_of("name")]
            names += [getattr(entry, column, "") for column in columns_of("abbreviation")]
            self.known |= {fold(name): entry for name in [*names, entry.key.replace("_", " ")] if name}

    def read(self, text):
        wanted = fold(text)
        if entry := self.known.get(wanted):
            return entry
        near = get_close_matches(wanted, self.known, MOST_OFFERED, 0.6)
        first = list(dict.fromkeys(self.known[name] for name in near))
        offered = [*first, *(entry for entry in self.entries if entry not in first)]
        options = [(entry.key, str(entry)) for entry in offered]
        raise Unread("word", _("“%(text)s” is not in the list: %(list)s.") % {"text": text[:80], "list": self.model._meta.verbose_name_plural}, options, by_text=True)

    def choices(self):
        return [str(entry) for entry in self.model._default_manager.active()]


class Words(Reader):
    """Several of what `one` reads, with semicolons between them; a text that is one whole is one."""

    def __init__(self, one):
        self.one = one

    def prepare(self, texts, officer):
        self.one.prepare({part for text in texts for part in (text, *self._parts(text))}, officer)

    @staticmethod
    def _parts(text):
        return [part for part in PARTS.split(text) if part.strip()]

    def read(self, text):
        parts = self._parts(text)
        found = []
        for part in parts:
            try:
                found.append(self.one.read(part))
            except Unread as unread:
                if "," not in part:
                    raise self._of_part(unread, part, parts) from unread
                try:
                    found += [self.one.read(piece) for piece in part.split(",") if piece.strip()]
                except Unread:
                    raise self._of_part(unread, part, parts) from unread
        return list(dict.fromkeys(found))

    @staticmethod
    def _of_part(unread, part, parts):
        """An answer for a part of the text is one for the text."""
        options = [
            ("; ".join(text if one == part else one for one in parts), label) for text, label in unread.options
        ]
        return Unread(unread.code, unread.message, options, by_text=unread.by_text)

    def spelt(self, value):
        return "; ".join(map(str, value or ()))


class Place(Reader):
    """A place of the classifier: a KATO code of today or of before, a title, or words as people type them; of
    several with tabs between them the first one, which lies in the others."""

    @property
    def example(self):
        return str(Territory.objects.at_level(Territory.Level.DISTRICT).shown().in_order().first() or "")

    def prepare(self, texts, officer):
        self.officer, rows = officer, Territory.objects.with_path()
        texts = {self._bare(part) for text in texts for part in text.split("\t")} - {""}
        self.found = {code: [place] for code, place in rows.known_by(texts).items()}
        left = texts - self.found.keys()
        titled = {}
        for column in columns_of("title") if left else ():
            for place in rows.shown().filter(**{f"{column}__in": left}):
                titled.setdefault(getattr(place, column), {})[place.pk] = place
        self.found |= {text: list(places.values()) for text, places in titled.items() if len(places) == 1}
        for number, text in enumerate(sorted(left - self.found.keys())):
            self.found[text] = rows.meant_by(text, MOST_MEANT) if number < MOST_SEARCHED else []

    @staticmethod
    def _bare(text):
        return IN_BRACKETS.sub("", text).removesuffix(".0").strip()

    def read(self, text):
        part, *around = map(self._bare, text.split("\t"))
        found = self.found.get(part, [])
        if not found:
            near = self._near(part)
            asked = _("No place is called “%(text)s”. Did you mean …")
            self._ask("place", asked if near else _("No place is called “%(text)s”."), part, near)
        for wider in around:
            if places := self.found.get(wider):
                inside = [one for one in found if any(lies_in(one, place) for place in places)]
                if not inside:
                    asked = _("“%(text)s” does not lie in “%(wider)s”. Which place is meant?")
                    self._ask("apart", asked, part, [*found, *places], wider=wider)
                found = inside
        if len(found) > 1:
            self._ask("places", _("Several places are called “%(text)s”. Which one is meant?"), part, found)
        return found[0]

    @staticmethod
    def _ask(code, message, text, places, **words):
        options = [
            (place.code, ", ".join(filter(None, [str(place), place.stands_in])))
            for place in places[:MOST_OFFERED]
        ]
        raise Unread(code, message % {"text": text[:80], **words}, options, by_text=True)

    def _near(self, text):
        """Places with a name like it; those of the officer's own territory first."""
        rows = Territory.objects.shown().with_path().filter(level__gt=0)
        rows = rows.annotate(alike=TrigramWordSimilarity(fold(text), "search")).filter(alike__gte=ALIKE)
        rows = rows.order_by("-alike", "level", "code")
        own = self.officer.territory
        inside = rows.within(own)[:MOST_OFFERED] if own and own.level else []
        return list(dict.fromkeys([*inside, *rows[:MOST_OFFERED]]))[:MOST_OFFERED]


def lies_in(place, around):
    """Whether a place is the other one or lies in it."""
    return not around.level or around.pk in (place.pk, place.sub_district_id, place.district_id, place.oblast_id)


class Record(Reader):
    """A record of the registry that another one names: by its number, its BIN or its name."""

    def __init__(self, model):
        self.model = model

    def prepare(self, texts, officer):
        rows = self.model._default_manager.referable_by(officer)
        self.found = {}
        by_bin = {number: text for text in texts if len(number := read_bin(text)) == LENGTH and text.strip("№ ").isdigit()}
        if self.model is Organisation:
            for one in rows.filter(bin__in=by_bin):
                self.found[by_bin[one.bin]] = [one]
        by_key = {int(text.strip("№# ")): text for text in texts - self.found.keys() if text.strip("№# ").isdecimal() and len(text) < 18}
        for one in rows.filter(pk__in=by_key):
            self.found[by_key[one.pk]] = [one]
        columns = columns_of("title" if hasattr(self.model, "title_kk") else "name")
        left = {text for text in texts if text not in self.found}
        for column in columns if left else ():
            for one in rows.filter(**{f"{column}__in": left}).order_by("pk"):
                same = self.found.setdefault(getattr(one, column), [])
                same += [] if one in same else [one]
        for number, text in enumerate(sorted(left - self.found.keys())):
            found = rows.alike({"name_kk": text}) if number < MOST_SEARCHED and hasattr(rows, "alike") else []
            self.found[text] = [*found[:MOST_OFFERED], None]  # alike is never the same: it is asked

    def read(self, text):
        found = self.found.get(text, [])
        if len(found) == 1 and found[0]:
            return found[0]
        near = [one for one in found if one]
        if found and None not in found:
            message = _("Several records are called “%(text)s”. Which one is meant?")
        elif near:
            message = _("“%(text)s” is not in the portal under this name. Did you mean …")
        else:
            message = _("“%(text)s” is not in the portal. Enter it first.")
        options = [(str(one.pk), self._label(one)) for one in near]
        raise Unread("record", message % {"text": text[:120]}, options, by_text=True)

    @staticmethod
    def _label(one):
        return ", ".join(filter(None, [str(one), getattr(one, "bin", "")]))


def reader_of(field: models.Field) -> Reader:
    """The reader of a column of a record, as its type is."""
    if isinstance(field, models.ManyToManyField):
        return Words(Word(field.related_model))
    if isinstance(field, models.ForeignKey):
        if field.related_model is Territory:
            return Place()
        return Word(field.related_model) if hasattr(field.related_model, "is_active") else Record(field.related_model)
    if field.choices:
        return Choice(field.flatchoices)
    if isinstance(field, ApproximateDateField):
        return Day()
    if isinstance(field, models.DateField):
        return Day(exact=True)
    if isinstance(field, models.TimeField):
        return Time()
    if isinstance(field, models.DecimalField):
        digits = {"max_digits": field.max_digits, "decimal_places": field.decimal_places}
        return FormReader(AmountField, "number", "1500000", min_value=0, **digits)
    if isinstance(field, models.IntegerField):
        return FormReader(WholeNumberField, "number", "2025")
    if isinstance(field, models.URLField):
        return Link(field.max_length)
    is_name = field.name in (*columns_of("name"), *columns_of("title"))
    return Text(field.max_length, is_name=is_name, has_lines=isinstance(field, models.TextField))
