"""Statements are searched while typing, by a folded column. The trigger of their history names all columns."""

import django.contrib.postgres.indexes
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import ngo_portal.lib.language.kazakh


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0006_what_sources_say"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="update_update",
        ),
        migrations.AddField(
            model_name="statement",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=ngo_portal.lib.language.kazakh.Fold("text_kk", "text_ru", "text_en"),
                output_field=models.TextField(),
            ),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                name="registry_statement_search",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."counterpart_id" IS DISTINCT FROM (NEW."counterpart_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."date" IS DISTINCT FROM (NEW."date") OR OLD."date_words" IS DISTINCT FROM (NEW."date_words") OR OLD."described_en" IS DISTINCT FROM (NEW."described_en") OR OLD."described_kk" IS DISTINCT FROM (NEW."described_kk") OR OLD."described_ru" IS DISTINCT FROM (NEW."described_ru") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."programme_id" IS DISTINCT FROM (NEW."programme_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."quantity_high" IS DISTINCT FROM (NEW."quantity_high") OR OLD."quantity_low" IS DISTINCT FROM (NEW."quantity_low") OR OLD."quantity_qualifier" IS DISTINCT FROM (NEW."quantity_qualifier") OR OLD."quantity_words" IS DISTINCT FROM (NEW."quantity_words") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."said_by_id" IS DISTINCT FROM (NEW."said_by_id") OR OLD."share" IS DISTINCT FROM (NEW."share") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."territory_id" IS DISTINCT FROM (NEW."territory_id") OR OLD."text_en" IS DISTINCT FROM (NEW."text_en") OR OLD."text_kk" IS DISTINCT FROM (NEW."text_kk") OR OLD."text_ru" IS DISTINCT FROM (NEW."text_ru") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "registry_statementhistory" ("basis", "counterpart_id", "created_at", "date", "date_words", "described_en", "described_kk", "described_ru", "id", "is_synthetic", "kind", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "share", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "text_en", "text_kk", "text_ru", "unit_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."counterpart_id", NEW."created_at", NEW."date", NEW."date_words", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."id", NEW."is_synthetic", NEW."kind", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."published_at", NEW."published_by_id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."responsible_id", NEW."said_by_id", NEW."share", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."text_en", NEW."text_kk", NEW."text_ru", NEW."unit_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                    hash="ef7cee08fb850e5b79a5e3683223e7db39e96cf0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b0e25",
                    table="registry_statement",
                    when="AFTER",
                ),
            ),
        ),
    ]
