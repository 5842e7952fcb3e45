"""Numbers as sources state them (`Quantity`), what they count (`Noun`), their sums (`Total`), how they are
typed (`read`), and the model fields that hold them."""

from .misread import Backwards, Contradiction, Misread, Negative, TooFine, TooLarge
from .models import Quantified, total_aggregates
from .nouns import Noun
from .phrases import coverage, inferred_share
from .reading import Reading, read
from .things import Thing
from .values import Qualifier, Quantity, Total, plain

__all__ = [
    "Backwards",
    "Contradiction",
    "Misread",
    "Negative",
    "Noun",
    "Qualifier",
    "Quantified",
    "Quantity",
    "Reading",
    "Thing",
    "TooFine",
    "TooLarge",
    "Total",
    "coverage",
    "inferred_share",
    "plain",
    "read",
    "total_aggregates",
]
