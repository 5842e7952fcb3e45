"""The country and its oblasts are found among thousands of places."""

from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("territories", "0005_notes_of_tables"),
    ]

    operations = [
        InOneState(
            [
                migrations.AddIndex(
                    model_name="territory",
                    index=models.Index(
                        condition=models.Q(("level__lte", 1)), fields=["level"], name="territory_above"
                    ),
                ),
            ]
        ),
    ]
