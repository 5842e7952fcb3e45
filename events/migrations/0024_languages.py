"""In which languages events were held."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0023_edition_requests"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("registry", "0013_changed_words"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="EventLanguage",
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
                            "language",
                            models.CharField(
                                choices=[
                                    ("kk", "Kazakh"),
                                    ("ru", "Russian"),
                                    ("en", "English"),
                                    ("sign", "sign language"),
                                    ("other", "another one"),
                                ],
                                max_length=5,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="languages",
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
                    ],
                    options={
                        "verbose_name": "language of the event",
                        "verbose_name_plural": "languages of the event",
                        "ordering": ["id"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                condition=models.Q(("basis", "inferred")),
                                fields=["event"],
                                name="events_eventlanguage_inferred",
                            ),
                            models.Index(fields=["language", "event"], name="events_eventlanguage_of"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="events_eventlanguage_basis",
                            ),
                            models.UniqueConstraint(
                                fields=("event", "language"),
                                name="events_eventlanguage_once",
                                violation_error_message="This language stands here already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("language__in", ["kk", "ru", "en", "sign", "other"])),
                                name="events_eventlanguage_language",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventLanguageHistory",
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
                            "language",
                            models.CharField(
                                choices=[
                                    ("kk", "Kazakh"),
                                    ("ru", "Russian"),
                                    ("en", "English"),
                                    ("sign", "sign language"),
                                    ("other", "another one"),
                                ],
                                max_length=5,
                                verbose_name="language",
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
                                to="events.eventlanguage",
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
                pgtrigger.migrations.AddTrigger(
                    model_name="eventlanguage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="abbffa8633a00fe2425cdcd9cf010a2141630f81",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_4c7ae",
                            table="events_eventlanguage",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventlanguage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventlanguagehistory" ("basis", "event_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim") VALUES (NEW."basis", NEW."event_id", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="be16b25d93226af44a768b5814195b0cad6b75c9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_63b0c",
                            table="events_eventlanguage",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventlanguage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_eventlanguagehistory" ("basis", "event_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim") VALUES (NEW."basis", NEW."event_id", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="d612787d38524ed617b5b31476da9fc224951225",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6ada1",
                            table="events_eventlanguage",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventlanguage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventlanguagehistory" ("basis", "event_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim") VALUES (OLD."basis", OLD."event_id", OLD."id", OLD."language", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."verbatim"); RETURN NULL;',
                            hash="40e29aec281bd78ae94ef344e4f751a2e886b2dd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f52ae",
                            table="events_eventlanguage",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventlanguagehistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5ae1262d6ae30097ea33b28b21f15035315d6d5e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_84695",
                            table="events_eventlanguagehistory",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
