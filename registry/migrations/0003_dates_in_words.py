"""The words of a term that are no date."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0002_triggers"),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="position",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="position",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="position",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="position",
                    name="since_words",
                    field=models.CharField(blank=True, max_length=200, verbose_name="since, as printed"),
                ),
                migrations.AddField(
                    model_name="position",
                    name="until_words",
                    field=models.CharField(blank=True, max_length=200, verbose_name="until, as printed"),
                ),
                migrations.AddField(
                    model_name="positionhistory",
                    name="since_words",
                    field=models.CharField(blank=True, max_length=200, verbose_name="since, as printed"),
                ),
                migrations.AddField(
                    model_name="positionhistory",
                    name="until_words",
                    field=models.CharField(blank=True, max_length=200, verbose_name="until, as printed"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="position",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_positionhistory" ("basis", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_en", "post_kk", "post_ru", "since", "since_words", "source_id", "unit_en", "unit_kk", "unit_ru", "until", "until_words", "verbatim") VALUES (NEW."basis", NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."post_en", NEW."post_kk", NEW."post_ru", NEW."since", NEW."since_words", NEW."source_id", NEW."unit_en", NEW."unit_kk", NEW."unit_ru", NEW."until", NEW."until_words", NEW."verbatim"); RETURN NULL;',
                            hash="dc992d39eab42ac01daa44e6ee33d463ed1b25a3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d85d1",
                            table="registry_position",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="position",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_positionhistory" ("basis", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_en", "post_kk", "post_ru", "since", "since_words", "source_id", "unit_en", "unit_kk", "unit_ru", "until", "until_words", "verbatim") VALUES (NEW."basis", NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."post_en", NEW."post_kk", NEW."post_ru", NEW."since", NEW."since_words", NEW."source_id", NEW."unit_en", NEW."unit_kk", NEW."unit_ru", NEW."until", NEW."until_words", NEW."verbatim"); RETURN NULL;',
                            hash="99fb690fbec5166778283c5d8d68cd1c7e9e4fc2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6f1a6",
                            table="registry_position",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="position",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_positionhistory" ("basis", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_en", "post_kk", "post_ru", "since", "since_words", "source_id", "unit_en", "unit_kk", "unit_ru", "until", "until_words", "verbatim") VALUES (OLD."basis", OLD."id", OLD."organisation_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."post_en", OLD."post_kk", OLD."post_ru", OLD."since", OLD."since_words", OLD."source_id", OLD."unit_en", OLD."unit_kk", OLD."unit_ru", OLD."until", OLD."until_words", OLD."verbatim"); RETURN NULL;',
                            hash="fdf4c2cdb27410ad730531e2d39f96c22f13645c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8596e",
                            table="registry_position",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        )
    ]
