"""What is sure of dates that are kept as words, and what no calendar has."""

import datetime

import pytest

from ngo_portal.lib.language.approximate_dates import Backwards, Impossible, OnlyWords, read
from ngo_portal.lib.language.approximate_dates.tokens import full_year


@pytest.mark.parametrize(
    ("typed", "sure"),
    [
        ("2021 жылдың соңы", "2021"),
        ("2021 жылдың ортасында", "2021"),
        ("в конце февраля 2021 года", "2021-02"),
        ("mid-2021", "2021"),
        ("late February 2021", "2021-02"),
        ("до 1 марта 2021", "../2021-03-01"),
        ("2016 жылға дейін", "../2016"),
        ("2021 жылғы 1 наурызға дейін", "../2021-03-01"),
        ("1990-е", ""),
        ("ақпанның соңы", ""),
        ("2021 жылдың басынан бері", ""),
        ("к концу 2021 года", ""),
        ("2021 жылға қарай", ""),
        ("до марта", ""),
        ("в конце 30.02.2021", ""),
        ("шамамен 2021", ""),
        ("5 және 7 желтоқсан 2025", "2025-12"),
        ("05.12.2025, 07.12.2025", "2025-12"),
        ("5 және 8 желтоқсан 2021", "2021-12"),
        ("5, 7 и 9 декабря 2021", "2021-12"),
        ("12 мая и 1 июня 2021", "2021"),
        ("5 желтоқсан 2020 және 2021", ""),
        ("31 декабря 2020 и 2 января 2021", ""),
        ("30 или 31 февраля 2021", ""),
        ("между 3 и 5 мая 2022", "2022-05"),
        ("between 30 May and 2 June 2022", "2022"),
        ("between March and April 2021", "2021"),
        ("между 3 и 5 мая", ""),
        ("28 и 27 февраля 2021", "2021-02-27/2021-02-28"),
        ("27,28 ақпан 2021", "2021-02-27/2021-02-28"),
        ("27.02.2021, 28.02.2021", "2021-02-27/2021-02-28"),
        ("5 немесе 6 желтоқсан 2021", "2021-12"),
        ("5.12.2021 or 6.12.2021", "2021-12"),
        ("в мае или июне 2021", "2021"),
        ("мамыр, шілде 2021", "2021"),
        ("2021 or 2022", ""),
        ("2024, 2025 жылдары", ""),
        ("2018 және 2020 жылдары", ""),
        ("2021/2022 оқу жылы", "2021/2022"),
        ("в 2021-2022 учебном году", "2021/2022"),
        ("2021/22 уч. год", "2021/2022"),
        ("2021/22 academic year", "2021/2022"),
        ("academic year 2021–2022", "2021/2022"),
        ("2021 оқу жылы", ""),
        ("2021/2023 учебный год", ""),
        ("5 және 8 желтоқсан", ""),
        ("28 ақпан және 1 наурыз", ""),
        ("5 ақпан, 2021 жылдың соңы", ""),
        ("январь и 2 января 2021", "2021-01"),
        ("03.21", ""),
        ("12.30", ""),
        ("03.21 – 05.21", ""),
        ("с мая по февраль 2022", ""),
        ("мамыр – ақпан 2022", ""),
        ("from 5 May to 3 February 2022", ""),
        ("с мая 2022 по февраль", ""),
        ("5 мая – 3 февраля", ""),
    ],
)
def test_of_words_what_is_sure_is_known(typed, sure):
    with pytest.raises(OnlyWords) as words:
        read(typed)
    assert words.value.sure == sure


SEVERAL_DAYS = {
    "2021-12-05/2021-12-06": """
        5 және 6 желтоқсан 2021 | 2021 жылғы 5 және 6 желтоқсан | 5 мен 6 желтоқсан 2021
        5 және 6-желтоқсан 2021
        5 и 6 декабря 2021 | 5-го и 6-го декабря 2021 г. | 05.12.2021 и 06.12.2021 | 5 и 6.12.2021
        5 and 6 December 2021 | December 5 and 6, 2021 | 5th and 6th December 2021 | 5 & 6 December 2021
    """,
    "2021-12-05/2021-12-07": """
        5, 6 және 7 желтоқсан 2021 | 5, 6 и 7 декабря 2021 | 5, 6 and 7 December 2021
        December 5, 6 and 7, 2021
    """,
    "XXXX-12-05/XXXX-12-06": "5 және 6 желтоқсан | 5 и 6 декабря | 5 and 6 December",
    "2021-10-31/2021-11-01": "31 октября и 1 ноября 2021 | 31 қазан және 1 қараша 2021",
    "2021-12-31/2022-01-01": "31 декабря и 1 января 2022 | 31 December 2021 and 1 January 2022",
}


def test_days_that_follow_each_other_are_those_from_the_first_to_the_last():
    read_as = {
        phrase.strip(): (str(read(phrase.strip())), date)
        for date, text in SEVERAL_DAYS.items()
        for line in text.splitlines()
        for phrase in line.split("|")
        if phrase.strip()
    }
    assert {phrase: said for phrase, said in read_as.items() if said[0] != said[1]} == {}


@pytest.mark.parametrize(
    "typed",
    ["30 и 31 февраля 2021", "30.02.2021", "30 ақпан 2021", "31 апреля", "2021-02-30", "45 ақпан", "13.21"],
)
def test_a_day_that_no_calendar_has_is_impossible(typed):
    with pytest.raises(Impossible):
        read(typed)


@pytest.mark.parametrize(
    "typed", ["30-29 шілде 2021", "2021-07-30/2021-07-29", "с 2021 по 2020 год", "с мая 2022 по февраль 2022"]
)
def test_a_range_that_runs_backwards_is_impossible_too(typed):
    with pytest.raises(Backwards):
        read(typed)


def test_the_century_of_two_figures_is_sure_or_not_told():
    today = datetime.date(2026, 11, 28)
    assert [full_year(figures, today) for figures in (0, 21, 27, 28, 69, 70, 99)] == [
        *(2000, 2021, 2027),
        *(None, None),
        *(1970, 1999),
    ]
