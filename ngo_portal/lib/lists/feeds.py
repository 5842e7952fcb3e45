"""Lists to follow, as Atom (RFC 4287): the same question as the page, the older rows on further pages
(RFC 5005).

A feed begins with what was published or corrected last, whatever day it is of, so that nobody who follows it
misses what was entered late.
"""

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html_join
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.xmlutils import SimplerXMLGenerator

from ngo_portal.lib.language.translated import TranslatedText, marked
from ngo_portal.lib.lists.exports import refused
from ngo_portal.lib.lists.filters import PublicFilter
from ngo_portal.lib.lists.formats import ATOM, Feed
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.paging import KeysetPage, first_rows, with_keys
from ngo_portal.lib.lists.titles import title_of

#: Records of each kind in one document: changed last, ahead, of the list.
SIZE = 50
#: No XML can hold these, and no calendar.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Told(NamedTuple):
    """What a feed says of a record in the language of the page: its title, and texts in their order."""

    title: TranslatedText
    texts: Sequence[str]


def atom(
    request: HttpRequest,
    *,
    filter_class: type[PublicFilter],
    list_name: str,
    heading: Any,
    tell: Callable[[Any], Told],
    lately: Iterable[int],
) -> HttpResponse:
    """The list as a feed. `list_name`: URL name of the page; `heading`: its title; `lately`: numbers of what
    was published or corrected lately, the last one first. A machine reads it: 400 names every parameter that
    is wrong or unknown.
    """
    asked = filter_class.for_request(request)
    here, faults = request.GET.get("after", ""), asked.faults("after")
    page = KeysetPage(asked.followed.for_feeds(), size=SIZE, token=here)
    if page.problem:
        faults["after"] = [page.problem]
    if faults:
        return refused(faults)
    question = asked.accepted + asked.sorting
    own = address(request.path, question)
    tokens = {"previous": page.newer_token, "next": page.older_token, "self": here}
    turned = {
        rel: address(request.path, [*question, ("after", token)]) for rel, token in tokens.items() if token
    }
    return _written(
        request,
        title=title_of(heading, asked),
        subtitle=_("What was published or corrected last stands first, then the list as on its page."),
        page=address(reverse(list_name), question),
        own=own,
        turned={"self": own} | turned,
        rows=page.rows if page.newer_token else _first(asked, page, lately),
        tell=tell,
    )


def atom_of_one(request: HttpRequest, record: Any, tell: Callable[[Any], Told]) -> HttpResponse:
    """One record as a feed: what becomes of it."""
    told = tell(record)
    return _written(
        request,
        title=told.title,
        subtitle=None,
        page=record.get_absolute_url(),
        own=request.path,
        turned={"self": request.path},
        rows=[record],
        tell=lambda _record: told,
    )


def _first(asked, page, lately):
    """The rows of the first document."""
    rows = [*first_rows(asked.ahead.for_feeds(), SIZE), *page.rows]
    if page.older_token or len(rows) - len(page.rows) == SIZE:  # there are others
        keys = list(dict.fromkeys(lately))
        found = set(asked.qs.order_by().filter(pk__in=keys).values_list("pk", flat=True))
        first = [key for key in keys if key in found][:SIZE]
        rows = sorted(with_keys(asked.qs.for_feeds(), first), key=lambda row: first.index(row.pk)) + rows
    return list({row.pk: row for row in rows}.values())


def authority() -> str:
    """The host that the portal is known by, whatever host it is asked at."""
    return urlsplit(settings.PUBLIC_URL).hostname or "localhost"


def changed_at(record: Any) -> datetime.datetime:
    """When what is public of it was changed last."""
    return max(record.published_at, record.updated_at)


def answer(body: bytes, feed: Feed) -> HttpResponse:
    """A feed on its way: as files, nothing that a search engine lists."""
    made = HttpResponse(body, content_type=f"{feed.media_type}; charset=utf-8")
    made.headers["X-Robots-Tag"] = "noindex"
    return made


class _Turned(Atom1Feed):
    """A feed with its own pages. It is as old as its last change, one without entries as today."""

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        for rel, url in self.feed["turned"].items():
            handler.addQuickElement("link", "", {"rel": rel, "href": url})

    def latest_post_date(self) -> datetime.datetime:
        today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
        return super().latest_post_date() if self.items else today


def _written(request, *, title, subtitle, page, own, turned, rows, tell):
    absolute = request.build_absolute_uri
    tag = f"tag:{authority()},2026:"
    feed = _Turned(
        title=legible(title),
        link=absolute(page),
        description=None,
        subtitle=subtitle,
        language=get_language(),
        author_name=_("NGO portal"),
        feed_guid=f"{tag}{own}",
        turned={rel: absolute(url) for rel, url in turned.items()},
    )
    for row in rows:
        told = tell(row)
        texts = [*told.texts, told.title.in_which] if told.title.is_fallback else told.texts
        feed.add_item(
            title=legible(told.title),
            link=absolute(row.get_absolute_url()),
            description=legible(format_html_join(" · ", "{}", ((marked(text),) for text in texts))),
            unique_id=f"{tag}{row._meta.model_name}/{row.pk}",
            pubdate=row.published_at,
            updateddate=changed_at(row),
        )
    return answer(feed.writeString("utf-8").encode(), ATOM)


def legible(text: str) -> str:
    """The text as XML and calendars can hold it."""
    return UNWRITABLE.sub("", text)
