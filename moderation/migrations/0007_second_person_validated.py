"""The check of 0005 is read through the steps there are, without a lock that writers wait for."""

from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [("moderation", "0006_desk_places")]

    operations = [InOneState([ValidateConstraint("steptaken", "moderation_steptaken_checked")])]
