"""What one search costs and finds: `python -m benchmarks.search --size 2000000`, part of `make prove`.

Milliseconds in SQL (all queries of one question together), half of the questions and the slowest, beside
the same with 20,000 events; two hundred hostile questions; how long the indexes of words take to be built,
and how large they are; and the judged questions of tests/search beside two opponents, over the demo content.
DATABASE_URL names a database; an empty one is seeded.
"""

import argparse
import contextlib
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import django

from benchmarks.figures import Figure, missed, table
from benchmarks.house import SMALL_SIZE, database_beside, environment_of, filled, manage, say
from ngo_portal.embedded_postgres import ROOT

#: The number of these figures among the bars.
BAR = 14
#: How much slower questions about events may be than with 20,000 of them, a slip than a rare word.
AT_ANY_SIZE, OF_A_SLIP = 3, 2
#: Less than this is not told from nothing by a clock.
LEAST_MS = 5
_INDEXES = """
    SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND (indexdef ~ '(gin|gist) ' AND
    indexdef ~ 'typed|told|search|words' OR tablename = 'search_knownword' OR indexname ~ '_shortest$')
    ORDER BY indexname
"""
#: Questions of each sort, and rounds.
QUESTIONS, ROUNDS = 40, 3
_WORDS = """
    SELECT word FROM ts_stat($$SELECT search FROM events_event WHERE stage = 'published' ORDER BY id DESC
    LIMIT 20000$$) WHERE word ~ '^[а-я]{{5,}}$' ORDER BY ndoc {order}, word LIMIT %s
"""
_NAMES = "SELECT name_kk FROM registry_organisation WHERE stage = 'published' ORDER BY md5(id::text) LIMIT %s"


def main(arguments):
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--size", type=int, default=200_000, help="events of the database it seeds (200000)")
    parser.add_argument("--organisations", type=int, default=30_000)
    parser.add_argument("--projects", type=int, default=50_000)
    parser.add_argument("--of", choices=["speed", "judged"], help="what is measured of DATABASE_URL as it is")
    args = parser.parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ngo_portal.settings")
    if args.of:
        django.setup()
        json.dump({"speed": _speed, "judged": _judged}[args.of](), sys.stdout)
        return 0
    url = os.environ["DATABASE_URL"]
    with contextlib.ExitStack() as to_close:
        folder = to_close.enter_context(tempfile.TemporaryDirectory(prefix="ngo-portal-benchmarks-"))
        environment = environment_of(Path(folder))
        large = filled(url, args.size, args, environment)
        to_close.callback(large.close)
        say(f"One search with {large.size:,} events")
        figures = [*_of_speed(_asked("speed", environment, url), _beside(large, args, environment, to_close))]
        figures += _of_indexes(large)
        say("The judged questions, over the demo content")
        demo = to_close.enter_context(database_beside(url))
        for command in ("migrate", "load_territories", "load_demo"):
            manage(environment | {"DATABASE_URL": demo}, command, "--verbosity", "0")
        figures += _of_judged(_asked("judged", environment, demo))
    print("\n".join(["", *table(figures, size=large.size), ""]))
    return 1 if missed(figures, size=large.size) else 0


def _beside(large, args, environment, to_close):
    """The same of 20,000 events, where the database has more."""
    if large.size <= SMALL_SIZE:
        return {}
    small = to_close.enter_context(database_beside(large.url))
    filled(small, SMALL_SIZE, args, environment).close()
    return _asked("speed", environment, small)


def _asked(what, environment, url):
    """What a process of its own finds out: what it keeps in memory is of one database."""
    command = [sys.executable, "-m", "benchmarks.search", "--of", what]
    done = subprocess.run(
        command, cwd=ROOT, env=environment | {"DATABASE_URL": url}, stdout=subprocess.PIPE, check=True
    )
    return json.loads(done.stdout)


def _of_speed(large, small):
    promised = {"organisations by name": 15, "suggestions": 20}
    for name, (half, slowest) in large.items():
        if name == "hostile":
            yield Figure(BAR, "the worst of 200 hostile questions", slowest, at_most=500, unit=" ms")
            continue
        yield Figure(BAR, f"{name}: half of them", half, at_most=promised.get(name), unit=" ms")
        yield Figure(BAR, f"{name}: the slowest", slowest, unit=" ms")
        if name in small and name.startswith("events"):
            ratio = max(half, LEAST_MS) / max(small[name][0], LEAST_MS)
            yield Figure(BAR, f"{name}: times the same with 20,000", ratio, at_most=AT_ANY_SIZE)
    slip = max(large["events by a slip"][0], LEAST_MS) / max(large["events by a rare word"][0], LEAST_MS)
    yield Figure(BAR, "events by a slip: times a rare word", slip, at_most=OF_A_SLIP)


def _of_indexes(database):
    for (name,) in database.rows(_INDEXES):
        started = time.perf_counter()
        database.rows(f'REINDEX INDEX "{name}"')
        seconds = time.perf_counter() - started
        size = database.value("SELECT pg_relation_size(%s::regclass)", [name]) / 2**20
        yield Figure(BAR, f"index {name}", seconds, unit=" s", note=f"{size:,.1f} MiB")


