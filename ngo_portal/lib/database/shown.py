"""Rows by their numbers, with all that a verb of their queryset fetches beside them (`for_lists`).
The SQL is made once per process and language: Django takes several times as long to make it as PostgreSQL to
answer it.

The questions and the rows are those that Django would ask and give; what a verb fetches depends on its model
alone, never on the day or on what the tables hold.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, ClassVar

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import BooleanField, Expression, F, Func, Model, Prefetch, QuerySet
from django.db.models.query import ModelIterable, prefetch_related_objects
from django.utils.translation import get_language

#: The number that SQL is made with, and the array that stands in its place.
MARK, KEYS = -(2**62) - 1, object()
LARGEST = 2**63 - 1
#: Where Django keeps what was fetched beside a row.
FETCHED = "_prefetched_objects_cache"
IN = "IN (%s)"


class _Keys(Expression):
    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return "%s", [KEYS]


class _AnyOfKeys(Func):
    template, arg_joiner = "%(expressions)s)", " = ANY ("
    output_field = BooleanField()


def shown(model: Any, keys: Collection[Any], *verbs: str, by: str = "pk") -> list[Any]:
    """The rows of `model.objects.<verb>().<verb>()…` with these primary keys, in the order of the keys. `by`:
    another column of which each row has a value of its own."""
    keys = [key for key in keys if by != "pk" or abs(key) <= LARGEST]
    if not keys:
        return []
    found = {getattr(row, by): row for row in _kept(model, verbs, get_language(), by).rows(keys)}
    return [found[key] for key in keys if key in found]


def order_of(model: Any, *verbs: str) -> Sequence[Any]:
    """The order that these verbs give, as `order_by` takes it."""
    return _kept(model, verbs, get_language(), "pk").order


def fetch_beside(rows: Sequence[Any], lookups: Callable[[type[Model]], Sequence[Prefetch]]) -> None:
    """What `lookups(model)` name, for rows of one model that have it not yet."""
    model: Any = type(rows[0]) if rows else None
    for relation in _kept_beside(model, lookups, get_language()) if rows else ():
        lacking = [row for row in rows if relation.name not in getattr(row, FETCHED, ())]
        if lacking:
            _fetch([relation], lacking)


@cache
def _kept(model, verbs, _language, by):
    rows = model.objects
    for verb in verbs:
        rows = getattr(rows, verb)()
    narrowed = rows.order_by().filter(_AnyOfKeys(F(by), _Keys()))
    return _Kept.of(rows, narrowed)


@cache
def _kept_beside(model, lookups, _language):
    return [_Relation.of(model, lookup) for lookup in lookups(model)]


@dataclass(eq=False)
class _Kept:
    """SQL of `rows` where one of their columns is any of some keys. `beside`: what is fetched with them;
    `others`: lookups that are left to Django."""

    compiler: Any
    sql: str
    parameters: Sequence[Any]
    #: What Django makes values of columns from, by their places: it would look at each column each time.
    converters: Mapping[int, Any]
    order: Sequence[Any] = ()
    beside: list["_Relation"] = field(default_factory=list)
    others: list[Any] = field(default_factory=list)

    @classmethod
    def of(cls, rows: QuerySet, narrowed: QuerySet) -> "_Kept":
        compiler = narrowed.query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        if MARK in parameters:
            before, after = _parted(sql, list(parameters).index(MARK))
            sql = f"{before.removesuffix(IN)}= ANY (%s){after}"
            parameters = [KEYS if one == MARK else one for one in parameters]
        converters = compiler.get_converters(
            [column for column, *_sql in compiler.select[: compiler.col_count]]
        )
        made = cls(compiler, sql, parameters, converters, rows.query.order_by)
        for lookup in rows._prefetch_related_lookups:
            lookup = lookup if isinstance(lookup, Prefetch) else Prefetch(lookup)
            if "__" in lookup.prefetch_through:
                made.others.append(lookup)
            else:
                made.beside.append(_Relation.of(rows.model, lookup))
        return made

    @cached_property
    def together(self) -> list[list["_Relation"]]:
        """The relations, those that lead to the same rows together: who ordered a project, and who carries it
        out."""
        alike: dict[Any, list[_Relation]] = {}
        for relation in self.beside:
            asks = relation.kept.sql, *map(repr, relation.kept.parameters)
            alike.setdefault(asks if relation.is_single else relation, []).append(relation)
        return list(alike.values())

    def rows(self, keys: Collection[int]) -> list[Any]:
        compiler = copy(self.compiler)
        compiler.connection = connection
        parameters = tuple(list(keys) if one is KEYS else one for one in self.parameters)
        compiler.as_sql = lambda: (self.sql, parameters)
        compiler.get_converters = lambda _columns: self.converters
        rows = list(ModelIterable(_Asked(compiler)))
        if rows:
            for alike in self.together:
                _fetch(alike, rows)
            if self.others:
                prefetch_related_objects(rows, *self.others)
        return rows


class _Asked:
    """As much of a queryset as a ModelIterable reads."""

    db = DEFAULT_DB_ALIAS
    _known_related_objects: ClassVar[dict[Any, Any]] = {}

    def __init__(self, compiler: Any) -> None:
        self.query, self._compiler = self, compiler

    def get_compiler(self, using: str) -> Any:
        return self._compiler


@dataclass(eq=False)
class _Relation:
    """What rows of a model point to, or what points to them, as Django's prefetch_one_level fetches it."""

    kept: _Kept
    of_row: Callable[[Any], tuple]
    of_other: Callable[[Any], tuple]
    is_single: bool
    name: str
    through: str
    to_attr: str
    #: The rows without keys; the field of theirs that points to the owner, None where none does.
    unasked: QuerySet | None
    owner: Any

    @classmethod
    def of(cls, model: type[Model], lookup: Prefetch) -> "_Relation":
        through = lookup.prefetch_through
        relation = model._meta.get_field(_field_name(model, through))
        querysets = lookup.get_current_querysets(0)
        unasked = querysets[0] if querysets else relation.related_model._default_manager.all()
        owner, is_single = None, bool(relation.many_to_one)
        if relation.one_to_many:
            owner = relation.field
            of_other, of_row = owner.get_local_related_value, owner.get_foreign_related_value
            name = owner.remote_field.cache_name
            related = unasked.filter(_AnyOfKeys(F(owner.attname), _Keys()))
        elif is_single:
            of_row, of_other = relation.get_local_related_value, relation.get_foreign_related_value
            name, target = relation.cache_name, relation.target_field.name
            related = unasked.order_by().filter(_AnyOfKeys(F(target), _Keys()))
        else:
            manager = getattr(model(pk=MARK), through)
            related, of_other, of_row, is_single, name, _is_field = manager.get_prefetch_querysets(
                [manager.instance], querysets
            )
        to_attr, as_attr = lookup.get_current_to_attr(0)
        return cls(
            _Kept.of(related, related),
            of_row,
            of_other,
            is_single,
            name,
            through,
            to_attr if as_attr else "",
            unasked,
            owner,
        )

    def keys(self, rows: Iterable[Any]) -> Iterable[Any]:
        """By which the rows name what they point to, or are named."""
        return (key for row in rows if (key := self.of_row(row)[0]) is not None)

    def give(self, rows: Iterable[Any], there: Iterable[Any]) -> None:
        """The rows get those of theirs that are there."""
        found: dict[Any, list[Any]] = {}
        for one in there:
            found.setdefault(self.of_other(one), []).append(one)
        for row in rows:
            others = found.get(self.of_row(row), [])
            if self.owner:
                for one in others:
                    one._state.fields_cache.setdefault(self.owner.name, row)
            if self.to_attr:
                setattr(row, self.to_attr, others if not self.is_single else next(iter(others), None))
            elif self.is_single:
                row._state.fields_cache[self.name] = next(iter(others), None)
            else:
                vars(row).setdefault(FETCHED, {})[self.name] = self._several(row, others)

    def _several(self, row, others):
        if self.owner:
            rows = self.unasked._chain()
            rows._deferred_filter = False, (), {self.owner.name: row}
        else:
            rows = getattr(row, self.through)._apply_rel_filters(self.unasked)
        rows._result_cache, rows._prefetch_done = others, True
        return rows


def _fetch(alike: Sequence[_Relation], rows: Sequence[Any]) -> None:
    """For relations that lead to the same rows one question."""
    keys = dict.fromkeys(key for relation in alike for key in relation.keys(rows))
    there = alike[0].kept.rows(keys) if keys else []
    for relation in alike:
        relation.give(rows, there)


def _field_name(model, through):
    """The name that a relation has in `_meta`: an accessor may have another."""
    for relation in model._meta.related_objects:
        if relation.get_accessor_name() == through:
            return relation.name
    return through


def _parted(sql, number):
    """The SQL before the parameter of this number, its own part with it, and what follows."""
    parts = sql.split("%s")
    before = "%s".join(parts[: number + 1]) + "%s)"
    return before, "%s".join(parts[number + 1 :])[1:]
