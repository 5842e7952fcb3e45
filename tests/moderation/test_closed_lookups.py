"""What the address of a list may ask: exactly what its filters and headings offer, anything else is 400.

Sorting or filtering by a hidden column tells its values bit by bit; a column of another table tells those of
others. A name that merely begins like an allowed one is not allowed.
"""

import re
from html import unescape

import pytest
from django.contrib.admin import ModelAdmin

from moderation.scoped_admin import ScopedAdmin
from tests.desk import address, undrawn
from tests.moderation.foreign import SCREENS, each
from tests.moderation.test_every_admin import MAKE

DEPTH = 3
LOOKUPS = ["", "exact", "startswith", "regex", "isnull", "gte"]
#: What lists of records may be asked besides.
RECORDS = {"mine", "entered", "place", "sourced"}
#: {model: the whole of what its list may be asked}; `whose` is not offered to those who see everything.
ALLOWED = {
    "events.Collection": set(),
    "events.Edition": {"marathon__id__exact"},
    "events.EditionRequest": {"state__exact"},
    "events.Event": {
        *RECORDS,
        *("stage__exact", "edition__id__exact", "edition__isnull", "type__id__exact", "whose", "quarter"),
    },
    "events.EventType": {"is_active__exact"},
    "events.Marathon": set(),
    "events.Observance": set(),
    "moderation.Report": {"state__exact", "kind__exact"},
    "moderation.Seen": {"how__exact", "what", "days"},
    "moderation.StepReason": {"step__exact", "is_active__exact"},
    "office.Letter": {"direction__exact", "answer", "organisation", "place"},
    "office.OfficeContact": {"place"},
    "officers.Officer": {"role__exact", "is_active__exact"},
    "projects.SocialProject": {*RECORDS, "stage__exact", "kind__exact", "status__exact", "whose"},
    "projects.Supervision": {"report", "mending"},
    "registry.Award": {*RECORDS, "stage__exact", "whose"},
    "registry.Direction": {"is_active__exact"},
    "registry.Indicator": {"is_active__exact"},
    "registry.LegalForm": {"is_active__exact"},
    "registry.Memorandum": {*RECORDS, "stage__exact", "state__exact", "whose"},
    "registry.Organisation": {
        *RECORDS,
        *("stage__exact", "kind__exact", "legal_form__id__exact", "legal_form__isnull", "whose"),
    },
    "registry.Person": {"whose"},
    "registry.Position": set(),
    "registry.Programme": {*RECORDS, "stage__exact", "kind__exact", "whose"},
    "registry.ReportedFigure": {*RECORDS, "stage__exact", "indicator__id__exact", "whose"},
    "registry.Source": {*(RECORDS - {"sourced"}), "stage__exact", "kind__exact", "whose"},
    "registry.Statement": {*RECORDS, "stage__exact", "kind__exact", "whose"},
    "registry.TargetGroup": {"is_active__exact"},
    "registry.Unit": {"is_active__exact"},
    "search.Synonym": {"is_active__exact"},
    "territories.Territory": {"level__exact"},
}
#: The columns by which a list may be sorted: records only by what has an index, dictionaries by all.
SORTABLE = {
    "events.Collection": {"due", "is_public"},
    "events.Edition": {"marathon", "year", "territory"},
    "events.Event": {"date_label"},
    "events.Marathon": {"slug"},
    "events.Observance": {"day_label"},
    "moderation.StepReason": {"step", "key", "is_active"},
    "officers.Officer": {"username", "full_name", "role", "territory", "is_active"},
    "registry.Unit": {"key", "is_active", "second_person_above"},
    "territories.Territory": {"code"},
    **dict.fromkeys(
        [
            *("projects.SocialProject", "registry.Organisation", "registry.Person", "registry.Position"),
            *("registry.Award", "registry.Memorandum", "registry.Programme", "registry.ReportedFigure"),
            *("registry.Source", "registry.Statement", "moderation.Report", "moderation.Seen"),
            *("events.EditionRequest", "projects.Supervision", "office.Letter", "office.OfficeContact"),
        ],
        set(),
    ),
}
DICTIONARY = {"key", "is_active"}
WRONG_ORDERS = [
    *(
        "title_kk",
        "-title_kk",
        "search",
        "org__contact_iin",
        "responsible__code",
        "pk",
        "id",
        "?",
        "99",
        "-99",
    ),
    *("abc", "1.abc", "1.1", "1.-1", "--1", "٣", "1,2", "0x1", "1e0", " 1", "-", "9" * 40),
]

