"""What every answer of the site has in common: browser policies, and clear refusals instead of faults."""

from django.core.exceptions import BadRequest
from django.db import InterfaceError, OperationalError, connection

from ngo_portal import views
from ngo_portal.lib.exports import TooManyFiles

PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
NUL = "\x00"


class BrowserPolicyMiddleware:
    """Sets the Permissions-Policy header on every answer."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return response


class UnavailableMiddleware:
    """Answers 503 with Retry-After when PostgreSQL cannot be reached or cancels the query, or too much is
    asked at once.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, (OperationalError, InterfaceError)):
            connection.close()
        elif not isinstance(exception, TooManyFiles):
            return None
        return views.service_unavailable(request, exception)


class NulByteMiddleware:
    """Answers 400 to a NUL character in path, query or form: PostgreSQL holds none, and no keyboard types
    one.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        fields = [request.GET, request.POST] if request.method == "POST" else [request.GET]
        texts = [
            request.path,
            *(text for data in fields for name, values in data.lists() for text in (name, *values)),
        ]
        if any(NUL in text for text in texts):
            raise BadRequest("NUL character")
