"""A map or a chart as a file: it is drawn of the same question as the list, in a format of formats.py."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ngo_portal.lib.drawing.svg import Drawing
from ngo_portal.lib.lists.exports import refused
from ngo_portal.lib.lists.filters import PublicFilter
from ngo_portal.lib.lists.formats import PICTURES, Format
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.titles import title_of
from ngo_portal.lib.serving.linked_data import LICENCE
from ngo_portal.lib.serving.time_limits import queries_end_after


class NotDrawn(Exception):
    """The question has no such picture: {parameter: what is wrong with it}."""

    def __init__(self, **problems: Any) -> None:
        super().__init__(problems)
        self.problems = problems


@dataclass(frozen=True)
class Picture:
    """`notes`: sentences that say how it is to be read; `table`: (header, rows) of what it draws; `about`:
    [(what, value)] that its files say of themselves."""

    title: str
    drawing: Drawing
    notes: Sequence[Any]
    table: tuple[Sequence[Any], Sequence[Sequence[Any]]]
    about: Sequence[tuple[Any, Any]] = ()


def picture_file(
    request: HttpRequest,
    form: Format,
    *,
    filter_class: type[PublicFilter],
    list_name: str,
    draw: Callable[[Any, Callable[[str], str]], Picture],
    name: str,
    sources: Sequence[tuple[Any, Any]] = (),
) -> HttpResponse:
    """`draw(asked, absolute)` makes the Picture of a FilterSet, its links made whole by `absolute`, or raises
    NotDrawn. `name`: of the file, without language, day and ending; `sources`: pairs for its `about`. A
    machine reads it: 400 names what is wrong."""
    with queries_end_after(settings.LONGEST_QUERY_FILE):
        asked = filter_class.for_request(request)
        if faults := asked.faults():
            return refused(faults)
        body = b""  # a HEAD makes nothing
        try:
            if request.method != "HEAD":
                picture = draw(asked, request.build_absolute_uri)
                about = [*picture.about, *_about(request, asked, list_name), *sources]
                title = title_of(picture.title, asked)
                body = form.write(Picture(title, picture.drawing, picture.notes, picture.table, about))
        except NotDrawn as one:
            return refused({parameter: [str(text)] for parameter, text in one.problems.items()})
    answer = HttpResponse(body, content_type=form.media_type)
    name = f"{name}-{get_language()}-{timezone.localdate():%Y-%m-%d}.{form.ending}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _about(request, asked, list_name):
    list_url = address(reverse(list_name), asked.accepted)
    return [
        (_("As of"), date_format(timezone.localdate(), "DATE_FORMAT")),
        (_("Source"), f"{_('NGO portal')}, {request.build_absolute_uri(list_url)}"),
        (_("Licence of the numbers"), f"CC BY 4.0, {LICENCE}"),
    ]


def pictures(files: str, question: Sequence[tuple[str, Any]]) -> list[tuple[Format, str]]:
    """[(format, address)]: the picture of a question in every form there is."""
    return [(one, address(reverse(f"{files}-{one.ending}"), question)) for one in PICTURES]
