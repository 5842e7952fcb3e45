from django.urls import path

from moderation import views

urlpatterns = [
    path("report/", views.ReportError.as_view(), name="report"),
    path("report/sent/", views.ReportSent.as_view(), name="report-sent"),
]
