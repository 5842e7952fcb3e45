"""Dates as officers type them: read without a guess, or answered with examples."""

import contextlib
import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from ngo_portal.lib.language.approximate_dates import (
    ApproximateDate,
    ApproximateDateFormField,
    ExactDateField,
)
from ngo_portal.lib.language.approximate_dates.reading import LONGEST

TYPED = {
    "": "",
    "   ": "",
    "27.02.2021": "2021-02-27",
    " 7.2.2021 ": "2021-02-07",
    "02.2021": "2021-02",
    "2021": "2021",
    "2021-02-27": "2021-02-27",
    "2021-02": "2021-02",
    "2013/..": "2013/..",
    "xxxx-02-27": "XXXX-02-27",
    "XXXX-07-29/XXXX-07-30": "XXXX-07-29/XXXX-07-30",
    "27.02.2021–28.02.2021": "2021-02-27/2021-02-28",
    "27.02.2021-28.02.2021": "2021-02-27/2021-02-28",
    "27.02.2021 — 28.02.2021": "2021-02-27/2021-02-28",
    "27.02.2021-27.02.2021": "2021-02-27",
    "31/12/21": "2021-12-31",
    "27/02/98": "1998-02-27",
    "29.07–30.07": "XXXX-07-29/XXXX-07-30",
    "29-30.07": "XXXX-07-29/XXXX-07-30",
    "29-30.07.2021": "2021-07-29/2021-07-30",
    "29.07-02.08.2021": "2021-07-29/2021-08-02",
    "27.02": "XXXX-02-27",
    "02.2021-03.2021": "2021-02/2021-03",
    "2013-2016": "2013/2016",
    "2013–": "2013/..",
    "–2016": "../2016",
    "27 ақпан 2021": "2021-02-27",
    "27 АҚПАН 2021": "2021-02-27",
    "27 акпан 2021": "2021-02-27",
    "2021 ж. 27 ақпан": "2021-02-27",
    "2021 жылғы 27 ақпанда": "2021-02-27",
    "2021 ж. ақпан": "2021-02",
    "2021 жылы": "2021",
    "29-30 шілде": "XXXX-07-29/XXXX-07-30",
    "29–30 шілде (жылы көрсетілмеген)": "XXXX-07-29/XXXX-07-30",
    "2021 ж. 29–30 шілде": "2021-07-29/2021-07-30",
    "2021 ж. 29 шілде – 2 тамыз": "2021-07-29/2021-08-02",
    "27 февраля 2021": "2021-02-27",
    "27 февраля 2021 г.": "2021-02-27",
    "в феврале 2021 года": "2021-02",
    "29 июля – 2 августа 2021 г.": "2021-07-29/2021-08-02",
    "27 February 2021": "2021-02-27",
    "February 27, 2021": "2021-02-27",
    "29–30 July": "XXXX-07-29/XXXX-07-30",
    "27\u00a0ақпан\u00a02021": "2021-02-27",
    "27 ақпан күні": "XXXX-02-27",
    "ақпанның 27-сі": "XXXX-02-27",
    "ақпанның 27-сінде": "XXXX-02-27",
    "27-ші ақпан": "XXXX-02-27",
    "27-ақпан": "XXXX-02-27",
    "29-30 шілде күні": "XXXX-07-29/XXXX-07-30",
    "шілденің 29-30-ы": "XXXX-07-29/XXXX-07-30",
    "July 29–30, 2021": "2021-07-29/2021-07-30",
    "2021 жылдың 27 ақпаны": "2021-02-27",
    "2021 жылдың қыркүйегінде": "2021-09",
    "2021 жылгы акпан айында": "2021-02",
    "2020 жылғы": "2020",
    "27.02.2021 ж.": "2021-02-27",
    "27.02.2021 күні": "2021-02-27",
    "27-го февраля 2021 г.": "2021-02-27",
    "27th of February 2021": "2021-02-27",
    "2018–2020 жж.": "2018/2020",
    "в 2018–2020 гг.": "2018/2020",
    "с 29 по 30 июля": "XXXX-07-29/XXXX-07-30",
    "from 29 to 30 July 2021": "2021-07-29/2021-07-30",
    "2018 жылдан 2020 жылға дейін": "2018/2020",
    "2013 жылдан бастап": "2013/..",
    "2013 жылдан бері": "2013/..",
    "2013 ж. бастап": "2013/..",
    "2013 жылдың ақпанынан бастап": "2013-02/..",
    "2013 жылдан қазіргі уақытқа дейін": "2013/..",
    "2013 жылдан қазірге дейін": "2013/..",
    "2013 жылдан күні бүгінге дейін": "2013/..",
    "с 2013 года до настоящего времени": "2013/..",
    "с марта 2013 года по сегодняшний день": "2013-03/..",
    "from 2013 until now": "2013/..",
    "с 2013 года": "2013/..",
    "с 2013 г. по н.в.": "2013/..",
    "since 2013": "2013/..",
    "until 2016": "../2016",
    "27.02.21": "2021-02-27",
    "2013 жылдан": "2013/..",
    "2021\u200b": "2021",
    "27/02/21": "2021-02-27",
    "05/12/21": "2021-12-05",
    "7/2/21": "2021-02-07",
    "5-Dec-21": "2021-12-05",
    "05-фев-21": "2021-02-05",
    "5-желт-21": "2021-12-05",
    "31-Dec-99": "1999-12-31",
    "5-мая-21 июня": "XXXX-05-05/XXXX-06-21",
    "5 желтоқсан (2021)": "2021-12-05",
    "5 декабря (2021 г.)": "2021-12-05",
}
NOT_READ = [
    "31.02.2021",
    "29.02.2021",
    "02.13.2021",
    "0000",
    "99999",
    "27.02.99999",
    "27.02.0000",
    "2021-13",
    "2021-02-30",
    "12",
    "12.",
    "ақпан",
    "29 – ақпан 2021",
    "02–03.2021",
    "2021 – 27 ақпан",
    "1-2-2021",
    "27 ақпан 2021 2022",
    "27 28 ақпан",
    "ақпан наурыз 2021",
    "29.07–",
    "–",
    "..",
    "/",
    "XXXX",
    "жазда",
    "биыл",
    "кеше",
    "шамамен 2021",
    "2020 жылдың басында",
    "до 2016 года",
    "соңғы 30 жылда",
    "YESTERDAY 2021",
    "2021?",
    "22/03/21",
    "21/10/05",
    "21/02/27",
    "21-12-05",
    "5-Dec-35",
    "Dec-21",
    "13/13/2021",
    "25/14/2021",
    "13/13/21",
    "2021 & 2022",
    "٢٧.٠٢.٢٠٢١",
    "２０２１",
    "\x00",
    "2021\x00",
    "\u202e2021",
    "2021\u200f",
    "27.02.2021\n28.02.2021",
    "9" * 8000,
    "ақпан " * 1400,
    "2021-" * 1600,
    "<script>",
    "'; DROP TABLE events; --",
]


