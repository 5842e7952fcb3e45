"""How one address becomes a table in other programs: the same few lines for each, to be copied."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Recipe:
    """`lines` as they are typed, with {address} in them; `of` is the ending of the file they read."""

    key: str
    program: Any
    how: Any
    lines: str
    of: str = "csv"

    def with_address(self, address: str) -> str:
        return self.lines.replace("{address}", address)


RECIPES = [
    Recipe(
        "excel",
        _("Excel (Power Query)"),
        _(
            "Data → Get Data → From Other Sources → Blank Query → Advanced Editor; “Refresh All” requests"
            " the data again."
        ),
        """let
    Source = Csv.Document(Web.Contents("{address}"), [Delimiter = ",", Encoding = 65001]),
    Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true])
in
    Rows""",
    ),
    Recipe(
        "sheets",
        _("Google Sheets"),
        _("Into a cell: Google requests the address again about once an hour."),
        '=IMPORTDATA("{address}")',
    ),
    Recipe(
        "r",
        "R",
        _("The package readr reads numbers, dates and Kazakh letters as they are."),
        """library(readr)
events <- read_csv("{address}")""",
    ),
    Recipe(
        "python",
        "Python",
        _("Without any package: each line of the file is an object with the lines of the record inside."),
        """import json
from urllib.request import urlopen

with urlopen("{address}") as file:
    rows = [json.loads(line) for line in file]
events = [row for row in rows if row["sheet"] == "events"]
print(len(events))""",
        of="ndjson",
    ),
]
