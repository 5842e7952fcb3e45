"""Figures that a second person has checked."""

from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [("moderation", "0004_desk")]

    operations = [
        InOneState(
            [
                migrations.AddField(
                    model_name="steptaken",
                    name="checked",
                    field=models.JSONField(db_default=models.Value([], models.JSONField()), default=list),
                ),
                migrations.AddField(
                    model_name="steptaken",
                    name="checked_alone",
                    field=models.BooleanField(db_default=False, default=False),
                ),
            ]
        ),
        InOneState(
            [
                AddConstraintNotValid(
                    model_name="steptaken",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("step__in", ["publish", "correct"]),
                            models.Q(("checked", []), ("checked_alone", False)),
                            _connector="OR",
                        ),
                        name="moderation_steptaken_checked",
                    ),
                ),
            ]
        ),
    ]
