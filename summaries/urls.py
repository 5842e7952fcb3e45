from django.urls import path

from summaries import exports, views
from summaries.api.documentation import Documentation
from summaries.catalogue import files, pages
from summaries.digests import pages as digests
from summaries.formats import SUMMARY_FORMATS
from summaries.lasting import embedded
from summaries.lasting import pages as lasting

app_name = "summaries"
urlpatterns = [
    path("summary/", views.SummaryPage.as_view(), name="summary"),
    *(
        path(f"summary.{one.ending}", exports.summary_file, {"form": one}, name=f"summary-{one.ending}")
        for one in SUMMARY_FORMATS
    ),
    path("summary/freeze/", lasting.Freeze.as_view(), name="freeze"),
    path("summary/cite/", lasting.Cite.as_view(), name="cite"),
    path("summary/cite.<slug:style>", lasting.summary_cited, name="summary-cited"),
    path("summary/<digest:key>/", lasting.frozen, name="frozen"),
    path("summary/<digest:key>.csv", lasting.frozen_csv, name="frozen-csv"),
    path("summary/<digest:key>/cite.<slug:style>", lasting.frozen_cited, name="frozen-cited"),
    path("embed/figure/<str:figure>/", embedded.figure, name="embedded-figure"),
    path("embed/<digest:key>/<slug:part>/", embedded.frozen_part, name="embedded-frozen"),
    path("embed/<slug:part>/", embedded.part, name="embedded"),
    path("follow/sent/", digests.Asked.as_view(), name="digest-asked"),
    path("follow/confirm/<str:token>/", digests.Confirm.as_view(), name="digest-confirm"),
    path("follow/end/<str:token>/", digests.End.as_view(), name="digest-end"),
    path("follow/<slug:noun>/", digests.Ask.as_view(), name="digest"),
    path("data/", pages.Catalogue.as_view(), name="data"),
    path("data/api/", Documentation.as_view(), name="api"),
    path("data/recipes/", pages.Recipes.as_view(), name="recipes"),
    path("data/<slug:key>/", pages.DatasetPage.as_view(), name="dataset"),
    path("data/<slug:key>/passport.json", pages.passport_file, name="passport"),
    path("data/<slug:key>/changes.csv", files.changes_csv, name="changes-csv"),
    path("data/<slug:key>/changes.ndjson", files.changes_ndjson, name="changes-ndjson"),
    path("data/<slug:key>/<yyyy:year>.<str:ending>", files.whole_file, name="whole-file"),
    path("data.jsonld", pages.catalogue_file, name="catalogue-file"),
    path("figures/<str:figure>/", views.figure, name="figure"),
    path("figures/<str:figure>/cite.<slug:style>", lasting.figure_cited, name="figure-cited"),
]
