"""Every screen of the desk, in Kazakh, as three officers meet it: axe finds nothing, all of it unfolded.
`make test` asks it of two screens."""

from contextlib import nullcontext

import pytest
from django.conf import settings
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from events.models import Edition
from imports.models import Import, State
from moderation.models import Moderated
from officers.models import Officer
from tests import cast, factories
from tests.browser.test_every_page import DESK, PHONE, found, in_lines
from tests.desk import address
from tests.imports.conftest import Desk
from tests.imports.sheets import HEADS, TALAP, table
from tests.imports.test_imports import OTHER
from tests.moderation.test_every_admin import MAKE

pytestmark = pytest.mark.django_db(transaction=True)
FEW = ["/admin/", "/admin/events/event/add/"]
#: Beside the screens of models.
OTHERS = (
    *("admin:index", "account", "second-step", "state", "filings", "imports:list"),
    *("admin:password_change", "admin:password_change_done"),
)
#: Of a record.
PAGES = ("change/", "history/", "versions/", "delete/", "copy/", "confirm/", "hand-over/", "next/")
STEPS = ("submit", "publish", "return", "withdraw")


def asked_of(model):
    """Paths of the screens of a model: of its list, of its first row, and of one at each stage."""
    yield from (
        listed := address(model, "changelist"),
        f"{listed}add/",
        f"{listed}?q=а",
        f"{listed}?whose=all",
    )
    rows = model._base_manager.order_by("pk")
    yield from (f"{listed}{rows.first().pk}/{page}" for page in PAGES)
    if issubclass(model, Moderated):
        yield from (f"{listed}{rows.last().pk}/{page}" for page in PAGES)
        yield from (f"{listed}{row.pk}/step/{step}/" for row in (rows.first(), rows.last()) for step in STEPS)


def everything():
    for model in admin.site._registry:
        if not model._base_manager.exists():
            MAKE[model._meta.label](1)
    for name in OTHERS:
        yield reverse(name)
    for model in admin.site._registry:
        yield from asked_of(model)
    yield reverse("collection", args=[factories.collection(year=2021).pk])
    yield reverse("collection", args=[factories.collection(edition=Edition.objects.order_by("pk").last()).pk])
    yield reverse("erase-person", args=[factories.person().pk])


def imports_of(officer):
    """Paths of lists of the officer: at each step, with what is to be mended and without, before and after
    they are saved."""
    desk = Desk(Client(), officer, lambda execute: nullcontext())
    wrong = [["1" * 12, f"«Ұйым {n}»", "Мұңдай аудан", "экология", "30.02.2015", ""] for n in range(3)]
    sent = {
        "wrong": desk.send(table(HEADS, TALAP, *wrong)),
        "good": desk.send(table([*HEADS, "Ескерту"], [*OTHER, "жақсы"])),
        "saved": desk.save(desk.send(table(HEADS, TALAP))),
        "undone": desk.tell(desk.save(desk.send(table(HEADS, OTHER))), undo="1"),
        "again": desk.send(table(HEADS, TALAP)),
        "refused": desk.send(b"PK\x03\x04 nothing", name="бос.xlsx"),
    }
    states = {"good": State.READY, "saved": State.SAVED, "undone": State.UNDONE, "refused": State.REFUSED}
    assert {name: sent[name].state for name in states} == states
    yield from (reverse("imports:one", args=[one.pk]) for one in sent.values())
    yield from (f"{reverse('imports:one', args=[sent['wrong'].pk])}?rows={one}" for one in ("new", "wrong"))
    at_work = desk.send(table(HEADS, TALAP))
    Import.objects.filter(pk=at_work.pk).update(state=State.CHECKING)
    yield reverse("imports:one", args=[at_work.pk])


@pytest.fixture
def page(browser, live_server):
    """A window in which axe may style what it looks at: the desk's policy forbids it."""
    with browser.new_context(base_url=live_server.url, locale="kk", bypass_csp=True) as context:
        yield context.new_page()


def signed_in(page, live_server, officer):
    """The browser of the officer, and a client that asks as they do."""
    type(officer).objects.filter(pk=officer.pk).update(language="kk")
    client = Client()
    client.force_login(officer)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}]
    )
    return client


def wrong_on(page, path):
    """What axe finds on a screen, on a desk and on a telephone."""
    page.goto(path)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    page.wait_for_load_state("networkidle")  # unfolded lists of lines have fetched theirs
    wrong = {}
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        wrong |= {f"{width}": said} if (said := found(page)) else {}
    return wrong


def test_the_desk_and_a_form_are_for_everybody(page, live_server, records):
    signed_in(page, live_server, cast.publisher())
    wrong = {path: wrong_on(page, path) for path in FEW}
    assert not any(wrong.values()), in_lines(wrong)
    page.evaluate("document.querySelectorAll('label').forEach(one => one.remove())")
    assert "label" in dict(found(page))


@pytest.mark.proof
@pytest.mark.parametrize("role", ["ulan_officer", "publisher", "national"])
def test_every_screen_is_for_everybody(page, live_server, records, role):
    paths = [*dict.fromkeys(everything())]
    officer = (
        Officer.objects.filter(username="ulan").first() if role == "ulan_officer" else getattr(cast, role)()
    )
    paths += imports_of(officer)
    client, wrong, asked = signed_in(page, live_server, officer), {}, 0
    for path in paths:
        answer = client.get(path)
        if answer.status_code == 200 and answer["content-type"].startswith("text/html"):
            asked, wrong[path] = asked + 1, wrong_on(page, path)
    print(f"\n{role}: {asked} screens")
    assert asked > 40
    assert not any(wrong.values()), in_lines(wrong)
