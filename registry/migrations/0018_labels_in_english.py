"""Labels of fields, and what is said beside them, in better English."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0017_lists_of_people"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.AlterField(
                    model_name="targetgroup",
                    name="parent",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Whoever looks for that group finds this one too.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="narrower",
                        to="registry.targetgroup",
                        verbose_name="belongs to",
                    ),
                ),
                migrations.AlterField(
                    model_name="targetgrouphistory",
                    name="parent",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Whoever looks for that group finds this one too.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.targetgroup",
                        verbose_name="belongs to",
                    ),
                ),
                migrations.AlterField(
                    model_name="unit",
                    name="second_person_above",
                    field=models.DecimalField(
                        db_default=100000,
                        decimal_places=3,
                        default=100000,
                        help_text="Before a larger number is public, somebody other than the person who entered it checks it.",
                        max_digits=18,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="a second person looks above",
                    ),
                ),
                migrations.AlterField(
                    model_name="unithistory",
                    name="second_person_above",
                    field=models.DecimalField(
                        db_default=100000,
                        decimal_places=3,
                        default=100000,
                        help_text="Before a larger number is public, somebody other than the person who entered it checks it.",
                        max_digits=18,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="a second person looks above",
                    ),
                ),
            ],
        ),
    ]
