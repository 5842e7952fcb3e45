"""Starts the cluster and breaks it, one part a run, while officers save and readers read.

    python -m deploy.cluster [--runs 20] [--port 8240] [--table var/cluster.md] [--stay]

Each run must keep the promises of docs/cluster.md. --stay starts it and leaves it up until Ctrl-C.
"""

import argparse
import os
import shutil
import sys
import tempfile
import threading
import time
from itertools import cycle, islice
from pathlib import Path

import django

from deploy.cluster.faults import FAULTS
from deploy.cluster.machines import HOST, Cluster
from ngo_portal.embedded_postgres import Refused

WARM, AFTER = 4, 4  # seconds of load before something breaks, and after writes are back
LONGEST = 60
PROMPT = 0.99


def main(arguments):
    parser = argparse.ArgumentParser(prog="python -m deploy.cluster", description=__doc__)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--port", type=int, default=8240, help="the first of fifty ports")
    parser.add_argument("--table", type=Path, default=Path("var/cluster.md"))
    parser.add_argument("--only", choices=FAULTS, action="append", help="break this alone")
    parser.add_argument("--stay", action="store_true")
    args = parser.parse_args(arguments)
    folder = Path(tempfile.mkdtemp(prefix="ngo-portal-cluster-"))
    folder.chmod(0o755)
    try:
        with Cluster(folder, args.port) as cluster:
            print(f"The portal is on http://{HOST}:{cluster.web_port}/, its files in {folder}", flush=True)
            if args.stay:
                threading.Event().wait()
            return _runs(cluster, args)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        if "KEEP" not in os.environ:
            shutil.rmtree(folder, ignore_errors=True)


def _runs(cluster, args):
    os.environ |= cluster.environment  # officers' forms are read as the tests read them
    django.setup()
    from deploy.cluster.history import Load  # noqa: PLC0415 - wants the settings

    accounts = _accounts(cluster.folder / "accounts.txt")
    lines, missed = list(HEAD), 0
    for number, name in enumerate(islice(cycle(args.only or FAULTS), args.runs), 1):
        cluster.wait_until_whole()
        fault = FAULTS[name](cluster)
        with Load(cluster, accounts) as load:
            time.sleep(WARM)
            moment = time.monotonic()
            fault.strike()
            until = moment + LONGEST
            while not fault.has_told() and time.monotonic() < until:
                time.sleep(0.1)
            told = time.monotonic()
            while load.written_again_after(told) is None and time.monotonic() < until:
                time.sleep(0.1)
            time.sleep(AFTER)
            fault.mend()
            cluster.wait_until_whole()
            time.sleep(1)
        verdict = load.verdict(moment)
        wrong = _wrong(verdict, fault)
        missed += bool(wrong)
        lines.append(_line(number, name, verdict, wrong))
        print(lines[-1], flush=True)
        args.table.parent.mkdir(parents=True, exist_ok=True)
        args.table.write_text("\n".join(lines) + "\n")
    print(f"{args.runs - missed} of {args.runs} runs kept the promises; the table is in {args.table}")
    return 1 if missed else 0


def _accounts(path):
    """Two officers of the demo, by its file of accounts."""
    words = [line.split() for line in path.read_text().splitlines() if line and line[0] != "#"]
    found = {line[0]: line[1] for line in words if len(line) > 1}
    return [(name, found[name]) for name in ("ulan", "shieli")]


HEAD = [
    "| run | broken | saves acknowledged | lost | twice | no save for, s | pages asked "
    "| answered 200 | within 2 s | servers that led at once | kept |",
    "|---|---|---|---|---|---|---|---|---|---|---|",
]


def _line(number, name, verdict, wrong):
    back = "never" if verdict.back is None else f"{verdict.back:.1f}"
    return (
        f"| {number} | {name} | {verdict.acknowledged} | {verdict.lost} | {verdict.doubled} | {back} "
        f"| {verdict.reads} | {verdict.answered:.1%} | {verdict.prompt:.1%} "
        f"| {verdict.leaders_at_once} | {'; '.join(wrong) or 'yes'} |"
    )


def _wrong(verdict, fault):
    found = {
        "acknowledged and lost": verdict.lost,
        "saved twice": verdict.doubled,
        "servers differ": verdict.differing,
        "two led at once": verdict.leaders_at_once,
        "answered 500": verdict.errors,
        f"no save was acknowledged ({dict(verdict.answers)})": not verdict.acknowledged,
        "writes not back in time": verdict.back is None or verdict.back > fault.WRITES_BACK,
        f"pages: {', '.join(verdict.refused) or 'late'}": verdict.prompt < PROMPT,
        f"the load failed: {verdict.faults}": verdict.faults,
    }
    return [words for words, is_so in found.items() if is_so]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
