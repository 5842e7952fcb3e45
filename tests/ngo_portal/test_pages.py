"""The site's own pages: home, health check, error pages; and what every answer carries for the browser."""

import re
from types import SimpleNamespace

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, InterfaceError, OperationalError, ProgrammingError, connection
from django.test import Client
from django.urls import path
from django.utils import translation

from events.figures.tallies import drain
from ngo_portal import urls, views
from tests import cast, doors, factories
from tests.factories import ULAN

CSP = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "manifest-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
POLICIES = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
}


def broken(request):
    raise RuntimeError("a fault of ours")


def forbidden(request):
    raise PermissionDenied


def database_away(request):
    raise OperationalError("server closed the connection unexpectedly")


urlpatterns = [
    *(
        path(f"{language}/{name}/", view)
        for language in doors.LANGUAGES
        for name, view in (("broken", broken), ("forbidden", forbidden), ("away", database_away))
    ),
    *urls.urlpatterns,
]


@pytest.fixture
def site(client, settings):
    """The client on a site with three more addresses under each language: broken/, forbidden/, away/."""
    settings.ROOT_URLCONF = __name__
    client.raise_request_exception = False
    return client


def heading(answer):
    return re.search("<h1>(.*?)</h1>", answer.content.decode(), re.DOTALL)[1].strip()


# Home ------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_root_leads_to_the_kazakh_home_page(client):
    for accepted in ("", "ru", "en-GB,en;q=0.9"):
        answer = client.get("/", HTTP_ACCEPT_LANGUAGE=accepted)
        assert (answer.status_code, answer.headers["Location"]) == (302, "/kk/")


@pytest.mark.django_db
def test_home_of_an_empty_portal(client):
    for language in doors.LANGUAGES:
        page = doors.html(client, f"/{language}/")
        assert doors.entries(page) == []
        assert len(re.findall(r'<th scope="row"><a href="/\w\w/territories/\d{9}/"', page)) == 20
        assert "card--feature" not in page


@pytest.mark.django_db
def test_home_shows_the_newest_events_and_the_newest_marathon_with_events(client):
    last_year, this_year, next_year = (factories.edition(year=year) for year in (2020, 2021, 2022))
    events = [
        factories.event(date=f"2021-02-{day}", stage="published", edition=edition)
        for day, edition in ((20, last_year), (21, this_year), (22, this_year))
    ]
    factories.event(edition=next_year)
    events += [factories.event(date=f"2021-01-{day}", stage="published") for day in range(10, 16)]

    page = doors.html(client, "/kk/")

    newest = sorted(events, key=lambda event: str(event.date), reverse=True)
    assert doors.entries(page) == [event.pk for event in newest[:6]]
    feature = page.split("card--feature")[1].split("</section>")[0]
    assert re.search("<h2><a [^>]*>(.*?)</a></h2>", feature)[1] == "Игі істер марафоны, 2021"
    assert re.search('figure__value">(?:<a[^>]*>)?(.*?)<', feature)[1] == "2"
    assert re.search('class="button" href="(.*?)"', feature)[1] == this_year.get_absolute_url()


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 3])
def test_home_costs_the_same_with_one_record_and_with_three(client, rows, django_assert_num_queries):
    for _row in range(rows):
        factories.event(
            stage="published",
            places=[ULAN, "101000000"],
            organisers=[factories.organisation(stage="published") for _organiser in range(rows)],
            edition=factories.edition(year=2020 + _row),
        )
    drain()
    with django_assert_num_queries(23):
        client.get("/kk/")


# Health check ----------------------------------------------------------------------------


@pytest.mark.django_db
def test_healthz_says_whether_the_database_answers(client, monkeypatch):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "ready": True, "degraded": []})
    assert "no-store" in answer.headers["Cache-Control"]

    def refuse(*args, **kwargs):
        raise OperationalError("connection refused")

    monkeypatch.setattr(connection, "cursor", refuse)
    monkeypatch.setattr(connection, "close", lambda: None)
    answer = client.get("/healthz")
    away = {"status": "database unavailable", "ready": False, "degraded": []}
    assert (answer.status_code, answer.json()) == (503, away)
    assert client.post("/healthz").status_code == 405


@pytest.mark.django_db
def test_healthz_names_the_processes_that_are_away(client, monkeypatch, tmp_path):
    monkeypatch.setenv("AWAY", str(tmp_path))
    (tmp_path / "background worker").touch()
    answer = client.get("/healthz")
    degraded = {"status": "degraded", "ready": True, "degraded": ["background worker"]}
    assert (answer.status_code, answer.json()) == (200, degraded)


@pytest.mark.django_db
def test_healthz_is_asked_without_a_certificate(client, settings):
    settings.SECURE_SSL_REDIRECT, settings.SECURE_REDIRECT_EXEMPT = True, ["^healthz$"]
    assert client.get("/healthz").status_code == 200
    assert client.get("/kk/").status_code == 301


# Error pages -----------------------------------------------------------------------------

