"""Admin of organisations."""

from django.contrib import admin
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.scoped_admin import Confirmed, FoldedSearch, LineInline, OneQuestion, ScopedAdmin
from registry.forms.sentences import NAMES, BinField, ContactForm, OrganisationForm, SourcedForm, more
from registry.models import AnnualFiling, Contact, Organisation, OrganisationName
from registry.querysets.names import sort_key
from registry.querysets.organisations import last_year_due


class OtherNameInline(LineInline):
    model = OrganisationName
    after = "part-names"
    fields = [("name", "kind")]


class ContactInline(LineInline):
    model = Contact
    form = ContactForm
    after = "part-where"
    help_texts = {"is_public": _("Only contacts with this tick are shown to everybody.")}
    fields = [("kind", "value"), "is_public"]


class AnnualFilingInline(LineInline):
    model = AnnualFiling
    form = SourcedForm
    classes = ["collapse"]
    help_texts = {"year": _("The law asks for it by 31 March of the next year.")}
    fieldsets = [(None, {"fields": [("year", "filed_on")]}), more("filed_on_words")]


class CheckedFilter(OneQuestion):
    title, parameter_name, answer, label = _("last checked"), "checked", "no", _("not for a year")

    def narrowed(self, request, queryset):
        return queryset.unchecked(timezone.localdate())


class FilingFilter(OneQuestion):
    title, parameter_name, answer, label = _("annual filing"), "filing", "missing", _("missing")

    def narrowed(self, request, queryset):
        today = timezone.localdate()
        return queryset.without_filing(last_year_due(today), today)


@admin.register(Organisation)
class OrganisationAdmin(FoldedSearch, Confirmed, ScopedAdmin):
    holds_personal_data = True
    confirm_route = "registry:organisation-confirm"
    desk_position = 2
    searched_while_typing = True
    known_by = (*NAMES, "bin", "seat", "other_names-name")
    places = ("seat",)
    form = OrganisationForm
    popup_fields = ["name_kk", ("kind", "legal_form"), ("bin", "seat"), "responsible"]
    typed_field = "name_kk"
    list_display = ["__str__", "kind", "seat"]
    list_filter = ["stage", CheckedFilter, FilingFilter, "kind", "legal_form"]
    list_select_related = ["seat"]
    help_texts = {
        "name": _("In full, e.g. «Талап» қоғамдық бірлестігі."),
        "seat": _("Type the name of a city, district or village."),
        "area": _("Where it works, when that is more than its location."),
        "parent": _("Of a branch: the organisation it belongs to."),
    }
    inlines = [OtherNameInline, ContactInline, AnnualFilingInline]
    fieldsets = [
        (
            _("What it is called"),
            {"classes": ["paragraph", "part-names"], "fields": [*NAMES, ("kind", "legal_form"), "bin"]},
        ),
        (
            _("Where it works"),
            {
                "classes": ["paragraph", "part-where"],
                "fields": [("seat", "seat_basis"), ("area", "area_basis"), "responsible"],
            },
        ),
        (
            _("What it does"),
            {"classes": ["paragraph"], "fields": ["directions", "target_groups", "founded", "about_kk"]},
        ),
        (_("More: other languages"), {"classes": ["collapse"], "fields": ["about_ru", "about_en"]}),
        (
            _("More: status, source and the rest"),
            {
                "classes": ["collapse"],
                "fields": [
                    ("status", "status_on"),
                    ("parent", "level"),
                    "source",
                    ("founded_words", "status_on_words"),
                    "founded_verbatim",
                    "verified_on",
                ],
            },
        ),
    ]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "bin":
            # Longer than a BIN: words and dashes are allowed, and a wrong number is shown back whole.
            kwargs |= {"form_class": BinField, "max_length": None}
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "bin":
            field.widget.attrs |= {"inputmode": "numeric", "autocomplete": "off"}
        return field

    def offered(self, request):
        return super().offered(request).select_related("seat")

    def choice_label(self, organisation):
        beside = [organisation.seat and str(organisation.seat), organisation.bin]
        return ", ".join([str(organisation), *filter(None, beside)])

    def save_model(self, request, obj, form, change):
        """Whoever sets the day of the last check signs it."""
        if "verified_on" in form.changed_data:
            obj.verified_by = request.user if obj.verified_on else None
        super().save_model(request, obj, form, change)

    def waits_besides(self, request):
        today, rows = timezone.localdate(), Organisation.objects.editable_by(request.user)
        year = last_year_due(today)
        filing = _("without an annual filing for %(year)d") % {"year": year}
        return [
            (_("not checked for a year"), rows.unchecked(today), "checked=no"),
            (filing, rows.without_filing(year, today), "filing=missing"),
        ]

    def desk_links(self, request):
        year = last_year_due(timezone.localdate())
        return [(_("Annual filings for %(year)d") % {"year": year}, reverse("filings"))]

    def get_ordering(self, request):
        return [sort_key(), "id"]
