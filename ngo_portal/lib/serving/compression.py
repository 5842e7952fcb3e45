"""Text on its way to its readers is compressed, where it is the same for everybody.

Such an answer holds nothing secret, so its length tells nothing to somebody who has a victim's browser ask
again and again (BREACH). What depends on who asks, as a page of the admin with its token, is left as it is.
"""

import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

TEXTS = (
    *("text/", "application/json", "application/x-ndjson", "application/ld+json"),
    *("application/vnd.oai.openapi+json", "application/problem+json"),
    *("application/atom+xml", "image/svg+xml"),
)
#: Less is not worth it.
FEWEST_BYTES = 500
#: What an answer that is nobody's own may depend on, as its header `Vary` names it.
OF_NOBODY = {"accept", "accept-language"}
#: Of zlib: a whole page is kept and sent often, a stream is made for one reader.
WHOLE, STREAMED = 6, 1


def accepts_gzip(request: HttpRequest) -> bool:
    wanted = (
        one.replace(" ", "").partition(";") for one in request.headers.get("Accept-Encoding", "").split(",")
    )
    return any(name in ("gzip", "*") and not _is_nought(weight) for name, _semicolon, weight in wanted)


def _is_nought(weight):
    return weight.startswith("q=0") and not weight.strip("q=0.")


def is_the_same_for_all(response: HttpResponseBase) -> bool:
    """To all whose language it is; one that anybody between may keep is so by its own word."""
    varies = {one.strip().lower() for one in response.headers.get("Vary", "").split(",")} - {""}
    kept = response.headers.get("Cache-Control", "no-cache")
    is_kept_by_all = kept == "no-cache" or "public" in kept.replace(" ", "").split(",")
    return not response.cookies and varies <= OF_NOBODY and is_kept_by_all


class CompressionMiddleware:
    """Under the kept pages, which are kept compressed and plain."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        text = response.headers.get("Content-Type", "").startswith(TEXTS)
        if not text or response.has_header("Content-Encoding") or not is_the_same_for_all(response):
            return response
        if not response.streaming and len(response.content) < FEWEST_BYTES:
            return response
        patch_vary_headers(response, ["Accept-Encoding"])
        if accepts_gzip(request):
            response.headers["Content-Encoding"] = "gzip"
            if response.streaming:
                response.streaming_content = _compressed(response.streaming_content)
            else:
                response.content = gzip.compress(response.content, WHOLE, mtime=0)
                response.headers["Content-Length"] = str(len(response.content))
        return response


def _compressed(blocks: Iterable[bytes]) -> Iterator[bytes]:
    made = zlib.compressobj(STREAMED, wbits=zlib.MAX_WBITS | 16)
    for block in blocks:
        if part := made.compress(block):
            yield part
    yield made.flush()
