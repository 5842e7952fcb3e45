"""One word as many people type it: in another alphabet, with an ending, on the wrong keyboard, with a
slip."""

from .endings import forms_of, is_form_of, short_stems_of, stems_of
from .keyboards import retyped
from .numerals import in_figures, numeral_forms
from .skeleton import LONGEST_WORD, SKELETON_SQL, Skeleton, Typed, skeleton, spellings_of
from .slips import distance, most_slips, one_slip_from

__all__ = [
    "LONGEST_WORD",
    "SKELETON_SQL",
    "Skeleton",
    "Typed",
    "distance",
    "forms_of",
    "in_figures",
    "is_form_of",
    "most_slips",
    "numeral_forms",
    "one_slip_from",
    "retyped",
    "short_stems_of",
    "skeleton",
    "spellings_of",
    "stems_of",
]
