from django.urls import path

from summaries import exports, views
from summaries.api.documentation import Documentation
from summaries.catalogue import pages
from summaries.formats import SUMMARY_FORMATS
from summaries.lasting import pages as lasting

app_name = "summaries"
urlpatterns = [
    path("summary/", views.SummaryPage.as_view(), name="summary"),
    *(
        path(f"summary.{one.ending}", exports.summary_file, {"form": one}, name=f"summary-{one.ending}")
        for one in SUMMARY_FORMATS
    ),
    path("summary/freeze/", lasting.Freeze.as_view(), name="freeze"),
    path("summary/cite.<slug:style>", lasting.summary_cited, name="summary-cited"),
    path("summary/<digest:key>/", lasting.frozen, name="frozen"),
    path("summary/<digest:key>.csv", lasting.frozen_csv, name="frozen-csv"),
    path("summary/<digest:key>/cite.<slug:style>", lasting.frozen_cited, name="frozen-cited"),
    path("data/", pages.Catalogue.as_view(), name="data"),
    path("data/api/", Documentation.as_view(), name="api"),
    path("data/recipes/", pages.Recipes.as_view(), name="recipes"),
    path("data/<slug:key>/", pages.DatasetPage.as_view(), name="dataset"),
    path("data/<slug:key>/passport.json", pages.passport_file, name="passport"),
    path("data.jsonld", pages.catalogue_file, name="catalogue-file"),
    path("figures/<str:figure>/", views.figure, name="figure"),
    path("figures/<str:figure>/cite.<slug:style>", lasting.figure_cited, name="figure-cited"),
]
