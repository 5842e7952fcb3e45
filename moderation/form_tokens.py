"""One row for one filled form: a double click finds the first one's answer and adds nothing."""

import uuid
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from moderation.models import FormToken

KEPT = timedelta(days=7)
LONGEST_ANSWER = FormToken._meta.get_field("answer").max_length


def new_key():
    return uuid.uuid4()


def is_key(text):
    """Whether it may name a form, as a UUID is written."""
    try:
        return str(uuid.UUID(text)) == text
    except (TypeError, ValueError):
        return False


def claim(*, key, path, officer):
    """(token, None) for the first sending of a form, (None, its answer) for a repeated one.

    Called inside the transaction that saves the form: a second sending waits here until the first has ended.
    A key that is no UUID counts as a new one.
    """
    try:
        key = uuid.UUID(key)
    except (TypeError, ValueError):
        key = new_key()
    try:
        with transaction.atomic():
            FormToken.objects.filter(officer=officer, created_at__lt=timezone.now() - KEPT).delete()
            return FormToken.objects.create(key=key, path=path, officer=officer), None
    except IntegrityError:
        mine = FormToken.objects.filter(key=key, officer=officer)
        return None, mine.values_list("answer", flat=True).first() or path


def settle(token, answer):
    """Keeps what a saved form was answered. None: it came back with errors and may be sent again."""
    if answer is None:
        token.delete()
    else:
        token.answer = answer if len(answer) <= LONGEST_ANSWER else token.path
        token.save(update_fields=["answer"])
