"""Loading the dictionaries that the portal ships as CSV files: a file adds and corrects words, deletes none.

A word that somebody has changed in the admin is that person's: it is kept as it is.
"""

import csv
import datetime
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pghistory
from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist, ValidationError
from django.db import transaction

from moderation.models import StepReason
from registry.models import Direction, Indicator, LegalForm, TargetGroup, Unit
from search.models import Synonym

ROOT = Path(__file__).parent.parent.parent
DATA = ROOT / "registry" / "data"
#: In the order in which one refers to another.
SHIPPED = [
    (StepReason, ROOT / "moderation" / "data" / "step_reasons.csv"),
    (LegalForm, DATA / "legal_forms.csv"),
    (Direction, DATA / "directions.csv"),
    (TargetGroup, DATA / "target_groups.csv"),
    (Unit, DATA / "units.csv"),
    (Indicator, DATA / "indicators.csv"),
    (Synonym, ROOT / "search" / "data" / "synonyms.csv"),
]
#: Columns of directions.csv that say where its wording comes from; no entry has such a field.
REMARKS = {"share_percent_2023", "wording_source"}


class BrokenDictionary(ValueError):
    """A file that cannot be loaded; the text names the file and the line."""

    def __init__(self, path, line, fault):
        super().__init__(f"{Path(path).name}, line {line}: {fault}")


@dataclass
class Report:
    """What a load did: keys of entries, each in one of the lists, `unchanged` as a number."""

    added: list = field(default_factory=list)
    changed: list = field(default_factory=list)
    kept: list = field(default_factory=list)  # unlike the file, because somebody changed them in the admin
    unchanged: int = 0

    def __str__(self):
        kept = f", {len(self.kept)} kept as changed by hand" if self.kept else ""
        return f"{len(self.added)} added, {len(self.changed)} changed, {self.unchanged} unchanged{kept}"


@transaction.atomic
def load(model, path):
    """Bring the dictionary `model` in line with the CSV file at `path` and say what was done, as a `Report`.

    The columns are fields of the model; a unit or target group is its key, flags are 1 or 0, an empty year is
    null. The order of the lines becomes the order in lists, and a word whose `valid_to` is a past year is no
    longer offered. Raises `BrokenDictionary`, with nothing changed.
    """
    report = Report()
    entries = {entry.key: entry for entry in model.objects.all()}
    by_hand = _changed_in_the_admin(model)
    seen = set()
    with open(path, encoding="utf-8", newline="") as file, pghistory.context(command="load_dictionaries"):
        for line, row in enumerate(csv.DictReader(file), start=2):
            if None in row or None in row.values():
                raise BrokenDictionary(path, line, "another number of columns than the header has")
            try:
                wanted = _values(model, row) | {"position": line - 1}
            except (FieldDoesNotExist, ValueError, InvalidOperation, ObjectDoesNotExist) as fault:
                raise BrokenDictionary(path, line, fault) from fault
            if wanted["key"] in seen:
                raise BrokenDictionary(path, line, f"{wanted['key']} stands here twice")
            seen.add(wanted["key"])
            entry = entries.get(wanted["key"]) or model()
            different = [name for name, value in wanted.items() if getattr(entry, name) != value]
            if entry.pk and not different:
                report.unchanged += 1
                continue
            if entry.pk in by_hand:
                report.kept.append(entry.key)
                continue
            (report.changed if entry.pk else report.added).append(wanted["key"])
            for name, value in wanted.items():
                setattr(entry, name, value)
            try:
                entry.full_clean(validate_unique=False, validate_constraints=False)
            except ValidationError as fault:
                raise BrokenDictionary(path, line, "; ".join(fault.messages)) from fault
            entry.save()
    return report


def _changed_in_the_admin(model):
    """Ids of entries that a signed-in officer has added or changed: the history says so."""
    history = model.history.rel.related_model.objects
    return set(history.filter(pgh_context__metadata__user__isnull=False).values_list("id", flat=True))


def _values(model, row):
    """The line of a file as values of the model's fields."""
    values = {"is_active": True}
    for name, text in row.items():
        if name in REMARKS:
            continue
        column = model._meta.get_field(name)
        if column.is_relation:
            known = column.related_model.objects
            values[column.attname] = known.get(key=text).pk if text or not column.null else None
        elif column.get_internal_type() == "BooleanField":
            if text not in ("0", "1"):
                raise ValueError(f"{name} is 1 or 0")
            values[name] = text == "1"
        elif column.get_internal_type() == "PositiveSmallIntegerField":
            values[name] = int(text) if text else None
        elif column.get_internal_type() == "DecimalField":
            values[name] = Decimal(text)
        else:
            values[name] = text.strip()
    if values.get("valid_to") is not None:
        values["is_active"] = values["valid_to"] >= datetime.date.today().year
    return values
