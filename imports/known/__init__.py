"""The kinds of records that come in sheets."""

from imports.known.event_lines import EVENT_LINES
from imports.known.events import EVENTS
from imports.known.organisation_lines import ORGANISATION_LINES
from imports.known.organisations import ORGANISATIONS
from imports.known.project_lines import PROJECT_LINES
from imports.known.projects import PROJECTS
from imports.known.told import TOLD
from officers.roles import ADD

ALL = [ORGANISATIONS, *ORGANISATION_LINES, EVENTS, *EVENT_LINES, PROJECTS, *PROJECT_LINES, *TOLD]
KINDS = {kind.key: kind for kind in ALL}


def kinds_of(officer):
    """Those whose records the officer enters by hand."""
    return [kind for kind in ALL if officer.permits(ADD, kind.model)]
