"""What waits for an officer, and the search of sources, have indexes of their own."""

import django.contrib.postgres.indexes
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("registry", "0003_source_search")]

    operations = [
        AddIndexConcurrently(
            model_name="organisation",
            index=models.Index(
                condition=models.Q(("stage", "published"), _negated=True),
                fields=["stage", "responsible", "-id"],
                name="registry_organisation_waiting",
            ),
        ),
        AddIndexConcurrently(
            model_name="source",
            index=models.Index(
                condition=models.Q(("stage", "published"), _negated=True),
                fields=["stage", "responsible", "-id"],
                name="registry_source_waiting",
            ),
        ),
        AddIndexConcurrently(
            model_name="source",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                name="registry_source_search",
            ),
        ),
    ]
