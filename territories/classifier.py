"""Loading the KATO classifier: a file becomes the tree, a newer file changes it, nothing is ever deleted.

What the file cannot say stands in small tables beside it (`data/SOURCES.md`): where the units of the reform
of 2022 were before, which units the classifier lists twice, old names, a few titles.
"""

import csv
import datetime
from contextlib import nullcontext
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path

from django.db import connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from ngo_portal.lib.database.bare_tables import without_indexes

from . import kato_file
from .kato_file import BrokenFile
from .models import COUNTRY_CODE, Placement, Territory
from .titles import abbreviations_in, english_title, kazakh_title, russian_title

DATA = Path(__file__).parent / "data"
SHIPPED = DATA / "kato.csv"
# A file that would retire more than this share of the units is taken for a part of a file.
LARGEST_SHARE_RETIRED = 0.05
MANY = 1000

FIELDS = [
    "code", "parent_id", "level", "kind", "name_kk", "name_ru", "name_en", "title_kk", "title_ru", "title_en",
    "aliases", "same_as_id", "valid_from", "valid_to", "oblast_id", "district_id", "sub_district_id",
]  # fmt: skip
_values = attrgetter(*FIELDS)
OWN = FIELDS[: FIELDS.index("oblast_id")]
ANCESTORS = {
    Territory.Level.OBLAST: "oblast_id",
    Territory.Level.DISTRICT: "district_id",
    Territory.Level.SUB_DISTRICT: "sub_district_id",
}
COUNTRY = {"kk": "Қазақстан", "ru": "Казахстан", "en": "Kazakhstan"}


@dataclass
class Report:
    """What a load did: lists of KATO codes, which with `unchanged` name every unit of the file and every unit
    newly missing from it once."""

    added: list = field(default_factory=list)
    changed: list = field(default_factory=list)
    retired: list = field(default_factory=list)
    returned: list = field(default_factory=list)
    unchanged: int = 0
    moved: list = field(
        default_factory=list
    )  # (code, title, former parent's title): a part of changed or returned
    unexplained: list = field(default_factory=list)  # (code, title): an abbreviation no rule spells out

    def __str__(self):
        return (
            f"{len(self.added)} added, {len(self.changed)} changed ({len(self.moved)} moved), "
            f"{len(self.retired)} retired, {len(self.returned)} returned, {self.unchanged} unchanged"
        )


def load_all_territories():
    """The shipped classifier, quietly: for tests and for the first start."""
    return load(SHIPPED)


@transaction.atomic
def load(path=SHIPPED, *, on=None, recoded=None, retire_many=False, progress=lambda text: None):
    """Bring the tree in line with the classifier in `path` and say what was done, as a `Report`.

    `on`: the date from which the file holds (default today): units move and retire on it.
    `recoded`: path of a CSV `old_code,new_code` of units that kept their identity under a new code.
    Raises `BrokenFile`, with nothing changed; also when the file would retire more than one unit in twenty,
    unless `retire_many`.
    """
    on = on or timezone.localdate()
    rows = kato_file.read(path)
    progress(f"{len(rows):,} units read from {Path(path).name}")
    _lock()
    units = {unit.code: unit for unit in Territory.objects.defer("search", "sort_key", "words")}
    loaded_before = bool(units)
    if recoded:
        _rename_codes(units, recoded, rows)
    before = {unit.pk: _values(unit) for unit in units.values()}
    in_file = {COUNTRY_CODE, *(row.code for row in rows)}
    _refuse_part_of_a_file(path, units, in_file, retire_many)

    _add_missing(units, [COUNTRY_CODE, *(row.code for row in rows)])
    _describe_country(units[COUNTRY_CODE])
    for row in rows:
        _describe(units[row.code], row, units)
    _spell_titles(units, rows)
    for code, unit in units.items():
        if code not in in_file:
            unit.valid_to = unit.valid_to or on
    _derive_ancestors(units)

    report = _compare(units, before, in_file)
    written = [unit for unit in units.values() if _values(unit) != before.get(unit.pk)]
    if written:
        progress(f"{len(written):,} units to write")
    newcomers = set(report.added) if loaded_before else set()
    with nullcontext() if loaded_before else without_indexes(Territory):
        _write(written)
        _place(on, report, {code: unit for code, unit in units.items() if code not in newcomers})
        if written or report.moved:
            with connection.cursor() as cursor:
                cursor.execute("SELECT territory_words()")
    return report


def _lock():
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE territories_territory, territories_placement IN SHARE ROW EXCLUSIVE MODE")


