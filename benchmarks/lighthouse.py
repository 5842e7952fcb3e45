"""The ten main pages of the demo as a telephone shows them: Lighthouse's four marks out of 100, and when the
largest thing on a page is there while the line and the processor are really slowed down.

`python -m benchmarks.lighthouse` prints a table; it is 1 when a promise is missed. Wants a quiet machine, and
what benchmarks/package.json names in the environment's node_modules. DATABASE_URL names a server on which it
makes a database.
"""

import contextlib
import json
import os
import shutil
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
#: A page that is too slow is measured so often: the quickest is what the page takes, the rest the machine.
ROUNDS = 3
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
        figures = [figure for page in main_pages() for figure in figures_of(page, server.port, folder)]
        close_connections()
    print("\n".join(table(figures, size=0)))
    return 1 if missed(figures, size=0) else 0


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
    say(f"  {page}")
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
    slow = best(lambda: report(page, port, folder, *how), lambda said: -latest(said), -LATEST)
    yield Figure(BAR, f"{page}: largest thing there", latest(slow), at_most=LATEST, unit=" s")


def best(ask, worth, enough=LEAST_MARK / 100):
    """The report worth most, of the first that is worth enough or of ROUNDS."""
    reports = [ask()]
    while worth(reports[-1]) < enough and len(reports) < ROUNDS:
        reports.append(ask())
    return max(reports, key=worth)


def latest(said):
    """Seconds until the largest thing is there."""
    return said["audits"]["largest-contentful-paint"]["numericValue"] / 1000


def report(page, port, folder, *how):
    """What Lighthouse says of a page, on a telephone. Now and then Chromium loses its own trace of it: then
    it is asked again."""
    path = folder / "report.json"
    command = [LIGHTHOUSE, f"http://{HOST}:{port}{page}", "--output=json", f"--output-path={path}", "--quiet"]
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
    environment = os.environ | {"CHROME_PATH": shutil.which("chromium") or ""}
    command += [f"--chrome-flags={flags}", *how]
    for attempt in range(ROUNDS):
        last = attempt == ROUNDS - 1
        if subprocess.run(command, env=environment, cwd=folder, check=last).returncode == 0:
            break
    return json.loads(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
