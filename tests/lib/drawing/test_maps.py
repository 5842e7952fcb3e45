"""A map says what the numbers say, in areas, and no two of its names meet."""

import random
import re
from itertools import combinations
from pathlib import Path

import pytest

from ngo_portal.lib.drawing.maps import LEAST, Region, draw_map, radius, round_numbers
from ngo_portal.lib.drawing.svg import COLOURS, DESK, TELEPHONE, Box, width_of
from territories import shapes

ROOT = Path(__file__).resolve().parents[3]
NAMES = ["Абай", "Солтүстік Қазақстан", "Западно-Казахстанская", "Үлкен Нарын", "Алматы қаласы", "Ulytau"]


def drawn(numbers, sheet=None):
    sheet = sheet or shapes.of_the_country()
    regions = [
        Region(
            code,
            f"{NAMES[place % len(NAMES)]} {number or ''}".strip(),
            f"{code}: {number}",
            number,
            f"/{code}/",
        )
        for place, (code, number) in enumerate(zip(sorted(sheet.shapes), numbers, strict=False))
    ]
    largest = max((number or 0 for number in numbers), default=0)
    printed = {number: str(number) for number in round_numbers(largest)} if largest else {}
    return str(draw_map(sheet, regions, "Map", printed).inline())


def circles(svg):
    """{code: radius} of the circles in regions, wherever these lead."""
    at = {(str(shape.x), str(shape.y)): code for code, shape in shapes.of_the_country().shapes.items()}
    found = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"', svg)
    return {at[x, y]: float(size) for x, y, size in found if (x, y) in at}


def test_areas_are_in_proportion_to_numbers():
    assert radius(100, 400) * 2 == radius(400, 400)
    assert radius(1, 10**6) == LEAST
    codes = sorted(shapes.of_the_country().shapes)
    sizes = circles(drawn([400, 100, 0, None, *[25] * 16]))
    assert sizes[codes[0]] == pytest.approx(2 * sizes[codes[1]], abs=0.1)
    assert codes[2] not in sizes
    assert codes[3] not in sizes


def test_each_region_is_a_link_with_its_name_and_number_once_for_the_keyboard():
    svg = drawn(range(20))
    links = re.findall(r'<a href="/(\d{9})/"><title>(\d{9}: \d+)</title><path', svg)
    assert len(links) == 20
    codes = [code for code, _title in links]
    large = [code for code in codes if code not in ("710000000", "750000000", "790000000")]
    assert large == sorted(large)  # the order they were given in; cities, which lie in others, are last
    assert set(codes) - set(large) == set(codes[-3:])
    sizes, regions = circles(svg), shapes.of_the_country().shapes
    assert len(sizes) == 19
    # A circle that reaches beyond its region is a link; through the others one points at the region.
    beyond = {code for code, size in sizes.items() if size > regions[code].room}
    linked = re.findall(
        r'<a href="/(\d{9})/" tabindex="-1" aria-hidden="true"><title>[^<]*</title><circle ', svg
    )
    assert set(linked) == beyond
    assert 0 < len(beyond) < 19
    (through,) = re.findall(r'<g pointer-events="none">(.*?)</g>', svg)
    assert through.count("<circle ") == 19 - len(beyond)
    assert 'role="group" aria-label="Map"' in svg
    assert "style" not in svg


@pytest.mark.parametrize(
    ("largest", "numbers"),
    [(1, [1]), (2, [1, 2]), (6, [1, 5]), (100, [5, 20, 100]), (1_234_567, [50_000, 200_000, 1_000_000])],
)
def test_the_key_has_round_numbers_that_can_be_seen(largest, numbers):
    assert round_numbers(largest) == numbers


@pytest.mark.parametrize("seed", range(5))
def test_no_two_names_meet_on_a_desk_or_on_a_telephone(seed):
    chance = random.Random(seed)
    sheet = chance.choice([shapes.of_the_country(), shapes.of_districts(shapes.DISTRICTS.regions)])
    svg = drawn([chance.choice([0, 0, 1, 30, 900]) for _region in range(60)], sheet)
    names = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"( class="wide")?>([^<]+)</text>', svg)
    names = [(float(x), float(y), wide, name) for x, y, wide, name in names if not name.isdecimal()]
    assert len(names) > 5
    for size, shown in ((DESK, names), (TELEPHONE, [one for one in names if not one[2]])):
        boxes = [
            Box(x - width_of(name, size) / 2, y - size / 2, x + width_of(name, size) / 2, y + size / 2)
            for x, y, _wide, name in shown
        ]
        assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
        assert all(round(box.left) >= 0 and box.right <= sheet.width + 1 for box in boxes)


def test_colours_are_those_of_the_house_and_neighbours_are_told_apart():
    style = (ROOT / "static/css/foundation.css").read_text()
    for name, colour in COLOURS.items():
        assert f"--{name}: {colour};" in style, name
    for fill in ("paper", "sky-100"):
        assert contrast(COLOURS["line-strong"], COLOURS[fill]) >= 3
    assert contrast(COLOURS["sky-500"], COLOURS["sky-100"]) >= 3


def contrast(one, other):
    lighter, darker = sorted((light(one), light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def light(colour):
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
