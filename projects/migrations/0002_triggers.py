"""The history of the tables, and all their triggers."""

import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("ngo_portal", "0002_change_notes"),
        ("officers", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0001_initial"),
        ("registry", "0001_initial"),
        ("territories", "0001_initial"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="SocialProjectHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="projects.socialproject",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "name_kk",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                            ),
                        ),
                        (
                            "name_ru",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in English)"
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                db_constraint=False,
                                help_text="The oblast, city or district whose officers answer for this record.",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="territories.territory",
                                verbose_name="responsible territory",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("submitted", "submitted"),
                                    ("returned", "returned"),
                                    ("published", "published"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=16,
                                verbose_name="stage",
                            ),
                        ),
                        (
                            "submitted_at",
                            models.DateTimeField(editable=False, null=True, verbose_name="submitted at"),
                        ),
                        (
                            "submitted_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="submitted by",
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(editable=False, null=True, verbose_name="published at"),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="published by",
                            ),
                        ),
                        (
                            "corrected_at",
                            models.DateTimeField(
                                editable=False,
                                help_text="When a published figure was last corrected.",
                                null=True,
                                verbose_name="corrected at",
                            ),
                        ),
                        (
                            "is_synthetic",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                help_text="Made up to try the portal out; says so wherever it is shown.",
                                verbose_name="synthetic data",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "verbatim",
                            models.TextField(
                                blank=True, help_text="Word for word.", verbose_name="sentence of the source"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="basis",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("state_order", "state social order"),
                                    ("grant_short", "state grant, short term"),
                                    ("grant_medium", "state grant, medium term"),
                                    ("grant_long", "state grant, long term"),
                                    ("strategic", "strategic partnership"),
                                    ("award", "award"),
                                    ("non_state", "non-budget funds"),
                                    ("unknown", "kind not stated"),
                                ],
                                default="unknown",
                                max_length=16,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("unknown", "status not stated"),
                                    ("planned", "planned"),
                                    ("under_way", "under way"),
                                    ("completed", "completed"),
                                    ("terminated", "terminated"),
                                ],
                                default="unknown",
                                max_length=16,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "customer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="customer",
                            ),
                        ),
                        (
                            "supplier",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="supplier",
                            ),
                        ),
                        (
                            "operator",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="grant operator",
                            ),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.programme",
                                verbose_name="programme",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="territories.territory",
                                verbose_name="territory",
                            ),
                        ),
                        (
                            "territory_basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="the territory is",
                            ),
                        ),
                        (
                            "contract_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the contract"
                            ),
                        ),
                        (
                            "contract_on",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                verbose_name="date of the contract"
                            ),
                        ),
                        (
                            "contract_on_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="date of the contract as printed"
                            ),
                        ),
                        (
                            "amount_planned",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=16,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="planned amount",
                            ),
                        ),
                        (
                            "amount_contracted",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=16,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="contract amount",
                            ),
                        ),
                        (
                            "amount_paid",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=16,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="paid",
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                choices=[
                                    ("KZT", "tenge"),
                                    ("USD", "US dollars"),
                                    ("EUR", "euros"),
                                    ("RUB", "roubles"),
                                ],
                                default="KZT",
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "planned_dates",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 2021, or 01.03.2021–30.11.2021.", verbose_name="planned dates"
                            ),
                        ),
                        (
                            "planned_dates_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="planned dates as printed"
                            ),
                        ),
                        (
                            "actual_dates",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 2021, or 15.03.2021–20.12.2021.", verbose_name="actual dates"
                            ),
                        ),
                        (
                            "actual_dates_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="actual dates as printed"
                            ),
                        ),
                        ("about_kk", models.TextField(blank=True, verbose_name="about it (in Kazakh)")),
                        ("about_ru", models.TextField(blank=True, verbose_name="about it (in Russian)")),
                        ("about_en", models.TextField(blank=True, verbose_name="about it (in English)")),
                        ("results_kk", models.TextField(blank=True, verbose_name="results (in Kazakh)")),
                        ("results_ru", models.TextField(blank=True, verbose_name="results (in Russian)")),
                        ("results_en", models.TextField(blank=True, verbose_name="results (in English)")),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="9d1cb6720e760cc30bb9ac2674d26fa62016cbca",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ace95",
                                    table="projects_socialprojecthistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                migrations.CreateModel(
                    name="SocialProjectDirectionsLink",
                    fields=[],
                    options={
                        "proxy": True,
                    },
                    bases=("projects.socialproject_directions",),
                ),
                migrations.CreateModel(
                    name="SocialProjectDirectionsHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "socialproject",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.socialproject",
                            ),
                        ),
                        (
                            "direction",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.direction",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="74803ee663c5f5217b0c8a528695b929a3cb4c12",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_fa929",
                                    table="projects_socialprojectdirectionshistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                    model_name="socialprojectdirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_socialprojectdirectionshistory" ("direction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "socialproject_id") VALUES (NEW."direction_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."socialproject_id"); RETURN NULL;',
                            hash="8cffe07448e9a4c913959f701b689b8ad4f32555",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c2d8f",
                            table="projects_socialproject_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialprojectdirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_socialprojectdirectionshistory" ("direction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "socialproject_id") VALUES (OLD."direction_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."socialproject_id"); RETURN NULL;',
                            hash="96fbad55f805fbc10f3d9d2021117c308d032b54",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c433a",
                            table="projects_socialproject_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="SocialProjectTargetGroupsLink",
                    fields=[],
                    options={
                        "proxy": True,
                    },
                    bases=("projects.socialproject_target_groups",),
                ),
                migrations.CreateModel(
                    name="SocialProjectTargetGroupsHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "socialproject",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.socialproject",
                            ),
                        ),
                        (
                            "targetgroup",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.targetgroup",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="9b5e27e256bf8039af9fad81fd6e6c1ec4568563",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_93cef",
                                    table="projects_socialprojecttargetgroupshistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                pgtrigger.migrations.AddTrigger(
                    model_name="socialprojecttargetgroupslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_socialprojecttargetgroupshistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "socialproject_id", "targetgroup_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."socialproject_id", NEW."targetgroup_id"); RETURN NULL;',
                            hash="89bd480f3114e56c15be5b42ceaa3b3cf486b93d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cec21",
                            table="projects_socialproject_target_groups",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialprojecttargetgroupslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_socialprojecttargetgroupshistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "socialproject_id", "targetgroup_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."socialproject_id", OLD."targetgroup_id"); RETURN NULL;',
                            hash="ee1ee7b31874e1514c8de76a326700123b0cf8c6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_50c67",
                            table="projects_socialproject_target_groups",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
