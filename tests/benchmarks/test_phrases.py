"""The phrases of tests/data are read as promised; `make prove` prints the figures."""

from benchmarks import phrases

FILES = ("quantity_phrases.tsv", "more_quantity_phrases.tsv", "quantity_phrases_of_things.tsv")


def test_quantities_are_read_right():
    figures = phrases.quantities()
    assert [(figure.what, figure.value, figure.note) for figure in figures if not figure.reached] == []
    assert sum(len(phrases.rows(file)) for file in FILES) > 1200


def test_numbers_in_words_and_in_figures_say_the_same():
    different, same, read = phrases.pairs()
    assert different.value == 0, different.note
    assert same.reached, same.note
    assert read.value > 600


def test_dates_are_read_right():
    assert [
        (figure.what, figure.value, figure.note) for figure in phrases.dates() if not figure.reached
    ] == []
    assert len(phrases.rows("date_phrases_made_up.tsv")) > 600
