"""Each page speaks one language: no string of another, no missing plural, no date or number in a wrong form.

The proofreader (tests/proofreader.py) reads all public pages of the demo content in each language in `make
prove`; in `make test` the first of each kind.
"""

import re
from functools import reduce
from html import escape, unescape
from operator import or_
from urllib.parse import quote

import pytest
from django.apps import apps
from django.shortcuts import render
from django.test import RequestFactory
from django.urls import resolve
from django.utils.translation import override

from events.columns.events import EVENTS
from events.columns.sheets import EVENT_SHEETS
from moderation import confirming
from ngo_portal import views
from officers.models import Officer
from projects.columns import PROJECT_SHEETS, PROJECTS
from registry.columns.organisations import ORGANISATIONS
from registry.columns.sheets import ORGANISATION_SHEETS
from registry.models import Organisation
from territories.models import Territory
from tests import doors
from tests.proofreader import catalogue_faults, faults

ULAN = {"kk": "Ұлан", "ru": "Улан", "en": "Ulan"}
FILE = re.compile(r"\.(csv|xlsx|ndjson|atom|ics|svg|png|json|xml|css|txt)(\?|$)")
#: Questions whose answers say more than the list does: what is wrong, what is chosen, what was not found.
ASKED = [
    ("events/?year=2021&mode=online", 200),
    ("events/?territory={ulan}", 200),
    ("events/?territory=0&year=77&type=77&from=2021-13-01&to=77&sort=77&after=77&77=77", 200),
    ("organisations/?q=777", 200),
    ("organisations/?territory=630000000&sort=events", 200),
    ("projects/?kind=award", 200),
    ("marathons/igi-ister-marafony/2021/?borders=then", 200),
    ("comparison/?place=630000000&place=430000000", 200),
    ("search/?q=777", 200),
    ("look/?size=150", 200),
    ("report/?page=/kk/events/", 200),
    ("events/999999999/", 404),
    ("77/", 404),
    ("organisations/bin/940140000385/", 404),
]


def known(language):
    """Words of the records as they stand in the column of a language: names keep the letters they have."""
    found = set()
    for model in apps.get_models():
        columns = [one.name for one in model._meta.concrete_fields if one.name.endswith(f"_{language}")]
        columns += ["name"] * (model._meta.label in ("registry.OrganisationName", "registry.PersonName"))
        columns = [name for name in columns if not name.startswith(("search", "sort"))]
        for row in model._base_manager.values_list(*columns) if columns else ():
            found |= {word.lower() for text in row if text for word in re.findall(r"[^\W\d_]+", str(text))}
    return found


def in_the_content():
    """The territories that the records name, with those above them: others have the same page."""
    named = reduce(
        or_,
        (
            set(model._base_manager.values_list(field.attname, flat=True))
            for model in apps.get_models()
            if model._meta.app_label in ("events", "projects", "registry")
            for field in model._meta.concrete_fields
            if field.related_model is Territory
        ),
    )
    rows = Territory.objects.filter(pk__in=named).select_related("oblast")
    return {one.code for one in rows} | {one.oblast.code for one in rows if one.oblast}


def links(html, language):
    found = re.findall(rf'href="(/{language}/[^"#?]*)"', html)
    return [unescape(one) for one in found if not FILE.search(one) and not one.endswith((".json", ".jsonld"))]


def crawl(client, language, everywhere):
    """(address, page): all that links lead to from the home page, or one of each kind; then what is asked."""
    waiting, seen, kinds, here = [f"/{language}/"], set(), set(), in_the_content()
    while waiting:
        address = waiting.pop(0)
        with override(language):
            route = resolve(address)
        is_elsewhere = route.kwargs.get("code", "") not in here | {""}
        if address in seen or is_elsewhere or not everywhere and route.view_name in kinds:
            continue
        seen.add(address)
        kinds.add(route.view_name)
        page = doors.html(client, address)
        yield address, page
        waiting += links(page, language)
    for question, status in ASKED if everywhere else ASKED[2:4]:
        question = question.format(ulan=quote(ULAN[language]))
        answer = client.get(f"/{language}/{question}")
        assert answer.status_code == status, question
        yield question, answer.content.decode()
    record = Organisation.objects.published().order_by("pk").first()
    secret = confirming.make(record, Officer.objects.create(username="officer"))[1]
    address = f"/{language}/organisations/confirm/{secret}/"
    yield address, doors.html(client, address)


@pytest.mark.parametrize("language", doors.LANGUAGES)
def test_each_page_speaks_one_language(language, everywhere, demo_content, db, client):
    words, found, pages = known(language), {}, 0
    for address, page in crawl(client, language, everywhere):
        pages += 1
        if wrong := faults(page, language, words):
            found[address] = wrong
    assert found == {}
    assert pages > (60 if everywhere else 15)


