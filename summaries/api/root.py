"""Where a machine begins: which doors there are, and how they are described."""

import json
from threading import Lock
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from drf_spectacular.generators import SchemaGenerator
from rest_framework.renderers import JSONRenderer

from ngo_portal.lib.lists.api.doors import Door, Wrong
from ngo_portal.lib.lists.api.records import JSON
from ngo_portal.lib.lists.api.schema import TEXT
from ngo_portal.lib.serving.memory import Memory

NOUNS = ("organisations", "events", "projects", "marathons", "territories", "summary")
OPENAPI = "application/vnd.oai.openapi+json"


#: drf-spectacular keeps what it has loaded of a class in two steps, between which another thread would fail.
_ONE_AT_A_TIME = Lock()


class OpenApi(JSONRenderer):
    media_type = OPENAPI


def description() -> dict[str, Any]:
    """The description of all doors (OpenAPI 3.1), in the language that is on; made once for each state of the
    data, as it shows a record of each kind."""

    def made():
        with _ONE_AT_A_TIME:
            return SchemaGenerator(urlconf=None).get_schema(public=True)

    return Memory().get(f"description of all doors, {get_language()}", made)


class Root(Door):
    key, tag, title = "root", "", _("Where to begin")
    about = _("The addresses of everything that can be asked for.")

    def question(self, request):
        if faults := self.faults(request):
            raise Wrong(faults)
        doors = {noun: request.build_absolute_uri(reverse(f"api:{noun}")) for noun in [*NOUNS, "schema"]}
        return HttpResponse(json.dumps(doors), content_type=JSON)

    def answer_schema(self):
        names = [*NOUNS, "schema"]
        return {
            "type": "object",
            "required": names,
            "properties": {name: {**TEXT, "format": "uri"} for name in names},
        }


class Schema(Door):
    key, tag, title = "schema", "", _("This description")
    about = _("Every address, what it may be asked and what it answers (OpenAPI 3.1).")
    renderer_classes = (OpenApi, JSONRenderer)
    media_types = (OPENAPI, JSON)

    def question(self, request):
        if faults := self.faults(request):
            raise Wrong(faults)
        text = json.dumps(description(), ensure_ascii=False, default=str)
        return HttpResponse(text, content_type=request.accepted_renderer.media_type)


class NoDoor(Door):
    """No address of ours: 404 as a problem."""

    schema = None

    def question(self, request, **parts):
        raise Http404
