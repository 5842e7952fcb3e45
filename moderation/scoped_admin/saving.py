"""Saving a form: once however often it is sent, and never over a change its officer has not seen."""

import json

from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.db import transaction
from django.http import HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from moderation import duties, form_tokens
from moderation.actions import doubtful_texts, unfit_texts

CONFLICT = _(
    "Somebody else has changed this record since you opened it, so nothing was saved. "
    "Beside each field that differs you see what is saved now. "
    "Correct your text where needed and press “Save” again."
)


class MayNotBePublic(Exception):
    """What was saved of a published record: `unfit`, [Unfit]; `question` about its figures."""

    def __init__(self, unfit, question=None):
        super().__init__(*(one.why for one in unfit))
        self.unfit = unfit
        self.question = question


class SavedOnce:
    """For a ModelAdmin. Its form carries `form_token` (which form) and `version` (of the record)."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        context = {
            **(extra_context or {}),
            "form_token": request.POST.get("form_token") or form_tokens.new_key(),
        }
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, context)
        with transaction.atomic():
            token, answer = form_tokens.claim(request)
            if token is None:
                return form_tokens.marked_saved(self._answer_again(request, answer), request)
            if object_id is not None:
                self._note_conflict(request, object_id)
            response = self._judged(request, object_id, form_url, context)
            form_tokens.settle(token, _answer_of(response))
            if response.status_code == 200 and getattr(request, "edit_conflict", None):
                response.status_code = 409
            return response if _answer_of(response) is None else form_tokens.marked_saved(response, request)

    def _judged(self, request, object_id, form_url, context):
        """Saves the form; where that would make public what may not be, nothing is saved, and the form comes
        again with a word beside each such text."""
        view = super().changeform_view
        try:
            with transaction.atomic():
                return view(request, object_id, form_url, context)
        except MayNotBePublic as refused:
            request.unfit, request.question = refused.unfit, refused.question
            return view(request, object_id, form_url, context)

    def _answer_again(self, request, answer):
        """To the second sending of a form that is saved: what the first one was told."""
        if IS_POPUP_VAR in request.POST:
            made = self.get_object(request, answer)
            if made is not None:
                return super().response_add(request, made)
        messages.info(request, _("This form has already been saved; nothing was added a second time."))
        return HttpResponseRedirect(answer if answer.startswith("/") else request.path)

    def _note_conflict(self, request, object_id):
        """Locks the record; when it is not the version the form was opened with, forms are told to refuse."""
        record = self.get_object(request, unquote(object_id)) if self.is_scoped else None
        if record is None:
            return
        rows = self.model._default_manager.select_for_update(of=("self",)).filter(pk=record.pk)
        now = rows.values_list("version", flat=True).first()
        if request.POST.get("version") != str(now):
            request.edit_conflict = CONFLICT

    def _create_formsets(self, request, obj, change):
        """The record's form may ask whether its lines are changed."""
        formsets, inlines = super()._create_formsets(request, obj, change)
        _shared(request)["lines"] = formsets
        return formsets, inlines

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = _prepared(super().get_form(request, obj, change=change, **kwargs), request)
        form.folded = self.folded_parts(request, obj)
        return form

    def save_model(self, request, obj, form, change):
        if change and self.is_scoped:
            obj.version += 1
        super().save_model(request, obj, form, change)
        if not change and self.is_moderated:
            duties.enter(obj, request.user)
        tell_notes(request, form)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        unfit = unfit_texts(form.instance) if self.is_moderated else []
        if unfit and form.instance.is_published:
            raise MayNotBePublic(unfit)
        if asked := self.asked_of_correction(request, form.instance):
            raise MayNotBePublic([], asked)
        if not any(name.startswith("_publish") for name in request.POST):  # that says it itself
            for one in unfit:
                messages.warning(request, f"{one.box}: {one.why}")
        for text in doubtful_texts(form.instance) if self.is_moderated else ():
            messages.warning(request, text)

    def save_formset(self, request, form, formset, change):
        super().save_formset(request, form, formset, change)
        for line in formset.forms:
            tell_notes(request, line)


class LinesSavedOnce:
    """For an inline: its lines are refused together with their record."""

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        form = _prepared(formset.form, request)
        form.is_line, form.folded = True, self.folded_parts(request, obj)
        return formset


def _prepared(form, request):
    """The form class, made for this request, told who fills it in, whether it must refuse, and what the
    other forms of the request have read already."""
    form.officer = request.user
    form.shared = _shared(request)
    form.conflict = getattr(request, "edit_conflict", None)
    form.correction = getattr(request, "correction", None)
    form.unfit = getattr(request, "unfit", ())
    return form


def _shared(request):
    return request.__dict__.setdefault("_shared", {})


def tell_notes(request, form):
    """What the form has to say to its officer, now that it is saved."""
    for note in form.notes:
        messages.info(request, note)


def _answer_of(response):
    """What a repeated sending is told: an address, the key of what a popup made; None after errors."""
    if response.status_code == 302:
        return response.url
    made = getattr(response, "context_data", None) or {}
    if "popup_response_data" in made:
        return str(json.loads(made["popup_response_data"])["value"])
    return None
