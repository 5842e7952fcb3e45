"""What sources say that is no event and no figure: judgements, plans, partnerships, work that goes on,
help."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from moderation.models import Line, Moderated
from ngo_portal.lib.database.history import track_links, tracked
from ngo_portal.lib.language.approximate_dates import ApproximateDateField, edtf_check
from ngo_portal.lib.language.quantities import Quantified
from ngo_portal.lib.language.translated import Translated, columns_of, empty
from ngo_portal.lib.language.typed import Typed
from registry.models.counted import CountsPeople
from registry.models.dictionaries import Direction, TargetGroup, Unit
from registry.models.organisations import Organisation
from registry.models.people import Person
from registry.models.programmes import Programme
from registry.models.sources import Attributed, Basis, DescribedAs, refuse_future
from registry.querysets.facts import StatementQuerySet
from registry.rules import phrases
from search.models import learn_words


class StatementKind(models.TextChoices):
    JUDGEMENT = "judgement", _("judgement")
    PLAN = "plan", _("plan")
    POLICY = "policy", _("policy")
    PARTNERSHIP = "partnership", _("partnership")
    ACTIVITY = "activity", _("ongoing work")
    SERVICE = "service", _("service")
    TRAINING = "training", _("training")
    HELP = "help", _("help")
    OTHER = "other", _("other statement")


EVENTS, DONE = "events", "done"
#: What somebody does comes before what is thought of it. Heads of the groups on pages: {kind: heading}.
HEADINGS = {
    StatementKind.ACTIVITY: _("Ongoing work"),
    EVENTS: _("Events"),
    DONE: _("Work done"),
    StatementKind.SERVICE: _("Services"),
    StatementKind.TRAINING: _("Training"),
    StatementKind.HELP: _("Help"),
    StatementKind.PARTNERSHIP: _("Partnerships"),
    StatementKind.JUDGEMENT: _("Judgements"),
    StatementKind.POLICY: _("State policy"),
    StatementKind.PLAN: _("Plans"),
    StatementKind.OTHER: _("Other information"),
}


class Share(models.TextChoices):
    """How many of them, where a source gives no number but a part of the whole."""

    NOT_STATED = "", _("not stated")
    ALL = "all", _("all of them")
    MOST = "most", _("most of them")
    SOME = "some", _("some of them")
    OPEN = "open", _("these and others")


@tracked
class Statement(DescribedAs, CountsPeople, Moderated, Attributed):
    """One thing a source says about an organisation, a person or a territory.

    `counterpart` and `described` are the other side: a named organisation, or words for one that is not named
    («бір мектеп»). The number, when there is one, is counted in `unit`.
    """

    kind = models.CharField(_("kind"), max_length=12, choices=StatementKind, default=StatementKind.ACTIVITY)
    text = Translated(
        models.TextField(
            _("in a sentence"),
            blank=True,
            help_text=_("Short and in plain words; the source's own sentence stands below."),
        )
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("about the organisation"),
        null=True,
        blank=True,
        related_name="statements",
    )
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        verbose_name=_("about the person"),
        null=True,
        blank=True,
        related_name="statements",
    )
    territory = models.ForeignKey(
        "territories.Territory",
        models.PROTECT,
        verbose_name=_("about the territory"),
        null=True,
        blank=True,
        related_name="statements",
    )
    counterpart = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("together with"),
        null=True,
        blank=True,
        related_name="statements_as_counterpart",
    )
    programme = models.ForeignKey(
        Programme,
        models.PROTECT,
        verbose_name=_("programme"),
        null=True,
        blank=True,
        related_name="statements",
    )
    date = ApproximateDateField(
        _("date"), help_text=_("E.g. 2021, 27.02.2021, or 2016– for what began then; empty when not stated.")
    )
    date_words = models.CharField(_("date as printed"), max_length=200, blank=True)
    date_basis = models.CharField(_("the date is"), max_length=8, choices=Basis, default=Basis.STATED)
    unit = models.ForeignKey(
        Unit, models.PROTECT, verbose_name=_("counted in"), null=True, blank=True, related_name="+"
    )
    share = models.CharField(_("how many of them"), max_length=4, choices=Share, blank=True, default="")
    directions = models.ManyToManyField(
        Direction, verbose_name=_("directions of activity"), blank=True, related_name="statements"
    )
    target_groups = models.ManyToManyField(
        TargetGroup, verbose_name=_("target groups"), blank=True, related_name="statements"
    )
    typed = models.GeneratedField(
        expression=Typed(*columns_of("text"), "verbatim"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    groups = ("target_groups",)
    objects = StatementQuerySet.as_manager()
    public_words = {"stage": "published"}

    class Meta(Moderated.Meta):
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        triggers = learn_words()
        constraints = [
            *Moderated.Meta.constraints,
            *Attributed.Meta.constraints,
            *Quantified.Meta.constraints,
            models.CheckConstraint(
                name="registry_statement_kind", condition=Q(kind__in=StatementKind.values)
            ),
            models.CheckConstraint(name="registry_statement_share", condition=Q(share__in=Share.values)),
            models.CheckConstraint(name="registry_statement_date", condition=edtf_check("date")),
            models.CheckConstraint(
                name="registry_statement_date_basis", condition=Q(date_basis__in=Basis.values)
            ),
            models.CheckConstraint(name="registry_statement_text", condition=~empty("text")),
            models.CheckConstraint(
                name="registry_statement_about",
                condition=Q(organisation__isnull=False)
                | Q(person__isnull=False)
                | Q(territory__isnull=False),
            ),
        ]
        indexes = [
            *Moderated.Meta.indexes,
            GinIndex(fields=["typed"], name="registry_statement_typed"),
        ]

    def __str__(self):
        return str(self.text).removesuffix(".")

    @property
    def group(self):
        """Its key in HEADINGS: work with a day is an event, work of a year that has ended does not go on."""
        if self.kind == StatementKind.ACTIVITY and all(self.date.points):
            return EVENTS if self.date.precision == "day" else DONE
        return self.kind

    @property
    def heading(self):
        return HEADINGS[self.group]

    @property
    def place_on_pages(self):
        return list(HEADINGS).index(self.group)

    @property
    def phrase(self):
        """The number in words, as the public is told it; "" when it is not known."""
        return phrases.counted(self.public_quantity, self.unit)

    def clean(self):
        super().clean()
        errors = {}
        if not (self.text_kk or self.text_ru or self.text_en):
            errors["text_kk"] = _("Say it in a sentence, in at least one language.")
        if not (self.organisation_id or self.person_id or self.territory_id):
            errors["organisation"] = _("Choose the organisation, the person or the territory it is about.")
        if self.kind != StatementKind.PLAN:
            refuse_future(self, "date", errors)
        if errors:
            raise ValidationError(errors)


track_links(Statement, "directions", "target_groups")


NO_PEOPLE = _("Help in kind counts things: people are counted above.")


class Flow(models.TextChoices):
    RECEIVED = "received", _("received")
    BOUGHT = "bought", _("bought")
    GIVEN = "given", _("given")


@tracked
class InKindLine(DescribedAs, Quantified, Line):
    """Things received, bought or given, with or without an amount; `described`: from whom, or to whom."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="in_kind")
    flow = models.CharField(_("what was done with it"), max_length=8, choices=Flow, default=Flow.GIVEN)
    item = Translated(models.CharField(_("what"), max_length=200, blank=True))
    unit = models.ForeignKey(
        Unit, models.PROTECT, verbose_name=_("unit"), null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("help in kind")
        verbose_name_plural = _("help in kind")
        ordering = ["id"]
        constraints = [
            *Quantified.Meta.constraints,
            models.CheckConstraint(name="registry_inkindline_flow", condition=Q(flow__in=Flow.values)),
            models.CheckConstraint(
                name="registry_inkindline_item",
                condition=~empty("item"),
                violation_error_message=_("Say in words what it is."),
            ),
        ]

    def __str__(self):
        return str(self.item)

    def clean(self):
        super().clean()
        if self.unit_id and self.unit.counts_people:
            raise ValidationError({"unit": NO_PEOPLE})

    @property
    def phrase(self):
        """The amount in words; "" when it is not known."""
        return phrases.counted(self.quantity, self.unit)
