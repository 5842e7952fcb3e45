"""Those who hold a server up: slow senders of heads and bodies, and readers who take nothing."""

import contextlib
import selectors
import socket
import threading
import time

HOST = "127.0.0.1"
LARGE = "/kk/events.csv"


class Siege:
    """As a context manager: so many of each kind at work until the block ends, each anew when it is turned
    away. `statuses` counts what slow senders were answered."""

    def __init__(self, port, *, heads=0, bodies=0, readers=0, every=1.0):
        self.port, self.every, self.statuses = port, every, {}
        self.senders = [self._head] * heads + [self._body] * bodies
        self.readers = readers
        self.over = threading.Event()

    @staticmethod
    def _head():
        return b"GET /kk/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "

    @staticmethod
    def _body():
        return (
            b"POST /admin/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n"
        )

    def __enter__(self):
        self.threads = [threading.Thread(target=self._send), threading.Thread(target=self._stall)]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *exception):
        self.over.set()
        for thread in self.threads:
            thread.join()

    def _send(self):
        with selectors.DefaultSelector() as selector:
            for begin in self.senders:
                self._begin(selector, begin)
            while not self.over.wait(self.every):
                for key, _events in selector.select(0):
                    self._answered(selector, key)
                for key in list(selector.get_map().values()):
                    with contextlib.suppress(OSError):
                        key.fileobj.send(b"x")
            for key in list(selector.get_map().values()):
                key.fileobj.close()

    def _begin(self, selector, begin):
        one = socket.create_connection((HOST, self.port), timeout=30)
        one.sendall(begin())
        selector.register(one, selectors.EVENT_READ, begin)

    def _answered(self, selector, key):
        try:
            said = key.fileobj.recv(4096)
        except OSError:
            said = b""
        status = said[9:12].decode() or "closed"
        self.statuses[status] = self.statuses.get(status, 0) + 1
        selector.unregister(key.fileobj)
        key.fileobj.close()
        self._begin(selector, key.data)

    def _stall(self):
        with contextlib.ExitStack() as to_close:
            for number in range(self.readers):
                one = to_close.enter_context(socket.socket())
                one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                one.settimeout(30)
                one.connect((HOST, self.port))
                path = LARGE if number % 2 else "/kk/"
                one.sendall(f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode() * 20)
            self.over.wait()


def times_of(port, paths, *, seconds, pause=0.0):
    """[seconds of each answer], [(path, status) that is not 200]: asked one after another, each on a
    connection of its own."""
    from benchmarks.client import Reader  # noqa: PLC0415

    times, failed, until = [], [], time.monotonic() + seconds
    while time.monotonic() < until:
        for path in paths:
            before = time.perf_counter()
            try:
                with Reader(port) as reader:
                    status = reader.ask(path, expected=range(100, 600)).status
            except Exception as error:
                status = repr(error)
            times.append(time.perf_counter() - before)
            if status != 200:
                failed.append((path, status))
            time.sleep(pause)
    return times, failed
