"""Pages of the catalogue, and what other catalogues read of it."""

from django.http import Http404, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from ngo_portal.lib.language.descriptions import THE_PORTAL, in_short
from ngo_portal.lib.lists.counts import capped
from ngo_portal.lib.lists.formats import FORMATS
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.serving.data_version import data_version
from ngo_portal.lib.serving.linked_data import LICENCE, thing
from summaries.catalogue.changes import days
from summaries.catalogue.datasets import DATASETS, kind_of, place_of
from summaries.catalogue.dcat import catalogue, passport
from summaries.catalogue.recipes import RECIPES
from summaries.catalogue.whole_files import address_of

JSON_LD = "application/ld+json"
HEADING = _("Open data")
#: Days since which the changes are offered.
DAYS = 7
#: What the recipes ask: a small file that everybody knows.
ASKED = [("year", 2021)]


class Catalogue(TemplateView):
    template_name = "summaries/data/catalogue.html"

    def get_context_data(self, **kwargs):
        absolute = self.request.build_absolute_uri
        lead = _("Everything the pages show, as files and for programs: free to use if you name the portal.")
        return super().get_context_data(
            **kwargs,
            section="data",
            heading=HEADING,
            lead=lead,
            datasets=[
                {"one": one, "number": _rows(one), "updated": one.updated} for one in DATASETS.values()
            ],
            crumbs=[(_("Home"), reverse("home")), (HEADING, "")],
            description=in_short(lead, THE_PORTAL),
            linked_data=[
                thing(
                    "DataCatalog",
                    name=HEADING,
                    url=absolute(self.request.path),
                    license=LICENCE,
                    dataset=[
                        thing(
                            "Dataset",
                            name=one.title,
                            description=one.about,
                            url=absolute(reverse("summaries:dataset", args=[one.key])),
                            license=LICENCE,
                        )
                        for one in DATASETS.values()
                    ],
                )
            ],
        )


class DatasetPage(TemplateView):
    template_name = "summaries/data/dataset.html"

    def get_context_data(self, key, **kwargs):
        dataset = DATASETS.get(key)
        if dataset is None:
            raise Http404
        return super().get_context_data(
            **kwargs,
            section="data",
            heading=dataset.title,
            lead=dataset.about,
            dataset=dataset,
            number=_rows(dataset),
            updated=dataset.updated,
            downloads=dataset.links(),
            years=[
                (year, capped(number), [(one, address_of(dataset, year, one.ending)) for one in FORMATS])
                for year, number in dataset.years()
            ],
            changes=[
                (
                    timezone.localdate(state.at),
                    [
                        (
                            label,
                            address(
                                reverse(f"summaries:changes-{ending}", args=[key]), [("since", state.version)]
                            ),
                        )
                        for ending, label in (("csv", "CSV"), ("ndjson", "NDJSON"))
                    ],
                )
                for state in days(DAYS)
            ],
            version=data_version(),
            dictionary=[
                (sheet, [(one, place_of(one), kind_of(one)) for one in sheet.columns])
                for sheet in dataset.sheets
            ],
            list_url=reverse(dataset.page),
            crumbs=[
                (_("Home"), reverse("home")),
                (HEADING, reverse("summaries:data")),
                (dataset.title, ""),
            ],
            description=in_short(dataset.about, _("What each column means, and all files.")),
        )


class Recipes(TemplateView):
    template_name = "summaries/data/recipes.html"

    def get_context_data(self, **kwargs):
        heading = _("Into Excel, R, Python and Google Sheets")
        lead = _("One address that stays the same: copy the lines, and the table is updated with the portal.")
        absolute = self.request.build_absolute_uri
        recipes = [
            (one, one.with_address(absolute(address(reverse(f"events:events-{one.of}"), ASKED))))
            for one in RECIPES
        ]
        return super().get_context_data(
            **kwargs,
            section="data",
            heading=heading,
            lead=lead,
            recipes=recipes,
            crumbs=[(_("Home"), reverse("home")), (HEADING, reverse("summaries:data")), (heading, "")],
            description=in_short(heading, lead),
        )


def _rows(dataset):
    """How many there are, as people read it; None where that takes too long."""
    number = dataset.number
    return None if number is None else capped(number)


@require_safe
def catalogue_file(request):
    return _json(catalogue(request.build_absolute_uri), JSON_LD)


@require_safe
def passport_file(request, key):
    dataset = DATASETS.get(key)
    if dataset is None:
        raise Http404
    return _json(passport(dataset, request.build_absolute_uri), "application/json")


def _json(told, media_type):
    options = {"ensure_ascii": False, "indent": 2}
    answer = JsonResponse(told, json_dumps_params=options, content_type=media_type)
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
