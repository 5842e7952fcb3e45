"""Whether records that are made up (`is_synthetic`) may be in the database."""

from officers.models import Officer

#: Signs synthetic records and is there exactly as long as they are. Nobody can sign in with it.
ACCOUNT = "synthetic-data"


def is_there():
    """One look at a unique index, however many records there are."""
    return Officer.objects.filter(username=ACCOUNT).exists()
