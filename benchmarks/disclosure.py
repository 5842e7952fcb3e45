"""Whether anybody can work out a small number from all that the portal tells: events at random, with wholes
and their parts, are entered, every public door is read, and what can be reckoned from it is reckoned.

    python -m benchmarks.disclosure [--scenarios 1000] [--random-seed 1]

DATABASE_URL names a PostgreSQL; the records are entered in a database of their own there. The reader that is
supposed knows which numbers are parts of which, remembers what was told before an event was withdrawn or
corrected, and knows that "fewer than 5" is 1 to 4. Each number of a door says between which ends some lines
add up, and linear programming (HiGHS) finds the least and the most that each small number can be.

1 when one of them is narrower than 1 to 4, or when a leak is planted at a door and not found there: numbers
told as they are instead of by their ends, also those that sources state as sums, small ones told as they are
in sums, an exact sum printed besides; on the second day ends that are forgotten, and sums that tell by their
difference.
"""

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path

import django

from benchmarks.house import database_beside, environment_of, manage, say
from ngo_portal.embedded_postgres import Refused

#: So many scenarios are in the database at a time.
AT_ONCE = 25


def main(arguments):
    parser = argparse.ArgumentParser(prog="python -m benchmarks.disclosure", description=__doc__)
    parser.add_argument("--scenarios", type=int, default=1000)
    parser.add_argument("--random-seed", type=int, default=1)
    wanted = parser.parse_args(arguments)
    if not os.environ.get("DATABASE_URL"):
        parser.error("name a PostgreSQL by DATABASE_URL; `make prove` starts one")
    with tempfile.TemporaryDirectory(prefix="ngo-portal-disclosure-") as folder:
        try:
            with database_beside(os.environ["DATABASE_URL"]) as url:
                environment = environment_of(Path(folder)) | {"DATABASE_URL": url, "PAGE_CACHE_MIB": "0"}
                for command in ("migrate", "load_territories", "load_dictionaries"):
                    manage(environment, command, "--verbosity", "0")
                manage(environment, "collectstatic", "--no-input", "--verbosity", "0")
                os.environ.update(environment)
                django.setup()
                result = _audit(wanted.scenarios, random.Random(wanted.random_seed))
        except Refused as refusal:
            print(refusal, file=sys.stderr)
            return 1
    for line in result.in_words():
        print(line)
    return 0 if result.is_kept else 1


def _audit(number, chance):
    from benchmarks.disclosing import scenarios  # noqa: PLC0415 - settings were not known before

    return scenarios.audit(number, AT_ONCE, chance, say)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
