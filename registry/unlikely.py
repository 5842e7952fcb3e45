"""Which figures are large or unlikely, so that a second person looks before they are public: above what the
dictionary of units says, or far above all that the place has had.

A figure is a quantity of a record or of a line, or a column of numbers beside it (the amounts of a project);
the models say in which unit.
"""

from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from django.db.models import Count, DecimalField, F, Max, Model, PositiveIntegerField, Value
from django.db.models.functions import Coalesce
from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from moderation.models import Line, Moderated
from moderation.querysets import kinds_of_lines
from moderation.second_person import Unlikely
from moderation.steps import Stage
from ngo_portal.lib.language.quantities import Quantified
from registry.models import CountsPeople, Unit

#: So many times the largest number of its kind that its place has had is unlikely, where there are so many.
TIMES, AT_LEAST = 10, 5
#: Records of a place that are looked at, the latest public ones.
LATELY = 2_000
#: What is counted where no unit is said: of people (counted.py), of things.
PEOPLE, PIECES = "people", "pieces"
#: The ends of a quantity, the upper one first: "up to 500" is as large as 500.
QUANTITY = ("quantity_high", "quantity_low")


class Figure(NamedTuple):
    """One number that a row holds: its columns, of which the first that is stated counts."""

    row: Model
    columns: tuple[str, ...]
    value: Decimal
    unit: Unit


def unlikely_figures(record: Moderated) -> list[Unlikely]:
    """Those of a record and its lines; one query where no line states a number."""
    had: dict[tuple, dict] = {}
    found = []
    for one in _figures(record):
        kind = type(one.row), one.columns
        if kind not in had:
            had[kind] = _had(record, *kind)
        most, number = had[kind].get(_said_unit(one.row), (Decimal(0), 0))
        if one.value > one.unit.second_person_above:
            why = _("more than %(number)s, above which a second person looks")
            found.append(_told(one, why % {"number": _spelt(one.unit.second_person_above, one.unit)}))
        elif number >= AT_LEAST and one.value > TIMES * most:
            why = _("more than 10 times the largest number of its kind that %(place)s has had: %(number)s")
            given = {"place": record.responsible, "number": _spelt(most, one.unit)}
            found.append(_told(one, why % given))
    return found


def _told(one, why):
    is_line = isinstance(one.row, Line)
    what = f"{one.row._meta.verbose_name}: {one.row}" if is_line else _label(one)
    return Unlikely(one.row, one.columns, f"{capfirst(str(what))} – {_spelt(one.value, one.unit)}", why)


def _label(one):
    if one.columns == QUANTITY:
        return getattr(one.row, "indicator", None) or one.row._meta.verbose_name
    return one.row._meta.get_field(one.columns[0]).verbose_name


def _spelt(value, unit):
    """With all its digits: it is to be compared with the source."""
    digits = value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize()
    return f"{number_format(digits, force_grouping=True)} {unit}"


# The figures of a record --------------------------------------------------------------


@cache
def columns_of(model: Any) -> list[tuple[str, ...]]:
    """The numbers that rows of a model may state. A year or an age is none: it is a small integer."""
    found: list[tuple[str, ...]] = [QUANTITY] if issubclass(model, Quantified) else []
    if issubclass(model, CountsPeople) or hasattr(model, "counted_in_by"):
        found += [
            (field.name,)
            for field in model._meta.concrete_fields
            if type(field) in (DecimalField, PositiveIntegerField)
            and field.editable
            and field.name not in QUANTITY
        ]
    return found


def _figures(record):
    rows = [record] if columns_of(type(record)) else []
    for lines in _lines_with_numbers(record):
        rows += lines.select_related(*_units(lines.model)).order_by("pk")
    stated = [
        (row, columns, value)
        for row in rows
        for columns in columns_of(type(row))
        if (value := next((v for name in columns if (v := getattr(row, name)) is not None), None))
    ]
    keys = {_key_of_unit(row) for row, _columns, _value in stated}
    known = {unit.key: unit for unit in Unit.objects.filter(key__in=keys - {None})} if keys - {None} else {}
    for row, columns, value in stated:
        unit = _chosen_unit(row) if _key_of_unit(row) is None else known.get(_key_of_unit(row))
        if unit is not None:  # a dictionary may lack the word
            yield Figure(row, columns, Decimal(value), unit)


def _lines_with_numbers(record):
    """Querysets of its lines of each kind of which some state a number; one query."""
    kinds = [one for one in kinds_of_lines(type(record)) if columns_of(one.related_model)]
    of_record = [
        one.related_model._base_manager.filter(**{one.field.name: record.pk}).exclude(
            **dict.fromkeys((f"{name}__isnull" for name in QUANTITY), True)
        )
        for one in kinds
    ]
    asked = [
        rows.order_by().annotate(place=Value(place)).values_list("place")
        for place, rows in enumerate(of_record)
    ]
    there = {place for (place,) in asked[0].union(*asked[1:])} if asked else ()
    return [of_record[place] for place in sorted(there)]


def _units(model):
    """Paths to the units of a row, of which the first that is there counts."""
    return () if hasattr(model, "counted_in_by") else getattr(model, "units", ("unit",))


def _chosen_unit(row):
    if hasattr(row, "counted_in_by"):
        return None
    return row.counted_in if isinstance(row, CountsPeople) else row.unit


def _key_of_unit(row):
    """The word of the dictionary for what a row counts where it names no unit itself; None where it does."""
    if hasattr(row, "counted_in_by"):
        column, keys = row.counted_in_by
        return keys.get(getattr(row, column))
    if _chosen_unit(row) is not None:
        return None
    return PEOPLE if isinstance(row, CountsPeople) else PIECES


def _said_unit(row):
    """What a row says of its unit, as _had groups by it."""
    if hasattr(row, "counted_in_by"):
        return getattr(row, row.counted_in_by[0])
    return getattr(_chosen_unit(row), "pk", None)


def _had(record, model, columns):
    """{what a row says of its unit: (the largest number, how many)} of what is public of the same place."""
    public = type(record)._base_manager.filter(
        responsible=record.responsible_id, stage=Stage.PUBLISHED, is_synthetic=record.is_synthetic
    )
    latest = public.exclude(pk=record.pk).order_by("-pk").values("pk")[:LATELY]
    owner = "pk" if model is type(record) else model.owner_field().attname
    if hasattr(model, "counted_in_by"):
        unit = F(model.counted_in_by[0])
    else:
        unit = Coalesce(*(F(path) for path in _units(model)), Value(None))
    rows = model._base_manager.filter(**{f"{owner}__in": latest}).annotate(said=unit).order_by()
    number = Coalesce(*(F(name) for name in columns), Value(None))
    found = rows.values("said").annotate(most=Max(number), number=Count(number))
    return {row["said"]: (Decimal(row["most"] or 0), row["number"]) for row in found}
