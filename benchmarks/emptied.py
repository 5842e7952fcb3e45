"""A database of which nothing is in memory: PostgreSQL started again, its files taken out of the file cache.

What the file system's own directories know, and a cache of the disk, stay.
"""

import contextlib
import os
import subprocess
import time
from pathlib import Path

import psycopg2

SECONDS_TO_START = 120
_SINCE = "SELECT extract(epoch FROM pg_postmaster_start_time())"


def emptied(database, command):
    """Restarts PostgreSQL by this shell command, and says how the memory was emptied.

    None, with nothing done, where there is no command or its files are not within reach. Connections to it
    are broken afterwards, but for that of `database`.
    """
    if not command:
        return None
    folder, before = Path(database.value("SHOW data_directory")), database.value(_SINCE)
    if not _is_here(folder, before):
        return None
    subprocess.run(command, shell=True, check=True)
    _wait_for_another(database, before)
    number = _forget_files(folder)
    return f"restarted, and posix_fadvise(DONTNEED) on {number:,} files of the database"


def _is_here(folder, since):
    """Whether this is the folder of that server, and not of one of the same name on another machine."""
    with contextlib.suppress(OSError):
        return abs(int((folder / "postmaster.pid").read_text().split("\n")[2]) - since) < 3
    return False


def _wait_for_another(database, before):
    until = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            database.connect()
            if database.value(_SINCE) != before:
                return
        except psycopg2.OperationalError:
            if time.monotonic() > until:
                raise
        time.sleep(0.05)


def _forget_files(folder):
    """The number of files; what waits to be written is written first, or it would stay."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    for file in files:
        with contextlib.suppress(FileNotFoundError):
            handle = os.open(file, os.O_RDONLY)
            try:
                os.fsync(handle)
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(handle)
    return len(files)
