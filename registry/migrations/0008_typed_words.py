"""Names are found in whatever letters they are typed."""

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
        ("registry", "0007_group_parents"),
        ("territories", "0005_typed_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            [
                migrations.RemoveIndex(
                    model_name="statement",
                    name="registry_statement_search",
                ),
                migrations.RemoveField(
                    model_name="programme",
                    name="search",
                ),
                migrations.RemoveField(
                    model_name="statement",
                    name="search",
                ),
                migrations.AddField(
                    model_name="organisation",
                    name="told",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.typed.Typed("about_kk", "about_ru", "about_en"),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddField(
                    model_name="organisation",
                    name="typed",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.typed.Typed("name_kk", "name_ru", "name_en"),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddField(
                    model_name="organisationname",
                    name="typed",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.typed.Typed("name"),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddField(
                    model_name="person",
                    name="typed",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.typed.Typed("name_kk", "name_ru", "name_en"),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddField(
                    model_name="personname",
                    name="typed",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.typed.Typed("name"),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddField(
                    model_name="programme",
                    name="typed",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.typed.Typed("name_kk", "name_ru", "name_en"),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddField(
                    model_name="source",
                    name="typed",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.typed.Typed("headline", "author", "letter_number"),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddField(
                    model_name="statement",
                    name="typed",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.typed.Typed(
                            "text_kk", "text_ru", "text_en", "verbatim"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisation",
                    index=django.contrib.postgres.indexes.GinIndex(
                        fields=["typed"], name="registry_organisation_typed"
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisation",
                    index=django.contrib.postgres.indexes.GinIndex(
                        fields=["told"], name="registry_organisation_told"
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisationname",
                    index=django.contrib.postgres.indexes.GinIndex(
                        fields=["typed"], name="registry_othername_typed"
                    ),
                ),
                migrations.AddIndex(
                    model_name="person",
                    index=django.contrib.postgres.indexes.GinIndex(
                        fields=["typed"], name="registry_person_typed"
                    ),
                ),
                migrations.AddIndex(
                    model_name="personname",
                    index=django.contrib.postgres.indexes.GinIndex(
                        fields=["typed"], name="registry_personname_typed"
                    ),
                ),
                migrations.AddIndex(
                    model_name="source",
                    index=django.contrib.postgres.indexes.GinIndex(
                        fields=["typed"], name="registry_source_typed"
                    ),
                ),
                migrations.AddIndex(
                    model_name="statement",
                    index=django.contrib.postgres.indexes.GinIndex(
                        fields=["typed"], name="registry_statement_typed"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM later) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="c4144d4c85d0d12269e319f6a74ea4b8fa4af05a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_learn_added_5d10a",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT later.typed AS words FROM later JOIN before USING (id) WHERE later.typed IS DISTINCT FROM before.typed) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="ad2d284b713b38b7f3d50ffea05726b1311757ce",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_learn_changed_57276",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM later) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="525df1034e261edfe3c9cfc76739a5d94761ec4e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_learn_added_00063",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="registry_organisationname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT later.typed AS words FROM later JOIN before USING (id) WHERE later.typed IS DISTINCT FROM before.typed) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="188a4488a1d86891e764bb6683b52c698dee7eba",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_learn_changed_553fa",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_organisationname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM later) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="50b27f994b1d3ad9aa493ca7dbed8a4002910cf9",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_learn_added_aa2af",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="registry_person",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT later.typed AS words FROM later JOIN before USING (id) WHERE later.typed IS DISTINCT FROM before.typed) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="1ae9d77a1884de1e36564dedd200b4d1536bddfd",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_learn_changed_899e4",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_person",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM later) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="bcb006bbc1540c38a98d60bf5c5130fa6f435543",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_learn_added_d93d7",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="registry_personname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT later.typed AS words FROM later JOIN before USING (id) WHERE later.typed IS DISTINCT FROM before.typed) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="e838db3f62ca8d39f8c26381772574bf616388f1",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_learn_changed_71381",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_personname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM later) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="933c02c9d4ae1d7eaafaa62f1730e1a1ba1262cc",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_learn_added_f932c",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="registry_programme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT later.typed AS words FROM later JOIN before USING (id) WHERE later.typed IS DISTINCT FROM before.typed) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="cf85fa277f9c0859f26eb7876fcd430f3b5665af",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_learn_changed_5c4fe",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_programme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="source",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM later) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="7ecf256920fbc4c6cf704959bf21cb94bb35d956",
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
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT later.typed AS words FROM later JOIN before USING (id) WHERE later.typed IS DISTINCT FROM before.typed) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="1403e25c87bdcf519f14cf9e0f1dc9d3cb6b4947",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_learn_changed_fe904",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_source",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM later) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="ea1a92458e262cabd5c56333e8ca8d4889f63793",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_learn_added_774c9",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="registry_statement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT later.typed AS words FROM later JOIN before USING (id) WHERE later.typed IS DISTINCT FROM before.typed) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="fb1949ae0befa5b27a7bfd2245a126edb11b4ba7",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_learn_changed_a9ffd",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_statement",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
    ]
