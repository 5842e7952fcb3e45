"""How summaries and numbers are cited, read by the libraries that reference managers use."""

import datetime
import re

import bibtexparser
import pytest
import rispy
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from events.models import EventFigure
from summaries.lasting.citing import STYLES, Cited, bibtex, ris
from tests import doors

QUESTION = "territory=630000000&year=2021"
DAY = datetime.date(2026, 11, 30)


def cited(title="Summary", address="https://portal.example/kk/summary/?year=2021&q=%7B", key="a"):
    return Cited(key, title, address, DAY, "0b2f7c1e-3f47-4f0e-9f39-b8a0f0f5a0c1", DAY)


def entry(text):
    library = bibtexparser.parse_string(text)
    assert (len(library.entries), library.failed_blocks) == (1, [])
    return library.entries[0]


def untexed(text):
    for sign, written in (
        ("\\textbackslash{}", "\0"),
        ("\\textasciitilde{}", "~"),
        ("\\textasciicircum{}", "^"),
        *((f"\\{sign}", sign) for sign in "{}$&#%_"),
    ):
        text = text.replace(sign, written)
    return text.replace("\0", "\\")


TRICKY = "100 % & 5_000 $ {of} #1 ~ ^ \\ «Игі істер»\nER  - "


@pytest.mark.parametrize("title", ["Summary", TRICKY, "} , author = {Somebody"])
def test_a_title_is_read_back_from_both_files(title):
    fields = {field.key: field.value for field in entry(bibtex(cited(title))).fields}
    assert untexed(fields["title"][1:-1]) == " ".join(title.split())
    assert (fields["year"], fields["month"], fields["day"]) == ("2026", "11", "30")
    [record] = rispy.loads(ris(cited(title)))
    assert record["title"] == " ".join(title.split())
    assert record["urls"] == ["https://portal.example/kk/summary/?year=2021&q=%7B"]


@pytest.mark.parametrize("language", doors.EACH_LANGUAGE)
def test_no_full_stop_stands_twice(language):
    """«30 ноября 2026 г.» ends with one."""
    with translation.override(language):
        written = [style.write(cited("Сводка за 2021 г.")) for style in STYLES.values()]
    assert [text for text in written if ".." in text] == []


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=40))
def test_no_words_break_the_files(title, address, key):
    made = cited(title, address, key)
    entry(bibtex(made))
    assert len(rispy.loads(ris(made))) == 1


def test_an_entry_is_read_as_what_it_cites(client, demo_content, db):
    answer = client.get(f"/en/summary/cite.bib?{QUESTION}")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="ngo-portal.bib"'
    fields = {field.key: field.value for field in entry(answer.text).fields}
    assert fields["url"] == f"http://testserver/en/summary/?{QUESTION}"
    [record] = rispy.loads(client.get(f"/en/summary/cite.ris?{QUESTION}").text)
    assert record["type_of_reference"] == "DATA"
    assert record["title"] == "East Kazakhstan oblast, 2021"


def test_a_summary_of_everything_has_a_title_too(client, db):
    [record] = rispy.loads(client.get("/kk/summary/cite.ris").text)
    assert record["title"] == "Жиынтық мәлімет"
    assert "ҮЕҰ порталы. Жиынтық мәлімет. Деректер алынған күн" in doors.html(client, "/kk/summary/cite/")


def test_every_way_of_citing_is_on_the_pages(client, demo_content, db):
    address = client.post(f"/en/summary/freeze/?{QUESTION}").headers["Location"]
    figure = "/en/figures/events;borders=then;territory=630000000;year=2021/"
    for page in (f"/en/summary/cite/?{QUESTION}", address, figure):
        text = doors.html(client, page)
        for style in STYLES.values():
            assert f"<h3>{style.label}</h3>" in text
        for ending in ("bib", "ris"):
            file = re.search(rf'href="([^"]*cite\.{ending}[^"]*)"', text)[1].replace("&amp;", "&")
            assert client.get(file).status_code == 200, file
    for wrong in ("cite.doc", "cite.line"):
        assert client.get(f"{address}{wrong}").status_code == 404
    assert client.get("/en/summary/cite.bib?unknown=1").status_code == 400


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("kk", "Парақшалар (таратылды): көрсетілмеген ("),
        ("ru", "Листовки (роздано): не указаны ("),
        ("en", "Leaflets (handed out): not stated ("),
    ],
)
def test_a_number_that_nobody_states_is_cited_as_that(client, demo_content, db, language, said):
    leaflets = EventFigure.objects.get(event__type__key="leaflet-campaign")
    assert said in doors.html(client, f"/{language}/figures/item-{leaflets.pk}/")


def test_a_summary_of_everything_is_cited_as_that(client, demo_content, db):
    assert "NGO portal. Summary. As of " in client.get("/en/summary.txt").content.decode()
