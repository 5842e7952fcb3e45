"""Who guesses passwords is slow, shuts nobody else out, and learns nothing; common passwords are refused."""

import re
import threading
from datetime import timedelta

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client, RequestFactory
from django.utils import timezone

from ngo_portal.lib.serving.attempts import address_of
from officers import passwords, sign_in
from officers.models import FailedSignIn
from tests import cast

LOGIN = "/admin/login/"


def sign_in_as(client, username, password, **extra):
    return client.post(LOGIN, {"username": username, "password": password}, **extra)


def fail(client, times, username="ulan", **extra):
    return [sign_in_as(client, username, "жоқ", **extra).status_code for _ in range(times)]


@pytest.fixture
def ulan(db):
    return cast.ulan_officer()


def test_guessing_is_slow_and_the_lock_ends_after_a_quarter_of_an_hour(ulan, client):
    assert fail(client, 7) == [200] * 5 + [429] * 2
    locked = sign_in_as(client, "ulan", cast.PASSWORD)
    assert locked.status_code == 429
    assert 890 <= int(locked.headers["Retry-After"]) <= 900
    # What is refused does not make it longer.
    FailedSignIn.objects.update(at=timezone.now() - timedelta(seconds=sign_in.SECONDS + 1))
    assert sign_in_as(client, "ulan", cast.PASSWORD).status_code == 302
    assert FailedSignIn.objects.count() == 0


def test_an_unknown_name_is_answered_like_a_known_one(ulan, client):
    known, unknown = (sign_in_as(client, name, "жоқ") for name in ("ulan", "nobody"))
    assert [known.status_code, unknown.status_code] == [200, 200]
    texts = [
        re.sub(r'value="[^"]*"', "", answer.content.decode()).partition("errornote")[2]
        for answer in (known, unknown)
    ]
    assert texts[0] == texts[1] != ""
    assert fail(client, 6, "nobody") == [200] * 4 + [429] * 2


def test_a_stranger_shuts_nobody_out_from_elsewhere_nor_from_a_known_browser(ulan):
    officer, stranger = Client(), Client()
    assert sign_in_as(officer, "ulan", cast.PASSWORD).status_code == 302
    officer.cookies.pop("sessionid")
    fail(stranger, 6)
    assert sign_in_as(Client(REMOTE_ADDR="10.0.0.7"), "ulan", cast.PASSWORD).status_code == 302
    assert sign_in_as(officer, "ulan", cast.PASSWORD).status_code == 302
    forged = Client()
    forged.cookies[sign_in.COOKIE] = "ulan:made:up"
    assert sign_in_as(forged, "ulan", cast.PASSWORD).status_code == 429


def test_who_tries_many_names_is_stopped_too(ulan, client, monkeypatch):
    monkeypatch.setattr(sign_in, "OF_A_PLACE", 3)
    assert [sign_in_as(client, f"name{number}", "x").status_code for number in range(5)] == [
        200,
        200,
        200,
        429,
        429,
    ]


@pytest.mark.parametrize(
    ("behind_proxy", "headers", "address"),
    [
        (False, {"REMOTE_ADDR": "10.1.1.1", "HTTP_X_FORWARDED_FOR": "10.2.2.2"}, "10.1.1.1"),
        (True, {"REMOTE_ADDR": "10.1.1.1", "HTTP_X_FORWARDED_FOR": "6.6.6.6, 10.2.2.2"}, "10.2.2.2"),
        (True, {"REMOTE_ADDR": "10.1.1.1"}, "10.1.1.1"),
        (False, {"REMOTE_ADDR": "2001:db8:1:2:3:4:5:6"}, "2001:db8:1:2::/64"),
    ],
)
def test_the_address_is_the_readers(settings, behind_proxy, headers, address):
    settings.BEHIND_PROXY = behind_proxy
    assert address_of(RequestFactory().get("/", **headers)) == address


def test_neither_name_nor_address_is_kept(ulan, client):
    fail(client, 1, "ulan")
    row = FailedSignIn.objects.values().get()
    assert "ulan" not in str(row)
    assert "127.0.0.1" not in str(row)


def test_the_unsafe_way_on_ends_at_the_desk(ulan, client):
    for place in ("https://evil.example/", "//evil.example", "javascript:alert(1)"):
        form = {"username": "ulan", "password": cast.PASSWORD, "next": place}
        answer = client.post(LOGIN, form)
        assert (answer.status_code, answer.url) == (302, "/admin/"), place


def test_the_session_slides_and_ends_when_nobody_is_at_work(ulan, client, settings):
    client.force_login(ulan)
    client.get("/admin/password_change/")
    first = client.session["seen"]
    assert client.get("/admin/password_change/").cookies.get("sessionid") is None
    session = client.session
    session["seen"] = first - 400
    session.save()
    slid = client.get("/admin/password_change/").cookies["sessionid"]
    assert slid["max-age"] == settings.SESSION_COOKIE_AGE == 2 * 60 * 60


# Hashing -------------------------------------------------------------------------------------


def test_hashing_is_done_in_turn_and_too_many_are_told_to_come_back(ulan, client, settings):
    settings.PASSWORD_HASHERS = ["officers.passwords.InTurnHasher"]
    held = [passwords.turn() for _ in range(passwords.AT_ONCE)]
    for one in held:
        one.__enter__()
    waiting = [threading.Thread(target=_take_a_turn) for _ in range(passwords.WAITING)]
    for thread in waiting:
        thread.start()
    while passwords._places._value:
        pass
    try:
        answer = sign_in_as(client, "ulan", cast.PASSWORD)
        assert (answer.status_code, answer.headers["Retry-After"]) == (429, "5")
        assert FailedSignIn.objects.count() == 0
    finally:
        for one in held:
            one.__exit__(None, None, None)
        for thread in waiting:
            thread.join(5)


def _take_a_turn():
    with passwords.turn():
        pass


# Passwords -----------------------------------------------------------------------------------

COMMON = [
    "password1234567",
    "Password-1234567",
    "P@ssw0rd1234567!",
    "qwerty!admin2026",
    "123456789012345",
    "йцукенгшщз12345",
    "1234567890-welcome",
    "welcome_password",
    "kazakhstan2021",
    "Shymkent-2026!!",
    "Павлодар123456",
    "Өскемен-2026!",
    "Құпиясөз2024",
    "parol123456789",
    "ngo-portal-2026",
    "qazaqstan1991",
    "abcdefghijkl",
    "АбвгдежзИй-12",
    "short1",
]
GOOD = ["vani-zene-geku-zaso", "correct horse battery staple", "Қайың мен емен 7", "tR8#kq0Lw2!vZ"]


@pytest.mark.django_db  # names of places
@pytest.mark.parametrize("password", COMMON)
def test_a_common_password_is_refused_whatever_stands_beside_it(password):
    with pytest.raises(ValidationError):
        validate_password(password)


@pytest.mark.django_db  # names of places
@pytest.mark.parametrize("password", GOOD)
def test_a_phrase_or_a_random_word_is_taken(password):
    validate_password(password)
