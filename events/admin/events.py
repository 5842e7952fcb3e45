"""Admin of events. An event is entered like a paragraph: what, when, where, who, for whom."""

import re

from django.contrib import admin, messages
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.desk import Copied, TakesTables
from events.forms import EventForm
from events.models import (
    UNREPORTED,
    Collection,
    Event,
    EventAudience,
    EventFigure,
    EventLanguage,
    EventOrganiser,
    EventPerson,
    EventPlace,
    EventType,
    Photo,
    Quote,
)
from events.models.collecting import Quarter
from events.photos.desk import ShowsPhotos, TakesPhotos
from moderation.scoped_admin import Confirmed, DictionaryAdmin, LineInline, ScopedAdmin
from ngo_portal.lib.language.approximate_dates import told
from ngo_portal.lib.language.translated import columns_of
from registry.forms.quantities import AudienceForm, ChosenLines, FigureForm
from registry.forms.sentences import SourcedForm, more
from registry.models import Organisation
from registry.rules.bin import LENGTH, read_bin


class PlaceInline(LineInline):
    model = EventPlace
    form = SourcedForm
    after = "part-where"
    asks_one = True
    help_texts = {"note": _("E.g. the village's house of culture.")}
    fieldsets = [(None, {"fields": [("territory", "note_kk")]}), more(("note_ru", "note_en"))]


class LanguageInline(LineInline):
    model = EventLanguage
    form = SourcedForm
    after = "part-where"
    classes = ["collapse"]
    fieldsets = [(None, {"fields": ["language"]}), more()]


class OrganiserInline(LineInline):
    model = EventOrganiser
    form = SourcedForm
    after = "part-who"
    asks_one = True
    help_texts = {
        "described": _("For somebody who is not in the registry, e.g. a school. Or leave it empty.")
    }
    fieldsets = [
        (None, {"fields": [("organisation", "role", "described_kk")]}),
        more(("described_ru", "described_en")),
    ]


#: The registry has no marathon before: an earlier year is asked about.
FIRST_YEAR = 1991


class AudienceLines(ChosenLines):
    same = (
        "role",
        "target_group_id",
        *columns_of("described"),
        "unit_id",
        "territory_id",
        "sex",
        "age_from",
        "age_to",
    )


class AudienceInline(LineInline):
    model = EventAudience
    form = AudienceForm
    formset = AudienceLines
    after = "part-audience"
    asks_one = True
    help_texts = {
        "quantity_words": _("E.g. “about 30 families in need”."),
        "described": _("When no group of the list fits."),
    }
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("role", "target_group", "quantity_words", "unit"),
                ]
            },
        ),
        (
            _("Who exactly, and where"),
            {
                "classes": ["collapse", "wider"],
                "fields": [("sex", "age_from", "age_to", "territory", "described_kk")],
            },
        ),
        more(("described_ru", "described_en"), "is_chosen"),
    ]


class PersonInline(LineInline):
    model = EventPerson
    form = SourcedForm
    after = "part-who"
    classes = ["collapse"]
    help_texts = {
        "person": _("Type a part of the person's name."),
        "position": _("Type a part of the person's name."),
        "described": _("For somebody the source does not name, e.g. «республикалық дәріскерлер»."),
    }
    fieldsets = [
        (None, {"fields": [("person", "role", "held_as_kk", "position")]}),
        more(("held_as_ru", "held_as_en"), columns_of("described")),
    ]


class FigureLines(ChosenLines):
    same = ("flow", "indicator_id", *columns_of("item"), "unit_id", "target_group_id", "territory_id")


class FigureInline(LineInline):
    model = EventFigure
    form = FigureForm
    formset = FigureLines
    after = "part-audience"
    classes = ["collapse"]
    help_texts = {
        "indicator": _("Or say in words what was counted."),
        "item": _("E.g. clothes, waste paper."),
        "territory": _("Only when the number is for one of several places."),
    }
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("flow", "indicator", "item_kk", "quantity_words", "unit"),
                    ("target_group", "territory"),
                ]
            },
        ),
        more(("item_ru", "item_en"), "is_chosen"),
    ]


