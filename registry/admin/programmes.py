"""Admin of programmes: concepts, state programmes, award schemes, programmes of services."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from moderation.scoped_admin import FoldedSearch, LineInline, ScopedAdmin
from registry.forms.sentences import NAMES, SENTENCE, SourcedForm
from registry.models import Programme, ProgrammeDirection, ProgrammeName


class ProgrammeNameInline(LineInline):
    model = ProgrammeName
    after = "part-names"
    help_texts = {"name": _("As a source prints it, misprints too, e.g. «Рухани жағыру».")}


class ProgrammeDirectionInline(LineInline):
    model = ProgrammeDirection
    after = "part-directions"
    help_texts = {"name": _("In the words of the source, e.g. салауатты өмір салтын қалыптастыру.")}
    fieldsets = [
        (None, {"fields": [("name_kk", "direction")]}),
        (_("More: other languages"), {"classes": ["collapse"], "fields": [("name_ru", "name_en")]}),
    ]


@admin.register(Programme)
class ProgrammeAdmin(FoldedSearch, ScopedAdmin):
    searched_while_typing = True
    form = SourcedForm
    places = ("territory",)
    list_display = ["__str__", "kind"]
    list_filter = ["stage", "kind"]
    ordering = ["-id"]
    help_texts = {
        "name": _("In full, e.g. «Рухани жаңғыру» бағдарламасы."),
        "organisation": _("Whose own programme it is. Type a part of the name."),
        "territory": _("Empty: not stated."),
    }
    inlines = [ProgrammeNameInline, ProgrammeDirectionInline]
    fieldsets = [
        (
            _("What it is called"),
            {"classes": ["paragraph", "part-names"], "fields": [*NAMES, "kind"]},
        ),
        (
            _("Whose it is"),
            {"classes": ["paragraph"], "fields": [("organisation", "territory"), "responsible"]},
        ),
        (
            _("Adopted when and by what"),
            {"classes": ["paragraph"], "fields": [("adopted", "act_kk")]},
        ),
        (_("Its directions"), {"classes": ["paragraph", "part-directions"], "fields": []}),
        (
            _("More: other languages, source"),
            {"classes": ["collapse"], "fields": [("act_ru", "act_en"), "adopted_words", *SENTENCE]},
        ),
    ]
