"""Labels of fields, and what is said beside them, in better English."""

from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("officers", "0004_desk"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.AlterField(
                    model_name="officer",
                    name="mail",
                    field=models.CharField(
                        choices=[("daily", "one e-mail a day"), ("at_once", "at once"), ("none", "none")],
                        db_default="daily",
                        default="daily",
                        help_text="When the portal writes of records that wait or have come back.",
                        max_length=8,
                        verbose_name="e-mails about my work",
                    ),
                ),
                migrations.AlterField(
                    model_name="officerhistory",
                    name="mail",
                    field=models.CharField(
                        choices=[("daily", "one e-mail a day"), ("at_once", "at once"), ("none", "none")],
                        db_default="daily",
                        default="daily",
                        help_text="When the portal writes of records that wait or have come back.",
                        max_length=8,
                        verbose_name="e-mails about my work",
                    ),
                ),
            ]
        )
    ]
