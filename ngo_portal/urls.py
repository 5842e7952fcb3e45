from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import path

from ngo_portal import views

urlpatterns = [path("healthz", views.healthz, name="healthz"), path("admin/", admin.site.urls)]
