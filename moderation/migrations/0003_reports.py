"""What readers and organisations say of pages and records, and the secret links they say it by."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0002_triggers"),
        ("territories", "0004_territory_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="Report",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("error", "an error, by a reader"),
                                    ("right", "“right”, by the organisation"),
                                    ("wrong", "“this is wrong”, by the organisation"),
                                ],
                                default="error",
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        ("page", models.CharField(max_length=500, verbose_name="page")),
                        ("record_model", models.CharField(blank=True, editable=False, max_length=60)),
                        ("record_key", models.BigIntegerField(editable=False, null=True)),
                        (
                            "field",
                            models.CharField(blank=True, max_length=200, verbose_name="field or words"),
                        ),
                        ("words", models.TextField(blank=True, verbose_name="what is wrong")),
                        (
                            "email",
                            models.EmailField(
                                blank=True,
                                help_text="Seen by those who answer alone, and taken away 90 days after the answer.",
                                max_length=254,
                                verbose_name="e-mail of the reporter",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("new", "new"),
                                    ("answered", "answered"),
                                    ("no_fault", "no fault found"),
                                ],
                                default="new",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "done",
                            models.TextField(
                                blank=True,
                                help_text="Sent to the reporter, who may have left an address.",
                                verbose_name="what was done",
                            ),
                        ),
                        (
                            "answered_at",
                            models.DateTimeField(editable=False, null=True, verbose_name="answered at"),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered by",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                help_text="The oblast, city or district whose officers answer for this record.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="territories.territory",
                                verbose_name="responsible territory",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "message about a page",
                        "verbose_name_plural": "messages about pages",
                        "ordering": ["-pk"],
                        "indexes": [
                            models.Index(fields=["responsible", "-id"], name="moderation_report_list"),
                            models.Index(
                                condition=models.Q(("state", "new")),
                                fields=["responsible", "-id"],
                                name="moderation_report_new",
                            ),
                            models.Index(
                                condition=models.Q(("email", ""), _negated=True),
                                fields=["answered_at"],
                                name="moderation_report_addressed",
                            ),
                            models.Index(
                                fields=["record_model", "record_key"], name="moderation_report_record"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ["error", "right", "wrong"])),
                                name="moderation_report_kind",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["new", "answered", "no_fault"])),
                                name="moderation_report_state",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("answered_at__isnull", True),
                                        ("answered_by__isnull", True),
                                        ("state", "new"),
                                    ),
                                    models.Q(
                                        models.Q(("state", "new"), _negated=True),
                                        ("answered_at__isnull", False),
                                        ("answered_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="moderation_report_answered",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind", "right"), ("words__regex", "\\S"), _connector="OR"
                                ),
                                name="moderation_report_words",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Confirmation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("record_model", models.CharField(max_length=60)),
                        ("record_key", models.BigIntegerField()),
                        ("digest", models.CharField(max_length=64, unique=True)),
                        ("made_at", models.DateTimeField(auto_now_add=True)),
                        ("expires_at", models.DateTimeField()),
                        ("withdrawn_at", models.DateTimeField(null=True)),
                        (
                            "made_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "withdrawn_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "answer",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="confirmation",
                                to="moderation.report",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-pk"],
                        "default_permissions": (),
                        "indexes": [
                            models.Index(
                                fields=["record_model", "record_key"], name="moderation_confirmation_of"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("withdrawn_at__isnull", True), ("withdrawn_by__isnull", True)),
                                    models.Q(
                                        ("withdrawn_at__isnull", False), ("withdrawn_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="moderation_confirmation_withdrawn_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("withdrawn_at__isnull", True), ("answer__isnull", True), _connector="OR"
                                ),
                                name="moderation_confirmation_one_end",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportSent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("place", models.CharField(max_length=32)),
                        ("at", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                    ],
                    options={
                        "default_permissions": (),
                        "indexes": [models.Index(fields=["place", "at"], name="moderation_reportsent_place")],
                    },
                ),
            ]
        ),
    ]
