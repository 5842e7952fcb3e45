"""No officer who reads Kazakh or Russian meets an English word. Public pages: test_three_languages.py."""

import re
from html.parser import HTMLParser

import pytest
from django.contrib import admin
from django.urls import reverse

from ngo_portal.lib.language.quantities import Quantity
from tests import factories

# Names of formats and of sources, what is typed in Latin letters (user names, keys, addresses), and the words
# that Django gives its ticks and crosses.
SAME_EVERYWHERE = {
    *(
        "CSV",
        "PNG",
        "JPEG",
        "WebP",
        "SVG",
        "XLSX",
        "Atom",
        "NDJSON",
        "KATO",
        "stat",
        "gov",
        "geokz",
        "OCHA",
        "COD",
        "Alexander",
        "Rodionov",
        "Kazakhstan",
    ),
    *("WhatsApp", "Telegram", "Facebook"),
    *("igi", "ister", "marafony", "east", "national", "signatory", "seminar", "public", "association"),
    *("family", "families", "need", "people", "volunteer", "hours", "youth", "True", "False"),
}


class Words(HTMLParser):
    """The Latin words of three letters and more that a page shows or reads out."""

    def __init__(self, page):
        super().__init__()
        self.hidden, self.words = [], set()
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if self.hidden or tag in ("script", "style") or attributes.get("lang") == "en":
            self.hidden += (
                [tag] if tag not in ("input", "img", "link", "meta", "br", "hr", "path", "rect") else []
            )
        else:
            read_out = ["placeholder", "title", "aria-label", "alt", "label"]
            read_out += ["value"] if attributes.get("type") in ("submit", "button") else []
            self.handle_data(" ".join(attributes.get(name) or "" for name in read_out))

    def handle_endtag(self, tag):
        if tag in self.hidden:
            del self.hidden[self.hidden.index(tag) :]

    def handle_data(self, text):
        if not self.hidden:
            text = re.sub(r"\S+@\S+|https?://\S+", " ", text)
            self.words |= set(re.findall(r"[A-Za-z]{3,}", text)) - SAME_EVERYWHERE


@pytest.fixture
def records(publisher):
    """One row of every kind, published where it can be, with Cyrillic text alone."""
    group, people = factories.target_group(name_kk="отбасылар"), factories.unit(name_kk="адам")
    supplier = factories.organisation(stage="published", legal_form=factories.legal_form(name_kk="бірлестік"))
    source = factories.source(stage="published", author="А. Автор")
    project = factories.project(stage="published", supplier=supplier, source=source)
    edition = factories.edition(territory="630000000")
    event = factories.event(
        places=["636200000", "101000000"],
        stage="published",
        type=factories.event_type(name_kk="дөңгелек үстел"),
        organisers=[supplier],
        audiences=[(group, Quantity.unknown())],
        project=project,
        edition=edition,
        source=source,
    )
    post = factories.position(organisation=supplier)
    factories.guest(event=event, person=post.person, position=post)
    factories.figure(event=event, indicator=factories.indicator(name_kk="сағат", unit=people))
    factories.event(places=["636200000"], type=event.type)


def english_of(client, addresses):
    """{address: English words of the page}, for pages that have any; all must open."""
    found = {}
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        found[address] = sorted(Words(answer.content.decode()).words)
    return {address: words for address, words in found.items() if words}


@pytest.mark.proof
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_officers_desk_has_no_english_word(language, at_desk, publisher, national, records):
    for officer in (national, publisher):
        officer.language = language
        officer.full_name = "Қызметкер"
        officer.save()
        desk = at_desk(officer)
        addresses = [reverse("admin:index"), reverse("admin:password_change")]
        for model, model_admin in admin.site._registry.items():
            request = type("Request", (), {"user": officer, "GET": {}})()
            if not model_admin.has_view_or_change_permission(request):
                continue
            name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
            addresses.append(reverse(f"{name}_changelist"))
            if model_admin.has_add_permission(request):
                addresses.append(reverse(f"{name}_add"))
            row = model._base_manager.order_by("pk").first()
            if row:
                addresses += [reverse(f"{name}_{page}", args=[row.pk]) for page in ("change", "history")]
        assert english_of(desk, addresses) == {}


@pytest.mark.proof
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_refused_form_has_no_english_word(language, at_desk, national, records):
    national.language = language
    national.save()
    desk = at_desk(national)
    found = {}
    for model in admin.site._registry:
        address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
        form = desk.get(address)
        if form.status_code == 200:
            # Every field comes, all of them blank, and one line of each kind that is not.
            lines = [formset.formset for formset in form.context["inline_admin_formsets"]]
            fields = dict.fromkeys(form.context["adminform"].form.fields, "")
            for line in lines:
                fields |= {f"{line.prefix}-0-{name}": "" for name in line.empty_form.fields}
                fields |= {f"{line.prefix}-TOTAL_FORMS": "1", f"{line.prefix}-INITIAL_FORMS": "0"}
            answer = desk.post(address, fields)
            assert answer.status_code == 200, address
            found[address] = sorted(Words(answer.content.decode()).words)
    assert {address: words for address, words in found.items() if words} == {}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_signing_in_has_no_english_word(language, client, db):
    client.cookies["django_language"] = language
    assert english_of(client, [reverse("admin:login")]) == {}
    refused = client.post(reverse("admin:login"), {"username": "кім", "password": "бұл"})
    assert sorted(Words(refused.content.decode()).words) == []
