import django.db.models.functions.text
from django.db import migrations, models

import ngo_portal.lib.language.kazakh
from ngo_portal.lib.database.migrations import AroundGenerated


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0005_inferred_periods"),
    ]

    operations = [
        AroundGenerated(
            [
                migrations.AlterField(
                    model_name="award",
                    name="programme_words",
                    field=models.CharField(
                        blank=True,
                        help_text="Misprints too.",
                        max_length=500,
                        verbose_name="programme as printed",
                    ),
                ),
                migrations.AlterField(
                    model_name="awardhistory",
                    name="programme_words",
                    field=models.CharField(
                        blank=True,
                        help_text="Misprints too.",
                        max_length=500,
                        verbose_name="programme as printed",
                    ),
                ),
                migrations.AlterField(
                    model_name="direction",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="direction",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="direction",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="directionhistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="directionhistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="directionhistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="indicator",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="indicator",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="indicator",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="indicatorhistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="indicatorhistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="indicatorhistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="inkindline",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="inkindline",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="inkindline",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="inkindlinehistory",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="inkindlinehistory",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="inkindlinehistory",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="legalform",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="legalform",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="legalform",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="legalformhistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="legalformhistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="legalformhistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="memorandumparty",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="memorandumparty",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="memorandumparty",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="memorandumpartyhistory",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="memorandumpartyhistory",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="memorandumpartyhistory",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="organisation",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="organisation",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="organisation",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="organisation",
                    name="sort_key",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.SortKey(
                            django.db.models.functions.text.Left(
                                django.db.models.functions.text.Concat(
                                    models.F("name_kk"), models.F("name_ru"), models.F("name_en")
                                ),
                                250,
                            )
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                migrations.AlterField(
                    model_name="organisation",
                    name="sort_key_en",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.SortKey(
                            django.db.models.functions.text.Left(
                                django.db.models.functions.text.Concat(
                                    models.F("name_en"), models.F("name_kk"), models.F("name_ru")
                                ),
                                250,
                            )
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                migrations.AlterField(
                    model_name="organisation",
                    name="sort_key_ru",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.SortKey(
                            django.db.models.functions.text.Left(
                                models.Func(
                                    django.db.models.functions.text.Concat(
                                        models.F("name_ru"), models.F("name_kk"), models.F("name_en")
                                    ),
                                    models.Value("ёЁ"),
                                    models.Value("еЕ"),
                                    function="translate",
                                    output_field=models.TextField(),
                                ),
                                250,
                            )
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                migrations.AlterField(
                    model_name="organisationhistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="organisationhistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="organisationhistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="organisationname",
                    name="name",
                    field=models.CharField(max_length=500, verbose_name="name"),
                ),
                migrations.AlterField(
                    model_name="organisationnamehistory",
                    name="name",
                    field=models.CharField(max_length=500, verbose_name="name"),
                ),
                migrations.AlterField(
                    model_name="person",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="person",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="person",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="person",
                    name="sort_key",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.SortKey(
                            django.db.models.functions.text.Left(
                                django.db.models.functions.text.Concat(
                                    models.F("name_kk"), models.F("name_ru"), models.F("name_en")
                                ),
                                250,
                            )
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                migrations.AlterField(
                    model_name="person",
                    name="sort_key_en",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.SortKey(
                            django.db.models.functions.text.Left(
                                django.db.models.functions.text.Concat(
                                    models.F("name_en"), models.F("name_kk"), models.F("name_ru")
                                ),
                                250,
                            )
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                migrations.AlterField(
                    model_name="person",
                    name="sort_key_ru",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.SortKey(
                            django.db.models.functions.text.Left(
                                models.Func(
                                    django.db.models.functions.text.Concat(
                                        models.F("name_ru"), models.F("name_kk"), models.F("name_en")
                                    ),
                                    models.Value("ёЁ"),
                                    models.Value("еЕ"),
                                    function="translate",
                                    output_field=models.TextField(),
                                ),
                                250,
                            )
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                migrations.AlterField(
                    model_name="personhistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="personhistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="personhistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="personname",
                    name="name",
                    field=models.CharField(max_length=500, verbose_name="name as printed"),
                ),
                migrations.AlterField(
                    model_name="personnamehistory",
                    name="name",
                    field=models.CharField(max_length=500, verbose_name="name as printed"),
                ),
                migrations.AlterField(
                    model_name="programme",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="programme",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="programme",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="programmedirection",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="programmedirection",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="programmedirection",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="programmedirectionhistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="programmedirectionhistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="programmedirectionhistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="programmehistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="programmehistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="programmehistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="programmename",
                    name="name",
                    field=models.CharField(max_length=500, verbose_name="name as printed"),
                ),
                migrations.AlterField(
                    model_name="programmenamehistory",
                    name="name",
                    field=models.CharField(max_length=500, verbose_name="name as printed"),
                ),
                migrations.AlterField(
                    model_name="statement",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="statement",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="statement",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="statementhistory",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="statementhistory",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="statementhistory",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="targetgroup",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="targetgroup",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="targetgroup",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="targetgrouphistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="targetgrouphistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="targetgrouphistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="unit",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="unit",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="unit",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="unithistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="unithistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="unithistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
            ]
        )
    ]
