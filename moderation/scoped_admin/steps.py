"""The steps of moderation as buttons of a form and actions of a list."""

from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import quote
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from moderation.actions import ActionRefused, publish, submit
from moderation.models import Moderated, Stage
from moderation.redaction import is_hidden, redacted

AT_ONCE = 200


class Steps:
    """For a ModelAdmin: submitting and publishing what its officer may submit and publish."""

    @property
    def is_moderated(self):
        return issubclass(self.model, Moderated)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context |= self._steps_for(request, obj) if self.is_moderated else {}
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def _steps_for(self, request, record):
        stage = record.stage if record else Stage.DRAFT
        in_popup = IS_POPUP_VAR in request.GET or IS_POPUP_VAR in request.POST
        mine = not in_popup and (record is None or self.has_change_permission(request, record))
        publisher = request.user.may_publish
        return {
            "stage": record and record.get_stage_display(),
            "may_submit": mine and not publisher and stage in (Stage.DRAFT, Stage.RETURNED),
            "may_publish": mine and publisher and stage != Stage.PUBLISHED,
            "public_address": self._public_address(record),
        }

    def _public_address(self, record):
        if record is None or not record.is_published or not hasattr(record, "get_absolute_url"):
            return None
        return record.get_absolute_url()

    def response_add(self, request, obj, post_url_continue=None):
        self._take_step(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        self._take_step(request, obj)
        return super().response_change(request, obj)

    def _take_step(self, request, record):
        """The button beside "Save": hand in, or publish, what was just saved."""
        if not self.is_moderated:
            return
        if "_submit" in request.POST:
            self._carry_out(request, submit, [record])
        elif "_publish" in request.POST:
            self._carry_out(request, publish, [record])

    def get_actions(self, request):
        """Steps of moderation; rows are deleted one by one: their page shows what would go with them."""
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        if not self.is_moderated or not self.has_change_permission(request):
            return actions
        if request.user.may_publish:
            actions["publish_selected"] = (_publish_selected, "publish_selected", gettext_lazy("Publish"))
        else:
            actions["submit_selected"] = (
                _submit_selected,
                "submit_selected",
                gettext_lazy("Submit for checking"),
            )
        return actions

    def _carry_out(self, request, action, records):
        done = 0
        for record in records:
            try:
                action(record=record, by=request.user)
                done += 1
            except ActionRefused as refusal:
                messages.error(request, self._refusal(request, refusal))
        if done:
            messages.success(request, _said(action, done))

    def _refusal(self, request, refusal):
        """The text of a refusal, with links to the records that stand in the way."""
        if not refusal.waiting:
            return str(refusal)
        links = [self._link(request, record) for record in refusal.waiting]
        return format_html("{} {}", str(refusal), format_html_join(", ", "{}", ((link,) for link in links)))

    def _link(self, request, record):
        if is_hidden(record, request.user):
            return redacted(record, request.user)
        return format_html('<a href="{}">{}</a>', _change_address(self.admin_site, record), record)


def _said(action, number):
    if action is submit:
        text = ngettext("%(number)d record was submitted.", "%(number)d records were submitted.", number)
    else:
        text = ngettext("%(number)d record was published.", "%(number)d records were published.", number)
    return text % {"number": number}


def _change_address(site, record):
    return reverse(
        f"{site.name}:{record._meta.app_label}_{record._meta.model_name}_change", args=[quote(record.pk)]
    )


def _submit_selected(model_admin, request, queryset):
    _selected(model_admin, request, queryset, submit)


def _publish_selected(model_admin, request, queryset):
    _selected(model_admin, request, queryset, publish)


def _selected(model_admin, request, queryset, action):
    records = list(queryset[: AT_ONCE + 1])
    if len(records) > AT_ONCE:
        text = _("Choose at most %(number)d records at once.") % {"number": AT_ONCE}
        messages.error(request, text)
        return
    model_admin._carry_out(request, action, records)
