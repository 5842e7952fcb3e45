import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("ngo_portal", "0001_change_notes"),
        ("events", "0001_initial"),
    ]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name="edition",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="7709ee2ecc1dcdd33aa52bb02e9b74f81e5bfbff",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_9cf57",
                    table="events_edition",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="event",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="37635c62f2425b3033aca9e433be9f4e3021e07f",
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
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="0b26f0afb2c972f462d75116ca547bfcef1e7e0e",
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
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="1b0e3a007f6c578dc16ea52d28efec25405fe3a6",
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
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="31eeefa017a85460f3232be06130888356fdcd89",
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
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="9fb8f112c11d57d19677fcfad886db80dd365944",
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
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="10757a1f36f6dc976b15e12c7e9d3a2cb7848b28",
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
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="fe00ebecc05bc9552d0d23d1f68691a23e2f411e",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_b0819",
                    table="events_eventplace",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eventterritory",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="c3090f295cd5172b35c43cdfcf1ed0982d4ed47f",
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
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="ff591c6cb007ad52ba3bb33b5630176782e39e12",
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
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="96e6e67f9985396e02370fbbad05f11805402d50",
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
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="309407155e75b85689043becbe297bb77889da74",
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
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="87555d6abc5b7402db2b7d7805911839e897c630",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_6f9cc",
                    table="events_observance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="themedweek",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="bb2b783040b930d1b86913c763f1b867a445aac9",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_b14e4",
                    table="events_themedweek",
                    when="AFTER",
                ),
            ),
        ),
    ]
