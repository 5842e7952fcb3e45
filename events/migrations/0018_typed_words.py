"""The words of an event whole, in whatever letters they are typed, and its types among them."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import ngo_portal.lib.language.typed
from ngo_portal.lib.database.migrations import InOneState

KNOWING = [
    ("events_event", "search"),
    ("events_marathon", "typed"),
    ("registry_organisation", "typed"),
    ("registry_organisationname", "typed"),
    ("registry_person", "typed"),
    ("registry_personname", "typed"),
    ("registry_programme", "typed"),
    ("registry_source", "typed"),
    ("registry_statement", "typed"),
    ("projects_socialproject", "typed"),
    ("territories_territory", "typed"),
]
LEARN = """
    INSERT INTO search_knownword (word)
    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array({})) AS word FROM {}) AS held
    WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40
    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("territories", "0005_typed_words"),
        ("projects", "0004_typed_words"),
        ("registry", "0008_typed_words"),
        ("search", "0001_typed_words"),
        ("events", "0017_served"),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="marathon",
                    name="update_update",
                ),
                migrations.AddField(
                    model_name="marathon",
                    name="typed",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.typed.Typed("name_kk", "name_ru", "name_en"),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.RemoveIndex(model_name="event", name="events_event_words"),
                migrations.RemoveField(model_name="event", name="search"),
                migrations.AddField(
                    model_name="event",
                    name="search",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            ngo_portal.lib.language.typed.Typed(
                                "title_kk",
                                "title_ru",
                                "title_en",
                                "topic_kk",
                                "topic_ru",
                                "topic_en",
                                "description_kk",
                                "description_ru",
                                "description_en",
                            ),
                            models.Func(
                                models.Func(models.F("type"), template="'type' || (%(expressions)s)::text"),
                                models.Func(
                                    models.F("second_type"), template="'type' || (%(expressions)s)::text"
                                ),
                                template="array_to_tsvector(array_remove(ARRAY[%(expressions)s], NULL))",
                            ),
                            arg_joiner=" || ",
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                            template="(%(expressions)s)",
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddIndex(
                    model_name="event",
                    index=django.contrib.postgres.indexes.GinIndex(
                        models.Func(
                            models.F("search"),
                            models.Func(
                                models.F("listed_on"),
                                template="array_to_tsvector(ARRAY['@' || ((%(expressions)s - '0001-01-01'::date) / 2)::text])",
                            ),
                            arg_joiner=" || ",
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                            template="(%(expressions)s)",
                        ),
                        fastupdate=False,
                        name="events_event_words",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT search AS words FROM later) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="78cebdf19687ef006c10c17bd6376a7106893292",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_learn_added_9cb9f",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT later.search AS words FROM later JOIN before USING (id) WHERE later.search IS DISTINCT FROM before.search) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="2e4ed8ed87085dad08486bb7feadffc1886e1a6e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_learn_changed_4807d",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="marathon",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM later) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="aa652d13125421464bb041d07277e449003c1fb6",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_learn_added_3baab",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="events_marathon",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="marathon",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT later.typed AS words FROM later JOIN before USING (id) WHERE later.typed IS DISTINCT FROM before.typed) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="9d07316e09216a0cec0fc03331be0603c25662f3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_learn_changed_f586a",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_marathon",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="marathon",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."about_en" IS DISTINCT FROM (NEW."about_en") OR OLD."about_kk" IS DISTINCT FROM (NEW."about_kk") OR OLD."about_ru" IS DISTINCT FROM (NEW."about_ru") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."name_kk" IS DISTINCT FROM (NEW."name_kk") OR OLD."name_ru" IS DISTINCT FROM (NEW."name_ru") OR OLD."slug" IS DISTINCT FROM (NEW."slug"))',
                            func='INSERT INTO "events_marathonhistory" ("about_en", "about_kk", "about_ru", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug"); RETURN NULL;',
                            hash="ee5f0cbf7caa3e06f4c4c66ae0d5cc5c8f7e1e30",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f0b71",
                            table="events_marathon",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
        migrations.RunSQL(
            [LEARN.format(column, table) for table, column in KNOWING] + ["ANALYZE search_knownword"],
            migrations.RunSQL.noop,
        ),
    ]
