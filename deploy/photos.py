"""Photos as they were at a moment, from their repository (restic), into a folder.

    python3 deploy/photos.py FOLDER [MOMENT]

Without a moment the newest. The last snapshot before the moment, and over it the first after it: a photo
that was sent just before the moment is in the later one alone, and one more than there was is shown nowhere.
"""

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path


def snapshots() -> list[tuple[datetime, str, str]]:
    """[(when, id, folder)], oldest first."""
    command = ["restic", "snapshots", "--json", "--host", "ngo-portal", "--tag", "media"]
    said = subprocess.run(command, check=True, capture_output=True).stdout
    found = json.loads(said) or []
    return sorted((_read(one["time"]), one["id"], one["paths"][0]) for one in found)


def wanted(found: list, moment: datetime | None) -> list:
    """Of snapshots, those that hold what was there at the moment, in the order to restore them."""
    if moment is None:
        return found[-1:]
    before = [one for one in found if one[0] <= moment][-1:]
    return before + [one for one in found if one[0] > moment][:1]


def restore(folder: Path, moment: datetime | None) -> None:
    for _when, key, was_at in wanted(snapshots(), moment):
        # Its paths are whole ones: restored into a folder beside, and moved from there.
        aside = folder.parent / ".photos"
        subprocess.run(["restic", "restore", "--quiet", key, "--target", str(aside)], check=True)
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-a", f"{aside}{was_at}/.", f"{folder}/"], check=True)
        subprocess.run(["rm", "-rf", str(aside)], check=True)


def _read(text):
    """restic writes nanoseconds."""
    head, _dot, rest = text.partition(".")
    digits = len(rest) - len(rest.lstrip("0123456789"))
    return datetime.fromisoformat(f"{head}.{rest[:6]:0<6}{rest[digits:]}" if rest else text)


if __name__ == "__main__":
    restore(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]) if sys.argv[2:] and sys.argv[2] else None)
