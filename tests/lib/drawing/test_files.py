"""Charts have every month, in proportion; files are drawn with letters that are there."""

import re
from xml.etree import ElementTree

import pytest

from ngo_portal.lib.drawing.bars import Bar, draw_bars
from ngo_portal.lib.drawing.posters import PIXELS, Poster, png
from ngo_portal.lib.drawing.svg import TELEPHONE, width_of
from ngo_portal.lib.language.kazakh.alphabet import LETTERS

SVG = "{http://www.w3.org/2000/svg}"


def chart(values, group=lambda number: ""):
    return draw_bars(
        [
            Bar(value, str(value), f"{value}!", tick=f"м{at}", group=group(at))
            for at, value in enumerate(values)
        ],
        "Chart",
        str,
    )


def heights(drawing):
    return [float(height) for height in re.findall(r'<rect [^>]*height="([\d.]+)"', drawing.body)]


def test_columns_are_in_proportion_and_nothing_has_none():
    drawing = chart([4, 0, 2, 1])
    first, second, third = heights(drawing)
    assert (first, second) == (pytest.approx(2 * second, abs=0.2), pytest.approx(2 * third, abs=0.2))
    xs = [float(x) for x in re.findall(r'<rect x="([\d.]+)"', drawing.body)]
    slots = [xs[1] - xs[0], xs[2] - xs[1]]
    # Each begins at a whole unit; the month without any has its place.
    assert slots[0] == pytest.approx(2 * slots[1], abs=3)


@pytest.mark.parametrize("number", [0, 1, 12, 24, 60])
@pytest.mark.parametrize("largest", [1, 7, 20_000, 5_400_000])
def test_texts_below_the_axis_do_not_meet_on_a_telephone(number, largest):
    drawing = chart([largest] * number, group=lambda at: str(2000 + at // 12) if at % 12 == 0 else "")
    rows = {}
    for x, y, anchor, content in re.findall(
        r'<text x="([\d.]+)" y="([\d.]+)"( text-anchor="\w+")?>([^<]+)<', drawing.body
    ):
        half = width_of(content, TELEPHONE) / 2
        middle = float(x) + (half if "start" in anchor else -half if "end" in anchor else 0)
        rows.setdefault((y, anchor), []).append((middle - half, middle + half))
    assert rows
    for row in rows.values():
        assert all(one[1] <= other[0] + 1 for one, other in zip(row, row[1:], strict=False))


def test_a_poster_says_what_it_was_given_and_is_xml():
    poster = Poster("Ізгі <іс> & «марафон»", chart([1, 2]), ["Дереккөз: портал", "x" * 400, "2026"])
    root = ElementTree.fromstring(poster.svg())
    assert root.findtext(f"{SVG}title") == "Ізгі <іс> & «марафон»"
    texts = [one.text for one in root.iter(f"{SVG}text")]
    assert "Дереккөз: портал" in texts
    assert "".join(text for text in texts if set(text) == {"x"}) == "x" * 400
    width = float(root.get("width"))
    assert all(width_of(text, 15) <= width for text in texts)


def test_a_png_has_its_size():
    picture = Poster("Ізгі іс", chart([1]), []).png()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(picture[16:20]) == PIXELS


def test_the_font_of_pictures_has_every_letter():
    def drawn(letter):
        view = 'xmlns="http://www.w3.org/2000/svg" width="30" height="30"'
        return png(f'<svg {view}><text y="22" font-family="Golos Text">{letter}</text></svg>', 30)

    without = {drawn(" "), drawn("\u4e00")}
    for letter in {*LETTERS, *LETTERS.upper(), *"«»–№₸0123456789"}:
        assert drawn(letter) not in without, letter
