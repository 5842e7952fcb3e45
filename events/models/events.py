"""An event: what, when, in which marathon; its places, organisers, audiences and figures are in lines.py."""

import datetime

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Q, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.models.activity import touch_when_event_changes
from events.models.listings import relist_when_event_changes
from events.models.marathons import Edition, Observance
from events.models.served import serve_when_event_changes
from events.models.tallies import count_when_event_changes, count_when_lines_change
from events.querysets import EARLIEST_LAST, LATEST_FIRST, LONGEST, NOW, PLANNED_FOR_DAYS, THEN, EventQuerySet
from events.rules.days import WORDS_AND_DAYS, with_types
from moderation.models import Moderated
from ngo_portal.lib.database.history import track_links, tracked
from ngo_portal.lib.language.approximate_dates import (
    ApproximateDateField,
    EdtfEarliest,
    EdtfIsExact,
    EdtfLatest,
    edtf_check,
)
from ngo_portal.lib.language.dictionaries import Entry
from ngo_portal.lib.language.kazakh import latin_slug
from ngo_portal.lib.language.translated import Translated, columns_of, empty
from ngo_portal.lib.language.typed import Typed
from officers.roles import EVENTS
from projects.models import SocialProject
from registry.models import Direction, Source, Sourced
from search.models import learn_words

#: Where events without a known date stand in a list that is newest first: at its end.
UNDATED = datetime.date(1, 1, 1)
#: A date in a later year is taken for a slip of the pen.
YEARS_AHEAD = 5
#: What is said of a planned event whose day is past.
UNREPORTED = _("not reported yet")


@tracked
class EventType(Entry):
    searched_by = columns_of("name")

    @property
    def sign(self):
        """Among the words of the events of this type: no skeleton of a word has Latin letters."""
        return f"type{self.pk}"

    class Meta(Entry.Meta):
        verbose_name = _("type of event")
        verbose_name_plural = _("types of event")


class EventState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("of an event", "planned")
    HELD = "held", _("held")
    POSTPONED = "postponed", _("postponed")
    CANCELLED = "cancelled", _("cancelled")


class AttendanceMode(models.TextChoices):
    """schema.org's eventAttendanceMode; where an event was held is another question."""

    UNKNOWN = "unknown", _("format not stated")
    IN_PERSON = "in_person", _("in person")
    ONLINE = "online", _("online")
    MIXED = "mixed", _("in person and online")


