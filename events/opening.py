"""A new edition of a marathon is opened from the last one, after a look at what will be made."""

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from events.actions import following, open_following
from events.models import Edition, EditionRequest
from moderation import form_tokens


class OpensNext:
    """For the admin of editions."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.next_view)
        return [path("<path:object_id>/next/", view, name="events_edition_next"), *super().get_urls()]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and self.has_add_permission(request) and not _is_followed(obj):
            context["next_edition_address"] = reverse("admin:events_edition_next", args=[obj.pk])
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def next_view(self, request, object_id):
        """GET: what will be made; POST: makes it, once however often it is sent."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        edition = self.get_object(request, unquote(object_id))
        if edition is None:
            raise Http404
        if request.method == "POST":
            with transaction.atomic():
                return self._opened(request, edition)
        made, weeks = following(edition)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Open the next edition"),
            "opts": self.opts,
            "edition": edition,
            "made": made,
            "weeks": weeks,
            "is_there": _is_followed(edition),
            "requests": EditionRequest.objects.new().of_edition(made).select_related("responsible"),
            "form_token": form_tokens.new_key(),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/events/edition/next.html", context)

    def _opened(self, request, edition):
        token, answer = form_tokens.claim(request)
        if token is None:
            return self._answer_again(request, answer)
        if _is_followed(edition):
            messages.error(request, _("This marathon already has an edition of that year."))
            answer = request.path
        else:
            made = open_following(edition=edition, by=request.user)
            self.log_addition(request, made, [{"added": {}}])
            messages.success(
                request, _("Opened: %(edition)s. Correct what is different.") % {"edition": made}
            )
            answer = reverse("admin:events_edition_change", args=[made.pk])
        form_tokens.settle(token, answer)
        return HttpResponseRedirect(answer)


def _is_followed(edition):
    return Edition.objects.filter(marathon=edition.marathon_id, year=edition.year + 1).exists()
