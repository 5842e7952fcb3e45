"""What is typed and not saved is kept at the desk for 30 days; officers see who else is at work in a form."""

import json
import uuid
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from events.models import Event
from moderation import drafts
from moderation.models import KeptForm
from tests.desk import address, change, untouched
from tests.factories import event

KEPT = "/admin/kept/"
ULAN = "636200000"


@pytest.fixture
def record(db):
    return event(title_kk="Сенбілік", places=[ULAN])


@pytest.fixture
def desks(ulan_officer, publisher):
    """Two officers at work."""
    found = Client(), Client()
    for desk, officer in zip(found, (ulan_officer, publisher), strict=True):
        desk.force_login(officer)
    return found


def typing(desk, path, words="Жаңа", form=None, **more):
    fields = [["title_kk", words]] if words else []
    sent = {"path": path, "form": form or str(uuid.uuid4()), "fields": json.dumps(fields), **more}
    return desk.post(KEPT, sent)


def names(answer):
    return [one["name"] for one in answer.json()["others"]]


def test_what_was_typed_comes_back_in_another_browser_and_goes_when_it_is_saved(desks, record):
    desk, _other = desks
    sent = untouched(desk, change(record))
    typing(desk, change(record), "Сенбілік 2", form=sent["form_token"])
    typing(desk, change(record), "Сенбілік 3", form=sent["form_token"])
    (kept,) = desk.get(KEPT, {"path": change(record)}).json()["kept"]
    assert kept["fields"] == [["title_kk", "Сенбілік 3"]]
    assert desk.post(change(record), {**sent, "_save": "1", "title_kk": "Сенбілік 3"}).status_code == 302
    assert desk.get(KEPT, {"path": change(record)}).json()["kept"] == []


def test_two_at_one_record_see_each_other_and_one_takes_over(desks, record, ulan_officer, publisher):
    first, second = desks
    form = str(uuid.uuid4())
    assert names(typing(first, change(record), form=form)) == []
    page = second.get(KEPT, {"path": change(record)}).json()
    assert [one["name"] for one in page["others"]] == [str(ulan_officer)]
    assert page["kept"] == []  # what others typed is theirs
    assert names(typing(second, change(record), take="yes")) == []
    told = typing(first, change(record), "Менікі", form=form).json()
    assert (told["taken"], [one["name"] for one in told["others"]]) == (str(publisher), [str(publisher)])
    assert drafts.of(ulan_officer, change(record)).get().fields == [["title_kk", "Менікі"]]


def test_who_is_not_heard_of_is_not_at_work(desks, record):
    first, second = desks
    typing(first, change(record))
    KeptForm.objects.update(at=timezone.now() - drafts.AT_WORK)
    assert names(typing(second, change(record))) == []
    typing(first, address(Event, "add"))
    assert names(typing(second, address(Event, "add"))) == []  # each adds a record of their own


def test_nobody_learns_who_is_at_work_elsewhere(desks, record, at_desk, kyzylorda_officer, auditor):
    typing(desks[0], change(record))
    for stranger in (at_desk(kyzylorda_officer), at_desk(auditor)):
        assert stranger.get(KEPT, {"path": change(record)}).status_code == 404
        assert typing(stranger, change(record)).status_code == 404
    for path in ("", "/kk/", "/admin/", address(Event, "changelist"), "/admin/nowhere/"):
        assert typing(desks[0], path).status_code == 404
    assert Client().get(KEPT, {"path": change(record)}).status_code == 302


@pytest.mark.parametrize(
    "sent", [{"fields": "{"}, {"fields": "{}"}, {"form": "x"}, {"fields": " " * 400_001}]
)
def test_what_is_no_form_is_refused(desks, record, sent):
    whole = {"path": change(record), "form": str(uuid.uuid4()), "fields": "[]"}
    assert desks[0].post(KEPT, {**whole, **sent}).status_code == 400


def test_kept_forms_go_after_thirty_days(desks, record, settings, tmp_path):
    settings.SEALS_FILE = str(tmp_path / "seals")
    typing(desks[0], change(record), "Ескі")
    KeptForm.objects.update(at=timezone.now() - timedelta(days=31))
    typing(desks[0], change(record), "Жаңа")
    call_command("every_night")
    assert [one.fields for one in KeptForm.objects.all()] == [[["title_kk", "Жаңа"]]]


def test_an_officer_keeps_so_many_forms_and_no_more(desks, record, monkeypatch):
    monkeypatch.setattr(drafts, "MOST", 2)
    for words in ("1", "2", "3"):
        typing(desks[0], change(record), words)
    assert sorted(one.fields[0][1] for one in KeptForm.objects.all()) == ["2", "3"]
