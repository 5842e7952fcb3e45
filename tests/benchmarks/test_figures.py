"""Figures beside their promises: what is kept, what is missed, and what is not promised for few rows."""

import pytest

from benchmarks.figures import PROMISED_SIZE, Figure, in_turn, missed, ratio, table


@pytest.mark.parametrize(
    ("figure", "size", "verdict"),
    [
        (Figure(1, "a", 1.5, at_most=1.5), 10, "kept"),
        (Figure(1, "a", 1.51, at_most=1.5), 10, "missed"),
        (Figure(4, "a", 50, at_least=50), 10, "kept"),
        (Figure(4, "a", 49, at_least=50), 10, "missed"),
        (Figure(4, "a", 49, at_least=50, from_size=PROMISED_SIZE), 200_000, "from 2,000,000"),
        (Figure(4, "a", 49, at_least=50, from_size=PROMISED_SIZE), PROMISED_SIZE, "missed"),
        (Figure(4, "a", 50, at_least=50, from_size=PROMISED_SIZE), 200_000, "kept"),
        (Figure(2, "could not be measured", None, at_most=0), 10, "missed"),
        (Figure(12, "wrong sums", 0, at_most=0), 10, "kept"),
    ],
)
def test_a_figure_is_kept_or_missed(figure, size, verdict):
    assert figure.verdict(size) == verdict
    assert missed([figure], size) == ([figure] if verdict == "missed" else [])


def test_the_table_is_markdown():
    figures = [Figure(8, "memory", 3.14159, at_most=32, unit=" MiB", note="a | b")]

    assert table(figures, 10) == [
        "| # | bar | figure | promise |  | measured, and what limits it |",
        "| --- | --- | --- | --- | --- | --- |",
        "| 8 | memory | 3.14 MiB | ≤ 32 MiB | kept | a / b |",
    ]


def test_what_is_not_measured_breaks_no_promise():
    remark = Figure(13, "pages after a restart", None, note="no")

    assert remark.cells(10) == ["13", "pages after a restart", "not measured", "", "", "no"]
    assert missed([remark], 10) == []


def test_sides_take_turns_and_every_other_round_goes_backwards():
    asked = []

    found = in_turn(3, lambda: asked.append("A") or 2, lambda: asked.append("B") or 4)

    assert "".join(asked) == "ABBAAB"
    assert found == [[2, 2, 2], [4, 4, 4]]
    assert ratio(*found) == 0.5
