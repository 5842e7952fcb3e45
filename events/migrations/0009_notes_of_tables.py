"""The notes of changes name their table."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("ngo_portal", "0004_versions_of_tables"),
        ("events", "0008_posts_and_parts"),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="edition",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="editionstatementslink",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="event",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventaudience",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventdirectionslink",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventfigure",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventorganiser",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventperson",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventplace",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventtally",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventterritory",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventtype",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="marathon",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="marathonname",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="observance",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="quote",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="themedweek",
                    name="note_change",
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="edition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="c3ddbcb4706ea10a3b2a5f442884a5ccf164ea18",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_9cf57",
                            table="events_edition",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="editionstatementslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="7789cac93aa47332d7636bc2990871f5ef8b6abc",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_e22d2",
                            table="events_edition_statements",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="87168ae165fe5c4a8cc5b89f2866e71ef42b5999",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_6c572",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="74b78a96cc9926961487730a6e4d434f7f2d691b",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_6255d",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventdirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="088b5206628342bb1cbba7b37249c4cfbd3d1231",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_796a3",
                            table="events_event_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="721a0d6a84233cd64ef39f52dd8c560bc1c3b879",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_368e4",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventorganiser",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="e45d3e82745c483db591a24a2c51551b9364f091",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_dd70d",
                            table="events_eventorganiser",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="7cb224865f7d380a660d46938a1a87d9d1a453d7",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_34fa2",
                            table="events_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="e64f4ebd208a0f58072d07daaffb48b7585d4935",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_b0819",
                            table="events_eventplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventtally",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="7f68b5f67b21ad1378b26e79ae20e1a09079ce71",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_fd1a4",
                            table="events_eventtally",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventterritory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="40d479015a3c9bc1449bbed9bdfbe2aa9e7f38f6",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_3515c",
                            table="events_eventterritory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventtype",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="08af901182fb8996f530ec7bd1e355f82aa692f8",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_63a8b",
                            table="events_eventtype",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="marathon",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="fb2cc8af6521216c5ab242d2c5864191ed0c539f",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_99b3b",
                            table="events_marathon",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="marathonname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="f9fe76520f5b439263280b4c175b99f262b3cdf7",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_9826d",
                            table="events_marathonname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="observance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="cb7436360c926c04941bfada1459a574759471e4",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_6f9cc",
                            table="events_observance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="quote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="d44a5303a5350347ea50bf98e160f8a72c68b7d2",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_f3e26",
                            table="events_quote",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="themedweek",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="4c0f9d6a13bc9b821675e31f1ea1b0ad30ab0541",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_b14e4",
                            table="events_themedweek",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        )
    ]
