"""Structured logs: one JSON object a line, so that a machine can search what happened."""

import json
import logging
import re
import threading
from datetime import UTC, datetime

#: What PostgreSQL adds to an error: the row, and the place in the statement, with what somebody typed.
TOLD_BY_POSTGRESQL = re.compile(
    r"^(?:DETAIL|CONTEXT|QUERY|STATEMENT|LINE \d+):.*(?:\n[ \t]*\^[ \t]*$)?\n?", re.MULTILINE
)
_thread = threading.local()


def name_request(key: str) -> None:
    """What this thread writes down from now on belongs to this request; "" to none."""
    _thread.request = key


def scrubbed(text: str) -> str:
    """A text of an error without the values that PostgreSQL quotes in it."""
    return TOLD_BY_POSTGRESQL.sub("", text).strip()


class JsonFormatter(logging.Formatter):
    """A log record as one line of JSON: at (UTC), level, logger, message, request_id (as nginx has it), and
    what the caller passed as extra.

    A request's path is kept, its query string, body and headers are not: they may hold personal data.
    """

    KNOWN = frozenset(vars(logging.makeLogRecord({}))) | {
        "message",
        "asctime",
        "taskName",
        "request",
        "server_time",
    }

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": scrubbed(record.getMessage()),
        }
        if key := getattr(_thread, "request", ""):
            line["request_id"] = key
        for name, value in vars(record).items():
            if name not in self.KNOWN:
                line[name] = value
        request = getattr(record, "request", None)
        if request is not None and hasattr(request, "path"):
            line |= {"method": request.method, "path": request.path}
        if record.exc_info:
            line["traceback"] = scrubbed(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False, default=str)
