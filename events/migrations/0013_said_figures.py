"""The few figures with a sentence of their own are found without the others."""

from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [("events", "0012_inferred_lines")]

    operations = [
        InOneState(
            [
                migrations.AddIndex(
                    model_name="eventfigure",
                    index=models.Index(
                        condition=models.Q(("verbatim", ""), _negated=True),
                        fields=["event"],
                        name="events_figure_said",
                    ),
                ),
            ]
        )
    ]
