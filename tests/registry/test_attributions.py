"""Who says it, and whose post it is: by rule for any organisation, else in words that need no case."""

import pytest
from django.utils import translation

from registry.models import Organisation, Person, Position
from registry.rules.attributions import according_to, chosen, in_sentence, post, who


def position(name, posts, names, *, units=("", "", ""), kind="ngo"):
    def three(field, texts):
        return dict(zip((f"{field}_kk", f"{field}_ru", f"{field}_en"), texts, strict=True))

    return Position(
        person=Person(**three("name", name)),
        organisation=Organisation(kind=kind, **three("name", names)),
        **three("post", posts),
        **three("unit", units),
    )


FUND = position(
    ("Жанна Жибраева", "Жанна Жибраева", "Zhanna Zhibraeva"),
    ("президент", "президент", "president"),
    (
        "«Отбасы орталығы» қоғамдық қоры",
        "Общественный фонд «Отбасы орталығы»",
        "“Otbasy Ortalygy” Public Fund",
    ),
)
CENTRE = position(
    ("Айтмамбетова Айжан", "Айтмамбетова Айжан", "Aizhan Aitmambetova"),
    ("бас менеджер", "главный менеджер", "chief manager"),
    ("«Орталық» КЕАҚ", "НАО «Центр»", "Centre"),
    units=("жобаларды басқару департаменті", "департамент управления проектами", "project department"),
)
NO_FORM = position(
    ("Ахмет Ким", "Ахмет Ким", "Akhmet Kim"),
    ("жетекші", "руководитель", "head"),
    ("«Алтынай»", "«Алтынай»", "“Altynay”"),
)


def in_three(say, held):
    told = []
    for language in ("kk", "ru", "en"):
        with translation.override(language):
            told.append(str(say(held)))
    return told


@pytest.mark.parametrize(
    ("held", "of_whom", "named", "said"),
    [
        (
            FUND,
            [
                "«Отбасы орталығы» қоғамдық қорының президенті",
                "президент общественного фонда «Отбасы орталығы»",
                "president of the “Otbasy Ortalygy” Public Fund",
            ],
            [
                "«Отбасы орталығы» қоғамдық қорының президенті Жанна Жибраева",
                "Жанна Жибраева, президент общественного фонда «Отбасы орталығы»",
                "Zhanna Zhibraeva, president of the “Otbasy Ortalygy” Public Fund",
            ],
            [
                "«Отбасы орталығы» қоғамдық қорының президенті Жанна Жибраеваның айтуынша",
                "По словам президента общественного фонда «Отбасы орталығы» Жанны Жибраевой",
                "According to Zhanna Zhibraeva, president of the “Otbasy Ortalygy” Public Fund",
            ],
        ),
        (
            CENTRE,
            [
                "«Орталық» коммерциялық емес акционерлік қоғамының жобаларды басқару департаментінің "
                "бас менеджері",
                "главный менеджер департамента управления проектами НАО «Центр»",
                "chief manager of the project department at the Centre",
            ],
            None,
            [
                "«Орталық» коммерциялық емес акционерлік қоғамының жобаларды басқару "
                "департаментінің бас менеджері Айтмамбетова Айжанның айтуынша",
                "По словам главного менеджера департамента управления проектами НАО «Центр» "
                "Айтмамбетовой Айжан",
                "According to Aizhan Aitmambetova, chief manager of the project department at the Centre",
            ],
        ),
        (
            NO_FORM,
            ["«Алтынай» ұйымының жетекшісі", "руководитель организации «Алтынай»", "head of “Altynay”"],
            None,
            [
                "«Алтынай» ұйымының жетекшісі Ахмет Кимнің айтуынша",
                "Говорит Ахмет Ким, руководитель организации «Алтынай»",
                "According to Akhmet Kim, head of “Altynay”",
            ],
        ),
    ],
)
def test_posts_stand_in_the_case_of_their_sentence(held, of_whom, named, said):
    assert in_three(post, held) == of_whom
    assert named is None or in_three(who, held) == named
    assert in_three(according_to, held) == said


