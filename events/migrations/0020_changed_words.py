"""Words are learnt of many changed rows at once without a join of them (search/models.py)."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0019_told_by_ends"),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="event",
                    name="learn_changed",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="marathon",
                    name="learn_changed",
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT search AS words FROM (SELECT id, search FROM later EXCEPT SELECT id, search FROM before) AS differ) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="b0d7030f982174a8025eacc4979c5242cbd6a22d",
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
                        name="learn_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed AS words FROM (SELECT id, typed FROM later EXCEPT SELECT id, typed FROM before) AS differ) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="aec9d3b48968034660c8bcbec2ed18a38374b9dc",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_learn_changed_f586a",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_marathon",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        )
    ]
