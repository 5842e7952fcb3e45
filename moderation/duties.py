"""Whose work a record is: the desk counts it for them, letters about it go to them; it is handed over when
its officer leaves."""

from django.db import transaction
from django.db.models import Q

from moderation.models import Duty
from officers import sessions
from officers.models import Officer
from officers.roles import EVERYWHERE, WRITES


def enter(record, officer):
    """The record is this officer's work, unless it is somebody's already."""
    name = record._meta.label_lower
    Duty.objects.get_or_create(record_model=name, record_key=record.pk, defaults={"officer": officer})


def enter_all(records, officer):
    """The same of new records of one model, at once."""
    Duty.objects.bulk_create(
        [Duty(record_model=one._meta.label_lower, record_key=one.pk, officer=officer) for one in records]
    )


def held_by(officer, rows):
    """Those of the rows of one model that are this officer's work."""
    keys = Duty.objects.filter(officer=officer, record_model=rows.model._meta.label_lower)
    return rows.filter(pk__in=keys.values("record_key"))


def holder_of(record):
    """Whose work the record is; who handed it in where nobody is noted."""
    held = Duty.objects.filter(record_model=record._meta.label_lower, record_key=record.pk)
    duty = held.select_related("officer").first()
    return duty.officer if duty else record.submitted_by


def successors_of(officer):
    """Active accounts that answer for the whole territory of this one, and may do what it may."""
    above = officer.territory and {
        *(officer.territory_id, officer.territory.oblast_id, officer.territory.district_id)
    }
    here = Q(role__in=EVERYWHERE & WRITES) | Q(role__in=WRITES - EVERYWHERE, territory__in=above or ())
    return Officer.objects.filter(here, is_active=True).exclude(pk=officer.pk).order_by("username")


@transaction.atomic
def hand_over(officer, successor, *, ends):
    """All that was one officer's work is the successor's. `ends`: the account too, with the next request.
    Returns how many records that are."""
    number = Duty.objects.filter(officer=officer).update(officer=successor)
    officer.notices.update(officer=successor)
    if ends:
        officer.is_active = False
        officer.save(update_fields=["is_active"])
        sessions.end_others(officer)
    return number
