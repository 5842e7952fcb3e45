"""Templates drawn quickly say what Django's own say, to the letter."""
# ruff: noqa: E501 - a template stands on one line

import datetime

import pytest
from django.template import Context, Engine, engines
from django.test import RequestFactory
from django.urls import resolve
from django.utils.safestring import mark_safe
from django.utils.translation import override

from ngo_portal.lib.language.translated import TranslatedText
from ngo_portal.lib.serving.templates import Loader, Nodes

TEMPLATES = {
    "names": "{{ a.b }}|{{ a.missing }}|{{ nothing.b.c }}|{{ rows.1 }}|{{ row.items }}|{{ row.key }}|{{ row.no }}",
    "calls": "{{ a.call }}|{{ a.wants }}|{{ a.alters }}|{{ a.fails.x }}|{{ function }}",
    "safety": "{{ sharp }}|{{ sharp|safe }}|{{ safe }}|{{ text }}|{% autoescape off %}{{ sharp }}{% endautoescape %}",
    "filters": "{{ nothing|default:'<x>' }}|{{ sharp|upper|default:a.b }}|{{ rows|join:', ' }}|{{ number|add:1 }}",
    "numbers": "{{ number }}|{{ ratio }}|{{ none }}|{{ true }}|{{ day }}",
    "if": "{% if a.missing %}1{% elif nothing %}2{% elif rows and not none %}3{% endif %}{% if number > 2 %}4{% endif %}"
    "{% if a.b == nothing or 'x' in row %}5{% else %}6{% endif %}",
    "for": "{% for x in rows %}{{ forloop.counter }}{{ forloop.last }}{{ x }}{% endfor %}"
    "{% for k, v in row.items %}{{ k }}={{ v }}{{ forloop.parentloop.counter }};{% empty %}none{% endfor %}"
    "{% for x in nothing %}{{ x }}{% empty %}empty{% endfor %}{{ x }}{% for x in rows reversed %}{{ x }}{% endfor %}",
    "with": "{% with z=a.b y=nothing %}{{ z }}{{ y }}{% include 'inner' with z=number %}{{ z }}{% endwith %}{{ z }}",
    "inner": "[{{ z }}{{ sharp }}{{ forloop.counter }}]",
    "alone": "{% for x in rows %}{% include 'inner' with z=x only %}{% include 'inner' %}{% endfor %}",
    "first": "{% firstof nothing a.missing sharp %}|{% firstof nothing as f %}{{ f }}|{% firstof none 0 'x' %}",
    "said": "{% load i18n %}{% translate 'Home' %}|{% translate 'Home' as home %}{{ home|upper }}|{% translate sharp %}",
    "below": "{% extends 'above' %}{% block one %}{{ block.super }}{% for x in rows %}{{ x }}{% endfor %}{% endblock %}",
    "above": "<{% block one %}{{ sharp }}{% endblock %}>{% block two %}{{ number }}{% endblock %}",
}


class Thing:
    b = "<b>"

    def call(self):
        return "called & done"

    def wants(self, argument):
        return argument

    def alters(self):
        return "altered"

    alters.alters_data = True

    @property
    def fails(self):
        raise KeyError("no such thing")


def context():
    return Context(
        {
            "a": Thing(),
            "rows": ["x", "<y>", 3],
            "row": {"key": "<v>", "other": 2},
            "sharp": "<&'\">",
            "safe": mark_safe("<i>"),
            "text": TranslatedText("<қ>", "kk", is_fallback=True),
            "number": 1234,
            "ratio": 1.5,
            "none": None,
            "true": True,
            "function": lambda: "<f>",
            "day": datetime.date(2021, 2, 27),
        }
    )


def engine(loader):
    loaders = [(loader, [("django.template.loaders.locmem.Loader", TEMPLATES)])]
    return Engine(loaders=loaders, libraries={"i18n": "django.templatetags.i18n"})


QUICK = engine("ngo_portal.lib.serving.templates.Loader")
DJANGO = engine("django.template.loaders.cached.Loader")


def drawn(by, name):
    try:
        return by.get_template(name).render(context())
    except KeyError as error:
        return repr(error)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_quick_template_says_what_djangos_says(name):
    for language in ("kk", "ru", "kk"):
        with override(language):
            assert drawn(QUICK, name) == drawn(DJANGO, name)


ADDRESSES = {
    "addresses": "{% load static %}{% static 'img/mark.svg' %}|{% url 'home' %}|{% url 'events:list' as one %}{{ one }}|"
    "{% url 'territories:detail' '630000000' %}|{% url 'admin:index' %}|{% url name %}|{% static path %}",
}


def test_addresses_are_those_of_the_language_and_of_what_is_asked():
    """The same template by one loader, asked in turn: what is kept of one page is not said on another."""
    engines_of_both = [
        Engine(
            loaders=[(loader, [("django.template.loaders.locmem.Loader", ADDRESSES)])],
            libraries={"static": "django.templatetags.static"},
        )
        for loader in ("ngo_portal.lib.serving.templates.Loader", "django.template.loaders.cached.Loader")
    ]
    said = set()
    for path in ("/kk/events/", "/ru/events/", "/admin/", "/kk/organisations/"):
        request = RequestFactory().get(path)
        with override(path[1:3] if path != "/admin/" else "en"):
            request.resolver_match = resolve(path)
            for name, file in (("home", "img/band.svg"), ("events:list", "img/kerege.svg")):
                quick, djangos = (
                    one.get_template("addresses").render(_asked(request, name=name, path=file))
                    for one in engines_of_both
                )
                assert quick == djangos
                said.add(quick)
    assert len(said) > 2 * 2


def _asked(request, **values):
    found = Context(values)
    found.request = request
    return found


def test_between_the_lines_of_a_page_one_sign_is_left_and_a_mail_is_as_it_was_written():
    texts = dict.fromkeys(("page.html", "mail.txt"), "a\n\n   {% if x %}\n\n b{% endif %}\n  {# c #}\n  d")
    loaders = [
        ("ngo_portal.lib.serving.templates.Loader", [("django.template.loaders.locmem.Loader", texts)])
    ]
    quick = Engine(loaders=loaders)
    assert quick.get_template("page.html").render(Context({"x": 1})) == "a\n\nb\n\nd"
    assert quick.get_template("mail.txt").render(Context({"x": 1})) == "a\n\n   \n\n b\n  \n  d"


def test_the_portal_draws_its_pages_so():
    used = engines["django"].engine
    assert [type(one) for one in used.template_loaders] == [Loader]
    assert isinstance(used.get_template("events/_row.html").nodelist, Nodes)
