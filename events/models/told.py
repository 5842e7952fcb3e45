"""Numbers of people that are told by their ends, so that a small one beside them stays one: `told_low` and
`told_high` of the lines of events.

Written by the database's own triggers, as listings.py is; sql/events_tell.sql is the one rule.
"""

from functools import partial

from registry.models import told

_OF_EVENTS = {"function": "events_tell", "owner": "event_id"}
_when_dictionary_changes = partial(told.tell_when_dictionary_changes, **_OF_EVENTS)

tell_when_lines_change = told.tell_when_lines_change(**_OF_EVENTS)
tell_when_groups_change = _when_dictionary_changes(
    columns=["is_vulnerable", "parent_id"],
    lines={
        "events_eventaudience": "line.target_group_id = changed.id",
        "events_eventfigure": "line.target_group_id = changed.id OR "
        + told.OF_INDICATOR.format("target_group_id"),
    },
)
tell_when_units_change = _when_dictionary_changes(
    columns=["counts_people"],
    lines={
        "events_eventaudience": "line.unit_id = changed.id",
        "events_eventfigure": f"line.unit_id = changed.id OR {told.OF_INDICATOR.format('unit_id')}",
    },
)
tell_when_indicators_change = _when_dictionary_changes(
    columns=["unit_id", "target_group_id"], lines={"events_eventfigure": "line.indicator_id = changed.id"}
)
