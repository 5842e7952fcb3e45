"""Dates as exactly as they are known: value, model field, form field, SQL expressions."""

from .fields import (
    ApproximateDateField,
    ApproximateDateFormField,
    EdtfEarliest,
    EdtfIsExact,
    EdtfLatest,
    EdtfNumeric,
    EdtfValid,
    edtf_check,
)
from .inferred import inferred_label, inferred_note, inferred_part
from .reading import NeedsSourceDate, NotADate, OnlyWords, is_relative, read
from .understanding import understood
from .values import UNKNOWN, ApproximateDate

__all__ = [
    "UNKNOWN",
    "ApproximateDate",
    "ApproximateDateField",
    "ApproximateDateFormField",
    "EdtfEarliest",
    "EdtfIsExact",
    "EdtfLatest",
    "EdtfNumeric",
    "EdtfValid",
    "NeedsSourceDate",
    "NotADate",
    "OnlyWords",
    "edtf_check",
    "inferred_label",
    "inferred_note",
    "inferred_part",
    "is_relative",
    "read",
    "understood",
]