SENTENCE = {
    "kk": ["8 іс-шара 2021 ж. 27 ақпанда өтті.", "22 000 адам", "1,5 тонна", "«Талап»", "CC BY 4.0"],
    "ru": [
        "Прошло 21 мероприятие",
        "22 000 человек",
        "27 февраля 2021 г.",
        "данные есть по 3 из 22 мероприятий",
    ],
    "en": ["1 event", "22,000 people", "27 February 2021", "1.5 tonnes", "the “Talap” fund", "May 2021"],
}
WRONG = {
    "kk": [
        ("letters", "Published 8 рет"),
        ("letters", "Кaзақстан"),  # a Latin a
        ("words", "Поиск по сайту и в списке"),
        ("string in ru", "Организации"),
        ("date", "27 ақпан 2021"),
        ("date", "27.02.2021"),
        ("date", "2021-02-27"),
        ("number", "1.5 тонна"),
        ("number", "22000 адам"),
        ("mark", "“Талап” қоры"),
        ("twice", "8 іс-шара , 3 аудан"),
    ],
    "ru": [
        ("letters", "Өткен жері"),
        ("words", "Районы бойынша"),
        ("string in kk", "Аумақтар"),
        ("plural", "21 мероприятий"),
        ("plural", "3 организация"),
        ("date", "27 февраль"),
        ("date", "27 Февраля 2021 г."),
        ("date", "27 февраля 2021"),
        ("number", "532.7 млн тенге"),
        ("number", "1,500 человек"),
        ("mark", 'фонд "Талап"'),
        ("twice", "Обновлено: 30 ноября 2026 г.."),
        ("twice", "в районах районах"),
    ],
    "en": [
        ("letters", "Өскемен city"),
        ("plural", "1 events"),
        ("plural", "2 organisation"),
        ("date", "February 27, 2021"),
        ("date", "2021-02-27"),
        ("date", "27 february"),
        ("number", "1,5 tonnes"),
        ("number", "200 %"),
        ("number", "22 000 people"),
        ("mark", "«Talap»"),
        ("twice", "Places: ()"),
    ],
}


@pytest.mark.parametrize("language", doors.LANGUAGES)
def test_the_proofreader_stops_at_what_is_wrong_and_at_nothing_else(language):
    assert [faults(f"<p>{one}</p>", language) for one in SENTENCE[language]] == [[]] * len(SENTENCE[language])
    passed_over = [
        (kind, text)
        for kind, text in WRONG[language]
        if kind not in {one.kind for one in faults(f"<p>{text}</p>", language)}
    ]
    assert passed_over == []


def test_the_proofreader_reads_all_that_is_read_out_and_leaves_what_is_marked():
    wrong = "Өткен жері"
    for page in (
        f'<img alt="{wrong}">',
        f'<meta name="description" content="{wrong}">',
        f"<svg><title>{wrong}</title></svg>",
        f"<p>Place <b>{wrong}</b></p>",
    ):
        assert faults(page, "en"), page
    for page in (
        f'<p>Source: <span lang="kk">{wrong}</span></p>',
        f'<blockquote lang="kk"><p>{wrong}</p></blockquote>',
        f'<img lang="kk" alt="{wrong}">',
        '<blockquote lang="en">«as printed» — on 27.02.2021</blockquote>',
        f"<script>{wrong}</script>",
    ):
        assert faults(page, "en") == [], page
    assert faults("<p>21 <b>мероприятий</b></p>", "ru")[0].kind == "plural"
    assert faults(f"<p>{wrong}</p>", "ru", {"өткен", "жері"})[0].kind == "string in kk"
    assert faults("<p>Фонд «Отбасы орталығы»</p>", "ru", {"отбасы", "орталығы"}) == []


RAISED = Exception("…")
ANSWERS = [
    lambda request: views.service_unavailable(request, RAISED),
    lambda request: views.takes_too_long(request, RAISED),
    lambda request: views.too_many_files(request, RAISED),
    lambda request: views.too_large(request, 3 * 1024**2),
]
SHEETS = [EVENTS, *EVENT_SHEETS, ORGANISATIONS, *ORGANISATION_SHEETS, PROJECTS, *PROJECT_SHEETS]


@pytest.mark.parametrize("language", doors.LANGUAGES)
def test_each_file_says_in_one_language_what_its_sheets_and_columns_are(language):
    with override(language):
        said = {str(text) for one in SHEETS for text in (one.label, one.help)}
        said |= {
            str(text) for one in SHEETS for column in one.columns for text in (column.label, column.help)
        }
        assert len(said) > 150
        assert {text: wrong for text in said if (wrong := faults(f"<p>{escape(text)}</p>", language))} == {}


@pytest.mark.parametrize("language", doors.LANGUAGES)
def test_what_is_no_page_speaks_one_language(language):
    """Without a query: the database may be away."""
    request = RequestFactory().get(f"/{language}/events/")
    with override(language):
        answers = [
            *(render(request, f"{code}.html").content for code in (400, 403, 404, 410)),
            *(answer(request).content for answer in ANSWERS),
        ]
        for answer in answers:
            assert faults(answer.decode(), language) == []


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_each_string_is_of_its_language(language):
    assert catalogue_faults(language) == []
