"""The history of the tables, and all their triggers."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0001_initial"),
        ("ngo_portal", "0002_change_notes"),
        ("officers", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="StepReasonHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="moderation.stepreason",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "name_kk",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                            ),
                        ),
                        (
                            "name_ru",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in English)"
                            ),
                        ),
                        (
                            "key",
                            models.SlugField(
                                db_index=False,
                                help_text="Latin letters; used in addresses.",
                                max_length=60,
                                verbose_name="key",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="Old records keep a retired word.",
                                verbose_name="in use",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="order in lists"),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("return", "Return for reworking"),
                                    ("withdraw", "Withdraw from publication"),
                                    ("correct", "Correct"),
                                ],
                                max_length=20,
                                verbose_name="step",
                            ),
                        ),
                        (
                            "needs_words",
                            models.BooleanField(
                                default=False,
                                help_text="E.g. another reason.",
                                verbose_name="to be explained in words",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="cf93b0343de818ba4b9f5ec6ee49e08817d4b063",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ee9fb",
                                    table="moderation_stepreasonhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stepreason",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "moderation_stepreasonhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "needs_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "step") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."needs_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."step"); RETURN NULL;',
                            hash="15acf0e158e917fe91fbc03955e42959f63d45bb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e43ab",
                            table="moderation_stepreason",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stepreason",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "moderation_stepreasonhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "needs_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "step") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."needs_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."step"); RETURN NULL;',
                            hash="e1f6ce959ae8ccdfa06986bc330d4149de7ef66a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_32390",
                            table="moderation_stepreason",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stepreason",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "moderation_stepreasonhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "needs_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "step") VALUES (OLD."id", OLD."is_active", OLD."key", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."needs_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."step"); RETURN NULL;',
                            hash="5ee24ea1c733c0da89ee270db8d5214772822eb6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1bb17",
                            table="moderation_stepreason",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="steptaken",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3d25aafc5c42f528a6697e0adc0bbd15aea290a2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_1a4d5",
                            table="moderation_steptaken",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
