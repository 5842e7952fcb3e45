"""What a cell says, read as the form of the record would read it. Each distinct text is read once for a file,
and all of them are looked up together."""

from django.db import models

from imports.readers.cells import (
    Bin,
    Choice,
    Day,
    Email,
    FormReader,
    Link,
    Reader,
    Text,
    Time,
    Unread,
    YesNo,
)
from imports.readers.named import Place, Record, Word, Words, lies_in
from ngo_portal.lib.language.approximate_dates import ApproximateDateField
from ngo_portal.lib.language.quantities.fields import WholeNumberField
from ngo_portal.lib.language.translated import columns_of
from registry.forms.amounts import AmountField
from territories.models import Territory

__all__ = [
    "Bin",
    "Email",
    "FormReader",
    "Place",
    "Reader",
    "Record",
    "Text",
    "Unread",
    "Words",
    "lies_in",
    "reader_of",
]


def reader_of(field: models.Field) -> Reader:
    """The reader of a column of a record, as its type is."""
    if isinstance(field, models.ManyToManyField):
        return Words(Word(field.related_model))
    if isinstance(field, models.ForeignKey):
        if field.related_model is Territory:
            return Place()
        return (
            Word(field.related_model)
            if hasattr(field.related_model, "is_active")
            else Record(field.related_model)
        )
    if field.choices:
        return Choice(field.flatchoices)
    if isinstance(field, models.BooleanField):
        return YesNo()
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
