from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0008_words_of_choices"),
    ]

    operations = [
        InOneState(
            [
                migrations.AlterField(
                    model_name="eventaudience",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventaudience",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventaudience",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventaudiencehistory",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventaudiencehistory",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventaudiencehistory",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventorganiser",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventorganiser",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventorganiser",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventorganiserhistory",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventorganiserhistory",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventorganiserhistory",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventperson",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventperson",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventperson",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventpersonhistory",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventpersonhistory",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventpersonhistory",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventtype",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventtype",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventtype",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventtypehistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventtypehistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventtypehistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="marathon",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="marathon",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="marathon",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="marathonhistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="marathonhistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="marathonhistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="marathonname",
                    name="name",
                    field=models.CharField(max_length=500, verbose_name="name"),
                ),
                migrations.AlterField(
                    model_name="marathonnamehistory",
                    name="name",
                    field=models.CharField(max_length=500, verbose_name="name"),
                ),
                migrations.AlterField(
                    model_name="observance",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="observance",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="observance",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="observancehistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="observancehistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="observancehistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="quote",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="quote",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="quote",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="quotehistory",
                    name="described_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="quotehistory",
                    name="described_kk",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="quotehistory",
                    name="described_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="described as (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="themedweek",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="themedweek",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="themedweek",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="themedweekhistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="themedweekhistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="themedweekhistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
            ]
        )
    ]
