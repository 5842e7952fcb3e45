"""What is sent rather than asked: bodies too large or broken, hostile values in every field of every form."""

import contextlib
import json
import logging
import re
from itertools import cycle

import pytest
from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client

from events.forms import PhotosField
from moderation.forms import LabelledChoices
from ngo_portal.lib.language.text import IN_PLACE_OF_NUL, NUL
from ngo_portal.wsgi import Handler
from tests import factories
from tests.desk import address, errors, filled
from tests.hostile.calls import call
from tests.hostile.corpus import BLANK, VALUES, text_of

pytestmark = pytest.mark.django_db

MEGABYTE = 1024 * 1024
URLENCODED = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=b"
SCREENS = sorted(admin.site._registry, key=lambda model: model._meta.label)
FORMS = [
    model for model in SCREENS if model._meta.label not in ("registry.Position", "territories.Territory")
]
#: Nobody adds these by hand.
ADDED = [model for model in FORMS if model._meta.label not in ("moderation.Report", "moderation.Seen")]


@pytest.fixture(autouse=True)
def _quiet():
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def application():
    """The application itself; the test's connection outlives each request."""
    handler = Handler()

    def keeping_the_connection(environ, start_response):
        for signal in (request_started, request_finished):
            signal.disconnect(close_old_connections)
        return handler(environ, start_response)

    yield keeping_the_connection
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def desk(national):
    """A browser of a national administrator."""
    client = Client()
    client.force_login(national)
    return client


@pytest.fixture
def cookies(desk):
    """All that is needed for a form to be taken."""
    desk.get(address(SCREENS[0], "changelist"))
    desk.get("/admin/login/")
    return "; ".join(f"{name}={morsel.value}" for name, morsel in desk.cookies.items())


def rows():
    """How many rows there are of everything that a form saves."""
    return {model._meta.label: model._base_manager.count() for model in SCREENS}


def parted(name, value):
    return b'--b\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n--b--\r\n' % (name, value)


def in_a_file(value):
    head = (
        b'--b\r\nContent-Disposition: form-data; name="f"; filename="a"\r\nContent-Type: text/plain\r\n\r\n'
    )
    return head + value + b"\r\n--b--\r\n"


