"""Which release this is, told from its files."""

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
NOT_SERVED = ("var", "tests", "benchmarks")


def fingerprint() -> str:
    """Another text when the requirements or a file in the portal's folders changed, data and pictures too."""
    files = [ROOT / "requirements.txt"]
    for folder in ROOT.iterdir():
        hidden = folder.name.startswith(".") or folder.name in NOT_SERVED
        if folder.is_dir() and not hidden:
            files += [path for path in folder.rglob("*") if path.suffix != ".pyc" and path.is_file()]
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(f"{path.relative_to(ROOT)} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()
