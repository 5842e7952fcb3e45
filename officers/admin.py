"""Accounts of officers: the national administrator's screen."""

from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, ReadOnlyPasswordHashWidget, UserChangeForm
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_tasks_db.models import DBTaskResult

from moderation import duties
from moderation.forms import CleanTextForm
from moderation.models import Duty
from moderation.scoped_admin import ScopedAdmin
from officers import second_step, sessions
from officers.forms import HandOverForm
from officers.models import Officer

HANDOVER = "officers_officer_handover"
for unused in (Group, DBTaskResult, TOTPDevice):
    if admin.site.is_registered(unused):
        admin.site.unregister(unused)


class NewOfficerForm(CleanTextForm, AdminUserCreationForm):
    class Meta(AdminUserCreationForm.Meta):
        model = Officer


class PasswordButton(ReadOnlyPasswordHashWidget):
    """The button that sets a password anew; it shows nothing of the stored hash."""

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["summary"] = [entry for entry in context["summary"] if "value" not in entry]
        return context


class OfficerForm(CleanTextForm, UserChangeForm):
    class Meta(UserChangeForm.Meta):
        model = Officer

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "password" in self.fields:
            self.fields["password"].widget = PasswordButton()


@admin.register(Officer)
class OfficerAdmin(ScopedAdmin, UserAdmin):
    holds_personal_data = True
    form = OfficerForm
    add_form = NewOfficerForm
    list_display = ["username", "full_name", "role", "territory", "has_second_step", "is_active"]
    list_filter = ["role", "is_active"]
    list_select_related = ["territory"]
    search_fields = ["username", "full_name"]
    ordering = ["username"]
    filter_horizontal = ()
    readonly_fields = ["last_login", "created_at", "second_step_since"]
    actions = ["end_sessions", "take_second_step_away"]
    fieldsets = [
        (None, {"fields": ["username", "password", "full_name", "email", "language", "mail"]}),
        (_("Role and territory"), {"fields": ["role", "territory", "is_active"]}),
        (_("Dates"), {"fields": ["last_login", "second_step_since", "created_at"]}),
    ]
    add_fieldsets = [
        (
            None,
            {
                "fields": [
                    "username",
                    "full_name",
                    "email",
                    "language",
                    "usable_password",
                    "password1",
                    "password2",
                ]
            },
        ),
        (_("Role and territory"), {"fields": ["role", "territory"]}),
    ]

    def get_urls(self):
        view = self.admin_site.admin_view(self.hand_over_view)
        return [path("<int:object_id>/handover/", view, name=HANDOVER), *super().get_urls()]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and self.has_change_permission(request, obj):
            context["hand_over_address"] = reverse(f"admin:{HANDOVER}", args=[obj.pk])
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def hand_over_view(self, request, object_id):
        """An officer leaves: what was their work becomes another's, and their account ends."""
        officer = self.get_object(request, str(object_id))
        if not self.has_change_permission(request, officer):
            raise PermissionDenied
        if officer is None:
            raise Http404
        form = HandOverForm(request.POST or None, successors=duties.successors_of(officer))
        if request.method == "POST" and form.is_valid():
            successor, ends = form.cleaned_data["successor"], form.cleaned_data["ends"]
            number = duties.hand_over(officer, successor, ends=ends)
            text = ngettext(
                "%(number)d record is the work of %(officer)s now.",
                "%(number)d records are the work of %(officer)s now.",
                number,
            )
            messages.success(request, text % {"number": number, "officer": successor})
            return HttpResponseRedirect(reverse("admin:officers_officer_change", args=[officer.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Hand over"),
            "opts": self.opts,
            "officer": officer,
            "form": form,
            "number": Duty.objects.filter(officer=officer).count(),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "officers/hand_over.html", context)

    def has_delete_permission(self, request, obj=None):
        """An account that has signed something stays: take the tick "active" away instead."""
        return False

    @admin.display(description=_("second step"), boolean=True)
    def has_second_step(self, obj):
        return obj.second_step_since is not None

    @admin.action(description=_("End all their sessions"), permissions=["change"])
    def end_sessions(self, request, queryset):
        number = sum(sessions.end_others(officer) for officer in queryset)
        text = ngettext("%(number)d session was ended.", "%(number)d sessions were ended.", number)
        messages.success(request, text % {"number": number})

    @admin.action(
        description=_("Lost telephone: let them set up the second step anew"), permissions=["change"]
    )
    def take_second_step_away(self, request, queryset):
        for officer in queryset:
            second_step.take_away(officer)
            text = _("%(officer)s now signs in with the password alone, and sets up a telephone again.")
            messages.success(request, text % {"officer": officer})
