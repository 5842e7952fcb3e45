"""The sheets beside the one of events: their lines, and what sources say about the organisers and marathons.

A line stands here when its event is in the question, and names only what is published.
"""

from django.conf import settings
from django.db.models import Q, TextField, Value
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext_lazy as _

from events.columns.events import EVENTS
from events.columns.small_numbers import SMALL_EVENT_OF_LINE
from events.models import (
    Edition,
    EventAudience,
    EventFigure,
    EventLanguage,
    EventOrganiser,
    EventPerson,
    EventPlace,
    Photo,
    Quote,
    SpokenLanguage,
)
from events.models.lines import AudienceRole, FigureFlow, OrganiserRole, PersonRole, Sex
from ngo_portal.lib.language.translated import Translated
from ngo_portal.lib.lists.columns import NAMES, NUMBER, SENTENCES, Column, Sheet, label_of, of_owner
from registry.columns.expressions import joined, together, translated, unless_it_tells
from registry.columns.records import FIGURE_COLUMNS, STATEMENT_COLUMNS, sources_of
from registry.columns.shared import (
    BASIS,
    CHOSEN,
    LINE,
    described,
    organisation,
    person,
    post,
    provenance,
    quantity,
    source,
    verbatim,
)
from registry.columns.sheets import numbers
from registry.models import Organisation, ReportedFigure, Statement
from registry.rules.small_numbers import NamesSmallNumber
from territories.models import Territory

OWNER = of_owner(
    [
        Column("event", _("No. of the event"), "event_id", _("No. in the sheet of events."), NUMBER),
        Column(
            "title",
            _("Event"),
            translated("event__title"),
            _("Title of the event."),
            width=NAMES,
        ),
    ]
)
PROVENANCE = provenance(above="event__source", small=SMALL_EVENT_OF_LINE)
DESCRIBED = described(SMALL_EVENT_OF_LINE)
#: Whoever did something is named.
DESCRIBED_DOER = described(SMALL_EVENT_OF_LINE, names=NamesSmallNumber)


def _post_in_words(language):
    return unless_it_tells(SMALL_EVENT_OF_LINE, Translated.expression("held_as", language))


def _role(choices):
    return Column("role", _("Role"), lambda language: label_of("role", choices), _("Part in the event."))


PLACE_COLUMNS = [
    *OWNER,
    Column(
        "place",
        _("Place"),
        translated("territory__title"),
        _("City, district or village; the oblast alone when no more is known."),
    ),
    Column("code", _("KATO code"), "territory__code", _("Code in the state classifier.")),
    Column("oblast", _("Oblast today"), translated("territory__oblast__title"), _("By today's borders.")),
    Column("note", _("More about the place"), translated("note"), _("Empty when there is none.")),
    *PROVENANCE,
    LINE,
]
LANGUAGE_COLUMNS = [
    *OWNER,
    Column(
        "language",
        _("Language"),
        lambda language: label_of("language", SpokenLanguage),
        _("In which the event was held; an event may have several."),
    ),
    *PROVENANCE,
    LINE,
]
ORGANISER_COLUMNS = [
    *OWNER,
    *organisation("organisation"),
    DESCRIBED_DOER,
    _role(OrganiserRole),
    *PROVENANCE,
    LINE,
]
PERSON_COLUMNS = [
    *OWNER,
    *person(),
    DESCRIBED_DOER,
    _role(PersonRole),
    *post(in_words=_post_in_words),
    *PROVENANCE,
    LINE,
]
AUDIENCE_COLUMNS = [
    *OWNER,
    _role(AudienceRole),
    Column("group", _("Target group"), translated("target_group__name"), _("From the portal's dictionary.")),
    DESCRIBED,
    Column(
        "place",
        _("Place"),
        translated("territory__title"),
        _("Given where the figure is for only one of several places."),
    ),
    Column("sex", _("Sex"), lambda language: label_of("sex", Sex), _("Empty where the source does not say.")),
    Column("age_from", _("Aged from"), "age_from", _("In years; this age is included."), NUMBER),
    Column("age_to", _("Aged to"), "age_to", _("In years; this age is included."), NUMBER),
    *quantity(small=EventAudience.small(), by_ends=True),
    CHOSEN,
    *provenance(above="event__source", small=SMALL_EVENT_OF_LINE, hidden=EventAudience.not_told()),
    LINE,
]
FIGURE_LINE_COLUMNS = [
    *OWNER,
    Column(
        "flow",
        _("What was done"),
        lambda language: label_of("flow", FigureFlow),
        _("Counted, received, bought, handed out or sent."),
    ),
    Column(
        "indicator",
        _("Indicator"),
        translated("indicator__name"),
        _("What the figure measures; empty for things."),
    ),
    Column(
        "item",
        _("Things"),
        lambda language: unless_it_tells(SMALL_EVENT_OF_LINE, Translated.expression("item", language)),
        _("The things, in words."),
        width=NAMES,
    ),
    Column("group", _("Target group"), translated("target_group__name"), _("From the portal's dictionary.")),
    Column(
        "place",
        _("Place"),
        translated("territory__title"),
        _("Given where the figure is for only one of several places."),
    ),
    *quantity("unit indicator__unit", small=EventFigure.small(), by_ends=True),
    CHOSEN,
    *provenance(above="event__source", small=SMALL_EVENT_OF_LINE, hidden=EventFigure.not_told()),
    LINE,
]
QUOTE_COLUMNS = [
    *OWNER,
    *person(),
    DESCRIBED_DOER,
    *post(in_words=_post_in_words),
    Column(
        "quote",
        _("Quote"),
        "verbatim",
        _("Word for word, in the language of the source."),
        width=SENTENCES,
    ),
    *source("event__source"),
    BASIS,
    LINE,
]


