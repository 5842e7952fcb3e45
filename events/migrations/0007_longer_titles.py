"""A title has up to 500 letters (the column of the search is made of it, so it goes and comes again); things
are also sent."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import ngo_portal.lib.language.kazakh
from ngo_portal.lib.database.migrations import InOneState

FLOW = models.CharField(
    choices=[
        ("counted", "counted"),
        ("received", "received"),
        ("bought", "bought"),
        ("given", "given"),
        ("sent", "sent"),
    ],
    default="counted",
    max_length=10,
    verbose_name="what was done with it",
)


class Migration(migrations.Migration):
    dependencies = [("events", "0006_held"), ("registry", "0003_longer_headlines")]

    operations = [
        InOneState(
            operations=[
                pgtrigger.migrations.RemoveTrigger(model_name="event", name="update_update"),
                migrations.RemoveIndex("event", "events_event_search"),
                migrations.RemoveField("event", "search"),
                migrations.AlterField(
                    "event",
                    "title_kk",
                    models.CharField(
                        blank=True,
                        help_text="What happened, in one line, e.g. «Волонтерлік – өмір салты» семинары.",
                        max_length=500,
                        verbose_name="title (in Kazakh)",
                    ),
                ),
                migrations.AlterField(
                    "event",
                    "title_ru",
                    models.CharField(blank=True, max_length=500, verbose_name="title (in Russian)"),
                ),
                migrations.AlterField(
                    "event",
                    "title_en",
                    models.CharField(blank=True, max_length=500, verbose_name="title (in English)"),
                ),
                migrations.AlterField(
                    "eventhistory",
                    "title_kk",
                    models.CharField(
                        blank=True,
                        help_text="What happened, in one line, e.g. «Волонтерлік – өмір салты» семинары.",
                        max_length=500,
                        verbose_name="title (in Kazakh)",
                    ),
                ),
                migrations.AlterField(
                    "eventhistory",
                    "title_ru",
                    models.CharField(blank=True, max_length=500, verbose_name="title (in Russian)"),
                ),
                migrations.AlterField(
                    "eventhistory",
                    "title_en",
                    models.CharField(blank=True, max_length=500, verbose_name="title (in English)"),
                ),
                migrations.AddField(
                    "event",
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
                migrations.AddIndex(
                    "event",
                    django.contrib.postgres.indexes.GinIndex(
                        models.F("search"), fastupdate=False, name="events_event_search"
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
                migrations.RemoveConstraint("eventfigure", "events_eventfigure_flow"),
                migrations.AlterField("eventfigure", "flow", FLOW),
                migrations.AlterField("eventfigurehistory", "flow", FLOW),
                migrations.AddConstraint(
                    "eventfigure",
                    models.CheckConstraint(
                        condition=models.Q(("flow__in", ["counted", "received", "bought", "given", "sent"])),
                        name="events_eventfigure_flow",
                    ),
                ),
            ]
        ),
    ]
