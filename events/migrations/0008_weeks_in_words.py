"""The dates of a themed week are known as exactly as they are said, in the words they are said in."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
from ngo_portal.lib.database.migrations import InOneState

TABLES = ("events_themedweek", "events_themedweekhistory")
FORWARD = """
    ALTER TABLE {0}
        ALTER starts_on TYPE varchar(32) USING concat_ws('/', starts_on, nullif(ends_on, starts_on)),
        ADD dates_words varchar(200) NOT NULL DEFAULT '';
    ALTER TABLE {0} RENAME starts_on TO dates;
    ALTER TABLE {0} ALTER dates_words DROP DEFAULT, DROP ends_on;
"""
#: A week whose days are not known gets those of its year. What was, is otherwise only added to.
BACKWARD = """
    ALTER TABLE {0} DISABLE TRIGGER USER, ADD starts_on date, ADD ends_on date;
    UPDATE {0} AS week SET
        starts_on = coalesce(edtf_earliest(week.dates), make_date(edition.year, 1, 1)),
        ends_on = coalesce(edtf_latest(week.dates), make_date(edition.year, 12, 31))
    FROM events_edition AS edition WHERE edition.id = week.edition_id;
    UPDATE {0} SET starts_on = '1991-01-01', ends_on = '1991-01-01' WHERE starts_on IS NULL;
    ALTER TABLE {0} ALTER starts_on SET NOT NULL, ALTER ends_on SET NOT NULL, DROP dates, DROP dates_words;
    ALTER TABLE {0} ENABLE TRIGGER USER;
"""


class Migration(migrations.Migration):
    dependencies = [("events", "0007_index_of_directions")]

    operations = [
        InOneState(
            [
                migrations.AlterModelOptions(
                    name="themedweek",
                    options={
                        "ordering": ["dates", "id"],
                        "verbose_name": "themed week",
                        "verbose_name_plural": "themed weeks",
                    },
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="themedweek",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="themedweek",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="themedweek",
                    name="delete_delete",
                ),
                migrations.RemoveConstraint(
                    model_name="themedweek",
                    name="events_themedweek_order",
                ),
                migrations.RunSQL(
                    "".join(map(FORWARD.format, TABLES)),
                    "".join(map(BACKWARD.format, TABLES)),
                    state_operations=[
                        migrations.RemoveField(
                            model_name="themedweek",
                            name="ends_on",
                        ),
                        migrations.RemoveField(
                            model_name="themedweek",
                            name="starts_on",
                        ),
                        migrations.RemoveField(
                            model_name="themedweekhistory",
                            name="ends_on",
                        ),
                        migrations.RemoveField(
                            model_name="themedweekhistory",
                            name="starts_on",
                        ),
                        migrations.AddField(
                            model_name="themedweek",
                            name="dates",
                            field=ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 01.03.2021–07.03.2021; empty when not stated.",
                                verbose_name="dates",
                            ),
                        ),
                        migrations.AddField(
                            model_name="themedweek",
                            name="dates_words",
                            field=models.CharField(
                                blank=True, max_length=200, verbose_name="dates as printed"
                            ),
                        ),
                        migrations.AddField(
                            model_name="themedweekhistory",
                            name="dates",
                            field=ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 01.03.2021–07.03.2021; empty when not stated.",
                                verbose_name="dates",
                            ),
                        ),
                        migrations.AddField(
                            model_name="themedweekhistory",
                            name="dates_words",
                            field=models.CharField(
                                blank=True, max_length=200, verbose_name="dates as printed"
                            ),
                        ),
                    ],
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="themedweek",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_themedweekhistory" ("dates", "dates_words", "edition_id", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."dates", NEW."dates_words", NEW."edition_id", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="e05817381f59cda85f3d03b07257e2910e9d38b5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e84e6",
                            table="events_themedweek",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="themedweek",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_themedweekhistory" ("dates", "dates_words", "edition_id", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."dates", NEW."dates_words", NEW."edition_id", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="6dce6b6486da9ccc8442a4264ba8ab04720f55dc",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_90a3c",
                            table="events_themedweek",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="themedweek",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_themedweekhistory" ("dates", "dates_words", "edition_id", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."dates", OLD."dates_words", OLD."edition_id", OLD."id", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="277ee4615c4dc17185bacafa3a019794fd0d44ea",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_56196",
                            table="events_themedweek",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="themedweek",
                    constraint=models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("dates")),
                        name="events_themedweek_dates",
                    ),
                ),
            ]
        )
    ]
