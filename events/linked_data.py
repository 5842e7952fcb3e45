"""An event and a marathon as other programs read them: in short, and in schema.org's words."""

from django.utils.translation import gettext as _

from events.models import AttendanceMode, EventState
from events.public.lead import HELD_BY, when_and_where
from ngo_portal.lib.language.descriptions import in_short, stated
from ngo_portal.lib.lists.counts import counted
from ngo_portal.lib.serving.linked_data import CONTEXT, days, thing
from registry.linked_data import made_up, named
from registry.models import Basis
from territories import linked_data as of_places

MODES = {
    AttendanceMode.IN_PERSON: "OfflineEventAttendanceMode",
    AttendanceMode.ONLINE: "OnlineEventAttendanceMode",
    AttendanceMode.MIXED: "MixedEventAttendanceMode",
}
#: What was held is scheduled in schema.org's words too.
STATES = {EventState.POSTPONED: "EventPostponed", EventState.CANCELLED: "EventCancelled"}


def describe(event):
    """A page's description."""
    said = when_and_where(event) or (event.date_words and not event.date and f"«{event.date_words}»")
    held_by = [line for line in event.organisers.all() if line.role in HELD_BY]
    names = [line.organisation.name if line.organisation else line.described for line in held_by]
    label = _("Organisers") if len(names) > 1 else _("Organiser")
    return in_short(str(event.title), said, stated(label, *names), event.description)


def event(event, absolute):
    """One fetched by `for_detail`, as its page discloses it: of its date, places and organisers what a source
    states."""
    is_stated = event.date_basis == Basis.STATED
    start, end = days(event.date, event.start_time, event.end_time) if is_stated else ("", "")
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
    return in_short(
        str(edition),
        edition.territory and edition.territory.title,
        number is not None and counted(number, "event"),
        edition.marathon.about,
    )


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
