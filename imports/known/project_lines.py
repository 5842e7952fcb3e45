"""The lines of projects in a sheet: what their contracts ask for in numbers, and what was reached."""

from django.utils.translation import gettext_lazy as _

from imports.kinds import own, translated
from imports.known.lines import kind_of_lines, lines_of, whose
from imports.known.projects import PROJECTS
from imports.known.quantities import fit_quantity, quantity
from imports.known.sourced import sourced
from projects.columns import INDICATORS as SHEET
from projects.models import ProjectFigure

NAMES = ("жоба", "жобаның атауы", "проект", "название проекта")

INDICATORS = kind_of_lines(
    "indicators",
    lines_of(PROJECTS, SHEET),
    ProjectFigure,
    SHEET,
    [
        *whose(ProjectFigure, _("project"), number="project", name="name", also=NAMES),
        own(ProjectFigure, "phase", is_shown=True),
        own(ProjectFigure, "indicator", also=("көрсеткіш", "показатель"), is_shown=True),
        translated(ProjectFigure, "item", is_shown=True),
        own(ProjectFigure, "target_group", exported="group", is_shown=True),
        *quantity(ProjectFigure, also=("саны", "количество")),
        own(ProjectFigure, "unit"),
        *sourced(ProjectFigure),
    ],
    known_by=("phase", "indicator", "item", "target_group", "source"),
    fit=fit_quantity,
)
PROJECT_LINES = [INDICATORS]
