"""What every page of the site may use without asking its view."""

from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language


def languages(request):
    """The same page in each language: `language_links` with code, name, url, current; the query string is
    kept, but for the place in a list, whose order is that of the language.
    """
    current = get_language()
    address = _address(request)
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


def _address(request):
    if "after" not in request.GET:
        return request.get_full_path()
    asked = request.GET.copy()
    del asked["after"]
    return f"{request.path}?{asked.urlencode()}" if asked else request.path


def _in_language(address, code):
    translated = translate_url(address, code)
    if translated == address and not address.startswith(f"/{code}/"):
        return f"/{code}/"
    return translated
