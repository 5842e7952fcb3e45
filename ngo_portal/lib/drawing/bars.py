"""A chart of columns over an axis of time: months or years, those with nothing too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, log10
from typing import Any

from ngo_portal.lib.drawing.svg import (
    COLOURS,
    DESK,
    FONT,
    TELEPHONE,
    WIDTH,
    Drawing,
    element,
    joined,
    text,
    width_of,
)

HEIGHT, TOP = 230, 34
LINE = 30
#: Lines across the chart at most, beside the one at zero.
LINES = 3


@dataclass(frozen=True)
class Bar:
    """`tick` stands under it where there is room, `group` under the first one of a group (a month in its
    year); `printed` is its value as people read it, `title` says both."""

    value: float
    printed: str
    title: str
    tick: str = ""
    group: str = ""


def draw_bars(bars: Sequence[Bar], label: str, print_value: Callable[[Any], str]) -> Drawing:
    """`print_value(number)` writes the numbers beside the lines across."""
    largest = max((one.value for one in bars), default=0)
    step = _step(largest)
    lines = [step * number for number in range(1, ceil(largest / step) + 1)] if largest else []
    top = lines[-1] if lines else 1
    printed = {line: print_value(line) for line in [0, *lines]}
    left = max(width_of(one, TELEPHONE) for one in printed.values()) + 8
    slot = (WIDTH - left - 8) / max(len(bars), 1)
    bottom = TOP + HEIGHT

    def y(value):
        return bottom - HEIGHT * float(value) / float(top)

    across = [
        element(
            "path",
            d="".join(f"M{left:.0f} {y(line):.1f}H{WIDTH}" for line in lines) or None,
            stroke=COLOURS["line"],
            class_="chart__lines",
        ),
        element("path", d=f"M{left:.0f} {bottom}H{WIDTH}", stroke=COLOURS["ink"], class_="chart__axis"),
    ]
    columns, writing, groups = [], [], []
    has_room = all(width_of(one.printed, TELEPHONE) <= slot for one in bars)
    every = _every([one.tick for one in bars], slot)
    free = left
    for number, one in enumerate(bars):
        x = left + number * slot
        if one.value:
            columns.append(
                element(
                    "rect",
                    element("title", one.title),
                    x=round(x + slot * 0.14),
                    y=f"{y(one.value):.1f}",
                    width=round(slot * 0.72),
                    height=f"{bottom - y(one.value):.1f}",
                )
            )
        if has_room and one.value:
            writing.append(text(one.printed, x + slot / 2, y(one.value) - LINE / 2))
        if one.tick and number % every == 0:
            writing.append(text(one.tick, x + slot / 2, bottom + LINE / 2 + 2))
        if one.group and x >= free and x + width_of(one.group, TELEPHONE) <= WIDTH:
            groups.append(element("path", d=f"M{x:.1f} {bottom}v{LINE / 4}", stroke=COLOURS["ink"]))
            row = 1.5 if any(bar.tick for bar in bars) else 0.5
            groups.append(text(one.group, x + 2, bottom + LINE * row + 2, text_anchor="start"))
            free = x + width_of(one.group, TELEPHONE) + 10
    rows = any(one.tick for one in bars) + any(one.group for one in bars)
    numbers = [text(printed[line], left - 6, y(line), text_anchor="end") for line in printed]
    body = [
        *across,
        element("g", joined(columns), class_="chart__bars", fill=COLOURS["sky-500"]),
        element(
            "g",
            joined([*numbers, *writing, *groups]),
            class_="drawing__text",
            font_family=FONT,
            font_size=DESK,
            text_anchor="middle",
            dominant_baseline="central",
            fill=COLOURS["ink"],
        ),
    ]
    return Drawing(WIDTH, bottom + LINE * rows + 6, joined(body), label)


def _step(largest):
    """The distance between lines across: 1, 2 or 5 of a power of ten, whole for what is counted."""
    if not largest:
        return 1
    rough = float(largest) / LINES
    power = 10 ** int(log10(rough)) if rough >= 1 else 1
    return next(size * power for size in (1, 2, 5, 10) if size * power >= rough)


def _every(ticks, slot):
    """Every so many ticks are written, so that none meets the next."""
    widest = max((width_of(one, TELEPHONE) for one in ticks), default=0)
    return max(1, ceil(widest / slot))
