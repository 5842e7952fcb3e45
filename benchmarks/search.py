"""What one search costs: `python -m benchmarks.search`, on a database that DATABASE_URL names and that was
seeded.

Milliseconds in SQL (all queries of one question together), half of the questions and the slowest; hostile
questions besides. Nothing is written. For 2,000,000 events seed such a database first.
"""

import os
import random
import statistics
import sys
import time

import django

from benchmarks.figures import Figure, missed, table

#: Questions of each sort, and rounds.
QUESTIONS, ROUNDS = 40, 3
_WORDS = """
    SELECT word FROM ts_stat($$SELECT search FROM events_event WHERE stage = 'published' ORDER BY id DESC
    LIMIT 20000$$) WHERE word ~ '^[а-я]{{5,}}$' ORDER BY ndoc {order}, word LIMIT %s
"""
_NAMES = "SELECT name_kk FROM registry_organisation WHERE stage = 'published' ORDER BY md5(id::text) LIMIT %s"


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ngo_portal.settings")
    django.setup()
    figures = []
    for figure in _figures():
        print(figure.what, figure.value, flush=True)
        figures.append(figure)
    print("\n".join(table(figures, size=0)))
    return 1 if missed(figures, size=0) else 0


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


def _figures():
    from ngo_portal.search import _events, _organisations, _suggested, everything  # noqa: PLC0415 - likewise
    from search.question import Question  # noqa: PLC0415 - likewise

    chance = random.Random(1)
    names = [name for name in _rows(_NAMES, [QUESTIONS]) if name]
    common, rare = (_rows(_WORDS.format(order=order), [QUESTIONS // 2]) for order in ("DESC", "ASC"))
    typos = [slipped(word, chance) for word in [*common, *rare]]
    sorts = [
        ("organisations by name", names, lambda words: _organisations(Question(words)), 15),
        ("organisations by a common word", common[:10], lambda words: _organisations(Question(words)), None),
        ("events by a common word", common, lambda words: _events(Question(words)), None),
        ("events by a rare word", rare, lambda words: _events(Question(words)), None),
        ("events by a slip", typos, lambda words: _events(Question(words)), None),
        ("suggestions", [name[:5] for name in names], lambda words: _suggested(Question(words)), 20),
        ("the whole page", names[:15], lambda words: everything(Question(words)), None),
    ]
    for name, questions, ask, at_most in sorts:
        found = timed(questions, ask)
        yield Figure(24, f"{name}: half of them", statistics.median(found), at_most=at_most, unit=" ms")
        yield Figure(24, f"{name}: the slowest", max(found), unit=" ms")
    worst = max(
        timed([words], lambda text: everything(Question(text.replace("\x00", " "))))[0] for words in hostile()
    )
    yield Figure(24, "the worst of 200 hostile questions", worst, at_most=500, unit=" ms")


if __name__ == "__main__":
    sys.exit(main())
