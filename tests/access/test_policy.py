"""Each cell of policy.py: a fixed sample in `make test`, all in `make prove`."""

import random
import re
from types import SimpleNamespace

import pytest
from django.contrib import admin
from django.db import transaction
from django.utils import timezone, translation

from moderation import confirming
from moderation.models import Confirmation, Stage
from moderation.steps import STEPS
from officers.models import Officer
from officers.roles import Role
from registry.models import Organisation
from tests import doors, factories
from tests.access.policy import ACTIONS, ADDRESSES, PARAMETERS, READERS, RECORDS, STAGES, rows_of
from tests.access.walk import OF_CLERKS, answered, browsers, put
from tests.desk import undrawn
from tests.factories import territory
from tests.hostile.routes import OF_MACHINES, PUBLIC, routes
from tests.moderation.foreign import CANARY, MODERATED, ULAN, Foreign, table_hashes
from tests.test_every_route import routes as every_route

#: So many cells are asked in `make test`, always the same.
SAMPLE = 40
CELLS = [
    (model, page, how, stage, reader, told)
    for page, how, stages, *cells in rows_of(RECORDS)
    for stage in sorted(STAGES[stages])
    for reader, told in zip(READERS, cells, strict=True)
    for model, _screen in MODERATED
]


@pytest.fixture(scope="module")
def planted(module_db):
    return Foreign()


@pytest.fixture(scope="module")
def readers(planted):
    return browsers()


@pytest.fixture
def hidden(planted, db):
    return planted


def test_the_table_is_whole():
    """Each page that a record has, each step, each stage, once for each way."""
    pages = {page for page, *_row in rows_of(RECORDS)}
    assert {page for page in pages if page.startswith("step/")} == {
        f"step/{key}/" for key, step in STEPS.items() if not step.is_saving
    }
    for page in pages:
        for how in ("GET", "POST"):
            told = [
                stage
                for at, by, stages, *_row in rows_of(RECORDS)
                if (at, by) == (page, how)
                for stage in STAGES[stages]
            ]
            assert sorted(told) == sorted(Stage), (page, how)


def test_records_answer_as_the_table_says(hidden, readers, everywhere):
    cells = CELLS if everywhere else random.Random(62).sample(CELLS, SAMPLE)
    wrong, before = {}, table_hashes()
    for model, page, how, stage, reader, told in sorted(cells, key=lambda cell: (str(cell[0]), cell[3])):
        record = hidden.records[model]
        expected, _slash, of_others = told.partition("/")
        expected = expected if model in OF_CLERKS else of_others or expected
        with transaction.atomic():
            put(record, stage)
            drawn = expected in ("403", "404") or reader == "national"
            with undrawn() if not drawn else transaction.atomic():
                status, answer = answered(readers[reader], how, model, record, page)
            transaction.set_rollback(True)
        if str(status) != expected:
            wrong[model.__name__, page, how, stage, reader] = (status, expected)
        if expected in ("302", "403", "404"):
            assert CANARY not in f"{answer.headers}{answer.text}", (model, page, how, stage, reader)
    assert wrong == {}
    assert table_hashes() == before
    assert len(CELLS) > 6_000


def test_addresses_of_records_answer_everybody_as_the_table_says(hidden, readers, everywhere):
    """In each language, secret links too."""
    table = {shape: told for shape, *told in rows_of(ADDRESSES)}
    ours = {route.pattern: route for route in routes() if {"pk", "secret"} & set(route.parts)}
    assert table.keys() == {shape for shape, route in ours.items() if not route.is_admin}
    cells = [
        (ours[shape], language, stage, told, reader)
        for shape, row in table.items()
        for language in (doors.LANGUAGES if "language" in ours[shape].parts else [""])
        for stage, told in zip(Stage, row, strict=True)
        for reader in READERS
    ]
    wrong = {}
    for route, language, stage, told, reader in cells if everywhere else random.Random(62).sample(cells, 20):
        model = OF_MACHINES.get(route.name) or PUBLIC[route.name.partition(":")[0]]
        record = hidden.records[model]
        put(record, stage)
        secret = confirming.make(record, factories.signatory())[1] if "secret" in route.parts else ""
        path = route.pattern.format(language=language, pk=record.pk, slug="a", secret=secret)
        status = readers[reader].get(path).status_code
        if str(status) != told:
            wrong[path, stage, reader] = (status, told)
    assert wrong == {}
    assert len(cells) >= 1_950


@pytest.mark.parametrize("end", ["expired", "taken back", "answered"])
def test_a_secret_link_that_is_over_tells_nothing(hidden, client, end):
    record = hidden.records[Organisation]
    link, secret = confirming.make(record, factories.signatory())
    path = f"/kk/organisations/confirm/{secret}/"
    assert CANARY in client.get(path).text
    if end == "answered":
        client.post(path, {"verdict": "right", "words": ""})
    else:
        over = {"expires_at": timezone.now()}
        taken_back = {"withdrawn_at": timezone.now(), "withdrawn_by": factories.signatory()}
        Confirmation.objects.filter(pk=link.pk).update(**(over if end == "expired" else taken_back))
    answer = client.get(path)
    assert answer.status_code == 410
    assert CANARY not in answer.text


def test_actions_are_offered_as_the_table_says(db):
    """Of every list, to every role."""
    wrong = {}
    roles = {role: Officer(role=role, is_active=True, territory=territory(ULAN)) for role in Role}
    for model, screen in admin.site._registry.items():
        for role, officer in roles.items():
            asked = SimpleNamespace(user=officer, GET={}, POST={}, resolver_match=None)
            names = {str(role)} | ({"clerk*"} if role == Role.CLERK and model in OF_CLERKS else set())
            told = {
                action
                for of, action, who in rows_of(ACTIONS)
                if of == ("records" if model in dict(MODERATED) else model._meta.label)
                if names & set(who.split())
            }
            if screen.get_actions(asked).keys() != told:
                wrong[model, role] = (screen.get_actions(asked).keys(), told)
    assert wrong == {}


def test_lists_are_asked_what_the_table_says():
    """Each parameter of each FilterSet behind a door."""
    found = {}
    for route in routes():
        if route.filter_class:
            found.setdefault(route.filter_class.file_name, set()).add(
                " ".join(route.filter_class.base_filters)
            )
    assert found == {name: {asked} for name, asked in PARAMETERS.items()}


def test_each_language_has_the_same_addresses():
    """So that what is asked in one of them is asked of all."""
    shapes = {}
    for language in doors.LANGUAGES:
        with translation.override(language):
            shapes[language] = sorted(re.sub(f"^{language}/", "", route) for route in every_route())
    assert shapes == dict.fromkeys(shapes, shapes["kk"])
    assert len(shapes["kk"]) > 300