def _table(name):
    """The rows of a table of our own in `data/`, as dicts."""
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _rename_codes(units, recoded, rows):
    """Give units their new codes before anything is compared, so that they stay the same units."""
    new_codes = {row.code for row in rows}
    with open(recoded, encoding="utf-8-sig", newline="") as file:
        pairs = list(csv.reader(file))
    if not pairs or pairs[0] != ["old_code", "new_code"]:
        raise BrokenFile(1, "the header of the list of new codes must be old_code,new_code")
    renamed = {}
    for line, pair in enumerate(pairs[1:], start=2):
        if len(pair) != 2 or pair[0] not in units or pair[1] not in new_codes:
            raise BrokenFile(line, "the list of new codes needs a known old code and a new one of the file")
        unit = units.pop(pair[0])
        if pair[1] in renamed:
            raise BrokenFile(line, f"the list of new codes gives {pair[1]} twice")
        renamed[pair[1]] = unit
    taken = sorted(renamed.keys() & units.keys())
    if taken:
        raise BrokenFile(None, f"the list of new codes gives {taken[0]}, which another unit still has")
    for code, unit in renamed.items():
        units[code] = unit
        # KATO codes begin with 1 to 7: a passing code keeps the column unique while two units exchange codes.
        Territory.objects.filter(pk=unit.pk).update(code=str(900_000_000 + unit.pk))


def _refuse_part_of_a_file(path, units, in_file, retire_many):
    current = [code for code, unit in units.items() if unit.valid_to is None]
    missing = [code for code in current if code not in in_file]
    if len(missing) > LARGEST_SHARE_RETIRED * len(current) and not retire_many:
        lines = Path(path).read_bytes().count(b"\n")
        raise BrokenFile(
            lines,
            f"the file ends, and {len(missing):,} of {len(current):,} units are missing from it: it looks "
            "like a part of a file (--retire-many loads it all the same)",
        )


def _add_missing(units, codes):
    missing = [code for code in codes if code not in units]
    if not missing:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence('territories_territory', 'id')) "
            "FROM generate_series(1, %s)",
            [len(missing)],
        )
        for code, (pk,) in zip(missing, cursor.fetchall(), strict=True):
            units[code] = Territory(pk=pk, code=code)


def _describe_country(country):
    country.level, country.kind = Territory.Level.COUNTRY, Territory.Kind.COUNTRY
    for language, name in COUNTRY.items():
        setattr(country, f"name_{language}", name)
        setattr(country, f"title_{language}", name)


def _describe(unit, row, units):
    unit.code = row.code
    unit.parent_id = units[row.parent_code].pk
    unit.level, unit.kind = row.level, row.kind
    unit.name_kk, unit.name_ru, unit.name_en = row.name_kk, row.name_ru, row.name_en
    unit.valid_to = None


def _spell_titles(units, rows):
    """Titles, other names, and which rows are the same place as the row above them."""
    odd_titles = {(odd["name_kk"], odd["name_ru"]): odd for odd in _table("titles.csv")}
    english_names = {ours["code"]: ours["name_en"] for ours in _table("english_names.csv")}
    aliases = {known["code"]: known["aliases"] for known in _table("aliases.csv")}
    same_by_hand = {pair["code"]: pair["stands_for_code"] for pair in _table("same_places.csv")}
    for row in rows:
        unit = units[row.code]
        odd = odd_titles.get((row.name_kk, row.name_ru))
        unit.title_kk = odd["title_kk"] if odd else kazakh_title(row.kind, row.name_kk)
        unit.title_ru = odd["title_ru"] if odd else russian_title(row.kind, row.name_ru)
        unit.title_en = english_title(row.kind, english_names.get(row.code, row.name_en), unit.title_kk)
        unit.aliases = aliases.get(row.code, "")
        if row.code in english_names and row.name_en:
            unit.aliases = f"{unit.aliases} {row.name_en}".strip()
    for row in rows:
        _merge_with_parent(
            units[row.code], units[row.parent_code], same_by_hand.get(row.code) == row.parent_code
        )


def _merge_with_parent(unit, parent, by_hand):
    """«Семей қ.» in «Семей Қ.Ә.» is one city for a reader: a unit of its parent's title, or on our list.

    Readers see the parent, under the unit's own Russian noun («город Ушарал»; the parent's is an adjective,
    «Ушаральская г.а.»). A rural okrug and its village have different titles and stay two places.
    """
    unit.same_as_id = parent.pk if by_hand or unit.title_kk == parent.title_kk else None
    if unit.same_as_id:
        parent.title_ru = unit.title_ru
        unit.title_en = parent.title_en
        if unit.title_kk != parent.title_kk:
            parent.aliases = f"{parent.aliases} {unit.title_kk}".strip()


