"""Public pages kept in memory, headers and all, until the data changes.

They are the same for everybody, so a page is known by the release, the version of the data, the day, its
address, in which the language stands, and whether it is compressed. Each process keeps its own pages, and
they agree, because every request asks the database for the version: none ever shows what was withdrawn.
"""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from typing import NamedTuple, Self

from django.conf import settings
from django.core.exceptions import DisallowedHost, MiddlewareNotUsed
from django.db import Error
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified

from ngo_portal.lib.serving import release
from ngo_portal.lib.serving.compression import accepts_gzip
from ngo_portal.lib.serving.data_version import data_version

LARGEST_PAGE = 1024 * 1024
OF_A_BODY = {"Content-Type", "Content-Length", "Content-Disposition", "Content-Encoding", "Content-Language"}
#: What a page takes beside its body: headers, key, the objects themselves.
BYTES_BESIDE_BODY = 4096


class PageCacheMiddleware:
    """The outermost one: what it keeps is the finished answer.

    Browsers and proxies may keep the page too, but ask each time whether it still holds (`no-cache`).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not settings.PAGE_CACHE_BYTES:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.release = release.fingerprint()
        self.public = tuple(f"/{code}/" for code, _name in settings.LANGUAGES)
        self.pages = Pages(settings.PAGE_CACHE_BYTES)

    def __call__(self, request):
        tag = self._tag(request)
        if tag is None:
            return self.get_response(request)
        page = self.pages.find(tag)
        if page is None:
            response = self.get_response(request)
            if not is_for_everybody(response):
                return response
            response.headers["ETag"], response.headers["Cache-Control"] = tag, "no-cache"
            page = Page.of(response)
            if request.method == "GET":
                self.pages.keep(tag, page)
        if tag in request.META.get("HTTP_IF_NONE_MATCH", ""):
            return page.not_modified()
        return page.answer()

    def _tag(self, request):
        """The ETag of the page asked for; None where nothing may be kept.

        The version is read before the page is made: a page may be newer than its version, never older.
        """
        if request.method not in ("GET", "HEAD") or not request.path.startswith(self.public):
            return None
        try:
            host = request.get_host()
            version = data_version()
        except (DisallowedHost, Error):  # answered as without a cache
            return None
        address = (request.scheme, host, request.path, request.META.get("QUERY_STRING", ""))
        # The day stands on every printed page; Django has set the clock of the process to TIME_ZONE.
        key = repr((self.release, version, date.today(), *address, accepts_gzip(request)))
        return f'"{hashlib.sha256(key.encode(errors="backslashreplace")).hexdigest()[:32]}"'


def is_for_everybody(response: HttpResponse) -> bool:
    """Whether the answer is a page that every reader of this address gets."""
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and response.headers.get("Vary", "Accept-Encoding") == "Accept-Encoding"
        and not response.has_header("Cache-Control")
    )


class Page(NamedTuple):
    headers: dict
    body: bytes
    headers_without_body: dict

    @classmethod
    def of(cls, response: HttpResponse) -> Self:
        headers = dict(response.headers)
        return cls(
            headers, response.content, {name: headers[name] for name in headers if name not in OF_A_BODY}
        )

    def answer(self) -> HttpResponse:
        return HttpResponse(self.body, headers=self.headers)

    def not_modified(self) -> HttpResponseNotModified:
        return HttpResponseNotModified(headers=self.headers_without_body)


class Pages:
    """The pages last asked for, at most so many bytes of them. Safe to share between threads."""

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes, self.bytes = most_bytes, 0
        self.by_tag: OrderedDict[str, Page] = OrderedDict()
        self.lock = threading.Lock()

    def find(self, tag: str) -> Page | None:
        with self.lock:
            if tag in self.by_tag:
                self.by_tag.move_to_end(tag)
            return self.by_tag.get(tag)

    def keep(self, tag: str, page: Page) -> None:
        if len(page.body) > LARGEST_PAGE:
            return
        with self.lock:
            self._forget(tag)
            self.by_tag[tag] = page
            self.bytes += _size(page)
            while self.bytes > self.most_bytes:
                self._forget(next(iter(self.by_tag)))

    def _forget(self, tag):
        if tag in self.by_tag:
            self.bytes -= _size(self.by_tag.pop(tag))


def _size(page):
    return len(page.body) + BYTES_BESIDE_BODY
