"""Rows on their way into the database: text for COPY, written table by table."""

import io

from django.db import connection, models

NULL = r"\N"
#: Columns that the database fills in, besides generated ones.
_SEQUENCE = ("id",)


class Table:
    """Rows of one model, collected as COPY text.

    `columns` are the ones given for each row, in that order; `constants` are the same in every row; all
    others get the default of their field. Without `id` among the columns the sequence numbers the rows.
    Texts are put in as they are: tabs, line breaks and backslashes must not be in them.
    """

    def __init__(self, model, columns, constants=None):
        self.model = model
        constants = dict(constants or {})
        names, cells = list(columns), ["%s"] * len(columns)
        for field in model._meta.local_concrete_fields:
            name = field.column
            if name in columns or isinstance(field, models.GeneratedField):
                continue
            if name in constants:
                value = constants.pop(name)
            elif name in _SEQUENCE:
                continue
            else:
                value = field.get_db_prep_save(field.get_default(), connection)
            names.append(name)
            cells.append(cell(value).replace("%", "%%"))
        if constants:
            raise ValueError(f"{model.__name__} has no column {', '.join(constants)}")
        self._row = "\t".join(cells) + "\n"
        quoted = ", ".join(connection.ops.quote_name(name) for name in names)
        self._copy = f"COPY {connection.ops.quote_name(model._meta.db_table)} ({quoted}) FROM STDIN"
        self._rows = []

    def add(self, *values):
        self._rows.append(self._row % values)

    def take(self):
        """(COPY statement, text) of the rows so far, which are forgotten, and their number."""
        rows, self._rows = self._rows, []
        return self._copy, "".join(rows), len(rows)


def cell(value):
    """A Python value as COPY writes it."""
    if value is None:
        return NULL
    if isinstance(value, bool):
        return "t" if value else "f"
    return str(value)


def write(tables):
    """COPY what the tables have collected, through Django's connection; returns the number of rows."""
    return send([table.take() for table in tables], connection.connection)


def send(blocks, raw):
    """COPY blocks of `Table.take` through the connection of the driver; returns the number of rows.

    Python is free for another thread while the server works.
    """
    total = 0
    with raw.cursor() as cursor:
        for statement, text, number in blocks:
            if number:
                cursor.copy_expert(statement, io.BytesIO(text.encode()), size=1 << 18)
                total += number
    return total


def reserve(model, number):
    """The first of `number` ids taken out of the model's sequence."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_serial_sequence(%s, 'id')", [model._meta.db_table])
        (sequence,) = cursor.fetchone()
        cursor.execute("SELECT nextval(%s)", [sequence])
        (first,) = cursor.fetchone()
        cursor.execute("SELECT setval(%s, %s)", [sequence, first + max(number, 1) - 1])
    return first
