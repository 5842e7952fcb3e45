"""Numbers as sources state them: a pool of quantities with every qualifier."""

from events.seed.tables import NULL
from events.seed.words import weighted
from ngo_portal.lib.language.quantities import Quantity

COLUMNS = ["quantity_low", "quantity_high", "quantity_qualifier", "quantity_words"]
#: (qualifier, whether it is a range)
QUALIFIERS = weighted(
    [
        (("exact", False), 38),
        (("about", False), 16),
        (("about", True), 2),
        (("more_than", False), 10),
        (("at_least", False), 4),
        (("up_to", False), 5),
        (("less_than", False), 2),
        (("between", True), 5),
        (("unknown", False), 18),
    ]
)
SIZE = 2_000


def pool(random, most, noun=None):
    """Rows of COLUMNS: numbers up to `most`, small ones more often, half of them with words in kk."""
    return [_row(random.random, most, noun) for _row_number in range(SIZE)]


def _row(random, most, noun):
    number = 2 + int((most - 2) * random() ** 4)
    qualifier, is_range = QUALIFIERS[int(random() * len(QUALIFIERS))]
    if qualifier != "exact":
        number = max(5, round(number, -1 if number < 500 else -2))
    if qualifier == "unknown":
        return NULL, NULL, qualifier, ""
    low = number if qualifier not in ("up_to", "less_than") else None
    high = number if qualifier in ("exact", "about", "up_to", "less_than") else None
    if is_range:
        high = number + max(5, number // 5)
    quantity = Quantity(low, high, qualifier)
    words = quantity.print("kk", noun) if random() < 0.5 else ""
    return NULL if low is None else low, NULL if high is None else high, qualifier, words
