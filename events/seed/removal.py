"""Taking synthetic records away, with their lines, links and history, and nothing else."""

from django.db import connection

from events.models import Edition
from events.seed.scope import RECORDS, histories, lines_of
from moderation.models import StepTaken
from ngo_portal.lib.database.bare_tables import name_of
from registry.models import Source

# Records that were deleted by hand before are known by their history alone.
_GONE = """
CREATE TEMP TABLE {gone} ON COMMIT DROP AS
SELECT id FROM {table} WHERE {condition} UNION SELECT id FROM {history} WHERE {condition}
"""


def take_away(say):
    """Deletes everything that is marked; `say(what, rows)` is told how many."""
    kept = histories()
    with connection.cursor() as cursor:
        for record in reversed(RECORDS):  # an edition is known by its source
            cursor.execute(
                _GONE.format(
                    gone=_gone(record),
                    table=name_of(record),
                    history=name_of(kept[record]),
                    condition=f"source_id IN (SELECT id FROM {_gone(Source)})"
                    if record is Edition
                    else "is_synthetic",
                )
            )
            cursor.execute(f"ANALYZE {_gone(record)}")
        for record in RECORDS:
            for line, column in lines_of(record):
                rows = _delete(cursor, line, column, record)
                if line in kept:
                    _delete(cursor, kept[line], column, record)
                if rows:
                    say(line._meta.db_table, rows)
            _delete(cursor, kept[record], "id", record)
            _delete_steps(cursor, record)
            if rows := _delete(cursor, record, "id", record):
                say(record._meta.db_table, rows)
        for record in RECORDS:
            cursor.execute(f"DROP TABLE {_gone(record)}")


def _gone(record):
    return f"seed_gone_{record._meta.model_name}"


def _delete_steps(cursor, record):
    cursor.execute(
        f"DELETE FROM {name_of(StepTaken)} WHERE record_model = %s "
        f"AND record_key IN (SELECT id FROM {_gone(record)})",
        [record._meta.label_lower],
    )


def _delete(cursor, model, column, record):
    quoted = connection.ops.quote_name(column)
    cursor.execute(f"DELETE FROM {name_of(model)} WHERE {quoted} IN (SELECT id FROM {_gone(record)})")
    return cursor.rowcount
