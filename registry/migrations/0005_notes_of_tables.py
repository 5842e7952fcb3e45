"""The notes of changes name their table."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("ngo_portal", "0004_versions_of_tables"),
        ("registry", "0004_basis_of_places"),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="annualfiling",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="award",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="contact",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="direction",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="indicator",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="inkindline",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="legalform",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="memorandum",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="memorandumparty",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="organisation",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="organisationdirectionslink",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="organisationname",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="organisationtargetgroupslink",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="person",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="personname",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="position",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="programme",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="programmedirection",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="programmename",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="reportedfigure",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="reportedfiguredirectionslink",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="source",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="statement",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="statementdirectionslink",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="statementtargetgroupslink",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="targetgroup",
                    name="note_change",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="unit",
                    name="note_change",
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="annualfiling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="6382b6c54e3dcf41f26ac6a0913d53d805227f11",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_90838",
                            table="registry_annualfiling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="award",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="ffa059f67927171ac4a405546e375cd5a92612a8",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_a68db",
                            table="registry_award",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="a94b573f35c5a320c31af20dab391a241e7a7305",
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
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="e44583f816bc7e877ecb5dbedf6d98968cb75863",
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
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="735bbc5be9125ef0d3ef21ddf15d77cbc84207d4",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_7fb16",
                            table="registry_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="inkindline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="a77277c6782745423c5d58c73847e8cd36582527",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_469a5",
                            table="registry_inkindline",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="legalform",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="44d654e23d146e949a1710c5f9033cd7a441b580",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_35263",
                            table="registry_legalform",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="memorandum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="a23784d53eb522a4f870fd6ea457e88673a39246",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_2fd95",
                            table="registry_memorandum",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="memorandumparty",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="75972e7d89693e9d0af6e31f642f19f9d2c3eedb",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_81b5a",
                            table="registry_memorandumparty",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="aef905a8d6341ee0b6c9daed8531452d0934b829",
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
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="8195c2ebd5e7f0a849af96d0fc768613b8f9fb41",
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
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="84cdc65091be449308f500f0a114477a531bf0cc",
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
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="b070859953721de37de2acf31614a0c02837e3d8",
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
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="cdc5b8a98f31652335ac9dda5997aa2b25f4a6df",
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
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="227c7daec7a325f4f52f92ba6767a23aa39fd422",
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
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="67b77f1f64b0a29c97f5ff67708ea6e119fa54fb",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_21b7c",
                            table="registry_position",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="0a06f49aa7fc7f822a4f23f1db86060605e91b6f",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_0cf0c",
                            table="registry_programme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmedirection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="54ce64c66b5dca85dfce75d09988dd976bfa7d6d",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_298cc",
                            table="registry_programmedirection",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmename",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="b4bae247f3547601f2635e6c80b9f1898c79bd3c",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_44a88",
                            table="registry_programmename",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportedfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="084723e0bed4e93ed8bb2c10b356578a8ea72045",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_40874",
                            table="registry_reportedfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportedfiguredirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="c2726ce8fa024c29daca8d9795c6e61f309af778",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_3df52",
                            table="registry_reportedfigure_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="source",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="515a5ef6113bbc4cbdb5aeb6092453bcd0b72d72",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_f1ce8",
                            table="registry_source",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="9087e8c8104c5da44783772f057d0d7b1fba0730",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_41269",
                            table="registry_statement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statementdirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="99c1b2d1bdc41ba9f183325caabd1f21d4332990",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_c3620",
                            table="registry_statement_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statementtargetgroupslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="82762b2a6bd37f8cabef49faef5e09c9da605dde",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_7f7b9",
                            table="registry_statement_target_groups",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="aad661306228d97632b8907cda9e0997e539f007",
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
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="369a24e6710033851da45dd83187863a786e849d",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_56512",
                            table="registry_unit",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        )
    ]
