"""The summary of a question as a page."""

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from summaries.filters import SummaryFilter
from summaries.summary import summary_of


class SummaryPage(TemplateView):
    template_name = "summaries/summary.html"

    def get_context_data(self, **kwargs):
        asked = SummaryFilter.for_request(self.request)
        summary = summary_of(asked) if asked.question else None
        return super().get_context_data(**kwargs, section="summary", heading=_("Summary"), summary=summary)
