"""Kinds of rows that are what their sheet says: each column is read as the field of its name is. A sheet of
which no kind is declared has one of these."""

from django.db.models import GeneratedField

from imports.kinds import own, translated
from imports.known.quantities import fit_quantity, quantity
from imports.known.sourced import named, sourced
from moderation.models import Line
from ngo_portal.lib.language.quantities import Quantified
from ngo_portal.lib.language.translated import columns_of
from registry.models import Attributed, Sourced


def fields_of(model, sheet, *, also=None):
    """The fields that the columns of a sheet give a row; whose line it is left out. `also`: {field: further
    words that officers head its column with}"""
    keys = [column.key for column in sheet.columns]
    columns = {one.name: one for one in model._meta.concrete_fields if _is_typed(model, one)}
    found = []
    for key in keys:
        how = {"is_shown": True, "also": (also or {}).get(key, ())}
        if columns_of(key)[0] in columns:
            found.append(translated(model, key, **how))
        elif key in columns and f"{key}_id" in keys:
            found += named(model, key, **how)
        elif key in columns:
            found.append(own(model, key, **how))
    if issubclass(model, Quantified):
        found += quantity(model)
    return [*found, *(sourced(model) if issubclass(model, Sourced) else [])]


def known_by(fields):
    """The fields that tell one such line from another: all that say something of it, and not where it is
    said."""
    return tuple(one.key for one in fields if one.is_shown and not one.instead_of)


def what_is_plain(model, sheet, **options):
    """(fields, further options of the kind) of a line of which nothing else is said."""
    fields = fields_of(model, sheet, **options)
    fit = {"fit": fit_quantity} if issubclass(model, Quantified) else {}
    return fields, {"known_by": known_by(fields), **fit}


def without_kind(sheets, kinds, owner_sheet, owner_model):
    """[(key of the sheet, its model)] of the sheets that no kind is of yet: those of lines of a record or,
    with None for the sheet of the record, of what is said beside it."""
    taken = {one.sheet.key for one in kinds}
    rows = owner_model.objects.none()
    return [
        (one.key, one.rows(rows).model)
        for one in sheets
        if one.lines_of is owner_sheet and one.key not in taken
    ]


def _is_typed(model, column):
    if column.primary_key or not column.editable or isinstance(column, GeneratedField):
        return False
    if issubclass(model, Line) and column.name == model.owner_field().name:
        return False
    apart = [base for base in (Sourced, Attributed, Quantified) if issubclass(model, base)]
    return all(column.name != one.name for base in apart for one in base._meta.fields)
