from django.urls import path

from summaries import exports, views
from summaries.formats import SUMMARY_FORMATS

app_name = "summaries"
urlpatterns = [
    path("summary/", views.SummaryPage.as_view(), name="summary"),
    *(
        path(f"summary.{one.ending}", exports.summary_file, {"form": one}, name=f"summary-{one.ending}")
        for one in SUMMARY_FORMATS
    ),
    path("figures/<str:figure>/", views.figure, name="figure"),
]
