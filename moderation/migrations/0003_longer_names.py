from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0002_triggers"),
    ]

    operations = [
        InOneState(
            [
                migrations.AlterField(
                    model_name="stepreason",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="stepreason",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="stepreason",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="stepreasonhistory",
                    name="name_en",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="stepreasonhistory",
                    name="name_kk",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                    ),
                ),
                migrations.AlterField(
                    model_name="stepreasonhistory",
                    name="name_ru",
                    field=models.CharField(
                        blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                    ),
                ),
            ]
        )
    ]
