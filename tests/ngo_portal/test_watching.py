"""The portal is watched: numbers for Prometheus, lines of logs without anybody in them, a page, letters."""

import io
import json
import logging
import re
from datetime import timedelta
from pathlib import Path

import pytest
import sentry_sdk
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from sentry_sdk.transport import Transport

from ngo_portal import metrics as numbers
from ngo_portal.lib.serving import logs, reporting, slow
from ngo_portal.state import state
from ngo_portal.watching import number_of
from tests import cast

CANARY = "kupiasoz-7"
ALERTS = Path(__file__).resolve().parents[2] / "deploy/prometheus/alerts.yml"


@pytest.fixture
def noted(settings, tmp_path):
    """What deploy/backup wrote down: all went well an hour ago."""
    file = tmp_path / "backup.json"
    settings.BACKUP_STATE = str(file)
    an_hour_ago = (timezone.now() - timedelta(hours=1)).isoformat()
    now = timezone.now().isoformat()
    said = {
        "full": {"ok": True, "done": an_hour_ago},
        "media": {"ok": True, "done": now},
        "drill": {"ok": True, "done": an_hour_ago, "words": "all as it was"},
    }

    def write(**changed):
        for key, entry in changed.items():
            said[key] = said[key] | entry
        file.write_text(json.dumps(said))

    write()
    return write