class QuoteInline(LineInline):
    """Words of somebody in the post held at the time; the sentence is the quote itself."""

    model = Quote
    form = SourcedForm
    after = "part-happened"
    classes = ["collapse"]
    help_texts = {
        "person": _("Type a part of the person's name."),
        "position": _("Type a part of the person's name."),
        "described": _("For somebody the source does not name."),
        "verbatim": _("Word for word, with the quotation marks inside it."),
    }
    fieldsets = [
        (None, {"fields": [("person", "held_as_kk", "position"), "verbatim", "source"]}),
        (
            _("More: somebody who is not named"),
            {
                "classes": ["collapse"],
                "fields": [("held_as_ru", "held_as_en"), columns_of("described"), "basis"],
            },
        ),
    ]


class PhotoInline(ShowsPhotos, LineInline):
    """What is said of a photo; it comes by the box for files above."""

    model = Photo
    after = "part-photos"
    readonly_fields = ["preview"]
    fieldsets = [
        (None, {"fields": [("preview", "alt_kk"), ("consent", "minors"), ("caption_kk", "credit")]}),
        (
            pgettext_lazy("about a line", "More"),
            {"classes": ["collapse"], "fields": [("alt_ru", "alt_en"), ("caption_ru", "caption_en")]},
        ),
    ]


#: A quarter in the address of a list; so many of the last ones are offered.
QUARTER, QUARTERS = re.compile("([12][0-9]{3})-([1-4])"), 8


class ReportedFilter(admin.SimpleListFilter):
    title = _("reported")
    parameter_name = "reported"

    def lookups(self, request, model_admin):
        return [("no", UNREPORTED)]

    def queryset(self, request, queryset):
        return queryset.unreported(timezone.localdate()) if self.value() == "no" else queryset


class QuarterFilter(admin.SimpleListFilter):
    """The quarters that have a deadline, by the days of the events."""

    title = _("quarter")
    parameter_name = "quarter"

    def lookups(self, request, model_admin):
        quarters = Collection.objects.filter(edition__isnull=True)[:QUARTERS]
        return [(f"{one.year}-{one.quarter}", str(one)) for one in quarters]

    def queryset(self, request, queryset):
        asked = QUARTER.fullmatch(self.value() or "")
        return queryset.surely_within(*Quarter(int(asked[2])).days(int(asked[1]))) if asked else queryset