def _of_judged(found):
    """Ours is promised; the opponents stand beside it."""
    bounds = [("success at 1", {"at_least": 0.97}), ("success at 5", {"at_least": 0.99})]
    bounds += [("nothing, answered with records", {"at_most": 0.01})]
    for asked in found:
        for place, (what, bound) in enumerate(bounds):
            others = ", ".join(
                f"{name} {found[asked][name]['total'][place]:.3f}" for name in ("icontains", "trigrams")
            )
            yield Figure(BAR, f"{what} ({asked})", found[asked]["ours"]["total"][place], note=others, **bound)
        for kind, (first, number) in found[asked]["ours"]["classes"].items():
            others = ", ".join(
                f"{name} {found[asked][name]['classes'][kind][0]}" for name in ("icontains", "trigrams")
            )
            yield Figure(BAR, f"{asked}, {kind}: first of {number}", first, note=others)


def _judged():
    """{file: {who answers: {"total": …, "classes": {class: [first, asked]}}}}"""
    from django.db import transaction  # noqa: PLC0415 - Django is set up first
    from django.utils import translation  # noqa: PLC0415 - likewise

    from tests.search import judging, newcomers, strangers  # noqa: PLC0415 - likewise

    found = {}
    with translation.override("kk"), transaction.atomic():
        for asked, records in (("judged", None), ("strangers", strangers), ("newcomers", newcomers)):
            saved = transaction.savepoint()
            if records:
                strangers.make(records)
            found[asked] = {
                name: _scores(judging.report(judging.judged(asked), getattr(judging, name)), judging)
                for name in ("ours", "icontains", "trigrams")
            }
            transaction.savepoint_rollback(saved)
        transaction.set_rollback(True)
    return found


def _scores(scores, judging):
    classes = {kind: [score.first, score.asked] for kind, score in scores.items()}
    return {"total": judging.total(scores), "classes": classes}


def _rows(sql, params=()):
    from django.db import connection  # noqa: PLC0415 - Django is set up first

    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return [one for (one,) in cursor.fetchall()]


def timed(questions, ask):
    """Milliseconds that the database worked for each question, in the best of the rounds."""
    from django.db import connection  # noqa: PLC0415 - likewise

    best = {}
    for _round in range(ROUNDS):
        for words in questions:
            spent = 0.0

            def watched(execute, sql, params, many, context):
                nonlocal spent
                started = time.perf_counter()
                try:
                    return execute(sql, params, many, context)
                finally:
                    spent += time.perf_counter() - started

            with connection.execute_wrapper(watched):
                ask(words)
            best[words] = min(best.get(words, 1e9), 1000 * spent)
    return list(best.values())


def slipped(word, chance):
    """One letter another, or two neighbours swapped."""
    place = chance.randrange(1, len(word) - 1)
    if chance.random() < 0.5:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:place] + ("п" if word[place] != "п" else "р") + word[place + 1 :]


def hostile():
    """Two hundred questions of those who mean no good."""
    signs = [
        "а",
        "и",
        "1",
        "%",
        "_",
        "\\",
        "'",
        '"',
        "*",
        "(",
        ")",
        "|",
        "&",
        "!",
        "<->",
        ":*",
        "\x00",
        "--",
        ";",
        "[а-я]+",
    ]
    found = [*signs, *(sign * 100 for sign in signs), *(f"қор {sign} {sign}талап" for sign in signs)]
    found += [
        "и в на по за для с",
        "және мен үшін",
        "қор " * 50,
        "а б в г д е ж з и к л м н о п",
        " ".join("қоғамдық" for _ in range(25)),
    ]
    found += ["".join(random.Random(number).choices("абвгдежзиклмнопрстуф", k=7)) for number in range(40)]
    found += [
        " ".join(
            random.Random(number).choices(
                ["қор", "бірлестік", "жастар", "семинар", "облыс", "Семей", "2021", "XXI"], k=8
            )
        )
        for number in range(60)
    ]
    found += [f"{letter}{other}" for letter in "абеиқ" for other in "аеиоу"]
    return [words[:200] for words in found][:200]


def _speed():
    """{sort of question: [half of them, the slowest]}, in milliseconds of SQL."""
    from ngo_portal.search.everything import everything  # noqa: PLC0415 - likewise
    from ngo_portal.search.records import find_events, find_organisations  # noqa: PLC0415 - likewise
    from ngo_portal.search.suggestions import suggested  # noqa: PLC0415 - likewise
    from search.question import Question  # noqa: PLC0415 - likewise

    chance = random.Random(1)
    names = [name for name in _rows(_NAMES, [QUESTIONS]) if name]
    common, rare = (_rows(_WORDS.format(order=order), [QUESTIONS // 2]) for order in ("DESC", "ASC"))
    typos = [slipped(word, chance) for word in [*common, *rare]]
    whole = lambda words: everything(Question(words.replace("\x00", " ")))  # noqa: E731
    sorts = [
        ("organisations by name", names, lambda words: find_organisations(Question(words))),
        ("organisations by a common word", common[:10], lambda words: find_organisations(Question(words))),
        ("events by a common word", common, lambda words: find_events(Question(words))),
        ("events by a rare word", rare, lambda words: find_events(Question(words))),
        ("events by a slip", typos, lambda words: find_events(Question(words))),
        ("suggestions", [name[:5] for name in names], lambda words: suggested(Question(words))),
        ("the whole page", names[:15], whole),
        ("hostile", hostile(), whole),
    ]
    found = {}
    for name, questions, ask in sorts:
        spent = timed(questions, ask)
        found[name] = [statistics.median(spent), max(spent)]
        print(name, *found[name], file=sys.stderr, flush=True)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
