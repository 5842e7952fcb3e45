from django.urls import path

from ngo_portal.lib.lists.formats import file_urls, picture_urls
from registry import exports, feeds, views

app_name = "registry"
urlpatterns = [
    path("organisations/", views.OrganisationList.as_view(), name="organisation-list"),
    *file_urls("organisations", exports.organisations_file),
    *picture_urls("organisations.map", exports.organisations_map),
    path("organisations.atom", feeds.organisations_atom, name="organisations-atom"),
    path(
        "organisations/<record:pk>-<str:slug>/",
        views.OrganisationDetail.as_view(),
        name="organisation-detail",
    ),
    path("organisations/<record:pk>/card.png", views.organisation_card, name="organisation-card"),
    path(
        "organisations/confirm/<str:secret>/",
        views.OrganisationToConfirm.as_view(),
        name="organisation-confirm",
    ),
    path("organisations/bin/<str:number>/", views.organisation_by_bin, name="organisation-by-bin"),
    path("organisations/<record:pk>/", views.OrganisationDetail.as_view(), name="organisation-by-number"),
]
