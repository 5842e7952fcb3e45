"""The site itself as an app: it registers the checks that every start runs."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "ngo_portal"

    def ready(self):
        from ngo_portal import checks  # noqa: F401, PLC0415 - registering needs the loaded app registry
