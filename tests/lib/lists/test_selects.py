"""The SELECTs that are kept as text give what querysets made anew give, whatever the tables hold and whoever
asks."""

import datetime
from itertools import chain

import pytest
from django.db import connection
from django.test import RequestFactory
from django.utils import timezone, translation

from events.columns.events import EVENTS
from events.columns.sheets import EVENT_SHEETS
from events.filters import EventFilter
from events.models import Event
from ngo_portal.lib.database.prepared import prepare
from ngo_portal.lib.lists import selects, streams
from ngo_portal.lib.lists.columns import table
from ngo_portal.lib.lists.exports import Question
from ngo_portal.lib.lists.selects import as_array, as_text, kept_rows, rows_of
from ngo_portal.lib.lists.writers import csv, ndjson, xlsx
from ngo_portal.lib.serving.questions import noted
from projects.columns import PROJECT_SHEETS, PROJECTS
from projects.filters import ProjectFilter
from projects.models import SocialProject
from registry.columns.organisations import ORGANISATIONS
from registry.columns.sheets import ORGANISATION_SHEETS
from registry.filters import OrganisationFilter
from registry.models import Contact, Organisation
from tests import factories

pytestmark = pytest.mark.django_db

LISTS = {
    "events": (EventFilter, (EVENTS, *EVENT_SHEETS)),
    "organisations": (OrganisationFilter, (ORGANISATIONS, *ORGANISATION_SHEETS)),
    "projects": (ProjectFilter, (PROJECTS, *PROJECT_SHEETS)),
}
QUESTIONS = {
    "events": [{}, {"sort": "oldest", "year": 2021}, {"territory": "101000000"}, {"q": "жоқжоқ"}],
    "organisations": [{}, {"sort": "recent", "kind": "ngo"}, {"q": "жоқжоқ"}],
    "projects": [{}, {"sort": "oldest"}, {"q": "жоқжоқ"}],
}


def question_of(noun, asked):
    filter_class, sheets = LISTS[noun]
    found = filter_class.for_request(RequestFactory().get("/", asked))
    assert found.problems == {}
    return Question(None, found, sheets, "", [])


