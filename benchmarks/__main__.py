"""Measures the bars one after another and prints them beside their promises; 1 when one is missed.

DATABASE_URL, or --database, names the database: an empty one is seeded, one with synthetic events is taken as
it is.
"""

import argparse
import os
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path

import django

from benchmarks.figures import Figure, missed, table
from benchmarks.house import opened, say
from ngo_portal.embedded_postgres import ROOT, Refused

NUMBERS = [*range(1, 14), 21]


def main(arguments):
    args, started = _read(arguments), time.monotonic()
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))  # what was made is taken away
    try:
        with opened(args) as house:
            size, figures = house.size, []
            for figure in _measured(house, args.bars):
                _number, what, value, promise, verdict, _note = figure.cells(size)
                say(f"  {what}: {value} (promised {promise}) {verdict}")
                figures.append(figure)
            hostile = _hostile(house, args.cases)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    lines = table(figures, size)
    print("\n".join(["", f"{size:,} events", "", *lines, ""]))
    if args.table:
        args.table.parent.mkdir(parents=True, exist_ok=True)
        args.table.write_text("\n".join([*lines, ""]), encoding="utf-8")
    number = len(missed(figures, size))
    if hostile:
        say("A hostile question was not answered as promised, see above")
    say(f"{len(figures)} figures, {number or 'none'} missed; {time.monotonic() - started:.0f} s in all")
    return 1 if number or hostile else 0


def _read(arguments):
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--size", type=int, default=200_000, help="events of the database it seeds (200000)")
    parser.add_argument("--organisations", type=int, default=30_000)
    parser.add_argument("--projects", type=int, default=50_000)
    parser.add_argument("--bars", type=_numbers, default=[], help='"1 2 6"; all when it is empty')
    parser.add_argument("--cases", type=int, help="hostile questions after the bars (10000 after all bars)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=1.5, help="for each side in each round (1.5)")
    parser.add_argument("--database", default=os.environ.get("DATABASE_URL", ""), help="URL; or DATABASE_URL")
    parser.add_argument("--small", help="URL of a seeded database of 20,000 events; else one is made")
    parser.add_argument(
        "--restart",
        default=os.environ.get("DATABASE_RESTART", ""),
        help="shell command that restarts PostgreSQL; without it nothing is measured cold",
    )
    parser.add_argument("--table", type=Path, help="file for the table, in Markdown")
    args = parser.parse_args(arguments)
    if not args.database:
        parser.error("name a database by DATABASE_URL or --database; `make prove` starts one")
    if args.cases is None:
        args.cases = 0 if args.bars else 10_000
    args.bars = args.bars or [*NUMBERS]
    return args


def _numbers(words):
    return [int(word) for word in words.replace(",", " ").split()]


def _hostile(house, cases):
    """Asks the large database hostile questions, in a process of their own; 0 when all went well."""
    if not cases:
        return 0
    say(f"{cases:,} hostile questions")
    command = [sys.executable, "-m", "benchmarks.hostile", "--cases", str(cases)]
    environment = house.environment | {"DATABASE_URL": house.large.url}
    return subprocess.run(command, cwd=ROOT, env=environment).returncode


def _measured(house, bars):
    """The figures of the bars asked for; one that cannot be measured is a figure without a value."""
    os.environ.update(house.environment, DATABASE_URL=house.large.url)
    django.setup()
    from benchmarks.bars import BARS, opponents  # noqa: PLC0415 - they know the models

    with opponents(house, bars):
        for number in bars:
            name = BARS[number].__name__.replace("_", " ")
            say(f"Bar {number}: {name}")
            try:
                yield from BARS[number](house)
            except Exception as error:
                traceback.print_exc()
                print(house.log_tail(), file=sys.stderr)
                yield Figure(number, name, None, at_most=0, note=" ".join(str(error).split())[:200])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
