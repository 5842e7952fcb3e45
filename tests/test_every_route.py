"""Every address of the site, every kind of reader, every method: one table says what is answered.

A route that no table names fails the first test: whoever adds one says here whom it answers, and how.
"""

import itertools
import re
from contextlib import nullcontext
from uuid import UUID

import pytest
from django.test import Client
from django.urls import get_resolver
from django.urls.resolvers import URLPattern

from events.models import Collection, Edition, EditionRequest, Event
from moderation.models import Report, Scoped, Seen
from ngo_portal.lib.lists.formats import FORMATS, PICTURES
from office.models import Letter, OfficeContact
from officers.models import Officer
from officers.roles import Role
from projects.models import SocialProject, Supervision
from registry.models import Organisation, Person, Position, Programme, ReportedFigure, Source, Statement
from summaries.formats import SUMMARY_FORMATS
from territories.models import Territory
from tests import cast, doors, factories
from tests.desk import undrawn
from tests.moderation import foreign
from tests.moderation.foreign import CANARY, MODERATED, SCREENS, ULAN, Foreign, each, table_hashes
from tests.moderation.test_every_admin import MAKE

#: The readers, in the order of the columns below. The record they ask for is a draft of Ulan district.
READERS = {
    "anonymous": None,
    "disabled": lambda: cast.account("gone", "publisher", ULAN, is_active=False),
    "placeless": cast.placeless_officer,
    "stranger": foreign.kyzylorda_publisher,
    "officer": cast.ulan_officer,
    "publisher": cast.publisher,
    "auditor": cast.auditor,
    "national": cast.national,
    "clerk": cast.clerk,
}
EVERYBODY = range(len(READERS))
#: {page of a screen: (GET, POST of an empty form)}: hundreds and units of the status for each reader.
REDIRECT = ("32 32 32 32 32 32 32 32 32",) * 2
LISTED = ("32 32 43 20 20 20 20 20 20",) * 2
RECORD = {
    "": LISTED,
    "add/": ("32 32 43 20 20 20 43 20 43",) * 2,
    "<path:object_id>/change/": ("32 32 43 44 20 20 20 20 20", "32 32 43 44 49 49 43 49 43"),  # of no version
    "<path:object_id>/history/": ("32 32 44 44 20 20 20 20 20",) * 2,
    "<path:object_id>/delete/": ("32 32 43 44 20 20 43 20 43",) * 2,
    "<path:object_id>/": REDIRECT,
}
#: Two versions side by side, and an earlier one brought back, of which a new record has none.
VERSIONS = {
    "<path:object_id>/versions/": ("32 32 43 44 20 20 20 20 20",) * 2,
    "<path:object_id>/versions/<int:number>/restore/": ("32 32 43 44 44 44 43 44 43",) * 2,
}
#: A step that a draft does not take: who may take it elsewhere is led back to the form, a form is refused.
STEPPED = {
    **RECORD,
    **VERSIONS,
    "<path:object_id>/step/<slug:key>/": ("32 32 43 44 43 32 43 32 43", "32 32 43 44 43 20 43 20 43"),
}
REFERENCE = {
    "": LISTED,
    "add/": ("32 32 43 43 43 43 43 20 43",) * 2,
    "<path:object_id>/change/": ("32 32 43 20 20 20 20 20 20", "32 32 43 43 43 43 43 20 43"),
    "<path:object_id>/history/": LISTED,
    "<path:object_id>/delete/": ("32 32 43 43 43 43 43 20 43",) * 2,
    "<path:object_id>/": REDIRECT,
}
KEPT = ("32 32 43 43 43 43 43 43 43",) * 2
DICTIONARY = {**REFERENCE, "<path:object_id>/delete/": KEPT}
CLASSIFIER = {
    **DICTIONARY,
    "add/": KEPT,
    "<path:object_id>/change/": ("32 32 43 20 20 20 20 20 20", KEPT[1]),
}
POSITION = {
    **CLASSIFIER,
    "<path:object_id>/change/": ("32 32 43 44 20 20 20 20 20", KEPT[1]),
    "<path:object_id>/history/": ("32 32 44 44 20 20 20 20 20",) * 2,
}
#: Screens that say what may be there already, or that a place is elsewhere, to whoever enters or changes it.
ALIKE = {"alike/": ("32 32 43 45 45 45 43 45 43", "32 32 43 20 20 20 43 20 43")}
TOLD_ALIKE = {Organisation, Person, Source, SocialProject, Event, Programme, Statement, ReportedFigure}
ACCOUNT = {
    "": ("32 32 43 43 43 43 20 20 43",) * 2,
    "add/": ("32 32 43 43 43 43 43 20 43",) * 2,
    "<path:object_id>/change/": ("32 32 43 43 43 43 20 20 43", "32 32 43 43 43 43 43 20 43"),
    "<path:object_id>/history/": ("32 32 43 43 43 43 20 20 43",) * 2,
    "<path:object_id>/delete/": KEPT,
    "<path:object_id>/": REDIRECT,
    "<id>/password/": ("32 32 43 43 43 43 43 20 43",) * 2,
    "<int:object_id>/handover/": ("32 32 43 43 43 43 43 20 43",) * 2,
}
#: Written by the portal alone.
LOG = {**ACCOUNT, "add/": KEPT, "<path:object_id>/change/": (ACCOUNT[""][0], KEPT[1])}
LOG = {page: LOG[page] for page in REFERENCE}
SIGNED_IN = "32 32 20 20 20 20 20 20 20"
NO_GET, NO_POST = "32 32 45 45 45 45 45 45 45", "45 45 45 45 45 45 45 45 45"
#: What the empty lines of a form hold, for whoever may send the form.
LINES = ("32 32 43 20 20 20 43 20 43", NO_GET)
LINES_OF_REFERENCE = ("32 32 43 43 43 43 43 20 43", NO_GET)
SOURCE = {**STEPPED, "<int:object_id>/sentences/": (RECORD["<path:object_id>/change/"][0], NO_GET)}
#: Links of a record: only who may enter records there makes one.
CONFIRM = {"<path:object_id>/confirm/": ("32 32 43 44 20 20 43 20 43",) * 2}
#: Written by readers, kept by everybody; answered in the own territory.
REPORT = {
    **RECORD,
    "add/": KEPT,
    "<path:object_id>/change/": ("32 32 43 44 20 20 20 20 20", "32 32 43 44 49 49 43 49 43"),
    "<path:object_id>/delete/": KEPT,
}
#: Asked by whoever may enter records, kept by everybody; answered by the national administrator.
REQUEST = {
    **RECORD,
    **VERSIONS,
    "<path:object_id>/change/": ("32 32 43 44 20 20 20 20 20", "32 32 43 44 43 43 43 49 43"),
    "<path:object_id>/versions/<int:number>/restore/": ("32 32 43 44 43 43 43 44 43",) * 2,
    "<path:object_id>/delete/": KEPT,
}
#: Of no territory and with a history, which nobody without one reads.
DEADLINE = {**REFERENCE, "<path:object_id>/history/": ("32 32 44 20 20 20 20 20 20",) * 2}
EDITION = {
    **REFERENCE,
    "<path:object_id>/next/": ("32 32 43 43 43 43 43 20 43", "32 32 43 43 43 43 43 32 43"),
}
EVENT = {
    **STEPPED,
    **CONFIRM,
    "participants/": ("32 32 43 45 45 45 43 45 43", "32 32 43 20 20 20 43 20 43"),
    "<path:object_id>/copy/": ("32 32 43 44 20 20 43 20 43",) * 2,
    "photos/<uuid:photo>/<int:width>.<slug:ending>/": ("32 32 44 44 44 44 44 44 44",) * 2,
}
SITE = {
    "admin/": (SIGNED_IN, SIGNED_IN),
    "admin/login/": ("20 20 32 32 32 32 32 32 32", "20 20 20 20 20 20 20 20 20"),
    "admin/password_change/": (SIGNED_IN, SIGNED_IN),
    "admin/password_change/done/": (SIGNED_IN, NO_GET),
    "admin/autocomplete/": ("32 32 43 43 43 43 43 43 43", NO_GET),
    "admin/account/": (SIGNED_IN, SIGNED_IN),
    "admin/account/second-step/": (SIGNED_IN, SIGNED_IN),
    "admin/jsi18n/": (SIGNED_IN, NO_GET),
    "admin/kept/": ("32 32 44 44 44 44 44 44 44",) * 2,
    "admin/session/": ("20 20 20 20 20 20 20 20 20", NO_POST),
    "admin/state/": ("32 32 43 43 43 43 43 20 43", NO_GET),
    "admin/collections/<int:pk>/": ("32 32 44 44 44 44 44 44 44",) * 2,
    "admin/erase-person/<int:person>/": ("32 32 43 43 43 43 43 44 43",) * 2,
    "admin/understood/": ("32 32 43 20 20 20 20 20 20", NO_GET),
    "admin/filings/": ("32 32 43 20 20 20 20 20 20", NO_GET),
    "admin/filings/letters.xlsx": ("32 32 43 20 20 20 43 20 43", NO_GET),
    "admin/imports/": ("32 32 43 20 20 20 20 20 20", "32 32 43 20 20 20 43 20 20"),  # a form without a file
    "admin/imports/<int:pk>/": ("32 32 44 44 44 44 44 44 44",) * 2,
    "admin/imports/<int:pk>/wrong.xlsx": ("32 32 44 44 44 44 44 44 44", "32 32 44 44 44 44 44 44 44"),
    "admin/imports/templates/<slug:key>.xlsx": ("32 32 44 44 44 44 44 44 44",) * 2,
    "admin/^(?P<app_label>territories|officers|moderation|search|registry|projects|events|office)/$": (
        *("32 32 44 20 20 20 20 20 20",) * 2,
    ),
    "admin/(?P<url>.*)$": ("32 32 44 44 44 44 44 44 44",) * 2,
    "admin/language/": (NO_POST, "32 32 32 32 32 32 32 32 32"),
    "kk/report/": (f"{20} " * len(READERS), f"{20} " * len(READERS)),  # a form without anything in it
    "kk/follow/<slug:noun>/": ("20 " * len(READERS),) * 2,
    "kk/follow/confirm/<str:token>/": ("40 " * len(READERS),) * 2,
    "kk/follow/end/<str:token>/": ("20 " * len(READERS),) * 2,
    "kk/summary/freeze/": ("20 " * len(READERS), "49 " * len(READERS)),  # without a question
    "admin/logout/": (NO_GET, "32 32 20 20 20 20 20 20 20"),  # last: it signs its readers out
}
FILES = [
    *(f"kk/{noun}.{one.ending}" for noun in doors.PAGES for one in FORMATS),
    *(f"kk/{drawn}.{one.ending}" for drawn in doors.DRAWN for one in PICTURES),
    *(f"kk/{noun}.{ending}" for noun, endings in doors.FOLLOWED.items() for ending in endings),
]
#: The key of nothing that was frozen.
NO_DIGEST = "0" * 24
#: What machines ask lists of.
MACHINES = ("organisations", "events", "projects", "marathons", "territories", "summary")
#: What no two answers are alike of: tests/ngo_portal/test_watching.py.
MEASURED = ["metrics"]
#: Public pages: the same answer to everybody, and no other method than GET and HEAD. {route: how to ask}.
PUBLIC = {
    "": ("/", 302),
    "healthz": ("/healthz", 200),
    "robots.txt": ("/robots.txt", 200),
    "favicon.ico": ("/favicon.ico", 200),
    ".well-known/security.txt": ("/.well-known/security.txt", 200),
    "sitemap.xml": ("/sitemap.xml", 200),
    "sitemap/pages.xml.gz": ("/sitemap/pages.xml.gz", 200),
    "sitemap/<slug:kind>-<record:first>-<record:last>.xml.gz": (
        "/sitemap/events-{event}-{event}.xml.gz",
        404,
    ),
    "photos/<uuid:photo>/<int:width>.<slug:ending>": (f"/photos/{UUID(int=1)}/320.jpg", 404),
    "kk/": ("/kk/", 200),
    "api/v1/": ("/api/v1/", 200),
    "api/v1/schema/": ("/api/v1/schema/", 200),
    **{f"api/v1/{noun}/": (f"/api/v1/{noun}/", 200) for noun in MACHINES},
    "api/v1/events/<record:pk>/": ("/api/v1/events/{event}/", 404),
    "api/v1/organisations/<record:pk>/": ("/api/v1/organisations/{organisation}/", 404),
    "api/v1/projects/<record:pk>/": ("/api/v1/projects/{socialproject}/", 404),
    "api/v1/marathons/<slug:slug>/": ("/api/v1/marathons/igi-ister-marafony/", 200),
    "api/v1/territories/<kato:code>/": ("/api/v1/territories/636200000/", 200),
    "api/v1/<path:rest>/": ("/api/v1/jok/", 404),
    "kk/data/": ("/kk/data/", 200),
    "kk/data.jsonld": ("/kk/data.jsonld", 200),
    "kk/data/api/": ("/kk/data/api/", 200),
    "kk/data/recipes/": ("/kk/data/recipes/", 200),
    "kk/data/<slug:key>/": ("/kk/data/events/", 200),
    "kk/data/<slug:key>/changes.csv": ("/kk/data/events/changes.csv", 400),
    "kk/data/<slug:key>/changes.ndjson": ("/kk/data/events/changes.ndjson", 400),
    "kk/data/<slug:key>/<yyyy:year>.<str:ending>": ("/kk/data/events/1999.csv", 404),
    "kk/data/<slug:key>/passport.json": ("/kk/data/events/passport.json", 200),
    "kk/about/": ("/kk/about/", 200),
    "kk/about/figures/": ("/kk/about/figures/", 200),
    "kk/about/accessibility/": ("/kk/about/accessibility/", 200),
    "kk/about/personal-data/": ("/kk/about/personal-data/", 200),
    "kk/about/contact/": ("/kk/about/contact/", 200),
    "kk/search/": ("/kk/search/", 200),
    "kk/search.json": ("/kk/search.json", 200),
    "kk/comparison/": ("/kk/comparison/", 200),
    "kk/summary/": ("/kk/summary/", 200),
    "kk/summary/cite/": ("/kk/summary/cite/?year=2021", 200),
    **{f"kk/summary.{one.ending}": (f"/kk/summary.{one.ending}", 200) for one in SUMMARY_FORMATS},
    "kk/summary/cite.<slug:style>": ("/kk/summary/cite.bib", 200),
    "kk/summary/<digest:key>/": (f"/kk/summary/{NO_DIGEST}/", 404),
    "kk/summary/<digest:key>.csv": (f"/kk/summary/{NO_DIGEST}.csv", 404),
    "kk/summary/<digest:key>/cite.<slug:style>": (f"/kk/summary/{NO_DIGEST}/cite.bib", 404),
    "kk/figures/<str:figure>/cite.<slug:style>": ("/kk/figures/events;borders=now/cite.ris", 200),
    "kk/figures/<str:figure>/": ("/kk/figures/events;borders=now/", 200),
    "kk/embed/figure/<str:figure>/": ("/kk/embed/figure/events;borders=now/", 200),
    "kk/embed/<digest:key>/<slug:part>/": (f"/kk/embed/{NO_DIGEST}/summary/", 404),
    "kk/embed/<slug:part>/": ("/kk/embed/numbers/", 404),
    "figure/<str:figure>": ("/figure/events;borders=now", 302),
    "figure/<str:figure>.jsonld": ("/figure/events;borders=now.jsonld", 200),
    "kk/events/": ("/kk/events/", 200),
    "kk/events/<record:pk>-<str:slug>/": ("/kk/events/{event}-a/", 404),
    "kk/events/<record:pk>/": ("/kk/events/{event}/", 404),
    "kk/events/<record:pk>/card.png": ("/kk/events/{event}/card.png", 404),
    "kk/events/confirm/<str:secret>/": ("/kk/events/confirm/nobody-knows-it/", 404),
    "kk/follow/sent/": ("/kk/follow/sent/", 200),
    "kk/report/sent/": ("/kk/report/sent/", 200),
    "kk/events/<record:pk>.atom": ("/kk/events/{event}.atom", 404),
    "kk/events/<record:pk>.ics": ("/kk/events/{event}.ics", 404),
    "look.css": ("/look.css", 200),
    "kk/look/": ("/kk/look/", 200),
    "kk/marathons/": ("/kk/marathons/", 200),
    "kk/marathons/<slug:slug>/": ("/kk/marathons/igi-ister-marafony/", 200),
    "kk/marathons/<slug:slug>/<yyyy:year>/": ("/kk/marathons/igi-ister-marafony/2001/", 200),
    "kk/organisations/": ("/kk/organisations/", 200),
    "kk/marathons/<slug:slug>/<yyyy:year>/card.png": ("/kk/marathons/igi-ister-marafony/2001/card.png", 200),
    "kk/territories/<kato:code>/card.png": ("/kk/territories/636200000/card.png", 200),
    "kk/organisations/bin/<str:number>/": ("/kk/organisations/bin/940140000385/", 404),
    "kk/organisations/<record:pk>-<str:slug>/": ("/kk/organisations/{organisation}-a/", 404),
    "kk/organisations/<record:pk>/card.png": ("/kk/organisations/{organisation}/card.png", 404),
    "kk/organisations/confirm/<str:secret>/": ("/kk/organisations/confirm/nobody-knows-it/", 404),
    "kk/organisations/<record:pk>/": ("/kk/organisations/{organisation}/", 404),
    "kk/projects/": ("/kk/projects/", 200),
    "kk/projects/<record:pk>-<str:slug>/": ("/kk/projects/{socialproject}-a/", 404),
    "kk/projects/<record:pk>/": ("/kk/projects/{socialproject}/", 404),
    **{file: (f"/{file}", 200) for file in FILES},
    "kk/territories.json": ("/kk/territories.json", 200),
    "kk/territories/": ("/kk/territories/", 200),
    "kk/territories/<kato:code>/": ("/kk/territories/636200000/", 200),
}
#: Each format of one noun: what `make test` asks of the files that lists have in common.
IN_TURN = {f"kk/{noun}.{one.ending}" for noun, one in zip(itertools.cycle(doors.PAGES), FORMATS)}
LATER = {f"kk/{noun}.{one.ending}" for noun in doors.PAGES for one in FORMATS} - IN_TURN
OTHER_METHODS = ["head", "put", "patch", "delete", "options"]


