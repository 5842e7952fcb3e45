"""The demo content: two newspaper texts, and the facts of theirs that the models hold (`data/demo/`).

Loading adds what is missing and touches nothing that is there: a record that was renamed since is recognised
by its history, and one that was deleted stays deleted. Every sentence given as the source's own must stand in
the text letter for letter.
"""

import tomllib
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pghistory
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import transaction
from django.utils import timezone

from events.models import Edition, Event, Marathon, Observance
from moderation.models import Moderated, Scoped, Stage
from ngo_portal.lib.language.dictionaries import Entry
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.lib.language.translated import LANGUAGES, Translated
from officers.models import Officer
from officers.roles import Role
from projects.models import SocialProject
from registry.models import (
    Award,
    Memorandum,
    Organisation,
    OrganisationName,
    Person,
    Position,
    Programme,
    ReportedFigure,
    Source,
    Sourced,
    Statement,
)
from registry.models.organisations import NameKind
from territories.models import Territory

DATA = Path(__file__).parent.parent / "data" / "demo"
TEXTS = ["good_deeds_marathon", "round_table"]
#: Signs the records. Nobody can sign in with it.
ACCOUNT = "demo-import"
#: Name of this loader in the history of the rows it made.
COMMAND = "load_demo"

#: Tables of a file, in the order in which one refers to another, and what makes a record the same record.
RECORDS = {
    "organisations": (Organisation, ["name_kk", "responsible"]),
    "people": (Person, ["name_kk", "responsible"]),
    "programmes": (Programme, ["name_kk", "responsible"]),
    "statements": (Statement, ["text_kk", "organisation", "responsible"]),
    "awards": (Award, ["nomination_kk", "date", "responsible"]),
    "memoranda": (Memorandum, ["subject_kk", "responsible"]),
    "reported_figures": (ReportedFigure, ["indicator", "territory", "organisation", "period", "responsible"]),
    "observances": (Observance, ["name_kk"]),
    "marathons": (Marathon, ["slug"]),
    "editions": (Edition, ["marathon", "year"]),
    "projects": (SocialProject, ["name_kk", "responsible"]),
    "events": (Event, ["title_kk", "date", "responsible"]),
}
SOURCE_IDENTITY = ["headline", "author", "responsible"]
#: What makes a line the same line, for those that records refer to.
LINE_IDENTITY = {Position: ["person", "organisation", "post_kk"]}
#: Fields that repeat words of the text.
REPEATS = {
    "verbatim", "date_verbatim", "founded_verbatim", "date_words", "period_words", "adopted_words",
    "founded_words", "programme_words", "rubric", "author",
}  # fmt: skip


class BrokenDemo(ValueError):
    """A file that cannot be loaded; the text names the file and the record."""


@dataclass
class Report:
    """How many records a load added, found, and left out as deleted since; their lines apart."""

    added: Counter = field(default_factory=Counter)  # model name -> number
    present: Counter = field(default_factory=Counter)
    deleted: Counter = field(default_factory=Counter)
    lines: Counter = field(default_factory=Counter)  # added with their records

    def __str__(self):
        deleted = f", {self.deleted.total()} deleted since" if self.deleted else ""
        return (
            f"{self.added.total()} records added (with {self.lines.total()} lines), "
            f"{self.present.total()} present{deleted}"
        )


@transaction.atomic
def load(progress=lambda text: None):
    """Load both texts and return a `Report`; `progress` gets a line for each text and table.

    Needs the territories and the dictionaries. Raises `BrokenDemo`, with nothing changed.
    """
    report = Report()
    account = _account()
    with pghistory.context(command=COMMAND, user=account.pk):
        for name in TEXTS:
            _Text(name, account, report).load(progress)
    return report


def _account():
    """The account that signs, locked until the end of the load: two loads at once wait for each other."""
    if not Officer.objects.filter(username=ACCOUNT).exists():
        fields = {"role": Role.NATIONAL, "is_active": False}
        Officer.objects.create_user(ACCOUNT, **fields)
    return Officer.objects.select_for_update().get(username=ACCOUNT)


class _Deleted(Exception):
    """The record, or one it refers to, was made by an earlier load and deleted by somebody since."""


