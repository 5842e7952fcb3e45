"""A figure as other programs read it: schema.org's Observation with its bounds, derived (PROV) from rows and
the sentences of sources, each with its place in the text and its digest."""

import hashlib
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language

from ngo_portal.lib.serving.linked_data import CONTEXT, LICENCE, thing
from registry.models import Source
from summaries.figures.figure import Figure, Row

PROV, ANNOTATION = "http://www.w3.org/ns/prov#", "http://www.w3.org/ns/oa#"


def address_of(figure_id: str) -> str:
    """The address of a figure that lasts: it is of no language."""
    return reverse("figure", args=[figure_id])


def observation(figure: Figure, absolute: Callable[[str], str], version: str) -> dict[str, Any]:
    """`version`: of the data it is reckoned from."""
    rows, after = figure.page()
    where = places_in_sources(rows)
    address = absolute(address_of(figure.id))
    exact = figure.low if figure.qualifier == "exact" else None
    made = thing(
        "Observation",
        name=f"{figure.label}: {figure.of}" if figure.of else str(figure.label),
        url=address,
        observationAbout=figure.of,
        measuredProperty=str(figure.label),
        measurementQualifier=figure.qualifier,
        value=_plain(exact),
        minValue=_plain(figure.low),
        maxValue=_plain(figure.high),
        unitText=figure.unit,
        description=figure.value,
        measurementMethod=str(figure.rule),
        disambiguatingDescription=figure.coverage,
        isBasedOn=figure.url and absolute(figure.url),
        inLanguage=get_language(),
        license=LICENCE,
        version=version,
    )
    made["@type"] = ["Observation", "prov:Entity"]
    derived = [_entity(row, absolute, where) for row in rows]
    beside = {} if after is None else {"prov:wasDerivedFromMore": absolute(f"{address}?after={after}")}
    return {
        "@context": [CONTEXT, {"prov": PROV, "oa": ANNOTATION}],
        "@id": address,
        **made,
        "prov:wasDerivedFrom": derived,
        **beside,
    }


def _plain(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == int(number) else float(number)


def _entity(row: Row, absolute, where):
    made = {"@type": "prov:Entity", "name": str(row.title)}
    if row.url:
        made["@id"] = absolute(row.url)
    if row.value:
        made["description"] = str(row.value)
    if row.figure:
        made["subjectOf"] = absolute(address_of(row.figure))
    source = getattr(row.record, "source", None)
    if source:
        made["prov:hadPrimarySource"] = thing(
            "CreativeWork",
            name=source.headline,
            publisher=source.publisher,
            url=source.url,
            inLanguage=source.language,
        )
    if source and row.record.verbatim:
        made["prov:wasQuotedFrom"] = quotation(row.record.verbatim, source.language, where.get(row))
    return made


def quotation(sentence: str, language: str, place: tuple[int, int] | None) -> dict[str, Any]:
    made = thing("Quotation", text=sentence, inLanguage=language, sha256=digest(sentence))
    if place:
        made["oa:start"], made["oa:end"] = place
    return made


def digest(sentence: str) -> str:
    return hashlib.sha256(sentence.encode()).hexdigest()


def places_in_sources(rows: list[Row]) -> dict[Row, tuple[int, int]]:
    """{row: (first, last + 1)}: where its sentence stands in the text of its source, in characters."""
    said = [row for row in rows if row.record is not None and _may_be_found(row.record)]
    texts = dict(
        Source.objects.published()
        .filter(pk__in={row.record.source.pk for row in said})
        .values_list("pk", "text")
    )
    found = {}
    for row in said:
        start = texts.get(row.record.source.pk, "").find(row.record.verbatim)
        if start >= 0:
            found[row] = start, start + len(row.record.verbatim)
    return found


def _may_be_found(record):
    return bool(getattr(record, "source", None) and record.verbatim)
