"""WHO: organisations, people, the dictionaries they are described with, and the sources that say so."""

from registry.models.dictionaries import Direction, Indicator, LegalForm, TargetGroup, Unit
from registry.models.organisations import Contact, Organisation, OrganisationName
from registry.models.people import Person, PersonName, Position
from registry.models.sources import Basis, Source, Sourced

__all__ = [
    "Basis",
    "Contact",
    "Direction",
    "Indicator",
    "LegalForm",
    "Organisation",
    "OrganisationName",
    "Person",
    "PersonName",
    "Position",
    "Source",
    "Sourced",
    "TargetGroup",
    "Unit",
]
