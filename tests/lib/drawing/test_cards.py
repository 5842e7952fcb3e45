"""A card is a small picture of one size, and no text of it leaves its edges, however long and wide it is."""

import re
from xml.etree import ElementTree

import pytest

from ngo_portal.lib.drawing.cards import CUT, HEIGHT, MARGIN, WIDTH, Card, _width, wrapped
from ngo_portal.lib.language.kazakh.alphabet import LETTERS

LONG = "Шығыс Қазақстан облысының мүмкіндігі шектеулі балаларын қолдауға арналған қоғамдық бірлестігі "
TEXTS = ["", "Сенбілік", LONG, LONG * 9, LONG.upper(), "W" * 900, "ЖШС " * 200, LETTERS, "a\x08<b>&\u202e𐍈"]


def lines(card):
    root = ElementTree.fromstring(card.svg())
    return [
        (float(one.get("x")), float(one.get("y")), float(one.get("font-size")), one.text or "")
        for one in root.iter("{http://www.w3.org/2000/svg}text")
    ]


@pytest.mark.parametrize("name", TEXTS)
def test_every_line_stands_inside(name):
    for figure, place in (("", ""), (name, name)):
        drawn = lines(Card(name, figure, place, "ҮЕҰ порталы"))
        for x, y, size, said in drawn:
            assert x + _width(said, size) <= WIDTH - MARGIN + 1 or said == "ҮЕҰ порталы"
            assert size <= y + size * 0.3 <= HEIGHT
        heights = [y for _x, y, _size, _said in drawn[1:]]
        assert heights == sorted(heights)
        assert not heights or heights[-1] < drawn[0][1]  # above the portal's name


def test_what_has_room_is_whole_and_what_has_none_is_cut_at_a_word():
    assert wrapped("Игі істер марафоны, 2021", 46, 4) == ["Игі істер марафоны, 2021"]
    cut = wrapped(LONG * 5, 46, 4)
    assert len(cut) == 4
    assert cut[-1].endswith(CUT)
    whole = " ".join(cut).removesuffix(CUT)
    assert (LONG * 5).startswith(whole)
    assert re.match(r"\W", (LONG * 5)[len(whole) :])


def test_it_is_a_png_of_the_promised_size_and_weight():
    for name in TEXTS[2:6]:
        made = Card(name, "20 000 іс-шара", LONG, "ҮЕҰ порталы").png()
        assert made[:8] == b"\x89PNG\r\n\x1a\n"
        assert (int.from_bytes(made[16:20]), int.from_bytes(made[20:24])) == (1200, 630)
        assert len(made) < 300_000


def test_it_says_to_who_does_not_see_it_what_is_drawn():
    card = Card("Сенбілік", "8 іс-шара", "Риддер\nқаласы", "ҮЕҰ порталы")
    assert card.alt == "Сенбілік. Риддер қаласы. ҮЕҰ порталы."
    assert "8 іс-шара" in card.svg()
