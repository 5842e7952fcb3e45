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
from .inferred import inferred_label, inferred_note, inferred_part, with_mark
from .phrases import MONTHS_OF_DAYS
from .reading import (
    Impossible,
    NeedsSourceDate,
    NotADate,
    OnlyWords,
    is_relative,
    is_study_year,
    read,
    says_more,
)
from .relative import SAYS_DAY, is_reckoned
from .times import time_of_day, timed
from .told import told
from .understanding import understood
from .values import UNKNOWN, ApproximateDate, Backwards

__all__ = [
    "MONTHS_OF_DAYS",
    "SAYS_DAY",
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
    "is_reckoned",
    "is_relative",
    "is_study_year",
    "read",
    "says_more",
    "time_of_day",
    "timed",
    "told",
    "understood",
    "with_mark",
]
