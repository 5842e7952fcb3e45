import datetime
from decimal import Decimal

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
import ngo_portal.lib.language.kazakh

#: The one rule by which a published event is listed under territories: every ancestor-or-self of its places, by today's
#: borders and by those of the day it began on (unknown: today's). models/listings.py has the triggers that call it.
RELIST = """
CREATE OR REPLACE FUNCTION events_relist(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF cardinality(ids) = 0 THEN
        RETURN;
    END IF;
    DELETE FROM events_eventterritory WHERE event_id = ANY (ids);
    INSERT INTO events_eventterritory (event_id, territory_id, "now", "then", listed_on, type_id)
    SELECT event.id, listing.territory_id, bool_or(listing.today), bool_or(NOT listing.today), event.listed_on, event.type_id
    FROM events_event event
    JOIN events_eventplace place ON place.event_id = event.id
    CROSS JOIN LATERAL (
        SELECT path AS territory_id, true AS today FROM territory_path(place.territory_id, NULL) AS path
        UNION ALL
        SELECT path, false FROM territory_path(place.territory_id, event.starts_on) AS path
    ) AS listing
    WHERE event.id = ANY (ids) AND event.stage = 'published'
    GROUP BY event.id, listing.territory_id;
END
$$;
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("territories", "0003_territory_path"),
        ("officers", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0001_initial"),
        ("registry", "0001_initial"),
        ("territories", "0003_territory_path"),
    ]

    operations = [
        migrations.RunSQL(RELIST, "DROP FUNCTION events_relist(bigint[])"),
        migrations.CreateModel(
            name="EventType",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name_kk",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Kazakh)"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Russian)"),
                ),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in English)"),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Latin letters; used in addresses.",
                        max_length=60,
                        unique=True,
                        verbose_name="key",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True, help_text="Old records keep a retired word.", verbose_name="in use"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order in lists")),
            ],
            options={
                "verbose_name": "type of event",
                "verbose_name_plural": "types of event",
                "ordering": ["position", "id"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("name_kk__regex", "\\S"),
                            ("name_ru__regex", "\\S"),
                            ("name_en__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="events_eventtype_named",
                        violation_error_message="Give the name in at least one language.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
            },
        ),
        migrations.CreateModel(
            name="EventTypeHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "name_kk",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Kazakh)"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Russian)"),
                ),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in English)"),
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
                        default=True, help_text="Old records keep a retired word.", verbose_name="in use"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order in lists")),
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
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="events.eventtype",
                    ),
                ),
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="Marathon",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name_kk",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Kazakh)"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Russian)"),
                ),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in English)"),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="Latin letters, e.g. igi-ister-marafony.",
                        max_length=80,
                        unique=True,
                        verbose_name="address",
                    ),
                ),
                ("about_kk", models.TextField(blank=True, verbose_name="about it (in Kazakh)")),
                ("about_ru", models.TextField(blank=True, verbose_name="about it (in Russian)")),
                ("about_en", models.TextField(blank=True, verbose_name="about it (in English)")),
            ],
            options={
                "verbose_name": "marathon",
                "verbose_name_plural": "marathons",
                "ordering": ["id"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("name_kk__regex", "\\S"),
                            ("name_ru__regex", "\\S"),
                            ("name_en__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="events_marathon_named",
                        violation_error_message="Give the name in at least one language.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MarathonHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "name_kk",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Kazakh)"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Russian)"),
                ),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in English)"),
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
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="events.marathon",
                    ),
                ),
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="MarathonName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "marathon",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="other_names",
                        to="events.marathon",
                    ),
                ),
            ],
            options={
                "verbose_name": "other name",
                "verbose_name_plural": "other names",
                "ordering": ["id"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("marathon", "name"), name="events_marathonname_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="MarathonNameHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=200, verbose_name="name")),
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
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="events.marathonname",
                    ),
                ),
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="Observance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name_kk",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Kazakh)"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Russian)"),
                ),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in English)"),
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
                    "first_held",
                    ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        help_text="E.g. 27.02.2014.", verbose_name="first held"
                    ),
                ),
                (
                    "first_place_kk",
                    models.CharField(blank=True, max_length=200, verbose_name="first held in (in Kazakh)"),
                ),
                (
                    "first_place_ru",
                    models.CharField(blank=True, max_length=200, verbose_name="first held in (in Russian)"),
                ),
                (
                    "first_place_en",
                    models.CharField(blank=True, max_length=200, verbose_name="first held in (in English)"),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "observance",
                "verbose_name_plural": "observances",
                "ordering": ["day", "id"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_observancehistory" ("basis", "day", "first_held", "first_place_en", "first_place_kk", "first_place_ru", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim") VALUES (NEW."basis", NEW."day", NEW."first_held", NEW."first_place_en", NEW."first_place_kk", NEW."first_place_ru", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="c564b4dc62d1309289ac8de66aecbb431cfb4af1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a1eb9",
                            table="events_observance",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_observancehistory" ("basis", "day", "first_held", "first_place_en", "first_place_kk", "first_place_ru", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim") VALUES (NEW."basis", NEW."day", NEW."first_held", NEW."first_place_en", NEW."first_place_kk", NEW."first_place_ru", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="5d0947546f2fa656941536a08128c82db3abc9d3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d4326",
                            table="events_observance",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_observancehistory" ("basis", "day", "first_held", "first_place_en", "first_place_kk", "first_place_ru", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim") VALUES (OLD."basis", OLD."day", OLD."first_held", OLD."first_place_en", OLD."first_place_kk", OLD."first_place_ru", OLD."id", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."verbatim"); RETURN NULL;',
                            hash="34c2153f2b17ca4446e0c01ee5b629be28c7430a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_63e9c",
                            table="events_observance",
                            when="AFTER",
                        ),
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("name_kk__regex", "\\S"),
                            ("name_ru__regex", "\\S"),
                            ("name_en__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="events_observance_named",
                        violation_error_message="Give the name in at least one language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "inferred"])),
                        name="events_observance_basis",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("day")),
                        name="events_observance_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("first_held")),
                        name="events_observance_first",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ObservanceHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "name_kk",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Kazakh)"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Russian)"),
                ),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in English)"),
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
                    "first_held",
                    ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        help_text="E.g. 27.02.2014.", verbose_name="first held"
                    ),
                ),
                (
                    "first_place_kk",
                    models.CharField(blank=True, max_length=200, verbose_name="first held in (in Kazakh)"),
                ),
                (
                    "first_place_ru",
                    models.CharField(blank=True, max_length=200, verbose_name="first held in (in Russian)"),
                ),
                (
                    "first_place_en",
                    models.CharField(blank=True, max_length=200, verbose_name="first held in (in English)"),
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
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        help_text="E.g. 01.02.2021–30.11.2021; empty when not stated.", verbose_name="dates"
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "territory",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territories.territory",
                        verbose_name="territory it covers",
                    ),
                ),
                (
                    "marathon",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="editions",
                        to="events.marathon",
                        verbose_name="marathon",
                    ),
                ),
            ],
            options={
                "verbose_name": "edition of a marathon",
                "verbose_name_plural": "editions of marathons",
                "ordering": ["-year", "marathon"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_editionhistory" ("basis", "dates", "id", "marathon_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "territory_id", "verbatim", "year") VALUES (NEW."basis", NEW."dates", NEW."id", NEW."marathon_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."territory_id", NEW."verbatim", NEW."year"); RETURN NULL;',
                            hash="94a4b07fe057fa9c6d237336ef0b99d3a66f47f9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2084e",
                            table="events_edition",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_editionhistory" ("basis", "dates", "id", "marathon_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "territory_id", "verbatim", "year") VALUES (NEW."basis", NEW."dates", NEW."id", NEW."marathon_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."territory_id", NEW."verbatim", NEW."year"); RETURN NULL;',
                            hash="11537a662a37a21cc18cb59e1b2373f6d698577d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_759bc",
                            table="events_edition",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_editionhistory" ("basis", "dates", "id", "marathon_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "territory_id", "verbatim", "year") VALUES (OLD."basis", OLD."dates", OLD."id", OLD."marathon_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."territory_id", OLD."verbatim", OLD."year"); RETURN NULL;',
                            hash="191461db7e0f748bdd4fda561b650be6cd734ba7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5218f",
                            table="events_edition",
                            when="AFTER",
                        ),
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "inferred"])), name="events_edition_basis"
                    ),
                    models.UniqueConstraint(
                        fields=("marathon", "year"),
                        name="events_edition_once",
                        violation_error_message="This marathon already has an edition of that year.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("year__range", (1991, 2100))), name="events_edition_year"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("dates")),
                        name="events_edition_dates",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ThemedWeek",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name_kk",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Kazakh)"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Russian)"),
                ),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in English)"),
                ),
                ("starts_on", models.DateField(verbose_name="first day")),
                ("ends_on", models.DateField(verbose_name="last day")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="weeks", to="events.edition"
                    ),
                ),
            ],
            options={
                "verbose_name": "themed week",
                "verbose_name_plural": "themed weeks",
                "ordering": ["starts_on", "id"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("name_kk__regex", "\\S"),
                            ("name_ru__regex", "\\S"),
                            ("name_en__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="events_themedweek_named",
                        violation_error_message="Give the name in at least one language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("starts_on__lte", models.F("ends_on"))),
                        name="events_themedweek_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ThemedWeekHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "name_kk",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Kazakh)"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Russian)"),
                ),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in English)"),
                ),
                ("starts_on", models.DateField(verbose_name="first day")),
                ("ends_on", models.DateField(verbose_name="last day")),
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
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="events.themedweek",
                    ),
                ),
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="EditionHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                        help_text="E.g. 01.02.2021–30.11.2021; empty when not stated.", verbose_name="dates"
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
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="Event",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
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
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published at"),
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
                        max_length=300,
                        verbose_name="title (in Kazakh)",
                    ),
                ),
                ("title_ru", models.CharField(blank=True, max_length=300, verbose_name="title (in Russian)")),
                ("title_en", models.CharField(blank=True, max_length=300, verbose_name="title (in English)")),
                ("topic_kk", models.CharField(blank=True, max_length=300, verbose_name="topic (in Kazakh)")),
                ("topic_ru", models.CharField(blank=True, max_length=300, verbose_name="topic (in Russian)")),
                ("topic_en", models.CharField(blank=True, max_length=300, verbose_name="topic (in English)")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "planned to be held"),
                            ("held", "held"),
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
                ("date_words", models.CharField(blank=True, max_length=200, verbose_name="date as printed")),
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
                        blank=True, max_length=500, verbose_name="how the date was inferred (in Kazakh)"
                    ),
                ),
                (
                    "date_note_ru",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="how the date was inferred (in Russian)"
                    ),
                ),
                (
                    "date_note_en",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="how the date was inferred (in English)"
                    ),
                ),
                (
                    "starts_on",
                    models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.approximate_dates.EdtfEarliest("date"),
                        output_field=models.DateField(null=True),
                    ),
                ),
                (
                    "ends_on",
                    models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.approximate_dates.EdtfLatest("date"),
                        output_field=models.DateField(null=True),
                    ),
                ),
                (
                    "date_is_exact",
                    models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.approximate_dates.EdtfIsExact("date"),
                        output_field=models.BooleanField(),
                    ),
                ),
                (
                    "listed_on",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce(
                            ngo_portal.lib.language.approximate_dates.EdtfEarliest("date"),
                            models.Value(datetime.date(1, 1, 1), models.DateField()),
                        ),
                        output_field=models.DateField(),
                    ),
                ),
                ("description_kk", models.TextField(blank=True, verbose_name="what happened (in Kazakh)")),
                ("description_ru", models.TextField(blank=True, verbose_name="what happened (in Russian)")),
                ("description_en", models.TextField(blank=True, verbose_name="what happened (in English)")),
                ("outcome_kk", models.TextField(blank=True, verbose_name="outcome (in Kazakh)")),
                ("outcome_ru", models.TextField(blank=True, verbose_name="outcome (in Russian)")),
                ("outcome_en", models.TextField(blank=True, verbose_name="outcome (in English)")),
                ("feedback_kk", models.TextField(blank=True, verbose_name="feedback (in Kazakh)")),
                ("feedback_ru", models.TextField(blank=True, verbose_name="feedback (in Russian)")),
                ("feedback_en", models.TextField(blank=True, verbose_name="feedback (in English)")),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="link to the publication")),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.Stems(
                            "title_kk",
                            "title_ru",
                            "title_en",
                            "topic_kk",
                            "topic_ru",
                            "topic_en",
                            "description_kk",
                            "description_ru",
                            "description_en",
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "directions",
                    models.ManyToManyField(
                        blank=True,
                        related_name="events",
                        to="registry.direction",
                        verbose_name="directions of activity",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        blank=True,
                        help_text="The marathon and year the event was part of.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="events.edition",
                        verbose_name="marathon",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="projects.socialproject",
                        verbose_name="social project",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="published by",
                    ),
                ),
                (
                    "responsible",
                    models.ForeignKey(
                        help_text="The oblast, city or district whose officers answer for this record.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territories.territory",
                        verbose_name="responsible territory",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="submitted by",
                    ),
                ),
                (
                    "second_type",
                    models.ForeignKey(
                        blank=True,
                        help_text="When the source calls the same event two things: a conference, then a round table.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="events.eventtype",
                        verbose_name="type by its other name",
                    ),
                ),
                (
                    "type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="events.eventtype",
                        verbose_name="type of event",
                    ),
                ),
                (
                    "observance",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="events.observance",
                        verbose_name="observance",
                    ),
                ),
            ],
            options={
                "verbose_name": "event",
                "verbose_name_plural": "events",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="relist",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM events_relist(ARRAY(\n            SELECT later.id FROM later JOIN before ON before.id = later.id\n            WHERE (later.stage, later.date, later.type_id)\n                  IS DISTINCT FROM (before.stage, before.date, before.type_id)\n              AND 'published' IN (later.stage, before.stage)\n        ));\n        RETURN NULL;\n        ",
                            hash="2ff7670db78df78653c89212b05d93ff1f95a5cf",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_relist_a41b5",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventhistory" ("basis", "created_at", "date", "date_basis", "date_note_en", "date_note_kk", "date_note_ru", "date_words", "description_en", "description_kk", "description_ru", "edition_id", "feedback_en", "feedback_kk", "feedback_ru", "id", "link", "mode", "observance_id", "outcome_en", "outcome_kk", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "published_at", "published_by_id", "responsible_id", "second_type_id", "source_id", "stage", "state", "submitted_at", "submitted_by_id", "title_en", "title_kk", "title_ru", "topic_en", "topic_kk", "topic_ru", "type_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."created_at", NEW."date", NEW."date_basis", NEW."date_note_en", NEW."date_note_kk", NEW."date_note_ru", NEW."date_words", NEW."description_en", NEW."description_kk", NEW."description_ru", NEW."edition_id", NEW."feedback_en", NEW."feedback_kk", NEW."feedback_ru", NEW."id", NEW."link", NEW."mode", NEW."observance_id", NEW."outcome_en", NEW."outcome_kk", NEW."outcome_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."second_type_id", NEW."source_id", NEW."stage", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."title_en", NEW."title_kk", NEW."title_ru", NEW."topic_en", NEW."topic_kk", NEW."topic_ru", NEW."type_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="404f91e6e7d32d0ccaf36ecdc2a2c5fe92c2130f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_82b94",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."date" IS DISTINCT FROM (NEW."date") OR OLD."date_basis" IS DISTINCT FROM (NEW."date_basis") OR OLD."date_note_en" IS DISTINCT FROM (NEW."date_note_en") OR OLD."date_note_kk" IS DISTINCT FROM (NEW."date_note_kk") OR OLD."date_note_ru" IS DISTINCT FROM (NEW."date_note_ru") OR OLD."date_words" IS DISTINCT FROM (NEW."date_words") OR OLD."description_en" IS DISTINCT FROM (NEW."description_en") OR OLD."description_kk" IS DISTINCT FROM (NEW."description_kk") OR OLD."description_ru" IS DISTINCT FROM (NEW."description_ru") OR OLD."edition_id" IS DISTINCT FROM (NEW."edition_id") OR OLD."feedback_en" IS DISTINCT FROM (NEW."feedback_en") OR OLD."feedback_kk" IS DISTINCT FROM (NEW."feedback_kk") OR OLD."feedback_ru" IS DISTINCT FROM (NEW."feedback_ru") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."link" IS DISTINCT FROM (NEW."link") OR OLD."mode" IS DISTINCT FROM (NEW."mode") OR OLD."observance_id" IS DISTINCT FROM (NEW."observance_id") OR OLD."outcome_en" IS DISTINCT FROM (NEW."outcome_en") OR OLD."outcome_kk" IS DISTINCT FROM (NEW."outcome_kk") OR OLD."outcome_ru" IS DISTINCT FROM (NEW."outcome_ru") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."second_type_id" IS DISTINCT FROM (NEW."second_type_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."title_en" IS DISTINCT FROM (NEW."title_en") OR OLD."title_kk" IS DISTINCT FROM (NEW."title_kk") OR OLD."title_ru" IS DISTINCT FROM (NEW."title_ru") OR OLD."topic_en" IS DISTINCT FROM (NEW."topic_en") OR OLD."topic_kk" IS DISTINCT FROM (NEW."topic_kk") OR OLD."topic_ru" IS DISTINCT FROM (NEW."topic_ru") OR OLD."type_id" IS DISTINCT FROM (NEW."type_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "events_eventhistory" ("basis", "created_at", "date", "date_basis", "date_note_en", "date_note_kk", "date_note_ru", "date_words", "description_en", "description_kk", "description_ru", "edition_id", "feedback_en", "feedback_kk", "feedback_ru", "id", "link", "mode", "observance_id", "outcome_en", "outcome_kk", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "published_at", "published_by_id", "responsible_id", "second_type_id", "source_id", "stage", "state", "submitted_at", "submitted_by_id", "title_en", "title_kk", "title_ru", "topic_en", "topic_kk", "topic_ru", "type_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."created_at", NEW."date", NEW."date_basis", NEW."date_note_en", NEW."date_note_kk", NEW."date_note_ru", NEW."date_words", NEW."description_en", NEW."description_kk", NEW."description_ru", NEW."edition_id", NEW."feedback_en", NEW."feedback_kk", NEW."feedback_ru", NEW."id", NEW."link", NEW."mode", NEW."observance_id", NEW."outcome_en", NEW."outcome_kk", NEW."outcome_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."second_type_id", NEW."source_id", NEW."stage", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."title_en", NEW."title_kk", NEW."title_ru", NEW."topic_en", NEW."topic_kk", NEW."topic_ru", NEW."type_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="45d6ba094dd231860ca2451294c57eb34873daf8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_73f59",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventhistory" ("basis", "created_at", "date", "date_basis", "date_note_en", "date_note_kk", "date_note_ru", "date_words", "description_en", "description_kk", "description_ru", "edition_id", "feedback_en", "feedback_kk", "feedback_ru", "id", "link", "mode", "observance_id", "outcome_en", "outcome_kk", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "published_at", "published_by_id", "responsible_id", "second_type_id", "source_id", "stage", "state", "submitted_at", "submitted_by_id", "title_en", "title_kk", "title_ru", "topic_en", "topic_kk", "topic_ru", "type_id", "updated_at", "verbatim", "version") VALUES (OLD."basis", OLD."created_at", OLD."date", OLD."date_basis", OLD."date_note_en", OLD."date_note_kk", OLD."date_note_ru", OLD."date_words", OLD."description_en", OLD."description_kk", OLD."description_ru", OLD."edition_id", OLD."feedback_en", OLD."feedback_kk", OLD."feedback_ru", OLD."id", OLD."link", OLD."mode", OLD."observance_id", OLD."outcome_en", OLD."outcome_kk", OLD."outcome_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."published_at", OLD."published_by_id", OLD."responsible_id", OLD."second_type_id", OLD."source_id", OLD."stage", OLD."state", OLD."submitted_at", OLD."submitted_by_id", OLD."title_en", OLD."title_kk", OLD."title_ru", OLD."topic_en", OLD."topic_kk", OLD."topic_ru", OLD."type_id", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                            hash="a7b7800e63c0c30e25ab5e05ee94d9ad5e8c8257",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d74a6",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("stage", "published")),
                        fields=["-listed_on", "-id"],
                        name="events_event_newest",
                    ),
                    models.Index(
                        condition=models.Q(("stage", "published")),
                        fields=["type", "-listed_on", "-id"],
                        name="events_event_by_type",
                    ),
                    models.Index(
                        condition=models.Q(("stage", "published")),
                        fields=["edition", "-listed_on", "-id"],
                        name="events_event_by_edition",
                    ),
                    models.Index(
                        condition=models.Q(("stage", "published")),
                        fields=["project", "-listed_on", "-id"],
                        name="events_event_by_project",
                    ),
                    models.Index(fields=["responsible", "-id"], name="events_event_by_responsible"),
                    django.contrib.postgres.indexes.GinIndex(
                        models.F("search"), fastupdate=False, name="events_event_search"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stage__in", ["draft", "submitted", "returned", "published", "withdrawn"])
                        ),
                        name="events_event_stage",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                            models.Q(("submitted_at__isnull", False), ("submitted_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="events_event_submitted_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                            models.Q(("published_at__isnull", False), ("published_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="events_event_published_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stage__in", ("published", "withdrawn")), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="events_event_published_signed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "inferred"])), name="events_event_basis"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("title_en", ""), ("title_kk", ""), ("title_ru", ""), _negated=True
                        ),
                        name="events_event_titled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["planned", "held", "cancelled"])),
                        name="events_event_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("mode__in", ["unknown", "in_person", "online", "mixed"])),
                        name="events_event_mode",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("date")),
                        name="events_event_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("date_basis__in", ["stated", "inferred"])),
                        name="events_event_date_basis",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("second_type__isnull", True),
                            models.Q(("second_type", models.F("type")), _negated=True),
                            _connector="OR",
                        ),
                        name="events_event_second_type",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventAudience",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    "quantity_low",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number, or from"
                    ),
                ),
                (
                    "quantity_high",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="to"
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
                            ("between", "between"),
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
                        blank=True, default="", max_length=200, verbose_name="as printed in the source"
                    ),
                ),
                (
                    "described_kk",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Kazakh)"),
                ),
                (
                    "described_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Russian)"),
                ),
                (
                    "described_en",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in English)"),
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
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="audiences",
                        to="events.event",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "target_group",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="event_audiences",
                        to="registry.targetgroup",
                        verbose_name="target group",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        help_text="People unless it says otherwise, e.g. families.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.unit",
                        verbose_name="counted in",
                    ),
                ),
            ],
            options={
                "verbose_name": "audience",
                "verbose_name_plural": "for whom and how many",
                "ordering": ["id"],
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventaudiencehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "role", "source_id", "target_group_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."role", NEW."source_id", NEW."target_group_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="547c771ccbc9b944477f7bda8272c73efeff972b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b66a3",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_eventaudiencehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "role", "source_id", "target_group_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."role", NEW."source_id", NEW."target_group_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="8d4f9c3c7246bd3f64482dfe4b686bd2b15cec9e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e4f8c",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventaudiencehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "role", "source_id", "target_group_id", "unit_id", "verbatim") VALUES (OLD."basis", OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."event_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."role", OLD."source_id", OLD."target_group_id", OLD."unit_id", OLD."verbatim"); RETURN NULL;',
                            hash="378629625443575bfdf19469dbf5b88a649ca2ca",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c4f7c",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "inferred"])),
                        name="events_eventaudience_basis",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("quantity_high__isnull", False),
                                ("quantity_low", models.F("quantity_high")),
                                ("quantity_low__isnull", False),
                                ("quantity_qualifier__in", ("exact", "about")),
                            ),
                            models.Q(
                                ("quantity_high__isnull", True),
                                ("quantity_low__isnull", False),
                                ("quantity_qualifier__in", ("more_than", "at_least")),
                            ),
                            models.Q(
                                ("quantity_high__isnull", False),
                                ("quantity_low__isnull", True),
                                ("quantity_qualifier", "up_to"),
                            ),
                            models.Q(
                                ("quantity_high__gt", 0),
                                ("quantity_high__isnull", False),
                                ("quantity_low__isnull", True),
                                ("quantity_qualifier", "less_than"),
                            ),
                            models.Q(
                                ("quantity_high__isnull", False),
                                ("quantity_low__isnull", False),
                                ("quantity_low__lt", models.F("quantity_high")),
                                ("quantity_qualifier", "between"),
                            ),
                            models.Q(
                                ("quantity_high__isnull", True),
                                ("quantity_low__isnull", True),
                                ("quantity_qualifier", "unknown"),
                            ),
                            _connector="OR",
                        ),
                        name="events_eventaudience_quantity_fits",
                        violation_error_message="The numbers do not go with the chosen word.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("quantity_low__isnull", True),
                                models.Q(
                                    ("quantity_low__gte", 0),
                                    ("quantity_low__lte", Decimal("999999999999999.999")),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("quantity_high__isnull", True),
                                models.Q(
                                    ("quantity_high__gte", 0),
                                    ("quantity_high__lte", Decimal("999999999999999.999")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="events_eventaudience_quantity_range",
                        violation_error_message="A number cannot be negative.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["participants", "helped", "reached", "volunteers"])),
                        name="events_eventaudience_role",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventAudienceHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                    "quantity_low",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number, or from"
                    ),
                ),
                (
                    "quantity_high",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="to"
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
                            ("between", "between"),
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
                        blank=True, default="", max_length=200, verbose_name="as printed in the source"
                    ),
                ),
                (
                    "described_kk",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Kazakh)"),
                ),
                (
                    "described_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Russian)"),
                ),
                (
                    "described_en",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in English)"),
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
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
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
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="EventDirectionsHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="EventFigure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    "quantity_low",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number, or from"
                    ),
                ),
                (
                    "quantity_high",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="to"
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
                            ("between", "between"),
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
                        blank=True, default="", max_length=200, verbose_name="as printed in the source"
                    ),
                ),
                (
                    "flow",
                    models.CharField(
                        choices=[
                            ("counted", "counted"),
                            ("received", "received"),
                            ("bought", "bought"),
                            ("given", "given"),
                        ],
                        default="counted",
                        max_length=10,
                        verbose_name="what was done with it",
                    ),
                ),
                ("item_kk", models.CharField(blank=True, max_length=200, verbose_name="what (in Kazakh)")),
                ("item_ru", models.CharField(blank=True, max_length=200, verbose_name="what (in Russian)")),
                ("item_en", models.CharField(blank=True, max_length=200, verbose_name="what (in English)")),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="figures", to="events.event"
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="event_figures",
                        to="registry.indicator",
                        verbose_name="indicator",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "figure",
                "verbose_name_plural": "figures",
                "ordering": ["id"],
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventfigurehistory" ("basis", "event_id", "flow", "id", "indicator_id", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."event_id", NEW."flow", NEW."id", NEW."indicator_id", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="25832a1fa70bdeeab7cd2097b3fe493a13ae70c4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4a85a",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_eventfigurehistory" ("basis", "event_id", "flow", "id", "indicator_id", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."event_id", NEW."flow", NEW."id", NEW."indicator_id", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="bf4747d9ede685eafbe3d76fd9d663b9123615aa",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_19b6e",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventfigurehistory" ("basis", "event_id", "flow", "id", "indicator_id", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "unit_id", "verbatim") VALUES (OLD."basis", OLD."event_id", OLD."flow", OLD."id", OLD."indicator_id", OLD."item_en", OLD."item_kk", OLD."item_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."source_id", OLD."unit_id", OLD."verbatim"); RETURN NULL;',
                            hash="85bc87c3899a6ac46333f4807b0d118775b4ade6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9844b",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "inferred"])),
                        name="events_eventfigure_basis",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("quantity_high__isnull", False),
                                ("quantity_low", models.F("quantity_high")),
                                ("quantity_low__isnull", False),
                                ("quantity_qualifier__in", ("exact", "about")),
                            ),
                            models.Q(
                                ("quantity_high__isnull", True),
                                ("quantity_low__isnull", False),
                                ("quantity_qualifier__in", ("more_than", "at_least")),
                            ),
                            models.Q(
                                ("quantity_high__isnull", False),
                                ("quantity_low__isnull", True),
                                ("quantity_qualifier", "up_to"),
                            ),
                            models.Q(
                                ("quantity_high__gt", 0),
                                ("quantity_high__isnull", False),
                                ("quantity_low__isnull", True),
                                ("quantity_qualifier", "less_than"),
                            ),
                            models.Q(
                                ("quantity_high__isnull", False),
                                ("quantity_low__isnull", False),
                                ("quantity_low__lt", models.F("quantity_high")),
                                ("quantity_qualifier", "between"),
                            ),
                            models.Q(
                                ("quantity_high__isnull", True),
                                ("quantity_low__isnull", True),
                                ("quantity_qualifier", "unknown"),
                            ),
                            _connector="OR",
                        ),
                        name="events_eventfigure_quantity_fits",
                        violation_error_message="The numbers do not go with the chosen word.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("quantity_low__isnull", True),
                                models.Q(
                                    ("quantity_low__gte", 0),
                                    ("quantity_low__lte", Decimal("999999999999999.999")),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("quantity_high__isnull", True),
                                models.Q(
                                    ("quantity_high__gte", 0),
                                    ("quantity_high__lte", Decimal("999999999999999.999")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="events_eventfigure_quantity_range",
                        violation_error_message="A number cannot be negative.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("flow__in", ["counted", "received", "bought", "given"])),
                        name="events_eventfigure_flow",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("indicator__isnull", False),
                            models.Q(("item_en", ""), ("item_kk", ""), ("item_ru", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="events_eventfigure_something",
                        violation_error_message="Choose an indicator, or say in words what it is.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventFigureHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                    "quantity_low",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number, or from"
                    ),
                ),
                (
                    "quantity_high",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="to"
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
                            ("between", "between"),
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
                        blank=True, default="", max_length=200, verbose_name="as printed in the source"
                    ),
                ),
                (
                    "flow",
                    models.CharField(
                        choices=[
                            ("counted", "counted"),
                            ("received", "received"),
                            ("bought", "bought"),
                            ("given", "given"),
                        ],
                        default="counted",
                        max_length=10,
                        verbose_name="what was done with it",
                    ),
                ),
                ("item_kk", models.CharField(blank=True, max_length=200, verbose_name="what (in Kazakh)")),
                ("item_ru", models.CharField(blank=True, max_length=200, verbose_name="what (in Russian)")),
                ("item_en", models.CharField(blank=True, max_length=200, verbose_name="what (in English)")),
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
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
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
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="EventOrganiser",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Kazakh)"),
                ),
                (
                    "described_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Russian)"),
                ),
                (
                    "described_en",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in English)"),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("organiser", "organiser"),
                            ("co_organiser", "co-organiser"),
                            ("partner", "partner"),
                            ("sponsor", "sponsor"),
                            ("host", "host of the venue"),
                        ],
                        default="organiser",
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="organisers",
                        to="events.event",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        help_text="Type a part of the name.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="event_roles",
                        to="registry.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "organiser",
                "verbose_name_plural": "organisers",
                "ordering": ["id"],
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "inferred"])),
                        name="events_eventorganiser_basis",
                    ),
                    models.UniqueConstraint(
                        fields=("event", "organisation", "role"),
                        name="events_eventorganiser_once",
                        violation_error_message="This organisation already has this role.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("role__in", ["organiser", "co_organiser", "partner", "sponsor", "host"])
                        ),
                        name="events_eventorganiser_role",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("organisation__isnull", False),
                            models.Q(
                                ("described_en", ""),
                                ("described_kk", ""),
                                ("described_ru", ""),
                                _negated=True,
                            ),
                            _connector="OR",
                        ),
                        name="events_eventorganiser_somebody",
                        violation_error_message="Choose an organisation, or describe it in words.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventOrganiserHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Kazakh)"),
                ),
                (
                    "described_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Russian)"),
                ),
                (
                    "described_en",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in English)"),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("organiser", "organiser"),
                            ("co_organiser", "co-organiser"),
                            ("partner", "partner"),
                            ("sponsor", "sponsor"),
                            ("host", "host of the venue"),
                        ],
                        default="organiser",
                        max_length=12,
                        verbose_name="role",
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
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
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
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="EventPerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Kazakh)"),
                ),
                (
                    "described_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Russian)"),
                ),
                (
                    "described_en",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in English)"),
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
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="people", to="events.event"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="event_roles",
                        to="registry.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "position",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="event_roles",
                        to="registry.position",
                        verbose_name="post at the time",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "person at the event",
                "verbose_name_plural": "people at the event",
                "ordering": ["id"],
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventpersonhistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "role", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position_id", NEW."role", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="45e7df2dc35b4e04e9387b2901e183c9e17d2d66",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a2783",
                            table="events_eventperson",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_eventpersonhistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "role", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position_id", NEW."role", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="00ada59a4ac7fb4f80a997402ba018a37febce5e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5cb02",
                            table="events_eventperson",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventpersonhistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "role", "source_id", "verbatim") VALUES (OLD."basis", OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."event_id", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position_id", OLD."role", OLD."source_id", OLD."verbatim"); RETURN NULL;',
                            hash="1529865b99f8498408c6411a11ab420e3e6486d7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7642a",
                            table="events_eventperson",
                            when="AFTER",
                        ),
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "inferred"])),
                        name="events_eventperson_basis",
                    ),
                    models.UniqueConstraint(
                        fields=("event", "person", "role"),
                        name="events_eventperson_once",
                        violation_error_message="This person already has this role.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("role__in", ["moderator", "speaker", "lecturer", "guest", "other"])
                        ),
                        name="events_eventperson_role",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("person__isnull", False),
                            models.Q(
                                ("described_en", ""),
                                ("described_kk", ""),
                                ("described_ru", ""),
                                _negated=True,
                            ),
                            _connector="OR",
                        ),
                        name="events_eventperson_somebody",
                        violation_error_message="Choose a person, or describe them in words.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventPersonHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Kazakh)"),
                ),
                (
                    "described_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Russian)"),
                ),
                (
                    "described_en",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in English)"),
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
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
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
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="EventPlace",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="places", to="events.event"
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "territory",
                    models.ForeignKey(
                        help_text="Type the name of a city, district or village. Only the oblast is known? Choose the oblast.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="event_places",
                        to="territories.territory",
                        verbose_name="place",
                    ),
                ),
            ],
            options={
                "verbose_name": "place",
                "verbose_name_plural": "places",
                "ordering": ["id"],
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "inferred"])),
                        name="events_eventplace_basis",
                    ),
                    models.UniqueConstraint(
                        fields=("event", "territory"),
                        name="events_eventplace_once",
                        violation_error_message="This place is already given.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventPlaceHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
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
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="EventTerritory",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("now", models.BooleanField()),
                ("then", models.BooleanField()),
                ("listed_on", models.DateField()),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="listings",
                        to="events.event",
                    ),
                ),
                (
                    "territory",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="event_listings",
                        to="territories.territory",
                    ),
                ),
                (
                    "type",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="events.eventtype",
                    ),
                ),
            ],
            options={
                "verbose_name": "listing",
                "verbose_name_plural": "listings",
                "indexes": [
                    models.Index(
                        condition=models.Q(("now", True)),
                        fields=["territory", "-listed_on", "-event"],
                        name="events_listing_now",
                    ),
                    models.Index(
                        condition=models.Q(("then", True)),
                        fields=["territory", "-listed_on", "-event"],
                        name="events_listing_then",
                    ),
                    models.Index(
                        condition=models.Q(("now", True)),
                        fields=["territory", "type", "-listed_on", "-event"],
                        name="events_listing_type_now",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("event", "territory"), name="events_eventterritory_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="EventHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
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
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published at"),
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
                        max_length=300,
                        verbose_name="title (in Kazakh)",
                    ),
                ),
                ("title_ru", models.CharField(blank=True, max_length=300, verbose_name="title (in Russian)")),
                ("title_en", models.CharField(blank=True, max_length=300, verbose_name="title (in English)")),
                ("topic_kk", models.CharField(blank=True, max_length=300, verbose_name="topic (in Kazakh)")),
                ("topic_ru", models.CharField(blank=True, max_length=300, verbose_name="topic (in Russian)")),
                ("topic_en", models.CharField(blank=True, max_length=300, verbose_name="topic (in English)")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "planned to be held"),
                            ("held", "held"),
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
                ("date_words", models.CharField(blank=True, max_length=200, verbose_name="date as printed")),
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
                        blank=True, max_length=500, verbose_name="how the date was inferred (in Kazakh)"
                    ),
                ),
                (
                    "date_note_ru",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="how the date was inferred (in Russian)"
                    ),
                ),
                (
                    "date_note_en",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="how the date was inferred (in English)"
                    ),
                ),
                ("description_kk", models.TextField(blank=True, verbose_name="what happened (in Kazakh)")),
                ("description_ru", models.TextField(blank=True, verbose_name="what happened (in Russian)")),
                ("description_en", models.TextField(blank=True, verbose_name="what happened (in English)")),
                ("outcome_kk", models.TextField(blank=True, verbose_name="outcome (in Kazakh)")),
                ("outcome_ru", models.TextField(blank=True, verbose_name="outcome (in Russian)")),
                ("outcome_en", models.TextField(blank=True, verbose_name="outcome (in English)")),
                ("feedback_kk", models.TextField(blank=True, verbose_name="feedback (in Kazakh)")),
                ("feedback_ru", models.TextField(blank=True, verbose_name="feedback (in Russian)")),
                ("feedback_en", models.TextField(blank=True, verbose_name="feedback (in English)")),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="link to the publication")),
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
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
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
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="EventDirectionsLink",
            fields=[],
            options={
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("events.event_directions",),
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
    ]
