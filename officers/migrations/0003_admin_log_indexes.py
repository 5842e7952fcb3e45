"""Django's log of the admin has no index on the record: a page "history" would read the whole log."""

from django.db import migrations

INDEXES = {
    "officers_admin_log_of_record": "django_admin_log (content_type_id, object_id, action_time)",
    "officers_admin_log_of_officer": "django_admin_log (user_id, action_time DESC)",
}


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("admin", "0003_logentry_add_action_flag_choices"), ("officers", "0002_triggers")]

    operations = [
        migrations.RunSQL(
            f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {name} ON {columns}",
            f"DROP INDEX CONCURRENTLY IF EXISTS {name}",
        )
        for name, columns in INDEXES.items()
    ]
