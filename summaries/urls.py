from django.urls import path

from summaries import views
from summaries.press import files

app_name = "summaries"
urlpatterns = [
    path("summary/", views.SummaryPage.as_view(), name="summary"),
    path("summary.txt", files.text_file, name="summary-txt"),
    path("summary.docx", files.document_file, name="summary-docx"),
    path("figure/<str:figure>/", views.figure, name="figure"),
]
