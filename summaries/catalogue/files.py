"""Doors of the whole files, and of what has changed between two versions of the data."""

import json

from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ngo_portal.lib.lists.exports import refused
from ngo_portal.lib.lists.writers.csv import table
from ngo_portal.lib.serving.data_version import data_version
from summaries.catalogue import changes, whole_files
from summaries.catalogue.datasets import DATASETS

#: {dataset: URL name of one record for programs}
RECORDS = {"events": "api:event", "organisations": "api:organisation", "projects": "api:project"}
SINCE, UNTIL = "since", "until"


@require_safe
def whole_file(request, key, year, ending):
    """All records of a year; 404 for a year that has none."""
    dataset, form = DATASETS.get(key), whole_files.ENDINGS.get(ending)
    if dataset is None or form is None or year not in dict(dataset.years()):
        raise Http404
    found = whole_files.kept(dataset, year, ending)
    if found is None:
        if request.method == "GET":
            whole_files.ask_for(dataset, year, ending)
        return HttpResponseRedirect(whole_files.live(dataset, year, ending))
    path, version = found
    tag = f'"{version}"'
    answer = get_conditional_response(request, etag=tag)
    if answer is None:
        answer = FileResponse(
            path.open("rb"), as_attachment=True, filename=path.name, content_type=form.media_type
        )
        answer.headers["X-Robots-Tag"] = "noindex"
    answer.headers["ETag"], answer.headers["Cache-Control"] = tag, "no-cache"
    return answer


@require_safe
def changes_csv(request, key):
    rows = _changes(request, key)
    if isinstance(rows, HttpResponse):
        return rows
    body = table([one.label for one in changes.COLUMNS], [list(row.values()) for row in rows])
    return _file(body, f"{key}-changes.csv", "text/csv; charset=utf-8")


@require_safe
def changes_ndjson(request, key):
    rows = _changes(request, key)
    if isinstance(rows, HttpResponse):
        return rows
    body = "".join(f"{json.dumps(row)}\n" for row in rows).encode()
    return _file(body, f"{key}-changes.ndjson", "application/x-ndjson")


def _changes(request, key):
    """[{column: value}], or the refusal of what is asked."""
    dataset = DATASETS.get(key)
    if dataset is None:
        raise Http404
    versions = {SINCE: request.GET.get(SINCE, ""), UNTIL: request.GET.get(UNTIL, "") or data_version()}
    states = {name: changes.state_of(version) for name, version in versions.items()}
    faults = {
        name: [_("There was no such version of the data.")] for name, one in states.items() if one is None
    }
    faults |= {name: [_("There is no such parameter.")] for name in request.GET if name not in (SINCE, UNTIL)}
    if not faults and states[UNTIL].pk < states[SINCE].pk:
        faults[UNTIL] = [_("The period ends before it begins.")]
    if faults:
        return refused(faults)
    try:
        found = changes.between(dataset, states[SINCE], states[UNTIL])
    except changes.TooMuch:
        return refused({SINCE: [_("More has changed than this file can hold: take the whole files.")]})
    return [
        {
            "id": one.id,
            "change": one.change,
            "on": one.on.isoformat(),
            "url": ""
            if one.change == "withdrawn"
            else request.build_absolute_uri(reverse(RECORDS[key], args=[one.id])),
        }
        for one in found
    ]


def _file(body, name, media_type):
    answer = HttpResponse(body, content_type=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
