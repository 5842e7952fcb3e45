"""What is wrong with a question: a person is told beside the field and gets the rest, a machine gets 400
with all of it.
"""

import re

import pytest

from ngo_portal.lib.lists.formats import FEEDS, FORMATS
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db


@pytest.fixture
def events():
    """A seminar of 2021 and a fair of 2022 in Ulan district."""
    return [
        factories.event(
            type=factories.event_type(key=key, name_en=key), date=date, places=[ULAN], stage="published"
        )
        for key, date in [("seminar", "2021-02-27"), ("fair", "2022-03-01")]
    ]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("q", "!!!", "There is no word in this."),
        ("q", "a" * 201, "Ensure this value has at most 200 characters (it has 201)."),
        ("territory", "999999999", "No place is called “999999999”."),
        ("territory", "Жоқжер", "No place is called “Жоқжер”."),
        ("territory", "a" * 201, "At most 200 characters."),
        ("territory", list("абвгде"), "At most 5 values at once."),
        ("borders", "later", "There is no such value: later."),
        ("borders", ["now", "then"], "Give one value here, not several."),
        ("year", "abc", "A year is a number from 1991 to 2100, e.g. 2021."),
        ("year", "1990", "A year is a number from 1991 to 2100, e.g. 2021."),
        ("year", "99999", "A year is a number from 1991 to 2100, e.g. 2021."),
        ("year", "٢٠٢١", "A year is a number from 1991 to 2100, e.g. 2021."),
        ("from", "2021-02-30", "Enter a valid date."),
        ("from", "0000-01-01", "Enter a valid date."),
        ("from", "99999-01-01", "Enter a valid date."),
        ("from", "көктемде", "Enter a valid date."),
        ("from", "02.2021", "Enter a valid date."),
        ("from", ["2021-01-01", "2021-01-02"], "Give one value here, not several."),
        ("to", "NaN", "Enter a valid date."),
        ("type", "party", "There is no such value: party."),
        ("type", ["seminar", "party"], "There is no such value: party."),
        ("type", [str(number) for number in range(51)], "At most 50 values at once."),
        ("mode", "1e999", "There is no such value: 1e999."),
        ("direction", "youth", "There is no such value: youth."),
        ("target_group", "<script>", "There is no such value: &lt;script&gt;."),
        ("status", "draft", "There is no such value: draft."),
        ("marathon", "x" * 80, f"There is no such value: {'x' * 60}."),
    ],
)
def test_a_bad_value_is_named_beside_its_field_and_the_rest_filters(client, events, name, value, said):
    question = {"year": 2021, name: value} if name != "year" else {"type": "seminar", name: value}
    page = doors.html(client, doors.path("en", "events", **question))

    assert doors.beside(page, name) == [said]
    assert doors.entries(page) == [events[0].pk]
    assert "<details open>" in page


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("organisation", "7", "Organisation: There is no such value: 7."),
        ("organisation", "9" * 20, f"Organisation: There is no such value: {'9' * 20}."),
        ("organisation", "9" * 19, f"Organisation: There is no such value: {'9' * 19}."),
        ("project", "-1", "Social project: There is no such value: -1."),
        ("edition", "", None),
        ("edition", "²", "Edition of a marathon: There is no such value: ²."),
        ("sort", "id", "The list cannot be sorted that way."),
        ("sort", ["newest", "oldest"], "The list cannot be sorted that way."),
        ("stage", "draft", "Parts of the address that mean nothing here were ignored: stage."),
        ("<b>", "1", "Parts of the address that mean nothing here were ignored: &lt;b&gt;."),
        ("utm_source", "telegram", None),
    ],
)
def test_a_parameter_without_a_field_is_named_above_the_list(client, events, name, value, said):
    page = doors.html(client, doors.path("en", "events", year=2021, **{name: value}))

    assert doors.notices(page) == ([said] if said else [])
    assert doors.entries(page) == [events[0].pk]


#: Of Facebook, Google, Yandex, Instagram, Microsoft, TikTok, VK, Mailchimp and Matomo; then of Facebook's
#: application, Reddit, Snapchat, Adobe, Pinterest, Marketo, HubSpot, Roistat, Wicked Reports and LinkedIn.
FOLLOWING = [
    *("utm_source", "utm_medium", "utm_id", "fbclid", "gclid", "dclid", "gbraid", "wbraid", "gad_source"),
    *("_gl", "_ga", "srsltid", "yclid", "ysclid", "ymclid", "_openstat", "etext", "igsh", "igshid"),
    *("msclkid", "ttclid", "twclid", "li_fat_id", "vk_ref", "mc_cid", "mc_eid", "_hsenc", "mtm_campaign"),
    *("mibextid", "fbc_id", "rdt_cid", "sc_cid", "s_cid", "epik", "mkt_tok", "hsCtaTracking", "roistat"),
    *("roistat_referrer", "wickedid", "trk", "ns_mcid"),
]