def _derive_ancestors(units):
    by_pk = {unit.pk: unit for unit in units.values()}
    for unit in sorted(units.values(), key=lambda unit: unit.level):
        parent = by_pk.get(unit.parent_id)
        for level, name in ANCESTORS.items():
            setattr(unit, name, unit.pk if level == unit.level else getattr(parent, name, None))


def _compare(units, before, in_file):
    report = Report()
    own = slice(len(OWN))
    for code, unit in units.items():
        now, then = _values(unit), before.get(unit.pk)
        if code == COUNTRY_CODE:
            continue
        if then is None:
            report.added.append(code)
        elif now[own] == then[own]:
            report.unchanged += code in in_file
        elif code not in in_file:
            report.retired.append(code)
        elif then[FIELDS.index("valid_to")] is not None:
            report.returned.append(code)
        else:
            report.changed.append(code)
        if now != then and (abbreviations_in(unit.title_kk) or abbreviations_in(unit.title_ru)):
            report.unexplained.append((code, f"{unit.title_kk} / {unit.title_ru}"))
    return report


def _write(units):
    """Insert or update `units` in one statement: bulk_create takes seconds longer for all of them."""
    if not units:
        return
    columns = [
        Territory._meta.get_field(name) for name in ["id", *(name.removesuffix("_id") for name in FIELDS)]
    ]
    names = ", ".join(column.column for column in columns)
    arrays = ", ".join(f"%s::{column.db_type(connection)}[]" for column in columns)
    changes = ", ".join(f"{column.column} = excluded.{column.column}" for column in columns[1:])
    values = zip(*((unit.pk, *_values(unit)) for unit in units), strict=True)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO territories_territory ({names}) SELECT * FROM unnest({arrays}) "
            f"ON CONFLICT (id) DO UPDATE SET {changes}",
            [list(column) for column in values],
        )
        if len(units) > MANY:
            # Until the index has taken in its pending rows, the planner keeps off it; a first load makes it
            # later.
            cursor.execute(
                "SELECT gin_clean_pending_list(name) FROM to_regclass('territory_search') name "
                "WHERE name IS NOT NULL"
            )
            cursor.execute("ANALYZE territories_territory")


def _place(on, report, may_have_a_past):
    """Give every unit its open placement; close that of a unit that moved or was given another code."""
    moved = (
        Placement.objects.open()
        .filter(territory__level__gt=Territory.Level.COUNTRY)
        .filter(~Q(parent=F("territory__parent")) | ~Q(code=F("territory__code")))
        .select_related("territory", "parent")
    )
    for placement in moved:
        unit = placement.territory
        report.moved.append((unit.code, unit.title_kk, placement.parent.title_kk))
        if placement.since and placement.since > on:
            raise BrokenFile(
                None, f"{unit.code} stands where it is since {placement.since}: a file of {on} cannot move it"
            )
        if placement.since == on:
            placement.parent_id, placement.code = unit.parent_id, unit.code
            placement.save()
        else:
            placement.until = on
            placement.save()
            Placement.objects.create(territory=unit, parent_id=unit.parent_id, code=unit.code, since=on)
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO territories_placement (territory_id, parent_id, code)
            SELECT id, parent_id, code FROM territories_territory territory
            WHERE NOT EXISTS (
                SELECT FROM territories_placement WHERE territory_id = territory.id AND until IS NULL
            )
            """
        )
        if cursor.rowcount > MANY:
            cursor.execute("ANALYZE territories_placement")
    _place_before_the_reform(may_have_a_past)


def _place_before_the_reform(units):
    """The oblast reform of 8 June 2022 (decree № 887 of 3 May 2022): `data/reform_2022.csv`."""
    table = _table("reform_2022.csv")
    waiting = Placement.objects.open().filter(
        territory__code__in=[known["code"] for known in table], since=None
    )
    open_placements = {placement.territory_id: placement for placement in waiting}
    for known in table:
        unit, parent = units.get(known["code"]), units.get(known["former_parent_code"])
        if unit is None or unit.pk not in open_placements or (known["former_parent_code"] and parent is None):
            continue
        reform = datetime.date.fromisoformat(known["on"])
        Placement.objects.filter(pk=open_placements[unit.pk].pk).update(since=reform)
        if parent:
            Placement.objects.create(territory=unit, parent=parent, code=known["former_code"], until=reform)
        else:
            Territory.objects.filter(pk=unit.pk).update(valid_from=reform)
