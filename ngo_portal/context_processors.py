"""What every page of the site may use without asking its view."""

from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language


def languages(request):
    """The same page in each language: `language_links` with code, name, url, current; the query string is
    kept, but for the place in a list, whose order is that of the language.
    """
    current = get_language()
    address = _address(request)
    is_page = getattr(request, "resolver_match", None) is not None
    return {
        "language_links": [
            {
                "code": code,
                "name": settings.NATIVE_NAMES[code],
                "url": _in_language(address, code, is_page),
                "current": code == current,
            }
            for code, _label in settings.LANGUAGES
        ]
    }


def _address(request):
    # Not by request.GET: the page that refuses too many parameters has its links too.
    asked = parse_qsl(request.META.get("QUERY_STRING", ""), keep_blank_values=True)
    kept = [(name, value) for name, value in asked if name != "after"]
    if len(kept) == len(asked):
        return request.get_full_path()
    return f"{request.path}?{urlencode(kept)}" if kept else request.path


def _in_language(address, code, is_page):
    """`is_page`: something answers there; in each language at the same path."""
    language, _slash, rest = address.removeprefix("/").partition("/")
    if is_page and language in settings.NATIVE_NAMES:
        return f"/{code}/{rest}"
    translated = translate_url(address, code)
    if translated == address and not address.startswith(f"/{code}/"):
        return f"/{code}/"
    return translated
