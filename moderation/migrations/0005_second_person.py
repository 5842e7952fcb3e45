"""Figures that a second person has checked; words for the log of looks at personal data."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0004_desk"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            [
                migrations.AlterModelOptions(
                    name="seen",
                    options={
                        "default_permissions": (),
                        "ordering": ["-pk"],
                        "verbose_name": "look at personal data",
                        "verbose_name_plural": "who has looked at personal data",
                    },
                ),
                migrations.AddField(
                    model_name="steptaken",
                    name="checked",
                    field=models.JSONField(db_default=models.Value([], models.JSONField()), default=list),
                ),
                migrations.AddField(
                    model_name="steptaken",
                    name="checked_alone",
                    field=models.BooleanField(db_default=False, default=False),
                ),
                migrations.AlterField(
                    model_name="seen",
                    name="asked",
                    field=models.CharField(blank=True, max_length=500, verbose_name="file"),
                ),
                migrations.AlterField(
                    model_name="seen",
                    name="at",
                    field=models.DateTimeField(
                        db_index=True, default=django.utils.timezone.now, verbose_name="when"
                    ),
                ),
                migrations.AlterField(
                    model_name="seen",
                    name="how",
                    field=models.CharField(
                        choices=[("view", "looked at"), ("export", "taken away")],
                        default="view",
                        max_length=6,
                        verbose_name="how",
                    ),
                ),
                migrations.AlterField(
                    model_name="seen",
                    name="officer",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="officer",
                    ),
                ),
                migrations.AlterField(
                    model_name="seen",
                    name="record_key",
                    field=models.BigIntegerField(null=True, verbose_name="record"),
                ),
                migrations.AlterField(
                    model_name="seen",
                    name="record_model",
                    field=models.CharField(max_length=60, verbose_name="of what"),
                ),
                migrations.AddConstraint(
                    model_name="steptaken",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("step__in", ["publish", "correct"]),
                            models.Q(("checked", []), ("checked_alone", False)),
                            _connector="OR",
                        ),
                        name="moderation_steptaken_checked",
                    ),
                ),
            ]
        )
    ]
