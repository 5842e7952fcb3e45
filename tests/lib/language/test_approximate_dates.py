"""Dates as exactly as they are known: what they are, how they are said, typed and stored."""

import calendar
import copy
import datetime
import itertools
import pickle

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, models, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from ngo_portal.lib.language.approximate_dates import (
    ApproximateDate,
    ApproximateDateField,
    ApproximateDateFormField,
    EdtfEarliest,
    EdtfIsExact,
    EdtfLatest,
    EdtfNumeric,
    edtf_check,
    reading,
)

LABEL = "жылы көрсетілмеген"


class Dated(models.Model):
    on = ApproximateDateField("on")
    earliest = models.GeneratedField(
        expression=EdtfEarliest("on"), output_field=models.DateField(), db_persist=True
    )
    latest = models.GeneratedField(
        expression=EdtfLatest("on"), output_field=models.DateField(), db_persist=True
    )
    is_exact = models.GeneratedField(
        expression=EdtfIsExact("on"), output_field=models.BooleanField(), db_persist=True
    )

    class Meta:
        app_label = "lib_examples"
        constraints = [models.CheckConstraint(condition=edtf_check("on"), name="dated_on_edtf")]

    def __str__(self):
        return self.on.print("en")


class DatedForm(forms.ModelForm):
    class Meta:
        model = Dated
        fields = ["on"]


@pytest.fixture
def rows(db):
    with connection.schema_editor() as editor:
        editor.create_model(Dated)
    return Dated.objects


# What is a date -----------------------------------------------------------------------------------

# EDTF, earliest, latest, precision, numeric
DATES = [
    ("2021-02-27", "2021-02-27", "2021-02-27", "day", "27.02.2021"),
    ("2021-02", "2021-02-01", "2021-02-28", "month", "02.2021"),
    ("2021", "2021-01-01", "2021-12-31", "year", "2021"),
    ("2020-02-29", "2020-02-29", "2020-02-29", "day", "29.02.2020"),
    ("2020-02", "2020-02-01", "2020-02-29", "month", "02.2020"),
    ("2021-12", "2021-12-01", "2021-12-31", "month", "12.2021"),
    ("2021-07-29/2021-07-30", "2021-07-29", "2021-07-30", "day", "29.07.2021–30.07.2021"),
    ("2021-12-29/2022-01-03", "2021-12-29", "2022-01-03", "day", "29.12.2021–03.01.2022"),
    ("2021-02/2021-03", "2021-02-01", "2021-03-31", "month", "02.2021–03.2021"),
    ("2013/2016", "2013-01-01", "2016-12-31", "year", "2013–2016"),
    ("2021/2022-03", "2021-01-01", "2022-03-31", "year", "2021–03.2022"),
    ("2021-21", "2021-03-01", "2021-05-31", "month", "2021 ж. көктемі"),
    ("2021-22", "2021-06-01", "2021-08-31", "month", "2021 ж. жазы"),
    ("2021-23", "2021-09-01", "2021-11-30", "month", "2021 ж. күзі"),
    ("2019-24", "2019-12-01", "2020-02-29", "month", "2019–2020 жж. қысы"),
    ("2021-21/2021-22", "2021-03-01", "2021-08-31", "month", "2021 ж. көктемі – 2021 ж. жазы"),
    ("2021-24/2022-21", "2021-12-01", "2022-05-31", "month", "2021–2022 жж. қысы – 2022 ж. көктемі"),
    ("9998-24", "9998-12-01", "9999-02-28", "month", "9998–9999 жж. қысы"),
    ("2013/..", "2013-01-01", None, "year", "2013–"),
    ("../2016", None, "2016-12-31", "year", "–2016"),
    ("2021-02-27/..", "2021-02-27", None, "day", "27.02.2021–"),
    ("../2021-02", None, "2021-02-28", "month", "–02.2021"),
    ("1000", "1000-01-01", "1000-12-31", "year", "1000"),
    ("9999-12-31", "9999-12-31", "9999-12-31", "day", "31.12.9999"),
    ("XXXX-02-27", None, None, "day", f"27.02 ({LABEL})"),
    ("XXXX-02-29", None, None, "day", f"29.02 ({LABEL})"),
    ("XXXX-07-29/XXXX-07-30", None, None, "day", f"29.07–30.07 ({LABEL})"),
    ("", None, None, "unknown", ""),
]
NO_DATES = [
    "2021-13",
    "2021-00",
    "2021-20",
    "2021-25",
    "2021-33",
    "2021-40",
    "9999-24",
    "2021-21-01",
    "2021-21/..",
    "2021-22/2021-21",
    "2021-03/2021-22",
    "XXXX-21",
    "2021-02-29",
    "2021-02-30",
    "2021-04-31",
    "2021-01-32",
    "2021-01-00",
    "1900-02-29",
    "2100-02-29",
    "0999",
    "0000",
    "99999",
    "21",
    "2021-2-7",
    "XXXX",
    "XXXX-07",
    "XXXX-02-30",
    "XXXX-04-31",
    "202X",
    "2021-XX-27",
    "xxxx-02-27",
    "2021~",
    "../..",
    "..",
    "/",
    "2021/",
    "/2021",
    "2021/2022/2023",
    "2022/2021",
    "2021-07-30/2021-07-29",
    "2021-02/2021",
    "XXXX-07-30/XXXX-07-29",
    "XXXX-12-31/XXXX-01-01",
    "XXXX-07-29/2021-07-30",
    "2021-07-29/XXXX-07-30",
    "XXXX-07-29/..",
    "../XXXX-07-29",
    " 2021",
    "2021\n",
    "2021-02-27T10:00",
    "27.02.2021",
    "٢٠٢١",
]


