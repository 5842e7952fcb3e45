"""What every page of the site may use without asking its view."""

from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language


def languages(request):
    """The same page in each language: `language_links` with code, name, url, current; the query string is
    kept.
    """
    current = get_language()
    address = request.get_full_path()
    return {
        "language_links": [
            {
                "code": code,
                "name": settings.NATIVE_NAMES[code],
                "url": _in_language(address, code),
                "current": code == current,
            }
            for code, _label in settings.LANGUAGES
        ]
    }


def _in_language(address, code):
    translated = translate_url(address, code)
    if translated == address and not address.startswith(f"/{code}/"):
        return f"/{code}/"
    return translated
