"""The lines of an event: where, by whom, with whom, for whom and how many, and what was counted.

A foreign key goes without an index of its own where a constraint or an index of two columns begins with it.
"""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from events.models.activity import touch_when_organisers_change
from events.models.events import Event
from events.models.listings import relist_when_places_change
from events.models.served import serve_when_lines_change
from events.models.tallies import (
    count_when_groups_change,
    count_when_lines_change,
    count_when_units_change,
)
from events.models.told import (
    tell_when_groups_change,
    tell_when_indicators_change,
    tell_when_lines_change,
    tell_when_units_change,
)
from events.querysets import AudienceQuerySet, OrganiserQuerySet
from moderation.models import Line
from ngo_portal.lib.database.history import tracked
from ngo_portal.lib.language.quantities import Quantified
from ngo_portal.lib.language.translated import LONGEST_NAME, Translated, empty, page_language
from registry.models import (
    DescribedAs,
    Disputed,
    Indicator,
    Organisation,
    Person,
    Position,
    Sourced,
    TargetGroup,
    ToldByEnds,
    Unit,
)
from registry.models.sources import Basis
from registry.rules import phrases
from registry.rules.small_numbers import FEW, IN_ENDS, names_small_number

OLDEST = 120
#: Whether an event has such lines is read from an index of them alone: few are.
INFERRED = models.Index(
    fields=["event"], condition=Q(basis=Basis.INFERRED), name="%(app_label)s_%(class)s_inferred"
)


@tracked
class EventPlace(Sourced, Line):
    named = ["territory__oblast", "territory__district"]

    event = models.ForeignKey(Event, models.CASCADE, related_name="places", db_index=False)
    territory = models.ForeignKey(
        "territories.Territory",
        models.PROTECT,
        verbose_name=_("place"),
        related_name="event_places",
        help_text=_(
            "Type the name of a city, district or village. Only the oblast is known? Choose the oblast."
        ),
    )
    note = Translated(models.CharField(_("more about the place"), max_length=300, blank=True))

    class Meta(Sourced.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["id"]
        triggers = relist_when_places_change
        indexes = [INFERRED]
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(
                fields=["event", "territory"],
                name="events_eventplace_once",
                violation_error_message=_("This place is already given."),
            ),
        ]

    def __str__(self):
        return str(self.territory)


class OrganiserRole(models.TextChoices):
    ORGANISER = "organiser", _("organiser")
    CO_ORGANISER = "co_organiser", _("co-organiser")
    PARTNER = "partner", _("partner")
    SPONSOR = "sponsor", _("sponsor")
    HOST = "host", _("host")


#: What several of them are called together.
SEVERAL = {
    OrganiserRole.PARTNER: _("partners"),
    OrganiserRole.SPONSOR: _("sponsors"),
    OrganiserRole.HOST: _("hosts"),
}
#: How words for somebody end, or in Russian begin, when they are several.
PLURAL = {
    "kk": re.compile("(л[ае]р|дар|(?<=[мнңзлйжр])дер|(?<=[пткқсшчц])т[ае]р)[ыі]?$"),
    "ru": re.compile("^[а-яё]+([ыи]е|[ыи])( |$)", re.IGNORECASE),
    "en": re.compile("^(?!an? ).*[^s]s$", re.IGNORECASE),
}


