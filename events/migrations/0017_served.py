"""Whom organisations work for, as their published events say."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState

SERVE = """
-- The one rule by which a published event says whom its organisations work for: a row for each organisation that has a
-- role in it and each group it was for. models/served.py has the triggers that call it.
CREATE OR REPLACE FUNCTION events_serve(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF cardinality(ids) = 0 THEN
        RETURN;
    END IF;
    DELETE FROM events_eventserved WHERE event_id = ANY (ids);
    INSERT INTO events_eventserved (event_id, organisation_id, target_group_id)
    SELECT DISTINCT event.id, organiser.organisation_id, audience.target_group_id
    FROM events_event event
    JOIN events_eventorganiser organiser ON organiser.event_id = event.id AND organiser.organisation_id IS NOT NULL
    JOIN events_eventaudience audience ON audience.event_id = event.id AND audience.target_group_id IS NOT NULL
    WHERE event.id = ANY (ids) AND event.stage = 'published';
END
$$;
"""
ALL = "SELECT events_serve(ARRAY(SELECT id FROM events_event WHERE stage = 'published'))"


class Migration(migrations.Migration):
    dependencies = [("events", "0016_organisation_activity"), ("registry", "0007_group_parents")]

    operations = [
        InOneState(
            [
                migrations.CreateModel(
                    name="EventServed",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="served",
                                to="events.event",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="served",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "target_group",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="registry.targetgroup",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "group of an event",
                        "verbose_name_plural": "groups of events",
                        "indexes": [
                            models.Index(
                                fields=["organisation", "target_group"], name="events_served_groups"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("event", "organisation", "target_group"),
                                name="events_eventserved_once",
                            )
                        ],
                    },
                ),
                migrations.RunSQL(SERVE, "DROP FUNCTION events_serve(bigint[])"),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="serve",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_serve(ARRAY(\n    SELECT later.id FROM later JOIN before ON before.id = later.id\n    WHERE later.stage <> before.stage AND 'published' IN (later.stage, before.stage)\n    )); RETURN NULL;",
                            hash="0ab1368b7a742f15362d03c64b2ad3f842cd1534",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_serve_de7eb",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="serve_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_serve(ARRAY(SELECT DISTINCT event_id FROM later)); RETURN NULL;",
                            hash="58a90551455f5b87af7c1335e36d0c5c093f1734",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_serve_insert_9be64",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="serve_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_serve(ARRAY(SELECT event_id FROM later UNION SELECT event_id FROM before)); RETURN NULL;",
                            hash="840b151b6d8e71e2a2500e1f456364f55c173be7",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_serve_update_18b24",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="serve_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_serve(ARRAY(SELECT DISTINCT event_id FROM before)); RETURN NULL;",
                            hash="56ae09136bdcda06c5b5998e347fcb1de9fc28d6",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_serve_delete_d9bf2",
                            referencing="REFERENCING OLD TABLE AS before ",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventorganiser",
                    trigger=pgtrigger.compiler.Trigger(
                        name="serve_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_serve(ARRAY(SELECT DISTINCT event_id FROM later)); RETURN NULL;",
                            hash="4c89eeda4b740f7b3e577e81797c5e8d4ff17a05",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_serve_insert_4c852",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="events_eventorganiser",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventorganiser",
                    trigger=pgtrigger.compiler.Trigger(
                        name="serve_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_serve(ARRAY(SELECT event_id FROM later UNION SELECT event_id FROM before)); RETURN NULL;",
                            hash="844d32a7bb7f499b4c6de1ae0e02562fd5c5414d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_serve_update_f6f3b",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_eventorganiser",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventorganiser",
                    trigger=pgtrigger.compiler.Trigger(
                        name="serve_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_serve(ARRAY(SELECT DISTINCT event_id FROM before)); RETURN NULL;",
                            hash="6a9157ccda90571ae785f09dfff979f2577fc58a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_serve_delete_0a353",
                            referencing="REFERENCING OLD TABLE AS before ",
                            table="events_eventorganiser",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventserved",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="9aa9e44d6c027cb4df3447f1b7395fed26ae8f9c",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_2c269",
                            table="events_eventserved",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
        migrations.RunSQL(ALL, migrations.RunSQL.noop),
    ]
