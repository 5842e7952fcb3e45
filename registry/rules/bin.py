"""The business identification number (BIN): 12 digits with a date, a type and a check digit.

The check digit is a weighted sum mod 11, with a second row of weights where the first gives 10; the number
is not assigned where both do. Published numbers of real organisations are the test vectors (tests/registry).
"""

import re
import unicodedata
from enum import StrEnum

LENGTH = 12
WEIGHTS = (tuple(range(1, 12)), (*range(3, 12), 1, 2))
#: What people write before a BIN («ИИН/БИН» on forms of the state); a run of digits, whatever stands between
#: them but letters; and twelve of them that nothing parts.
LABEL = re.compile(r"(?<![^\W\d_])(?:бин|бсн|bin|иин|жсн|iin)(?![^\W\d_])|№", re.IGNORECASE)
NO_SIGN_OF_A_WORD = re.compile(r"[\W_]+")
DIGITS = re.compile(r"[0-9](?:[\W_]*[0-9])*")
UNPARTED = re.compile(rf"(?<![0-9])[0-9]{{{LENGTH}}}(?![0-9])")


def read_bin(text):
    """The digits that `text` gives as a BIN, or as its beginning; "" where it says something else.

    Twelve digits are found among any words, and beside other numbers where nothing parts them; fewer or
    more have nothing but a label beside them.
    """
    parts = [unicodedata.normalize("NFKC", part) for part in LABEL.split(text)]
    whole = {number for part in parts for run in DIGITS.findall(part) for number in _whole_in(run)}
    if len(whole) == 1:
        return whole.pop()
    return _digits_alone(parts)


def bin_alone(text):
    """The twelve digits of a `text` that is a BIN, labelled or not, and says nothing else; else ""."""
    digits = _digits_alone([unicodedata.normalize("NFKC", part) for part in LABEL.split(text)])
    return digits if len(digits) == LENGTH else ""


def _digits_alone(parts):
    digits = NO_SIGN_OF_A_WORD.sub("", "".join(parts))
    return digits if digits.isascii() and digits.isdigit() else ""


def _whole_in(run):
    digits = NO_SIGN_OF_A_WORD.sub("", run)
    return [digits] if len(digits) == LENGTH else UNPARTED.findall(run)


class BinFault(StrEnum):
    BAD_LENGTH = "bad_length"
    NOT_DIGITS = "not_digits"
    BAD_MONTH = "bad_month"
    BAD_TYPE = "bad_type"
    BAD_DIVISION = "bad_division"
    UNASSIGNABLE = "unassignable"
    BAD_CHECK_DIGIT = "bad_check_digit"


def bin_fault(number):
    """Why `number` (text) is no BIN of an organisation, or None.

    Digits 1-4 are year and month of registration, digit 5 the type (4 resident, 5 non-resident, 6 joint
    enterprise: 0-3 would be an IIN, a private person's number), digit 6 the division (0 head, 1 branch,
    2 representation, 3 other), 7-11 the serial number, 12 the check digit.
    """
    if not (number.isascii() and number.isdigit()):
        return BinFault.NOT_DIGITS
    if len(number) != LENGTH:
        return BinFault.BAD_LENGTH
    digits = [int(digit) for digit in number]
    if not 1 <= int(number[2:4]) <= 12:
        return BinFault.BAD_MONTH
    if digits[4] not in (4, 5, 6):
        return BinFault.BAD_TYPE
    if digits[5] not in (0, 1, 2, 3):
        return BinFault.BAD_DIVISION
    expected = check_digit(number[:11])
    if expected is None:
        return BinFault.UNASSIGNABLE
    if digits[11] != expected:
        return BinFault.BAD_CHECK_DIGIT
    return None


def looks_like_iin(number):
    """Whether 12 digits begin as a private person's number does: a birth date, then century and sex (0-6)."""
    if not (number.isascii() and number.isdigit() and len(number) == LENGTH):
        return False
    return 1 <= int(number[2:4]) <= 12 and 1 <= int(number[4:6]) <= 31 and number[6] in "0123456"


def check_digit(first_eleven):
    """The twelfth digit for eleven given ones, or None where no number is assigned (both rows give 10)."""
    for weights in WEIGHTS:
        remainder = sum(weight * int(digit) for weight, digit in zip(weights, first_eleven, strict=True)) % 11
        if remainder < 10:
            return remainder
    return None
