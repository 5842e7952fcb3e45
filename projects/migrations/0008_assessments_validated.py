"""The checks of 0007 are read through the projects there are, without a lock that writers wait for."""

from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [("projects", "0007_state_order")]

    operations = [
        InOneState(
            [
                ValidateConstraint("socialproject", "projects_socialproject_assessment"),
                ValidateConstraint("socialproject", "projects_socialproject_assessed"),
            ]
        )
    ]
