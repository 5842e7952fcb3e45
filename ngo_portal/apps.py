"""The site itself as an app: it registers the checks that every start runs."""

from django.apps import AppConfig
from django.conf import settings


class PortalConfig(AppConfig):
    name = "ngo_portal"

    def ready(self):
        from ngo_portal import checks  # noqa: F401, PLC0415 - registering needs the loaded app registry

        if settings.SENTRY_DSN:
            from ngo_portal.lib.serving import release, reporting  # noqa: PLC0415 - only who asks for it pays

            reporting.start(settings.SENTRY_DSN, release.fingerprint()[:12])