def for_clerks(table):
    """A clerk enters events and their sources as an officer does."""
    return {
        page: tuple(" ".join([*row.split()[:-1], row.split()[4]]) for row in rows)
        for page, rows in table.items()
    }


def policy_of(model):
    beside = dict(ALIKE) if model in TOLD_ALIKE else {}
    if dict(SCREENS)[model].inlines:
        beside["lines/"] = LINES if issubclass(model, Scoped) else LINES_OF_REFERENCE
    if model in (Event, Source):
        return for_clerks({**(EVENT if model is Event else SOURCE), **beside})
    special = {
        Organisation: {**STEPPED, **CONFIRM},
        Report: REPORT,
        Collection: DEADLINE,
        Edition: EDITION,
        EditionRequest: REQUEST,
        **dict.fromkeys([Person, Letter, OfficeContact, Supervision], {**RECORD, **VERSIONS}),
        Seen: LOG,
        Position: POSITION,
        Territory: CLASSIFIER,
        Officer: ACCOUNT,
    }
    if model in dict(MODERATED) and model not in special:
        return {**STEPPED, **beside}
    return {**(special.get(model) or (DICTIONARY if hasattr(model, "is_active") else REFERENCE)), **beside}


def routes(resolver=None, before=""):
    for pattern in (resolver or get_resolver()).url_patterns:
        route = f"{before}{pattern.pattern}"
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from routes(pattern, route)


