"""The lines of events in a sheet: where, by whom, with whom, for whom and how many, what was counted."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from events.columns.events import EVENTS as EVENTS_SHEET
from events.columns.sheets import LINES
from events.models import (
    Event,
    EventAudience,
    EventFigure,
    EventLanguage,
    EventOrganiser,
    EventPerson,
    EventPlace,
    Photo,
    Quote,
)
from imports.kinds import Field, own, translated
from imports.known.events import EVENTS
from imports.known.lines import kind_of_lines, lines_of, whose
from imports.known.plain import what_is_plain, without_kind
from imports.known.quantities import fit_quantity, quantity
from imports.known.sourced import named, sourced
from imports.readers import Place
from ngo_portal.lib.language.translated import columns_of

SHEETS = {sheet.key: sheet for sheet in LINES}
TITLES = ("іс-шара", "іс-шараның атауы", "мероприятие", "название мероприятия")


def _kind(key, model, fields, **options):
    sheet = SHEETS[key]
    label = lines_of(EVENTS, sheet)
    owner = whose(model, _("event"), number="event", name="title", also=TITLES)
    return kind_of_lines(key, label, model, sheet, [*owner, *fields], **options)


def _plain(key, model, **options):
    fields, more = what_is_plain(model, SHEETS[key], **options)
    return _kind(key, model, fields, **more)


def _post(model):
    """A post in words; one of the person's own is chosen on the form."""
    return translated(model, "held_as", exported="post")


def _fit_post(look, seen):
    if seen.record.position_id and not set(columns_of("held_as")).isdisjoint(seen.columns):
        text = _now("This post is one of the person's own: choose another one on the form of the event.")
        look.refuse(seen, "held_as", "chosen", text, may_be_blank=False)


PLACES = _kind(
    "places",
    EventPlace,
    [
        own(EventPlace, "territory", exported="place", also=("аудан", "ауданы", "район"), is_shown=True),
        Field("code", Place(), exported="code", part_of="territory"),
        Field("oblast", Place(), exported="oblast", part_of="territory", is_around=True),
        translated(EventPlace, "note"),
        *sourced(EventPlace),
    ],
    known_by=("territory",),
)
ORGANISERS = _kind(
    "organisers",
    EventOrganiser,
    [
        *named(
            EventOrganiser, "organisation", also=("ұйымдастырушы", "организатор", "ҮЕҰ", "НПО"), is_shown=True
        ),
        translated(EventOrganiser, "described", is_shown=True),
        own(EventOrganiser, "role", is_shown=True),
        *sourced(EventOrganiser),
    ],
    known_by=("organisation", "role"),
)
PEOPLE = _kind(
    "people",
    EventPerson,
    [
        *named(EventPerson, "person", also=("қатысушы", "спикер"), is_shown=True),
        translated(EventPerson, "described", is_shown=True),
        own(EventPerson, "role", is_shown=True),
        _post(EventPerson),
        *sourced(EventPerson),
    ],
    known_by=("person", "role"),
    fit=_fit_post,
)
AUDIENCE = _kind(
    "audience",
    EventAudience,
    [
        own(EventAudience, "role", is_shown=True),
        own(
            EventAudience,
            "target_group",
            exported="group",
            also=("нысаналы топ", "целевая группа"),
            is_shown=True,
        ),
        translated(EventAudience, "described"),
        own(EventAudience, "territory", exported="place"),
        own(EventAudience, "sex"),
        own(EventAudience, "age_from"),
        own(EventAudience, "age_to"),
        *quantity(EventAudience, also=("қатысушылар саны", "количество участников", "охват")),
        own(EventAudience, "unit"),
        own(EventAudience, "is_chosen", exported="chosen"),
        *sourced(EventAudience),
    ],
    known_by=("role", "target_group", "described", "territory", "sex", "age_from", "age_to", "source"),
    fit=fit_quantity,
)
FIGURES = _kind(
    "figures",
    EventFigure,
    [
        own(EventFigure, "flow", is_shown=True),
        own(EventFigure, "indicator", also=("көрсеткіш", "показатель"), is_shown=True),
        translated(EventFigure, "item", is_shown=True),
        own(EventFigure, "target_group", exported="group", is_shown=True),
        own(EventFigure, "territory", exported="place"),
        *quantity(EventFigure, also=("саны", "количество")),
        own(EventFigure, "unit"),
        own(EventFigure, "is_chosen", exported="chosen"),
        *sourced(EventFigure),
    ],
    known_by=("flow", "indicator", "item", "target_group", "territory", "source"),
    fit=fit_quantity,
)
LANGUAGES = _plain("languages", EventLanguage, also={"language": ("тілі", "язык")})
PHOTOS = _kind(
    "photos",
    Photo,
    [
        translated(Photo, "alt", is_shown=True),
        translated(Photo, "caption", is_shown=True),
        own(Photo, "credit"),
    ],
    known_by=("credit",),
    may_be_new=False,
)
QUOTES = _kind(
    "quotes",
    Quote,
    [
        *named(Quote, "person", is_shown=True),
        translated(Quote, "described", is_shown=True),
        _post(Quote),
        *sourced(Quote, sentence="quote"),
    ],
    known_by=("person", "described", "verbatim"),
    fit=_fit_post,
)
_SAID = [PLACES, ORGANISERS, PEOPLE, AUDIENCE, FIGURES, LANGUAGES, PHOTOS, QUOTES]
EVENT_LINES = [*_SAID, *(_plain(*one) for one in without_kind(LINES, _SAID, EVENTS_SHEET, Event))]
