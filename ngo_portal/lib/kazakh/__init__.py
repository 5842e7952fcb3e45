"""Kazakh text: search fold, alphabetical order, stems, Latin slug, and numbers with case endings."""

from .alphabet import LETTERS, Fold, SortKey, Stems, fold, sort_key

__all__ = ["LETTERS", "Fold", "SortKey", "Stems", "fold", "sort_key"]
