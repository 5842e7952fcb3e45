"""Work done after the answer has been sent, by the background worker (`manage.py db_worker`)."""

from django.apps import apps
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django_tasks import task

from officers.models import Officer
from officers.roles import EVERYWHERE, PUBLISHES


@task()
def tell_publishers(model_label, pk):
    """Mails the publishers of a submitted record, each in the own language. Returns how many were told."""
    record = (
        apps.get_model(model_label)
        .objects.select_related("responsible", "submitted_by")
        .filter(pk=pk)
        .first()
    )
    if record is None or record.submitted_by is None:
        return 0
    territory = record.responsible
    above = {territory.pk, territory.oblast_id, territory.district_id, territory.sub_district_id}
    publishers = Officer.objects.filter(
        role__in=PUBLISHES - EVERYWHERE, is_active=True, territory__in=above - {None}
    ).exclude(email="")
    path = reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[pk])
    for publisher in publishers:
        with translation.override(publisher.language):
            send_mail(
                _("Waiting for you: %(record)s") % {"record": record},
                render_to_string(
                    "moderation/mail/submitted.txt",
                    {"record": record, "publisher": publisher, "address": f"{settings.PUBLIC_URL}{path}"},
                ),
                None,
                [publisher.email],
            )
    return len(publishers)
