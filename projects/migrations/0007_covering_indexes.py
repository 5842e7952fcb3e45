"""What does not fit is passed over in the index."""

from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0006_dates_of_contract_and_status"),
        ("registry", "0005_notes_of_tables"),
        ("territories", "0006_covering_indexes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            [
                migrations.RemoveIndex(
                    model_name="socialproject",
                    name="projects_project_newest",
                ),
                migrations.AddIndex(
                    model_name="socialproject",
                    index=models.Index(
                        condition=models.Q(("stage", "published")),
                        fields=["-listed_on", "-id"],
                        include=("status", "kind"),
                        name="projects_project_newest",
                    ),
                ),
            ]
        ),
    ]
