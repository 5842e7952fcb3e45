"""Reads a file that an officer sent: in a child process, which may take neither much memory nor long, so that
whatever is in the file the portal goes on."""

import json
import os
import subprocess
import sys
import tempfile

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from imports.rules.child import LONGEST_ANSWER
from imports.rules.scan import MOST_COLUMNS, MOST_ROWS, Refused

#: Seconds for all of it, the start of Python too.
LONGEST = 9.5
#: What a child tells that ended by itself: the system took it down for its memory or its time.
ENDED = "unpacked"

WHY = {
    "empty": _("The file is empty."),
    "large": _("The file is larger than 20 MB. Send it in parts."),
    "type": _(
        "The portal cannot read a file of this kind. Save it as an Excel workbook (.xlsx) or as CSV and"
        " send it again."
    ),
    "broken": _("The file is damaged, or is not what its name says. Save it anew and send it again."),
    "password": _("The file is locked with a password. Take the password away and send it again."),
    "macros": _("The file holds macros. Save it as a workbook without macros (.xlsx) and send it again."),
    "declared": _("The file holds declarations that no spreadsheet program writes, so it was not read."),
    "unpacked": _("The file is too large to be read. Save only the list itself in a new file."),
    "rows": _(
        "The file has more rows or columns than are read at once (%(rows)s rows, %(columns)s columns). "
        "Send it in parts."
    ),
    "headings": _("No row of headings was found. The first row of a list says what stands in each column."),
}


def why(key):
    """A sentence for who sent the file."""
    return str(WHY[key]) % {"rows": MOST_ROWS, "columns": MOST_COLUMNS}


def read_file(data, headings):
    """(name of the sheet, [[text of each cell]]) of the bytes of a file; of several sheets the one that has
    most of the `headings`. Raises Refused."""
    with tempfile.NamedTemporaryFile(prefix="import-") as file:
        file.write(data)
        file.flush()
        return _told_by_child(file.name, headings)


def _told_by_child(path, headings):
    environment = {"PATH": os.environ.get("PATH", ""), "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}
    try:
        child = subprocess.run(
            [sys.executable, "-m", "imports.rules.child", path],
            input=json.dumps(sorted(headings)).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=settings.BASE_DIR,
            env=environment,
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Refused(ENDED) from error
    first, _line_end, rest = child.stdout.partition(b"\n")
    if not first or len(child.stdout) > 3 * LONGEST_ANSWER:
        raise Refused(ENDED)
    told = json.loads(first)
    if "refused" in told:
        raise Refused(told["refused"])
    if child.returncode:
        raise Refused(ENDED)
    return told["sheet"], [json.loads(line) for line in rest.splitlines()]
