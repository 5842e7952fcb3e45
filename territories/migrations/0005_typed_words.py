"""Places are found in whatever letters they are typed."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models

import ngo_portal.lib.language.typed
from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("territories", "0004_territory_words"),
    ]

    operations = [
        InOneState(
            [
                migrations.AddField(
                    model_name="territory",
                    name="typed",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.typed.Typed(
                            "title_kk", "title_ru", "title_en", "aliases"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddIndex(
                    model_name="territory",
                    index=django.contrib.postgres.indexes.GinIndex(fields=["typed"], name="territory_typed"),
                ),
            ]
        ),
    ]
