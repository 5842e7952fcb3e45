"""Dates that count from the day of their source, and words that give no date: never a guess."""

import datetime
import re

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from ngo_portal.lib.language.approximate_dates import (
    ApproximateDate,
    NeedsSourceDate,
    NotADate,
    OnlyWords,
    read,
    says_more,
    time_of_day,
    timed,
    understood,
)

# What is typed, the date of the source that says it, what it is.
RELATIVE = [
    ("Биыл", "2021-03-01", "2021"),
    ("биылғы жылы", "2021", "2021"),
    ("Биылдың өзінде", "2021", "2021"),
    ("үстіміздегі жылы", "2021", "2021"),
    ("осы жылы", "2021", "2021"),
    ("ү.ж.", "2021", "2021"),
    ("в этом году", "2021", "2021"),
    ("с.г.", "2021", "2021"),
    ("текущего года", "2021", "2021"),
    ("this year", "2021", "2021"),
    ("былтыр", "2021", "2020"),
    ("Өткен жылы", "2021-02/2021-03", "2020"),
    ("в прошлом году", "2021", "2020"),
    ("last year", "2021", "2020"),
    ("келесі жылы", "2021", "2022"),
    ("в следующем году", "2021", "2022"),
    ("next year", "2021", "2022"),
    ("биыл ақпанда", "2021", "2021-02"),
    ("27 февраля с.г.", "2021", "2021-02-27"),
    ("ү.ж. 29-30 шілде", "2021", "2021-07-29/2021-07-30"),
    ("ү.ж. 29-30 шілде күні", "2021-08-05", "2021-07-29/2021-07-30"),
    ("у.ж. 29-30 шилде", "2021", "2021-07-29/2021-07-30"),
    ("былтыр 29 желтоқсан – биыл 2 қаңтар", "2021", "2020-12-29/2021-01-02"),
    ("осы айда", "2021-12", "2021-12"),
    ("осы айдың 27-сі", "2021-02-28", "2021-02-27"),
    ("өткен айда", "2021-01-05", "2020-12"),
    ("в прошлом месяце", "2021-03", "2021-02"),
    ("next month", "2021-12", "2022-01"),
    ("бүгін", "2021-02-28", "2021-02-28"),
    ("сегодня", "2021-02-28", "2021-02-28"),
    ("кеше", "2021-03-01", "2021-02-28"),
    ("Күні кеше", "2021-03-01", "2021-02-28"),
    ("вчера", "2021-01-01", "2020-12-31"),
    ("ертең", "2020-02-28", "2020-02-29"),
    ("tomorrow", "2021-12-31", "2022-01-01"),
    # The source's date is not known: the year of a day is left out, as in a text without the word.
    ("ү.ж. 29-30 шілде", "", "XXXX-07-29/XXXX-07-30"),
    ("биылғы 27 ақпанда", "XXXX-03-01", "XXXX-02-27"),
    # Nothing asks for the source's date.
    ("27 ақпан", "2021", "XXXX-02-27"),
    ("29–30 июля", "2021-08-01", "XXXX-07-29/XXXX-07-30"),
]
# Too little is known of the source's date.
NOT_TOLD = [
    ("биыл", ""),
    ("былтыр", "2020/2021"),
    ("last year", "2021/.."),
    ("this year", "XXXX-02-27"),
    ("биылғы ақпанда", ""),
    ("биылғы 27 ақпаннан бастап", ""),
    ("осы айда", "2021"),
    ("осы айдың 27-сі", "2021"),
    ("Күні кеше", "2021-02"),
    ("вчера", "2021-02-27/2021-02-28"),
    ("кеше", "XXXX-02-27"),
    ("завтра", "9999-12-31"),
    ("ү.ж. 29 шілде – келесі жылғы 2 тамыз", ""),
    ("2020 жылғы 29 шілде – ү.ж. 2 тамыз", ""),
]


@pytest.mark.parametrize(("typed", "written_on", "edtf"), RELATIVE)
def test_a_relative_date_counts_from_the_day_of_its_source(typed, written_on, edtf):
    assert read(typed, ApproximateDate(written_on)) == edtf


@pytest.mark.parametrize(("typed", "written_on"), NOT_TOLD)
def test_a_relative_date_whose_source_says_too_little_is_no_date(typed, written_on):
    with pytest.raises(NeedsSourceDate):
        read(typed, ApproximateDate(written_on))


@pytest.mark.parametrize("typed", ["жақында", "көктемде", "қазір", "биыл көктемде", "ақпан", "недавно"])
@pytest.mark.parametrize("written_on", ["", "2021-02-27"])
def test_words_that_give_no_date_are_words(typed, written_on):
    with pytest.raises(OnlyWords):
        read(typed, ApproximateDate(written_on))


@pytest.mark.parametrize(
    ("typed", "written_on"),
    [
        ("2020 жылдың басында", "2021"),
        ("кеше, 27 ақпанда", "2021-02-28"),
        ("биыл 2021 жылы", ""),
        ("қазір\u200b", ""),
        ("–", ""),
        ("🙂", ""),
        ("14:00", ""),
        ("..2021", ""),
        ("... 2021", ""),
        ("2021..", ""),
        ("2021..2022", ""),
    ],
)
def test_words_with_figures_that_give_no_date_are_words_too(typed, written_on):
    with pytest.raises(OnlyWords):
        read(typed, ApproximateDate(written_on))


