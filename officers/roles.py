"""Which role may do what, everywhere; where it may is the territory's matter (moderation/querysets.py).

Django's permissions are derived from this table: nobody hands them out one by one.
"""

from typing import NamedTuple

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    OFFICER = "officer", _("officer")
    PUBLISHER = "publisher", _("publisher")
    NATIONAL = "national", _("national administrator")
    AUDITOR = "auditor", _("auditor (reads only)")


VIEW, ADD, CHANGE, DELETE = "view", "add", "change", "delete"
EVERYTHING, READING, NOTHING = frozenset({VIEW, ADD, CHANGE, DELETE}), frozenset({VIEW}), frozenset()


class Rights(NamedTuple):
    """What a role may do with records that belong to a territory (`scoped`), with everybody's reference data
    (dictionaries, marathons, territories), and with accounts; whether it publishes, and whether the whole
    country is its territory.
    """

    scoped: frozenset[str] = NOTHING
    reference: frozenset[str] = READING
    accounts: frozenset[str] = NOTHING
    publishes: bool = False
    everywhere: bool = False


RIGHTS = {
    Role.OFFICER: Rights(EVERYTHING),
    Role.PUBLISHER: Rights(EVERYTHING, publishes=True),
    Role.NATIONAL: Rights(EVERYTHING, EVERYTHING, EVERYTHING, publishes=True, everywhere=True),
    Role.AUDITOR: Rights(READING, accounts=READING, everywhere=True),
}

SCOPED = {role: RIGHTS[role].scoped for role in Role}
REFERENCE = {role: RIGHTS[role].reference for role in Role}
ACCOUNTS = {role: RIGHTS[role].accounts for role in Role}
EVERYWHERE = frozenset(role for role in Role if RIGHTS[role].everywhere)
PUBLISHES = frozenset(role for role in Role if RIGHTS[role].publishes)
WRITES = frozenset(role for role in Role if CHANGE in RIGHTS[role].scoped)
