"""The databases of a run: two templates, made once by whoever comes first, and copies for each process.

`territories` has the tables and all territories, `demo` the demo content besides. A process works on its copy
of the first, and on its copy of the second while a test asks for `demo_content`.
"""

from contextlib import contextmanager

from django.core.management import call_command
from django.db import connection, connections

CONTENTS = ("territories", "demo")
#: Taken while databases are made or dropped; the number says nothing.
LOCK = 20210227


class Databases:
    """`run` is the same in all processes of a run; `process` is the own name of this one.

    `reuse`: the templates of any other run will do.
    """

    def __init__(self, run, process, *, reuse=False):
        self.run, self.process, self.reuse = run, process, reuse
        self.current = None
        self._copies = set()
        self._original = connection.settings_dict["NAME"]

    def _name(self, content, process):
        return f"test_{self._original}_{content}_{process}"

    def use(self, content):
        """From now on every new connection is one to this process's copy of that template."""
        if self.current == content and content in self._copies:
            return
        name = self._name(content, self.process)
        if content not in self._copies:
            with self._server() as cursor:
                template = self._template(cursor, content)
                _create(cursor, name, template)
            self._copies.add(content)
        self._connect_to(name)
        self.current = content

    def spoil(self):
        """What was written to the copy in use stays there: the next test that wants it gets a new one."""
        self._copies.discard(self.current)

    def remove(self, *, with_templates):
        """Drops the copies of this process, and the templates when no other process has copies."""
        self._connect_to(self._original)
        with self._server() as cursor:
            for content in CONTENTS:
                _drop(cursor, self._name(content, self.process))
            templates = [self._name(content, "template") for content in CONTENTS]
            cursor.execute("SELECT datname FROM pg_database")
            others = {name for (name,) in cursor.fetchall()} - {self._original, *templates}
            if with_templates and not any(name.startswith(f"test_{self._original}_") for name in others):
                for name in templates:
                    _drop(cursor, name)

    def _connect_to(self, name):
        connections.close_all()
        connection.settings_dict["NAME"] = name  # the same dict for the connections of all threads

    @contextmanager
    def _server(self):
        """A cursor outside of these databases; one process at a time has it."""
        with connection._nodb_cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
            yield cursor

    def _template(self, cursor, content):
        """The name of the template; one of another run is made anew, and one half made (it names none)."""
        name = self._name(content, "template")
        cursor.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s", [name]
        )
        [maker] = cursor.fetchone() or [None]
        if maker is None or not (self.reuse or maker == self.run):
            if content == "demo":
                _create(cursor, name, self._template(cursor, "territories"))
            else:
                _create(cursor, name)
            self._connect_to(name)
            FILL[content]()
            connections.close_all()
            cursor.execute(f'COMMENT ON DATABASE "{name}" IS %s', [self.run])
        return name


def _fill_with_territories():
    from territories.classifier import load_all_territories  # noqa: PLC0415 - Django is set up after this file

    call_command("migrate", verbosity=0, interactive=False)
    load_all_territories()


def _fill_with_demo_content():
    from events.figures import activity  # noqa: PLC0415 - likewise
    from events.figures.tallies import drain  # noqa: PLC0415 - likewise

    call_command("load_demo", verbosity=0)
    drain()
    activity.drain()


FILL = {"territories": _fill_with_territories, "demo": _fill_with_demo_content}


def _create(cursor, name, template="template1"):
    _drop(cursor, name)
    cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')


def _drop(cursor, name):
    """Whoever is connected is cut off: a thread of a live server may be a moment longer than its test."""
    cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def emptying(tables):
    """The SQL that empties these tables, for a superuser, who may keep their triggers and foreign keys quiet.

    Of a hundred tables a test fills a few: deleting takes a twentieth of the time of TRUNCATE, which makes
    the files of them all anew. It waits for who still writes, as TRUNCATE does.
    """
    names = [connection.ops.quote_name(table) for table in tables]
    return [
        f"LOCK TABLE {', '.join(names)} IN SHARE ROW EXCLUSIVE MODE",
        "SET LOCAL session_replication_role = replica",
        "; ".join(f"DELETE FROM {name}" for name in names),
    ]
