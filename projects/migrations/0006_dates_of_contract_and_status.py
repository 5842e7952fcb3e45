"""The date of a contract as exactly as it is known, with its words."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
from ngo_portal.lib.database.migrations import InOneState

ENABLE = "ALTER TABLE projects_socialprojecthistory ENABLE TRIGGER USER"


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0005_notes_of_tables"),
        ("registry", "0005_notes_of_tables"),
        ("territories", "0005_notes_of_tables"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialproject",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialproject",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialproject",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="socialproject",
                    name="contract_on_words",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="date of the contract as printed"
                    ),
                ),
                migrations.AddField(
                    model_name="socialprojecthistory",
                    name="contract_on_words",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="date of the contract as printed"
                    ),
                ),
                migrations.AlterField(
                    model_name="socialproject",
                    name="contract_on",
                    field=ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        verbose_name="date of the contract"
                    ),
                ),
                # Nothing that was unknown is null any more; else the history is only added to.
                migrations.RunSQL("ALTER TABLE projects_socialprojecthistory DISABLE TRIGGER USER", ENABLE),
                migrations.AlterField(
                    model_name="socialprojecthistory",
                    name="contract_on",
                    field=ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        verbose_name="date of the contract"
                    ),
                ),
                migrations.RunSQL(ENABLE, migrations.RunSQL.noop),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialproject",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_socialprojecthistory" ("about_en", "about_kk", "about_ru", "actual_dates", "actual_dates_words", "amount_contracted", "amount_paid", "amount_planned", "basis", "contract_number", "contract_on", "contract_on_words", "corrected_at", "created_at", "currency", "customer_id", "id", "is_synthetic", "kind", "name_en", "name_kk", "name_ru", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_dates", "planned_dates_words", "programme_id", "published_at", "published_by_id", "responsible_id", "results_en", "results_kk", "results_ru", "source_id", "stage", "status", "submitted_at", "submitted_by_id", "supplier_id", "territory_basis", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."actual_dates", NEW."actual_dates_words", NEW."amount_contracted", NEW."amount_paid", NEW."amount_planned", NEW."basis", NEW."contract_number", NEW."contract_on", NEW."contract_on_words", NEW."corrected_at", NEW."created_at", NEW."currency", NEW."customer_id", NEW."id", NEW."is_synthetic", NEW."kind", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."operator_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_dates", NEW."planned_dates_words", NEW."programme_id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."results_en", NEW."results_kk", NEW."results_ru", NEW."source_id", NEW."stage", NEW."status", NEW."submitted_at", NEW."submitted_by_id", NEW."supplier_id", NEW."territory_basis", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="f6e7695ee47e02c90421d93548c4e95b2b86096c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2396d",
                            table="projects_socialproject",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialproject",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."about_en" IS DISTINCT FROM (NEW."about_en") OR OLD."about_kk" IS DISTINCT FROM (NEW."about_kk") OR OLD."about_ru" IS DISTINCT FROM (NEW."about_ru") OR OLD."actual_dates" IS DISTINCT FROM (NEW."actual_dates") OR OLD."actual_dates_words" IS DISTINCT FROM (NEW."actual_dates_words") OR OLD."amount_contracted" IS DISTINCT FROM (NEW."amount_contracted") OR OLD."amount_paid" IS DISTINCT FROM (NEW."amount_paid") OR OLD."amount_planned" IS DISTINCT FROM (NEW."amount_planned") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."contract_number" IS DISTINCT FROM (NEW."contract_number") OR OLD."contract_on" IS DISTINCT FROM (NEW."contract_on") OR OLD."contract_on_words" IS DISTINCT FROM (NEW."contract_on_words") OR OLD."corrected_at" IS DISTINCT FROM (NEW."corrected_at") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."currency" IS DISTINCT FROM (NEW."currency") OR OLD."customer_id" IS DISTINCT FROM (NEW."customer_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."name_kk" IS DISTINCT FROM (NEW."name_kk") OR OLD."name_ru" IS DISTINCT FROM (NEW."name_ru") OR OLD."operator_id" IS DISTINCT FROM (NEW."operator_id") OR OLD."planned_dates" IS DISTINCT FROM (NEW."planned_dates") OR OLD."planned_dates_words" IS DISTINCT FROM (NEW."planned_dates_words") OR OLD."programme_id" IS DISTINCT FROM (NEW."programme_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."results_en" IS DISTINCT FROM (NEW."results_en") OR OLD."results_kk" IS DISTINCT FROM (NEW."results_kk") OR OLD."results_ru" IS DISTINCT FROM (NEW."results_ru") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."supplier_id" IS DISTINCT FROM (NEW."supplier_id") OR OLD."territory_id" IS DISTINCT FROM (NEW."territory_id") OR OLD."territory_basis" IS DISTINCT FROM (NEW."territory_basis") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "projects_socialprojecthistory" ("about_en", "about_kk", "about_ru", "actual_dates", "actual_dates_words", "amount_contracted", "amount_paid", "amount_planned", "basis", "contract_number", "contract_on", "contract_on_words", "corrected_at", "created_at", "currency", "customer_id", "id", "is_synthetic", "kind", "name_en", "name_kk", "name_ru", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_dates", "planned_dates_words", "programme_id", "published_at", "published_by_id", "responsible_id", "results_en", "results_kk", "results_ru", "source_id", "stage", "status", "submitted_at", "submitted_by_id", "supplier_id", "territory_basis", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."actual_dates", NEW."actual_dates_words", NEW."amount_contracted", NEW."amount_paid", NEW."amount_planned", NEW."basis", NEW."contract_number", NEW."contract_on", NEW."contract_on_words", NEW."corrected_at", NEW."created_at", NEW."currency", NEW."customer_id", NEW."id", NEW."is_synthetic", NEW."kind", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."operator_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_dates", NEW."planned_dates_words", NEW."programme_id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."results_en", NEW."results_kk", NEW."results_ru", NEW."source_id", NEW."stage", NEW."status", NEW."submitted_at", NEW."submitted_by_id", NEW."supplier_id", NEW."territory_basis", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="381a7f3b9c62fe556919e96b25059cff57a5d3df",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6e401",
                            table="projects_socialproject",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialproject",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_socialprojecthistory" ("about_en", "about_kk", "about_ru", "actual_dates", "actual_dates_words", "amount_contracted", "amount_paid", "amount_planned", "basis", "contract_number", "contract_on", "contract_on_words", "corrected_at", "created_at", "currency", "customer_id", "id", "is_synthetic", "kind", "name_en", "name_kk", "name_ru", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_dates", "planned_dates_words", "programme_id", "published_at", "published_by_id", "responsible_id", "results_en", "results_kk", "results_ru", "source_id", "stage", "status", "submitted_at", "submitted_by_id", "supplier_id", "territory_basis", "territory_id", "updated_at", "verbatim", "version") VALUES (OLD."about_en", OLD."about_kk", OLD."about_ru", OLD."actual_dates", OLD."actual_dates_words", OLD."amount_contracted", OLD."amount_paid", OLD."amount_planned", OLD."basis", OLD."contract_number", OLD."contract_on", OLD."contract_on_words", OLD."corrected_at", OLD."created_at", OLD."currency", OLD."customer_id", OLD."id", OLD."is_synthetic", OLD."kind", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."operator_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_dates", OLD."planned_dates_words", OLD."programme_id", OLD."published_at", OLD."published_by_id", OLD."responsible_id", OLD."results_en", OLD."results_kk", OLD."results_ru", OLD."source_id", OLD."stage", OLD."status", OLD."submitted_at", OLD."submitted_by_id", OLD."supplier_id", OLD."territory_basis", OLD."territory_id", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                            hash="75e5ea4c5519fe9838f36a1d59932add06bca7b9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6e28c",
                            table="projects_socialproject",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="socialproject",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ngo_portal.lib.language.approximate_dates.EdtfValid("contract_on")
                        ),
                        name="projects_socialproject_contracted",
                    ),
                ),
            ]
        )
    ]
