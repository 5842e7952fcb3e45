"""The SELECT of a sheet as text, made once per process and language: Django takes ten times as long to make
it as PostgreSQL to answer it.

What differs from question to question is the table `asked` before it: the numbers of the records asked for. A
text depends on nothing but what it is made of: labels of its language, never on the day or on what the tables
hold.
"""

from collections.abc import Callable, Collection
from functools import cache
from typing import Any

from django.db import connection, transaction
from django.db.models import BooleanField, F, Func, QuerySet
from django.utils import translation

from ngo_portal.lib.database.prepared import prepare
from ngo_portal.lib.lists.columns import Dress, Sheet, table
from ngo_portal.lib.serving.questions import note, nothing_noted


#: Condition over records that are asked for. An array and no join: among many others that would come last,
#: after all records there are.
class Asked(Func):
    """Whether a number is one of those asked for."""

    template = "%(expressions)s = ANY (ARRAY(SELECT id FROM asked))"
    output_field = BooleanField()


ASKED = Asked(F("pk"))


def select(keys: str, kept: str) -> str:
    """The whole SELECT. `keys` is SQL for the numbers of the records, `kept` a text that was made here."""
    return f"WITH asked (id) AS ({keys}) {kept}"


def answer(kept: str, numbers: Collection[int]) -> list[tuple[Any, ...]]:
    """The rows of a kept text for the records with these numbers, planned anew: for what is planned soon."""
    array = f"'{{{','.join(map(str, numbers))}}}'::bigint[]"
    with connection.cursor() as cursor:
        cursor.execute(select(f"SELECT unnest({array})", kept))
        return cursor.fetchall()


def rows_of(kept: str, numbers: Collection[int]) -> list[tuple[Any, ...]]:
    """The rows of a kept text for the records with these numbers, by a statement that is planned once: that
    may take longer than to answer it."""
    array = f"'{{{','.join(map(str, numbers))}}}'"
    with nothing_noted(), transaction.atomic(), connection.cursor() as cursor:
        [name] = prepare([select("SELECT unnest($1)", kept)], "bigint[]")
        cursor.execute(f"EXECUTE {name} ({array})")
        rows, columns = cursor.fetchall(), cursor.description
    note(select(f"SELECT unnest({array}::bigint[])", kept), rows, columns)
    return rows


def stand_in(published: Callable[[], QuerySet], order: str | None = None) -> QuerySet:
    """A queryset that stands for those of any question. `published` gives all public records, `order` is a
    verb of theirs."""
    rows = published().filter(ASKED)
    return getattr(rows, order)() if order else rows


@cache
def kept_rows(
    sheet: Sheet, published: Callable[[], QuerySet], order: str | None, language: str, dress: Dress
) -> str:
    """The rows of a sheet, their columns in the language of the file and dressed for its format."""
    with translation.override(language):  # names stand in its order
        asked = stand_in(published, order)
        rows = sheet.of(asked)
        if sheet.lines_of and sheet.lines_of.of(asked) is asked:
            rows = of_asked(sheet, rows)
        return as_text(table(rows, sheet.columns, language, dress))


def of_asked(sheet: Sheet, lines: QuerySet) -> QuerySet:
    """Lines of records that are asked for, said of themselves too: else the planner joins all lines there are
    before it looks whose they are."""
    owner = sheet.columns[0].expression
    return lines.filter(Asked(F(owner))) if isinstance(owner, str) else lines


def as_text(queryset: QuerySet) -> str:
    sql, params = queryset.query.sql_with_params()
    with connection.cursor() as cursor:
        return cursor.mogrify(sql, params).decode()
