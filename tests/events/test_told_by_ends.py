"""What would tell a small number beside it is told by its ends, through every door."""

import pytest

from events.models import EventAudience
from ngo_portal.lib.language.quantities import Quantity
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def groups(db):
    children = factories.target_group(key="children", name_kk="балалар")
    return {
        "children": children,
        "pupils": factories.target_group(key="pupils", name_kk="оқушылар", parent=children),
        "orphans": factories.target_group(
            key="orphans", name_kk="жетімдер", is_vulnerable=True, parent=children
        ),
        "older": factories.target_group(key="older", name_kk="қарттар", is_vulnerable=True),
    }


def told(*lines, groups):
    """How the lines (group, number, what else) of an event are told, as they were given."""
    event = factories.event(stage="published")
    rows = [
        factories.audience(
            event=event,
            target_group=groups.get(group),
            quantity=number if isinstance(number, Quantity) else Quantity.exact(number),
            **dict(more),
        )
        for group, number, *more in lines
    ]
    rows = [EventAudience.objects.get(pk=row.pk) for row in rows]
    return [row.public_quantity.print("en") for row in rows]


WOMEN, MEN = ("sex", "women"), ("sex", "men")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # a whole and its parts, of which one is small
        ([("", 30), ("pupils", 27), ("orphans", 3)], ["28–31", "27", "fewer than 5"]),
        # whichever of these it is
        ([("", 28), ("pupils", 27), ("orphans", 1)], ["28–31", "27", "fewer than 5"]),
        ([("", 31), ("pupils", 27), ("orphans", 4)], ["28–31", "27", "fewer than 5"]),
        # more people were there, or they were none of them
        ([("", 32), ("pupils", 27), ("orphans", 4)], ["32", "27", "fewer than 5"]),
        ([("", 27), ("pupils", 27), ("orphans", 3)], ["27", "27", "fewer than 5"]),
        # by sex
        ([("older", 22), ("older", 19, WOMEN), ("older", 3, MEN)], ["20–23", "19", "fewer than 5"]),
        ([("older", 22, WOMEN), ("older", 19, MEN), ("older", 3, MEN)], ["22", "19", "fewer than 5"]),
        # what is all of another
        ([("children", 3), ("orphans", 3)], ["1–4", "fewer than 5"]),
        ([("pupils", 3), ("orphans", 3)], ["3", "fewer than 5"]),
        # several small ones
        (
            [("", 30), ("older", 2), ("pupils", 24), ("orphans", 4)],
            ["25–32", "fewer than 5", "24", "fewer than 5"],
        ),
        # a whole of a whole
        (
            [
                ("", 60),
                ("", 30, ("described_kk", "мұғалімдер")),
                ("children", 30),
                ("pupils", 27),
                ("orphans", 3),
            ],
            ["55–66", "28–31", "28–31", "27", "fewer than 5"],
        ),
        # small ones in a small one
        ([("children", 10), ("pupils", 5), ("orphans", 4)], ["10", "5", "fewer than 5"]),
        ([("older", 4), ("older", 2, WOMEN), ("older", 2, MEN)], ["1–8", "fewer than 5", "fewer than 5"]),
        ([("older", 5), ("older", 3, WOMEN), ("older", 2, MEN)], ["1–8", "fewer than 5", "fewer than 5"]),
        # an end of a whole
        ([("", Quantity.up_to(30)), ("pupils", 27), ("orphans", 3)], ["up to 31", "27", "fewer than 5"]),
        (
            [("", Quantity.at_least(30)), ("pupils", 27), ("orphans", 3)],
            ["at least 28", "27", "fewer than 5"],
        ),
        ([("", Quantity.about(30)), ("pupils", 27), ("orphans", 3)], ["about 30", "27", "fewer than 5"]),
        ([("", 30), ("pupils", Quantity.about(27)), ("orphans", 3)], ["30", "about 27", "fewer than 5"]),
        (
            [("", 30), ("pupils", Quantity.at_least(27)), ("orphans", 3)],
            ["28–31", "at least 27", "fewer than 5"],
        ),
        # nothing small
        ([("", 30), ("pupils", 25), ("orphans", 5)], ["30", "25", "5"]),
    ],
)
def test_how_numbers_of_one_event_are_told(groups, lines, expected):
    assert told(*lines, groups=groups) == expected
