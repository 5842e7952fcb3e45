"""What a page "delete?" may say about the records that stand in the way."""

from django.db.models import CASCADE, PROTECT
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from moderation.models import Line, Scoped
from ngo_portal.lib.database.wall import wall_opened

#: So many rows of one kind are looked at, and so many records named: enough to see that nothing may go.
LOOKED_AT, NAMED = 100, 20


@wall_opened()
def in_the_way(objs, officer):
    """Texts for the records that keep `objs` (rows of one model) from being deleted, none when nothing does.

    Records out of sight are only counted. Django would load every one of them: an organisation may be
    named by a hundred thousand events.
    """
    named, hidden, has_more = [], 0, False
    for model, keys, is_cut in _protecting(type(objs[0]), [one.pk for one in objs]):
        has_more |= is_cut
        rows = model._default_manager.filter(pk__in=keys)
        seen = rows.visible_to(officer) if issubclass(model, Scoped) else rows
        in_sight = list(seen)
        hidden += len(keys) - len(in_sight)
        named += [format_html("{}: {}", capfirst(model._meta.verbose_name), record) for record in in_sight]
    texts = sorted(set(named))
    has_more |= len(texts) > NAMED
    return [*texts[:NAMED], *([_hidden(hidden)] if hidden else []), *([_("and more")] if has_more else [])]


def _hidden(number):
    text = ngettext(
        "%(number)d record of another territory", "%(number)d records of other territories", number
    )
    return text % {"number": number}


def _protecting(model, keys):
    """(model of records, keys of some of them, whether there are more) for all that protects these rows.

    What goes with the rows may be named elsewhere too: a person's post in an event.
    """
    for relation in model._meta.related_objects:
        rows = relation.related_model._default_manager.filter(**{f"{relation.field.name}__in": keys})
        if relation.on_delete is PROTECT:
            record, path = _record_of(relation.related_model)
            found = list(rows.order_by().values_list(path, flat=True)[: LOOKED_AT + 1])
            if found:
                yield record, set(found[:LOOKED_AT]), len(found) > LOOKED_AT
        elif relation.on_delete is CASCADE:
            yield from _protecting(relation.related_model, rows.order_by().values("pk"))


def _record_of(model):
    """A line's record and the column that leads there: what it would be deleted with. Others: themselves."""
    if issubclass(model, Line):
        owner = model.owner_field()
        return owner.related_model, owner.attname
    return model, "pk"
