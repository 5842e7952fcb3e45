"""Borders from TopoJSON, projected and thinned out for a drawing.

The projection is Albers' conic: it keeps areas, so that no region looks larger than it is, and its two true
parallels are those of Kazakhstan. An arc between two regions is thinned once, so that they still meet.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop, heappush
from math import cos, inf, radians, sin, sqrt
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Ring = list[Point]

#: Degrees: the parallels on which lengths are true, and the middle of the country.
TRUE_PARALLELS, MIDDLE = (43.0, 53.0), (67.0, 48.0)
#: Points whose triangle with their neighbours is smaller, in square units of the drawing, are left out.
THINNED = 10.0
#: How finely the middle of a region is looked for: steps of a grid, and of finer ones around the best.
GRID, FINER = 12, 3


@dataclass(frozen=True)
class Shape:
    """A region as drawn: `path` is the value of `d`, (x, y) the place inside that is farthest from its
    border, `room` how far."""

    path: str
    x: float
    y: float
    area: float
    room: float = 0.0


@dataclass(frozen=True)
class Sheet:
    """Regions that fill a drawing of this size: {code: Shape}."""

    width: int
    height: int
    shapes: dict[str, Shape]


class Topology:
    """A file of regions, each with a `code` among its properties; `renamed`: {code in the file: that of the
    region}."""

    def __init__(self, path: Path, renamed: Mapping[str, str] | None = None) -> None:
        self.path, self.renamed = path, renamed or {}

    @cached_property
    def _read(self) -> dict[str, Any]:
        return json.loads(self.path.read_text(encoding="utf-8"))

    @cached_property
    def regions(self) -> dict[str, list[list[list[int]]]]:
        """{code: polygons} as lists of rings of numbers of arcs."""
        (collection,) = self._read["objects"].values()
        found = {}
        for one in collection["geometries"]:
            code = one["properties"]["code"]
            polygons = one["arcs"] if one["type"] == "MultiPolygon" else [one["arcs"]]
            found[self.renamed.get(code, code)] = polygons
        return found

    @cached_property
    def arcs(self) -> list[Ring]:
        """Projected, not scaled; north is up."""
        (a, b), (c, d) = self._read["transform"]["scale"], self._read["transform"]["translate"]
        arcs = []
        for steps in self._read["arcs"]:
            x = y = 0
            arc = []
            for east, north in steps:
                x, y = x + east, y + north
                arc.append(projected(x * a + c, y * b + d))
            arcs.append(arc)
        return arcs

    def sheet(self, codes: Iterable[str], width: int, most_height: int, margin: int = 8) -> Sheet:
        """The regions with these codes, as large as they fit; those the file has."""
        wanted = {code: self.regions[code] for code in sorted(codes) if code in self.regions}
        used = {_arc(number) for code in wanted for ring in _rings(wanted[code]) for number in ring}
        if not used:
            return Sheet(width, 0, {})
        xs = [x for number in used for x, _y in self.arcs[number]]
        ys = [y for number in used for _x, y in self.arcs[number]]
        wide, high = max(xs) - min(xs), max(ys) - min(ys)
        scale = min((width - 2 * margin) / wide, (most_height - 2 * margin) / high)
        height = round(high * scale) + 2 * margin
        left = (width - wide * scale) / 2 - min(xs) * scale
        top = margin + max(ys) * scale
        drawn = {
            number: thinned([(left + x * scale, top - y * scale) for x, y in self.arcs[number]])
            for number in used
        }
        return Sheet(width, height, {code: _shape(polygons, drawn) for code, polygons in wanted.items()})


def projected(longitude: float, latitude: float) -> Point:
    """Albers' equal-area conic, of a sphere with the radius 1."""
    first, second = (sin(radians(one)) for one in TRUE_PARALLELS)
    n = (first + second) / 2
    c = cos(radians(TRUE_PARALLELS[0])) ** 2 + 2 * n * first
    radius = sqrt(c - 2 * n * sin(radians(latitude))) / n
    middle = sqrt(c - 2 * n * sin(radians(MIDDLE[1]))) / n
    angle = n * radians(longitude - MIDDLE[0])
    return radius * sin(angle), middle - radius * cos(angle)


