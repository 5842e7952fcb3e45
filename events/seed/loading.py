"""The order of a seed: sources, organisations, editions, projects, events, then what follows from them."""

import random
import resource
import time
from contextlib import contextmanager

from django.db import connection, transaction

from events.models import Edition, EventType, Marathon
from events.seed import derived, stripped
from events.seed.calendar import FIRST_YEAR, ISO, LAST_YEAR
from events.seed.happenings import Happenings
from events.seed.places import Places
from events.seed.projects import make_projects
from events.seed.registry import Organisations, make_organisations, make_sources
from events.seed.tables import NULL
from events.seed.words import phrases, weighted
from officers.models import Officer
from officers.roles import Role
from registry.models import Direction, TargetGroup
from territories.models import Territory

#: Signs the records. Nobody can sign in with it; it is there exactly as long as synthetic data is.
ACCOUNT = "synthetic-data"
MARATHON = "igi-ister-marafony"
#: From here on indexes are built after the rows, not row by row.
LARGE = 50_000
MOST = 20_000_000

STAGES = weighted([("published", 930), ("draft", 30), ("submitted", 20), ("returned", 10), ("withdrawn", 10)])


class SeedRefused(ValueError):
    """Why nothing was done; the text is for the person at the keyboard."""


class Seed:
    """What the makers share: chance, places, words, signatures, and how far the work is."""

    #: Columns of every record that `signed` fills.
    SIGNED = [
        "created_at",
        "updated_at",
        "stage",
        "submitted_at",
        "submitted_by_id",
        "published_at",
        "published_by_id",
    ]
    CONSTANTS = {"is_synthetic": True}

    def __init__(self, random_seed, progress):
        self.random = random.Random(random_seed)
        self._draw = self.random.random
        self.progress = progress
        self.started = time.monotonic()
        self.places = Places(self.random)
        self.direction_ids = dict(Direction.objects.values_list("key", "id"))
        self.directions = weighted(
            (key, 1 + round(3 * self._draw() ** 2)) for key in sorted(self.direction_ids)
        )
        groups = TargetGroup.objects.order_by("key").values_list("id", flat=True)
        self.groups = weighted((pk, 1 + round(12 * self._draw() ** 3)) for pk in groups)
        self.stories = _stories()
        self.sources = []
        self.organisations = Organisations()
        self.projects = {}
        self.account = None
        self.connection = None

    def one_of(self, values):
        return values[int(self._draw() * len(values))]

    def stage(self):
        return self.one_of(STAGES)

    def signed(self, stage, day):
        """The columns SIGNED of a record about `day` (its number): entered, sent and published soon after."""
        draw = self._draw
        day += 1 + int(draw() * 25)
        day = min(day, len(ISO) - 10)
        clock = f"{9 + int(draw() * 9):02}:{int(draw() * 60):02}:00+05"
        created = f"{ISO[day]} {clock}"
        if stage == "draft":
            return created, created, stage, NULL, NULL, NULL, NULL
        sent = f"{ISO[day + int(draw() * 3)]} 18:{int(draw() * 60):02}:00+05"
        if stage in ("submitted", "returned"):
            return created, sent, stage, sent, self.account, NULL, NULL
        published = f"{ISO[day + 3 + int(draw() * 6)]} {clock}"
        return created, published, stage, sent, self.account, published, self.account

    def written(self, what, rows, number, done=None):
        done = number if done is None else done
        seconds = time.monotonic() - self.started
        self.progress(f"{what}: {done:,} of {number:,}, {rows:,} rows with their lines ({seconds:.0f} s)")


@contextmanager
def _step(seed, what):
    started = time.monotonic()
    yield
    seed.progress(f"{what} ({time.monotonic() - started:.1f} s)")


def seed(*, organisations, projects, events, random_seed=1, progress=lambda text: None):
    """Fill the database with so many synthetic records; `progress` gets lines of text.

    Needs the territories and the dictionaries. Raises `SeedRefused`, with nothing changed.
    """
    numbers = {"organisations": organisations, "projects": projects, "events": events}
    for name, number in numbers.items():
        if not 0 <= number <= MOST:
            raise SeedRefused(f"{name}: {number:,} is not between 0 and {MOST:,}.")
    if not sum(numbers.values()):
        raise SeedRefused("Nothing to make: all three numbers are 0.")
    if Officer.objects.filter(username=ACCOUNT).exists():
        raise SeedRefused("There is synthetic data already: remove it first (manage.py seed --remove).")
    if not Territory.objects.exists():
        raise SeedRefused("There are no territories yet: run `manage.py load_territories` first.")
    if not (EventType.objects.exists() and Direction.objects.exists()):
        raise SeedRefused("There are no dictionaries yet: run `manage.py load_dictionaries` first.")
    with transaction.atomic():
        work = Seed(random_seed, progress)
        work.account = _account().pk
        work.connection = connection.connection
        with stripped.tables(bare=events >= LARGE, progress=progress):
            make_sources(work, min(5_000, 1 + events // 200 + organisations // 100))
            make_organisations(work, organisations)
            _make_editions(work)
            make_projects(work, projects)
            first = Happenings(work).write(events)
            with _step(work, "Listings by territory"):
                derived.list_events(first)
        with _step(work, "Statistics for the planner"):
            derived.analyse()
    derived.tidy(progress)
    used = resource.getrusage(resource.RUSAGE_SELF)
    progress(
        f"Synthetic data: {organisations:,} organisations, {projects:,} projects, {events:,} events in "
        f"{time.monotonic() - work.started:.0f} s (Python: {used.ru_utime + used.ru_stime:.0f} s of "
        f"processor, at most {used.ru_maxrss / 1024:,.0f} MiB of memory)"
    )


def remove(progress=lambda text: None):
    """Take everything synthetic away."""
    raise NotImplementedError


def _account():
    fields = {"role": Role.AUDITOR, "full_name": "Synthetic data", "is_active": False, "email": ""}
    return Officer.objects.create_user(ACCOUNT, **fields)


def _make_editions(work):
    """The years of the marathon that are missing; their source is synthetic, by which they are known."""
    marathon = Marathon.objects.filter(slug=MARATHON).first()
    if marathon is None or not work.sources:
        return
    there = set(Edition.objects.filter(marathon=marathon).values_list("year", flat=True))
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        if year not in there:
            Edition.objects.create(
                marathon=marathon, year=year, dates=f"{year}-02-01/{year}-11-30", source_id=work.sources[0]
            )


def _stories():
    """All descriptions: an opening, perhaps more, in three languages."""
    words = phrases()
    stories = []
    for opening in words["openings"]:
        stories.append(tuple(opening))
        for middle in words["middles"]:
            stories.append(tuple(f"{one} {two}" for one, two in zip(opening, middle, strict=True)))
            closing = words["closings"][len(stories) % len(words["closings"])]
            stories.append(
                tuple(
                    f"{one} {two} {three}" for one, two, three in zip(opening, middle, closing, strict=True)
                )
            )
    return stories
