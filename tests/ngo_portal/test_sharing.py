"""A page is shared by plain links and has a card; each of these says whole addresses."""

from urllib.parse import parse_qs, urlsplit

import pytest
from lxml.html import fromstring

from tests import doors
from tests.factories import edition, event, organisation

pytestmark = pytest.mark.django_db


def page(client, address):
    return fromstring(doors.html(client, address))


def test_a_page_is_shared_and_reported_by_plain_links(client):
    shown = page(client, "/ru/events/?mode=online&q=%D3%99&after=")
    tools = shown.find_class("page-tools")[0]
    links = {one.text: one for one in tools.iter("a")}
    assert list(links) == [
        *("WhatsApp", "Telegram", "Facebook", "VK", "Электронная почта"),
        "Сообщить об ошибке на этой странице",
    ]
    whole = "http://testserver/ru/events/?mode=online&q=%D3%99"
    *services, report = links.values()
    for one in services:
        said = parse_qs(urlsplit(one.get("href")).query)
        assert whole in " ".join(sum(said.values(), []))
        assert one.get("rel") == "noopener nofollow"
    assert parse_qs(urlsplit(report.get("href")).query) == {"page": ["/ru/events/?mode=online&q=%D3%99"]}
    form = page(client, report.get("href"))
    assert form.xpath("//input[@name='page']/@value") == ["/ru/events/?mode=online&q=%D3%99"]


def test_what_is_no_page_is_neither_shared_nor_reported(client):
    for address in ("/kk/report/", "/kk/report/sent/"):
        assert page(client, address).find_class("page-tools") == []
    assert "page-tools" not in client.get("/kk/jok/").text


def test_each_kind_of_page_has_a_card(client, languages):
    places = {"territory": "636200000"}
    event(title_kk="Сенбілік", places=[places["territory"]], stage="published")
    records = [
        event(title_kk="Сенбілік " * 20, stage="published"),
        organisation(name_kk="«Незабудка» қоғамдық қоры", stage="published"),
        edition(territory="630000000"),
    ]
    addresses = [*(record.get_absolute_url() for record in records), "/kk/territories/636200000/"]
    for language in languages:
        for address in addresses:
            shown = page(client, address.replace("/kk/", f"/{language}/", 1))
            meta = {one.get("property"): one.get("content") for one in shown.xpath("//meta[@property]")}
            assert meta["og:image"].startswith(f"http://testserver/{language}/")
            assert (meta["og:image:width"], meta["og:image:height"]) == ("1200", "630")
            assert len(meta["og:image:alt"]) > 10
            made = client.get(meta["og:image"].removeprefix("http://testserver"))
            assert (made.status_code, made.headers["Content-Type"]) == (200, "image/png")
            assert made.content.startswith(b"\x89PNG")
            assert len(made.content) < 300_000
            assert "Cache-Control" not in made.headers  # so that it is kept as pages are


def test_what_is_not_public_has_no_card(client):
    for record in (event(), organisation()):
        address = f"/kk/{record._meta.app_label.replace('registry', 'organisations')}/{record.pk}/card.png"
        assert client.get(address).status_code == 404
    assert client.get("/kk/territories/000000000/card.png").status_code == 404
    assert client.get("/kk/marathons/jok/2021/card.png").status_code == 404
