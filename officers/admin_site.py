"""The admin site of the officers."""

from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _


class OfficersSite(AdminSite):
    site_title = _("NGO portal")
    site_header = _("NGO portal: officers' desk")
    index_title = _("What would you like to enter?")
    enable_nav_sidebar = False

    def get_urls(self):
        """Without Django's `r/<type>/<id>/`, which would tell strangers which records exist."""
        return [url for url in super().get_urls() if getattr(url, "name", None) != "view_on_site"]
