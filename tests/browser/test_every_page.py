"""Every kind of public page, in every language: what readers who see little or have a small screen meet, and
whether the HTML is right. `make test` asks it of two pages."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils import translation

from ngo_portal.looks import CHOICES, COOKIE, Look
from tests import doors, every_page

pytestmark = pytest.mark.django_db(transaction=True)
WIDTHS = (320, 390, 768, 1280, 1920)
PHONE, DESK = 390, 1280
VNU = Path(sys.prefix) / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
#: What axe asks besides its usual rules.
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
FEW = ["/kk/", "/kk/events/"]
FAULTS = ["410.html", "413.html", "500.html", "503.html", "403_csrf.html"]
THEMES = ("light", "dark")


def addresses(language, secrets):
    return [*every_page.pages(Client(), language), *(f"/{language}/{one}" for one in secrets)]


def refused(language, secrets):
    """{address: text} of forms that were sent without what they ask, and of faults."""
    client, (link, _draft) = Client(), secrets
    forms = [f"/{language}/{one}" for one in (link, f"report/?page=/{language}/")]
    texts = {one: client.post(one, {"email": "x"}).content.decode() for one in forms}
    with translation.override(language):
        request = RequestFactory().get(f"/{language}/")
        said = {"heading": translation.gettext("Page not found"), "words": "", "code": 503}
        return texts | {name: render_to_string(name, said, request) for name in FAULTS}


def found(page):
    """What axe finds wrong: [(rule, elements)]."""
    violations = Axe().run(page, options=OPTIONS).response["violations"]
    return [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in violations]


def wrong_on(page, themes=THEMES):
    """{what: …} that is wrong with the page that is open, everything on it unfolded."""
    too_wide = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if (is_wide := page.evaluate("document.documentElement.scrollWidth")) > width:
            too_wide.append((width, is_wide))
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    wrong = {"too wide": too_wide}
    for theme in themes:
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        page.set_viewport_size({"width": PHONE if theme == "dark" else DESK, "height": 900})
        wrong[theme] = found(page)
    return {what: said for what, said in wrong.items() if said}


def in_lines(wrong):
    return "\n".join(f"{address}: {said}" for address, said in wrong.items() if said)


@pytest.mark.parametrize(
    "language", ["few", *(pytest.param(one, marks=pytest.mark.proof) for one in doors.LANGUAGES)]
)
def test_every_page_is_for_everybody_in_both_themes_and_fits_each_screen(page, records, language):
    if language == "few":
        wrong = {one: wrong_on(page) for one in FEW if page.goto(one)}
    else:
        wrong = {one: wrong_on(page) for one in addresses(language, records) if page.goto(one)}
        page.goto(f"/{language}/about/")
        for name, text in refused(language, records).items():
            page.set_content(text)
            wrong[name] = wrong_on(page)
    assert not any(wrong.values()), in_lines(wrong)


@pytest.mark.proof
@pytest.mark.parametrize("colours", [one for one, _label in CHOICES["colours"] if "-on-" in one])
def test_every_page_is_for_everybody_as_large_as_it_is_drawn(page, live_server, records, colours):
    look = Look(size="200", spacing="wide", colours=colours, pictures="hidden")
    page.context.add_cookies([{"name": COOKIE, "value": look.as_cookie(), "url": live_server.url}])
    wrong = {one: wrong_on(page, ["light"]) for one in addresses("ru", records) if page.goto(one)}
    assert not any(wrong.values()), in_lines(wrong)


@pytest.mark.proof
def test_the_html_css_and_drawings_are_right(records, tmp_path):
    """As the Nu Html Checker has it."""
    texts = {}
    for language in doors.LANGUAGES:
        texts |= every_page.pages(Client(), language)
        texts |= {f"{language} {name}": text for name, text in refused(language, records).items()}
    files = {tmp_path / f"{number}.html": name for number, name in enumerate(texts)}
    for file, name in files.items():
        file.write_text(texts[name], encoding="utf-8")
    for name in doors.DRAWN:
        file = tmp_path / f"{name}.svg"
        file.write_bytes(Client().get(f"/ru/{name}.svg").content)
        files[file] = file.name
    for file in (settings.BASE_DIR / "static" / "css").rglob("*.css"):
        if not file.name.startswith("admin"):
            files[file] = file.name
    assert VNU.exists(), "`make prove` installs the checker"
    said = []
    for kind in ("html", "svg", "css"):
        command = ["java", "-jar", VNU, f"--{kind}", "--format", "json", "--stdout", "--exit-zero-always"]
        asked = [file for file in files if file.suffix == f".{kind}"]
        answer = subprocess.run([*command, *asked], capture_output=True, text=True, check=True)
        said += json.loads(answer.stdout)["messages"]
    wrong = {
        files[Path(one["url"].removeprefix("file:"))]: (one["message"], one.get("extract")) for one in said
    }
    assert not wrong, in_lines(wrong)
