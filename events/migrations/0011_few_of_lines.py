"""Whether an event has a small number is read from an index of such lines alone."""

from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState

FEW = models.Q(("quantity_high__gt", 0), ("quantity_high__lt", 5)) | models.Q(
    ("quantity_high", 5), ("quantity_qualifier", "less_than")
)


class Migration(migrations.Migration):
    dependencies = [("events", "0010_index_of_undated")]

    operations = [
        InOneState(
            [
                migrations.AddIndex(
                    model_name="eventaudience",
                    index=models.Index(
                        condition=FEW,
                        fields=["event"],
                        include=("target_group", "unit"),
                        name="events_audience_few",
                    ),
                ),
                migrations.AddIndex(
                    model_name="eventfigure",
                    index=models.Index(condition=FEW, fields=["event"], name="events_figure_few"),
                ),
            ]
        )
    ]
