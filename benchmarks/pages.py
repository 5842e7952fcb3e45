"""What a page of the demo costs that no cache has: processor time of the process that makes it, beside that
of an empty view behind the same middleware, asked in turn; that of PostgreSQL apart; its size, compressed.

    python -m benchmarks.pages [--rounds 15]

DATABASE_URL names a PostgreSQL; the demo is loaded into a database of its own there. Many different pages
of a kind are asked, so that none is answered from what was kept of itself. 1 when a promise is missed.
"""

import argparse
import gzip
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import django

from benchmarks.figures import Figure, in_turn, missed, table
from benchmarks.house import database_beside, environment_of, manage, say
from ngo_portal.embedded_postgres import Refused

#: Milliseconds of the processor that are promised, by kind; bytes of any page, as the server compresses it.
LIST, LARGE, SUMMARY = 15, 25, 40
MOST_BYTES, LEVEL = 14 * 1024, 6
AIM = 12  # times the empty view
WARM = 3


def main(arguments):
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args(arguments).rounds
    if not os.environ.get("DATABASE_URL"):
        parser.error("name a PostgreSQL by DATABASE_URL; `make prove` starts one")
    with tempfile.TemporaryDirectory(prefix="ngo-portal-pages-") as folder:
        try:
            with database_beside(os.environ["DATABASE_URL"]) as url:
                environment = environment_of(Path(folder)) | {"DATABASE_URL": url, "PAGE_CACHE_MIB": "0"}
                for words in (
                    ["migrate"],
                    ["load_territories"],
                    ["load_demo"],
                    ["collectstatic", "--no-input"],
                ):
                    manage(environment, *words, "--verbosity", "0")
                os.environ.update(environment)
                figures = _measured(rounds)
        except Refused as refusal:
            print(refusal, file=sys.stderr)
            return 1
    print("\n".join(table(figures, 0)))
    return 1 if missed(figures, 0) else 0


def _measured(rounds):
    django.setup()
    from django.conf import settings  # noqa: PLC0415 - DATABASE_URL was not known before
    from django.db import connection  # noqa: PLC0415

    settings.ROOT_URLCONF = "benchmarks.empty"
    from benchmarks.empty import EMPTY, FRAME  # noqa: PLC0415

    ask = _asker()
    kinds = _kinds()
    say(f"{sum(map(len, kinds.values()))} pages of {len(kinds)} kinds, {rounds} rounds")
    sizes = {}
    for address in (*(one for pages in kinds.values() for one in pages), *[EMPTY, FRAME] * WARM):
        sizes[address] = len(gzip.compress(ask(address), LEVEL))
    connection.ensure_connection()
    backend = connection.connection.info.backend_pid
    empty, frame = _milliseconds(ask, [EMPTY] * 20, rounds), _milliseconds(ask, [FRAME] * 5, rounds)
    figures = [
        Figure(0, "an empty view, ms of the processor", empty, note=f"a page of the frame alone {frame:.1f}")
    ]
    for (kind, promise), pages in kinds.items():
        before = _of_backend(backend)
        (own, beside) = in_turn(
            rounds, lambda pages=pages: _once(ask, pages), lambda: _once(ask, [EMPTY] * 20)
        )
        theirs = (_of_backend(backend) - before) / rounds / len(pages) if before is not None else None
        times = statistics.median(one / other for one, other in zip(own, beside, strict=True))
        figures.append(
            Figure(
                0,
                f"{kind}, ms of the processor",
                statistics.median(own),
                at_most=promise,
                note=f"{times:.0f} times the empty view (aim {AIM}), "
                f"{statistics.median(own) / frame:.1f} times the frame; "
                f"of PostgreSQL {'not known' if theirs is None else f'{theirs:.0f} ms'}; "
                f"{max(sizes[one] for one in pages) / 1024:.1f} KB compressed at most",
            )
        )
    largest = max(sizes, key=sizes.get)
    figures.append(
        Figure(0, "the largest page compressed, bytes", sizes[largest], at_most=MOST_BYTES, note=largest)
    )
    return figures


def _asker():
    from django.test import RequestFactory  # noqa: PLC0415

    from ngo_portal.wsgi import application  # noqa: PLC0415

    requests = RequestFactory(SERVER_NAME="127.0.0.1")

    def ask(address):
        said = []
        response = application(requests.get(address).environ, lambda status, headers: said.append(status))
        body = b"".join(response)
        response.close()
        if not said[0].startswith("200"):
            raise Refused(f"{address} was answered by {said[0]}.")
        return body

    return ask


def _once(ask, pages):
    """Milliseconds of this process for one page, on the average of some."""
    before = time.process_time()
    for address in pages:
        ask(address)
    return (time.process_time() - before) * 1000 / len(pages)


def _milliseconds(ask, pages, rounds):
    return statistics.median(_once(ask, pages) for _ in range(rounds))


def _of_backend(process):
    """Milliseconds of the processor that a process of PostgreSQL took; None where it is elsewhere."""
    try:
        words = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return (int(words[11]) + int(words[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def _kinds():
    """{(kind, milliseconds that are promised): addresses}, in each language."""
    from django.conf import settings  # noqa: PLC0415
    from django.utils.translation import override  # noqa: PLC0415

    from events.models import Edition, Event  # noqa: PLC0415
    from projects.models import SocialProject  # noqa: PLC0415
    from registry.models import Organisation  # noqa: PLC0415
    from territories.models import Territory  # noqa: PLC0415

    kinds = {}

    def add(kind, promise, *addresses):
        kinds.setdefault((kind, promise), []).extend(addresses)

    questions = ["", "?year=2021", "?territory=630000000", "?direction=family&year=2021"]
    for language, _name in settings.LANGUAGES:
        with override(language):
            add("a list of events", LIST, *(f"/{language}/events/{one}" for one in questions))
            add(
                "a list of organisations",
                LIST,
                *(f"/{language}/organisations/{one}" for one in ["", questions[2]]),
            )
            add("a list of projects", LIST, *(f"/{language}/projects/{one}" for one in questions[:3]))
            add("an edition", LARGE, *(one.get_absolute_url() for one in Edition.objects.all()))
            oblasts = Territory.objects.shown().oblasts().order_by("code")[:6]
            add("a territory", LARGE, f"/{language}/territories/630000000/")
            add("a territory", LARGE, *(f"/{language}/territories/{one.code}/" for one in oblasts))
            add(
                "a summary",
                SUMMARY,
                *(f"/{language}/summary/?{one}" for one in ("territory=630000000&edition=1", "year=2021")),
            )
            for model, kind in (
                (Event, "an event"),
                (Organisation, "an organisation"),
                (SocialProject, "a project"),
            ):
                rows = model.objects.published().order_by("pk")[:6]
                add(kind, None, *(one.get_absolute_url() for one in rows))
            add("home", None, f"/{language}/")
            add("search", None, f"/{language}/search/?q=эко")
    return kinds


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
