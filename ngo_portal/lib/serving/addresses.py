"""Parts of addresses, for path(); and addresses of pages, made once: a page of a list has a hundred, and
Django tries a pattern against each."""

from functools import lru_cache
from typing import Any

from django.urls import register_converter
from django.urls.resolvers import URLResolver
from django.utils.translation import get_language

MOST_KEPT = 8192


class Record:
    """A number of a record; longer ones than the database can hold are no address of ours."""

    regex = "[1-9][0-9]{0,17}"
    to_python = int
    to_url = str


class Year:
    regex = "[12][0-9]{3}"
    to_python = int
    to_url = str


class Kato:
    """A nine-digit KATO code, always text."""

    regex = "[0-9]{9}"
    to_python = str
    to_url = str


class Digest:
    """The beginning of a digest, as the key of what never changes."""

    regex = "[0-9a-f]{24}"
    to_python = str
    to_url = str


def register() -> None:
    register_converter(Record, "record")
    register_converter(Year, "yyyy")
    register_converter(Kato, "kato")
    register_converter(Digest, "digest")
    URLResolver._reverse_with_prefix = _kept_address


_django_s = URLResolver._reverse_with_prefix


@lru_cache(MOST_KEPT, typed=True)
def _made_once(resolver, _language, view, prefix, *parts):
    return _django_s(resolver, view, prefix, *parts)


def _kept_address(self: URLResolver, view: Any, prefix: str, *parts: Any, **named: Any) -> str:
    """In `self`'s patterns; what is more than numbers and texts in an order is left to Django."""
    if named or not all(type(part) in (int, str) for part in parts):
        return _django_s(self, view, prefix, *parts, **named)
    return _made_once(self, get_language(), view, prefix, *parts)
