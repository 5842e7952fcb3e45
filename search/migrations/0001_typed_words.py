"""Words that are known, words that mean the same, and words that found nothing."""

import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState

LEARN_PLACES = r"""
-- search_learn_places(): the trigger by which the words of places are known. Territories come before the search and
-- know nothing of it.
CREATE OR REPLACE FUNCTION search_learn_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_knownword (word)
    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(typed)) AS word FROM later) AS held
    WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40
    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);
    RETURN NULL;
END
$$;
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("territories", "0005_typed_words"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        InOneState(
            [
                migrations.CreateModel(
                    name="KnownWord",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("word", models.TextField(db_collation="C")),
                    ],
                    options={
                        "verbose_name": "known word",
                        "verbose_name_plural": "known words",
                        "indexes": [
                            models.Index(fields=["word"], name="search_knownword_word"),
                            django.contrib.postgres.indexes.GistIndex(
                                django.contrib.postgres.indexes.OpClass("word", name="gist_trgm_ops"),
                                name="search_knownword_like",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Missed",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("day", models.DateField(verbose_name="day")),
                        ("words", models.CharField(max_length=500, verbose_name="words")),
                        ("times", models.PositiveIntegerField(default=1, verbose_name="times asked")),
                    ],
                    options={
                        "verbose_name": "search that found nothing",
                        "verbose_name_plural": "searches that found nothing",
                        "constraints": [
                            models.UniqueConstraint(fields=("day", "words"), name="search_missed_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Synonym",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                                help_text="Latin letters; used in addresses.",
                                max_length=60,
                                unique=True,
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
                        (
                            "others",
                            models.TextField(
                                blank=True,
                                help_text="One on each line; old words, abbreviations and everyday ones too.",
                                verbose_name="other words for the same",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "synonym",
                        "verbose_name_plural": "synonyms",
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
                                name="search_synonym_named",
                                violation_error_message="Give the name in at least one language.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SynonymHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
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
                        (
                            "others",
                            models.TextField(
                                blank=True,
                                help_text="One on each line; old words, abbreviations and everyday ones too.",
                                verbose_name="other words for the same",
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
                                to="search.synonym",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="synonym",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="21e9864ee8e23738b7f7c7b08646a8f70beb0dc0",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_e163f",
                            table="search_synonym",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="synonym",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "search_synonymhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "others", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."others", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="b7a4b58b4d7aed10947b50c7b53c74accb02d68a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7ff8a",
                            table="search_synonym",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="synonym",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "search_synonymhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "others", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."others", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="cf0d73c0265afa499deb0f94b1c43b795040e14d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_522d1",
                            table="search_synonym",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="synonym",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "search_synonymhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "others", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."id", OLD."is_active", OLD."key", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."others", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="8b2aefd29469e15e7b35b5e644c2817e454ee018",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e1c20",
                            table="search_synonym",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="synonymhistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="14d4d1317b6797a37c4528ae9e4cb49673f974be",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f14fd",
                            table="search_synonymhistory",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
        migrations.RunSQL(LEARN_PLACES, "DROP FUNCTION search_learn_places()"),
        migrations.RunSQL(
            "; ".join(
                f"CREATE TRIGGER search_learn_{name} AFTER {name} ON territories_territory "
                "REFERENCING NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION search_learn_places()"
                for name in ("insert", "update")
            ),
            "; ".join(
                f"DROP TRIGGER search_learn_{name} ON territories_territory" for name in ("insert", "update")
            ),
        ),
    ]
