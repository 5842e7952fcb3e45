"""One row for one filled form: a double click finds the first one's answer and adds nothing, another text in
the same form is another sending."""

import hashlib
import uuid
from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from moderation import drafts
from moderation.models import FormToken

KEPT = timedelta(days=7)
#: The forms that were saved, for the browser that keeps their text: static/js/kept_text.js throws both away.
SAVED_COOKIE = "saved-form"
MOST_TOLD = 10
#: What a form sends beside what was typed into it.
NO_CONTENT = {"form_token", "csrfmiddlewaretoken"}
LONGEST_ANSWER = FormToken._meta.get_field("answer").max_length


def new_key():
    return uuid.uuid4()


def is_key(text):
    """Whether it may name a form, as a UUID is written."""
    try:
        return str(uuid.UUID(text)) == text
    except (TypeError, ValueError):
        return False


def claim(request):
    """(token, None) for the first sending of a form, (None, its answer) for a repeated one.

    Called inside the transaction that saves the form: a second sending waits here until the first has ended.
    """
    key, officer = _key(request), request.user
    try:
        with transaction.atomic():
            FormToken.objects.filter(officer=officer, created_at__lt=timezone.now() - KEPT).delete()
            return FormToken.objects.create(key=key, path=request.path, officer=officer), None
    except IntegrityError:
        answer = FormToken.objects.filter(key=key).values_list("answer", flat=True).first()
        return None, answer or request.path


def _key(request):
    """Of this form as this officer has filled it in: with another text in it, it is another one.

    A form to add a record may be sent by any of its buttons, it adds the record once. What names no form
    counts as a new one.
    """
    form = request.POST.get("form_token", "")
    if not is_key(form):
        return new_key()
    is_new = getattr(request.resolver_match, "url_name", "").endswith("_add")
    filled = [
        (name, values)
        for name, values in sorted(request.POST.lists())
        if name not in NO_CONTENT and not (is_new and name.startswith("_"))
    ]
    files = [(name, [_digest(one) for one in sent]) for name, sent in sorted(request.FILES.lists())]
    return uuid.uuid5(uuid.UUID(form), repr((request.user.pk, request.get_full_path(), filled, files)))


def _digest(file):
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    return digest.hexdigest()


def settle(token, answer):
    """Keeps what a saved form was answered. None: it came back with errors and may be sent again."""
    if answer is None:
        token.delete()
    else:
        token.answer = answer if len(answer) <= LONGEST_ANSWER else token.path
        token.save(update_fields=["answer"])


def marked_saved(response, request):
    """`response`, with a cookie that names the form of this request as saved; what the desk has kept of it
    goes."""
    if is_key(request.POST.get("form_token", "")):
        drafts.saved(request.user, request.path, request.POST["form_token"])
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
