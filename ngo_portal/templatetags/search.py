"""Tags of the page of one search, and of lists that were asked for words."""

from django import template
from django.utils.safestring import mark_safe

from search.fit import with_marks

register = template.Library()


@register.simple_block_tag
def marks(content, reading):
    """What stands inside, with the words of a reading marked."""
    return with_marks(content, reading) if reading else content


@register.simple_tag(takes_context=True)
def found_row(context, kind, one):
    """A row of a kind that was found, and why it was."""
    engine = context.template.engine
    with context.push(**{kind.row: one, "one": one}):
        row = engine.get_template(kind.template).render(context)
        why = engine.get_template("search/_why.html").render(context)
    return mark_safe(row + why)
