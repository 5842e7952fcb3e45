"""Reads settings from the environment, loudly: a value that cannot be read stops the start and names its
variable."""

import os
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}
#: Values that are printed in tutorials and templates: never a secret.
KNOWN_SECRETS = {"", "secret", "changeme", "change-me", "insecure", "default", "test"}
SECRET_LENGTH = 50


def text(name: str, default: str | None = None) -> str:
    """The variable as text; raises ImproperlyConfigured when it is absent and has no default."""
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"Set {name} in the environment.")
    return value


def boolean(name: str, default: bool) -> bool:
    """1/true/yes/on or 0/false/no/off, in any case; anything else raises ImproperlyConfigured."""
    value = os.environ.get(name, "").strip().lower()
    if value == "":
        return default
    if value in TRUE | FALSE:
        return value in TRUE
    raise ImproperlyConfigured(f"{name}={value!r} is neither yes nor no: write 1 or 0.")


def integer(name: str, default: int) -> int:
    """A whole number; anything else raises ImproperlyConfigured."""
    value = os.environ.get(name, "").strip()
    try:
        return int(value) if value else default
    except ValueError:
        raise ImproperlyConfigured(f"{name}={value!r} is not a whole number.") from None


def words(name: str, default: str = "") -> list[str]:
    """A list of words separated by commas or spaces."""
    return os.environ.get(name, default).replace(",", " ").split()


def host_and_port(name: str, default_port: int) -> tuple[str, int]:
    """`host:port` as (text, number); a port that is no number raises ImproperlyConfigured."""
    host, _colon, port = text(name).partition(":")
    if not host or (port and not port.isdigit()):
        raise ImproperlyConfigured(f"{name} must read host:port, as mail.example.org:25.")
    return host, int(port or default_port)


def bucket(name: str) -> dict[str, Any]:
    """`https://key:secret@host:port/bucket` as django-storages wants it, {} when it is absent; raises
    ImproperlyConfigured when something is missing."""
    value = os.environ.get(name, "").strip()
    if not value:
        return {}
    parts = urlsplit(value)
    key, word, name_of_bucket = parts.username or "", parts.password or "", parts.path.strip("/")
    if parts.scheme not in ("https", "http") or not all((key, word, parts.hostname, name_of_bucket)):
        raise ImproperlyConfigured(f"{name} must read https://key:secret@host/bucket.")
    return {
        "access_key": unquote(key),
        "secret_key": unquote(word),
        "endpoint_url": f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}",
        "bucket_name": name_of_bucket,
        "default_acl": None,
        "file_overwrite": False,  # as a folder does
    }


def secret(name: str, *, required: bool) -> str:
    """A secret of at least 50 characters; a short or well-known one is refused where it is required.

    Where it is not required (DEBUG), an absent secret becomes a fixed word that no production start accepts.
    """
    value = os.environ.get(name, "")
    if not required:
        return value or "insecure"
    if value.strip().lower() in KNOWN_SECRETS or value.startswith("django-insecure"):
        raise ImproperlyConfigured(f"DEBUG is off: set {name} to a secret of your own.")
    if len(value) < SECRET_LENGTH or len(set(value)) < 5:
        raise ImproperlyConfigured(
            f"{name} is too easy to guess: use {SECRET_LENGTH} random characters or more."
        )
    return value
