"""What many sheets say of a row: another record by its number or name, and where it is said."""

from imports.kinds import Field, own
from imports.readers import Record

SOURCE = ("дереккөз", "источник")


def named(model, name, *, exported="", **options):
    """A record of the registry that the row names: by the column with its number, where there is one, else by
    its name."""
    exported = exported or name
    reader = Record(model._meta.get_field(name).related_model)
    number = Field(f"{name}_id", reader, exported=f"{exported}_id", instead_of=name)
    return [own(model, name, exported=exported, **options), number]


def sourced(model, *, sentence="verbatim"):
    """`sentence`: the column of the exported sheet with the sentence of the source."""
    return [
        *named(model, "source", also=SOURCE),
        own(model, "verbatim", label="", exported=sentence),
        own(model, "basis"),
    ]
