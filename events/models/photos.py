"""Photos of an event. Their files lie in the storage under a random name: events/photos/keeping.py."""

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.models.events import Event
from events.querysets import PhotoQuerySet
from events.rules.pictures import WRITTEN, is_file_name, widths
from moderation.models import Line
from ngo_portal.lib.database.history import tracked
from ngo_portal.lib.language.translated import Translated, columns_of


class Consent(models.TextChoices):
    UNKNOWN = "unknown", _("not said yet: the photo is not shown")
    NOT_NEEDED = "not_needed", _("not needed: nobody can be recognised")
    GIVEN = "given", _("given by those who can be recognised")
    WITHDRAWN = "withdrawn", _("withdrawn: the photo is not shown")


class Minors(models.TextChoices):
    UNKNOWN = "unknown", _("not said yet: the photo is not shown")
    NONE = "none", _("there are none in the photo")
    HIDDEN = "hidden", _("there are: the photo is not shown")
    SHOWN = "shown", _("there are: it is shown, their parents agree in writing")


@tracked
class Photo(Line):
    """`key` names its files, in the widths of `sizes`; `width` and `height`: of the largest. It is public
    when all that is asked of it is said: PhotoQuerySet.public."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="photos")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    width = models.PositiveSmallIntegerField(editable=False)
    height = models.PositiveSmallIntegerField(editable=False)
    alt = Translated(
        models.CharField(
            _("what can be seen"),
            max_length=300,
            blank=True,
            help_text=_("For those who do not see the photo, e.g. “Volunteers plant trees by the school”."),
        )
    )
    caption = Translated(
        models.CharField(
            _("caption"), max_length=500, blank=True, help_text=_("Stands below the photo. May stay empty.")
        )
    )
    credit = models.CharField(
        _("who took it"), max_length=200, blank=True, help_text=_("A person or an organisation, as printed.")
    )
    consent = models.CharField(
        _("consent to publication"), max_length=10, choices=Consent, default=Consent.UNKNOWN
    )
    minors = models.CharField(
        _("people under 18 in the photo"), max_length=10, choices=Minors, default=Minors.UNKNOWN
    )

    objects = PhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="events_photo_consent", condition=Q(consent__in=Consent.values)),
            models.CheckConstraint(name="events_photo_minors", condition=Q(minors__in=Minors.values)),
            models.CheckConstraint(name="events_photo_size", condition=Q(width__gt=0, height__gt=0)),
        ]

    def __str__(self):
        return str(self.alt or self.caption or _("a photo that is not described yet"))

    def clean(self):
        super().clean()
        text = _("Say what can be seen in the photo: this is only what its file may be called.")
        names = [name for name in columns_of("alt") if (said := getattr(self, name)) and is_file_name(said)]
        if names:
            raise ValidationError(dict.fromkeys(names, text))

    @property
    def sizes(self):
        return widths(self.width)

    def height_at(self, width):
        return max(1, round(self.height * width / self.width))

    def address(self, width, ending):
        """Of one of its files."""
        return reverse("photo", args=[self.key, width, ending])

    @property
    def srcsets(self):
        """{ending: the addresses of its files with their widths, as `srcset` has them}"""
        return {
            ending: ", ".join(f"{self.address(width, ending)} {width}w" for width in self.sizes)
            for ending in WRITTEN
        }

    @property
    def src(self):
        """For who takes no other: the middle one, in the format that everybody reads."""
        return self.address(self.sizes[len(self.sizes) // 2], "jpg")
