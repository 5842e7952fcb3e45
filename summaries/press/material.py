"""What a press text is made of: the answer to one question, as rows that are disclosed already."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from events.figures.totals import AudienceTotal
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from summaries.press.sentences import Row


@dataclass(frozen=True)
class Counted:
    """A row of a table: so many events of this place (a Territory) or type."""

    what: Any
    number: int


@dataclass(frozen=True)
class Projects:
    """So many projects; `amount`: a Total in tenge of what their contracts state."""

    number: int
    amount: Any = None


@dataclass(frozen=True)
class Material:
    """`number`: of events held, None where they cannot be counted now. `territory`: None for everywhere.
    `period`: where no year is asked for. `narrowed`: [(what, value)] of what else was asked. `events`: all of
    them where they are few, otherwise the most notable; as `for_detail` fetches them. `placed`: events that
    stand in `by_place`. `reported`: rows of `events.figures.reported.beside_counted`."""

    number: int | None
    territory: Any = None
    year: int | None = None
    period: ApproximateDate | None = None
    edition: Any = None
    narrowed: Sequence[tuple[str, str]] = ()
    totals: Sequence[AudienceTotal] = ()
    by_place: Sequence[Counted] = ()
    placed: int = 0
    by_type: Sequence[Counted] = ()
    events: Sequence[Any] = ()
    reported: Sequence[tuple[Any, Sequence[Any], Any]] = ()
    projects: Projects | None = None
    rows: dict[str, Row] = field(default_factory=dict)

    @property
    def said_year(self) -> int | None:
        return self.year or (self.edition.year if self.edition else None)

    def row(self, name: str, label: str = "") -> Row:
        """The row behind a count of the list, as the caller knows its address: «events:», «type:seminar»."""
        return self.rows.get(name, Row(name, label))
