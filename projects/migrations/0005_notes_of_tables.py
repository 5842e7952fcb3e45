"""The notes of changes name their table."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("ngo_portal", "0004_versions_of_tables"),
        ("projects", "0004_basis_of_the_territory"),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialproject",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialprojectdirectionslink",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialprojecttargetgroupslink",
                    name="note_change",
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialproject",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="3405e59fd476032dee018d223ef69cfc9d042e35",
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
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="c4477307551949ebf7b9fb9378c94d9cdca5c476",
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
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="eafe0ba2ef921ab9acbc36a827934cd6cf890605",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_b655c",
                            table="projects_socialproject_target_groups",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        )
    ]
