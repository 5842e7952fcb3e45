"""Above which number a second person looks: a column of the dictionary of units."""

import django.core.validators
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0013_changed_words"),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="unit",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="unit",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="unit",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="unit",
                    name="second_person_above",
                    field=models.DecimalField(
                        db_default=100000,
                        decimal_places=3,
                        default=100000,
                        help_text="A larger number is checked by another person than who entered it before it is public.",
                        max_digits=18,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="a second person looks above",
                    ),
                ),
                migrations.AddField(
                    model_name="unithistory",
                    name="second_person_above",
                    field=models.DecimalField(
                        db_default=100000,
                        decimal_places=3,
                        default=100000,
                        help_text="A larger number is checked by another person than who entered it before it is public.",
                        max_digits=18,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="a second person looks above",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_unithistory" ("counted_kk", "counts_people", "few_ru", "genitive_ru", "id", "is_active", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "second_person_above", "takes_ending") VALUES (NEW."counted_kk", NEW."counts_people", NEW."few_ru", NEW."genitive_ru", NEW."id", NEW."is_active", NEW."key", NEW."many_en", NEW."many_ru", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."one_en", NEW."one_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."second_person_above", NEW."takes_ending"); RETURN NULL;',
                            hash="294b40f1b2220e25eb8a729a5b7522ad87ef59dc",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_af48c",
                            table="registry_unit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_unithistory" ("counted_kk", "counts_people", "few_ru", "genitive_ru", "id", "is_active", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "second_person_above", "takes_ending") VALUES (NEW."counted_kk", NEW."counts_people", NEW."few_ru", NEW."genitive_ru", NEW."id", NEW."is_active", NEW."key", NEW."many_en", NEW."many_ru", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."one_en", NEW."one_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."second_person_above", NEW."takes_ending"); RETURN NULL;',
                            hash="35a731be570a1d1d90114a024b1cf0c1981d9ca6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_13605",
                            table="registry_unit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_unithistory" ("counted_kk", "counts_people", "few_ru", "genitive_ru", "id", "is_active", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "second_person_above", "takes_ending") VALUES (OLD."counted_kk", OLD."counts_people", OLD."few_ru", OLD."genitive_ru", OLD."id", OLD."is_active", OLD."key", OLD."many_en", OLD."many_ru", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."one_en", OLD."one_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."second_person_above", OLD."takes_ending"); RETURN NULL;',
                            hash="dc6a1e6422cce78645f75aa2576b2661d9bee2ce",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_53f41",
                            table="registry_unit",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        )
    ]
