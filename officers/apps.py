"""Officers, and the admin site they work in."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _


class AdminConfig(admin_apps.AdminConfig):
    """Django's admin with our site; named in INSTALLED_APPS in place of django.contrib.admin."""

    default = False
    default_site = "officers.admin_site.OfficersSite"


class OfficersConfig(AppConfig):
    name = "officers"
    verbose_name = _("Officers")
    default = True
