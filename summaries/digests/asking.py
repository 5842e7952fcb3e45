"""Who asks for letters and confirms it. Nobody is told whether an address gets letters: whoever asks is
answered the same."""

from datetime import timedelta
from urllib.parse import urlencode

from django import forms
from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from moderation.models import StepTaken
from moderation.sending import OpenForm
from ngo_portal.lib.lists.filters import PublicFilter
from summaries.digests.tasks import WEEK, ask_to_confirm, keep_going
from summaries.models import Subscription

#: Minutes before another letter asks the same address for the same.
ASKED_AGAIN_AFTER = 15
#: Of one address: questions that wait to be confirmed, and questions in all.
MOST_WAITING, MOST = 3, 30
LONGEST_QUESTION = Subscription._meta.get_field("question").max_length


class AskForm(OpenForm):
    email = forms.EmailField(
        error_messages={"invalid": _("Enter a valid e-mail address.")},
        label=_("Your e-mail address"),
        max_length=Subscription._meta.get_field("email").max_length,
        help_text=_("Used only for these e-mails, and deleted as soon as you unsubscribe."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def clean_email(self):
        return self.cleaned_data["email"].lower()


def question_of(asked: PublicFilter) -> str:
    """What narrows a list, as it stands in addresses."""
    return urlencode(asked.accepted)


def ask(email: str, noun: str, question: str) -> None:
    """A letter asks the address whether it wants letters; one that has them already gets none."""
    now = timezone.now()
    others = Subscription.objects.filter(email=email).exclude(noun=noun, question=question)
    if others.count() >= MOST or others.filter(confirmed_at=None).count() >= MOST_WAITING:
        return
    row, is_new = Subscription.objects.get_or_create(
        email=email, noun=noun, question=question, defaults={"language": get_language(), "made_at": now}
    )
    if row.confirmed_at:
        return
    if not is_new:
        if row.made_at > now - timedelta(minutes=ASKED_AGAIN_AFTER):
            return
        row.made_at, row.language = now, get_language()
        row.save(update_fields=["made_at", "language"])
    transaction.on_commit(lambda: ask_to_confirm.enqueue(row.pk))


def confirm(row: Subscription) -> None:
    """Letters tell what comes from now on, the first one in a week."""
    if row.confirmed_at is None:
        now = timezone.now()
        row.confirm(now, now + WEEK, StepTaken.objects.last_settled(now))
    keep_going()
