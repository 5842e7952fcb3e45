"""A code from the telephone beside the password: set up, asked for, lost and set up anew; and sessions that
end at once."""

import re
import time
from base64 import b32decode
from binascii import hexlify

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from lxml.html import fromstring

from officers import second_step
from officers.models import DeskSession, RecoveryCode
from tests import cast
from tests.desk import address, change, choose

LOGIN, ACCOUNT, SET_UP = "/admin/login/", "/admin/account/", "/admin/account/second-step/"


@pytest.fixture
def ulan(db):
    return cast.ulan_officer()


@pytest.fixture
def clock(monkeypatch):
    """clock(30) lets half a minute pass for codes."""
    passed = [0]
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + passed[0])

    def later(seconds):
        passed[0] += seconds

    return later


def sign_in(client, officer, code=""):
    form = {"username": officer.username, "password": cast.PASSWORD, "code": code}
    return client.post(LOGIN, form)


def code_of(page):
    """What an app shows that was told the letters of the page."""
    letters = re.search(r"<code[^>]*>([A-Z2-7 ]+)</code>", page.content.decode()).group(1)
    return code_by(b32decode(letters.replace(" ", "")))


def code_now(officer):
    return code_by(TOTPDevice.objects.get(user=officer, confirmed=True).bin_key)


def code_by(key):
    app = TOTP(key)
    app.time = time.time()
    return f"{app.token():06}"


def set_up(client):
    """Sets the second step up as the page says; the recovery codes."""
    answer = client.post(SET_UP, {"code": code_of(client.get(SET_UP))})
    return fromstring(answer.content.decode()).xpath("//ol[@class='recovery-codes']//code/text()")


def works(client):
    return client.get("/admin/").status_code == 200


def test_who_has_set_it_up_signs_in_with_a_code_that_holds_once(ulan, client, clock, settings):
    settings.OTP_TOTP_THROTTLE_FACTOR = 0  # else the next code has to wait a second
    sign_in(client, ulan)
    assert len(set_up(client)) == second_step.RECOVERY_CODES
    ulan.refresh_from_db()
    elsewhere = Client()
    for wrong in ("", "000000", "жоқ"):
        assert (sign_in(elsewhere, ulan, wrong).status_code, works(elsewhere)) == (200, False)
    clock(60)
    code = code_now(ulan)
    assert sign_in(elsewhere, ulan, code).status_code == 302
    assert works(elsewhere)
    again = Client()
    assert (sign_in(again, ulan, code).status_code, works(again)) == (200, False)


def test_wrong_codes_are_counted_like_wrong_passwords(ulan, client):
    sign_in(client, ulan)
    set_up(client)
    statuses = [sign_in(Client(), ulan, "жоқ").status_code for _ in range(7)]
    assert statuses == [200] * 5 + [429] * 2


def test_a_recovery_code_opens_once_and_is_kept_nowhere(ulan, client):
    sign_in(client, ulan)
    codes = set_up(client)
    assert not [row for row in RecoveryCode.objects.values() if set(codes) & set(map(str, row.values()))]
    assert sign_in(Client(), ulan, codes[0].upper()).status_code == 302
    assert sign_in(Client(), ulan, codes[0]).status_code == 200
    assert RecoveryCode.objects.count() == second_step.RECOVERY_CODES - 1


def test_where_it_is_asked_for_nobody_works_without(ulan, client, settings, django_assert_num_queries):
    assert sign_in(client, ulan).status_code == 302
    with CaptureQueriesContext(connection) as before:
        client.get(ACCOUNT)
    usual = len(before.captured_queries)
    settings.SECOND_STEP = True
    for path in ("/admin/", "/admin/events/event/", ACCOUNT, "/admin/password_change/"):
        assert (client.get(path).status_code, client.get(path).url) == (302, SET_UP), path
        assert client.post(path).url == SET_UP
    assert client.post("/admin/language/", {"language": "ru"}).status_code == 302
    set_up(client)
    assert works(client)
    with django_assert_num_queries(usual):
        client.get(ACCOUNT)
    by_password = Client()
    by_password.force_login(ulan)
    assert by_password.get("/admin/").url == SET_UP


def test_another_telephone_and_new_codes_want_a_code_that_holds(ulan, client, clock):
    sign_in(client, ulan)
    old = set_up(client)
    assert "QR" not in client.get(SET_UP).content.decode()
    assert not client.get(SET_UP).context["picture"]
    client.post(SET_UP, {"code": "000000", "another": "yes"})
    assert not client.get(SET_UP).context["picture"]
    client.post(SET_UP, {"code": old[0], "another": "yes"})
    before = TOTPDevice.objects.get(confirmed=True)
    new = set_up(client)
    assert TOTPDevice.objects.get().key != before.key
    assert not set(old) & set(new)
    ulan.refresh_from_db()
    assert not second_step.accepts(ulan, old[1])
    client.post(SET_UP, {"code": new[0], "codes": "new"})
    assert not second_step.accepts(ulan, new[1])


