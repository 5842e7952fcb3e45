"""Dates and numbers as a reader of each language writes them, and dates as an officer types them."""

import datetime

import pytest
from babel import Locale
from django import forms
from django.conf import settings
from django.template import Context, Template
from django.utils import formats, translation
from django.utils.dates import MONTHS, MONTHS_ALT, WEEKDAYS

A_SUNDAY = datetime.date(2026, 11, 22)
THAT_MORNING = datetime.datetime(2026, 11, 22, 9, 5)


@pytest.mark.parametrize(
    ("language", "form", "expected"),
    [
        ("kk", "DATE_FORMAT", "2026 ж. 22 қараша"),
        ("kk", "YEAR_MONTH_FORMAT", "2026 ж. қараша"),
        ("kk", "MONTH_DAY_FORMAT", "22 қараша"),
        ("kk", "SHORT_DATE_FORMAT", "22.11.2026"),
        ("kk", "Y ж. j E, l", "2026 ж. 22 қараша, жексенбі"),
        ("kk", "Y ж. j N", "2026 ж. 22 қар."),
        ("ru", "DATE_FORMAT", "22 ноября 2026 г."),
        ("ru", "YEAR_MONTH_FORMAT", "Ноябрь 2026 г."),
        ("ru", "MONTH_DAY_FORMAT", "22 ноября"),
        ("ru", "SHORT_DATE_FORMAT", "22.11.2026"),
        ("ru", "j E Y г., l", "22 ноября 2026 г., воскресенье"),
        ("ru", "j N Y г.", "22 нояб. 2026 г."),
        ("en", "DATE_FORMAT", "22 November 2026"),
        ("en", "YEAR_MONTH_FORMAT", "November 2026"),
        ("en", "MONTH_DAY_FORMAT", "22 November"),
        ("en", "SHORT_DATE_FORMAT", "22 November 2026"),
    ],
)
def test_a_date_is_written_as_the_language_does(language, form, expected):
    with translation.override(language):
        assert formats.date_format(A_SUNDAY, form) == expected


@pytest.mark.parametrize(
    ("language", "form", "expected"),
    [
        ("kk", "DATETIME_FORMAT", "2026 ж. 22 қараша, 09:05"),
        ("kk", "SHORT_DATETIME_FORMAT", "22.11.2026 09:05"),
        ("kk", "TIME_FORMAT", "09:05"),
        ("ru", "DATETIME_FORMAT", "22 ноября 2026 г., 09:05"),
        ("ru", "SHORT_DATETIME_FORMAT", "22.11.2026 09:05"),
        ("ru", "TIME_FORMAT", "09:05"),
        ("en", "DATETIME_FORMAT", "22 November 2026, 09:05"),
        ("en", "SHORT_DATETIME_FORMAT", "22 November 2026, 09:05"),
        ("en", "TIME_FORMAT", "09:05"),
    ],
)
def test_a_time_is_written_on_the_24_hour_clock(language, form, expected):
    with translation.override(language):
        assert formats.date_format(THAT_MORNING, form) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("kk", "1\xa0234\xa0567,5"), ("ru", "1\xa0234\xa0567,5"), ("en", "1,234,567.5")],
)
def test_a_large_number_is_grouped_by_three(language, expected):
    with translation.override(language):
        assert formats.number_format(1234567.5, force_grouping=True) == expected


@pytest.mark.parametrize(("language", "expected"), [("kk", "532,7"), ("ru", "532,7"), ("en", "532.7")])
def test_a_template_writes_the_decimal_mark_of_the_language(language, expected):
    with translation.override(language):
        assert Template("{{ value }}").render(Context({"value": 532.7})) == expected


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("typed", ["22.11.2026", "22.11.26", "2026-11-22"])
def test_an_officer_types_a_date_the_usual_ways(language, typed):
    with translation.override(language):
        assert forms.DateField().clean(typed) == A_SUNDAY


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("typed", ["22.11.2026 09:05", "2026-11-22 09:05"])
def test_an_officer_types_a_moment_the_usual_ways(language, typed, settings):
    settings.USE_TZ = False
    with translation.override(language):
        assert forms.DateTimeField().clean(typed) == THAT_MORNING


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_date_that_is_none_is_refused(language):
    with translation.override(language), pytest.raises(forms.ValidationError):
        forms.DateField().clean("31.11.2026")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_week_starts_on_monday(language):
    with translation.override(language):
        assert formats.get_format("FIRST_DAY_OF_WEEK") == 1


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_months_and_weekdays_are_those_of_cldr(language):
    cldr = Locale(language)
    with translation.override(language):
        assert {number: str(name) for number, name in MONTHS_ALT.items()} == dict(
            cldr.months["format"]["wide"]
        )
        alone = {number: name.capitalize() for number, name in cldr.months["stand-alone"]["wide"].items()}
        assert {number: str(name) for number, name in MONTHS.items()} == alone
        assert {number: str(name) for number, name in WEEKDAYS.items()} == {
            number: name.lower() for number, name in cldr.days["format"]["wide"].items()
        }


def test_every_language_of_the_portal_has_formats_of_its_own():
    with_formats = {
        code
        for code, _name in settings.LANGUAGES
        if list(formats.iter_format_modules(code, settings.FORMAT_MODULE_PATH))
    }
    assert with_formats == {"kk", "ru", "en"}
