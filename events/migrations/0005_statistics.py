"""How finely PostgreSQL counts the values of two columns of events.

The words: a rare one must not look common, or the whole table is read in the order of dates. The responsible
territories: about 230 places have events, and with every one of them counted a list of places without any is
known to be short.
"""

from django.db import migrations

VALUES = {"search": 1000, "responsible_id": 400}


class Migration(migrations.Migration):
    dependencies = [("events", "0004_tallies")]

    operations = [
        migrations.RunSQL(
            f"ALTER TABLE events_event ALTER {column} SET STATISTICS {values}",
            f"ALTER TABLE events_event ALTER {column} SET STATISTICS -1",
        )
        for column, values in VALUES.items()
    ]
