"""The description of the doors of machines is true: schemathesis asks each door what its description allows,
and what it does not, and compares every answer with it. `make prove` asks a hundred times as much.
"""

import logging
from collections import Counter

import hypothesis
import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from schemathesis import GenerationMode

from ngo_portal.wsgi import Handler

pytestmark = pytest.mark.django_db
HEADERS = {"Host": "localhost", "Accept-Encoding": "identity"}


@pytest.fixture
def described(demo_content, db, settings):
    """The doors over the demo content; the connection outlives each request, and nobody is counted."""
    settings.API_REQUESTS_A_MINUTE = 10**9
    logging.disable(logging.CRITICAL)
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/v1/schema/", Handler(), headers=HEADERS)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
    logging.disable(logging.NOTSET)


#: Whether there is such a thing, or whether two of them fit together, no description can say.
FOUND = ("q", "territory", "edition", "organisation", "project", "from", "to", "after")


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_every_door_answers_as_it_is_described(described, everywhere, mode):
    number, wrong, answers = 60 if everywhere else 2, [], Counter()
    for found in described.get_all_operations():
        operation = found.ok()

        @hypothesis.settings(
            max_examples=number,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(hypothesis.HealthCheck),
        )
        @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
        def ask(case):
            if mode == GenerationMode.POSITIVE:
                case.query = {name: value for name, value in (case.query or {}).items() if name not in FOUND}
            answer = case.call(headers=HEADERS)
            answers[answer.status_code] += 1
            case.validate_response(answer)

        try:
            ask()
        except (BaseExceptionGroup, Exception) as failure:
            wrong.append(f"{operation.label}: {failure} {getattr(failure, 'exceptions', '')}")
    assert wrong == []
    assert answers[200 if mode == GenerationMode.POSITIVE else 400] > len(answers)


def test_a_tick_is_described_by_its_words_alone(described):
    parameters = described.raw_schema["paths"]["/api/v1/events/"]["get"]["parameters"]
    (tick,) = [one for one in parameters if one.get("name") == "photos"]
    assert tick["description"] == "`yes`: фотосуреті бар."
