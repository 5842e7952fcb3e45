"""The tables as Django makes them; the lines of an event are the portal's own."""

from django.db import models

from events.models import AttendanceMode, Edition, EventState, EventType
from ngo_portal.lib.language.approximate_dates import ApproximateDateField
from ngo_portal.lib.language.translated import Translated
from projects.models import SocialProject
from registry.models import Direction, Organisation
from territories.models import Territory

TABLE = "naive_event"


class NaiveEvent(models.Model):
    title = Translated(models.CharField("title", max_length=300))
    type = models.ForeignKey(EventType, models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=EventState)
    mode = models.CharField(max_length=10, choices=AttendanceMode)
    date = ApproximateDateField()
    starts_on = models.DateField(null=True)
    stage = models.CharField(max_length=16)
    edition = models.ForeignKey(Edition, models.PROTECT, null=True, related_name="+")
    project = models.ForeignKey(SocialProject, models.PROTECT, null=True, related_name="+")
    directions = models.ManyToManyField(Direction, through="NaiveDirection", related_name="+")
    description = Translated(models.TextField("description"))

    class Meta:
        managed = False
        db_table = TABLE

    def __str__(self):
        return str(self.title)


class NaiveDirection(models.Model):
    event = models.ForeignKey(NaiveEvent, models.CASCADE, related_name="+")
    direction = models.ForeignKey(Direction, models.CASCADE, related_name="+")

    class Meta:
        managed = False
        db_table = "events_event_directions"

    def __str__(self):
        return f"{self.event_id} {self.direction_id}"


class NaivePlace(models.Model):
    event = models.ForeignKey(NaiveEvent, models.CASCADE, related_name="places")
    territory = models.ForeignKey(Territory, models.PROTECT, related_name="+")

    class Meta:
        managed = False
        db_table = "events_eventplace"

    def __str__(self):
        return f"{self.event_id} {self.territory_id}"


class NaiveOrganiser(models.Model):
    event = models.ForeignKey(NaiveEvent, models.CASCADE, related_name="organisers")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    described = Translated(models.CharField("described", max_length=300))

    class Meta:
        managed = False
        db_table = "events_eventorganiser"

    def __str__(self):
        return str(self.described)
