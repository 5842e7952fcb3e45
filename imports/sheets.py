"""Workbooks for officers: an empty one to fill in, and the rows that were wrong."""

import io

from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from rustpy_xlsxwriter import Format, write_worksheets

from imports.models import Row, Verdict
from ngo_portal.lib.lists.columns import LONGEST_SHEET_NAME
from ngo_portal.lib.lists.writers.xlsx import HEADING, WRAPPED

#: What a drop-down holds, with the commas between its words; a longer list stands on the sheet of words.
LONGEST_LIST = 255
#: Rows of a template that are ready to be filled in.
READY = 200
WIDTH = 24


def template(kind, language):
    """The sheet of a kind in a language: headings, an example, and which words may stand where."""
    with translation.override(language):
        shown = [one for one in kind.fields if one.is_shown]
        labels = [capfirst(kind.label_of(one.key)) for one in shown]
        choices = {label: one.reader.choices() for label, one in zip(labels, shown, strict=True)}
        examples = [
            one.reader.example or next(iter(choices[label]), "")
            for label, one in zip(labels, shown, strict=True)
        ]
        name, words = str(kind.sheet.label)[:LONGEST_SHEET_NAME], _("Words to choose from")
        rows = [dict(zip(labels, examples, strict=True)), *([dict.fromkeys(labels)] * READY)]
        lists = {label: found for label, found in choices.items() if found}
        longest = max(map(len, lists.values()), default=0)
        table = [
            {label: (found[place] if place < len(found) else None) for label, found in lists.items()}
            for place in range(longest)
        ]
        rules = {
            label: {"type": "list", "values": found, "error_style": "information"}
            for label, found in lists.items()
            if len(",".join(found)) <= LONGEST_LIST and not any("," in word for word in found)
        }
        return _book(
            [(name, rows), *([(words, table)] if table else [])],
            data_validations={name: rules},
            column_formats={name: [Format().set_align("top").set_num_format("@")] * len(labels)},
        )


def wrong_rows(sent):
    """The sheet as it was sent, its good rows left out, with one column more that says what is wrong."""
    rows = Row.objects.filter(sent=sent, verdict__in=[Verdict.WRONG, Verdict.LEFT_OUT]).order_by("number")
    headings = []
    for place, heading in enumerate(sent.headings):
        heading = heading or f"№ {place + 1}"
        headings.append(heading if heading not in headings else f"{heading} ({place + 1})")
    error = _("What is wrong")
    while error in headings:
        error += " *"
    records = [
        {
            **{
                heading: (row.cells[place] if place < len(row.cells) else "")
                for place, heading in enumerate(headings)
            },
            error: " ".join(problem["message"] for problem in row.problems) or _("left out"),
        }
        for row in rows
    ]
    name = (sent.sheet or _("Wrong rows"))[:LONGEST_SHEET_NAME]
    return _book([(name, records or [dict.fromkeys([*headings, error])])], column_formats={})


def _book(sheets, **options):
    book = io.BytesIO()
    write_worksheets(
        sheets,
        book,
        freeze_panes={"general": {"row": 1, "col": 0}},
        header_format={"general": HEADING},
        column_widths={name: [WIDTH] * len(rows[0]) for name, rows in sheets},
        **{
            **options,
            "column_formats": {
                name: options["column_formats"].get(name, [WRAPPED] * len(rows[0])) for name, rows in sheets
            },
        },
    )
    return book.getvalue()
