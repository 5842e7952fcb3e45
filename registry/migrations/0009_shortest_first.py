"""What many names hold is found in the order of their length, and the words of texts are known too."""

import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState

LEARN = """
    INSERT INTO search_knownword (word)
    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(told)) AS word FROM registry_organisation) AS held
    WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40
    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0008_typed_words"),
        ("territories", "0005_typed_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="organisation",
                    name="learn_added",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="organisation",
                    name="learn_changed",
                ),
                migrations.AddIndex(
                    model_name="organisation",
                    index=models.Index(
                        models.Case(
                            models.When(status__in=["liquidated", "inactive"], then=1),
                            default=0,
                            output_field=models.IntegerField(),
                        ),
                        django.db.models.functions.text.Length("search"),
                        models.F("id"),
                        condition=models.Q(("stage", "published")),
                        name="registry_org_shortest",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="learn_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT typed || told AS words FROM later) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="3fdeb9121623b3e039cfbd9d757232e6e004f066",
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
                            func="\n    INSERT INTO search_knownword (word)\n    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM (SELECT later.typed || later.told AS words FROM later JOIN before USING (id) WHERE later.typed IS DISTINCT FROM before.typed OR later.told IS DISTINCT FROM before.told) AS changed) AS\n    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40\n    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);\n RETURN NULL;",
                            hash="4831561cb6502b369cdf38bfbf6607c2efa557f9",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_learn_changed_57276",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
        migrations.RunSQL([LEARN, "ANALYZE search_knownword"], migrations.RunSQL.noop),
    ]
