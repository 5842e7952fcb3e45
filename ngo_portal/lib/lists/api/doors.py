"""What all doors of machines have in common: language, how often, whether anything has changed, problems."""

import hashlib
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation.trans_real import parse_accept_lang_header
from rest_framework.exceptions import APIException, MethodNotAllowed, Throttled
from rest_framework.renderers import JSONRenderer
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from ngo_portal.lib.lists.api.schema import DoorSchema
from ngo_portal.lib.serving import release
from ngo_portal.lib.serving.allowance import WINDOW, allowances
from ngo_portal.lib.serving.attempts import address_of, keyed
from ngo_portal.lib.serving.data_version import data_version
from ngo_portal.lib.serving.linked_data import LICENCE
from ngo_portal.lib.serving.problems import problem

LANGUAGE = "language"
#: What a script of any site may send, besides what every browser sends, and read.
SENT, READ = "Accept-Language, If-None-Match", "ETag, Link, RateLimit, RateLimit-Policy, Retry-After"
DAY = 24 * 60 * 60
TITLES = {
    400: _("The question is wrong"),
    404: _("There is no such address"),
    405: _("The portal is read here, and not changed"),
    406: _("Answers are JSON"),
    410: _("The record was withdrawn"),
    429: _("Too many requests"),
}
release_of_this_process = cache(release.fingerprint)


class Wrong(APIException):
    """400. `faults`: {parameter: [what is wrong with it]}."""

    status_code = 400

    def __init__(self, faults: Mapping[str, list[str]]) -> None:
        super().__init__(_now("Each error says which parameter it is about."))
        self.faults = faults


class Gone(APIException):
    status_code = 410

    def __init__(self) -> None:
        super().__init__(
            _now("It was public once and is not any longer. Please do not keep what you have of it.")
        )


class ByAddress(BaseThrottle):
    """So many requests a minute for each address; what is left stands in the headers of every answer
    (draft-ietf-httpapi-ratelimit-headers)."""

    def allow_request(self, request: Any, view: Any) -> bool:
        most = settings.API_REQUESTS_A_MINUTE
        view.left = self.left = allowances.take(keyed("api", address_of(request)), most)
        return self.left.requests >= 0

    def wait(self) -> int:
        return self.left.seconds


class Door(APIView):
    """Subclasses answer a `question(request, **parts)`, of `parameters` besides the language; `title` and
    `about` say to what, `key` is the English name of what is asked in the description of all doors."""

    authentication_classes = permission_classes = ()
    throttle_classes = (ByAddress,)
    renderer_classes = (JSONRenderer,)
    http_method_names = ["get", "head", "options"]  # as View has it
    schema = DoorSchema()
    key = tag = ""
    title = about = ""
    left = None
    #: For the description: what else than 200 and 400 it may answer.
    media_types = ("application/json",)
    may_be_gone = moves = False

    def dispatch(self, request: HttpRequest, *args: Any, **parts: Any) -> HttpResponseBase:
        with translation.override(language_of(request)):
            return super().dispatch(request, *args, **parts)

    def get(self, request: Any, **parts: Any) -> HttpResponseBase:
        tag = self.version(request)
        answer = get_conditional_response(request, etag=tag) or self.question(request, **parts)
        answer.headers["ETag"] = tag
        answer.headers["Cache-Control"] = "no-cache"
        return answer

    def question(self, request: Any, **parts: Any) -> HttpResponseBase:
        raise NotImplementedError

    def faults(self, request: Any) -> dict[str, list[str]]:
        """{parameter: [what is wrong with it]} where the language is all that may be asked for."""
        unknown = {name: [_now("There is no such parameter.")] for name in request.GET if name != LANGUAGE}
        return unknown | faults_of_language(request)

    def parameters(self) -> list[Any]:
        """OpenApiParameters besides the language."""
        return []

    def path_parameters(self) -> list[tuple[str, Any, Any]]:
        """[(name, schema, what it is)] of the parts of the address."""
        return []

    def key_example(self) -> Any:
        """What may stand in the address, of something that there is."""
        return None

    def answer_schema(self) -> Any:
        """The JSON schema of an answer; of a `component`, "page" or "record"."""
        return {"type": "object"}

    def example(self) -> Any:
        """An answer as it is just now; None for none."""
        return None

    def version(self, request: Any) -> str:
        """The ETag: another one after every change of the data, another release, on another day. A weak one,
        for answers are compressed or not."""
        told = release_of_this_process(), date.today(), translation.get_language(), data_version()
        address = request.build_absolute_uri()
        return (
            f'W/"{hashlib.sha256(repr((*told, address)).encode(errors="backslashreplace")).hexdigest()[:32]}"'
        )

    def options(self, request: Any, *args: Any, **parts: Any) -> HttpResponse:
        """What a browser asks before a script of another site may ask with other headers than usual."""
        allowed = ", ".join(self.allowed_methods)
        return HttpResponse(
            status=204,
            headers={
                "Allow": allowed,
                "Access-Control-Allow-Methods": allowed,
                "Access-Control-Allow-Headers": SENT,
                "Access-Control-Max-Age": str(DAY),
            },
        )

    def finalize_response(
        self, request: Any, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        response = super().finalize_response(request, response, *args, **kwargs)
        patch_vary_headers(response, ["Accept-Language"])
        response.headers["Content-Language"] = translation.get_language()
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = READ
        response.headers["X-Robots-Tag"] = "noindex"
        links = [response.headers.get("Link"), f'<{LICENCE}>; rel="license"']
        response.headers["Link"] = ", ".join(filter(None, links))
        if self.left:
            policy = f'"address";q={settings.API_REQUESTS_A_MINUTE};w={WINDOW}'
            response.headers["RateLimit-Policy"] = policy
            response.headers["RateLimit"] = f'"address";r={max(0, self.left.requests)};t={self.left.seconds}'
        return response

    def get_exception_handler(self) -> Any:
        return as_problem


def language_of(request: HttpRequest) -> str:
    """That of the parameter, else the first of the reader's languages that the portal has. Nobody's cookie
    matters: whoever asks the same gets the same."""
    known = dict(settings.LANGUAGES)
    wanted = request.GET.get(LANGUAGE)
    if wanted in known:
        return wanted
    for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        if (short := code.partition("-")[0]) in known:
            return short
    return settings.LANGUAGE_CODE


def faults_of_language(request: Any) -> dict[str, list[str]]:
    languages = list(dict(settings.LANGUAGES))
    if request.GET.getlist(LANGUAGE) in ([], *([one] for one in languages)):
        return {}
    return {LANGUAGE: [_now("One of these: %(values)s.") % {"values": ", ".join(languages)}]}


def as_problem(exception: Exception, context: Any) -> HttpResponse | None:
    """None where it is for others to answer: the database is away, or a fault of ours."""
    if isinstance(exception, Http404):
        return problem(404, TITLES[404])
    if not isinstance(exception, APIException):
        return None
    status, headers = exception.status_code, {}
    detail = exception.detail if isinstance(exception, (Wrong, Gone)) else ""
    if isinstance(exception, Throttled):
        headers["Retry-After"] = str(int(exception.wait))
        detail = _now("Please come back in %(seconds)d seconds.") % {"seconds": exception.wait}
    if isinstance(exception, MethodNotAllowed):
        headers["Allow"] = ", ".join(context["view"].allowed_methods)
    title = TITLES.get(status) or exception.default_detail
    return problem(status, title, detail, errors=getattr(exception, "faults", None), headers=headers)
