"""Target groups, and those that belong to them."""

from collections.abc import Iterable

from django.db import models

from ngo_portal.lib.language.dictionaries import DictionaryQuerySet


class TargetGroupQuerySet(DictionaryQuerySet):
    def heads(self) -> dict[int, int]:
        """{primary key of a group: that of the group it stands for}: its own, but a retired one with a parent
        was merged into that."""
        return {key: head for key, (head, _parent) in self._heads().items()}

    def families(self) -> dict[int, set[int]]:
        """{primary key of a group: those of the groups that whoever asks for it means}: its own and those of
        all that belong to the group it stands for."""
        known = self._heads()
        below: dict[int, list[int]] = {}
        for key, (_head, parent) in known.items():
            below.setdefault(parent, []).append(key)
        return {key: {key, *_all_of(head, below)} for key, (head, _parent) in known.items()}

    def _heads(self):
        rows = self.model._base_manager.order_by().values_list("pk", "parent", "is_active")
        known = {key: (parent, is_active) for key, parent, is_active in rows}
        return {key: (_head(key, known), parent) for key, (parent, _is_active) in known.items()}


def _head(key, known):
    met = set()
    while key not in met and known[key][0] and not known[key][1]:
        met.add(key)
        key = known[key][0]
    return key


def _all_of(head, below):
    found, left = set(), [head]
    while left:
        if (one := left.pop()) not in found:
            found.add(one)
            left += below.get(one, [])
    return found


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
