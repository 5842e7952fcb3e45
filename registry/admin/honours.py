"""Admin of awards and memoranda."""

from django.contrib import admin
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from moderation.scoped_admin import LineInline, ScopedAdmin
from registry.forms.sentences import SourcedForm
from registry.models import Award, Memorandum, MemorandumParty


class Dated:
    """For a ModelAdmin of records with a date: a column that spells it."""

    @admin.display(description=_("date"))
    def date_label(self, record):
        return record.date.print(get_language(), "label")


@admin.register(Award)
class AwardAdmin(Dated, ScopedAdmin):
    desk_position = 8
    form = SourcedForm
    list_display = ["__str__", "recipient", "date_label"]
    list_filter = ["stage"]
    list_select_related = ["organisation", "person", "programme"]
    ordering = ["-id"]
    help_texts = {
        "organisation": _("Type a part of the name."),
        "person": _("Type a part of the person's name."),
        "nomination": _("As printed, e.g. «Жыл волонтері»."),
        "topic": _("E.g. for the help given during the pandemic."),
        "programme": _("The award scheme, when it is one."),
        "recipient_basis": _("Inferred, when the source does not say who received it."),
    }
    fieldsets = [
        (
            _("Who received it"),
            {"classes": ["paragraph"], "fields": [("organisation", "person"), "responsible"]},
        ),
        (
            _("What for"),
            {"classes": ["paragraph"], "fields": ["nomination_kk", "topic_kk", ("programme", "date")]},
        ),
        (_("Where it comes from"), {"classes": ["paragraph"], "fields": [("source", "basis"), "verbatim"]}),
        (
            _("More: other languages"),
            {
                "classes": ["collapse"],
                "fields": [("nomination_ru", "nomination_en"), ("topic_ru", "topic_en")],
            },
        ),
        (
            _("More: as printed"),
            {
                "classes": ["collapse"],
                "fields": [("programme_words", "date_words"), "recipient_basis"],
            },
        ),
    ]

    @admin.display(description=_("who received it"))
    def recipient(self, award):
        return award.organisation or award.person


class PartyInline(LineInline):
    model = MemorandumParty
    after = "part-parties"
    asks_one = True
    help_texts = {
        "organisation": _("Type a part of the name."),
        "described": _("For a party that is not named, e.g. мектептер."),
    }
    fieldsets = [
        (None, {"fields": [("organisation", "described_kk")]}),
        (
            _("More: other languages"),
            {"classes": ["collapse"], "fields": [("described_ru", "described_en"), "is_inferred"]},
        ),
    ]


@admin.register(Memorandum)
class MemorandumAdmin(Dated, ScopedAdmin):
    desk_position = 9
    form = SourcedForm
    list_display = ["__str__", "state", "date_label"]
    list_filter = ["stage", "state"]
    ordering = ["-id"]
    help_texts = {"subject": _("E.g. білім және мәдениет салаларындағы ынтымақтастық.")}
    inlines = [PartyInline]
    fieldsets = [
        (_("About what"), {"classes": ["paragraph"], "fields": ["subject_kk", ("state", "date")]}),
        (_("Between whom"), {"classes": ["paragraph", "part-parties"], "fields": ["responsible"]}),
        (
            _("Where it comes from"),
            {"classes": ["paragraph"], "fields": [("source", "basis"), "verbatim", "said_by"]},
        ),
        (
            _("More: other languages"),
            {"classes": ["collapse"], "fields": [("subject_ru", "subject_en"), "date_words"]},
        ),
    ]
