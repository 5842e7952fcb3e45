"""A worker that is killed while it saves leaves all of a list or nothing of it, and the list is saved by the
next one."""

import os
import random
import signal
import subprocess
import sys
import time
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection

from imports import actions
from imports.known import KINDS
from imports.models import Import, Row, State
from registry.models import Contact, Organisation
from tests import cast
from tests.imports.sheets import HEADS, workbook

KILLED, ROWS = 50, 120
WORKER = """
import sys, django
django.setup()
from imports import actions
from imports.models import Import
sent = Import.objects.select_related("by__territory").get(pk=sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
actions.save(sent)
"""


def worker(sent):
    database = settings.DATABASES["default"]
    address = f"postgres://{quote(database['USER'])}@{quote(database['HOST'], safe='')}:{database['PORT']}/"
    environment = {**os.environ, "DATABASE_URL": f"{address}{connection.settings_dict['NAME']}"}
    started = subprocess.Popen(
        [sys.executable, "-c", WORKER, str(sent.pk)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=settings.BASE_DIR,
        env={**environment, "DJANGO_SETTINGS_MODULE": "ngo_portal.settings"},
    )
    assert started.stdout.readline() == b"ready\n"
    return started


@pytest.mark.proof
def test_killed_at_fifty_points_a_list_is_saved_whole_or_not_at_all(transactional_db):
    rows = [["", f"«Ұйым {n}»", "Ұлан ауданы", "", "2015", f"n{n}@example.kz"] for n in range(ROWS)]
    sent = actions.receive(
        kind=KINDS["organisations"], name="тізім", data=workbook(HEADS, *rows), by=cast.ulan_officer()
    )
    actions.read(sent)
    assert sent.counts["new"] == ROWS
    with worker(sent) as first:
        start = time.monotonic()
        first.communicate(b"\n")
        whole = time.monotonic() - start
    assert Organisation.objects.count() == ROWS
    outcomes = set()
    for _time in range(KILLED):
        actions.undo(Import.objects.get(pk=sent.pk)) if Organisation.objects.exists() else None
        assert not Organisation.objects.exists()
        Row.objects.update(record_key=None, record_version=None, undo=None)
        Import.objects.update(state=State.SAVING, finished_at=None)
        with worker(sent) as one:
            one.stdin.write(b"\n")
            one.stdin.flush()
            time.sleep(random.random() * whole)
            one.send_signal(signal.SIGKILL)
        _wait_until_free(sent)
        saved = Organisation.objects.count(), Contact.objects.count()
        assert saved in {(0, 0), (ROWS, ROWS)}
        sent.refresh_from_db()
        assert (sent.state == State.SAVED) is (saved == (ROWS, ROWS))
        outcomes.add(saved)
    assert (0, 0) in outcomes
    again = actions.receive(
        kind=KINDS["organisations"],
        name="тізім",
        data=workbook(HEADS, *rows),
        by=Import.objects.get(pk=sent.pk).by,
    )
    actions.read(again)
    if again.counts.get("new"):
        actions.save(again)
    assert Organisation.objects.count() == ROWS


def _wait_until_free(sent):
    """The database ends what the killed one had begun."""
    for _time in range(100):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(hashtext('imports'), %s)", [sent.pk % 2**31])
            if cursor.fetchone()[0]:
                cursor.execute("SELECT pg_advisory_unlock(hashtext('imports'), %s)", [sent.pk % 2**31])
                return
        time.sleep(0.1)
    raise AssertionError("the work goes on without its worker")
