"""Projects are found in whatever letters they are typed."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.typed
from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0001_typed_words"),
        ("projects", "0003_record_numbers"),
        ("registry", "0008_typed_words"),
        ("territories", "0005_typed_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            [
                migrations.AddField(
                    model_name="socialproject",
                    name="told",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.typed.Typed(
                            "about_kk", "about_ru", "about_en", "results_kk", "results_ru", "results_en"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddField(
                    model_name="socialproject",
                    name="typed",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.typed.Typed(
                            "name_kk", "name_ru", "name_en", "contract_number"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddIndex(
                    model_name="socialproject",
                    index=django.contrib.postgres.indexes.GinIndex(
                        fields=["typed"], name="projects_project_typed"
                    ),
                ),
                migrations.AddIndex(
                    model_name="socialproject",
                    index=django.contrib.postgres.indexes.GinIndex(
                        fields=["told"], name="projects_project_told"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialproject",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM later) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="6fe6558cf6b6ea831d4424966f49b8cc68b64643",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_learn_added_2fb09",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="projects_socialproject",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialproject",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT later.typed AS words FROM later JOIN before USING (id) WHERE later.typed IS DISTINCT FROM before.typed) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="6610f7a7c1bff3e0ce3def72c1389b24221e6dfc",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_learn_changed_0c5ac",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="projects_socialproject",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
    ]
