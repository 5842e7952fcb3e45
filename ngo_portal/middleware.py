"""What every answer of the site has in common: browser policies, and clear refusals instead of faults."""

import re

from django.conf import settings
from django.core.exceptions import BadRequest, MiddlewareNotUsed
from django.http import HttpResponseRedirect, QueryDict
from django.urls import Resolver404, resolve
from django.utils.encoding import escape_uri_path
from django.utils.http import escape_leading_slashes

from ngo_portal import views
from ngo_portal.lib.language.text import IN_PLACE_OF_NUL, NUL
from ngo_portal.lib.serving import uploads
from ngo_portal.lib.serving.problems import API
from ngo_portal.lib.serving.time_limits import queries_end_after, with_spare
from officers import synthetic

PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


class BrowserPolicyMiddleware:
    """Sets the Permissions-Policy header on every answer."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return response


class UnavailableMiddleware:
    """Answers 503 with Retry-After when PostgreSQL cannot be reached, a query takes too long, or too much is
    asked at once.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        return views.unavailable(request, exception)


class TimeLimitMiddleware:
    """Gives up a query that takes too long, on public pages sooner than in the admin. A command has no
    limit. A public page that left something out, so as to come in time, tells its template (`left_out`) and
    is not kept.
    """

    def __init__(self, get_response):
        if not settings.LONGEST_QUERY:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request):
        if request.path.startswith("/admin/"):
            with queries_end_after(settings.LONGEST_QUERY_ADMIN):
                return self.get_response(request)
        with queries_end_after(settings.LONGEST_QUERY), with_spare(settings.SPARE_TIME) as request.spare:
            response = self.get_response(request)
        if request.spare.left_out:
            response.headers["Cache-Control"] = "no-store"
        return response

    def process_template_response(self, request, response):
        if hasattr(request, "spare") and response.context_data is not None:
            response.context_data["left_out"] = request.spare.left_out
        return response


class UnreadableMiddleware:
    """Answers 400 to what none of our forms sends: a NUL character, which PostgreSQL does not hold, in path,
    query or a field's name, and text in another charset than UTF-8. In what was typed another sign stands for
    it, which the form leaves out and names. Answers 413 to a body larger than any form, unread.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        largest = uploads.largest_body(request.path, request.META.get("HTTP_COOKIE", ""))
        if _body_length(request) > largest:
            return views.too_large(request, largest)
        if request.content_params.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
            raise BadRequest("not UTF-8")
        asked = [text for name, values in request.GET.lists() for text in (name, *values)]
        typed = request.POST if request.method == "POST" else QueryDict()
        if any(NUL in text for text in (request.path, *asked, *typed)):
            raise BadRequest("NUL character")
        if any(NUL in text for _name, values in typed.lists() for text in values):
            request.POST = typed.copy()
            for name, values in typed.lists():
                request.POST.setlist(name, [text.replace(NUL, IN_PLACE_OF_NUL) for text in values])
        return None


def _body_length(request):
    length = request.META.get("CONTENT_LENGTH") or ""
    return int(length) if length.isascii() and length.isdigit() and len(length) < 20 else 0


class PastedAddressMiddleware:
    """An address that was pasted with the signs that followed it in a text, or got a slash too many, leads to
    its page.

    In the path they are looked for where there is no such page. In the question they are only those that no
    form of ours leaves as they are; a search may end with any sign.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        path, asked = request.path, request.META.get("QUERY_STRING", "")
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        wanted = END_OF_QUESTION.sub("", asked)
        told = path.startswith(("/admin/", API))  # a program is told what is wrong with its question
        if wanted != asked and not told and not wanted.rpartition("&")[2].startswith("q="):
            return _moved(path, wanted)
        response = self.get_response(request)
        if response.status_code == 404 and (shorter := END_OF_PATH.sub("", path)) != path:
            for wanted in (shorter, f"{shorter}/"):
                if wanted != path and _is_page(wanted):
                    return _moved(wanted, asked)
        return response


def _is_page(path):
    """Whether a page may be there. The desk answers every address below it: what has no name there is none,
    or one that is not there without its stroke would be sent to and fro."""
    try:
        match = resolve(path)
    except Resolver404:
        return False
    return match.app_name != "admin" or bool(match.url_name)


END_OF_PATH = re.compile(r"(?:[^\w/-]+/?|/+)$")
END_OF_QUESTION = re.compile(r"(?:[,.;:!?)\]]|%C2%BB|%E2%80%9[9D])+$")


def _moved(path, question):
    address = escape_leading_slashes(escape_uri_path(path))
    return HttpResponseRedirect(f"{address}?{question}" if question else address)


class SyntheticDataMiddleware:
    """Tells the template of a public page (`synthetic_data`) whether made-up records may be on it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_template_response(self, request, response):
        if request.resolver_match.app_name != "admin" and response.context_data is not None:
            response.context_data["synthetic_data"] = synthetic.is_there()
        return response
