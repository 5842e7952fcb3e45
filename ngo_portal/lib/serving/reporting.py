"""Errors told to a Sentry-compatible server, where SENTRY_DSN names one: what broke and where, never for whom
or over what.

Left out: texts of exceptions, variables, the question, cookies, headers, bodies, addresses, accounts, and
what was done before.
"""

from typing import Any

import sentry_sdk
from sentry_sdk.integrations.django import DjangoIntegration

#: Of a request, what is told.
OF_A_REQUEST = {"method", "url"}


def start(dsn: str, release: str, **more: Any) -> None:
    sentry_sdk.init(
        dsn,
        release=release,
        before_send=without_anybody,
        before_breadcrumb=lambda _crumb, _hint: None,
        include_local_variables=False,
        include_source_context=False,
        max_request_body_size="never",
        auto_session_tracking=False,
        auto_enabling_integrations=False,
        integrations=[DjangoIntegration(middleware_spans=False, signals_spans=False)],
        **more,
    )


def without_anybody(event: Any, _hint: Any) -> Any:
    """The event with nothing that a reader or officer typed or is known by."""
    for name in ("user", "extra", "breadcrumbs", "server_name", "modules"):
        event.pop(name, None)
    request = {key: value for key, value in event.get("request", {}).items() if key in OF_A_REQUEST}
    if "url" in request:
        request["url"] = request["url"].partition("?")[0]
    event["request"] = request
    for value in event.get("exception", {}).get("values", []):
        value["value"] = ""
    if "logentry" in event:
        event["logentry"] = {"message": event["logentry"].get("message", "")}
    return event
