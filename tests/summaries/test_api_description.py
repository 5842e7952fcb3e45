"""The description of the doors of machines is true: schemathesis asks each door what its description allows,
and what it does not, and compares every answer with it. `make prove` asks a hundred times as much.
"""

import logging

import hypothesis
import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from schemathesis import GenerationMode

from ngo_portal.wsgi import Handler

pytestmark = pytest.mark.django_db
HOST = {"Host": "localhost"}


@pytest.fixture
def described(demo_content, db, settings):
    """The doors over the demo content; the connection outlives each request, and nobody is counted."""
    settings.API_REQUESTS_A_MINUTE = 10**9
    logging.disable(logging.CRITICAL)
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/v1/schema/", Handler(), headers=HOST)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_every_door_answers_as_it_is_described(described, everywhere, mode):
    number, wrong = 100 if everywhere else 3, []
    for found in described.get_all_operations():
        operation = found.ok()
        if mode == GenerationMode.NEGATIVE and not operation.query:
            continue

        @hypothesis.settings(
            max_examples=number,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(hypothesis.HealthCheck),
        )
        @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
        def ask(case):
            case.call_and_validate(headers=HOST)

        try:
            ask()
        except (BaseExceptionGroup, Exception) as failure:
            wrong.append(f"{operation.label}: {failure} {getattr(failure, 'exceptions', '')}")
    assert wrong == []
