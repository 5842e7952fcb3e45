"""The name of who visited takes 500 letters, as other names do."""

from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0009_ends_kept"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.AlterField(
                    model_name="monitoringvisit",
                    name="by_whom",
                    field=models.CharField(blank=True, max_length=500, verbose_name="who visited"),
                ),
                migrations.AlterField(
                    model_name="monitoringvisithistory",
                    name="by_whom",
                    field=models.CharField(blank=True, max_length=500, verbose_name="who visited"),
                ),
            ]
        )
    ]
