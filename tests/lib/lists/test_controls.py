"""A control that would drop what it cannot show is one for text."""

import pytest

from ngo_portal.form_renderer import FormRenderer
from ngo_portal.lib.lists.controls import holding
from ngo_portal.lib.lists.filters import YearFilter

BOUNDS = {"min": 1, "max": 9, "step": 1, "class": "x"}


@pytest.mark.parametrize(
    ("kind", "value", "wanted"),
    [
        ("date", "2021-02-27", "date"),
        ("date", "2021-02-30", "text"),
        ("date", "27.02.2021", "text"),
        ("date", None, "date"),
        ("date", "", "date"),
        ("number", "2021", "number"),
        ("number", "-1.5", "number"),
        ("number", 0, "number"),
        ("number", "1,5", "text"),
        ("number", "٢٠٢١", "text"),
        ("number", "x", "text"),
        ("time", "10:00", "time"),
        ("time", "25:00", "text"),
        ("search", "x", "search"),
    ],
)
def test_a_control_shows_what_it_is_given(kind, value, wanted):
    found, attrs = holding(kind, value, BOUNDS)
    assert found == wanted
    assert attrs == (BOUNDS if wanted == kind else {"class": "x"})


def test_both_ways_of_drawing_controls_follow_it():
    year = YearFilter().field.widget
    drawn = year.render("year", ["x", "2021"], {"id": "id_year"})
    assert 'type="text" value="x"' in drawn
    assert 'aria-labelledby="id_year_label" id="id_year_1"' in drawn
    assert drawn.count("min=") == 1
    widget = {"type": "date", "name": "from", "value": "x", "attrs": {"min": "2021-01-01"}}
    assert "text" in FormRenderer().render("django/forms/widgets/date.html", {"widget": widget})
