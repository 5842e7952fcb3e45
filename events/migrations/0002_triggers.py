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
        ("events", "0001_initial"),
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
                migrations.CreateModel(
                    name="EventTypeHistory",
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
                                to="events.eventtype",
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
                            "key",
                            models.SlugField(
                                db_index=False,
                                help_text="Latin letters; used in addresses.",
                                max_length=60,
                                verbose_name="key",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="Old records keep a retired word.",
                                verbose_name="in use",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="order in lists"),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="a1c06800d657c205374c7ad3425ed8168aa57e73",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_3462e",
                                    table="events_eventtypehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                    model_name="eventtype",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventtypehistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="91e06544b338c19945f8ba65ec30efe5f7af5b55",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3fc0b",
                            table="events_eventtype",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventtype",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_eventtypehistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="f6be6a2ca5399f28e6c541e0a7abf1f2c7136ff6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_232e2",
                            table="events_eventtype",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventtype",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventtypehistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."id", OLD."is_active", OLD."key", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="ce52c38db438dce77412b9bac1c3fe23045c31af",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_01c6c",
                            table="events_eventtype",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="MarathonHistory",
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
                                to="events.marathon",
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
                            "slug",
                            models.SlugField(
                                db_index=False,
                                help_text="Latin letters, e.g. igi-ister-marafony.",
                                max_length=80,
                                verbose_name="address",
                            ),
                        ),
                        ("about_kk", models.TextField(blank=True, verbose_name="about it (in Kazakh)")),
                        ("about_ru", models.TextField(blank=True, verbose_name="about it (in Russian)")),
                        ("about_en", models.TextField(blank=True, verbose_name="about it (in English)")),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="276c20ed868bb2bec79b37a812df0bc601534c9f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e4247",
                                    table="events_marathonhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                    model_name="marathon",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_marathonhistory" ("about_en", "about_kk", "about_ru", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug"); RETURN NULL;',
                            hash="19b47b9167942413b7d4dfd9120def1c5af3ea8b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a1194",
                            table="events_marathon",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="marathon",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_marathonhistory" ("about_en", "about_kk", "about_ru", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug"); RETURN NULL;',
                            hash="cfff1e9308043c48df6599152051406401db704a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f0b71",
                            table="events_marathon",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="marathon",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_marathonhistory" ("about_en", "about_kk", "about_ru", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (OLD."about_en", OLD."about_kk", OLD."about_ru", OLD."id", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug"); RETURN NULL;',
                            hash="177e067bb8cbb2ffedb9f4ebbc5ad268e248fa61",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_16b65",
                            table="events_marathon",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EditionHistory",
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
                                to="events.edition",
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
                            "quantity_low",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=18,
                                null=True,
                                verbose_name="number (lowest)",
                            ),
                        ),
                        (
                            "quantity_high",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=18,
                                null=True,
                                verbose_name="number (highest)",
                            ),
                        ),
                        (
                            "quantity_qualifier",
                            models.CharField(
                                choices=[
                                    ("exact", "exactly"),
                                    ("about", "about"),
                                    ("more_than", "more than"),
                                    ("at_least", "at least"),
                                    ("up_to", "up to"),
                                    ("less_than", "less than"),
                                    ("between", "from … to"),
                                    ("unknown", "not stated"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="how exact",
                            ),
                        ),
                        (
                            "quantity_words",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="as printed in the source",
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
                            "marathon",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.marathon",
                                verbose_name="marathon",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1991),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year held",
                            ),
                        ),
                        (
                            "dates",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 01.02.2021–30.11.2021; empty when not stated.",
                                verbose_name="dates",
                            ),
                        ),
                        (
                            "dates_words",
                            models.CharField(blank=True, max_length=200, verbose_name="dates as printed"),
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
                                verbose_name="territory it covers",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="5019306d7b730e02b42b9de36e36c3030230869d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d5737",
                                    table="events_editionhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                    model_name="edition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_editionhistory" ("basis", "dates", "dates_words", "id", "marathon_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "territory_id", "verbatim", "year") VALUES (NEW."basis", NEW."dates", NEW."dates_words", NEW."id", NEW."marathon_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."territory_id", NEW."verbatim", NEW."year"); RETURN NULL;',
                            hash="918e9b52bedfd6ff1dad428fb7de7a80e527c398",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2084e",
                            table="events_edition",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="edition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_editionhistory" ("basis", "dates", "dates_words", "id", "marathon_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "territory_id", "verbatim", "year") VALUES (NEW."basis", NEW."dates", NEW."dates_words", NEW."id", NEW."marathon_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."territory_id", NEW."verbatim", NEW."year"); RETURN NULL;',
                            hash="ee980a1a84473606679282e0956d76cf547b4fb7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_759bc",
                            table="events_edition",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="edition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_editionhistory" ("basis", "dates", "dates_words", "id", "marathon_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "territory_id", "verbatim", "year") VALUES (OLD."basis", OLD."dates", OLD."dates_words", OLD."id", OLD."marathon_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."source_id", OLD."territory_id", OLD."verbatim", OLD."year"); RETURN NULL;',
                            hash="6bdaafc2a458130b411a88ffe4bc0e1cd58a55c5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5218f",
                            table="events_edition",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ObservanceHistory",
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
                                to="events.observance",
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
                            "day",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="Day and month, e.g. 27.02.", verbose_name="day of the year"
                            ),
                        ),
                        (
                            "day_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="day of the year, as printed"
                            ),
                        ),
                        (
                            "first_held",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 27.02.2014.", verbose_name="first held"
                            ),
                        ),
                        (
                            "first_held_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="first held, as printed"
                            ),
                        ),
                        (
                            "first_place_kk",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="first held in (in Kazakh)"
                            ),
                        ),
                        (
                            "first_place_ru",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="first held in (in Russian)"
                            ),
                        ),
                        (
                            "first_place_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="first held in (in English)"
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="9d98d7cd1bfa306db1f4183ee265e800f102e5f6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_0a4c4",
                                    table="events_observancehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                    model_name="observance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_observancehistory" ("basis", "day", "day_words", "first_held", "first_held_words", "first_place_en", "first_place_kk", "first_place_ru", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim") VALUES (NEW."basis", NEW."day", NEW."day_words", NEW."first_held", NEW."first_held_words", NEW."first_place_en", NEW."first_place_kk", NEW."first_place_ru", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="a9826247c4b0b54f50fb4afaf514f8002b54acb8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a1eb9",
                            table="events_observance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="observance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_observancehistory" ("basis", "day", "day_words", "first_held", "first_held_words", "first_place_en", "first_place_kk", "first_place_ru", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim") VALUES (NEW."basis", NEW."day", NEW."day_words", NEW."first_held", NEW."first_held_words", NEW."first_place_en", NEW."first_place_kk", NEW."first_place_ru", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="a29113b6d876ac4d921e1c77734f4386dce5fbb3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d4326",
                            table="events_observance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="observance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_observancehistory" ("basis", "day", "day_words", "first_held", "first_held_words", "first_place_en", "first_place_kk", "first_place_ru", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim") VALUES (OLD."basis", OLD."day", OLD."day_words", OLD."first_held", OLD."first_held_words", OLD."first_place_en", OLD."first_place_kk", OLD."first_place_ru", OLD."id", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."verbatim"); RETURN NULL;',
                            hash="8cbe6517cdfc8319d9b5903314f006591224946c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_63e9c",
                            table="events_observance",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EventHistory",
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
                                to="events.event",
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
                            "title_kk",
                            models.CharField(
                                blank=True,
                                help_text="What happened, in one line, e.g. «Волонтерлік – өмір салты» семинары.",
                                max_length=500,
                                verbose_name="title (in Kazakh)",
                            ),
                        ),
                        (
                            "title_ru",
                            models.CharField(blank=True, max_length=500, verbose_name="title (in Russian)"),
                        ),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=500, verbose_name="title (in English)"),
                        ),
                        (
                            "topic_kk",
                            models.CharField(blank=True, max_length=300, verbose_name="topic (in Kazakh)"),
                        ),
                        (
                            "topic_ru",
                            models.CharField(blank=True, max_length=300, verbose_name="topic (in Russian)"),
                        ),
                        (
                            "topic_en",
                            models.CharField(blank=True, max_length=300, verbose_name="topic (in English)"),
                        ),
                        (
                            "type",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.eventtype",
                                verbose_name="type of event",
                            ),
                        ),
                        (
                            "second_type",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="When the source calls the same event two things: a conference, then a round table.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.eventtype",
                                verbose_name="type by its other name",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("held", "held"),
                                    ("postponed", "postponed"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="held",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("unknown", "format not stated"),
                                    ("in_person", "in person"),
                                    ("online", "online"),
                                    ("mixed", "mixed"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="format",
                            ),
                        ),
                        (
                            "date",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="As exactly as it is known: 27.02.2021, 29-30.07.2021, 02.2021, 2021, or 29-30.07 without a year. Empty: not stated.",
                                verbose_name="date",
                            ),
                        ),
                        (
                            "date_words",
                            models.CharField(blank=True, max_length=200, verbose_name="date as printed"),
                        ),
                        (
                            "date_basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="the date is",
                            ),
                        ),
                        (
                            "date_note_kk",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="how the date was inferred (in Kazakh)",
                            ),
                        ),
                        (
                            "date_note_ru",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="how the date was inferred (in Russian)",
                            ),
                        ),
                        (
                            "date_note_en",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="how the date was inferred (in English)",
                            ),
                        ),
                        (
                            "date_source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Only when it is another than the source of the event.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.source",
                                verbose_name="source of the date",
                            ),
                        ),
                        (
                            "date_verbatim",
                            models.TextField(
                                blank=True,
                                help_text="Word for word.",
                                verbose_name="sentence of the source about the date",
                            ),
                        ),
                        (
                            "start_time",
                            models.TimeField(
                                blank=True,
                                help_text="E.g. 10:00. Empty: not stated.",
                                null=True,
                                verbose_name="begins at",
                            ),
                        ),
                        ("end_time", models.TimeField(blank=True, null=True, verbose_name="ends at")),
                        (
                            "edition",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The marathon and year the event was part of.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.edition",
                                verbose_name="marathon",
                            ),
                        ),
                        (
                            "observance",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.observance",
                                verbose_name="observance",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.socialproject",
                                verbose_name="social project",
                            ),
                        ),
                        (
                            "description_kk",
                            models.TextField(blank=True, verbose_name="what happened (in Kazakh)"),
                        ),
                        (
                            "description_ru",
                            models.TextField(blank=True, verbose_name="what happened (in Russian)"),
                        ),
                        (
                            "description_en",
                            models.TextField(blank=True, verbose_name="what happened (in English)"),
                        ),
                        ("outcome_kk", models.TextField(blank=True, verbose_name="outcome (in Kazakh)")),
                        ("outcome_ru", models.TextField(blank=True, verbose_name="outcome (in Russian)")),
                        ("outcome_en", models.TextField(blank=True, verbose_name="outcome (in English)")),
                        ("feedback_kk", models.TextField(blank=True, verbose_name="feedback (in Kazakh)")),
                        ("feedback_ru", models.TextField(blank=True, verbose_name="feedback (in Russian)")),
                        ("feedback_en", models.TextField(blank=True, verbose_name="feedback (in English)")),
                        (
                            "link",
                            models.URLField(
                                blank=True, max_length=500, verbose_name="link to the publication"
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="d59f7ac9d218644ab5369648135c433b38d30570",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2d39e",
                                    table="events_eventhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="relist",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM events_relist(ARRAY(\n            SELECT later.id FROM later JOIN before ON before.id = later.id\n            WHERE (later.stage, later.date, later.listed_on, later.type_id)\n                  IS DISTINCT FROM (before.stage, before.date, before.listed_on, before.type_id)\n              AND 'published' IN (later.stage, before.stage)\n        ));\n        RETURN NULL;\n        ",
                            hash="68818d3660960417ed7e6d0e6477365c5152ef29",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_relist_a41b5",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) SELECT id FROM later WHERE stage = 'published'; RETURN NULL;",
                            hash="9a0cb9247197577ea1a1e35cd54783dfd4fd600d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_count_insert_0bc8b",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) \n        SELECT later.id FROM later JOIN before ON before.id = later.id\n        WHERE (later.stage, later.date, later.type_id, later.mode, later.state, later.edition_id)\n              IS DISTINCT FROM\n              (before.stage, before.date, before.type_id, before.mode, before.state, before.edition_id)\n          AND 'published' IN (later.stage, before.stage)\n        ; RETURN NULL;",
                            hash="9a56ac2eebccbfef3d36a20470293a494ac02601",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_count_update_0d661",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) SELECT id FROM before WHERE stage = 'published'; RETURN NULL;",
                            hash="90cd6881a48bbbfc08e150c2eb96acca2ee60357",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_count_delete_69029",
                            referencing="REFERENCING OLD TABLE AS before ",
                            table="events_event",
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
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventhistory" ("basis", "corrected_at", "created_at", "date", "date_basis", "date_note_en", "date_note_kk", "date_note_ru", "date_source_id", "date_verbatim", "date_words", "description_en", "description_kk", "description_ru", "edition_id", "end_time", "feedback_en", "feedback_kk", "feedback_ru", "id", "is_synthetic", "link", "mode", "observance_id", "outcome_en", "outcome_kk", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "published_at", "published_by_id", "responsible_id", "second_type_id", "source_id", "stage", "start_time", "state", "submitted_at", "submitted_by_id", "title_en", "title_kk", "title_ru", "topic_en", "topic_kk", "topic_ru", "type_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."corrected_at", NEW."created_at", NEW."date", NEW."date_basis", NEW."date_note_en", NEW."date_note_kk", NEW."date_note_ru", NEW."date_source_id", NEW."date_verbatim", NEW."date_words", NEW."description_en", NEW."description_kk", NEW."description_ru", NEW."edition_id", NEW."end_time", NEW."feedback_en", NEW."feedback_kk", NEW."feedback_ru", NEW."id", NEW."is_synthetic", NEW."link", NEW."mode", NEW."observance_id", NEW."outcome_en", NEW."outcome_kk", NEW."outcome_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."second_type_id", NEW."source_id", NEW."stage", NEW."start_time", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."title_en", NEW."title_kk", NEW."title_ru", NEW."topic_en", NEW."topic_kk", NEW."topic_ru", NEW."type_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="ccc2e9d4b06dc09e8942e23942770fc63b025d2c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_82b94",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."corrected_at" IS DISTINCT FROM (NEW."corrected_at") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."date" IS DISTINCT FROM (NEW."date") OR OLD."date_basis" IS DISTINCT FROM (NEW."date_basis") OR OLD."date_note_en" IS DISTINCT FROM (NEW."date_note_en") OR OLD."date_note_kk" IS DISTINCT FROM (NEW."date_note_kk") OR OLD."date_note_ru" IS DISTINCT FROM (NEW."date_note_ru") OR OLD."date_source_id" IS DISTINCT FROM (NEW."date_source_id") OR OLD."date_verbatim" IS DISTINCT FROM (NEW."date_verbatim") OR OLD."date_words" IS DISTINCT FROM (NEW."date_words") OR OLD."description_en" IS DISTINCT FROM (NEW."description_en") OR OLD."description_kk" IS DISTINCT FROM (NEW."description_kk") OR OLD."description_ru" IS DISTINCT FROM (NEW."description_ru") OR OLD."edition_id" IS DISTINCT FROM (NEW."edition_id") OR OLD."end_time" IS DISTINCT FROM (NEW."end_time") OR OLD."feedback_en" IS DISTINCT FROM (NEW."feedback_en") OR OLD."feedback_kk" IS DISTINCT FROM (NEW."feedback_kk") OR OLD."feedback_ru" IS DISTINCT FROM (NEW."feedback_ru") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."link" IS DISTINCT FROM (NEW."link") OR OLD."mode" IS DISTINCT FROM (NEW."mode") OR OLD."observance_id" IS DISTINCT FROM (NEW."observance_id") OR OLD."outcome_en" IS DISTINCT FROM (NEW."outcome_en") OR OLD."outcome_kk" IS DISTINCT FROM (NEW."outcome_kk") OR OLD."outcome_ru" IS DISTINCT FROM (NEW."outcome_ru") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."second_type_id" IS DISTINCT FROM (NEW."second_type_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."start_time" IS DISTINCT FROM (NEW."start_time") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."title_en" IS DISTINCT FROM (NEW."title_en") OR OLD."title_kk" IS DISTINCT FROM (NEW."title_kk") OR OLD."title_ru" IS DISTINCT FROM (NEW."title_ru") OR OLD."topic_en" IS DISTINCT FROM (NEW."topic_en") OR OLD."topic_kk" IS DISTINCT FROM (NEW."topic_kk") OR OLD."topic_ru" IS DISTINCT FROM (NEW."topic_ru") OR OLD."type_id" IS DISTINCT FROM (NEW."type_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "events_eventhistory" ("basis", "corrected_at", "created_at", "date", "date_basis", "date_note_en", "date_note_kk", "date_note_ru", "date_source_id", "date_verbatim", "date_words", "description_en", "description_kk", "description_ru", "edition_id", "end_time", "feedback_en", "feedback_kk", "feedback_ru", "id", "is_synthetic", "link", "mode", "observance_id", "outcome_en", "outcome_kk", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "published_at", "published_by_id", "responsible_id", "second_type_id", "source_id", "stage", "start_time", "state", "submitted_at", "submitted_by_id", "title_en", "title_kk", "title_ru", "topic_en", "topic_kk", "topic_ru", "type_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."corrected_at", NEW."created_at", NEW."date", NEW."date_basis", NEW."date_note_en", NEW."date_note_kk", NEW."date_note_ru", NEW."date_source_id", NEW."date_verbatim", NEW."date_words", NEW."description_en", NEW."description_kk", NEW."description_ru", NEW."edition_id", NEW."end_time", NEW."feedback_en", NEW."feedback_kk", NEW."feedback_ru", NEW."id", NEW."is_synthetic", NEW."link", NEW."mode", NEW."observance_id", NEW."outcome_en", NEW."outcome_kk", NEW."outcome_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."second_type_id", NEW."source_id", NEW."stage", NEW."start_time", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."title_en", NEW."title_kk", NEW."title_ru", NEW."topic_en", NEW."topic_kk", NEW."topic_ru", NEW."type_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="1ad9b5337f9ab3f62120c869f02c769d08bafda0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_73f59",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventhistory" ("basis", "corrected_at", "created_at", "date", "date_basis", "date_note_en", "date_note_kk", "date_note_ru", "date_source_id", "date_verbatim", "date_words", "description_en", "description_kk", "description_ru", "edition_id", "end_time", "feedback_en", "feedback_kk", "feedback_ru", "id", "is_synthetic", "link", "mode", "observance_id", "outcome_en", "outcome_kk", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "published_at", "published_by_id", "responsible_id", "second_type_id", "source_id", "stage", "start_time", "state", "submitted_at", "submitted_by_id", "title_en", "title_kk", "title_ru", "topic_en", "topic_kk", "topic_ru", "type_id", "updated_at", "verbatim", "version") VALUES (OLD."basis", OLD."corrected_at", OLD."created_at", OLD."date", OLD."date_basis", OLD."date_note_en", OLD."date_note_kk", OLD."date_note_ru", OLD."date_source_id", OLD."date_verbatim", OLD."date_words", OLD."description_en", OLD."description_kk", OLD."description_ru", OLD."edition_id", OLD."end_time", OLD."feedback_en", OLD."feedback_kk", OLD."feedback_ru", OLD."id", OLD."is_synthetic", OLD."link", OLD."mode", OLD."observance_id", OLD."outcome_en", OLD."outcome_kk", OLD."outcome_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."published_at", OLD."published_by_id", OLD."responsible_id", OLD."second_type_id", OLD."source_id", OLD."stage", OLD."start_time", OLD."state", OLD."submitted_at", OLD."submitted_by_id", OLD."title_en", OLD."title_kk", OLD."title_ru", OLD."topic_en", OLD."topic_kk", OLD."topic_ru", OLD."type_id", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                            hash="dfe0ddff21d2e2ffa198513ea2ad9bb98c127ad2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d74a6",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventterritory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) SELECT DISTINCT event_id FROM later; RETURN NULL;",
                            hash="ee8ac77b80fb263645152f0465824ecdfb745aac",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_count_insert_6929b",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="events_eventterritory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventterritory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) SELECT event_id FROM later UNION SELECT event_id FROM before; RETURN NULL;",
                            hash="48246f6c98d5cb6e124b19305c3d11a45b0e7d1b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_count_update_23792",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_eventterritory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventterritory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) SELECT DISTINCT event_id FROM before; RETURN NULL;",
                            hash="4eb3869b6338be1c89eb5782a5b4532e33f9a6fa",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_count_delete_50edc",
                            referencing="REFERENCING OLD TABLE AS before ",
                            table="events_eventterritory",
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
                migrations.CreateModel(
                    name="MarathonNameHistory",
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
                                to="events.marathonname",
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
                            "marathon",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.marathon",
                            ),
                        ),
                        ("name", models.CharField(max_length=500, verbose_name="name")),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="50d16e5df0562fb9227163b5d7309cb19635a15a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a5894",
                                    table="events_marathonnamehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                    model_name="marathonname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_marathonnamehistory" ("id", "marathon_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."marathon_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="1085cd7d61ee08e58b4f55f89122bcb138dfdb04",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f1018",
                            table="events_marathonname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="marathonname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_marathonnamehistory" ("id", "marathon_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."marathon_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="058f6e2aea1e82c484799a84952bf6bd0236a4d3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d2a70",
                            table="events_marathonname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="marathonname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_marathonnamehistory" ("id", "marathon_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."marathon_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="396aa2d08c83f541b390ac2cec02c23bdfd5112a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_80237",
                            table="events_marathonname",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EditionStatementsLink",
                    fields=[],
                    options={
                        "proxy": True,
                    },
                    bases=("events.edition_statements",),
                ),
                migrations.CreateModel(
                    name="EditionStatementsHistory",
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
                            "edition",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.edition",
                            ),
                        ),
                        (
                            "statement",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.statement",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="10841be86cae4f63b74f2fdeda8e05574df44ea8",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_df50a",
                                    table="events_editionstatementshistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                    model_name="editionstatementslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_editionstatementshistory" ("edition_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "statement_id") VALUES (NEW."edition_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."statement_id"); RETURN NULL;',
                            hash="391797a55bfe4412dd23c958d1841d6a4e9365c7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_83b94",
                            table="events_edition_statements",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="editionstatementslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_editionstatementshistory" ("edition_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "statement_id") VALUES (OLD."edition_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."statement_id"); RETURN NULL;',
                            hash="a04ee80b742f88030c60a9fcac31d82bb1808bea",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8c042",
                            table="events_edition_statements",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ThemedWeekHistory",
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
                                to="events.themedweek",
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
                            "edition",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.edition",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="first day")),
                        ("ends_on", models.DateField(verbose_name="last day")),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="d008d697949a612eb9cf1b5bec7433f79989cca6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b55d8",
                                    table="events_themedweekhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                pgtrigger.migrations.AddTrigger(
                    model_name="themedweek",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_themedweekhistory" ("edition_id", "ends_on", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (NEW."edition_id", NEW."ends_on", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on"); RETURN NULL;',
                            hash="45fc468a9ae246aa3904a76b7d78bb3c21648fe9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e84e6",
                            table="events_themedweek",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="themedweek",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_themedweekhistory" ("edition_id", "ends_on", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (NEW."edition_id", NEW."ends_on", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on"); RETURN NULL;',
                            hash="2e4eaa485831e78b7a63b42fb32209a716ee28c7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_90a3c",
                            table="events_themedweek",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="themedweek",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_themedweekhistory" ("edition_id", "ends_on", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (OLD."edition_id", OLD."ends_on", OLD."id", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on"); RETURN NULL;',
                            hash="8f20296d284a8429d57777e41dd890eeb5be945f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_56196",
                            table="events_themedweek",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EventDirectionsLink",
                    fields=[],
                    options={
                        "proxy": True,
                    },
                    bases=("events.event_directions",),
                ),
                migrations.CreateModel(
                    name="EventDirectionsHistory",
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
                            "event",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.event",
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
                                    hash="7d2cfa5c7353d9ac85c97f1b8c55d95fddb0aaff",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ad310",
                                    table="events_eventdirectionshistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                    model_name="eventdirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventdirectionshistory" ("direction_id", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."direction_id", NEW."event_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\'); RETURN NULL;',
                            hash="77931eaa4fecfb7bdb780111625e2bb2e7d99afb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fdf5b",
                            table="events_event_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventdirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventdirectionshistory" ("direction_id", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (OLD."direction_id", OLD."event_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\'); RETURN NULL;',
                            hash="e819998cf30defa55abb5c421bdba74e790c6cd1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a02b8",
                            table="events_event_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EventDirection",
                    fields=[],
                    options={
                        "proxy": True,
                    },
                    bases=("events.event_directions",),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventdirection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) SELECT DISTINCT event_id FROM later; RETURN NULL;",
                            hash="712543234ef2246cfeab6b1e40dcea205e6013a7",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_count_insert_1a131",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="events_event_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventdirection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) SELECT event_id FROM later UNION SELECT event_id FROM before; RETURN NULL;",
                            hash="f0e8ff286907ac21e15a87c693a88b702ff79a8b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_count_update_16f72",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_event_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventdirection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) SELECT DISTINCT event_id FROM before; RETURN NULL;",
                            hash="2869969e197a29ee603c22f243b3f875257d91d2",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_count_delete_7ce62",
                            referencing="REFERENCING OLD TABLE AS before ",
                            table="events_event_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EventPlaceHistory",
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
                                to="events.eventplace",
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
                            "event",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.event",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                db_constraint=False,
                                help_text="Type the name of a city, district or village. Only the oblast is known? Choose the oblast.",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="territories.territory",
                                verbose_name="place",
                            ),
                        ),
                        (
                            "note_kk",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="more about the place (in Kazakh)"
                            ),
                        ),
                        (
                            "note_ru",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="more about the place (in Russian)"
                            ),
                        ),
                        (
                            "note_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="more about the place (in English)"
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="5f314103a02aa970fbbb61d90df4f99ff37b51fa",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6a1e3",
                                    table="events_eventplacehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="relist_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_relist(ARRAY(SELECT DISTINCT event_id FROM later)); RETURN NULL;",
                            hash="84b8a3de6200638308606c32d973045821edc45a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_relist_insert_d5307",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="events_eventplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="relist_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_relist(ARRAY(SELECT event_id FROM later UNION SELECT event_id FROM before)); RETURN NULL;",
                            hash="5903e71468bdde6547d2a746236c141a43cef9f8",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_relist_update_05091",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_eventplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="relist_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_relist(ARRAY(SELECT DISTINCT event_id FROM before)); RETURN NULL;",
                            hash="b7e2d90f723d908e5e963d7f8567f457706bb52b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_relist_delete_4afab",
                            referencing="REFERENCING OLD TABLE AS before ",
                            table="events_eventplace",
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
                    model_name="eventplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventplacehistory" ("basis", "event_id", "id", "note_en", "note_kk", "note_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "territory_id", "verbatim") VALUES (NEW."basis", NEW."event_id", NEW."id", NEW."note_en", NEW."note_kk", NEW."note_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."territory_id", NEW."verbatim"); RETURN NULL;',
                            hash="251bd2ac815f2a8aa579a838c018679d10755e4c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2169a",
                            table="events_eventplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_eventplacehistory" ("basis", "event_id", "id", "note_en", "note_kk", "note_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "territory_id", "verbatim") VALUES (NEW."basis", NEW."event_id", NEW."id", NEW."note_en", NEW."note_kk", NEW."note_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."territory_id", NEW."verbatim"); RETURN NULL;',
                            hash="c20ce152a1db665cbda817e7eb94942c0088d74e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_385c4",
                            table="events_eventplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventplacehistory" ("basis", "event_id", "id", "note_en", "note_kk", "note_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "territory_id", "verbatim") VALUES (OLD."basis", OLD."event_id", OLD."id", OLD."note_en", OLD."note_kk", OLD."note_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."territory_id", OLD."verbatim"); RETURN NULL;',
                            hash="fe95dd323b18a3751e1fe5e551c68cede946ca91",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ec95f",
                            table="events_eventplace",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EventOrganiserHistory",
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
                                to="events.eventorganiser",
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
                            "described_kk",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                            ),
                        ),
                        (
                            "described_ru",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Russian)"
                            ),
                        ),
                        (
                            "described_en",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in English)"
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.event",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Type a part of the name.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("organiser", "organiser"),
                                    ("co_organiser", "co-organiser"),
                                    ("partner", "partner"),
                                    ("sponsor", "sponsor"),
                                    ("host", "host"),
                                ],
                                default="organiser",
                                max_length=12,
                                verbose_name="role",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="327d32bee0996f0965dd94e87f18116fd0923675",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_96389",
                                    table="events_eventorganiserhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                    model_name="eventorganiser",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventorganiserhistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="a631794f4b055c2bc2a9d0ca2a244a4db782322f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_96e50",
                            table="events_eventorganiser",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventorganiser",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_eventorganiserhistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="e22e7247967ea30a9e4d551bea58d93ff0859a99",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_aa995",
                            table="events_eventorganiser",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventorganiser",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventorganiserhistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source_id", "verbatim") VALUES (OLD."basis", OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."event_id", OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."source_id", OLD."verbatim"); RETURN NULL;',
                            hash="3eaa1e3ffc95b281eee40a8410a1d0aaca983374",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cb4ab",
                            table="events_eventorganiser",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EventPersonHistory",
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
                                to="events.eventperson",
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
                            "described_kk",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                            ),
                        ),
                        (
                            "described_ru",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Russian)"
                            ),
                        ),
                        (
                            "described_en",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in English)"
                            ),
                        ),
                        (
                            "held_as_kk",
                            models.CharField(
                                blank=True,
                                help_text="As the source says it, e.g. «Талап» бірлестігінің жетекшісі.",
                                max_length=300,
                                verbose_name="post in words (in Kazakh)",
                            ),
                        ),
                        (
                            "held_as_ru",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="post in words (in Russian)"
                            ),
                        ),
                        (
                            "held_as_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="post in words (in English)"
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.event",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("moderator", "moderator"),
                                    ("speaker", "speaker"),
                                    ("lecturer", "lecturer"),
                                    ("guest", "guest"),
                                    ("other", "other role"),
                                ],
                                default="speaker",
                                max_length=12,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "position",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.position",
                                verbose_name="post at the time",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="552bfe1bcc7915200bb42ff3b1a8b40df0e512a6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6a932",
                                    table="events_eventpersonhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventpersonhistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "held_as_en", "held_as_kk", "held_as_ru", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "role", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."held_as_en", NEW."held_as_kk", NEW."held_as_ru", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position_id", NEW."role", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="dfedd94d5871a70e755a3c88063f12411f263f76",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a2783",
                            table="events_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_eventpersonhistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "held_as_en", "held_as_kk", "held_as_ru", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "role", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."held_as_en", NEW."held_as_kk", NEW."held_as_ru", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position_id", NEW."role", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="9bccc98639944c05929e30db69df4553ea654f5d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5cb02",
                            table="events_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventpersonhistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "held_as_en", "held_as_kk", "held_as_ru", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "role", "source_id", "verbatim") VALUES (OLD."basis", OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."event_id", OLD."held_as_en", OLD."held_as_kk", OLD."held_as_ru", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position_id", OLD."role", OLD."source_id", OLD."verbatim"); RETURN NULL;',
                            hash="9af75ea2489b6779ac28229e5cf3f2a0836f579c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7642a",
                            table="events_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EventAudienceHistory",
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
                                to="events.eventaudience",
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
                            "quantity_low",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=18,
                                null=True,
                                verbose_name="number (lowest)",
                            ),
                        ),
                        (
                            "quantity_high",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=18,
                                null=True,
                                verbose_name="number (highest)",
                            ),
                        ),
                        (
                            "quantity_qualifier",
                            models.CharField(
                                choices=[
                                    ("exact", "exactly"),
                                    ("about", "about"),
                                    ("more_than", "more than"),
                                    ("at_least", "at least"),
                                    ("up_to", "up to"),
                                    ("less_than", "less than"),
                                    ("between", "from … to"),
                                    ("unknown", "not stated"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="how exact",
                            ),
                        ),
                        (
                            "quantity_words",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="as printed in the source",
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
                            "described_kk",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                            ),
                        ),
                        (
                            "described_ru",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Russian)"
                            ),
                        ),
                        (
                            "described_en",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in English)"
                            ),
                        ),
                        (
                            "is_chosen",
                            models.BooleanField(
                                default=True,
                                help_text="Two sources disagree? Keep both, and take this tick away from the one you do not choose.",
                                verbose_name="this number counts",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.event",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("participants", "participants"),
                                    ("helped", "people helped"),
                                    ("reached", "people reached"),
                                    ("volunteers", "volunteers"),
                                ],
                                default="participants",
                                max_length=12,
                                verbose_name="who they were",
                            ),
                        ),
                        (
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.targetgroup",
                                verbose_name="target group",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="People unless it says otherwise, e.g. families.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.unit",
                                verbose_name="counted in",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="When the number is of one of several places only.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="territories.territory",
                                verbose_name="place",
                            ),
                        ),
                        (
                            "sex",
                            models.CharField(
                                blank=True,
                                choices=[("women", "women"), ("men", "men")],
                                max_length=5,
                                verbose_name="sex",
                            ),
                        ),
                        (
                            "age_from",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="aged from"),
                        ),
                        (
                            "age_to",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="aged to"),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3704eccf827fce0c8f35bc9c706b2791fa972faf",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_294e6",
                                    table="events_eventaudiencehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) SELECT DISTINCT event_id FROM later; RETURN NULL;",
                            hash="c35922e64862e8f11e3ca34a8585b084bf10e19f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_count_insert_f25e3",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) SELECT event_id FROM later UNION SELECT event_id FROM before; RETURN NULL;",
                            hash="14f6da26942a03d0c3c3fe93789620e8693c5f49",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_count_update_31bdb",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) SELECT DISTINCT event_id FROM before; RETURN NULL;",
                            hash="6e30ddbf12994ea8b9a72b180b19fa1fb04188f3",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_count_delete_f3b29",
                            referencing="REFERENCING OLD TABLE AS before ",
                            table="events_eventaudience",
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
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventaudiencehistory" ("age_from", "age_to", "basis", "described_en", "described_kk", "described_ru", "event_id", "id", "is_chosen", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "role", "sex", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (NEW."age_from", NEW."age_to", NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", NEW."is_chosen", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."role", NEW."sex", NEW."source_id", NEW."target_group_id", NEW."territory_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="429e61e8675230e9b900c5a026d809a947b6f425",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b66a3",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_eventaudiencehistory" ("age_from", "age_to", "basis", "described_en", "described_kk", "described_ru", "event_id", "id", "is_chosen", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "role", "sex", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (NEW."age_from", NEW."age_to", NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", NEW."is_chosen", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."role", NEW."sex", NEW."source_id", NEW."target_group_id", NEW."territory_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="d02c065fdcac31f89524306094e071a245b2fd50",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e4f8c",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventaudiencehistory" ("age_from", "age_to", "basis", "described_en", "described_kk", "described_ru", "event_id", "id", "is_chosen", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "role", "sex", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (OLD."age_from", OLD."age_to", OLD."basis", OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."event_id", OLD."id", OLD."is_chosen", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."role", OLD."sex", OLD."source_id", OLD."target_group_id", OLD."territory_id", OLD."unit_id", OLD."verbatim"); RETURN NULL;',
                            hash="8e146b1c2ad74516f0e98324c196f1b5a5d30fb3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c4f7c",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="AudienceGroup",
                    fields=[],
                    options={
                        "proxy": True,
                    },
                    bases=("registry.targetgroup",),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="audiencegroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_small_numbers",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) \n        SELECT DISTINCT line.event_id\n        FROM later JOIN before ON before.id = later.id AND before.is_vulnerable <> later.is_vulnerable\n        JOIN events_eventaudience line ON line.target_group_id = later.id\n        WHERE line.quantity_high BETWEEN 1 AND 5\n        ; RETURN NULL;",
                            hash="e6d45a2d9a3ed7723a7c68291761780112682b13",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_count_small_numbers_788a2",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="AudienceUnit",
                    fields=[],
                    options={
                        "proxy": True,
                    },
                    bases=("registry.unit",),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="audienceunit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="count_small_numbers",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO events_eventtallyqueue (event_id) \n        SELECT DISTINCT line.event_id\n        FROM later JOIN before ON before.id = later.id AND before.counts_people <> later.counts_people\n        JOIN events_eventaudience line ON line.unit_id = later.id\n        WHERE line.quantity_high BETWEEN 1 AND 5\n        ; RETURN NULL;",
                            hash="4e1ea7782178b58f57246d28ee9c716152e2bc8b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_count_small_numbers_5a0b9",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_unit",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EventFigureHistory",
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
                                to="events.eventfigure",
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
                            "quantity_low",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=18,
                                null=True,
                                verbose_name="number (lowest)",
                            ),
                        ),
                        (
                            "quantity_high",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=18,
                                null=True,
                                verbose_name="number (highest)",
                            ),
                        ),
                        (
                            "quantity_qualifier",
                            models.CharField(
                                choices=[
                                    ("exact", "exactly"),
                                    ("about", "about"),
                                    ("more_than", "more than"),
                                    ("at_least", "at least"),
                                    ("up_to", "up to"),
                                    ("less_than", "less than"),
                                    ("between", "from … to"),
                                    ("unknown", "not stated"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="how exact",
                            ),
                        ),
                        (
                            "quantity_words",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="as printed in the source",
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
                            "is_chosen",
                            models.BooleanField(
                                default=True,
                                help_text="Two sources disagree? Keep both, and take this tick away from the one you do not choose.",
                                verbose_name="this number counts",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.event",
                            ),
                        ),
                        (
                            "flow",
                            models.CharField(
                                choices=[
                                    ("counted", "counted"),
                                    ("received", "received"),
                                    ("bought", "bought"),
                                    ("given", "handed out"),
                                    ("sent", "sent"),
                                ],
                                default="counted",
                                max_length=10,
                                verbose_name="what was done with it",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "item_kk",
                            models.CharField(blank=True, max_length=200, verbose_name="what (in Kazakh)"),
                        ),
                        (
                            "item_ru",
                            models.CharField(blank=True, max_length=200, verbose_name="what (in Russian)"),
                        ),
                        (
                            "item_en",
                            models.CharField(blank=True, max_length=200, verbose_name="what (in English)"),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Whom the number counts, when it counts people.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.targetgroup",
                                verbose_name="target group",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="When the number is of one of several places only.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="territories.territory",
                                verbose_name="place",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3890246bc218c943a836fc52ad0db7ad48536121",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_3e0d0",
                                    table="events_eventfigurehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                    model_name="eventfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventfigurehistory" ("basis", "event_id", "flow", "id", "indicator_id", "is_chosen", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."event_id", NEW."flow", NEW."id", NEW."indicator_id", NEW."is_chosen", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."target_group_id", NEW."territory_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="eda8ef8aba8fd86173c30a71a3648b929ee96b01",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4a85a",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_eventfigurehistory" ("basis", "event_id", "flow", "id", "indicator_id", "is_chosen", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."event_id", NEW."flow", NEW."id", NEW."indicator_id", NEW."is_chosen", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."target_group_id", NEW."territory_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="cc22f8a4383248d6f3d49524c777d2d65a9f7c98",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_19b6e",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventfigurehistory" ("basis", "event_id", "flow", "id", "indicator_id", "is_chosen", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (OLD."basis", OLD."event_id", OLD."flow", OLD."id", OLD."indicator_id", OLD."is_chosen", OLD."item_en", OLD."item_kk", OLD."item_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."source_id", OLD."target_group_id", OLD."territory_id", OLD."unit_id", OLD."verbatim"); RETURN NULL;',
                            hash="60ba0342b45bc920311025632fdcf02fe203dfdf",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9844b",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="QuoteHistory",
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
                                to="events.quote",
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
                            "described_kk",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                            ),
                        ),
                        (
                            "described_ru",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Russian)"
                            ),
                        ),
                        (
                            "described_en",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in English)"
                            ),
                        ),
                        (
                            "held_as_kk",
                            models.CharField(
                                blank=True,
                                help_text="As the source says it, e.g. «Талап» бірлестігінің жетекшісі.",
                                max_length=300,
                                verbose_name="post in words (in Kazakh)",
                            ),
                        ),
                        (
                            "held_as_ru",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="post in words (in Russian)"
                            ),
                        ),
                        (
                            "held_as_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="post in words (in English)"
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.event",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "position",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.position",
                                verbose_name="post at the time",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="97c03b180e7f34f7006630089976b89ebe7ea456",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4058b",
                                    table="events_quotehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
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
                    model_name="quote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_quotehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "held_as_en", "held_as_kk", "held_as_ru", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."held_as_en", NEW."held_as_kk", NEW."held_as_ru", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position_id", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="03d0bd7ba2c7dbf89e5e958945ee9c4a84b162c1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_64b1a",
                            table="events_quote",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="quote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_quotehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "held_as_en", "held_as_kk", "held_as_ru", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."held_as_en", NEW."held_as_kk", NEW."held_as_ru", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position_id", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="729d65856c21ee263e513cb4c8f4abda48cf3f66",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2c7fb",
                            table="events_quote",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="quote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_quotehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "held_as_en", "held_as_kk", "held_as_ru", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "source_id", "verbatim") VALUES (OLD."basis", OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."event_id", OLD."held_as_en", OLD."held_as_kk", OLD."held_as_ru", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position_id", OLD."source_id", OLD."verbatim"); RETURN NULL;',
                            hash="9aa3c451776df9b64a53d1dc89ebdc169f77704d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5b7b6",
                            table="events_quote",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
