"""The order of things: sources, organisations, editions, projects, events, then what follows from them."""

from contextlib import contextmanager

from django.db import IntegrityError, connection, transaction

from events.figures import activity, tallies
from events.models import Edition, Event, EventType, Marathon
from events.seed import derived, removal, scope
from events.seed.calendar import FIRST_YEAR, LAST_YEAR
from events.seed.events import Events
from events.seed.projects import make_projects
from events.seed.registry import make_organisations, make_sources
from events.seed.work import Seed, Work
from moderation.models import StepTaken
from ngo_portal.lib.database.bare_tables import name_of, without_triggers
from ngo_portal.lib.serving.data_version import note_all
from officers import synthetic
from officers.models import Officer
from officers.roles import Role
from registry.models import Direction
from search.models import learn_all
from territories.models import Territory

MARATHON = "igi-ister-marafony"
#: From here on indexes are built after the rows, not row by row.
LARGE = 50_000
MOST = {"organisations": 1_000_000, "projects": 5_000_000, "events": 20_000_000}
#: Of PostgreSQL's advisory locks.
LOCK = 7_336_420_021


class SeedRefused(ValueError):
    """Why nothing was done; the text is for the person at the keyboard."""


def seed(*, organisations, projects, events, random_seed=1, progress=lambda text: None):
    """Fill the database with so many synthetic records; `progress` gets lines of text.

    Needs the territories and the dictionaries. Raises `SeedRefused`, with nothing changed.
    """
    numbers = {"organisations": organisations, "projects": projects, "events": events}
    for name, number in numbers.items():
        if not 0 <= number <= MOST[name]:
            raise SeedRefused(f"{number:,} {name}: a number between 0 and {MOST[name]:,} is wanted.")
    if not any(numbers.values()):
        raise SeedRefused("Nothing to make: all three numbers are 0.")
    with _alone():
        if synthetic.is_there():
            raise SeedRefused("There is synthetic data already: remove it first (manage.py seed --remove).")
        if not Territory.objects.exists():
            raise SeedRefused("There are no territories yet: run `manage.py load_territories` first.")
        if not (EventType.objects.exists() and Direction.objects.exists()):
            raise SeedRefused("There are no dictionaries yet: run `manage.py load_dictionaries` first.")
        work = Seed(random_seed, progress)
        bare = scope.large() if events >= LARGE else []
        with without_triggers(scope.written(), bare=bare, progress=progress):
            work.account = _account().pk
            work.connection = connection.connection
            make_sources(work, min(5_000, 1 + events // 200 + organisations // 100))
            make_organisations(work, organisations)
            _make_editions(work)
            make_projects(work, projects)
            first = Events(work).write(events)
            with work.step("Listings by territory"):
                derived.list_events(first)
        _finish(work)
    work.report(f"{organisations:,} organisations, {projects:,} projects and {events:,} events made")


def remove(progress=lambda text: None):
    """Take everything synthetic away and leave the rest as it is; `progress` gets lines of text.

    Raises `SeedRefused`, with nothing changed, when a record that is not synthetic refers to one that is.
    """
    work = Work(progress)
    with _alone():
        if not synthetic.is_there():
            progress("There is no synthetic data.")
            return
        tables = [*scope.written(), *scope.histories().values(), StepTaken]
        made_up = Event.objects.filter(is_synthetic=True).count()
        bare = scope.large() if made_up >= max(LARGE, Event.objects.count() / 2) else []
        try:
            with without_triggers(tables, bare=bare, progress=progress):
                removal.take_away(lambda table, rows: progress(f"{table}: {rows:,} rows deleted"))
                _remove_account()
        except IntegrityError as error:
            raise SeedRefused(f"A record that is not synthetic refers to synthetic data: {error}.") from error
        _finish(work)
    work.report("everything taken away")


@contextmanager
def _alone():
    """One transaction, of one seed at a time; the new pages are tidied up after it."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
            if cursor.fetchone() != (True,):
                raise SeedRefused("Synthetic data is being written or taken away at this moment.")
        yield


def _finish(work):
    with work.step("Statistics for the planner"):  # first: without them the tallies take many times longer
        derived.analyse()
    with work.step("Words of the search"):
        learn_all(*scope.written())
    with work.step("Tallies"):
        tallies.rebuild()
        activity.rebuild()
    note_all()  # the triggers were off


def _account():
    fields = {"role": Role.AUDITOR, "is_active": False, "email": ""}
    return Officer.objects.create_user(synthetic.ACCOUNT, **fields)


def _remove_account():
    with connection.cursor() as cursor:
        for model in (scope.histories()[Officer], Officer):
            cursor.execute(f"DELETE FROM {name_of(model)} WHERE username = %s", [synthetic.ACCOUNT])


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
