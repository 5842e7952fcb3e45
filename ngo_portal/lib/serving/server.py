"""The web server of one process: waitress, whose one loop reads and writes all sockets, so that a thread is
taken only by a request that has come as a whole, and given back when its answer is made.

What is added: a request that comes too slowly is answered 408, a reader who takes nothing is let go, and a
body nobody asked for is not read.
"""

import copy
import resource
import socket
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import TcpWSGIServer
from waitress.task import ThreadedTaskDispatcher, WSGITask
from waitress.utilities import Error

#: Seconds until a request must be whole: these, one more for each so many bytes that came, and never more.
PATIENCE, BYTES_A_SECOND, LONGEST = 5, 2048, 60
#: … of one that may be larger than others: 15 MB at the pace of a slow mobile line, with some to spare.
LONGEST_UPLOAD = 15 * 60
#: Seconds after which a connection ends that asks for nothing, or takes nothing of its answer.
IDLE = 60
THREADS = 16
CONNECTIONS, AT_ONCE, FEW = 4000, 64, 8
LARGEST_HEAD = 64 * 1024
#: What is ready for a reader before the thread that makes it must wait for him.
BYTES_AHEAD = 1024 * 1024
SECONDS_FOR_ANSWERS = 3


class RequestTimeout(Error):
    code = 408
    reason = "Request Timeout"


class Request(HTTPRequestParser):
    adj: Any
    chunked: bool
    content_length: int

    def __init__(self, adj: Any) -> None:
        super().__init__(adj)
        self.began, self.bytes, self.longest = time.time(), 0, LONGEST

    def received(self, data: bytes) -> int:
        consumed = super().received(data)
        self.bytes += consumed
        return consumed

    def parse_header(self, header_plus: bytes) -> None:
        super().parse_header(header_plus)
        has_body = self.chunked or self.content_length > 0
        if self.command == "POST" and self.content_length:
            self._may_be_larger()
        if self.command in ("GET", "HEAD"):
            self.headers.pop("CONTENT_LENGTH", None)
        elif self.content_length < self.adj.max_request_body_size:
            return
        if has_body:  # the application sees how long it is; what comes of it is thrown away
            self.body_rcv, self.content_length, self.chunked = None, 0, False
            self.expect_continue, self.headers["CONNECTION"] = False, "close"

    def _may_be_larger(self) -> None:
        largest = self.adj.larger_body(unquote(self.path), self.headers.get("COOKIE", ""))
        if self.adj.max_request_body_size <= largest and self.content_length <= largest:
            self.adj, self.longest = copy.copy(self.adj), LONGEST_UPLOAD
            self.adj.max_request_body_size = largest + 1

    def is_late(self, now: float) -> bool:
        return now > self.began + min(PATIENCE + self.bytes / BYTES_A_SECOND, self.longest)

    def give_up(self) -> None:
        if not self.headers_finished:
            self.parse_header(b"GET / HTTP/1.1\r\n")
        self.error, self.completed = RequestTimeout("The request came too slowly."), True


class Task(WSGITask):
    def write(self, data: bytes) -> None:
        super().write(b"" if self.request.command == "HEAD" else data)

    def finish(self) -> None:
        if self.request.command == "HEAD":
            self.chunked_response = False
        super().finish()

    def set_close_on_finish(self) -> None:
        # 304 and 204 have no Content-Length because they have no body: the next question may follow.
        asked = self.request.headers.get("CONNECTION", "").lower()
        if self.has_body or self.version == "1.0" or asked == "close":
            super().set_close_on_finish()


class Channel(HTTPChannel):
    request: Request | None
    task_class, parser_class = Task, Request
    making = parked = False

    def write_soon(self, data: Any) -> int:
        self.making = True
        try:
            return super().write_soon(data)
        finally:
            self.making = False

    def _flush_outbufs_below_high_watermark(self) -> None:
        if self.making:  # between two answers no thread waits for the reader
            super()._flush_outbufs_below_high_watermark()

    def readable(self) -> bool:
        if self.parked and not self.total_outbufs_len:
            self.parked = False
            self.server.add_task(self)
        return super().readable()

    def look_after(self, now: float) -> None:
        if self.total_outbufs_len and self.last_activity < now - IDLE:
            self.handle_close()  # a thread that waits for this reader is told
            return
        with self.requests_lock:
            late = self.request
            if late is None or self.requests or not late.is_late(now):
                return
            late.give_up()
            self.request = None
            self.requests.append(late)
            self.server.add_task(self)


