"""Where a small number of an event would be told by a sentence beside it."""

from django.db.models import Exists, OuterRef

from events.models import EventAudience
from registry.rules.small_numbers import SMALL

#: Conditions over events, and over lines of events: a number of the event is told as fewer than 5, so none
#: of its sentences is shown.
SMALL_EVENT = Exists(EventAudience.objects.filter(SMALL, event=OuterRef("pk")))
SMALL_EVENT_OF_LINE = Exists(EventAudience.objects.filter(SMALL, event=OuterRef("event")))
