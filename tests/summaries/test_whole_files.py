"""Whole files by year, made once for a version of the data, and what has changed between two versions."""

import csv
import io
import json
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from django.db import connection
from django.utils import timezone

from events.models import Event
from moderation.actions import take
from ngo_portal.lib.lists.pictures import NotDrawn
from ngo_portal.lib.serving.data_version import data_version
from ngo_portal.lib.serving.time_limits import with_spare
from summaries.catalogue import whole_files
from summaries.models import WholeFile
from tests import doors, factories
from tests.factories import ULAN

FILE = "/ru/data/events/2021.csv"


def status(client, address):
    """How it is answered; a file is not read."""
    answer = client.get(address)
    answer.close()
    return answer.status_code


@pytest.fixture
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path / "whole"


@pytest.fixture(autouse=True)
def _settled():
    """Every step was written long ago."""
    with patch("moderation.querysets.SETTLED", timedelta(0)):
        yield


class TestWholeFiles:
    @pytest.fixture(autouse=True)
    def _rows(self, transactional_db, folder):
        factories.event(title_kk="Бірінші", places=[ULAN], date="2021-02-27", stage="published")

    def test_it_is_made_once_and_is_what_the_list_hands_out(self, client, folder):
        first = client.get(FILE)
        assert (first.status_code, first.headers["Location"]) == (302, "/ru/events.csv?year=2021")
        live = doors.body(client.get(first.headers["Location"]))
        with patch.object(whole_files, "_answer", side_effect=AssertionError):
            kept = client.get(FILE)
            assert kept.status_code == 200
            assert doors.body(kept) == live
            assert client.get(FILE, headers={"if-none-match": kept.headers["ETag"]}).status_code == 304
        assert kept.headers["Content-Disposition"] == 'attachment; filename="events-2021-ru.csv"'
        assert [path.name for path in folder.iterdir()] == ["events-2021-ru.csv"]

    def test_nobody_is_given_what_was_withdrawn(self, client):
        status(client, FILE)
        assert status(client, FILE) == 200
        Event.objects.update(stage="withdrawn")
        factories.event(title_kk="Екінші", places=[ULAN], date="2021-03-01", stage="published")
        answer = client.get(FILE)
        assert answer.status_code == 302
        assert "Бірінші" not in doors.body(client.get(answer.headers["Location"])).decode()
        # Made within the hour: it is not made again yet.
        assert status(client, FILE) == 302
        WholeFile.objects.update(asked_at=timezone.now() - timedelta(hours=2))
        status(client, FILE)
        made = client.get(FILE)
        assert made.status_code == 200
        assert "Екінші" in (text := doors.body(made).decode())
        assert "Бірінші" not in text

    def test_what_changed_while_it_was_made_is_not_kept(self, client, folder):
        answer = whole_files._answer

        def in_the_middle(wanted):
            Event.objects.update(link="https://example.kz/")
            return answer(wanted)

        with patch.object(whole_files, "_answer", in_the_middle):
            status(client, FILE)
        assert status(client, FILE) == 302
        assert list(folder.iterdir()) == []

    @pytest.mark.parametrize("ending", ["semicolon.csv", "xlsx", "ndjson"])
    def test_every_form_is_kept(self, client, folder, ending):
        status(client, f"/kk/data/events/2021.{ending}")
        assert status(client, f"/kk/data/events/2021.{ending}") == 200
        assert Path(folder, f"events-2021-kk.{ending}").stat().st_size > 100

    def test_what_there_is_not_is_404(self, client):
        for wrong in ("events/1999.csv", "events/2021.pdf", "people/2021.csv"):
            assert status(client, f"/kk/data/{wrong}") == 404
        assert not WholeFile.objects.exists()

    def test_the_page_of_the_dataset_leads_there(self, client):
        assert f'href="{FILE}"' in doors.html(client, "/ru/data/events/")


