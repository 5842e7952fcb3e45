"""Tags of the portal's templates; they know no model."""

import re

from django import template
from django.conf import settings
from django.forms.utils import flatatt
from django.urls import reverse
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ngo_portal import sharing
from ngo_portal.heads import head
from ngo_portal.lib.language.approximate_dates import (
    ApproximateDate,
    inferred_label,
    inferred_note,
    is_reckoned,
    told,
)
from ngo_portal.lib.language.descriptions import unstated
from ngo_portal.lib.language.quantities import plain
from ngo_portal.lib.language.translated import as_spelt, marked, quoted
from ngo_portal.lib.lists.counts import capped, counted
from ngo_portal.lib.serving.linked_data import LICENCE

register = template.Library()
register.filter(marked)
register.filter(quoted)
register.filter(as_spelt)
register.filter(capped)
register.filter(counted)


@register.filter
def dated(date, style="label"):
    """An ApproximateDate in the page's language: label (tables), text (inside a sentence) or short."""
    return date.print(get_language(), style)


@register.filter
def dated_as(date, words):
    """The same as a label, with the words of its source, which may name a period: «2021/2022 оқу жылы»."""
    return told(date, words)


@register.filter
def how_inferred(words):
    """What an inferred date with these words was taken from."""
    return _("Reckoned from the date of the source.") if is_reckoned(words) else _("Inferred from the text.")


@register.simple_tag
def inferred(basis):
    """Says that what stands before it is inferred. A tag and no template: a list has one in every row."""
    return format_html(' <span class="small quiet">({})</span>', _("inferred")) if basis == "inferred" else ""


@register.simple_tag
def as_printed(words, source=None, after=None, what=""):
    """The words of a source, alone or `after` what they say: a reader of another language is told whose they
    are, «29–30 июля (год не указан), в источнике: «ү.ж. 29-30 шілде»». Nothing where they are just what was
    said. `what` they say, where nothing else does: «когда (в источнике): «енді»»."""
    said = after and isinstance(after, ApproximateDate) and told(after, words)
    if said and said.casefold() == words.casefold():
        return ""
    spoken, words = flatatt({"lang": source.language}) if source else "", quoted(words)
    is_foreign = source and source.language != get_language()
    if what:
        before = f"{what} ({_('in the source:').rstrip(':')}):" if is_foreign else f"{what}:"
        return format_html('{} <span class="quiet"{}>{}</span>', before, spoken, words)
    if is_foreign:
        before = format_html("{}{} ", ", " if after else "", _("in the source:"))
        return format_html('{}<span class="quiet"{}>{}</span>', before, spoken, words)
    return format_html(' <span class="quiet"{}>({})</span>' if after else "<span{}>{}</span>", spoken, words)


@register.simple_tag(takes_context=True)
def inferred_mark(context, date, words, basis):
    """A star behind an inferred date; the page's note (`inferred_dates`) says what was inferred."""
    if basis != "inferred" or not date:
        return ""
    context.dicts[0].setdefault("inferred_dates", []).append((date, words))
    return format_html('<abbr class="quiet" title="{}">*</abbr>', inferred_label(date, words))


@register.simple_tag(takes_context=True)
def inferred_dates(context):
    """What the stars of the page mean, once, at its end; nothing without any."""
    note = inferred_note(context.dicts[0].get("inferred_dates", []))
    return note and format_html('<p class="small quiet footnote">* {}</p>', note)


@register.inclusion_tag("components/for_programs.html", takes_context=True)
def for_programs(context):
    """The part of the head that search engines and messengers read."""
    return head(context)


@register.inclusion_tag("components/page_tools.html", takes_context=True)
def page_tools(context):
    """To share a page and to report an error on it."""
    return sharing.page_tools(context)


@register.filter
def listed(texts):
    """Texts with commas between them, semicolons where one has a comma itself, each in its language."""
    between = "; " if len(texts) > 1 and any("," in str(text) for text in texts) else ", "
    return format_html_join(between, "{}", ((marked(text),) for text in texts))


@register.simple_tag
def fallback_text(text, url=""):
    """A text, or a link with it, in the language it has; one that fell back to another language says so to
    readers and to screen readers. A tag and no template: a list has one in every row.
    """
    spoken = flatatt({"lang": text.language}) if getattr(text, "is_fallback", False) else ""
    if url:
        shown = format_html('<a href="{}"{}>{}</a>', url, spoken, text)
    elif spoken:
        shown = format_html("<span{}>{}</span>", spoken, text)
    else:
        shown = conditional_escape(text)
    if not spoken:
        return shown
    return format_html('{} <span class="lang-note">{}</span>', shown, text.in_which)


@register.simple_tag
def number(figure, text, value=None, within=""):
    """A number that opens what it is made of. `figure`: its id, `text`: as it is printed, `value`: as
    programs read it, `within`: what tells it from its like on the page. A tag and no template: a table has
    one in every row."""
    return format_html(
        '<a class="number-link" href="{}"><data id="{}" value="{}">{}</data></a>',
        reverse("summaries:figure", args=[figure]),
        ".".join(filter(None, [figure.partition(";")[0], within])),
        plain(value),
        text,
    )


#: The feed of a list: its noun, and what is asked.
OF_A_LIST = re.compile(r"/\w\w/(?P<noun>[a-z]+)\.atom(?P<asked>\?.*)?")


@register.simple_tag
def by_mail(follow):
    """The link to letters about the same list, behind the feeds of a page (its `follow`); nothing where these
    are of one record."""
    for _feed, address in follow:
        if found := OF_A_LIST.fullmatch(address):
            page = reverse("summaries:digest", args=[found["noun"]]) + (found["asked"] or "")
            return format_html(', <a href="{}" rel="nofollow">{}</a>', page, _("by e-mail"))
    return ""


@register.simple_tag
def interface_languages():
    """[{code, name}] of the languages of the interface, each by its own name."""
    return [{"code": code, "name": settings.NATIVE_NAMES[code]} for code, _label in settings.LANGUAGES]


@register.simple_tag
def synthetic(record):
    """Says of a made-up record (or None) that it is one, beside its name."""
    if getattr(record, "is_synthetic", False):
        return format_html('<span class="badge badge--warning">{}</span>', _("synthetic data"))
    return ""


@register.simple_tag
def owner():
    """Who owns the portal, in the page's language where the settings have it."""
    codes = [code for code, _label in settings.LANGUAGES]
    by_language = dict(zip(codes, settings.OWNER, strict=False))
    return by_language.get(get_language()) or next(iter(settings.OWNER), "") or not_stated(_("Owner"))


@register.simple_tag
def contact_email():
    """A link to write to the portal."""
    return format_html('<a href="mailto:{0}">{0}</a>', settings.CONTACT_EMAIL)


@register.simple_tag
def licence():
    """The licence of the portal's data, with its text behind it."""
    return format_html('<a href="{}" rel="license noopener">CC BY 4.0</a>', LICENCE)


@register.filter
def of(numbers, key):
    """What a mapping, if there is one, has of a key: None where there is nothing."""
    return numbers and numbers.get(key)


@register.filter
def not_stated(label=""):
    """That what the label names is not stated."""
    return format_html('<span class="unknown">{}</span>', unstated(label))
