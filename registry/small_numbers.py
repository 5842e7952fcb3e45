"""Small numbers about vulnerable groups: 1 to 4 of their people are told to the public as "fewer than 5".

So it is on every page, in every file and in every sum; the words and the sentence that tell the number are
kept back with it. Officers see what was entered. The sums of events are made in SQL:
`events_contributions` of migration 0011 says the same as SMALL.
"""

from django.db.models import Q

from ngo_portal.lib.quantities import Quantity

FEWEST_TOLD = 5

#: Q over rows with a target_group and a unit, see `is_small`.
SMALL = (
    Q(target_group__is_vulnerable=True)
    & (Q(unit__isnull=True) | Q(unit__counts_people=True))
    & (
        Q(quantity_high__gt=0, quantity_high__lt=FEWEST_TOLD)
        | Q(quantity_high=FEWEST_TOLD, quantity_qualifier="less_than")
    )
)


def is_small(quantity, groups, unit):
    """Whether the public is not told it: surely below 5, perhaps not 0, people or families (`unit`: None is
    people) of a vulnerable group. `groups`: target groups, None for none."""
    if quantity.high is None or not any(group and group.is_vulnerable for group in groups):
        return False
    below = quantity.high < FEWEST_TOLD or quantity.high == FEWEST_TOLD and quantity.qualifier == "less_than"
    return below and quantity.high > 0 and (unit is None or unit.counts_people)


def public_quantity(quantity, groups, unit):
    """The quantity as the public is told it."""
    return Quantity.less_than(FEWEST_TOLD) if is_small(quantity, groups, unit) else quantity
