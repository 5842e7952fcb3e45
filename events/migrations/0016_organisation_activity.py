"""How many events organisations held is kept beside them, and counted once now."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState

ACTIVITIES = """
-- The one rule: how many published events that took place (EventQuerySet.held) these organisations held, in whatever
-- role, and in which years they surely were, or that this is not known of them. One that held none has no row.
CREATE OR REPLACE FUNCTION events_activities(ids bigint[]) RETURNS SETOF events_organisationactivity
LANGUAGE sql STABLE AS $$
    WITH held AS MATERIALIZED (
        SELECT line.organisation_id, event.listed_on, event.starts_on, event.ends_on, event.date_is_exact
        FROM (
            SELECT DISTINCT organisation_id, event_id FROM events_eventorganiser WHERE organisation_id = ANY (ids)
        ) AS line
        JOIN events_event event ON event.id = line.event_id AND event.stage = 'published' AND event.state = 'held'
    ),
    yearly AS (
        SELECT organisation_id, jsonb_object_agg(coalesce(year::text, 'unknown'), events) AS years
        FROM (
            SELECT organisation_id, year, count(*) AS events
            FROM held
            LEFT JOIN LATERAL unnest(events_years(starts_on, ends_on, date_is_exact)) AS year ON true
            GROUP BY 1, 2
        ) AS counted
        GROUP BY 1
    )
    SELECT
        organisation_id,
        count(*)::int,
        max(listed_on) FILTER (WHERE starts_on IS NOT NULL),
        yearly.years
    FROM held
    JOIN yearly USING (organisation_id)
    GROUP BY organisation_id, yearly.years
$$;
"""
DRAIN_ACTIVITY = """
-- Who holds the advisory lock 72652117 may write what organisations held.
-- Takes the organisations of the oldest rows of the queue, at most so many, counts them anew and gives their number;
-- NULL says that another one still had the lock after a moment. A write that commits after the queue was read has its
-- own row there.
CREATE OR REPLACE FUNCTION events_drain_activity(most int) RETURNS int LANGUAGE plpgsql SET lock_timeout = '300ms' AS $$
DECLARE
    ids bigint[];
BEGIN
    BEGIN
        PERFORM pg_advisory_xact_lock(72652117);
    EXCEPTION
        WHEN lock_not_available THEN RETURN NULL;
    END;
    WITH taken AS (
        DELETE FROM events_activityqueue
        WHERE organisation_id IN (SELECT organisation_id FROM events_activityqueue ORDER BY id LIMIT most)
        RETURNING organisation_id
    )
    SELECT coalesce(array_agg(DISTINCT organisation_id), '{}') INTO ids FROM taken;
    IF cardinality(ids) = 0 THEN
        RETURN 0;
    END IF;
    DELETE FROM events_organisationactivity WHERE organisation_id = ANY (ids);
    INSERT INTO events_organisationactivity SELECT * FROM events_activities(ids);
    RETURN cardinality(ids);
END
$$;
"""
REBUILD_ACTIVITY = """
-- Who holds the advisory lock 72652117 may write what organisations held.
-- All organisations anew. Readers go on with what was before until it is committed.
CREATE OR REPLACE FUNCTION events_rebuild_activity() RETURNS void LANGUAGE plpgsql SET work_mem = '256MB' AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(72652117);
    DELETE FROM events_activityqueue;
    DELETE FROM events_organisationactivity;
    INSERT INTO events_organisationactivity
    SELECT * FROM events_activities(ARRAY(SELECT id FROM registry_organisation ORDER BY id));
    ANALYZE events_organisationactivity, events_activityqueue;
END
$$;
"""
DROP = """
DROP FUNCTION events_rebuild_activity();
DROP FUNCTION events_drain_activity(int);
DROP FUNCTION events_activities(bigint[]);
"""
ANEW = "SELECT events_rebuild_activity();"


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0015_months"),
        ("registry", "0006_about_a_range"),
    ]

    operations = [
        InOneState(
            [
                migrations.CreateModel(
                    name="ActivityQueue",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("organisation_id", models.BigIntegerField()),
                    ],
                ),
                migrations.CreateModel(
                    name="OrganisationActivity",
                    fields=[
                        (
                            "organisation",
                            models.OneToOneField(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                primary_key=True,
                                related_name="activity",
                                serialize=False,
                                to="registry.organisation",
                            ),
                        ),
                        ("events", models.IntegerField()),
                        ("latest", models.DateField(null=True)),
                        ("years", models.JSONField()),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["-events", "-organisation"], name="events_activity_most"),
                            models.Index(fields=["-latest", "-organisation"], name="events_activity_latest"),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="touch_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_activityqueue (organisation_id) SELECT DISTINCT organisation_id FROM (\n        SELECT line.organisation_id\n        FROM later JOIN before ON before.id = later.id\n        JOIN events_eventorganiser line ON line.event_id = later.id\n        WHERE (later.stage, later.state, later.date)\n              IS DISTINCT FROM (before.stage, before.state, before.date)\n          AND 'published' IN (later.stage, before.stage)\n        ) AS touched WHERE organisation_id IS NOT NULL; RETURN NULL;",
                            hash="b9917d05b1018d3893889b5675e89db13da61efb",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_touch_update_e2e50",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventorganiser",
                    trigger=pgtrigger.compiler.Trigger(
                        name="touch_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_activityqueue (organisation_id) SELECT DISTINCT organisation_id FROM (SELECT organisation_id FROM later) AS touched WHERE organisation_id IS NOT NULL; RETURN NULL;",
                            hash="ee92ef442f79a44b550af308733bdd2d7bdc14bc",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_touch_insert_c3ba0",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="events_eventorganiser",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventorganiser",
                    trigger=pgtrigger.compiler.Trigger(
                        name="touch_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_activityqueue (organisation_id) SELECT DISTINCT organisation_id FROM (SELECT organisation_id FROM later UNION ALL SELECT organisation_id FROM before) AS touched WHERE organisation_id IS NOT NULL; RETURN NULL;",
                            hash="81fbe927b38a29ad603192f7d416f011b420196b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_touch_update_8c10f",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_eventorganiser",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventorganiser",
                    trigger=pgtrigger.compiler.Trigger(
                        name="touch_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_activityqueue (organisation_id) SELECT DISTINCT organisation_id FROM (SELECT organisation_id FROM before) AS touched WHERE organisation_id IS NOT NULL; RETURN NULL;",
                            hash="54e5ee18ed5c6e53f1e108eee5f341457a039682",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_touch_delete_f6fcb",
                            referencing="REFERENCING OLD TABLE AS before ",
                            table="events_eventorganiser",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationactivity",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="d088a14faed566ccec85f356fecf52d12da45670",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_59462",
                            table="events_organisationactivity",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
        migrations.RunSQL(ACTIVITIES + DRAIN_ACTIVITY + REBUILD_ACTIVITY + ANEW, DROP),
    ]
