import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("ngo_portal", "0002_change_notes"),
        ("officers", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="StepReason",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                                help_text="Latin letters; used in addresses.",
                                max_length=60,
                                unique=True,
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
                        "verbose_name": "reason of a step",
                        "verbose_name_plural": "reasons of steps",
                        "ordering": ["position", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_kk__regex", "\\S"),
                                    ("name_ru__regex", "\\S"),
                                    ("name_en__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="moderation_stepreason_named",
                                violation_error_message="Give the name in at least one language.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("step__in", ["return", "withdraw", "correct"])),
                                name="moderation_stepreason_step",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StepTaken",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("record_model", models.CharField(max_length=60)),
                        ("record_key", models.BigIntegerField()),
                        ("version", models.PositiveIntegerField()),
                        ("step", models.CharField(max_length=20)),
                        (
                            "from_stage",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("submitted", "submitted"),
                                    ("returned", "returned"),
                                    ("published", "published"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "to_stage",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("submitted", "submitted"),
                                    ("returned", "returned"),
                                    ("published", "published"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("at", models.DateTimeField(auto_now_add=True)),
                        (
                            "reason",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="moderation.stepreason",
                            ),
                        ),
                        ("words", models.TextField(blank=True)),
                        ("field", models.CharField(blank=True, max_length=60)),
                        ("changes", models.JSONField(default=list)),
                        ("figures_changed", models.BooleanField(default=False)),
                    ],
                    options={
                        "ordering": ["record_model", "record_key", "version"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("record_model", "record_key", "version"),
                                name="moderation_steptaken_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("from_stage__in", ["draft", "returned"]),
                                        ("step", "submit"),
                                        ("to_stage", "submitted"),
                                    ),
                                    models.Q(
                                        ("from_stage__in", ["draft", "submitted", "returned", "withdrawn"]),
                                        ("step", "publish"),
                                        ("to_stage", "published"),
                                    ),
                                    models.Q(
                                        ("from_stage__in", ["submitted", "withdrawn"]),
                                        ("step", "return"),
                                        ("to_stage", "returned"),
                                    ),
                                    models.Q(
                                        ("from_stage__in", ["published"]),
                                        ("step", "withdraw"),
                                        ("to_stage", "withdrawn"),
                                    ),
                                    models.Q(
                                        ("from_stage__in", ["published"]),
                                        ("step", "correct"),
                                        ("to_stage", "published"),
                                    ),
                                    _connector="OR",
                                ),
                                name="moderation_steptaken_of_the_table",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("step__in", ["return", "withdraw", "correct"]),
                                        ("reason__isnull", False),
                                    ),
                                    models.Q(("step__in", ["submit", "publish"]), ("reason__isnull", True)),
                                    _connector="OR",
                                ),
                                name="moderation_steptaken_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("step__in", ["submit", "publish", "return", "withdraw"]),
                                    ("words__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="moderation_steptaken_words",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("step__in", ["return"]), ("field", ""), _connector="OR"),
                                name="moderation_steptaken_field",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("step__in", ["correct"]), models.Q(("changes", []), _negated=True)
                                    ),
                                    models.Q(
                                        ("step__in", ["submit", "publish", "return", "withdraw"]),
                                        ("changes", []),
                                        ("figures_changed", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="moderation_steptaken_changes",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FormToken",
                    fields=[
                        ("key", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                        (
                            "officer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("path", models.CharField(max_length=300)),
                        ("answer", models.CharField(blank=True, max_length=500)),
                        ("created_at", models.DateTimeField(auto_now_add=True, db_index=True)),
                    ],
                ),
            ],
        ),
    ]
