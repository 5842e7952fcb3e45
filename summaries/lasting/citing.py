"""How a summary or a number is cited: as a line in the language of the page, by ISO 690 and APA, and as a
file for BibTeX and for programs that read RIS."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

LICENCE_NAME = "CC BY 4.0"
#: What TeX reads as its own signs, and how they are written.
TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "$&#%_"},
}
#: Signs of an address that would end its field, or be read as TeX's.
OF_ADDRESS = {sign: f"%{ord(sign):02X}" for sign in '{}\\ ^~"<>|`'}


@dataclass(frozen=True)
class Cited:
    """What is cited. `key`: its name among others; `day`: as of when; `version` of the data; `seen`: when its
    reader looked."""

    key: str
    title: str
    address: str
    day: datetime.date
    version: str
    seen: datetime.date


@dataclass(frozen=True)
class Style:
    """`file`: ending and media type of its file; None for one that is only copied."""

    key: str
    label: Any
    write: Callable[[Cited], str]
    file: tuple[str, str] | None = None


def line(cited: Cited) -> str:
    """A line that can be printed under a text."""
    return _("NGO portal. %(title)s. As of %(day)s. %(address)s. CC BY 4.0.") % {
        "title": _ended(cited.title),
        "day": _spelt(cited.day),
        "address": cited.address,
    }


def iso_690(cited: Cited) -> str:
    return _(
        "NGO PORTAL. %(title)s [online]. As of %(day)s [viewed %(seen)s]. Available from: %(address)s"
    ) % {
        "title": _ended(cited.title),
        "day": _spelt(cited.day),
        "seen": _spelt(cited.seen),
        "address": cited.address,
    }


def apa(cited: Cited) -> str:
    return _("NGO portal. (%(year)s). %(title)s [Data set]. Retrieved %(seen)s, from %(address)s") % {
        "year": cited.day.year,
        "title": _ended(cited.title),
        "seen": _spelt(cited.seen),
        "address": cited.address,
    }


def bibtex(cited: Cited) -> str:
    day = cited.day
    fields = {
        "title": f"{{{_tex(_in_one_line(cited.title))}}}",
        "author": f"{{{_tex(_('NGO portal'))}}}",
        "year": str(day.year),
        "month": str(day.month),
        "day": str(day.day),
        "url": "".join(OF_ADDRESS.get(sign, sign) for sign in _in_one_line(cited.address)),
        "urldate": cited.seen.isoformat(),
        "version": _tex(cited.version),
        "note": _tex(_note(day)),
    }
    key = re.sub(r"[^A-Za-z0-9:_-]", "-", cited.key)
    inside = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{ngo-portal-{key},\n{inside}}}\n"


def ris(cited: Cited) -> str:
    fields = [
        ("TY", "DATA"),
        ("TI", cited.title),
        ("AU", _("NGO portal")),
        ("PB", _("NGO portal")),
        ("PY", f"{cited.day.year}"),
        ("DA", f"{cited.day:%Y/%m/%d}"),
        ("Y2", f"{cited.seen:%Y/%m/%d}"),
        ("UR", cited.address),
        ("ET", cited.version),
        ("N1", _note(cited.day)),
        ("ID", cited.key),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {_in_one_line(value)}\r\n" for tag, value in fields)


STYLES = {
    one.key: one
    for one in (
        Style("line", gettext_lazy("In one line"), line),
        Style("iso690", "ISO 690", iso_690),
        Style("apa", "APA", apa),
        Style("bib", "BibTeX", bibtex, ("bib", "application/x-bibtex; charset=utf-8")),
        Style("ris", "RIS", ris, ("ris", "application/x-research-info-systems; charset=utf-8")),
    )
}
FILES = {key: style for key, style in STYLES.items() if style.file}


def _note(day):
    said = _("As of %(day)s") % {"day": _ended(_spelt(day))}
    return f"{said}. {LICENCE_NAME}"


def _spelt(day):
    return date_format(day, "DATE_FORMAT")


def _ended(title):
    return _in_one_line(title).rstrip(".")


def _in_one_line(text):
    """Without line ends and other signs that no reader sees: a field ends with its line."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in str(text)).split())


def _tex(text):
    return "".join(TEX.get(sign, sign) for sign in _in_one_line(text))
