"""The page "State of the portal" at the desk, and letters about it: for national administrators."""

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from ngo_portal.state import FAILED_DAYS, state
from officers.models import Officer
from officers.roles import Role


class StatePage(TemplateView):
    http_method_names = ["get", "head"]
    template_name = "admin/state.html"

    def get_context_data(self, **kwargs):
        if not self.request.user.is_superuser:
            raise PermissionDenied
        more = {"title": _("State of the portal"), "state": state(), "days": FAILED_DAYS}
        return super().get_context_data(**admin.site.each_context(self.request), **more, **kwargs)


def tell_of_warnings():
    """Writes to every national administrator who has an address, if something must be looked at. Returns the
    warnings, in English."""
    seen = state()
    told = Officer.objects.filter(role=Role.NATIONAL, is_active=True).exclude(email="")
    for officer in told if seen.warnings else ():
        with translation.override(officer.language):
            lines = [f"– {warning}" for warning in seen.warnings]
            lines += [f"{backup.title}: {backup.words}" for backup in seen.backups if backup.words]
            page = f"{settings.PUBLIC_URL}{reverse('state')}"
            subject = _("The NGO portal must be looked at")
            send_mail(subject, "\n".join([*lines, "", page, ""]), None, [officer.email])
    with translation.override("en"):
        return [str(warning) for warning in seen.warnings]
