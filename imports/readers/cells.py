"""Texts, days, numbers: what stands in a cell by itself."""

import contextlib
import datetime
import re
from collections.abc import Iterable
from functools import cached_property

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from imports.rules.child import LONGEST_CELL
from moderation.forms import TimeOfDayField
from ngo_portal.lib.language.approximate_dates import (
    ApproximateDate,
    ApproximateDateField,
    ExactDateField,
    NotADate,
)
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.look_alikes import refuse_look_alikes
from ngo_portal.lib.language.text import cleaned
from ngo_portal.lib.language.text_fields import LINE_ENDS, LinkField
from ngo_portal.lib.language.translated import LANGUAGES
from registry.models.organisations import validate_bin
from registry.rules.bin import LENGTH, bin_fault, read_bin

IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
#: Days as spreadsheets count them, where a cell was not told that it is a day: from 1954 to 2064.
SERIAL = re.compile(r"[2-5][0-9]{4}(?:[.,]0)?")
FIRST_DAY = datetime.date(1899, 12, 30)
PLAIN_DAY = re.compile(r"([0-9]{2})\.([0-9]{2})\.([0-9]{4})")
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
#: How the child process tells a cell with a day and a time.
DAY_AND_TIME = re.compile(r"[0-9-]{10} [0-9]{2}:[0-9]{2}")


class Unread(Exception):
    """Why a text is not taken. `options`: [(text to be read instead, its label)]; `by_text`: whether an
    answer is one for all cells with this text, and for no others."""

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
        self.longest, self.is_name, self.has_lines = longest or LONGEST_CELL, is_name, has_lines
        self.example = example

    def read(self, text):
        try:
            text, _left_out = cleaned(text)
            if not self.has_lines:
                text = LINE_ENDS.sub(" ", text)
            if self.is_name:
                refuse_look_alikes(text)
        except ValidationError as error:
            raise Unread("text", " ".join(error.messages)) from error
        try:
            MaxLengthValidator(self.longest)(text)
        except ValidationError as error:
            raise Unread("long", " ".join(error.messages)) from error
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
        if isinstance(value, ApproximateDate):
            return value.print(style="label")
        return date_format(value, "SHORT_DATE_FORMAT")


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
            message = _("“%(text)s” is not one of the words that may stand here.") % {"text": text[:80]}
            raise Unread(
                "choice", message, [(str(label), str(label)) for _value, label in self.pairs], by_text=True
            )
        return value

    def spelt(self, value):
        return str(dict(self.pairs).get(value, ""))

    def choices(self):
        return [str(label) for _value, label in self.pairs]


class YesNo(Reader):
    """«иә», «нет»; what stands behind a comma says why."""

    example = _lazy("yes")

    @cached_property
    def known(self):
        known = {"1": True, "0": False}
        for language in LANGUAGES:
            with translation.override(language):
                known |= {fold(_("yes")): True, fold(_("no")): False}
        return known

    def read(self, text):
        value = self.known.get(fold(text.partition(",")[0]))
        if value is None:
            options = [(text, text) for text in (_("yes"), _("no"))]
            raise Unread("choice", _("Write yes or no."), options, by_text=True)
        return value

    def spelt(self, value):
        return _("yes") if value else _("no")

    def choices(self):
        return [_("yes"), _("no")]
