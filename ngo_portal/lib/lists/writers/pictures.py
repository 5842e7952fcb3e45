"""Maps and charts as files: drawn with their title, source, day and licence, and as the table they draw,
whose rows say the same of themselves."""

from typing import Any

from ngo_portal.lib.drawing.posters import Poster
from ngo_portal.lib.lists.writers import csv


def svg(picture: Any) -> bytes:
    return _poster(picture).svg().encode()


def png(picture: Any) -> bytes:
    return _poster(picture).png()


def table(picture: Any) -> bytes:
    header, rows = picture.table
    labels, values = zip(*picture.about, strict=True)
    return csv.table([*header, *labels], [[*row, *values] for row in rows])


def _poster(picture):
    about = [f"{label}: {value}" for label, value in picture.about]
    return Poster(picture.title, picture.drawing, [*map(str, picture.notes), *about])
