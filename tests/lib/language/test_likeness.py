"""Whether two texts name the same thing."""

import pytest

from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.language.likeness import address_key, common_part, same_person, same_words
from registry.models import Source
from registry.rules.legal_forms import LegalForms
from tests import factories

FORMS = LegalForms(
    [
        (1, ["қоғамдық бірлестік", "общественное объединение", "public association", "ҚБ", "ОО", "PA"]),
        (2, ["қоғамдық қор", "общественный фонд", "public fund", "ҚҚ", "ОФ", "PF"]),
        (3, ["коммерциялық емес акционерлік қоғам", "КЕАҚ", "НАО", ""]),
    ]
)
LINKS = [
    "https://kazgazeta.kz/news/1",
    "http://www.kazgazeta.kz/news/1/",
    "HTTPS://m.kazgazeta.kz/news/1?utm_source=tg&fbclid=Ab_1#top",
]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("«Талап» қоры", "ТАЛАП Қоры", True),
        ("Жас ұлан", "Улан, жас", True),
        ("МАМА", "MAMA", True),
        ("Талап", "Талап қоры", False),
        ("Талап", "Талант", False),
        ("«»", "", False),
    ],
)
def test_names_are_the_same_whatever_their_case_quotes_order_and_keyboard(one, other, is_same):
    assert same_words(one, other) is is_same


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Айгүл Сәрсенова", "Сарсенова Айгул", True),
        ("Сәрсенова А.", "Айгүл Сәрсенова", True),
        ("Сәрсенова Айгүл Маратқызы", "Айгүл Сәрсенова", True),
        ("А. М. Сәрсенова", "Айгүл Маратқызы Сәрсенова", True),
        ("Айгүл Сәрсенова", "Асель Сәрсенова", False),
        ("Б. Сәрсенова", "Айгүл Сәрсенова", False),
        ("Айгүл", "Айгүл Сәрсенова", False),
        ("А. С.", "А. С.", False),
    ],
)
def test_a_person_may_lack_a_patronymic_and_have_an_initial(one, other, is_same):
    assert same_person(one, other) is same_person(other, one) is is_same


@pytest.mark.parametrize(
    ("name", "core", "form"),
    [
        ("«Талап» қоғамдық бірлестігі", "талап", {1}),
        ("ОО «Талап»", "талап", {1}),
        ("Общественного объединения Талап", "талап", {1}),
        ("Ұлан ҚҚ", "улан", {2}),
        ("«Ұлан» қоғамдық қорының", "улан", {2}),
        ("«Жас Отан» КЕАҚ", "жас отан", {3}),
        ("Қоғамдық келісім", "когамдик келисим", set()),
        ("ҚБ", "кб", {1}),
    ],
)
def test_a_name_is_known_without_its_legal_form(name, core, form):
    assert (FORMS.core(name), FORMS.split(name)[1]) == (core, form)


def test_titles_are_alike_by_the_stems_of_their_words():
    title = "«Волонтерлік – өмір салты» семинары"
    assert common_part(title, "Волонтерлік өмір салты туралы семинар") >= 0.5
    assert common_part(title, "Ағаш отырғызу сенбілігі") == 0
    assert common_part(title, "") == 0


@pytest.mark.django_db
def test_links_are_the_same_in_python_and_in_sql():
    assert {address_key(link) for link in LINKS} == {"kazgazeta.kz/news/1"}
    others = [
        "https://kazgazeta.kz/news/2",
        "https://kazgazeta.kz/?id=5&utm_medium=x",
        "https://дос.қаз/Жаңа/",
    ]
    for link in [*LINKS, *others]:
        factories.source(url=link)
    assert dict(Source.objects.values_list("url", "address")) == {
        link: address_key(link) for link in [*LINKS, *others]
    }


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("2021-02-27", "2021-02", True),
        ("2021-02-27", "2021", True),
        ("2021-02-27", "2021-02-28", False),
        ("2021-07-29/2021-07-30", "2021-07-30", True),
        ("2020", "2021-02", False),
        ("2013/..", "2021", True),
        ("", "2021", True),
        ("XXXX-07-29", "2021-02-27", True),
    ],
)
def test_dates_may_be_one_unless_both_say_otherwise(one, other, may_be):
    dates = ApproximateDate(one), ApproximateDate(other)
    assert dates[0].may_be(dates[1]) is dates[1].may_be(dates[0]) is may_be
