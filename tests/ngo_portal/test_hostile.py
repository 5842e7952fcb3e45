"""Whatever stands in an address, the answer is a page, a redirect or a clear refusal, never a fault."""

import logging

import pytest
from django.urls import reverse
from django.utils import translation

from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db

#: As they stand in the address, percent-encoded or not.
CORPUS = {
    "NUL": "%00",
    "NUL inside": "a%00b",
    "10^20": "1" + "0" * 20,
    "minus": "-1",
    "NaN": "NaN",
    "infinity": "1e999",
    "30 February": "2021-02-30",
    "year 0": "0000-01-01",
    "year 99999": "99999-12-31",
    "lone surrogate": "%ED%A0%80",
    "broken UTF-8": "%FF%FE%C3",
    "right to left": "%E2%80%AE%D8%B9",
    "zero width": "%E2%80%8B%E2%80%8D",
    "emoji": "%F0%9F%98%80",
    "look-alike": "%D0%B0%CC%81",
    "8 KB": "a" * 8192,
    "8 KB of words": "%D3%99+" * 1365,
    "quotes": "%27%22%60;--",
    "regex": "(((%5B",
    "tsquery": "%21%26%7C%3A%2A%28%3C-%3E",
    "like": "%25_%5C",
    "template": "%7B%7B7*7%7D%7D%7B%25",
    "script": "%3Cscript%3Ealert(1)%3C/script%3E",
    "path": "../../etc/passwd",
    "CR LF": "%0D%0ASet-Cookie:+a=1",
    "spaces": "+++",
    "empty": "",
    "digits of another script": "%D9%A2%D9%A0%D9%A2%D9%A1",
}
FINE = {200, 301, 302, 400, 404}
PARAMETERS = {
    "events": [
        *("q", "territory", "borders", "year", "from", "to", "type", "mode", "direction", "target_group"),
        *("status", "marathon", "edition", "organisation", "project", "sort", "after", "unknown"),
    ],
    "organisations": ["q", "territory", "kind", "legal_form", "direction", "target_group", "status", "after"],
    "projects": ["q", "territory", "year", "kind", "status", "direction", "target_group", "organisation"],
}


@pytest.fixture(autouse=True)
def _one_of_each():
    factories.event(stage="published", places=[ULAN], edition=factories.edition())
    factories.organisation(stage="published")
    factories.project(stage="published")
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def wrong(client, addresses):
    """{address: status} of the answers that are neither a page nor a clear refusal."""
    client.raise_request_exception = False
    found = {address: status_of(client, address) for address in addresses}
    return {address[:120]: status for address, status in found.items() if status not in FINE}


def status_of(client, address):
    path, _mark, query = address.partition("?")
    answer = client.get(path, QUERY_STRING=query)  # as it stands: the client would encode it anew
    doors.body(answer)
    return answer.status_code


def test_parameters_of_lists(client):
    """A fixed sample: every third pair of parameter and value, at one of the doors in turn."""
    pairs = [
        (noun, name, value)
        for noun, names in PARAMETERS.items()
        for name in names
        for value in CORPUS.values()
    ][::3]
    addresses = [
        f"{doors.path('kk', noun, (doors.PAGE, doors.CSV, doors.XLSX)[turn % 3])}?{name}={value}"
        for turn, (noun, name, value) in enumerate(pairs)
    ]
    assert len(addresses) > 250
    assert wrong(client, addresses) == {}


def test_parameters_given_very_often_or_as_arrays(client):
    addresses = []
    for noun, names in PARAMETERS.items():
        for name in names:
            page, csv = doors.path("en", noun), doors.path("en", noun, doors.CSV)
            addresses += [
                f"{page}?" + "&".join(f"{name}=2021" for _time in range(500)),
                f"{csv}?" + "&".join(f"{name}={number}" for number in range(500)),
                f"{csv}?{name}[]=1&{name}[0]=2&{name}[a][b]=3",
            ]
    addresses += [f"/kk/events/?{'a=1&' * 2000}", "/kk/events/?" + "&" * 3000, "/kk/events/?=&=1&&;;"]
    assert wrong(client, addresses) == {}


def test_parts_of_paths(client):
    with translation.override("kk"):
        shapes = [
            "/kk/events/{}/",
            "/kk/events/1-{}/",
            "/kk/organisations/{}/",
            "/kk/projects/{}-a/",
            "/kk/marathons/{}/",
            "/kk/marathons/igi-ister-marafony/{}/",
            "/kk/territories/{}/",
            "/{}/events/",
            "/kk/{}",
            "/{}",
        ]
    addresses = [shape.format(value) for shape in shapes for value in CORPUS.values()]
    assert wrong(client, addresses) == {}


def test_parameters_of_pages_that_take_none(client):
    pages = ["/kk/", "/kk/marathons/igi-ister-marafony/2021/", f"/kk/territories/{ULAN}/"]
    addresses = [f"{page}?borders={value}" for page in pages for value in CORPUS.values()]
    addresses += [f"{page}?x={CORPUS['8 KB']}" for page in ("/", "/healthz", "/kk/territories/")]
    assert wrong(client, addresses) == {}


def test_a_nul_is_refused_wherever_it_stands(client):
    for address in ("/kk/events/?q=%00", "/kk/events/?%00=1", "/healthz?a=%00", "/admin/login/?next=%00"):
        assert status_of(client, address) == 400
    assert client.post("/admin/login/", {"username": "a\x00"}).status_code == 400


def test_other_methods_are_refused(client):
    for name in ("home", "events:list", "events:csv", "territories:list", "events:marathon-list"):
        with translation.override("kk"):
            address = reverse(name)
        methods = (client.post, client.put, client.patch, client.delete)
        assert [method(address).status_code for method in methods] == [405] * 4
        assert client.head(address).status_code == 200
