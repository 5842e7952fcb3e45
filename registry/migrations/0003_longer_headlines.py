"""A headline has up to 500 letters. The column of the search is made of it, so it goes and comes again."""

import django.contrib.postgres.indexes
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import ngo_portal.lib.language.kazakh
from ngo_portal.lib.database.migrations import InOneState

HEADLINE = models.CharField(
    help_text="As it is printed; a letter: its subject.", max_length=500, verbose_name="headline"
)


class Migration(migrations.Migration):
    dependencies = [("registry", "0002_triggers")]

    operations = [
        InOneState(
            operations=[
                pgtrigger.migrations.RemoveTrigger(model_name="source", name="update_update"),
                migrations.RemoveIndex("source", "registry_source_search"),
                migrations.RemoveField("source", "search"),
                migrations.AlterField("source", "headline", HEADLINE),
                migrations.AlterField("sourcehistory", "headline", HEADLINE),
                migrations.AddField(
                    "source",
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.Fold("headline", "author"),
                        output_field=models.TextField(),
                    ),
                ),
                migrations.AddIndex(
                    "source",
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                        name="registry_source_search",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="source",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author" IS DISTINCT FROM (NEW."author") OR OLD."corrected_at" IS DISTINCT FROM (NEW."corrected_at") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."date" IS DISTINCT FROM (NEW."date") OR OLD."date_words" IS DISTINCT FROM (NEW."date_words") OR OLD."headline" IS DISTINCT FROM (NEW."headline") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."letter_number" IS DISTINCT FROM (NEW."letter_number") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."publisher" IS DISTINCT FROM (NEW."publisher") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."rubric" IS DISTINCT FROM (NEW."rubric") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."url" IS DISTINCT FROM (NEW."url") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "registry_sourcehistory" ("author", "corrected_at", "created_at", "date", "date_words", "headline", "id", "is_synthetic", "kind", "language", "letter_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "publisher", "responsible_id", "rubric", "stage", "submitted_at", "submitted_by_id", "text", "updated_at", "url", "version") VALUES (NEW."author", NEW."corrected_at", NEW."created_at", NEW."date", NEW."date_words", NEW."headline", NEW."id", NEW."is_synthetic", NEW."kind", NEW."language", NEW."letter_number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."publisher", NEW."responsible_id", NEW."rubric", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."text", NEW."updated_at", NEW."url", NEW."version"); RETURN NULL;',
                            hash="07a740756c428ee8f1374809100a3b3ced32d49e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a0460",
                            table="registry_source",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
    ]