@tracked
class Event(Moderated, Sourced):
    """One event, counted once however many places, organisers and names a source gives it."""

    sentences = {**Sourced.sentences, "date_verbatim": ["date_source", "source"]}

    title = Translated(
        models.CharField(
            _("title"),
            max_length=500,
            blank=True,
            help_text=_("What happened, in one line, e.g. «Волонтерлік – өмір салты» семинары."),
        )
    )
    topic = Translated(models.CharField(_("topic"), max_length=300, blank=True))
    type = models.ForeignKey(
        EventType, models.PROTECT, verbose_name=_("type of event"), related_name="events"
    )
    second_type = models.ForeignKey(
        EventType,
        models.PROTECT,
        verbose_name=_("second type"),
        null=True,
        blank=True,
        related_name="+",
        help_text=_("When the source calls the same event two things: a conference, then a round table."),
    )
    state = models.CharField(_("status"), max_length=10, choices=EventState, default=EventState.HELD)
    mode = models.CharField(
        _("format"), max_length=10, choices=AttendanceMode, default=AttendanceMode.UNKNOWN
    )

    date = ApproximateDateField(
        _("date"),
        help_text=_(
            "As exactly as it is known: 27.02.2021, 29-30.07.2021, 02.2021, 2021, or 29-30.07 "
            "without a year. Empty: not stated."
        ),
    )
    date_words = models.CharField(_("date as printed"), max_length=200, blank=True)
    date_basis = models.CharField(
        _("the date is"),
        max_length=8,
        choices=[("stated", _("stated by the source")), ("inferred", _("inferred"))],
        default="stated",
    )
    date_note = Translated(models.CharField(_("how the date was inferred"), max_length=500, blank=True))
    date_source = models.ForeignKey(
        Source,
        models.PROTECT,
        verbose_name=_("source of the date"),
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        help_text=_("Only when it is not the source of the event."),
    )
    date_verbatim = models.TextField(
        _("sentence of the source about the date"), blank=True, help_text=_("Word for word.")
    )
    start_time = models.TimeField(
        _("begins at"), null=True, blank=True, help_text=_("E.g. 10:00. Empty: not stated.")
    )
    end_time = models.TimeField(_("ends at"), null=True, blank=True)
    starts_on = models.GeneratedField(
        expression=EdtfEarliest("date"), output_field=models.DateField(null=True), db_persist=True
    )
    ends_on = models.GeneratedField(
        expression=EdtfLatest("date"), output_field=models.DateField(null=True), db_persist=True
    )
    date_is_exact = models.GeneratedField(
        expression=EdtfIsExact("date"), output_field=models.BooleanField(), db_persist=True
    )
    #: By its first day; what is planned by its last possible one, until which it lies ahead.
    listed_on = models.GeneratedField(
        expression=Coalesce(
            Case(When(state=EventState.PLANNED, then=EdtfLatest("date"))),
            EdtfEarliest("date"),
            Value(UNDATED, models.DateField()),
        ),
        output_field=models.DateField(),
        db_persist=True,
    )

    edition = models.ForeignKey(
        Edition,
        models.PROTECT,
        verbose_name=_("marathon"),
        null=True,
        blank=True,
        related_name="events",
        help_text=_("The marathon and year the event was part of."),
    )
    observance = models.ForeignKey(
        Observance, models.PROTECT, verbose_name=_("observance"), null=True, blank=True, related_name="events"
    )
    project = models.ForeignKey(
        SocialProject,
        models.PROTECT,
        verbose_name=_("social project"),
        null=True,
        blank=True,
        related_name="events",
    )
    directions = models.ManyToManyField(
        Direction, verbose_name=_("directions of activity"), blank=True, related_name="events"
    )
    description = Translated(models.TextField(_("what happened"), blank=True))
    outcome = Translated(models.TextField(_("outcome"), blank=True))
    feedback = Translated(models.TextField(_("feedback"), blank=True))
    link = models.URLField(_("link to the publication"), max_length=500, blank=True)
    search = models.GeneratedField(
        expression=with_types(Typed(*columns_of("title"), *columns_of("topic"), *columns_of("description"))),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    rights = EVENTS
    objects = EventQuerySet.as_manager()
    public_words = {"stage": "published"}

    class Meta(Moderated.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")
        triggers = [
            relist_when_event_changes,
            serve_when_event_changes,
            *count_when_event_changes,
            *touch_when_event_changes,
            *learn_words("search"),
        ]
        constraints = [
            *Moderated.Meta.constraints,
            *Sourced.Meta.constraints,
            models.CheckConstraint(name="events_event_titled", condition=~empty("title")),
            models.CheckConstraint(name="events_event_state", condition=Q(state__in=EventState.values)),
            models.CheckConstraint(name="events_event_mode", condition=Q(mode__in=AttendanceMode.values)),
            models.CheckConstraint(name="events_event_date", condition=edtf_check("date")),
            models.CheckConstraint(
                name="events_event_lasts",
                condition=Q(date_is_exact=False) | Q(ends_on__lte=models.F("starts_on") + LONGEST),
            ),
            models.CheckConstraint(
                name="events_event_date_basis", condition=Q(date_basis__in=["stated", "inferred"])
            ),
            models.CheckConstraint(
                name="events_event_times", condition=Q(end_time__isnull=True) | Q(start_time__isnull=False)
            ),
            models.CheckConstraint(
                name="events_event_second_type",
                condition=Q(second_type__isnull=True) | ~Q(second_type=models.F("type")),
            ),
        ]
        indexes = [
            *Moderated.Meta.indexes,
            models.Index(
                fields=["stage", "-id"], name="events_event_by_stage", condition=~Q(stage="published")
            ),
            models.Index(
                models.F("listed_on").desc(),
                models.F("id").desc(),
                LATEST_FIRST,
                EARLIEST_LAST,
                name="events_event_newest",
                condition=Q(stage="published"),
                # What does not fit is passed over in the index, and what is only counted never leaves it: it
                # needs the columns of those two expressions for that.
                include=["type", "mode", "state", "edition", "date_is_exact", "starts_on", "ends_on"],
            ),
            models.Index(
                fields=["type", "-listed_on", "-id"],
                name="events_event_by_type",
                condition=Q(stage="published"),
            ),
            models.Index(
                fields=["edition", "-listed_on", "-id"],
                name="events_event_by_edition",
                condition=Q(stage="published"),
                include=["state"],
            ),
            models.Index(  # what lines and listings lead to need not be read for what is asked of it
                fields=["id"],
                name="events_event_published",
                condition=Q(stage="published"),
                include=[
                    "listed_on",
                    "type",
                    "mode",
                    "state",
                    "edition",
                    "date_is_exact",
                    "starts_on",
                    "ends_on",
                ],
            ),
            models.Index(
                fields=["project", "-listed_on", "-id"],
                name="events_event_by_project",
                condition=Q(stage="published"),
            ),
            models.Index(
                fields=["mode", "-listed_on", "-id"],
                name="events_event_by_mode",
                condition=Q(stage="published"),
            ),
            models.Index(  # most events were held: those are read by date
                fields=["state", "-listed_on", "-id"],
                name="events_event_by_state",
                condition=Q(stage="published") & ~Q(state=EventState.HELD),
            ),
            models.Index(  # what a source says is looked for on every page that names it
                fields=["source"], name="events_event_said", condition=~Q(verbatim="")
            ),
            models.Index(  # a calendar says how many it leaves out
                fields=["id"],
                name="events_event_undated",
                condition=Q(stage="published", date_is_exact=False),
            ),
            models.Index(fields=["responsible", "-id"], name="events_event_by_responsible"),
            models.Index(  # the desk names those whose day is past
                fields=["responsible", "ends_on"],
                name="events_event_planned",
                condition=Q(state=EventState.PLANNED),
            ),
            models.Index(  # they are listed by their last day, so a period looks for them beyond its end
                fields=["ends_on", "starts_on"],
                name="events_event_planned_days",
                condition=PLANNED_FOR_DAYS,
            ),
            models.Index(  # what each district has entered of an edition is counted in the index
                fields=["edition", "responsible", "stage", "id"], name="events_event_collected"
            ),
            models.Index(  # the desk sorts by date what is not published too, and counts quarters in it
                fields=["-listed_on", "-id"],
                name="events_event_desk_by_day",
                include=["responsible", "stage", "ends_on"],
            ),
            models.Index(
                fields=["date_source"],
                name="events_event_by_date_source",
                condition=Q(date_source__isnull=False),
            ),
            GinIndex(WORDS_AND_DAYS, name="events_event_words", fastupdate=False),
        ]

    def __str__(self):
        return str(self.title)

    def get_absolute_url(self):
        return reverse("events:detail", args=[self.pk, latin_slug(Event.title.first(self))])

    @property
    def moved(self):
        """{"then": [titles of oblasts], "now": […]} where the borders have changed since; None elsewhere."""
        titles = {
            borders: [move.territory.title for move in self.moves if getattr(move, borders)]
            for borders in (THEN, NOW)
        }
        return titles if all(titles.values()) else None

    def clean(self):
        super().clean()
        errors = {}
        if not (self.title_kk or self.title_ru or self.title_en):
            errors["title_kk"] = _("Give the event a title in at least one language.")
        if self.type_id and self.type_id == self.second_type_id:
            errors["second_type"] = _("Choose another type, or leave this empty.")
        if (
            self.state == EventState.HELD
            and self.date
            and self.date.earliest
            and self.date.earliest > timezone.localdate()
        ):
            errors["date"] = _(
                "This day is in the future: an event that was held has a past date. Is it planned?"
            )
        errors |= self._wrong_times()
        days = self.date.earliest, self.date.latest
        farthest = max((day.year for day in days if day), default=0)
        if farthest > timezone.localdate().year + YEARS_AHEAD:
            errors.setdefault("date", _("The year %(year)s is too far ahead. Check it.") % {"year": farthest})
        if self.date.precision == "day" and all(days) and days[1] - days[0] > LONGEST:
            errors["date"] = _("An event lasts at most a year: enter a longer one as a social project.")
        if errors:
            raise ValidationError(errors)

    def _wrong_times(self):
        """{column: what is wrong with the times of day}"""
        if self.end_time and not self.start_time:
            return {"start_time": _("Say too when it begins.")}
        if self.start_time and self.date.precision != "day":
            return {"start_time": _("A time of day belongs to a day: the date gives none.")}
        if self.end_time and not self.date.is_interval and self.end_time <= self.start_time:
            return {"end_time": _("It ends before it begins.")}
        return {}

    @property
    def is_unreported(self):
        """Whether its day is past, and nobody has said yet that it was held."""
        latest = self.date.latest
        return self.state == EventState.PLANNED and bool(latest) and latest < timezone.localdate()

    @property
    def is_to_come(self):
        """Whether it was not held, as far as anybody has said: nothing of it is told as past."""
        return self.state != EventState.HELD

    @property
    def state_label(self):
        return UNREPORTED if self.is_unreported else self.get_state_display()

    @property
    def is_only_hosted(self):
        """Whether of those who held it only the host is named."""
        lines = self.organisers.all()
        return bool(lines) and all(line.role == "host" for line in lines)

    @property
    def hours(self):
        """«10:00–12:30», «10:00», or "" where no time of day is stated."""
        return "–".join(f"{time:%H:%M}" for time in (self.start_time, self.end_time) if time)


track_links(Event, "directions")


class EventDirection(Event.directions.through):
    """The links between events and directions, under a name that triggers can be declared on."""

    class Meta:
        proxy = True
        triggers = count_when_lines_change
