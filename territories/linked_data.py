"""A place as other programs read it: drawn as a card, and in schema.org's words."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ngo_portal.lib.drawing.cards import Card
from ngo_portal.lib.lists.counts import counted
from ngo_portal.lib.serving.linked_data import identifier, thing

COUNTRY = "KZ"


def area(territory, **properties):
    """A unit of the classifier."""
    code = identifier("KATO", territory.code)
    return thing("AdministrativeArea", name=capfirst(territory.title), identifier=code, **properties)


def card(territory, number):
    """`number`: of its events, None where they are not counted."""
    above = territory.oblast if territory.oblast != territory else None
    figure = "" if number is None else counted(number, "event")
    return Card(capfirst(territory.title), figure, above.title if above else "", _("NGO portal"))


def address(territory):
    """As far as it is known: the oblast, and what of it."""
    oblast = territory.oblast
    return thing(
        "PostalAddress",
        addressCountry=COUNTRY,
        addressRegion=capfirst(oblast.title) if oblast else "",
        addressLocality=capfirst(territory.title) if oblast and territory != oblast else "",
    )


def place(territory):
    return thing("Place", name=capfirst(territory.title), address=address(territory))
