"""Events and marathons for machines: the lists of their pages and files, and each record."""

from django.utils.translation import gettext_lazy as _

from events.columns.events import EVENTS
from events.columns.marathons import MARATHON_SHEETS, MARATHONS
from events.columns.sheets import EVENT_SHEETS
from events.filters import EventFilter, MarathonFilter
from events.models import Marathon
from ngo_portal.lib.lists.api.records import OneRecord, RecordList


class OfEvents:
    filter_class = EventFilter
    sheets = (EVENTS, *EVENT_SHEETS)
    tag, component = "events", "Event"


class EventRecords(OfEvents, RecordList):
    key, title = "events", _("Events")
    about = _("What non-governmental organisations did, where, and for whom; the newest first.")


class EventRecord(OfEvents, OneRecord):
    key, title = "event", _("One event")
    about = _("An event by its number, with its places, organisers, people, figures, photos and quotes.")
    may_be_gone = True


class OfMarathons:
    filter_class = MarathonFilter
    sheets = (MARATHONS, *MARATHON_SHEETS)
    tag, component = "marathons", "Marathon"


class MarathonRecords(OfMarathons, RecordList):
    key, title = "marathons", _("Marathons")
    about = _("Campaigns that return every year, with their editions.")


class MarathonRecord(OfMarathons, OneRecord):
    key, title = "marathon", _("One marathon")
    about = _("A marathon by the last part of its address, with its editions and their themed weeks.")

    def key_of(self, slug):
        return Marathon.objects.filter(slug=slug).values_list("pk", flat=True).first()

    def path_parameters(self):
        return [
            ("slug", {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"}, _("The last part of its address."))
        ]

    def key_example(self):
        return Marathon.objects.in_order().values_list("slug", flat=True).first()
