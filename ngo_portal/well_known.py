"""What other programs look for at the root of a site: robots.txt, security.txt, favicon.ico."""

from datetime import timedelta
from functools import cache

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from ngo_portal.sitemap import files_without_parts
from officers import synthetic

TEXT = "text/plain; charset=utf-8"
DAY = 24 * 60 * 60


@require_safe
@cache_control(public=True, max_age=60 * 60)
def robots(request):
    """Search engines read the pages with their photos and cards, and leave the desk alone, and the files,
    drawn ones too: each is another form of a page; and the pages of single numbers. A portal with made-up
    records is not for them."""
    if synthetic.is_there():
        lines = ["# There are made-up records here.", "User-agent: *", "Disallow: /"]
    else:
        sitemap = request.build_absolute_uri(reverse("sitemap"))
        lines = ["User-agent: *", *(f"Disallow: {path}" for path in _closed()), "", f"Sitemap: {sitemap}"]
    return HttpResponse("".join(f"{line}\n" for line in lines), content_type=TEXT)


def _closed():
    """Beginnings of the addresses that are not for search engines."""
    return [reverse("admin:index"), *files_without_parts(), *_of_numbers()]


def _of_numbers():
    """Each number that can be asked for has a page: there is no end of them."""
    pages = (f"/{code}/figures/" for code, _name in settings.LANGUAGES)
    return ["/figure/", *pages]


@require_safe
@cache_control(public=True, max_age=DAY)
def security(request):
    """RFC 9116: whom to tell of a hole in the portal."""
    contact = settings.SECURITY_CONTACT
    midnight = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    expires = midnight + timedelta(days=settings.SECURITY_CONTACT_DAYS)
    lines = [
        f"Contact: {contact if ':' in contact else f'mailto:{contact}'}",
        f"Expires: {expires.isoformat()}",
        f"Preferred-Languages: {', '.join(code for code, _name in settings.LANGUAGES)}",
        f"Canonical: {request.build_absolute_uri(request.path)}",
    ]
    return HttpResponse("".join(f"{line}\n" for line in lines), content_type=TEXT)


@require_safe
@cache_control(public=True, max_age=30 * DAY)
def favicon(request):
    """For programs that do not read the head of a page, which names the drawn one."""
    return HttpResponse(_icon(), content_type="image/x-icon")


@cache
def _icon():
    return (settings.BASE_DIR / "static" / "img" / "favicon.ico").read_bytes()
