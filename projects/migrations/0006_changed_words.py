"""Words are learnt of many changed rows at once without a join of them (search/models.py)."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0005_shortest_first"),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialproject",
                    name="learn_changed",
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialproject",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed || told AS words FROM (SELECT id, typed, told FROM later EXCEPT SELECT id, typed, told FROM before) AS differ) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="96ea8a050fce529576c0e4bfa26d117df8335774",
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
        )
    ]
