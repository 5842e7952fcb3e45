"""An officer at the desk: opens forms of the admin, fills them in and sends them as a browser would."""

import threading
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.contrib.messages import get_messages
from django.db import connections
from django.template.response import TemplateResponse
from django.test import Client
from django.urls import reverse
from lxml.html import fromstring

from moderation import form_tokens


def address(model, page, *args):
    """Path of an admin page (changelist, add, change, delete, history) of a model."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def change(record, page="change"):
    return address(type(record), page, record.pk)


def filled(response):
    """What a browser would send back for the form of this page, untouched: a dict for `client.post`."""
    sent = {}
    for form in fromstring(response.content.decode()).iter("form"):
        if form.get("id", "").endswith(("_form", "-form")) and form.get("id") != "logout-form":
            for field in form.iter("input", "select", "textarea"):
                if field.name and "__prefix__" not in field.name:
                    _read(field, sent)
    return sent


def _read(field, sent):
    kind = field.get("type")
    if field.tag == "select" and field.multiple:
        sent[field.name] = list(field.value)
    elif field.tag != "input":
        sent[field.name] = (field.value or "").removeprefix("\n")
    elif kind in ("checkbox", "radio"):
        if "checked" in field.attrib:
            sent.setdefault(field.name, []).append(field.get("value", "on"))
    elif kind not in ("submit", "button", "file"):
        sent[field.name] = field.get("value", "")


@contextmanager
def undrawn():
    """Pages of the desk are made and not drawn, which takes most of their time: for who asks what they
    answer, what stands in their forms or what was written, and not how it looks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TemplateResponse, "rendered_content", "")
        yield


def untouched(client, path):
    """`filled` for the form at `path`, undrawn; test_every_admin.py holds the two together, form by form."""
    with undrawn():
        return held(client.get(path))


def held(response):
    """`filled` for a form that was made and not drawn."""
    context = response.context_data
    sent = {"form_token": context["form_token"]}
    if version := getattr(context["original"], "version", None):
        sent["version"] = str(version)
    for field in _fields_of(context):
        widget = getattr(
            field.field.widget, "widget", field.field.widget
        )  # without its links to add and change
        drawn = widget.get_context(field.html_name, field.value(), field.build_widget_attrs({}))
        sent |= _sent_by(drawn["widget"])
    return sent


def _fields_of(context):
    """What the form of a record sends: its own fields, those of its lines, the reason of a correction."""
    yield from _of_parts(context["adminform"])
    for group in context["inline_admin_formsets"]:
        yield from group.formset.management_form
        for line in group:
            if line.form.prefix.endswith("__prefix__"):
                continue
            yield from _of_parts(line)
            if group.formset.can_delete and group.has_delete_permission and line.original:
                yield line.deletion_field().field
            if line.needs_explicit_pk_field():
                yield line.pk_field().field
            if line.fk_field():
                yield line.fk_field().field
    yield from context.get("correction") or ()


def _of_parts(form):
    for part in form:
        for row in part:
            for field in row:
                if not field.is_readonly:
                    yield field.field


def _sent_by(widget):
    """What the browser sends for a widget, by the context it is drawn from."""
    name = widget["name"]
    if "subwidgets" in widget and "optgroups" not in widget:
        return {key: value for one in widget["subwidgets"] for key, value in _sent_by(one).items()}
    if "optgroups" in widget:
        options = [option for _name, group, _index in widget["optgroups"] for option in group]
        chosen = [str(option["value"]) for option in options if option["selected"]]
        if widget["template_name"] != "django/forms/widgets/select.html":  # boxes to tick
            return {name: chosen} if chosen else {}
        if "multiple" in widget["attrs"]:
            return {name: chosen}
        return {name: (chosen or [str(option["value"]) for option in options[:1]] or [""])[0]}
    if widget.get("type") == "checkbox":
        return {name: [str(widget["value"] or "on")]} if widget["attrs"].get("checked") else {}
    return {} if widget.get("type") == "file" else {name: str(widget["value"] or "")}


def send(client, path, button="_save", **typed):
    """Opens the form at `path`, types, presses the button. A list as value stands for several ticks."""
    form = empty(client, path) if path.endswith("/add/") else untouched(client, path)
    return client.post(path, {**form, button: "1", **typed})


def empty(client, path):
    """The form of a new record, opened once for all that an officer adds in a test: but for its token it is
    always the same."""
    opened = vars(client).setdefault("empty_forms", {})
    key = client.cookies[settings.SESSION_COOKIE_NAME].value, path
    if key not in opened:
        opened[key] = untouched(client, path)
    return {**opened[key], "form_token": str(form_tokens.new_key())}


def choose(client, step, records, *, page=None, **typed):
    """Ticks these records of one model in their list and takes the step, as a browser would."""
    path = address(type(records[0]), "changelist")
    if page is None and (page := client.get(f"{path}?whose=all")).status_code == 400:
        page = client.get(path)  # who sees the whole country has one list
    path, sent = page.wsgi_request.get_full_path(), filled(page)
    ticked = {"_selected_action": [record.pk for record in records]}
    return client.post(path, {**sent, **ticked, "action": f"{step}_selected", "index": "0", **typed})


def at_once(path, forms):
    """Sends (officer, form) pairs to `path` in parallel, each from an own browser; the statuses in order.

    Needs a test without a transaction of its own.
    """
    statuses = [None] * len(forms)
    start = threading.Barrier(len(forms))

    def post(number, officer, form):
        browser = Client()
        browser.force_login(officer)
        start.wait()
        try:
            statuses[number] = browser.post(path, form).status_code
        finally:
            connections.close_all()

    threads = [threading.Thread(target=post, args=(number, *pair)) for number, pair in enumerate(forms)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return statuses


def errors(response):
    """{field: its messages} of a form that came back.

    A field of a line is "places-0-territory", a line as a whole "places-0__all__", all lines "places".
    """
    found = {}
    forms = [response.context_data["adminform"].form]
    for group in response.context_data["inline_admin_formsets"]:
        forms += group.formset.forms
        if group.formset.non_form_errors():
            found[group.formset.prefix] = list(group.formset.non_form_errors())
    for form in forms:
        for name, messages in form.errors.items():
            key = f"{form.prefix or ''}__all__" if name == "__all__" else form.add_prefix(name)
            found[key] = list(messages)
    return found


def rows(response):
    """The records that a list of the admin shows."""
    return list(response.context["cl"].result_list)


def messages_of(response):
    """The messages a page shows at its top; of a redirect those that the next page will show."""
    return [str(message) for message in get_messages(response.wsgi_request)]
