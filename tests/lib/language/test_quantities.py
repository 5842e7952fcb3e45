"""Numbers as sources state them: what may be said, what may be stored, and what a sum may claim."""

from decimal import Decimal
from functools import reduce
from operator import add

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from ngo_portal.lib.language.quantities import Quantified, Quantity, Total, total_aggregates


class Figure(Quantified):
    class Meta(Quantified.Meta):
        app_label = "lib_examples"


class Line(models.Model):
    figure = models.ForeignKey(Figure, models.CASCADE, null=True)

    class Meta:
        app_label = "lib_examples"

    def __str__(self):
        return str(self.pk)


class CarelessFigure(Quantified):
    class Meta:
        app_label = "lib_examples"
        constraints = []


@pytest.fixture
def figures(db):
    with connection.schema_editor() as editor:
        editor.create_model(Figure)
        editor.create_model(Line)
    return Figure.objects


def store(quantity):
    return Figure.objects.create(quantity=quantity)


# What may be said ---------------------------------------------------------------------------------

ONE_OF_EACH = [
    Quantity.exact(30),
    Quantity.about(30),
    Quantity(15, 20, "about"),
    Quantity.more_than(1500),
    Quantity.at_least(30),
    Quantity.up_to(22_000),
    Quantity.less_than(30),
    Quantity.between(25, 30),
    Quantity.unknown(),
]


@pytest.mark.parametrize(
    ("low", "high", "qualifier"),
    [
        (30, 31, "exact"),
        (None, 30, "exact"),
        (30, None, "about"),
        (None, 30, "about"),
        (30, 25, "about"),
        (30, 30, "more_than"),
        (None, 30, "at_least"),
        (30, None, "up_to"),
        (30, 30, "less_than"),
        (None, 0, "less_than"),
        (30, 25, "between"),
        (30, 30, "between"),
        (None, 30, "between"),
        (0, 0, "unknown"),
        (-1, -1, "exact"),
        (None, None, "exact"),
        (Decimal("NaN"), Decimal("NaN"), "exact"),
        (10**15, 10**15, "exact"),
        (Decimal("1.0001"), Decimal("1.0001"), "exact"),
        (1.5, 1.5, "exact"),
        (True, True, "exact"),
        (30, 30, "roughly"),
    ],
)
def test_a_quantity_that_contradicts_itself_cannot_be_made(low, high, qualifier):
    with pytest.raises(ValueError):
        Quantity(low, high, qualifier)


def test_a_quantity_knows_what_it_claims():
    assert [quantity.bounds() for quantity in ONE_OF_EACH] == [
        (30, 30),
        (30, 30),
        (15, 20),
        (1500, None),
        (30, None),
        (0, 22_000),
        (0, 30),
        (25, 30),
        None,
    ]
    assert [quantity.is_exact for quantity in ONE_OF_EACH] == [True] + 8 * [False]
    assert [bool(quantity) for quantity in ONE_OF_EACH] == 8 * [True] + [False]


def test_the_words_of_the_source_stand_for_a_number_it_does_not_give():
    assert Quantity.unknown("көптеген").print("ru") == "көптеген"


def test_text_of_a_quantity_is_in_the_language_of_the_page():
    with translation.override("en"):
        assert f"{Quantity.about(30)}, {Total.of_quantities([Quantity.exact(5)])}" == "about 30, 5"
    with translation.override("kk"):
        assert str(Quantity.about(5)) == "5-ке жуық"


# What a sum may claim -----------------------------------------------------------------------------

UNKNOWN, ROUGH = Quantity.unknown(), Quantity(15, 20, "about")