def thinned(arc: Ring, least: float = THINNED) -> Ring:
    """The arc without the points that matter least (Visvalingam and Whyatt); its ends stay, and of a closed
    one a triangle."""
    kept = [True] * len(arc)
    before, behind = list(range(-1, len(arc) - 1)), list(range(1, len(arc) + 1))
    fewest = 4 if arc[0] == arc[-1] else 2

    def size(number):
        return abs(_doubled([arc[before[number]], arc[number], arc[behind[number]]])) / 2

    sizes = {number: size(number) for number in range(1, len(arc) - 1)}
    heap = [(value, number) for number, value in sizes.items()]
    heapify(heap)
    left = len(arc)
    while heap and left > fewest:
        value, number = heappop(heap)
        if not kept[number] or value != sizes[number]:
            continue
        if value >= least:
            break
        kept[number], left = False, left - 1
        one, other = before[number], behind[number]
        behind[one], before[other] = other, one
        for neighbour in (one, other):
            if 0 < neighbour < len(arc) - 1:
                sizes[neighbour] = max(value, size(neighbour))
                heappush(heap, (sizes[neighbour], neighbour))
    return [point for point, is_kept in zip(arc, kept, strict=True) if is_kept]


def _arc(number):
    return number if number >= 0 else ~number


def _rings(polygons):
    return [ring for polygon in polygons for ring in polygon]


def _shape(polygons, arcs):
    rings = [_joined(ring, arcs) for ring in _rings(polygons)]
    areas = [abs(_doubled(ring)) / 2 for ring in rings]
    # An island or a hole that is no more than a dot is left out, the region itself never.
    largest = max(areas)
    drawn = [ring for ring, area in zip(rings, areas, strict=True) if area == largest or area >= THINNED]
    x, y, room = _middle(drawn)
    return Shape("".join(map(_path, drawn)), x, y, largest, room)


def _joined(ring, arcs):
    points = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc if not points else arc[1:]
    return points


def _path(ring):
    """In whole units, relative to the point before: such numbers are short."""
    points = [(round(x), round(y)) for x, y in ring]
    steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in zip(points, points[1:], strict=False)]
    moved = [step for step in steps if step != (0, 0)][:-1]  # z leads back
    return (
        f"M{points[0][0]} {points[0][1]}l" + " ".join(f"{x} {y}" for x, y in moved).replace(" -", "-") + "z"
    )


def _doubled(ring):
    """Twice the area of a ring, its sign the way round."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True))


def _middle(rings):
    """The place inside of the rings that is farthest from all of them, nearly, and how far."""
    xs, ys = [x for ring in rings for x, _y in ring], [y for ring in rings for _x, y in ring]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    edges = [edge for ring in rings for edge in zip(ring, [*ring[1:], ring[0]], strict=True)]
    best = (-inf, (left + right) / 2, (top + bottom) / 2)
    step_x, step_y = (right - left) / GRID, (bottom - top) / GRID
    around = [(left + (i + 0.5) * step_x, top + (j + 0.5) * step_y) for i in range(GRID) for j in range(GRID)]
    for _finer in range(FINER):
        for x, y in around:
            if (found := _inside(x, y, edges, best[0])) > best[0]:
                best = (found, x, y)
        _distance, x, y = best
        step_x, step_y = step_x / 3, step_y / 3
        around = [(x + i * step_x, y + j * step_y) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    return round(best[1], 1), round(best[2], 1), sqrt(max(best[0], 0.0))


def _inside(x, y, edges, least):
    """How far a place is from the nearest edge, squared; -inf where it is outside, or nearer."""
    inside, nearest = False, inf
    for (ax, ay), (bx, by) in edges:
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        t = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
        nearest = min(nearest, (ax + t * dx - x) ** 2 + (ay + t * dy - y) ** 2)
        if nearest <= least:
            return -inf
    return nearest if inside else -inf
