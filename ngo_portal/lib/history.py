"""The audit: triggers write every insert, update and delete of a tracked table into its append-only
…History table."""

import pghistory
from django.db import models

#: Columns no history keeps: secrets, and the clock of sign-ins.
UNTRACKED = {"password", "last_login"}


def tracked(model):
    """Class decorator: keeps the history of the model in `<Model>History`, written by the database itself.

    Bulk updates and raw SQL are seen too. Generated columns are left out: they follow from the others.
    pghistory's own default misses deletes and would name Event's history `EventEvent`.
    """
    left_out = [
        field.name
        for field in model._meta.local_fields
        if isinstance(field, models.GeneratedField) or field.name in UNTRACKED
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


def track_links(model, *names):
    """Keeps the history of the many-to-many relations `names` of the model: who added and took away which
    row.

    A link is kept in `<Model><Relation>History` with both ids: `OrganisationDirectionsHistory`. Call it
    after the
    class statement. A proxy stands in for the table Django makes by itself, which migrations cannot name.
    """
    for name in names:
        through = getattr(model, name).through
        title = f"{model.__name__}{name.title().replace('_', '')}"
        meta = type("Meta", (), {"proxy": True, "app_label": model._meta.app_label})
        proxy = type(f"{title}Link", (through,), {"__module__": model.__module__, "Meta": meta})
        pghistory.track(
            pghistory.InsertEvent(),
            pghistory.DeleteEvent(),
            model_name=f"{title}History",
            obj_field=None,
            append_only=True,
        )(proxy)