each_screen = each("model, screen", SCREENS)


def paths(model, depth):
    """Every path of relations and columns from the model, backwards ones too."""
    for field in model._meta.get_fields():
        if getattr(field, "hidden", False):
            continue
        yield field.name
        if depth > 1 and field.is_relation and field.related_model:
            yield from (f"{field.name}__{rest}" for rest in paths(field.related_model, depth - 1))


def questions(model):
    for path in ["pk", *paths(model, DEPTH)]:
        yield from (f"{path}__{lookup}" if lookup else path for lookup in LOOKUPS)


def test_the_tables_name_every_screen():
    assert {model._meta.label for model, _screen in SCREENS} == set(ALLOWED)


def test_every_lookup_up_to_three_relations_away_is_refused(rf, national, ulan_officer):
    tried, refused = 0, 0
    for model, screen in SCREENS:
        request = rf.get("/")
        request.user = ulan_officer if screen.is_scoped else national
        asked = {*questions(model), *ALLOWED[model._meta.label]}
        allowed = {question for question in asked if screen.lookup_allowed(question, "1", request)}
        assert allowed == ALLOWED[model._meta.label]
        tried, refused = tried + len(asked), refused + len(asked - allowed)
    assert (tried - refused, tried > 100_000) == (sum(map(len, ALLOWED.values())), True)


@pytest.mark.proof
@each_screen
def test_a_list_refuses_what_is_not_allowed(at_desk, national, model, screen):
    """Through the page itself: every column of the model's own, and a fixed sample of those further away."""
    desk, page = at_desk(national), address(model, "changelist")
    allowed = ALLOWED[model._meta.label]
    own = [question for question in questions(model) if question.count("__") <= 1][::3]
    far = sorted(set(questions(model)))[::997]
    for question in {*own, *far} - allowed:
        assert desk.get(page, {question: "1"}).status_code == 400, question
    for question in allowed - {"whose"}:
        assert desk.get(page, {question: "1"}).status_code in (200, 302), question


@each_screen
def test_a_list_is_sorted_by_its_headings_only(at_desk, national, auditor, everywhere, model, screen):
    """Every heading that is a link leads to the sorted list, also for who sees no boxes to tick."""
    if model._meta.label in MAKE:
        MAKE[model._meta.label](1)
    desk, page = at_desk(auditor), address(model, "changelist")
    for link in re.findall(r'<a href="(\?[^"]*o=[^"]*)"', desk.get(page).content.decode()):
        assert desk.get(page + unescape(link)).status_code == 200, link
    desk = at_desk(national)
    shown = desk.get(page).context["cl"].list_display
    sortable = SORTABLE.get(model._meta.label, DICTIONARY)
    with undrawn():
        for number, name in enumerate(shown):
            expected = 200 if name in sortable else 400
            for sign in ("", "-"):
                assert desk.get(page, {"o": f"{sign}{number}"}).status_code == expected, (name, sign)
        # All of the list of events; each other list is asked one in five.
        for order in WRONG_ORDERS[:: 1 if everywhere or model.__name__ == "Event" else 5]:
            assert desk.get(page, {"o": order}).status_code == 400, order
        assert desk.get(page, {"o": ["0", "0"]}).status_code == 400


def test_django_alone_answers_any_question(at_desk, national, monkeypatch, everywhere):
    """The control: without our list of names every column of the own table can be asked for."""
    monkeypatch.setattr(ScopedAdmin, "lookup_allowed", ModelAdmin.lookup_allowed)
    monkeypatch.setattr(ScopedAdmin, "get_changelist", ModelAdmin.get_changelist)
    desk = at_desk(national)
    for model, _screen in SCREENS[:: 1 if everywhere else 4]:
        for question in ("id__gte=1", "o=title_kk", "o=1.1"):
            assert desk.get(f"{address(model, 'changelist')}?{question}").status_code == 200
