"""Triggers of numbers of people that are told by their ends (`ToldByEnds`), so that a small one beside them
stays one: the database writes the ends when a line changes, or a word of the dictionaries.

A function of SQL (`…/sql/…_tell.sql`) is the one rule for the lines of a kind of record: it is given the
keys of records, and `owner` is the column of a line that leads to them.
"""

from collections.abc import Iterable, Mapping

import pgtrigger

_INSERTED = pgtrigger.Insert, pgtrigger.Referencing(new="later")
_UPDATED = pgtrigger.Update, pgtrigger.Referencing(old="before", new="later")
_DELETED = pgtrigger.Delete, pgtrigger.Referencing(old="before")
#: Lines of which the indicator has the changed row in the column.
OF_INDICATOR = "line.indicator_id IN (SELECT id FROM registry_indicator WHERE {} = changed.id)"


def _tell_when(name, operation, referencing, rows, function):
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=referencing,
        func=pgtrigger.Func(f"PERFORM {function}(ARRAY({rows})); RETURN NULL;"),
    )


def tell_when_lines_change(function: str, owner: str) -> list[pgtrigger.Trigger]:
    """Triggers of a model of lines."""
    before, later = f"SELECT DISTINCT {owner} FROM before", f"SELECT DISTINCT {owner} FROM later"
    either = f"SELECT {owner} FROM later UNION SELECT {owner} FROM before"
    return [
        _tell_when("tell_insert", *_INSERTED, later, function),
        _tell_when("tell_update", *_UPDATED, either, function),
        _tell_when("tell_delete", *_DELETED, before, function),
    ]


def tell_when_dictionary_changes(
    function: str, owner: str, columns: Iterable[str], lines: Mapping[str, str], name: str = "tell_update"
) -> list[pgtrigger.Trigger]:
    """Triggers of a dictionary: which numbers are small, and of whom, is said by its `columns`. `lines`:
    {table: condition by which its lines have one of the rows `changed`}; `name`: of the trigger, which has
    the dictionary to itself."""
    differing = " OR ".join(f"later.{column} IS DISTINCT FROM before.{column}" for column in columns)
    of_lines = " UNION ".join(
        f"SELECT line.{owner} FROM {table} line JOIN changed ON {condition}"
        for table, condition in lines.items()
    )
    rows = f"""
        WITH changed AS (SELECT later.id FROM later JOIN before ON before.id = later.id AND ({differing}))
        {of_lines}
    """
    return [_tell_when(name, *_UPDATED, rows, function)]
