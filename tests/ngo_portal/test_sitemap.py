"""The map of the site: what is published, in three languages, in files whose cost has an end."""

import gzip
from pathlib import Path

import lxml.etree
import pytest
from django.utils import timezone, translation

from events.models import Event
from ngo_portal import sitemap
from tests import factories
from tests.doors import LANGUAGES
from tests.factories import ULAN, UNPUBLISHED

pytestmark = pytest.mark.django_db
HOST = "http://testserver"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
DATA = Path(__file__).resolve().parent.parent / "data"


@pytest.fixture(scope="module")
def schema():
    return lxml.etree.XMLSchema(file=str(DATA / "sitemap_in_languages.xsd"))


def files(client):
    """The addresses of the files, from the index."""
    answer = client.get("/sitemap.xml")
    assert answer.status_code == 200
    root = lxml.etree.fromstring(answer.content)
    assert root.tag == f"{SITEMAP}sitemapindex"
    found = [one.text for one in root.iterfind(f"{SITEMAP}sitemap/{SITEMAP}loc")]
    assert len(found) == len(root) == len(set(found))
    return [one.removeprefix(HOST) for one in found]


def entries(client, path, schema):
    """{address: ({language: address}, its last change)} of a file."""
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/gzip")
    assert "Content-Encoding" not in answer.headers
    root = lxml.etree.fromstring(gzip.decompress(answer.content))
    schema.assertValid(root)
    return {
        one.findtext(f"{SITEMAP}loc"): (
            {link.get("hreflang"): link.get("href") for link in one.iterfind(LINK)},
            one.findtext(f"{SITEMAP}lastmod"),
        )
        for one in root
    }


def test_every_published_record_stands_in_one_file_in_each_language(client, schema, monkeypatch):
    monkeypatch.setattr(sitemap, "RECORDS", 2)
    events = [factories.event(stage="published") for _one in range(5)]
    organisation = factories.organisation(name_kk="", name_ru="Фонд", name_en="Fund", stage="published")
    project = factories.project(stage="published")
    for stage in UNPUBLISHED:
        factories.event(stage=stage)
    hidden = factories.event(stage="withdrawn")

    ranges = [[one.pk for one in part] for part in (events[:2], events[2:4], events[4:])]
    paths = files(client)
    assert paths == [
        "/sitemap/pages.xml.gz",
        *(f"/sitemap/events-{part[0]}-{part[-1]}.xml.gz" for part in ranges),
        f"/sitemap/organisations-{organisation.pk}-{organisation.pk}.xml.gz",
        f"/sitemap/projects-{project.pk}-{project.pk}.xml.gz",
    ]
    found = {}
    for path in paths[1:]:
        found |= entries(client, path, schema)
    wanted = {}
    for record in (*events, organisation, project):
        addresses = {}
        for language in LANGUAGES:
            with translation.override(language):
                addresses[language] = f"{HOST}{record.get_absolute_url()}"
        links = addresses | {"x-default": addresses["kk"]}
        wanted |= dict.fromkeys(addresses.values(), (links, timezone.localdate().isoformat()))
    assert found == wanted
    assert str(hidden.pk) not in str(found)
    assert all(client.get(address.removeprefix(HOST)).status_code == 200 for address in list(found)[:3])


def test_each_page_that_takes_no_parts_each_marathon_and_district_is_listed(client, schema):
    edition = factories.edition()
    found = entries(client, "/sitemap/pages.xml.gz", schema)
    for language in LANGUAGES:
        lists = ["", "events/", "organisations/", "projects/", "marathons/", "territories/"]
        with translation.override(language):
            named = [edition.get_absolute_url(), edition.marathon.get_absolute_url()]
        wanted = {*(f"/{language}/{path}" for path in lists), *named, f"/{language}/territories/{ULAN}/"}
        assert {f"{HOST}{path}" for path in wanted} <= found.keys()
    assert len([one for one in found if "/kk/territories/" in one]) > 200


def test_each_page_that_is_listed_is_there_to_be_read(client, schema):
    found = entries(client, "/sitemap/pages.xml.gz", schema)
    paths = [one.removeprefix(HOST) for one in found if one.startswith(f"{HOST}/ru/")]
    gone = [one for one in paths if "/territories/" not in one and client.get(one).status_code != 200]
    assert not gone


def test_a_file_costs_the_same_few_queries_with_one_record_and_with_five(client, django_assert_num_queries):
    for _one in range(5):
        event = factories.event(stage="published")
    client.get("/sitemap.xml")  # the version of the data has its notes behind it
    with django_assert_num_queries(3):  # one for each kind of record
        paths = files(client)
    with django_assert_num_queries(1):
        client.get(paths[1])
    with django_assert_num_queries(1):
        client.get(f"/sitemap/events-{event.pk}-{event.pk}.xml.gz")


def test_no_range_makes_a_file_larger_than_it_may_be(client, schema, monkeypatch):
    monkeypatch.setattr(sitemap, "MOST_RECORDS", 2)
    for _one in range(3):
        factories.event(stage="published")
    assert len(entries(client, f"/sitemap/events-1-{10**17}.xml.gz", schema)) == 2 * len(LANGUAGES)
    assert sitemap.MOST_RECORDS * len(LANGUAGES) <= 50_000


@pytest.mark.parametrize("part", ["events-1-2", "people-1-2", "events-0-2", "events-2", f"events-1-{10**20}"])
def test_a_range_without_records_is_no_file(client, part):
    assert client.get(f"/sitemap/{part}.xml.gz").status_code == 404


def test_who_has_a_file_is_told_so_until_the_data_change(client):
    event = factories.event(stage="published")
    path = f"/sitemap/events-{event.pk}-{event.pk}.xml.gz"
    for address in ("/sitemap.xml", path):
        first = client.get(address)
        again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.content, first.headers["Cache-Control"]) == (304, b"", "no-cache")
    Event.objects.update(title_kk="Сенбілік")
    changed = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200


def test_the_index_is_compressed_for_who_takes_it(client):
    factories.event(stage="published")
    for _one in range(3):
        answer = client.get("/sitemap.xml", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.content).startswith(b"<?xml")
