"""The figure of an id."""

from projects.models import SocialProject
from registry.models import Organisation
from summaries.figures import counts, lines, money
from summaries.figures.figure import Figure, NoFigure
from summaries.figures.records import of_record
from summaries.filters import SummaryFilter
from summaries.ids import parsed

KINDS = {
    "events": counts.events,
    "districts": counts.districts,
    "organisations": counts.organisers,
    "audience": lines.audience,
    "item": lines.things,
    "indicator": lines.things,
    "projects": money.projects,
    "money": money.amount,
    **dict.fromkeys(counts.PARTS, counts.of_part),
}
#: Those that stand alone.
WHOLE = {"events", "districts", "organisations", "projects"}
#: Records that a question names, which may be withdrawn.
NAMED = {"organisation": Organisation, "project": SocialProject}


def figure_of(text: str) -> Figure:
    """The Figure of an id as it may be typed; its own `id` is the one it is known by. Raises NoFigure."""
    try:
        key, pairs = parsed(text)
    except ValueError:
        raise NoFigure from None
    if not pairs and (found := of_record(key)):
        return found
    kind, dot, _value = key.partition(".")
    if kind not in KINDS or bool(dot) == (kind in WHOLE):
        raise NoFigure
    asked = SummaryFilter.of_pairs(pairs)
    if asked.faults():
        raise NoFigure(withdrawn=_is_withdrawn(pairs))
    return KINDS[kind](asked, key)


def _is_withdrawn(pairs):
    return any(
        NAMED[name].objects.withdrawn().filter(pk=int(value)).exists()
        for name, value in pairs
        if name in NAMED and value.isascii() and value.isdigit() and len(value) < 19
    )
