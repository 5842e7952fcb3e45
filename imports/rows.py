"""A row of a list as it is understood, and what its records have."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from imports.kinds import Kind


@dataclass
class Problem:
    """What keeps a row from being saved. `key`: of the repair it belongs to; `field`: the key of the field
    whose cell is meant, "" for the row; `options`: [(answer, label)]."""

    key: str
    field: str
    message: str
    text: str = ""
    options: list = field(default_factory=list)


@dataclass
class Seen:
    """A row as it is understood. `texts`: what its cells say, by field; `columns`, `links` and `lines`: what
    the record gets by them; `undo`: what it had."""

    number: int
    cells: list[str]
    texts: dict[str, str] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    is_left_out: bool = False
    record: Any = None
    digest: str = ""
    changes: list[dict] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    links: dict[str, list] = field(default_factory=dict)
    lines: list = field(default_factory=list)
    undo: dict = field(default_factory=dict)
    verdict: str = ""
    #: Places that the row tells no nearer than by what they lie in.
    told_around: set[str] = field(default_factory=set)

    @property
    def is_new(self):
        return self.record is None or self.record._state.adding


def links_of(kind: Kind, keys: set[int]) -> dict[str, dict]:
    """{field: {record: {key of an entry: entry}}}"""
    found: dict[str, dict] = {}
    for one in kind.model._meta.many_to_many:
        found[one.name] = of_field = defaultdict(dict)
        if keys and one.name in kind.by_key:
            rows = one.remote_field.through._base_manager.filter(**{f"{one.m2m_field_name()}__in": keys})
            other = one.m2m_reverse_field_name()
            for link in rows.select_related(other).order_by("pk"):
                entry = getattr(link, other)
                of_field[getattr(link, one.m2m_column_name())][entry.pk] = entry
    return found


def lines_of(kind: Kind, rows: Iterable[Seen], keys: set[int]) -> dict[int, set]:
    """{record: {(model, what a line of it says)}} of those lines that fields of the kind make."""
    found: dict[int, set] = defaultdict(set)
    made = {
        (model, tuple(columns))
        for seen in rows
        for key, value in seen.values.items()
        if kind.by_key[key].lines and seen.record
        for model, columns in kind.by_key[key].lines(value)
    }
    for model, columns in made:
        owner = model.owner_field().attname
        for line in model._base_manager.filter(**{f"{owner}__in": keys}).values(owner, *columns):
            record = line.pop(owner)
            found[record].add((model, frozenset(line.items())))
    return found
