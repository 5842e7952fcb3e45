"""Words are learnt of many changed rows at once without a join of them (search/models.py)."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0012_told_by_ends"),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="organisation",
                    name="learn_changed",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="organisationname",
                    name="learn_changed",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="person",
                    name="learn_changed",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="personname",
                    name="learn_changed",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="programme",
                    name="learn_changed",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="source",
                    name="learn_changed",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="statement",
                    name="learn_changed",
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed || told AS words FROM (SELECT id, typed, told FROM later EXCEPT SELECT id, typed, told FROM before) AS differ) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="85e003eb8f3b4f27349a57446c397bf86feac17d",
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
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM (SELECT id, typed FROM later EXCEPT SELECT id, typed FROM before) AS differ) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="b0d77cf9ded76862867f482bf9d7e9172a6aa3db",
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
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM (SELECT id, typed FROM later EXCEPT SELECT id, typed FROM before) AS differ) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="723a9ca895242c052ebcc9a62b78de7b0826b9bb",
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
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM (SELECT id, typed FROM later EXCEPT SELECT id, typed FROM before) AS differ) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="2fa5aa8a850ead32d657df766a0cae15a269ff3b",
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
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM (SELECT id, typed FROM later EXCEPT SELECT id, typed FROM before) AS differ) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="4d11f0b9ececfe24a63252b6505d14f5791560dd",
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
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed || told AS words FROM (SELECT id, typed, told FROM later EXCEPT SELECT id, typed, told FROM before) AS differ) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="3ccb8824e15461bd2a891de34c6ea973fb4ba883",
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
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM (SELECT id, typed FROM later EXCEPT SELECT id, typed FROM before) AS differ) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="6bcce2872e4575e937f91d763ef563c2b5dfd410",
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
        )
    ]
