import django.contrib.postgres.indexes
from django.db import migrations, models

import ngo_portal.lib.language.kazakh


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0002_triggers"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="socialproject", name="projects_project_search"),
        migrations.RemoveField(model_name="socialproject", name="search"),
        migrations.AddField(
            model_name="socialproject",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=ngo_portal.lib.language.kazakh.Fold(
                    "name_kk", "name_ru", "name_en", "contract_number"
                ),
                output_field=models.TextField(),
            ),
        ),
        migrations.AddIndex(
            model_name="socialproject",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                name="projects_project_search",
            ),
        ),
    ]
