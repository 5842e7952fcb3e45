"""Which role may do what, everywhere; where it may is the territory's matter (moderation/querysets.py).

Django's permissions are derived from this table: nobody hands them out one by one.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    OFFICER = "officer", _("officer")
    PUBLISHER = "publisher", _("publisher")
    NATIONAL = "national", _("national administrator")
    AUDITOR = "auditor", _("auditor (reads only)")


VIEW, ADD, CHANGE, DELETE = "view", "add", "change", "delete"
EVERYTHING = frozenset({VIEW, ADD, CHANGE, DELETE})

#: What a role may do with records that belong to a territory, and with everybody's reference data
#: (dictionaries, marathons, territories). Accounts of officers are the national administrator's alone.
SCOPED = {
    Role.OFFICER: EVERYTHING,
    Role.PUBLISHER: EVERYTHING,
    Role.NATIONAL: EVERYTHING,
    Role.AUDITOR: frozenset({VIEW}),
}
REFERENCE = {
    Role.OFFICER: frozenset({VIEW}),
    Role.PUBLISHER: frozenset({VIEW}),
    Role.NATIONAL: EVERYTHING,
    Role.AUDITOR: frozenset({VIEW}),
}
ACCOUNTS = {
    Role.OFFICER: frozenset(),
    Role.PUBLISHER: frozenset(),
    Role.NATIONAL: EVERYTHING,
    Role.AUDITOR: frozenset({VIEW}),
}

#: Who sees and edits the whole country, who may publish.
EVERYWHERE = frozenset({Role.NATIONAL, Role.AUDITOR})
PUBLISHES = frozenset({Role.PUBLISHER, Role.NATIONAL})
WRITES = frozenset({Role.OFFICER, Role.PUBLISHER, Role.NATIONAL})
