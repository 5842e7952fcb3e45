"""The formats in which a list is handed out. One more is a line here and its writer: addresses, buttons,
answers to HEAD and tests follow from this list."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import URLPattern, path
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.lists.writers import csv, ndjson, pictures, xlsx


@dataclass(frozen=True)
class Format:
    """`label` stands on the button. `write(question)` makes the file: bytes, or a stream of them; it raises
    TooManyFiles or Refused."""

    ending: str
    label: str
    media_type: str
    write: Callable

    @property
    def kind(self) -> str:
        """The media type alone."""
        return self.media_type.partition(";")[0]


FORMATS = [
    Format("csv", "CSV", "text/csv; charset=utf-8", csv.write),
    Format("semicolon.csv", "CSV (;)", "text/csv; charset=utf-8", csv.write_for_spreadsheets),
    Format("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.write),
    Format("ndjson", "NDJSON", "application/x-ndjson", ndjson.write),
]


@dataclass(frozen=True)
class Feed:
    """A way to follow a list: `<noun>.<ending>`, named `<noun>-<ending>` as a file is. Unlike a file it need
    not hold the whole list; which lists have it, their pages say."""

    ending: str
    label: Promise
    media_type: str


ATOM = Feed("atom", _("Atom feed"), "application/atom+xml")
CALENDAR = Feed("ics", _("calendar"), "text/calendar")
FEEDS = [ATOM, CALENDAR]


#: What a map or a chart is handed out as: drawn, and as the table it draws. `write(picture)` gives bytes.
PICTURES = [
    Format("svg", "SVG", "image/svg+xml", pictures.svg),
    Format("png", "PNG", "image/png", pictures.png),
    Format("csv", "CSV", "text/csv; charset=utf-8", pictures.table),
]


def picture_urls(noun: str, view: Callable) -> list[URLPattern]:
    """Addresses of the files of a map or a chart: events.map.svg, named events.map-svg."""
    return [
        path(f"{noun}.{one.ending}", view, {"form": one}, name=f"{noun}-{one.ending}") for one in PICTURES
    ]


def file_urls(noun: str, view: Callable) -> list[URLPattern]:
    """Addresses of the files of a list: events.csv, named events-csv; `view` gets the format as `form`."""
    return _urls(noun, view, FORMATS)


def _urls(noun, view, forms):
    return [path(f"{noun}.{one.ending}", view, {"form": one}, name=f"{noun}-{one.ending}") for one in forms]
