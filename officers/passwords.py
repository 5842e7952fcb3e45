"""Passwords: hashed a few at a time, and no common one in disguise."""

import contextlib
import re
import secrets
import threading

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from officers.sign_in import Busy
from territories.models import Territory

#: In each process: passwords hashed at the same moment, and those that wait for their turn. To hash one takes
#: a core for half a second, and who waits holds a thread.
AT_ONCE, WAITING = 1, 6
RETRY_AFTER_SECONDS = 5

#: Letters that nobody confuses who copies a password by hand.
CONSONANTS, VOWELS = "bdfgkmnprstvz", "aeiou"

_places = threading.BoundedSemaphore(AT_ONCE + WAITING)
_turns = threading.BoundedSemaphore(AT_ONCE)
_out_of_turn = threading.Event()


@contextlib.contextmanager
def turn():
    """A turn at hashing; raises Busy when too many wait for theirs."""
    if _out_of_turn.is_set():
        yield
        return
    if not _places.acquire(blocking=False):
        raise Busy(RETRY_AFTER_SECONDS)
    try:
        with _turns:
            yield
    finally:
        _places.release()


@contextlib.contextmanager
def out_of_turn():
    """Inside, all are hashed at once: for a process that serves no pages."""
    _out_of_turn.set()
    try:
        yield
    finally:
        _out_of_turn.clear()


def random_password():
    """Four words of two syllables, as «tamu-neko-rivo-suda»: 48 bits that are easy to copy by hand."""
    syllables = [secrets.choice(CONSONANTS) + secrets.choice(VOWELS) for _ in range(8)]
    return "-".join(first + second for first, second in zip(syllables[::2], syllables[1::2], strict=True))


class InTurnHasher(PBKDF2PasswordHasher):
    """Django's own, in turn: public pages are not to wait while many sign in."""

    def encode(self, password, salt, iterations=None):
        with turn():
            return super().encode(password, salt, iterations)


#: Signs that stand for letters, and the letters of a Russian keyboard for those on the same keys.
DISGUISES = [
    str.maketrans("", ""),
    str.maketrans("013457@$!", "oieastasi"),
    str.maketrans("йцукенгшщзхъфывапролджэячсмитьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,."),
]


#: The list of common passwords is of English speakers; these come to mind here.
OF_THIS_HOUSE = {
    *("құпиясөз", "купиясоз", "кұпиясөз", "qupiasoz", "qupiyasoz", "kupiyasoz", "parol", "paroli"),
    *("пароли", "паролі", "qazaqstan", "kazakstan", "портал", "portal", "марафон", "marafon"),
    *("marathon", "marafony", "әкімдік", "акимат", "akimat", "akimdik", "әкімші", "админ"),
    *("қызметкер", "үкімет", "үеұ", "нпо", "ngo", "admin"),
}
ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
)


class DressedUpPasswordValidator:
    """Refuses a password whose letters are one or two common passwords, words of this house or names of
    places, letters as the alphabet has them, or none: `Password-1234567`, `құпиясөз2024`."""

    def __init__(self):
        self.common = CommonPasswordValidator().passwords

    def validate(self, password, user=None):
        core = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", password.lower())
        guessed = self.common | OF_THIS_HOUSE | _names_of_places()
        for disguise in DISGUISES:
            letters = re.sub(r"[\W\d_]", "", core.translate(disguise))
            if _is_made_of(letters, guessed) or any(letters in one for one in ALPHABETS):
                raise ValidationError(self.get_help_text(), code="password_too_common")

    def get_help_text(self):
        return _("Adding digits or signs to a common password does not make it a good one.")


def _is_made_of(letters, guessed):
    known = [letters[:end] in guessed for end in range(len(letters) + 1)]
    rest = (letters[end:] for end in range(len(letters) + 1) if not end or known[end])
    return any(not one or one in guessed for one in rest)


def _names_of_places():
    """The country, its oblasts and districts, in each language: whole, and each word of them."""
    rows = Territory.objects.filter(level__lte=Territory.Level.DISTRICT)
    names = {name.lower() for row in rows.values_list("name_kk", "name_ru", "name_en") for name in row}
    words = {word for name in names for word in re.findall(r"[^\W\d_]{4,}", name)}
    return words | {re.sub(r"[\W\d_]", "", name) for name in names if name}
