"""People as sources name them, and the posts they hold."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from moderation.models import Line, Scoped
from ngo_portal.lib.database.history import tracked
from ngo_portal.lib.language.approximate_dates import (
    UNKNOWN,
    ApproximateDate,
    ApproximateDateField,
    edtf_check,
)
from ngo_portal.lib.language.kazakh import Fold
from ngo_portal.lib.language.translated import LONGEST_NAME, Translated, columns_of, empty
from ngo_portal.lib.language.typed import Typed
from registry.models.alphabetical import SORT_KEYS, Alphabetical
from registry.models.organisations import Organisation
from registry.models.sources import Sourced, refuse_future
from registry.querysets.people import PersonQuerySet, PositionQuerySet
from search.models import learn_words


@tracked
class Person(Alphabetical, Scoped):
    """A person under the name a source prints; other spellings are kept beside it. No birth dates, no
    numbers."""

    name_is_missing = _("Give the first name and surname in at least one language.")

    profession = Translated(models.CharField(_("profession"), max_length=200, blank=True))
    typed = models.GeneratedField(
        expression=Typed(*columns_of("name")), output_field=SearchVectorField(), db_persist=True
    )
    search = models.GeneratedField(
        expression=Fold(*columns_of("name")), output_field=models.TextField(), db_persist=True
    )

    objects = PersonQuerySet.as_manager()

    class Meta(Scoped.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")
        triggers = learn_words()
        constraints = Alphabetical.Meta.constraints
        indexes = [
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="registry_person_search"),
            GinIndex(fields=["typed"], name="registry_person_typed"),
            *(
                models.Index(key, "id", name=f"registry_person_by_name{ending}")
                for key, ending in SORT_KEYS.items()
            ),
        ]


@tracked
class PersonName(Line):
    person = models.ForeignKey(Person, models.CASCADE, related_name="other_names")
    name = models.CharField(_("name as printed"), max_length=LONGEST_NAME)
    typed = models.GeneratedField(expression=Typed("name"), output_field=SearchVectorField(), db_persist=True)
    search = models.GeneratedField(expression=Fold("name"), output_field=models.TextField(), db_persist=True)

    class Meta:
        verbose_name = _("other spelling")
        verbose_name_plural = _("other spellings")
        triggers = learn_words()
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["person", "name"], name="registry_personname_once")]
        indexes = [
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="registry_personname_search"),
            GinIndex(fields=["typed"], name="registry_personname_typed"),
        ]

    def __str__(self):
        return self.name


@tracked
class Position(Sourced, Line):
    """A post: of whom, where, in which unit of it, since and until when (empty means not stated)."""

    named = ["person"]

    person = models.ForeignKey(Person, models.CASCADE, verbose_name=_("person"), related_name="positions")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name=_("organisation"), related_name="positions"
    )
    unit = Translated(models.CharField(_("department"), max_length=200, blank=True))
    post = Translated(
        models.CharField(
            _("post"), max_length=200, blank=True, help_text=_("As printed, e.g. атқарушы директор.")
        )
    )
    since = ApproximateDateField(_("since"))
    since_words = models.CharField(_("since, as printed"), max_length=200, blank=True)
    until = ApproximateDateField(_("until"))
    until_words = models.CharField(_("until, as printed"), max_length=200, blank=True)
    search = models.GeneratedField(
        expression=Fold(*columns_of("post"), *columns_of("unit")),
        output_field=models.TextField(),
        db_persist=True,
    )

    objects = PositionQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        ordering = ["id"]
        constraints = [
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                name="registry_position_post",
                condition=~empty("post"),
                violation_error_message=_("Give the post in at least one language."),
            ),
            models.CheckConstraint(name="registry_position_since", condition=edtf_check("since")),
            models.CheckConstraint(name="registry_position_until", condition=edtf_check("until")),
        ]
        indexes = [GinIndex(OpClass("search", name="gin_trgm_ops"), name="registry_position_search")]

    def __str__(self):
        return f"{self.person}, {self.post}"

    @property
    def term(self):
        """From when to when the post was held, as one date; unknown where the two make none."""
        since, until = self.since.points[0], self.until.points[1]
        try:
            return ApproximateDate(f"{since or '..'}/{until or '..'}")
        except ValueError:
            return UNKNOWN

    @property
    def term_words(self):
        """The words of a term whose dates are not known, "" when they are."""
        words = (self.since_words if not self.since else "", self.until_words if not self.until else "")
        return " – ".join(filter(None, words))

    def clean(self):
        super().clean()
        errors = {}
        refuse_future(self, "since", errors)
        first, last = self.since.earliest, self.until.latest
        if first and last and last < first:
            errors["until"] = _("The last day lies before the first one.")
        if errors:
            raise ValidationError(errors)
