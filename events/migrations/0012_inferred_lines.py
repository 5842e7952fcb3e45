"""Whether an event has inferred lines is read from an index of them alone."""

from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState

LINES = ("eventaudience", "eventfigure", "eventorganiser", "eventperson", "eventplace")


class Migration(migrations.Migration):
    dependencies = [("events", "0011_few_of_lines")]

    operations = [
        InOneState(
            [
                migrations.AddIndex(
                    model_name=line,
                    index=models.Index(
                        condition=models.Q(("basis", "inferred")),
                        fields=["event"],
                        name=f"events_{line}_inferred",
                    ),
                )
                for line in LINES
            ]
        )
    ]
