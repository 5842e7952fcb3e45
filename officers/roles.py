"""Which role may do what, everywhere; where it may is the territory's matter (moderation/querysets.py).

Django's permissions are derived from this table: nobody hands them out one by one.
"""

from typing import NamedTuple

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    CLERK = "clerk", _("entry clerk")
    OFFICER = "officer", _("officer")
    PUBLISHER = "publisher", _("publisher")
    NATIONAL = "national", _("national administrator")
    AUDITOR = "auditor", _("auditor (reads only)")


VIEW, ADD, CHANGE, DELETE = "view", "add", "change", "delete"
EVERYTHING, READING, NOTHING = frozenset({VIEW, ADD, CHANGE, DELETE}), frozenset({VIEW}), frozenset()


class Rights(NamedTuple):
    """What a role may do with events and the sources they are told by (`events`), with other records that
    belong to a territory (`scoped`), with everybody's reference data (dictionaries, marathons, territories),
    and with accounts; whether it publishes, and whether the whole country is its territory.
    """

    events: frozenset[str] = NOTHING
    scoped: frozenset[str] = NOTHING
    reference: frozenset[str] = READING
    accounts: frozenset[str] = NOTHING
    publishes: bool = False
    everywhere: bool = False


RIGHTS = {
    Role.CLERK: Rights(EVERYTHING, READING),
    Role.OFFICER: Rights(EVERYTHING, EVERYTHING),
    Role.PUBLISHER: Rights(EVERYTHING, EVERYTHING, publishes=True),
    Role.NATIONAL: Rights(EVERYTHING, EVERYTHING, EVERYTHING, EVERYTHING, publishes=True, everywhere=True),
    Role.AUDITOR: Rights(READING, READING, accounts=READING, everywhere=True),
}

EVENTS = {role: RIGHTS[role].events for role in Role}
SCOPED = {role: RIGHTS[role].scoped for role in Role}
REFERENCE = {role: RIGHTS[role].reference for role in Role}
ACCOUNTS = {role: RIGHTS[role].accounts for role in Role}
#: What the portal notes of its officers is read by those who read their accounts, and changed by nobody.
LOGS = {role: READING & RIGHTS[role].accounts for role in Role}
EVERYWHERE = frozenset(role for role in Role if RIGHTS[role].everywhere)
PUBLISHES = frozenset(role for role in Role if RIGHTS[role].publishes)
SUBMITS = frozenset(role for role in Role if CHANGE in RIGHTS[role].events) - PUBLISHES
#: Those who answer for all records of their territory.
WRITES = frozenset(role for role in Role if CHANGE in RIGHTS[role].scoped)
