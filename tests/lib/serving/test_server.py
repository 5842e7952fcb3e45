"""The server of one process, with an application of three lines: who is slow holds nobody up."""

import socket
import threading
import time

import pytest

from ngo_portal.lib.serving import server as module

HOST = "127.0.0.1"
LARGEST, PAGE = 1000, 700_000


def application(environ, start_response):
    body = environ["wsgi.input"].read()
    if environ["PATH_INFO"] == "/large":
        start_response("200 OK", [("Content-Type", "text/plain")])
        return iter([b"x" * 100_000] * 1000)
    if environ["PATH_INFO"] == "/page":
        start_response("200 OK", [("Content-Length", str(PAGE))])
        return [b"x" * PAGE]
    if environ["PATH_INFO"] == "/304":
        start_response("304 Not Modified", [])
        return []
    said = b"%s %s %d" % (
        environ["REQUEST_METHOD"].encode(),
        environ.get("CONTENT_LENGTH", "none").encode(),
        len(body),
    )
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(said)))])
    return [said]


def allowed(path, cookies):
    """Bytes that this path may be sent with this cookie."""
    return 2 * LARGEST if (path, cookies) == ("/files/", "may=1") else LARGEST


@pytest.fixture(scope="module")
def port():
    """Of a server in this process, with three threads and much less patience."""
    with pytest.MonkeyPatch.context() as patch, socket.create_server((HOST, 0), backlog=512) as listening:
        for name, value in {"PATIENCE": 0.3, "BYTES_A_SECOND": 100, "LONGEST": 2, "THREADS": 3}.items():
            patch.setattr(module, name, value)
        patch.setattr(module.Server, "next_channel_cleanup", 0)
        serving = module.server(application, listening, largest_body=LARGEST, larger_body=allowed)
        serving.adj.cleanup_interval = 0.1
        thread = threading.Thread(target=serving.run)
        thread.start()
        yield listening.getsockname()[1]
        serving.stop()
        thread.join(5)
        serving.task_dispatcher.shutdown(timeout=1)
        assert not thread.is_alive()


def opened(port, first, timeout=5):
    one = socket.create_connection((HOST, port), timeout=timeout)
    one.sendall(first)
    return one


def whole(one):
    """All that is answered until the other side closes."""
    said = b""
    with one:
        while block := one.recv(65536):
            said += block
    return said


def ask(port, head, body=b""):
    return whole(opened(port, head.encode().replace(b"\n", b"\r\n") + b"\r\n\r\n" + body))


POST = "POST / HTTP/1.1\nHost: x\nConnection: close\nContent-Length: "


def test_a_body_arrives_whole(port):
    answer = ask(port, POST + "5", b"12345")
    assert answer.startswith(b"HTTP/1.1 200 OK\r\n")
    assert answer.endswith(b"\r\n\r\nPOST 5 5")
    assert b"Server:" not in answer


def test_a_body_that_nobody_asked_for_is_not_waited_for(port):
    assert ask(port, "GET / HTTP/1.1\nHost: x\nContent-Length: 500").endswith(b"GET none 0")
    chunked = "GET / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked"
    assert ask(port, chunked).endswith(b"GET none 0")


def test_the_application_refuses_a_body_that_is_too_large_unread(port):
    assert ask(port, POST + str(LARGEST), b"x" * LARGEST).endswith(b"POST 1000 1000")
    assert ask(port, POST + str(LARGEST + 1)).endswith(b"POST 1001 0")
    chunked = "POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked"
    answer = ask(port, chunked, b"%x\r\n" % (2 * LARGEST) + b"x" * 2 * LARGEST)
    assert answer.startswith(b"HTTP/1.1 413 ")


def test_a_larger_body_is_read_where_it_may_be_sent(port):
    larger = str(2 * LARGEST)
    files = POST.replace("POST / ", "POST /files/ ").replace(
        "Content-Length", "Cookie: may=1\nContent-Length"
    )
    assert files.count("may=1") == files.count("/files/") == 1
    assert ask(port, files + larger, b"x" * 2 * LARGEST).endswith(b"POST 2000 2000")
    assert ask(port, files + str(2 * LARGEST + 1)).endswith(b"POST 2001 0")
    for other in (files.replace("may=1", "may=2"), files.replace("/files/", "/")):
        assert ask(port, other + larger).endswith(b"POST 2000 0")


def test_what_the_server_refuses_itself_tells_nothing_of_the_portal(port):
    """Plain text, and no header but those that HTTP wants."""
    chunked = "POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked"
    refused = {
        400: ask(port, "GET / HTTP/1.1\nHost: x\nX y: 1"),
        413: ask(port, chunked, b"%x\r\n" % (2 * LARGEST) + b"x" * 2 * LARGEST),
        431: whole(opened(port, b"GET /".ljust(module.LARGEST_HEAD, b"x"))),
        408: whole(opened(port, b"GET / HTTP/1.1\r\nX-Slow: ")),
    }
    for code, answer in refused.items():
        head, _end, body = answer.decode().partition("\r\n\r\n")
        status, *headers = head.split("\r\n")
        assert status.split()[1] == str(code)
        names = {header.partition(":")[0] for header in headers}
        assert names == {"Connection", "Content-Length", "Content-Type", "Date"}
        assert "Content-Type: text/plain; charset=utf-8" in headers
        assert "waitress" not in body


