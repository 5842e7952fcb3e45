"""What is only counted, or passed over, never leaves an index; words stand with their month."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.conf import settings
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState

#: The links of a direction are read from the index alone.
OF_A_DIRECTION = """
CREATE INDEX events_event_directions_of ON events_event_directions (direction_id, event_id);
DROP INDEX IF EXISTS events_event_directions_direction_id_0ccfdf32;
"""
OF_A_DIRECTION_BEFORE = """
CREATE INDEX events_event_directions_direction_id_0ccfdf32 ON events_event_directions (direction_id);
DROP INDEX events_event_directions_of;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0011_edtf_seasons"),
        ("projects", "0006_dates_of_contract_and_status"),
        ("registry", "0005_notes_of_tables"),
        ("territories", "0006_covering_indexes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            [
                migrations.RemoveIndex(
                    model_name="event",
                    name="events_event_search",
                ),
                migrations.RemoveIndex(
                    model_name="event",
                    name="events_event_newest",
                ),
                migrations.RemoveIndex(
                    model_name="event",
                    name="events_event_by_edition",
                ),
                migrations.RemoveIndex(
                    model_name="eventaudience",
                    name="events_audience_groups",
                ),
                migrations.AddIndex(
                    model_name="event",
                    index=models.Index(
                        models.OrderBy(models.F("listed_on"), descending=True),
                        models.OrderBy(models.F("id"), descending=True),
                        models.Case(models.When(date_is_exact=True, then="ends_on"), default="starts_on"),
                        models.Case(models.When(date_is_exact=True, then="starts_on"), default="ends_on"),
                        condition=models.Q(("stage", "published")),
                        include=("type", "mode", "state", "edition", "date_is_exact", "starts_on", "ends_on"),
                        name="events_event_newest",
                    ),
                ),
                migrations.AddIndex(
                    model_name="event",
                    index=models.Index(
                        condition=models.Q(("stage", "published")),
                        fields=["edition", "-listed_on", "-id"],
                        include=("state",),
                        name="events_event_by_edition",
                    ),
                ),
                migrations.AddIndex(
                    model_name="event",
                    index=models.Index(
                        condition=models.Q(("stage", "published")),
                        fields=["id"],
                        include=(
                            "listed_on",
                            "type",
                            "mode",
                            "state",
                            "edition",
                            "date_is_exact",
                            "starts_on",
                            "ends_on",
                        ),
                        name="events_event_published",
                    ),
                ),
                migrations.AddIndex(
                    model_name="event",
                    index=django.contrib.postgres.indexes.GinIndex(
                        models.Func(
                            models.F("search"),
                            models.Func(
                                models.F("listed_on"),
                                template="array_to_tsvector(ARRAY['@' || ((%(expressions)s - '0001-01-01'::date) / 2)::text])",
                            ),
                            arg_joiner=" || ",
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                            template="(%(expressions)s)",
                        ),
                        fastupdate=False,
                        name="events_event_words",
                    ),
                ),
                migrations.AddIndex(
                    model_name="event",
                    index=models.Index(
                        condition=models.Q(("verbatim", ""), _negated=True),
                        fields=["source"],
                        name="events_event_said",
                    ),
                ),
                migrations.AddIndex(
                    model_name="eventaudience",
                    index=models.Index(
                        condition=models.Q(("verbatim", ""), _negated=True),
                        fields=["event"],
                        name="events_audience_said",
                    ),
                ),
                migrations.AddIndex(
                    model_name="eventaudience",
                    index=models.Index(
                        fields=["event", "target_group"],
                        include=("id", "role", "unit", "is_chosen", "quantity_qualifier"),
                        name="events_audience_groups",
                    ),
                ),
            ]
        ),
        migrations.RunSQL(OF_A_DIRECTION, OF_A_DIRECTION_BEFORE),
        migrations.RunSQL(
            "ANALYZE events_event", migrations.RunSQL.noop
        ),  # how often words are in the new index
    ]
