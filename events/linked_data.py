"""An event and a marathon as other programs read them: in short, as a card, and in schema.org's words."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.models import AttendanceMode, EventState
from events.public.in_brief import when_and_where as when_and_where_in_brief
from events.public.lead import HELD_BY, are_several, for_whom, when_and_where
from ngo_portal.lib.drawing.cards import Card
from ngo_portal.lib.language.approximate_dates import inferred_label, is_study_year
from ngo_portal.lib.language.descriptions import in_short, noted, stated
from ngo_portal.lib.language.translated import quoted
from ngo_portal.lib.lists.counts import counted
from ngo_portal.lib.serving.linked_data import CONTEXT, days, thing
from registry.linked_data import made_up, named
from registry.models import Basis
from registry.rules.attributions import in_sentence
from territories import linked_data as of_places

MODES = {
    AttendanceMode.IN_PERSON: "OfflineEventAttendanceMode",
    AttendanceMode.ONLINE: "OnlineEventAttendanceMode",
    AttendanceMode.MIXED: "MixedEventAttendanceMode",
}
#: What was held is scheduled in schema.org's words too.
STATES = {EventState.POSTPONED: "EventPostponed", EventState.CANCELLED: "EventCancelled"}


def describe(event):
    """A page's description, of what the page says, in its words."""
    said = when_and_where(event) or (event.date_words and not event.date and quoted(event.date_words))
    label = _("Organisers") if are_several(event) else _("Organiser")
    held_by = (_named(line) for line in event.organisers.all() if line.role in HELD_BY)
    title = noted(str(event.title), event.is_inferred and _("inferred"))
    return in_short(title, said, stated(label, *held_by), event.description)


def card(event):
    """Of one as its page discloses it: for whom and how many, else when. What is inferred of the day stands
    beside it: the end of a long text is cut."""
    texts = [text for _role, texts in for_whom(event) for text in texts]
    phrases = [str(text) for text in texts if not getattr(text, "is_fallback", False)]
    when = event.date.print(get_language()) if event.date else ""
    is_stated = event.date_basis == Basis.STATED
    where = when_and_where(event) if is_stated else " · ".join(when_and_where_in_brief(event))
    title = noted(event.title, event.is_inferred and _("inferred"))
    return Card(title, ", ".join(phrases) or when, where, _("NGO portal"))


def _named(line):
    name = in_sentence(line.organisation) if line.organisation else line.described
    return noted(name, line.is_inferred and _("inferred"))


def event(event, absolute):
    """One fetched by `for_detail`, as its page discloses it: of its date, places and organisers what a source
    states."""
    is_stated = event.date_basis == Basis.STATED
    has_ends = is_stated and not is_study_year(event.date_words)
    start, end = days(event.date, event.start_time, event.end_time) if has_ends else ("", "")
    lines = [line for line in event.organisers.all() if line.organisation and not line.is_inferred]

    def those(*roles):
        return [named(line.organisation, absolute) for line in lines if line.role in roles]

    return thing(
        "Event",
        name=event.title,
        url=absolute(event.get_absolute_url()),
        description=describe(event),
        disambiguatingDescription=made_up(event),
        startDate=start,
        endDate=end,
        eventStatus=f"{CONTEXT}/{STATES.get(event.state, 'EventScheduled')}",
        eventAttendanceMode=MODES.get(event.mode) and f"{CONTEXT}/{MODES[event.mode]}",
        location=[of_places.place(one.territory) for one in event.places.all() if not one.is_inferred],
        organizer=those(*HELD_BY),
        contributor=those("partner", "host"),
        sponsor=those("sponsor"),
        image=[absolute(one.address(one.width, "jpg")) for one in event.photos.all()],
        superEvent=event.edition and _series(event.edition, absolute),
    )


def describe_edition(edition, number):
    """`number`: how many events are published; None where they are not counted."""
    mark = edition.year_is_inferred and inferred_label(edition.as_date, "")
    return in_short(
        noted(str(edition), mark),
        edition.territory and edition.territory.title,
        number is not None and counted(number, "event"),
        edition.marathon.about,
    )


def edition_card(edition, number):
    """`number` as above."""
    figure = "" if number is None else counted(number, "event")
    return Card(str(edition), figure, edition.territory and edition.territory.title or "", _("NGO portal"))


def edition(edition, absolute, number):
    """A marathon in one year, which is told as a date where a source states it; `number` as above."""
    start, end = days(edition.dates)
    return _series(
        edition,
        absolute,
        description=describe_edition(edition, number),
        startDate=start or ("" if edition.year_is_inferred else str(edition.year)),
        endDate=end,
        location=edition.territory and of_places.area(edition.territory),
    )


def _series(edition, absolute, **properties):
    return thing(
        "EventSeries",
        name=str(edition),
        url=absolute(edition.get_absolute_url()),
        **properties,
    )
