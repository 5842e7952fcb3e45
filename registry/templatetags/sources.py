"""What a page says, with the sentence of the source that says it."""

from django import template
from django.utils.html import format_html
from django.utils.translation import gettext as _

from moderation.models import Line
from registry import linked_data
from registry.rules import attributions

register = template.Library()
register.filter("in_sentence", attributions.in_sentence)
register.filter("held", attributions.held)
register.filter("post_of", attributions.post)
register.filter("who", attributions.who)
register.filter("according_to", attributions.according_to)


@register.simple_tag
def seat_notes(organisation):
    """Behind the place of an organisation, in one pair of brackets. A tag and no template: a list has one in
    every row."""
    notes = linked_data.seat_notes(organisation)
    return format_html(' <span class="small quiet">({})</span>', ", ".join(notes)) if notes else ""


@register.filter
def numbered(number):
    """A number as it was typed, behind the sign of one: «№ 5/7»."""
    return number if "№" in number else f"{_('No.')} {number}"


@register.filter
def any_counted(reported):
    """Whether the portal counts anything beside these figures."""
    return any(counted for *_figures, counted in reported)


@register.simple_block_tag(takes_context=True)
def said(context, content, record, what="", apart=False, tells=False):
    """A line of a page that opens the sentence of the source it comes from, where that may be shown; without
    a sentence, a source that is not the page's own.

    `record`: a Sourced row made fit by `events.public.disclosure`; `what`: which of its
    sentences, "date" or "founded". `apart`: the line has links, so the sentence opens beside it.
    `tells`: the line itself tells that it is inferred, so the sentence does not again.
    """
    name = f"{what}_" if what else ""
    sentence = getattr(record, f"{name}verbatim")
    source = getattr(record, "date_source" if what == "date" else "source")
    if not source or not sentence and source.pk in _named_already(context, record, what):
        return format_html('<div class="said">{}</div>', content)
    opened = {
        "sentence": sentence,
        "source": source,
        "inferred": not what and not tells and record.is_inferred,
        "said_by": not what and getattr(record, "said_by", None),
    }
    with context.push(**opened):
        inside = context.template.engine.get_template("registry/_sentence.html").render(context)
    if apart:
        line = '<div class="said">{}<details><summary>{}</summary>{}</details></div>'
        return format_html(line, content, _("sentence of the source") if sentence else _("source"), inside)
    return format_html('<details class="said"><summary>{}</summary>{}</details>', content, inside)


def _named_already(context, record, what):
    """The keys of the sources that the page names without it: of the record whose page it is, and of that
    whose line or date it is."""
    heads = [context.get("object"), record if what else None]
    if isinstance(record, Line) and (owner := record.owner_field()).is_cached(record):
        heads.append(getattr(record, owner.name))
    return {getattr(head, "source_id", None) for head in heads}
