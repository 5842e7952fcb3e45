"""Where a small number of an event would be told by a text beside it."""

from events.models import Event
from registry.telling import with_small_lines

#: Over events, and over lines of events: a number of the event is told as fewer than 5, so no text beside it
#: may name it.
SMALL_EVENT = with_small_lines(Event)
SMALL_EVENT_OF_LINE = with_small_lines(Event, "event")
