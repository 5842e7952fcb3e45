"""The sentences of a text: each as it stands there, found again however its spaces are typed."""

import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ngo_portal.lib.language.sentences import find, split

DEMO = pathlib.Path(__file__).parents[3] / "events" / "data" / "demo"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(DEMO.glob("*.txt"))}

# Sentences that "|" parts.
SPLIT = [
    "",
    " \n ",
    "Бір сөйлем",
    "Бірінші. | Екінші! | Үшінші? | Төртінші… | Бесінші?! | Соңғысы",
    "2021 ж. 27 ақпанда өтті. | 2018–2020 жж. жалғасты. | Ал ү.ж. шілдеде бітті.",
    "Сомасы 532,7 млн. теңге, 1.5 мың. адам. | Тағы 10 млн. АҚШ доллары.",
    "Суретшілер, әншілер және т.б. адамдар келді. | Сурет, ән және т.б. | Олар риза.",
    "Сөз Б. Серікбайұлына берілді. | А.С. Иванов пен Г. Ж. Сәрсенова сөйледі.",
    "Встреча прошла в г. Риддер, на ул. Абая, в школе им. Ауэзова. | В 2018–2020 гг. их было 5.",
    "Купили на 5 тыс. руб. и 20 коп. мебель и др. вещи. | Осталось 100 руб. | Отдали.",
    "Mr. Smith met Dr. Jones, i.e. the head of St. Mary's etc. | They talked.",
    "1. Бірінші іс. | 2. Екінші іс.",
    "Кездесу 27.02.2021. | Екінші күні де өтті.",
    "– Біз келдік. | Сіз ше? – деді ол. | – Біз де, – дейді Айгүл. | – Жақсы!",
    "Ол: “Келемін. | Күтіңдер” деп айтты. | «Кім келді?» деп сұрады. | «Мен келдім.» | Бәрі қуанды.",
    "Жүз жиырма... | Сонымен бітті...және басталды.",
    "(Бұл жақшада.) | Бұл сыртта.",
]


@pytest.mark.parametrize("marked", SPLIT)
def test_a_text_is_split_where_its_sentences_end(marked):
    sentences = [part.strip() for part in marked.split("|") if part.strip()]
    assert split(marked.replace("| ", "")) == sentences


def test_a_line_end_ends_a_sentence_unless_it_goes_on():
    assert split("Тақырып\nБірінші жол\nекінші жолда бітеді.\r\nҮшінші\n\nтөртінші") == [
        "Тақырып",
        "Бірінші жол\nекінші жолда бітеді.",
        "Үшінші",
        "төртінші",
    ]


@given(st.text(st.sampled_from("аБ1 .!?…«»“”–-\n\u00a0ж"), max_size=60))
def test_sentences_are_the_text_in_its_order_and_nothing_is_lost(text):
    rest = text
    for sentence in split(text):
        before, found, rest = rest.partition(sentence)
        assert found and not any(letter.isalnum() for letter in before)
        assert find(sentence, text) is not None
    assert not any(letter.isalnum() for letter in rest)


@pytest.mark.parametrize(
    ("text", "count", "sentences"),
    [
        (
            "good_deeds_marathon",
            55,
            [
                "Ізгі істің ұйытқысы бола білді",
                "Белсенділер 30-ға жуық мұқтаж отбасына киім-кешек жіберді.",
                "Өткен жылы облыс бойынша жалпы сомасы 532,7 млн. теңгеге 81 жоба іске асырылды.",
                "Олардың барлығы – оқып, сертификат алған тұлғалар.",
                "Айна Ескенқызы",
            ],
        ),
        (
            "round_table",
            13,
            [
                "Бұл ұйымдар жергілікті, ұлттық және дүниежүзілік деңгейде құрыла алады.",
                "Сонымен қатар жасаған жақсылығы мен атқарған жұмысы үшін ақы сұрамайтын жандар.",
            ],
        ),
    ],
)
def test_the_sentences_of_the_two_articles(text, count, sentences):
    found = split(TEXTS[text])
    assert [sentence for sentence in sentences if sentence not in found] == []
    assert len(found) == count


def test_a_sentence_is_found_however_its_spaces_are_typed():
    text = "Бұлар:  Өскемен  қаласындағы\n«Алтынай»,\u00a0«Берегиня». Солар."
    assert find("Өскемен қаласындағы «Алтынай», «Берегиня».", text) == (
        "Өскемен  қаласындағы\n«Алтынай»,\u00a0«Берегиня»."
    )
    assert find("  Солар.\n", text) == "Солар."
    assert find(text, text) == text


@pytest.mark.parametrize(
    "sentence", ["", " \n\u00a0", "Өскеменде", 'Өскемен "Алтынай"', "өскемен", "Өскемен – «Алтынай»"]
)
def test_nothing_but_spaces_is_forgiven(sentence):
    assert find(sentence, "Өскемен «Алтынай» — Өскемен - «Алтынай»") is None


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_every_part_of_a_text_is_found_in_it(text, start, end):
    part = text[start:end]
    found = find(part, text)
    assert (found is None) == (not part.split())
    assert found is None or (found in text and found.split() == part.split())


def test_long_runs_of_one_sign_are_read_once():
    """What would take hours if any part of it were quadratic."""
    for run in (".", " ", "\n", "«", "а.", ". ", "1 ", "т.б. "):
        text = run * (200_000 // len(run)) + "а"
        split(text)
        assert find("а а б", text) is None
