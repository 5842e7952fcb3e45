"""Secret links by which an organisation sees what is entered of it and says whether it is right: made by an
officer in scope, for 14 days, answered once. The secret stands in the address alone."""

import hashlib
import secrets
from datetime import timedelta

from django import forms
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.forms import CleanTextForm
from moderation.models import Confirmation, ReportKind, Stage
from moderation.reports import LONGEST_WORDS, file_report
from ngo_portal.lib.language.text_fields import CleanTextField

DAYS = 14
BYTES = 32
#: Links of one record that may be open at a time.
MOST_OPEN = 10


class AnswerForm(CleanTextForm, forms.Form):
    verdict = forms.ChoiceField(
        label=_("Is what is written here right?"),
        choices=[(ReportKind.RIGHT, _("It is right")), (ReportKind.WRONG, _("This is wrong:"))],
        widget=forms.RadioSelect,
    )
    words = CleanTextField(
        label=_("What is wrong, and what would be right"),
        required=False,
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def clean(self):
        data = super().clean()
        if data.get("verdict") == ReportKind.WRONG and not data.get("words") and "words" not in self.errors:
            self.add_error("words", _("Write what is wrong."))
        return data


def make(record, by):
    """(Confirmation, its secret), which nobody can read again."""
    secret = secrets.token_urlsafe(BYTES)
    made = Confirmation.objects.create(
        record_model=record._meta.label_lower,
        record_key=record.pk,
        digest=_digest(secret),
        made_by=by,
        expires_at=timezone.now() + timedelta(days=DAYS),
    )
    return made, secret


def found(secret, model):
    """The Confirmation of a record of this model with this secret, or None."""
    rows = Confirmation.objects.filter(record_model=model._meta.label_lower)
    return rows.filter(digest=_digest(secret)).first()


def withdraw(record, key, by):
    """Ends an open link of the record. Returns whether there was one."""
    rows = Confirmation.objects.of(record).filter(pk=key, answer=None, withdrawn_at=None)
    return bool(rows.update(withdrawn_at=timezone.now(), withdrawn_by=by))


def answer(confirmation, record, page, verdict, words):
    """Keeps the answer as a Report of the record. Returns False where the link is over by now."""
    with transaction.atomic():
        link = Confirmation.objects.select_for_update().get(pk=confirmation.pk)
        if link.end:
            return False
        link.answer = file_report(record, record.responsible, kind=verdict, page=page, words=words)
        link.save(update_fields=["answer"])
    return True


def may_be_shown(record):
    """What was public and is no more is shown to nobody."""
    return record.stage != Stage.WITHDRAWN and not (record.published_at and not record.is_published)


def _digest(secret):
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
