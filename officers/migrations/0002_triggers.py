"""The history of the tables, and all their triggers."""

import django.contrib.auth.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("ngo_portal", "0002_change_notes"),
        ("officers", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("territories", "0001_initial"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="OfficerHistory",
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
                                to=settings.AUTH_USER_MODEL,
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
                            "username",
                            models.CharField(
                                error_messages={"unique": "There is already an account with this user name."},
                                max_length=150,
                                validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                                verbose_name="user name",
                            ),
                        ),
                        ("full_name", models.CharField(blank=True, max_length=200, verbose_name="full name")),
                        (
                            "email",
                            models.EmailField(
                                blank=True,
                                help_text="Told when a record waits for this person.",
                                max_length=254,
                                verbose_name="e-mail",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("officer", "officer"),
                                    ("publisher", "publisher"),
                                    ("national", "national administrator"),
                                    ("auditor", "auditor (reads only)"),
                                ],
                                default="officer",
                                max_length=16,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The oblast, city or district whose records this person enters. Without one, nothing is seen.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="territories.territory",
                                verbose_name="territory",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                                default="kk",
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="Take the tick away instead of deleting.",
                                verbose_name="active",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="bc6d8f60f04b912bb0d6ace26758197579243eb9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_0367f",
                                    table="officers_officerhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="officer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "officers_officerhistory" ("created_at", "email", "full_name", "id", "is_active", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "territory_id", "username") VALUES (NEW."created_at", NEW."email", NEW."full_name", NEW."id", NEW."is_active", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."territory_id", NEW."username"); RETURN NULL;',
                            hash="3c9f020938d245e92fca8a365685e2f79af3cddf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8dae9",
                            table="officers_officer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="officer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."full_name" IS DISTINCT FROM (NEW."full_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."territory_id" IS DISTINCT FROM (NEW."territory_id") OR OLD."username" IS DISTINCT FROM (NEW."username"))',
                            func='INSERT INTO "officers_officerhistory" ("created_at", "email", "full_name", "id", "is_active", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "territory_id", "username") VALUES (NEW."created_at", NEW."email", NEW."full_name", NEW."id", NEW."is_active", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."territory_id", NEW."username"); RETURN NULL;',
                            hash="de70f3215be064865f16f9e2a3d952e1c4ff6d49",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_48cb0",
                            table="officers_officer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="officer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "officers_officerhistory" ("created_at", "email", "full_name", "id", "is_active", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "territory_id", "username") VALUES (OLD."created_at", OLD."email", OLD."full_name", OLD."id", OLD."is_active", OLD."language", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."territory_id", OLD."username"); RETURN NULL;',
                            hash="ccd96547512e5f2ec070c6916cc60b4bb9baa7c2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_89b03",
                            table="officers_officer",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
