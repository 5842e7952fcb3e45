"""Work done after the answer has been sent, by the background worker (`manage.py db_worker`)."""

from collections import defaultdict
from datetime import timedelta

from django.apps import apps
from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django_tasks import task

from moderation.duties import holder_of
from moderation.models import Notice, Report, ReportState, StepTaken
from moderation.steps import STEPS
from ngo_portal.lib.serving import later
from officers.models import Mail, Officer
from officers.roles import EVERYWHERE, PUBLISHES, WRITES

#: Days that the address of a reporter is kept after the answer.
ADDRESS_KEPT = 90
#: The hour of the day at which letters are written to those who want one a day.
LETTERS_AT = 8


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
        if officer.mail == Mail.DAILY:
            _note(officer, [Notice(officer=officer, taken=taken) for _record, taken, _address in entries])
        elif officer.mail == Mail.AT_ONCE:
            context = {"officer": officer, "entries": entries, "first": entries[0][0], "by": entries[0][1].by}
            _mail(step, officer.language, officer.email, **context)
    return len(entries_of)


@task()
def tell_of_report(key):
    """Mails those nearest to the territory of a Report that it is there. Returns how many."""
    report = Report.objects.select_related("responsible").filter(pk=key).first()
    officers = _nearest(report.responsible) if report else []
    for officer in officers:
        if officer.mail == Mail.DAILY:
            _note(officer, [Notice(officer=officer, report=report)])
        if officer.mail != Mail.AT_ONCE:
            continue
        screen = f"{settings.PUBLIC_URL}{reverse('admin:moderation_report_change', args=[report.pk])}"
        _mail("report", officer.language, officer.email, officer=officer, report=report, screen=screen)
    return len(officers)


@task()
def write_daily(key=None):
    """The letter of the day: to an officer, or to all for whom something is noted. What has gone on since is
    left out. Returns how many letters that were."""
    notices = Notice.objects.filter(**({"officer": key} if key else {}))
    officers = Officer.objects.filter(pk__in=notices.values("officer"))
    return sum(_write_daily(officer) for officer in officers)


@transaction.atomic
def _write_daily(officer):
    notices = list(officer.notices.select_for_update(of=("self",)).order_by("pk"))
    steps = StepTaken.objects.explained().filter(pk__in=[one.taken_id for one in notices]).order_by("pk")
    entries = defaultdict(list)
    for taken in steps:
        record = _record_of(taken)
        if record is not None and record.stage == taken.to_stage:
            entries[taken.step].append((record, taken, _address(record)))
    reports = Report.objects.new().filter(pk__in=[one.report_id for one in notices])
    context = {
        "officer": officer,
        "steps": [(step, entries[step.key]) for step in STEPS.values() if entries[step.key]],
        "reports": [(one, _address(one)) for one in reports],
        "desk": f"{settings.PUBLIC_URL}{reverse('admin:index')}",
    }
    officer.notices.filter(pk__in=[one.pk for one in notices]).delete()
    is_told = officer.is_active and officer.email and (context["reports"] or any(entries.values()))
    if is_told:
        _mail("daily", officer.language, officer.email, **context)
    return bool(is_told)


def _note(officer, notices):
    """For the letter of tomorrow morning, which the first of them orders (or `manage.py write_letters`)."""
    is_first = not officer.notices.exists()
    Notice.objects.bulk_create(notices)
    if is_first:
        later.ask_for(write_daily, later.next_time(LETTERS_AT), officer.pk)


@task()
def tell_reporter(key):
    """Mails the reporter, who left an address, what was answered. Returns how many letters that were."""
    report = Report.objects.filter(pk=key).exclude(email="").exclude(state=ReportState.NEW).first()
    if report is None:
        return 0
    page = f"{settings.PUBLIC_URL}{report.page}"
    _mail("report_answered", report.language, report.email, report=report, page=page)
    return 1


@task()
def forget_addresses():
    """Takes away the addresses of reporters who were answered ADDRESS_KEPT days ago. Returns of how many."""
    moment = timezone.now() - timedelta(days=ADDRESS_KEPT)
    return Report.objects.answered_before(moment).update(email="")


def _mail(name, language, address, **context):
    """A letter by templates/moderation/mail/<name>.txt, whose first line is the subject."""
    with translation.override(language):
        text = render_to_string(f"moderation/mail/{name}.txt", context)
    subject, _line_end, body = text.strip().partition("\n")
    send_mail(" ".join(subject.split()), body.lstrip("\n"), None, [address])


def _nearest(place):
    """The officers with an address who answer for a place: those of its district, or of its oblast where that
    has none, or of the country."""
    officers = Officer.objects.filter(is_active=True).exclude(email="")
    near = officers.filter(role__in=WRITES - EVERYWHERE, territory__in=_above(place))
    near = list(near.select_related("territory"))
    if not near:
        return list(officers.filter(role__in=WRITES & EVERYWHERE))
    nearest = max(officer.territory.level for officer in near)
    return [officer for officer in near if officer.territory.level == nearest]


def _above(place):
    return {place.pk, place.oblast_id, place.district_id, place.sub_district_id} - {None}


def _record_of(taken):
    model = apps.get_model(taken.record_model)
    return model.objects.select_related("responsible", "submitted_by").filter(pk=taken.record_key).first()


def _address(record):
    name = f"admin:{record._meta.app_label}_{record._meta.model_name}_change"
    return f"{settings.PUBLIC_URL}{reverse(name, args=[record.pk])}"


def _publishers(record, taken):
    """Those whose territory the record's lies in."""
    above = _above(record.responsible)
    publishers = Officer.objects.filter(role__in=PUBLISHES - EVERYWHERE, is_active=True, territory__in=above)
    return publishers.exclude(email="")


def _submitter(record, taken):
    """Whose work the record is, unless the territory is another's by now."""
    officer = holder_of(record)
    if officer is None or officer == taken.by or not officer.email:
        return []
    return [officer] if type(record).objects.in_scope_of(officer).filter(pk=record.pk).exists() else []


RECIPIENTS = {"publishers": _publishers, "submitter": _submitter}
