from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = _("Events and marathons")

    def ready(self):
        from events.photos import keeping  # noqa: F401, PLC0415 - it hears of deletions
