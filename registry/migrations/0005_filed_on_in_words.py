"""When something was filed is known as exactly as its source says it, in its words."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
from ngo_portal.lib.database.migrations import InOneState

TABLES = ("registry_annualfiling", "registry_annualfilinghistory")
FORWARD = """
    ALTER TABLE {0} ALTER filed_on TYPE varchar(32) USING coalesce(filed_on::text, '');
    ALTER TABLE {0} ALTER filed_on SET NOT NULL;
"""
#: What is no day becomes unknown.
BACKWARD = r"""
    ALTER TABLE {0} ALTER filed_on DROP NOT NULL;
    ALTER TABLE {0} ALTER filed_on TYPE date
        USING CASE WHEN filed_on ~ '^\d{{4}}-\d\d-\d\d$' THEN filed_on::date END;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0004_words_in_sql"),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="annualfiling",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="annualfiling",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="annualfiling",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="annualfiling",
                    name="filed_on_words",
                    field=models.CharField(blank=True, max_length=200, verbose_name="filed on, as printed"),
                ),
                migrations.AddField(
                    model_name="annualfilinghistory",
                    name="filed_on_words",
                    field=models.CharField(blank=True, max_length=200, verbose_name="filed on, as printed"),
                ),
                migrations.RunSQL(
                    "".join(map(FORWARD.format, TABLES)),
                    "".join(map(BACKWARD.format, TABLES)),
                    state_operations=[
                        migrations.AlterField(
                            model_name="annualfiling",
                            name="filed_on",
                            field=ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="Empty: it was filed, the day is not stated.",
                                verbose_name="filed on",
                            ),
                        ),
                        migrations.AlterField(
                            model_name="annualfilinghistory",
                            name="filed_on",
                            field=ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="Empty: it was filed, the day is not stated.",
                                verbose_name="filed on",
                            ),
                        ),
                    ],
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="annualfiling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_annualfilinghistory" ("basis", "filed_on", "filed_on_words", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim", "year") VALUES (NEW."basis", NEW."filed_on", NEW."filed_on_words", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."verbatim", NEW."year"); RETURN NULL;',
                            hash="696e6bdddbce13af6d0725064b87dc2fff6ab1bd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_96a97",
                            table="registry_annualfiling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="annualfiling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_annualfilinghistory" ("basis", "filed_on", "filed_on_words", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim", "year") VALUES (NEW."basis", NEW."filed_on", NEW."filed_on_words", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."verbatim", NEW."year"); RETURN NULL;',
                            hash="528ab685784f7d7c8b15c9226b79a3d892a0970d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1c35c",
                            table="registry_annualfiling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="annualfiling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_annualfilinghistory" ("basis", "filed_on", "filed_on_words", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim", "year") VALUES (OLD."basis", OLD."filed_on", OLD."filed_on_words", OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."verbatim", OLD."year"); RETURN NULL;',
                            hash="584ca10c62983385e517feb37df4da90759175b0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_06c27",
                            table="registry_annualfiling",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="annualfiling",
                    constraint=models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("filed_on")),
                        name="registry_annualfiling_filed_on",
                    ),
                ),
            ]
        )
    ]
