"""What a page "delete?" may say about the records that stand in the way."""

from django.contrib.admin.utils import NestedObjects
from django.db import router
from django.db.models import CASCADE
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import ngettext

from officers.models import Line, Scoped


def protected_in_sight(objs, officer):
    """Texts for the records that keep `objs` from being deleted; of what is out of sight the number only."""
    collector = NestedObjects(using=router.db_for_write(objs[0].__class__), origin=objs)
    collector.collect(objs)
    texts, hidden = [], 0
    for found in collector.protected:
        record = _record_of(found)
        if _is_visible(record, officer):
            texts.append(format_html("{}: {}", capfirst(record._meta.verbose_name), record))
        else:
            hidden += 1
    if hidden:
        text = ngettext(
            "%(number)d record of another territory", "%(number)d records of other territories", hidden
        )
        texts.append(text % {"number": hidden})
    return sorted(set(texts))


def _record_of(found):
    """A line's record: the one it would be deleted with; anything else is its own."""
    if isinstance(found, Line):
        for field in found._meta.fields:
            if field.is_relation and field.remote_field.on_delete is CASCADE:
                return getattr(found, field.name)
    return found


def _is_visible(record, officer):
    if not isinstance(record, Scoped):
        return True
    return type(record).objects.visible_to(officer).filter(pk=record.pk).exists()
