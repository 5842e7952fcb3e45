import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("ngo_portal", "0002_change_notes"),
        ("officers", "0001_initial"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="FormToken",
                    fields=[
                        ("key", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                        (
                            "officer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("path", models.CharField(max_length=300)),
                        ("answer", models.CharField(blank=True, max_length=500)),
                        ("created_at", models.DateTimeField(auto_now_add=True, db_index=True)),
                    ],
                ),
            ],
        ),
    ]
