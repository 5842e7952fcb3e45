"""Letters in and out, and contacts at the offices of districts."""

import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import ngo_portal.lib.language.kazakh
from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0025_indexes_of_ends"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0008_assessments_validated"),
        ("registry", "0015_looking_back_last"),
        ("territories", "0005_typed_words"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="Letter",
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
                            "direction",
                            models.CharField(
                                choices=[("in", "incoming"), ("out", "outgoing")],
                                default="in",
                                max_length=3,
                                verbose_name="incoming or outgoing",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(
                                blank=True,
                                help_text="Leave it empty: it gets the next number of the year.",
                                max_length=60,
                                verbose_name="number in the register",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        (
                            "their_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the correspondent"
                            ),
                        ),
                        (
                            "correspondent_words",
                            models.CharField(
                                blank=True,
                                help_text="For one that is not in the registry.",
                                max_length=300,
                                verbose_name="correspondent in words",
                            ),
                        ),
                        ("subject", models.CharField(max_length=500, verbose_name="subject of the letter")),
                        ("answer_due", models.DateField(blank=True, null=True, verbose_name="answer due on")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "search",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.Fold(
                                    "number", "their_number", "correspondent_words", "subject"
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                        (
                            "about_event",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="letters",
                                to="events.event",
                                verbose_name="about the event",
                            ),
                        ),
                        (
                            "about_organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="letters_about",
                                to="registry.organisation",
                                verbose_name="about the organisation",
                            ),
                        ),
                        (
                            "about_project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="letters",
                                to="projects.socialproject",
                                verbose_name="about the project",
                            ),
                        ),
                        (
                            "answer_to",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answered_by",
                                to="office.letter",
                                verbose_name="answers the letter",
                            ),
                        ),
                        (
                            "correspondent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="letters",
                                to="registry.organisation",
                                verbose_name="correspondent",
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
                        "verbose_name": "letter",
                        "verbose_name_plural": "letters",
                        "ordering": ["-on", "-pk"],
                        "indexes": [
                            models.Index(fields=["responsible", "-on", "-id"], name="office_letter_list"),
                            models.Index(
                                condition=models.Q(("answer_due__isnull", False)),
                                fields=["responsible", "answer_due"],
                                name="office_letter_due",
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="office_letter_search",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("direction__in", ["in", "out"])),
                                name="office_letter_direction",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("correspondent__isnull", False),
                                    models.Q(("correspondent_words", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="office_letter_somebody",
                                violation_error_message="Choose the correspondent, or name it in words.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("answer_to__isnull", True),
                                    models.Q(("answer_to", models.F("pk")), _negated=True),
                                    _connector="OR",
                                ),
                                name="office_letter_itself",
                                violation_error_message="A letter is no answer to itself.",
                            ),
                            models.UniqueConstraint(
                                models.F("responsible"),
                                models.F("direction"),
                                django.db.models.functions.datetime.ExtractYear("on"),
                                models.F("number"),
                                name="office_letter_once",
                                violation_error_message="There is a letter with this number in the register of this year.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LetterHistory",
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
                            "direction",
                            models.CharField(
                                choices=[("in", "incoming"), ("out", "outgoing")],
                                default="in",
                                max_length=3,
                                verbose_name="incoming or outgoing",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(
                                blank=True,
                                help_text="Leave it empty: it gets the next number of the year.",
                                max_length=60,
                                verbose_name="number in the register",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        (
                            "their_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the correspondent"
                            ),
                        ),
                        (
                            "correspondent_words",
                            models.CharField(
                                blank=True,
                                help_text="For one that is not in the registry.",
                                max_length=300,
                                verbose_name="correspondent in words",
                            ),
                        ),
                        ("subject", models.CharField(max_length=500, verbose_name="subject of the letter")),
                        ("answer_due", models.DateField(blank=True, null=True, verbose_name="answer due on")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "about_event",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="events.event",
                                verbose_name="about the event",
                            ),
                        ),
                        (
                            "about_organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="about the organisation",
                            ),
                        ),
                        (
                            "about_project",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.socialproject",
                                verbose_name="about the project",
                            ),
                        ),
                        (
                            "answer_to",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="office.letter",
                                verbose_name="answers the letter",
                            ),
                        ),
                        (
                            "correspondent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                                verbose_name="correspondent",
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
                                to="office.letter",
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
                migrations.CreateModel(
                    name="OfficeContact",
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
                        ("name", models.CharField(max_length=200, verbose_name="full name")),
                        ("post", models.CharField(max_length=200, verbose_name="post")),
                        ("phone", models.CharField(blank=True, max_length=100, verbose_name="telephone")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "agreed_on",
                            models.DateField(
                                help_text="The day on which this person agreed that the portal keeps it.",
                                verbose_name="agreed on",
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
                        (
                            "territory",
                            models.ForeignKey(
                                help_text="Type the name of a city, district or village.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="territories.territory",
                                verbose_name="office of",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "contact at an office",
                        "verbose_name_plural": "contacts at offices",
                        "ordering": ["territory", "pk"],
                        "indexes": [models.Index(fields=["responsible", "-id"], name="office_contact_list")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("phone", ""), _negated=True),
                                    models.Q(("email", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="office_contact_reached",
                                violation_error_message="Give a telephone number or an e-mail address.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OfficeContactHistory",
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
                        ("post", models.CharField(max_length=200, verbose_name="post")),
                        (
                            "agreed_on",
                            models.DateField(
                                help_text="The day on which this person agreed that the portal keeps it.",
                                verbose_name="agreed on",
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
                                to="office.officecontact",
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
                        (
                            "territory",
                            models.ForeignKey(
                                db_constraint=False,
                                help_text="Type the name of a city, district or village.",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="territories.territory",
                                verbose_name="office of",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "office_letterhistory" ("about_event_id", "about_organisation_id", "about_project_id", "answer_due", "answer_to_id", "correspondent_id", "correspondent_words", "created_at", "direction", "id", "note", "number", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "subject", "their_number", "updated_at", "version") VALUES (NEW."about_event_id", NEW."about_organisation_id", NEW."about_project_id", NEW."answer_due", NEW."answer_to_id", NEW."correspondent_id", NEW."correspondent_words", NEW."created_at", NEW."direction", NEW."id", NEW."note", NEW."number", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."responsible_id", NEW."subject", NEW."their_number", NEW."updated_at", NEW."version"); RETURN NULL;',
                            hash="1c71e14afa16d7334d3bf92a01f66a03d7acc28b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0039c",
                            table="office_letter",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."about_event_id" IS DISTINCT FROM (NEW."about_event_id") OR OLD."about_organisation_id" IS DISTINCT FROM (NEW."about_organisation_id") OR OLD."about_project_id" IS DISTINCT FROM (NEW."about_project_id") OR OLD."answer_due" IS DISTINCT FROM (NEW."answer_due") OR OLD."answer_to_id" IS DISTINCT FROM (NEW."answer_to_id") OR OLD."correspondent_id" IS DISTINCT FROM (NEW."correspondent_id") OR OLD."correspondent_words" IS DISTINCT FROM (NEW."correspondent_words") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."direction" IS DISTINCT FROM (NEW."direction") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."on" IS DISTINCT FROM (NEW."on") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."subject" IS DISTINCT FROM (NEW."subject") OR OLD."their_number" IS DISTINCT FROM (NEW."their_number") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "office_letterhistory" ("about_event_id", "about_organisation_id", "about_project_id", "answer_due", "answer_to_id", "correspondent_id", "correspondent_words", "created_at", "direction", "id", "note", "number", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "subject", "their_number", "updated_at", "version") VALUES (NEW."about_event_id", NEW."about_organisation_id", NEW."about_project_id", NEW."answer_due", NEW."answer_to_id", NEW."correspondent_id", NEW."correspondent_words", NEW."created_at", NEW."direction", NEW."id", NEW."note", NEW."number", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."responsible_id", NEW."subject", NEW."their_number", NEW."updated_at", NEW."version"); RETURN NULL;',
                            hash="09460a3739f4678758ad02f358d768f946832ada",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e88c6",
                            table="office_letter",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "office_letterhistory" ("about_event_id", "about_organisation_id", "about_project_id", "answer_due", "answer_to_id", "correspondent_id", "correspondent_words", "created_at", "direction", "id", "note", "number", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "subject", "their_number", "updated_at", "version") VALUES (OLD."about_event_id", OLD."about_organisation_id", OLD."about_project_id", OLD."answer_due", OLD."answer_to_id", OLD."correspondent_id", OLD."correspondent_words", OLD."created_at", OLD."direction", OLD."id", OLD."note", OLD."number", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."responsible_id", OLD."subject", OLD."their_number", OLD."updated_at", OLD."version"); RETURN NULL;',
                            hash="102d1db394a7b98dc1f9b8173eec3b005ffbf6fc",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_07e93",
                            table="office_letter",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letterhistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="c16fab39f20e0ace84895eef57b2edfcd6255c10",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0ada4",
                            table="office_letterhistory",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="officecontact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "office_officecontacthistory" ("agreed_on", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "responsible_id", "territory_id", "updated_at", "version") VALUES (NEW."agreed_on", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."post", NEW."responsible_id", NEW."territory_id", NEW."updated_at", NEW."version"); RETURN NULL;',
                            hash="7e09643b9876bd8dec97c704cc6f11cd63e3a01f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_88fd3",
                            table="office_officecontact",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="officecontact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."agreed_on" IS DISTINCT FROM (NEW."agreed_on") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."post" IS DISTINCT FROM (NEW."post") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."territory_id" IS DISTINCT FROM (NEW."territory_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "office_officecontacthistory" ("agreed_on", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "responsible_id", "territory_id", "updated_at", "version") VALUES (NEW."agreed_on", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."post", NEW."responsible_id", NEW."territory_id", NEW."updated_at", NEW."version"); RETURN NULL;',
                            hash="24ae6b91e4b075c5dd98dd319baac409159cbf83",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_138d1",
                            table="office_officecontact",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="officecontact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "office_officecontacthistory" ("agreed_on", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "responsible_id", "territory_id", "updated_at", "version") VALUES (OLD."agreed_on", OLD."created_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."post", OLD."responsible_id", OLD."territory_id", OLD."updated_at", OLD."version"); RETURN NULL;',
                            hash="2818b6ad52a2a09e6d82f78a4b406d853101ebc1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e1db8",
                            table="office_officecontact",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="officecontacthistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8f9c3b4898f7e0da15f9ad35fc8e930bdc885dd3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_83eb9",
                            table="office_officecontacthistory",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
