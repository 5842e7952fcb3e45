"""Admin of people and the posts they hold."""

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from moderation.scoped_admin import FoldedSearch, LineInline, ScopedAdmin
from ngo_portal.lib.language.translated import columns_of
from registry.forms.sentences import NAMES, PersonForm, SourcedForm
from registry.models import Organisation, Person, PersonName, Position
from registry.querysets.names import sort_key
from registry.rules.attributions import chosen


class PersonNameInline(LineInline):
    model = PersonName
    after = "part-names"


class PositionInline(LineInline):
    """Posts in organisations that the officer may know of; another one stays as it is."""

    model = Position
    form = SourcedForm
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
                    columns_of("unit"),
                    ("since_words", "until_words"),
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
class PersonAdmin(FoldedSearch, ScopedAdmin):
    holds_personal_data = True
    desk_position = 3
    searched_while_typing = True
    known_by = (*NAMES, "other_names-name")
    form = PersonForm
    popup_fields = ["name_kk", "responsible"]
    typed_field = "name_kk"
    list_display = ["__str__", "responsible"]
    inlines = [PersonNameInline, PositionInline]
    fieldsets = [
        (_("Who"), {"classes": ["paragraph", "part-names"], "fields": [*NAMES, "responsible"]}),
        (_("Posts"), {"classes": ["paragraph", "part-posts"], "fields": []}),
        (
            _("More: profession"),
            {"classes": ["collapse"], "fields": columns_of("profession")},
        ),
    ]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        """The national administrator may erase the person from everywhere."""
        if obj and request.user.is_superuser:
            context["erase_address"] = reverse("erase-person", args=[obj.pk])
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def get_ordering(self, request):
        return [sort_key(), "id"]


@admin.register(Position)
class PositionAdmin(FoldedSearch, ScopedAdmin):
    """Posts are entered with their person; here they are only found while typing."""

    searched_while_typing = True
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

    def choice_label(self, position):
        return chosen(position)

    def has_module_permission(self, request):
        return False

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
