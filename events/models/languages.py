"""In which languages an event was held."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.models.events import Event
from events.models.lines import INFERRED
from moderation.models import Line
from ngo_portal.lib.database.history import tracked
from registry.models import Sourced


class SpokenLanguage(models.TextChoices):
    KAZAKH = "kk", pgettext_lazy("spoken", "Kazakh")
    RUSSIAN = "ru", pgettext_lazy("spoken", "Russian")
    ENGLISH = "en", pgettext_lazy("spoken", "English")
    SIGN = "sign", _("sign language")
    OTHER = "other", pgettext_lazy("a language", "another language")


@tracked
class EventLanguage(Sourced, Line):
    event = models.ForeignKey(Event, models.CASCADE, related_name="languages", db_index=False)
    language = models.CharField(_("language"), max_length=5, choices=SpokenLanguage)

    class Meta(Sourced.Meta):
        verbose_name = _("language of the event")
        verbose_name_plural = _("languages of the event")
        ordering = ["id"]
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(
                fields=["event", "language"],
                name="events_eventlanguage_once",
                violation_error_message=_("This language stands here already."),
            ),
            models.CheckConstraint(
                name="events_eventlanguage_language", condition=Q(language__in=SpokenLanguage.values)
            ),
        ]
        indexes = [INFERRED, models.Index(fields=["language", "event"], name="events_eventlanguage_of")]

    def __str__(self):
        return str(self.get_language_display())
