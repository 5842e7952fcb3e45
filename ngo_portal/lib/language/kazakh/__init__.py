"""Kazakh text: search fold, alphabetical order, stems, Latin slug, and numbers with case endings."""

from .alphabet import LETTERS, Fold, SortKey, fold, latin_slug, sort_key, spellings
from .nouns import accusative, dative, genitive, locative, person_genitive, possessed
from .numerals import numeral_ending, print_number, with_ending, word_with_ending
from .stems import Stems, stems_query, without_ending

__all__ = [
    "LETTERS",
    "Fold",
    "SortKey",
    "Stems",
    "accusative",
    "dative",
    "fold",
    "genitive",
    "latin_slug",
    "locative",
    "numeral_ending",
    "person_genitive",
    "possessed",
    "print_number",
    "sort_key",
    "spellings",
    "stems_query",
    "with_ending",
    "without_ending",
    "word_with_ending",
]
