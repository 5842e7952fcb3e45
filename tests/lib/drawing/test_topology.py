"""Borders keep their areas, meet after thinning, and stay on the sheet."""

import gzip
import json
import re
from math import isclose, radians, sin

import pytest

from ngo_portal.lib.drawing.topology import Topology, projected, thinned
from territories import shapes


def area(ring):
    return (
        abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2
    )


def points(path):
    """[[(x, y), …] of each ring] of a path."""
    rings = []
    for ring in re.findall(r"M([^z]*)z", path):
        start, _l, steps = ring.partition("l")
        x, y = map(int, start.split())
        found = [(x, y)]
        numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            found.append((x, y))
        rings.append(found)
    return rings


def test_equal_areas_stay_equal_wherever_they_lie():
    """A strip of one degree of longitude has the area that a sphere has there."""

    def drawn(west, south, steps=200):
        up = [projected(west, south + step / steps) for step in range(steps + 1)]
        down = [projected(west + 1, south + 1 - step / steps) for step in range(steps + 1)]
        top = [projected(west + step / steps, south + 1) for step in range(1, steps)]
        bottom = [projected(west + 1 - step / steps, south) for step in range(1, steps)]
        return area([*up, *top, *down, *bottom])

    for west, south in ((46, 41), (67, 48), (86, 55)):
        true = radians(1) * (sin(radians(south + 1)) - sin(radians(south)))
        assert isclose(drawn(west, south), true, rel_tol=1e-4)


def test_thinning_keeps_ends_and_corners():
    arc = [(0, 0), (5, 0.1), (10, 0), (10, 10)]
    assert thinned(arc, 2) == [(0, 0), (10, 0), (10, 10)]
    closed = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
    assert len(thinned(closed, 100)) == 4
    assert thinned(arc, 0) == arc


@pytest.mark.parametrize(
    ("topology", "number"), [(shapes.OBLASTS, 20), (shapes.FORMER_OBLASTS, 17), (shapes.DISTRICTS, 224)]
)
def test_every_region_is_drawn_on_the_sheet_with_its_middle_inside(topology, number):
    sheet = topology.sheet(topology.regions, 720, 560)
    assert len(sheet.shapes) == number
    for code, shape in sheet.shapes.items():
        rings = points(shape.path)
        assert rings, code
        assert all(0 <= x <= sheet.width and 0 <= y <= sheet.height for ring in rings for x, y in ring), code
        xs, ys = [x for ring in rings for x, _y in ring], [y for ring in rings for _x, y in ring]
        assert min(xs) - 1 <= shape.x <= max(xs) + 1, code
        assert min(ys) - 1 <= shape.y <= max(ys) + 1, code


def test_neighbours_share_the_points_of_their_border(tmp_path):
    """Two squares with a crooked border between them: thinned alike, from both sides."""
    shared = [[100, 0], [3, 30], [-6, 30], [3, 40]]
    file = {
        "transform": {"scale": [0.05, 0.05], "translate": [60, 45]},
        "arcs": [
            shared,
            [[100, 100], [-100, 0], [0, -100], [100, 0]],
            [[100, 0], [100, 0], [0, 100], [-100, 0]],
        ],
        "objects": {
            "two": {
                "geometries": [
                    {"type": "Polygon", "properties": {"code": "1"}, "arcs": [[0, 1]]},
                    {"type": "Polygon", "properties": {"code": "2"}, "arcs": [[2, -1]]},
                ]
            }
        },
    }
    path = tmp_path / "two.topojson"
    path.write_text(json.dumps(file))
    sheet = Topology(path, renamed={"2": "two"}).sheet(["1", "two", "none"], 720, 560)
    one, other = (set(points(sheet.shapes[code].path)[0]) for code in ("1", "two"))
    assert len(one & other) >= 2
    assert sheet.shapes.keys() == {"1", "two"}


def test_the_whole_country_is_small_enough_for_a_page():
    paths = "".join(shape.path for shape in shapes.of_the_country().shapes.values())
    assert len(gzip.compress(paths.encode())) < 2_500
