"""Lists from spreadsheets: the files, their rows, and what columns mean."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("officers", "__first__"),
        ("territories", "0005_typed_words"),
    ]

    operations = [
        InOneState(
            [
                migrations.CreateModel(
                    name="Import",
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
                        ("kind", models.CharField(max_length=20)),
                        ("file_name", models.CharField(max_length=200, verbose_name="file")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("reading", "is being read"),
                                    ("refused", "could not be read"),
                                    ("checking", "is being checked"),
                                    ("ready", "waits for you"),
                                    ("saving", "is being saved"),
                                    ("saved", "saved"),
                                    ("undoing", "is being undone"),
                                    ("undone", "undone"),
                                ],
                                default="reading",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")], max_length=2
                            ),
                        ),
                        ("why", models.CharField(blank=True, max_length=20)),
                        ("sheet", models.CharField(blank=True, max_length=100)),
                        ("headings", models.JSONField(default=list)),
                        ("heading_row", models.PositiveIntegerField(default=0)),
                        ("meanings", models.JSONField(default=list)),
                        ("answers", models.JSONField(default=dict)),
                        ("repairs", models.JSONField(default=list)),
                        ("counts", models.JSONField(default=dict)),
                        ("plan", models.CharField(blank=True, max_length=64)),
                        ("done", models.PositiveIntegerField(default=0)),
                        ("total", models.PositiveIntegerField(default=0)),
                        ("touched_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("correction", models.JSONField(default=dict)),
                        ("finished_at", models.DateTimeField(null=True, verbose_name="saved at")),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="sent by",
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
                        "verbose_name": "list from a spreadsheet",
                        "verbose_name_plural": "lists from spreadsheets",
                        "ordering": ["-pk"],
                        "default_permissions": (),
                        "indexes": [models.Index(fields=["responsible", "-id"], name="imports_import_list")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            "reading",
                                            "refused",
                                            "checking",
                                            "ready",
                                            "saving",
                                            "saved",
                                            "undoing",
                                            "undone",
                                        ],
                                    )
                                ),
                                name="imports_import_state",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("finished_at__isnull", False),
                                    models.Q(("state__in", ["saved", "undoing", "undone"]), _negated=True),
                                    _connector="OR",
                                ),
                                name="imports_import_finished",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SentFile",
                    fields=[
                        (
                            "sent",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="file",
                                serialize=False,
                                to="imports.import",
                            ),
                        ),
                        ("data", models.BinaryField()),
                    ],
                    options={
                        "default_permissions": (),
                    },
                ),
                migrations.CreateModel(
                    name="KnownHeadings",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=20)),
                        ("digest", models.CharField(max_length=32)),
                        ("meanings", models.JSONField()),
                        (
                            "responsible",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="territories.territory",
                            ),
                        ),
                    ],
                    options={
                        "default_permissions": (),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kind", "responsible", "digest"), name="imports_knownheadings_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Row",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("cells", models.JSONField()),
                        ("digest", models.CharField(blank=True, max_length=32)),
                        (
                            "verdict",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("new", "new"),
                                    ("changed", "changed"),
                                    ("unchanged", "unchanged"),
                                    ("wrong", "wrong"),
                                    ("left_out", "left out"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("problems", models.JSONField(default=list)),
                        ("changes", models.JSONField(default=list)),
                        ("record_model", models.CharField(blank=True, max_length=60)),
                        ("record_key", models.BigIntegerField(null=True)),
                        ("record_version", models.PositiveIntegerField(null=True)),
                        ("undo", models.JSONField(null=True)),
                        (
                            "sent",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rows",
                                to="imports.import",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["sent", "number"],
                        "default_permissions": (),
                        "indexes": [
                            models.Index(
                                condition=models.Q(("record_key__isnull", False)),
                                fields=["digest"],
                                name="imports_row_again",
                            ),
                            models.Index(fields=["sent", "verdict", "number"], name="imports_row_verdicts"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("sent", "number"), name="imports_row_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("verdict__in", ["", "new", "changed", "unchanged", "wrong", "left_out"])
                                ),
                                name="imports_row_verdict",
                            ),
                        ],
                    },
                ),
            ]
        )
    ]
