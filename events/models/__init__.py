"""WHAT HAPPENED: marathons and their editions, events and their lines."""

from events.models.activity import ActivityQueue, OrganisationActivity
from events.models.collecting import Collection, NothingToReport
from events.models.events import UNREPORTED, AttendanceMode, Event, EventState, EventType
from events.models.languages import EventLanguage, SpokenLanguage
from events.models.lines import (
    EventAudience,
    EventFigure,
    EventOrganiser,
    EventPerson,
    EventPlace,
    Quote,
)
from events.models.listings import EventTerritory
from events.models.marathons import Edition, Marathon, MarathonName, Observance, ThemedWeek
from events.models.photos import Photo
from events.models.requests import EditionRequest, RequestState
from events.models.served import EventServed
from events.models.tallies import EventContribution, EventTally, EventTallyQueue

__all__ = [
    "ActivityQueue",
    "OrganisationActivity",
    "AttendanceMode",
    "Collection",
    "Edition",
    "EditionRequest",
    "Event",
    "EventAudience",
    "EventContribution",
    "EventFigure",
    "EventLanguage",
    "EventOrganiser",
    "EventPerson",
    "EventPlace",
    "EventServed",
    "UNREPORTED",
    "EventState",
    "EventTally",
    "EventTallyQueue",
    "EventTerritory",
    "EventType",
    "Marathon",
    "MarathonName",
    "NothingToReport",
    "Observance",
    "Photo",
    "Quote",
    "RequestState",
    "SpokenLanguage",
    "ThemedWeek",
]
