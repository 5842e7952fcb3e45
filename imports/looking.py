"""One look at all rows of a file: what their cells say, which records they are, what would change, and what
is wrong. It changes nothing. The page before the click and the saving behind it look in the same way."""

import hashlib
import json
import re
from functools import cached_property

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from imports.answers import BLANK, INSTEAD, LEFT_OUT, OTHER, SAME, YES
from imports.comparing import exported, is_same
from imports.kinds import NOT_TAKEN, NUMBER, Kind
from imports.models import Row, Verdict
from imports.promises import broken_promises
from imports.readers import Unread, lies_in
from imports.rows import Problem, Seen, lines_of, links_of
from ngo_portal.lib.language.translated import LANGUAGES, columns_of
from officers.roles import PUBLISHES

CODE = re.compile(r"[0-9]{9}(?:\.0)?")
#: Between the parts of a place that stand in several columns.
BETWEEN = "\t"
ALIKE = "alike"


class Look:
    """`meanings`: the key of the field of each column; `language`: of the file; `answers`: what the officer
    has said about problems."""

    def __init__(self, kind: Kind, officer, meanings, language, answers):
        self.kind, self.officer, self.meanings = kind, officer, meanings
        self.language, self.answers = language, answers
        self.rows: list[Seen] = []
        #: What the fits of a kind read once.
        self.shared: dict = {}
        #: Rows that differ from the portal's own sheet in a column that is not taken back.
        self.untaken = 0

    def look_at(self, rows, told=lambda part: None):
        """[Seen] of [(number, cells)], in their order. `told` hears how much is done, 0 to 1."""
        self.rows = [self._seen(number, cells) for number, cells in rows]
        self._take_surer(self.kind.first)
        self._read(self.kind.first)
        self._find_numbered()
        self.kind.identify(self)
        told(0.2)
        self._find_again()
        self._compare(self.rows)
        told(0.4)
        self._take_surer(self.kind.by_key)
        self._gather_parts()
        self._read(key for key in self.kind.by_key if key not in self.kind.first)
        told(0.6)
        if self.kind.ask:
            asked = [seen for seen in self.rows if seen.record is None and not seen.is_left_out]
            self.kind.ask(self, asked)
            self._compare([seen for seen in asked if seen.record])
        told(0.7)
        self._compose()
        return self.rows

    def refuse(self, seen, name, code, message, options=(), *, text="", may_be_blank=True):
        """Notes a problem of a row, unless it was answered."""
        key = f"{name}:{code}"
        answer = self.answers.get(key)
        if answer == LEFT_OUT:
            seen.is_left_out = True
        elif answer == BLANK and may_be_blank:
            seen.values.pop(name, None)
        elif answer != YES:
            seen.problems.append(
                Problem(key, name, str(message), text or seen.texts.get(name, ""), list(options))
            )

    @cached_property
    def editable_owners(self):
        """The keys of those records, among whose lines the rows are, that the officer may change."""
        owner = self.kind.owner
        named = {seen.values[owner].pk for seen in self.rows if owner in seen.values}
        rows = self.kind.record_model._default_manager.editable_by(self.officer).filter(pk__in=named)
        return set(rows.values_list("pk", flat=True))

    # what the cells say -----------------------------------------------------------------

    def _seen(self, number, cells):
        seen = Seen(number, cells)
        for key, cell in zip(self.meanings, cells, strict=False):
            if key and cell and not key.startswith(NOT_TAKEN):
                seen.texts.setdefault(key, cell)
        said = sorted((key, text) for key, text in seen.texts.items() if key != NUMBER)
        seen.digest = hashlib.md5(json.dumps(said).encode(), usedforsecurity=False).hexdigest()
        for key in self.kind.by_key:
            answer = self.answers.get(f"cell:{number}:{key}", "")
            if answer.startswith(INSTEAD):
                seen.texts[key] = answer.removeprefix(INSTEAD)
        seen.is_left_out = self.answers.get(f"row:{number}") == LEFT_OUT
        return seen

    def _read(self, keys):
        for key in keys:
            reader = self.kind.by_key[key].reader
            texts = {seen.texts[key] for seen in self.rows if key in seen.texts}
            if not texts:
                continue
            instead = {
                answer.removeprefix(INSTEAD)
                for name, answer in self.answers.items()
                if name.startswith(f"{key}:") and answer.startswith(INSTEAD)
            }
            reader.prepare(texts | instead, self.officer)
            known = {text: self._value(key, reader, text) for text in texts}
            for seen in self.rows:
                if key in seen.texts:
                    self._take(seen, key, known[seen.texts[key]])

    def _value(self, key, reader, text):
        """The value of a text, or Unread with the `key` of its repair and what was answered."""
        try:
            return reader.read(text)
        except Unread as unread:
            unread.key = f"{key}:{unread.code}" + (f":{text}" if unread.by_text else "")
            unread.answer = self.answers.get(unread.key, "")
            if unread.answer.startswith(INSTEAD):
                try:
                    return reader.read(unread.answer.removeprefix(INSTEAD))
                except Unread as still:
                    unread.message = still.message
            return unread

    def _take(self, seen, key, value):
        if not isinstance(value, Unread):
            if value is not None and value != "" and value != []:
                seen.values[key] = value
        elif value.answer == LEFT_OUT:
            seen.is_left_out = True
        elif value.answer != BLANK:
            options = [(f"{INSTEAD}{text}", label) for text, label in value.options]
            text = seen.texts[key].replace(BETWEEN, ", ")
            seen.problems.append(Problem(value.key, key, value.message, text, options))

    @cached_property
    def _parts(self):
        """{field: (columns that name just it, columns that name what it lies in)}, the nearest first."""
        found = {}
        for whole in {one.part_of: None for one in self.kind.fields if one.part_of}:
            own = [one for one in self.kind.fields if whole in (one.key, one.part_of)]
            found[whole] = (
                [one.key for one in own if not one.is_around],
                [one.key for one in own if one.is_around],
            )
        return found

    def _take_surer(self, keys):
        """What says more surely the same as one of these fields is read instead."""
        surer = [one for one in self.kind.fields if one.instead_of in keys]
        for seen in self.rows:
            for one in surer:
                if text := seen.texts.pop(one.key, ""):
                    seen.texts[one.instead_of] = text

    def _gather_parts(self):
        """Several columns that name one place become one text, the nearest part first; a code says all."""
        for whole, (exact, wide) in self._parts.items():
            for seen in self.rows:
                if not seen.texts.keys() & set(exact) and seen.texts.keys() & set(wide):
                    seen.told_around.add(whole)
                parts = [seen.texts.pop(key) for key in (*exact, *wide) if key in seen.texts]
                codes = [part for part in parts if CODE.fullmatch(part)]
                if parts:
                    seen.texts[whole] = codes[0] if codes else BETWEEN.join(parts)

    # which records ----------------------------------------------------------------------

    def visible(self, rows):
        """{key: record} of those rows that the officer may see."""
        return {one.pk: one for one in rows & self.kind.visible_to(self.officer)}

    def _found(self, keys):
        rows = self.kind.visible_to(self.officer).filter(pk__in=set(keys))
        return {one.pk: one for one in (rows.select_related(self.kind.owner) if self.kind.owner else rows)}

    def _find_numbered(self):
        """The records whose number in the portal a row gives."""
        numbers = {}
        for seen in self.rows:
            if text := seen.texts.pop(NUMBER, ""):
                if text.isascii() and text.isdigit() and len(text) < 18:
                    numbers[seen.number] = int(text)
                else:
                    self.refuse(seen, NUMBER, "number", _("A number of a record has digits only."), text=text)
        found = self._found(numbers.values()) if numbers else {}
        met: dict[int, int] = {}
        for seen in self.rows:
            key = numbers.get(seen.number)
            if key is None:
                continue
            if key not in found:
                text = _("The portal has no record of this number that you may see.")
                self.refuse(seen, NUMBER, "unknown", text, text=str(key))
            elif key in met:
                text = _("The same number stands in row %(row)d.") % {"row": met[key]}
                self.refuse(seen, NUMBER, "twice", text, text=str(key))
            else:
                met[key] = seen.number
                seen.record = found[key]

    def _find_again(self):
        """Rows that were imported before, just so, are the records they became."""
        asked = {seen.digest: seen for seen in self.rows if seen.record is None}
        keys = dict(
            Row.objects.saved_as(self.kind.model, list(asked))
            .order_by("pk")
            .values_list("digest", "record_key")
        )
        found = self._found(keys.values()) if keys else {}
        for digest, key in keys.items():
            if key in found:
                asked[digest].record = found[key]

    def ask_whether(self, seen, records):
        """Asks whether the row is one of these records, which may be it: [(record, how it is told)]."""
        answer = self.answers.get(f"row:{seen.number}") or self.answers.get(f":{ALIKE}", "")
        said = answer.removeprefix(f"{SAME}:")
        named = {str(record.pk): record for record, _label in records}
        if answer == SAME and len(records) == 1:
            seen.record = records[0][0]
        elif said in named:
            seen.record = named[said]
        elif answer == LEFT_OUT:
            seen.is_left_out = True
        elif answer != OTHER:
            options = [(f"{SAME}:{record.pk}", label) for record, label in records]
            text = _("It may be in the portal already: %(records)s") % {
                "records": "; ".join(label for _record, label in records)
            }
            seen.problems.append(Problem(f":{ALIKE}", "", text, "", options))

    # what is as it was ------------------------------------------------------------------

    def _compare(self, rows):
        """Takes away what is as the portal's own sheet has it for the record now."""
        fields = {one.key: one.exported for one in self.kind.fields if one.exported}
        now = exported(self.kind, [seen.record.pk for seen in rows if seen.record], self.language)
        for seen in rows:
            told = now.get(seen.record.pk) if seen.record else None
            if told is None:
                continue
            same = {
                key
                for key, text in seen.texts.items()
                if key in fields and is_same(text, told.get(fields[key]))
            }
            for _whole, (exact, wide) in self._parts.items():
                if same.intersection(exact) and not seen.texts.keys() & set(exact) - same:
                    same |= seen.texts.keys() & set(wide)  # they say less
            for key in same:
                del seen.texts[key]
                seen.values.pop(key, None)
            seen.problems = [one for one in seen.problems if one.field not in same]
            self.untaken += any(
                cell and not is_same(cell, told.get(key.removeprefix(NOT_TAKEN)))
                for key, cell in zip(self.meanings, seen.cells, strict=False)
                if key.startswith(NOT_TAKEN)
            )

    # what would be saved ----------------------------------------------------------------

    def _compose(self):
        keys = {seen.record.pk for seen in self.rows if seen.record}
        editable = set(self.kind.editable_by(self.officer).filter(pk__in=keys).values_list("pk", flat=True))
        links, lines = links_of(self.kind, keys), lines_of(self.kind, self.rows, keys)
        for seen in self.rows:
            if not seen.problems and not seen.is_left_out:
                if seen.record is None:
                    seen.record = self.kind.start(self, seen)
                    self._ask_required(seen)
                self._fill(seen, links, lines)
                is_changed = bool(seen.columns or seen.links or seen.lines)
                if not seen.is_new and is_changed and seen.record.pk not in editable:
                    seen.changes = []
                    self.refuse(seen, "", "foreign", self._why_not(seen.record), may_be_blank=False)
                elif seen.is_new or is_changed:
                    if self.kind.fit and not seen.problems:
                        self.kind.fit(self, seen)
                    self._clean(seen)
            if seen.is_left_out:
                seen.verdict, seen.problems = Verdict.LEFT_OUT, []
            elif seen.problems:
                seen.verdict = Verdict.WRONG
            elif seen.is_new:
                seen.verdict = Verdict.NEW
            else:
                seen.verdict = Verdict.CHANGED if is_changed else Verdict.UNCHANGED

    def _ask_required(self, seen):
        columns = {column.name: column for column in self.kind.model._meta.concrete_fields}
        for key in self.kind.by_key:
            column = columns.get(key)
            if column is None or column.blank or column.has_default() or key in seen.values:
                continue
            if getattr(seen.record, column.attname) in (None, "") and not any(
                problem.field == key for problem in seen.problems
            ):
                self.refuse(seen, key, "missing", _("This cell must not be empty."), may_be_blank=False)

    def _why_not(self, record):
        moderated = self.kind.moderated(record)
        if is_public(moderated) and self.officer.role not in PUBLISHES:
            return _("The record is public: those who publish correct it.")
        return _("The record is of another territory: you may not change it.")

    def _fill(self, seen, links, lines):
        model = self.kind.model
        for key, value in seen.values.items():
            one = self.kind.by_key[key]
            if one.lines:
                there = lines.get(seen.record.pk, ())
                made = [
                    line for line in one.lines(value) if (line[0], frozenset(line[1].items())) not in there
                ]
                seen.lines += made
                if made:
                    self._note(seen, one, "", one.reader.spelt(value))
                continue
            in_language = columns_of(key)[list(LANGUAGES).index(self.language)]
            column = model._meta.get_field(in_language if hasattr(model, in_language) else key)
            if column.many_to_many:
                before = links[key].get(seen.record.pk, {}) if not seen.is_new else {}
                if before.keys() != {entry.pk for entry in value}:
                    seen.links[key] = value
                    seen.undo.setdefault("links", {})[key] = list(before)
                    self._note(seen, one, one.reader.spelt(before.values()), one.reader.spelt(value))
                continue
            before = getattr(seen.record, column.attname)
            if key in seen.told_around and before and lies_in(getattr(seen.record, column.name), value):
                continue  # the record knows it nearer
            self.put(seen, one, column, value)

    def put(self, seen, one, column, value):
        """Gives a column of the record a value, and notes what it had; `one`: the field that says so."""
        before = getattr(seen.record, column.attname)
        setattr(seen.record, column.name, value)
        if getattr(seen.record, column.attname) == before:
            return
        if column.name not in seen.columns:
            seen.columns.append(column.name)
        if not seen.is_new:
            seen.undo.setdefault("columns", {}).setdefault(column.attname, _as_json(before))
            self._note(seen, one, self._spelt(one, column, before), one.reader.spelt(value))

    def _note(self, seen, one, before, after):
        if not seen.is_new:
            seen.changes.append({"field": one.key, "before": before, "after": after})

    @staticmethod
    def _spelt(one, column, before):
        if column.is_relation and before is not None:
            before = column.related_model._base_manager.filter(pk=before).first()
        return one.reader.spelt(before)

    def _clean(self, seen):
        """What the record itself says of its values; that of other rows is asked when all are saved."""
        record = seen.record
        asked = {name for name in seen.columns if not record._meta.get_field(name).is_relation}
        for name, sources in getattr(record, "sentences", {}).items():
            asked |= {name} if not asked.isdisjoint(sources) or set(sources) & set(seen.columns) else set()
        try:
            record.clean_fields(exclude={one.name for one in record._meta.fields} - asked | {"bin"})
            record.clean()
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                key = self._key_of(name)
                self.refuse(seen, key, "clean", " ".join(messages), may_be_blank=False)
        for names, said in broken_promises(self, seen) if self.kind.owner and not seen.problems else ():
            apart = sorted(names, key=lambda name: (name == self.kind.owner, name))
            key = next((key for name in apart if (key := self._key_of(name))), "")
            self.refuse(seen, key, "clean", said, may_be_blank=False)

    def _key_of(self, name):
        """The field whose cell a column of the record was read from."""
        short = name.removesuffix("_kk")
        return next((key for key in (name, short) if key in self.kind.by_key), "")


def is_public(record):
    """Whether a change of it is a correction; people have no stage."""
    return getattr(record, "is_published", False)


def _as_json(value):
    return value if value is None or isinstance(value, (bool, int)) else str(value)


def label_of(kind, key):
    return capfirst(kind.label_of(key)) if key in kind.by_key or key == NUMBER else ""
