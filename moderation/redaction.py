"""What may be said of a record that another one names: it may have been withdrawn since it was named."""

from django.utils.translation import gettext as _

from moderation.models import Line, Moderated
from ngo_portal.lib.database.wall import wall_opened


@wall_opened()
def redacted(row, officer, text_of=str):
    """The text of a row for this officer; of a foreign record that is not public only that there is one."""
    return _unnamed() if is_hidden(row, officer) else text_of(row)


@wall_opened()
def value_of(row, name):
    """What stands in a column of a row, a record out of sight too: `redacted` says what may be told of it."""
    return getattr(row, name, None)


def named_by(record, name):
    """The same of a row that a record names, read once for all columns and lines of it."""
    column = record._meta.get_field(name)
    named, key = (
        vars(record).setdefault("_named", {}),
        (column.related_model, getattr(record, column.attname)),
    )
    if key in named:
        setattr(record, name, named[key])
    elif key[1]:
        named[key] = value_of(record, name)
    return named.get(key)


@wall_opened()
def redacted_line(line, officer):
    """The text of a line on its record's form, unless it is the name of a record the officer may not know."""
    text = str(line)
    named = (record for record in _named(line._meta.fields, line) if str(record) in text)
    return _unnamed() if any(is_hidden(record, officer) for record in named) else text


@wall_opened()
def is_hidden(row, officer):
    """Whether the officer may not know of the row. A line is hidden with what it must name: a post with its
    organisation."""
    if isinstance(row, Line):
        required = [field for field in row._meta.fields if not field.null]
        return any(is_hidden(record, officer) for record in _named(required, row))
    if not isinstance(row, Moderated) or row.is_published or row.responsible_id == officer.territory_id:
        return False
    return not type(row).objects.visible_to(officer).filter(pk=row.pk).exists()


def _unnamed():
    return _("a record of another territory, not public")


def _named(fields, row):
    """The moderated records that these columns of a row name."""
    records = [field for field in fields if field.is_relation and issubclass(field.related_model, Moderated)]
    return [record for field in records if (record := getattr(row, field.name)) is not None]
