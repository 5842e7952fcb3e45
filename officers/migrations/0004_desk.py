"""Entry clerks; a second step of signing in; sessions that know whose they are; when letters are wanted."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("officers", "0003_admin_log_indexes"),
        ("territories", "0005_typed_words"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="DeskSession",
                    fields=[
                        (
                            "session_key",
                            models.CharField(
                                max_length=40, primary_key=True, serialize=False, verbose_name="session key"
                            ),
                        ),
                        ("session_data", models.TextField(verbose_name="session data")),
                        ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                        ("browser", models.CharField(blank=True, max_length=200)),
                        ("began_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("seen_at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "officer",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sessions",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "session",
                        "verbose_name_plural": "sessions",
                        "abstract": False,
                        "default_permissions": (),
                    },
                ),
                migrations.CreateModel(
                    name="RecoveryCode",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("digest", models.CharField(max_length=32)),
                        (
                            "officer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="recovery_codes",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "default_permissions": (),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("officer", "digest"), name="officers_recoverycode_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="officer",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="officer",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="officer",
                    name="delete_delete",
                ),
                migrations.RemoveConstraint(
                    model_name="officer",
                    name="officers_officer_role",
                ),
                migrations.AddField(
                    model_name="officer",
                    name="mail",
                    field=models.CharField(
                        choices=[("daily", "one letter a day"), ("at_once", "at once"), ("none", "none")],
                        db_default="daily",
                        default="daily",
                        help_text="When the portal writes of records that wait or have come back.",
                        max_length=8,
                        verbose_name="letters about my work",
                    ),
                ),
                migrations.AddField(
                    model_name="officer",
                    name="second_step_since",
                    field=models.DateTimeField(
                        blank=True,
                        help_text="A code from the telephone beside the password; empty: none is set up.",
                        null=True,
                        verbose_name="second step of signing in, since",
                    ),
                ),
                migrations.AddField(
                    model_name="officerhistory",
                    name="mail",
                    field=models.CharField(
                        choices=[("daily", "one letter a day"), ("at_once", "at once"), ("none", "none")],
                        db_default="daily",
                        default="daily",
                        help_text="When the portal writes of records that wait or have come back.",
                        max_length=8,
                        verbose_name="letters about my work",
                    ),
                ),
                migrations.AddField(
                    model_name="officerhistory",
                    name="second_step_since",
                    field=models.DateTimeField(
                        blank=True,
                        help_text="A code from the telephone beside the password; empty: none is set up.",
                        null=True,
                        verbose_name="second step of signing in, since",
                    ),
                ),
                migrations.AlterField(
                    model_name="officer",
                    name="role",
                    field=models.CharField(
                        choices=[
                            ("clerk", "entry clerk"),
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
                migrations.AlterField(
                    model_name="officerhistory",
                    name="role",
                    field=models.CharField(
                        choices=[
                            ("clerk", "entry clerk"),
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
                pgtrigger.migrations.AddTrigger(
                    model_name="officer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "officers_officerhistory" ("created_at", "email", "full_name", "id", "is_active", "language", "mail", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "second_step_since", "territory_id", "username") VALUES (NEW."created_at", NEW."email", NEW."full_name", NEW."id", NEW."is_active", NEW."language", NEW."mail", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."second_step_since", NEW."territory_id", NEW."username"); RETURN NULL;',
                            hash="00c2356d6c28ad181922eac58cb2b692459d4ad8",
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
                            condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."full_name" IS DISTINCT FROM (NEW."full_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."mail" IS DISTINCT FROM (NEW."mail") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."second_step_since" IS DISTINCT FROM (NEW."second_step_since") OR OLD."territory_id" IS DISTINCT FROM (NEW."territory_id") OR OLD."username" IS DISTINCT FROM (NEW."username"))',
                            func='INSERT INTO "officers_officerhistory" ("created_at", "email", "full_name", "id", "is_active", "language", "mail", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "second_step_since", "territory_id", "username") VALUES (NEW."created_at", NEW."email", NEW."full_name", NEW."id", NEW."is_active", NEW."language", NEW."mail", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."second_step_since", NEW."territory_id", NEW."username"); RETURN NULL;',
                            hash="a9b8714afe19ae8d8c60eb2ccecb76a694731e5d",
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
                            func='INSERT INTO "officers_officerhistory" ("created_at", "email", "full_name", "id", "is_active", "language", "mail", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "second_step_since", "territory_id", "username") VALUES (OLD."created_at", OLD."email", OLD."full_name", OLD."id", OLD."is_active", OLD."language", OLD."mail", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."second_step_since", OLD."territory_id", OLD."username"); RETURN NULL;',
                            hash="71b2542e87e241033db01dab1cd21d464dffc120",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_89b03",
                            table="officers_officer",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="officer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("role__in", ["clerk", "officer", "publisher", "national", "auditor"])
                        ),
                        name="officers_officer_role",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="officer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("mail__in", ["daily", "at_once", "none"])),
                        name="officers_officer_mail",
                    ),
                ),
            ]
        )
    ]
