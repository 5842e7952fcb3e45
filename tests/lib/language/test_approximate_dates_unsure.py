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
    ],
)
def test_of_words_what_is_sure_is_known(typed, sure):
    with pytest.raises(OnlyWords) as words:
        read(typed)
    assert words.value.sure == sure


@pytest.mark.parametrize("typed", ["30.02.2021", "30 ақпан 2021", "31 апреля", "2021-02-30", "45 ақпан"])
def test_a_day_that_no_calendar_has_is_impossible(typed):
    with pytest.raises(Impossible):
        read(typed)


@pytest.mark.parametrize("typed", ["30-29 шілде 2021", "2021-07-30/2021-07-29", "с 2021 по 2020 год"])
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
