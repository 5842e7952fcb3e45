"""Whom an indicator counts."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0005_notes_of_tables"),
    ]

    operations = [
        InOneState(
            operations=[
                pgtrigger.migrations.RemoveTrigger(
                    model_name="indicator",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="indicator",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="indicator",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="indicator",
                    name="target_group",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Whom it counts, when it counts people: until it is said, 1 to 4 are “fewer than 5”.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicators",
                        to="registry.targetgroup",
                        verbose_name="target group",
                    ),
                ),
                migrations.AddField(
                    model_name="indicatorhistory",
                    name="target_group",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Whom it counts, when it counts people: until it is said, 1 to 4 are “fewer than 5”.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.targetgroup",
                        verbose_name="target group",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_indicatorhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "target_group_id", "unit_id") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."target_group_id", NEW."unit_id"); RETURN NULL;',
                            hash="b3a0b188d30bf60c3cebbf4e3a6437f88f265eeb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_073e1",
                            table="registry_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_indicatorhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "target_group_id", "unit_id") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."target_group_id", NEW."unit_id"); RETURN NULL;',
                            hash="a616100bb920ef880db1af36506b68829290e34e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_54507",
                            table="registry_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_indicatorhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "target_group_id", "unit_id") VALUES (OLD."id", OLD."is_active", OLD."key", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."target_group_id", OLD."unit_id"); RETURN NULL;',
                            hash="dd4202a69314745523c566ccc13007f18f29e449",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b95ca",
                            table="registry_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        )
    ]