TEN = 10 * MEGABYTE
TOO_LARGE = {
    "a long field": (URLENCODED, b"name_kk=" + b"a" * TEN),
    "many fields": (URLENCODED, b"a=1&" * (TEN // 4)),
    "a long part": (MULTIPART, parted(b"name_kk", b"a" * TEN)),
    "a file": (MULTIPART, in_a_file(b"a" * TEN)),
    "JSON": ("application/json", json.dumps({"a": "a" * TEN}).encode()),
    "bytes": ("application/octet-stream", b"\xff" * TEN),
    "no type": ("", b"a" * TEN),
}
POSTED = [
    *("/admin/login/", "/admin/language/", "/admin/autocomplete/", "/admin/registry/organisation/add/"),
    *("/admin/events/event/", "/admin/password_change/", "/kk/events/", "/healthz", "/admin/logout/"),
]


@pytest.mark.parametrize("body", TOO_LARGE)
def test_ten_megabytes_are_refused_unread_in_the_readers_language(application, cookies, body):
    content_type, content = TOO_LARGE[body]
    before = rows()
    for path in POSTED:
        answer = call(
            application,
            path,
            method="POST",
            body=content,
            cookies=cookies,
            CONTENT_TYPE=content_type,
        )
        assert answer.status == 413, path
        assert "5 MB" in answer.text or "5 МБ" in answer.text, path
    assert rows() == before


@pytest.mark.parametrize(
    ("language", "said"),
    [("kk", "ең көбі 5 МБ қабылдайды"), ("ru", "не более 5 МБ"), ("en", "at most 5 MB in one go")],
)
def test_the_refusal_is_in_the_language_of_the_officer(application, cookies, national, language, said):
    type(national).objects.filter(pk=national.pk).update(language=language)
    answer = call(
        application,
        "/admin/registry/organisation/add/",
        method="POST",
        body=b"a=" + b"a" * TEN,
        cookies=cookies,
        CONTENT_TYPE=URLENCODED,
    )
    assert answer.status == 413
    assert said in answer.text


def test_a_form_of_four_megabytes_is_read(application, db):
    """The positive control: what fits is an ordinary form, here one without its token."""
    answer = call(
        application, "/admin/login/", method="POST", body=b"a=" + b"a" * 4 * MEGABYTE, CONTENT_TYPE=URLENCODED
    )
    assert answer.status == 403


BROKEN = {
    "no boundary": ("multipart/form-data", b"--b\r\n\r\n"),
    "an empty boundary": ("multipart/form-data; boundary=", b"--\r\n"),
    "a boundary of bytes": ("multipart/form-data; boundary=\xff\xfe", b"--\xff\r\n"),
    "a very long boundary": (f"multipart/form-data; boundary={'b' * 5000}", b"--b\r\n"),
    "cut off": (MULTIPART, b'--b\r\nContent-Disposition: form-data; name="a'),
    "no end": (MULTIPART, b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nvalue'),
    "no name": (MULTIPART, b"--b\r\nContent-Disposition: form-data\r\n\r\nvalue\r\n--b--\r\n"),
    "a NUL in a name": (MULTIPART, parted(b"a\x00b", b"1")),
    "bad base64": (
        MULTIPART,
        parted(b"a", b"!!!").replace(b"\r\n\r\n", b"\r\nContent-Transfer-Encoding: base64\r\n\r\n", 1),
    ),
    "a file with a path": (MULTIPART, in_a_file(b"1").replace(b'"a"', b'"../../etc/passwd\r\nX: y"')),
    "many parts": (MULTIPART, parted(b"a", b"1").replace(b"--b--\r\n", b"") * 6000 + b"--b--\r\n"),
    "many files": (MULTIPART, in_a_file(b"1").replace(b"--b--\r\n", b"") * 300 + b"--b--\r\n"),
    "many fields": (URLENCODED, b"a=1&" * 6000),
    "no UTF-8": (URLENCODED, b"username=%FF%FE&password=%ED%A0%80"),
    "another charset": (URLENCODED + "; charset=utf-16", b"a=1"),
    "no charset at all": (URLENCODED + "; charset=zlib", b"a=1"),
    "a charset of parts": (MULTIPART + "; charset=unicode_escape", parted(b"username", rb"\ud800")),
    "a deep JSON": ("application/json", b"[" * 100_000),
    "a type of bytes": ("\xff\xfe/\x00", b"a=1"),
    "XML": ("text/xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
}


@pytest.mark.parametrize("body", BROKEN)
def test_a_broken_body_is_refused(application, cookies, everywhere, body):
    content_type, content = BROKEN[body]
    before = rows()
    for path in POSTED if everywhere else POSTED[::3]:
        answer = call(
            application,
            path,
            method="POST",
            body=content,
            cookies=cookies,
            CONTENT_TYPE=content_type,
        )
        assert answer.status in (302, 400, 403, 405, 413), (path, answer.status)
    assert rows() == before


# Values of fields ---------------------------------------------------------------------

#: None of these is a value of a field that holds no text.
SENT = [name for name in VALUES if name not in BLANK]
#: What hides something is refused; what shows nothing is left out.
HIDING = ["right to left"]
SHOWING_NOTHING = {"escape": "[31m", "private use": "", "noncharacter": ""}


@pytest.mark.proof
@pytest.mark.parametrize("model", ADDED, ids=[model._meta.label for model in ADDED])
def test_hostile_values_come_back_with_what_is_wrong_beside_them(desk, model):
    """Every field of the form and of its first lines at once, each with another value, in five rounds."""
    for make in (factories.event_type, factories.direction, factories.target_group, factories.unit):
        make()
    page = address(model, "add")
    empty = desk.get(page)
    groups = [group for group in empty.context["inline_admin_formsets"] if group.has_add_permission]
    lines = [group.formset.prefix for group in groups]
    form = filled(empty) | {f"{prefix}-TOTAL_FORMS": "1" for prefix in lines}
    fields = {
        **named(empty, ""),
        **{key: field for prefix in lines for key, field in first_line(empty, prefix)},
    }
    deck = cycle(SENT)
    before = rows()
    for _round in range(5):
        typed = {name: text_of(next(deck)) for name in fields}
        answer = desk.post(page, {**form, "form_token": "", **typed})
        if answer.status_code == 302:  # all of it was legal text
            before = rows()
            continue
        assert answer.status_code == 200, typed
        wrong = errors(answer)
        for name, field in fields.items():
            if type(field).__name__ in NO_TEXT and typed[name].strip() and not is_number(typed[name]):
                assert name in wrong, (name, typed[name])
        kept = bound(answer)
        others = {name for name, field in fields.items() if isinstance(field, LabelledChoices | PhotosField)}
        changed = {name for name in kept.keys() & typed.keys() if not same(kept[name], typed[name])}
        assert changed - others == set()  # of a relation only a key is shown back, of files none
    assert rows() == before


#: Fields that take nothing of the corpus.
NO_TEXT = {
    *(
        "NumberField",
        "AmountField",
        "WholeNumberField",
        "IntegerField",
        "ExactDateField",
        "TimeOfDayField",
        "DateTimeField",
        "RecordChoiceField",
        "TypedChoiceField",
    ),
    *(
        "RecordsChoiceField",
        "ModelChoiceField",
        "URLField",
        "EmailField",
        "ModelMultipleChoiceField",
        "BinField",
    ),
}


def is_number(text):
    try:
        return float(text.replace(",", ".")) is not None
    except ValueError:
        return False


def named(answer, prefix):
    return {prefix + name: field for name, field in answer.context["adminform"].form.fields.items()}


def first_line(answer, prefix):
    for group in answer.context["inline_admin_formsets"]:
        if group.formset.prefix == prefix:
            for name, field in group.formset.empty_form.fields.items():
                if name not in ("id", "DELETE", group.formset.fk.name):
                    yield f"{prefix}-0-{name}", field


def bound(answer):
    """{name: what the field shows} of the form that came back."""
    forms = [answer.context["adminform"].form]
    for group in answer.context["inline_admin_formsets"]:
        forms += group.formset.forms[:1]
    return {form.add_prefix(name): form[name].value() for form in forms for name in form.fields}


def same(shown, typed):
    typed = typed.replace(NUL, IN_PLACE_OF_NUL)
    return shown in (typed, [typed], None, True, False) or str(shown).strip() == typed.strip()


TEXTS = sorted(
    {
        (model, field.name)
        for model in FORMS
        for field in model._meta.fields
        if field.editable and type(field).__name__ in ("CharField", "TextField") and not field.choices
    },
    key=lambda pair: (pair[0]._meta.label, pair[1]),
)
WITH_TEXTS = [model for model in ADDED if any(one is model for one, _name in TEXTS)]


@pytest.mark.proof
@pytest.mark.parametrize("model", WITH_TEXTS, ids=[model._meta.label for model in WITH_TEXTS])
def test_what_hides_is_refused_and_what_shows_nothing_is_left_out_in_every_text_field(desk, model):
    page = address(model, "add")
    empty = desk.get(page)
    texts = [name for one, name in TEXTS if one is model and name in empty.context["adminform"].form.fields]
    texts = [name for name in texts if name != "password"]
    form = empty.context["adminform"].form
    for value, rest in SHOWING_NOTHING.items():
        for name in set(texts) - {"username", "bin"}:  # these take letters or figures alone
            with contextlib.suppress(ValidationError):  # an address
                assert form.fields[name].clean(f"Тал{text_of(value)}ап") == f"Тал{rest}ап", (value, name)
    for value in HIDING:
        typed = {name: f"Тал{text_of(value)}ап" for name in texts}
        answer = desk.post(page, {**filled(empty), "form_token": "", **typed})
        assert answer.status_code == 200, value
        assert set(texts) - errors(answer).keys() == set(), value
        assert re.search(r"U\+[0-9A-F]{4,6}", answer.content.decode()), value


def test_the_forms_are_those_of_all_apps():
    ours = {"events", "moderation", "office", "officers", "projects", "registry", "search"}
    assert {model._meta.app_label for model in FORMS} == ours
    assert ours < {config.label for config in apps.get_app_configs()}
