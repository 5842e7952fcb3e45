"""Events at random, with wholes and their parts: what was true of them, and who knows it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from django.utils import timezone

from events.models import Edition, Event, EventAudience, EventFigure, EventPlace, EventType, Marathon
from ngo_portal.lib.language.quantities import Quantity
from officers.models import Officer
from officers.roles import Role
from registry.models import Direction, Indicator, TargetGroup, Unit
from territories.models import Territory

#: Two districts of one oblast, and one of another.
DISTRICTS = ("636200000", "634800000", "116600000")
TYPES, GROUPS = 3, 6
MOST = 70


@dataclass
class Cell:
    """A number that is entered: `row` is its line, `count` what is true."""

    row: EventAudience | EventFigure
    count: int
    is_small: bool

    @property
    def kind(self):
        return "figure" if isinstance(self.row, EventFigure) else "audience"

    @property
    def figure(self):
        """Its id at the doors."""
        return f"{'item' if self.kind == 'figure' else 'audience'}-{self.row.pk}"


class Sum(NamedTuple):
    """That these cells, by their places, are all (or some) of those: the reader knows it."""

    wholes: list[int]
    parts: list[int]
    is_all: bool


@dataclass(eq=False)
class Scenario:
    edition: Edition
    cells: list[Cell] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    #: {primary key of an event: {parameter: what it may be narrowed by}}
    parted: dict[int, dict[str, list[str]]] = field(default_factory=dict)

    @property
    def small(self):
        return [place for place, cell in enumerate(self.cells) if cell.is_small]

    @property
    def by_ends(self):
        return [place for place, cell in enumerate(self.cells) if cell.row.is_in_ends]

    @property
    def asked(self):
        return f"edition={self.edition.pk}"

    @property
    def shown(self):
        """The numbers of the events that the public sees."""
        return {event.pk for event in self.events if event.stage == "published"}

    def lines(self, event):
        """Places of the lines of an event in the order in which doors tell them."""
        of_it = [place for place, cell in enumerate(self.cells) if cell.row.event_id == event]
        return sorted(of_it, key=lambda place: (self.cells[place].kind, self.cells[place].row.pk))

    def questions(self):
        """(what is asked besides the edition, the events that it leaves)."""
        shown = self.shown
        yield "", shown
        for name, is_asked in PARTED.items():
            for value in sorted({value for event in shown for value in self.parted[event][name]}):
                yield (
                    f"&{name}={value}",
                    {event for event in shown if is_asked(value, self.parted[event][name])},
                )

    def sums_told(self):
        """Keys of the sums that a summary may have."""
        return {key for cell in self.cells if (key := _key(cell.row))}

    def counted(self, key, events):
        """Places of the cells that a sum adds up over these events."""
        return tuple(
            place
            for place, cell in enumerate(self.cells)
            if cell.row.event_id in events and _key(cell.row) == key
        )

    def sum_of(self, places):
        """What these cells add up to; None where a source does not say each exactly."""
        cells = [self.cells[place] for place in places]
        return (
            sum(cell.count for cell in cells) if all(cell.row.quantity.is_exact for cell in cells) else None
        )


def _key(row):
    """Of the sum of a summary that a line is added to."""
    if isinstance(row, EventFigure):
        return row.indicator and f"indicator.counted.{row.indicator.key}"
    return ".".join(["audience", row.role, *([row.unit.key] if row.unit else [])])


def _is_among(value, values):
    return value in values


#: What narrows the events of an edition: {parameter: whether a value of it leaves an event that has these}.
PARTED = {
    "territory": _is_among,
    "type": _is_among,
    "direction": _is_among,
    "target_group": _is_among,
    "from": lambda day, days: days[0] >= day,
}
SEX = [{"sex": "women"}, {"sex": "men"}]
AGES = [{"age_from": first, "age_to": last} for first, last in ((None, 6), (7, 17), (18, 59), (60, None))]


class Maker:
    def __init__(self, chance):
        self.chance = chance
        self.signatory, _made = Officer.objects.get_or_create(
            username="signatory", defaults={"role": Role.NATIONAL, "email": ""}
        )
        self.places = [Territory.objects.get(code=code) for code in DISTRICTS]
        self.types = list(EventType.objects.all()[:TYPES])
        self.directions = list(Direction.objects.all()[:2])
        groups = TargetGroup.objects.order_by("pk").select_related("parent")
        self.vulnerable = list(groups.filter(is_vulnerable=True)[:GROUPS])
        self.others = list(groups.filter(is_vulnerable=False)[:GROUPS])
        self.families = Unit.objects.get(key="families")
        people = Unit.objects.get(key="people")
        self.people = people
        self.indicator, _made = Indicator.objects.get_or_create(
            key="all-who-came",
            defaults={"name_kk": "барлық келгендер", "name_en": "all who came", "unit": people},
        )

    def scenario(self, number):
        """Events of an edition of its own."""
        marathon, _made = Marathon.objects.get_or_create(slug="audit", defaults={"name_kk": "Марафон"})
        edition = Edition.objects.create(marathon=marathon, year=2000 + number)
        scenario = Scenario(edition)
        for _event in range(self.chance.randint(1, 4)):
            self._event(scenario)
        return scenario

    def _event(self, scenario):
        chance, year = self.chance, scenario.edition.year
        places = chance.sample(self.places, chance.choice([1, 1, 1, 2]))
        first = len(scenario.cells)
        event = Event(
            title_kk="Шара",
            title_ru="Акция",
            title_en="Action",
            type=chance.choice(self.types),
            date=f"{year}-{chance.randint(1, 3):02}-{chance.randint(10, 28)}",
            edition=scenario.edition,
            responsible=places[0],
            state="held",
            stage="published",
            published_by=self.signatory,
            published_at=timezone.now(),
        )
        shape = chance.choice(
            [
                *(self._sexes, self._groups, self._ages, self._two_levels, self._places, self._single),
                *(self._crossed, self._crossed, self._told_parts, self._many),
            ]
        )
        role = chance.choice(["participants", "helped", "reached"])
        shape(scenario, {"role": role, **chance.choice([{}, {}, {}, {"unit": self.families}])}, places)
        if chance.random() < 0.3:  # others, whom nobody counts among these
            group = chance.choice(self.others)
            self._line(scenario, self._few_or_many(), role="volunteers", target_group=group)
        cells = scenario.cells[first:]
        if chance.random() < 0.5:
            event.description_kk = f"Барлығы {max(cell.count for cell in cells)} адам келді. Бәрі риза болды."
        self._save(scenario, event, places, [cell.row for cell in cells])

    def _save(self, scenario, event, places, rows):
        event.save()
        event.refresh_from_db()
        EventPlace.objects.bulk_create(EventPlace(event=event, territory=place) for place in places)
        directions = self.chance.sample(self.directions, self.chance.randint(0, 2))
        event.directions.set(directions)
        for row in rows:
            row.event = event
        for model in (EventAudience, EventFigure):
            model.objects.bulk_create(row for row in rows if isinstance(row, model))
        for row in rows:
            row.refresh_from_db(fields=["told_low", "told_high"])
        scenario.events.append(event)
        scenario.parted[event.pk] = {
            "territory": [place.code for place in places],
            "type": [event.type.key],
            "direction": [one.key for one in directions],
            "target_group": self.groups_of(rows),
            "from": [str(event.starts_on)],
        }

    @staticmethod
    def groups_of(rows):
        """What an event of these lines may be narrowed by."""
        groups = {row.target_group for row in rows if isinstance(row, EventAudience) and row.target_group}
        return [key for group in groups for key in (group.key, *([group.parent.key] if group.parent else []))]

    @staticmethod
    def is_small(row, count):
        return count < 5 and (row.target_group is None or row.target_group.is_vulnerable)

    # What an event's lines are: a whole and its parts ----------------------------------------------------

    def _sexes(self, scenario, of, _places):
        group = self.chance.choice(self.vulnerable)
        self._split(scenario, dict(of, target_group=group), SEX)

    def _ages(self, scenario, of, _places):
        group = self.chance.choice(self.vulnerable)
        some = self.chance.sample(AGES, self.chance.randint(2, 4))
        self._split(scenario, dict(of, target_group=group), some)

    def _groups(self, scenario, of, _places, number=None):
        number = number or self.chance.randint(2, 5)
        some = self.chance.sample([*self.vulnerable, *self.others], number)
        return self._split(scenario, dict(of), [{"target_group": group} for group in some])

    def _many(self, scenario, of, _places):
        """As a table has them."""
        self._groups(scenario, of, _places, self.chance.randint(7, 12))

    def _two_levels(self, scenario, of, _places):
        """Of the groups one is parted by sex again."""
        first = self._groups(scenario, of, _places)
        parted = self.chance.choice(first)
        cell = scenario.cells[parted]
        if cell.count < 2:
            return
        women = self.chance.randint(1, cell.count - 1)
        parts = [
            self._line(scenario, count, **of, target_group=cell.row.target_group, **sex)
            for sex, count in zip(SEX, [women, cell.count - women], strict=True)
        ]
        scenario.sums.append(Sum([parted], parts, True))

    def _places(self, scenario, of, places):
        group = self.chance.choice(self.vulnerable)
        parts = [{"territory": place} for place in places]
        self._split(scenario, dict(of, target_group=group), parts)

    def _single(self, scenario, of, _places):
        """The only row of its cells."""
        self._line(scenario, self._few_or_many(), **of, target_group=self.chance.choice(self.vulnerable))

    def _told_parts(self, scenario, of, _places):
        """A small number of nobody knows whom, and how many of them are of groups that are told."""
        count = self.chance.randint(2, 4)
        counts = self.chance.choice([[1, count - 1], [count], [count - 1]])
        whole = self._line(scenario, count, **of)
        groups = self.chance.sample(self.others, len(counts))
        parts = [
            self._line(scenario, one, **of, target_group=group)
            for one, group in zip(counts, groups, strict=True)
        ]
        scenario.sums.append(Sum([whole], parts, sum(counts) == count))

    def _crossed(self, scenario, of, places):
        """The same people by two dimensions, perhaps with how many there were in all, and with each cell."""
        groups = [{"target_group": one} for one in self.chance.sample([*self.vulnerable, *self.others], 3)]
        by_place = [{"territory": place} for place in places]
        dimensions = [SEX, AGES[: self.chance.randint(2, 4)], groups, *([by_place] if places[1:] else [])]
        across, down = self.chance.sample(dimensions, 2)
        if groups not in (across, down):
            of = dict(of, target_group=self.chance.choice(self.vulnerable))
        counts = [[self._few_or_many() for _column in across] for _row in down]
        rows = [self._line(scenario, sum(row), **of, **one) for one, row in zip(down, counts, strict=True)]
        columns = [
            self._line(scenario, sum(row[n] for row in counts), **of, **one) for n, one in enumerate(across)
        ]
        if self.chance.random() < 0.5:
            whole = self._line(scenario, sum(map(sum, counts)), **of)
            scenario.sums += [Sum([whole], rows, True), Sum([whole], columns, True)]
        else:
            scenario.sums.append(Sum(rows, columns, True))
        if self.chance.random() < 0.4:
            cells = [
                [
                    self._line(scenario, count, **of, **one, **other)
                    for other, count in zip(across, row, strict=True)
                ]
                for one, row in zip(down, counts, strict=True)
            ]
            scenario.sums += [Sum([row], of_row, True) for row, of_row in zip(rows, cells, strict=True)]
            scenario.sums += [
                Sum([column], [of_row[n] for of_row in cells], True) for n, column in enumerate(columns)
            ]

    # ----------------------------------------------------------------------------------------------------

    def _split(self, scenario, whole, parts):
        """A whole and its parts, perhaps with others whom nobody tells of; the places of the parts."""
        counts = [self._few_or_many() for _part in parts]
        others = self.chance.choice([0, 0, 0, 1, 2, self.chance.randint(3, 20)])
        count = sum(counts) + others
        said = self._said(count)
        is_stated, has_line = self.chance.choice([(False, True), (False, True), (True, False), (True, True)])
        wholes = []
        if is_stated:
            wholes.append(self._enter(scenario, self._stated(said, whole), count))
        if has_line:
            wholes.append(self._line(scenario, count, said, **whole))
        places = [self._line(scenario, one, **whole, **part) for one, part in zip(counts, parts, strict=True)]
        scenario.sums += [Sum([place], places, not others) for place in wholes]
        return places

    def _stated(self, said, whole):
        """A figure in which a source itself tells the sum: «барлығы 12 адам»; what is counted is said by its
        indicator, by its unit, or by nothing."""
        row = EventFigure(target_group=whole.get("target_group"), quantity=said)
        if unit := whole.get("unit"):
            row.item_kk, row.unit = "барлығы", unit
        elif self.chance.random() < 0.5:
            row.indicator = self.indicator
        else:
            row.item_kk, row.unit = "барлығы", self.chance.choice([self.people, None])
        return row

    def _few_or_many(self):
        return self.chance.randint(1, 4) if self.chance.random() < 0.45 else self.chance.randint(5, MOST)

    def _said(self, count):
        """How a source says a whole: mostly exactly."""
        if count < 5 or self.chance.random() < 0.7:
            return Quantity.exact(count)
        return self.chance.choice(
            [
                Quantity.up_to(count + self.chance.randint(0, 2)),
                Quantity.at_least(count - self.chance.randint(0, 2)),
                Quantity.between(count - 1, count + self.chance.randint(0, 1)),
            ]
        )

    def _line(self, scenario, count, said=None, **of):
        said = said or Quantity.exact(count)
        return self._enter(scenario, EventAudience(quantity=said, **of), count)

    def _enter(self, scenario, row, count):
        scenario.cells.append(Cell(row, count, self.is_small(row, count)))
        return len(scenario.cells) - 1
