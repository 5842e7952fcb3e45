"""Whether each number can be proved: numbers taken at random from summaries and their files, of the demo and
of synthetic records, are opened at their addresses and reckoned again from the rows they are made of.

    python -m benchmarks.numbers [--numbers 1000] [--events 5000] [--random-seed 1]

DATABASE_URL names a PostgreSQL; the records are loaded into a database of their own there. Of each number the
page, the answer to programs and the rows must say what was printed; 1 when one of them does not.
"""

import argparse
import csv
import io
import json
import os
import random
import re
import sys
import tempfile
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlencode

import django

from benchmarks.house import database_beside, environment_of, manage, say
from ngo_portal.embedded_postgres import Refused

#: A number of a page: the address of what it is made of, and the number as it is printed.
ON_PAGE = re.compile(r'<a class="number-link" href="([^"]*)"><data id="[^"]*" value="[^"]*">([^<]*)</data>')
OF_FIGURE = re.compile(r'<data id="value" value="[^"]*">([^<]*)</data>')
#: Numbers of one question: of more there would be few questions.
AT_MOST_OF_EACH = 25


def main(arguments):
    parser = argparse.ArgumentParser(prog="python -m benchmarks.numbers", description=__doc__)
    parser.add_argument("--numbers", type=int, default=1000)
    parser.add_argument("--events", type=int, default=5000)
    parser.add_argument("--random-seed", type=int, default=1)
    wanted = parser.parse_args(arguments)
    if not os.environ.get("DATABASE_URL"):
        parser.error("name a PostgreSQL by DATABASE_URL; `make prove` starts one")
    with tempfile.TemporaryDirectory(prefix="ngo-portal-numbers-") as folder:
        try:
            with database_beside(os.environ["DATABASE_URL"]) as url:
                environment = environment_of(Path(folder)) | {"DATABASE_URL": url, "PAGE_CACHE_MIB": "0"}
                _load(environment, wanted.events)
                os.environ.update(environment)
                django.setup()
                proved, wrong = _prove(wanted.numbers, random.Random(wanted.random_seed))
        except Refused as refusal:
            print(refusal, file=sys.stderr)
            return 1
    for one in wrong:
        print(one, file=sys.stderr)
    total = proved + len(wrong)
    print(f"{proved} of {total} numbers are what their rows add up to (promised: all of {wanted.numbers})")
    return 1 if wrong or total < wanted.numbers else 0


def _load(environment, events):
    some = {"organisations": max(20, events // 60), "projects": max(20, events // 40), "events": events}
    seeded = [word for name, number in some.items() for word in (f"--{name}", str(number))]
    for words in (
        ["migrate"],
        ["load_territories"],
        ["load_demo"],
        ["seed", *seeded],
        ["collectstatic", "--no-input"],
    ):
        manage(environment, *words, "--verbosity", "0")


def _prove(number, chance):
    """(how many were proved, sentences that name the others)."""
    from benchmarks.pages import _asker  # noqa: PLC0415 - settings were not known before

    ask = _asker()
    questions = _questions(chance)
    proved, wrong, seen = 0, [], set()
    while proved + len(wrong) < number:
        language, question = chance.choice(["kk", "ru", "en"]), next(questions)
        found = [one for one in set(_printed(ask, language, question)) if (language, one[0]) not in seen]
        for figure, printed, where in chance.sample(sorted(found), min(len(found), AT_MOST_OF_EACH)):
            if proved + len(wrong) == number:
                break
            seen.add((language, figure))
            fault = _fault(ask, language, figure, printed)
            proved += not fault
            if fault:
                wrong.append(f"{where}: {figure}: printed {printed!r}, {fault}")
            if (proved + len(wrong)) % 100 == 0:
                say(f"{proved} numbers proved, {len(wrong)} not")
    return proved, wrong


def _printed(ask, language, question):
    """(id of the figure, number as printed, where) of all numbers of a summary's page and of its CSV."""
    asked = urlencode(question)
    page = ask(f"/{language}/summary/?{asked}").decode()
    for address, text in ON_PAGE.findall(page):
        yield _id_in(unescape(address)), unescape(text), f"/{language}/summary/?{asked}"
    file = ask(f"/{language}/summary.csv?{asked}").decode().removeprefix("\ufeff")
    for row in list(csv.reader(io.StringIO(file)))[1:]:
        if row[2]:
            yield _id_in(row[-1]), row[2], f"/{language}/summary.csv?{asked}"


def _id_in(address):
    return unquote(re.split("/figures?/", address, maxsplit=1)[1].rstrip("/"))


def _fault(ask, language, figure, printed):
    """What is wrong with the proof of a number, or ""."""
    from django.urls import reverse  # noqa: PLC0415
    from django.utils.translation import override  # noqa: PLC0415

    from summaries.figures.finding import figure_of  # noqa: PLC0415
    from summaries.linked_data import address_of  # noqa: PLC0415

    with override(language):
        found = figure_of(figure)
        lasting, address = address_of(found.id), reverse("summaries:figure", args=[found.id])
        again = found.recount()
        rows, _after = found.page()
    page = OF_FIGURE.search(ask(address).decode())
    told = json.loads(ask(f"{lasting}.jsonld"))
    if found.id != figure:
        return f"its address is another: {found.id}"
    if _plain(again) != _plain(printed):
        return f"its rows add up to {again!r}"
    if page is None or _plain(unescape(page[1])) != _plain(printed):
        return f"its page says {page and page[1]!r}"
    if bool(rows) != bool(told["prov:wasDerivedFrom"]) or not rows and _plain(printed) != "0":
        return "it is made of nothing"
    return ""


def _plain(text):
    """A number as a file has it, without the spaces that a page parts thousands by."""
    return re.sub(r"(?<=\d)[\s\u00a0\u202f,](?=\d{3})", "", text)


def _questions(chance):
    """Questions at random, of what the portal holds, without an end."""
    from events.models import Edition, EventType  # noqa: PLC0415
    from events.models.events import AttendanceMode  # noqa: PLC0415
    from registry.models import Direction, Organisation  # noqa: PLC0415
    from territories.models import Territory  # noqa: PLC0415

    of = {
        "territory": list(Territory.objects.filter(level__lte=2).values_list("code", flat=True)),
        "edition": list(Edition.objects.values_list("pk", flat=True)),
        "year": list(range(2019, 2027)),
        "type": list(EventType.objects.values_list("key", flat=True)),
        "direction": list(Direction.objects.values_list("key", flat=True)),
        "mode": list(AttendanceMode.values),
        "organisation": list(Organisation.objects.published().values_list("pk", flat=True)[:200]),
        "borders": ["now", "then"],
    }
    shapes = [
        ["territory", "edition"],
        ["territory", "year"],
        ["edition"],
        ["year"],
        ["territory"],
        ["year", "type"],
        ["territory", "direction"],
        ["organisation"],
        ["mode", "year"],
        ["territory", "year", "borders"],
        ["territory", "territory"],
        ["direction", "direction", "year"],
    ]
    while True:
        yield [(name, str(chance.choice(of[name]))) for name in chance.choice(shapes)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
