"""Whoever opens a record with personal data is noted, and nobody takes that away."""

import pytest
from django.db import connection
from django.db.utils import InternalError

from moderation.models import Seen
from registry.models import Person
from tests.desk import address, change
from tests.factories import event, organisation, person


def looked():
    return list(Seen.objects.order_by("pk").values_list("officer__username", "record_model", "record_key"))


def test_who_opens_a_person_or_contacts_is_noted_and_named_in_the_history(at_desk, publisher, auditor):
    who, whose, told = person(), organisation(), event()
    desk = at_desk(publisher)
    for page in (
        change(who),
        change(whose),
        change(told),
        address(Person, "changelist"),
        change(who, "history"),
    ):
        desk.get(page)
    at_desk(auditor).get(change(who))
    assert looked() == [
        ("east", "registry.person", who.pk),
        ("east", "registry.organisation", whose.pk),
        ("auditor", "registry.person", who.pk),
    ]
    history = at_desk(publisher).get(change(who, "history")).content.decode()
    assert "Who has looked at it" in history
    assert str(auditor) in history


def test_whom_one_may_not_see_one_has_not_seen(at_desk, kyzylorda_officer):
    desk = at_desk(kyzylorda_officer)
    assert desk.get(change(organisation())).status_code == 404
    assert looked() == []


def test_what_is_noted_stays(at_desk, publisher):
    at_desk(publisher).get(change(organisation()))
    with pytest.raises(InternalError, match="append_only|Cannot delete"), connection.cursor() as cursor:
        cursor.execute("DELETE FROM moderation_seen")
