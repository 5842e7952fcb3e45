"""Whatever stands in an address, the answer is a page, a redirect or a clear refusal, never a fault.

The application is asked as a server asks it. `make prove` asks ten times as much of a large database.
"""

import ast
import json
import logging
from pathlib import Path

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from ngo_portal.wsgi import Handler
from tests import doors, factories
from tests.factories import ULAN
from tests.hostile.calls import call
from tests.hostile.cases import AS_NAME, sample, slots
from tests.hostile.corpus import VALUES, forged, text_of
from tests.hostile.routes import BESIDES, routes

pytestmark = pytest.mark.django_db

APPS = ("territories", "officers", "moderation", "registry", "projects", "events", "summaries")
ROOT = Path(__file__).resolve().parent.parent.parent
FINE = {200, 301, 302, 400, 404}
FINE_AT_THE_DESK = FINE | {403, 405}
LISTS = {"events:list": "events", "registry:organisation-list": "organisations", "projects:list": "projects"}


@pytest.fixture(scope="module", autouse=True)
def _house(module_db):
    """Two records of each public noun, one of everything else."""
    for _time in range(2):
        factories.event(stage="published", places=[ULAN], edition=factories.edition())
        factories.organisation(stage="published", seat=ULAN)
        factories.project(stage="published", territory=ULAN)
    factories.position()
    factories.source()
    factories.observance()
    factories.indicator()
    factories.legal_form()
    factories.direction()
    factories.target_group()


@pytest.fixture(autouse=True)
def _quiet():
    """Nothing is logged, and the connection outlives each request."""
    logging.disable(logging.CRITICAL)
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
    logging.disable(logging.NOTSET)


@pytest.fixture
def application():
    return Handler()


def test_every_part_of_an_address_has_an_example(signed_in):
    """Red: a new kind of part; tests/hostile/routes.py says what stands there."""
    assert all(None not in route.examples.values() for route in routes())


@pytest.fixture
def signed_in(client, national):
    """The cookie of a national administrator."""
    client.force_login(national)
    return f"sessionid={client.cookies['sessionid'].value}"


@pytest.fixture
def tokens(application, settings):
    """Tokens of each list that are nearly right, as `sample` takes them."""
    settings.PAGE_SIZE = 1
    found = {}
    for name, noun in LISTS.items():
        page = call(application, doors.path("kk", noun)).text
        token = doors.link(page, "next").partition("after=")[2]
        assert token
        found[name] = {"after": forged(token)}
    return found


@pytest.mark.proof
def test_a_thousand_hostile_questions(application, signed_in, tokens):
    wrong, places, values, names = {}, set(), set(), set()
    for case in sample(1000, seed=1, more_values=tokens):
        cookies = signed_in if case.route.is_admin else ""
        if fault := unfit(case, call(application, case.path, case.query, cookies=cookies)):
            wrong[f"{case.path}?{case.query}"[:300]] = fault
        names.add(case.route.pattern)
        places |= {(case.route.pattern, name) for name, _value in case.asked}
        values |= {value for _name, value in case.asked}
    assert wrong == {}
    # Nothing was left out: every route, every place in it that can be filled in, every value.
    assert names == {route.pattern for route in routes() if slots(route)}
    assert places == {(route.pattern, name) for route in routes() for _kind, name in slots(route)}
    assert VALUES.keys() <= values


def unfit(case, answer):
    """What is wrong with an answer, as text, or None."""
    if answer.status not in (FINE_AT_THE_DESK if case.route.is_admin else FINE):
        return f"status {answer.status}"
    if case.route.filter_class and answer.status != 301 and not any(_of_path(case)):
        for_machines = case.route.is_file or case.route.is_api
        return _unfit_file(case, answer) if for_machines else _unfit_page(case, answer)
    return None


def _of_path(case):
    return [name for name, _value in case.asked if name in case.route.parts]


def _unfit_file(case, answer):
    """A machine is told of every wrong parameter by its name."""
    if _has_nul(case):
        return answer.status != 400 and "NUL was let through"
    lines = answer.body.decode(errors="replace").splitlines() if answer.status == 400 else []
    said = {line.partition(":")[0] for line in lines}
    if case.route.is_api and lines:
        said = {error["parameter"] for error in json.loads(answer.body)["errors"]}
    missing = [name for name in _wrong(case) if name != AS_NAME and name not in said]
    return (missing or (AS_NAME in _wrong(case) and not said)) and f"not named: {missing}, said: {said}"


def _unfit_page(case, answer):
    """A person is told beside the field, or above the list where the parameter has no field."""
    if _has_nul(case):
        return answer.status != 400 and "NUL was let through"
    if answer.status != 200:
        return f"status {answer.status}"
    wrong = _wrong(case)
    unknown = {name for name in wrong if name in ("unknown", AS_NAME)}
    said = len(doors.notices(answer.text)) + answer.text.count('<ul class="errorlist"')
    wanted = len(wrong - unknown) + bool(unknown)
    return said < wanted and f"{wanted} wrong, {said} named: {wrong}"


def _has_nul(case):
    return any("%00" in VALUES.get(value, "") for _name, value in case.asked)


def _wrong(case):
    """Names of the parameters whose value means nothing there: no value of the corpus means anything but to
    a search for words, and nothing is asked by an empty one.
    """
    wrong = set()
    for name, value in case.asked:
        if value not in VALUES or "&" in VALUES[value]:  # a forged token may fit; & begins another parameter
            continue
        text = text_of(value)
        if name == AS_NAME:
            means_nothing = case.route.is_file or case.route.is_api or text.strip()
        elif name == "q":
            means_nothing = len(text.strip()) > 200
        elif name in ("from", "to"):
            means_nothing = text.strip()
        elif name == "unknown" or (name == "after" and not case.route.has_pages):
            means_nothing = True
        else:
            means_nothing = text and value not in ("0", "00001")  # there may be a record of that number
        if means_nothing:
            wrong.add(name)
    return wrong


