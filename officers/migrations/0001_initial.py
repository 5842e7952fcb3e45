import django.contrib.auth.validators
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("ngo_portal", "0002_change_notes"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("territories", "0001_initial"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="Officer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        (
                            "last_login",
                            models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                        ),
                        (
                            "username",
                            models.CharField(
                                error_messages={"unique": "There is already an account with this user name."},
                                max_length=150,
                                unique=True,
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
                                help_text="The oblast, city or district whose records this person enters. Without one, nothing is seen.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
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
                        "verbose_name": "officer",
                        "verbose_name_plural": "officers",
                        "ordering": ["username"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("role__in", ["officer", "publisher", "national", "auditor"])
                                ),
                                name="officers_officer_role",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FailedSignIn",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("account", models.CharField(max_length=32)),
                        ("place", models.CharField(max_length=32)),
                        ("at", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                    ],
                    options={
                        "verbose_name": "failed sign-in",
                        "verbose_name_plural": "failed sign-ins",
                        "default_permissions": (),
                        "indexes": [
                            models.Index(fields=["account", "at"], name="officers_failed_account"),
                            models.Index(fields=["place", "at"], name="officers_failed_place"),
                        ],
                    },
                ),
            ],
        ),
    ]