@pytest.mark.parametrize("typed", ["31.02.2021", "31.02.2021 14:00", "қазір\u202e", "қазір " * 40])
def test_what_is_impossible_or_cannot_be_kept_is_neither_a_date_nor_words(typed):
    with pytest.raises(ValueError) as refused:
        read(typed)
    assert not isinstance(refused.value, NotADate)


@given(
    st.dates(datetime.date(1001, 1, 1), datetime.date(9998, 12, 31)),
    st.sampled_from(["kk", "ru", "en"]),
    st.sampled_from(["text", "label", "short"]),
    st.sampled_from(
        ["{0}", "{0:.7}", "{0:.4}", "{0}/..", "../{0:.7}", "{0:.7}/{1}", "{0}/{1}", "{0:.4}/{1:.7}"]
    ),
    st.integers(1, 400),
    st.sampled_from(["", "2021-02-27"]),
)
@settings(deadline=None)
def test_what_is_printed_is_read_back(day, language, style, shape, length, written_on):
    last = min(day + datetime.timedelta(days=length), datetime.date.max)
    date = ApproximateDate(shape.format(day.isoformat(), last.isoformat()))
    printed, source = date.print(language, style), ApproximateDate(written_on)
    if date.startswith("../") and language != "en":
        with pytest.raises(OnlyWords) as words:
            read(printed, source)
        assert words.value.sure == date
    else:
        assert read(printed, source) == date


def test_whoever_types_is_told_what_was_understood():
    with translation.override("en"):
        assert understood("ү.ж. 29-30 шілде", ApproximateDate("2021")) == "Understood: 29–30 July 2021"
        assert understood("кеше") == "Kept as words: which date this is depends on the date of the source."
        assert understood("жақында") == "Kept as words; the date stays unknown."
        assert understood("31.02.2021") == "There is no such day. Check the day and the month."
        assert understood("30-29 шілде") == "The last day is before the first."
        assert understood("27 ақпан сағат 15-те") == "Understood: 27 February (year not stated), 15:00"
        one_of_them = "Kept as words; the day stays unknown. What is certain: "
        assert understood("между 3 и 5 мая 2022") == f"{one_of_them}May 2022"
        assert understood("between March and April 2021") == f"{one_of_them}2021"
        assert understood("между 2013 и 2020 годами") == "Understood: 2013–2020"
        assert understood("🙂") == "Kept as words; the date stays unknown."
        assert understood("") == ""


def test_the_times_of_a_day_are_told():
    assert timed("27 Feb 2021, 3 pm") == ("27 Feb 2021", (datetime.time(15),))
    span = (datetime.time(10), datetime.time(12, 30))
    assert timed("27.02.2021 сағат 10:00-ден 12:30-ға дейін") == ("27.02.2021", span)
    assert timed("27.02.2021") == ("27.02.2021", ())
    assert says_more("27.02.2021 14:00")
    assert not says_more("27.02.2021")
    assert not says_more("3–5 мая 2022")
    assert [says_more(text) for text in ("по 1 марта 2021", "2021 жылға дейін (қоса алғанда)")] == [True] * 2
    assert [says_more(text) for text in ("–01.03.2021", "3 мамырдан 5 мамырға дейін")] == [False] * 2


def test_a_time_of_day_is_read_as_people_say_it():
    said = {
        "15:30": """15 сағат 30 минут | 15 сағат 30 минутта | сағат 15:30-да | 15 часов 30 минут | 3:30 pm
            15.30""",
        "18:00": """кешкі 6 | кешкі 6-да | кешкі сағат 6-да | кешки 6 | кешкі 18:00 | в 6 вечера | 18 часов
            6 часов вечера | 6 вечера | 6 pm | 6 p.m. | at 6 pm | 6 in the evening | сағат 18-де""",
        "09:00": """таңғы 9 | таңғы сағат 9-да | таңертең 9-да | в 9 утра | 9 часов утра | 9 am
            9 in the morning""",
        "14:00": "түскі 2 | түскі сағат 2-де | күндізгі 2-де | в 2 дня | в 2 часа дня | 2 in the afternoon",
        "11:00": "түскі 11 | таңғы 11-де | 11 утра",
        "23:00": "түнгі 11 | в 11 ночи | 11 at night | кешкі 11",
        "18:30": "кешкі 6:30 | кешкі 6.30-да | в 6:30 вечера | 6.30 pm",
    }
    times = {phrase.strip(): time for time, text in said.items() for phrase in re.split(r"[|\n]", text)}
    assert {phrase: f"{time_of_day(phrase):%H:%M}" for phrase in times if time_of_day(phrase)} == times
    beside = {f"27 ақпан 2021, {phrase}": time for phrase, time in times.items()}
    found = {text: timed(text) for text in beside}
    assert {text: [f"{time:%H:%M}" for time in both.times] for text, both in found.items()} == {
        text: [time] for text, time in beside.items()
    }
    assert {both.text for both in found.values()} == {"27 ақпан 2021"}


def test_what_is_no_time_of_day_is_none():
    for text in (
        "кеш",
        "кешкі",
        "кешкі 2",
        "таңғы 14",
        "12 утра",
        "3 дня",
        "25 часов",
        "15 сағат",
        "6 вечеров",
        "көп",
    ):
        assert time_of_day(text) is None
    assert timed("27 ақпан 2021, кешкі 2").times == ()
    assert timed("27 февраля 2021, 3 дня").times == ()
