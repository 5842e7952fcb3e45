"""Lines of records in a sheet: whose they are, and how they are known again."""

from collections import defaultdict

from django.db.models import UniqueConstraint
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from imports.kinds import Field, Kind
from imports.readers import Record
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.translated import columns_of

NUMBER_OR_NAME = gettext_lazy("its number or its name")


def _lines_of(records, sheet):
    name = str(sheet.label)
    return f"{records.label}: {name[0].lower()}{name[1:]}"


#: What lines of a sheet are called: «Мероприятия: места проведения».
lines_of = lazy(_lines_of, str)


def whose(model, label, *, number, name="", also=()):
    """The fields that say whose line a row is. `number`, `name`: the columns of the exported sheet."""
    owner = model.owner_field()
    reader = Record(owner.related_model, example="28811972085")
    label = format_lazy("{}: {}", label, NUMBER_OR_NAME)
    return [
        Field(owner.name, reader, label, exported=name or number, also=also, is_shown=True),
        *([Field(f"{owner.name}_id", reader, exported=number, instead_of=owner.name)] if name else []),
    ]


def kind_of_lines(key, label, model, sheet, fields, *, known_by, may_be_new=True, fit=None):
    """`known_by`: the fields that tell one line of a record from another, where no number does; what the
    database keeps apart by them is known, anything else is asked. `may_be_new`: whether a sheet can hold
    all that a new one needs."""
    return Kind(
        key,
        label,
        model,
        sheet,
        fields,
        first=(model.owner_field().name,),
        identify=_identify,
        start=_start if may_be_new else _refuse_new,
        ask=_Known(known_by).ask,
        fit=fit,
        owner=model.owner_field().name,
    )


def _identify(look):
    """By the number of the line, which stays with its record."""
    name = look.kind.owner
    for seen in look.rows:
        owner = seen.values.get(name)
        if seen.record and owner and getattr(seen.record, f"{name}_id") != owner.pk:
            text = _("The line No. %(number)s belongs to another record.")
            look.refuse(seen, name, "other", text % {"number": seen.record.pk}, may_be_blank=False)
        elif seen.record:
            seen.values.pop(name, None)
            seen.problems = [one for one in seen.problems if one.field != name]


def _start(look, seen):
    name = look.kind.owner
    owner = seen.values.get(name)
    if owner is None:
        look.refuse(seen, name, "missing", _("This cell must not be empty."), may_be_blank=False)
        return look.kind.model()
    if owner.pk not in look.editable_owners:
        text = _("You may not change this record: it is of another territory, or public.")
        look.refuse(seen, name, "foreign", text, may_be_blank=False)
    return look.kind.model(**{name: owner})


def _refuse_new(look, seen):
    text = _("A new one is entered on the form of its record; a sheet only changes what is there.")
    look.refuse(seen, look.kind.owner, "new", text, may_be_blank=False)
    return look.kind.model()


class _Known:
    def __init__(self, names):
        self.names = names

    def ask(self, look, rows):
        """Which lines of their records rows are that no number tells."""
        kind = look.kind
        asked = [seen for seen in rows if kind.owner in seen.values and not seen.problems]
        owners = {seen.values[kind.owner].pk for seen in asked}
        if not owners:
            return
        is_sure = any(
            isinstance(promise, UniqueConstraint) and set(promise.fields) == {kind.owner, *self.names}
            for promise in kind.model._meta.constraints
        )
        there = defaultdict(list)
        for line in kind.visible_to(look.officer).filter(**{f"{kind.owner}__in": owners}).order_by("pk"):
            there[getattr(line, f"{kind.owner}_id")].append((line, self._of_line(line)))
        taken = {seen.record.pk for seen in look.rows if seen.record and seen.record.pk}
        first: dict[tuple, int] = {}
        for seen in asked:
            owner, told = seen.values[kind.owner].pk, self._of_row(seen, kind.model)
            same = [
                line
                for line, has in there[owner]
                if line.pk not in taken and all(one & other for one, other in zip(told, has, strict=True))
            ]
            key = (owner, tuple(map(frozenset, told)))
            if is_sure and key in first:
                text = _("The same stands in row %(row)d.") % {"row": first[key]}
                look.refuse(seen, self.names[0], "twice", text, may_be_blank=False)
            elif is_sure and same:
                seen.record = same[0]
                seen.values.pop(kind.owner)
            elif same:
                look.ask_whether(seen, [(line, str(line)) for line in same])
            first.setdefault(key, seen.number)

    def _of_line(self, line):
        """[what may be told of it] by the fields that it is known by."""
        return [
            {fold(text) for column in columns_of(name) if (text := getattr(line, column))} or {""}
            if hasattr(line, columns_of(name)[0])
            else {_plain(getattr(line, line._meta.get_field(name).attname))}
            for name in self.names
        ]

    def _of_row(self, seen, model):
        new = self._of_line(model())
        return [
            {_plain(seen.values[name])} if name in seen.values else otherwise
            for name, otherwise in zip(self.names, new, strict=True)
        ]


def _plain(value):
    return fold(value) if isinstance(value, str) else getattr(value, "pk", value)
