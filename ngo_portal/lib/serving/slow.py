"""Statements that take long are written down with the view that asked, and without what somebody typed.

PostgreSQL could write them down itself, but with their values: the words of searches, names, addresses.
"""

import contextlib
import logging
import re
import time
from collections.abc import Callable, Iterator

from django.conf import settings
from django.db import connection

logger = logging.getLogger(__name__)
LONGEST_TEXT = 2000
VALUES = re.compile(r"E?'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b")


@contextlib.contextmanager
def noticed(view: Callable[[], str]) -> Iterator[None]:
    """Writes down what takes longer than SLOW_STATEMENT inside; `view` is asked for its name only then."""

    def timed(execute, sql, params, many, context):
        started = time.monotonic()
        try:
            return execute(sql, params, many, context)
        finally:
            seconds = time.monotonic() - started
            if seconds > settings.SLOW_STATEMENT:
                about = {"view": view(), "seconds": round(seconds, 3), "statement": without_values(sql)}
                logger.warning("slow statement", extra=about)

    with connection.execute_wrapper(timed):
        yield


def without_values(sql: object) -> str:
    """A statement with a mark in the place of each text and number."""
    return " ".join(VALUES.sub("?", str(sql)).split())[:LONGEST_TEXT]
