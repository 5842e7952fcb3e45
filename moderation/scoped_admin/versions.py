"""Two versions of a record side by side, and an earlier one brought back as a new one.

What is brought back goes through the form of the record as if somebody had typed it: the same rules, the same
stage, the same conflict, a correction where the record is public.
"""

import pghistory
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.forms import BoundField, CheckboxInput, MultiWidget
from django.http import Http404, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from moderation import form_tokens, versions
from moderation.forms import StepForm
from moderation.saved import RESTORED
from moderation.steps import CORRECT

#: What the confirmation sends on to the form of the record.
SENT_ON = ("form_token", "version", "correction-reason", "correction-words", "correction-checked")


class NotAsItWas(Exception):
    """What would be saved is not that version: `fields`, the labels of what would differ."""

    def __init__(self, fields):
        super().__init__(*fields)
        self.fields = fields


class Versions:
    """For a ModelAdmin of records that a territory answers for."""

    def get_urls(self):
        if not self.is_scoped or not hasattr(self.model, "history"):
            return super().get_urls()
        views = [
            ("versions", "<path:object_id>/versions/", self.versions_view),
            ("restore", "<path:object_id>/versions/<int:number>/restore/", self.restore_view),
        ]
        views = [
            path(at, self.admin_site.admin_view(view), name=self._route(name)) for name, at, view in views
        ]
        return [*views, *super().get_urls()]

    def versions_view(self, request, object_id):
        """Those with the numbers `old` and `new`; without, the last two."""
        record, found = self._versions_of(request, object_id)
        numbers = [_number(request.GET.get(name), default) for name, default in (("old", -2), ("new", -1))]
        pair = [found[max(-len(found), min(len(found) - 1, at))] for at in numbers]
        old, new = sorted(pair, key=lambda one: one.number)
        may_change = self.has_change_permission(request, record)
        context = {
            "title": _("Two versions side by side"),
            "versions": found,
            "old": old,
            "new": new,
            "sides": [old] if old is new else [old, new],
            "parts": versions.compared(record, old, new, request.user),
            "restore_address": may_change and old is not found[-1] and self._restore_address(record, old),
        }
        return self._versions_page(request, record, "admin/versions.html", context)

    def _versions_of(self, request, object_id):
        """For the record's own territory, as its history."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        record = self.get_object(request, unquote(object_id))
        if record is None or not self._in_scope(request, record):
            raise Http404
        found = versions.versions(record)
        if not found:
            raise Http404
        return record, found

    def _restore_address(self, record, version):
        return reverse(f"{self.admin_site.name}:{self._route('restore')}", args=[record.pk, version.number])

    def _versions_page(self, request, record, template, context, status=200):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "record": record,
            "media": self.media,
            **context,
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, template, context, status=status)

    # brought back ---------------------------------------------------------------------

    def restore_view(self, request, object_id, number):
        """Shows what would change, and saves it."""
        record, found = self._versions_of(request, object_id)
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        if not 1 <= number < len(found):
            raise Http404
        version = found[number - 1]
        if request.method != "POST":
            return self._restore_page(request, record, found, version)
        if request.POST.get("version") != str(record.version):
            text = _("Somebody else has changed the record since you opened it. Look at it again.")
            return self._restore_page(request, record, found, version, refusal=text, status=409)
        if versions.gone(version):
            return self._restore_page(request, record, found, version, status=409)
        return self._restored(request, record, found, version)

    def _restored(self, request, record, found, version):
        request.POST, request.restoring = self._as_typed(request, record, version), version
        form = reverse(f"{self.admin_site.name}:{self._route('change')}", args=[record.pk])
        try:
            with transaction.atomic(), pghistory.context(**{RESTORED: version.at.isoformat()}):
                response = self.changeform_view(request, str(record.pk), form)
        except NotAsItWas as refused:
            list(messages.get_messages(request))  # of what was not saved
            text = _("This version cannot be brought back as it was. It would differ in: %(fields)s.")
            text %= {"fields": ", ".join(refused.fields)}
            return self._restore_page(request, record, found, version, refusal=text, is_over=True, status=409)
        if response.status_code != 302:
            return response
        list(messages.get_messages(request))
        moment = date_format(timezone.localtime(version.at), "SHORT_DATETIME_FORMAT")
        messages.success(request, _("The version of %(moment)s is there again.") % {"moment": moment})
        history = reverse(f"{self.admin_site.name}:{self._route('history')}", args=[record.pk])
        return HttpResponseRedirect(history)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        version = getattr(request, "restoring", None)
        if version and (
            fields := versions.unlike(form.instance, version, self._only_kept(request, form.instance))
        ):
            raise NotAsItWas(fields)

    def _restore_page(self, request, record, found, version, *, refusal=None, is_over=False, status=200):
        is_public = self.is_moderated and record.is_published
        gone, sent = versions.gone(version), request.POST if refusal and not is_over else None
        context = {
            "title": _("Bring a version back"),
            "version": version,
            "refusal": refusal,
            "gone": gone,
            "is_possible": not gone and not is_over,
            "sides": [found[-1], version],
            "kept": [inline.verbose_name_plural for inline in self._inlines_only_kept(request, record)],
            "parts": versions.compared(record, found[-1], version, request.user),
            "form": StepForm(CORRECT, sent, prefix="correction") if is_public else None,
            "form_token": form_tokens.new_key(),
        }
        return self._versions_page(request, record, "admin/restore.html", context, status)

    def _inlines_only_kept(self, request, record):
        """Lines that the form takes no new ones of, such as photos: those that are gone do not come back."""
        inlines = self.get_inline_instances(request, record)
        return [one for one in inlines if not one.has_add_permission(request, record)]

    def _only_kept(self, request, record):
        return {one.model for one in self._inlines_only_kept(request, record)}

    # as if it were typed --------------------------------------------------------------

    def _as_typed(self, request, record, version):
        """What a browser would send if somebody had typed that version into the form of the record."""
        old = _with(self.get_object(request, str(record.pk)), version.rows[self.model, record.pk])
        links = {link.name: keys for link, keys in version.links.items()}
        form = self.get_form(request, old, change=True)(instance=old, initial=links)
        sent = _typed(form[name] for name in form.fields)
        for formset, inline in self.get_formsets_with_inlines(request, record):
            sent |= self._lines_as_typed(request, record, version, formset, inline)
        data = QueryDict(mutable=True)
        for name, typed in sent.items():
            data.setlist(name, typed if isinstance(typed, list) else [typed])
        for name in SENT_ON:
            if name in request.POST:
                data[name] = request.POST[name]
        data["_save"] = "1"
        return data

    def _lines_as_typed(self, request, record, version, formset_class, inline):
        prefix, model = formset_class.get_default_prefix(), inline.model
        formset = formset_class(instance=record, prefix=prefix, queryset=inline.get_queryset(request))
        then = version.of(model)
        now = [form.instance.pk for form in formset.initial_forms]
        back = [] if model in self._only_kept(request, record) else [key for key in then if key not in now]
        spare = [key for key in now if key not in then]
        values = [then.get(key) or _taken(back, spare, then, key) for key in now]
        values += [then[key] for key in back]
        sent = {f"{prefix}-TOTAL_FORMS": str(len(values)), f"{prefix}-INITIAL_FORMS": str(len(now))}
        sent |= {f"{prefix}-MIN_NUM_FORMS": "0", f"{prefix}-MAX_NUM_FORMS": str(formset.max_num)}
        for number, row in enumerate(values):
            line = formset.initial_forms[number].instance if number < len(now) else model()
            setattr(line, formset.fk.name, record)
            form = formset.form(
                instance=_with(line, row or {}),
                prefix=formset.add_prefix(number),
                **formset.get_form_kwargs(number),
            )
            form.record = record
            sent |= _typed(form[name] for name in form.fields)
            sent[form.add_prefix(formset.fk.name)] = str(record.pk)
            sent[form.add_prefix(model._meta.pk.name)] = str(line.pk or "")
            if row is None:
                sent[form.add_prefix("DELETE")] = "on"
        return sent


def _with(row, values):
    """The row with these values in its columns, not saved."""
    for column, value in values.items():
        setattr(row, column, value)
    return row


def _taken(back, spare, then, key):
    """The values of a line that is to come back, for one with this key that was not there: it is written over
    and not deleted, so that the two never stand beside each other. None where there are no more."""
    return then[back.pop(0)] if back and key in spare else None


def _typed(fields):
    """{name: text or list} that a browser sends for these bound fields."""
    sent = {}
    for bound in fields:
        widget = getattr(
            bound.field.widget, "widget", bound.field.widget
        )  # without its links to add and change
        sent |= _of_widget(widget, bound)
    return sent


def _of_widget(widget, bound: BoundField):
    value = bound.value()
    if isinstance(widget, MultiWidget):
        values = value if isinstance(value, list) else widget.decompress(value)
        names = (f"{bound.html_name}{suffix}" for suffix in widget.widgets_names)
        pairs = zip(names, widget.widgets, values, strict=True)
        return {name: one.format_value(part) or "" for name, one, part in pairs}
    if isinstance(widget, CheckboxInput):
        return {bound.html_name: "on"} if value else {}
    if widget.needs_multipart_form:
        return {}
    value = widget.format_value(value)
    return {bound.html_name: [str(one) for one in value] if isinstance(value, list) else str(value or "")}


def _number(text, default):
    """The place of a version by its number, which is a text from outside."""
    return int(text) - 1 if text and text.isascii() and text.isdigit() and len(text) < 10 else default
