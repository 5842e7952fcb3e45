"""Asks whether anything that is pinned has a known hole.

    python deploy/audit.py requirements.txt …

First an old Django is asked about, which has many: where nothing is known even of that, the data cannot be
had here, and "no known holes" would mean nothing. Exit code 0: asked, none; 1: some; 2: could not ask.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

PLANTED = "Django==3.2.0\n"


def holes(files: list[str]) -> list[str]:
    """[package, version: numbers] of what pip-audit knows of these pins."""
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--no-deps",
        "--disable-pip",
        "--format",
        "json",
        "--progress-spinner",
        "off",
    ]
    done = subprocess.run(
        [*command, *(word for file in files for word in ("-r", file))],
        capture_output=True,
        text=True,
        timeout=600,
    )
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except ValueError:
        return []
    return [
        f"{one['name']} {one['version']}: {', '.join(hole['id'] for hole in one['vulns'])}"
        for one in packages
        if one.get("vulns")
    ]


def main(files: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        planted = Path(folder, "planted.txt")
        planted.write_text(PLANTED)
        if not holes([str(planted)]):
            print("Nothing was audited: the data about holes cannot be reached from here.", file=sys.stderr)
            return 2
    found = holes(files)
    print("\n".join(found) or "No known holes; an old Django that was planted is found.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
