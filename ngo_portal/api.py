"""Addresses of the doors of machines, put together from those of all apps."""

from django.urls import path

from events.api import EventRecord, EventRecords, MarathonRecord, MarathonRecords
from projects.api import ProjectRecord, ProjectRecords
from registry.api import OrganisationRecord, OrganisationRecords
from summaries.api.root import NoDoor, Root, Schema
from summaries.api.summary import Summary
from territories.api import TerritoryRecord, TerritoryRecords

app_name = "api"
urlpatterns = [
    path("", Root.as_view(), name="root"),
    path("schema/", Schema.as_view(), name="schema"),
    path("organisations/", OrganisationRecords.as_view(), name="organisations"),
    path("organisations/<record:pk>/", OrganisationRecord.as_view(), name="organisation"),
    path("events/", EventRecords.as_view(), name="events"),
    path("events/<record:pk>/", EventRecord.as_view(), name="event"),
    path("projects/", ProjectRecords.as_view(), name="projects"),
    path("projects/<record:pk>/", ProjectRecord.as_view(), name="project"),
    path("marathons/", MarathonRecords.as_view(), name="marathons"),
    path("marathons/<slug:slug>/", MarathonRecord.as_view(), name="marathon"),
    path("territories/", TerritoryRecords.as_view(), name="territories"),
    path("territories/<kato:code>/", TerritoryRecord.as_view(), name="territory"),
    path("summary/", Summary.as_view(), name="summary"),
    path("<path:rest>/", NoDoor.as_view(), name="no-door"),  # last: that it is not there is a problem, too
]
