"""Many operations, one state: forwards, on top of each other on rows that are there, and backwards."""

import pgtrigger
import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ModelState, ProjectState, StateApps
from pgtrigger.migrations import AddTrigger, RemoveTrigger

from ngo_portal.lib.database.migrations import FEW, InOneState, in_one_state

TABLES = ("lib_examples_place", "lib_examples_country")


def migration(*operations):
    made = migrations.Migration("0001_made", "lib_examples")
    made.operations = [InOneState(list(operations))]
    return made


def forwards(made, state):
    with connection.schema_editor() as editor:
        return made.apply(state.clone(), editor)


def backwards(made, state):
    with connection.schema_editor() as editor:
        made.unapply(state.clone(), editor)


def noting(words):
    """A trigger that puts words into the note of a new place."""
    trigger = pgtrigger.Trigger(
        name="note",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func=f"NEW.note = '{words}'; RETURN NEW;",
    )
    place = type("Place", (models.Model,), {"__module__": "lib", "Meta": _place_meta()})
    return trigger.compile(place)


def _place_meta():
    return type("Meta", (), {"app_label": "lib_examples", "db_table": TABLES[0], "apps": StateApps([], {})})


@pytest.fixture
def first():
    """Places lie in countries, which are made after them; a trigger and a function of SQL besides."""
    return migration(
        migrations.CreateModel(
            "Place",
            [
                ("id", models.BigAutoField(primary_key=True)),
                ("note", models.TextField(default="")),
                ("country", models.ForeignKey("lib_examples.Country", models.CASCADE, null=True)),
            ],
            options={"indexes": [models.Index(fields=["note"], name="lib_examples_note")]},
        ),
        migrations.CreateModel("Country", [("id", models.BigAutoField(primary_key=True))]),
        AddTrigger("place", noting("first")),
        migrations.RunSQL(
            "CREATE FUNCTION lib_examples_one() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "DROP FUNCTION lib_examples_one()",
        ),
    )


@pytest.fixture
def second():
    """What a field more makes of it: the trigger goes, the field comes, the trigger comes again, changed."""
    return migration(
        RemoveTrigger("place", "note"),
        migrations.AddField("place", "size", models.IntegerField(default=7)),
        AddTrigger("place", noting("second")),
    )


def note_of_a_new_place():
    with connection.cursor() as cursor:
        cursor.execute(
            "SET CONSTRAINTS ALL IMMEDIATE"
        )  # else its foreign key would wait, and no table changes
        cursor.execute("INSERT INTO lib_examples_place (note) VALUES ('mine') RETURNING note")
        return cursor.fetchone()[0]


def tables():
    return sorted(set(TABLES) & set(connection.introspection.table_names()))


@pytest.mark.django_db
def test_forwards_and_backwards(first, second):
    empty = ProjectState()
    with_first = forwards(first, empty)
    assert tables() == sorted(TABLES)
    assert len(connection.introspection.get_relations(connection.cursor(), TABLES[0])) == 1
    assert note_of_a_new_place() == "first"

    forwards(second, with_first)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE lib_examples_place ALTER size SET DEFAULT 8")
        assert note_of_a_new_place() == "second"
        cursor.execute("SELECT note, size FROM lib_examples_place ORDER BY id")
        assert cursor.fetchall() == [("first", 7), ("second", 8)]

    backwards(second, with_first)
    assert note_of_a_new_place() == "first"
    backwards(first, empty)
    assert tables() == []


@pytest.mark.django_db
def test_a_table_has_at_once_what_comes_by_operations_behind_it(first):
    """So `makemigrations` writes them."""
    shown = models.Q(note__gt="")
    more = migration(
        *first.operations[0].operations,
        migrations.AddField("place", "size", models.IntegerField(default=7)),
        migrations.AddIndex("place", models.Index("size", name="lib_examples_sizes")),
        migrations.AddConstraint("place", models.CheckConstraint(condition=shown, name="lib_examples_noted")),
    )
    forwards(more, ProjectState())
    with connection.cursor() as cursor:
        there = connection.introspection.get_constraints(cursor, TABLES[0])
    assert {"lib_examples_sizes", "lib_examples_noted"} <= there.keys()
    backwards(more, ProjectState())
    assert tables() == []


def test_many_operations_go_into_one_state_unless_one_builds_on_another():
    few = [migrations.RemoveField("place", f"size_{number}") for number in range(FEW)]
    many = [*few, migrations.RemoveField("place", "note")]
    assert in_one_state(few) == few
    assert [one.operations for one in in_one_state(many)] == [many]
    renamed = [migrations.RenameField("place", "words", "note"), *many]
    assert in_one_state(renamed) == renamed


@pytest.fixture
def rendered(monkeypatch):
    """The models of each state that Django renders."""
    names, render = [], StateApps.render_multiple

    def noting_names(self, states):
        names.extend([sorted(state.name for state in states)] if states else [])
        return render(self, states)

    monkeypatch.setattr(StateApps, "render_multiple", noting_names)
    return names


@pytest.mark.django_db
def test_what_is_touched_is_rendered_once_with_what_it_points_to(first, second, rendered):
    with_first = forwards(first, ProjectState())
    assert rendered == [["Country", "Place"]]
    with_first.add_model(ModelState("lib_examples", "Other", [("id", models.BigAutoField(primary_key=True))]))
    rendered.clear()
    forwards(second, with_first)
    assert rendered == [["Country", "Place"]] * 2  # before and after


@pytest.mark.django_db
def test_all_models_are_there_for_who_asks_for_one(first, second, rendered):
    """What a state was copied from goes on changing, and the copy does not."""
    with_first = forwards(first, ProjectState())
    before = with_first.clone()
    second.mutate_state(with_first, preserve=False)
    rendered.clear()
    places = [state.apps.get_model("lib_examples", "place") for state in (before, with_first)]
    assert rendered == [["Country", "Place"]] * 2
    assert ["size" in {field.name for field in place._meta.fields} for place in places] == [False, True]


def test_what_cannot_be_undone_says_so():
    one_way = migrations.RunSQL("SELECT 1")
    assert not InOneState([one_way]).reversible
    assert InOneState([migrations.RunSQL("SELECT 1", migrations.RunSQL.noop)]).reversible


@pytest.mark.django_db
def test_a_proxy_is_rendered_with_what_it_stands_on(first, rendered):
    with_first = forwards(first, ProjectState())
    rendered.clear()
    proxy = migrations.CreateModel("Town", [], {"proxy": True}, bases=("lib_examples.place",))
    with_proxy = forwards(migration(proxy), with_first)
    assert rendered == [["Place", "Town"]]
    assert with_proxy.apps.get_model("lib_examples", "town")._meta.concrete_model.__name__ == "Place"
