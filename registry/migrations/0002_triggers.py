"""The history of the tables, and all their triggers."""

import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
import registry.models.organisations
from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("ngo_portal", "0002_change_notes"),
        ("officers", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("registry", "0001_initial"),
        ("territories", "0001_initial"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="LegalFormHistory",
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
                                to="registry.legalform",
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
                        (
                            "abbreviation_kk",
                            models.CharField(
                                blank=True, max_length=20, verbose_name="abbreviation (in Kazakh)"
                            ),
                        ),
                        (
                            "abbreviation_ru",
                            models.CharField(
                                blank=True, max_length=20, verbose_name="abbreviation (in Russian)"
                            ),
                        ),
                        (
                            "abbreviation_en",
                            models.CharField(
                                blank=True, max_length=20, verbose_name="abbreviation (in English)"
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="44d6365a97d2c8de267e76d6b3a51e8ad1f40dd0",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e4fa5",
                                    table="registry_legalformhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="legalform",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="44d654e23d146e949a1710c5f9033cd7a441b580",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_35263",
                            table="registry_legalform",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="legalform",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_legalformhistory" ("abbreviation_en", "abbreviation_kk", "abbreviation_ru", "id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."abbreviation_en", NEW."abbreviation_kk", NEW."abbreviation_ru", NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="9b17f0136f7a55402a05a95c9ac8b17ab01c9490",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_550f2",
                            table="registry_legalform",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="legalform",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_legalformhistory" ("abbreviation_en", "abbreviation_kk", "abbreviation_ru", "id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."abbreviation_en", NEW."abbreviation_kk", NEW."abbreviation_ru", NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="7d6ce256df7d90f91137666aee2163d268e016ed",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0834f",
                            table="registry_legalform",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="legalform",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_legalformhistory" ("abbreviation_en", "abbreviation_kk", "abbreviation_ru", "id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."abbreviation_en", OLD."abbreviation_kk", OLD."abbreviation_ru", OLD."id", OLD."is_active", OLD."key", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="92350e812be9a5041f052df57dc7c60c83ede49e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f0b7a",
                            table="registry_legalform",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="DirectionHistory",
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
                                to="registry.direction",
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
                        (
                            "valid_from",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="in the law since (year)"
                            ),
                        ),
                        (
                            "valid_to",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="in the law until (year)"
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="aa2bd7ba638bdacd30033f83df2a96bf5b252803",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e2512",
                                    table="registry_directionhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="direction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="e44583f816bc7e877ecb5dbedf6d98968cb75863",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_9ddab",
                            table="registry_direction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="direction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_directionhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_to") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="c161d92ce97aace70d9a99c19c4062ba810439de",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6b85a",
                            table="registry_direction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="direction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_directionhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_to") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="4018ca5e994ae0554f68c422cfafb0ef561907b5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d71e7",
                            table="registry_direction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="direction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_directionhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_to") VALUES (OLD."id", OLD."is_active", OLD."key", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                            hash="8582b37df06a36e537df220180091e7c073a5725",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bfa2a",
                            table="registry_direction",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="TargetGroupHistory",
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
                                to="registry.targetgroup",
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
                        (
                            "counted_kk",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 30 мұқтаж отбасы.",
                                max_length=200,
                                verbose_name="after a number, in Kazakh",
                            ),
                        ),
                        (
                            "one_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 1 нуждающаяся семья.",
                                max_length=200,
                                verbose_name="after 1, in Russian",
                            ),
                        ),
                        (
                            "few_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 2 нуждающиеся семьи.",
                                max_length=200,
                                verbose_name="after 2, in Russian",
                            ),
                        ),
                        (
                            "many_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 5 нуждающихся семей.",
                                max_length=200,
                                verbose_name="after 5, in Russian",
                            ),
                        ),
                        (
                            "genitive_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. более 1 нуждающейся семьи.",
                                max_length=200,
                                verbose_name="after “more than 1”, in Russian",
                            ),
                        ),
                        (
                            "one_en",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 1 family in need.",
                                max_length=200,
                                verbose_name="after 1, in English",
                            ),
                        ),
                        (
                            "many_en",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 5 families in need.",
                                max_length=200,
                                verbose_name="after 5, in English",
                            ),
                        ),
                        (
                            "is_vulnerable",
                            models.BooleanField(default=False, verbose_name="vulnerable group"),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3273f347b06570a4949f2447eb73d9a351d02a19",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b48f6",
                                    table="registry_targetgrouphistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="aad661306228d97632b8907cda9e0997e539f007",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_00e61",
                            table="registry_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_targetgrouphistory" ("counted_kk", "few_ru", "genitive_ru", "id", "is_active", "is_vulnerable", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."counted_kk", NEW."few_ru", NEW."genitive_ru", NEW."id", NEW."is_active", NEW."is_vulnerable", NEW."key", NEW."many_en", NEW."many_ru", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."one_en", NEW."one_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="a7bba3d186f7e939e87abb55b834877a9e9e2721",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e19e2",
                            table="registry_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_targetgrouphistory" ("counted_kk", "few_ru", "genitive_ru", "id", "is_active", "is_vulnerable", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."counted_kk", NEW."few_ru", NEW."genitive_ru", NEW."id", NEW."is_active", NEW."is_vulnerable", NEW."key", NEW."many_en", NEW."many_ru", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."one_en", NEW."one_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="4122650b0b98c2a4ff1c3a335c1d5f12ae9aad9a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ee112",
                            table="registry_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_targetgrouphistory" ("counted_kk", "few_ru", "genitive_ru", "id", "is_active", "is_vulnerable", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."counted_kk", OLD."few_ru", OLD."genitive_ru", OLD."id", OLD."is_active", OLD."is_vulnerable", OLD."key", OLD."many_en", OLD."many_ru", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."one_en", OLD."one_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="65fa3c5e75916a9a1600cad6a71b45d8472a4288",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_26708",
                            table="registry_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="UnitHistory",
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
                                to="registry.unit",
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
                        (
                            "counted_kk",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 30 мұқтаж отбасы.",
                                max_length=200,
                                verbose_name="after a number, in Kazakh",
                            ),
                        ),
                        (
                            "one_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 1 нуждающаяся семья.",
                                max_length=200,
                                verbose_name="after 1, in Russian",
                            ),
                        ),
                        (
                            "few_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 2 нуждающиеся семьи.",
                                max_length=200,
                                verbose_name="after 2, in Russian",
                            ),
                        ),
                        (
                            "many_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 5 нуждающихся семей.",
                                max_length=200,
                                verbose_name="after 5, in Russian",
                            ),
                        ),
                        (
                            "genitive_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. более 1 нуждающейся семьи.",
                                max_length=200,
                                verbose_name="after “more than 1”, in Russian",
                            ),
                        ),
                        (
                            "one_en",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 1 family in need.",
                                max_length=200,
                                verbose_name="after 1, in English",
                            ),
                        ),
                        (
                            "many_en",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 5 families in need.",
                                max_length=200,
                                verbose_name="after 5, in English",
                            ),
                        ),
                        (
                            "takes_ending",
                            models.BooleanField(
                                default=False,
                                help_text="In Kazakh it takes the ending: 1,5 тоннаға жуық.",
                                verbose_name="unit of measure",
                            ),
                        ),
                        (
                            "counts_people",
                            models.BooleanField(
                                default=False,
                                help_text="Of vulnerable groups, 1 to 4 of these are public as “fewer than 5”.",
                                verbose_name="counts people",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="f4bb5b8ff12e408a61ddda9c075768dd1ef1f501",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_637fb",
                                    table="registry_unithistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="369a24e6710033851da45dd83187863a786e849d",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_56512",
                            table="registry_unit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_unithistory" ("counted_kk", "counts_people", "few_ru", "genitive_ru", "id", "is_active", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "takes_ending") VALUES (NEW."counted_kk", NEW."counts_people", NEW."few_ru", NEW."genitive_ru", NEW."id", NEW."is_active", NEW."key", NEW."many_en", NEW."many_ru", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."one_en", NEW."one_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."takes_ending"); RETURN NULL;',
                            hash="0b00e4f9e8a39d07344f3ae5ef8f4489ee210bff",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_af48c",
                            table="registry_unit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_unithistory" ("counted_kk", "counts_people", "few_ru", "genitive_ru", "id", "is_active", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "takes_ending") VALUES (NEW."counted_kk", NEW."counts_people", NEW."few_ru", NEW."genitive_ru", NEW."id", NEW."is_active", NEW."key", NEW."many_en", NEW."many_ru", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."one_en", NEW."one_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."takes_ending"); RETURN NULL;',
                            hash="8a2e9b77c974e673ede0a05cc65780b7faa7b35a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_13605",
                            table="registry_unit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_unithistory" ("counted_kk", "counts_people", "few_ru", "genitive_ru", "id", "is_active", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "takes_ending") VALUES (OLD."counted_kk", OLD."counts_people", OLD."few_ru", OLD."genitive_ru", OLD."id", OLD."is_active", OLD."key", OLD."many_en", OLD."many_ru", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."one_en", OLD."one_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."takes_ending"); RETURN NULL;',
                            hash="d23ff043c5c67c221a665669233408af5129d1d3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_53f41",
                            table="registry_unit",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="IndicatorHistory",
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
                                to="registry.indicator",
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
                        (
                            "unit",
                            models.ForeignKey(
                                db_constraint=False,
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
                                help_text="Whom it counts, when it counts people: until it is said, 1 to 4 are “fewer than 5”.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.targetgroup",
                                verbose_name="target group",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="53561fe0ebdb638bf8ef1b2ea3ffc61624ec6006",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d2fa2",
                                    table="registry_indicatorhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="735bbc5be9125ef0d3ef21ddf15d77cbc84207d4",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_7fb16",
                            table="registry_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_indicatorhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "target_group_id", "unit_id") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."target_group_id", NEW."unit_id"); RETURN NULL;',
                            hash="b3a0b188d30bf60c3cebbf4e3a6437f88f265eeb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_073e1",
                            table="registry_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_indicatorhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "target_group_id", "unit_id") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."target_group_id", NEW."unit_id"); RETURN NULL;',
                            hash="a616100bb920ef880db1af36506b68829290e34e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_54507",
                            table="registry_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_indicatorhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "target_group_id", "unit_id") VALUES (OLD."id", OLD."is_active", OLD."key", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."target_group_id", OLD."unit_id"); RETURN NULL;',
                            hash="dd4202a69314745523c566ccc13007f18f29e449",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b95ca",
                            table="registry_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="SourceHistory",
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
                                to="registry.source",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("article", "article"),
                                    ("letter", "letter"),
                                    ("report", "report"),
                                    ("site", "website"),
                                    ("visit", "visit"),
                                ],
                                default="article",
                                max_length=16,
                                verbose_name="kind of source",
                            ),
                        ),
                        (
                            "headline",
                            models.CharField(
                                help_text="As it is printed; a letter: its subject.",
                                max_length=500,
                                verbose_name="headline",
                            ),
                        ),
                        ("rubric", models.CharField(blank=True, max_length=200, verbose_name="section")),
                        ("author", models.CharField(blank=True, max_length=200, verbose_name="author")),
                        (
                            "publisher",
                            models.CharField(blank=True, max_length=200, verbose_name="published in"),
                        ),
                        ("url", models.URLField(blank=True, max_length=500, verbose_name="link")),
                        (
                            "letter_number",
                            models.CharField(blank=True, max_length=60, verbose_name="number of the letter"),
                        ),
                        (
                            "date",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 27.02.2021, 02.2021 or 2021. Leave empty when it is not stated.",
                                verbose_name="date",
                            ),
                        ),
                        (
                            "date_words",
                            models.CharField(blank=True, max_length=200, verbose_name="date as printed"),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                                default="kk",
                                max_length=2,
                                verbose_name="language of the text",
                            ),
                        ),
                        (
                            "text",
                            models.TextField(
                                blank=True,
                                help_text="The whole text, unchanged: facts point to its sentences.",
                                verbose_name="text",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="86fab5d06c853d9fce153f4635a0269b196d8deb",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_89281",
                                    table="registry_sourcehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="source",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="515a5ef6113bbc4cbdb5aeb6092453bcd0b72d72",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_f1ce8",
                            table="registry_source",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="source",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_sourcehistory" ("author", "corrected_at", "created_at", "date", "date_words", "headline", "id", "is_synthetic", "kind", "language", "letter_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "publisher", "responsible_id", "rubric", "stage", "submitted_at", "submitted_by_id", "text", "updated_at", "url", "version") VALUES (NEW."author", NEW."corrected_at", NEW."created_at", NEW."date", NEW."date_words", NEW."headline", NEW."id", NEW."is_synthetic", NEW."kind", NEW."language", NEW."letter_number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."publisher", NEW."responsible_id", NEW."rubric", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."text", NEW."updated_at", NEW."url", NEW."version"); RETURN NULL;',
                            hash="1a0ef89f8373bd941752d7ccdd3548d139211689",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d9069",
                            table="registry_source",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="source",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author" IS DISTINCT FROM (NEW."author") OR OLD."corrected_at" IS DISTINCT FROM (NEW."corrected_at") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."date" IS DISTINCT FROM (NEW."date") OR OLD."date_words" IS DISTINCT FROM (NEW."date_words") OR OLD."headline" IS DISTINCT FROM (NEW."headline") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."letter_number" IS DISTINCT FROM (NEW."letter_number") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."publisher" IS DISTINCT FROM (NEW."publisher") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."rubric" IS DISTINCT FROM (NEW."rubric") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."url" IS DISTINCT FROM (NEW."url") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "registry_sourcehistory" ("author", "corrected_at", "created_at", "date", "date_words", "headline", "id", "is_synthetic", "kind", "language", "letter_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "publisher", "responsible_id", "rubric", "stage", "submitted_at", "submitted_by_id", "text", "updated_at", "url", "version") VALUES (NEW."author", NEW."corrected_at", NEW."created_at", NEW."date", NEW."date_words", NEW."headline", NEW."id", NEW."is_synthetic", NEW."kind", NEW."language", NEW."letter_number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."publisher", NEW."responsible_id", NEW."rubric", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."text", NEW."updated_at", NEW."url", NEW."version"); RETURN NULL;',
                            hash="07a740756c428ee8f1374809100a3b3ced32d49e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a0460",
                            table="registry_source",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="source",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_sourcehistory" ("author", "corrected_at", "created_at", "date", "date_words", "headline", "id", "is_synthetic", "kind", "language", "letter_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "publisher", "responsible_id", "rubric", "stage", "submitted_at", "submitted_by_id", "text", "updated_at", "url", "version") VALUES (OLD."author", OLD."corrected_at", OLD."created_at", OLD."date", OLD."date_words", OLD."headline", OLD."id", OLD."is_synthetic", OLD."kind", OLD."language", OLD."letter_number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."publisher", OLD."responsible_id", OLD."rubric", OLD."stage", OLD."submitted_at", OLD."submitted_by_id", OLD."text", OLD."updated_at", OLD."url", OLD."version"); RETURN NULL;',
                            hash="96590ca3c42ff068e633653dcb5f7bc54ae94b14",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_354d5",
                            table="registry_source",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="OrganisationHistory",
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
                                to="registry.organisation",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("ngo", "non-governmental organisation"),
                                    ("branch", "branch"),
                                    ("initiative_group", "initiative group"),
                                    ("state_body", "state body"),
                                    ("grant_operator", "grant operator"),
                                    ("international", "international organisation"),
                                    ("commercial", "commercial organisation"),
                                    ("other", "other organisation"),
                                ],
                                default="ngo",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "legal_form",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.legalform",
                                verbose_name="legal form",
                            ),
                        ),
                        (
                            "bin",
                            models.CharField(
                                blank=True,
                                error_messages={
                                    "unique": "An organisation with this BIN is already in the registry."
                                },
                                help_text="12 digits, e.g. 940140000385. Leave empty when it is not known; never a private person's IIN.",
                                max_length=12,
                                null=True,
                                validators=[registry.models.organisations.validate_bin],
                                verbose_name="BIN",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("unknown", "not checked"),
                                    ("active", "active"),
                                    ("inactive", "inactive"),
                                    ("suspended", "suspended"),
                                    ("in_liquidation", "in liquidation"),
                                    ("liquidated", "liquidated"),
                                ],
                                default="unknown",
                                max_length=16,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "status_on",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                verbose_name="status as of"
                            ),
                        ),
                        (
                            "status_on_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="status as of, as printed"
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="territories.territory",
                                verbose_name="location",
                            ),
                        ),
                        (
                            "seat_basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="the location is",
                            ),
                        ),
                        (
                            "area",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="territories.territory",
                                verbose_name="area of operation",
                            ),
                        ),
                        (
                            "area_basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="the area of operation is",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="parent organisation",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("unknown", "level not stated"),
                                    ("local", "local"),
                                    ("national", "national"),
                                    ("world", "worldwide"),
                                ],
                                default="unknown",
                                max_length=8,
                                verbose_name="level",
                            ),
                        ),
                        (
                            "founded",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 2013, 05.2013 or 14.05.2013.", verbose_name="operating since"
                            ),
                        ),
                        (
                            "founded_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="operating since, as printed"
                            ),
                        ),
                        (
                            "founded_verbatim",
                            models.TextField(
                                blank=True,
                                help_text="Word for word.",
                                verbose_name="sentence of the source about the date",
                            ),
                        ),
                        ("about_kk", models.TextField(blank=True, verbose_name="about it (in Kazakh)")),
                        ("about_ru", models.TextField(blank=True, verbose_name="about it (in Russian)")),
                        ("about_en", models.TextField(blank=True, verbose_name="about it (in English)")),
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
                        ("verified_on", models.DateField(blank=True, null=True, verbose_name="last checked")),
                        (
                            "verified_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="checked by",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="417ae9b352b0eb65c5db8058c1e6042ab6b8ce57",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a7b91",
                                    table="registry_organisationhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="aef905a8d6341ee0b6c9daed8531452d0934b829",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_e0f19",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationhistory" ("about_en", "about_kk", "about_ru", "area_basis", "area_id", "bin", "corrected_at", "created_at", "founded", "founded_verbatim", "founded_words", "id", "is_synthetic", "kind", "legal_form_id", "level", "name_en", "name_kk", "name_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "seat_basis", "seat_id", "source_id", "stage", "status", "status_on", "status_on_words", "submitted_at", "submitted_by_id", "updated_at", "verified_by_id", "verified_on", "version") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."area_basis", NEW."area_id", NEW."bin", NEW."corrected_at", NEW."created_at", NEW."founded", NEW."founded_verbatim", NEW."founded_words", NEW."id", NEW."is_synthetic", NEW."kind", NEW."legal_form_id", NEW."level", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."seat_basis", NEW."seat_id", NEW."source_id", NEW."stage", NEW."status", NEW."status_on", NEW."status_on_words", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."verified_by_id", NEW."verified_on", NEW."version"); RETURN NULL;',
                            hash="14820c91fd0edff1f5b396cad1aff6f85e22a9f6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_921d1",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."about_en" IS DISTINCT FROM (NEW."about_en") OR OLD."about_kk" IS DISTINCT FROM (NEW."about_kk") OR OLD."about_ru" IS DISTINCT FROM (NEW."about_ru") OR OLD."area_id" IS DISTINCT FROM (NEW."area_id") OR OLD."area_basis" IS DISTINCT FROM (NEW."area_basis") OR OLD."bin" IS DISTINCT FROM (NEW."bin") OR OLD."corrected_at" IS DISTINCT FROM (NEW."corrected_at") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."founded" IS DISTINCT FROM (NEW."founded") OR OLD."founded_verbatim" IS DISTINCT FROM (NEW."founded_verbatim") OR OLD."founded_words" IS DISTINCT FROM (NEW."founded_words") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."legal_form_id" IS DISTINCT FROM (NEW."legal_form_id") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."name_kk" IS DISTINCT FROM (NEW."name_kk") OR OLD."name_ru" IS DISTINCT FROM (NEW."name_ru") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."seat_id" IS DISTINCT FROM (NEW."seat_id") OR OLD."seat_basis" IS DISTINCT FROM (NEW."seat_basis") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_on" IS DISTINCT FROM (NEW."status_on") OR OLD."status_on_words" IS DISTINCT FROM (NEW."status_on_words") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verified_by_id" IS DISTINCT FROM (NEW."verified_by_id") OR OLD."verified_on" IS DISTINCT FROM (NEW."verified_on") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "registry_organisationhistory" ("about_en", "about_kk", "about_ru", "area_basis", "area_id", "bin", "corrected_at", "created_at", "founded", "founded_verbatim", "founded_words", "id", "is_synthetic", "kind", "legal_form_id", "level", "name_en", "name_kk", "name_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "seat_basis", "seat_id", "source_id", "stage", "status", "status_on", "status_on_words", "submitted_at", "submitted_by_id", "updated_at", "verified_by_id", "verified_on", "version") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."area_basis", NEW."area_id", NEW."bin", NEW."corrected_at", NEW."created_at", NEW."founded", NEW."founded_verbatim", NEW."founded_words", NEW."id", NEW."is_synthetic", NEW."kind", NEW."legal_form_id", NEW."level", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."seat_basis", NEW."seat_id", NEW."source_id", NEW."stage", NEW."status", NEW."status_on", NEW."status_on_words", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."verified_by_id", NEW."verified_on", NEW."version"); RETURN NULL;',
                            hash="0a7c5bf831d4724f6c9e8ebf6fb3c170b1006b6a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0f791",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationhistory" ("about_en", "about_kk", "about_ru", "area_basis", "area_id", "bin", "corrected_at", "created_at", "founded", "founded_verbatim", "founded_words", "id", "is_synthetic", "kind", "legal_form_id", "level", "name_en", "name_kk", "name_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "seat_basis", "seat_id", "source_id", "stage", "status", "status_on", "status_on_words", "submitted_at", "submitted_by_id", "updated_at", "verified_by_id", "verified_on", "version") VALUES (OLD."about_en", OLD."about_kk", OLD."about_ru", OLD."area_basis", OLD."area_id", OLD."bin", OLD."corrected_at", OLD."created_at", OLD."founded", OLD."founded_verbatim", OLD."founded_words", OLD."id", OLD."is_synthetic", OLD."kind", OLD."legal_form_id", OLD."level", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."responsible_id", OLD."seat_basis", OLD."seat_id", OLD."source_id", OLD."stage", OLD."status", OLD."status_on", OLD."status_on_words", OLD."submitted_at", OLD."submitted_by_id", OLD."updated_at", OLD."verified_by_id", OLD."verified_on", OLD."version"); RETURN NULL;',
                            hash="6d2440b495660e46bb3ee2c646aa2e24ecc5bb29",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8247c",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="OrganisationDirectionsLink",
                    fields=[],
                    options={
                        "proxy": True,
                    },
                    bases=("registry.organisation_directions",),
                ),
                migrations.CreateModel(
                    name="OrganisationDirectionsHistory",
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
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
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
                                    hash="f8500472b37199d146537b1f690d31c8778be55f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_18eb3",
                                    table="registry_organisationdirectionshistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationdirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="8195c2ebd5e7f0a849af96d0fc768613b8f9fb41",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_f12f6",
                            table="registry_organisation_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationdirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationdirectionshistory" ("direction_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."direction_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\'); RETURN NULL;',
                            hash="0265812d732b1d1febd1e8dbf56207d332a1eb92",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_13652",
                            table="registry_organisation_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationdirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationdirectionshistory" ("direction_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (OLD."direction_id", OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\'); RETURN NULL;',
                            hash="f6dcc6ef322ba59aa51018805e4903c7d3482905",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_06e48",
                            table="registry_organisation_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="OrganisationTargetGroupsLink",
                    fields=[],
                    options={
                        "proxy": True,
                    },
                    bases=("registry.organisation_target_groups",),
                ),
                migrations.CreateModel(
                    name="OrganisationTargetGroupsHistory",
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
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
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
                                    hash="13b1c583acd66ee8af553aef7d8f1f8302fa1605",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_9a8d8",
                                    table="registry_organisationtargetgroupshistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationtargetgroupslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="b070859953721de37de2acf31614a0c02837e3d8",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_c304a",
                            table="registry_organisation_target_groups",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationtargetgroupslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationtargetgroupshistory" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "targetgroup_id") VALUES (NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."targetgroup_id"); RETURN NULL;',
                            hash="35bcc063a11e891fb09ca854134f68645785fef6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7aa55",
                            table="registry_organisation_target_groups",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationtargetgroupslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationtargetgroupshistory" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "targetgroup_id") VALUES (OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."targetgroup_id"); RETURN NULL;',
                            hash="fed6bd385b97aab3e5f9969223377a819e09be05",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9e944",
                            table="registry_organisation_target_groups",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="OrganisationNameHistory",
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
                                to="registry.organisationname",
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
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("other", "other name"),
                                    ("former", "former name"),
                                    ("printed", "spelling in a source"),
                                ],
                                default="other",
                                max_length=8,
                                verbose_name="kind of name",
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
                                    hash="6b5a156cac20375691eb57ccf1cde73c9bf2a2bd",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_fa70e",
                                    table="registry_organisationnamehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="84cdc65091be449308f500f0a114477a531bf0cc",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_39d6e",
                            table="registry_organisationname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationnamehistory" ("id", "kind", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."kind", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="c3eaa5f471a764700ecff50541b8eba31f485b87",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ec51d",
                            table="registry_organisationname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id"))',
                            func='INSERT INTO "registry_organisationnamehistory" ("id", "kind", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."kind", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="2928a98e999ef8c3a18b5ac974fbcea4663b5f42",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_401ba",
                            table="registry_organisationname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationnamehistory" ("id", "kind", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."kind", OLD."name", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="d11d9fd54b873f220157eb030c48f70167b35615",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b58b1",
                            table="registry_organisationname",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ContactHistory",
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
                                to="registry.contact",
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
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("phone", "telephone"),
                                    ("email", "e-mail"),
                                    ("address", "address"),
                                    ("site", "website"),
                                    ("social", "social network"),
                                ],
                                default="phone",
                                max_length=8,
                                verbose_name="kind of contact",
                            ),
                        ),
                        ("value", models.CharField(max_length=300, verbose_name="contact")),
                        (
                            "is_public",
                            models.BooleanField(default=False, verbose_name="show on the public page"),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="231eb6dc9de0e5a6e0339c4d34bb105abd50a057",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d4d9a",
                                    table="registry_contacthistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="a94b573f35c5a320c31af20dab391a241e7a7305",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_d07bc",
                            table="registry_contact",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_contacthistory" ("id", "is_public", "kind", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (NEW."id", NEW."is_public", NEW."kind", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."value"); RETURN NULL;',
                            hash="07d8b26fb2ed387d2113e26282915bb88c4e4dbf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6c826",
                            table="registry_contact",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_contacthistory" ("id", "is_public", "kind", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (NEW."id", NEW."is_public", NEW."kind", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."value"); RETURN NULL;',
                            hash="a942adf8e25677cb8fe267f0b6adfee6b818e0c4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_da879",
                            table="registry_contact",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_contacthistory" ("id", "is_public", "kind", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (OLD."id", OLD."is_public", OLD."kind", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."value"); RETURN NULL;',
                            hash="6818cd4451aecbbf03b43dee2d76a96b9599fd14",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_41c3f",
                            table="registry_contact",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="PersonHistory",
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
                                to="registry.person",
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
                            "profession_kk",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="profession (in Kazakh)"
                            ),
                        ),
                        (
                            "profession_ru",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="profession (in Russian)"
                            ),
                        ),
                        (
                            "profession_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="profession (in English)"
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="a26227a36c64a750d25a93ce52d746905677ee24",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_f1b07",
                                    table="registry_personhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="cdc5b8a98f31652335ac9dda5997aa2b25f4a6df",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_94aba",
                            table="registry_person",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_personhistory" ("created_at", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession_en", "profession_kk", "profession_ru", "responsible_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."profession_en", NEW."profession_kk", NEW."profession_ru", NEW."responsible_id", NEW."updated_at", NEW."version"); RETURN NULL;',
                            hash="8b3e458b5da4de4441e51f8c9f0760a364036e30",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2388e",
                            table="registry_person",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."name_kk" IS DISTINCT FROM (NEW."name_kk") OR OLD."name_ru" IS DISTINCT FROM (NEW."name_ru") OR OLD."profession_en" IS DISTINCT FROM (NEW."profession_en") OR OLD."profession_kk" IS DISTINCT FROM (NEW."profession_kk") OR OLD."profession_ru" IS DISTINCT FROM (NEW."profession_ru") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "registry_personhistory" ("created_at", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession_en", "profession_kk", "profession_ru", "responsible_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."profession_en", NEW."profession_kk", NEW."profession_ru", NEW."responsible_id", NEW."updated_at", NEW."version"); RETURN NULL;',
                            hash="ea2fbe3aa46a5c43147399649ba8175166d55d47",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_56ba8",
                            table="registry_person",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_personhistory" ("created_at", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession_en", "profession_kk", "profession_ru", "responsible_id", "updated_at", "version") VALUES (OLD."created_at", OLD."id", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."profession_en", OLD."profession_kk", OLD."profession_ru", OLD."responsible_id", OLD."updated_at", OLD."version"); RETURN NULL;',
                            hash="4412695777fefb216cdcbda02787c0a24e86ac4f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a3234",
                            table="registry_person",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="PositionHistory",
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
                                to="registry.position",
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
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "unit_kk",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="department (in Kazakh)"
                            ),
                        ),
                        (
                            "unit_ru",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="department (in Russian)"
                            ),
                        ),
                        (
                            "unit_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="department (in English)"
                            ),
                        ),
                        (
                            "post_kk",
                            models.CharField(
                                blank=True,
                                help_text="As printed, e.g. атқарушы директор.",
                                max_length=200,
                                verbose_name="post (in Kazakh)",
                            ),
                        ),
                        (
                            "post_ru",
                            models.CharField(blank=True, max_length=200, verbose_name="post (in Russian)"),
                        ),
                        (
                            "post_en",
                            models.CharField(blank=True, max_length=200, verbose_name="post (in English)"),
                        ),
                        (
                            "since",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                verbose_name="since"
                            ),
                        ),
                        (
                            "since_words",
                            models.CharField(blank=True, max_length=200, verbose_name="since, as printed"),
                        ),
                        (
                            "until",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                verbose_name="until"
                            ),
                        ),
                        (
                            "until_words",
                            models.CharField(blank=True, max_length=200, verbose_name="until, as printed"),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="bc35784804685ae5c71fb14065e61f2668b6ef0e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d0456",
                                    table="registry_positionhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="position",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="67b77f1f64b0a29c97f5ff67708ea6e119fa54fb",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_21b7c",
                            table="registry_position",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="position",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_positionhistory" ("basis", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_en", "post_kk", "post_ru", "since", "since_words", "source_id", "unit_en", "unit_kk", "unit_ru", "until", "until_words", "verbatim") VALUES (NEW."basis", NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."post_en", NEW."post_kk", NEW."post_ru", NEW."since", NEW."since_words", NEW."source_id", NEW."unit_en", NEW."unit_kk", NEW."unit_ru", NEW."until", NEW."until_words", NEW."verbatim"); RETURN NULL;',
                            hash="dc992d39eab42ac01daa44e6ee33d463ed1b25a3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d85d1",
                            table="registry_position",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="position",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."post_en" IS DISTINCT FROM (NEW."post_en") OR OLD."post_kk" IS DISTINCT FROM (NEW."post_kk") OR OLD."post_ru" IS DISTINCT FROM (NEW."post_ru") OR OLD."since" IS DISTINCT FROM (NEW."since") OR OLD."since_words" IS DISTINCT FROM (NEW."since_words") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."unit_en" IS DISTINCT FROM (NEW."unit_en") OR OLD."unit_kk" IS DISTINCT FROM (NEW."unit_kk") OR OLD."unit_ru" IS DISTINCT FROM (NEW."unit_ru") OR OLD."until" IS DISTINCT FROM (NEW."until") OR OLD."until_words" IS DISTINCT FROM (NEW."until_words") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim"))',
                            func='INSERT INTO "registry_positionhistory" ("basis", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_en", "post_kk", "post_ru", "since", "since_words", "source_id", "unit_en", "unit_kk", "unit_ru", "until", "until_words", "verbatim") VALUES (NEW."basis", NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."post_en", NEW."post_kk", NEW."post_ru", NEW."since", NEW."since_words", NEW."source_id", NEW."unit_en", NEW."unit_kk", NEW."unit_ru", NEW."until", NEW."until_words", NEW."verbatim"); RETURN NULL;',
                            hash="61935e36b441b4d0e84118ddda95ceeff9f7b2c4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6f1a6",
                            table="registry_position",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="position",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_positionhistory" ("basis", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_en", "post_kk", "post_ru", "since", "since_words", "source_id", "unit_en", "unit_kk", "unit_ru", "until", "until_words", "verbatim") VALUES (OLD."basis", OLD."id", OLD."organisation_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."post_en", OLD."post_kk", OLD."post_ru", OLD."since", OLD."since_words", OLD."source_id", OLD."unit_en", OLD."unit_kk", OLD."unit_ru", OLD."until", OLD."until_words", OLD."verbatim"); RETURN NULL;',
                            hash="fdf4c2cdb27410ad730531e2d39f96c22f13645c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8596e",
                            table="registry_position",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ReportedFigureHistory",
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
                                to="registry.reportedfigure",
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
                            "said_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Type a part of the person's name.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.position",
                                verbose_name="said by (post at the time)",
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
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.indicator",
                                verbose_name="indicator",
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
                                verbose_name="of the territory",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="of the organisation",
                            ),
                        ),
                        (
                            "period",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 2020, 02.2021 or 01.01.2021–27.02.2021; empty when not stated.",
                                verbose_name="period",
                            ),
                        ),
                        (
                            "period_words",
                            models.CharField(blank=True, max_length=200, verbose_name="period as printed"),
                        ),
                        (
                            "period_basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="the period is",
                            ),
                        ),
                        (
                            "out_of",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="The whole, where the source gives it: 16 of 16.",
                                null=True,
                                verbose_name="out of",
                            ),
                        ),
                        (
                            "spheres_kk",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="directions as the source words them (in Kazakh)",
                            ),
                        ),
                        (
                            "spheres_ru",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="directions as the source words them (in Russian)",
                            ),
                        ),
                        (
                            "spheres_en",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="directions as the source words them (in English)",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="4a4fe05dad7c492acd3f7fe3b8620b486b0aa6d0",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_928a6",
                                    table="registry_reportedfigurehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportedfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="084723e0bed4e93ed8bb2c10b356578a8ea72045",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_40874",
                            table="registry_reportedfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportedfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_reportedfigurehistory" ("basis", "corrected_at", "created_at", "id", "indicator_id", "is_chosen", "is_synthetic", "organisation_id", "out_of", "period", "period_basis", "period_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "source_id", "spheres_en", "spheres_kk", "spheres_ru", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."corrected_at", NEW."created_at", NEW."id", NEW."indicator_id", NEW."is_chosen", NEW."is_synthetic", NEW."organisation_id", NEW."out_of", NEW."period", NEW."period_basis", NEW."period_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."responsible_id", NEW."said_by_id", NEW."source_id", NEW."spheres_en", NEW."spheres_kk", NEW."spheres_ru", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="242ddb6e4144c77782ad6705fc95afefa5db87a5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0bda7",
                            table="registry_reportedfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportedfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_reportedfigurehistory" ("basis", "corrected_at", "created_at", "id", "indicator_id", "is_chosen", "is_synthetic", "organisation_id", "out_of", "period", "period_basis", "period_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "source_id", "spheres_en", "spheres_kk", "spheres_ru", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."corrected_at", NEW."created_at", NEW."id", NEW."indicator_id", NEW."is_chosen", NEW."is_synthetic", NEW."organisation_id", NEW."out_of", NEW."period", NEW."period_basis", NEW."period_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."responsible_id", NEW."said_by_id", NEW."source_id", NEW."spheres_en", NEW."spheres_kk", NEW."spheres_ru", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="22c2abfda4660739ccb729faf00a93bf33657800",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_30af3",
                            table="registry_reportedfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportedfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_reportedfigurehistory" ("basis", "corrected_at", "created_at", "id", "indicator_id", "is_chosen", "is_synthetic", "organisation_id", "out_of", "period", "period_basis", "period_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "source_id", "spheres_en", "spheres_kk", "spheres_ru", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (OLD."basis", OLD."corrected_at", OLD."created_at", OLD."id", OLD."indicator_id", OLD."is_chosen", OLD."is_synthetic", OLD."organisation_id", OLD."out_of", OLD."period", OLD."period_basis", OLD."period_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."responsible_id", OLD."said_by_id", OLD."source_id", OLD."spheres_en", OLD."spheres_kk", OLD."spheres_ru", OLD."stage", OLD."submitted_at", OLD."submitted_by_id", OLD."territory_id", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                            hash="912d8275795dfa83a145a3f82a881aaa8f30a070",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1cb9d",
                            table="registry_reportedfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ReportedFigureDirectionsLink",
                    fields=[],
                    options={
                        "proxy": True,
                    },
                    bases=("registry.reportedfigure_directions",),
                ),
                migrations.CreateModel(
                    name="ReportedFigureDirectionsHistory",
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
                            "reportedfigure",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.reportedfigure",
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
                                    hash="72d10eba5e04dea6fe7cb91778d13925f1af8d54",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2f30d",
                                    table="registry_reportedfiguredirectionshistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportedfiguredirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="c2726ce8fa024c29daca8d9795c6e61f309af778",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_3df52",
                            table="registry_reportedfigure_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportedfiguredirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_reportedfiguredirectionshistory" ("direction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "reportedfigure_id") VALUES (NEW."direction_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."reportedfigure_id"); RETURN NULL;',
                            hash="bdc3192382648dbf5b8e138f6342f40c79a0849d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8c3dc",
                            table="registry_reportedfigure_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportedfiguredirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_reportedfiguredirectionshistory" ("direction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "reportedfigure_id") VALUES (OLD."direction_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."reportedfigure_id"); RETURN NULL;',
                            hash="15b52e851436d05d95f1590efc9ed3a875a02f49",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d29d4",
                            table="registry_reportedfigure_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="PersonNameHistory",
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
                                to="registry.personname",
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
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.person",
                            ),
                        ),
                        ("name", models.CharField(max_length=500, verbose_name="name as printed")),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c9b57c1f417c0e39ec3cac6ce6d9c7b3bc74c205",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_bd132",
                                    table="registry_personnamehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="227c7daec7a325f4f52f92ba6767a23aa39fd422",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_08b8f",
                            table="registry_personname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_personnamehistory" ("id", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."name", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="3bd6de1af1e1dab8a8d7f31aad737ce5c70114e6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_323fd",
                            table="registry_personname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id"))',
                            func='INSERT INTO "registry_personnamehistory" ("id", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."name", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="8305e61db12d9607bb63df6e71275b24b7892ba9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dc78e",
                            table="registry_personname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_personnamehistory" ("id", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."name", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="8412ae5e960af27f0ca1a5322150171dfeb6db28",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_356f1",
                            table="registry_personname",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ProgrammeHistory",
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
                                to="registry.programme",
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
                                    ("concept", "concept"),
                                    ("state", "state programme"),
                                    ("awards", "award scheme"),
                                    ("services", "programme of services"),
                                    ("other", "other programme"),
                                ],
                                default="other",
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="organisation that works by it",
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
                            "act_kk",
                            models.CharField(
                                blank=True,
                                help_text="E.g. Президенттің Жарлығы.",
                                max_length=200,
                                verbose_name="adopted by (in Kazakh)",
                            ),
                        ),
                        (
                            "act_ru",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="adopted by (in Russian)"
                            ),
                        ),
                        (
                            "act_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="adopted by (in English)"
                            ),
                        ),
                        (
                            "adopted",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 2020; empty when not stated.", verbose_name="adopted"
                            ),
                        ),
                        (
                            "adopted_words",
                            models.CharField(blank=True, max_length=200, verbose_name="adopted, as printed"),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="32b96fe54aed5669bb1b9d8811e066135ea40fa6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8622d",
                                    table="registry_programmehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="0a06f49aa7fc7f822a4f23f1db86060605e91b6f",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_0cf0c",
                            table="registry_programme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_programmehistory" ("act_en", "act_kk", "act_ru", "adopted", "adopted_words", "basis", "corrected_at", "created_at", "id", "is_synthetic", "kind", "name_en", "name_kk", "name_ru", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."act_en", NEW."act_kk", NEW."act_ru", NEW."adopted", NEW."adopted_words", NEW."basis", NEW."corrected_at", NEW."created_at", NEW."id", NEW."is_synthetic", NEW."kind", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="f8ac38268dadc561c7fd5ce835e81c1f6089f2f5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b3a97",
                            table="registry_programme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."act_en" IS DISTINCT FROM (NEW."act_en") OR OLD."act_kk" IS DISTINCT FROM (NEW."act_kk") OR OLD."act_ru" IS DISTINCT FROM (NEW."act_ru") OR OLD."adopted" IS DISTINCT FROM (NEW."adopted") OR OLD."adopted_words" IS DISTINCT FROM (NEW."adopted_words") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."corrected_at" IS DISTINCT FROM (NEW."corrected_at") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."name_kk" IS DISTINCT FROM (NEW."name_kk") OR OLD."name_ru" IS DISTINCT FROM (NEW."name_ru") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."territory_id" IS DISTINCT FROM (NEW."territory_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "registry_programmehistory" ("act_en", "act_kk", "act_ru", "adopted", "adopted_words", "basis", "corrected_at", "created_at", "id", "is_synthetic", "kind", "name_en", "name_kk", "name_ru", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."act_en", NEW."act_kk", NEW."act_ru", NEW."adopted", NEW."adopted_words", NEW."basis", NEW."corrected_at", NEW."created_at", NEW."id", NEW."is_synthetic", NEW."kind", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="da889dc87659ff0c4429f5af60a0aecfd10295f4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2adaa",
                            table="registry_programme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_programmehistory" ("act_en", "act_kk", "act_ru", "adopted", "adopted_words", "basis", "corrected_at", "created_at", "id", "is_synthetic", "kind", "name_en", "name_kk", "name_ru", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (OLD."act_en", OLD."act_kk", OLD."act_ru", OLD."adopted", OLD."adopted_words", OLD."basis", OLD."corrected_at", OLD."created_at", OLD."id", OLD."is_synthetic", OLD."kind", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."responsible_id", OLD."source_id", OLD."stage", OLD."submitted_at", OLD."submitted_by_id", OLD."territory_id", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                            hash="8c1710646534f3ac8feaa03dcd3bd8e2667bf4f6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_44147",
                            table="registry_programme",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ProgrammeNameHistory",
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
                                to="registry.programmename",
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
                            "programme",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.programme",
                            ),
                        ),
                        ("name", models.CharField(max_length=500, verbose_name="name as printed")),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3eaa8677155dac2ad7e8a883514c8dc595dd65c3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_3ee00",
                                    table="registry_programmenamehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmename",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="b4bae247f3547601f2635e6c80b9f1898c79bd3c",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_44a88",
                            table="registry_programmename",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmename",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id"); RETURN NULL;',
                            hash="8b7dd766d2c3960836544969762fc29be9522902",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4ad7b",
                            table="registry_programmename",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmename",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id"); RETURN NULL;',
                            hash="8e286352a92f299bdbb7d9a330e34d7993d54909",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1a09e",
                            table="registry_programmename",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmename",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id"); RETURN NULL;',
                            hash="831ea678765ea95873a59ccf8d1e04cb1ee90eb5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9601d",
                            table="registry_programmename",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ProgrammeDirectionHistory",
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
                                to="registry.programmedirection",
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
                            "programme",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.programme",
                            ),
                        ),
                        (
                            "direction",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.direction",
                                verbose_name="direction of activity",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="d872e99fdc1094de319ab9e6aafb7e10642362f5",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_c7e21",
                                    table="registry_programmedirectionhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmedirection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="54ce64c66b5dca85dfce75d09988dd976bfa7d6d",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_298cc",
                            table="registry_programmedirection",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmedirection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_programmedirectionhistory" ("direction_id", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (NEW."direction_id", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id"); RETURN NULL;',
                            hash="79122877937aef6193f135c4e9c599ec9dc0ebfd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_85d8b",
                            table="registry_programmedirection",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmedirection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_programmedirectionhistory" ("direction_id", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (NEW."direction_id", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id"); RETURN NULL;',
                            hash="7eb77e18857ab63e2d54e9f31f0a49458820fdf3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a3dc7",
                            table="registry_programmedirection",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmedirection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_programmedirectionhistory" ("direction_id", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (OLD."direction_id", OLD."id", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id"); RETURN NULL;',
                            hash="16fb232f555671b4d5a7c869774e6215cf446193",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_27158",
                            table="registry_programmedirection",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="AwardHistory",
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
                                to="registry.award",
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
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="organisation that received it",
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
                                verbose_name="person who received it",
                            ),
                        ),
                        (
                            "recipient_basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="the recipient is",
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
                            "programme_words",
                            models.CharField(
                                blank=True,
                                help_text="Misprints too.",
                                max_length=500,
                                verbose_name="programme as printed",
                            ),
                        ),
                        (
                            "nomination_kk",
                            models.CharField(blank=True, max_length=300, verbose_name="category (in Kazakh)"),
                        ),
                        (
                            "nomination_ru",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="category (in Russian)"
                            ),
                        ),
                        (
                            "nomination_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="category (in English)"
                            ),
                        ),
                        (
                            "topic_kk",
                            models.CharField(blank=True, max_length=300, verbose_name="what for (in Kazakh)"),
                        ),
                        (
                            "topic_ru",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what for (in Russian)"
                            ),
                        ),
                        (
                            "topic_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what for (in English)"
                            ),
                        ),
                        (
                            "date",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 27.02.2021, 02.2021 or 2021. Leave empty when it is not stated.",
                                verbose_name="date",
                            ),
                        ),
                        (
                            "date_words",
                            models.CharField(blank=True, max_length=200, verbose_name="date as printed"),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="ec97251d57a4ba6fbef8ef1561d47b1816d28fde",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d9b57",
                                    table="registry_awardhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="award",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="ffa059f67927171ac4a405546e375cd5a92612a8",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_a68db",
                            table="registry_award",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="award",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_awardhistory" ("basis", "corrected_at", "created_at", "date", "date_words", "id", "is_synthetic", "nomination_en", "nomination_kk", "nomination_ru", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "programme_words", "published_at", "published_by_id", "recipient_basis", "responsible_id", "source_id", "stage", "submitted_at", "submitted_by_id", "topic_en", "topic_kk", "topic_ru", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."corrected_at", NEW."created_at", NEW."date", NEW."date_words", NEW."id", NEW."is_synthetic", NEW."nomination_en", NEW."nomination_kk", NEW."nomination_ru", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."programme_words", NEW."published_at", NEW."published_by_id", NEW."recipient_basis", NEW."responsible_id", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."topic_en", NEW."topic_kk", NEW."topic_ru", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="d73ebe39098bcdefe0c9e4448e44a53816419a58",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d4a14",
                            table="registry_award",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="award",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_awardhistory" ("basis", "corrected_at", "created_at", "date", "date_words", "id", "is_synthetic", "nomination_en", "nomination_kk", "nomination_ru", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "programme_words", "published_at", "published_by_id", "recipient_basis", "responsible_id", "source_id", "stage", "submitted_at", "submitted_by_id", "topic_en", "topic_kk", "topic_ru", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."corrected_at", NEW."created_at", NEW."date", NEW."date_words", NEW."id", NEW."is_synthetic", NEW."nomination_en", NEW."nomination_kk", NEW."nomination_ru", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."programme_words", NEW."published_at", NEW."published_by_id", NEW."recipient_basis", NEW."responsible_id", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."topic_en", NEW."topic_kk", NEW."topic_ru", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="5f5642048786ddbb3b411ae45f7456d055d341be",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3d570",
                            table="registry_award",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="award",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_awardhistory" ("basis", "corrected_at", "created_at", "date", "date_words", "id", "is_synthetic", "nomination_en", "nomination_kk", "nomination_ru", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "programme_words", "published_at", "published_by_id", "recipient_basis", "responsible_id", "source_id", "stage", "submitted_at", "submitted_by_id", "topic_en", "topic_kk", "topic_ru", "updated_at", "verbatim", "version") VALUES (OLD."basis", OLD."corrected_at", OLD."created_at", OLD."date", OLD."date_words", OLD."id", OLD."is_synthetic", OLD."nomination_en", OLD."nomination_kk", OLD."nomination_ru", OLD."organisation_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."programme_words", OLD."published_at", OLD."published_by_id", OLD."recipient_basis", OLD."responsible_id", OLD."source_id", OLD."stage", OLD."submitted_at", OLD."submitted_by_id", OLD."topic_en", OLD."topic_kk", OLD."topic_ru", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                            hash="1ddab02acfda63f81734b1c2fae66eb4079cda68",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bf8c5",
                            table="registry_award",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="MemorandumHistory",
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
                                to="registry.memorandum",
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
                            "said_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Type a part of the person's name.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.position",
                                verbose_name="said by (post at the time)",
                            ),
                        ),
                        (
                            "subject_kk",
                            models.CharField(blank=True, max_length=300, verbose_name="subject (in Kazakh)"),
                        ),
                        (
                            "subject_ru",
                            models.CharField(blank=True, max_length=300, verbose_name="subject (in Russian)"),
                        ),
                        (
                            "subject_en",
                            models.CharField(blank=True, max_length=300, verbose_name="subject (in English)"),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("prepared", "being prepared"),
                                    ("signed", "signed"),
                                    ("ended", "ended"),
                                ],
                                default="signed",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "date",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 27.02.2021, 02.2021 or 2021. Leave empty when it is not stated.",
                                verbose_name="date",
                            ),
                        ),
                        (
                            "date_words",
                            models.CharField(blank=True, max_length=200, verbose_name="date as printed"),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="4518315da88c5e494c9c43a910e46faea049d9b0",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4d5da",
                                    table="registry_memorandumhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="memorandum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="a23784d53eb522a4f870fd6ea457e88673a39246",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_2fd95",
                            table="registry_memorandum",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="memorandum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_memorandumhistory" ("basis", "corrected_at", "created_at", "date", "date_words", "id", "is_synthetic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "said_by_id", "source_id", "stage", "state", "subject_en", "subject_kk", "subject_ru", "submitted_at", "submitted_by_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."corrected_at", NEW."created_at", NEW."date", NEW."date_words", NEW."id", NEW."is_synthetic", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."said_by_id", NEW."source_id", NEW."stage", NEW."state", NEW."subject_en", NEW."subject_kk", NEW."subject_ru", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="097405aa80ca43d4a2cc34843e85198d6fd9c73f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0cf07",
                            table="registry_memorandum",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="memorandum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_memorandumhistory" ("basis", "corrected_at", "created_at", "date", "date_words", "id", "is_synthetic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "said_by_id", "source_id", "stage", "state", "subject_en", "subject_kk", "subject_ru", "submitted_at", "submitted_by_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."corrected_at", NEW."created_at", NEW."date", NEW."date_words", NEW."id", NEW."is_synthetic", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."said_by_id", NEW."source_id", NEW."stage", NEW."state", NEW."subject_en", NEW."subject_kk", NEW."subject_ru", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="d8d2257cb54f5e572d395706ad36d4947989231e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7aef0",
                            table="registry_memorandum",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="memorandum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_memorandumhistory" ("basis", "corrected_at", "created_at", "date", "date_words", "id", "is_synthetic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "said_by_id", "source_id", "stage", "state", "subject_en", "subject_kk", "subject_ru", "submitted_at", "submitted_by_id", "updated_at", "verbatim", "version") VALUES (OLD."basis", OLD."corrected_at", OLD."created_at", OLD."date", OLD."date_words", OLD."id", OLD."is_synthetic", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."responsible_id", OLD."said_by_id", OLD."source_id", OLD."stage", OLD."state", OLD."subject_en", OLD."subject_kk", OLD."subject_ru", OLD."submitted_at", OLD."submitted_by_id", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                            hash="276a1a384bc5a6979878512c6d57407826de1008",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_37745",
                            table="registry_memorandum",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="MemorandumPartyHistory",
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
                                to="registry.memorandumparty",
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
                            "memorandum",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.memorandum",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "is_inferred",
                            models.BooleanField(default=False, verbose_name="inferred, not stated"),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="73d0dff52089688f948a4777b39ddf7bd7e078d5",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_06836",
                                    table="registry_memorandumpartyhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="memorandumparty",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="75972e7d89693e9d0af6e31f642f19f9d2c3eedb",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_81b5a",
                            table="registry_memorandumparty",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="memorandumparty",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_memorandumpartyhistory" ("described_en", "described_kk", "described_ru", "id", "is_inferred", "memorandum_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."id", NEW."is_inferred", NEW."memorandum_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="074e04c35ad47224f7ebc7019558b8f5e2393b59",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b1182",
                            table="registry_memorandumparty",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="memorandumparty",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_memorandumpartyhistory" ("described_en", "described_kk", "described_ru", "id", "is_inferred", "memorandum_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."id", NEW."is_inferred", NEW."memorandum_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="451745c21c275908cbc7156f14043d9ff4e44803",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9aa53",
                            table="registry_memorandumparty",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="memorandumparty",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_memorandumpartyhistory" ("described_en", "described_kk", "described_ru", "id", "is_inferred", "memorandum_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."id", OLD."is_inferred", OLD."memorandum_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="29a7ae6dd2e2686f380e62128e9084aa442c3e84",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2a4fe",
                            table="registry_memorandumparty",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="AnnualFilingHistory",
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
                                to="registry.annualfiling",
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
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1991),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="about the year",
                            ),
                        ),
                        (
                            "filed_on",
                            models.DateField(
                                blank=True,
                                help_text="Empty: it was filed, the day is not stated.",
                                null=True,
                                verbose_name="filed on",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="979daef71320a919e7ae0662178bf7d9655e3b41",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_f75ee",
                                    table="registry_annualfilinghistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="annualfiling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="6382b6c54e3dcf41f26ac6a0913d53d805227f11",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_90838",
                            table="registry_annualfiling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="annualfiling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_annualfilinghistory" ("basis", "filed_on", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim", "year") VALUES (NEW."basis", NEW."filed_on", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."verbatim", NEW."year"); RETURN NULL;',
                            hash="1ef6144bab5b3962f59aafd89478ac11c11eb652",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_96a97",
                            table="registry_annualfiling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="annualfiling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_annualfilinghistory" ("basis", "filed_on", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim", "year") VALUES (NEW."basis", NEW."filed_on", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."verbatim", NEW."year"); RETURN NULL;',
                            hash="a7cac5f30d5c190c741e661cee90df28c49bb522",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1c35c",
                            table="registry_annualfiling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="annualfiling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_annualfilinghistory" ("basis", "filed_on", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim", "year") VALUES (OLD."basis", OLD."filed_on", OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."verbatim", OLD."year"); RETURN NULL;',
                            hash="67e016c27cfe213782c5d40a58c3239ea2b2652f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_06c27",
                            table="registry_annualfiling",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="StatementHistory",
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
                                to="registry.statement",
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
                            "said_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Type a part of the person's name.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.position",
                                verbose_name="said by (post at the time)",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("judgement", "judgement"),
                                    ("plan", "plan"),
                                    ("policy", "policy"),
                                    ("partnership", "partnership"),
                                    ("activity", "ongoing work"),
                                    ("service", "service"),
                                    ("training", "training"),
                                    ("help", "help"),
                                    ("other", "other statement"),
                                ],
                                default="activity",
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "text_kk",
                            models.TextField(
                                blank=True,
                                help_text="Short and in plain words; the source's own sentence stands below.",
                                verbose_name="in a sentence (in Kazakh)",
                            ),
                        ),
                        ("text_ru", models.TextField(blank=True, verbose_name="in a sentence (in Russian)")),
                        ("text_en", models.TextField(blank=True, verbose_name="in a sentence (in English)")),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="about the organisation",
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
                                verbose_name="about the person",
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
                                verbose_name="about the territory",
                            ),
                        ),
                        (
                            "counterpart",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="together with",
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
                            "date",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 2021, 27.02.2021, or 2016– for what began then; empty when not stated.",
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
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.unit",
                                verbose_name="counted in",
                            ),
                        ),
                        (
                            "share",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "not stated"),
                                    ("all", "all of them"),
                                    ("most", "most of them"),
                                    ("some", "some of them"),
                                    ("open", "these and others"),
                                ],
                                default="",
                                max_length=4,
                                verbose_name="how many of them",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="5b1e4355caed3cc6722c31a43a4b1082e1d059c9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2c518",
                                    table="registry_statementhistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="9087e8c8104c5da44783772f057d0d7b1fba0730",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_41269",
                            table="registry_statement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_statementhistory" ("basis", "corrected_at", "counterpart_id", "created_at", "date", "date_basis", "date_words", "described_en", "described_kk", "described_ru", "id", "is_synthetic", "kind", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "share", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "text_en", "text_kk", "text_ru", "unit_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."corrected_at", NEW."counterpart_id", NEW."created_at", NEW."date", NEW."date_basis", NEW."date_words", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."id", NEW."is_synthetic", NEW."kind", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."published_at", NEW."published_by_id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."responsible_id", NEW."said_by_id", NEW."share", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."text_en", NEW."text_kk", NEW."text_ru", NEW."unit_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="c20e143631fbb83819d727cdd1fe0dc31c0b989b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_86e9a",
                            table="registry_statement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."corrected_at" IS DISTINCT FROM (NEW."corrected_at") OR OLD."counterpart_id" IS DISTINCT FROM (NEW."counterpart_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."date" IS DISTINCT FROM (NEW."date") OR OLD."date_basis" IS DISTINCT FROM (NEW."date_basis") OR OLD."date_words" IS DISTINCT FROM (NEW."date_words") OR OLD."described_en" IS DISTINCT FROM (NEW."described_en") OR OLD."described_kk" IS DISTINCT FROM (NEW."described_kk") OR OLD."described_ru" IS DISTINCT FROM (NEW."described_ru") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."programme_id" IS DISTINCT FROM (NEW."programme_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."quantity_high" IS DISTINCT FROM (NEW."quantity_high") OR OLD."quantity_low" IS DISTINCT FROM (NEW."quantity_low") OR OLD."quantity_qualifier" IS DISTINCT FROM (NEW."quantity_qualifier") OR OLD."quantity_words" IS DISTINCT FROM (NEW."quantity_words") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."said_by_id" IS DISTINCT FROM (NEW."said_by_id") OR OLD."share" IS DISTINCT FROM (NEW."share") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."territory_id" IS DISTINCT FROM (NEW."territory_id") OR OLD."text_en" IS DISTINCT FROM (NEW."text_en") OR OLD."text_kk" IS DISTINCT FROM (NEW."text_kk") OR OLD."text_ru" IS DISTINCT FROM (NEW."text_ru") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "registry_statementhistory" ("basis", "corrected_at", "counterpart_id", "created_at", "date", "date_basis", "date_words", "described_en", "described_kk", "described_ru", "id", "is_synthetic", "kind", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "share", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "text_en", "text_kk", "text_ru", "unit_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."corrected_at", NEW."counterpart_id", NEW."created_at", NEW."date", NEW."date_basis", NEW."date_words", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."id", NEW."is_synthetic", NEW."kind", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."published_at", NEW."published_by_id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."responsible_id", NEW."said_by_id", NEW."share", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."text_en", NEW."text_kk", NEW."text_ru", NEW."unit_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="3c9be33f14b4dbee1e1a0cfc54a18047877b4421",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b0e25",
                            table="registry_statement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_statementhistory" ("basis", "corrected_at", "counterpart_id", "created_at", "date", "date_basis", "date_words", "described_en", "described_kk", "described_ru", "id", "is_synthetic", "kind", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "share", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "text_en", "text_kk", "text_ru", "unit_id", "updated_at", "verbatim", "version") VALUES (OLD."basis", OLD."corrected_at", OLD."counterpart_id", OLD."created_at", OLD."date", OLD."date_basis", OLD."date_words", OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."id", OLD."is_synthetic", OLD."kind", OLD."organisation_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."published_at", OLD."published_by_id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."responsible_id", OLD."said_by_id", OLD."share", OLD."source_id", OLD."stage", OLD."submitted_at", OLD."submitted_by_id", OLD."territory_id", OLD."text_en", OLD."text_kk", OLD."text_ru", OLD."unit_id", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                            hash="635674669edbd8b83d335a3be33fdf9139fc4aff",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cc1a4",
                            table="registry_statement",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="StatementDirectionsLink",
                    fields=[],
                    options={
                        "proxy": True,
                    },
                    bases=("registry.statement_directions",),
                ),
                migrations.CreateModel(
                    name="StatementDirectionsHistory",
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
                                    hash="391a297b92e0c9dceb2e03fc164f04a1d96005c1",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7edb8",
                                    table="registry_statementdirectionshistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statementdirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="99c1b2d1bdc41ba9f183325caabd1f21d4332990",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_c3620",
                            table="registry_statement_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statementdirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_statementdirectionshistory" ("direction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "statement_id") VALUES (NEW."direction_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."statement_id"); RETURN NULL;',
                            hash="5db5cf557d2c859c0218846287e7a6b9035bdeff",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3283e",
                            table="registry_statement_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statementdirectionslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_statementdirectionshistory" ("direction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "statement_id") VALUES (OLD."direction_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."statement_id"); RETURN NULL;',
                            hash="de4082dceb8dd429ffd8367762d2801963539978",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a717b",
                            table="registry_statement_directions",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="StatementTargetGroupsLink",
                    fields=[],
                    options={
                        "proxy": True,
                    },
                    bases=("registry.statement_target_groups",),
                ),
                migrations.CreateModel(
                    name="StatementTargetGroupsHistory",
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
                                    hash="325f93ab1bdc8cecd052c4f8acedc60ac3bc5faa",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_cb6ff",
                                    table="registry_statementtargetgroupshistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statementtargetgroupslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="82762b2a6bd37f8cabef49faef5e09c9da605dde",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_7f7b9",
                            table="registry_statement_target_groups",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statementtargetgroupslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_statementtargetgroupshistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "statement_id", "targetgroup_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."statement_id", NEW."targetgroup_id"); RETURN NULL;',
                            hash="86600df4e6b94d83f96e32914cf46e7f141d165f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_75f33",
                            table="registry_statement_target_groups",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statementtargetgroupslink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_statementtargetgroupshistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "statement_id", "targetgroup_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."statement_id", OLD."targetgroup_id"); RETURN NULL;',
                            hash="9a40a3bb5cc29e5be3c1e04e6581697ef2a3e160",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d47c9",
                            table="registry_statement_target_groups",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="InKindLineHistory",
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
                                to="registry.inkindline",
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
                            "statement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.statement",
                            ),
                        ),
                        (
                            "flow",
                            models.CharField(
                                choices=[("received", "received"), ("bought", "bought"), ("given", "given")],
                                default="given",
                                max_length=8,
                                verbose_name="what was done with it",
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
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="0b9515299a1bda324b39c1a8a19a03f4ef57781a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_f9eaf",
                                    table="registry_inkindlinehistory",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="inkindline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="a77277c6782745423c5d58c73847e8cd36582527",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_469a5",
                            table="registry_inkindline",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="inkindline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_inkindlinehistory" ("described_en", "described_kk", "described_ru", "flow", "id", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "statement_id", "unit_id") VALUES (NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."flow", NEW."id", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."statement_id", NEW."unit_id"); RETURN NULL;',
                            hash="0598025f6a54942f58ed42245467e73284bf4351",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ddb53",
                            table="registry_inkindline",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="inkindline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_inkindlinehistory" ("described_en", "described_kk", "described_ru", "flow", "id", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "statement_id", "unit_id") VALUES (NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."flow", NEW."id", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."statement_id", NEW."unit_id"); RETURN NULL;',
                            hash="17c40b612936a03f7d503238efa61d15eefa0fa8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eaafe",
                            table="registry_inkindline",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="inkindline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_inkindlinehistory" ("described_en", "described_kk", "described_ru", "flow", "id", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "statement_id", "unit_id") VALUES (OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."flow", OLD."id", OLD."item_en", OLD."item_kk", OLD."item_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."statement_id", OLD."unit_id"); RETURN NULL;',
                            hash="fdf04f439bc8cc40ff9c76df8a0938d15ae07288",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_790dd",
                            table="registry_inkindline",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
