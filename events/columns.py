"""What events look like outside the portal."""

from django.db.models import Case, F, Func, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, Concat, NullIf
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from events.models import (
    AttendanceMode,
    EventAudience,
    EventOrganiser,
    EventPlace,
    EventState,
    EventTerritory,
)
from events.models.lines import AudienceRole, OrganiserRole
from events.querysets import public_organisers
from ngo_portal.lib.approximate_dates import EdtfNumeric
from ngo_portal.lib.columns import DATE, NUMBER, Column, label_of
from ngo_portal.lib.quantities import Qualifier
from ngo_portal.lib.translated import Translated
from registry.columns import (
    SYNTHETIC,
    if_published,
    joined,
    name_if_published,
    source_text,
    translated,
    verbatim,
)
from registry.models.sources import Basis
from territories.models import Territory


def _text(words):
    return Value(words, output_field=TextField())


NOTHING = _text("")
#: How a number stands in a cell: a sign needs no grammar. The words of the source follow it.
SIGNS = {
    Qualifier.ABOUT: "≈",
    Qualifier.MORE_THAN: ">",
    Qualifier.AT_LEAST: "≥",
    Qualifier.UP_TO: "≤",
    Qualifier.LESS_THAN: "<",
}


def _places(language):
    return joined(EventPlace.objects, "event", Translated.expression("territory__title", language))


def _oblasts(borders):
    """Oblasts the event was held in, by the borders of `now` or `then`."""
    rows = {"territory__level": Territory.Level.OBLAST, borders: True}

    def expression(language):
        title = Translated.expression("territory__title", language)
        return joined(EventTerritory.objects.filter(**rows), "event", title, order="territory__sort_key")

    return expression


def _organisers(language):
    """«Отбасы орталығы» қоғамдық қоры, белсенділер (серіктес)"."""
    name = if_published("organisation", Translated.expression("organisation__name", language))
    described = Translated.expression("described", language)
    roles = [role for role in OrganiserRole if role != OrganiserRole.ORGANISER]
    role = Case(
        *(When(role=role, then=_text(f" ({role.label})")) for role in roles),
        default=NOTHING,
        output_field=TextField(),
    )
    return joined(
        public_organisers(EventOrganiser.objects.all()), "event", Concat(_and(name, described), role)
    )


def _and(first, second):
    """Both texts with a comma between them, or the one that is not empty."""
    return Func(
        NullIf(first, NOTHING),
        NullIf(second, NOTHING),
        template="concat_ws(', ', %(expressions)s)",
        output_field=TextField(),
    )


def _audience(language):
    """ "мұқтаж отбасылар: ≈30 отбасы «30-ға жуық»": the group, its number and unit, the words of the
    source.
    """
    who = Coalesce(
        NullIf(Translated.expression("described", language), NOTHING),
        NullIf(Translated.expression("target_group__name", language), NOTHING),
        label_of("role", AudienceRole),
        output_field=TextField(),
    )
    low, high = _number("quantity_low", language), _number("quantity_high", language)
    unit = Case(
        When(unit__isnull=False, then=Concat(_text(" "), Translated.expression("unit__name", language))),
        default=NOTHING,
        output_field=TextField(),
    )
    how_many = Case(
        When(quantity_qualifier=Qualifier.UNKNOWN, then=_text(_now("number not stated"))),
        When(quantity_qualifier=Qualifier.BETWEEN, then=Concat(low, _text("–"), high, unit)),
        *(
            When(quantity_qualifier=qualifier, then=Concat(_text(sign), Coalesce(low, high), unit))
            for qualifier, sign in SIGNS.items()
        ),
        default=Concat(low, unit),
        output_field=TextField(),
    )
    words = Case(
        When(quantity_words="", then=NOTHING),
        default=Concat(_text(" «"), F("quantity_words"), _text("»"), output_field=TextField()),
        output_field=TextField(),
    )
    line = Concat(who, _text(": "), how_many, words, output_field=TextField())
    return joined(EventAudience.objects, "event", line)


def _number(column, language):
    """A decimal without the noughts behind its point; 1,5 in Kazakh and Russian."""
    plain = Cast(Func(F(column), function="trim_scale"), TextField())
    point = _text("." if language == "en" else ",")
    return Func(plain, _text("."), point, function="replace", output_field=TextField())


def _date(language):
    return Case(  # spelling out what is less exact takes ten times as long
        When(starts_on=F("ends_on"), then=Func("starts_on", Value("DD.MM.YYYY"), function="to_char")),
        default=EdtfNumeric("date", Value(_now("year not stated"))),
        output_field=TextField(),
    )


EVENT_COLUMNS = [
    Column("id", _("No."), "id", _("Number of the record in the portal."), NUMBER),
    Column(
        "title",
        _("Title"),
        translated("title"),
        _("Title in the language of the file; where it has none, Kazakh, Russian or English."),
    ),
    Column("type", _("Type of event"), translated("type__name"), _("From the portal's dictionary.")),
    Column(
        "state", _("State"), lambda language: label_of("state", EventState), _("Planned, held or cancelled.")
    ),
    Column(
        "date",
        _("Date"),
        _date,
        _("As exactly as it is known: day, month or year alone; empty when not stated."),
    ),
    Column("date_words", _("Date as printed"), "date_words", _("The words of the source.")),
    Column(
        "date_basis",
        _("The date is"),
        lambda language: label_of("date_basis", Basis),
        _("Whether the source states the date or it was inferred."),
    ),
    Column(
        "starts_on",
        _("Not before"),
        "starts_on",
        _("First possible day; empty when the year is not known."),
        DATE,
    ),
    Column(
        "ends_on", _("Not after"), "ends_on", _("Last possible day; empty when the year is not known."), DATE
    ),
    Column(
        "places",
        _("Place"),
        _places,
        _("As entered; an event known only to its oblast has the oblast. Joined by semicolons."),
    ),
    Column(
        "oblast_then",
        _("Oblast at that time"),
        _oblasts("then"),
        _("By the borders of the day of the event."),
    ),
    Column("oblast_now", _("Oblast today"), _oblasts("now"), _("By today's borders.")),
    Column(
        "mode",
        _("Format"),
        lambda language: label_of("mode", AttendanceMode),
        _("In person, online or mixed."),
    ),
    Column(
        "organisers",
        _("Organiser"),
        _organisers,
        _("Organisers, partners and sponsors, joined by semicolons."),
    ),
    Column(
        "audience",
        _("For whom and how many"),
        _audience,
        _("Each group with its number as the source gives it."),
    ),
    Column(
        "marathon",
        _("Marathon"),
        translated("edition__marathon__name"),
        _("The marathon the event was part of."),
    ),
    Column(
        "edition_year",
        _("Year of the marathon"),
        "edition__year",
        _("Empty when the event was in no marathon."),
        NUMBER,
    ),
    Column(
        "project", _("Social project"), name_if_published("project"), _("The project the event belongs to.")
    ),
    Column("topic", _("Topic"), translated("topic"), _("Topic as the source gives it.")),
    Column("description", _("What happened"), translated("description"), _("What happened at the event.")),
    Column("outcome", _("Outcome"), translated("outcome"), _("What came out of it.")),
    Column("source", _("Source"), source_text("headline"), _("Headline of the source.")),
    Column("source_author", _("Author of the source"), source_text("author"), _("Author of the source.")),
    Column(
        "verbatim", _("Sentence of the source"), verbatim, _("Word for word, in the language of the source.")
    ),
    Column("link", _("Link to the publication"), "link", _("Address of the publication.")),
    SYNTHETIC,
]
