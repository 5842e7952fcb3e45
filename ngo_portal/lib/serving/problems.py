"""What went wrong, as a machine is told: problem+json (RFC 9457), in the language of the answer."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

MEDIA_TYPE = "application/problem+json"
#: Addresses below this are asked by machines alone.
API = "/api/"
#: Names and texts of a hostile question may be of any length.
LONGEST_NAME = 60


def is_for_machines(request: HttpRequest) -> bool:
    return request.path.startswith(API)


def problem(
    status: int,
    title: Any,
    detail: Any = "",
    *,
    errors: Mapping[str, Iterable[str]] | None = None,
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """The answer. `errors`: {parameter: [what is wrong with it]}; each becomes an object of its own."""
    told: dict[str, Any] = {"type": "about:blank", "title": str(title), "status": status}
    if detail:
        told["detail"] = str(detail)
    if errors:
        told["errors"] = [
            {"parameter": " ".join(name.split())[:LONGEST_NAME], "detail": str(text)}
            for name, texts in errors.items()
            for text in texts
        ]
    body = json.dumps(told, ensure_ascii=False).encode(errors="replace")
    answer = HttpResponse(body, status=status, content_type=MEDIA_TYPE)
    for name, value in {
        "Cache-Control": "no-store",
        "Access-Control-Allow-Origin": "*",
        **(headers or {}),
    }.items():
        answer.headers[name] = value
    return answer
