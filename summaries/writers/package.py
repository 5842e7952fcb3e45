"""ZIP of a summary: its numbers as CSV with their metadata (CSVW), the dictionary, the sources, what is
missing, and a text that says what all this is."""

import io
import json
import zipfile
from typing import Any

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ngo_portal.lib.lists.columns import NUMBER
from ngo_portal.lib.serving.linked_data import LICENCE
from summaries.about import about, caveats, page_of
from summaries.tables import Column, Table, every_number, sources, tables
from summaries.writers import table as csv_of

METADATA, README, DICTIONARY = "csv-metadata.json", "README.txt", "dictionary"


def write(taken: Any) -> bytes:
    absolute = taken.request.build_absolute_uri
    others = [one for one in tables(taken.summary, absolute) if one.key in ("missing", "events")]
    data = [every_number(taken.summary, absolute), *others, sources(taken.summary)]
    every = [*data, _dictionary(data)]
    files = {f"{one.key}.csv": csv_of.of_table(one) for one in every}
    files[METADATA] = json.dumps(_metadata(taken, every), ensure_ascii=False, indent=1).encode()
    files[README] = _readme(taken, every).encode()
    book = io.BytesIO()
    moment = (*timezone.localtime().timetuple()[:5], 0)
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, moment), body, zipfile.ZIP_DEFLATED)
    return book.getvalue()


def _dictionary(data):
    columns = [
        Column("file", _("File"), "file", _("In this package.")),
        Column("column", _("Column"), "column", _("As its first line names it.")),
        Column("key", _("Key"), "key", _("The same in every language.")),
        Column("kind", _("Kind"), "kind", _("text or number.")),
        Column("help", _("What it says"), "help", _("In words.")),
    ]
    rows = [
        (f"{one.key}.csv", str(column.label), column.key, column.kind, str(column.help))
        for one in data
        for column in one.columns
    ]
    return Table(DICTIONARY, _("Dictionary"), _("What each column says."), columns, rows)


def _metadata(taken, every):
    """As the W3C's “Metadata Vocabulary for Tabular Data” has it."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": get_language()}],
        "dc:title": taken.summary.title,
        "dc:publisher": _("NGO portal"),
        "dc:license": {"@id": LICENCE},
        "dc:source": {"@id": page_of(taken.summary.asked, taken.request)},
        "dc:created": timezone.localtime().isoformat(timespec="minutes"),
        "dialect": {"header": True, "encoding": "utf-8-sig"},
        "tables": [
            {
                "url": f"{one.key}.csv",
                "dc:title": str(one.label),
                "dc:description": str(one.help),
                "tableSchema": {
                    "columns": [
                        {
                            "name": column.key,
                            "titles": str(column.label),
                            "dc:description": str(column.help),
                            "datatype": "decimal" if column.kind == NUMBER else "string",
                        }
                        for column in one.columns
                    ]
                },
            }
            for one in every
        ],
    }


def _readme(taken, every):
    lines = [_("Summary: %(of)s") % {"of": taken.summary.asked.said}, ""]
    sentences = caveats()  # each stands behind its heading
    lines += [f"{one[0]}{'.' if one in sentences else ':'} {one[1]}" for one in about(taken)]
    lines += ["", f"{_('Files')}:"]
    lines += [f"  {one.key}.csv – {one.label}. {one.help}" for one in every]
    lines += [f"  {METADATA} – {_('what the columns are, for programs (CSV on the Web)')}"]
    lines += ["", f"{_('What is missing')}:"]
    lines += [f"  {capfirst(one.what)}: {one.said}" for one in taken.summary.missing] or [
        f"  {_('Every event states what is summed up here.')}"
    ]
    return "\r\n".join(map(str, [*lines, ""]))
