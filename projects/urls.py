from django.urls import path

from ngo_portal.lib.lists.formats import file_urls, picture_urls
from projects import exports, feeds, views

app_name = "projects"
urlpatterns = [
    path("projects/", views.ProjectList.as_view(), name="list"),
    *file_urls("projects", exports.projects_file),
    *picture_urls("projects.money", exports.projects_money),
    path("projects.atom", feeds.projects_atom, name="projects-atom"),
    path("projects/<record:pk>-<str:slug>/", views.ProjectDetail.as_view(), name="detail"),
    path("projects/<record:pk>/", views.ProjectDetail.as_view(), name="detail-by-number"),
]
