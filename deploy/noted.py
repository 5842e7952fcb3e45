"""Writes down how a backup, a restore or a drill went, for the administrators' page and /metrics
(BACKUP_STATE).

python3 deploy/noted.py FILE full|media|check|drill done|failed [words]
"""

import json
import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path


def note(path: str, what: str, how: str, words: str = "") -> None:
    """The last time each thing was done stays when it fails later."""
    file = Path(path)
    state = json.loads(file.read_text()) if file.exists() else {}
    entry = state.get(what, {}) | {"ok": how == "done", "at": datetime.now(UTC).isoformat(timespec="seconds")}
    if how == "done":
        entry["done"] = entry["at"]
    state[what] = entry | {"words": words}
    with tempfile.NamedTemporaryFile("w", dir=file.parent, delete=False) as new:
        json.dump(state, new, indent=1)
    os.chmod(new.name, 0o644)
    os.replace(new.name, file)


if __name__ == "__main__":
    note(*sys.argv[1:])
