from django.urls import path

from summaries import views

app_name = "summaries"
urlpatterns = [
    path("summary/", views.SummaryPage.as_view(), name="summary"),
    path("figure/<str:figure>/", views.figure, name="figure"),
]
