"""What all makers of synthetic records share."""

import random
import resource
import time
from contextlib import contextmanager

from events.seed import derived
from events.seed.calendar import ISO
from events.seed.places import Places
from events.seed.registry import Organisations
from events.seed.tables import NULL
from events.seed.words import phrases, weighted
from registry.models import Direction, TargetGroup

STAGES = weighted([("published", 930), ("draft", 30), ("submitted", 20), ("returned", 10), ("withdrawn", 10)])


class Work:
    """How far it is, for the person at the keyboard."""

    def __init__(self, progress):
        self.progress = progress
        self.started = time.monotonic()

    @property
    def seconds(self):
        return time.monotonic() - self.started

    def written(self, what, rows, number, done=None):
        done = number if done is None else done
        self.progress(f"{what}: {done:,} of {number:,}, {rows:,} rows with lines ({self.seconds:.0f} s)")

    @contextmanager
    def step(self, what):
        started = time.monotonic()
        yield
        self.progress(f"{what} ({time.monotonic() - started:.1f} s)")

    def report(self, what):
        derived.tidy(self.progress)
        used = resource.getrusage(resource.RUSAGE_SELF)
        self.progress(
            f"Synthetic data: {what} in {self.seconds:.0f} s (Python: {used.ru_utime + used.ru_stime:.0f} "
            f"s of processor, at most {used.ru_maxrss / 1024:,.0f} MiB of memory)"
        )


class Seed(Work):
    """What the makers share: chance, places, words, signatures."""

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
        super().__init__(progress)
        self.random = random.Random(random_seed)
        self._draw = self.random.random
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
