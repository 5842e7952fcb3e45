from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0007_figures_of_people"),
    ]

    operations = [
        InOneState(
            [
                migrations.AlterField(
                    model_name="edition",
                    name="quantity_high",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=18,
                        null=True,
                        verbose_name="number (highest)",
                    ),
                ),
                migrations.AlterField(
                    model_name="edition",
                    name="quantity_low",
                    field=models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number (lowest)"
                    ),
                ),
                migrations.AlterField(
                    model_name="editionhistory",
                    name="quantity_high",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=18,
                        null=True,
                        verbose_name="number (highest)",
                    ),
                ),
                migrations.AlterField(
                    model_name="editionhistory",
                    name="quantity_low",
                    field=models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number (lowest)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventaudience",
                    name="quantity_high",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=18,
                        null=True,
                        verbose_name="number (highest)",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventaudience",
                    name="quantity_low",
                    field=models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number (lowest)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventaudiencehistory",
                    name="quantity_high",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=18,
                        null=True,
                        verbose_name="number (highest)",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventaudiencehistory",
                    name="quantity_low",
                    field=models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number (lowest)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventfigure",
                    name="quantity_high",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=18,
                        null=True,
                        verbose_name="number (highest)",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventfigure",
                    name="quantity_low",
                    field=models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number (lowest)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventfigurehistory",
                    name="quantity_high",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=18,
                        null=True,
                        verbose_name="number (highest)",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventfigurehistory",
                    name="quantity_low",
                    field=models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number (lowest)"
                    ),
                ),
                migrations.AlterField(
                    model_name="eventorganiser",
                    name="role",
                    field=models.CharField(
                        choices=[
                            ("organiser", "organiser"),
                            ("co_organiser", "co-organiser"),
                            ("partner", "partner"),
                            ("sponsor", "sponsor"),
                            ("host", "host"),
                        ],
                        default="organiser",
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventorganiserhistory",
                    name="role",
                    field=models.CharField(
                        choices=[
                            ("organiser", "organiser"),
                            ("co_organiser", "co-organiser"),
                            ("partner", "partner"),
                            ("sponsor", "sponsor"),
                            ("host", "host"),
                        ],
                        default="organiser",
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
            ]
        ),
    ]
