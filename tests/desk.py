"""An officer at the desk: opens forms of the admin, fills them in and sends them as a browser would."""

import threading
from html.parser import HTMLParser

from django.db import connections
from django.test import Client
from django.urls import reverse


def address(model, page, *args):
    """Path of an admin page (changelist, add, change, delete, history) of a model."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def change(record, page="change"):
    return address(type(record), page, record.pk)


def filled(response):
    """What a browser would send back for the form of this page, untouched: a dict for `client.post`."""
    reader = _FormReader()
    reader.feed(response.content.decode())
    return {name: value for name, value in reader.sent.items() if "__prefix__" not in name}


def send(client, path, button="_save", **typed):
    """Opens the form at `path`, types, presses the button. A list as value stands for several ticks."""
    sent = {**filled(client.get(path)), button: "1", **typed}
    return client.post(path, sent)


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
    forms = [response.context["adminform"].form]
    for group in response.context["inline_admin_formsets"]:
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
    """The messages a page shows at its top."""
    return [str(message) for message in response.context["messages"]]


class _FormReader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.sent, self._select, self._area, self._inside = {}, None, None, False

    def handle_starttag(self, tag, attributes):
        field = dict(attributes)
        if tag == "form":
            self._inside = field.get("id", "").endswith(("_form", "-form")) and field["id"] != "logout-form"
        if not self._inside:
            return
        name = field.get("name")
        if tag == "input" and name and field.get("type") not in ("submit", "button", "file"):
            self._read_input(name, field)
        elif tag == "select":
            self._select = (name, "multiple" in field, [])
        elif tag == "option" and self._select:
            self._select[2].append((field.get("value", ""), "selected" in field))
        elif tag == "textarea":
            self._area = [name, ""]

    def _read_input(self, name, field):
        if field.get("type") in ("checkbox", "radio"):
            if "checked" in field:
                self.sent.setdefault(name, []).append(field.get("value", "on"))
        else:
            self.sent[name] = field.get("value", "")

    def handle_data(self, data):
        if self._area:
            self._area[1] += data

    def handle_endtag(self, tag):
        if tag == "select" and self._select:
            name, several, options = self._select
            chosen = [value for value, selected in options if selected]
            if several:
                self.sent[name] = chosen
            else:
                self.sent[name] = (chosen or [options[0][0] if options else ""])[0]
            self._select = None
        elif tag == "textarea" and self._area:
            self.sent[self._area[0]] = self._area[1].removeprefix("\n")
            self._area = None
        elif tag == "form":
            self._inside = False