IMPOSSIBLE = {
    "31.02.2021",
    "29.02.2021",
    "29 – ақпан 2021",
    "02.13.2021",
    "0000",
    "27.02.0000",
    "2021-02-30",
} | {
    "13/13/2021",
    "25/14/2021",
    "13/13/21",
}


def read(typed):
    return ApproximateDateFormField(required=False).clean(typed)


@pytest.mark.parametrize("typed", TYPED)
def test_what_officers_type_is_read(typed):
    assert (read(typed), type(read(typed))) == (TYPED[typed], ApproximateDate)


@pytest.mark.parametrize("typed", NOT_READ, ids=lambda typed: ascii(typed)[:20])
def test_what_is_no_date_is_answered_with_examples(typed):
    with pytest.raises(ValidationError) as refused:
        read(typed)
    with translation.override("en"):
        assert refused.value.messages == [_told(typed)]


def _told(typed):
    if typed in IMPOSSIBLE:
        return "There is no such day. Check the day and the month."
    if len(typed) > LONGEST:
        return "This text is too long."
    return "Write the date like 27.02.2021, 02.2021, 2021, 29.07–30.07 or 27 February 2021."


@pytest.mark.parametrize("typed", ["30.07-29.07", "2022-2021", "30-29 шілде 2021", "2021-07-30/2021-07-29"])
def test_an_interval_that_runs_backwards_is_told_so(typed):
    with pytest.raises(ValidationError) as refused:
        read(typed)
    with translation.override("en"):
        assert refused.value.messages == ["The last day is before the first."]


@pytest.mark.parametrize(
    "typed",
    [
        *("27.02.2021", " 27.02.2021 г. ", "27/02/2021", "27.02.21", "2021-02-27", "2021 жылғы 27 ақпан"),
        *(
            "27 февраля 2021 года",
            "27 Feb 2021",
            "February 27, 2021",
            "сб, 27.02.2021",
            "27\u00a0ақпан\u00a02021",
        ),
    ],
)
def test_an_exact_date_has_the_same_spellings(typed):
    assert ExactDateField().clean(typed) == datetime.date(2021, 2, 27)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *((text, "inexact") for text in ("02.2021", "27.02", "27-28.02.2021", "2021", "жақында", "кеше")),
        *((text, "impossible") for text in ("30.02.2021", "31 апреля 2021", "27.13.2021")),
        ("28-27.02.2021", "backwards"),
        ("ә" * 201, "long"),
        ("–", "inexact"),
    ],
)
def test_what_is_no_exact_date_is_refused_with_a_reason(typed, code):
    with pytest.raises(ValidationError) as refused:
        ExactDateField(required=False).clean(typed)
    assert refused.value.code == code


def test_an_exact_date_may_be_left_empty():
    assert ExactDateField(required=False).clean("") is None


@pytest.mark.parametrize("examples", [20, pytest.param(100, marks=pytest.mark.proof)])
def test_any_text_is_read_or_refused(examples):
    @given(st.text(max_size=40))
    @settings(deadline=None, max_examples=examples)
    def ask(typed):
        with contextlib.suppress(ValidationError):
            assert isinstance(read(typed), ApproximateDate)

    ask()
