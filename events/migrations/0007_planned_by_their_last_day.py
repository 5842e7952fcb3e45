"""A planned event is listed by its last possible day: until then it lies ahead."""

import datetime

import django.db.models.functions.comparison
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
from ngo_portal.lib.database.migrations import InOneState

PUBLISHED = models.Q(("stage", "published"))
#: They go with the column, and come again.
BY_DATE = [
    models.Index(
        models.OrderBy(models.F("listed_on"), descending=True),
        models.OrderBy(models.F("id"), descending=True),
        models.Case(models.When(date_is_exact=True, then="ends_on"), default="starts_on"),
        models.Case(models.When(date_is_exact=True, then="starts_on"), default="ends_on"),
        condition=PUBLISHED,
        include=("type", "mode", "state", "edition"),
        name="events_event_newest",
    ),
    *(
        models.Index(
            fields=[column, "-listed_on", "-id"], name=f"events_event_by_{column}", condition=PUBLISHED
        )
        for column in ("type", "edition", "project", "mode")
    ),
    models.Index(
        fields=["state", "-listed_on", "-id"],
        name="events_event_by_state",
        condition=PUBLISHED & ~models.Q(("state", "held")),
    ),
    models.Index(fields=["-listed_on", "-id"], name="events_event_desk_by_date"),
]
RELIST = """
UPDATE events_eventterritory listing SET listed_on = event.listed_on
FROM events_event event
WHERE event.id = listing.event_id AND listing.listed_on <> event.listed_on
"""


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0006_record_numbers"),
        ("projects", "0003_record_numbers"),
        ("registry", "0003_record_numbers"),
        ("territories", "0004_territory_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(migrations.RunSQL.noop, RELIST),
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="event",
                    name="relist",
                ),
                *(migrations.RemoveIndex("event", index.name) for index in BY_DATE),
                migrations.RemoveField("event", "listed_on"),
                migrations.AddField(
                    model_name="event",
                    name="listed_on",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce(
                            models.Case(
                                models.When(
                                    state="planned",
                                    then=ngo_portal.lib.language.approximate_dates.EdtfLatest("date"),
                                )
                            ),
                            ngo_portal.lib.language.approximate_dates.EdtfEarliest("date"),
                            models.Value(datetime.date(1, 1, 1), models.DateField()),
                        ),
                        output_field=models.DateField(),
                    ),
                ),
                *(migrations.AddIndex("event", index) for index in BY_DATE),
                migrations.AddIndex(
                    model_name="event",
                    index=models.Index(
                        condition=models.Q(
                            ("date_is_exact", True),
                            ("starts_on__lt", models.F("ends_on")),
                            ("state", "planned"),
                        ),
                        fields=["ends_on", "starts_on"],
                        name="events_event_planned_days",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="relist",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM events_relist(ARRAY(\n            SELECT later.id FROM later JOIN before ON before.id = later.id\n            WHERE (later.stage, later.date, later.listed_on, later.type_id)\n                  IS DISTINCT FROM (before.stage, before.date, before.listed_on, before.type_id)\n              AND 'published' IN (later.stage, before.stage)\n        ));\n        RETURN NULL;\n        ",
                            hash="68818d3660960417ed7e6d0e6477365c5152ef29",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_relist_a41b5",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_event",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
        migrations.RunSQL(RELIST, migrations.RunSQL.noop),
    ]
