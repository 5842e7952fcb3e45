"""What is said of a date that was inferred: only what was, and once for a page."""

import pytest

from ngo_portal.lib.language.approximate_dates import (
    ApproximateDate,
    inferred_label,
    inferred_note,
    inferred_part,
    with_mark,
)


@pytest.mark.parametrize(
    ("date", "words", "told"),
    [
        ("2021", "", "year"),
        ("2021", "былтыр", "year"),
        ("2021-02-27", "ҮЕҰ күні", "year"),  # the day is stated, by its name
        ("2021-02-27", "сенбі, 27 ақпан", "year"),
        ("2021-02-27", "", "date"),
        ("2021-02-27", "2021 жылы, ҮЕҰ күні", "date"),
        ("2021-12-09", "кеше", "date"),  # day and month are worked out too
        ("2021-12", "в этом месяце", "date"),
        ("2021-05-05", "биыл 5 мамырда", "year"),
    ],
)
def test_only_what_was_inferred_of_a_date_is_said_to_be(date, words, told):
    assert inferred_part(ApproximateDate(date), words) == told


def test_a_mark_in_brackets_does_not_say_again_that_it_is_the_year():
    assert [
        with_mark("2021 жылы", "жылы мәтіннен шығарылған"),
        with_mark("2021 жылғы 27 ақпанда", "жылы мәтіннен шығарылған"),
        with_mark("2021 жылы", "ҮЕҰ күні; жылы мәтіннен шығарылған"),
        with_mark("в 2021 году", "год выведен из текста"),
    ] == [
        "2021 жылы (мәтіннен шығарылған)",
        "2021 жылғы 27 ақпанда (жылы мәтіннен шығарылған)",
        "2021 жылы (ҮЕҰ күні; жылы мәтіннен шығарылған)",
        "в 2021 году (год выведен из текста)",
    ]


def test_what_counts_from_the_date_of_the_source_says_so():
    date = ApproximateDate("2021-12-09")
    assert [inferred_label(date, "Кеше", language) for language in ("kk", "ru", "en")] == [
        "дереккөздің күнінен есептелген",
        "отсчитано от даты источника",
        "reckoned from the date of the source",
    ]
    assert inferred_note([(date, "вчера"), (ApproximateDate("2020"), "")], "ru") == (
        "Год в источнике не указан: 2020 год выведен из текста. "
        "Даты слов вроде «вчера» и «в прошлом месяце» отсчитаны от даты источника."
    )


@pytest.mark.parametrize(
    ("dates", "kk", "ru", "en"),
    [
        ([], "", "", ""),
        (
            [("2021", ""), ("2021-02-27", "ҮЕҰ күні")],
            "Дереккөзде жылы көрсетілмеген: 2021 жыл мәтіннен шығарылған.",
            "Год в источнике не указан: 2021 год выведен из текста.",
            "The source does not give the year: 2021 is inferred from its text.",
        ),
        (
            [("2021", ""), ("2020", "Өткен жылы")],
            "Дереккөзде жылы көрсетілмеген: 2020 және 2021 жылдар мәтіннен шығарылған.",
            "Год в источнике не указан: 2020 и 2021 годы выведены из текста.",
            "The source does not give the year: 2020 and 2021 are inferred from its text.",
        ),
        (
            [("2021", ""), ("2021-02-27", "")],
            "Күні немесе жылы дереккөзде көрсетілмеген: ол мәтіннен шығарылған.",
            "Дата или год в источнике не указаны: они выведены из текста.",
            "The source does not give the date or its year: they are inferred from its text.",
        ),
    ],
)
def test_one_note_says_it_for_all_dates_of_a_page(dates, kk, ru, en):
    dates = [(ApproximateDate(date), words) for date, words in dates]
    assert [inferred_note(dates, language) for language in ("kk", "ru", "en")] == [kk, ru, en]
