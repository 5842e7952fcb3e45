"""WITH WHAT: social projects, who ordered and who carries them out, for how much money, with what result."""

from projects.models.figures import Phase, ProjectFigure
from projects.models.projects import (
    AMOUNT,
    AMOUNTS,
    UNDATED,
    Assessment,
    Currency,
    ProjectKind,
    ProjectStatus,
    SocialProject,
)
from projects.models.supervision import MonitoringVisit, ProjectReport, ReportKind, Supervision

__all__ = [
    "AMOUNT",
    "AMOUNTS",
    "UNDATED",
    "Assessment",
    "Currency",
    "MonitoringVisit",
    "Phase",
    "ProjectFigure",
    "ProjectKind",
    "ProjectReport",
    "ProjectStatus",
    "ReportKind",
    "SocialProject",
    "Supervision",
]
