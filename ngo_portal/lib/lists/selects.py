"""The SELECT of a sheet as text, made once per process and language: Django takes ten times as long to make
it as PostgreSQL to answer it.

What differs from question to question is the table `asked` before it: the numbers of the records asked for.
Other tables before it hold what all its rows and columns ask alike, and what is gathered from lines. A text
depends on nothing but what it is made of: labels of its language, never on the day or on what the tables
hold.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextvars import ContextVar
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection, transaction
from django.db.models import BooleanField, F, Func, Model, Q, QuerySet, TextField
from django.utils import translation

from ngo_portal.lib.database.prepared import prepare
from ngo_portal.lib.lists.columns import Dress, Sheet, table
from ngo_portal.lib.serving.questions import note, nothing_noted


class Asked(Func):
    """Whether a number is one of those asked for, or of another table before the text. An array and no join:
    among many others that would come last, after all records there are."""

    template = "%(expressions)s = ANY (ARRAY(SELECT id FROM %(table)s))"
    output_field = BooleanField()

    def __init__(self, number: F, table: str = "asked") -> None:
        super().__init__(number, table=table)


ASKED = Asked(F("pk"))
#: Stands in a statement for the SQL of the numbers asked for.
NUMBERS = "/* numbers asked for */"


class Found(Func):
    """The same where that SQL comes into the text itself: the planner sees what is asked for. For rows that
    are not told by their records' numbers, of any number of records."""

    template = f"%(expressions)s IN ({NUMBERS})"
    output_field = BooleanField()


FOUND = Found(F("pk"))


class IsAmong(Func):
    """Whether a number is in a table before the text that holds few."""

    template = "%(expressions)s IN (SELECT id FROM %(table)s)"
    output_field = BooleanField()


class AskedOnce:
    """A condition over rows that a kept text asks once for all its rows and columns: of tables before it. Any
    other SELECT asks as `alone` says.

    `tables`: {"name (columns)": what makes its queryset of the rows of the text}; `looked_up`: the condition
    over a row that asks them; `of`: the model that the tables tell something of, by the numbers asked for or
    (None) by the rows themselves.
    """

    conditional = True

    def __init__(
        self,
        alone: Callable[[], Q],
        tables: Mapping[str, Callable[[QuerySet], QuerySet]],
        looked_up: Func,
        of: type[Model] | None = None,
    ) -> None:
        self.alone, self.tables, self.looked_up, self.of = alone, tables, looked_up, of

    def resolve_expression(self, query: Any, *args: Any, **kwargs: Any) -> Any:
        text = _Text.being_made.get()
        if text is None or (text.asked is not self.of if self.of else text.rows.model is not query.model):
            return self.alone().resolve_expression(query, *args, **kwargs)
        for name, make in self.tables.items():
            if name not in text.tables:
                text.tables[name] = as_text(make(text.rows))
        return self.looked_up.resolve_expression(query, *args, **kwargs)


class Gathered:
    """What the lines of an object are together, which a kept text gathers once for all the records asked for,
    instead of for each; what is gathered of the same lines is gathered at once. Any other SELECT asks as
    `alone` says.

    `lines` is their queryset, `outer` its field to the object, which a row knows as `key`; `together`:
    an aggregate over them; `empty`: of no lines.
    """

    def __init__(self, alone: Any, lines: QuerySet, outer: str, key: str, together: Any, empty: Any) -> None:
        self.alone, self.lines, self.outer, self.key = alone, lines, outer, key
        self.together, self.empty = together, empty

    def resolve_expression(self, query: Any, *args: Any, **kwargs: Any) -> Any:
        text = _Text.being_made.get()
        if text is None or text.asked is not self.lines.model._meta.get_field(self.outer).related_model:
            return self.alone.resolve_expression(query, *args, **kwargs)
        lines = self.lines.filter(Asked(F(f"{self.outer}_id"))).order_by().values(f"{self.outer}_id")
        place = text.gather(lines, self.together)
        found = _Found(F(self.key), self.empty, place, self.alone.output_field)
        return found.resolve_expression(query, *args, **kwargs)


class _Found(Func):
    """The value in a table of one row, an object by the numbers of records: a join would put all the rows in
    an order of its own."""

    def __init__(self, number, empty, place, output_field):
        arrow = "->>" if isinstance(output_field, TextField) else "->"
        super().__init__(number, empty, output_field=output_field)
        self.template = f"coalesce(({place}) {arrow} (%(number)s)::text, %(empty)s)"

    def as_sql(self, compiler, connection, **extra):
        (number, numbers), (empty, empties) = map(compiler.compile, self.source_expressions)
        return self.template % {"number": number, "empty": empty}, (*numbers, *empties)


