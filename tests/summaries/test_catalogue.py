"""The catalogue of the data: it follows from the lists, others can read it, and its recipes work."""

import io
import json
import urllib.request

import pytest
from rdflib import RDF, Graph, Namespace

from summaries.catalogue.datasets import DATASETS, place_of
from summaries.catalogue.recipes import RECIPES
from tests import doors

pytestmark = pytest.mark.django_db
DCAT, DCT = Namespace("http://www.w3.org/ns/dcat#"), Namespace("http://purl.org/dc/terms/")


def test_the_catalogue_leads_to_every_list_file_and_dictionary(client, demo_content):
    page = doors.html(client, "/en/data/")
    for key, dataset in DATASETS.items():
        assert f'href="/en/data/{key}/"' in page
        for _format, address in dataset.links():
            assert f'href="{address}"'.replace("/kk/", "/en/") in page
    assert set(DATASETS) == set(doors.PAGES)
    assert '<td data-label="Rows" class="number">9</td>' in page
    assert 'href="/en/data/"' in doors.html(client, "/en/")
    assert 'href="/en/data/"' in doors.html(client, "/en/events/")


def test_the_dictionary_names_each_column_of_the_file(client, demo_content):
    for key, dataset in DATASETS.items():
        page = doors.html(client, f"/ru/data/{key}/")
        header, *_rows = doors.csv_rows(client, "ru", key)
        assert [name for name in header if f'<th scope="row">{name}</th>' not in page] == []
        assert page.count("<details") == len(dataset.sheets)


def test_a_year_is_a_file(client, demo_content):
    page = doors.html(client, "/kk/data/events/")
    assert 'href="/kk/data/events/2021.csv"' in page
    (years,) = [DATASETS["events"].years()]
    assert years == [(2021, len(doors.csv_rows(client, "kk", "events", year=2021)) - 1)]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # the library uses it itself
def test_other_catalogues_read_it(client, demo_content):
    answer = client.get("/en/data.jsonld")
    graph = Graph().parse(data=answer.content.decode(), format="json-ld")

    assert answer.headers["Content-Type"] == "application/ld+json"
    (catalogue,) = graph.subjects(RDF.type, DCAT.Catalog)
    datasets = set(graph.objects(catalogue, DCAT.dataset))
    assert datasets == set(graph.subjects(RDF.type, DCAT.Dataset))
    for one in (catalogue, *datasets):  # what DCAT-AP makes mandatory, and the licence
        assert {text.language for text in graph.objects(one, DCT.title)} == {"kk", "ru", "en"}
        assert {text.language for text in graph.objects(one, DCT.description)} == {"kk", "ru", "en"}
        assert list(graph.objects(one, DCT.publisher))
        assert list(graph.objects(one, DCT.license))
    files = {str(file) for file in graph.objects(None, DCAT.downloadURL)}
    assert len(files) == len(DATASETS) * len(doors.FORMATS) * len(doors.LANGUAGES)
    for file in sorted(files)[::7]:
        assert client.head(file.removeprefix("http://testserver")).status_code == 200


def test_a_passport_says_what_each_column_of_the_rows_is(client, demo_content):
    told = client.get("/kk/data/events/passport.json").json()
    header, *_rows = doors.csv_rows(client, "ru", "events")

    assert told["data"] == "http://testserver/ru/events.csv"
    assert [one["labelRu"] for one in told["fields"]] == header
    assert [one["path"] for one in told["fields"]] == [
        place_of(one) for one in DATASETS["events"].sheets[0].columns
    ]
    assert all(told[f"name{code}"] and told[f"owner{code}"] for code in ("Kk", "Ru", "En"))


def test_the_recipe_for_python_works(client, demo_content, monkeypatch, capsys):
    """As it is printed on the page; the portal is asked through the test's client."""
    page = doors.html(client, "/kk/data/recipes/")
    recipe = next(one for one in RECIPES if one.key == "python")
    lines = recipe.with_address("http://testserver/kk/events.ndjson?year=2021")
    assert page.count("http://testserver/kk/events.") == len(RECIPES)

    def urlopen(address):
        return io.BytesIO(doors.body(client.get(address.removeprefix("http://testserver"))))

    monkeypatch.setattr(urllib.request, "urlopen", urlopen)
    exec(compile(lines, "recipe", "exec"), {})
    assert capsys.readouterr().out == "8\n"


def test_the_page_of_the_api_tells_every_parameter(client, demo_content):
    page = doors.html(client, "/ru/data/api/")
    described = json.loads(client.get("/api/v1/schema/?language=ru").content)
    assert described["openapi"].startswith("3.1")
    for path, methods in described["paths"].items():
        assert f"GET {path}" in page
        for one in methods["get"]["parameters"]:
            assert f'<code lang="en">{one["name"]}</code>' in page or one["name"] in (
                "language",
                "id",
                "code",
                "slug",
            )
    assert page.count("<style") == page.count(" style=") == 0