def test_a_head_has_no_body_and_an_unchanged_page_keeps_the_connection(port):
    one = opened(port, b"GET /304 HTTP/1.1\r\nHost: x\r\n\r\n")
    assert one.recv(4096).startswith(b"HTTP/1.1 304 ")
    one.sendall(b"HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
    head = one.recv(4096)
    assert (b"Content-Length: 11\r\n" in head, head.endswith(b"\r\n\r\n")) == (True, True)
    one.sendall(b"HEAD /large HTTP/1.1\r\nHost: x\r\n\r\n")
    assert whole(one).endswith(b"\r\n\r\n")


def test_slow_senders_are_told_so_and_hold_nobody_up(port):
    heads = [opened(port, b"GET / HTTP/1.1\r\nX-Slow: ") for _ in range(20)]
    bodies = [opened(port, (POST + "900\r\n\r\n").replace("\n", "\r\n").encode()) for _ in range(20)]
    before = time.monotonic()
    assert ask(port, POST + "5", b"12345").endswith(b"POST 5 5")
    assert time.monotonic() - before < 0.3
    assert {whole(one).split(b"\r\n")[0] for one in heads + bodies} == {b"HTTP/1.1 408 Request Timeout"}


def test_who_keeps_the_rate_is_heard_to_the_end(port):
    one = opened(port, (POST + "100").replace("\n", "\r\n").encode() + b"\r\n\r\n")
    for _ in range(5):
        time.sleep(0.1)
        one.sendall(b"x" * 20)
    assert whole(one).endswith(b"POST 100 100")


def test_nobody_is_heard_for_ever(monkeypatch):
    for name, value in {"PATIENCE": 5, "BYTES_A_SECOND": 2048, "LONGEST": 60}.items():
        monkeypatch.setattr(module, name, value)
    request = module.Request(adj=None)
    began = request.began
    assert [request.is_late(began + seconds) for seconds in (4.9, 5.1)] == [False, True]
    request.bytes = 20 * 2048
    assert [request.is_late(began + seconds) for seconds in (24.9, 25.1)] == [False, True]
    request.bytes = 10**9
    assert [request.is_late(began + seconds) for seconds in (59.9, 60.1)] == [False, True]


def test_readers_who_take_nothing_are_let_go(port, monkeypatch):
    """As many as there are threads, which wait for them."""
    readers = []
    for _ in range(3):
        one = socket.socket()
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        one.settimeout(5)
        one.connect((HOST, port))
        one.sendall(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
        readers.append(one)
    time.sleep(0.2)
    monkeypatch.setattr(module, "IDLE", 1)  # less than that a busy machine may take over an answer itself
    try:
        assert ask(port, POST + "5", b"12345").endswith(b"POST 5 5")
    finally:
        for one in readers:
            one.close()


def test_who_asks_on_and_reads_nothing_holds_no_thread(port):
    """Answers of less than what is made ahead, but many of them: 5 readers, 3 threads."""
    question = b"GET /page HTTP/1.1\r\nHost: x\r\n\r\n"
    readers = [opened(port, question * 40) for _ in range(5)]
    time.sleep(0.3)
    before = time.monotonic()
    assert ask(port, POST + "5", b"12345").endswith(b"POST 5 5")
    assert time.monotonic() - before < 0.5
    received = 0
    while received < 40 * PAGE:  # and who reads after all gets them all
        received += len(readers[0].recv(1 << 20))
    for one in readers:
        one.close()


@pytest.mark.parametrize(
    ("question", "status"),
    [
        (b"\x00\x01 nonsense\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400),
        (b"GET /" + b"a" * (module.LARGEST_HEAD - 5), 431),
    ],
)
def test_the_servers_own_refusals_are_plain(port, question, status):
    """None of the portal's headers, and no name of what serves it."""
    head, _blank, _body = whole(opened(port, question)).partition(b"\r\n\r\n")
    first, *fields = head.decode().split("\r\n")
    assert int(first.split()[1]) == status
    assert {field.split(":")[0] for field in fields} == {
        "Connection",
        "Content-Length",
        "Content-Type",
        "Date",
    }


def test_two_processes_share_those_who_come_at_once():
    """Of few it takes one at a time, of many sockets, which take longer to look at, several."""
    with socket.create_server((HOST, 0), backlog=512) as listening:
        serving = module.server(application, listening, largest_body=LARGEST)
        asking = [socket.create_connection(listening.getsockname()) for _one in range(6 * module.FEW)]
        try:
            taken = [0]
            while taken[-1] < len(asking):
                serving.handle_accept()
                taken.append(len(serving.active_channels))
        finally:
            for one in asking:
                one.close()
            serving.stop()
            serving.run()
            serving.task_dispatcher.shutdown(timeout=1)
    at_once = [later - before for before, later in zip(taken, taken[1:], strict=False)]
    assert at_once[: module.FEW] == [1] * module.FEW
    assert max(at_once[module.FEW :]) > 1
