"""Rows that no number tells: whether a record of the same name is the one that is meant is asked."""

from collections import defaultdict

from django.utils.translation import gettext as _

from imports.answers import YES
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.language.kazakh import Fold, fold
from ngo_portal.lib.language.translated import columns_of

MOST_ALIKE = 3


class Namesakes:
    """`name`: of a Translated that names the records; `at`: the column, of a row and of a record, that must
    not tell another place or day."""

    def __init__(self, name, at):
        self.name, self.at = name, at

    def ask(self, look, rows):
        columns = columns_of(self.name)
        if not hasattr(look.kind.model, columns[0]):
            columns = (self.name,)
        keys = (self.name, *columns)
        named = defaultdict(list)
        for seen in rows:
            for text in {fold(seen.values[key]) for key in keys if key in seen.values} - {""}:
                named[text].append(seen)
        if not named:
            return
        known = defaultdict(dict)
        for column in columns:
            there = look.kind.visible_to(look.officer).annotate(folded=Fold(column))
            for one in there.filter(folded__in=list(named)):
                known[one.folded][one.pk] = one
        asked = defaultdict(dict)
        for text, seen_rows in named.items():
            for seen in seen_rows:
                fits = {pk: one for pk, one in known[text].items() if self._fits(one, seen)}
                asked[seen.number] |= fits
        first: dict[tuple, int] = {}
        for seen in rows:
            if found := list(asked[seen.number].values())[:MOST_ALIKE]:
                look.ask_whether(seen, [(one, self._label(one)) for one in found])
                continue
            texts = {fold(seen.values[key]) for key in keys if key in seen.values}
            twin = next(
                (first[text, self._at(seen)] for text in texts if (text, self._at(seen)) in first), None
            )
            if twin:
                text = _("Row %(row)d has the same name and place.") % {"row": twin}
                look.refuse(
                    seen, self.name, "twice", text, [(YES, _("They are two records"))], may_be_blank=False
                )
            for text in texts:
                first.setdefault((text, self._at(seen)), seen.number)

    def _at(self, seen):
        value = seen.values.get(self.at)
        return getattr(value, "pk", value)

    def _fits(self, one, seen):
        told, has = seen.values.get(self.at), getattr(one, self.at, None)
        return not told or not has or told == has

    def _label(self, one):
        beside = getattr(one, self.at, None)
        beside = beside.print(style="label") if isinstance(beside, ApproximateDate) else beside
        return f"{one}, {beside}" if beside else str(one)
