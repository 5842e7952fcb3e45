"""The model field, form field and SQL expressions of approximate dates."""

import datetime
from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.utils.deconstruct import deconstructible
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.text import cleaned_text

from .phrases import PARTS_IN_FILES
from .reading import LONGEST, Impossible, NotADate, read, says_more
from .values import EDTF_PATTERN, UNKNOWN, ApproximateDate, Backwards

_NOT_A_DATE = _("Write the date like 27.02.2021, 02.2021, 2021, 29.07–30.07 or 27 February 2021.")


class _Assigned(DeferredAttribute):
    """Turns text into an ApproximateDate when it is assigned, so that a bad one is refused there and then."""

    def __set__(self, instance, value):
        if not hasattr(value, "resolve_expression"):
            value = ApproximateDate(value)
        instance.__dict__[self.field.attname] = value


MESSAGES = {
    "invalid": _NOT_A_DATE,
    "impossible": _("There is no such day. Check the day and the month."),
    "backwards": _("The last day is before the first."),
    "long": _("This text is too long."),
}


def _read(text: str, written_on: ApproximateDate = UNKNOWN) -> ApproximateDate:
    """`read` that raises ValidationError, with a code of MESSAGES, for what is neither a date nor words to be
    kept."""
    try:
        return read(text, written_on)
    except NotADate:
        raise
    except ValueError as error:
        code = code_of(error, text)
        raise ValidationError(MESSAGES[code], code=code) from error


def code_of(error: ValueError, text: str) -> str:
    """Which of MESSAGES tells why `read` refused the text."""
    if isinstance(error, Backwards):
        return "backwards"
    if isinstance(error, Impossible):
        return "impossible"
    return "long" if len(text) > LONGEST else "invalid"


class ApproximateDateFormField(forms.CharField):
    """Reads what officers type, see `read`; prints it back in figures.

    `keeps_words`: text that says no date by itself, or more than its date, is given back as it was typed, for
    a form that knows the source's date or keeps the words.
    """

    keeps_words = False
    default_error_messages = MESSAGES

    def to_python(self, value: Any) -> ApproximateDate | str:
        if isinstance(value, ApproximateDate):
            return value
        text = super().to_python(value)
        try:
            date = self.read(text)
        except NotADate as error:
            if self.keeps_words:
                return cleaned_text(text)
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
        is_as_shown = date.is_part_of_year and text == date.typed()
        return cleaned_text(text) if self.keeps_words and says_more(text) and not is_as_shown else date

    def read(self, text: str, written_on: ApproximateDate = UNKNOWN) -> ApproximateDate:
        """`read` that raises ValidationError for what is neither a date nor words to be kept."""
        return _read(text, written_on)

    def prepare_value(self, value: Any) -> Any:
        return value.typed() if isinstance(value, ApproximateDate) else value


class ExactDateField(forms.DateField):
    """One whole day, in every spelling that an approximate date has."""

    default_error_messages = {**MESSAGES, "inexact": _("Give one whole day with its year, e.g. 27.02.2021.")}

    def to_python(self, value: Any) -> datetime.date | None:
        if not isinstance(value, str):
            return super().to_python(value)
        try:
            date = _read(value.strip())
        except NotADate as error:
            raise ValidationError(self.error_messages["inexact"], code="inexact") from error
        if not date:
            if value.strip():
                raise ValidationError(self.error_messages["inexact"], code="inexact")
            return None
        if date.is_interval or date.precision != "day" or not date.year_known:
            raise ValidationError(self.error_messages["inexact"], code="inexact")
        return date.earliest


class ApproximateDateField(models.CharField):
    """Stores canonical EDTF text, "" when unknown; the attribute is always an `ApproximateDate`."""

    description = _("Approximate date")
    descriptor_class = _Assigned
    default_error_messages = {"invalid": _NOT_A_DATE}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        for option, value in self._usual.items():
            kwargs.setdefault(option, value)
        super().__init__(*args, **kwargs)

    _usual = {"max_length": 32, "blank": True, "default": ""}

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, args, kwargs = super().deconstruct()
        for option, value in self._usual.items():
            if kwargs.get(option) == value:
                del kwargs[option]
        return name, "ngo_portal.lib.language.approximate_dates.ApproximateDateField", args, kwargs

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> ApproximateDate | None:
        return value if value is None else ApproximateDate(value)

    def to_python(self, value: Any) -> ApproximateDate:
        try:
            return ApproximateDate(value)
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error

    def get_prep_value(self, value: Any) -> Any:
        return value if hasattr(value, "resolve_expression") else str(ApproximateDate(value))

    def formfield(self, **kwargs: Any) -> forms.Field:
        return super().formfield(**{"form_class": ApproximateDateFormField, "max_length": None, **kwargs})


@deconstructible(path="ngo_portal.lib.language.approximate_dates.EdtfEarliest")
class EdtfEarliest(models.Func):
    """The SQL twin of `ApproximateDate.earliest`, for a generated column."""

    function = "edtf_earliest"
    arity = 1
    output_field = models.DateField()


@deconstructible(path="ngo_portal.lib.language.approximate_dates.EdtfLatest")
class EdtfLatest(models.Func):
    """The SQL twin of `ApproximateDate.latest`, for a generated column."""

    function = "edtf_latest"
    arity = 1
    output_field = models.DateField()


@deconstructible(path="ngo_portal.lib.language.approximate_dates.EdtfNumeric")
class EdtfNumeric(models.Func):
    """`EdtfNumeric("held_on", label, language)`: the SQL twin of `ApproximateDate.numeric`."""

    function = "edtf_numeric"
    output_field = models.TextField()

    def __init__(self, edtf: Any, unknown_year_label: str, language: str) -> None:
        parts = models.Value(PARTS_IN_FILES[language], output_field=ArrayField(models.TextField()))
        super().__init__(edtf, models.Value(unknown_year_label), parts)


@deconstructible(path="ngo_portal.lib.language.approximate_dates.EdtfValid")
class EdtfValid(models.Func):
    """Whether a text column holds what `ApproximateDate` takes."""

    arity = 1
    output_field = models.BooleanField()

    def as_sql(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, tuple[Any, ...]]:
        sql, params = compiler.compile(self.source_expressions[0])
        start, end = f"split_part({sql}, '/', 1)", f"split_part({sql}, '/', 2)"
        forward = f"{end} IN ('', '..') OR {start} COLLATE \"C\" < {end}"
        return f"({sql} ~ '{EDTF_PATTERN}' AND ({forward}))", (*params, *params, *params, *params)


def edtf_check(field_name: str) -> models.Q:
    """The condition of a CheckConstraint that lets nothing but EDTF of the subset into the column."""
    return models.Q(EdtfValid(field_name))


@deconstructible(path="ngo_portal.lib.language.approximate_dates.EdtfIsExact")
class EdtfIsExact(models.Func):
    """True where every day is known: one day, or a range from day to day with its year. For
    GeneratedFields."""

    template = r"(%(expressions)s ~ '^\d{4}-\d{2}-\d{2}(/\d{4}-\d{2}-\d{2})?$')"
    output_field = models.BooleanField()
    arity = 1
