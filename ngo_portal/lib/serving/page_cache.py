"""Public pages kept in memory, headers and all, until a question they asked has another answer.

They are the same for everybody, so a page is known by the release, the day, its address, in which the
language stands, and whether it is compressed. Every request asks the database for the version of the data.
Where it is another one than when the page was last found right, those of its questions are asked again whose
tables have changed; the page stays if they have the same answers, and else is made anew. So none ever shows
what was withdrawn.

One thread of one process looks after a page at a time; the others wait for it.
"""

import hashlib
import json
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Set
from datetime import date
from typing import NamedTuple, Self

from django.conf import settings
from django.core.exceptions import DisallowedHost, MiddlewareNotUsed
from django.db import Error
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified

from ngo_portal.lib.serving import release
from ngo_portal.lib.serving.compression import accepts_gzip
from ngo_portal.lib.serving.data_version import ANYTHING, Versions, changed_between, data_versions
from ngo_portal.lib.serving.questions import Answers, Questions, noted
from ngo_portal.lib.serving.shared_pages import SharedPages
from ngo_portal.lib.serving.time_limits import queries_end_after

LARGEST_PAGE = 1024 * 1024
OF_A_BODY = {"Content-Type", "Content-Length", "Content-Disposition", "Content-Encoding", "Content-Language"}
#: What a page takes beside its body and its questions: headers, key, the objects themselves.
BYTES_BESIDE_BODY = 4096
#: Most answers kept of what is asked again after a change.
ANSWERS = 1000
#: How often a page is looked at while others write: what it is kept under is what it was found right at.
LOOKS = 3
#: Seconds that a reader waits for one who makes the same page, before making it too.
PATIENCE = 2


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
        self.shared = SharedPages.of_the_server()
        self.turns = Turns()
        self.answers: tuple[str, Answers] = "", {}

    def __call__(self, request):
        if request.method not in ("GET", "HEAD") or not request.path.startswith(self.public):
            return self.get_response(request)
        try:
            address = self._address(request)
            found = self._right_page(address)
            if found is None and request.method == "GET":
                found = self._in_turn(request, address)
        except (DisallowedHost, Error):  # answered as without a cache
            return self.get_response(request)
        if found is None:
            found = _page_of(self.get_response(request), address)
        return found.answer_to(request) if isinstance(found, Page) else found

    def _address(self, request):
        """Bytes that tell a page from every other one."""
        # The day stands on every printed page; Django has set the clock of the process to TIME_ZONE.
        address = request.scheme, request.get_host(), request.path, request.META.get("QUERY_STRING", "")
        key = repr((self.release, date.today(), *address, accepts_gzip(request)))
        return hashlib.sha256(key.encode(errors="backslashreplace")).digest()[:16]

    def _right_page(self, address):
        """The page kept here, if no table that it asked about has changed."""
        page, versions = self.pages.find(address), data_versions()
        if page is None or page.versions[ANYTHING] == versions[ANYTHING]:
            return page
        if not changed_between(page.versions, versions).isdisjoint(page.tables):
            return None
        return self.pages.keep(address, page._replace(versions=versions))

    def _in_turn(self, request, address):
        """The page; or an answer that is not kept, of which each reader is given one of his own."""
        until = time.monotonic() + PATIENCE
        while True:
            turn, is_mine = self.turns.take(address)
            if is_mine:
                try:
                    with self.shared.alone(address, until):
                        made = self._made(request, address)
                    turn.in_vain = not isinstance(made, Page)
                    return made
                finally:
                    self.turns.end(address, turn)
            if not turn.over.wait(max(0, until - time.monotonic())) or turn.in_vain:
                return self.get_response(request)
            # Whoever waited asks for the version himself: the other may have begun before a change.
            if page := self._right_page(address):
                return page

    def _made(self, request, address):
        """What the versions are read before is never older than they are."""
        versions = data_versions()
        shared = self.shared.find(address)
        known = Page.unpacked(shared) if shared else self.pages.find(address)
        if known and (right := self._still_right(known, versions)):
            page = right
        else:
            with noted(request.path.split("/")[1]) as questions:
                response = self.get_response(request)
            page = _page_of(response, address, questions, versions)
        if isinstance(page, Page):
            self.pages.keep(address, page)
            self.shared.put(address, page.packed())
        elif known:
            self.pages.forget(address)
            self.shared.put(address, b"")
        return page

    def _still_right(self, page, versions):
        """The page as it stands at these versions, None where it does not. To answer a question again may
        lead to others (what waits to be counted is counted first): then it is looked at once more."""
        for _look in range(LOOKS):
            if not page.is_right(versions, self._answers_at(versions)):
                return None
            page = page._replace(versions=versions)
            if ANYTHING not in page.tables or (later := data_versions()) == versions:
                break
            versions = later
        return page

    def _answers_at(self, versions):
        """What pages asked again at these versions: many ask the same."""
        version, answers = self.answers
        if version != versions[ANYTHING] or len(answers) > ANSWERS:
            answers = {}
            self.answers = versions[ANYTHING], answers
        return answers


