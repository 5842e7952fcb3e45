"""What the second wall lets through: the policies of every table of scoped records, made from the models.

An officer's request finds what is published and what the own territory answers for, and changes the latter;
lines, links and the history go with their record. What is only read is read through views that say the same
(docs/adr/0064). `migrate` raises the wall anew where a table came or changed.
"""

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction
from django.db.models import CASCADE

from moderation.models import Line, Moderated, Scoped
from moderation.querysets import named_in_public
from ngo_portal.lib.database.wall import READ_IN, ROLE, SPEAKS

OWN = "{}.responsible_id = ANY ((SELECT desk_places())::bigint[])"
#: The oblast is told by the place of the officer, which may be the oblast itself.
IN_OBLAST = """
    EXISTS (
        SELECT FROM territories_territory place JOIN territories_territory own USING (oblast_id)
        WHERE place.id = {}.responsible_id
            AND own.id = nullif(current_setting('portal.territory', true), '')::bigint
    )"""
RAISED = "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
NAMED = """
    CREATE OR REPLACE FUNCTION {name}(key bigint) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    BEGIN
        RETURN EXISTS (SELECT FROM {table} WHERE {table}.id = key AND ({named}));
    END $$
"""
#: The columns of all tables, as a view of them would have them.
COLUMNS = """
    SELECT attrelid::regclass::text, array_agg(attname::text ORDER BY attnum) FROM pg_attribute
    JOIN pg_class ON pg_class.oid = attrelid AND relkind IN ('r', 'p') AND relnamespace = '{}'::regnamespace
    WHERE attnum > 0 AND NOT attisdropped GROUP BY 1 ORDER BY 1
"""
#: Of functions of triggers: they keep what follows from a row up to date also where the officer may not look.
BY_OWNER = """
    SELECT format('ALTER FUNCTION %s SECURITY DEFINER', oid::regprocedure) FROM pg_proc
    WHERE prorettype = 'trigger'::regtype AND pronamespace = current_schema()::regnamespace AND NOT prosecdef
"""


def policies() -> dict[str, dict[str, str]]:
    """{table: {name of the policy: what CREATE POLICY says after the table}}"""
    found = {}
    for model in _walled():
        own, seen = _own(model), _seen(model)
        found[model._meta.db_table] = {
            **({"desk_public": f"FOR SELECT USING ({seen})"} if seen else {}),
            "desk_own": f"USING ({own}) WITH CHECK ({own})",
        }
    return found


def views() -> dict[str, str]:
    """{table: what of it is read behind the wall}, those first that others look at. A line is read where its
    record is, so that a question about both is one for the planner."""
    found = {}
    for model in sorted(_walled(), key=_steps_to_record):
        own, seen = _own(model), _seen(model)
        texts = [seen] if seen and not issubclass(model, Scoped) else [seen, own]
        found[model._meta.db_table] = " OR ".join(f"({text})" for text in texts if text)
    return found


def _walled() -> list[Any]:
    """The models of the tables that have policies."""
    every = apps.get_models(include_auto_created=True)
    return [model for model in every if not model._meta.proxy and _own(model)]


def _steps_to_record(model: Any) -> int:
    """How many records a row goes with, one with the other."""
    owner = None if issubclass(model, Scoped) else next(_owners(model), None)
    return 1 + _steps_to_record(owner[0]) if owner else 0


def functions() -> list[str]:
    """SQL that makes what says of a row of a model without stages whether something published names it. It
    looks past the wall: the policies of what names it look at the row themselves."""
    return [
        NAMED.format(
            name=_is_named(model),
            table=model._meta.db_table,
            named=_where(model._base_manager.filter(named_in_public(model))),
        )
        for model in apps.get_models()
        if issubclass(model, Scoped) and not issubclass(model, Moderated) and named_in_public(model)
    ]


def _is_named(model: Any) -> str:
    return f"_{model._meta.db_table}_named"


def _own(model: Any) -> str:
    """SQL: the row belongs to the officer's territory; "" of a model that belongs to none."""
    if issubclass(model, Scoped):
        return OWN.format(model._meta.db_table)
    for owner, column in _owners(model):
        return _of(owner, model, column, OWN.format("record"))
    return ""


def _seen(model: Any) -> str:
    """SQL: everybody at the desk may see the row; "" where only the own territory may."""
    if issubclass(model, Moderated):
        return "stage = 'published'"
    if issubclass(model, Scoped) and model.read_in_oblast:
        return IN_OBLAST.format(model._meta.db_table)
    if issubclass(model, Scoped):
        return f"{_is_named(model)}({model._meta.db_table}.id)" if named_in_public(model) else ""
    if _is_history(model):
        return ""
    for owner, column in _owners(model):
        return _of(owner, model, column, "true") if _seen(owner) else ""
    return ""


def _of(owner: Any, model: Any, column: str, that: str) -> str:
    table, own = owner._meta.db_table, model._meta.db_table
    return f"EXISTS (SELECT FROM {table} record WHERE record.id = {own}.{column} AND {that})"


