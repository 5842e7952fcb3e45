"""Pages by which letters are asked for, confirmed and ended; none of them is kept."""

from datetime import timedelta

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import FormView, TemplateView

from moderation.models import SentForm
from moderation.sending import TooOften, count
from ngo_portal.lib.lists.page import address
from summaries.catalogue.datasets import DATASETS
from summaries.digests import letters, links
from summaries.digests.asking import LONGEST_QUESTION, AskForm, ask, confirm, question_of

HEADING = gettext_lazy("What is new, by e-mail")
#: Of each of these pages: it is one reader's own.
OWN = {"is_a_part": True, "is_no_record": True}


@method_decorator(never_cache, name="dispatch")
class Ask(FormView):
    """Of the question in the address; what of it means nothing is left out, as on the page of the list."""

    http_method_names = ["get", "head", "post"]
    template_name = "summaries/digests/ask.html"
    form_class = AskForm

    def dispatch(self, request, noun):
        if noun not in DATASETS:
            raise Http404
        filter_class = DATASETS[noun].filter_class
        self.noun, self.asked = noun, filter_class(request.GET, queryset=filter_class.published())
        self.question = question_of(self.asked)
        return super().dispatch(request)

    def form_valid(self, form):
        if len(self.question) > LONGEST_QUESTION:
            form.add_error(None, _("The question is too long to be followed: ask for less at once."))
            return self.form_invalid(form)
        try:
            count(self.request, SentForm.DIGEST)
        except TooOften as refused:
            time = timezone.localtime() + timedelta(seconds=refused.seconds)
            text = _("Too many e-mails are being asked for just now. Try again after %(time)s.")
            form.add_error(None, text % {"time": f"{time:%H:%M}"})
            answer = self.render_to_response(self.get_context_data(form=form), status=429)
            answer.headers["Retry-After"] = str(refused.seconds)
            return answer
        ask(form.cleaned_data["email"], self.noun, self.question)
        return HttpResponseRedirect(reverse("summaries:digest-asked"))

    def get_context_data(self, **kwargs):
        back = address(reverse(DATASETS[self.noun].page), self.asked.accepted)
        return super().get_context_data(
            **kwargs,
            **OWN,
            heading=HEADING,
            lead=letters.title_of(self.noun, self.asked),
            crumbs=[(_("Home"), reverse("home")), (DATASETS[self.noun].title, back), (HEADING, "")],
        )


class Asked(TemplateView):
    """The same for every address."""

    is_listed = False
    template_name = "summaries/digests/said.html"
    extra_context = {
        **OWN,
        "heading": gettext_lazy("Check your e-mail"),
        "lead": gettext_lazy(
            "If the address is right, an e-mail with a link is on its way: open the link within two "
            "days. If you already get these e-mails, no other one is sent."
        ),
    }


@method_decorator(never_cache, name="dispatch")
class Confirm(TemplateView):
    """The link alone confirms nothing: programs that look after mail open links."""

    http_method_names = ["get", "head", "post"]
    template_name = "summaries/digests/answer.html"

    def post(self, request, token):
        if (row := links.confirmed_by(token)) is None:
            return _over(request)
        confirm(row)
        return _said(
            request,
            _("You are subscribed"),
            _("Once a week, when there is something new. Each e-mail has a link to unsubscribe."),
        )

    def get(self, request, token):
        if (row := links.confirmed_by(token)) is None:
            return _over(request)
        return _asked(request, row, _("Do you want these e-mails?"), _("Yes, send them"))


@method_decorator([never_cache, csrf_exempt], name="dispatch")
class End(TemplateView):
    """One click, also of a program of the reader (RFC 8058), whose request has no secret but that of the
    address."""

    http_method_names = ["get", "head", "post"]
    template_name = "summaries/digests/answer.html"

    def post(self, request, token):
        if row := links.ended_by(token):
            row.delete()
        return _ended(request)

    def get(self, request, token):
        row = links.ended_by(token)
        return (
            _asked(request, row, _("Unsubscribe from these e-mails?"), _("Unsubscribe"))
            if row
            else _ended(request)
        )


def _asked(request, row, heading, button):
    title = letters.title_of(row.noun, letters.asked_by(row.noun, row.question))
    context = {**OWN, "heading": heading, "lead": title, "button": button}
    return render(request, "summaries/digests/answer.html", context)


def _ended(request):
    return _said(request, _("You have unsubscribed"), _("Your address has been deleted."))


def _over(request):
    return _said(
        request,
        _("This link has expired"),
        _("The link is valid for two days. Ask for the e-mails again on the page of the list."),
        status=410,
    )


def _said(request, heading, lead, status=200):
    context = {**OWN, "heading": heading, "lead": lead}
    return render(request, "summaries/digests/said.html", context, status=status)
