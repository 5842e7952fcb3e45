from django.db import migrations, models

from ngo_portal.lib.database.migrations import AroundGenerated


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0003_dates_in_words"),
    ]

    operations = [
        AroundGenerated(
            [
                migrations.AlterField(
                    model_name="socialproject",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="socialproject",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="socialproject",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="socialprojecthistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="socialprojecthistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="socialprojecthistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
            ]
        )
    ]
