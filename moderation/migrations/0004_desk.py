"""Whose work records are, letters of the day, forms kept at the desk, who has looked at personal data."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0004_sent_forms"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="Duty",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("record_model", models.CharField(max_length=60)),
                        ("record_key", models.BigIntegerField()),
                        ("since", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "officer",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "default_permissions": (),
                        "indexes": [
                            models.Index(
                                fields=["officer", "record_model", "-record_key"], name="moderation_duty_of"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("record_model", "record_key"), name="moderation_duty_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KeptForm",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("path", models.CharField(max_length=300)),
                        ("form", models.UUIDField()),
                        ("fields", models.JSONField(default=list)),
                        ("since", models.DateTimeField(default=django.utils.timezone.now)),
                        ("at", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                        (
                            "officer",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "taken_over_by",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "default_permissions": (),
                        "indexes": [models.Index(fields=["path", "at"], name="moderation_keptform_path")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("officer", "path", "form"), name="moderation_keptform_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Notice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "officer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notices",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="moderation.report",
                            ),
                        ),
                        (
                            "taken",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="moderation.steptaken",
                            ),
                        ),
                    ],
                    options={
                        "default_permissions": (),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("report__isnull", False), ("taken__isnull", True)),
                                    models.Q(("report__isnull", True), ("taken__isnull", False)),
                                    _connector="OR",
                                ),
                                name="moderation_notice_of_one",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Seen",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "how",
                            models.CharField(
                                choices=[("view", "looked at"), ("export", "taken away")],
                                default="view",
                                max_length=6,
                                verbose_name="how",
                            ),
                        ),
                        ("record_model", models.CharField(max_length=60, verbose_name="of what")),
                        ("record_key", models.BigIntegerField(null=True, verbose_name="record")),
                        ("asked", models.CharField(blank=True, max_length=500, verbose_name="file")),
                        (
                            "at",
                            models.DateTimeField(
                                db_index=True, default=django.utils.timezone.now, verbose_name="when"
                            ),
                        ),
                        (
                            "officer",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="officer",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "look at personal data",
                        "verbose_name_plural": "who has looked at personal data",
                        "ordering": ["-pk"],
                        "default_permissions": (),
                        "indexes": [
                            models.Index(
                                fields=["record_model", "record_key", "-at"], name="moderation_seen_record"
                            ),
                            models.Index(fields=["officer", "-at"], name="moderation_seen_officer"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("how__in", ["view", "export"])),
                                name="moderation_seen_how",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seen",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6b971638bcde66c366871fa8f92b780535bf5885",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_26708",
                            table="moderation_seen",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        )
    ]
