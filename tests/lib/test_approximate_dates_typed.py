"""Dates as officers type them: read without a guess, or answered with examples."""

import contextlib

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from ngo_portal.lib.approximate_dates import ApproximateDate, ApproximateDateFormField

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
}
NOT_READ = [
    "27.02.21",
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
    "шамамен 2021",
    "2021?",
    "2021 & 2022",
    "٢٧.٠٢.٢٠٢١",
    "２０２１",
    "\x00",
    "2021\x00",
    "\u202e2021",
    "2021\u200f",
    "2021\u200b",
    "27.02.2021\n28.02.2021",
    "9" * 8000,
    "ақпан " * 1400,
    "2021-" * 1600,
    "<script>",
    "'; DROP TABLE events; --",
]


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
        assert refused.value.messages == [
            "Write the date like 27.02.2021, 02.2021, 2021, 29.07–30.07 or 27 February 2021."
        ]


@pytest.mark.parametrize("typed", ["30.07-29.07", "2022-2021", "30-29 шілде 2021", "2021-07-30/2021-07-29"])
def test_an_interval_that_runs_backwards_is_told_so(typed):
    with pytest.raises(ValidationError) as refused:
        read(typed)
    with translation.override("en"):
        assert refused.value.messages == ["The last day is before the first."]


@given(st.text(max_size=40))
@settings(deadline=None)
def test_any_text_is_read_or_refused(typed):
    with contextlib.suppress(ValidationError):
        assert isinstance(read(typed), ApproximateDate)
