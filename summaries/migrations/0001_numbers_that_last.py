"""Frozen summaries and who printed them, letters of what is new, states of the data and whole files."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState

STATES = """
-- Every version of the data that there was, with the last step of moderation before it.
CREATE FUNCTION summaries_note_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO summaries_datastate (version, last_step, at)
    VALUES (NEW.version::text, coalesce((SELECT max(id) FROM moderation_steptaken), 0), clock_timestamp())
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER summaries_note_state AFTER INSERT OR UPDATE ON ngo_portal_version
    FOR EACH ROW WHEN (NEW.of_table = '') EXECUTE FUNCTION summaries_note_state();
"""
NO_STATES = """
DROP TRIGGER summaries_note_state ON ngo_portal_version;
DROP FUNCTION summaries_note_state();
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("moderation", "0004_sent_forms"),
        ("ngo_portal", "0002_change_notes"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("registry", "0011_more_words_in_sql"),
    ]

    operations = [
        InOneState(
            [
                migrations.CreateModel(
                    name="DataState",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.CharField(max_length=36, unique=True)),
                        ("last_step", models.BigIntegerField()),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                    options={
                        "ordering": ["-pk"],
                        "default_permissions": (),
                    },
                ),
                migrations.CreateModel(
                    name="Subscription",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("email", models.EmailField(max_length=254)),
                        (
                            "language",
                            models.CharField(
                                choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")], max_length=2
                            ),
                        ),
                        ("noun", models.CharField(max_length=16)),
                        ("question", models.CharField(blank=True, max_length=1000)),
                        ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("confirmed_at", models.DateTimeField(null=True)),
                        ("last_step", models.BigIntegerField(default=0)),
                        ("due_at", models.DateTimeField(null=True)),
                        ("begun_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "default_permissions": (),
                        "indexes": [
                            models.Index(fields=["due_at"], name="summaries_subscription_due"),
                            models.Index(
                                condition=models.Q(("confirmed_at", None)),
                                fields=["made_at"],
                                name="summaries_subscription_new",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("email", "noun", "question"), name="summaries_subscription_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("confirmed_at__isnull", True), ("due_at__isnull", True)),
                                    models.Q(("confirmed_at__isnull", False), ("due_at__isnull", False)),
                                    _connector="OR",
                                ),
                                name="summaries_subscription_pair",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Use",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "printed",
                            models.CharField(
                                help_text="The address of the number, or of the frozen summary, as it stands in the browser.",
                                max_length=500,
                                verbose_name="number of the portal",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="uses_of_numbers",
                                to="registry.source",
                                verbose_name="source",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "number of the portal that it printed",
                        "verbose_name_plural": "numbers of the portal that it printed",
                        "ordering": ["id"],
                        "indexes": [models.Index(fields=["printed"], name="summaries_use_number_of")],
                        "constraints": [
                            models.UniqueConstraint(fields=("source", "printed"), name="summaries_use_once"),
                            models.CheckConstraint(
                                condition=models.Q(("printed__regex", "\\S")), name="summaries_use_number"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UseHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "printed",
                            models.CharField(
                                help_text="The address of the number, or of the frozen summary, as it stands in the browser.",
                                max_length=500,
                                verbose_name="number of the portal",
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
                                to="summaries.use",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                db_constraint=False,
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
                migrations.CreateModel(
                    name="WholeFile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("dataset", models.CharField(max_length=16)),
                        ("year", models.PositiveSmallIntegerField()),
                        (
                            "language",
                            models.CharField(
                                choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")], max_length=2
                            ),
                        ),
                        ("ending", models.CharField(max_length=16)),
                        ("version", models.CharField(blank=True, max_length=36)),
                        ("asked_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "default_permissions": (),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("dataset", "year", "language", "ending"),
                                name="summaries_wholefile_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Frozen",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=24, unique=True)),
                        ("question", models.JSONField()),
                        ("content", models.JSONField()),
                        ("records", models.JSONField()),
                        ("small", models.JSONField(default=list)),
                        ("last_step", models.BigIntegerField()),
                        ("data_version", models.CharField(max_length=36)),
                        ("made_at", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "default_permissions": (),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("key__regex", "^[0-9a-f]{24}$")),
                                name="summaries_frozen_key",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("content__has_keys", ["kk", "ru", "en"])),
                                name="summaries_frozen_content",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("question", []), _negated=True),
                                name="summaries_frozen_question",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="frozen",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="30eec82e7393fcf091b0f86fa9e5012c1ca379c2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4616f",
                            table="summaries_frozen",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="use",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="abc8d3c22628da243d9c3079e8563b2552e6492c",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_280d5",
                            table="summaries_use",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="use",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "summaries_usehistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed", "source_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."printed", NEW."source_id"); RETURN NULL;',
                            hash="d68ff1666dc65c5faa27c155b82b54d855e00889",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_27d6c",
                            table="summaries_use",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="use",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "summaries_usehistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed", "source_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."printed", NEW."source_id"); RETURN NULL;',
                            hash="f0f78a476d569fc89fff44b906b23324a98918ed",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ac537",
                            table="summaries_use",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="use",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "summaries_usehistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed", "source_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."printed", OLD."source_id"); RETURN NULL;',
                            hash="51e70579efa4553712181a49449ec4b65442aa7d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_43efb",
                            table="summaries_use",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="usehistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="219e616c47ad6149f28781d1f4b3c3d40e4d6740",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_bcdcb",
                            table="summaries_usehistory",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
        migrations.RunSQL(STATES, NO_STATES),
    ]
