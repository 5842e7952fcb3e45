"""A summary can be followed: what comes to its question later comes by feed and calendar."""

import pytest

from tests import doors

pytestmark = pytest.mark.django_db


def test_the_feed_of_a_summary_has_the_events_that_it_counts(client, demo_content):
    page = doors.html(client, "/ru/summary/?territory=630000000&year=2021")
    address = "/ru/events.atom?territory=630000000&amp;borders=then&amp;year=2021&amp;status=held"
    assert f'<link rel="alternate" type="application/atom+xml" href="{address}"' in page
    assert f'<a href="{address}"' in page

    feed = doors.feed(client, address.replace("&amp;", "&"))
    assert len(doors.feed_numbers(feed)) == 8
    assert '"alternate" type="application/atom+xml"' not in doors.html(client, "/ru/summary/")
