"""The press text of a summary: as plain text, and as a document with its tables, pictures and sources."""

from typing import Any

from django.utils.translation import gettext as _

from events.figures.pictures import EVENTS_BY_MONTH
from ngo_portal.lib.lists.pictures import Picture
from summaries.about import citation
from summaries.press.document import Document, Said
from summaries.press.material import material_of
from summaries.press.page import asked_length
from summaries.press.text import MEDIUM, Text, press_text
from summaries.summary import Summary


def write_text(taken: Any) -> bytes:
    text = _text(taken)
    return f"{text.heading}\n\n{text.as_text()}\n\n{citation(taken)}\n".encode()


def write_document(taken: Any) -> bytes:
    summary = taken.summary
    is_of_oblasts = summary.places_are == "oblast"
    return Document(
        text=_text(taken),
        citation=citation(taken),
        tables=[
            (
                _("By oblast") if is_of_oblasts else _("By district"),
                _("Oblast or city") if is_of_oblasts else _("District or city"),
                summary.places,
            ),
            (_("By type"), _("Type of event"), summary.types),
        ],
        pictures=_pictures(taken),
        sources=sources(summary),
        missing=[(one.what, one.said) for one in summary.missing],
    ).as_bytes()


def _text(taken: Any) -> Text:
    length = asked_length(taken.request) or MEDIUM
    return press_text(material_of(taken.summary), length, taken.summary.title or str(_("Summary")))


def _pictures(taken):
    """The map of the places and the chart of the months, as far as they are drawn on the page."""
    summary, found = taken.summary, []
    drawn = summary.drawn_places
    if drawn:
        picture = drawn.drawing(taken.request.build_absolute_uri)
        found.append(Picture(drawn.heading, picture, drawn.legend, ([], [])))
    months = summary.drawn_months
    if months and summary.months:
        found.append(Picture(str(EVENTS_BY_MONTH), months.drawing(), (), ([], [])))
    return found


def sources(summary: Summary) -> list[Said]:
    """The sentences of sources behind the events and figures that are told, each once; they are disclosed."""
    found: dict[str, Said] = {}
    records = [one.figure for one in summary.reported]
    for event in summary.events if summary.has_all_events else ():
        records.append(event)
        for name in ("audiences", "figures", "organisers", "places"):
            records += getattr(event, name).all()
    for record in records:
        source = record.source
        if source is None:
            continue
        named = ", ".join(filter(None, (source.title, source.author, source.publisher)))
        verbatim = " ".join(record.verbatim.split()) if record.verbatim else ""
        if verbatim and not any(verbatim in kept for kept in found):
            found[verbatim] = Said(verbatim, named, source.url or "", source.language)
        elif not any(said.source == named for said in found.values()):
            found[named] = Said("", named, source.url or "", source.language)
    return list(found.values())
