"""A list as the tutorials have it: filters over foreign keys, Paginator, a group-by for every facet."""

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from benchmarks.naive.models import NaiveEvent, NaivePlace
from territories.models import Territory

FACETS = ["type__name_kk", "mode", "state", "directions__name_kk"]
DEEPEST = 4


def health(request):
    return HttpResponse("ok")


def events(request):
    found = NaiveEvent.objects.filter(stage="published")
    if code := request.GET.get("territory"):
        found = found.filter(pk__in=_places_in(get_object_or_404(Territory, code=code)).values("event"))
    if year := request.GET.get("year"):
        found = found.filter(starts_on__year=year)
    listed = (
        found.order_by("-starts_on", "-id")
        .select_related("type")
        .prefetch_related("places__territory", "organisers__organisation")
    )
    context = {
        "page": Paginator(listed, 25).get_page(request.GET.get("page")),
        "facets": [(field, _numbers(found, field)) for field in FACETS],
    }
    return render(request, "naive/events.html", context)


def _places_in(territory):
    """Places whose territory lies in this one, found by asking for the parent, its parent, …"""
    wanted, field = Q(territory=territory), "territory"
    for _ in range(DEEPEST):
        field += "__parent"
        wanted |= Q(**{field: territory})
    return NaivePlace.objects.filter(wanted)


def _numbers(found, field):
    return list(found.order_by().values_list(field).annotate(number=Count("pk")).order_by("-number"))
