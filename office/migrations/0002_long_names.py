"""The name of a correspondent takes 500 letters, as other names do; what it is found by is made of it, and made anew."""

import django.contrib.postgres.indexes
from django.db import migrations, models

import ngo_portal.lib.language.kazakh
from ngo_portal.lib.database.migrations import InOneState

NAME = models.CharField(
    blank=True,
    help_text="For one that is not in the registry.",
    max_length=500,
    verbose_name="correspondent in words",
)


class Migration(migrations.Migration):
    dependencies = [("office", "0001_office")]

    operations = [
        InOneState(
            operations=[
                migrations.RemoveIndex(model_name="letter", name="office_letter_search"),
                migrations.RemoveField(model_name="letter", name="search"),
                migrations.AlterField(model_name="letter", name="correspondent_words", field=NAME),
                migrations.AlterField(model_name="letterhistory", name="correspondent_words", field=NAME),
                migrations.AddField(
                    model_name="letter",
                    name="search",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.Fold(
                            "number", "their_number", "correspondent_words", "subject"
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                migrations.AddIndex(
                    model_name="letter",
                    index=django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                        name="office_letter_search",
                    ),
                ),
            ]
        )
    ]