def _owners(model: Any) -> Iterator[tuple[Any, str]]:
    """The record that a row goes with, and the column that leads there."""
    tracked = getattr(model, "pgh_tracked_model", None)
    if tracked and issubclass(tracked, Scoped):
        yield tracked, "pgh_obj_id"
    elif tracked:
        yield from _owners(tracked._meta.concrete_model)
    elif issubclass(model, Line):
        yield model.owner_field().related_model, model.owner_field().column
    else:
        for field in model._meta.fields:
            leads = field.is_relation and field.remote_field.on_delete is CASCADE
            if leads and issubclass(field.related_model, Scoped) and not _is_derived(model):
                yield field.related_model, field.column


def _is_history(model: Any) -> bool:
    return bool(getattr(model, "pgh_tracked_model", None))


def _is_derived(model: Any) -> bool:
    """Rows that triggers make of what is published: everybody may read them, and no text is in them."""
    return not model._meta.auto_created and not any(
        isinstance(field, models.CharField | models.TextField | models.JSONField | models.BinaryField)
        for field in model._meta.fields
    )


def _where(rows: models.QuerySet) -> str:
    """The condition of a queryset as SQL with its values in it."""
    compiler = rows.order_by().query.get_compiler(connection=connection)
    compiler.setup_query()
    sql, params = compiler.compile(compiler.query.where)
    with connection.cursor() as cursor:
        return cursor.mogrify(sql, params).decode()


def raise_wall() -> bool:
    """Makes the role and the policies where they lack; those that are right already are not touched. Returns
    whether the portal may work behind them: the database's user may be nobody who makes roles."""
    with connection.cursor() as cursor:
        if not may_have_role(cursor):
            return False
        _make_role(cursor)
        schema = connection.ops.quote_name(_first(cursor, "SELECT current_schema()")[0])
        cursor.execute(
            f"GRANT USAGE ON SCHEMA {schema} TO {ROLE};"
            f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {ROLE};"
            f"GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA {schema} TO {ROLE}"
        )
        for statement in (*functions(), *_first(cursor, BY_OWNER)):
            cursor.execute(statement)
        there = dict(
            _rows(cursor, "SELECT relname, relrowsecurity FROM pg_class WHERE relkind IN ('r', 'p')")
        )
        known = {
            (table, name): said
            for table, name, said in _rows(
                cursor,
                "SELECT polrelid::regclass::text, polname, obj_description(oid, 'pg_policy') FROM pg_policy",
            )
        }
        for table, wanted in policies().items():
            if table not in there:
                continue
            for name, text in wanted.items():
                mark = blake2b(text.encode(), digest_size=16).hexdigest()
                if known.pop((table, name), None) != mark:
                    cursor.execute(
                        f"DROP POLICY IF EXISTS {name} ON {table};"
                        f"CREATE POLICY {name} ON {table} {text.replace('%', '%%')};"
                        f"COMMENT ON POLICY {name} ON {table} IS '{mark}'"
                    )
            if not there[table]:
                cursor.execute(RAISED.format(table=table))
        for table, name in known:
            cursor.execute(f"DROP POLICY {name} ON {table}")
        _make_views(cursor, schema, there)
    return True


def _make_views(cursor, schema, there):
    """All anew where one of them says something else, or a table has other columns; nothing where the
    database's user may make no schema: then tables are read, which PostgreSQL keeps in the same way."""
    if _first(cursor, "SELECT has_database_privilege(current_database(), 'CREATE')") != [True]:
        return
    wanted = {table: text for table, text in views().items() if table in there}
    mark = blake2b(repr((wanted, _rows(cursor, COLUMNS.format(schema)))).encode(), digest_size=16).hexdigest()
    if _first(cursor, f"SELECT obj_description(to_regnamespace('{READ_IN}'), 'pg_namespace')") == [mark]:
        return
    with transaction.atomic():
        drop_views()
        cursor.execute(f"CREATE SCHEMA {READ_IN}; SET LOCAL search_path = {READ_IN}, {schema}")
        for table, text in wanted.items():
            text = text.replace("%", "%%")
            cursor.execute(f"CREATE VIEW {table} AS SELECT * FROM {schema}.{table} WHERE {text}")
        cursor.execute(
            f"SET LOCAL search_path TO DEFAULT;"
            f"GRANT USAGE ON SCHEMA {READ_IN} TO {ROLE};"
            f"GRANT SELECT ON ALL TABLES IN SCHEMA {READ_IN} TO {ROLE};"
            f"COMMENT ON SCHEMA {READ_IN} IS '{mark}'"
        )


def drop_views() -> None:
    """Before tables change. Whoever reads meanwhile reads the tables, behind their policies."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {READ_IN} CASCADE")


def may_have_role(cursor: Any) -> bool:
    """Whether the database's user may speak as the role, or make it."""
    makes_roles = "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user"
    return _speaks(cursor) or _first(cursor, makes_roles)[0]


def _speaks(cursor):
    return _first(cursor, SPEAKS) == [True]


def _make_role(cursor):
    """Roles are of the whole server: another database of it may have made it."""
    if not _first(cursor, f"SELECT FROM pg_roles WHERE rolname = '{ROLE}'"):
        cursor.execute(f"CREATE ROLE {ROLE} NOLOGIN")
    if not _speaks(cursor):
        cursor.execute(f"GRANT {ROLE} TO CURRENT_USER")


def _rows(cursor, sql):
    cursor.execute(sql)
    return cursor.fetchall()


def _first(cursor, sql):
    """The first column."""
    return [row[0] if row else None for row in _rows(cursor, sql)]
