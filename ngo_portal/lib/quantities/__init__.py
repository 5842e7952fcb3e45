"""Numbers as sources state them (`Quantity`), their sums (`Total`), and the model fields that hold them."""

from .models import Quantified, total_aggregates
from .phrases import coverage
from .values import Qualifier, Quantity, Total

__all__ = ["Qualifier", "Quantified", "Quantity", "Total", "coverage", "total_aggregates"]
