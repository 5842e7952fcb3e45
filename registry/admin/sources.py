"""Admin of sources: texts that facts are taken from."""

from django.contrib import admin
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from officers.scoped_admin import FoldedSearch, ScopedAdmin
from registry.models import Source


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
