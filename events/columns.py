"""What events look like outside the portal."""

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import Case, F, Func, OuterRef, Subquery, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, Concat, NullIf
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from events.models import AttendanceMode, EventAudience, EventOrganiser, EventPlace, EventState, EventTerritory
from ngo_portal.lib.approximate_dates import EdtfNumeric
from ngo_portal.lib.columns import DATE, NUMBER, Column, label_of
from ngo_portal.lib.quantities import Qualifier
from ngo_portal.lib.translated import Translated
from registry.columns import joined
from registry.models.sources import Basis


def _text(words):
    return Value(words, output_field=TextField())


NOTHING = _text("")


def _translated(field):
    return lambda language: Translated.expression(field, language)


def _places(language):
    return joined(EventPlace.objects, "event", Translated.expression("territory__title", language))


def _oblasts(borders):
    """Oblasts the event was held in, by the borders of `now` or `then`."""

    def expression(language):
        rows = EventTerritory.objects.filter(event=OuterRef("pk"), territory__level=1, **{borders: True})
        names = StringAgg(Translated.expression("territory__title", language), "; ", order_by="territory__sort_key")
        return Coalesce(
            Subquery(rows.order_by().values("event").annotate(joined_text=names).values("joined_text")),
            Value(""),
            output_field=TextField(),
        )

    return expression


def _organisers(language):
    name = Coalesce(
        NullIf(Translated.expression("organisation__name", language), NOTHING),
        Translated.expression("described", language),
    )
    return joined(EventOrganiser.objects, "event", name)


def _audience(language):
    """"families in need: 30-ға жуық": the group, then the words of the source, or the number with its qualifier."""
    who = Coalesce(
        NullIf(Translated.expression("described", language), NOTHING),
        NullIf(Translated.expression("target_group__name", language), NOTHING),
        NOTHING,
    )
    qualifier = Case(
        *(When(quantity_qualifier=value, then=_text(str(label))) for value, label in Qualifier.choices),
        default=NOTHING,
        output_field=TextField(),
    )
    numbers = Case(
        When(quantity_qualifier="between", then=Concat(_plain("quantity_low"), _text("–"), _plain("quantity_high"))),
        default=Coalesce(_plain("quantity_low"), _plain("quantity_high")),
        output_field=TextField(),
    )
    how_many = Case(
        When(quantity_words__gt="", then=F("quantity_words")),
        When(quantity_qualifier="unknown", then=_text(_now("number not stated"))),
        default=Concat(numbers, _text(" ("), qualifier, _text(")")),
        output_field=TextField(),
    )
    return joined(EventAudience.objects, "event", Concat(who, _text(": "), how_many, output_field=TextField()))


def _plain(column):
    """A decimal without the noughts behind its point."""
    return Cast(Func(F(column), function="trim_scale"), TextField())


EVENT_COLUMNS = [
    Column("id", _("No."), "id", _("Number of the record in the portal."), NUMBER),
    Column("title", _("Title"), _translated("title"), _("Title in the language of the file; where it has none, Kazakh, Russian or English.")),
    Column("type", _("Type of event"), _translated("type__name"), _("From the portal's dictionary.")),
    Column("state", _("State"), lambda language: label_of("state", EventState), _("Planned, held or cancelled.")),
    Column("date", _("Date"), lambda language: EdtfNumeric("date", Value(_now("year not stated"))), _("As exactly as it is known: day, month or year alone; empty when not stated.")),
    Column("date_words", _("Date as printed"), "date_words", _("The words of the source.")),
    Column("date_basis", _("The date is"), lambda language: label_of("date_basis", Basis), _("Whether the source states the date or it was inferred.")),
    Column("starts_on", _("Not before"), "starts_on", _("First possible day; empty when the year is not known."), DATE),
    Column("ends_on", _("Not after"), "ends_on", _("Last possible day; empty when the year is not known."), DATE),
    Column("places", _("Place"), _places, _("As entered; an event known only to its oblast has the oblast. Joined by semicolons.")),
    Column("oblast_then", _("Oblast at that time"), _oblasts("then"), _("By the borders of the day of the event.")),
    Column("oblast_now", _("Oblast today"), _oblasts("now"), _("By today's borders.")),
    Column("mode", _("Format"), lambda language: label_of("mode", AttendanceMode), _("In person, online or mixed.")),
    Column("organisers", _("Organiser"), _organisers, _("Organisers, partners and sponsors, joined by semicolons.")),
    Column("audience", _("For whom and how many"), _audience, _("Each group with its number as the source gives it.")),
    Column("marathon", _("Marathon"), _translated("edition__marathon__name"), _("The marathon the event was part of.")),
    Column("edition_year", _("Year of the marathon"), "edition__year", _("Empty when the event was in no marathon."), NUMBER),
    Column("project", _("Social project"), _translated("project__name"), _("The project the event belongs to.")),
    Column("topic", _("Topic"), _translated("topic"), _("Topic as the source gives it.")),
    Column("description", _("What happened"), _translated("description"), _("What happened at the event.")),
    Column("outcome", _("Outcome"), _translated("outcome"), _("What came out of it.")),
    Column("source", _("Source"), lambda language: Coalesce("source__headline", Value("")), _("Headline of the source.")),
    Column("source_author", _("Author of the source"), lambda language: Coalesce("source__author", Value("")), _("Author of the source.")),
    Column("verbatim", _("Sentence of the source"), "verbatim", _("Word for word, in the language of the source.")),
    Column("link", _("Link to the publication"), "link", _("Address of the publication.")),
]
