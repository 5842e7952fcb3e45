"""Secret links to a record for the organisation it is about: made, withdrawn and read by its officers."""

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from moderation import confirming, form_tokens
from moderation.actions import unfit_texts
from moderation.models import Confirmation
from officers.roles import CHANGE

KEY_DIGITS = 18


class Confirmed:
    """For a ModelAdmin. `confirm_route`: of the public page that its links open."""

    confirm_route = ""

    def get_urls(self):
        view = self.admin_site.admin_view(self.confirm_view)
        return [path("<path:object_id>/confirm/", view, name=self._route("confirm")), *super().get_urls()]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and self._may_ask(request, obj):
            context["confirm_address"] = self._confirm_address(obj)
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def _confirm_address(self, record):
        return reverse(f"admin:{self._route('confirm')}", args=[record.pk])

    def _may_ask(self, request, record):
        return (
            request.user.permits(CHANGE, self.model)
            and self._in_scope(request, record)
            and confirming.may_be_shown(record)
        )

    @method_decorator(never_cache)
    def confirm_view(self, request, object_id):
        """The links of a record. One that is made is shown by the answer, and never again."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        record = self.get_object(request, unquote(object_id))
        if record is None or not self._in_scope(request, record):
            raise Http404
        if not self._may_ask(request, record):
            raise PermissionDenied
        secret = None
        if "make" in request.POST or "withdraw" in request.POST:
            with transaction.atomic():
                token, address = form_tokens.claim(request)
                if token is None:
                    messages.info(request, _("This was done already; nothing was done a second time."))
                    return HttpResponseRedirect(address)
                form_tokens.settle(token, request.path)
                if "withdraw" in request.POST:
                    self._withdraw(request, record, request.POST["withdraw"])
                    return HttpResponseRedirect(request.path)
                secret = self._made(request, record)
        return self._confirm_page(request, record, secret)

    def _withdraw(self, request, record, key):
        is_key = key.isascii() and key.isdigit() and len(key) <= KEY_DIGITS
        if is_key and confirming.withdraw(record, int(key), request.user):
            messages.success(request, _("The link was withdrawn: it opens nothing any more."))
        else:
            messages.error(request, _("This link had already expired."))

    def _made(self, request, record):
        """The secret of a new link; None where too many are open, or the public may not read the record."""
        if sum(not one.end for one in Confirmation.objects.of(record)) >= confirming.MOST_OPEN:
            text = _("%(number)d links of this record are open. Withdraw one first.")
            messages.error(request, text % {"number": confirming.MOST_OPEN})
            return None
        if unfit := unfit_texts(record):
            messages.error(request, " ".join(f"{one.box}: {one.why}" for one in unfit))
            return None
        return confirming.make(record, request.user)[1]

    def _confirm_page(self, request, record, secret):
        address = secret and request.build_absolute_uri(reverse(self.confirm_route, args=[secret]))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Ask the organisation to confirm"),
            "opts": self.opts,
            "record": record,
            "links": list(Confirmation.objects.of(record)),
            "made": address,
            "days": confirming.DAYS,
            "form_token": form_tokens.new_key(),
            "media": self.media,
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/confirm.html", context)
