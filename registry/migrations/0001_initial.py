import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
import ngo_portal.lib.language.kazakh
import registry.models.organisations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("officers", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("territories", "0003_territory_path"),
    ]

    operations = [
        migrations.CreateModel(
            name="Direction",
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
                "verbose_name": "direction of activity",
                "verbose_name_plural": "directions of activity",
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
                        name="registry_direction_named",
                        violation_error_message="Give the name in at least one language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_from__lte", models.F("valid_to")),
                            _connector="OR",
                        ),
                        name="registry_direction_years",
                        violation_error_message="The last year lies before the first one.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
            },
        ),
        migrations.CreateModel(
            name="LegalForm",
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
                (
                    "abbreviation_kk",
                    models.CharField(blank=True, max_length=20, verbose_name="abbreviation (in Kazakh)"),
                ),
                (
                    "abbreviation_ru",
                    models.CharField(blank=True, max_length=20, verbose_name="abbreviation (in Russian)"),
                ),
                (
                    "abbreviation_en",
                    models.CharField(blank=True, max_length=20, verbose_name="abbreviation (in English)"),
                ),
            ],
            options={
                "verbose_name": "legal form",
                "verbose_name_plural": "legal forms",
                "ordering": ["position", "id"],
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("name_kk__regex", "\\S"),
                            ("name_ru__regex", "\\S"),
                            ("name_en__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="registry_legalform_named",
                        violation_error_message="Give the name in at least one language.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Source",
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
                        max_length=300,
                        verbose_name="headline",
                    ),
                ),
                ("rubric", models.CharField(blank=True, max_length=200, verbose_name="rubric")),
                ("author", models.CharField(blank=True, max_length=200, verbose_name="author")),
                ("publisher", models.CharField(blank=True, max_length=200, verbose_name="published in")),
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
                ("date_words", models.CharField(blank=True, max_length=200, verbose_name="date as printed")),
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
            ],
            options={
                "verbose_name": "source",
                "verbose_name_plural": "sources",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_sourcehistory" ("author", "created_at", "date", "date_words", "headline", "id", "kind", "language", "letter_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "publisher", "responsible_id", "rubric", "stage", "submitted_at", "submitted_by_id", "text", "updated_at", "url", "version") VALUES (NEW."author", NEW."created_at", NEW."date", NEW."date_words", NEW."headline", NEW."id", NEW."kind", NEW."language", NEW."letter_number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."publisher", NEW."responsible_id", NEW."rubric", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."text", NEW."updated_at", NEW."url", NEW."version"); RETURN NULL;',
                            hash="18746a25fe8279171fa9c2eae4722df7404d9e91",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d9069",
                            table="registry_source",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_sourcehistory" ("author", "created_at", "date", "date_words", "headline", "id", "kind", "language", "letter_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "publisher", "responsible_id", "rubric", "stage", "submitted_at", "submitted_by_id", "text", "updated_at", "url", "version") VALUES (NEW."author", NEW."created_at", NEW."date", NEW."date_words", NEW."headline", NEW."id", NEW."kind", NEW."language", NEW."letter_number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."publisher", NEW."responsible_id", NEW."rubric", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."text", NEW."updated_at", NEW."url", NEW."version"); RETURN NULL;',
                            hash="a2f017c9d05d7078ff27c0158f125b9a4e0352f8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a0460",
                            table="registry_source",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_sourcehistory" ("author", "created_at", "date", "date_words", "headline", "id", "kind", "language", "letter_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "publisher", "responsible_id", "rubric", "stage", "submitted_at", "submitted_by_id", "text", "updated_at", "url", "version") VALUES (OLD."author", OLD."created_at", OLD."date", OLD."date_words", OLD."headline", OLD."id", OLD."kind", OLD."language", OLD."letter_number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."publisher", OLD."responsible_id", OLD."rubric", OLD."stage", OLD."submitted_at", OLD."submitted_by_id", OLD."text", OLD."updated_at", OLD."url", OLD."version"); RETURN NULL;',
                            hash="7ce9f735ff4c065c1bed7090e48ccd018fd095b2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_354d5",
                            table="registry_source",
                            when="AFTER",
                        ),
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stage__in", ["draft", "submitted", "returned", "published", "withdrawn"])
                        ),
                        name="registry_source_stage",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                            models.Q(("submitted_at__isnull", False), ("submitted_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="registry_source_submitted_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                            models.Q(("published_at__isnull", False), ("published_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="registry_source_published_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stage__in", ("published", "withdrawn")), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="registry_source_published_signed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["article", "letter", "report", "site", "visit"])),
                        name="registry_source_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("date")),
                        name="registry_source_date",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TargetGroup",
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
                ("is_vulnerable", models.BooleanField(default=False, verbose_name="vulnerable group")),
            ],
            options={
                "verbose_name": "target group",
                "verbose_name_plural": "target groups",
                "ordering": ["position", "id"],
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_targetgrouphistory" ("id", "is_active", "is_vulnerable", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."id", NEW."is_active", NEW."is_vulnerable", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="a216f8e3f89881564d6bd2fdcdd2797f6c0b23d9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e19e2",
                            table="registry_targetgroup",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_targetgrouphistory" ("id", "is_active", "is_vulnerable", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."id", NEW."is_active", NEW."is_vulnerable", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="c41d2763e76bbdabe43e6c14e8ede4b221712516",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ee112",
                            table="registry_targetgroup",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_targetgrouphistory" ("id", "is_active", "is_vulnerable", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."id", OLD."is_active", OLD."is_vulnerable", OLD."key", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="09d102f3cd0c2b0bc8d8ac001099f7d926b51f59",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_26708",
                            table="registry_targetgroup",
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
                        name="registry_targetgroup_named",
                        violation_error_message="Give the name in at least one language.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Organisation",
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
                    "bin",
                    models.CharField(
                        blank=True,
                        error_messages={
                            "unique": "An organisation with this BIN is already in the registry."
                        },
                        help_text="12 digits, e.g. 940140000385. Leave empty when it is not known; never a private person's IIN.",
                        max_length=12,
                        null=True,
                        unique=True,
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
                ("status_on", models.DateField(blank=True, null=True, verbose_name="status as of")),
                (
                    "founded",
                    ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        help_text="E.g. 2013, 05.2013 or 14.05.2013.", verbose_name="works since"
                    ),
                ),
                (
                    "founded_words",
                    models.CharField(blank=True, max_length=200, verbose_name="works since, as printed"),
                ),
                ("about_kk", models.TextField(blank=True, verbose_name="about it (in Kazakh)")),
                ("about_ru", models.TextField(blank=True, verbose_name="about it (in Russian)")),
                ("about_en", models.TextField(blank=True, verbose_name="about it (in English)")),
                ("verified_on", models.DateField(blank=True, null=True, verbose_name="last checked")),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.Fold("name_kk", "name_ru", "name_en"),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.SortKey(
                            django.db.models.functions.text.Concat("name_kk", "name_ru", "name_en")
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organisations_working",
                        to="territories.territory",
                        verbose_name="area of operation",
                    ),
                ),
                (
                    "directions",
                    models.ManyToManyField(
                        blank=True,
                        related_name="organisations",
                        to="registry.direction",
                        verbose_name="directions of activity",
                    ),
                ),
                (
                    "legal_form",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organisations",
                        to="registry.legalform",
                        verbose_name="legal form",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="branches",
                        to="registry.organisation",
                        verbose_name="parent organisation",
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
                    "seat",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organisations_seated",
                        to="territories.territory",
                        verbose_name="seat",
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
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="checked by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organisations",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "target_groups",
                    models.ManyToManyField(
                        blank=True,
                        related_name="organisations",
                        to="registry.targetgroup",
                        verbose_name="target groups",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation",
                "verbose_name_plural": "organisations",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationhistory" ("about_en", "about_kk", "about_ru", "area_id", "bin", "created_at", "founded", "founded_words", "id", "kind", "legal_form_id", "name_en", "name_kk", "name_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "seat_id", "source_id", "stage", "status", "status_on", "submitted_at", "submitted_by_id", "updated_at", "verified_by_id", "verified_on", "version") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."area_id", NEW."bin", NEW."created_at", NEW."founded", NEW."founded_words", NEW."id", NEW."kind", NEW."legal_form_id", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."seat_id", NEW."source_id", NEW."stage", NEW."status", NEW."status_on", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."verified_by_id", NEW."verified_on", NEW."version"); RETURN NULL;',
                            hash="06e5680b7bdc4449883f5988a92a243715f6c25a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_921d1",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."about_en" IS DISTINCT FROM (NEW."about_en") OR OLD."about_kk" IS DISTINCT FROM (NEW."about_kk") OR OLD."about_ru" IS DISTINCT FROM (NEW."about_ru") OR OLD."area_id" IS DISTINCT FROM (NEW."area_id") OR OLD."bin" IS DISTINCT FROM (NEW."bin") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."founded" IS DISTINCT FROM (NEW."founded") OR OLD."founded_words" IS DISTINCT FROM (NEW."founded_words") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."legal_form_id" IS DISTINCT FROM (NEW."legal_form_id") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."name_kk" IS DISTINCT FROM (NEW."name_kk") OR OLD."name_ru" IS DISTINCT FROM (NEW."name_ru") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."seat_id" IS DISTINCT FROM (NEW."seat_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_on" IS DISTINCT FROM (NEW."status_on") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verified_by_id" IS DISTINCT FROM (NEW."verified_by_id") OR OLD."verified_on" IS DISTINCT FROM (NEW."verified_on") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "registry_organisationhistory" ("about_en", "about_kk", "about_ru", "area_id", "bin", "created_at", "founded", "founded_words", "id", "kind", "legal_form_id", "name_en", "name_kk", "name_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "seat_id", "source_id", "stage", "status", "status_on", "submitted_at", "submitted_by_id", "updated_at", "verified_by_id", "verified_on", "version") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."area_id", NEW."bin", NEW."created_at", NEW."founded", NEW."founded_words", NEW."id", NEW."kind", NEW."legal_form_id", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."seat_id", NEW."source_id", NEW."stage", NEW."status", NEW."status_on", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."verified_by_id", NEW."verified_on", NEW."version"); RETURN NULL;',
                            hash="e40a7945ea48755ef990561b1b96df694e9e9a37",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0f791",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationhistory" ("about_en", "about_kk", "about_ru", "area_id", "bin", "created_at", "founded", "founded_words", "id", "kind", "legal_form_id", "name_en", "name_kk", "name_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "seat_id", "source_id", "stage", "status", "status_on", "submitted_at", "submitted_by_id", "updated_at", "verified_by_id", "verified_on", "version") VALUES (OLD."about_en", OLD."about_kk", OLD."about_ru", OLD."area_id", OLD."bin", OLD."created_at", OLD."founded", OLD."founded_words", OLD."id", OLD."kind", OLD."legal_form_id", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."responsible_id", OLD."seat_id", OLD."source_id", OLD."stage", OLD."status", OLD."status_on", OLD."submitted_at", OLD."submitted_by_id", OLD."updated_at", OLD."verified_by_id", OLD."verified_on", OLD."version"); RETURN NULL;',
                            hash="a98bc5e9b71a2f8933b875c4718569b83bf45bd1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8247c",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ],
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                        name="registry_organisation_search",
                    ),
                    models.Index(
                        models.F("sort_key"),
                        models.F("id"),
                        condition=models.Q(("stage", "published")),
                        name="registry_organisation_by_name",
                    ),
                    models.Index(
                        models.F("seat"),
                        models.F("sort_key"),
                        models.F("id"),
                        condition=models.Q(("stage", "published")),
                        name="registry_organisation_by_seat",
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
                        name="registry_organisation_named",
                        violation_error_message="Give the name in at least one language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stage__in", ["draft", "submitted", "returned", "published", "withdrawn"])
                        ),
                        name="registry_organisation_stage",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                            models.Q(("submitted_at__isnull", False), ("submitted_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="registry_organisation_submitted_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                            models.Q(("published_at__isnull", False), ("published_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="registry_organisation_published_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stage__in", ("published", "withdrawn")), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="registry_organisation_published_signed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "ngo",
                                    "branch",
                                    "initiative_group",
                                    "state_body",
                                    "grant_operator",
                                    "international",
                                    "commercial",
                                    "other",
                                ],
                            )
                        ),
                        name="registry_organisation_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "unknown",
                                    "active",
                                    "inactive",
                                    "suspended",
                                    "in_liquidation",
                                    "liquidated",
                                ],
                            )
                        ),
                        name="registry_organisation_status",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("bin__isnull", True), ("bin__regex", "^\\d{12}$"), _connector="OR"
                        ),
                        name="registry_organisation_bin",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("founded")),
                        name="registry_organisation_founded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="registry_organisation_own_parent",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verified_by__isnull", True), ("verified_on__isnull", True)),
                            models.Q(("verified_by__isnull", False), ("verified_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="registry_organisation_verified_pair",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                ("is_public", models.BooleanField(default=False, verbose_name="show on the public page")),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contacts",
                        to="registry.organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "contact",
                "verbose_name_plural": "contacts",
                "ordering": ["id"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["phone", "email", "address", "site", "social"])),
                        name="registry_contact_kind",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DirectionHistory",
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
                        to="registry.direction",
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
        migrations.CreateModel(
            name="Unit",
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
                "verbose_name": "unit",
                "verbose_name_plural": "units",
                "ordering": ["position", "id"],
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_unithistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="66256795088f8f97b619e894720fb2149bad123c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_af48c",
                            table="registry_unit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_unithistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="837169b913d80925c95065bf4cb5da681074cf5d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_13605",
                            table="registry_unit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_unithistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."id", OLD."is_active", OLD."key", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="22a2a9744b913ed5d9ff5d1c458d9548e55a13a9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_53f41",
                            table="registry_unit",
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
                        name="registry_unit_named",
                        violation_error_message="Give the name in at least one language.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Indicator",
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
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicators",
                        to="registry.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "indicator",
                "verbose_name_plural": "indicators",
                "ordering": ["position", "id"],
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_indicatorhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "unit_id") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."unit_id"); RETURN NULL;',
                            hash="73f4510740990f829fd51676206698010670d647",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_073e1",
                            table="registry_indicator",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_indicatorhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "unit_id") VALUES (NEW."id", NEW."is_active", NEW."key", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."unit_id"); RETURN NULL;',
                            hash="955d2349e95ab9bc4241bf60560deee9db954990",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_54507",
                            table="registry_indicator",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_indicatorhistory" ("id", "is_active", "key", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "unit_id") VALUES (OLD."id", OLD."is_active", OLD."key", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."unit_id"); RETURN NULL;',
                            hash="b9ee768af29dba2c8b08ee8761202b4e7fc8d125",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b95ca",
                            table="registry_indicator",
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
                        name="registry_indicator_named",
                        violation_error_message="Give the name in at least one language.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IndicatorHistory",
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
                        to="registry.indicator",
                    ),
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
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="LegalFormHistory",
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
                    "abbreviation_kk",
                    models.CharField(blank=True, max_length=20, verbose_name="abbreviation (in Kazakh)"),
                ),
                (
                    "abbreviation_ru",
                    models.CharField(blank=True, max_length=20, verbose_name="abbreviation (in Russian)"),
                ),
                (
                    "abbreviation_en",
                    models.CharField(blank=True, max_length=20, verbose_name="abbreviation (in English)"),
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
                        to="registry.legalform",
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
        migrations.CreateModel(
            name="OrganisationDirectionsHistory",
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
        migrations.CreateModel(
            name="OrganisationHistory",
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
                ("status_on", models.DateField(blank=True, null=True, verbose_name="status as of")),
                (
                    "founded",
                    ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        help_text="E.g. 2013, 05.2013 or 14.05.2013.", verbose_name="works since"
                    ),
                ),
                (
                    "founded_words",
                    models.CharField(blank=True, max_length=200, verbose_name="works since, as printed"),
                ),
                ("about_kk", models.TextField(blank=True, verbose_name="about it (in Kazakh)")),
                ("about_ru", models.TextField(blank=True, verbose_name="about it (in Russian)")),
                ("about_en", models.TextField(blank=True, verbose_name="about it (in English)")),
                ("verified_on", models.DateField(blank=True, null=True, verbose_name="last checked")),
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
                        to="registry.organisation",
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
                    "seat",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territories.territory",
                        verbose_name="seat",
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
        migrations.CreateModel(
            name="OrganisationName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                ("name", models.CharField(max_length=300, verbose_name="name")),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="other_names",
                        to="registry.organisation",
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
                            func='INSERT INTO "registry_organisationnamehistory" ("id", "kind", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."kind", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="c3eaa5f471a764700ecff50541b8eba31f485b87",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ec51d",
                            table="registry_organisationname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_organisationnamehistory" ("id", "kind", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."kind", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="e8f63dbd1f370b12ba079c75d7eb53d44597f04a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_401ba",
                            table="registry_organisationname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "name"), name="registry_organisationname_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["other", "former", "printed"])),
                        name="registry_organisationname_kind",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisationNameHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                ("name", models.CharField(max_length=300, verbose_name="name")),
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
                        to="registry.organisationname",
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
        migrations.CreateModel(
            name="OrganisationTargetGroupsHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
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
                "abstract": False,
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
        migrations.CreateModel(
            name="Person",
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
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "profession_kk",
                    models.CharField(blank=True, max_length=200, verbose_name="profession (in Kazakh)"),
                ),
                (
                    "profession_ru",
                    models.CharField(blank=True, max_length=200, verbose_name="profession (in Russian)"),
                ),
                (
                    "profession_en",
                    models.CharField(blank=True, max_length=200, verbose_name="profession (in English)"),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.Fold("name_kk", "name_ru", "name_en"),
                        output_field=models.TextField(),
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
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                        name="registry_person_search",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("name_kk__regex", "\\S"),
                            ("name_ru__regex", "\\S"),
                            ("name_en__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="registry_person_named",
                        violation_error_message="Give the name in at least one language.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonHistory",
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
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "profession_kk",
                    models.CharField(blank=True, max_length=200, verbose_name="profession (in Kazakh)"),
                ),
                (
                    "profession_ru",
                    models.CharField(blank=True, max_length=200, verbose_name="profession (in Russian)"),
                ),
                (
                    "profession_en",
                    models.CharField(blank=True, max_length=200, verbose_name="profession (in English)"),
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
                        to="registry.person",
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
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="PersonName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name as printed")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="other_names",
                        to="registry.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "other spelling",
                "verbose_name_plural": "other spellings",
                "ordering": ["id"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_personnamehistory" ("id", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."name", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="24534312643060fcbc8731d81617b5bfbcb0c3de",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dc78e",
                            table="registry_personname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("person", "name"), name="registry_personname_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonNameHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=200, verbose_name="name as printed")),
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
                        to="registry.personname",
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
        migrations.CreateModel(
            name="Position",
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
                    "unit_kk",
                    models.CharField(blank=True, max_length=200, verbose_name="department (in Kazakh)"),
                ),
                (
                    "unit_ru",
                    models.CharField(blank=True, max_length=200, verbose_name="department (in Russian)"),
                ),
                (
                    "unit_en",
                    models.CharField(blank=True, max_length=200, verbose_name="department (in English)"),
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
                ("post_ru", models.CharField(blank=True, max_length=200, verbose_name="post (in Russian)")),
                ("post_en", models.CharField(blank=True, max_length=200, verbose_name="post (in English)")),
                (
                    "since",
                    ngo_portal.lib.language.approximate_dates.ApproximateDateField(verbose_name="since"),
                ),
                (
                    "until",
                    ngo_portal.lib.language.approximate_dates.ApproximateDateField(verbose_name="until"),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="registry.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="positions",
                        to="registry.person",
                        verbose_name="person",
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
                "verbose_name": "post",
                "verbose_name_plural": "posts",
                "ordering": ["id"],
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_positionhistory" ("basis", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_en", "post_kk", "post_ru", "since", "source_id", "unit_en", "unit_kk", "unit_ru", "until", "verbatim") VALUES (NEW."basis", NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."post_en", NEW."post_kk", NEW."post_ru", NEW."since", NEW."source_id", NEW."unit_en", NEW."unit_kk", NEW."unit_ru", NEW."until", NEW."verbatim"); RETURN NULL;',
                            hash="042186b38063e5344f6d1922d50eb84650c37524",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d85d1",
                            table="registry_position",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_positionhistory" ("basis", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_en", "post_kk", "post_ru", "since", "source_id", "unit_en", "unit_kk", "unit_ru", "until", "verbatim") VALUES (NEW."basis", NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."post_en", NEW."post_kk", NEW."post_ru", NEW."since", NEW."source_id", NEW."unit_en", NEW."unit_kk", NEW."unit_ru", NEW."until", NEW."verbatim"); RETURN NULL;',
                            hash="ee458f3de2969713c0bae185d8f13be28e2fd429",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6f1a6",
                            table="registry_position",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_positionhistory" ("basis", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_en", "post_kk", "post_ru", "since", "source_id", "unit_en", "unit_kk", "unit_ru", "until", "verbatim") VALUES (OLD."basis", OLD."id", OLD."organisation_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."post_en", OLD."post_kk", OLD."post_ru", OLD."since", OLD."source_id", OLD."unit_en", OLD."unit_kk", OLD."unit_ru", OLD."until", OLD."verbatim"); RETURN NULL;',
                            hash="80f58ec349c53966dfdeb695a74ecbb0d8061305",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8596e",
                            table="registry_position",
                            when="AFTER",
                        ),
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "inferred"])),
                        name="registry_position_basis",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("post_en", ""), ("post_kk", ""), ("post_ru", ""), _negated=True),
                        name="registry_position_post",
                        violation_error_message="Give the post in at least one language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("since")),
                        name="registry_position_since",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("until")),
                        name="registry_position_until",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PositionHistory",
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
                    "unit_kk",
                    models.CharField(blank=True, max_length=200, verbose_name="department (in Kazakh)"),
                ),
                (
                    "unit_ru",
                    models.CharField(blank=True, max_length=200, verbose_name="department (in Russian)"),
                ),
                (
                    "unit_en",
                    models.CharField(blank=True, max_length=200, verbose_name="department (in English)"),
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
                ("post_ru", models.CharField(blank=True, max_length=200, verbose_name="post (in Russian)")),
                ("post_en", models.CharField(blank=True, max_length=200, verbose_name="post (in English)")),
                (
                    "since",
                    ngo_portal.lib.language.approximate_dates.ApproximateDateField(verbose_name="since"),
                ),
                (
                    "until",
                    ngo_portal.lib.language.approximate_dates.ApproximateDateField(verbose_name="until"),
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
                        to="registry.position",
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
        migrations.CreateModel(
            name="SourceHistory",
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
                        max_length=300,
                        verbose_name="headline",
                    ),
                ),
                ("rubric", models.CharField(blank=True, max_length=200, verbose_name="rubric")),
                ("author", models.CharField(blank=True, max_length=200, verbose_name="author")),
                ("publisher", models.CharField(blank=True, max_length=200, verbose_name="published in")),
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
                ("date_words", models.CharField(blank=True, max_length=200, verbose_name="date as printed")),
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
                        to="registry.source",
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
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="TargetGroupHistory",
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
                ("is_vulnerable", models.BooleanField(default=False, verbose_name="vulnerable group")),
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
                        to="registry.targetgroup",
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
        migrations.CreateModel(
            name="UnitHistory",
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
                        to="registry.unit",
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
        migrations.CreateModel(
            name="ContactHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                ("is_public", models.BooleanField(default=False, verbose_name="show on the public page")),
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
                        to="registry.contact",
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
            ],
            options={
                "abstract": False,
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
        migrations.CreateModel(
            name="OrganisationDirectionsLink",
            fields=[],
            options={
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("registry.organisation_directions",),
        ),
        migrations.CreateModel(
            name="OrganisationTargetGroupsLink",
            fields=[],
            options={
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("registry.organisation_target_groups",),
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
    ]