@pytest.mark.parametrize(
    ("quantities", "kk", "ru", "en"),
    [
        ([Quantity.exact(12), Quantity.exact(18)], "30", "30", "30"),
        ([Quantity.exact(0)], "0", "0", "0"),
        ([Quantity.exact(30), UNKNOWN], "30", "30", "30"),
        ([Quantity.exact(5), Quantity.about(25)], "30-ға жуық", "около 30", "about 30"),
        ([Quantity.about(30), UNKNOWN], "30-ға жуық", "около 30", "about 30"),
        ([Quantity.about(30), Quantity.at_least(5)], "кемінде 35", "не менее 35", "at least 35"),
        ([Quantity.more_than(20), UNKNOWN], "20-дан астам", "более 20", "more than 20"),
        ([Quantity.more_than(20), Quantity.exact(3)], "23-тен астам", "более 23", "more than 23"),
        ([Quantity.up_to(20), Quantity.up_to(3)], "23-ке дейін", "до 23", "up to 23"),
        ([Quantity.up_to(20), Quantity.less_than(3)], "23-тен аз", "менее 23", "fewer than 23"),
        ([Quantity.between(1, 2), Quantity.exact(3)], "4–5", "4–5", "4–5"),
        ([Quantity.about(3), Quantity.up_to(30)], "шамамен 3–33", "около 3–33", "about 3–33"),
        ([ROUGH], "шамамен 15–20", "около 15–20", "about 15–20"),
        ([ROUGH, UNKNOWN], "шамамен 15–20", "около 15–20", "about 15–20"),
        ([ROUGH, Quantity.between(1, 2)], "шамамен 16–22", "около 16–22", "about 16–22"),
        ([ROUGH, Quantity.about(30)], "шамамен 45–50", "около 45–50", "about 45–50"),
        ([ROUGH, Quantity.at_least(5)], "кемінде 20", "не менее 20", "at least 20"),
        (
            [Quantity(0, 5, "about"), Quantity.up_to(3)],
            "шамамен 8-ге дейін",
            "примерно до 8",
            "roughly up to 8",
        ),
        ([UNKNOWN, UNKNOWN], "көрсетілмеген", "не указано", "not stated"),
        ([Quantity.up_to(20), UNKNOWN], "20-ға дейін", "до 20", "up to 20"),
        ([Quantity.exact(0), UNKNOWN], "көрсетілмеген", "не указано", "not stated"),
        ([Quantity.up_to(20), Quantity.at_least(0)], "көрсетілмеген", "не указано", "not stated"),
        ([], "көрсетілмеген", "не указано", "not stated"),
    ],
)
def test_a_total_says_no_more_than_its_parts_allow(quantities, kk, ru, en):
    total = Total.of_quantities(quantities)
    assert (total.print("kk"), total.print("ru"), total.print("en")) == (kk, ru, en)


@pytest.mark.parametrize(
    ("quantities", "en"),
    [
        ([Quantity.about(214_800), Quantity.exact(54), Quantity.at_least(0)], "at least 215,000"),
        ([Quantity.about(214_800), Quantity.exact(54)], "about 215,000"),
        ([Quantity.about(214_854)], "about 214,854"),
        ([Quantity.exact(214_854), UNKNOWN], "214\u00a0854"),
        ([Quantity.exact(214_800), Quantity.exact(54)], "214\u00a0854"),
        ([Quantity.at_least(214_899), Quantity.exact(100)], "at least 214,000"),
        ([Quantity.more_than(1500), Quantity.exact(9)], "more than 1,500"),
        ([Quantity.up_to(214_000), Quantity.up_to(101)], "up to 215,000"),
        ([Quantity.between(10_000, 20_001), Quantity.exact(7)], "10\u00a0000–20\u00a0100"),
        ([Quantity.about(214_999), Quantity.between(1, 9)], "about 215,000"),
        ([Quantity(10_000, 20_041, "about"), Quantity.exact(7)], "about 10,000–20,000"),
        ([Quantity.about(5_321_000_000), Quantity.exact(1)], "about 5,320 million"),
        ([Quantity.about(900), Quantity.exact(87)], "about 987"),
        ([Quantity.about(Decimal("1.5")), Quantity.exact(Decimal("0.75"))], "about 2.25"),
    ],
)
def test_a_large_sum_that_is_not_exact_is_said_in_the_digits_it_is_worth(quantities, en):
    assert Total.of_quantities(quantities).print("en") == en


def test_a_total_is_exact_only_when_every_part_is():
    assert Total.of_quantities([Quantity.exact(1), Quantity.exact(2)]).exact
    assert not Total.of_quantities([Quantity.exact(1), Quantity.about(2)]).exact
    assert not Total.of_quantities([Quantity.exact(1), UNKNOWN]).exact
    assert not Total().exact


numbers = st.decimals(0, 10**6, places=3)
quantities = st.one_of(
    st.just(UNKNOWN),
    *(
        st.builds(make, numbers)
        for make in (Quantity.exact, Quantity.about, Quantity.more_than, Quantity.at_least)
    ),
    st.builds(Quantity.up_to, numbers),
    st.builds(Quantity.less_than, numbers.filter(bool)),
    st.tuples(numbers, numbers)
    .filter(lambda ends: ends[0] < ends[1])
    .flatmap(lambda ends: st.sampled_from([Quantity(*ends, "between"), Quantity(*ends, "about")])),
)
totals = st.lists(quantities, max_size=5).map(Total.of_quantities)


