"""Keeps the database of a release, with the demo content, so that every later one is tried on it.

    make release-database NAME=1

writes tests/releases/1.sql.xz: made once, when the release is made, and never again.
"""

import lzma
import os
import subprocess
import sys
from pathlib import Path

from ngo_portal.embedded_postgres import _program

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PREPARATION = ("migrate", "load_territories", "load_demo")


def store(name: str) -> Path:
    for command in PREPARATION:
        subprocess.run(
            [sys.executable, "manage.py", command], check=True, cwd=ROOT, stdout=subprocess.DEVNULL
        )
    dump = [_program("pg_dump"), "--no-owner", "--no-privileges", os.environ["DATABASE_URL"]]
    text = subprocess.run(dump, check=True, capture_output=True).stdout
    # Of newer servers alone: a release is tried on older ones too.
    kept = [line for line in text.splitlines(True) if not line.startswith((b"SET transaction_timeout", b"\\"))
            or line == b"\\.\n"]  # fmt: skip
    file = HERE / f"{name}.sql.xz"
    file.write_bytes(lzma.compress(b"".join(kept), preset=9 | lzma.PRESET_EXTREME))
    return file


if __name__ == "__main__":
    made = store(sys.argv[1])
    print(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1024:.0f} KB")
