"""An organisation as other programs read it: in short, and in schema.org's words."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ngo_portal.lib.drawing.cards import Card
from ngo_portal.lib.language.descriptions import in_short, noted, stated
from ngo_portal.lib.lists.counts import counted
from ngo_portal.lib.serving.linked_data import days, identifier, thing
from registry.models.organisations import ContactKind, NameKind, OrganisationKind, OrganisationStatus
from registry.models.sources import Basis
from territories import linked_data as of_places

#: A branch is no organisation of its own, and an initiative group has no registration.
TYPES = {
    OrganisationKind.NGO: "NGO",
    OrganisationKind.BRANCH: "NGO",
    OrganisationKind.STATE_BODY: "GovernmentOrganization",
}


def describe(organisation):
    """A page's description, of what the page says, in its words."""
    status = organisation.status
    return in_short(
        str(organisation.name),
        organisation.get_kind_display(),
        stated(_("Location"), seat_of(organisation)),
        status != OrganisationStatus.UNKNOWN and organisation.get_status_display(),
        stated(_("Directions of activity"), *(direction.name for direction in organisation.directions.all())),
        organisation.about,
    )


def card(organisation, events):
    """`events`: how many published ones it held, None for very many; of none its status stands there."""
    status = organisation.status != OrganisationStatus.UNKNOWN and organisation.get_status_display()
    figure = status or organisation.get_kind_display() if events == 0 else counted(events, "event")
    return Card(organisation.name, capfirst(figure), seat_of(organisation), _("NGO portal"))


def seat_of(organisation, *, whole=True):
    """Where it is, as its page and the row of a list say it; "" where that is not known. `whole`: with the
    oblast."""
    seat = organisation.seat
    if not seat:
        return ""
    oblast = seat.oblast if whole and seat.oblast and seat.oblast != seat else None
    return noted(f"{seat.title}, {oblast.title}" if oblast else seat.title, *seat_notes(organisation))


def seat_notes(organisation):
    """That its place is inferred, and that no more than the oblast is known of it."""
    notes = (
        organisation.seat_basis == Basis.INFERRED and _("inferred"),
        organisation.seat.kind == "oblast" and _("city or district not stated"),
    )
    return [note for note in notes if note]


def named(organisation, absolute, **properties):
    """An organisation that another thing names. `absolute` makes a whole address of a path."""
    return thing(
        TYPES.get(organisation.kind, "Organization"),
        name=organisation.name,
        url=absolute(organisation.get_absolute_url()),
        disambiguatingDescription=made_up(organisation),
        **properties,
    )


def made_up(record):
    """What a record that was made up says of itself; "" of others."""
    return _("synthetic data") if record.is_synthetic else ""


def organisation(organisation, absolute):
    """One fetched by `for_detail`, as its page discloses it."""
    contacts = organisation.contacts.all()
    seat = organisation.seat if organisation.seat_basis == Basis.STATED else None
    area = organisation.area if organisation.area_basis == Basis.STATED else None
    names = [name.name for name in organisation.other_names.all() if name.kind != NameKind.PRINTED]
    return named(
        organisation,
        absolute,
        description=describe(organisation),
        alternateName=names,
        taxID=organisation.bin,
        identifier=identifier("BIN", organisation.bin),
        foundingDate=days(organisation.founded)[0],
        address=seat and of_places.address(seat),
        areaServed=area and of_places.area(area),
        parentOrganization=organisation.parent and named(organisation.parent, absolute),
        telephone=[contact.value for contact in contacts if contact.kind == ContactKind.PHONE],
        email=[contact.value for contact in contacts if contact.kind == ContactKind.EMAIL],
        sameAs=[contact.value for contact in contacts if contact.value.startswith(("https://", "http://"))],
        knowsAbout=[direction.name for direction in organisation.directions.all()],
    )
