"""Requests to the WSGI application itself, as a server hands them over: nothing is tidied up before."""

import io
import time
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes
from wsgiref.util import setup_testing_defaults


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict
    body: bytes
    seconds: float

    @property
    def text(self):
        return self.body.decode()


def call(application, path, query="", *, method="GET", body=b"", cookies="", **environ):
    """The answer to the address as it stands in a request, all of it read. `environ`: more WSGI variables."""
    request = {
        "REQUEST_METHOD": method,
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query.encode().decode("latin-1"),
        "HTTP_HOST": "localhost",
        "HTTP_COOKIE": cookies,
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.input": io.BytesIO(body),
        **({"CONTENT_LENGTH": str(len(body))} if body else {}),
        **environ,
    }
    setup_testing_defaults(request)
    told = {}

    def start_response(status, headers, exc_info=None):
        told.update(status=int(status.split()[0]), headers=dict(headers))

    begin = time.perf_counter()
    answer = application(request, start_response)
    try:
        content = b"".join(answer)
    finally:
        if hasattr(answer, "close"):
            answer.close()
    return Answer(told["status"], told["headers"], content, time.perf_counter() - begin)
