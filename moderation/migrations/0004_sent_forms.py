"""All forms that need no account are counted in one table; what it held of the last minutes is let go."""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("moderation", "0003_reports")]

    operations = [
        migrations.DeleteModel(name="ReportSent"),
        migrations.CreateModel(
            name="FormSent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[("report", "Report"), ("freeze", "Freeze"), ("digest", "Digest")],
                        max_length=8,
                    ),
                ),
                ("place", models.CharField(max_length=32)),
                ("at", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("form__in", ["report", "freeze", "digest"])),
                        name="moderation_formsent_form",
                    )
                ],
                "indexes": [models.Index(fields=["place", "at"], name="moderation_formsent_place")],
            },
        ),
    ]
