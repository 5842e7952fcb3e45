"""What the demo shows of the office: made up, said to be so, and loaded once."""

import pytest

from office.content import MADE_UP, load
from office.models import Letter, OfficeContact
from projects.models import Supervision
from tests.factories import project


@pytest.mark.django_db
def test_it_is_loaded_once_and_says_that_it_is_made_up(at_desk, ulan_officer):
    project(kind="state_order", stage="published")
    assert (load(), load()) == (6, 0)
    texts = [*Letter.objects.values_list("subject", flat=True)]
    texts += [*OfficeContact.objects.values_list("name", flat=True)]
    texts += [*Supervision.objects.values_list("note", flat=True)]
    assert len(texts) == 6 and all(MADE_UP in text for text in texts)
    Letter.objects.filter(answer_to__isnull=False).delete()
    assert load() == 0
    waits = {
        (piece["model"], str(piece["stage"]))
        for piece in at_desk(ulan_officer).get("/admin/").context["my_work"]
    }
    assert (Letter, "without an answer, past the deadline") in waits
    assert (Supervision, "report of the organisation overdue") in waits
