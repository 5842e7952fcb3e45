"""Walks the cells of the policy (policy.py): who asks for what, of a record that stands where."""

from contextlib import nullcontext

from django.test import Client
from django.utils import timezone

from events.models import Event
from moderation.models import Stage
from registry.models import Source
from tests import cast, factories
from tests.access.policy import READERS
from tests.desk import address, undrawn
from tests.moderation import foreign
from tests.moderation.foreign import ULAN

#: Of another district of the same oblast.
GLUBOKOE = "634000000"
#: Records lie in Ulan district, in East Kazakhstan. {column of the table: who asks}
PEOPLE = {
    "nobody": None,
    "disabled": lambda: cast.account("gone", "publisher", ULAN, is_active=False),
    "placeless": cast.placeless_officer,
    "oblast_2": foreign.kyzylorda_publisher,
    "district_2": lambda: cast.account("glubokoe", "officer", GLUBOKOE),
    "officer": cast.ulan_officer,
    "clerk": cast.clerk,
    "publisher": cast.publisher,
    "auditor": cast.auditor,
    "national": cast.national,
}
#: What clerks enter: for them as for officers.
OF_CLERKS = (Event, Source)
SIGNED = {"published_at": timezone.now}


def browsers():
    """{column: a browser in which this reader is signed in}"""
    found = {}
    for name in READERS:
        found[name] = Client(headers={"accept-language": "en"})
        if make := PEOPLE[name]:
            found[name].force_login(make())
    return found


def put(record, stage):
    """The record stands there now, signed where it must be."""
    was_public = stage in (Stage.PUBLISHED, Stage.WITHDRAWN)
    signed = {
        "published_at": timezone.now() if was_public else None,
        "published_by": factories.signatory() if was_public else None,
    }
    type(record)._base_manager.filter(pk=record.pk).update(stage=stage, **signed)


def answered(browser, method, model, record, page, *, drawn=False):
    """The status of one cell, and the answer."""
    path = f"{address(model, 'changelist')}{record.pk}/{page}"
    with nullcontext() if drawn else undrawn():
        answer = getattr(browser, method.lower())(path)
    return answer.status_code, answer
