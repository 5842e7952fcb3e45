"""A list and its records as JSON: the same question as its page and its files, each record the object that a
line of the NDJSON file is."""

import json
from collections.abc import Sequence
from typing import Any

import django_filters.rest_framework
from django.conf import settings
from django.http import Http404, HttpResponse, QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.lists.api.doors import LANGUAGE, Door, Gone, Wrong, faults_of_language
from ngo_portal.lib.lists.api.schema import list_of, parameters_of, record_of
from ngo_portal.lib.lists.columns import Sheet
from ngo_portal.lib.lists.exports import Question
from ngo_portal.lib.lists.filters import ONE_VALUE, PublicFilter
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.paging import PageOfKeys
from ngo_portal.lib.lists.streams import TINY
from ngo_portal.lib.lists.writers import ndjson
from ngo_portal.lib.serving.time_limits import in_time, queries_end_after

AFTER, SIZE = "after", "size"
USUAL_SIZE, LARGEST_SIZE = 100, TINY
#: As addresses have it.
LARGEST_PUBLIC_ID = 10**18 - 1
JSON = "application/json"


class Strictly(django_filters.rest_framework.DjangoFilterBackend):
    """The question of a list, as every door asks it: the FilterSet `for_request`, of which nothing may be
    wrong or unknown."""

    def get_filterset(self, request: Any, queryset: Any, view: Any) -> PublicFilter:
        return view.filter_class.for_request(request)


class OfRecords(Door):
    """`filter_class` asks; `sheets`: that of the records, then those of their lines, which stand inside of
    each record; `component`: the English name of one record in the description."""

    filter_class: type[PublicFilter]
    sheets: Sequence[Sheet] = ()
    component = ""

    def texts(self, request: Any, asked: PublicFilter, keys: Sequence[int]) -> list[str]:
        """The records with these keys that are published, in the order asked for, each as JSON."""
        question = Question(request, asked, self.sheets, "", ())
        question.numbers = list(keys)
        if not keys:
            return []
        # So few records cost little, but a connection that has not been asked for them yet plans for long.
        with queries_end_after(settings.LONGEST_QUERY_FILE):
            return ndjson.texts_of_records(question)

    def described(self) -> Any:
        """What a record looks like."""
        return record_of(self.sheets, self.filter_class.published)

    def first(self) -> tuple[Any, list[int]]:
        """A question that asks nothing, and the number of the first record."""
        asked = self.filter_class(QueryDict(), queryset=self.filter_class.published(), request=self.request)
        return asked, list(asked.ordered.values_list("pk", flat=True)[:1])


class RecordList(OfRecords):
    filter_backends = (Strictly,)

    def question(self, request: Any, **parts: Any) -> HttpResponse:
        (backend,) = self.filter_backends
        asked = backend().get_filterset(request, None, self)
        faults = asked.faults(AFTER, SIZE, LANGUAGE) | faults_of_language(request)
        size = request.GET.get(SIZE) or str(USUAL_SIZE)
        if not (size.isascii() and size.isdigit() and len(size) < 4 and 1 <= int(size) <= LARGEST_SIZE):
            faults[SIZE] = [_now("A number from 1 to %(most)d.") % {"most": LARGEST_SIZE}]
        page = PageOfKeys(
            asked.ordered,
            size=USUAL_SIZE if SIZE in faults else int(size),
            token=request.GET.get(AFTER, ""),
        )
        if page.problem:
            faults[AFTER] = [page.problem]
        faults |= {name: [ONE_VALUE] for name in (AFTER, SIZE) if len(request.GET.getlist(name)) > 1}
        if faults:
            raise Wrong(faults)
        number = in_time(lambda: asked.count_up_to(settings.COUNT_LIMIT), None) if asked.shows_count else None
        turned = {"next": self._turned(request, asked, page.older_token)}
        turned["previous"] = self._turned(request, asked, page.newer_token)
        records = self.texts(request, asked, page.rows)
        body = list_of(number, turned["next"], turned["previous"], records)
        links = ", ".join(f'<{url}>; rel="{name}"' for name, url in turned.items() if url)
        return HttpResponse(body, content_type=JSON, headers={"Link": links} if links else {})

    def _turned(self, request, asked, token):
        """The address of another page of the list, as a machine is told it."""
        if not token:
            return None
        kept = [(name, request.GET[name]) for name in (SIZE, LANGUAGE) if request.GET.get(name)]
        pairs = [*asked.accepted, *asked.sorting, *kept, (AFTER, token)]
        return request.build_absolute_uri(address(request.path, pairs))

    def parameters(self) -> list[Any]:
        return parameters_of(self.filter_class, LARGEST_SIZE, USUAL_SIZE)

    def answer_schema(self) -> Any:
        return "page"


class OneRecord(OfRecords):
    """`key_of` its address is the number of a record, None of one that there is not."""

    def question(self, request: Any, **parts: Any) -> HttpResponse:
        if faults := self.faults(request):
            raise Wrong(faults)
        asked = self.filter_class(QueryDict(), queryset=self.filter_class.published(), request=request)
        key = self.key_of(**parts)
        found = self.texts(request, asked, [key]) if key else []
        if found:
            return HttpResponse(found[0], content_type=JSON)
        rows = asked.queryset.model.objects
        if key and hasattr(rows, "withdrawn") and rows.withdrawn().filter(pk=key).exists():
            raise Gone
        raise Http404

    def key_of(self, pk: int) -> int | None:
        return pk

    def path_parameters(self) -> list[tuple[str, Any, Any]]:
        return [
            (
                "id",
                {"type": "integer", "minimum": 1, "maximum": LARGEST_PUBLIC_ID},
                _("Number of the record."),
            )
        ]

    def key_example(self) -> Any:
        return next(iter(self.first()[1]), None)

    def answer_schema(self) -> Any:
        return "record"

    def example(self) -> Any:
        asked, keys = self.first()
        return next(map(json.loads, self.texts(self.request, asked, keys)), None)
