"""What other programs read: known things alone, dates as exact as they are, and no way out of the script."""

import json
import re
from datetime import time

import pytest

from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.serving.linked_data import breadcrumbs, days, script, thing

TEN, NOON = time(10), time(12)


@pytest.mark.parametrize(
    ("date", "times", "start", "end"),
    [
        ("2021-02-27", (), "2021-02-27", ""),
        ("2021-02-27", (TEN,), "2021-02-27T10:00:00", ""),
        ("2021-02-27", (TEN, NOON), "2021-02-27T10:00:00", "2021-02-27T12:00:00"),
        ("2021-07-29/2021-07-30", (), "2021-07-29", "2021-07-30"),
        ("2021-07-29/2021-07-30", (TEN, NOON), "2021-07-29T10:00:00", "2021-07-30T12:00:00"),
        ("2021-02", (), "2021-02", ""),
        ("2021-02/2021-03", (), "2021-02", "2021-03"),
        ("2021", (), "2021", ""),
        ("2013/..", (), "2013", ""),
        ("../2016", (), "", "2016"),
        ("2021-21", (), "", ""),
        ("XXXX-07-29", (), "", ""),
        ("XXXX-07-29/XXXX-07-30", (), "", ""),
        ("", (), "", ""),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(date, times, start, end):
    assert days(ApproximateDate(date), *times) == (start, end)


def test_what_is_not_known_is_not_said_and_nought_is():
    assert thing("Thing", name="", url=None, image=[], amount=0) == {"@type": "Thing", "amount": 0}


def test_a_page_without_data_has_no_block():
    assert script([]) == ""


def test_no_text_ends_the_script():
    name = "</script><script>alert('&')</script><!-- \u2028"
    block = script([thing("Event", name=name), breadcrumbs([("Басты бет", "https://portal.example/kk/")])])
    inside = re.fullmatch('<script type="application/ld\\+json">([^<>&]*)</script>', block)[1]
    event, crumbs = json.loads(inside)
    assert event == {"@context": "https://schema.org", "@type": "Event", "name": name}
    assert crumbs["itemListElement"] == [
        {
            "@type": "ListItem",
            "position": 1,
            "name": "Басты бет",
            "item": "https://portal.example/kk/",
        }
    ]
