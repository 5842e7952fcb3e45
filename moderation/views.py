"""The form by which a reader says that a page is wrong; without an account."""

import re
from datetime import timedelta

from django.http import Http404, HttpResponseRedirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.generic import FormView, TemplateView

from moderation import reports
from moderation.sending import TooOften
from ngo_portal.lib.language.text_fields import said_left_out
from ngo_portal.lib.lists.page import address

#: Of a sign, as addresses name it; so many of a box are told.
CODE, MOST_CODES = re.compile(r"U\+[0-9A-F]{4,6}"), 20


@method_decorator(never_cache, name="dispatch")
class ReportError(FormView):
    """Its link names the page. It is no page for everybody: it has a secret of its own (CSRF)."""

    http_method_names = ["get", "head", "post"]
    template_name = "moderation/report.html"
    form_class = reports.ReportForm
    success_url = reverse_lazy("report-sent")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "host": self.request.get_host()}

    def get_initial(self):
        try:
            return {"page": reports.page_of(self.request.GET.get("page", ""), self.request.get_host())}
        except Http404:
            return {}

    def form_valid(self, form):
        try:
            reports.send(form, self.request)
        except TooOften as refused:
            time = timezone.localtime() + timedelta(seconds=refused.seconds)
            text = _("Many reports were sent just now. Your text is kept: send it again after %(time)s.")
            form.add_error(None, text % {"time": f"{time:%H:%M}"})
            answer = self.render_to_response(self.get_context_data(form=form), status=429)
            answer.headers["Retry-After"] = str(refused.seconds)
            return answer
        fields = {name: getattr(field, "left_out", ()) for name, field in form.fields.items()}
        return HttpResponseRedirect(
            address(
                self.get_success_url(), [(name, code) for name, codes in fields.items() for code in codes]
            )
        )

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **kwargs,
            heading=_("Report an error"),
            lead=_("Your message goes to the officers responsible for the page. No account is needed."),
            crumbs=[(_("Home"), reverse("home")), (_("Report an error"), "")],
            is_a_part=True,
            is_no_record=True,
        )


class ReportSent(TemplateView):
    """Its address names the signs that were left out of what was typed, by the box."""

    is_listed = False
    template_name = "moderation/report_sent.html"
    form_class = reports.ReportForm
    extra_context = {
        "heading": gettext_lazy("Thank you"),
        "lead": gettext_lazy("Your message has reached the officers responsible for the page."),
        "is_a_part": True,
        "is_no_record": True,
    }

    def get_context_data(self, **kwargs):
        asked = {
            field.label: [code for code in self.request.GET.getlist(name) if CODE.fullmatch(code)]
            for name, field in self.form_class.base_fields.items()
        }
        notes = [said_left_out(label, codes[:MOST_CODES]) for label, codes in asked.items() if codes]
        return super().get_context_data(**kwargs, notes=notes)