PHOTO_COLUMNS = [
    *OWNER,
    Column(
        "address",
        _("Address of the photo"),
        lambda language: _address_of_photo(),
        _("Its largest size, as JPEG."),
        width=NAMES,
    ),
    Column("alt", _("What can be seen"), translated("alt"), _("The photo in words."), width=NAMES),
    Column("caption", _("Caption"), translated("caption"), _("Empty when there is none."), width=NAMES),
    Column("credit", _("Who took it"), "credit", _("As printed; empty when it is not stated.")),
    Column("width", _("Width"), "width", _("In pixels, of the largest size."), NUMBER),
    Column("height", _("Height"), "height", _("In pixels, of the largest size."), NUMBER),
    LINE,
]


def _address_of_photo():
    parts = Value(f"{settings.PUBLIC_URL}/photos/"), Cast("key", TextField()), Value("/")
    return Concat(*parts, Cast("width", TextField()), Value(".jpg"), output_field=TextField())


def _marathons(language):
    """ "Good Deeds Marathon, 2021"."""
    name = Translated.expression("edition__marathon__name", language)
    year = Cast("edition__year", TextField())
    return joined(Edition.statements.through.objects, "statement", together(name, year, separator=", "))


EVENT_STATEMENT_COLUMNS = [
    *STATEMENT_COLUMNS,
    Column(
        "editions", _("Marathon"), _marathons, _("The marathon the statement is about; empty for others.")
    ),
]


def _lines(model):
    """Lines of the events of a question."""
    rows = model.objects.public().order_by("event", "pk")
    return lambda asked: rows.filter(event__in=numbers(asked))


def _quotes(asked):
    """Quotes whose words may be shown: they are the sentence of the source."""
    words = verbatim(above="event__source", small=SMALL_EVENT_OF_LINE).in_language("")
    return _lines(Quote)(asked).alias(words=words).exclude(words="")


LINES = [
    Sheet("places", _("Places"), _lines(EventPlace), PLACE_COLUMNS, _("Where the events were held."), EVENTS),
    Sheet(
        "organisers",
        _("Organisers"),
        _lines(EventOrganiser),
        ORGANISER_COLUMNS,
        _("Organisers, partners and sponsors."),
        EVENTS,
    ),
    Sheet(
        "people",
        _("People"),
        _lines(EventPerson),
        PERSON_COLUMNS,
        _("Moderators, speakers and guests."),
        EVENTS,
    ),
    Sheet(
        "audience",
        _("For whom and how many"),
        _lines(EventAudience),
        AUDIENCE_COLUMNS,
        _("Groups with their numbers; where sources differ, all of them."),
        EVENTS,
    ),
    Sheet(
        "figures",
        _("Figures"),
        _lines(EventFigure),
        FIGURE_LINE_COLUMNS,
        _("What was counted, received, bought, handed out or sent."),
        EVENTS,
    ),
    Sheet(
        "languages",
        _("Languages"),
        _lines(EventLanguage),
        LANGUAGE_COLUMNS,
        _("In which languages the events were held."),
        EVENTS,
    ),
    Sheet(
        "photos",
        _("Photos"),
        _lines(Photo),
        PHOTO_COLUMNS,
        _("Photos that the pages of the events show."),
        EVENTS,
    ),
    Sheet("quotes", _("Quotes"), _quotes, QUOTE_COLUMNS, _("What people said, word for word."), EVENTS),
]


def _organisations(asked):
    """Published organisers of the events, as a subquery of their numbers."""
    lines = EventOrganiser.objects.filter(event__in=numbers(asked)).values("organisation")
    return Organisation.objects.published().filter(pk__in=lines).values("pk")


def _editions(asked):
    return Edition.objects.filter(pk__in=asked.order_by().values("edition"))


def _statements(asked):
    about = Statement.objects.published().of_organisations(_organisations(asked)).order_by().values_list("pk")
    linked = (
        Statement.objects.published()
        .filter(editions__in=_editions(asked).order_by().values("pk"))
        .order_by()
        .values_list("pk")
    )
    return Statement.objects.filter(pk__in=about.union(linked)).order_by("pk")


def _reported_figures(asked):
    """Of the organisers, of the territories that the marathons cover, and of the whole country."""
    territories = _editions(asked).order_by().values("territory")
    of_places = Q(territory__in=territories) | Q(territory__level=Territory.Level.COUNTRY)
    return (
        ReportedFigure.objects.published()
        .filter(Q(organisation__in=_organisations(asked)) | Q(of_places, organisation=None))
        .order_by("pk")
    )


BESIDE = [
    *LINES,
    Sheet(
        "statements",
        _("Statements"),
        _statements,
        EVENT_STATEMENT_COLUMNS,
        _("Published statements about the organisers of events, their work with others, and marathons."),
    ),
    Sheet(
        "reported_figures",
        _("Reported figures"),
        _reported_figures,
        FIGURE_COLUMNS,
        _(
            "Published figures of sources about the organisers, the territories of the marathons and the "
            "whole country, for all periods; the portal does not add them to its own."
        ),
    ),
]
EVENT_SHEETS = [*BESIDE, sources_of(BESIDE)]
