"""One row for one filled form: a double click finds the first one's answer and adds nothing."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from moderation.models import FormToken

KEPT = timedelta(days=7)
#: The forms that were saved, for the browser that keeps their text: static/js/kept_text.js throws both away.
SAVED_COOKIE = "saved-form"
MOST_TOLD = 10
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


def told(response, request):
    """`response`, with a cookie that names the form of this request as saved."""
    saved = [request.POST.get("form_token", ""), *request.COOKIES.get(SAVED_COOKIE, "").split(".")]
    response.set_cookie(
        SAVED_COOKIE,
        ".".join(list(filter(is_key, saved))[:MOST_TOLD]),
        max_age=KEPT,
        path=reverse("admin:index"),
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )
    return response
