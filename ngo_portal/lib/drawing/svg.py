"""A drawing: SVG that is the same on a page and in a file.

Colours and sizes stand in attributes, which any program understands; the page's style sheet overrides them by
class (a strict policy allows no style inside). Text comes in two sizes: a drawing is as wide as its place,
so on a narrow screen all its units shrink, and its text is set larger in them. What has no room then is left
to wide screens: class `wide`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

WIDTH = 720
#: Sizes of text in units of the drawing, where it is as wide as on a desk, and on a telephone.
DESK, TELEPHONE = 14, 30
#: How wide a letter is, in sizes of the text: a little more than most.
LETTER = 0.62
#: The palette, as foundation.css has it.
COLOURS = {
    "sky-50": "#f1f7f8",
    "sky-100": "#dfedf0",
    "sky-500": "#23869d",
    "sky-700": "#0b5a70",
    "sky-900": "#0b3440",
    "ink": "#13252b",
    "ink-soft": "#465a61",
    "line": "#d3dfe2",
    "line-strong": "#71868d",
    "paper": "#fff",
}
FONT = "Golos Text"


@dataclass(frozen=True)
class Drawing:
    """`body` is SVG. `label` says to who does not see it what is drawn; one with `links` can be walked
    through."""

    width: int
    height: int
    body: SafeString
    label: str
    links: bool = False

    def inline(self) -> SafeString:
        """As it stands on a page."""
        return format_html(
            '<svg class="drawing" viewBox="0 0 {} {}" role="{}" aria-label="{}">{}</svg>',
            self.width,
            self.height,
            "group" if self.links else "img",
            self.label,
            self.body,
        )


@dataclass(frozen=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def width_of(text: str, size: float) -> float:
    return len(text) * size * LETTER


def text(content: str, x: float, y: float, **attributes: Any) -> SafeString:
    """A line of text around or beside a point; `class_` stands for `class`."""
    return element("text", content, x=_short(x), y=_short(y), **attributes)


def element(name: str, content: str = "", **attributes: Any) -> SafeString:
    """`text_anchor` stands for `text-anchor`; an attribute without a value is left out. Escaped by Python's
    own, as a map has a hundred of them."""
    said = "".join(
        [
            f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
            for key, value in attributes.items()
            if value not in (None, "")
        ]
    )
    if not content:
        return SafeString(f"<{name}{said}/>")
    inner = content if isinstance(content, SafeString) else escape(content)
    return SafeString(f"<{name}{said}>{inner}</{name}>")


def joined(parts: Sequence[SafeString]) -> SafeString:
    return SafeString("".join(parts))


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
