"""The next record of the same text: what stays the same is not entered again."""

from django.forms import model_to_dict
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst

from moderation.scoped_admin.fields import in_language_of
from moderation.scoped_admin.steps import KEY

NEXT = "_next"
AFTER = "after"


class CarriesOver:
    """For a ModelAdmin. `carried`: the fields that the next record takes over from the last one; a button
    saves and opens it, a link opens it later. `next_label`, `next_link`: what they say; `next_asks`: the
    field that has the focus then."""

    carried = ()
    next_label = next_link = ""
    next_asks = ""

    def carried_data(self, request):
        """{field: value} that the form of a new record opens with."""
        last = self._last(request)
        return (
            {name: value for name, value in model_to_dict(last, self.carried).items() if value}
            if last
            else {}
        )

    def _last(self, request):
        """The record to take over from, one of the own territory."""
        key = request.GET.get(AFTER, "")
        if not self.carried or not KEY.fullmatch(key):
            return None
        return self.model._default_manager.in_scope_of(request.user).filter(pk=key).first()

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if self.carried and self.has_add_permission(request):
            last = self._last(request) if add else None
            context |= {
                "next_label": self.next_label,
                "next_link": self.next_link,
                "next_address": obj and self._in_scope(request, obj) and self._next_address(obj),
                "carried_from": last,
                "next_asks": in_language_of(request.user, self.next_asks),
                "carried": [self._label(name) for name in self.carried if last and getattr(last, name)],
            }
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def _label(self, name):
        return capfirst(self.model._meta.get_field(name).verbose_name)

    @cached_property
    def _add_address(self):
        return reverse(f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_add")

    def _next_address(self, record):
        return f"{self._add_address}?{AFTER}={record.pk}"

    def response_add(self, request, obj, post_url_continue=None):
        response = super().response_add(request, obj, post_url_continue)
        return self._then_next(request, obj, response)

    def response_change(self, request, obj):
        return self._then_next(request, obj, super().response_change(request, obj))

    def _then_next(self, request, record, response):
        if self.carried and NEXT in request.POST and response.status_code == 302:
            return HttpResponseRedirect(self._next_address(record))
        return response
