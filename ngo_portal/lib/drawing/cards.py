"""The picture that messengers show beside a link: what it is called, its figure, where, and whose page it is.
Drawn like the other drawings, with a fixed size and few lines, whatever the texts."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.utils.safestring import SafeString

from ngo_portal.lib.drawing.posters import png
from ngo_portal.lib.drawing.svg import COLOURS, FONT, element, joined, text, width_of
from ngo_portal.lib.language.descriptions import in_short

WIDTH, HEIGHT, MARGIN = 1200, 630, 72
#: Under the texts, with the mark of the portal and its name.
BAND, MARK = 104, 64
#: Sizes of a name that are tried, and so many lines of it: a long one is set smaller, then cut.
NAME_SIZES, NAME_LINES = (68, 56, 46), 4
FIGURE, PLACE, SITE = 46, 34, 34
FIGURE_LINES, PLACE_LINES = 2, 2
#: Between the name, the figure and the place.
GAP = 14
LEADING = 1.22
#: Letters of a text that are looked at: no more have room.
LONGEST = 400
CUT = "…"
WIDEST = "WMШЩЖЮФЫ@wmшщжюфы—"
FONTS_NAMED = f"{FONT}, sans-serif"


@dataclass(frozen=True)
class Card:
    """`figure`: a number with its noun, or another fact in a few words; it and `place` may be empty."""

    name: str
    figure: str
    place: str
    site: str

    @property
    def alt(self) -> str:
        return in_short(*map(_plain, (self.name, self.place, self.site)))

    def svg(self) -> str:
        size, name = _fitted(self.name)
        lines: list[tuple[str, int, dict[str, Any]]]
        lines = [(line, size, {"fill": COLOURS["ink"], "font_weight": 600}) for line in name]
        figure = wrapped(_plain(self.figure), FIGURE, FIGURE_LINES)
        lines += [(line, FIGURE, {"fill": COLOURS["sky-700"], "font_weight": 600}) for line in figure]
        place = wrapped(_plain(self.place), PLACE, PLACE_LINES)
        lines += [(line, PLACE, {"fill": COLOURS["ink-soft"]}) for line in place]
        sizes = [one[1] for one in lines]
        gaps = [GAP * (one != before) for one, before in zip(sizes, [size, *sizes], strict=False)]
        high = sum(size * LEADING for _line, size, _look in lines) + sum(gaps)
        y = (HEIGHT - BAND - high) / 2
        parts = [
            element("title", self.alt),
            element("rect", width="100%", height="100%", fill=COLOURS["paper"]),
            element("rect", y=HEIGHT - BAND, width="100%", height=BAND, fill=COLOURS["sky-900"]),
            _mark(MARGIN, HEIGHT - (BAND + MARK) / 2),
            text(
                _plain(self.site),
                MARGIN + MARK + 20,
                HEIGHT - BAND / 2 + SITE * 0.35,
                font_size=SITE,
                font_family=FONTS_NAMED,
                font_weight=600,
                fill=COLOURS["paper"],
            ),
        ]
        for (line, size, look), gap in zip(lines, gaps, strict=True):
            y += gap + size * LEADING
            at = y - size * (LEADING - 1)
            parts.append(text(line, MARGIN, at, font_size=size, font_family=FONTS_NAMED, **look))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"'
            f' viewBox="0 0 {WIDTH} {HEIGHT}">{joined(parts)}</svg>\n'
        )

    def png(self) -> bytes:
        return png(self.svg(), WIDTH)


def wrapped(content: str, size: float, most: int) -> list[str]:
    """At most so many lines that fit beside the margins; what has no room is cut, at a word where there is
    one. A word longer than a line is broken."""
    wide, lines = WIDTH - 2 * MARGIN, [""]
    for word in content[:LONGEST].split():
        for part in _parts(word, size, wide):
            longer = f"{lines[-1]} {part}".strip()
            if _width(longer, size) <= wide:
                lines[-1] = longer
            else:
                lines.append(part)
    lines = [line for line in lines if line]
    if len(lines) <= most and len(content) <= LONGEST:
        return lines
    last = lines[most - 1 : most] or [""]
    kept = last[0]
    while kept and _width(f"{kept}{CUT}", size) > wide:
        kept = kept.rpartition(" ")[0] or kept[:-1]
    return [*lines[: most - 1], f"{kept.rstrip(' ,;:–-')}{CUT}"]


def _parts(word, size, wide):
    """The word, in pieces where it is longer than a line."""
    while _width(word, size) > wide:
        letters = next(most for most in range(len(word) - 1, 0, -1) if _width(word[:most], size) <= wide)
        yield word[:letters]
        word = word[letters:]
    yield word


def _width(content, size):
    """Names in capitals are common: letters that are wider than most count so."""
    capitals = sum(sign.isupper() for sign in content)
    return width_of(content, size) + size * (0.2 * capitals + 0.2 * sum(sign in WIDEST for sign in content))


def _fitted(name):
    """(size, lines): the largest size at which the name needs no cutting, else the smallest."""
    plain = _plain(name)
    for size in NAME_SIZES:
        lines = wrapped(plain, size, NAME_LINES)
        if not (lines and lines[-1].endswith(CUT) and not plain.endswith(CUT)):
            break
    return size, lines


def _plain(content):
    """Signs that XML does not hold, or that nobody sees, stand for a space."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in str(content)).split())


@cache
def _mark(x, y):
    """The portal's own, as pages have it."""
    drawn = Path(finders.find("img/mark.svg")).read_text(encoding="utf-8")
    return SafeString(
        drawn.strip().replace("<svg", f'<svg x="{x}" y="{y}" width="{MARK}" height="{MARK}"', 1)
    )


def card_file(card: Card) -> HttpResponse:
    """The answer that is the picture."""
    return HttpResponse(card.png(), content_type="image/png")
