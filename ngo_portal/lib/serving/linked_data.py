"""What a page shows, in schema.org's words for other programs (JSON-LD): only what is known, and nothing
that the page does not say.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import time
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from ngo_portal.lib.language.approximate_dates import ApproximateDate

CONTEXT = "https://schema.org"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
#: Signs that could end the script element, as Django's json_script writes them.
ESCAPED = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}

NOTHING: tuple[Any, ...] = (None, "", [], ())

Thing = dict[str, Any]


def thing(kind: str, **properties: Any) -> Thing:
    """A schema.org type with those of its properties that are known."""
    return {"@type": kind} | {name: value for name, value in properties.items() if value not in NOTHING}


def script(things: Iterable[Thing]) -> SafeString:
    """The data block of a page, "" without data. Browsers execute none: the policy of scripts lets it be."""
    graph = [{"@context": CONTEXT, **one} for one in things]
    if not graph:
        return SafeString()
    text = json.dumps(graph, cls=DjangoJSONEncoder, ensure_ascii=False, separators=(",", ":"))
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text.translate(ESCAPED)))


def breadcrumbs(steps: Sequence[tuple[Any, str]]) -> Thing:
    """[(label, absolute address)] from the top down."""
    items = [
        thing("ListItem", position=number, name=label, item=address)
        for number, (label, address) in enumerate(steps, start=1)
    ]
    return thing("BreadcrumbList", itemListElement=items)


def identifier(scheme: str, value: Any) -> Thing | None:
    """A number that others know a thing by; None without one."""
    return thing("PropertyValue", propertyID=scheme, value=value) if value else None


def days(date: ApproximateDate, begins: time | None = None, ends: time | None = None) -> tuple[str, str]:
    """Start and end as ISO 8601 writes them, as exactly as they are known; "" for what is not, and for what
    has no place in it: a day of no year, a season, a quarter. Times of day are those of the place."""
    if not date.year_known or date.is_part_of_year:
        return "", ""
    start, end = date.points
    if date.precision != "day":
        return start, end if date.is_interval else ""
    return (
        f"{start}T{begins:%H:%M:%S}" if start and begins else start,
        f"{end}T{ends:%H:%M:%S}" if end and ends else end if date.is_interval else "",
    )
