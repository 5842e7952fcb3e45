"""What is known of every request when it is over: its number in the logs, how long it took, and which of its
statements took long."""

import re
import time
import uuid

from django.conf import settings
from prometheus_client import Counter, Histogram

from ngo_portal.lib.serving.logs import name_request
from ngo_portal.lib.serving.slow import noticed

REQUESTS = Counter("ngo_portal_requests", "Requests that were answered.", ["view", "status"])
SECONDS = Histogram(
    "ngo_portal_request_seconds",
    "Seconds until an answer began.",
    ["view"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
#: As nginx numbers requests ($request_id).
NUMBER = re.compile(r"[0-9a-f]{32}")
KEPT, UNKNOWN = "kept page", "no page"


class WatchedMiddleware:
    """The outermost one. Who reports a fault may say its number: it stands in the header X-Request-ID."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        started, number = time.monotonic(), number_of(request)
        name_request(number)
        try:
            with noticed(lambda: view_of(request)):
                response = self.get_response(request)
        finally:
            name_request("")
        if response.status_code >= 500:
            response.headers["X-Request-ID"] = number
        view = view_of(request, response.status_code)
        REQUESTS.labels(view, response.status_code).inc()
        SECONDS.labels(view).observe(time.monotonic() - started)
        return response


def number_of(request):
    """nginx's, so that its lines and ours are found together; a reader's own is never taken."""
    given = request.META.get("HTTP_X_REQUEST_ID", "") if settings.BEHIND_PROXY else ""
    return given if NUMBER.fullmatch(given) else uuid.uuid4().hex


def view_of(request, status=404):
    """The name of the address that was asked; all of the desk under one. A page that was kept has not asked
    for its own."""
    match = getattr(request, "resolver_match", None)
    if match is None:
        return UNKNOWN if status >= 400 else KEPT
    return "admin" if match.app_name == "admin" else match.view_name or UNKNOWN
