"""How the pages look to one reader: larger, with more room, in other colours, without pictures.

A page is the same for everybody and kept as one; the choice is in a cookie, and only the style sheet that
every page links to, `/look.css`, differs by it. So it needs no script. Who chose nothing gets the colours of
the device, where it asks for dark ones or for more contrast.
"""

from dataclasses import dataclass, fields
from functools import cache
from hashlib import md5
from typing import Self

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import condition, require_safe
from django.views.decorators.vary import vary_on_cookie
from django.views.generic import TemplateView

COOKIE, DAY = "look", 24 * 60 * 60
FOLDER = settings.BASE_DIR / "static" / "css" / "looks"
#: {column of Look: its choices}; the first one of each is the usual look.
CHOICES = {
    "size": [("100", _("standard")), ("125", _("larger")), ("150", _("large")), ("200", _("very large"))],
    "spacing": [("usual", _("standard")), ("wide", _("wide"))],
    "colours": [
        ("device", _("as on the device")),
        ("light", _("light")),
        ("dark", _("dark")),
        ("black-on-white", _("black on white")),
        ("white-on-black", _("white on black")),
    ],
    "pictures": [("shown", _("shown")), ("hidden", _("hidden"))],
}


@dataclass(frozen=True)
class Look:
    size: str = "100"
    spacing: str = "usual"
    colours: str = "device"
    pictures: str = "shown"

    @classmethod
    def of(cls, request: HttpRequest) -> Self:
        """The reader's choice; what the cookie has that is no choice is the usual one."""
        said = request.COOKIES.get(COOKIE, "").split(".")
        chosen = zip(fields(cls), said, strict=False)
        return cls(**{one.name: value for one, value in chosen if value in dict(CHOICES[one.name])})

    def as_cookie(self) -> str:
        return ".".join(getattr(self, one.name) for one in fields(self))

    def css(self) -> str:
        rules = []
        if self.size != "100":
            rules.append(_on_screen("", f"html {{ font-size: {self.size}%; }}\n{_sheet('large')}"))
        if self.spacing == "wide":
            rules.append(_on_screen("", _sheet("wide")))
        if self.colours == "device":
            rules += [
                _on_screen("(prefers-color-scheme: dark)", _sheet("dark")),
                _on_screen("(prefers-contrast: more)", _sheet("black-on-white")),
                _on_screen(
                    "(prefers-contrast: more) and (prefers-color-scheme: dark)", _sheet("white-on-black")
                ),
            ]
        elif self.colours != "light":
            rules.append(_on_screen("", _sheet(self.colours)))
        if self.pictures == "hidden":
            rules.append(_on_screen("", _sheet("no-pictures")))
        return "\n".join(rules)


def _on_screen(condition, rules):
    """On paper everything is black on white already."""
    return f"@media {' and '.join(filter(None, ['screen', condition]))} {{\n{rules}\n}}"


@cache
def _sheet(name):
    return (FOLDER / f"{name}.css").read_text(encoding="utf-8")


@cache
def _version() -> str:
    sheets = "".join(_sheet(path.stem) for path in sorted(FOLDER.glob("*.css")))
    return md5(sheets.encode(), usedforsecurity=False).hexdigest()[:8]


def _tag(request):
    return f'"{_version()}.{Look.of(request).as_cookie()}"'


@require_safe
@gzip_page
@vary_on_cookie
@cache_control(private=True, no_cache=True)  # else browsers show the look before
@condition(etag_func=_tag)
def look_css(request: HttpRequest) -> HttpResponse:
    return HttpResponse(Look.of(request).css(), content_type="text/css; charset=utf-8")


class LookForm(forms.Form):
    size = forms.ChoiceField(label=_("Text size"), choices=CHOICES["size"], widget=forms.RadioSelect)
    spacing = forms.ChoiceField(
        label=_("Letter spacing"), choices=CHOICES["spacing"], widget=forms.RadioSelect
    )
    colours = forms.ChoiceField(label=_("Colours"), choices=CHOICES["colours"], widget=forms.RadioSelect)
    pictures = forms.ChoiceField(label=_("Pictures"), choices=CHOICES["pictures"], widget=forms.RadioSelect)


@method_decorator(cache_control(private=True, no_store=True), name="dispatch")
class ChooseLook(TemplateView):
    """Leads back to the page that it was asked from. A question and no post: what it changes is nobody else's
    and can be chosen again, and so it needs no token."""

    is_listed = False
    template_name = "looks.html"

    def get(self, request, *args, **kwargs):
        if "usual" in request.GET:
            return self._chosen(Look())
        is_chosen = any(name in request.GET for name in CHOICES)
        form = LookForm(request.GET if is_chosen else None, initial=vars(Look.of(request)))
        if form.is_valid():
            return self._chosen(Look(**form.cleaned_data))
        return super().get(request, *args, form=form, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **kwargs,
            back=self._back(),
            heading=_("Version for people with low vision"),
            lead=_("The choice is kept in this browser for a year, and nowhere else."),
            is_a_part=True,  # for search engines
        )

    def _chosen(self, look):
        response = HttpResponseRedirect(self._back())
        response.set_cookie(
            COOKIE,
            look.as_cookie(),
            max_age=365 * DAY,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
        return response

    def _back(self):
        asked = self.request.GET.get("back", "")
        own = url_has_allowed_host_and_scheme(
            asked, {self.request.get_host()}, require_https=self.request.is_secure()
        )
        return asked if own and asked.startswith("/") else reverse("home")
