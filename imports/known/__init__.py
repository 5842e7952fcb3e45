"""The kinds of records that come in sheets."""

from imports.known.events import EVENTS
from imports.known.filings import FILINGS
from imports.known.organisations import ORGANISATIONS
from imports.known.projects import PROJECTS

KINDS = {kind.key: kind for kind in [ORGANISATIONS, EVENTS, PROJECTS, FILINGS]}
