"""Whoever opens a record with personal data is noted, and nobody takes that away."""

import pytest
from django.db import connection
from django.db.utils import InternalError

from moderation import seen
from moderation.models import Seen
from registry.models import Organisation, Person
from tests.desk import address, change, rows
from tests.factories import event, organisation, person

LOG = address(Seen, "changelist")


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


def test_the_log_is_read_by_administrators_and_auditors(at_desk, publisher, national, auditor):
    who, whose = person(), organisation()
    desk = at_desk(publisher)
    desk.get(change(who))
    desk.get(change(whose))
    seen.taken_away(Organisation, national, "import-7-wrong.xlsx")
    for reader in (national, auditor):
        page = at_desk(reader).get(LOG)
        assert [(one.officer, one.record_key) for one in rows(page)] == [
            (national, None),
            (publisher, whose.pk),
            (publisher, who.pk),
        ]
        text = page.content.decode()
        assert "Organisation: import-7-wrong.xlsx" in text
        assert f'<a href="{change(who)}">' in text
    assert at_desk(publisher).get(LOG).status_code == 403
    assert "personal data" not in at_desk(publisher).get("/admin/").content.decode()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("how__exact=export", ["export"]),
        ("how__exact=view", ["view", "view"]),
        ("what=registry.person", ["view"]),
        ("what=registry.organisation", ["export", "view"]),
        ("days=1", ["export", "view", "view"]),
        ("days=x", ["export", "view", "view"]),
        ("q=Астаналық", ["export"]),
    ],
)
def test_the_log_is_narrowed(at_desk, publisher, national, asked, found):
    desk = at_desk(publisher)
    desk.get(change(person()))
    desk.get(change(organisation()))
    seen.taken_away(Organisation, national, "import-7-wrong.xlsx")
    page = at_desk(national).get(f"{LOG}?{asked}")
    assert [one.how for one in rows(page)] == found


def test_nobody_writes_into_the_log_at_the_desk(at_desk, national, auditor):
    at_desk(auditor).get(change(organisation()))
    one = Seen.objects.get()
    desk = at_desk(national)
    assert desk.get(address(Seen, "add")).status_code == 403
    assert desk.get(change(one, "delete")).status_code == 403
    assert desk.post(change(one), {"asked": "x"}).status_code == 403
