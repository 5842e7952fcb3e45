"""What every record has, and what the desk keeps beside records."""

from moderation.models.desk import Duty, KeptForm, Notice, Seen
from moderation.models.records import (
    Confirmation,
    FormToken,
    Line,
    Moderated,
    Report,
    ReportKind,
    ReportSent,
    ReportState,
    Scoped,
    Stage,
    StepReason,
    StepTaken,
    Unfit,
)

__all__ = [
    "Confirmation",
    "Duty",
    "FormToken",
    "KeptForm",
    "Line",
    "Moderated",
    "Notice",
    "Report",
    "ReportKind",
    "ReportSent",
    "ReportState",
    "Scoped",
    "Seen",
    "Stage",
    "StepReason",
    "StepTaken",
    "Unfit",
]