@admin.register(Event)
class EventAdmin(Copied, TakesTables, TakesPhotos, Confirmed, ScopedAdmin):
    form = EventForm
    confirm_route = "events:event-confirm"
    desk_position = 1
    folds = True
    carried = ("source", "link", "edition", "observance", "date", "date_basis", "date_source", "responsible")
    next_label = _("Save, then the next event from this source")
    next_link = _("Next event from this source")
    next_asks = "title_kk"
    known_by = (*columns_of("title"), "type", "date", "link", "places-territory", "organisers-organisation")
    places = ("places-territory", "audiences-territory", "figures-territory")
    odd_by = ("date", "edition")
    list_display = ["__str__", "type", "date_label"]
    list_filter = ["stage", ReportedFilter, QuarterFilter, "edition", "type"]
    list_select_related = ["type"]
    search_fields = ["search"]
    sortable_by = ["date_label"]
    ordering = ["-id"]
    help_texts = {
        "title": _("What happened, in one line, e.g. «Волонтерлік – өмір салты» семинары."),
        "description": _("As a newspaper would tell it: who did what, how, and with what result."),
        "link": _("The address of the article or post, e.g. https://kazgazeta.kz/…"),
        "date_note": _("E.g. the article speaks of the 30th anniversary of Independence."),
    }
    inlines = [
        PlaceInline,
        LanguageInline,
        OrganiserInline,
        PersonInline,
        AudienceInline,
        FigureInline,
        QuoteInline,
        PhotoInline,
    ]
    fieldsets = [
        (
            _("Where it comes from"),
            {"classes": ["paragraph", "part-source"], "fields": [("source", "link"), "verbatim"]},
        ),
        (
            _("What"),
            {
                "classes": ["paragraph", "part-what"],
                "fields": ["title_kk", ("type", "edition", "project")],
            },
        ),
        (
            _("When"),
            {
                "classes": ["paragraph", "part-when"],
                "fields": [("date", "state", "mode", "start_time", "end_time")],
            },
        ),
        (
            _("Where"),
            {
                "classes": ["paragraph", "part-where"],
                "description": _("Leave it empty for an event held online, or one whose place is not known."),
                "fields": ["responsible"],
            },
        ),
        (_("Who"), {"classes": ["paragraph", "part-who"], "fields": []}),
        (
            _("For whom and how many"),
            {
                "classes": ["paragraph", "part-audience"],
                "description": _(
                    "Type the number as the source says it, e.g. “about 30”. One that is not stated stays "
                    "empty: empty is not zero."
                ),
                "fields": [],
            },
        ),
        (
            _("What happened"),
            {"classes": ["paragraph", "part-happened"], "fields": ["description_kk"]},
        ),
        (
            _("Photos"),
            {
                "classes": ["paragraph", "part-photos"],
                "description": _(
                    "A photo is shown once you have said what can be seen in it, that the people in it "
                    "agree, and whether anybody in it is under 18."
                ),
                "fields": ["new_photos", "kept_photos"],
            },
        ),
        (
            _("More: other languages"),
            {
                "classes": ["collapse"],
                "fields": [
                    ("title_ru", "title_en"),
                    "description_ru",
                    "description_en",
                    columns_of("topic"),
                    columns_of("outcome"),
                    columns_of("feedback"),
                ],
            },
        ),
        (
            _("More: the date and the rest"),
            {
                "classes": ["collapse", "part-more"],
                "fields": [
                    "basis",
                    ("date_words", "date_basis"),
                    "date_source",
                    "date_verbatim",
                    columns_of("date_note"),
                    ("second_type", "observance"),
                    "directions",
                ],
            },
        ),
    ]

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if form.instance.is_unreported:
            text = _(
                "The day of this event is past. Once it is known whether it was held, change its status: "
                "until then the public reads “not reported yet”."
            )
            messages.warning(request, text)

    def oddities(self, request, given):
        found = super().oddities(request, given)
        date, edition = given.get("date"), given.get("edition")
        if date and date.latest and date.latest.year < FIRST_YEAR:
            text = _("The events of the registry begin in %(year)d. Is this date right?")
            found.append(text % {"year": FIRST_YEAR})
        if date and edition and not date.may_be(edition.as_date):
            text = _("The date is not in the year of the marathon (%(year)s). Is that right?")
            found.append(text % {"year": edition.year})
        return found

    def waits_besides(self, request):
        rows = Event.objects.in_scope_of(request.user).unreported(timezone.localdate())
        return [(UNREPORTED, rows, "reported=no")]

    @admin.display(description=_("date"), ordering="listed_on")
    def date_label(self, event):
        return told(event.date, event.date_words)

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        if request.resolver_match.kwargs.get("object_id"):
            return rows
        return rows.defer(*columns_of("description"), "search")

    def get_search_results(self, request, queryset, search_term):
        """By words, dates and places; by a BIN: the events of its organisation."""
        if len(read_bin(search_term)) == LENGTH:
            named = EventOrganiser.objects.filter(organisation__in=Organisation.objects.with_bin(search_term))
            return queryset.filter(pk__in=named.values("event")), False
        return queryset.with_words(search_term), False


@admin.register(EventType)
class EventTypeAdmin(DictionaryAdmin):
    pass
