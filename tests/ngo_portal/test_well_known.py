"""What other programs look for at the root of the site."""

import io
from datetime import datetime, timedelta
from email.parser import HeaderParser
from itertools import product
from urllib.robotparser import RobotFileParser

import pytest
from django.utils import timezone
from PIL import Image

from ngo_portal.lib.lists.formats import PICTURES
from officers import synthetic
from officers.models import Officer
from tests import doors

pytestmark = pytest.mark.django_db
HOST = "http://testserver"


def robots(client):
    answer = client.get("/robots.txt")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/plain; charset=utf-8")
    parser = RobotFileParser()
    parser.parse(answer.content.decode().splitlines())
    return parser


def test_robots_read_the_pages_and_leave_the_desk_and_the_files_alone(client):
    found = robots(client)
    assert found.site_maps() == [f"{HOST}/sitemap.xml"]
    for path in (
        "/kk/",
        "/ru/events/",
        "/en/organisations/?q=a",
        "/kk/events/1-a/",
        "/static/css/portal.css",
        "/kk/events/1/card.png",
        "/photos/5f0c8a0e-54a5-4a0e-9a57-3c1d6b1c2f11/800.webp",
        "/ru/events.atom",
    ):
        assert found.can_fetch("Googlebot", path), path
    for language in doors.LANGUAGES:
        for noun, names in doors.LISTS.items():
            for door in names:
                assert found.can_fetch("*", doors.path(language, noun, door)) is (door == doors.PAGE)
        for drawn, form in product(doors.DRAWN, PICTURES):
            assert not found.can_fetch("*", f"/{language}/{drawn}.{form.ending}?year=2021")
    for path in ("/admin/login/", "/figure/events;year=2021", "/kk/figures/events;year=2021/"):
        assert not found.can_fetch("*", path), path


def test_robots_leave_a_portal_with_made_up_records_alone(client):
    Officer.objects.create(username=synthetic.ACCOUNT)
    found = robots(client)
    assert not found.can_fetch("*", "/kk/")
    assert found.site_maps() is None


@pytest.mark.parametrize(
    ("given", "contact"),
    [
        ("security@portal.example", "mailto:security@portal.example"),
        ("https://portal.example/report", "https://portal.example/report"),
    ],
)
def test_who_finds_a_hole_is_told_whom_to_tell(client, settings, given, contact):
    settings.SECURITY_CONTACT = given
    answer = client.get("/.well-known/security.txt")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/plain; charset=utf-8")
    fields = HeaderParser().parsestr(answer.content.decode())
    assert fields.defects == []
    assert fields["Contact"] == contact
    left = datetime.fromisoformat(fields["Expires"]) - timezone.now()
    assert timedelta(days=170) < left < timedelta(days=365)
    assert fields["Preferred-Languages"] == "kk, ru, en"
    assert fields["Canonical"] == f"{HOST}/.well-known/security.txt"


def test_the_icon_is_at_the_root_in_three_sizes(client):
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/x-icon")
    assert "max-age=2592000" in answer.headers["Cache-Control"]
    icon = Image.open(io.BytesIO(answer.content))
    assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
