"""A drawing as a file that can be printed as it is: its title over it, and under it what it means, where it
is from and as of when. As SVG, and as PNG with the portal's own font."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import resvg_py
from django.utils.html import format_html

from ngo_portal.lib.drawing.svg import COLOURS, FONT, Drawing, element, joined, text, width_of

WIDTH, MARGIN = 960, 32
TITLE, NOTE = 26, 15
#: Between lines, in sizes of their text.
LEADING = 1.4
#: Pixels across a PNG.
PIXELS = 1200
MOST_LINES = 60
FONTS = [str(path) for path in sorted((Path(__file__).parent / "fonts").glob("*.ttf"))]


@dataclass(frozen=True)
class Poster:
    title: str
    drawing: Drawing
    notes: Sequence[str]

    def svg(self) -> str:
        y = float(MARGIN)
        parts = [element("title", self.title), element("desc", "\n".join(self.notes))]
        parts.append(element("rect", width="100%", height="100%", fill=COLOURS["paper"]))
        for line in _wrapped(self.title, TITLE):
            y += TITLE * LEADING
            parts.append(_line(line, y, TITLE, fill=COLOURS["ink"], font_weight=600))
        y += MARGIN / 2
        wide = WIDTH - 2 * MARGIN
        high = wide * self.drawing.height / self.drawing.width
        view = f"0 0 {self.drawing.width} {self.drawing.height}"
        parts.append(
            format_html(
                '<svg x="{}" y="{}" width="{}" height="{}" viewBox="{}">{}</svg>',
                MARGIN,
                f"{y:.0f}",
                wide,
                f"{high:.0f}",
                view,
                self.drawing.body,
            )
        )
        y += high + MARGIN / 2
        for note in self.notes:
            for line in _wrapped(note, NOTE)[:MOST_LINES]:
                y += NOTE * LEADING
                parts.append(_line(line, y, NOTE, fill=COLOURS["ink-soft"]))
            y += NOTE * 0.4
        y += MARGIN
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{y:.0f}"'
            f' viewBox="0 0 {WIDTH} {y:.0f}">{joined(parts)}</svg>\n'
        )

    def png(self) -> bytes:
        return png(self.svg(), PIXELS)


def png(svg: str, pixels: int) -> bytes:
    """A picture so many pixels across, its text in the portal's font whatever the machine has."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            width=pixels,
            font_files=FONTS,
            font_family=FONT,
            sans_serif_family=FONT,
            skip_system_fonts=True,
        )
    )


def _line(content, y, size, **attributes):
    return text(content, MARGIN, y, font_size=size, font_family=f"{FONT}, sans-serif", **attributes)


def _wrapped(content, size):
    """Lines that are no wider than the poster; a word that is, is broken."""
    wide, lines = WIDTH - 2 * MARGIN, [""]
    most = max(1, int(wide / width_of("m", size)))
    for word in content.split():
        for part in [word[at : at + most] for at in range(0, len(word), most)]:
            longer = f"{lines[-1]} {part}".strip()
            if width_of(longer, size) <= wide:
                lines[-1] = longer
            else:
                lines.append(part)
    return lines
