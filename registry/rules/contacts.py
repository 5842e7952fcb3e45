"""Where a contact leads: to call, to write, or to a site or messenger; nowhere where no rule is sure."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email

from ngo_portal.lib.language.text_fields import link_in

#: A number of Kazakhstan is eleven digits, and begins with 8 at home and with +7 elsewhere.
LENGTH, HOME, COUNTRY = 11, "8", "7"
FEWEST, MOST = 7, 15
NUMBER = re.compile(r"\+?\d[\d\s().–-]*\d")
WHATSAPP = re.compile(r"\b(?:whats\s?app|ватсап|уатсап|вотсап|вацап)\b", re.IGNORECASE)
TELEGRAM = re.compile(r"\b(?:telegram|телеграмм?|тг)\b\W*@?([A-Za-z]\w{4,31})\s*$", re.IGNORECASE)
DOMAIN = re.compile(
    r"(?:(?a:[\w-]+(?:\.[\w-]+)+)|[\w-]+(?:\.[\w-]+)*\.(?:қаз|рф))(?:[/?#]\S*)?", re.IGNORECASE
)
#: What a sentence around them leaves at their end is no part of these kinds.
LINKS = ("email", "site", "social")
_is_address = URLValidator(schemes=["http", "https"])


def phone_digits(text: str) -> str:
    """The first number of a text as the world dials it, without its plus: "77232123456"; "" where that is not
    sure."""
    found = NUMBER.search(text)
    if not found:
        return ""
    digits = re.sub(r"\D", "", found[0])
    if len(digits) == LENGTH and digits[0] in (HOME, COUNTRY):
        return COUNTRY + digits[1:]
    is_whole = found[0].startswith("+") and FEWEST <= len(digits) <= MOST
    return digits if is_whole else ""


def contact_url(kind: str, text: str) -> str:
    """tel:, mailto:, https: or http: for a contact of a kind (ContactKind) as it was typed; "" where it leads
    nowhere: a place, a number of a town alone, a name without its network."""
    text = link_in(text) if kind in LINKS else text.strip()
    if kind == "email":
        return _mail(text.removeprefix("mailto:"))
    if kind == "phone":
        digits = phone_digits(text)
        if digits and WHATSAPP.search(text):
            return f"https://wa.me/{digits}"
        return digits and f"tel:+{digits}"
    if kind == "social":
        if found := TELEGRAM.search(text):
            return f"https://t.me/{found[1]}"
        if WHATSAPP.search(text) and (digits := phone_digits(text)) and "://" not in text:
            return f"https://wa.me/{digits}"
    if kind in ("site", "social"):
        return _site(text)
    return ""


def _mail(text):
    try:
        validate_email(text)
    except ValidationError:
        return ""
    return f"mailto:{text}"


def _site(text):
    address = text if "://" in text else f"https://{text}" if DOMAIN.fullmatch(text) else ""
    try:
        _is_address(address)
        return address if urlsplit(address).username is None else ""
    except (ValidationError, ValueError):
        return ""
