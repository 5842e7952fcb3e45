from decimal import Decimal

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0009_desk_by_date"),
        ("officers", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0005_programme"),
        ("registry", "0006_what_sources_say"),
        ("territories", "0004_change_notes"),
    ]

    operations = [
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
            model_name="eventaudience",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="eventaudience",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="eventaudience",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="eventfigure",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="eventfigure",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="eventfigure",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="edition",
            name="quantity_high",
            field=models.DecimalField(
                blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="to"
            ),
        ),
        migrations.AddField(
            model_name="edition",
            name="quantity_low",
            field=models.DecimalField(
                blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number, or from"
            ),
        ),
        migrations.AddField(
            model_name="edition",
            name="quantity_qualifier",
            field=models.CharField(
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
        migrations.AddField(
            model_name="edition",
            name="quantity_words",
            field=models.CharField(
                blank=True, default="", max_length=200, verbose_name="as printed in the source"
            ),
        ),
        migrations.AddField(
            model_name="editionhistory",
            name="quantity_high",
            field=models.DecimalField(
                blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="to"
            ),
        ),
        migrations.AddField(
            model_name="editionhistory",
            name="quantity_low",
            field=models.DecimalField(
                blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number, or from"
            ),
        ),
        migrations.AddField(
            model_name="editionhistory",
            name="quantity_qualifier",
            field=models.CharField(
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
        migrations.AddField(
            model_name="editionhistory",
            name="quantity_words",
            field=models.CharField(
                blank=True, default="", max_length=200, verbose_name="as printed in the source"
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="date_verbatim",
            field=models.TextField(
                blank=True, help_text="Word for word.", verbose_name="sentence of the source about the date"
            ),
        ),
        migrations.AddField(
            model_name="eventaudience",
            name="is_chosen",
            field=models.BooleanField(
                default=True,
                help_text="Two sources disagree? Keep both, and take this tick away from the one you do not choose.",
                verbose_name="this number counts",
            ),
        ),
        migrations.AddField(
            model_name="eventaudiencehistory",
            name="is_chosen",
            field=models.BooleanField(
                default=True,
                help_text="Two sources disagree? Keep both, and take this tick away from the one you do not choose.",
                verbose_name="this number counts",
            ),
        ),
        migrations.AddField(
            model_name="eventfigure",
            name="is_chosen",
            field=models.BooleanField(
                default=True,
                help_text="Two sources disagree? Keep both, and take this tick away from the one you do not choose.",
                verbose_name="this number counts",
            ),
        ),
        migrations.AddField(
            model_name="eventfigurehistory",
            name="is_chosen",
            field=models.BooleanField(
                default=True,
                help_text="Two sources disagree? Keep both, and take this tick away from the one you do not choose.",
                verbose_name="this number counts",
            ),
        ),
        migrations.AddField(
            model_name="eventhistory",
            name="date_verbatim",
            field=models.TextField(
                blank=True, help_text="Word for word.", verbose_name="sentence of the source about the date"
            ),
        ),
        migrations.CreateModel(
            name="EditionStatementsHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
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
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Quote",
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
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="quotes", to="events.event"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotes",
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
                        related_name="quotes",
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
                "verbose_name": "quote",
                "verbose_name_plural": "quotes",
                "ordering": ["id"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "inferred"])), name="events_quote_basis"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("verbatim", ""), _negated=True),
                        name="events_quote_words",
                        violation_error_message="Give the words that were said.",
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
                        name="events_quote_somebody",
                        violation_error_message="Choose a person, or describe them in words.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="QuoteHistory",
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
                        to="events.quote",
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
            },
        ),
        migrations.AddField(
            model_name="edition",
            name="statements",
            field=models.ManyToManyField(
                blank=True,
                related_name="editions",
                to="registry.statement",
                verbose_name="statements about it",
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="date_source",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                help_text="Only when it is another than the source of the event.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="registry.source",
                verbose_name="source of the date",
            ),
        ),
        migrations.AddField(
            model_name="eventhistory",
            name="date_source",
            field=models.ForeignKey(
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
        pgtrigger.migrations.AddTrigger(
            model_name="edition",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "events_editionhistory" ("basis", "dates", "id", "marathon_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "territory_id", "verbatim", "year") VALUES (NEW."basis", NEW."dates", NEW."id", NEW."marathon_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."territory_id", NEW."verbatim", NEW."year"); RETURN NULL;',
                    hash="c679f7e1e8726fabfcd73ca970707cfccb9aba73",
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
                    func='INSERT INTO "events_editionhistory" ("basis", "dates", "id", "marathon_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "territory_id", "verbatim", "year") VALUES (NEW."basis", NEW."dates", NEW."id", NEW."marathon_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."territory_id", NEW."verbatim", NEW."year"); RETURN NULL;',
                    hash="f59ef565a302be049bd2fe76b1871ed33b9178e0",
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
                    func='INSERT INTO "events_editionhistory" ("basis", "dates", "id", "marathon_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "territory_id", "verbatim", "year") VALUES (OLD."basis", OLD."dates", OLD."id", OLD."marathon_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."source_id", OLD."territory_id", OLD."verbatim", OLD."year"); RETURN NULL;',
                    hash="4ef8b8150cd95f6e7ff14b1272a004a673b34612",
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
                    func='INSERT INTO "events_eventhistory" ("basis", "created_at", "date", "date_basis", "date_note_en", "date_note_kk", "date_note_ru", "date_source_id", "date_verbatim", "date_words", "description_en", "description_kk", "description_ru", "edition_id", "feedback_en", "feedback_kk", "feedback_ru", "id", "is_synthetic", "link", "mode", "observance_id", "outcome_en", "outcome_kk", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "published_at", "published_by_id", "responsible_id", "second_type_id", "source_id", "stage", "state", "submitted_at", "submitted_by_id", "title_en", "title_kk", "title_ru", "topic_en", "topic_kk", "topic_ru", "type_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."created_at", NEW."date", NEW."date_basis", NEW."date_note_en", NEW."date_note_kk", NEW."date_note_ru", NEW."date_source_id", NEW."date_verbatim", NEW."date_words", NEW."description_en", NEW."description_kk", NEW."description_ru", NEW."edition_id", NEW."feedback_en", NEW."feedback_kk", NEW."feedback_ru", NEW."id", NEW."is_synthetic", NEW."link", NEW."mode", NEW."observance_id", NEW."outcome_en", NEW."outcome_kk", NEW."outcome_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."second_type_id", NEW."source_id", NEW."stage", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."title_en", NEW."title_kk", NEW."title_ru", NEW."topic_en", NEW."topic_kk", NEW."topic_ru", NEW."type_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                    hash="681ba61e312d9f6ce3e7e2910284c26f0068be35",
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
                    condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."date" IS DISTINCT FROM (NEW."date") OR OLD."date_basis" IS DISTINCT FROM (NEW."date_basis") OR OLD."date_note_en" IS DISTINCT FROM (NEW."date_note_en") OR OLD."date_note_kk" IS DISTINCT FROM (NEW."date_note_kk") OR OLD."date_note_ru" IS DISTINCT FROM (NEW."date_note_ru") OR OLD."date_source_id" IS DISTINCT FROM (NEW."date_source_id") OR OLD."date_verbatim" IS DISTINCT FROM (NEW."date_verbatim") OR OLD."date_words" IS DISTINCT FROM (NEW."date_words") OR OLD."description_en" IS DISTINCT FROM (NEW."description_en") OR OLD."description_kk" IS DISTINCT FROM (NEW."description_kk") OR OLD."description_ru" IS DISTINCT FROM (NEW."description_ru") OR OLD."edition_id" IS DISTINCT FROM (NEW."edition_id") OR OLD."feedback_en" IS DISTINCT FROM (NEW."feedback_en") OR OLD."feedback_kk" IS DISTINCT FROM (NEW."feedback_kk") OR OLD."feedback_ru" IS DISTINCT FROM (NEW."feedback_ru") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."link" IS DISTINCT FROM (NEW."link") OR OLD."mode" IS DISTINCT FROM (NEW."mode") OR OLD."observance_id" IS DISTINCT FROM (NEW."observance_id") OR OLD."outcome_en" IS DISTINCT FROM (NEW."outcome_en") OR OLD."outcome_kk" IS DISTINCT FROM (NEW."outcome_kk") OR OLD."outcome_ru" IS DISTINCT FROM (NEW."outcome_ru") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."second_type_id" IS DISTINCT FROM (NEW."second_type_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."title_en" IS DISTINCT FROM (NEW."title_en") OR OLD."title_kk" IS DISTINCT FROM (NEW."title_kk") OR OLD."title_ru" IS DISTINCT FROM (NEW."title_ru") OR OLD."topic_en" IS DISTINCT FROM (NEW."topic_en") OR OLD."topic_kk" IS DISTINCT FROM (NEW."topic_kk") OR OLD."topic_ru" IS DISTINCT FROM (NEW."topic_ru") OR OLD."type_id" IS DISTINCT FROM (NEW."type_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "events_eventhistory" ("basis", "created_at", "date", "date_basis", "date_note_en", "date_note_kk", "date_note_ru", "date_source_id", "date_verbatim", "date_words", "description_en", "description_kk", "description_ru", "edition_id", "feedback_en", "feedback_kk", "feedback_ru", "id", "is_synthetic", "link", "mode", "observance_id", "outcome_en", "outcome_kk", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "published_at", "published_by_id", "responsible_id", "second_type_id", "source_id", "stage", "state", "submitted_at", "submitted_by_id", "title_en", "title_kk", "title_ru", "topic_en", "topic_kk", "topic_ru", "type_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."created_at", NEW."date", NEW."date_basis", NEW."date_note_en", NEW."date_note_kk", NEW."date_note_ru", NEW."date_source_id", NEW."date_verbatim", NEW."date_words", NEW."description_en", NEW."description_kk", NEW."description_ru", NEW."edition_id", NEW."feedback_en", NEW."feedback_kk", NEW."feedback_ru", NEW."id", NEW."is_synthetic", NEW."link", NEW."mode", NEW."observance_id", NEW."outcome_en", NEW."outcome_kk", NEW."outcome_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."second_type_id", NEW."source_id", NEW."stage", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."title_en", NEW."title_kk", NEW."title_ru", NEW."topic_en", NEW."topic_kk", NEW."topic_ru", NEW."type_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                    hash="60d3ec5f7acaf435f5459e071c458d2bc1163a8d",
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
                    func='INSERT INTO "events_eventhistory" ("basis", "created_at", "date", "date_basis", "date_note_en", "date_note_kk", "date_note_ru", "date_source_id", "date_verbatim", "date_words", "description_en", "description_kk", "description_ru", "edition_id", "feedback_en", "feedback_kk", "feedback_ru", "id", "is_synthetic", "link", "mode", "observance_id", "outcome_en", "outcome_kk", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "published_at", "published_by_id", "responsible_id", "second_type_id", "source_id", "stage", "state", "submitted_at", "submitted_by_id", "title_en", "title_kk", "title_ru", "topic_en", "topic_kk", "topic_ru", "type_id", "updated_at", "verbatim", "version") VALUES (OLD."basis", OLD."created_at", OLD."date", OLD."date_basis", OLD."date_note_en", OLD."date_note_kk", OLD."date_note_ru", OLD."date_source_id", OLD."date_verbatim", OLD."date_words", OLD."description_en", OLD."description_kk", OLD."description_ru", OLD."edition_id", OLD."feedback_en", OLD."feedback_kk", OLD."feedback_ru", OLD."id", OLD."is_synthetic", OLD."link", OLD."mode", OLD."observance_id", OLD."outcome_en", OLD."outcome_kk", OLD."outcome_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."published_at", OLD."published_by_id", OLD."responsible_id", OLD."second_type_id", OLD."source_id", OLD."stage", OLD."state", OLD."submitted_at", OLD."submitted_by_id", OLD."title_en", OLD."title_kk", OLD."title_ru", OLD."topic_en", OLD."topic_kk", OLD."topic_ru", OLD."type_id", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                    hash="ba3517373704a4a1f89f67b39e19beea286ba643",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d74a6",
                    table="events_event",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eventaudience",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "events_eventaudiencehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "is_chosen", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "role", "source_id", "target_group_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", NEW."is_chosen", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."role", NEW."source_id", NEW."target_group_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                    hash="f7d9aea92ca0619f26d01e0c7f008435238608d3",
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
                    func='INSERT INTO "events_eventaudiencehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "is_chosen", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "role", "source_id", "target_group_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", NEW."is_chosen", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."role", NEW."source_id", NEW."target_group_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                    hash="1bc34bff186d4f5a9fba642fb9c4921e24f0030a",
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
                    func='INSERT INTO "events_eventaudiencehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "is_chosen", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "role", "source_id", "target_group_id", "unit_id", "verbatim") VALUES (OLD."basis", OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."event_id", OLD."id", OLD."is_chosen", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."role", OLD."source_id", OLD."target_group_id", OLD."unit_id", OLD."verbatim"); RETURN NULL;',
                    hash="9429798e28342dd47ea912c3270e155afade04d2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c4f7c",
                    table="events_eventaudience",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eventfigure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "events_eventfigurehistory" ("basis", "event_id", "flow", "id", "indicator_id", "is_chosen", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."event_id", NEW."flow", NEW."id", NEW."indicator_id", NEW."is_chosen", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                    hash="28ec4a5cfd08b56177078ebb34cdd283a1b8b430",
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
                    func='INSERT INTO "events_eventfigurehistory" ("basis", "event_id", "flow", "id", "indicator_id", "is_chosen", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."event_id", NEW."flow", NEW."id", NEW."indicator_id", NEW."is_chosen", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                    hash="bbcd6a4925d266580b750ee8593347d532bb0060",
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
                    func='INSERT INTO "events_eventfigurehistory" ("basis", "event_id", "flow", "id", "indicator_id", "is_chosen", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "unit_id", "verbatim") VALUES (OLD."basis", OLD."event_id", OLD."flow", OLD."id", OLD."indicator_id", OLD."is_chosen", OLD."item_en", OLD."item_kk", OLD."item_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."source_id", OLD."unit_id", OLD."verbatim"); RETURN NULL;',
                    hash="80ac6f43c383304de9b5ac8ca0734f8c25cc8d9b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9844b",
                    table="events_eventfigure",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
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
                name="events_edition_quantity_fits",
                violation_error_message="The numbers do not go with the chosen word.",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("quantity_low__isnull", True),
                        models.Q(
                            ("quantity_low__gte", 0), ("quantity_low__lte", Decimal("999999999999999.999"))
                        ),
                        _connector="OR",
                    ),
                    models.Q(
                        ("quantity_high__isnull", True),
                        models.Q(
                            ("quantity_high__gte", 0), ("quantity_high__lte", Decimal("999999999999999.999"))
                        ),
                        _connector="OR",
                    ),
                ),
                name="events_edition_quantity_range",
                violation_error_message="A number cannot be negative.",
            ),
        ),
        migrations.CreateModel(
            name="EditionStatementsLink",
            fields=[],
            options={
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("events.edition_statements",),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="editionstatementshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="10841be86cae4f63b74f2fdeda8e05574df44ea8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_df50a",
                    table="events_editionstatementshistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quote",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="f335f5b1253103637326354dc5f21b36d4f5d25c",
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
                    func='INSERT INTO "events_quotehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position_id", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                    hash="899ebed72d3d235fa0f4780dbf0c96a9f527d483",
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
                    func='INSERT INTO "events_quotehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position_id", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                    hash="8e4180458e43658545198ef3cae8e6b067d1deac",
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
                    func='INSERT INTO "events_quotehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "source_id", "verbatim") VALUES (OLD."basis", OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."event_id", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position_id", OLD."source_id", OLD."verbatim"); RETURN NULL;',
                    hash="c761aad48bc99b1a643420225e73f35fb9d6f307",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5b7b6",
                    table="events_quote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="97c03b180e7f34f7006630089976b89ebe7ea456",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4058b",
                    table="events_quotehistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="editionstatementslink",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="19b8d47f95cece80b095539cefc0c05fb5597b32",
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
    ]