@tracked
class EventOrganiser(DescribedAs, Sourced, Line):
    """Who held the event: an organisation of the registry, or somebody only described, or both (its
    volunteers)."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="organisers", db_index=False)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        related_name="event_roles",
        db_index=False,
        help_text=_("Type a part of the name."),
    )
    role = models.CharField(_("role"), max_length=12, choices=OrganiserRole, default=OrganiserRole.ORGANISER)

    objects = OrganiserQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("organiser")
        verbose_name_plural = _("organisers")
        ordering = ["id"]
        triggers = [*touch_when_organisers_change, *serve_when_lines_change]
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(
                fields=["event", "organisation", "role"],
                name="events_eventorganiser_once",
                violation_error_message=_("This organisation already has this role."),
            ),
            models.CheckConstraint(
                name="events_eventorganiser_role", condition=Q(role__in=OrganiserRole.values)
            ),
            models.CheckConstraint(
                name="events_eventorganiser_somebody",
                condition=Q(organisation__isnull=False) | ~empty("described"),
                violation_error_message=_("Choose an organisation, or describe it in words."),
            ),
        ]
        indexes = [INFERRED, models.Index(fields=["organisation", "event"], name="events_organiser_events")]

    def __str__(self):
        return str(self.organisation or self.described)

    @property
    def words_in_lists(self):
        """Its words in a list, which looks for no small numbers of its events: none that may tell one."""
        return "" if names_small_number(self.described) else self.described


class PersonRole(models.TextChoices):
    MODERATOR = "moderator", _("moderator")
    SPEAKER = "speaker", _("speaker")
    LECTURER = "lecturer", _("lecturer")
    GUEST = "guest", _("guest")
    OTHER = "other", _("other role")


#: Of several that one line describes: «республикалық дәріскерлер».
SEVERAL_PEOPLE = {
    PersonRole.MODERATOR: _("moderators"),
    PersonRole.SPEAKER: _("speakers"),
    PersonRole.LECTURER: _("lecturers"),
    PersonRole.GUEST: _("guests"),
}


class PostInWords(models.Model):
    """A post at the time as the source prints it, where it is not (yet) a Position of the person."""

    held_as = Translated(
        models.CharField(
            _("post in words"),
            max_length=LONGEST_NAME,
            blank=True,
            help_text=_("As the source says it, e.g. «Талап» бірлестігінің жетекшісі."),
        )
    )

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.position_id and self.position.person_id != self.person_id:
            raise ValidationError({"position": _("This post belongs to another person.")})


@tracked
class EventPerson(PostInWords, DescribedAs, Sourced, Line):
    """A person at the event, with the post held at the time; or somebody only described («республикалық
    дәріскерлер»)."""

    named = ["person__other_names"]

    event = models.ForeignKey(Event, models.CASCADE, related_name="people", db_index=False)
    person = models.ForeignKey(
        Person, models.PROTECT, verbose_name=_("person"), null=True, blank=True, related_name="event_roles"
    )
    role = models.CharField(_("role"), max_length=12, choices=PersonRole, default=PersonRole.SPEAKER)
    position = models.ForeignKey(
        Position,
        models.PROTECT,
        verbose_name=_("post at the time"),
        null=True,
        blank=True,
        related_name="event_roles",
    )

    class Meta(Sourced.Meta):
        verbose_name = _("person at the event")
        verbose_name_plural = _("people at the event")
        ordering = ["id"]
        indexes = [INFERRED]
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(
                fields=["event", "person", "role"],
                name="events_eventperson_once",
                violation_error_message=_("This person already has this role."),
            ),
            models.CheckConstraint(name="events_eventperson_role", condition=Q(role__in=PersonRole.values)),
            models.CheckConstraint(
                name="events_eventperson_somebody",
                condition=Q(person__isnull=False) | ~empty("described"),
                violation_error_message=_("Choose a person, or describe them in words."),
            ),
        ]

    def __str__(self):
        return str(self.person or self.described)

    @property
    def role_told(self):
        """What they were: of several who are only described, in the plural; "" of a role that has no name."""
        if self.role == PersonRole.OTHER:
            return ""
        words = "" if self.person_id else self.described
        are_several = words and PLURAL[words.language].search(words)
        return str(SEVERAL_PEOPLE[self.role] if are_several else self.get_role_display())


class AudienceRole(models.TextChoices):
    PARTICIPANTS = "participants", _("participants")
    HELPED = "helped", _("people helped")
    REACHED = "reached", _("people reached")
    VOLUNTEERS = "volunteers", _("volunteers")


#: Who they are before the event is held: nobody has been helped yet, nor has anybody come.
TO_COME = {
    AudienceRole.PARTICIPANTS: _("expected participants"),
    AudienceRole.VOLUNTEERS: _("expected volunteers"),
    AudienceRole.HELPED: _("people to be helped"),
    AudienceRole.REACHED: _("people to be reached"),
}


class Sex(models.TextChoices):
    WOMEN = "women", _("women")
    MEN = "men", _("men")


@tracked
class EventAudience(DescribedAs, Disputed, ToldByEnds, Sourced, Line):
    """For whom the event was and how many came: the quantity as the source says it, which may be unknown.
    `sex`, `age_from` and `age_to` (years, both included): of whom a source says them."""

    named = ["territory__oblast", "territory__district"]
    surely_people = True

    event = models.ForeignKey(Event, models.CASCADE, related_name="audiences", db_index=False)
    role = models.CharField(
        _("who they were"), max_length=12, choices=AudienceRole, default=AudienceRole.PARTICIPANTS
    )
    target_group = models.ForeignKey(
        TargetGroup,
        models.PROTECT,
        verbose_name=_("target group"),
        null=True,
        blank=True,
        related_name="event_audiences",
        db_index=False,
    )
    unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        verbose_name=_("counted in"),
        null=True,
        blank=True,
        related_name="+",
        help_text=_("People, unless you choose something else, e.g. families."),
    )
    territory = models.ForeignKey(
        "territories.Territory",
        models.PROTECT,
        verbose_name=_("place"),
        null=True,
        blank=True,
        related_name="event_audiences",
        help_text=_("Only when the number is for one of several places."),
    )
    sex = models.CharField(_("sex"), max_length=5, choices=Sex, blank=True)
    age_from = models.PositiveSmallIntegerField(_("aged from"), null=True, blank=True)
    age_to = models.PositiveSmallIntegerField(_("aged to"), null=True, blank=True)

    objects = AudienceQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("audience")
        verbose_name_plural = _("for whom and how many")
        ordering = ["id"]
        triggers = [*count_when_lines_change, *serve_when_lines_change, *tell_when_lines_change]
        constraints = [
            *Sourced.Meta.constraints,
            *Quantified.Meta.constraints,
            models.CheckConstraint(
                name="events_eventaudience_role", condition=Q(role__in=AudienceRole.values)
            ),
            models.CheckConstraint(name="events_eventaudience_sex", condition=Q(sex__in=["", *Sex.values])),
            models.CheckConstraint(
                name="events_eventaudience_ages",
                condition=(Q(age_from=None) | Q(age_from__lte=OLDEST))
                & (Q(age_to=None) | Q(age_to__lte=OLDEST))
                & (Q(age_from=None) | Q(age_to=None) | Q(age_from__lte=models.F("age_to"))),
                violation_error_message=_("Ages are from 0 to 120 years, the younger one first."),
            ),
        ]
        indexes = [
            INFERRED,
            models.Index(
                fields=["event"],
                name="events_audience_few",
                include=["target_group", "unit"],
                condition=FEW,
            ),
            models.Index(fields=["event"], name="events_audience_ends", condition=IN_ENDS),
            models.Index(fields=["target_group", "event"], name="events_audience_events"),
            models.Index(fields=["event"], name="events_audience_said", condition=~Q(verbatim="")),
            models.Index(
                fields=["event", "target_group"],
                name="events_audience_groups",
                include=["id", "role", "unit", "is_chosen", "quantity_qualifier"],
            ),
        ]

    def __str__(self):
        return str(self.described if self.is_described else self.target_group or self.get_role_display())

    @property
    def role_told(self):
        """Who they were, or are to be where the event was not held."""
        to_come = TO_COME.get(self.role) if self.event.is_to_come else None
        return str(to_come or self.get_role_display())

    @property
    def phrase(self):
        """How many as the public is told it: «30-ға жуық мұқтаж отбасы»; "" when it is not known."""
        return phrases.audience(
            self.public_quantity, None if self.is_described else self.target_group, self.unit
        )

    @property
    def beside_role(self):
        """`phrase` behind its role alone, which in English says "people" already: "people reached: 300"."""
        is_said = page_language() == "en" and self.role in (AudienceRole.HELPED, AudienceRole.REACHED)
        return re.sub(" (?:people|person)$", "", self.phrase) if is_said else self.phrase

    @property
    def sex_told(self):
        """Their sex where the group does not say it: "women (aged 18–35)"."""
        is_said = not self.is_described and self.target_group and self.target_group.key == self.sex
        return "" if is_said else self.get_sex_display()

    @property
    def part_told(self):
        """Who of the group they were, and where: "women, aged 18–35"; "" where it is all of it."""
        aged = _("aged %(ages)s") % {"ages": self.ages} if self.ages else ""
        place = self.territory.title if self.territory_id else ""
        return ", ".join(str(one) for one in (self.sex_told, aged, place) if one)

    @property
    def subject(self):
        """What another source would have to tell of to contradict this line."""
        part = self.territory_id, self.sex, self.age_from, self.age_to
        return self.role, self.target_group_id, str(self.described), *part

    @property
    def ages(self):
        """«14–17», "60+", «–17», "" where no age is stated."""
        if self.age_from is None and self.age_to is None:
            return ""
        if self.age_to is None:
            return f"{self.age_from}+"
        return f"{'' if self.age_from is None else self.age_from}–{self.age_to}"

    @property
    def beside(self):
        """What stands in brackets behind how many they were: who, where the number does not say it, and which
        part of the group."""
        is_said = self.says_role or not (self.is_described or self.target_group_id)
        return ", ".join(one for one in ("" if is_said else str(self.role_told), self.part_told) if one)

    @property
    def names_group(self):
        """Whether `phrase` names the target group itself."""
        return not self.is_described and phrases.names_group(self.target_group, self.unit)

    @property
    def says_role(self):
        """Whether `phrase` names the role as well: "21 volunteers"."""
        return bool(self.phrase) and self.names_group and self.target_group.key == self.role


class AudienceGroup(TargetGroup):
    """Target groups, under a name that triggers of events can be declared on."""

    class Meta:
        proxy = True
        triggers = [*count_when_groups_change, *tell_when_groups_change]


class AudienceUnit(Unit):
    """Units, under a name that triggers of events can be declared on."""

    class Meta:
        proxy = True
        triggers = [*count_when_units_change, *tell_when_units_change]


class FigureIndicator(Indicator):
    """Indicators, under a name that triggers of events can be declared on."""

    class Meta:
        proxy = True
        triggers = tell_when_indicators_change


#: Printed matter that is left with many, by its names in all languages; PostgreSQL reads it too.
LEAFLETS = "парақша|үнпарақ|буклет|флаер|листовк|leaflet|flyer"


class FigureFlow(models.TextChoices):
    COUNTED = "counted", _("counted")
    RECEIVED = "received", _("received")
    BOUGHT = "bought", _("bought")
    GIVEN = "given", _("handed out")
    SENT = "sent", _("sent")

    def is_of_leaflets(self, item):
        """Whether that was handed out of which Kazakh says so by a word of its own."""
        return self == FigureFlow.GIVEN and bool(re.search(LEAFLETS, str(item), re.IGNORECASE))

    def said_of(self, item, *, is_to_come=False):
        """What was done, or is to be, as it is said of this thing."""
        is_printed = self.is_of_leaflets(item)
        if is_to_come and self in FLOWS_TO_COME:
            return pgettext("of leaflets", "to be handed out") if is_printed else FLOWS_TO_COME[self]
        return pgettext("of leaflets", "handed out") if is_printed else self.label


#: What is done with things before the event is held: nothing has been given yet.
FLOWS_TO_COME = {
    FigureFlow.RECEIVED: _("to be received"),
    FigureFlow.BOUGHT: _("to be bought"),
    FigureFlow.GIVEN: _("to be handed out"),
    FigureFlow.SENT: _("to be sent"),
}


@tracked
class EventFigure(Disputed, ToldByEnds, Sourced, Line):
    """Something counted at the event: an indicator, or things received, bought, given or sent, with or
    without an amount."""

    named = ["indicator__unit", "indicator__target_group", "territory__oblast", "territory__district"]
    groups = ("target_group", "indicator__target_group")
    units = ("unit", "indicator__unit")

    event = models.ForeignKey(Event, models.CASCADE, related_name="figures")
    flow = models.CharField(
        _("what was done with it"), max_length=10, choices=FigureFlow, default=FigureFlow.COUNTED
    )
    indicator = models.ForeignKey(
        Indicator,
        models.PROTECT,
        verbose_name=_("indicator"),
        null=True,
        blank=True,
        related_name="event_figures",
    )
    item = Translated(models.CharField(_("what"), max_length=200, blank=True))
    unit = models.ForeignKey(
        Unit, models.PROTECT, verbose_name=_("unit"), null=True, blank=True, related_name="+"
    )
    target_group = models.ForeignKey(
        TargetGroup,
        models.PROTECT,
        verbose_name=_("target group"),
        null=True,
        blank=True,
        related_name="event_figures",
        help_text=_("Whom the number counts, when it counts people."),
    )
    territory = models.ForeignKey(
        "territories.Territory",
        models.PROTECT,
        verbose_name=_("place"),
        null=True,
        blank=True,
        related_name="event_figures",
        help_text=_("Only when the number is for one of several places."),
    )

    class Meta(Sourced.Meta):
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["id"]
        triggers = tell_when_lines_change
        indexes = [
            INFERRED,
            models.Index(fields=["event"], name="events_figure_few", condition=FEW),
            models.Index(fields=["event"], name="events_figure_ends", condition=IN_ENDS),
            models.Index(fields=["event"], name="events_figure_said", condition=~Q(verbatim="")),
        ]
        constraints = [
            *Sourced.Meta.constraints,
            *Quantified.Meta.constraints,
            models.CheckConstraint(name="events_eventfigure_flow", condition=Q(flow__in=FigureFlow.values)),
            models.CheckConstraint(
                name="events_eventfigure_something",
                condition=Q(indicator__isnull=False) | ~empty("item"),
                violation_error_message=_("Choose an indicator, or say in words what it is."),
            ),
        ]

    def __str__(self):
        return str(self.indicator or self.item)

    @property
    def subject(self):
        """What another source would have to tell of to contradict this line."""
        return self.flow, self.indicator_id, str(self.item), self.target_group_id, self.territory_id

    @property
    def done(self):
        """What was done with it, or is to be where the event was not held."""
        return FigureFlow(self.flow).said_of(self.item, is_to_come=self.event.is_to_come)

    @property
    def phrase(self):
        """The number in words as the public is told it: «1,5 тонна»; "" when it is not known."""
        return phrases.counted(self.public_quantity, self.counted_in)

    def clean(self):
        super().clean()
        if self.indicator_id and self.unit_id and self.unit_id != self.indicator.unit_id:
            text = _("“%(indicator)s” is counted in another unit: %(unit)s.")
            raise ValidationError({"unit": text % {"indicator": self.indicator, "unit": self.indicator.unit}})
        if self.unit_id and self.unit.counts_people and not self.indicator_id and not self.target_group_id:
            raise ValidationError({"target_group": _("Choose whom this number of people counts.")})


@tracked
class Quote(PostInWords, DescribedAs, Sourced, Line):
    """What somebody said at the event, word for word (`verbatim`), with the post held at the time."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="quotes")
    person = models.ForeignKey(
        Person, models.PROTECT, verbose_name=_("person"), null=True, blank=True, related_name="quotes"
    )
    position = models.ForeignKey(
        Position,
        models.PROTECT,
        verbose_name=_("post at the time"),
        null=True,
        blank=True,
        related_name="quotes",
    )

    class Meta(Sourced.Meta):
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")
        ordering = ["id"]
        constraints = [
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                name="events_quote_words",
                condition=~Q(verbatim=""),
                violation_error_message=_("Give the words that were said."),
            ),
            models.CheckConstraint(
                name="events_quote_somebody",
                condition=Q(person__isnull=False) | ~empty("described"),
                violation_error_message=_("Choose a person, or describe them in words."),
            ),
        ]

    def __str__(self):
        return f"{self.person or self.described}: {self.verbatim[:60]}"

    def clean(self):
        super().clean()
        if not self.verbatim:
            raise ValidationError({"verbatim": _("Give the words that were said.")})
