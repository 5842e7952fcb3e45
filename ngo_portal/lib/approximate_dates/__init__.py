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
from .values import ApproximateDate

__all__ = [
    "ApproximateDate",
    "ApproximateDateField",
    "ApproximateDateFormField",
    "EdtfEarliest",
    "EdtfIsExact",
    "EdtfLatest",
    "EdtfNumeric",
    "EdtfValid",
    "edtf_check",
]
