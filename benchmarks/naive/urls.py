from django.urls import path

from benchmarks.naive import admin, views

urlpatterns = [
    path("healthz", views.health),
    path("naive/events/", views.events),
    path("naive/admin/", admin.site.urls),
]
