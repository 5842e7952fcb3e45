"""Admin of sources: texts that facts are taken from."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseNotAllowed, JsonResponse
from django.urls import path
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from moderation.scoped_admin import FoldedSearch, LineInline, ScopedAdmin
from ngo_portal.lib.language.sentences import split
from registry.forms.sentences import SourceForm
from registry.models import Source
from summaries.forms import UseForm
from summaries.models import Use


class UseInline(LineInline):
    """The numbers of the portal that it printed."""

    model = Use
    form = UseForm
    classes = ["collapse"]
    fields = ["printed"]


@admin.register(Source)
class SourceAdmin(FoldedSearch, ScopedAdmin):
    desk_position = 5
    searched_while_typing = True
    known_by = ("headline", "url", "letter_number", "date")
    form = SourceForm
    popup_fields = [
        "headline",
        ("kind", "date", "language"),
        ("author", "publisher"),
        "url",
        "text",
        "responsible",
    ]
    typed_field = "headline"
    list_display = ["headline", "kind", "author", "date_label"]
    list_filter = ["stage", "kind"]
    ordering = ["-id"]
    inlines = [UseInline]
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

    def get_urls(self):
        sentences = self.admin_site.admin_view(self.sentences_view)
        name = "registry_source_sentences"
        return [path("<int:object_id>/sentences/", sentences, name=name), *super().get_urls()]

    def sentences_view(self, request, object_id):
        """The sentences of the text, for whoever may open the source's own page: a JSON list of texts."""
        if request.method != "GET":
            return HttpResponseNotAllowed(["GET"])
        source = self.get_object(request, str(object_id))
        if not self.has_view_permission(request, source):
            raise PermissionDenied
        if source is None:
            raise Http404
        return JsonResponse(split(source.text), safe=False)
