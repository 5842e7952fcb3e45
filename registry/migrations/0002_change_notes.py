import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("ngo_portal", "0001_change_notes"),
        ("registry", "0001_initial"),
    ]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name="contact",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="950e8198e5fc627988176a5c4774265ea24d0119",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_d07bc",
                    table="registry_contact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="direction",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="9e1bd1070998f44edc63665ddfd5684a569b72ec",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_9ddab",
                    table="registry_direction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="b05d150839aeb12fe66558ee08ef3afa98f38cbd",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_7fb16",
                    table="registry_indicator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="legalform",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="c98ded8f60093a9c557d545c5bad138bf825060a",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_35263",
                    table="registry_legalform",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisation",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="afe7871f69a5f20fe4883b2ec76477a7584bd5d6",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_e0f19",
                    table="registry_organisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisationdirectionslink",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="aaf4d51cd1084215689520dbabdbe50c4127e481",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_f12f6",
                    table="registry_organisation_directions",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisationname",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="a0569b6ceed652f3b70781bb5a6130130112bf20",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_39d6e",
                    table="registry_organisationname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisationtargetgroupslink",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="dbf52506100bbcf4968471be416edf830c53ccf6",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_c304a",
                    table="registry_organisation_target_groups",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="392281bc2b73f2d42ab513c57c4ef86d35605877",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_94aba",
                    table="registry_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personname",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="fc2697c0512ae7c886a556d5034966ea61f02a68",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_08b8f",
                    table="registry_personname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="9b008224c59d5bcdbc429c9fbd41bd5dcba00173",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_21b7c",
                    table="registry_position",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="7c60f55a8a702b98bcfd5f39dce78296f1f520cf",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_f1ce8",
                    table="registry_source",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="targetgroup",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="c1c916fed121026d1a0ce44160a989aece5c09b5",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_00e61",
                    table="registry_targetgroup",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unit",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="bf6ed890c39cb760acf58d32e0604fd283091aa3",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_56512",
                    table="registry_unit",
                    when="AFTER",
                ),
            ),
        ),
    ]
