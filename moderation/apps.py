"""Moderation, and the admin site it works in."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _


class AdminConfig(admin_apps.AdminConfig):
    """Django's admin with our site; named in INSTALLED_APPS in place of django.contrib.admin."""

    default = False
    default_site = "moderation.admin_site.OfficersSite"


class ModerationConfig(AppConfig):
    name = "moderation"
    verbose_name = _("Moderation")
    default = True
