"""The portal's addresses, and beside them a view that answers nothing and a page that has only its frame."""

from django.http import HttpResponse
from django.urls import path
from django.views.generic import TemplateView

from ngo_portal.urls import urlpatterns as portal

EMPTY, FRAME = "/empty/", "/frame/"

urlpatterns = [
    path(EMPTY[1:], lambda request: HttpResponse("<!doctype html>")),
    path(FRAME[1:], TemplateView.as_view(template_name="base.html")),
    *portal,
]
