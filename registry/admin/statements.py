"""Admin of what sources say: statements, and the figures they report."""

from django.contrib import admin
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from moderation.scoped_admin import FoldedSearch, LineInline, ScopedAdmin
from ngo_portal.lib.language.translated import columns_of
from registry.forms.quantities import QuantityLines, ReportedFigureForm, SourcedQuantityForm, ThingsForm
from registry.models import InKindLine, ReportedFigure, Statement

SHOWN_OF_A_TEXT = 120


class InKindInline(LineInline):
    model = InKindLine
    form = ThingsForm
    formset = QuantityLines
    after = "part-quantity"
    classes = ["collapse"]
    help_texts = {
        "item": _("E.g. clothes, waste paper."),
        "described": _("From whom, or to whom, e.g. мұқтаж отбасылар."),
    }
    fieldsets = [
        (
            None,
            {"fields": [("flow", "item_kk"), ("quantity_words", "unit"), "described_kk"]},
        ),
        (
            _("More: other languages"),
            {"classes": ["collapse"], "fields": [("item_ru", "item_en"), ("described_ru", "described_en")]},
        ),
    ]


@admin.register(Statement)
class StatementAdmin(FoldedSearch, ScopedAdmin):
    desk_position = 6
    searched_while_typing = True
    form = SourcedQuantityForm
    places = ("territory",)
    list_display = ["beginning", "kind"]
    list_filter = ["stage", "kind"]
    ordering = ["-id"]
    help_texts = {
        "text": _("Short and in plain words, e.g. Қор 2016 жылдан бері балаларға тегін сабақ береді."),
        "organisation": _("Type a part of the name."),
        "person": _("Type a part of the person's name."),
        "territory": _("Type the name of a city, district or village."),
        "counterpart": _("The other side, when it is in the registry."),
        "described": _("The other side, when the source does not name it, e.g. бір мектеп."),
        "quantity_words": _("E.g. “about 30 families”; empty when there is no number."),
        "share": _("Where the source gives no number, but says “all” or “most”."),
    }
    inlines = [InKindInline]
    fieldsets = [
        (_("What is said"), {"classes": ["paragraph"], "fields": ["text_kk", ("kind", "date")]}),
        (
            _("About whom"),
            {
                "classes": ["paragraph"],
                "fields": [("organisation", "person"), "territory", "responsible"],
            },
        ),
        (
            _("Together with whom"),
            {"classes": ["paragraph"], "fields": [("counterpart", "described_kk")]},
        ),
        (
            _("How many"),
            {
                "classes": ["paragraph", "part-quantity"],
                "fields": [("quantity_words", "unit"), "share"],
            },
        ),
        (
            _("Where it comes from"),
            {"classes": ["paragraph"], "fields": [("source", "basis"), "verbatim", "said_by"]},
        ),
        (
            _("More: other languages"),
            {"classes": ["collapse"], "fields": ["text_ru", "text_en", ("described_ru", "described_en")]},
        ),
        (
            _("More: programme, directions, target groups"),
            {
                "classes": ["collapse"],
                "fields": ["programme", "directions", "target_groups", ("date_words", "date_basis")],
            },
        ),
    ]

    def choice_label(self, statement):
        return Truncator(str(statement)).chars(SHOWN_OF_A_TEXT)

    @admin.display(description=_("what is said"))
    def beginning(self, statement):
        return self.choice_label(statement)


@admin.register(ReportedFigure)
class ReportedFigureAdmin(ScopedAdmin):
    desk_position = 7
    form = ReportedFigureForm
    places = ("territory",)
    list_display = ["indicator", "quantity", "whose", "period_label"]
    list_filter = ["stage", "indicator"]
    list_select_related = ["indicator__unit", "territory", "organisation"]
    ordering = ["-id"]
    help_texts = {
        "territory": _("Type the name of a city, district or village."),
        "organisation": _("Only when the figure is about one organisation."),
        "quantity_words": _("E.g. “532.7 million tenge”."),
    }
    fieldsets = [
        (
            _("Of whom"),
            {"classes": ["paragraph"], "fields": [("territory", "organisation"), "responsible"]},
        ),
        (
            _("What and how many"),
            {
                "classes": ["paragraph"],
                "fields": [("indicator", "period"), ("quantity_words", "out_of")],
            },
        ),
        (
            _("Where it comes from"),
            {"classes": ["paragraph"], "fields": [("source", "basis"), "verbatim", "said_by"]},
        ),
        (
            _("More: directions, another number"),
            {
                "classes": ["collapse"],
                "fields": [
                    "directions",
                    *columns_of("spheres"),
                    ("period_words", "period_basis"),
                    "is_chosen",
                ],
            },
        ),
    ]

    @admin.display(description=_("how many"))
    def quantity(self, figure):
        return figure.phrase or figure.quantity.print(get_language())

    @admin.display(description=_("of whom"))
    def whose(self, figure):
        return figure.organisation or figure.territory

    @admin.display(description=_("period"))
    def period_label(self, figure):
        return figure.period.print(get_language(), "label") if figure.period else None
