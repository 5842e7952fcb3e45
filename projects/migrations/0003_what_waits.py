"""What waits for an officer has an index of its own."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("projects", "0002_change_notes")]

    operations = [
        AddIndexConcurrently(
            model_name="socialproject",
            index=models.Index(
                condition=models.Q(("stage", "published"), _negated=True),
                fields=["stage", "responsible", "-id"],
                name="projects_socialproject_waiting",
            ),
        ),
    ]
