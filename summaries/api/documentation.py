"""The doors of machines for people: a page that is drawn from their description."""

import re

from django.conf import settings
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from ngo_portal.lib.language.descriptions import in_short
from summaries.api.root import description

AS_TYPED = re.compile("`([^`]*)`")


class Documentation(TemplateView):
    template_name = "summaries/data/api.html"

    def get_context_data(self, **kwargs):
        heading = _("Data for programs (API)")
        lead = _("The lists and records of the portal as JSON, with the same filters as on its pages.")
        return super().get_context_data(
            **kwargs,
            section="data",
            heading=heading,
            lead=lead,
            root=self.request.build_absolute_uri(reverse("api:root")),
            allowed=settings.API_REQUESTS_A_MINUTE,
            doors=_doors(),
            crumbs=[
                (_("Home"), reverse("home")),
                (_("Open data"), reverse("summaries:data")),
                (heading, ""),
            ],
            description=in_short(heading, lead),
        )


def _doors():
    told = description()
    for path, methods in told["paths"].items():
        parameters = [one for one in methods["get"].get("parameters", []) if one["name"] != "language"]
        in_path = [one for one in parameters if one["in"] == "path"]
        examples = [_example(one) for one in in_path]
        yield {
            "path": path,
            "summary": methods["get"]["summary"],
            "about": methods["get"]["description"],
            "parameters": [{"name": one["name"], "text": _marked(one["description"])} for one in parameters],
            "example": None
            if None in examples
            else path.format(**{one["name"]: value for one, value in zip(in_path, examples, strict=True)}),
        }


def _marked(text):
    """What stands between backticks is told as it is typed."""
    return mark_safe(AS_TYPED.sub(r'<code lang="en">\1</code>', escape(text)))


def _example(parameter):
    return next((one["value"] for one in parameter.get("examples", {}).values()), None)
