"""What all tests share: the cast, all territories, a real browser.

DATABASE_URL comes from `make test` or `make pytest`.
"""

import gc
import logging
import os
import shutil

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.template import Template
from django.test import override_settings
from django.utils import translation
from playwright.sync_api import sync_playwright
from pytest_django.plugin import blocking_manager_key

from ngo_portal.lib.database import prepared
from tests.databases import Databases, emptying
from tests.doors import LANGUAGES

pytest_plugins = ["tests.cast"]

#: Filled once for all tests; those that run without a transaction empty every other table behind them.
KEPT_TABLES = ("territories_", "django_content_type", "auth_permission")
DATABASES = pytest.StashKey[Databases]()

QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def django_db_setup(
    request,
    django_test_environment,
    django_db_blocker,
    django_db_keepdb,
    django_db_createdb,
    testrun_uid,
    worker_id,
):
    """The databases of this process; the one it begins with has all territories in it."""
    reuse = django_db_keepdb and not django_db_createdb
    databases = request.config.stash[DATABASES] = Databases(testrun_uid, worker_id, reuse=reuse)
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        databases.use("territories")
        # On the class: a browser test may empty the tables through a connection of its own.
        backend = type(connection.ops)

        def empty_all_but_kept(self, style, tables, **options):
            if databases.current == "demo":
                databases.spoil()
                return []
            return emptying([table for table in tables if not table.startswith(KEPT_TABLES)])

        patch.setattr(backend, "sql_flush", empty_all_but_kept)
        yield
        databases.remove(with_templates=not django_db_keepdb)


@pytest.fixture(scope="class")  # before the transaction of the test, so a test without one is welcome too
def demo_content(request, django_db_setup, django_db_blocker):
    """The test works on a database with the demo content, as `load_demo` leaves it and with its tallies."""
    with django_db_blocker.unblock():
        request.config.stash[DATABASES].use("demo")


def _rows_of_several_tests(django_db_setup, django_db_blocker):
    """For fixtures of a file or a class: the rows they make are there for all its tests and gone then."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


module_db = pytest.fixture(scope="module", name="module_db")(_rows_of_several_tests)
class_db = pytest.fixture(scope="class", name="class_db")(_rows_of_several_tests)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Each test finds its own kind of database, whichever the test before it had."""
    databases = item.config.stash.get(DATABASES, None)
    if databases:
        with item.config.stash[blocking_manager_key].unblock():
            databases.use("demo" if "demo_content" in item.fixturenames else "territories")


@pytest.fixture(scope="session", autouse=True)
def _folders_of_their_own(tmp_path_factory):
    """What tests collect or upload stays out of var/, where `make demo` may be at work."""
    settings.STATIC_ROOT = str(tmp_path_factory.mktemp("static"))
    settings.MEDIA_ROOT = str(tmp_path_factory.mktemp("media"))


@pytest.fixture(scope="session", autouse=True)
def _machines_ask_as_often_as_they_like():
    settings.API_REQUESTS_A_MINUTE = 10**9


@pytest.fixture(scope="session", autouse=True)
def _refusals_are_not_logged():
    """Refusals are asked for by the thousand: their tracebacks would take a tenth of the time."""
    for name in ("django.request", "django.security"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


@pytest.fixture(scope="session", autouse=True)
def _pages_are_recorded_and_not_their_pieces(django_test_environment):
    """The test client copies the context of all that is drawn; nobody asks for that of an include, or of the
    thousand pieces of a form."""
    recorded = Template._render

    def render(self, context):
        if self is context.template and not (self.name or "").startswith("django/forms/"):
            return recorded(self, context)
        return self.nodelist.render(context)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", render)
        yield


@pytest.fixture(scope="session", autouse=True)
def _statements_stay_planned():
    """Tests ask files of all nouns in turn, and to plan their SELECTs anew is half of what these cost. The
    portal has not the memory to keep them all."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prepared, "LETTERS", 10**8)
        yield


@pytest.fixture(scope="session", autouse=True)
def _settings_of_tests(django_test_environment):
    """Background work is done at once, passwords cost no time, pages are made anew each time, so that their
    queries count, and no query is given up."""
    with override_settings(
        TASKS={"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}},
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        KEEP_OPTIONS=False,
        PAGE_CACHE_BYTES=0,
        LONGEST_QUERY=0,
        LONGEST_QUERY_ADMIN=0,
    ):
        yield


@pytest.fixture(autouse=True)
def _language():
    """Every test begins in Kazakh, whatever language the request before it was answered in."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


#: What holds in each language, or at each door, is asked in one by `make test` and in all by `make prove`.
ALL = pytest.mark.proof


@pytest.fixture(params=[["kk"], pytest.param(LANGUAGES, marks=ALL)], ids=["kk", "each language"])
def languages(request):
    return request.param


@pytest.fixture(params=[False, pytest.param(True, marks=ALL)], ids=["in turn", "every door"])
def everywhere(request):
    return request.param


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, started once; without it a test is skipped, on CI it fails."""
    chromium = shutil.which("chromium")
    if chromium is None:
        missing = "Browser tests need Chromium: apt-get install chromium"
        if os.environ.get("CI", "").lower() in ("1", "true"):
            pytest.fail(missing)
        pytest.skip(missing)
    # Playwright keeps an event loop running in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def page(browser, live_server):
    """A new window on the running portal: page.goto("/kk/"). Whatever its console says fails the test, and so
    does a request to somebody else."""
    faults = []

    def said(message):
        is_asked_for = message.location["url"] == page.url  # a page that is not there, say
        if message.type in ("error", "warning") and not is_asked_for:
            faults.append(message.text)

    def asked(request):
        if not request.url.startswith((live_server.url, "data:", "blob:", "about:")):
            faults.append(request.url)

    with browser.new_context(base_url=live_server.url, locale="kk") as context:
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", said)
        page.on("request", asked)
        yield page
    assert faults == []


def pytest_collection_finish():
    """What was imported stays to the end: the garbage collector need not look through it again and again, and
    it looks less often at what pages leave behind."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


#: Files whose tests take longest: begun first, none of them is what the other workers wait for at the end.
LONGEST = ("test_every_route.py", "test_demo.py", "test_hostile.py")


@pytest.hookimpl(trylast=True)  # what is left out is known by then
def pytest_collection_modifyitems(items):
    """The second half, with which another process begins, starts with the tests that want no database: they
    run while the first process makes the templates."""
    items.sort(key=lambda item: item.path.name not in LONGEST)
    others = [item for item in items if _wants_a_database(item)]
    without = [item for item in items if not _wants_a_database(item)]
    half = len(items) // 2
    items[:] = [*others[:half], *without, *others[half:]]


def _wants_a_database(item):
    return bool(item.get_closest_marker("django_db")) or "django_db_setup" in item.fixturenames
