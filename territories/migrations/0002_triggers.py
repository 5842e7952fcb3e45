"""The history of the tables, and all their triggers."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("ngo_portal", "0002_change_notes"),
        ("territories", "0001_initial"),
    ]

    operations = [
        InOneState(
            operations=[
                pgtrigger.migrations.AddTrigger(
                    model_name="territory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                            hash="ebe6e0b062cb1fc290f0efc9f127cfc5b81d1199",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_f9bf1",
                            table="territories_territory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                            hash="241a2d9b0f6b414fa177ba3dd59449c232363b50",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_9b700",
                            table="territories_placement",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
