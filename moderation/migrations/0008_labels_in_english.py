"""Labels of fields, and what is said beside them, in better English."""

from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0007_second_person_validated"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.AlterModelOptions(
                    name="stepreason",
                    options={
                        "ordering": ["position", "id"],
                        "verbose_name": "reason for a step",
                        "verbose_name_plural": "reasons for steps",
                    },
                ),
                migrations.AlterField(
                    model_name="report",
                    name="email",
                    field=models.EmailField(
                        blank=True,
                        help_text="Seen only by those who answer, and deleted 90 days after the answer.",
                        max_length=254,
                        verbose_name="e-mail of the reporter",
                    ),
                ),
            ],
        ),
    ]
