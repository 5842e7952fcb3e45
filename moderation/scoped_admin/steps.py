"""The steps of moderation as buttons and pages of a record, and as actions of a list."""

import re
from copy import copy
from functools import partial
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME, ActionForm
from django.contrib.admin.options import IS_POPUP_VAR, IncorrectLookupParameters
from django.contrib.admin.utils import flatten_fieldsets, quote, unquote
from django.core.exceptions import BadRequest, FieldDoesNotExist, PermissionDenied, SuspiciousOperation
from django.db import transaction
from django.forms import CharField, HiddenInput
from django.http import Http404, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import path, resolve, reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from moderation import corrections, form_tokens, second_person
from moderation.actions import (
    ActionRefused,
    named_first,
    names_others,
    take,
    take_all,
    take_along,
    take_together,
    wrong_stage,
)
from moderation.forms import StepForm
from moderation.models import Moderated, StepTaken
from moderation.querysets import published_naming
from moderation.redaction import is_hidden, redacted
from moderation.scoped_admin.saving import tell_notes
from moderation.steps import CORRECT, FOR_A_REASON, STEPS, Stage, steps_of
from ngo_portal.lib.lists.counts import capped

AT_ONCE = 200
KEY = re.compile("[0-9]{1,18}")
#: Under this name Django carries what a list was narrowed to into a form.
PRESERVED = "_changelist_filters"
#: Behind the key of a step in the name of a button: with all that the record names.
TOGETHER = "_together"


class OnceActionForm(ActionForm):
    """The actions of a list, taken once however often they are sent."""

    form_token = CharField(required=False, widget=HiddenInput, initial=form_tokens.new_key, label="")


