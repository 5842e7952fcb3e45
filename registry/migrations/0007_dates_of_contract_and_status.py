"""The date of a status as exactly as it is known, with its words."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
from ngo_portal.lib.database.migrations import InOneState

ENABLE = "ALTER TABLE registry_organisationhistory ENABLE TRIGGER USER"


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0006_indicator_target_group"),
        ("territories", "0005_notes_of_tables"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="organisation",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="organisation",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="organisation",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="organisation",
                    name="status_on_words",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="status as of, as printed"
                    ),
                ),
                migrations.AddField(
                    model_name="organisationhistory",
                    name="status_on_words",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="status as of, as printed"
                    ),
                ),
                migrations.AlterField(
                    model_name="organisation",
                    name="status_on",
                    field=ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        verbose_name="status as of"
                    ),
                ),
                # Nothing that was unknown is null any more; else the history is only added to.
                migrations.RunSQL("ALTER TABLE registry_organisationhistory DISABLE TRIGGER USER", ENABLE),
                migrations.AlterField(
                    model_name="organisationhistory",
                    name="status_on",
                    field=ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        verbose_name="status as of"
                    ),
                ),
                migrations.RunSQL(ENABLE, migrations.RunSQL.noop),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationhistory" ("about_en", "about_kk", "about_ru", "area_basis", "area_id", "bin", "corrected_at", "created_at", "founded", "founded_verbatim", "founded_words", "id", "is_synthetic", "kind", "legal_form_id", "level", "name_en", "name_kk", "name_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "seat_basis", "seat_id", "source_id", "stage", "status", "status_on", "status_on_words", "submitted_at", "submitted_by_id", "updated_at", "verified_by_id", "verified_on", "version") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."area_basis", NEW."area_id", NEW."bin", NEW."corrected_at", NEW."created_at", NEW."founded", NEW."founded_verbatim", NEW."founded_words", NEW."id", NEW."is_synthetic", NEW."kind", NEW."legal_form_id", NEW."level", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."seat_basis", NEW."seat_id", NEW."source_id", NEW."stage", NEW."status", NEW."status_on", NEW."status_on_words", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."verified_by_id", NEW."verified_on", NEW."version"); RETURN NULL;',
                            hash="14820c91fd0edff1f5b396cad1aff6f85e22a9f6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_921d1",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."about_en" IS DISTINCT FROM (NEW."about_en") OR OLD."about_kk" IS DISTINCT FROM (NEW."about_kk") OR OLD."about_ru" IS DISTINCT FROM (NEW."about_ru") OR OLD."area_id" IS DISTINCT FROM (NEW."area_id") OR OLD."area_basis" IS DISTINCT FROM (NEW."area_basis") OR OLD."bin" IS DISTINCT FROM (NEW."bin") OR OLD."corrected_at" IS DISTINCT FROM (NEW."corrected_at") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."founded" IS DISTINCT FROM (NEW."founded") OR OLD."founded_verbatim" IS DISTINCT FROM (NEW."founded_verbatim") OR OLD."founded_words" IS DISTINCT FROM (NEW."founded_words") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."legal_form_id" IS DISTINCT FROM (NEW."legal_form_id") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."name_kk" IS DISTINCT FROM (NEW."name_kk") OR OLD."name_ru" IS DISTINCT FROM (NEW."name_ru") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."seat_id" IS DISTINCT FROM (NEW."seat_id") OR OLD."seat_basis" IS DISTINCT FROM (NEW."seat_basis") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_on" IS DISTINCT FROM (NEW."status_on") OR OLD."status_on_words" IS DISTINCT FROM (NEW."status_on_words") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verified_by_id" IS DISTINCT FROM (NEW."verified_by_id") OR OLD."verified_on" IS DISTINCT FROM (NEW."verified_on") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "registry_organisationhistory" ("about_en", "about_kk", "about_ru", "area_basis", "area_id", "bin", "corrected_at", "created_at", "founded", "founded_verbatim", "founded_words", "id", "is_synthetic", "kind", "legal_form_id", "level", "name_en", "name_kk", "name_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "seat_basis", "seat_id", "source_id", "stage", "status", "status_on", "status_on_words", "submitted_at", "submitted_by_id", "updated_at", "verified_by_id", "verified_on", "version") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."area_basis", NEW."area_id", NEW."bin", NEW."corrected_at", NEW."created_at", NEW."founded", NEW."founded_verbatim", NEW."founded_words", NEW."id", NEW."is_synthetic", NEW."kind", NEW."legal_form_id", NEW."level", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."seat_basis", NEW."seat_id", NEW."source_id", NEW."stage", NEW."status", NEW."status_on", NEW."status_on_words", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."verified_by_id", NEW."verified_on", NEW."version"); RETURN NULL;',
                            hash="0a7c5bf831d4724f6c9e8ebf6fb3c170b1006b6a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0f791",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationhistory" ("about_en", "about_kk", "about_ru", "area_basis", "area_id", "bin", "corrected_at", "created_at", "founded", "founded_verbatim", "founded_words", "id", "is_synthetic", "kind", "legal_form_id", "level", "name_en", "name_kk", "name_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "seat_basis", "seat_id", "source_id", "stage", "status", "status_on", "status_on_words", "submitted_at", "submitted_by_id", "updated_at", "verified_by_id", "verified_on", "version") VALUES (OLD."about_en", OLD."about_kk", OLD."about_ru", OLD."area_basis", OLD."area_id", OLD."bin", OLD."corrected_at", OLD."created_at", OLD."founded", OLD."founded_verbatim", OLD."founded_words", OLD."id", OLD."is_synthetic", OLD."kind", OLD."legal_form_id", OLD."level", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."responsible_id", OLD."seat_basis", OLD."seat_id", OLD."source_id", OLD."stage", OLD."status", OLD."status_on", OLD."status_on_words", OLD."submitted_at", OLD."submitted_by_id", OLD."updated_at", OLD."verified_by_id", OLD."verified_on", OLD."version"); RETURN NULL;',
                            hash="6d2440b495660e46bb3ee2c646aa2e24ecc5bb29",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8247c",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("status_on")),
                        name="registry_organisation_status_on",
                    ),
                ),
            ]
        )
    ]
