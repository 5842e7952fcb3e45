"""Dates as exactly as they are known: value, model field, form field, SQL expressions."""

from .fields import (
    ApproximateDateField,
    ApproximateDateFormField,
    EdtfEarliest,
    EdtfIsExact,
    EdtfLatest,
    EdtfNumeric,
    EdtfValid,
    ExactDateField,
    edtf_check,
)
from .inferred import inferred_label, inferred_note, inferred_part
from .reading import Impossible, NeedsSourceDate, NotADate, OnlyWords, is_relative, read, says_more
from .times import time_of_day, timed
from .understanding import understood
from .values import UNKNOWN, ApproximateDate, Backwards

__all__ = [
    "UNKNOWN",
    "ApproximateDate",
    "ApproximateDateField",
    "ApproximateDateFormField",
    "Backwards",
    "EdtfEarliest",
    "EdtfIsExact",
    "EdtfLatest",
    "EdtfNumeric",
    "EdtfValid",
    "ExactDateField",
    "Impossible",
    "NeedsSourceDate",
    "NotADate",
    "OnlyWords",
    "edtf_check",
    "inferred_label",
    "inferred_note",
    "inferred_part",
    "is_relative",
    "read",
    "says_more",
    "time_of_day",
    "timed",
    "understood",
]
