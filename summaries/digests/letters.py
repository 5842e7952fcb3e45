"""What is new of a question, and the letters: as text and as simple HTML, without a picture, a link through
somebody else, or anything that says it was read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.http import QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from events.public.in_brief import when_and_where
from moderation.models import StepTaken
from ngo_portal.lib.lists.counts import count_up_to, counted
from ngo_portal.lib.lists.filters import PublicFilter
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.paging import first_rows
from ngo_portal.lib.lists.titles import title_of as titled
from summaries.catalogue.datasets import DATASETS
from summaries.digests import links
from summaries.models import Subscription

#: Records that a letter tells; of more it says how many there are.
MOST_TOLD, MOST_COUNTED = 30, 10_000


@dataclass(frozen=True)
class New:
    """`rows`: what was published lately, the last one first; `number`: of all, None for more than
    MOST_COUNTED."""

    rows: Sequence[Any]
    number: int | None


def asked_by(noun: str, question: str) -> PublicFilter:
    """The question of a list, as it stands in addresses."""
    filter_class = DATASETS[noun].filter_class
    asked = filter_class(QueryDict(question), queryset=filter_class.published())
    asked.form.is_valid()
    return asked


def title_of(noun: str, asked: PublicFilter) -> str:
    """The list, with what narrows it."""
    return titled(DATASETS[noun].title, asked)


def what_is_new(asked: PublicFilter, after: int, until: int) -> New:
    """Of a question, by the steps of moderation after the one and up to the other."""
    steps = StepTaken.objects.made_public(asked.published().model, after, until)
    found = asked.qs.filter(pk__in=steps).order_by("-pk")
    rows = first_rows(found.for_feeds(), MOST_TOLD)
    return New(rows, len(rows) if len(rows) < MOST_TOLD else count_up_to(found, MOST_COUNTED))


def confirming(row: Subscription) -> EmailMultiAlternatives:
    """The letter that asks whether letters are wanted."""
    with translation.override(row.language):
        context = {
            "title": title_of(row.noun, asked_by(row.noun, row.question)),
            "link": links.to_confirm(row),
        }
        return _letter(row, "confirm", context, key=f"confirm-{row.pk}-{row.made_at:%Y%m%d%H%M%S}")


def telling(row: Subscription, until: int) -> EmailMultiAlternatives | None:
    """The letter that tells what has come; None where nothing has, or the question means nothing any more."""
    with translation.override(row.language):
        asked = asked_by(row.noun, row.question)
        new = None if asked.problems else what_is_new(asked, row.last_step, until)
        if not new or not new.rows:
            return None
        context = {
            "title": title_of(row.noun, asked),
            "number": counted(new.number, NOUNS[row.noun]),
            "rows": [_told(row.noun, record) for record in new.rows],
            "has_more": new.number is None or new.number > len(new.rows),
            "list": f"{settings.PUBLIC_URL}{address(reverse(DATASETS[row.noun].page), asked.accepted)}",
            "end": links.to_end(row),
        }
        letter = _letter(row, "digest", context, key=f"digest-{row.pk}-{row.due_at:%Y%m%d}")
        letter.extra_headers |= {
            "List-Unsubscribe": f"<{context['end']}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
        return letter


#: {list: noun that its records are counted by}
NOUNS = {"events": "event", "organisations": "organisation", "projects": "project"}


def _told(noun, record):
    """{"title", "texts", "url"} of a record."""
    texts = when_and_where(record) if noun == "events" else []
    url = f"{settings.PUBLIC_URL}{record.get_absolute_url()}"
    title = record.title if noun == "events" else record.name
    return {"title": str(title), "texts": [str(text) for text in texts], "url": url}


def _letter(row, name, context, key):
    """By templates/summaries/mail/<name>.txt, whose first line is the subject, and <name>.html."""
    text = render_to_string(f"summaries/mail/{name}.txt", context)
    subject, _line_end, body = text.strip().partition("\n")
    host = urlsplit(settings.PUBLIC_URL).hostname or "localhost"
    headers = {"Message-ID": f"<{key}@{host}>", "Auto-Submitted": "auto-generated"}
    letter = EmailMultiAlternatives(
        " ".join(subject.split()), body.lstrip("\n"), to=[row.email], headers=headers
    )
    page = render_to_string(f"summaries/mail/{name}.html", {**context, "language": row.language})
    letter.attach_alternative(page, "text/html")
    return letter
