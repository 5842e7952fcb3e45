from django.urls import path

from registry import exports, views

app_name = "registry"
urlpatterns = [
    path("organisations/", views.OrganisationList.as_view(), name="organisation-list"),
    path("organisations.csv", exports.organisations_file, {"form": "csv"}, name="organisations-csv"),
    path("organisations.xlsx", exports.organisations_file, {"form": "xlsx"}, name="organisations-xlsx"),
    path(
        "organisations/<record:pk>-<slug:slug>/",
        views.OrganisationDetail.as_view(),
        name="organisation-detail",
    ),
    path("organisations/<record:pk>/", views.OrganisationDetail.as_view(), name="organisation-by-number"),
]
