"""The second step of signing in: a code of six figures that an app on the telephone shows (TOTP), or one of
ten recovery codes, each used once.

The secret of an app is django-otp's `TOTPDevice`; Officer.second_step_since says that there is one.
"""

import re
from base64 import b32encode

import segno
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from ngo_portal.lib.serving.attempts import keyed
from officers import sessions
from officers.models import Officer, RecoveryCode
from officers.passwords import random_password

RECOVERY_CODES = 10
CODE = re.compile("[0-9]{6}")
#: Stands in a session that was begun with both steps.
TAKEN = "second_step"


class WrongCode(Exception):
    """The password is right and the code is not, or there is none."""


def accepts(officer, code):
    """Whether this is the code of this moment, or a recovery code that was not used yet; each counts once.
    True for who has no second step."""
    if officer.second_step_since is None:
        return True
    code = "".join(code.lower().split())
    if CODE.fullmatch(code):
        with transaction.atomic():
            device = TOTPDevice.objects.select_for_update().filter(user=officer, confirmed=True).first()
            return device is not None and device.verify_token(code)
    return bool(officer.recovery_codes.filter(digest=_digest(officer, code)).delete()[0])


def is_wanted_of(request, user=None):
    """Whether who is signed in by this request has still to set up a second step, where one is asked for."""
    if not settings.SECOND_STEP:
        return False
    return (user or request.user).is_authenticated and not request.session.get(TAKEN)


def waiting(officer):
    """The device that is being set up: the same until it is confirmed."""
    device, _made = TOTPDevice.objects.get_or_create(user=officer, confirmed=False, defaults={"name": "app"})
    return device


def picture(device):
    """What the app reads with the camera: SVG."""
    code = segno.make(device.config_url, micro=False)
    return code.svg_inline(scale=5, border=4, dark="#000", light="#fff", omitsize=False)


def typed(device):
    """What is typed into an app without a camera, in groups of four letters."""
    secret = b32encode(device.bin_key).decode()
    return " ".join(secret[place : place + 4] for place in range(0, len(secret), 4))


@transaction.atomic
def set_up(officer, code, *, session):
    """The device that waits is the officer's from now on, where this is its code; another one is forgotten
    and the other sessions end. Returns the recovery codes, or None for a wrong code."""
    device = TOTPDevice.objects.select_for_update().filter(user=officer, confirmed=False).first()
    if device is None or not device.verify_token("".join(code.split())):
        return None
    TOTPDevice.objects.filter(user=officer).exclude(pk=device.pk).delete()
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    officer.second_step_since = timezone.now()
    officer.save(update_fields=["second_step_since"])
    session[TAKEN] = True
    sessions.end_others(officer, session.session_key)
    return new_recovery_codes(officer)


@transaction.atomic
def new_recovery_codes(officer):
    """Ten new ones; the old ones are worth nothing any more. They are told here, and kept nowhere."""
    codes = [random_password() for _ in range(RECOVERY_CODES)]
    officer.recovery_codes.all().delete()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(officer=officer, digest=_digest(officer, code)) for code in codes
    )
    return codes


@transaction.atomic
def take_away(officer, *, session_key=None):
    """The officer signs in by the password alone, and may set the second step up anew; all sessions but the
    one with this key end."""
    TOTPDevice.objects.filter(user=officer).delete()
    officer.recovery_codes.all().delete()
    Officer.objects.filter(pk=officer.pk).update(second_step_since=None)
    officer.second_step_since = None
    sessions.end_others(officer, session_key)


def _digest(officer, code):
    return keyed("recovery code", f"{officer.pk} {code}")
