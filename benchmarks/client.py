"""A reader on a plain socket that stays open: the client's own work must not be what is measured."""

import select
import selectors
import socket
import time
from dataclasses import dataclass
from itertools import cycle

HOST = "127.0.0.1"
PATIENCE = 600  # seconds: an opponent may be slow, it is not to fail
BLOCK = 1 << 20


class WrongAnswer(Exception):
    """The server answered something else than what is measured."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict
    body: bytes  # empty when it was not kept
    length: int
    first_byte: float  # seconds until the first byte of the body
    seconds: float  # … until its last one


class Reader:
    """One connection to a server. `headers` go with every question (a cookie)."""

    def __init__(self, port, headers=None):
        self.port, self.headers, self.socket, self.ahead = port, headers or {}, None, b""

    def ask(self, path, *, headers=None, keep=True, expected=(200,)):
        """The answer to a GET. `keep=False` throws the body away as it comes. Raises WrongAnswer."""
        if self.socket and select.select([self.socket], [], [], 0)[0]:
            self.close()  # the server tired of waiting for the other side's turn to end
        if self.socket is None:
            self.socket = socket.create_connection((HOST, self.port), timeout=PATIENCE)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        before = time.perf_counter()
        self.socket.sendall(request(path, self.headers | (headers or {})))
        status, fields = self._head()
        first, length, kept = None, 0, []
        for block in self._body(status, fields):
            first = first or time.perf_counter()
            length += len(block)
            if keep:
                kept.append(block)
        after = time.perf_counter()
        if fields.get("connection") == "close":
            self.close()
        if status not in expected:
            raise WrongAnswer(f"{path} answered {status}: {b''.join(kept)[:200]!r}")
        return Answer(status, fields, b"".join(kept), length, (first or after) - before, after - before)

    def close(self):
        if self.socket:
            self.socket.close()
        self.socket, self.ahead = None, b""

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def _receive(self):
        block = self.socket.recv(BLOCK)
        if not block:
            raise WrongAnswer("The server broke the answer off.")
        return block

    def _head(self):
        data = self.ahead
        while (end := data.find(b"\r\n\r\n")) < 0:
            data += self._receive()
        self.ahead = data[end + 4 :]
        first, *lines = data[:end].decode("latin-1").split("\r\n")
        fields = {
            name.lower(): value.strip() for name, _colon, value in (line.partition(":") for line in lines)
        }
        return int(first.split()[1]), fields

    def _body(self, status, fields):
        if status == 304:
            return
        if fields.get("transfer-encoding") == "chunked":
            yield from self._chunks()
            return
        left = int(fields["content-length"])
        while left:
            block = self.ahead or self._receive()
            block, self.ahead = block[:left], block[left:]
            left -= len(block)
            yield block

    def _chunks(self):
        while size := int(self._line(), 16):
            size += 2  # the line break behind it
            while size:
                block = self.ahead or self._receive()
                block, self.ahead = block[:size], block[size:]
                size -= len(block)
                yield block if size > 1 else block[: len(block) - 2 + size]
        self._line()

    def _line(self):
        while b"\r\n" not in self.ahead:
            self.ahead += self._receive()
        line, self.ahead = self.ahead.split(b"\r\n", 1)
        return line


def request(path, headers=None):
    fields = "".join(f"{name}: {value}\r\n" for name, value in (headers or {}).items())
    return f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\n{fields}\r\n".encode()


def rate(port, *paths, headers=None, expected=200, connections=4, seconds=2.0):
    """Answers a second of these addresses in turn over several connections, each asking the next one as soon
    as it is answered.
    """
    questions, status = cycle(request(path, headers) for path in paths), f"HTTP/1.1 {expected} ".encode()
    with selectors.DefaultSelector() as selector:
        for _ in range(connections):
            one = socket.create_connection((HOST, port), timeout=PATIENCE)
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            selector.register(one, selectors.EVENT_READ, bytearray())
            one.sendall(next(questions))
        try:
            number, before = 0, time.perf_counter()
            while time.perf_counter() - before < seconds:
                for key, _events in selector.select(PATIENCE):
                    key.data.extend(key.fileobj.recv(BLOCK))
                    if _is_whole(key.data):
                        if not key.data.startswith(status):
                            raise WrongAnswer(f"One of {paths} answered {bytes(key.data[:200])!r}")
                        number += 1
                        key.data.clear()
                        key.fileobj.sendall(next(questions))
            return number / (time.perf_counter() - before)
        finally:
            for key in list(selector.get_map().values()):
                key.fileobj.close()


def _is_whole(data):
    """Whether an answer with a Content-Length, or one without a body, has come as a whole."""
    end = data.find(b"\r\n\r\n")
    if end < 0:
        return False
    head = bytes(data[:end]).lower()
    if head.startswith(b"http/1.1 304"):
        return True
    length = head.partition(b"content-length:")[2].split(b"\r\n", 1)[0]
    return len(data) == end + 4 + int(length)
