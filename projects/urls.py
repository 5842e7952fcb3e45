from django.urls import path

from projects import exports, views

app_name = "projects"
urlpatterns = [
    path("projects/", views.ProjectList.as_view(), name="list"),
    path("projects.csv", exports.projects_file, {"form": "csv"}, name="csv"),
    path("projects.xlsx", exports.projects_file, {"form": "xlsx"}, name="xlsx"),
    path("projects/<record:pk>-<slug:slug>/", views.ProjectDetail.as_view(), name="detail"),
    path("projects/<record:pk>/", views.ProjectDetail.as_view(), name="detail-by-number"),
]
