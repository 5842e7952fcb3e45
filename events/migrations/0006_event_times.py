"""Times of day, the state "postponed", dates in words; an index of what is planned."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0005_statistics"),
        ("projects", "0003_dates_in_words"),
        ("registry", "0003_dates_in_words"),
        ("territories", "0003_territory_path"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="edition",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="edition",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="edition",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="event",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="event",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="event",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="observance",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="observance",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="observance",
                    name="delete_delete",
                ),
                migrations.RemoveConstraint(
                    model_name="event",
                    name="events_event_state",
                ),
                migrations.AddField(
                    model_name="edition",
                    name="dates_words",
                    field=models.CharField(blank=True, max_length=200, verbose_name="dates as printed"),
                ),
                migrations.AddField(
                    model_name="editionhistory",
                    name="dates_words",
                    field=models.CharField(blank=True, max_length=200, verbose_name="dates as printed"),
                ),
                migrations.AddField(
                    model_name="event",
                    name="end_time",
                    field=models.TimeField(blank=True, null=True, verbose_name="ends at"),
                ),
                migrations.AddField(
                    model_name="event",
                    name="start_time",
                    field=models.TimeField(
                        blank=True,
                        help_text="E.g. 10:00. Empty: not stated.",
                        null=True,
                        verbose_name="begins at",
                    ),
                ),
                migrations.AddField(
                    model_name="eventhistory",
                    name="end_time",
                    field=models.TimeField(blank=True, null=True, verbose_name="ends at"),
                ),
                migrations.AddField(
                    model_name="eventhistory",
                    name="start_time",
                    field=models.TimeField(
                        blank=True,
                        help_text="E.g. 10:00. Empty: not stated.",
                        null=True,
                        verbose_name="begins at",
                    ),
                ),
                migrations.AddField(
                    model_name="observance",
                    name="day_words",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="day of the year, as printed"
                    ),
                ),
                migrations.AddField(
                    model_name="observance",
                    name="first_held_words",
                    field=models.CharField(blank=True, max_length=200, verbose_name="first held, as printed"),
                ),
                migrations.AddField(
                    model_name="observancehistory",
                    name="day_words",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="day of the year, as printed"
                    ),
                ),
                migrations.AddField(
                    model_name="observancehistory",
                    name="first_held_words",
                    field=models.CharField(blank=True, max_length=200, verbose_name="first held, as printed"),
                ),
                migrations.AlterField(
                    model_name="event",
                    name="state",
                    field=models.CharField(
                        choices=[
                            ("planned", "planned to be held"),
                            ("held", "held"),
                            ("postponed", "postponed"),
                            ("cancelled", "cancelled"),
                        ],
                        default="held",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventhistory",
                    name="state",
                    field=models.CharField(
                        choices=[
                            ("planned", "planned to be held"),
                            ("held", "held"),
                            ("postponed", "postponed"),
                            ("cancelled", "cancelled"),
                        ],
                        default="held",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                migrations.AddIndex(
                    model_name="event",
                    index=models.Index(
                        condition=models.Q(("state", "planned")),
                        fields=["responsible", "ends_on"],
                        name="events_event_planned",
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
                migrations.AddConstraint(
                    model_name="event",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("state__in", ["planned", "held", "postponed", "cancelled"])),
                        name="events_event_state",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="event",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("end_time__isnull", True), ("start_time__isnull", False), _connector="OR"
                        ),
                        name="events_event_times",
                    ),
                ),
            ]
        )
    ]
