"""Whether records that are made up (`is_synthetic`) may be in the database."""

from ngo_portal.lib.database.stand_ins import answers
from officers.models import Officer

#: Signs synthetic records and is there exactly as long as they are. Nobody can sign in with it.
ACCOUNT = "synthetic-data"


def is_there():
    """One look at a unique index, however many records there are."""
    return bool(answers(_asked))


def _asked():
    return Officer.objects.filter(username=ACCOUNT).values_list("pk")
