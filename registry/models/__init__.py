"""WHO: organisations, people, the dictionaries they are described with, the sources, and what these say."""

from registry.models.counted import CountsPeople, ToldByEnds
from registry.models.dictionaries import Direction, Indicator, LegalForm, TargetGroup, Unit
from registry.models.figures import ReportedFigure
from registry.models.honours import AnnualFiling, Award, Memorandum, MemorandumParty
from registry.models.organisations import Contact, Organisation, OrganisationName
from registry.models.people import Person, PersonName, Position
from registry.models.programmes import Programme, ProgrammeDirection, ProgrammeName
from registry.models.sources import Attributed, Basis, DescribedAs, Disputed, Source, Sourced, TakesSentences
from registry.models.statements import InKindLine, Statement

__all__ = [
    "AnnualFiling",
    "Attributed",
    "Award",
    "Basis",
    "Contact",
    "CountsPeople",
    "DescribedAs",
    "Direction",
    "Disputed",
    "InKindLine",
    "Indicator",
    "LegalForm",
    "Memorandum",
    "MemorandumParty",
    "Organisation",
    "OrganisationName",
    "Person",
    "PersonName",
    "Position",
    "Programme",
    "ProgrammeDirection",
    "ProgrammeName",
    "ReportedFigure",
    "Source",
    "Sourced",
    "Statement",
    "TakesSentences",
    "TargetGroup",
    "ToldByEnds",
    "Unit",
]
