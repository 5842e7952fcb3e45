"""What the public is told: the control of test_canaries.py, whose rows are not there."""

import pytest

from moderation.models import Stage
from tests import doors
from tests.access.planted import Planted
from tests.access.policy import PUBLIC_WORDS, columns_in
from tests.access.test_canaries import heard, public_addresses


@pytest.mark.proof
def test_what_is_published_is_told_as_far_as_the_table_says(db, client):
    """The same walk with all records published: what is found is what stands in the table, all of it."""
    made = Planted(Stage.PUBLISHED)
    found = heard(made, client, public_addresses(made, doors.LANGUAGES))
    assert found.keys() == columns_in(PUBLIC_WORDS)
