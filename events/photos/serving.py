"""The answer that is a file of a photo."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from events.models import Photo
from events.photos import keeping

TYPES = {"webp": "image/webp", "jpg": "image/jpeg"}
#: A browser may keep the photo, and asks each time whether it is still shown; nobody between keeps it.
ASKED_AGAIN = "private, no-cache"
NEVER_KEPT = "private, no-store"


def answer_with(
    request: HttpRequest, photo: Photo | None, width: int, ending: str, kept: str
) -> HttpResponse:
    """Raises Http404 where there is no such photo or file. What a key names never changes, so whoever has the
    file is told so and no more."""
    if photo is None or width not in photo.sizes or ending not in TYPES:
        raise Http404
    headers = {"Cache-Control": kept, "ETag": f'"{photo.key.hex}-{width}-{ending}"'}
    unchanged = get_conditional_response(request, etag=headers["ETag"])
    if unchanged is not None:
        unchanged.headers["Cache-Control"] = kept
        return unchanged
    body = keeping.content(photo, width, ending)
    if body is None:
        raise Http404
    headers["Content-Disposition"] = "inline"
    return HttpResponse(body, content_type=TYPES[ending], headers=headers)
