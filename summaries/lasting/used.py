"""Which texts printed a number of the portal."""

import re
from urllib.parse import unquote, urlsplit

from registry.models import Source
from summaries.figures.figure import NoFigure
from summaries.figures.finding import figure_of
from summaries.models import Frozen, Use

#: The parts of an address behind which the name of a number stands.
NUMBER = re.compile(r"(?:^|/)(?:figures?|summary)/(?P<number>[^/]+)/?$")


def printed_by(number: str) -> list[Source]:
    """The published sources that printed it, without their texts."""
    keys = list(Use.objects.of_number(number).values_list("source", flat=True))
    found = Source.objects.published().without_texts().in_bulk(keys)
    return [found[key] for key in keys if key in found]


def number_of(typed: str) -> str | None:
    """The number that an address or a name means, as it is typed; None where there is none."""
    path = urlsplit(typed.strip()).path
    match = NUMBER.search(path)
    name = unquote(match["number"] if match else typed.strip()).removesuffix(".jsonld")
    if Frozen.objects.filter(key=name).exists():
        return name
    try:
        return figure_of(name).id
    except NoFigure:
        return None
