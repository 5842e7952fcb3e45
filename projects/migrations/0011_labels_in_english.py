"""Labels of fields, and what is said beside them, in better English."""

from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0010_long_names"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.AlterConstraint(
                    model_name="projectreport",
                    name="projects_projectreport_one_final",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("kind", "final")),
                        fields=("supervision",),
                        name="projects_projectreport_one_final",
                        violation_error_message="There can be only one final report.",
                    ),
                ),
            ]
        )
    ]
