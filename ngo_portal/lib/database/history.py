"""The audit: triggers write every insert, update and delete of a tracked table into its append-only
…History table."""

import functools
from typing import Any

import pghistory
from django.db import models

from ngo_portal.lib.serving import data_version

#: Columns no history keeps: secrets, and the clock of sign-ins.
UNTRACKED = {"password", "last_login"}


def tracked(model: type[models.Model] | None = None, *, shown: bool = True) -> Any:
    """Class decorator: keeps the history of the model in `<Model>History`, written by the database itself,
    and notes its changes for the cache of public pages, unless none of them shows it (`shown=False`).

    Bulk updates and raw SQL are seen too. Columns that follow from others are left out: generated ones, and
    those that the model names in `follows`.
    pghistory's own default misses deletes and would name Event's history `EventEvent`.
    """
    if model is None:
        return functools.partial(tracked, shown=shown)
    if shown:
        data_version.shown(model)
    left_out = [
        field.name
        for field in model._meta.local_fields
        if isinstance(field, models.GeneratedField)
        or field.name in UNTRACKED
        or field.name in getattr(model, "follows", ())
    ]
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=left_out,
        model_name=f"{model.__name__}History",
        obj_field=pghistory.ObjForeignKey(related_name="history"),
        append_only=True,
    )(model)


def track_links(model: type[models.Model], *names: str) -> None:
    """Keeps the history of the many-to-many relations `names` of the model: who added and took away which
    row; notes the changes for the cache of public pages.

    A link is kept in `<Model><Relation>History` with both ids: `OrganisationDirectionsHistory`. Call it
    after the class statement. A proxy stands in for the table Django makes by itself, which migrations cannot
    name.
    """
    for name in names:
        through = getattr(model, name).through
        title = f"{model.__name__}{name.title().replace('_', '')}"
        meta = type("Meta", (), {"proxy": True, "app_label": model._meta.app_label})
        proxy = type(f"{title}Link", (through,), {"__module__": model.__module__, "Meta": meta})
        data_version.shown(proxy)
        pghistory.track(
            pghistory.InsertEvent(),
            pghistory.DeleteEvent(),
            model_name=f"{title}History",
            obj_field=None,
            append_only=True,
        )(proxy)
