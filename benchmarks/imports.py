"""What a list of 5,000 rows costs before and after the click: `python -m benchmarks.imports`, part of
`make prove`.

Seconds of processor, of the worker and of its backend in PostgreSQL together, so that other work on the
machine does not count: on two idle cores no clock shows more. Beside them what it costs to save organisations
one by one, as a form does. DATABASE_URL names a database; what is imported is rolled back.
"""

import argparse
import io
import os
import random
import sys
import tempfile
import time
from pathlib import Path

import django

from benchmarks.figures import Figure, missed, table
from benchmarks.house import environment_of, manage, say

#: The number of these figures among the bars, and what is promised.
BAR = 16
PREVIEW, CONFIRM = 10, 20
#: How much less a row costs than a record that is saved by itself.
BESIDE_ONE_BY_ONE = 10
ONE_BY_ONE = 200


def main(arguments):
    parser = argparse.ArgumentParser(prog="python -m benchmarks.imports", description=__doc__)
    parser.add_argument("--rows", type=int, default=5_000)
    args = parser.parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ngo_portal.settings")
    django.setup()
    environment = {**environment_of(Path(tempfile.gettempdir())), "DATABASE_URL": os.environ["DATABASE_URL"]}
    manage(environment, "migrate", "--verbosity", "0")
    _fill(environment)
    figures = _measured(args.rows)
    print("\n".join(table(figures, args.rows)))
    return 1 if missed(figures, args.rows) else 0


def _fill(environment):
    from territories.models import Territory  # noqa: PLC0415 - Django is set up by now

    if not Territory.objects.exists():
        manage(environment, "load_territories", "--verbosity", "0")
    manage(environment, "load_demo", "--verbosity", "0")


def _measured(number):
    from django.db import transaction  # noqa: PLC0415

    from imports import actions  # noqa: PLC0415
    from imports.known import KINDS  # noqa: PLC0415
    from officers.models import Officer  # noqa: PLC0415
    from registry.models import Organisation  # noqa: PLC0415

    kind = KINDS["organisations"]
    with transaction.atomic():
        by = Officer.objects.create_user("benchmark", None, role="national", language="kk")
        sent = actions.receive(kind=kind, name="list.xlsx", data=_file(number), by=by)
        preview = _cost(lambda: actions.read(sent))
        say(f"Before the click: {sent.counts}")
        confirm = _cost(lambda: actions.save(sent))
        again = actions.receive(kind=kind, name="list.xlsx", data=_file(number), by=by)
        _cost(lambda: actions.read(again))
        undo = _cost(lambda: actions.undo(sent))
        single = _cost(lambda: _one_by_one(Organisation, by, ONE_BY_ONE)) / ONE_BY_ONE
        transaction.set_rollback(True)
    return [
        Figure(BAR, f"{number:,} rows before the click", preview, at_most=PREVIEW, unit=" s"),
        Figure(BAR, f"{number:,} rows saved", confirm, at_most=CONFIRM, unit=" s"),
        Figure(
            BAR,
            "rows that are the same when the file is sent again",
            again.counts.get("unchanged", 0),
            at_least=number,
        ),
        Figure(BAR, f"{number:,} rows undone", undo, unit=" s"),
        Figure(
            BAR,
            "a record saved by itself / a row of a list",
            single / ((preview + confirm) / number),
            at_least=BESIDE_ONE_BY_ONE,
        ),
    ]


def _cost(work):
    """Seconds of processor of this process, its children, and its backend."""
    before = _spent()
    work()
    return _spent() - before


def _spent():
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (backend,) = cursor.fetchone()
    with open(f"/proc/{backend}/stat", encoding="ascii") as file:
        user, system = file.read().rpartition(")")[2].split()[11:13]
    times = os.times()
    own = times.user + times.system + times.children_user + times.children_system
    return own + (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _file(number):
    """A workbook of organisations in all districts, made of the words of the scale data."""
    from rustpy_xlsxwriter import write_worksheets  # noqa: PLC0415

    from events.seed.registry import CALLED, _bins  # noqa: PLC0415
    from registry.models import Direction  # noqa: PLC0415
    from territories.models import Territory  # noqa: PLC0415

    chance = random.Random(1)
    districts = list(Territory.objects.at_level(2).shown().order_by("code").values_list("code", flat=True))
    words = [str(one.name) for one in Direction.objects.active()]
    heads, _branches = _bins(chance, set())
    names = list(CALLED.values())[:2]
    rows = [
        {
            "БСН": next(heads),
            "Атауы": chance.choice(names)[0].format(f"Ұйым {place}"),
            "Наименование": "",
            "ӘАОЖ коды": chance.choice(districts),
            "Бағыты": chance.choice(words),
            "Тіркелген күні": f"{chance.randint(10, 28)}.11.{chance.randint(1995, 2024)}",
            "E-mail": f"list{place}@example.org",
        }
        for place in range(number)
    ]
    book = io.BytesIO()
    write_worksheets([("Тізім", rows)], book)
    return book.getvalue()


def _one_by_one(model, by, number):
    from registry.models import Contact, Direction  # noqa: PLC0415
    from territories.models import Territory  # noqa: PLC0415

    place, direction = Territory.objects.at_level(2).shown().first(), Direction.objects.first()
    for one in range(number):
        record = model(name_kk=f"«Жеке {one}» қоғамдық қоры", seat=place, responsible=place)
        record.full_clean()
        record.save()
        record.directions.add(direction)
        Contact.objects.create(organisation=record, kind="email", value=f"one{one}@example.org")


if __name__ == "__main__":
    started = time.monotonic()
    result = main(sys.argv[1:])
    say(f"{time.monotonic() - started:.0f} s by the clock")
    sys.exit(result)