@pytest.mark.parametrize("name", ["А. К.", "Олжас Бектенов", "Akhmet Kim"])
def test_in_kazakh_a_name_that_no_rule_declines_is_told_to_have_said_it(name):
    held = position((name,) * 3, ("жетекші",) * 3, ("«Алтынай» қоғамдық қоры",) * 3)
    with translation.override("kk"):
        assert according_to(held) == f"Айтқан: «Алтынай» қоғамдық қорының жетекшісі {name}"


def test_a_name_that_ends_in_brackets_is_parted_by_a_comma_from_the_post_but_not_from_the_person():
    held = position(("Ахмет Ким",) * 3, ("жетекші",) * 3, ("«Фронт» (Қызылорда облысы)",) * 3)
    with translation.override("kk"):
        assert post(held) == "«Фронт» (Қызылорда облысы), жетекшісі"
        assert who(held) == "«Фронт» (Қызылорда облысы) ұйымының жетекшісі Ахмет Ким"


def test_a_list_to_choose_from_names_the_post_in_plain_text():
    assert in_three(chosen, FUND) == [
        "Жанна Жибраева, «Отбасы орталығы» қоғамдық қорының президенті",
        "Жанна Жибраева, президент общественного фонда «Отбасы орталығы»",
        "Zhanna Zhibraeva, president of the “Otbasy Ortalygy” Public Fund",
    ]
    only_russian = position(("", "Ольга Ким", ""), ("", "директор", ""), ("", "Фонд «Дом & сад»", ""))
    with translation.override("kk"):
        assert chosen(only_russian) == "Ольга Ким, Фонд «Дом & сад», директор"


def test_what_fell_back_to_another_language_is_only_named():
    only_russian = position(("", "Ольга Ким", ""), ("", "директор", ""), ("", "Общественный фонд «Дом»", ""))
    with translation.override("kk"):
        assert who(only_russian) == (
            '<span lang="ru">Ольга Ким</span>, <span lang="ru">Общественный фонд «Дом»</span>, '
            '<span lang="ru">директор</span>'
        )
        assert in_sentence(only_russian.organisation) == "Общественный фонд «Дом»"


@pytest.mark.parametrize(
    ("kind", "name", "told"),
    [
        ("ngo", "Общественный фонд «Талап»", "общественный фонд «Талап»"),
        ("ngo", "Центр медиации и права «Ұлан»", "центр медиации и права «Ұлан»"),
        ("ngo", "ОФ «Талап»", "ОФ «Талап»"),
        ("ngo", "«Алтынай»", "«Алтынай»"),
        ("ngo", "Ассоциация молодёжных организаций", "Ассоциация молодёжных организаций"),
        ("ngo", "Казахстанский союз «Дом»", "Казахстанский союз «Дом»"),
        ("state_body", "Управление общественного развития", "управление общественного развития"),
        ("state_body", "Министерство культуры", "Министерство культуры"),
        ("initiative_group", "Общественная молодёжь Семея", "общественная молодёжь Семея"),
    ],
)
def test_a_name_has_the_first_letter_of_its_sentence(kind, name, told):
    with translation.override("ru"):
        assert in_sentence(Organisation(kind=kind, name_ru=name)) == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Облыстық қоғамдық даму басқармасы", "облыстық қоғамдық даму басқармасы"),
        ("Әлеуметтік қорғау бөлімі", "әлеуметтік қорғау бөлімі"),
        ("Аудандық ауыл шаруашылығы бөлімі", "аудандық ауыл шаруашылығы бөлімі"),
        ("Республикалық еңбек инспекциясы", "Республикалық еңбек инспекциясы"),
        ("Семей қалалық әкімдігі", "Семей қалалық әкімдігі"),
        ("Абай облысының мәдениет басқармасы", "Абай облысының мәдениет басқармасы"),
        ("Денсаулық сақтау министрлігі", "Денсаулық сақтау министрлігі"),
    ],
)
def test_a_kazakh_body_without_a_place_is_small_inside_a_sentence(name, told):
    with translation.override("kk"):
        assert in_sentence(Organisation(kind="state_body", name_kk=name)) == told
        assert in_sentence(Organisation(kind="ngo", name_kk=name)) == name