@given(totals, totals, totals)
@settings(deadline=None)
def test_adding_does_not_depend_on_order_or_grouping(one, two, three):
    assert one + two == two + one
    assert (one + two) + three == one + (two + three)
    assert one + Total() == one


@given(st.lists(quantities, min_size=1, max_size=6))
@settings(deadline=None)
def test_a_total_is_never_narrower_than_any_of_its_parts(parts):
    total = Total.of_quantities(parts)
    assert total == reduce(add, map(Total.of_quantity, parts))
    for part in parts:
        if part.bounds() is None or part.bounds()[1] is None:
            assert total.high is None
        elif total.high is not None:
            low, high = part.bounds()
            assert total.high - total.low >= high - low
    assert total.exact == all(part.is_exact for part in parts)


@given(st.lists(quantities, max_size=6))
@settings(deadline=None)
def test_unknown_never_becomes_nought(parts):
    unknown = Total.of_quantities(UNKNOWN for part in parts)
    assert (unknown.low, unknown.high, unknown.known, unknown.of) == (None, None, 0, len(parts))
    total = Total.of_quantities([*parts, UNKNOWN])
    assert total.high is None
    assert not total.exact
    for language in ("kk", "ru", "en"):
        assert unknown.print(language) == UNKNOWN.print(language)
        assert "0" not in total.print(language).split() or total.low > 0


# What may be stored -------------------------------------------------------------------------------


def test_every_quantity_comes_back_from_the_database_as_it_was(figures):
    for quantity in [
        *ONE_OF_EACH,
        Quantity.about(Decimal("532.7"), "532,7 млн-ға жуық"),
        Quantity.unknown("көп"),
    ]:
        assert figures.get(pk=store(quantity).pk).quantity == quantity


@pytest.mark.parametrize(
    ("low", "high", "qualifier"),
    [
        ("30", "31", "exact"),
        (None, "30", "exact"),
        ("30", None, "about"),
        ("30", "25", "about"),
        ("30", "30", "more_than"),
        (None, "30", "at_least"),
        ("30", None, "up_to"),
        ("30", "30", "less_than"),
        (None, "0", "less_than"),
        ("30", "25", "between"),
        ("30", "30", "between"),
        ("30", None, "between"),
        ("0", "0", "unknown"),
        ("-1", "-1", "exact"),
        (None, None, "exact"),
        ("NaN", "NaN", "exact"),
        ("30", "30", "roughly"),
        ("30", "30", ""),
    ],
)
def test_raw_sql_cannot_store_what_cannot_be_said(figures, low, high, qualifier):
    with (
        pytest.raises(IntegrityError, match="lib_examples_figure_quantity_"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT INTO lib_examples_figure"
            " (quantity_low, quantity_high, quantity_qualifier, quantity_words) VALUES (%s, %s, %s, '')",
            [low, high, qualifier],
        )


@given(st.lists(quantities, max_size=6))
@settings(deadline=None, max_examples=20)
def check_sums(figures, parts):
    figures.all().delete()
    for part in parts:
        store(part)
    assert Total.from_aggregates(figures.aggregate(**total_aggregates())) == Total.of_quantities(parts)


def test_sums_by_the_database_are_the_sums_by_python(figures):
    check_sums(figures)


def test_a_row_without_a_figure_was_not_asked(figures):
    Line.objects.create()
    for quantity in ONE_OF_EACH:
        Line.objects.create(figure=store(quantity))
    row = Line.objects.aggregate(**total_aggregates("figure__", name="people"))
    assert Total.from_aggregates(row, name="people") == Total.of_quantities(ONE_OF_EACH)
    assert Total.from_aggregates(Line.objects.none().aggregate(**total_aggregates("figure__"))) == Total()


@pytest.mark.parametrize(
    ("low", "high", "qualifier"),
    [
        *((None, None, "exact"), (30, None, "unknown"), (30, None, "between"), (30, 25, "between")),
        *((30, 25, "about"), (-5, -5, "exact"), (None, 0, "less_than")),
    ],
)
def test_numbers_that_do_not_go_with_their_word_are_refused(low, high, qualifier):
    figure = Figure(quantity_low=low, quantity_high=high, quantity_qualifier=qualifier)
    with pytest.raises(ValidationError) as refused, translation.override("en"):
        figure.clean()
    with translation.override("en"):
        assert refused.value.message_dict == {
            "quantity_words": ["The numbers do not go with the chosen word."]
        }


def test_a_model_that_loses_the_checks_is_told_so():
    assert [error.id for error in CarelessFigure.check()] == 2 * ["ngo_portal.E101"]
    assert Figure.check() == []
