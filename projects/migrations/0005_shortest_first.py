"""What many names hold is found in the order of their length, and the words of texts are known too."""

import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState

LEARN = """
    INSERT INTO search_knownword (word)
    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(told)) AS word FROM projects_socialproject) AS held
    WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40
    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0004_typed_words"),
        ("registry", "0008_typed_words"),
        ("territories", "0005_typed_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialproject",
                    name="learn_added",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialproject",
                    name="learn_changed",
                ),
                migrations.AddIndex(
                    model_name="socialproject",
                    index=models.Index(
                        django.db.models.functions.text.Length("search"),
                        models.F("id"),
                        condition=models.Q(("stage", "published")),
                        name="projects_project_shortest",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialproject",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed || told AS words FROM later) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="2574b6effe9ec7b300746c2194e951745ea4527c",
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
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT later.typed || later.told AS words FROM later JOIN before USING (id) WHERE later.typed IS DISTINCT FROM before.typed OR later.told IS DISTINCT FROM before.told) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="51a5641fbcb2765fc7126b01caabf469f72af970",
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
        migrations.RunSQL([LEARN, "ANALYZE search_knownword"], migrations.RunSQL.noop),
    ]
