"""Admin of the reasons that steps are taken for, and of what readers and organisations say of pages."""

from datetime import timedelta

from django.apps import apps
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from moderation import reports
from moderation.forms import RecordForm
from moderation.models import Report, ReportKind, ReportState, Scoped, Seen, StepReason
from moderation.scoped_admin import DictionaryAdmin, ScopedAdmin
from officers.roles import WRITES


@admin.register(StepReason)
class StepReasonAdmin(DictionaryAdmin):
    list_display = ["__str__", "step", "key", "is_active"]
    list_filter = ["step", "is_active"]
    fields = ["name_kk", "name_ru", "name_en", "step", "needs_words", "key", "position", "is_active"]


class AnsweredForm(RecordForm):
    def clean(self):
        data = super().clean()
        if (
            data.get("state") not in (None, ReportState.NEW)
            and not data.get("done")
            and "done" not in self.errors
        ):
            self.add_error("done", _("Write what was done, or why nothing is."))
        return data


@admin.register(Report)
class ReportAdmin(ScopedAdmin):
    """Sent by the public form or by a secret link, never entered here; read and answered."""

    holds_personal_data = True
    form = AnsweredForm
    desk_position = 10
    list_display = ["said_at", "kind", "page", "field", "words_in_short", "state", "responsible"]
    list_display_links = ["said_at", "words_in_short"]
    list_filter = ["state", "kind"]
    search_fields = ["page", "words"]
    readonly_fields = [
        *("said_at", "kind", "page_link", "record_link", "field", "words", "email", "language"),
        *("responsible", "answered_at", "answered_by"),
    ]
    fieldsets = [
        (
            _("What was said"),
            {
                "fields": [
                    *(("said_at", "kind"), "page_link", "record_link", "field", "words", "email"),
                    ("language", "responsible"),
                ]
            },
        ),
        (_("Answer"), {"fields": ["state", "done", ("answered_at", "answered_by")]}),
    ]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_fieldsets(self, request, obj=None):
        """Who only reads is not told the address of the reporter, nor what is empty."""
        empty = {"email"} if request.user.role not in WRITES else set()
        if obj is not None:
            empty |= {name for name in ("field", "words", "email") if not getattr(obj, name)}
            empty |= set() if obj.answered_at else {("answered_at", "answered_by")}
            empty |= set() if obj.record_key else {"record_link"}
            empty |= set() if obj.kind == ReportKind.ERROR else {"page_link", "email"}  # of a record alone
        return [
            (name, {**options, "fields": [one for one in options["fields"] if one not in empty]})
            for name, options in super().get_fieldsets(request, obj)
        ]

    def waits_besides(self, request):
        return [(_("new"), Report.objects.editable_by(request.user).new(), "state__exact=new")]

    def save_model(self, request, obj, form, change):
        reports.settle(obj, request.user, form.initial["state"])
        super().save_model(request, obj, form, change)

    @admin.display(description=_("sent"))
    def said_at(self, obj):
        return date_format(timezone.localtime(obj.created_at), "SHORT_DATETIME_FORMAT")

    @admin.display(description=_("what is wrong"))
    def words_in_short(self, obj):
        return f"{obj.words[:SHORT]}…" if len(obj.words) > SHORT else obj.words or "–"

    @admin.display(description=_("page"))
    def page_link(self, obj):
        return format_html('<a href="{}">{}</a>', obj.page, obj.page)

    @admin.display(description=_("record"))
    def record_link(self, obj):
        """To its form; one that others answer for by now is not named."""
        model = apps.get_model(obj.record_model)
        record = model._base_manager.filter(pk=obj.record_key).first()
        moved = isinstance(record, Scoped) and record.responsible_id != obj.responsible_id
        if record is None or moved or model not in self.admin_site._registry:
            return "–"
        address = reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_change", args=[record.pk])
        return format_html('<a href="{}">{}</a>', address, record)


#: Letters of a text in the list.
SHORT = 120


class WhatFilter(admin.SimpleListFilter):
    title, parameter_name = _("of what"), "what"

    def lookups(self, request, model_admin):
        screens = model_admin.admin_site._registry.items()
        held = [model for model, screen in screens if screen.holds_personal_data]
        return [(model._meta.label_lower, model._meta.verbose_name_plural) for model in held]

    def queryset(self, request, queryset):
        return queryset.filter(record_model=self.value()) if self.value() else queryset


class SinceFilter(admin.SimpleListFilter):
    title, parameter_name = _("since when"), "days"

    def lookups(self, request, model_admin):
        return [("1", _("in the last day")), ("7", _("in the last 7 days")), ("30", _("in the last 30 days"))]

    def queryset(self, request, queryset):
        if self.value() not in {days for days, _label in self.lookup_choices}:
            return queryset
        return queryset.filter(at__gte=timezone.now() - timedelta(days=int(self.value())))


@admin.register(Seen)
class SeenAdmin(ScopedAdmin):
    """The log of views and exports of personal data: written by the portal, read by national administrators
    and auditors."""

    list_display = readonly_fields = ["seen_at", "officer", "how", "what"]
    list_display_links = None
    list_filter = ["how", WhatFilter, SinceFilter]
    list_select_related = ["officer"]
    search_fields = ["officer__username", "officer__full_name"]
    search_help_text = _("Whose: a part of the name of the officer.")
    sortable_by = ()

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    @admin.display(description=_("when"))
    def seen_at(self, obj):
        return date_format(timezone.localtime(obj.at), "SHORT_DATETIME_FORMAT")

    @admin.display(description=_("of what"))
    def what(self, obj):
        """The kind, and the record or the list."""
        kind = capfirst(apps.get_model(obj.record_model)._meta.verbose_name)
        if obj.record_key is None:
            return f"{kind}: {obj.asked}"
        address = reverse(f"admin:{obj.record_model.replace('.', '_')}_change", args=[obj.record_key])
        return format_html('<a href="{}">{} {} {}</a>', address, kind, _now("No."), obj.record_key)
