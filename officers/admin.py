"""Accounts of officers: the national administrator's screen."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, ReadOnlyPasswordHashWidget, UserChangeForm
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from moderation.forms import CleanTextForm
from moderation.scoped_admin import ScopedAdmin
from officers.models import Officer

for unused in (Group, DBTaskResult):
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
    form = OfficerForm
    add_form = NewOfficerForm
    list_display = ["username", "full_name", "role", "territory", "is_active"]
    list_filter = ["role", "is_active"]
    list_select_related = ["territory"]
    search_fields = ["username", "full_name"]
    ordering = ["username"]
    filter_horizontal = ()
    readonly_fields = ["last_login", "created_at"]
    fieldsets = [
        (None, {"fields": ["username", "password", "full_name", "email", "language"]}),
        (_("Role and territory"), {"fields": ["role", "territory", "is_active"]}),
        (_("Dates"), {"fields": ["last_login", "created_at"]}),
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

    def has_delete_permission(self, request, obj=None):
        """An account that has signed something stays: take the tick "active" away instead."""
        return False
