"""The phrases of tests/data are read as promised; `make prove` prints the figures."""

from benchmarks import phrases


def test_quantities_are_read_right():
    wrong, unread, readable = phrases.judged("quantity_phrases.tsv", phrases.quantity_said(phrases.nouns()))
    assert (wrong, readable) == ([], 217)
    assert len(unread) <= readable * 0.05, unread


def test_numbers_in_words_and_in_figures_say_the_same():
    different, same, read = phrases.pairs()
    assert different.value == 0, different.note
    assert same.reached, same.note
    assert read.value > 600