ERRORS = {
    400: ("events/?q=%00", "The request could not be understood"),
    403: ("forbidden/", "This is not open to you"),
    404: ("nothing-here/", "Page not found"),
    503: ("away/", "The portal will be back soon"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("language", doors.LANGUAGES)
@pytest.mark.parametrize("status", ERRORS)
def test_an_error_page_speaks_the_language_of_the_address(site, language, status, monkeypatch):
    monkeypatch.setattr(connection, "close", lambda: None)
    address, title = ERRORS[status]
    answer = site.get(f"/{language}/{address}")

    with translation.override(language):
        assert (answer.status_code, heading(answer)) == (status, translation.gettext(title))
    assert f'<html lang="{language}">' in answer.content.decode()
    assert re.findall('href="/([a-z]{2})/"', answer.content.decode())


@pytest.mark.django_db
def test_a_fault_of_ours_is_said_in_all_languages(site):
    answer = site.get("/ru/broken/")

    assert answer.status_code == 500
    page = answer.content.decode()
    assert [heading(answer), *re.findall("<h2>(.*?)</h2>", page)] == [
        "Порталда қате болды",
        "На портале произошла ошибка",
        "Something went wrong on the portal",
    ]
    assert "RuntimeError" not in page


@pytest.mark.django_db
def test_without_its_database_the_portal_says_when_to_come_back(site, monkeypatch):
    """The true way: every cursor fails, as after the loss of the server."""

    def refuse(*args, **kwargs):
        raise OperationalError("connection refused")

    monkeypatch.setattr(connection, "cursor", refuse)
    monkeypatch.setattr(connection, "close", lambda: None)
    for address in ("/kk/", "/ru/events/", "/en/events.csv", "/kk/organisations.xlsx", "/kk/events/1/"):
        answer = site.get(address)
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30"), address
        assert 'class="error-page__code">503' in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_what_a_middleware_cannot_ask_is_no_fault_of_ours(client, monkeypatch, error):
    """The officer's language asks who is signed in before any view, the session is saved after it."""

    def refuse(*args, **kwargs):
        raise error("connection already closed")

    client.force_login(cast.ulan_officer())
    client.raise_request_exception = False
    monkeypatch.setattr(connection, "cursor", refuse)
    monkeypatch.setattr(connection, "close", lambda: None)
    for answer in (client.get("/admin/"), client.post("/admin/events/event/add/", {"name_kk": "x"})):
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
        assert heading(answer)


def test_a_connection_that_breaks_amid_an_answer_is_no_fault_of_ours(rf, monkeypatch):
    """psycopg2 has a plain DatabaseError for it; Django has closed the connection by then, or not yet."""
    request, error = rf.get("/kk/"), DatabaseError("server closed the connection unexpectedly")
    stands = SimpleNamespace(connection=SimpleNamespace(closed=0), close=lambda: None)
    monkeypatch.setattr(views, "connection", stands)
    assert views.unavailable(request, error).status_code == 503
    assert views.unavailable(request, ProgrammingError("a fault of ours")) is None
    stands.connection = None
    assert views.unavailable(request, ProgrammingError("a transaction that is broken")).status_code == 503


# Headers ---------------------------------------------------------------------------------


def policies(answer):
    directives = dict(part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; "))
    return directives, {name: answer.headers.get(name) for name in POLICIES}


@pytest.mark.django_db
def test_every_kind_of_answer_carries_the_policies(site, settings, monkeypatch):
    monkeypatch.setattr(connection, "close", lambda: None)
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = True
    event = factories.event(stage="published")
    answers = {
        200: ["/kk/", "/healthz", "/kk/events.csv", "/kk/events.xlsx", "/admin/login/"],
        301: [f"/kk/events/{event.pk}/"],
        302: ["/", "/admin/"],
        400: ["/kk/events/?q=%00", "/kk/events.csv?x=1"],
        403: ["/kk/forbidden/"],
        404: ["/kk/nothing-here/", "/static/nothing.css"],
        405: ["/kk/events.csv"],
        500: ["/kk/broken/"],
        503: ["/kk/away/"],
    }
    for status, addresses in answers.items():
        for address in addresses:
            answer = (site.post if status == 405 else site.get)(address)
            assert answer.status_code == status, address
            assert policies(answer) == (CSP, POLICIES), address
            doors.body(answer)
    static = Client().get("/static/css/portal.css")
    assert (static.status_code, policies(static)) == (200, (CSP, POLICIES))
    doors.body(static)


@pytest.mark.django_db
def test_no_page_holds_script_or_style_of_its_own(site):
    event = factories.event(stage="published", places=[ULAN], edition=factories.edition())
    with translation.override("kk"):
        record_pages = [event.get_absolute_url(), event.edition.get_absolute_url()]
    for address in (
        "/kk/",
        "/kk/events/",
        "/kk/organisations/",
        f"/kk/territories/{ULAN}/",
        "/kk/broken/",
        "/kk/nothing-here/",
        *record_pages,
    ):
        page = site.get(address).content.decode().replace("http://testserver/", "/")
        page = page.replace('<script type="application/ld+json">', "")  # data: no browser executes it
        assert re.findall(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)", page) == [], (
            address
        )
        page = re.sub(r'<a [^>]*href="https://[^>]*>', "<a>", page)  # asks nothing before it is followed
        assert re.findall(r'(?:src|href)="(https?:|//|data:)', page) == [], address
