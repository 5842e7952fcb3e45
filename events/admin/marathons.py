"""Admin of marathons, their editions, the days they fall on, and the deadlines of what is collected."""

from django.contrib import admin
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from events.models import Collection, Edition, Marathon, MarathonName, Observance, ThemedWeek
from moderation.scoped_admin import LineInline, ScopedAdmin
from ngo_portal.lib.language.translated import columns_of
from registry.forms.quantities import EventsForm
from registry.forms.sentences import NAMES, SENTENCE, DatesInWords, SourcedForm


class MarathonNameInline(LineInline):
    model = MarathonName


@admin.register(Marathon)
class MarathonAdmin(ScopedAdmin):
    list_display = ["__str__", "slug"]
    fields = [*NAMES, "slug", *columns_of("about")]
    inlines = [MarathonNameInline]


class ThemedWeekInline(LineInline):
    model = ThemedWeek
    form = DatesInWords
    fields = [*NAMES, "dates", "dates_words"]


@admin.register(Edition)
class EditionAdmin(ScopedAdmin):
    form = EventsForm
    list_display = ["marathon", "year", "territory"]
    list_filter = ["marathon"]
    list_select_related = ["marathon", "territory"]
    help_texts = {
        "quantity_words": _("How many events it had, as a source gives it, e.g. «бірқатар іс-шаралар»."),
        "statements": _("Type words of the statement. Only published ones are shown."),
    }
    fields = [
        "marathon",
        ("year", "dates"),
        "dates_words",
        "territory",
        "quantity_words",
        "statements",
        *SENTENCE,
    ]
    inlines = [ThemedWeekInline]


#: So many boards are named on the first page: the last ones.
BOARDS_ON_DESK = 4


@admin.register(Collection)
class CollectionAdmin(ScopedAdmin):
    """Deadlines; the board of each is a page of its own (events/collecting.py)."""

    list_display = ["__str__", "due", "is_public", "board"]
    list_select_related = ["edition__marathon"]
    fields = ["edition", ("year", "quarter"), "due", "is_public"]
    readonly_fields = ["board"]

    def get_fields(self, request, obj=None):
        return [*self.fields, "board"] if obj else self.fields

    def get_queryset(self, request):
        return super().get_queryset(request).of_officer(request.user)

    @admin.display(description=_("board"))
    def board(self, collection):
        return format_html('<a href="{}">{}</a>', collection.get_absolute_url(), _("Who has reported"))

    def desk_links(self, request):
        last = Collection.objects.of_officer(request.user).named()[:BOARDS_ON_DESK]
        text = _("%(collection)s: reports until %(day)s")
        return [
            (
                text % {"collection": one, "day": date_format(one.due, "SHORT_DATE_FORMAT")},
                one.get_absolute_url(),
            )
            for one in last
        ]


@admin.register(Observance)
class ObservanceAdmin(ScopedAdmin):
    form = SourcedForm
    list_display = ["__str__", "day_label"]
    fields = [
        *NAMES,
        ("day", "first_held"),
        ("day_words", "first_held_words"),
        columns_of("first_place"),
        *SENTENCE,
    ]

    @admin.display(description=_("day of the year"), ordering="day")
    def day_label(self, observance):
        return observance.day.print(get_language(), "yearly")
