"""The server on a socket in the file system, as nginx asks it."""

import socket
import threading

from ngo_portal.lib.serving.server import server


def test_a_socket_in_the_file_system_is_served(tmp_path):
    path = str(tmp_path / "web.sock")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(path)
        listening.listen()
        seen = {}

        def application(environ, start_response):
            seen.update(environ)
            start_response("200 OK", [("Content-Length", "2")])
            return [b"ok"]

        serving = server(application, listening, largest_body=1000)
        running = threading.Thread(target=serving.run)
        running.start()
        try:
            with socket.socket(socket.AF_UNIX) as asking:
                asking.connect(path)
                asking.sendall(b"GET /kk/ HTTP/1.0\r\nX-Forwarded-For: 10.1.1.1\r\n\r\n")
                answer = b"".join(iter(lambda: asking.recv(4096), b""))
        finally:
            serving.stop()
            running.join(10)
    assert answer.startswith(b"HTTP/1.0 200 OK") and answer.endswith(b"ok")
    assert (seen["REMOTE_ADDR"], seen["HTTP_X_FORWARDED_FOR"]) == ("localhost", "10.1.1.1")
