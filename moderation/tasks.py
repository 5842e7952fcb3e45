"""Work done after the answer has been sent, by the background worker (`manage.py db_worker`)."""

from collections import defaultdict

from django.apps import apps
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django_tasks import task

from moderation.models import StepTaken
from moderation.steps import STEPS
from officers.models import Officer
from officers.roles import EVERYWHERE, PUBLISHES


@task()
def tell(step, keys):
    """Mails those who are to know of these StepTaken, each once and in the own language. Returns how many.

    A record that has gone on since is not told of.
    """
    entries_of = defaultdict(list)
    for taken in StepTaken.objects.explained().filter(pk__in=keys, step=step).order_by("pk"):
        record = _record_of(taken)
        if record is not None and record.stage == taken.to_stage:
            for officer in RECIPIENTS[STEPS[step].tells](record, taken):
                entries_of[officer].append((record, taken, _address(record)))
    for officer, entries in entries_of.items():
        with translation.override(officer.language):
            context = {"officer": officer, "entries": entries, "first": entries[0][0], "by": entries[0][1].by}
            text = render_to_string(f"moderation/mail/{step}.txt", context)
        subject, _line_end, body = text.strip().partition("\n")
        send_mail(" ".join(subject.split()), body.lstrip("\n"), None, [officer.email])
    return len(entries_of)


def _record_of(taken):
    model = apps.get_model(taken.record_model)
    return model.objects.select_related("responsible", "submitted_by").filter(pk=taken.record_key).first()


def _address(record):
    name = f"admin:{record._meta.app_label}_{record._meta.model_name}_change"
    return f"{settings.PUBLIC_URL}{reverse(name, args=[record.pk])}"


def _publishers(record, taken):
    """Those whose territory the record's lies in."""
    place = record.responsible
    above = {place.pk, place.oblast_id, place.district_id, place.sub_district_id} - {None}
    publishers = Officer.objects.filter(role__in=PUBLISHES - EVERYWHERE, is_active=True, territory__in=above)
    return publishers.exclude(email="")


def _submitter(record, taken):
    """Who has submitted the record, unless the territory is another's by now."""
    officer = record.submitted_by
    if officer is None or officer == taken.by or not officer.email:
        return []
    return [officer] if type(record).objects.in_scope_of(officer).filter(pk=record.pk).exists() else []


RECIPIENTS = {"publishers": _publishers, "submitter": _submitter}
