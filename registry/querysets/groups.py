"""Target groups, and those that belong to them."""

from collections.abc import Iterable

from django.db import models

from ngo_portal.lib.language.dictionaries import DictionaryQuerySet


class TargetGroupQuerySet(DictionaryQuerySet):
    def families(self) -> dict[int, set[int]]:
        """{primary key of a group: those of the groups that whoever asks for it means}: its own and those of
        all that belong to it; a retired one with a parent stands for what it was merged into."""
        rows = self.model._base_manager.order_by().values_list("pk", "parent", "is_active")
        above = {key: (parent, is_active) for key, parent, is_active in rows}
        below: dict[int, list[int]] = {}
        for key, (parent, _is_active) in above.items():
            below.setdefault(parent, []).append(key)
        return {key: _family(key, above, below) for key in above}


def _family(key, above, below):
    top, met = key, set()
    while top not in met and (known := above.get(top)) and known[0] and not known[1]:
        met.add(top)
        top = known[0]
    found, left = set(), [top]
    while left:
        if (one := left.pop()) not in found:
            found.add(one)
            left += below.get(one, [])
    return found | {key}


def numbers_of_groups(pairs: Iterable[tuple[int, int]], families: dict[int, set[int]]) -> dict[int, int]:
    """{primary key of a group: rows that are for it}, of pairs of rows and groups, those of none left out."""
    rows: dict[int, set[int]] = {}
    for row, group in pairs:
        rows.setdefault(group, set()).add(row)
    found = {
        key: set[int]().union(*(rows.get(one, ()) for one in family)) for key, family in families.items()
    }
    return {key: len(those) for key, those in found.items() if those}


def families_of(groups: Iterable[models.Model]) -> set[int]:
    """Primary keys of the target groups that are meant by these."""
    return {key for group in groups for key in group.family}
