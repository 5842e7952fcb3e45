"""A page of the demo fits into what a server may send before it hears from the reader: 14 KB, compressed."""

import gzip

import pytest
from django.urls import reverse
from django.utils.translation import override

from events.models import Edition, Event
from officers.models import Officer
from projects.models import SocialProject
from registry.models import Organisation
from territories.models import Territory
from tests.desk import change

FIRST_FLIGHT, LEVEL = 14 * 1024, 6
#: Of the empty event form; a Kazakh letter is two bytes.
FORM = {"en": 54 * 1024, "kk": 60 * 1024}
PLAIN = ("home", "about", "how-figures-are-made", "accessibility", "contact", "search")
LISTS = (
    *("events:list", "events:marathon-list", "events:comparison"),
    *("registry:organisation-list", "projects:list", "territories:list"),
)


def addresses():
    yield from map(reverse, (*PLAIN, *LISTS))
    for model, most in ((Edition, None), (Event, 4), (Organisation, 4), (SocialProject, 2)):
        rows = model.objects.published() if hasattr(model.objects, "published") else model.objects
        yield from (one.get_absolute_url() for one in rows.order_by("pk")[:most])
    oblasts = Territory.objects.shown().oblasts().values_list("code", flat=True)
    yield from (reverse("territories:detail", args=[code]) for code in oblasts.order_by("code")[:4])
    yield reverse("territories:detail", args=["630000000"])
    yield from map(reverse, ("summaries:summary", "summaries:data", "summaries:api", "summaries:recipes"))
    marathon = Edition.objects.get(year=2021).pk
    yield f"{reverse('summaries:summary')}?territory=630000000&edition={marathon}&length=long"


OTHERS = [pytest.param(one, marks=pytest.mark.proof) for one in ("kk", "en")]


@pytest.mark.parametrize("language", ["ru", *OTHERS])  # Russian words are the longest
def test_every_page_of_the_demo_fits_into_the_first_flight(client, demo_content, db, language):
    with override(language):
        asked = list(addresses())
    sizes = {one: len(gzip.compress(client.get(one).content, LEVEL)) for one in asked}
    assert {one: size for one, size in sizes.items() if size > FIRST_FLIGHT} == {}
    assert max(sizes.values()) > FIRST_FLIGHT / 2  # there was something to measure


@pytest.mark.parametrize("language", FORM)
def test_the_event_form_of_the_demo_is_light(
    client, demo_content, db, ulan_officer, django_assert_max_num_queries, language
):
    Officer.objects.filter(pk=ulan_officer.pk).update(language=language)
    client.force_login(ulan_officer)
    form = reverse("admin:events_event_add")
    client.get(form)
    with django_assert_max_num_queries(15):
        page = client.get(form).content
    assert FORM[language] / 2 < len(page) <= FORM[language]
    assert len(gzip.compress(page, LEVEL)) <= FIRST_FLIGHT


@pytest.mark.parametrize("officer", ["publisher", "ulan_officer"])
def test_every_event_of_the_demo_opens_lightly(
    request, at_desk, demo_content, db, settings, django_assert_max_num_queries, officer
):
    """With few questions, however many lines it has: words and places are known from before. What is folded
    comes later."""
    settings.KEEP_OPTIONS = True
    Officer.objects.update(language="kk")
    desk = at_desk(request.getfixturevalue(officer))
    events = list(Event.objects.filter(stage="published"))
    desk.get(change(events[0]))
    forms = 0
    for event in events:
        with django_assert_max_num_queries(15):
            page = desk.get(change(event))
        if "_save" in page.text:  # a form, not what is only read
            forms += 1
            assert len(page.content) <= FORM["kk"]
            assert len(gzip.compress(page.content, LEVEL)) <= FIRST_FLIGHT
    assert len(events) > 5 and (forms > 5 or officer != "publisher")
