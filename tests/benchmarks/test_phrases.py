"""The phrases of tests/data are read as promised; `make prove` prints the figures."""

from benchmarks import phrases


def test_quantities_are_read_right():
    wrong, read, *more = phrases.quantities()
    assert wrong.reached, wrong.note
    assert read.reached, read.note
    assert [(figure.value, figure.note) for figure in more] == [(0, ""), (100, "")]


def test_numbers_in_words_and_in_figures_say_the_same():
    different, same, read = phrases.pairs()
    assert different.value == 0, different.note
    assert same.reached, same.note
    assert read.value > 600
