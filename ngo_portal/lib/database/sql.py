"""The SQL functions that hold rules: their living text is in `<app>/sql/*.sql`, frozen copies in migrations.

A file is named after its function, or after what its functions are about; it says CREATE OR REPLACE FUNCTION.
What several of them share lies in `sql/parts/`: `/* include parts/x.sql */` stands for the lines of such a
file, less the comment at its top. Whoever changes a rule changes it there, and puts the text that

    python -m ngo_portal.lib.database.sql events/sql/events_drain.sql

prints into a new migration; tests/test_sql.py compares the two.
"""

import re
import sys
from pathlib import Path


def living_text(path: Path) -> str:
    """The statements of an .sql file, with what it includes."""

    def part(found: re.Match[str]) -> str:
        text = (path.parent / found[1]).read_text(encoding="utf-8")
        return "\n" + re.sub(r"\A(--.*\n)+", "", text)

    return re.sub(r"/\* include (\S+) \*/", part, path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    print(living_text(Path(sys.argv[1])), end="")