def test_what_other_sites_add_to_a_link_is_no_mistake_at_any_door(client, events):
    question = {"year": 2021, **dict.fromkeys([*FOLLOWING, "FBCLID"], "x.1-Y")}
    assert doors.notices(doors.html(client, doors.path("en", "events", **question))) == []
    assert doors.every_door(client, "events", ["en"], **question) == [events[0].pk]


def test_many_unknown_words_are_named_in_one_line(client, events):
    page = doors.html(client, doors.path("en", "events", **{f"x{number}": 1 for number in range(40)}))

    assert doors.notices(page) == [
        "Parts of the address that mean nothing here were ignored: x0, x1, x2, x3, x4 …"
    ]


def test_a_period_that_ends_before_it_begins_is_named_beside_its_end(client, events):
    page = doors.html(client, doors.path("en", "events", from_="2022-01-01", to="2021-12-31"))

    assert (doors.beside(page, "from"), doors.beside(page, "to")) == (
        [],
        ["The period ends before it begins."],
    )
    assert doors.entries(page) == [events[1].pk]


def test_empty_parameters_ask_nothing(client, events):
    names = ["q", "territory", "borders", "year", "from_", "to", "type", "organisation", "sort", "after"]
    page = doors.html(client, doors.path("en", "events", **dict.fromkeys(names, "")))

    assert "errorlist" not in page
    assert doors.notices(page) == []
    assert doors.entries(page) == [events[1].pk, events[0].pk]


def test_the_same_value_twice_is_one_value(client, events):
    page = doors.html(
        client,
        doors.path("en", "events", type=["seminar"] * 500, q=["семинар"] * 3, from_=["2021-01-01"] * 2),
    )

    assert "errorlist" not in page
    text = re.sub("<[^>]*>", "", page)
    assert re.findall("Remove the filter “(.*?)”", text) == [
        "Search: семинар",
        "From: 1 January 2021",
        "Type of event: seminar",
    ]


def test_a_chip_takes_off_its_own_filter_and_keeps_the_order(client, events):
    page = doors.html(client, doors.path("en", "events", type=["fair", "seminar"], year=2022, sort="oldest"))

    assert doors.entries(page) == [events[1].pk]
    assert re.findall(r'class="chip" href="([^"]*)"', page) == [
        "/en/events/?type=fair&amp;type=seminar&amp;sort=oldest",
        "/en/events/?year=2022&amp;type=seminar&amp;sort=oldest",
        "/en/events/?year=2022&amp;type=fair&amp;sort=oldest",
    ]


def test_a_form_sent_again_asks_the_same_question(client, events):
    page = doors.html(
        client, doors.path("en", "events", type=["fair", "seminar"], year=[2021, 2022], sort="oldest")
    )
    start = page.index('<form class="filters"')
    form = page[start : page.index("</form>", start)]

    ticked = [value for value, (_label, _number, ticked) in doors.options(form)["type"].items() if ticked]
    assert ticked == ["seminar", "fair"]
    years = re.findall('<input[^>]*name="year"[^>]*>', form)
    assert [re.search('type="number".* value="(.*?)"', year)[1] for year in years] == ["2021", "2022"]
    assert '<input type="hidden" name="sort" value="oldest">' in form


@pytest.mark.parametrize("door", [one.ending for one in FORMATS])
def test_a_machine_gets_every_fault_at_once_in_the_language_of_the_address(client, events, door):
    question = {
        "type": "party",
        "year": "abc",
        "from_": "2021-02-30",
        "to": "2021-01-01",
        "sort": "id",
        "after": "x",
        "stage": "draft",
        "organisation": "7",
        "a\nb": "1",
    }
    answer = client.get(doors.path("en", "events", door, **question))

    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "text/plain; charset=utf-8")
    assert answer.content.decode().splitlines() == [
        "year: A year is a number from 1991 to 2100, e.g. 2021.",
        "from: Enter a valid date.",
        "type: There is no such value: party.",
        "organisation: There is no such value: 7.",
        "sort: The list cannot be sorted that way.",
        "after: There is no such parameter.",
        "stage: There is no such parameter.",
        "a b: There is no such parameter.",
    ]
    said = {
        language: client.get(doors.path(language, "events", door, from_="2021-02-30")).content.decode()
        for language in doors.LANGUAGES
    }
    assert said == {
        "kk": "from: Күнді дұрыс енгізіңіз.\n",
        "ru": "from: Введите правильную дату.\n",
        "en": "from: Enter a valid date.\n",
    }


def test_a_machine_that_asks_well_gets_its_file(client, events):
    for question in ({}, {"type": ["seminar", "fair"], "year": 2021}, {"q": "", "sort": "newest"}):
        assert client.get(doors.path("en", "events", doors.CSV, **question)).status_code == 200


def test_the_page_offers_the_files_and_feeds_of_its_own_question(client, events):
    page = doors.html(client, "/en/events/?type=seminar&sort=oldest&utm_source=x&after=")

    endings = [one.ending for one in (*FEEDS, *FORMATS, *FEEDS)]  # feeds in the head too
    assert re.findall(r'href="(/en/events\.[^"]*)"', page) == [
        f"/en/events.{ending}?type=seminar&amp;sort=oldest" for ending in endings
    ]
