"""Where a fact comes from: an article, a letter, a report, a site, a visit; and the sentence that says it."""

from django.apps import apps
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Left
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.models import Moderated
from ngo_portal.lib.database.history import tracked
from ngo_portal.lib.language.approximate_dates import ApproximateDate, ApproximateDateField, edtf_check
from ngo_portal.lib.language.kazakh import Fold
from ngo_portal.lib.language.likeness import AddressKey
from ngo_portal.lib.language.sentences import find
from ngo_portal.lib.language.translated import LANGUAGES, LONGEST_NAME, Translated, quoted
from ngo_portal.lib.language.typed import Typed
from officers.roles import EVENTS
from registry.querysets.sources import SourceQuerySet
from search.models import learn_words


class SourceKind(models.TextChoices):
    ARTICLE = "article", _("article")
    LETTER = "letter", _("letter")
    REPORT = "report", _("report")
    SITE = "site", _("website")
    VISIT = "visit", _("visit")


class Basis(models.TextChoices):
    STATED = "stated", _("stated by the source")
    INFERRED = "inferred", _("inferred")


@tracked
class Source(Moderated):
    """A text that facts are taken from, kept as it was printed."""

    kind = models.CharField(
        _("kind of source"), max_length=16, choices=SourceKind, default=SourceKind.ARTICLE
    )
    headline = models.CharField(
        _("headline"), max_length=500, help_text=_("As it is printed; a letter: its subject.")
    )
    rubric = models.CharField(_("section"), max_length=200, blank=True)
    author = models.CharField(_("author"), max_length=200, blank=True)
    publisher = models.CharField(_("published in"), max_length=200, blank=True)
    url = models.URLField(_("link"), max_length=500, blank=True)
    letter_number = models.CharField(_("number of the letter"), max_length=60, blank=True)
    date = ApproximateDateField(
        _("date"), help_text=_("E.g. 27.02.2021, 02.2021 or 2021. Leave empty when it is not stated.")
    )
    date_words = models.CharField(_("date as printed"), max_length=200, blank=True)
    language = models.CharField(
        _("language of the text"),
        max_length=2,
        choices=[(code, name) for code, name in settings.LANGUAGES if code in LANGUAGES],
        default="kk",
    )
    text = models.TextField(
        _("text"), blank=True, help_text=_("The whole text, unchanged: facts point to its sentences.")
    )

    typed = models.GeneratedField(
        expression=Typed("headline", "author", "letter_number"),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    #: By these the sentences are found that records keep of it; of a longer text the beginning.
    told = models.GeneratedField(
        expression=Typed(Left("text", 200_000)), output_field=SearchVectorField(), db_persist=True
    )
    search = models.GeneratedField(
        expression=Fold("headline", "author", "letter_number"),
        output_field=models.TextField(),
        db_persist=True,
    )
    address = models.GeneratedField(
        expression=AddressKey("url"), output_field=models.TextField(), db_persist=True
    )

    rights = EVENTS
    objects = SourceQuerySet.as_manager()

    class Meta(Moderated.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        triggers = learn_words("typed", "told")
        constraints = [
            *Moderated.Meta.constraints,
            models.CheckConstraint(name="registry_source_kind", condition=Q(kind__in=SourceKind.values)),
            models.CheckConstraint(name="registry_source_date", condition=edtf_check("date")),
        ]
        indexes = [
            *Moderated.Meta.indexes,
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="registry_source_search"),
            GinIndex(fields=["typed"], name="registry_source_typed"),
            GinIndex(fields=["told"], name="registry_source_told"),
            models.Index(fields=["address"], name="registry_source_address", condition=~Q(address="")),
        ]

    def __str__(self):
        return f"{self.headline} ({self.author})" if self.author else self.headline

    @property
    def has_headline(self):
        """Words in square brackets are ours, for a text that was printed without a headline."""
        return not (self.headline.startswith("[") and self.headline.endswith("]"))

    @property
    def title(self):
        """How it is named in a line: a headline in quotation marks, words of ours without."""
        return quoted(self.headline) if self.has_headline else self.headline[1:-1]

    def clean(self):
        super().clean()
        errors = {}
        refuse_future(self, "date", errors)
        if errors:
            raise ValidationError(errors)

    def sentences_taken(self):
        """The sentence of every record that keeps one of this source, as often as records keep it."""
        taken = [
            model._base_manager.filter(self._named_in(*sources))
            .exclude(**{name: ""})
            .order_by()
            .values_list(name, flat=True)
            for model in apps.get_models()
            if issubclass(model, TakesSentences) and not model._meta.proxy
            for name, sources in model.sentences.items()
        ]
        return list(taken[0].union(*taken[1:], all=True))

    def _named_in(self, first, *others):
        """Rows of which this source is the first one that the columns name."""
        here = Q(**{first: self.pk})
        return here | Q(**{first: None}) & self._named_in(*others) if others else here


class TakesSentences(models.Model):
    """A record with columns that keep a sentence of a source, letter for letter.

    `sentences`: {column of a sentence: columns that may name its source; the first that does counts}.
    """

    sentences = {}

    class Meta:
        abstract = True

    def clean_fields(self, exclude=None):
        """Refuses a sentence that does not stand in its source's text, beside its field; one that does is
        kept with the spaces of the text."""
        errors = {}
        try:
            super().clean_fields(exclude=exclude)
        except ValidationError as error:
            errors = error.error_dict
        for name in self.sentences.keys() - set(exclude or ()) - errors.keys():
            if getattr(self, name) and not errors.keys() & set(self.sentences[name]):
                try:
                    setattr(self, name, self._as_it_stands(name))
                except ValidationError as error:
                    errors[name] = error.error_list
        if errors:
            raise ValidationError(errors)

    def _as_it_stands(self, name):
        named = (field for field in self.sentences[name] if getattr(self, f"{field}_id"))
        source = getattr(self, next(named, ""), None)
        if source is None:
            raise ValidationError(_("Choose the source that this sentence stands in."))
        if not source.text.strip():
            raise ValidationError(_("Enter the text of the source first: the sentence is taken from it."))
        if sentence := find(getattr(self, name), source.text):
            return sentence
        raise ValidationError(
            _(
                "This sentence does not stand in the source's text. Copy it from there letter for letter, "
                "with its quotation marks and dashes."
            )
        )


class Sourced(TakesSentences):
    """A fact with its source, the exact sentence, and whether the source states it or somebody inferred
    it."""

    sentences = {"verbatim": ["source"]}

    source = models.ForeignKey(
        Source, models.PROTECT, verbose_name=_("source"), null=True, blank=True, related_name="+"
    )
    verbatim = models.TextField(_("sentence of the source"), blank=True, help_text=_("Word for word."))
    basis = models.CharField(_("basis"), max_length=8, choices=Basis, default=Basis.STATED)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(name="%(app_label)s_%(class)s_basis", condition=Q(basis__in=Basis.values)),
        ]

    @property
    def is_inferred(self):
        return self.basis == Basis.INFERRED