class Server(TcpWSGIServer):
    channel_class = Channel
    stopping: float | None = None

    def getsockname(self) -> tuple[str, Any]:
        """A socket in the file system has no port."""
        return ("localhost", "") if self.family == socket.AF_UNIX else super().getsockname()

    def fix_addr(self, addr: Any) -> Any:
        """… and whoever asks there, a proxy on this machine, no address."""
        return ("localhost", None) if self.family == socket.AF_UNIX else addr

    def set_socket_options(self, conn: socket.socket) -> None:
        """They are TCP's."""
        if self.family != socket.AF_UNIX:
            super().set_socket_options(conn)

    def handle_accept(self) -> None:
        """Takes one of those who wait at each look at all sockets, so that other processes have theirs; where
        there are many sockets to look at, more."""
        for _turn in range(min(AT_ONCE, 1 + len(self.active_channels) // FEW)):
            before = len(self.active_channels)
            super().handle_accept()
            if len(self.active_channels) == before:
                break

    def add_task(self, channel: Channel) -> None:
        """The next question on a connection waits, without a thread, until the reader has the last answer."""
        if channel.total_outbufs_len:
            channel.parked = True
        else:
            super().add_task(channel)

    def maintenance(self, now: float) -> None:
        super().maintenance(now)
        for channel in list(self.active_channels.values()):
            channel.look_after(now)

    def run(self) -> None:
        """Serves until it is stopped; then what was asked is answered, unless it takes longer than
        SECONDS_FOR_ANSWERS."""
        while self.stopping is None or (self._answering() and time.monotonic() < self.stopping):
            wasyncore.loop(timeout=0.1 if self.stopping else 1, use_poll=True, map=self._map, count=1)
        wasyncore.close_all(self._map)

    def stop(self, *signal_and_frame: Any) -> None:
        self.accepting, self.stopping = False, time.monotonic() + SECONDS_FOR_ANSWERS
        self.pull_trigger()

    def _answering(self) -> bool:
        return any(channel.requests or channel.total_outbufs_len for channel in self.active_channels.values())


def server(
    application: Callable[..., Any],
    listening: socket.socket,
    *,
    largest_body: int,
    larger_body: Callable[[str, str], int] = lambda path, cookies: 0,
) -> Server:
    """A server of the WSGI application on a socket that listens, perhaps in other processes too. A larger
    body is not read, unless `larger_body` of its path and its header Cookie allows it; the application, which
    sees its Content-Length, refuses it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(max(soft, 3 * CONNECTIONS), hard), hard))
    adjustments = Adjustments(
        sockets=[listening],
        threads=THREADS,
        connection_limit=min(CONNECTIONS, resource.getrlimit(resource.RLIMIT_NOFILE)[0] // 3),
        cleanup_interval=1,
        channel_timeout=IDLE,
        recv_bytes=LARGEST_HEAD,
        max_request_header_size=LARGEST_HEAD,
        max_request_body_size=largest_body + 1,
        outbuf_high_watermark=BYTES_AHEAD,
        log_socket_errors=False,
        clear_untrusted_proxy_headers=False,  # settings.py says whether a proxy of ours sets them
        ident=None,
    )
    adjustments.larger_body = larger_body
    dispatcher = ThreadedTaskDispatcher()
    dispatcher.set_thread_count(THREADS)
    return Server(
        application,
        {},
        _sock=listening,
        dispatcher=dispatcher,
        adj=adjustments,
        sockinfo=(listening.family, listening.type, listening.proto, listening.getsockname()),
        bind_socket=False,
    )