def answer_to(sql, dress=None):
    """The rows; in the dress of NDJSON as it spells them: a list may be one of SQL's or of JSON's."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT to_jsonb(one)::text FROM ({sql}) one" if dress is ndjson.dress else sql)
        return cursor.fetchall()


@pytest.mark.parametrize(
    "noun",
    [*(pytest.param(noun, marks=pytest.mark.proof) for noun in ("events", "organisations")), "projects"],
)
def test_kept_selects_give_what_querysets_give(demo_content, languages, noun):
    fund = Organisation.objects.published().first()
    Contact.objects.create(organisation=fund, value="+7 700", is_public=True)
    factories.annual_filing(organisation=fund)
    factories.photo(event=Event.objects.published().first())
    factories.project_figure(project=SocialProject.objects.published().first(), item_kk="бала")
    (_filter, sheets), filled, compared = LISTS[noun], set(), 0
    for asked in QUESTIONS[noun]:
        for language in languages if asked == {} else ["kk"]:
            question = question_of(noun, asked)
            for sheet in sheets if asked == {} or len(languages) > 1 else sheets[:2]:
                dresses = [xlsx.dress] + [csv.dress] * (sheet is question.records)
                dresses += [ndjson.dress] * (sheet is question.records or len(languages) > 1)
                for dress in dresses:
                    question.language = language
                    with translation.override(language):
                        anew = table(sheet.of(question.asked.ordered), sheet.columns, language, dress)
                        fresh = answer_to(as_text(anew), dress)
                        kept = answer_to(question.select(sheet, dress), dress)
                    assert kept == fresh, (noun, sheet.key, language)
                    if language == "kk" and dress is xlsx.dress and asked in ({}, {"q": "жоқжоқ"}):
                        large = question_of(noun, asked)
                        large.numbers = None  # as of more records than make a small file
                        assert [
                            *chain(*map(answer_to, large.rows(sheet, dress).statements(answer_to)))
                        ] == fresh
                    if asked == {} and language == "kk" and dress is xlsx.dress:
                        [planned] = prepare([question.select_of_any(sheet, dress)], "bigint[]")
                        assert answer_to(f"EXECUTE {planned} ({as_array(question.numbers)})") == fresh
                    filled |= {(noun, sheet.key)} if fresh else set()
                    compared += len(fresh)
        counted = answer_to(question.count(sheets, 1_000))
        assert counted == [tuple(sheet.of(question.asked.qs).count() for sheet in sheets)]
    assert filled == {(noun, sheet.key) for sheet in sheets}
    assert compared > 10 * len(languages)


@pytest.mark.parametrize("noun", LISTS)
def test_a_text_depends_on_nothing_but_its_sheet_and_language(noun, monkeypatch, languages):
    """Neither on what the tables hold, nor on the day, nor on the language of whoever asked first."""
    filter_class, sheets = LISTS[noun]

    def texts():
        made = kept_rows.__wrapped__
        for sheet in sheets if len(languages) > 1 else sheets[:3]:
            for language in languages:
                yield made(sheet, filter_class.published, None, language, xlsx.dress)

    before = list(texts())
    factories.event(stage="published", type=factories.event_type(name_kk="Жаңа түр"))
    factories.organisation(stage="published")
    later = datetime.datetime(2039, 5, 1, tzinfo=datetime.UTC)
    monkeypatch.setattr(timezone, "now", lambda: later)
    with translation.override("en"):
        assert list(texts()) == before


def test_many_records_are_asked_for_in_their_order_like_few(monkeypatch, everywhere):
    for number in range(4):
        event = factories.event(
            title_kk=f"Сенбілік {number}", stage="published", date=f"2021-0{9 - number}-01"
        )
        factories.organiser(event=event, described_kk="еріктілер")
    for asked in QUESTIONS["events"][:2]:
        few = question_of("events", asked)
        assert few.is_small
        with monkeypatch.context() as patch:
            patch.setattr(streams, "SMALL", 2)
            patch.setattr(selects, "AT_ONCE", 2)
            many = question_of("events", asked)
            assert many.is_small is False
            for sheet in few.sheets if everywhere else few.sheets[:3]:
                statements = list(many.rows(sheet, xlsx.dress).statements(answer_to))
                assert len(statements) == (2 if sheet.lines_of or sheet is few.records else 1)
                found = [row for one in statements for row in answer_to(one)]
                assert found == answer_to(few.select(sheet, xlsx.dress))
                if sheet.key in ("events", "organisers"):
                    assert len(found) == 4


def test_lines_are_looked_for_by_whose_they_are():
    """Of all the lines there are none is joined with anything before: with millions that took minutes."""
    published = EventFilter.published
    for sheet in EVENT_SHEETS:
        if sheet.lines_of:
            lines = sheet.of(published()).model._meta.db_table
            wanted = f'"{lines}"."event_id" = ANY (ARRAY(SELECT id FROM asked))'
            assert wanted in kept_rows(sheet, published, None, "kk", xlsx.dress)
            assert wanted in ndjson._kept_lines(sheet, published, "kk")


def test_rows_of_a_kept_text_are_a_question_like_any_other():
    event, other = factories.event(title_kk="Сенбілік"), factories.event(title_kk="Басқа")
    kept = "SELECT title_kk FROM events_event WHERE id = ANY (ARRAY(SELECT id FROM asked))"
    with noted() as questions:
        assert rows_of(kept, [event.pk]) == [("Сенбілік",)]
    assert (questions.complete, questions.tables) == (True, {"events_event"})
    Event.objects.filter(pk=other.pk).update(title_kk="Тағы басқа")
    assert questions.have_same_answers({"events_event"}, {})
    Event.objects.filter(pk=event.pk).update(title_kk="Тағы басқа")
    assert not questions.have_same_answers({"events_event"}, {})
