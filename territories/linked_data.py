"""A place in schema.org's words."""

from django.utils.text import capfirst

from ngo_portal.lib.serving.linked_data import identifier, thing

COUNTRY = "KZ"


def area(territory, **properties):
    """A unit of the classifier."""
    code = identifier("KATO", territory.code)
    return thing("AdministrativeArea", name=capfirst(territory.title), identifier=code, **properties)


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