@pytest.mark.django_db
class TestChanges:
    def changes(self, client, since, until="", ending="ndjson"):
        answer = client.get(f"/en/data/events/changes.{ending}?since={since}&until={until}")
        assert answer.status_code == 200, answer.text
        if ending == "csv":
            return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
        return {row["id"]: (row["change"], row["url"]) for row in map(json.loads, answer.text.splitlines())}

    def event(self, **fields):
        return factories.event(**{"places": [ULAN], "date": "2021-02-27", **fields})

    def test_added_changed_and_withdrawn_and_nothing_that_was_never_public(
        self, client, publisher, ulan_officer
    ):
        reason = factories.step_reason(step="withdraw")
        gone, back, there = (self.event(stage="published") for _number in range(3))
        new, draft = (self.event() for _number in range(2))
        before = data_version()
        take("withdraw", gone, publisher, reason=reason, words="…")
        take("withdraw", back, publisher, reason=reason, words="…")
        take("publish", back, publisher)
        take("publish", new, publisher)
        brief = self.event()
        take("publish", brief, publisher)
        take("withdraw", brief, publisher, reason=reason, words="…")
        take("submit", draft, ulan_officer)
        now = data_version()
        assert now != before
        api = "http://testserver/api/v1/events/{}/"
        expected = {
            gone.pk: ("withdrawn", ""),
            back.pk: ("changed", api.format(back.pk)),
            new.pk: ("added", api.format(new.pk)),
        }
        assert self.changes(client, before) == self.changes(client, before, now) == expected
        assert there.pk not in expected
        assert self.changes(client, now) == {}
        header, *rows = self.changes(client, before, ending="csv")
        assert header == ["No.", "Kind of change", "Day", "Address"]
        assert {int(row[0]): row[1] for row in rows} == {
            key: change for key, (change, _url) in expected.items()
        }

    def test_what_is_asked_wrongly_is_told(self, client):
        first = data_version()
        factories.event(stage="published")
        second = data_version()
        for question, names in (
            ("", "since"),
            ("since=jok", "since"),
            (f"since={first}&until=jok", "until"),
            (f"since={second}&until={first}", "until"),
            (f"since={first}&x=1", "x"),
        ):
            answer = client.get(f"/en/data/events/changes.csv?{question}")
            assert (answer.status_code, answer.text.partition(":")[0]) == (400, names)
        assert client.get(f"/en/data/people/changes.csv?since={first}").status_code == 404

    def test_the_page_of_the_dataset_offers_them_by_day(self, client):
        version = data_version()
        assert f"/kk/data/events/changes.csv?since={version}" in doors.html(client, "/kk/data/events/")


@pytest.mark.django_db
class TestFilesOfASummary:
    def test_lines_of_json_and_semicolons_say_what_the_csv_says(self, client, demo_content):
        question = "territory=630000000&year=2021"
        plain = client.get(f"/en/summary.csv?{question}").content.decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(plain)))
        semicolons = client.get(f"/en/summary.semicolon.csv?{question}").content.decode("utf-8-sig")
        others = list(csv.reader(io.StringIO(semicolons), delimiter=";"))[1:]
        lines = [json.loads(line) for line in client.get(f"/en/summary.ndjson?{question}").text.splitlines()]
        assert len(rows) == len(others) == len(lines) > 20
        for row, other, line in zip(rows, others, lines, strict=True):
            assert [value.replace(",", ".") for value in row.values()] == [
                value.replace(",", ".") for value in other
            ]
            assert line["figure"] == row["Address"]
            assert line["value"] == row["As printed"]
            assert (line["low"] is None) == (row["Number (lowest)"] == "")
            assert line["low"] is None or float(line["low"]) == float(row["Number (lowest)"])

    def test_a_file_whose_map_is_left_out_is_refused(self, client, demo_content):
        """What runs out of time while it is written too."""
        with with_spare(1), patch("summaries.summary.by_place", side_effect=_left_out):
            answer = client.get("/en/summary.docx?territory=630000000&year=2021")
        assert (answer.status_code, "Retry-After" in answer.headers) == (503, True)


def _left_out(_asked):
    connection.spare.left_out = True
    raise NotDrawn
