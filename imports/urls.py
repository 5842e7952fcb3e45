from django.contrib import admin
from django.urls import path

from imports import views

app_name = "imports"
desk = admin.site.admin_view
urlpatterns = [
    path("", desk(views.imports), name="list"),
    path("<int:pk>/", desk(views.one), name="one"),
    path("<int:pk>/wrong.xlsx", desk(views.wrong_file), name="wrong"),
    path("templates/<slug:key>.xlsx", desk(views.template_file), name="template"),
]