def is_for_everybody(response: HttpResponse) -> bool:
    """Whether the answer is a page that every reader of this address gets."""
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and response.headers.get("Vary", "Accept-Encoding") == "Accept-Encoding"
        and not response.has_header("Cache-Control")
    )


def _page_of(response, address, questions=None, versions=None):
    """The Page of an answer, or the answer itself where it is for one reader."""
    if not is_for_everybody(response):
        return response
    headers = dict(response.headers)
    content = repr((address, sorted(headers.items()))).encode() + response.content
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    questions = Questions() if questions is None else questions
    # What files ask may be more than a question: they are made one at a time.
    questions.complete &= headers.get("Content-Type", "").startswith("text/html")
    return Page(
        headers | {"ETag": tag, "Cache-Control": "no-cache"},
        response.content,
        frozenset(questions.tables),
        questions.packed(),
        versions or {},
    )


class Page(NamedTuple):
    headers: dict[str, str]
    body: bytes
    tables: Set[str]
    questions: bytes
    versions: Versions

    def is_right(self, versions: Versions, answers: Answers) -> bool:
        """`answers`: to questions that were asked again at these versions."""
        changed = changed_between(self.versions, versions)
        if changed.isdisjoint(self.tables):
            return True
        with queries_end_after(settings.LONGEST_QUERY):
            return Questions.unpacked(self.questions).have_same_answers(changed, answers)

    def answer_to(self, request: HttpRequest) -> HttpResponse:
        if self.headers["ETag"] in request.META.get("HTTP_IF_NONE_MATCH", ""):
            without_body = {name: value for name, value in self.headers.items() if name not in OF_A_BODY}
            return HttpResponseNotModified(headers=without_body)
        return HttpResponse(self.body, headers=self.headers)

    def packed(self) -> bytes:
        head = self.headers, sorted(self.tables), dict(self.versions), len(self.questions)
        return json.dumps(head).encode() + b"\n" + self.questions + self.body

    @classmethod
    def unpacked(cls, data: bytes) -> Self:
        head, _line, rest = data.partition(b"\n")
        headers, tables, versions, length = json.loads(head)
        return cls(headers, rest[length:], frozenset(tables), rest[:length], versions)

    @property
    def size(self) -> int:
        return len(self.body) + len(self.questions) + BYTES_BESIDE_BODY


class Pages:
    """The pages last asked for, at most so many bytes of them. Safe to share between threads."""

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes, self.bytes = most_bytes, 0
        self.by_address: OrderedDict[bytes, Page] = OrderedDict()
        self.lock = threading.Lock()

    def find(self, address: bytes) -> Page | None:
        with self.lock:
            if address in self.by_address:
                self.by_address.move_to_end(address)
            return self.by_address.get(address)

    def keep(self, address: bytes, page: Page) -> Page:
        if len(page.body) > LARGEST_PAGE:
            return page
        with self.lock:
            self._forget(address)
            self.by_address[address] = page
            self.bytes += page.size
            while self.bytes > self.most_bytes:
                self._forget(next(iter(self.by_address)))
        return page

    def forget(self, address: bytes) -> None:
        with self.lock:
            self._forget(address)

    def _forget(self, address):
        if address in self.by_address:
            self.bytes -= self.by_address.pop(address).size


class Turn:
    """Of one who looks after a page, until `over`; `in_vain` when no page came of it."""

    def __init__(self) -> None:
        self.in_vain, self.over = True, threading.Event()


class Turns:
    """Who looks after which page in this process."""

    def __init__(self) -> None:
        self.by_address: dict[bytes, Turn] = {}
        self.lock = threading.Lock()

    def take(self, address: bytes) -> tuple[Turn, bool]:
        """The turn that is on, and whether it has just begun: then the caller ends it."""
        with self.lock:
            if turn := self.by_address.get(address):
                return turn, False
            turn = self.by_address[address] = Turn()
            return turn, True

    def end(self, address: bytes, turn: Turn) -> None:
        with self.lock:
            del self.by_address[address]
        turn.over.set()
