"""A summary as a file: the same question as the page, strict as machines need it."""

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ngo_portal.lib.lists.exports import refused
from ngo_portal.lib.serving.time_limits import may_spend, must_be_whole, queries_end_after
from summaries.filters import SummaryFilter
from summaries.formats import Taken
from summaries.summary import summary_of


@require_safe
def summary_file(request, form):
    """In the format `form`. 400 names every parameter that is wrong or unknown, and a question that cannot be
    counted at once."""
    with queries_end_after(settings.LONGEST_QUERY_FILE):
        may_spend(settings.LONGEST_QUERY_FILE)  # a file lacks nothing
        asked = SummaryFilter.for_request(request)
        if faults := asked.faults(*form.parameters) | form.problems(request):
            return refused(faults)
        if request.method == "HEAD":
            body = b""
        else:
            summary = summary_of(asked)
            must_be_whole()
            if summary.tally is None:
                return refused(
                    {form.ending: [_("There are too many events to be counted at once: ask for fewer.")]}
                )
            body = form.write(Taken(summary, request))
            must_be_whole()  # its pictures too
    answer = HttpResponse(body, content_type=form.media_type)
    name = f"summary-{get_language()}-{timezone.localdate():%Y-%m-%d}.{form.ending}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
