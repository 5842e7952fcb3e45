"""Accounts of the demo: people of every role, with random passwords in a file only its owner can read."""

import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from officers.models import Officer
from officers.passwords import out_of_turn, random_password
from officers.roles import Role
from territories.models import Territory

HEADING = "# Accounts of the demo on this machine. When this file is gone, new passwords are set.\n"


@dataclass(frozen=True)
class Demonstrator:
    """Has no name: screens of every language call the account by its user name."""

    username: str
    role: Role
    code: str | None  # KATO code of the territory
    what: str  # for the person at the keyboard

    @property
    def email(self):
        return f"{self.username}@example.org"


CAST = [
    Demonstrator(
        "ulan",
        Role.OFFICER,
        "636200000",
        "officer of Ulan district",
    ),
    Demonstrator(
        "vko",
        Role.PUBLISHER,
        "630000000",
        "publisher of East Kazakhstan oblast",
    ),
    Demonstrator(
        "kyzylorda",
        Role.OFFICER,
        "430000000",
        "officer of Kyzylorda oblast",
    ),
    Demonstrator(
        "shieli",
        Role.OFFICER,
        "435200000",
        "officer of Shieli district",
    ),
    Demonstrator(
        "kyzylorda-publisher",
        Role.PUBLISHER,
        "430000000",
        "publisher of Kyzylorda oblast",
    ),
    Demonstrator("ulan-clerk", Role.CLERK, "636200000", "entry clerk of Ulan district"),
    Demonstrator("national", Role.NATIONAL, None, "national administrator"),
    Demonstrator("auditor", Role.AUDITOR, None, "auditor: reads everything, changes nothing"),
]


@dataclass(frozen=True)
class Account:
    who: Demonstrator
    password: str = ""  # empty when it is not known here; `remark` says why
    hashed: str = ""  # of a password that is to be set
    remark: str = ""

    @property
    def is_new(self):
        return bool(self.hashed)


@transaction.atomic
def provide(file):
    """Make the accounts of the cast that are missing, keep the others; returns an `Account` for each.

    Passwords stand in `file` (a path), which is written when one was set. An account whose password is not in
    the file gets a new one, unless it has somebody's own e-mail; a password that was changed in the portal
    stays. Needs the territories: raises Territory.DoesNotExist.
    """
    file = Path(file)
    known = _read(file)
    there = Officer.objects.in_bulk([who.username for who in CAST], field_name="username")
    # Setting or checking one password takes a good part of a second.
    with out_of_turn(), ThreadPoolExecutor() as threads:
        accounts = list(threads.map(lambda who: _account(who, there.get(who.username), known), CAST))
    new = [account for account in accounts if account.is_new]
    for account in new:
        _save(account, there.get(account.who.username))
    if new:
        _write(file, known | {account.who.username: account.password for account in new})
    return accounts


def _account(who, officer, known):
    """What to do about one account; asks no database, which threads do not share."""
    password = known.get(who.username, "")
    if officer:
        if password:
            right = check_password(password, officer.password)
            return Account(who, password) if right else Account(who, remark="password changed since")
        if officer.email != who.email:
            return Account(who, remark="somebody's own account")
    password = password or random_password()
    return Account(who, password, make_password(password))


def _save(account, officer):
    who = account.who
    if officer is None:
        territory = Territory.objects.get(code=who.code) if who.code else None
        officer = Officer(username=who.username, role=who.role, territory=territory)
        officer.email = who.email
    officer.password = account.hashed
    officer.save()


def table(accounts):
    """The accounts as lines of text: user name, password, what the person is."""
    rows = [(one.who.username, one.password or f"({one.remark})", one.who.what) for one in accounts]
    names, passwords = (max(len(row[column]) for row in rows) for column in (0, 1))
    return [f"{name:{names}}  {password:{passwords}}  {what}" for name, password, what in rows]


def _read(file):
    """Passwords by user name; none when there is no file."""
    if not file.exists():
        return {}
    lines = [line.split() for line in file.read_text(encoding="utf-8").splitlines()]
    return {words[0]: words[1] for words in lines if len(words) > 1 and words[0] != "#"}


def _write(file, passwords):
    """Put a new file in the place of the old one at once, readable by its owner alone."""
    accounts = [Account(who, passwords[who.username]) for who in CAST if who.username in passwords]
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".demo-accounts-")  # mode 600
    try:
        with open(handle, "w", encoding="utf-8") as new:
            new.write("\n".join([HEADING, *table(accounts), ""]))
        os.replace(name, file)
    except BaseException:
        os.unlink(name)
        raise
