"""Admin of the registry: organisations, people, sources, and the dictionaries."""

from django.contrib import admin, messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.kazakh import fold
from officers.scoped_admin import DictionaryAdmin, FoldedSearch, LineInline, ScopedAdmin
from registry.forms import BinField, OrganisationForm, PersonForm
from registry.models import (
    Contact,
    Direction,
    Indicator,
    LegalForm,
    Organisation,
    OrganisationName,
    Person,
    PersonName,
    Position,
    Source,
    TargetGroup,
    Unit,
)

NAMES = ["name_kk", "name_ru", "name_en"]


class WarnsOfLookAlikes:
    """For a ModelAdmin of named records: after saving, says whose name looks the same in another alphabet."""

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if not {*NAMES}.intersection(form.changed_data):
            return
        rows = self.model.objects.exclude(pk=obj.pk)
        alike = rows.looking_like(obj.names)
        seen = rows.visible_to(request.user).filter(pk__in=[other.pk for other in alike])
        for other in seen:
            text = _(
                'This name looks like that of <a href="{}" target="_blank">{}</a>, but some letters are of '
                "another alphabet. Is it the same one?"
            )
            messages.warning(
                request,
                format_html(
                    text,
                    reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[other.pk]),
                    other,
                ),
            )
        if len(seen) < len(alike):
            text = _(
                "A record that is not public yet has a name that looks the same. "
                "Ask the national administrator."
            )
            messages.warning(request, text)


class OtherNameInline(LineInline):
    model = OrganisationName
    after = "part-names"
    fields = [("name", "kind")]


class ContactInline(LineInline):
    model = Contact
    after = "part-where"
    help_texts = {"is_public": _("Only contacts with this tick are shown to everybody.")}
    fields = [("kind", "value"), "is_public"]


@admin.register(Organisation)
class OrganisationAdmin(WarnsOfLookAlikes, FoldedSearch, ScopedAdmin):
    desk_position = 2
    searched_while_typing = True
    form = OrganisationForm
    list_display = ["__str__", "kind", "seat"]
    list_filter = ["stage", "kind", "legal_form"]
    list_select_related = ["seat"]
    ordering = ["sort_key", "id"]
    help_texts = {
        "name": _("In full, e.g. «Талап» қоғамдық бірлестігі."),
        "seat": _("Type the name of a city, district or village."),
        "area": _("Where it works, when that is more than its seat."),
        "parent": _("Of a branch: the organisation it belongs to."),
    }
    inlines = [OtherNameInline, ContactInline]
    fieldsets = [
        (
            _("What it is called"),
            {"classes": ["paragraph", "part-names"], "fields": [*NAMES, ("kind", "legal_form"), "bin"]},
        ),
        (
            _("Where it works"),
            {"classes": ["paragraph", "part-where"], "fields": [("seat", "area"), "responsible"]},
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
                "fields": [("status", "status_on"), "parent", "founded_words", "source", "verified_on"],
            },
        ),
    ]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "bin":
            # Longer than a BIN: spaces and dashes are allowed, and a wrong number is shown back whole.
            kwargs |= {"form_class": BinField, "max_length": 40}
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


class PersonNameInline(LineInline):
    model = PersonName
    after = "part-names"


class PositionInline(LineInline):
    """Posts in organisations that the officer may know of; another one stays as it is."""

    model = Position
    after = "part-posts"
    help_texts = {
        "post": _("As printed, e.g. атқарушы директор."),
        "since": _("E.g. 2019 or 03.2019. Empty: not stated."),
        "until": _("Empty: still, or not stated."),
    }
    fieldsets = [
        (None, {"fields": [("organisation", "post_kk"), ("since", "until")]}),
        (
            _("More: other languages, source"),
            {
                "classes": ["collapse"],
                "fields": [
                    ("post_ru", "post_en"),
                    ("unit_kk", "unit_ru", "unit_en"),
                    ("source", "basis"),
                    "verbatim",
                ],
            },
        ),
    ]

    def get_queryset(self, request):
        organisations = Organisation.objects.visible_to(request.user)
        return super().get_queryset(request).filter(organisation__in=organisations)


@admin.register(Person)
class PersonAdmin(WarnsOfLookAlikes, FoldedSearch, ScopedAdmin):
    desk_position = 3
    searched_while_typing = True
    form = PersonForm
    list_display = ["__str__", "responsible"]
    ordering = ["name_kk", "id"]
    inlines = [PersonNameInline, PositionInline]
    fieldsets = [
        (_("Who"), {"classes": ["paragraph", "part-names"], "fields": [*NAMES, "responsible"]}),
        (_("Posts"), {"classes": ["paragraph", "part-posts"], "fields": []}),
        (
            _("More: profession"),
            {"classes": ["collapse"], "fields": ["profession_kk", "profession_ru", "profession_en"]},
        ),
    ]


@admin.register(Position)
class PositionAdmin(ScopedAdmin):
    """Posts are entered with their person; here they are only found while typing."""

    searched_while_typing = True
    search_fields = ["person__search"]
    list_display = ["person", "post_kk", "organisation"]
    sortable_by = []
    ordering = ["id"]

    def get_queryset(self, request):
        people = Person.objects.visible_to(request.user)
        organisations = Organisation.objects.visible_to(request.user)
        return (
            super()
            .get_queryset(request)
            .filter(person__in=people, organisation__in=organisations)
            .select_related("person", "organisation")
        )

    def get_search_results(self, request, queryset, search_term):
        for word in fold(search_term).split():
            queryset = queryset.filter(person__search__contains=word)
        return queryset, False

    def choice_label(self, position):
        return f"{position}, {position.organisation}"

    def has_module_permission(self, request):
        return False

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Source)
class SourceAdmin(FoldedSearch, ScopedAdmin):
    desk_position = 5
    searched_while_typing = True
    list_display = ["headline", "kind", "author", "date_label"]
    list_filter = ["stage", "kind"]
    ordering = ["-id"]
    fieldsets = [
        (
            _("What it is"),
            {
                "classes": ["paragraph"],
                "fields": ["kind", "headline", "author", ("publisher", "rubric"), "url", "letter_number"],
            },
        ),
        (_("When"), {"classes": ["paragraph"], "fields": [("date", "date_words")]}),
        (_("What it says"), {"classes": ["paragraph"], "fields": ["text", "language", "responsible"]}),
    ]

    @admin.display(description=_("date"))
    def date_label(self, source):
        return source.date.print(get_language(), "label")

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        return rows.defer("text") if not request.resolver_match.kwargs.get("object_id") else rows

    def offered(self, request):
        return super().offered(request).defer("text")


@admin.register(LegalForm)
class LegalFormAdmin(DictionaryAdmin):
    fields = [
        *NAMES,
        ("abbreviation_kk", "abbreviation_ru", "abbreviation_en"),
        "key",
        "position",
        "is_active",
    ]


@admin.register(Direction)
class DirectionAdmin(DictionaryAdmin):
    fields = [*NAMES, ("valid_from", "valid_to"), "key", "position", "is_active"]


@admin.register(TargetGroup)
class TargetGroupAdmin(DictionaryAdmin):
    fields = [*NAMES, "is_vulnerable", "key", "position", "is_active"]


@admin.register(Unit)
class UnitAdmin(DictionaryAdmin):
    pass


@admin.register(Indicator)
class IndicatorAdmin(DictionaryAdmin):
    fields = [*NAMES, "unit", "key", "position", "is_active"]
