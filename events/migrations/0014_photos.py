"""Photos of events, with their history."""

import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0013_said_figures"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        InOneState(
            [
                migrations.CreateModel(
                    name="Photo",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("width", models.PositiveSmallIntegerField(editable=False)),
                        ("height", models.PositiveSmallIntegerField(editable=False)),
                        (
                            "alt_kk",
                            models.CharField(
                                blank=True,
                                help_text="For those who do not see the photo, e.g. “Volunteers plant trees by the school”.",
                                max_length=300,
                                verbose_name="what can be seen (in Kazakh)",
                            ),
                        ),
                        (
                            "alt_ru",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what can be seen (in Russian)"
                            ),
                        ),
                        (
                            "alt_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what can be seen (in English)"
                            ),
                        ),
                        (
                            "caption_kk",
                            models.CharField(
                                blank=True,
                                help_text="Stands below the photo. May stay empty.",
                                max_length=500,
                                verbose_name="caption (in Kazakh)",
                            ),
                        ),
                        (
                            "caption_ru",
                            models.CharField(blank=True, max_length=500, verbose_name="caption (in Russian)"),
                        ),
                        (
                            "caption_en",
                            models.CharField(blank=True, max_length=500, verbose_name="caption (in English)"),
                        ),
                        (
                            "credit",
                            models.CharField(
                                blank=True,
                                help_text="A person or an organisation, as printed.",
                                max_length=200,
                                verbose_name="who took it",
                            ),
                        ),
                        (
                            "consent",
                            models.CharField(
                                choices=[
                                    ("unknown", "not said yet: the photo is not shown"),
                                    ("not_needed", "not needed: nobody can be recognised"),
                                    ("given", "given by those who can be recognised"),
                                    ("withdrawn", "withdrawn: the photo is not shown"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="consent to publication",
                            ),
                        ),
                        (
                            "minors",
                            models.CharField(
                                choices=[
                                    ("unknown", "not said yet: the photo is not shown"),
                                    ("none", "there are none in the photo"),
                                    ("hidden", "there are: the photo is not shown"),
                                    ("shown", "there are: it is shown, their parents agree in writing"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="people under 18 in the photo",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="photos",
                                to="events.event",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "photo",
                        "verbose_name_plural": "photos",
                        "ordering": ["id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("consent__in", ["unknown", "not_needed", "given", "withdrawn"])
                                ),
                                name="events_photo_consent",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("minors__in", ["unknown", "none", "hidden", "shown"])),
                                name="events_photo_minors",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("height__gt", 0), ("width__gt", 0)),
                                name="events_photo_size",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PhotoHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("width", models.PositiveSmallIntegerField(editable=False)),
                        ("height", models.PositiveSmallIntegerField(editable=False)),
                        (
                            "alt_kk",
                            models.CharField(
                                blank=True,
                                help_text="For those who do not see the photo, e.g. “Volunteers plant trees by the school”.",
                                max_length=300,
                                verbose_name="what can be seen (in Kazakh)",
                            ),
                        ),
                        (
                            "alt_ru",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what can be seen (in Russian)"
                            ),
                        ),
                        (
                            "alt_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what can be seen (in English)"
                            ),
                        ),
                        (
                            "caption_kk",
                            models.CharField(
                                blank=True,
                                help_text="Stands below the photo. May stay empty.",
                                max_length=500,
                                verbose_name="caption (in Kazakh)",
                            ),
                        ),
                        (
                            "caption_ru",
                            models.CharField(blank=True, max_length=500, verbose_name="caption (in Russian)"),
                        ),
                        (
                            "caption_en",
                            models.CharField(blank=True, max_length=500, verbose_name="caption (in English)"),
                        ),
                        (
                            "credit",
                            models.CharField(
                                blank=True,
                                help_text="A person or an organisation, as printed.",
                                max_length=200,
                                verbose_name="who took it",
                            ),
                        ),
                        (
                            "consent",
                            models.CharField(
                                choices=[
                                    ("unknown", "not said yet: the photo is not shown"),
                                    ("not_needed", "not needed: nobody can be recognised"),
                                    ("given", "given by those who can be recognised"),
                                    ("withdrawn", "withdrawn: the photo is not shown"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="consent to publication",
                            ),
                        ),
                        (
                            "minors",
                            models.CharField(
                                choices=[
                                    ("unknown", "not said yet: the photo is not shown"),
                                    ("none", "there are none in the photo"),
                                    ("hidden", "there are: the photo is not shown"),
                                    ("shown", "there are: it is shown, their parents agree in writing"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="people under 18 in the photo",
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
                                to="events.photo",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="photo",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="9841220d3b333482a32eb4e8be9245469c18e728",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_f2f47",
                            table="events_photo",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="photo",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_photohistory" ("alt_en", "alt_kk", "alt_ru", "caption_en", "caption_kk", "caption_ru", "consent", "credit", "event_id", "height", "id", "key", "minors", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "width") VALUES (NEW."alt_en", NEW."alt_kk", NEW."alt_ru", NEW."caption_en", NEW."caption_kk", NEW."caption_ru", NEW."consent", NEW."credit", NEW."event_id", NEW."height", NEW."id", NEW."key", NEW."minors", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."width"); RETURN NULL;',
                            hash="09230229e3587a5f35d407fc32fd28cba35b4809",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_405e3",
                            table="events_photo",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="photo",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_photohistory" ("alt_en", "alt_kk", "alt_ru", "caption_en", "caption_kk", "caption_ru", "consent", "credit", "event_id", "height", "id", "key", "minors", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "width") VALUES (NEW."alt_en", NEW."alt_kk", NEW."alt_ru", NEW."caption_en", NEW."caption_kk", NEW."caption_ru", NEW."consent", NEW."credit", NEW."event_id", NEW."height", NEW."id", NEW."key", NEW."minors", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."width"); RETURN NULL;',
                            hash="d5351b8dd8cb9e548e67bc1e361dee2d91c38c53",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2a9e0",
                            table="events_photo",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="photo",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_photohistory" ("alt_en", "alt_kk", "alt_ru", "caption_en", "caption_kk", "caption_ru", "consent", "credit", "event_id", "height", "id", "key", "minors", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "width") VALUES (OLD."alt_en", OLD."alt_kk", OLD."alt_ru", OLD."caption_en", OLD."caption_kk", OLD."caption_ru", OLD."consent", OLD."credit", OLD."event_id", OLD."height", OLD."id", OLD."key", OLD."minors", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."width"); RETURN NULL;',
                            hash="25cf7de9115718fd429a28af9c710e381adedd76",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8dfb8",
                            table="events_photo",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="photohistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ebf197960854d77c24edd9cac45252cc86c1fb29",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_46e90",
                            table="events_photohistory",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
