"""Officers ask for a new edition of a marathon."""

import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0022_index_of_collections"),
        ("officers", "0004_desk"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("territories", "0005_typed_words"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="EditionRequest",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1991),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year held",
                            ),
                        ),
                        (
                            "words",
                            models.TextField(
                                help_text="E.g. we enter the events of March already.",
                                verbose_name="what it is needed for",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("new", "waits for an answer"),
                                    ("opened", "opened"),
                                    ("declined", "declined"),
                                ],
                                default="new",
                                max_length=8,
                                verbose_name="answer",
                            ),
                        ),
                        ("answer", models.TextField(blank=True, verbose_name="answer in words")),
                        (
                            "answered_at",
                            models.DateTimeField(editable=False, null=True, verbose_name="answered at"),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered by",
                            ),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked by",
                            ),
                        ),
                        (
                            "marathon",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="requests",
                                to="events.marathon",
                                verbose_name="marathon",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                help_text="The oblast, city or district whose officers answer for this record.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="territories.territory",
                                verbose_name="responsible territory",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "request for an edition",
                        "verbose_name_plural": "requests for editions",
                        "ordering": ["-id"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state", "new")),
                                fields=["id"],
                                name="events_editionrequest_new",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "new")),
                                fields=("responsible", "marathon", "year"),
                                name="events_editionrequest_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["new", "opened", "declined"])),
                                name="events_editionrequest_state",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("answered_at__isnull", True),
                                        ("answered_by__isnull", True),
                                        ("state", "new"),
                                    ),
                                    models.Q(
                                        models.Q(("state", "new"), _negated=True),
                                        ("answered_at__isnull", False),
                                        ("answered_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="events_editionrequest_answered",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "declined"), _negated=True),
                                    ("answer__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="events_editionrequest_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("year__range", (1991, 2100))),
                                name="events_editionrequest_year",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EditionRequestHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1991),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year held",
                            ),
                        ),
                        (
                            "words",
                            models.TextField(
                                help_text="E.g. we enter the events of March already.",
                                verbose_name="what it is needed for",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("new", "waits for an answer"),
                                    ("opened", "opened"),
                                    ("declined", "declined"),
                                ],
                                default="new",
                                max_length=8,
                                verbose_name="answer",
                            ),
                        ),
                        ("answer", models.TextField(blank=True, verbose_name="answer in words")),
                        (
                            "answered_at",
                            models.DateTimeField(editable=False, null=True, verbose_name="answered at"),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered by",
                            ),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked by",
                            ),
                        ),
                        (
                            "marathon",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.marathon",
                                verbose_name="marathon",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="events.editionrequest",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                db_constraint=False,
                                help_text="The oblast, city or district whose officers answer for this record.",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="territories.territory",
                                verbose_name="responsible territory",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="editionrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_editionrequesthistory" ("answer", "answered_at", "answered_by_id", "asked_by_id", "created_at", "id", "marathon_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "state", "updated_at", "version", "words", "year") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."asked_by_id", NEW."created_at", NEW."id", NEW."marathon_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."responsible_id", NEW."state", NEW."updated_at", NEW."version", NEW."words", NEW."year"); RETURN NULL;',
                            hash="881b8f4ed4afdfffbe957532645f6b09a8b9be7f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_84b96",
                            table="events_editionrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="editionrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_editionrequesthistory" ("answer", "answered_at", "answered_by_id", "asked_by_id", "created_at", "id", "marathon_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "state", "updated_at", "version", "words", "year") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."asked_by_id", NEW."created_at", NEW."id", NEW."marathon_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."responsible_id", NEW."state", NEW."updated_at", NEW."version", NEW."words", NEW."year"); RETURN NULL;',
                            hash="252e786cf30d0ecd055c95db078a4644364ca4a0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2dd04",
                            table="events_editionrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="editionrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_editionrequesthistory" ("answer", "answered_at", "answered_by_id", "asked_by_id", "created_at", "id", "marathon_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "state", "updated_at", "version", "words", "year") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."asked_by_id", OLD."created_at", OLD."id", OLD."marathon_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."responsible_id", OLD."state", OLD."updated_at", OLD."version", OLD."words", OLD."year"); RETURN NULL;',
                            hash="f773b8a25a8a707fe8565f04b131a6f5ef56a6eb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bb957",
                            table="events_editionrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="editionrequesthistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="59094e0b3f444db88802bda5f016adad3d71d8d5",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cfa40",
                            table="events_editionrequesthistory",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
