"""The map of the site for search engines: an index of compressed files, each with the addresses of a range of
records in every language (sitemaps.org, with the alternates of hreflang).

A range is found along the index of the primary key. Only what is published has a place, so the ranges tell
nothing of drafts.
"""

import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connection
from django.db.models import Model
from django.http import Http404, HttpResponse
from django.urls import NoReverseMatch, get_resolver, reverse
from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import get_language_from_path
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import condition, require_safe
from django.views.generic import TemplateView

from events.models import Edition, Event, Marathon
from ngo_portal.lib.language.translated import columns_of
from ngo_portal.lib.serving import release
from ngo_portal.lib.serving.data_version import data_version
from ngo_portal.lib.serving.memory import Memory
from ngo_portal.lib.serving.time_limits import queries_end_after
from projects.models import SocialProject
from registry.models import Organisation
from territories.models import Territory

#: Records of a file, each in three languages: a file may have 50,000 addresses and 50 MiB.
RECORDS = 5_000
#: … as long as records of its range are published that were not when the index was read.
MOST_RECORDS = 50_000 // len(settings.LANGUAGES)
COMPRESSION = 6
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

#: What is listed by ranges, and the column its address is made of.
RECORDS_OF: dict[str, tuple[type[Model], str]] = {
    "events": (Event, "title"),
    "organisations": (Organisation, "name"),
    "projects": (SocialProject, "name"),
}

# Each step reads the keys of one file, in their order, from the index alone.
RANGES = """
    WITH RECURSIVE part (first, last) AS (
        SELECT min(id), max(id) FROM (
            SELECT id FROM {table} WHERE stage = 'published' ORDER BY id LIMIT {records}
        ) AS one
        UNION ALL
        SELECT one.* FROM part, LATERAL (
            SELECT min(id), max(id) FROM (
                SELECT id FROM {table} WHERE stage = 'published' AND id > part.last
                ORDER BY id LIMIT {records}
            ) AS next
        ) AS one
        WHERE part.last IS NOT NULL
    )
    SELECT first, last FROM part WHERE first IS NOT NULL
"""


class Page(NamedTuple):
    """`path`: its address in any language. `changed`: when its record was, if it is the page of one."""

    path: str
    changed: date | None = None


@cache
def _release():
    return release.fingerprint()[:16]


def _version(request, *args, **kwargs):
    return f'"{_release()}-{data_version()}"'


def changes_with_the_data(view):
    """Decorator: who has the answer is told that it still holds, without its being made; nobody keeps it
    unasked, for what was withdrawn has no place in it."""
    return require_safe(cache_control(no_cache=True)(condition(etag_func=_version)(view)))


@gzip_page
@changes_with_the_data
def index(request):
    """sitemap.xml: where the files are."""
    memory, paths = Memory(), [reverse("sitemap-pages")]
    for kind, (model, _name) in RECORDS_OF.items():
        ranges = memory.get(f"sitemap of {kind}", lambda model=model: _ranges(model))
        paths += [reverse("sitemap-records", args=[kind, *part]) for part in ranges]
    files = (f"<sitemap><loc>{escape(request.build_absolute_uri(path))}</loc></sitemap>\n" for path in paths)
    text = f'{HEAD}<sitemapindex xmlns="{NAMESPACE}">\n{"".join(files)}</sitemapindex>\n'
    return HttpResponse(text, content_type="text/xml; charset=utf-8")


@changes_with_the_data
def pages(request):
    """The pages that are not one of very many: lists, marathons, the country down to its districts."""
    return _file(request, _pages())


@changes_with_the_data
def records(request, kind, first, last):
    """The records whose keys lie in this range."""
    if kind not in RECORDS_OF:
        raise Http404
    model, name = RECORDS_OF[kind]
    rows = model.objects.published().filter(pk__range=(first, last)).order_by("pk")
    found = list(rows.only(*columns_of(name), "updated_at")[:MOST_RECORDS])
    if not found:
        raise Http404  # a file without an address is none
    return _file(request, _records(found))


def _ranges(model: type[Model]) -> list[tuple[int, int]]:
    """[(first key, last key)] of the published records of a file each."""
    with queries_end_after(settings.LONGEST_QUERY_ADMIN), connection.cursor() as cursor:
        cursor.execute(RANGES.format(table=model._meta.db_table, records=RECORDS))
        return cursor.fetchall()


def _file(request, pages):
    root = request.build_absolute_uri("/").rstrip("/")
    made = zlib.compressobj(COMPRESSION, wbits=zlib.MAX_WBITS | 16)
    blocks = [made.compress(block.encode()) for block in _urlset(pages, escape(root))]
    return HttpResponse(b"".join([*blocks, made.flush()]), content_type="application/gzip")


def _urlset(pages: Iterable[Page], root: str) -> Iterator[str]:
    yield f'{HEAD}<urlset xmlns="{NAMESPACE}" xmlns:xhtml="{XHTML}">\n'
    for page in pages:
        paths = _in_each_language(page.path)
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{root}{path}"/>'
            for language, path in [*paths.items(), ("x-default", paths[settings.LANGUAGE_CODE])]
        )
        changed = f"<lastmod>{page.changed.isoformat()}</lastmod>" if page.changed else ""
        yield "".join(f"<url><loc>{root}{path}</loc>{changed}{links}</url>\n" for path in paths.values())
    yield "</urlset>\n"


def _records(rows: Iterable[Any]) -> Iterator[Page]:
    for row in rows:
        yield Page(row.get_absolute_url(), timezone.localdate(row.updated_at))


def _pages() -> Iterator[Page]:
    for name, _view in _without_parts():
        yield Page(reverse(name))
    for one in [*Marathon.objects.all(), *Edition.objects.select_related("marathon")]:
        yield Page(one.get_absolute_url())
    territories = Territory.objects.shown().filter(level__lte=Territory.Level.DISTRICT, parent__isnull=False)
    for code in territories.order_by("code").values_list("code", flat=True):
        yield Page(reverse("territories:detail", args=[code]))


def _in_each_language(path: str) -> dict[str, str]:
    """{language: address}: the same behind the language in all of them."""
    _nothing, _language, rest = path.split("/", 2)
    return {code: f"/{code}/{rest}" for code, _name in settings.LANGUAGES}


def pages_without_parts() -> list[tuple[str, Any]]:
    """[(address, view)] of the pages that have one address in each language, in each."""
    return [
        (address, view)
        for name, view in _without_parts()
        for address in _in_each_language(reverse(name)).values()
    ]


@cache
def _without_parts():
    """[(URL name, view class)] of the pages that stand under a language and take no parts; a view that is no
    page of its own says `is_listed = False`."""
    found = []
    for name, pattern in _named(get_resolver().url_patterns):
        view = getattr(pattern.callback, "view_class", None)
        if view and issubclass(view, TemplateView) and getattr(view, "is_listed", True):
            try:
                address = reverse(name)
            except NoReverseMatch:
                continue
            if get_language_from_path(address):
                found.append((name, view))
    return found


def files_without_parts() -> list[str]:
    """The addresses of the files of lists, and of what is drawn of them, in each language."""
    return [
        address
        for name, pattern in _named(get_resolver().url_patterns)
        if "form" in pattern.default_args  # file_urls and picture_urls
        for address in _in_each_language(reverse(name)).values()
    ]


def _named(patterns, namespace=""):
    for one in patterns:
        if hasattr(one, "url_patterns"):
            within = f"{namespace}{one.namespace}:" if one.namespace else namespace
            yield from _named(one.url_patterns, within)
        elif one.name:
            yield f"{namespace}{one.name}", one
