"""Numbers that may be of people, of whom the public is not told how few they are."""

from collections.abc import Iterable

from django.db.models import DecimalField, Model, Q
from django.db.models.manager import BaseManager

from ngo_portal.lib.language.quantities import Quantified, Quantity
from registry.rules.named_people import names_work, names_work_in
from registry.rules.small_numbers import FEW, FEWEST_TOLD, IN_ENDS, in_ends, is_small, of_vulnerable


class CountsPeople(Quantified):
    """A number that may be of people.

    `groups`, `units`: paths to whom and to what it counts; of the units the first that is there counts, and
    none is people.
    """

    groups = ("target_group",)
    units = ("unit",)
    #: Whether it is of people where no unit is chosen; else it has to be said what is counted.
    surely_people = False

    class Meta:
        abstract = True

    @classmethod
    def of_vulnerable(cls) -> Q:
        """Rows that count people of a vulnerable group, or nobody said of which."""
        return of_vulnerable(cls.groups, cls.units)

    @classmethod
    def small(cls) -> Q:
        """Rows whose number the public is not told, as `is_small` says."""
        small = cls.of_vulnerable() & FEW
        if cls.surely_people:
            return small
        unsaid = Q(**{f"{group}__isnull": True for group in cls.groups})
        return small & ~(unsaid & names_work_in("quantity_words"))

    @property
    def whom(self) -> list[Model]:
        """The target groups that it counts."""
        return [group for path in self.groups for group in _behind(self, path)]

    @property
    def counted_in(self) -> Model | None:
        return next((unit for path in self.units for unit in _behind(self, path)), None)

    @property
    def is_small(self) -> bool:
        """Whether the public is not told the number (registry/rules/small_numbers.py)."""
        return self.is_small_of(self.whom)

    def is_small_of(self, whom: Iterable[Model]) -> bool:
        """The same where it counts these target groups. Without a group, people at work are told: «3 спикер»;
        an audience always has one to choose."""
        return self._is_small(self.quantity, list(whom))

    def is_small_number(self, quantity: Quantity) -> bool:
        """Whether the public would not be told another number of the same people."""
        return self._is_small(quantity, self.whom)

    def _is_small(self, quantity, whom):
        is_told = not whom and not self.surely_people and names_work(self.quantity_words)
        return not is_told and is_small(quantity, whom, self.counted_in)

    @property
    def is_told(self) -> bool:
        """Whether the public is told the number as it is."""
        return not self.is_small

    @property
    def public_quantity(self) -> Quantity:
        """The number as the public is told it."""
        return Quantity.less_than(FEWEST_TOLD) if self.is_small else self.quantity


class ToldByEnds(CountsPeople):
    """A number that may be of people, and one of several of its record.

    `told_low`, `told_high`: the ends that the public is told instead of it, where it would tell a small one
    beside it; the database writes them (events/sql/events_tell.sql).
    """

    told_low = DecimalField(max_digits=18, decimal_places=3, null=True, editable=False)
    told_high = DecimalField(max_digits=18, decimal_places=3, null=True, editable=False)
    #: No history keeps them.
    follows = ("told_low", "told_high")

    class Meta:
        abstract = True

    @classmethod
    def not_told(cls) -> Q:
        """Rows whose number the public is not told as it is: small ones, and those that would tell one."""
        return cls.small() | IN_ENDS

    @property
    def is_in_ends(self) -> bool:
        """Whether the public is told two ends that the number lies between."""
        return self.told_low is not None or self.told_high is not None

    @property
    def is_told(self) -> bool:
        return not self.is_in_ends and super().is_told

    @property
    def public_quantity(self) -> Quantity:
        return in_ends(self.told_low, self.told_high) if self.is_in_ends else super().public_quantity


def _behind(row, path):
    for name in path.split("__"):
        row = row and getattr(row, name)
    return row.all() if isinstance(row, BaseManager) else [row] if row else []