def text(day):
    return day and day.isoformat()


@pytest.mark.parametrize(("edtf", "earliest", "latest", "precision", "numeric"), DATES)
def test_a_date_knows_its_bounds_and_its_precision(edtf, earliest, latest, precision, numeric):
    date = ApproximateDate(edtf)
    assert (text(date.earliest), text(date.latest)) == (earliest, latest)
    assert (date.precision, date.numeric(LABEL, "kk")) == (precision, numeric)
    assert (date.is_interval, date.year_known) == ("/" in edtf, edtf != "" and "X" not in edtf)
    assert (bool(date), str(date)) == (edtf != "", edtf)


def test_files_have_seasons_in_the_words_of_their_language():
    assert {
        edtf: tuple(ApproximateDate(edtf).numeric(language=language) for language in ("kk", "ru", "en"))
        for edtf in ("2022-23", "2022-24")
    } == {
        "2022-23": ("2022 ж. күзі", "осень 2022", "autumn 2022"),
        "2022-24": ("2022–2023 жж. қысы", "зима 2022–2023", "winter 2022–2023"),
    }


@pytest.mark.parametrize("edtf", NO_DATES)
def test_what_is_no_date_is_refused(edtf):
    with pytest.raises(ValueError):
        ApproximateDate(edtf)


@pytest.mark.parametrize(
    ("language", "words"), [("kk", "27 ақпан"), ("ru", "27 февраля"), ("en", "27 February")]
)
def test_a_day_of_every_year_lacks_no_year(language, words):
    assert ApproximateDate("XXXX-02-27").print(language, "yearly") == words


def test_an_interval_of_one_day_is_that_day():
    assert ApproximateDate("2021-07-29/2021-07-29") == "2021-07-29"


def test_a_date_is_a_plain_value():
    date = ApproximateDate("2021-02")
    assert date == ApproximateDate("2021-02") == "2021-02"
    assert {date: 1}["2021-02"] == 1
    for twin in (copy.deepcopy(date), pickle.loads(pickle.dumps(date)), ApproximateDate(date)):
        assert (twin, type(twin)) == (date, ApproximateDate)
    assert ApproximateDate(None) == ""


@given(st.dates(datetime.date(1000, 1, 1)))
@settings(deadline=None)
def test_every_calendar_day_is_a_date(day):
    date = ApproximateDate(day.isoformat())
    assert (date.earliest, date.latest, date.numeric()) == (day, day, f"{day:%d.%m.}{day.year:04}")


@given(st.integers(1000, 9999), st.integers(1, 12), st.integers(1, 31))
@settings(deadline=None)
def test_only_calendar_days_are_dates(year, month, day):
    edtf = f"{year:04}-{month:02}-{day:02}"
    if day <= calendar.monthrange(year, month)[1]:
        assert ApproximateDate(edtf) == edtf
    else:
        with pytest.raises(ValueError):
            ApproximateDate(edtf)


# What a form does ---------------------------------------------------------------------------------


def read(typed):
    return ApproximateDateFormField(required=False).clean(typed)