def label(model):
    return f"admin/{model._meta.app_label}/{model._meta.model_name}/"


def test_every_route_is_in_the_table():
    known = [*SITE, *PUBLIC, *MEASURED]
    for model, _screen in SCREENS:
        known += [f"{label(model)}{page}" for page in policy_of(model)]
    assert sorted(routes()) == sorted(known)


def test_every_role_is_a_reader(db):
    assert {make().role for make in READERS.values() if make} == set(Role)


@pytest.fixture(scope="module")
def planted(module_db):
    return Foreign()


@pytest.fixture
def hidden(planted, db):
    return planted


@pytest.fixture(scope="module")
def signed_in(planted):
    """A browser for each reader, signed in once."""
    browsers = []
    for make in READERS.values():
        browsers.append(Client(headers={"accept-language": "en"}))
        if make:
            browsers[-1].force_login(make())
    return browsers


@pytest.fixture
def readers(signed_in, db):
    """Each with the cookies of its signing in, whatever the test before was given."""
    cookies = [browser.cookies.copy() for browser in signed_in]
    yield signed_in
    for browser, kept in zip(signed_in, cookies, strict=True):
        browser.cookies = kept


def row_of(model, hidden):
    if model in hidden.records or model is Position:
        return (hidden.records | hidden.lines)[model]
    if model is Person:
        return hidden.person
    if model is Territory:
        return factories.territory(ULAN)
    made = MAKE[model._meta.label](1)
    if model is Edition:  # the next one is there: nobody opens it by sending an empty form
        factories.edition(marathon=made.marathon, year=made.year + 1)
    return made or model._base_manager.first()


