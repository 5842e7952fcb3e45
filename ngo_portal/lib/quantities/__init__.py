"""Numbers as sources state them (`Quantity`), their sums (`Total`), and the model fields that hold them."""

from .models import Quantified, total_aggregates
from .nouns import Noun
from .phrases import coverage
from .values import Qualifier, Quantity, Total

__all__ = ["Noun", "Qualifier", "Quantified", "Quantity", "Total", "coverage", "total_aggregates"]