class Attributed(Sourced):
    """A sourced fact that somebody says, in the post held at the time."""

    said_by = models.ForeignKey(
        "registry.Position",
        models.PROTECT,
        verbose_name=_("said by (post at the time)"),
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Type a part of the person's name."),
    )

    class Meta(Sourced.Meta):
        abstract = True


def refuse_future(record, field, errors):
    """Notes beside `field`, a day or an approximate date of something that happened, that it lies ahead."""
    date = getattr(record, field)
    first = date.earliest if isinstance(date, ApproximateDate) else date
    if first and first > timezone.localdate():
        errors[field] = _("This day is in the future.")


class DescribedAs(models.Model):
    """Words for somebody a source does not name: "a school", "volunteers of the society"."""

    described = Translated(models.CharField(_("described as"), max_length=LONGEST_NAME, blank=True))

    class Meta:
        abstract = True

    @property
    def is_described(self):
        return bool(self.described_kk or self.described_ru or self.described_en)


class Disputed(models.Model):
    """A figure of which another source may tell another number: all are kept and shown, the chosen one
    counts."""

    is_chosen = models.BooleanField(
        _("this number counts"),
        default=True,
        help_text=_(
            "Two sources disagree? Keep both, and take this tick away from the one you do not choose."
        ),
    )

    class Meta:
        abstract = True
