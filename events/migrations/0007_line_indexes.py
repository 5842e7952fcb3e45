"""Lists by format, state, organisation and target group are answered by indexes alone; indexes go that
repeated the beginning of another one.

The words of events are counted more finely: a rare word must not look common, or the whole table is read in
the order of dates.
"""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("events", "0006_tallies")]

    operations = [
        AddIndexConcurrently(
            model_name="event",
            index=models.Index(
                fields=["mode", "-listed_on", "-id"],
                name="events_event_by_mode",
                condition=models.Q(stage="published"),
            ),
        ),
        AddIndexConcurrently(
            model_name="event",
            index=models.Index(
                fields=["state", "-listed_on", "-id"],
                name="events_event_by_state",
                condition=models.Q(stage="published") & ~models.Q(state="held"),
            ),
        ),
        AddIndexConcurrently(
            model_name="eventaudience",
            index=models.Index(fields=["target_group", "event"], name="events_audience_events"),
        ),
        AddIndexConcurrently(
            model_name="eventaudience",
            index=models.Index(fields=["event", "target_group"], name="events_audience_groups"),
        ),
        AddIndexConcurrently(
            model_name="eventorganiser",
            index=models.Index(fields=["organisation", "event"], name="events_organiser_events"),
        ),
        migrations.AlterField(
            model_name="eventaudience",
            name="event",
            field=models.ForeignKey("events.event", models.CASCADE, db_index=False, related_name="audiences"),
        ),
        migrations.AlterField(
            model_name="eventaudience",
            name="target_group",
            field=models.ForeignKey(
                "registry.targetgroup",
                models.PROTECT,
                blank=True,
                db_index=False,
                null=True,
                related_name="event_audiences",
                verbose_name="target group",
            ),
        ),
        migrations.AlterField(
            model_name="eventorganiser",
            name="event",
            field=models.ForeignKey(
                "events.event", models.CASCADE, db_index=False, related_name="organisers"
            ),
        ),
        migrations.AlterField(
            model_name="eventorganiser",
            name="organisation",
            field=models.ForeignKey(
                "registry.organisation",
                models.PROTECT,
                blank=True,
                db_index=False,
                help_text="Type a part of the name.",
                null=True,
                related_name="event_roles",
                verbose_name="organisation",
            ),
        ),
        migrations.AlterField(
            model_name="eventperson",
            name="event",
            field=models.ForeignKey("events.event", models.CASCADE, db_index=False, related_name="people"),
        ),
        migrations.AlterField(
            model_name="eventplace",
            name="event",
            field=models.ForeignKey("events.event", models.CASCADE, db_index=False, related_name="places"),
        ),
        migrations.AlterField(
            model_name="eventterritory",
            name="event",
            field=models.ForeignKey("events.event", models.CASCADE, db_index=False, related_name="listings"),
        ),
        migrations.RunSQL(
            "ALTER TABLE events_event ALTER COLUMN search SET STATISTICS 1000",
            "ALTER TABLE events_event ALTER COLUMN search SET STATISTICS -1",
        ),
        migrations.RunSQL("ANALYZE events_event", migrations.RunSQL.noop),
    ]