class _Text:
    """A text that is being made: of which rows, which records are asked for, what stands before it."""

    being_made: ContextVar["_Text | None"] = ContextVar("being_made", default=None)

    def __init__(self, rows, asked):
        self.rows, self.asked, self.tables, self.gathered = rows, asked, {}, {}

    def gather(self, lines, together):
        """SELECT of what the lines are together, by the numbers of whose they are."""
        name, _lines, aggregates = self.gathered.setdefault(
            as_text(lines), (f"gathered_{len(self.gathered)}", lines, [])
        )
        aggregates.append(together)
        return f"SELECT by_id_{len(aggregates)} FROM {name}"

    def _put_gathered(self):
        for name, lines, aggregates in self.gathered.values():
            places = [f"lines_{number}" for number, _one in enumerate(aggregates, start=1)]
            rows = as_text(lines.annotate(**dict(zip(places, aggregates, strict=True))))
            by_id = (
                f"jsonb_object_agg(id, {one}) FILTER (WHERE {one} IS NOT NULL) AS by_id{one[5:]}"
                for one in places
            )
            self.tables[name] = f"SELECT {', '.join(by_id)} FROM ({rows}) one (id, {', '.join(places)})"

    def made(self, sheet, language, dress):
        before = self.being_made.set(self)
        try:
            text = as_text(table(self.rows, sheet.columns, language, dress))
            self._put_gathered()
        finally:
            self.being_made.reset(before)
        return "".join(f", {name} AS MATERIALIZED ({made})" for name, made in self.tables.items()) + text


def select(keys: str, kept: str) -> str:
    """The whole SELECT. `keys` is SQL for the numbers of the records, `kept` a text that was made here."""
    return f"WITH asked (id) AS ({keys}) {kept}"


def as_array(numbers: Iterable[int]) -> str:
    """As PostgreSQL writes an array of them."""
    return f"'{{{','.join(map(str, numbers))}}}'"


def unnested(array: str) -> str:
    """SQL for the numbers of an array."""
    return f"SELECT unnest({array}::bigint[])"


#: Gives the rows of a SELECT as they come.
Walk = Callable[[str], Iterator[tuple[Any, ...]]]
#: So many records of a large file are asked for at once.
AT_ONCE = 10_000


class Rows(NamedTuple):
    """SQL for the rows of a sheet: one statement, or one for each block of the records whose numbers `keys`
    gives in their order."""

    statement: str
    keys: str = ""

    def within(self, wrap: Callable[[str], str]) -> "Rows":
        """The same inside another statement."""
        return Rows(wrap(self.statement), self.keys)

    def statements(self, walk: Walk) -> Iterator[str]:
        if not self.keys:
            yield self.statement
            return
        numbers = (number for (number,) in walk(self.keys))
        while block := list(islice(numbers, AT_ONCE)):
            yield self.statement.replace(NUMBERS, unnested(as_array(block)))


def answer(kept: str, numbers: Collection[int]) -> list[tuple[Any, ...]]:
    """The rows of a kept text for the records with these numbers, planned anew: for what is planned soon."""
    with connection.cursor() as cursor:
        cursor.execute(select(unnested(as_array(numbers)), kept))
        return cursor.fetchall()


def rows_of(kept: str, numbers: Collection[int]) -> list[tuple[Any, ...]]:
    """The rows of a kept text for the records with these numbers, by a statement that is planned once: that
    may take longer than to answer it."""
    array = as_array(numbers)
    with nothing_noted(), transaction.atomic(), connection.cursor() as cursor:
        [name] = prepare([select("SELECT unnest($1)", kept)], "bigint[]")
        cursor.execute(f"EXECUTE {name} ({array})")
        rows, columns = cursor.fetchall(), cursor.description
    note(select(unnested(array), kept), rows, columns)
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
            rows = lines_of_asked(sheet, published())
        return text_of(rows, sheet, asked.model, language, dress)


@cache
def kept_rows_of_found(sheet: Sheet, published: Callable[[], QuerySet], language: str, dress: Dress) -> str:
    """The same as a text in which NUMBERS is to be replaced."""
    with translation.override(language):
        return as_text(table(sheet.of(_found(published)), sheet.columns, language, dress))


@cache
def kept_numbers_of_found(sheet: Sheet, published: Callable[[], QuerySet]) -> str:
    """SQL for the numbers of the rows of a sheet, in which NUMBERS is to be replaced."""
    return as_text(sheet.of(_found(published)).order_by().values("pk"))


def _found(published):
    # What is found is public.
    return published().model._default_manager.filter(FOUND)


def text_of(rows: QuerySet, sheet: Sheet, asked: type[Model], language: str, dress: Dress) -> str:
    """The rows as a kept text: `asked` is the model whose numbers are asked for."""
    return _Text(rows, asked).made(sheet, language, dress)


def lines_of_asked(sheet: Sheet, owners: QuerySet) -> QuerySet:
    """The lines of those of the owners that are asked for. It is said of the lines themselves, else the
    planner joins all there are before it looks whose they are; and once, else it sorts the numbers for each
    owner."""
    owner = sheet.columns[0].expression
    if isinstance(owner, str):
        return sheet.rows(owners).filter(Asked(F(owner)))
    return sheet.rows(owners.filter(ASKED))


@cache
def in_order_of_owners(sheet: Sheet, published: Callable[[], QuerySet]) -> bool:
    """Whether the rows are lines that come owner by owner, by their numbers."""
    lines = sheet.rows(published()).query
    first = lines.model._meta.get_field(lines.order_by[0])
    return getattr(first, "attname", "") == sheet.columns[0].expression


@cache
def all_in_table(sheet: Sheet, published: Callable[[], QuerySet]) -> str:
    """SQL for all rows of the table that the rows of a sheet come from."""
    return f'SELECT FROM "{sheet.rows(published()).model._meta.db_table}"'


def as_text(queryset: QuerySet) -> str:
    try:
        sql, params = queryset.query.sql_with_params()
    except EmptyResultSet:  # that nothing is found is known without a question
        return "SELECT 0 WHERE false"
    with connection.cursor() as cursor:
        return cursor.mogrify(sql, params).decode()
