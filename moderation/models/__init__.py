"""What every record has, and what the desk keeps beside records."""

from moderation.models.desk import Duty, KeptForm, Notice, Seen
from moderation.models.records import (
    Confirmation,
    FormSent,
    FormToken,
    Line,
    Moderated,
    Report,
    ReportKind,
    ReportState,
    Scoped,
    SentForm,
    Stage,
    StepReason,
    StepTaken,
    Unfit,
)

__all__ = [
    "Confirmation",
    "Duty",
    "FormSent",
    "FormToken",
    "KeptForm",
    "Line",
    "Moderated",
    "Notice",
    "Report",
    "ReportKind",
    "ReportState",
    "Scoped",
    "Seen",
    "SentForm",
    "Stage",
    "StepReason",
    "StepTaken",
    "Unfit",
]