def test_it_is_switched_off_only_where_nobody_asks_for_it(ulan, client, settings):
    sign_in(client, ulan)
    codes = set_up(client)
    settings.SECOND_STEP = True
    client.post(SET_UP, {"code": codes[0], "off": "yes"})
    ulan.refresh_from_db()
    assert ulan.second_step_since
    settings.SECOND_STEP = False
    session = client.session
    session.pop("another_telephone", None)
    session.save()
    assert client.post(SET_UP, {"code": codes[1], "off": "yes"}).url == ACCOUNT
    ulan.refresh_from_db()
    assert (ulan.second_step_since, TOTPDevice.objects.count(), RecoveryCode.objects.count()) == (None, 0, 0)
    assert works(client)


def test_who_has_lost_the_telephone_is_let_in_anew_by_the_national_administrator(ulan, client, national):
    sign_in(client, ulan)
    set_up(client)
    ulan.refresh_from_db()
    desk = Client()
    desk.force_login(national)
    choose(
        desk, "x", [ulan], page=desk.get(address(type(ulan), "changelist")), action="take_second_step_away"
    )
    assert not works(client)
    assert sign_in(client, ulan).status_code == 302
    assert works(client)
    history = desk.get(change(ulan, "history")).content.decode()
    assert "Second step of signing in" in history


def test_an_officer_takes_it_away_from_nobody(ulan, publisher, client):
    client.force_login(publisher)
    answer = client.post(
        address(type(ulan), "changelist"),
        {"action": "take_second_step_away", "_selected_action": [ulan.pk], "index": "0"},
    )
    assert answer.status_code == 403


# Sessions ------------------------------------------------------------------------------------


def browsers(officer, number=3):
    found = [Client(headers={"user-agent": f"Browser {place}"}) for place in range(number)]
    for one in found:
        sign_in(one, officer)
    return found


def test_the_other_sessions_are_listed_and_ended(ulan, publisher):
    mine, *others = browsers(ulan)
    (foreign,) = browsers(publisher, 1)
    page = mine.get(ACCOUNT).content.decode()
    assert re.findall(r"Browser \d", page) == ["Browser 2", "Browser 1", "Browser 0"]
    assert not [one for one in DeskSession.objects.all() if one.session_key in page]
    mine.post(ACCOUNT, {"others": "end"})
    assert [works(one) for one in (mine, *others, foreign)] == [True, False, False, True]


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36", "Chrome, Linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0",
            "Edge, Windows",
        ),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/150.0 YaBrowser/26.1 Safari/537.36", "Yandex, Android"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1",
            "Safari, iPhone",
        ),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Firefox/140.0", "Firefox, macOS"),
        ("something of its own", "something of its own"),
    ],
)
def test_a_browser_is_called_as_people_do(sent, name):
    assert DeskSession(browser=sent).browser_name == name


def test_a_new_password_ends_the_other_sessions_at_once(ulan):
    mine, other = browsers(ulan, 2)
    new = "тау мен дала 1921 жыл"
    form = {"old_password": cast.PASSWORD, "new_password1": new, "new_password2": new}
    assert mine.post("/admin/password_change/", form).status_code == 302
    assert (works(mine), works(other)) == (True, False)


@pytest.mark.parametrize("what", ["disabled", "password set", "second step set up"])
def test_all_sessions_end_at_once(ulan, what):
    first, second = browsers(ulan, 2)
    if what == "disabled":
        type(ulan).objects.filter(pk=ulan.pk).update(is_active=False)
    elif what == "password set":
        ulan.set_password("басқа құпия сөз 77")
        ulan.save()
    else:
        set_up(second)
        assert works(second)
        assert not works(first)
        return
    assert (works(first), works(second)) == (False, False)


def test_the_secret_is_shown_only_until_it_is_confirmed(ulan, client):
    sign_in(client, ulan)
    letters = re.search(r"<code[^>]*>([A-Z2-7 ]+)</code>", client.get(SET_UP).content.decode()).group(1)
    key = hexlify(b32decode(letters.replace(" ", ""))).decode()
    assert TOTPDevice.objects.get().key == key
    assert "<svg" in client.get(SET_UP).content.decode()
    set_up(client)
    page = client.get(SET_UP).content.decode()
    assert letters not in page
    assert 'class="qr"' not in page