def asked(readers, method, path, whom):
    """Statuses as the table writes them, of those readers whose numbers are in `whom`; as {number: status}.

    No answer names what is hidden, unless its reader may know; of those who may, one is drawn the page.
    """
    drawn = 5 if method == "get" else 4
    answers = {}
    for number in whom:
        with nullcontext() if number < drawn else undrawn():
            answers[number] = getattr(readers[number], method)(path)
    assert not [
        number
        for number, answer in answers.items()
        if number < 4 and CANARY in f"{answer.headers}{_text(answer)}"
    ], path
    return {number: short(answer) for number, answer in answers.items()}


def expected_of(statuses, whom):
    return {number: status for number, status in enumerate(statuses.split()) if number in whom}


def short(answer):
    return str(answer.status_code)[0] + str(answer.status_code)[2]


def _text(answer):
    return b"".join(answer).decode(errors="ignore")


@each("model", SCREENS)
def test_every_screen_answers_each_reader_as_the_table_says(hidden, readers, everywhere, model):
    """Every other reader opens a page and the others send its form, of the next page the other way round; in
    `make prove` all do."""
    wrong = {}
    row = row_of(model, hidden)
    before = table_hashes()
    for number, (page, expected) in enumerate(policy_of(model).items()):
        page_of_photo = page.replace("<uuid:photo>/<int:width>.<slug:ending>", f"{UUID(int=1)}/320.jpg")
        path = re.sub(r"<(path:|int:)?(object_)?id>", str(row.pk), f"/{label(model)}{page_of_photo}")
        path = path.replace("<slug:key>", "withdraw").replace("<int:number>", "1")
        for turn, (method, statuses) in enumerate(zip(("get", "post"), expected, strict=True)):
            whom = EVERYBODY if everywhere else EVERYBODY[(number + turn) % 2 :: 2]
            if (found := asked(readers, method, path, whom)) != (right := expected_of(statuses, whom)):
                wrong[f"{page} {method}"] = (found, right)
        for method in (
            OTHER_METHODS if everywhere else ["put"]
        ):  # for who reads everything, and for who may see nothing of it
            for browser, status in zip(readers[3::4], expected[0].split()[3::4], strict=True):
                with undrawn():
                    found = short(getattr(browser, method)(path))
                if found != "45" and (method, found) != ("head", status):
                    wrong[f"{page} {method}"] = (found, status)
    assert table_hashes() == before
    assert wrong == {}