def test_what_the_views_read_is_tried():
    """Each name that some code asks an address for is a parameter of a route that is tried."""
    read = set()
    for folder in ("ngo_portal", *APPS):
        for path in (ROOT / folder).rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            for node in ast.walk(ast.parse(text)) if ".GET" in text else ():
                read |= set(_asked_of_get(node))
    known = {name for route in routes() for name in route.parameters}
    assert {"after", "borders"} <= read
    assert read <= known
    assert BESIDES.keys() <= {route.name for route in routes()}


def _asked_of_get(node):
    """Constants in `….GET.get("x")`, `….GET.getlist("x")`, `….GET["x"]`."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        of, key = node.func.value, node.args[:1]
    elif isinstance(node, ast.Subscript):
        of, key = node.value, [node.slice]
    else:
        return
    if isinstance(of, ast.Attribute) and of.attr == "GET" and key and isinstance(key[0], ast.Constant):
        yield key[0].value


def test_an_address_with_very_many_parameters(application):
    for query in ("a=1&" * 2000, "&" * 3000, "=&=1&&;;", "year=2021&" * 6000, "q[]=1&q[0]=2&q[a][b]=3"):
        for noun in doors.LISTS:
            for door in (doors.PAGE, doors.CSV):
                assert call(application, doors.path("en", noun, door), query).status in FINE


METHODS = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "BREW", ""]


@pytest.mark.parametrize("method", METHODS)
def test_public_pages_are_only_read(application, method):
    """But for a secret link, which takes an answer from whoever has it, and the end of letters, which a
    program of mail asks for (RFC 8058)."""
    public = [route for route in routes() if not route.is_admin]
    taken = [one for one in public if "secret" in one.parts or one.name == "summaries:digest-end"]
    addresses = [one.path() for one in public if method != "POST" or one not in taken]
    answers = {address: call(application, address, method=method).status for address in addresses}
    expected = {200, 204, 302, 405} if method in ("OPTIONS", "TRACE") else {403, 405}
    assert {address: status for address, status in answers.items() if status not in expected} == {}


CHARSETS = [
    "zlib",
    "hex",
    "rot13",
    "idna",
    "punycode",
    "utf-7",
    "utf-16",
    "unicode_escape",
    "cp037",
    "bogus",
    '"',
]


@pytest.mark.parametrize("charset", CHARSETS)
def test_text_in_another_charset_is_refused(application, signed_in, charset):
    """Django's own request faults on some of these before any middleware."""
    for address in ("/kk/events/", "/kk/events.csv", "/healthz", "/admin/events/event/"):
        answer = call(
            application,
            address,
            "q=%5Cud800",
            cookies=signed_in,
            CONTENT_TYPE=f"text/plain; charset={charset}",
        )
        assert answer.status == 400


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", '"utf-8"', "utf8"])
def test_text_in_utf_8_is_read(application, charset):
    answer = call(application, "/kk/events/", "q=%D2%9B", CONTENT_TYPE=f"text/plain; charset={charset}")
    assert answer.status == 200


HEADERS = [
    *(
        "HTTP_ACCEPT_LANGUAGE",
        "HTTP_REFERER",
        "HTTP_IF_NONE_MATCH",
        "HTTP_IF_MODIFIED_SINCE",
        "HTTP_IF_MATCH",
    ),
    *(
        "HTTP_RANGE",
        "HTTP_ACCEPT",
        "HTTP_ACCEPT_ENCODING",
        "HTTP_HOST",
        "HTTP_X_FORWARDED_FOR",
        "HTTP_ORIGIN",
    ),
    *(
        "HTTP_X_FORWARDED_HOST",
        "HTTP_X_FORWARDED_PROTO",
        "CONTENT_TYPE",
        "CONTENT_LENGTH",
        "HTTP_AUTHORIZATION",
    ),
]
HEADER_VALUES = [
    *(
        "",
        "*",
        "-1",
        "a" * 9000,
        "kk," * 500,
        "../x",
        "'\"<>",
        'W/"',
        "en;q=nan",
        "en;q=1e999",
        "evil.example",
    ),
    *("Thu, 99 Foo 99999 00:00:00 GMT", "bytes=0-99999999999999999999", "localhost:99999", "[::1"),
    *("\xff\xfe", "\xed\xa0\x80"),
]


@pytest.mark.proof
@pytest.mark.parametrize("header", HEADERS)
def test_headers(application, header):
    answers = {value: call(application, "/kk/events/", **{header: value}).status for value in HEADER_VALUES}
    assert {value: status for value, status in answers.items() if status not in {*FINE, 304, 412, 413}} == {}


def test_cookies(application, everywhere):
    for name in ("sessionid", "csrftoken", "django_language", "messages"):
        for value in HEADER_VALUES:
            for address in ("/", "/kk/events/", "/admin/events/event/") if everywhere else ("/",):
                assert call(application, address, cookies=f"{name}={value}").status in FINE


def test_a_nul_is_refused_wherever_it_stands(application):
    for address in ("/kk/events/?q=%00", "/kk/events/?%00=1", "/healthz?a=%00", "/admin/login/?next=%00"):
        assert call(application, *address.split("?")).status == 400
    form = {"CONTENT_TYPE": "application/x-www-form-urlencoded"}
    assert call(application, "/admin/login/", method="POST", body=b"username%00=a", **form).status == 400
    # What was typed is left to the form, which leaves the sign out and says so; here one without its token.
    assert call(application, "/admin/login/", method="POST", body=b"username=a%00", **form).status == 403
