"""Admin of marathons, their editions, the days they fall on, and the deadlines of what is collected."""

from django.contrib import admin
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from events.actions import sign_answer
from events.models import (
    Collection,
    Edition,
    EditionRequest,
    Marathon,
    MarathonName,
    Observance,
    ThemedWeek,
)
from events.opening import OpensNext
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
class EditionAdmin(OpensNext, ScopedAdmin):
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

    def offered(self, request):
        """An edition is called by its marathon."""
        return super().offered(request).select_related("marathon")


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


@admin.register(EditionRequest)
class EditionRequestAdmin(ScopedAdmin):
    """Asked by officers, who can change nothing of it afterwards; answered by national administrators."""

    desk_position = 11
    list_display = ["__str__", "responsible", "asked_by", "state"]
    list_filter = ["state"]
    list_select_related = ["marathon", "asked_by"]
    fieldsets = [(_("What is asked for"), {"fields": [("marathon", "year"), "words", "responsible"]})]
    answer_fields = (
        _("Answer"),
        {"fields": ["opening", "state", "answer", ("answered_at", "answered_by")]},
    )

    def get_fieldsets(self, request, obj=None):
        return [*self.fieldsets, self.answer_fields] if obj else self.fieldsets

    def get_readonly_fields(self, request, obj=None):
        asked = ["marathon", "year", "words", "responsible", "opening", "answered_at", "answered_by"]
        return asked if obj else []

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and (obj is None or request.user.is_superuser)

    def has_delete_permission(self, request, obj=None):
        return False

    def waits_besides(self, request):
        rows = EditionRequest.objects.all() if request.user.is_superuser else EditionRequest.objects.none()
        return [(_("not answered"), rows.new(), "state__exact=new")]

    def save_model(self, request, obj, form, change):
        if not change:
            obj.asked_by = request.user
        elif "state" in form.changed_data:
            sign_answer(request=obj, by=request.user)
        super().save_model(request, obj, form, change)

    @admin.display(description=_("edition"))
    def opening(self, obj):
        """Where it is opened from the one before, or stands already."""
        editions = obj.marathon.editions
        there = editions.filter(year=obj.year).first()
        if there:
            return format_html(
                '<a href="{}">{}</a>', reverse("admin:events_edition_change", args=[there.pk]), there
            )
        last = editions.filter(year=obj.year - 1).first()
        if last is None:
            return format_html('<a href="{}">{}</a>', reverse("admin:events_edition_add"), _("Add"))
        return format_html(
            '<a href="{}">{}</a>',
            reverse("admin:events_edition_next", args=[last.pk]),
            _("Open the next edition …"),
        )
