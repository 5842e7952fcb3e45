"""Sentences that records keep of a source are found by the words of its text."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.typed
from ngo_portal.lib.database.migrations import InOneState

LEARN = """
    INSERT INTO search_knownword (word)
    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(told)) AS word FROM registry_source) AS held
    WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40
    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0009_shortest_first"),
        ("territories", "0005_typed_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="source",
                    name="learn_added",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="source",
                    name="learn_changed",
                ),
                migrations.AddField(
                    model_name="source",
                    name="told",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.typed.Typed(
                            django.db.models.functions.text.Left("text", 200000)
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddIndex(
                    model_name="source",
                    index=django.contrib.postgres.indexes.GinIndex(
                        fields=["told"], name="registry_source_told"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="source",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed || told AS words FROM later) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="b4074e31b7634d650dd529573244482b1706ebf8",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_learn_added_d81dd",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="registry_source",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="source",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT later.typed || later.told AS words FROM later JOIN before USING (id) WHERE later.typed IS DISTINCT FROM before.typed OR later.told IS DISTINCT FROM before.told) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="bf55900d413a4bfebe577c73e4d0f9c737a8abc3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_learn_changed_fe904",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_source",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
        migrations.RunSQL([LEARN, "ANALYZE search_knownword"], migrations.RunSQL.noop),
    ]
