"""What somebody was at the time takes 500 letters: it is a post and the name of an organisation."""

from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0027_inferred_numbers"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.AlterField(
                    model_name="eventperson",
                    name="held_as_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="post in words (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventperson",
                    name="held_as_kk",
                    field=models.CharField(
                        blank=True,
                        help_text="As the source says it, e.g. «Талап» бірлестігінің жетекшісі.",
                        max_length=500,
                        verbose_name="post in words (in Kazakh)",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventperson",
                    name="held_as_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="post in words (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventpersonhistory",
                    name="held_as_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="post in words (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventpersonhistory",
                    name="held_as_kk",
                    field=models.CharField(
                        blank=True,
                        help_text="As the source says it, e.g. «Талап» бірлестігінің жетекшісі.",
                        max_length=500,
                        verbose_name="post in words (in Kazakh)",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventpersonhistory",
                    name="held_as_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="post in words (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="quote",
                    name="held_as_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="post in words (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="quote",
                    name="held_as_kk",
                    field=models.CharField(
                        blank=True,
                        help_text="As the source says it, e.g. «Талап» бірлестігінің жетекшісі.",
                        max_length=500,
                        verbose_name="post in words (in Kazakh)",
                    ),
                ),
                migrations.AlterField(
                    model_name="quote",
                    name="held_as_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="post in words (in Russian)"
                    ),
                ),
                migrations.AlterField(
                    model_name="quotehistory",
                    name="held_as_en",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="post in words (in English)"
                    ),
                ),
                migrations.AlterField(
                    model_name="quotehistory",
                    name="held_as_kk",
                    field=models.CharField(
                        blank=True,
                        help_text="As the source says it, e.g. «Талап» бірлестігінің жетекшісі.",
                        max_length=500,
                        verbose_name="post in words (in Kazakh)",
                    ),
                ),
                migrations.AlterField(
                    model_name="quotehistory",
                    name="held_as_ru",
                    field=models.CharField(
                        blank=True, max_length=500, verbose_name="post in words (in Russian)"
                    ),
                ),
            ],
        ),
    ]