@pytest.fixture
def written(caplog):
    """Lines of JSON, as they are written."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.JsonFormatter())
    logging.getLogger().addHandler(handler)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logging.getLogger().removeHandler(handler)


def values(text):
    """{name with labels: value} of /metrics."""
    return dict(re.findall(r"^(\w+(?:{[^}]*})?) (\S+)$", text, re.MULTILINE))


def test_numbers_are_told_on_this_machine_alone(client, db, settings, noted):
    assert client.get("/metrics").status_code == 200
    assert client.get("/metrics", REMOTE_ADDR="").status_code == 200  # a socket in the file system
    assert client.get("/metrics", REMOTE_ADDR="10.1.1.1").status_code == 404
    assert client.get("/metrics", REMOTE_ADDR="2001:db8::1").status_code == 404
    settings.BEHIND_PROXY = True
    asked = {"REMOTE_ADDR": "localhost", "HTTP_X_FORWARDED_FOR": "127.0.0.1, 10.1.1.1"}
    assert client.get("/metrics", **asked).status_code == 404
    assert client.get("/metrics", REMOTE_ADDR="localhost").status_code == 200


def test_requests_are_counted_by_view_and_status(client, db):
    def asked():
        return values(client.get("/metrics").content.decode())

    name = 'ngo_portal_requests_total{status="200",view="about"}'
    before = float(asked().get(name, 0))
    client.get("/kk/about/")
    assert float(asked()[name]) == before + 1
    assert not any(CANARY in line for line in asked())
    client.get(f"/kk/{CANARY}/")
    assert not any(CANARY in line for line in asked())


def test_alerts_ask_for_numbers_that_are_told(client, db, noted):
    told = client.get("/metrics").content.decode()
    assert "# TYPE ngo_portal_request_seconds histogram" in told
    for name in set(re.findall(r"ngo_portal_\w+", ALERTS.read_text())):
        assert re.search(rf"^{name.removesuffix('_bucket')}", told, re.MULTILINE), name


def test_the_state_costs_a_few_queries(django_assert_max_num_queries, db, noted):
    with django_assert_max_num_queries(10):
        state()


def test_an_old_or_failed_backup_is_told_everywhere(client, db, noted):
    ok = 'ngo_portal_backup_ok{what="drill"}'
    assert state().warnings == []
    assert values(client.get("/metrics").content.decode())[ok] == "1.0"
    noted(drill={"ok": False, "words": "Other rows than there were in public.events_event."})
    assert values(client.get("/metrics").content.decode())[ok] == "0.0"
    noted(drill={"ok": True}, media={"done": (timezone.now() - timedelta(hours=1)).isoformat()})
    assert [str(warning) for warning in state().warnings] == [
        "Фотосуреттердің сақтық көшірмесі: тиісінше жасалмады."
    ]


def test_failed_letters_are_seen(client, db, noted):
    now = timezone.now()
    DBTaskResult.objects.create(
        status="FAILED",
        task_path="moderation.tasks.tell_of_report",
        run_after=now,
        finished_at=now,
        exception_class_path="smtplib.SMTPException",
        traceback=CANARY,
        args_kwargs={"args": [CANARY], "kwargs": {}},
        backend_name="default",
    )
    client.force_login(cast.national())
    page = client.get("/admin/state/").content.decode()
    assert "smtplib.SMTPException" in page and "tell_of_report" in page
    assert CANARY not in page
    assert state().letters_failed == 1


def test_administrators_get_a_letter_in_their_language_if_something_is_wrong(db, noted):
    national = cast.national()
    type(national).objects.filter(pk=national.pk).update(email="n@example.kz", language="ru")
    call_command("tell_of_state")
    assert mail.outbox == []
    noted(full={"ok": False, "words": "no room"})
    call_command("tell_of_state")
    [letter] = mail.outbox
    assert letter.to == ["n@example.kz"]
    assert "Резервная копия базы данных" in letter.body and "no room" in letter.body


def test_a_line_has_the_number_of_its_request_and_nobodys_words(db, written):
    class Fault(Exception):
        pass

    logs.name_request("ab" * 16)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM nowhere WHERE name = %s", [CANARY])
    except Exception:
        logging.getLogger("ngo_portal").exception("asked: LINE 1 is told by nobody")
    finally:
        logs.name_request("")
    [line] = written()
    assert line["request_id"] == "ab" * 16
    assert "nowhere" in line["traceback"]
    assert CANARY not in json.dumps(line, ensure_ascii=False)


def test_a_number_of_nginx_is_taken_and_a_readers_is_not(rf, settings):
    given = rf.get("/", HTTP_X_REQUEST_ID="cd" * 16)
    assert number_of(given) != "cd" * 16
    settings.BEHIND_PROXY = True
    assert number_of(given) == "cd" * 16
    assert re.fullmatch("[0-9a-f]{32}", number_of(rf.get("/", HTTP_X_REQUEST_ID="x" * 32)))


def test_a_slow_statement_is_named_by_its_view_without_values(db, settings, written):
    settings.SLOW_STATEMENT = 0.01
    with slow.noticed(lambda: "events:list"), connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_sleep(0.02), '{CANARY}''s', 4711")
        cursor.execute("SELECT 1")
    [line] = written()
    assert (line["view"], line["statement"]) == ("events:list", "SELECT pg_sleep(?), ?, ?")
    assert line["seconds"] >= 0.02


class Caught(Transport):
    def __init__(self):
        super().__init__()
        self.events = []

    def capture_envelope(self, envelope):
        self.events += [item.payload.get_bytes().decode() for item in envelope.items]


def test_errors_are_told_to_nobody_by_default_and_then_without_anybody(db, monkeypatch):
    assert not sentry_sdk.get_client().is_active()
    caught = Caught()
    reporting.start("https://key@errors.example/1", "of the test", transport=caught)

    def broken(*arguments):
        words = CANARY  # a variable
        raise ValueError(f"{words} is not a number")

    monkeypatch.setattr(numbers, "state", broken)
    try:
        browser = Client(raise_request_exception=False)
        browser.force_login(cast.national())
        answer = browser.get("/metrics", {"q": CANARY}, HTTP_USER_AGENT=CANARY, HTTP_COOKIE=f"a={CANARY}")
        assert answer.status_code == 500
        assert re.fullmatch("[0-9a-f]{32}", answer.headers["X-Request-ID"])
        sentry_sdk.flush()
    finally:
        sentry_sdk.get_client().close()
        sentry_sdk.get_global_scope().set_client(None)
    [told] = caught.events
    event = json.loads(told)
    assert event["exception"]["values"][-1]["type"] == "ValueError"
    assert CANARY not in json.dumps(event, ensure_ascii=False)
    assert "10.0" not in told and "127.0.0.1" not in told


def test_of_a_request_its_page_alone_is_told():
    event = {
        "request": {"method": "POST", "url": f"https://p/kk/?q={CANARY}", "data": CANARY, "cookies": CANARY},
        "user": {"id": CANARY},
        "breadcrumbs": [CANARY],
        "extra": {"sys.argv": CANARY},
        "logentry": {"message": "%s is late", "params": [CANARY], "formatted": CANARY},
        "exception": {"values": [{"type": "KeyError", "value": CANARY}]},
    }
    assert reporting.without_anybody(event, {}) == {
        "request": {"method": "POST", "url": "https://p/kk/"},
        "logentry": {"message": "%s is late"},
        "exception": {"values": [{"type": "KeyError", "value": ""}]},
    }
