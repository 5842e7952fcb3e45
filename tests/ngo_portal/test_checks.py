"""The portal starts only on a database that knows Kazakh letters."""

from contextlib import closing

import dj_database_url
import psycopg2
import pytest
from django.core.management import call_command

from ngo_portal.checks import shortcomings, without_wall
from ngo_portal.embedded_postgres import Cluster
from ngo_portal.lib.database.wall import ROLE


@pytest.fixture(scope="module")
def connect(tmp_path_factory):
    """Opens a database of a server that also has unfit ones."""
    with Cluster(tmp_path_factory.mktemp("cluster"), durable=False) as url:
        sockets = dj_database_url.parse(url)["HOST"]

        def connect(name):
            connection = psycopg2.connect(host=sockets, user="portal", dbname=name)
            connection.autocommit = True
            return closing(connection)

        with connect("postgres") as connection:
            cursor = connection.cursor()
            for name, options in {
                "plain_c": "ENCODING 'UTF8' LOCALE 'C'",
                "latin": "ENCODING 'LATIN1' LOCALE 'C'",
                "half": "ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'",
            }.items():
                cursor.execute(f"CREATE DATABASE {name} TEMPLATE template0 {options}")
        yield connect


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("portal", []),
        ("latin", ["ngo_portal.E002"]),
        ("plain_c", ["ngo_portal.E003"]),  # lower('Ә') stays 'Ә'
        ("half", ["ngo_portal.E005"]),  # lower() works, trigrams do not
    ],
)
@pytest.mark.parametrize("with_extension", [False, True])
def test_database_without_kazakh_letters_is_refused(connect, name, expected, with_extension):
    with connect(name) as connection:
        cursor = connection.cursor()
        if with_extension:
            cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        assert [error.id for error in shortcomings(cursor)] == expected


class Answers:
    """A cursor of a server that says it is of a certain version."""

    def __init__(self, version):
        self.version = version

    def execute(self, question):
        assert question == "SHOW server_version_num"

    def fetchone(self):
        return (self.version,)


def test_server_before_15_is_refused():
    assert [error.id for error in shortcomings(Answers("140012"))] == ["ngo_portal.E001"]


def test_django_check_runs_on_the_database_of_the_tests(db):
    call_command("check", databases=["default"], fail_level="WARNING")


def test_who_may_make_no_roles_is_told_of_the_second_wall(connect, settings):
    """Until the administrator of the server has made it; and not where nobody asks for it."""
    with connect("portal") as connection:
        administrator = connection.cursor()
        administrator.execute("CREATE ROLE plain LOGIN; CREATE ROLE maker LOGIN CREATEROLE")

        def told(name):
            administrator.execute(f"SET ROLE {name}")
            said = [one.id for one in without_wall(administrator)]
            administrator.execute("RESET ROLE")
            return said

        assert [told("plain"), told("maker"), told("portal")] == [["ngo_portal.W006"], [], []]
        settings.SECOND_WALL = False
        assert told("plain") == []
        settings.SECOND_WALL = True
        administrator.execute(f"CREATE ROLE {ROLE}")
        assert told("plain") == ["ngo_portal.W006"]
        administrator.execute(f"GRANT {ROLE} TO plain")
        assert told("plain") == []
