"""All forms that need no account are counted in one table: that of reports, which the release before writes."""

from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [("moderation", "0003_reports")]

    operations = [
        InOneState(
            operations=[
                migrations.SeparateDatabaseAndState(
                    state_operations=[
                        migrations.RenameModel("ReportSent", "FormSent"),
                        migrations.AlterModelTable("FormSent", "moderation_reportsent"),
                    ]
                ),
            ]
        ),
        InOneState(
            operations=[
                migrations.AddField(
                    model_name="formsent",
                    name="form",
                    field=models.CharField(
                        choices=[("report", "Report"), ("freeze", "Freeze"), ("digest", "Digest")],
                        db_default="report",
                        max_length=8,
                    ),
                ),
                migrations.AddConstraint(
                    model_name="formsent",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("form__in", ["report", "freeze", "digest"])),
                        name="moderation_formsent_form",
                    ),
                ),
            ]
        ),
    ]