def sure_of(printed):
    """The date; of «до 2016 года», which does not say whether that year belongs to it, what is sure."""
    try:
        return reading.read(printed)
    except reading.OnlyWords as words:
        return words.sure


@pytest.mark.parametrize("edtf", [edtf for edtf, *_ in DATES])
def test_the_form_prints_what_it_reads(edtf):
    date = ApproximateDate(edtf)
    form = DatedForm(instance=Dated(on=date))
    assert form["on"].value() == date.typed()
    assert read(form["on"].value()) == date
    assert not DatedForm({"on": date.typed()}, instance=Dated(on=date)).has_changed()
    assert {read(date.numeric(language=language)) for language in ("kk", "ru", "en")} == {date}
    for language, style in itertools.product(("kk", "ru", "en"), ("text", "label", "short")):
        assert sure_of(date.print(language, style)) == date


def test_a_form_saves_a_date_and_keeps_a_bad_one_for_correction(rows):
    form = DatedForm({"on": "29-30 шілде"})
    assert form.is_valid()
    assert rows.get(pk=form.save().pk).on == "XXXX-07-29/XXXX-07-30"
    bad = DatedForm({"on": "31.02.2021"})
    assert (list(bad.errors), bad["on"].value()) == (["on"], "31.02.2021")


def test_a_required_date_is_asked_for():
    with pytest.raises(ValidationError) as refused:
        ApproximateDateFormField().clean("")
    assert refused.value.error_list[0].code == "required"


# What the database keeps --------------------------------------------------------------------------


def test_an_assigned_text_is_a_date_at_once():
    dated = Dated(on="2021-02")
    assert dated.on.latest == datetime.date(2021, 2, 28)
    with pytest.raises(ValueError):
        dated.on = "31.02.2021"
    assert Dated().on == ""


def test_the_database_derives_what_python_derives(rows):
    for edtf, earliest, latest, _precision, numeric in DATES:
        stored = rows.annotate(numeric=EdtfNumeric("on", LABEL, "kk")).get(pk=rows.create(on=edtf).pk)
        assert (stored.on, type(stored.on)) == (edtf, ApproximateDate)
        assert (text(stored.earliest), text(stored.latest), stored.numeric) == (earliest, latest, numeric)
        assert stored.is_exact == (bool(stored.earliest and stored.latest) and stored.on.precision == "day")
        stored.full_clean()


@pytest.mark.parametrize("step", [131, pytest.param(13, marks=pytest.mark.proof)])
def test_twins_agree_on_every_day_of_a_century_and_on_intervals(rows, step):
    days = [datetime.date(1990, 1, 1) + datetime.timedelta(days=day) for day in range(0, 36_500, step)]
    singles = [form for day in days for form in (f"{day}", f"{day:%Y-%m}", f"{day:%Y}", f"XXXX-{day:%m-%d}")]
    pairs = itertools.pairwise(sorted(set(singles)))
    intervals = [f"{one}/{two}" for one, two in pairs if one.startswith("XXXX") == two.startswith("XXXX")]
    open_ones = [edtf for day in days for edtf in (f"{day}/..", f"../{day:%Y-%m}")]
    rows.bulk_create(Dated(on=edtf) for edtf in [*singles, *intervals, *open_ones])
    for stored in rows.annotate(numeric=EdtfNumeric("on", LABEL, "kk")):
        assert (stored.earliest, stored.latest) == (stored.on.earliest, stored.on.latest)
        assert stored.numeric == stored.on.numeric(LABEL, "kk")


@pytest.mark.parametrize("edtf", NO_DATES)
def test_raw_sql_cannot_store_what_is_no_date(rows, edtf):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute('INSERT INTO lib_examples_dated ("on") VALUES (%s)', [edtf])


def test_only_the_derived_columns_order_dates(rows):
    for edtf in ("2021", "2020-02-29", "XXXX-02-27", ""):
        rows.create(on=edtf)
    known = rows.exclude(earliest=None).order_by("earliest")
    assert [dated.on for dated in known] == ["2020-02-29", "2021"]
    assert rows.filter(on="").count() == 1
    assert rows.filter(on=ApproximateDate("2021")).count() == 1


def test_a_migration_names_the_field_alone():
    name, path, args, kwargs = Dated._meta.get_field("on").deconstruct()
    assert (name, path, args) == ("on", "ngo_portal.lib.language.approximate_dates.ApproximateDateField", [])
    assert kwargs == {"verbose_name": "on"}
