"""What readers say is wrong with a page: whose page it is, the form that asks, and what follows. A reader has
no account and is not asked for a name.
"""

from datetime import timedelta
from urllib.parse import unquote, urlsplit

from django import forms
from django.conf import settings
from django.db import transaction
from django.http import Http404
from django.urls import resolve
from django.utils import timezone, translation
from django.utils.encoding import iri_to_uri
from django.utils.functional import cached_property
from django.utils.translation import get_language, get_language_from_path
from django.utils.translation import gettext_lazy as _

from moderation.models import Report, ReportState, Scoped, SentForm
from moderation.sending import OpenForm, count
from moderation.tasks import ADDRESS_KEPT, forget_addresses, tell_of_report, tell_reporter
from ngo_portal.lib.language.text_fields import CleanTextField
from ngo_portal.lib.serving import later
from territories.models import COUNTRY_CODE, Territory

LONGEST_WORDS = 5_000
#: Of a page as it is kept, and as it may be typed.
LONGEST_PAGE, LONGEST_ADDRESS = Report._meta.get_field("page").max_length, 8_000


def page_of(address, host):
    """The path and question of a public page of ours, of an address as people copy it; without a question
    that is very long. Raises Http404 where there is no such page."""
    try:
        parts = urlsplit(address.strip())
        _port = parts.port
    except ValueError:
        raise Http404 from None
    ours = {"", host.lower(), urlsplit(settings.PUBLIC_URL).netloc.lower()}
    if parts.netloc.lower() not in ours or parts.scheme not in ("", "http", "https"):
        raise Http404
    _match(parts.path)
    path, whole = iri_to_uri(parts.path), iri_to_uri(f"{parts.path}?{parts.query}")
    if len(path) > LONGEST_PAGE:
        raise Http404
    return whole if parts.query and len(whole) <= LONGEST_PAGE else path


def _match(path):
    """What answers a path, as addresses have it, that begins with a language."""
    path = unquote(path)
    language = get_language_from_path(path)
    if language is None:
        raise Http404
    with translation.override(language):
        return resolve(path)


def whose(page):
    """(record, territory): what is published at a page of ours, and whose officers answer for it: those of
    the whole country where it is of no territory. A view names its record as `record_at`, of the parts of its
    address."""
    match = _match(urlsplit(page).path)
    record_at = getattr(getattr(match.func, "view_class", None), "record_at", None)
    record = record_at(**match.kwargs) if record_at else None
    if isinstance(record, Scoped):
        place = record.responsible
    else:
        place = record if isinstance(record, Territory) else getattr(record, "territory", None)
    return record, place or Territory.objects.get(code=COUNTRY_CODE)


class ReportForm(OpenForm):
    """`host`: the name the portal was asked by."""

    page = CleanTextField(label=_("Page"), max_length=LONGEST_ADDRESS)
    field = CleanTextField(
        label=_("Which line or words on the page"),
        required=False,
        max_length=Report._meta.get_field("field").max_length,
    )
    words = CleanTextField(
        label=_("What is wrong, and what would be right"),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    email = forms.EmailField(
        error_messages={"invalid": _("Enter a valid e-mail address.")},
        label=_("Your e-mail address, if you would like an answer"),
        required=False,
        max_length=Report._meta.get_field("email").max_length,
        help_text=_(
            "Only the officers who answer see it. It is deleted 90 days after the answer "
            "and used for nothing else."
        ),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args, host, **kwargs):
        super().__init__(*args, **kwargs)
        self.host = host

    def clean_page(self):
        try:
            return page_of(self.cleaned_data["page"], self.host)
        except Http404:
            raise forms.ValidationError(
                _("The portal has no such page. Copy its address from the browser.")
            ) from None

    @cached_property
    def whose(self):
        return whose(self.cleaned_data["page"])


def send(form, request):
    """A Report of a valid form; its officers are told. Raises sending.TooOften."""
    count(request, SentForm.REPORT)
    record, territory = form.whose
    texts = {name: form.cleaned_data[name] for name in ("page", "field", "words", "email")}
    return file_report(record, territory, **texts)


def file_report(record, territory, **fields):
    """Keeps what is said of a record, or of a page without one (None), and tells who answers for it."""
    about = {"record_model": record._meta.label_lower, "record_key": record.pk} if record else {}
    with transaction.atomic():
        report = Report.objects.create(responsible=territory, language=get_language(), **about, **fields)
        transaction.on_commit(lambda: tell_of_report.enqueue(report.pk))
    return report


def settle(report, by, was):
    """Signs a report whose state an officer has changed from `was`, before it is saved; the reporter is told
    of the first answer. One taken up again is as new."""
    if report.state == was:
        return
    if report.state == ReportState.NEW:
        report.answered_at = report.answered_by = None
        return
    report.answered_at, report.answered_by = timezone.now(), by
    if report.email:
        transaction.on_commit(lambda: _told(report, is_first=was == ReportState.NEW))


def _told(report, is_first):
    if is_first:
        tell_reporter.enqueue(report.pk)
    last_day = report.answered_at + timedelta(days=ADDRESS_KEPT, minutes=1)
    later.ask_for(forget_addresses, last_day)  # or `manage.py forget_reporters`
