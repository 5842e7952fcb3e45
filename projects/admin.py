"""Admin of social projects, and of how their contracts are watched over."""

from django.contrib import admin
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.scoped_admin import FoldedSearch, LineInline, OneQuestion, ScopedAdmin
from ngo_portal.lib.language.translated import columns_of
from officers.roles import ADD
from projects.forms import ProjectForm, SupervisionForm
from projects.models import MonitoringVisit, ProjectFigure, ProjectReport, SocialProject, Supervision
from registry.forms.amounts import AmountField
from registry.forms.quantities import FigureForm, QuantityLines
from registry.forms.sentences import more


class FigureInline(LineInline):
    model = ProjectFigure
    form = FigureForm
    formset = QuantityLines
    after = "part-figures"
    help_texts = {
        "indicator": _("Or say in words what was counted."),
        "item": _("E.g. training sessions, people consulted."),
    }
    fieldsets = [
        (
            None,
            {"fields": [("phase", "indicator", "item_kk", "quantity_words", "unit"), "target_group"]},
        ),
        more(("item_ru", "item_en")),
    ]


@admin.register(SocialProject)
class SocialProjectAdmin(FoldedSearch, ScopedAdmin):
    desk_position = 4
    searched_while_typing = True
    places = ("territory",)
    known_by = (
        *columns_of("name"),
        "contract_number",
        "contract_on",
        "customer",
        "supplier",
        "territory",
        "planned_dates",
    )
    form = ProjectForm
    list_display = ["__str__", "kind", "status"]
    list_filter = ["stage", "kind", "status"]
    ordering = ["-id"]
    formfield_overrides = {
        **ScopedAdmin.formfield_overrides,
        models.DecimalField: {"form_class": AmountField},
    }
    help_texts = {
        "name": _("As it is called in the contract or the article."),
        "customer": _("Who ordered and pays for it. Type a part of the name."),
        "supplier": _("The organisation that carries it out."),
        "programme": _("The programme or scheme it belongs to."),
        "amount_planned": _("E.g. 5 000 000, or 5 million tenge."),
        "assessment": _("What the customer says about its results."),
    }
    inlines = [FigureInline]
    fieldsets = [
        (
            _("What"),
            {
                "classes": ["paragraph"],
                "fields": [*columns_of("name"), ("kind", "status"), "about_kk"],
            },
        ),
        (_("Who"), {"classes": ["paragraph"], "fields": ["customer", "supplier", "operator", "programme"]}),
        (
            _("Where and when"),
            {
                "classes": ["paragraph"],
                "fields": [
                    ("territory", "territory_basis"),
                    "responsible",
                    ("planned_dates", "actual_dates"),
                ],
            },
        ),
        (
            _("For how much"),
            {
                "classes": ["paragraph"],
                "description": _("Leave an amount empty when it is not stated: empty is not zero."),
                "fields": [("amount_planned", "amount_contracted", "amount_paid"), "currency"],
            },
        ),
        (
            _("The contract and its indicators"),
            {
                "classes": ["paragraph", "part-figures"],
                "fields": [("contract_number", "contract_on"), "lot"],
            },
        ),
        (
            _("How it was assessed"),
            {
                "classes": ["collapse"],
                "fields": [
                    ("assessment", "assessed_on", "assessed_on_words"),
                    *columns_of("assessment_words"),
                ],
            },
        ),
        (_("More: other languages"), {"classes": ["collapse"], "fields": ["about_ru", "about_en"]}),
        (
            _("More: directions, results, source"),
            {
                "classes": ["collapse"],
                "fields": [
                    "directions",
                    "target_groups",
                    ("planned_dates_words", "actual_dates_words", "contract_on_words"),
                    *columns_of("results"),
                    ("source", "basis"),
                    "verbatim",
                ],
            },
        ),
    ]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and self._in_scope(request, obj):
            context["supervision_address"] = _address_of_supervision(request, obj)
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )


def _address_of_supervision(request, project):
    """Of the page of the contract's reports and visits, or of the form that makes it; None for whom there is
    neither."""
    officer = request.user
    key = Supervision.objects.visible_to(officer).filter(project=project).values_list("pk", flat=True).first()
    if key:
        return reverse("admin:projects_supervision_change", args=[key])
    may_add = officer.permits(ADD, Supervision)
    return f"{reverse('admin:projects_supervision_add')}?project={project.pk}" if may_add else None


class ReportInline(LineInline):
    model = ProjectReport
    after = "part-reports"
    asks_one = True
    fields = [("kind", "due_on", "handed_in_on"), "note"]


class VisitInline(LineInline):
    model = MonitoringVisit
    after = "part-visits"
    fields = [("on", "by_whom"), "found", "to_mend", ("mend_by", "mended_on")]


class OverdueFilter(OneQuestion):
    title, parameter_name, answer, label = _("reports"), "report", "overdue", _("overdue")

    def narrowed(self, request, queryset):
        return queryset.with_report_overdue(timezone.localdate())


class MendingFilter(OneQuestion):
    title, parameter_name, answer, label = _("to be mended"), "mending", "overdue", _("overdue")

    def narrowed(self, request, queryset):
        return queryset.to_be_mended(timezone.localdate())


@admin.register(Supervision)
class SupervisionAdmin(ScopedAdmin):
    """Reports and visits of a project, never public: written on whatever stage the project has."""

    desk_position = 12
    form = SupervisionForm
    list_display = ["__str__", "responsible", "next_report"]
    list_filter = [OverdueFilter, MendingFilter]
    list_select_related = ["project"]
    search_fields = [*(f"project__{name}" for name in columns_of("name")), "project__contract_number"]
    ordering = ["-id"]
    inlines = [ReportInline, VisitInline]
    help_texts = {"project": _("Type a part of the name.")}
    fieldsets = [
        (_("Which project"), {"classes": ["paragraph"], "fields": ["project", "note"]}),
        (
            _("Reports of the organisation"),
            {
                "classes": ["paragraph", "part-reports"],
                "description": _("A report that is overdue stands in “My work”."),
                "fields": [],
            },
        ),
        (_("Visits"), {"classes": ["paragraph", "part-visits"], "fields": []}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("reports")

    @admin.display(description=_("next report"))
    def next_report(self, supervision):
        owed = [report for report in supervision.reports.all() if not report.handed_in_on]
        return owed[0] if owed else ""

    def waits_besides(self, request):
        today, rows = timezone.localdate(), Supervision.objects.editable_by(request.user)
        return [
            (_("report of the organisation overdue"), rows.with_report_overdue(today), "report=overdue"),
            (_("not mended by its day"), rows.to_be_mended(today), "mending=overdue"),
        ]
