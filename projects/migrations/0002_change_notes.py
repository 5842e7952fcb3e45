import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("ngo_portal", "0001_change_notes"),
        ("projects", "0001_initial"),
    ]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name="socialproject",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="a48f0befb4ad45248adeaa75f4cbd57ebbc2ad1a",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_63119",
                    table="projects_socialproject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="socialprojectdirectionslink",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="4a5cbb486b1730a4cbb5978e37d2115a12d38684",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_8f67c",
                    table="projects_socialproject_directions",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="socialprojecttargetgroupslink",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="f7330ad4107935d94df9148db120e659f8dcc1ed",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_b655c",
                    table="projects_socialproject_target_groups",
                    when="AFTER",
                ),
            ),
        ),
    ]
