"""What districts are to enter by which day, and who has nothing to report."""

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0020_changed_words"),
        ("officers", "0004_desk"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("territories", "0005_typed_words"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="Collection",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1991),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "quarter",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[
                                    (1, "1st quarter"),
                                    (2, "2nd quarter"),
                                    (3, "3rd quarter"),
                                    (4, "4th quarter"),
                                ],
                                null=True,
                                verbose_name="quarter",
                            ),
                        ),
                        (
                            "due",
                            models.DateField(
                                help_text="The last day on which an event is entered in time.",
                                verbose_name="deadline",
                            ),
                        ),
                        (
                            "is_public",
                            models.BooleanField(
                                default=False,
                                help_text="The page of the edition says from how many districts reports came, and how many in time.",
                                verbose_name="shown to the public",
                            ),
                        ),
                        (
                            "edition",
                            models.OneToOneField(
                                blank=True,
                                help_text="Or leave it empty and give a quarter.",
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="collection",
                                to="events.edition",
                                verbose_name="edition of a marathon",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "collection of reports",
                        "verbose_name_plural": "collections of reports",
                        "ordering": ["-due", "-id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("year", "quarter"),
                                name="events_collection_once",
                                violation_error_message="There is a deadline for this quarter already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("edition__isnull", False),
                                        ("quarter__isnull", True),
                                        ("year__isnull", True),
                                    ),
                                    models.Q(
                                        ("edition__isnull", True),
                                        ("quarter__in", [1, 2, 3, 4]),
                                        ("quarter__isnull", False),
                                        ("year__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="events_collection_of_one",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_public", False), ("edition__isnull", False), _connector="OR"
                                ),
                                name="events_collection_public",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("year__isnull", True), ("year__range", (1991, 2100)), _connector="OR"
                                ),
                                name="events_collection_year",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CollectionHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1991),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "quarter",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[
                                    (1, "1st quarter"),
                                    (2, "2nd quarter"),
                                    (3, "3rd quarter"),
                                    (4, "4th quarter"),
                                ],
                                null=True,
                                verbose_name="quarter",
                            ),
                        ),
                        (
                            "due",
                            models.DateField(
                                help_text="The last day on which an event is entered in time.",
                                verbose_name="deadline",
                            ),
                        ),
                        (
                            "is_public",
                            models.BooleanField(
                                default=False,
                                help_text="The page of the edition says from how many districts reports came, and how many in time.",
                                verbose_name="shown to the public",
                            ),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Or leave it empty and give a quarter.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.edition",
                                verbose_name="edition of a marathon",
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
                                to="events.collection",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="NothingToReport",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "by",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="nothing_to_report",
                                to="events.collection",
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="territories.territory",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "nothing to report",
                        "verbose_name_plural": "nothing to report",
                        "default_permissions": (),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("collection", "district"), name="events_nothingtoreport_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NothingToReportHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.collection",
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="territories.territory",
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
                                to="events.nothingtoreport",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="collection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="c1a502cf134d6350429de82411a01a1b48012926",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_76e3d",
                            table="events_collection",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="collection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_collectionhistory" ("due", "edition_id", "id", "is_public", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter", "year") VALUES (NEW."due", NEW."edition_id", NEW."id", NEW."is_public", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quarter", NEW."year"); RETURN NULL;',
                            hash="a5f92c6c82d909384916a7bc27b58e20e3b765b7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f6524",
                            table="events_collection",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="collection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_collectionhistory" ("due", "edition_id", "id", "is_public", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter", "year") VALUES (NEW."due", NEW."edition_id", NEW."id", NEW."is_public", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quarter", NEW."year"); RETURN NULL;',
                            hash="004d3dd9f2ac668c2116262f846747c77ed9a451",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ed311",
                            table="events_collection",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="collection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_collectionhistory" ("due", "edition_id", "id", "is_public", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter", "year") VALUES (OLD."due", OLD."edition_id", OLD."id", OLD."is_public", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quarter", OLD."year"); RETURN NULL;',
                            hash="3a9a5ec65118871ecdf3b214f294247c7a530d44",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9e4b7",
                            table="events_collection",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="collectionhistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4f93e602e18325872c3e457d0967a9d330cc5f6d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_61df8",
                            table="events_collectionhistory",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="nothingtoreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="c83b5ca50a69375cd744772fd9dc158dba6f107b",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_20b2f",
                            table="events_nothingtoreport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="nothingtoreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_nothingtoreporthistory" ("at", "by_id", "collection_id", "district_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."by_id", NEW."collection_id", NEW."district_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="1c957a50be6717a8d2836c3e1470955295ebed5c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5ae82",
                            table="events_nothingtoreport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="nothingtoreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_nothingtoreporthistory" ("at", "by_id", "collection_id", "district_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."by_id", NEW."collection_id", NEW."district_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="e6ebe4ca8ac807df770174641f7c4968d07b8d5a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2848b",
                            table="events_nothingtoreport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="nothingtoreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_nothingtoreporthistory" ("at", "by_id", "collection_id", "district_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."at", OLD."by_id", OLD."collection_id", OLD."district_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="9b65812acf7e25064ba24c4e1fd0dfe101e282c2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_45ffc",
                            table="events_nothingtoreport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="nothingtoreporthistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9a063130d8327d19fc58e5409bae0f1454d070f2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b4403",
                            table="events_nothingtoreporthistory",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
