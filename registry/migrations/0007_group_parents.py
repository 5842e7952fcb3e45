"""Target groups may belong to wider ones."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [("registry", "0006_about_a_range")]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="targetgroup",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="targetgroup",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="targetgroup",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="targetgroup",
                    name="parent",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Who looks for that group finds this one too.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="narrower",
                        to="registry.targetgroup",
                        verbose_name="belongs to",
                    ),
                ),
                migrations.AddField(
                    model_name="targetgrouphistory",
                    name="parent",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who looks for that group finds this one too.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.targetgroup",
                        verbose_name="belongs to",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_targetgrouphistory" ("counted_kk", "few_ru", "genitive_ru", "id", "is_active", "is_vulnerable", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."counted_kk", NEW."few_ru", NEW."genitive_ru", NEW."id", NEW."is_active", NEW."is_vulnerable", NEW."key", NEW."many_en", NEW."many_ru", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."one_en", NEW."one_ru", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="74914066c4c0ff65da1188acd62bd5b6d89ce0c6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e19e2",
                            table="registry_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_targetgrouphistory" ("counted_kk", "few_ru", "genitive_ru", "id", "is_active", "is_vulnerable", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."counted_kk", NEW."few_ru", NEW."genitive_ru", NEW."id", NEW."is_active", NEW."is_vulnerable", NEW."key", NEW."many_en", NEW."many_ru", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."one_en", NEW."one_ru", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="211d788811a258be7d4a11a2503e5859a9f6d9c5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ee112",
                            table="registry_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_targetgrouphistory" ("counted_kk", "few_ru", "genitive_ru", "id", "is_active", "is_vulnerable", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."counted_kk", OLD."few_ru", OLD."genitive_ru", OLD."id", OLD."is_active", OLD."is_vulnerable", OLD."key", OLD."many_en", OLD."many_ru", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."one_en", OLD."one_ru", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="7795fce49d0300e3c5991e5867c10771a0ccf539",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_26708",
                            table="registry_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="targetgroup",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="registry_targetgroup_own_parent",
                    ),
                ),
            ]
        )
    ]
