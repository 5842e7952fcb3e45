"""What was received, bought, handed out, sent or counted at events, by item: different units are never added,
nor what was received to what was handed out."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from events.models import Event, EventFigure
from events.models.lines import FigureFlow
from ngo_portal.lib.language.kazakh import fold, latin_slug
from ngo_portal.lib.language.quantities import Total, coverage
from ngo_portal.lib.language.translated import columns_of
from ngo_portal.lib.serving.time_limits import in_time
from registry.models import Unit
from registry.rules import phrases
from registry.rules.small_numbers import names_any, names_few
from registry.telling import with_small_lines
from summaries.ids import figure_id


@dataclass(frozen=True)
class InKind:
    """`lines`: EventFigure rows, of which each counts once; `of` events have such a line, `known` of them
    with a number, which is `inferred` for so many. `figure`: the id."""

    key: str
    flow: FigureFlow
    label: Any
    unit: Unit | None
    total: Total
    known: int
    of: int
    inferred: int
    lines: Sequence[EventFigure]
    figure: str

    @property
    def done(self) -> str:
        return str(self.flow.said_of(self.label))

    @property
    def value(self) -> str:
        """«1,5 тонна»; "" where no source says how much."""
        return phrases.counted_total(self.total, self.unit)

    @property
    def coverage(self) -> str:
        return coverage(None, self.known, self.of, "event", self.inferred)


def key_of(line: EventFigure) -> str:
    """The key of what a line counts: lines of one key are added."""
    unit = line.counted_in.key if line.counted_in else ""
    if line.indicator_id:
        return f"indicator.{line.flow}.{line.indicator.key}"
    item = next(filter(None, _items(line)), "")
    return ".".join(filter(None, ["item", line.flow, latin_slug(fold(item)) or "-", unit]))


def of_events(events: Collection[int], question: Iterable[tuple[str, Any]]) -> list[InKind] | None:
    """Of the events with these primary keys, by item: what was received first, what most events have before
    what few have; None where it takes too long. `question`: of the ids."""
    lines = in_time(lambda: lines_of(events), None)
    if lines is None:
        return None
    groups: dict[str, list[EventFigure]] = {}
    for line in lines:
        groups.setdefault(key_of(line), []).append(line)
    made = [_made(key, group, figure_id(key, question)) for key, group in groups.items()]
    order = list(FigureFlow)
    return sorted(made, key=lambda one: (order.index(one.flow), -one.of, str(one.label)))


def lines_of(events: Collection[int]) -> list[EventFigure]:
    """The lines that count. What may tell a small number of their event is not in their words."""
    rows = EventFigure.objects.filter(event__in=events, is_chosen=True).order_by("event", "id")
    lines = list(rows.select_related("unit", "target_group", "indicator__unit", "indicator__target_group"))
    naming = {line.event_id for line in lines if any(map(names_any, _items(line)))}
    if naming:
        numbers = with_small_lines(Event)
        asked = Event.objects.filter(numbers.any, pk__in=naming).values_list("pk", numbers.by_ends)
        is_by_ends = dict(asked)
        for line in lines:
            tells = names_any if is_by_ends.get(line.event_id) else names_few
            for column in columns_of("item") if line.event_id in is_by_ends else ():
                if tells(getattr(line, column)):
                    setattr(line, column, "")
    return lines


def _items(line):
    return [getattr(line, column) for column in columns_of("item")]


def _made(key, lines, figure):
    first = lines[0]
    quantities = [line.public_quantity for line in lines]
    known = [line for line in lines if line.public_quantity.is_known]
    return InKind(
        key=key,
        flow=FigureFlow(first.flow),
        label=first.indicator.name if first.indicator_id else first.item or FigureFlow(first.flow).label,
        unit=first.counted_in,
        total=Total.of_quantities(quantities),
        known=len({line.event_id for line in known}),
        of=len({line.event_id for line in lines}),
        inferred=len({line.event_id for line in known if line.is_inferred}),
        lines=tuple(lines),
        figure=figure,
    )
