"""Admin of the office: the register of letters, and contacts at the offices of districts."""

from django.contrib import admin
from django.contrib.admin.filters import SimpleListFilter
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from moderation.scoped_admin import FoldedSearch, ScopedAdmin
from moderation.scoped_admin.lists import PlaceFilter
from office.forms import LetterForm
from office.models import Direction, Letter, OfficeContact
from registry.models import Organisation
from registry.querysets.names import sort_key

#: So many organisations are offered to narrow the list; the others are searched by name.
OFFERED = 30


class AnswerFilter(SimpleListFilter):
    title, parameter_name = _("answer"), "answer"

    def lookups(self, request, model_admin):
        return [("none", _("not answered yet")), ("overdue", _("not answered, past the deadline"))]

    def queryset(self, request, queryset):
        if self.value() == "none":
            return queryset.unanswered()
        return queryset.unanswered_past(timezone.localdate()) if self.value() == "overdue" else queryset


class OrganisationFilter(SimpleListFilter):
    """Those with whom the officer's territory has written lately."""

    title, parameter_name = _("organisation"), "organisation"

    def lookups(self, request, model_admin):
        own = Letter.objects.in_scope_of(request.user).order_by("-on", "-pk")
        lately = own.exclude(correspondent=None).values("correspondent")[:1_000]
        rows = Organisation.objects.visible_to(request.user).filter(pk__in=lately)
        return [(str(row.pk), str(row)) for row in rows.order_by(sort_key(), "id")[:OFFERED]]

    def queryset(self, request, queryset):
        named = [key for key, _name in self.lookup_choices if key == self.value()]
        return queryset.of_organisation(int(named[0])) if named else queryset


def _likely_numbers(territory):
    year = timezone.localdate().year
    text = gettext(
        "Without a number the letter gets the next one of the year. In the register of %(place)s that is "
        "probably No. %(incoming)s for an incoming letter and No. %(outgoing)s for an outgoing one."
    )
    return text % {
        "place": territory,
        "incoming": Letter.objects.likely_number(territory, Direction.IN, year),
        "outgoing": Letter.objects.likely_number(territory, Direction.OUT, year),
    }


@admin.register(Letter)
class LetterAdmin(FoldedSearch, ScopedAdmin):
    """The register of a territory; never public."""

    desk_position = 13
    searched_while_typing = True
    form = LetterForm
    list_display = ["__str__", "with_whom", "subject", "answer_due", "responsible"]
    list_display_links = ["__str__"]
    list_filter = ["direction", AnswerFilter, OrganisationFilter, PlaceFilter]
    list_select_related = ["correspondent"]
    ordering = ["-on", "-id"]
    help_texts = {
        "correspondent": _("Who wrote it, or to whom. Type a part of the name."),
        "answer_to": _("Type its number or a word of its subject."),
        "answer_due": _("The letter waits in “My work” when this day is over."),
        "their_number": _("Of an incoming letter: as it stands on it."),
    }
    fieldsets = [
        (
            _("The letter"),
            {
                "classes": ["paragraph"],
                "description": _("Without a number the letter gets the next one of the year."),
                "fields": [
                    ("direction", "number", "on"),
                    "their_number",
                    ("correspondent", "correspondent_words"),
                    "subject",
                    "responsible",
                ],
            },
        ),
        (_("Answer"), {"classes": ["paragraph"], "fields": [("answer_due", "answer_to")]}),
        (
            _("More: what it is about, note"),
            {
                "classes": ["collapse"],
                "fields": [("about_organisation", "about_project", "about_event"), "note"],
            },
        ),
    ]

    def get_fieldsets(self, request, obj=None):
        """Of a new letter it is told which number it gets, if nobody else enters one before."""
        first, *others = super().get_fieldsets(request, obj)
        own = request.user.territory
        if obj is None and own is not None:
            first = (first[0], {**first[1], "description": lazy(_likely_numbers, str)(own)})
        return [first, *others]

    @admin.display(description=_("correspondent"))
    def with_whom(self, letter):
        return letter.correspondent or letter.correspondent_words

    def get_changeform_initial_data(self, request):
        return {"on": timezone.localdate(), **super().get_changeform_initial_data(request)}

    def choice_label(self, letter):
        return f"{letter}: {letter.subject}"

    def waits_besides(self, request):
        rows = Letter.objects.editable_by(request.user).unanswered_past(timezone.localdate())
        return [(_("without an answer, past the deadline"), rows, "answer=overdue")]


@admin.register(OfficeContact)
class OfficeContactAdmin(ScopedAdmin):
    """Whom to call; who opens one is noted. A person who asks to be forgotten is deleted."""

    holds_personal_data = True
    desk_position = 14
    list_display = ["name", "post", "territory", "responsible"]
    list_filter = [PlaceFilter]
    list_select_related = ["territory"]
    search_fields = ["name", "post"]
    ordering = ["-id"]
    help_texts = {"phone": _("E.g. +7 7232 12-34-56."), "note": _("Never public.")}
    fieldsets = [
        (_("Who"), {"classes": ["paragraph"], "fields": ["name", ("post", "territory"), "responsible"]}),
        (
            _("How to reach them"),
            {"classes": ["paragraph"], "fields": [("phone", "email"), "note", "agreed_on"]},
        ),
    ]