class Steps:
    """For a ModelAdmin: the steps of the table that its officer may take."""

    action_form = OnceActionForm

    @property
    def is_moderated(self):
        return issubclass(self.model, Moderated)

    # on the form ----------------------------------------------------------------------

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context |= self._steps_for(request, obj) if self.is_moderated else {}
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def _steps_for(self, request, record):
        stage = record.stage if record else Stage.DRAFT
        in_popup = IS_POPUP_VAR in request.GET or IS_POPUP_VAR in request.POST
        mine = not in_popup and (record is None or self.has_change_permission(request, record))
        steps = steps_of(request.user.role, stage) if mine else []
        return {
            "stage": record and record.get_stage_display(),
            "steps": [
                {
                    "key": step.key,
                    "label": step.from_stages[stage],
                    "address": step.needs_reason and self._step_address(record, step),
                }
                for step in steps
                if not step.is_saving
            ],
            "together": self._together(record, steps),
            "correction": self._correction_form(request) if CORRECT in steps else None,
            "sent_back": self._sent_back(request, record),
            "public_address": self._public_address(record),
        }

    def _together(self, record, steps):
        """The buttons that take a step with all that the record names and that is not public."""
        steps = [step for step in steps if step.together]
        if record is None:
            others = steps and names_others(self.model)
            labels = [step.together_new for step in steps]
        else:
            others = len(named_first(record)) if steps else 0
            labels = [step.together % {"number": others + 1} for step in steps]
        keys = [f"{step.key}{TOGETHER}" for step in steps]
        return [{"key": key, "label": label} for key, label in zip(keys, labels, strict=True) if others]

    def _step_address(self, record, step, *, together=False):
        address = reverse(f"{self.admin_site.name}:{self._route('step')}", args=[quote(record.pk), step.key])
        return f"{address}?{TOGETHER}=1" if together else address

    def _route(self, page):
        return f"{self.opts.app_label}_{self.opts.model_name}_{page}"

    def _correction_form(self, request):
        return getattr(request, "correction", None) or StepForm(CORRECT, prefix="correction")

    def _sent_back(self, request, record):
        """The step by which a record was returned, withdrawn …, with its reason, for its own territory."""
        if record is None or record.stage not in FOR_A_REASON:
            return None
        if not self._in_scope(request, record):
            return None
        taken = StepTaken.objects.of(record).filter(to_stage=record.stage).explained().last()
        if taken is not None:
            labels = dict(self.fields_to_point_to(request)) if taken.field else {}
            taken.field_label = labels.get(taken.field, "")
        return taken

    def _public_address(self, record):
        if record is None or not record.is_published or not hasattr(record, "get_absolute_url"):
            return None
        return record.get_absolute_url()

    def fields_to_point_to(self, request):
        """[(name, label)]: the fields of the form, and its lines as a whole."""
        found = []
        for name in flatten_fieldsets(self.get_fieldsets(request)):
            try:
                label = self.model._meta.get_field(name).verbose_name
            except FieldDoesNotExist:
                label = getattr(self.form.declared_fields.get(name), "label", None)
            if label:
                found.append((name, capfirst(str(label))))
        for inline in self.get_inline_instances(request):
            name = inline.get_formset(request).get_default_prefix()
            found.append((name, capfirst(str(inline.verbose_name_plural))))
        return found

    def steps_taken(self, request, record):
        """All steps of a record in order, for its history."""
        steps = list(StepTaken.objects.of(record).explained())
        labels = dict(self.fields_to_point_to(request)) if any(taken.field for taken in steps) else {}
        for taken in steps:
            taken.field_label = labels.get(taken.field, "")
            taken.change_lines = corrections.lines(taken.changes, record)
            taken.checked_lines = corrections.values_of(taken.checked, record)
        return steps

    # taken by saving ------------------------------------------------------------------

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """A published record is saved as a correction: what it was before is noted."""
        if request.method == "POST" and self.is_moderated and object_id is not None:
            record = self.get_object(request, unquote(object_id))
            if record and record.is_published and self.has_change_permission(request, record):
                asked = getattr(request, "question", None)
                request.correction = StepForm(CORRECT, request.POST, prefix="correction", question=asked)
                request.before = corrections.snapshot(record)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def asked_of_correction(self, request, record):
        """What is still to be asked about figures that a correction has just changed."""
        if getattr(request, "correction", None) is None:
            return None
        request.changed = corrections.changes(request.before, corrections.snapshot(record))
        if not corrections.tells_of_figures(request.changed):
            return None
        asked = second_person.question(record, request.user, request.changed)
        return asked if asked and not (asked.may_answer and asked.mark == _checked(request)) else None

    def response_add(self, request, obj, post_url_continue=None):
        self._take_steps(request, obj)
        response = super().response_add(request, obj, post_url_continue)
        return self._then_checked(request, response)

    def response_change(self, request, obj):
        """Back to the list; after a step of a list that was narrowed to a stage, on to its next record."""
        taken = self._take_steps(request, obj)
        response = super().response_change(request, obj)
        next_one = taken and "_continue" not in request.POST and self._next_in_list(request, obj)
        return self._then_checked(request, HttpResponseRedirect(next_one) if next_one else response)

    def _then_checked(self, request, response):
        """Where the step asks for figures to be checked it has a page of its own; what was typed is saved."""
        address = getattr(request, "to_check", None)
        return HttpResponseRedirect(address) if address else response

    def _next_in_list(self, request, record):
        """The address of the record that follows in the list from which the form was opened, as the list is
        narrowed; None where it was not narrowed to a stage, or has no more."""
        asked = QueryDict(QueryDict(request.META["QUERY_STRING"]).get(PRESERVED, ""))
        if "stage__exact" not in asked:
            return None
        looked = copy(request)
        looked.GET, looked.method = asked, "GET"
        looked.resolver_match = resolve(reverse(f"{self.admin_site.name}:{self._route('changelist')}"))
        try:
            found = self.get_changelist_instance(looked).get_queryset(looked).exclude(pk=record.pk)
        except (IncorrectLookupParameters, SuspiciousOperation):
            return None
        following = found.filter(pk__lt=record.pk).order_by("-pk").first() or found.first()
        if following is None:
            return None
        messages.info(request, _("This is the next one of your list."))
        return f"{self._change_address(following)}?{urlencode({PRESERVED: asked.urlencode()})}"

    def _take_steps(self, request, record):
        """What was just saved is a correction; then the button beside "Save": hand it in, or publish it.
        Gives whether such a step was taken."""
        taken = False
        if not self.is_moderated:
            return taken
        if correction := getattr(request, "correction", None):
            if changed := request.changed:
                correction.cleaned_data["checked"] = _checked(request)
                why = {"changes": changed, "figures_changed": corrections.tells_of_figures(changed)}
                # Saving has judged its texts: it keeps no published record with an unfit one.
                self._take(request, CORRECT, record, judged=True, **correction.cleaned_data, **why)
                tell_notes(request, correction)
            elif correction.has_changed():
                messages.info(request, _("Nothing was changed, so no correction was noted."))
        for step in STEPS.values():
            if step.is_saving or step.needs_reason:
                continue
            if step.together and f"_{step.key}{TOGETHER}" in request.POST:
                taken = self._take(request, step, record, take_together)
            elif f"_{step.key}" in request.POST:
                taken = self._take(request, step, record, take_along)
        return taken

    def _take(self, request, step, record, action=None, **why):
        try:
            taken = (
                action(step.key, record, request.user)
                if action
                else [take(step.key, record, request.user, **why)]
            )
        except ActionRefused as refusal:
            if refusal.question and refusal.question.may_answer:
                request.to_check = self._step_address(record, step, together=action is take_together)
                return False
            messages.error(request, self._left(request, record, refusal))
            return False
        messages.success(request, self._done(request, step, [record], len(taken)))
        return True

    # on a page of its own -------------------------------------------------------------

    def get_urls(self):
        if not self.is_moderated:
            return super().get_urls()
        view = self.admin_site.admin_view(self.step_view)
        step = path("<path:object_id>/step/<slug:key>/", view, name=self._route("step"))
        return [step, *super().get_urls()]

    def step_view(self, request, object_id, key):
        """Asks for the reason, and takes the step: 409 when the record has gone on since."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        record, step = self.get_object(request, unquote(object_id)), STEPS.get(key)
        if record is None or step is None or step.is_saving:
            raise Http404
        if request.user.role not in step.roles or not self._may_step(request, record):
            raise PermissionDenied
        if request.method == "POST":
            with transaction.atomic():
                return self._step_sent(request, record, step)
        if record.stage not in step.from_stages:
            messages.error(request, wrong_stage(step, record))
            return HttpResponseRedirect(self._change_address(record))
        return self._step_page(request, step, [record], self._step_form(request, step, record=record))

    def _may_step(self, request, record):
        return self.has_change_permission(request) and self._in_scope(request, record)

    def _step_form(self, request, step, data=None, *, record=None):
        """`record`: the one, where it is no list."""
        fields = self.fields_to_point_to(request) if record and step.names_field else ()
        asked = second_person.question(record, request.user) if record and step.looks_twice else None
        return StepForm(step, data, fields=fields, question=asked)

    def _step_sent(self, request, record, step):
        token, answer = form_tokens.claim(request)
        if token is None:
            return form_tokens.marked_saved(self._answer_again(request, answer), request)
        form, answer, refusal = self._step_form(request, step, request.POST, record=record), None, {}
        action = take_together if step.together and TOGETHER in request.GET else take
        if form.is_valid():
            version = _number(request.POST.get("version", ""))
            try:
                action(step.key, record, request.user, version=version, **form.cleaned_data)
            except ActionRefused as refused:
                record.refresh_from_db()
                refusal = {
                    "refusal": self._refusal(request, refused),
                    "changed_since": corrections.lines(corrections.since(record, version), record),
                    "status": 409,
                }
            else:
                messages.success(request, self._done(request, step, [record], 1))
                tell_notes(request, form)
                answer = self._change_address(record)
        form_tokens.settle(token, answer)
        if answer:
            return form_tokens.marked_saved(HttpResponseRedirect(answer), request)
        return self._step_page(request, step, [record], form, **refusal)

    def _step_page(
        self, request, step, records, form, *, refusal=None, changed_since=(), status=200, from_list=False
    ):
        context = {
            **self.admin_site.each_context(request),
            "title": step.label,
            "opts": self.opts,
            "step": step,
            "action": request.POST.get("action"),
            "records": records,
            "record": None if from_list else records[0],
            "form": form,
            "refusal": refusal,
            "changed_since": changed_since,
            "naming": self._naming(request, step, records),
            "is_possible": from_list or records[0].stage in step.from_stages,
            "form_token": request.POST.get("form_token") or form_tokens.new_key(),
            "checkbox": ACTION_CHECKBOX_NAME,
            "media": self.media,
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/step.html", context, status=status)

    def _change_address(self, record):
        return _change_address(self.admin_site, record)

    # from the list --------------------------------------------------------------------

    def get_actions(self, request):
        """Steps of moderation; rows are deleted one by one: their page shows what would go with them."""
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        if self.is_moderated and self.has_change_permission(request):
            for step in steps_of(request.user.role):
                if not step.is_saving:
                    name = f"{step.key}_selected"
                    actions[name] = (partial(_step_from_list, step), name, step.label)
                if step.together:
                    name, label = f"{step.key}{TOGETHER}_selected", step.label_together
                    actions[name] = (partial(_step_from_list, step, together=True), name, label)
        return actions

    def response_action(self, request, queryset):
        """Django would ask the database for whatever is sent as a key."""
        keys = request.POST.getlist(ACTION_CHECKBOX_NAME)
        if not all(KEY.fullmatch(key) for key in keys):
            raise BadRequest("Not the key of a record")
        return super().response_action(request, queryset)

    def action_checkbox(self, obj):
        """With the version that is looked at, which a step from the list must still find."""
        checkbox = super().action_checkbox(obj)
        if not self.is_moderated:
            return checkbox
        return format_html(
            '{}<input type="hidden" name="version-{}" value="{}">', checkbox, obj.pk, obj.version
        )

    def _steps_from_list(self, request, step, records, form, together=False):
        """Each judged on its own, and a report of which were not taken and why."""
        with transaction.atomic():
            token, answer = form_tokens.claim(request)
        if token is None:
            return self._answer_again(request, answer)
        seen = [(record, _number(request.POST.get(f"version-{record.pk}"))) for record in records]
        taken, refused = take_all(step.key, seen, request.user, together=together, **form.cleaned_data)
        form_tokens.settle(token, request.get_full_path())
        left = [record for record, _why in refused]
        if taken:
            done = [one for one in records if one not in left]
            messages.success(request, self._done(request, step, done, len(taken)))
            tell_notes(request, form)
        if refused:
            messages.error(request, self._report(request, refused))
        return HttpResponseRedirect(request.get_full_path())

    def _report(self, request, refused):
        text = ngettext(
            "%(number)d record was left as it is:", "%(number)d records were left as they are:", len(refused)
        )
        lines = ((self._left(request, record, refusal),) for record, refusal in refused)
        lines = format_html_join("", "<li>{}</li>", lines)
        return format_html("{}<ul>{}</ul>", text % {"number": len(refused)}, lines)

    def _left(self, request, record, refusal):
        """Which record was left as it is, and why."""
        return format_html("{}: {}", self._link(request, record), self._refusal(request, refusal))

    def _refusal(self, request, refusal):
        """The text of a refusal, with links to the records that stand in the way."""
        if refusal.others:
            lines = format_html_join(
                "", "<li>{}</li>", ((self._left(request, *one),) for one in refusal.others)
            )
            return format_html("{}<ul>{}</ul>", str(refusal), lines)
        if asked := refusal.question:
            told = format_html_join("", "<li>{} ({})</li>", ((one.text, one.why) for one in asked.found))
            return format_html("{}<ul>{}</ul>", str(refusal), told)
        if not refusal.waiting:
            return str(refusal)
        links = [self._link(request, record) for record in refusal.waiting]
        return format_html("{} {}", str(refusal), format_html_join(", ", "{}", ((link,) for link in links)))

    def _done(self, request, step, records, number):
        """What was done with these records; of what is public no more, which public records name it."""
        done = step.done % {"number": number}
        naming = self._naming(request, step, records, is_done=True)
        return format_html("{} {}", done, naming) if naming else done

    def _naming(self, request, step, records, *, is_done=False):
        """How many published records name these, and the first of them, where the step withdraws them; ""
        where none does."""
        if step.from_stages.keys() != {Stage.PUBLISHED} or step.is_saving:
            return ""
        number, first = published_naming(records)
        if not number:
            return ""
        if is_done:
            text = ngettext(
                "%(number)s published record names it, and no longer shows it.",
                "%(number)s published records name it, and no longer show it.",
                number,
            )
        else:
            text = ngettext(
                "%(number)s published record names it, and would no longer show it.",
                "%(number)s published records name it, and would no longer show it.",
                number,
            )
        links = [self._link(request, one) for one in first]
        links += [_("and %(number)s more") % {"number": capped(number - len(first))}] * (number > len(first))
        lines = format_html_join("", "<li>{}</li>", ((link,) for link in links))
        return format_html("{}<ul>{}</ul>", text % {"number": capped(number)}, lines)

    def _link(self, request, record):
        if is_hidden(record, request.user):
            return redacted(record, request.user)
        return format_html('<a href="{}">{}</a>', _change_address(self.admin_site, record), record)


def _step_from_list(step, model_admin, request, queryset, together=False):
    """An action of the list. Asks first for what must be given, and where not every version was seen."""
    records = list(queryset[: AT_ONCE + 1])
    if len(records) > AT_ONCE:
        text = _("Choose at most %(number)d records at once.") % {"number": AT_ONCE}
        messages.error(request, text)
        return None
    is_sent = "_confirmed" in request.POST
    is_seen = all(f"version-{record.pk}" in request.POST for record in records)
    if records and is_seen and (is_sent or not step.needs_reason):
        form = model_admin._step_form(request, step, request.POST)
        if form.is_valid():
            return model_admin._steps_from_list(request, step, records, form, together)
    elif records:
        form = model_admin._step_form(request, step)
    else:
        return None
    return model_admin._step_page(request, step, records, form, from_list=True)


def _checked(request):
    """The mark of the figures that are said to be checked, of a correction."""
    return request.POST.get("correction-checked", "")


def _number(text):
    """The version a form was sent with; 0, which no record has, for what is none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0


def _change_address(site, record):
    return reverse(
        f"{site.name}:{record._meta.app_label}_{record._meta.model_name}_change", args=[quote(record.pk)]
    )
