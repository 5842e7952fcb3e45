"""How the pages look to one reader: a cookie, one style sheet that differs by it, and pages that do not."""

import re

import pytest
from django.conf import settings

from ngo_portal.looks import CHOICES, COOKIE, FOLDER, Look
from tests import doors

FOUNDATION = (settings.BASE_DIR / "static" / "css" / "foundation.css").read_text()
#: (text, what it stands on): what is read has a contrast of 4.5 in every look.
READ_ON = [
    *((text, "paper") for text in ("ink", "ink-soft", "sky-700", "sky-900")),
    *((text, "paper") for text in ("red", "green", "grass-700", "sun-700")),
    *(("ink", ground) for ground in ("sky-50", "sky-100", "grass-50", "sun-50", "red-50", "green-50")),
    *((text, "sky-50") for text in ("ink-soft", "sky-700")),
    *((text, "night") for text in ("on-night", "on-night-soft", "on-night-quiet")),
    ("paper", "sky-700"),
    ("paper", "sky-900"),
    ("sky-800", "sky-100"),
    ("grass-700", "grass-50"),
    ("sun-700", "sun-50"),
    ("on-sun", "sun"),
]  # fmt: skip
SHEETS = ["", "dark", "black-on-white", "white-on-black"]


def css(client, **choice):
    client.cookies[COOKIE] = Look(**choice).as_cookie()
    return client.get("/look.css").content.decode()


def colours(text):
    """{name: (red, green, blue) from 0 to 1} of a palette."""
    named = {"white": "#fff", "black": "#000"}
    found = dict(re.findall(r"--([\w-]+): (#\w+|white|black);", text))
    digits = {name: named.get(value, value)[1:] for name, value in found.items()}
    full = {name: one if len(one) == 6 else re.sub(".", r"\g<0>\g<0>", one) for name, one in digits.items()}
    return {name: tuple(part / 255 for part in bytes.fromhex(value)) for name, value in full.items()}


def luminance(colour):
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    """The ratio of WCAG 2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet or "light")
def test_what_is_read_stands_out(sheet):
    palette = colours(FOUNDATION)
    own = colours((FOLDER / f"{sheet}.css").read_text()) if sheet else {}
    assert own.keys() <= palette.keys()
    palette |= own
    least = 15 if "-on-" in sheet else 4.5
    found = {(text, ground): contrast(palette[text], palette[ground]) for text, ground in READ_ON}
    assert {pair: ratio for pair, ratio in found.items() if ratio < least} == {}


def test_who_chose_nothing_has_the_colours_of_the_device(client):
    answer = client.get("/look.css")
    assert answer["Content-Type"] == "text/css; charset=utf-8"
    assert answer["Vary"] == "Cookie, Accept-Encoding, Accept-Language"
    assert set(answer["Cache-Control"].split(", ")) == {"private", "no-cache"}
    text = answer.content.decode()
    asked = ("(prefers-color-scheme: dark)", "(prefers-contrast: more)", "font-size")
    assert [one in text for one in asked] == [True, True, False]
    again = client.get("/look.css", headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_each_choice_is_in_the_style_sheet(client):
    usual = css(client)
    for column, choices in CHOICES.items():
        seen = {css(client, **{column: value}) for value, _label in choices}
        assert len(seen) == len(choices), column
        assert usual in seen
    assert "font-size: 150%" in css(client, size="150")
    assert css(client, colours="light") == ""
    assert css(client, colours="dark").startswith("@media screen {")


@pytest.mark.django_db
def test_a_choice_is_kept_and_leads_back(client):
    address = "/ru/look/?back=/ru/events/%3Fyear%3D2021"
    page = client.get(address)
    assert page["Cache-Control"] == "private, no-store"
    assert 'value="/ru/events/?year=2021"' in page.content.decode()
    chosen = {"size": "200", "spacing": "wide", "colours": "white-on-black", "pictures": "hidden"}
    answer = client.get("/ru/look/", {**chosen, "back": "/ru/events/?year=2021"})
    assert (answer.status_code, answer.url) == (302, "/ru/events/?year=2021")
    cookie = answer.cookies[COOKIE]
    assert cookie.value == "200.wide.white-on-black.hidden"
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert 'value="200" required id="id_size_3" checked' in doors.html(client, "/ru/look/")
    usual = client.get("/ru/look/", {**chosen, "back": "/ru/", "usual": "1"})
    assert usual.cookies[COOKIE].value == Look().as_cookie()


@pytest.mark.django_db
def test_nobody_is_led_away_and_what_is_no_choice_is_refused(client):
    chosen = vars(Look())
    for back in ("https://example.org/", "//example.org", "javascript:alert(1)", "events/", ""):
        assert client.get("/kk/look/", {**chosen, "back": back}).url == "/kk/", back
    refused = client.get("/kk/look/", {**chosen, "size": "900"})
    assert (refused.status_code, COOKIE in refused.cookies) == (200, False)
    client.cookies[COOKIE] = "900.wide.<script>"
    assert client.get("/look.css").content.decode() == css(client, spacing="wide")


@pytest.mark.django_db
def test_pages_are_the_same_for_every_look(client):
    usual = client.get("/kk/")
    client.cookies[COOKIE] = Look(colours="dark").as_cookie()
    other = client.get("/kk/")
    assert (other.content, "Cookie" in other.get("Vary", "")) == (usual.content, False)
    assert '<link rel="stylesheet" href="/look.css">' in usual.content.decode()
