"""Lists from spreadsheets at the officers' desk: a file is sent, looked at, mended, saved, undone."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from imports import actions
from imports.forms import OF_THE_REST, REPAIRS_SHOWN, FileForm, answers_sent, choices_of, meanings_sent
from imports.kinds import NOT_TAKEN, NUMBER
from imports.known import KINDS, kinds_of
from imports.models import Import, Row, State, Verdict
from imports.reading import why
from imports.sheets import template, wrong_rows
from imports.tasks import work
from moderation import form_tokens, seen
from moderation.forms import StepForm
from moderation.steps import CORRECT
from ngo_portal.lib.language.text import cleaned
from ngo_portal.lib.language.text_fields import said_left_out
from ngo_portal.lib.serving import uploads

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: Imports that are listed, rows of one page.
LISTED, ROWS_SHOWN = 50, 50
SAMPLES = 3
STALE = "stale"


def imports(request):
    """The form for a file, and what was sent before."""
    if not request.user.works_somewhere:
        raise PermissionDenied
    kinds = kinds_of(request.user)
    form = FileForm(kinds=kinds, initial={"kind": request.GET.get("kind")}) if kinds else None
    token = form_tokens.new_key()
    if request.method == "POST":
        if not kinds:
            raise PermissionDenied
        form, token = (
            FileForm(request.POST, request.FILES, kinds=kinds),
            request.POST.get("form_token") or token,
        )
        with transaction.atomic():
            claimed, answer = form_tokens.claim(request)
            if claimed is None:
                return HttpResponseRedirect(answer)
            address = _received(request, form) if form.is_valid() else None
            form_tokens.settle(claimed, address)
        if address:
            return HttpResponseRedirect(address)
    sent = Import.objects.visible_to(request.user).select_related("by", "responsible")[:LISTED]
    context = {"title": _("Lists from spreadsheets"), "form": form, "form_token": token}
    context |= {"kinds": kinds, "imports": [(one, KINDS[one.kind].label) for one in sent]}
    response = _page(request, "imports/list.html", context)
    uploads.allow(response, request.path)
    return response


def _received(request, form):
    file = form.cleaned_data["file"]
    file.seek(0)  # the token of the form has read it
    sent = actions.receive(kind=form.cleaned_data["kind"], name=file.name, data=file.read(), by=request.user)
    _set_to_work(sent)
    return _address(sent)


def _set_to_work(sent):
    transaction.on_commit(lambda: work.enqueue(sent.pk))


def _address(sent):
    return reverse("imports:one", args=[sent.pk])


def _page(request, name, context):
    request.current_app = admin.site.name
    return TemplateResponse(request, name, {**admin.site.each_context(request), **context})


def one(request, pk):
    """One import: how far it is, what it would change, what is wrong with it."""
    sent = get_object_or_404(
        Import.objects.visible_to(request.user).select_related("by__territory", "responsible"), pk=pk
    )
    is_own = sent.by == request.user and KINDS[sent.kind] in kinds_of(request.user)
    if request.method == "POST":
        if not is_own:
            raise PermissionDenied
        return _told(request, sent)
    if is_own and sent.state == State.READY and sent.language != request.user.language:
        _move(sent, State.READY, State.CHECKING)  # what is wrong is told in the officer's language
        return HttpResponseRedirect(_address(sent))
    if not sent.is_at_work and request.method == "GET" and _holds_personal_data(KINDS[sent.kind]):
        seen.looked_through(KINDS[sent.kind].record_model, request.user, request.path)
    return _shown(request, sent, is_own=is_own)


def _move(sent, before, after, **values):
    """Gives the import to the worker, once; whether it was in that state."""
    with transaction.atomic():
        moved = Import.objects.filter(pk=sent.pk, state=before, plan=sent.plan).update(
            state=after, done=0, touched_at=timezone.now(), **values
        )
        if moved:
            _set_to_work(sent)
    return bool(moved)


def _told(request, sent):
    """What the officer says of an import that waits for it."""
    if "again" in request.POST:
        if actions.is_forsaken(sent):
            _move(sent, sent.state, sent.state)
        return HttpResponseRedirect(_address(sent))
    if "undo" in request.POST:
        if not (sent.may_be_undone and _move(sent, State.SAVED, State.UNDOING)):
            messages.error(request, _("This import can no longer be undone."))
        return HttpResponseRedirect(_address(sent))
    if sent.state != State.READY or request.POST.get("plan") != sent.plan:
        messages.warning(request, _("The page you sent was an older one. This is what it looks like now."))
        return HttpResponseRedirect(_address(sent))
    if "columns" in request.POST:
        meanings = meanings_sent(request.POST, sent, KINDS[sent.kind])
        actions.remember(sent, meanings)
        _set_to_work(sent)
    elif "forget" in request.POST:
        _move(sent, State.READY, State.CHECKING, answers={}, why="")
    elif "mend" in request.POST:
        answers = {**sent.answers, **answers_sent(request.POST, sent)}
        _move(sent, State.READY, State.CHECKING, answers=answers, why="")
    elif "save" in request.POST:
        return _saved(request, sent)
    return HttpResponseRedirect(_address(sent))


def _saved(request, sent):
    correction = {}
    if sent.counts.get("corrections"):
        form = StepForm(CORRECT, request.POST, prefix="correction")
        if not form.is_valid():
            return _shown(request, sent, is_own=True, correction=form)
        correction = {"reason": form.cleaned_data["reason"].pk, "words": form.cleaned_data["words"]}
    rows = sent.counts.get("new", 0) + sent.counts.get("changed", 0)
    if rows:
        _move(sent, State.READY, State.SAVING, correction=correction, total=rows, why="")
    return HttpResponseRedirect(_address(sent))


def _shown(request, sent, *, is_own, correction=None):
    kind = KINDS[sent.kind]
    verdict = request.GET.get("rows", "")
    if verdict not in Verdict.values:
        verdict = next(
            (one.value for one in (Verdict.CHANGED, Verdict.NEW) if sent.counts.get(one.value)), ""
        )
    rows = Row.objects.filter(sent=sent, verdict=verdict).order_by("number")
    page = Paginator(rows, ROWS_SHOWN).get_page(request.GET.get("page"))
    counts = [(one, sent.counts.get(one.value, 0)) for one in Verdict]
    needs_reason = is_own and sent.state == State.READY and sent.counts.get("corrections")
    context = {
        "title": sent.file_name,
        "sent": sent,
        "kind": kind,
        "is_own": is_own,
        "is_forsaken": is_own and actions.is_forsaken(sent),
        "why": why(sent.why) if sent.state == State.REFUSED else "",
        "is_stale": sent.why == STALE,
        "unfit": sent.correction.get("unfit") if sent.why == "unfit" else "",
        "counts": counts if sent.counts else [],
        "to_save": sent.counts.get("new", 0) + sent.counts.get("changed", 0),
        "wrong": sent.counts.get("wrong", 0),
        "repairs": [(one, choices_of(one)) for one in sent.repairs[:REPAIRS_SHOWN]],
        "of_the_rest": OF_THE_REST,
        "more_repairs": max(0, len(sent.repairs) - REPAIRS_SHOWN),
        "columns": _columns(sent, kind) if is_own and sent.state == State.READY else [],
        "verdict": verdict and Verdict(verdict),
        "page": page,
        "rows": [_row(row, kind, sent) for row in page],
        "correction": (correction or StepForm(CORRECT, prefix="correction")) if needs_reason else None,
        "percent": min(100, 100 * sent.done // (sent.total or 100)),
    }
    return _page(request, "imports/one.html", context)


def _columns(sent, kind):
    """[(place, heading, samples, key, [(key, label)])] of the columns of the file."""
    fields = [(NUMBER, kind.label_of(NUMBER)), *((key, capfirst(kind.label_of(key))) for key in kind.by_key)]
    first = [
        cells for (cells,) in Row.objects.filter(sent=sent).order_by("number").values_list("cells")[:SAMPLES]
    ]
    found = []
    for place, (heading, key) in enumerate(zip(sent.headings, sent.meanings, strict=True)):
        samples = [cells[place] for cells in first if place < len(cells) and cells[place]]
        kept = [(key, _("of the portal, not taken back"))] if key.startswith(NOT_TAKEN) else []
        found.append((place, heading or f"№ {place + 1}", samples, key, [*kept, *fields]))
    return found


def _row(row, kind, sent):
    """What the page shows of a row: how it is called, what changes, what is wrong."""
    shown = dict(zip(sent.meanings, row.cells, strict=False))
    name = next(
        (
            shown[key]
            for key in ("name", "name_kk", "name_ru", "title", "title_kk", "organisation")
            if shown.get(key)
        ),
        "",
    )
    changes = [{**change, "label": capfirst(kind.label_of(change["field"]))} for change in row.changes]
    problems = [
        {**problem, "label": capfirst(kind.label_of(problem["field"])) if problem["field"] else ""}
        for problem in row.problems
    ]
    left_out = [(key, _left_out(cell)) for key, cell in shown.items() if key in kind.by_key]
    notes = [said_left_out(capfirst(kind.label_of(key)), codes) for key, codes in left_out if codes]
    address = ""
    if row.record_key and sent.state == State.SAVED and not kind.owner:
        screen = f"admin:{kind.model._meta.app_label}_{kind.model._meta.model_name}_change"
        address = reverse(screen, args=[row.record_key])
    return {
        "number": row.number,
        "name": name or next(filter(None, row.cells), ""),
        "changes": changes,
        "problems": problems,
        "notes": notes,
        "address": address,
    }


def _left_out(cell):
    """Codes of the signs that are left out of a cell; what is refused as a whole tells itself."""
    try:
        return cleaned(cell)[1]
    except ValidationError:
        return []


def template_file(request, key):
    """An empty sheet of a kind, with an example."""
    if not request.user.works_somewhere or key not in KINDS:
        raise Http404
    return _file(template(KINDS[key], request.user.language), f"{key}.xlsx")


def wrong_file(request, pk):
    """The rows that are not saved, as the file had them, with what is wrong beside them."""
    sent = get_object_or_404(Import.objects.visible_to(request.user), pk=pk)
    name = f"import-{sent.pk}-wrong.xlsx"
    _note(request, KINDS[sent.kind], name)
    return _file(wrong_rows(sent), name)


def _note(request, kind, name):
    """Whoever takes rows with personal data away is noted, as who opens such a record."""
    if _holds_personal_data(kind):
        seen.taken_away(kind.record_model, request.user, name)


def _holds_personal_data(kind):
    """Whether the form of such a record, or of those among whose lines the rows are, does."""
    return admin.site.get_model_admin(kind.record_model).holds_personal_data


def _file(data, name):
    response = HttpResponse(data, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response
