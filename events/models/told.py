"""Numbers of people that are told by their ends, so that a small one beside them stays one: `told_low` and
`told_high` of the lines of events.

Written by the database's own triggers, as listings.py is; sql/events_tell.sql is the one rule.
"""

import pgtrigger

_INSERTED = pgtrigger.Insert, pgtrigger.Referencing(new="later")
_UPDATED = pgtrigger.Update, pgtrigger.Referencing(old="before", new="later")
_DELETED = pgtrigger.Delete, pgtrigger.Referencing(old="before")


def _tell_when(name, operation, referencing, rows):
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=referencing,
        func=pgtrigger.Func(f"PERFORM events_tell(ARRAY({rows})); RETURN NULL;"),
    )


tell_when_lines_change = [
    _tell_when("tell_insert", *_INSERTED, "SELECT DISTINCT event_id FROM later"),
    _tell_when("tell_update", *_UPDATED, "SELECT event_id FROM later UNION SELECT event_id FROM before"),
    _tell_when("tell_delete", *_DELETED, "SELECT DISTINCT event_id FROM before"),
]


def _tell_when_dictionary_changes(columns, lines):
    """Which numbers are small, and of whom, is said by dictionaries. `lines`: conditions by which lines of
    either kind have one of the rows `changed`."""
    differing = " OR ".join(f"later.{column} IS DISTINCT FROM before.{column}" for column in columns)
    of_lines = " UNION ".join(
        f"SELECT line.event_id FROM events_{table} line JOIN changed ON {condition}"
        for table, condition in lines.items()
    )
    rows = f"""
        WITH changed AS (SELECT later.id FROM later JOIN before ON before.id = later.id AND ({differing}))
        {of_lines}
    """
    return [_tell_when("tell_update", *_UPDATED, rows)]


_OF_INDICATOR = "line.indicator_id IN (SELECT id FROM registry_indicator WHERE {} = changed.id)"

tell_when_groups_change = _tell_when_dictionary_changes(
    ["is_vulnerable", "parent_id"],
    {
        "eventaudience": "line.target_group_id = changed.id",
        "eventfigure": f"line.target_group_id = changed.id OR {_OF_INDICATOR.format('target_group_id')}",
    },
)
tell_when_units_change = _tell_when_dictionary_changes(
    ["counts_people"],
    {
        "eventaudience": "line.unit_id = changed.id",
        "eventfigure": f"line.unit_id = changed.id OR {_OF_INDICATOR.format('unit_id')}",
    },
)
tell_when_indicators_change = _tell_when_dictionary_changes(
    ["unit_id", "target_group_id"], {"eventfigure": "line.indicator_id = changed.id"}
)
