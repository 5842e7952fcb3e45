"""Accounts of the demo: the cast can sign in, keeps its passwords, and stays away from public machines."""

import re
import stat
import threading

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.management import call_command
from django.core.management.base import CommandError

from officers.demo_accounts import CAST, provide, random_password
from officers.models import Officer
from officers.roles import Role
from officers.sign_in import Busy
from territories.models import Territory

pytestmark = pytest.mark.django_db

NAMES = [who.username for who in CAST]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "var" / "demo-accounts.txt"


def _passwords(accounts):
    return {account.who.username: account.password for account in accounts}


def test_the_cast(file):
    provide(file)
    rows = Officer.objects.order_by("id").values_list(
        "username", "role", "territory__code", "email", "is_active"
    )
    assert list(rows) == [
        ("ulan", "officer", "636200000", "ulan@example.org", True),
        ("vko", "publisher", "630000000", "vko@example.org", True),
        ("kyzylorda", "officer", "430000000", "kyzylorda@example.org", True),
        ("shieli", "officer", "435200000", "shieli@example.org", True),
        ("kyzylorda-publisher", "publisher", "430000000", "kyzylorda-publisher@example.org", True),
        ("ulan-clerk", "clerk", "636200000", "ulan-clerk@example.org", True),
        ("national", "national", None, "national@example.org", True),
        ("auditor", "auditor", None, "auditor@example.org", True),
    ]


def test_every_role_can_be_tried():
    assert {who.role for who in CAST} == set(Role)


def test_everybody_can_sign_in_with_the_password_of_the_file(file):
    accounts = provide(file)
    lines = [line.split() for line in file.read_text(encoding="utf-8").splitlines()[2:]]
    assert {words[0]: words[1] for words in lines} == _passwords(accounts)
    assert [authenticate(username=words[0], password=words[1]).username for words in lines] == NAMES
    assert len({words[1] for words in lines}) == len(NAMES)


def test_passwords_are_long_enough_and_easy_to_copy():
    for _ in range(50):
        password = random_password()
        validate_password(password)
        assert re.fullmatch(r"([bdfgkmnprstvz][aeiou][bdfgkmnprstvz][aeiou](-|$)){4}", password)


def test_only_the_owner_reads_the_file(file):
    provide(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["demo-accounts.txt"]


def test_later_runs_change_nothing_and_show_the_same(file, capsys):
    call_command("demo_accounts", file=str(file))
    first = capsys.readouterr().out.splitlines()
    rows, written = list(Officer.objects.order_by("id").values()), file.stat().st_mtime_ns
    call_command("demo_accounts", file=str(file))
    assert first[0] == f"New passwords for {', '.join(NAMES)}; only you can read {file}."
    assert capsys.readouterr().out.splitlines() == first[1:]
    assert (list(Officer.objects.order_by("id").values()), file.stat().st_mtime_ns) == (rows, written)


def test_when_the_file_is_lost_new_passwords_are_set(file):
    before = provide(file)
    file.unlink()
    after = provide(file)
    assert [account.is_new for account in after] == [True] * len(NAMES)
    assert set(_passwords(before).values()).isdisjoint(_passwords(after).values())
    assert Officer.objects.count() == len(NAMES)
    assert authenticate(username="ulan", password=_passwords(before)["ulan"]) is None
    assert authenticate(username="ulan", password=_passwords(after)["ulan"]).username == "ulan"


def test_when_the_database_is_lost_the_passwords_of_the_file_hold(file):
    before = provide(file)
    Officer.objects.all().delete()
    assert _passwords(provide(file)) == _passwords(before)
    assert authenticate(username="vko", password=_passwords(before)["vko"]).username == "vko"


def test_what_people_changed_in_the_portal_stays(file):
    provide(file)
    ulan = Officer.objects.get(username="ulan")
    ulan.set_password("а мен өзім таңдадым")
    ulan.full_name, ulan.is_active = "Айгүл", False
    ulan.save()
    again = provide(file)
    assert [(one.password, one.remark) for one in again if one.who.username == "ulan"] == [
        ("", "password changed since")
    ]
    ulan.refresh_from_db()
    assert (ulan.check_password("а мен өзім таңдадым"), ulan.full_name, ulan.is_active) == (
        True,
        "Айгүл",
        False,
    )


def test_somebodys_own_account_gets_no_new_password(file):
    own = Officer.objects.create_user(
        "national", "менің құпиясөзім", email="aliya@example.kz", role="national"
    )
    accounts = provide(file)
    assert {one.who.username: one.remark for one in accounts if one.remark} == {
        "national": "somebody's own account"
    }
    own.refresh_from_db()
    assert own.check_password("менің құпиясөзім")
    assert "national " not in file.read_text(encoding="utf-8").replace("national administrator", "")


@pytest.mark.parametrize(("force", "made"), [(False, 0), (True, len(CAST))])
def test_a_public_machine_gets_them_by_force_only(file, settings, force, made):
    settings.HTTPS = True
    try:
        call_command("demo_accounts", file=str(file), force=force)
    except CommandError as refusal:
        assert str(refusal).startswith("HTTPS is on")
    assert (Officer.objects.count(), file.exists()) == (made, bool(made))


def test_without_territories_nothing_is_made(file):
    Territory.objects.filter(code="636200000").update(code="636200009")
    with pytest.raises(CommandError, match="load_territories"):
        call_command("demo_accounts", file=str(file))
    assert (Officer.objects.count(), file.exists()) == (0, False)


def test_a_machine_of_many_cores_hashes_more_than_there_are_places(file, settings, monkeypatch):
    settings.PASSWORD_HASHERS = ["officers.passwords.InTurnHasher"]
    monkeypatch.setattr("officers.passwords.InTurnHasher.iterations", 10)
    monkeypatch.setattr("officers.passwords._places", threading.Semaphore(0))
    assert all(account.is_new for account in provide(file))
    with pytest.raises(Busy):
        make_password("after it")
