"""A map of numbers: a circle in each region, its area in proportion to the number.

Counts are not drawn by colouring regions: a large empty oblast would then look like much, and a city with
most of the events like nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from django.utils.safestring import SafeString

from ngo_portal.lib.drawing.svg import (
    COLOURS,
    DESK,
    FONT,
    TELEPHONE,
    Box,
    Drawing,
    element,
    joined,
    text,
    width_of,
)
from ngo_portal.lib.drawing.topology import Sheet

#: Radius of the largest circle, and the least that is still seen.
LARGEST, LEAST = 30.0, 3.0
#: Between a circle and its name, and around the circles of the key.
GAP = 3
KEY_GAP = 12
#: A region of fewer square units may lie in another one that has no hole for it.
SMALL = 100


@dataclass(frozen=True)
class Region:
    """`number` is None where it is not known, 0 where there is nothing; `name` stands on the map, `title`
    says name and number."""

    code: str
    name: str
    title: str
    number: int | None
    url: str


def radius(number: int, largest: int) -> float:
    return max(LEAST, LARGEST * sqrt(number / largest))


def draw_map(sheet: Sheet, regions: Sequence[Region], label: str, printed: dict[int, str]) -> Drawing:
    """The regions that the sheet has, in their order, for keyboards; the smallest last, so that nothing lies
    over them. Under them the key: some circles with their numbers, as `printed`."""
    regions = [one for one in regions if one.code in sheet.shapes]
    regions.sort(key=lambda one: sheet.shapes[one.code].area < SMALL)
    largest = max((one.number or 0 for one in regions), default=0)
    circles = {one.code: radius(one.number, largest) for one in regions if one.number}
    keys = [number for number in sorted(printed) if number <= largest]
    body = [
        element(
            "g",
            joined([_region(one, sheet) for one in regions]),
            class_="map__regions",
            fill=COLOURS["paper"],
            stroke=COLOURS["line-strong"],
            stroke_linejoin="round",
            fill_rule="evenodd",
        ),
        element(
            "g",
            _circles([one for one in regions if one.code in circles], sheet, circles),
            class_="map__circles",
            fill=COLOURS["sky-500"],
            fill_opacity=0.85,
            stroke=COLOURS["paper"],
        ),
        _texts(_names(sheet, regions, circles)),
    ]
    height = sheet.height
    if keys:
        height += round(2 * radius(keys[-1], largest) + 2 * KEY_GAP)
        body += _key(keys, printed, largest, height - KEY_GAP)
    return Drawing(sheet.width, height, joined(body), label, links=True)


def round_numbers(largest: int) -> list[int]:
    """For the key: the largest round number (1, 2, 5, 10, 20 …) there is, and some smaller ones."""
    found: list[int] = []
    for share in (1, 4, 20):
        wanted, power = largest // share, 1
        while power * 10 <= wanted:
            power *= 10
        if (
            wanted
            and (number := power * max(step for step in (1, 2, 5) if step * power <= wanted)) not in found
        ):
            found.append(number)
    if len(found) == 1 and largest > 1:
        found.append(1)
    return [number for number in sorted(found) if LARGEST * sqrt(number / largest) >= LEAST]


def _region(region, sheet):
    path = _path(sheet.shapes[region.code].path, bool(region.number))
    return element("a", joined([element("title", region.title), path]), href=region.url)


@lru_cache(maxsize=1000)  # of all districts there are, with and without a number
def _path(d, is_coloured):
    has = {"class_": "has", "fill": COLOURS["sky-100"]} if is_coloured else {}
    return element("path", d=d, **has)


def _circles(regions, sheet, sizes):
    """They lead where their regions do: who points at one that lies inside of its region points through it.
    Keyboards and screen readers have met the links of the others already."""
    inside, others = [], []
    for one in regions:
        shape, size = sheet.shapes[one.code], sizes[one.code]
        circle = element("circle", cx=shape.x, cy=shape.y, r=f"{size:.1f}")
        if size <= shape.room:
            inside.append(circle)
        else:
            shown = joined([element("title", one.title), circle])
            others.append(element("a", shown, href=one.url, tabindex=-1, aria_hidden="true"))
    through = [element("g", joined(inside), pointer_events="none")] if inside else []
    return joined([*through, *others])


def _texts(names: Sequence[SafeString]) -> SafeString:
    return element(
        "g",
        joined(names),
        class_="drawing__text",
        font_family=FONT,
        font_size=DESK,
        text_anchor="middle",
        dominant_baseline="central",
        fill=COLOURS["ink"],
        stroke=COLOURS["paper"],
        stroke_width=3,
        stroke_linejoin="round",
        paint_order="stroke",
        aria_hidden="true",
    )


def _names(sheet, regions, circles):
    """Names where they have room: first those that have it on a telephone, then the others. No two of them
    meet, and none meets a circle."""
    order = sorted(regions, key=lambda one: (-(one.number or 0), -sheet.shapes[one.code].area))
    round_ = {code: _around(sheet.shapes[code], size) for code, size in circles.items()}
    placed = {TELEPHONE: [], DESK: []}
    written = {}
    for size in (TELEPHONE, DESK):
        for one in order:
            if one.code in written:
                continue
            others = [box for code, box in round_.items() if code != one.code] + placed[size]
            if (where := _room(sheet, one, circles.get(one.code, 0), size, others)) is None:
                continue
            for each in (TELEPHONE, DESK):
                placed[each].append(_box(one, *where, each))
            written[one.code] = text(one.name, *where, class_="" if size == TELEPHONE else "wide")
    return [written[one.code] for one in regions if one.code in written]


def _room(sheet, region, circle, size, others):
    """Under its circle, or over it."""
    shape = sheet.shapes[region.code]
    half = width_of(region.name, size) / 2
    if 2 * half > sheet.width:
        return None
    x = min(max(shape.x, half), sheet.width - half)
    away = circle + GAP + size / 2 if circle else 0
    for y in (shape.y + away, shape.y - away):
        box = _box(region, x, y, size)
        if box.top >= 0 and box.bottom <= sheet.height and not any(box.meets(other) for other in others):
            return x, y
    return None


def _box(region, x, y, size):
    half = width_of(region.name, size) / 2
    return Box(x - half, y - size / 2, x + half, y + size / 2)


def _around(shape, size):
    return Box(shape.x - size, shape.y - size, shape.x + size, shape.y + size)


def _key(keys, printed, largest, bottom):
    circles, numbers, x = [], [], float(KEY_GAP)
    for number in keys:
        size = radius(number, largest)
        circles.append(element("circle", cx=f"{x + size:.1f}", cy=f"{bottom - size:.1f}", r=f"{size:.1f}"))
        x += 2 * size + KEY_GAP / 2
        numbers.append(text(printed[number], x, bottom - size))
        x += width_of(printed[number], TELEPHONE) + KEY_GAP
    return [
        element(
            "g",
            joined(circles),
            class_="map__key",
            fill="none",
            stroke=COLOURS["ink-soft"],
            aria_hidden="true",
        ),
        element(
            "g",
            joined(numbers),
            class_="drawing__text",
            font_family=FONT,
            font_size=DESK,
            dominant_baseline="central",
            fill=COLOURS["ink"],
            aria_hidden="true",
        ),
    ]