class _Text:
    """One text, and the records of its file."""

    def __init__(self, name, account, report):
        self.account, self.report = account, report
        self.file = f"{name}.toml"
        self.text = (DATA / f"{name}.txt").read_text(encoding="utf-8")
        self.content = tomllib.loads((DATA / self.file).read_text(encoding="utf-8"), parse_float=Decimal)
        self.notes = self.content.pop("notes", {})  # texts in three languages that several records share
        self.responsible = self._refer(Territory, self.content.pop("responsible"))
        self.source = None
        self.named = {}  # (model, ref) -> row, None when it was deleted since

    def load(self, progress):
        progress(f"Text: {self.content['source']['headline']}")
        source = {**self.content.pop("source"), "text": self.text}
        self.source = self._record(Source, SOURCE_IDENTITY, source)
        for table, (model, identity) in RECORDS.items():
            records, before = self.content.pop(table, []), self.report.added.total()
            for data in records:
                self._record(model, identity, data)
            if records:
                progress(f"  {table}: {self.report.added.total() - before} of {len(records)} added")
        if self.content:
            raise BrokenDemo(f"{self.file}: unknown table {', '.join(self.content)}")

    def _record(self, model, identity, data):
        """The row that `data` describes, found or made with its lines; None when it was deleted since."""
        data = dict(data)
        ref = data.pop("ref", None)
        try:
            fields, many, lines = self._read(model, data)
            row = self._known(model, fields, identity)
            if row:
                self.report.present[model.__name__] += 1
                self._find_lines(row, lines)
            else:
                row = self._make(model, fields, many)
                self.report.added[model.__name__] += 1
                self._make_lines(row, lines)
        except _Deleted:
            row = None
            self.report.deleted[model.__name__] += 1
        if ref:
            self.named[model, ref] = row
        return row

    def _make_lines(self, row, lines):
        for name, data in lines:
            relation = row._meta.get_field(name)
            data = {**data, relation.field.name: row}
            ref = data.pop("ref", None)
            try:
                fields, many, _none = self._read(relation.related_model, data)
            except _Deleted:
                continue
            line = self._make(relation.related_model, fields, many)
            self.report.lines[relation.related_model.__name__] += 1
            if ref:
                self.named[relation.related_model, ref] = line

    def _find_lines(self, row, lines):
        """Lines of a record that was there already, as far as other records refer to them."""
        for name, data in lines:
            data = dict(data)
            if ref := data.pop("ref", None):
                relation = row._meta.get_field(name)
                model = relation.related_model
                try:
                    fields, _many, _lines = self._read(model, {**data, relation.field.name: row})
                    self.named[model, ref] = self._known(model, fields, LINE_IDENTITY[model])
                except _Deleted:
                    self.named[model, ref] = None

    def _known(self, model, fields, identity):
        """The row that an earlier load made, whatever it is called now, or a row of that name, or None."""
        key = {name: fields.get(name, model._meta.get_field(name).get_default()) for name in identity}
        history = model.history.rel.related_model.objects
        made = history.filter(pgh_label="insert", pgh_context__metadata__command=COMMAND, **key)
        ids = list(made.values_list("id", flat=True))
        row = model.objects.filter(pk__in=ids).first() or model.objects.filter(**key).order_by("pk").first()
        if row is None and ids:
            raise _Deleted
        return row

    def _make(self, model, fields, many):
        row = model(**fields)
        try:
            row.full_clean(validate_unique=False, validate_constraints=False)
        except ValidationError as fault:
            raise BrokenDemo(f"{self.file}, {model.__name__} “{row}”: {'; '.join(fault.messages)}") from fault
        row.save()
        for name, rows in many.items():
            getattr(row, name).set(rows)
        return row

    def _read(self, model, data):
        """`data` as fields of the model, rows of its many-to-many fields, and pairs (relation, line)."""
        fields, many, lines = self._standard_fields(model), {}, []
        for name, value in data.items():
            if name in REPEATS:
                self._insist_on(value)
            if name == "printed":
                lines += [("other_names", {"printed_name": text}) for text in value]
            elif name == "printed_name":
                self._insist_on(value)
                fields["name"] = value
                if model is OrganisationName:
                    fields["kind"] = NameKind.PRINTED
            elif name == "quantity":
                self._insist_on(value["words"])
                fields["quantity"] = Quantity(**value)
            elif isinstance(getattr(model, name, None), Translated):
                fields |= self._in_languages(name, value)
            elif isinstance(value, list) and isinstance(value[0], dict):
                lines += [(name, line) for line in value]
            else:
                try:
                    column = model._meta.get_field(name)
                except FieldDoesNotExist as fault:
                    raise BrokenDemo(f"{self.file}: {fault}") from fault
                if column.many_to_many:
                    many[name] = [self._refer(column.related_model, key) for key in value]
                elif column.is_relation and not isinstance(value, column.related_model):
                    fields[name] = self._refer(column.related_model, value)
                else:
                    fields[name] = value
        return fields, many, lines

    def _standard_fields(self, model):
        """What every record of this text has: who answers for it, who signs it, where it comes from."""
        fields = {}
        if issubclass(model, Scoped):
            fields["responsible"] = self.responsible
        if issubclass(model, Moderated):
            now = timezone.now()
            fields |= {"stage": Stage.PUBLISHED, "submitted_at": now, "published_at": now}
            fields |= {"submitted_by": self.account, "published_by": self.account}
        if issubclass(model, (Sourced, Organisation)):
            fields["source"] = self.source
        return fields

    def _in_languages(self, field, texts):
        """`texts` is a table of languages, or the name of one of the file's notes."""
        texts = self.notes[texts] if isinstance(texts, str) else texts
        if set(texts) != set(LANGUAGES):
            raise BrokenDemo(f"{self.file}: {field} is not given in each of {', '.join(LANGUAGES)}: {texts}")
        return {f"{field}_{language}": text for language, text in texts.items()}

    def _refer(self, model, name):
        """A territory by its code, a word of a dictionary by its key, a record of the file by its ref."""
        if model is Territory or issubclass(model, Entry):
            try:
                return model.objects.get(**{"code" if model is Territory else "key": name})
            except model.DoesNotExist:
                raise BrokenDemo(f"{self.file}: there is no {model.__name__} {name}") from None
        if (model, name) not in self.named:
            raise BrokenDemo(f"{self.file}: there is no {model.__name__} {name} above its use")
        if self.named[model, name] is None:
            raise _Deleted
        return self.named[model, name]

    def _insist_on(self, words):
        if words not in self.text:
            raise BrokenDemo(f"{self.file}: the text does not say “{words}”")
