"""The ten main pages of the demo as a telephone shows them: Lighthouse's four marks out of 100, and when the
largest thing on a page is there while the line and the processor are really slowed down.

`python -m benchmarks.lighthouse` prints a table, the rows of each page as soon as they are known; it is 1
when a promise is missed, or when nothing could be measured of a page. Wants a quiet machine, and what
benchmarks/package.json names in the environment's node_modules. DATABASE_URL names a server on which it
makes a database.
"""

import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import django

from benchmarks import servers
from benchmarks.client import HOST
from benchmarks.figures import Figure, missed, table
from benchmarks.house import database_beside, environment_of, manage, say

BAR = 16
LIGHTHOUSE = Path(sys.prefix) / "node_modules" / ".bin" / "lighthouse"
MARKS = {
    "performance": "performance",
    "accessibility": "accessibility",
    "best-practices": "best practices",
    "seo": "for search engines",
}
LEAST_MARK = 95
#: Seconds until the largest thing is there: slow 4G, a processor four times slower.
LATEST = 1.8
#: A page whose mark is too low is marked so often: the best is what the page is worth, the rest the machine.
#: When its largest thing is there is measured so often always.
ROUNDS = 3
SECONDS_FOR_A_REPORT = 180
#: Lines of a table before its rows.
HEAD = 2
WORKERS = 2


def main():
    with contextlib.ExitStack() as to_close:
        folder = Path(to_close.enter_context(tempfile.TemporaryDirectory(prefix="ngo-portal-pages-")))
        url = to_close.enter_context(database_beside(os.environ["DATABASE_URL"]))
        environment = environment_of(folder) | {"DATABASE_URL": url}
        say("The demo, for the pages as a telephone shows them")
        for words in (["migrate"], ["load_territories"], ["load_demo"], ["collectstatic", "--no-input"]):
            manage(environment, *words, "--verbosity", "0")
        os.environ.update(environment)
        django.setup()
        server = to_close.enter_context(
            servers.portal(environment, workers=WORKERS, log=folder / "servers.log")
        )
        pages, figures = main_pages(), []
        close_connections()
        print("\n".join(table([], size=0)), flush=True)
        for page in pages:
            found = figures_or_why_not(page, server.port, folder)
            figures += found
            print("\n".join(table(found, size=0)[HEAD:]), flush=True)
    return 1 if missed(figures, size=0) else 0


def figures_or_why_not(page, port, folder):
    """The figures of a page; one that failed, with the reason, where Lighthouse has none."""
    say(f"  {page}")
    try:
        return [*figures_of(page, port, folder)]
    except (subprocess.SubprocessError, OSError, KeyError, TypeError, ValueError) as error:
        return [Figure(BAR, f"{page}: measured", None, at_least=1, note=f"{type(error).__name__}: {error}")]


def main_pages():
    """Ten addresses, of each kind the first, in Kazakh."""
    from events.models import Edition, Event  # noqa: PLC0415 - they need the settings
    from registry.models import Organisation  # noqa: PLC0415 - likewise

    records = [
        Edition.objects.get(),
        *(noun.objects.published().order_by("pk").first() for noun in (Event, Organisation)),
    ]
    others = ["events", "organisations", "projects", "territories/630000000", "comparison", "about"]
    return ["/kk/", *(f"/kk/{one}/" for one in others), *(one.get_absolute_url() for one in records)]


def close_connections():
    """Of the database that is dropped at the end."""
    from django.db import connections  # noqa: PLC0415 - it needs the settings

    connections.close_all()


def figures_of(page, port, folder):
    seen = best(lambda: report(page, port, folder), lambda said: said["categories"]["performance"]["score"])
    for key, mark in MARKS.items():
        score, lost = seen["categories"][key], []
        for one in score["auditRefs"]:
            audit = seen["audits"][one["id"]]
            if one["weight"] and audit["score"] is not None and audit["score"] < 1:
                lost.append(f"{audit['title']} {audit.get('displayValue', '')}".strip())
        yield Figure(
            BAR, f"{page}: {mark}", round(100 * score["score"]), at_least=LEAST_MARK, note="; ".join(lost)
        )
    how = ["--throttling-method=devtools", "--only-categories=performance"]
    seconds = sorted(latest(report(page, port, folder, *how)) for _ in range(ROUNDS))
    spread = f"median of {', '.join(f'{one:.2f}' for one in seconds)}"
    yield Figure(
        BAR,
        f"{page}: largest thing there",
        statistics.median(seconds),
        at_most=LATEST,
        unit=" s",
        note=spread,
    )


def best(ask, worth):
    """The report worth most, of the first that is worth enough or of ROUNDS."""
    reports = [ask()]
    while worth(reports[-1]) < LEAST_MARK / 100 and len(reports) < ROUNDS:
        reports.append(ask())
    return max(reports, key=worth)


def latest(said):
    """Seconds until the largest thing is there; None where nothing was painted."""
    value = said["audits"]["largest-contentful-paint"].get("numericValue")
    return None if value is None else value / 1000


def report(page, port, folder, *how):
    """What Lighthouse says of a page, on a telephone. Now and then Chromium loses its own trace of it, or
    hangs: then it is asked again."""
    path = folder / "report.json"
    path.unlink(missing_ok=True)
    command = [LIGHTHOUSE, f"http://{HOST}:{port}{page}", "--output=json", f"--output-path={path}", "--quiet"]
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
    environment = os.environ | {"CHROME_PATH": shutil.which("chromium") or ""}
    command += [f"--chrome-flags={flags}", *how]
    for attempt in range(1, ROUNDS + 1):
        try:
            subprocess.run(command, env=environment, cwd=folder, check=True, timeout=SECONDS_FOR_A_REPORT)
            said = json.loads(path.read_text(encoding="utf-8"))
            if latest(said) is not None and all(
                said["categories"][one]["score"] is not None for one in said["categories"]
            ):
                return said
            raise ValueError(f"no mark: {said.get('runtimeError') or 'nothing was painted'}")
        except (subprocess.SubprocessError, OSError, ValueError):
            if attempt == ROUNDS:
                raise


if __name__ == "__main__":
    sys.exit(main())
