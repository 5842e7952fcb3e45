import django.contrib.postgres.indexes
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.kazakh
import ngo_portal.lib.language.likeness
from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0003_longer_headlines"),
        ("territories", "0004_territory_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            operations=[
                pgtrigger.migrations.RemoveTrigger(
                    model_name="organisationname",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="personname",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="position",
                    name="update_update",
                ),
                migrations.AddField(
                    model_name="organisationname",
                    name="search",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.Fold("name"),
                        output_field=models.TextField(),
                    ),
                ),
                migrations.AddField(
                    model_name="personname",
                    name="search",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.Fold("name"),
                        output_field=models.TextField(),
                    ),
                ),
                migrations.AddField(
                    model_name="position",
                    name="search",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.Fold(
                            "post_kk", "post_ru", "post_en", "unit_kk", "unit_ru", "unit_en"
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                migrations.AddField(
                    model_name="source",
                    name="address",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.likeness.AddressKey("url"),
                        output_field=models.TextField(),
                    ),
                ),
                migrations.RemoveIndex(model_name="source", name="registry_source_search"),
                migrations.RemoveField(model_name="source", name="search"),
                migrations.AddField(
                    model_name="source",
                    name="search",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.Fold("headline", "author", "letter_number"),
                        output_field=models.TextField(),
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisationname",
                    index=django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                        name="registry_othername_search",
                    ),
                ),
                migrations.AddIndex(
                    model_name="personname",
                    index=django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                        name="registry_personname_search",
                    ),
                ),
                migrations.AddIndex(
                    model_name="position",
                    index=django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                        name="registry_position_search",
                    ),
                ),
                migrations.AddIndex(
                    model_name="source",
                    index=django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                        name="registry_source_search",
                    ),
                ),
                migrations.AddIndex(
                    model_name="source",
                    index=models.Index(
                        condition=models.Q(("address", ""), _negated=True),
                        fields=["address"],
                        name="registry_source_address",
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
            ]
        )
    ]
