"""Those who hold a server up: slow senders of heads and bodies, and readers who take nothing. And those who
write meanwhile."""

import contextlib
import http.client
import itertools
import selectors
import socket
import threading
import time
import uuid
from types import SimpleNamespace
from urllib.parse import urlencode

import psycopg2

from tests.desk import filled

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


class Writers:
    """Officers who enter one event after another at the desk; each form is sent until it is acknowledged,
    always with the same token. As a context manager: at work until the block ends, and each ends what it has
    begun.

    `accounts`: [(name, password)], `typed(form)`: what one fills into an empty form besides the title.
    `sent` has (officer, form), `acknowledged` the titles, `answers` how often it was answered otherwise.
    """

    def __init__(self, port, accounts, typed):
        self.sent, self.acknowledged, self.answers = [], [], {}
        self.officers = [Officer(port, *account) for account in accounts]
        for officer in self.officers:
            officer.form |= typed(officer.form)

    def __enter__(self):
        self.over = threading.Event()
        self.threads = [threading.Thread(target=self._write, args=[officer]) for officer in self.officers]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *exception):
        self.over.set()
        for thread in self.threads:
            thread.join()

    def _write(self, officer):
        for number in itertools.count():
            title = f"{officer.name} {number} {uuid.uuid4()}"
            form = officer.form | {"title_kk": title, "form_token": str(uuid.uuid4()), "_save": "1"}
            self.sent.append((officer, form))
            self.send(officer, form)
            if self.over.is_set():
                return

    def send(self, officer, form):
        """Until it is acknowledged."""
        until = time.monotonic() + PATIENCE
        while (answer := officer.post(ADD, form)) != 302:
            self.answers[answer] = self.answers.get(answer, 0) + 1
            assert time.monotonic() < until, answer
            time.sleep(0.3)
        self.acknowledged.append(form["title_kk"])


ADD, LOGIN, PATIENCE = "/admin/events/event/add/", "/admin/login/", 300


class Officer:
    """Somebody signed in, with an empty form of an event."""

    def __init__(self, port, name, password):
        self.port, self.name, self.cookies = port, name, {}
        self._ask("GET", LOGIN)
        signed_in = self.post(LOGIN, {"username": name, "password": password, "next": ADD})
        assert signed_in == 302, signed_in
        _status, page = self._ask("GET", ADD)
        self.form = filled(SimpleNamespace(content=page))

    def post(self, path, form):
        """The status of the answer, or the name of what happened instead; "signed out" is no answer to a
        form."""
        form = form | {"csrfmiddlewaretoken": self.cookies["csrftoken"]}
        try:
            return self._ask("POST", path, urlencode(form, doseq=True))[0]
        except (OSError, http.client.HTTPException) as error:
            return type(error).__name__

    def _ask(self, method, path, body=None):
        connection = http.client.HTTPConnection(HOST, self.port, timeout=30)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        with contextlib.closing(connection):
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            page = answer.read()
            for name, value in answer.getheaders():
                if name == "Set-Cookie" and not value.startswith("saved-form"):
                    key, _equals, rest = value.partition("=")
                    self.cookies[key] = rest.partition(";")[0]
        if path != LOGIN and LOGIN in answer.headers.get("Location", ""):
            return "signed out", page
        return answer.status, page


def rows(url, query, *values):
    """What the portal's database says, asked past the portal."""
    with contextlib.closing(psycopg2.connect(url)) as connection, connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchall()