def test_the_tables_have_many_cells():
    rows = [statuses for model, _screen in SCREENS for pair in policy_of(model).values() for statuses in pair]
    assert {len(statuses.split()) for statuses in rows} == {len(READERS)}
    assert len(rows) // 2 * len(READERS) > 800


def test_every_other_page_of_the_desk_answers_as_the_table_says(hidden, readers):
    for route, expected in SITE.items():
        path = f"/{route}".replace("<int:person>", "0").replace(
            "^(?P<app_label>territories|officers|moderation|search|registry|projects|events|office)/$",
            "events/",
        )
        path = path.replace("<slug:noun>", "events").replace("<str:token>", "nobody-knows-it")
        for method, statuses in zip(("get", "post"), expected, strict=True):
            found = asked(readers, method, path.replace("(?P<url>.*)$", "jok/"), EVERYBODY)
            assert found == expected_of(statuses, EVERYBODY), (route, method)


def test_public_pages_answer_everybody_alike(hidden, readers, everywhere):
    row_of(next(model for model, _screen in SCREENS if model.__name__ == "Edition"), hidden)
    keys = {model._meta.model_name: record.pk for model, record in hidden.records.items()}
    before = table_hashes()
    methods = ("post", "put", "patch", "delete")
    for number, (route, (shape, status)) in enumerate(PUBLIC.items()):
        if route in LATER and not everywhere:
            continue
        path = shape.format(**keys)
        # Files are made once for a visitor and for who may see everything.
        some = readers[::7] if doors.is_file(path) else readers if everywhere else readers[::3]
        answers = [browser.get(path) for browser in some]
        texts = {_text(answer) for answer in answers}
        if not route.endswith("xlsx"):
            assert len(texts) == 1, path
        assert not [text for text in texts if CANARY in text]
        assert {answer.status_code for answer in answers} == {status}, path
        for method in methods if everywhere else [methods[number % 4]]:
            statuses = {getattr(browser, method)(path).status_code for browser in some}
            assert statuses <= {404, 405} | ({302} if status == 302 else set()), (path, method)
        if not route.endswith("xlsx"):  # a file that is not read is not closed by the test client
            assert readers[0].head(path).status_code == status
    assert table_hashes() == before
