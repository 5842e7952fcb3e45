"""Hostile questions against a large database: never a fault, and none may take longer than two seconds.

    DATABASE_URL=postgres://… python -m benchmarks.hostile --cases 10000

Asks the WSGI application in this process, in turn as a visitor and as a national administrator made for the
run, and prints how it answered. Exits with 1 on any answer of 500 or more but the 503 of a cancelled query,
and on any that took longer than the limit.
"""

import argparse
import collections
import contextlib
import logging
import sys
import time

LIMIT_SECONDS = 2
SHOWN = 10


def main(words):
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--cases", type=int, default=10_000)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args(words)
    result = run(options.cases, options.seed)
    report(result)
    if not result.statuses[200]:
        print("No question was let in: this says nothing.")
    return 1 if result.faults or result.slow or not result.statuses[200] else 0


class Result:
    """`answers`: [(seconds, status, address)]; `faults`, `slow`: those that break a promise."""

    def __init__(self, answers):
        self.answers = sorted(answers, reverse=True)
        self.statuses = collections.Counter(status for _seconds, status, _address in answers)
        self.faults = [one for one in answers if one[1] >= 500 and one[1] != 503]
        self.busy = [one for one in answers if one[1] == 503]
        self.slow = [one for one in self.answers if one[0] > LIMIT_SECONDS]


def run(cases, seed=1):
    """The answers to the sample of this seed, as a Result."""
    # Settings are read by the import of the application.
    from ngo_portal.wsgi import application  # noqa: PLC0415
    from tests.hostile.calls import call  # noqa: PLC0415
    from tests.hostile.cases import sample  # noqa: PLC0415

    logging.disable(logging.CRITICAL)
    answers = []
    with signed_in() as cookies:
        for case in sample(cases, seed=seed, more_values=forged_tokens(application)):
            begin = time.perf_counter()
            try:
                status = call(
                    application, case.path, case.query, cookies=cookies if case.route.is_admin else ""
                ).status
            except Exception as error:  # what the server would answer with 500
                status = 599
                print(f"{case!s:.200}: {error!r:.200}", file=sys.stderr)
            answers.append((time.perf_counter() - begin, status, str(case)))
    logging.disable(logging.NOTSET)
    return Result(answers)


def forged_tokens(application):
    """{name of a list: {"after": {name: token}}}, made from the tokens its own pages give."""
    from tests.hostile.calls import call  # noqa: PLC0415
    from tests.hostile.corpus import forged  # noqa: PLC0415
    from tests.hostile.routes import routes  # noqa: PLC0415

    found = {}
    for route in routes():
        if route.filter_class and not route.is_file:
            page = call(application, route.path()).text
            _before, mark, token = page.partition("after=")
            if mark:
                found[route.name] = {"after": forged(token.partition('"')[0].partition("&")[0])}
    return found


@contextlib.contextmanager
def signed_in():
    """The cookie of a national administrator made for this run."""
    from django.conf import settings  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from officers.models import Officer  # noqa: PLC0415
    from officers.roles import Role  # noqa: PLC0415

    name = f"hostile-{time.time_ns()}"
    officer = Officer.objects.create_user(name, role=Role.NATIONAL, email=f"{name}@example.kz")
    client = Client()
    client.force_login(officer)
    try:
        yield f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
    finally:
        client.logout()
        Officer.objects.filter(pk=officer.pk).update(is_active=False)  # what it has seen is kept, and by whom


def report(result):
    total = len(result.answers)
    statuses = ", ".join(f"{status}: {number}" for status, number in sorted(result.statuses.items()))
    print(f"hostile questions: {total}; answers {statuses}")
    print(
        f"faults: {len(result.faults)}, 503: {len(result.busy)}, over {LIMIT_SECONDS} s: {len(result.slow)}"
    )
    for title, rows in [("faults", result.faults), ("503", result.busy), ("slowest", result.answers)]:
        for seconds, status, address in rows[:SHOWN]:
            print(f"  {title}: {seconds:6.3f} s  {status}  {address:.220}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
