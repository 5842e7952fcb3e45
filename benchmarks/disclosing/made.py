"""Events at random, with wholes and their parts: what was true of them, and who knows it."""

from dataclasses import dataclass, field

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


@dataclass
class Scenario:
    """`sums`: (whole, parts, whether the whole has no others), places of cells; the reader knows them."""

    edition: Edition
    cells: list[Cell] = field(default_factory=list)
    sums: list[tuple[int, list[int], bool]] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    @property
    def small(self):
        return [place for place, cell in enumerate(self.cells) if cell.is_small]

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
        shown = [event for event in self.events if event.stage == "published"]
        yield "", shown
        for name, (values_of, is_asked) in PARTED.items():
            for value in sorted({value for event in shown for value in values_of(event)}):
                yield f"&{name}={value}", [one for one in shown if is_asked(value, values_of(one))]

    def sums_told(self):
        """Keys of the sums that a summary may have."""
        return {key for cell in self.cells if (key := _key(cell.row))}

    def counted(self, key, events):
        """Places of the cells that a sum adds up over these events."""
        among = {event.pk for event in events}
        return tuple(
            place
            for place, cell in enumerate(self.cells)
            if cell.row.event_id in among and _key(cell.row) == key
        )

    def sum_of(self, places):
        """What these cells add up to; None where a source does not say each exactly."""
        cells = [self.cells[place] for place in places]
        return (
            sum(cell.count for cell in cells) if all(cell.row.quantity.is_exact for cell in cells) else None
        )

    def addresses(self):
        """Pages, texts and feeds that tell of these events, in a language each."""
        asked = f"edition={self.edition.pk}"
        for event in self.events:
            if event.stage == "published":
                yield event.get_absolute_url()
        yield self.edition.get_absolute_url()
        yield f"/ru/summary/?{asked}"
        yield f"/en/summary.txt?{asked}&length=long"
        yield f"/kk/events/?{asked}"
        yield f"/en/events.atom?{asked}"
        yield f"/en/events.ics?{asked}"
        for code in DISTRICTS:
            yield f"/en/territories/{code}/?year={self.edition.year}"


def _key(row):
    """Of the sum of a summary that a line is added to."""
    if isinstance(row, EventFigure):
        return f"indicator.counted.{row.indicator.key}"
    return ".".join(["audience", row.role, *([row.unit.key] if row.unit else [])])


def _families(event):
    """Keys of the groups of an event, and of those that they belong to."""
    groups = {line.target_group for line in event.audiences.all() if line.target_group}
    return [key for group in groups for key in (group.key, *([group.parent.key] if group.parent else []))]


def _is_among(value, values):
    return value in values


#: What narrows the events of an edition: {parameter: (its values of an event, whether one is among them)}.
PARTED = {
    "territory": (lambda event: [place.territory.code for place in event.places.all()], _is_among),
    "type": (lambda event: [event.type.key], _is_among),
    "direction": (lambda event: [one.key for one in event.directions.all()], _is_among),
    "target_group": (_families, _is_among),
    "from": (lambda event: [str(event.starts_on)], lambda day, days: days[0] >= day),
}


class Maker:
    def __init__(self, chance):
        self.chance = chance
        self.signatory, _made = Officer.objects.get_or_create(
            username="signatory", defaults={"role": Role.NATIONAL, "email": ""}
        )
        self.places = [Territory.objects.get(code=code) for code in DISTRICTS]
        self.types = list(EventType.objects.all()[:TYPES])
        self.directions = list(Direction.objects.all()[:2])
        groups = TargetGroup.objects.order_by("pk")
        self.vulnerable = list(groups.filter(is_vulnerable=True)[:GROUPS])
        self.others = list(groups.filter(is_vulnerable=False)[:GROUPS])
        self.families = Unit.objects.get(key="families")
        people = Unit.objects.get(key="people")
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
        event = Event.objects.create(
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
        event.refresh_from_db()
        for place in places:
            EventPlace.objects.create(event=event, territory=place)
        event.directions.set(chance.sample(self.directions, chance.randint(0, 2)))
        scenario.events.append(event)
        role = chance.choice(["participants", "helped", "reached"])
        shape = chance.choice(
            [self._sexes, self._groups, self._ages, self._two_levels, self._places, self._single]
        )
        shape(scenario, event, {"role": role, **chance.choice([{}, {}, {}, {"unit": self.families}])}, places)
        if chance.random() < 0.3:  # others, whom nobody counts among these
            self._line(
                scenario,
                event,
                self._few_or_many(),
                role="volunteers",
                target_group=chance.choice(self.others),
            )

    # What an event's lines are: a whole and its parts along one dimension --------------------------------

    def _sexes(self, scenario, event, of, _places):
        group = self.chance.choice(self.vulnerable)
        parts = [dict(of, target_group=group, sex=sex) for sex in ("women", "men")]
        self._split(scenario, event, dict(of, target_group=group), parts)

    def _ages(self, scenario, event, of, _places):
        group = self.chance.choice(self.vulnerable)
        ages = [(None, 6), (7, 17), (18, 59), (60, None)]
        some = self.chance.sample(ages, self.chance.randint(2, 4))
        parts = [dict(of, target_group=group, age_from=first, age_to=last) for first, last in some]
        self._split(scenario, event, dict(of, target_group=group), parts)

    def _groups(self, scenario, event, of, _places):
        some = self.chance.sample([*self.vulnerable, *self.others], self.chance.randint(2, 5))
        parts = [dict(of, target_group=group) for group in some]
        return self._split(scenario, event, dict(of), parts)

    def _two_levels(self, scenario, event, of, _places):
        """Of the groups one is parted by sex again."""
        first = self._groups(scenario, event, of, _places)
        parted = self.chance.choice([one for one in first if one is not None])
        cell = scenario.cells[parted]
        if cell.count < 2 or isinstance(cell.row, EventFigure):
            return
        women = self.chance.randint(1, cell.count - 1)
        counts = [women, cell.count - women]
        parts = [
            self._line(scenario, event, count, **of, target_group=cell.row.target_group, sex=sex)
            for sex, count in zip(("women", "men"), counts, strict=True)
        ]
        scenario.sums.append((parted, parts, True))

    def _places(self, scenario, event, of, places):
        group = self.chance.choice(self.vulnerable)
        parts = [dict(of, target_group=group, territory=place) for place in places]
        self._split(scenario, event, dict(of, target_group=group), parts)

    def _single(self, scenario, event, of, _places):
        """The only row of its cells."""
        self._line(
            scenario, event, self._few_or_many(), **of, target_group=self.chance.choice(self.vulnerable)
        )

    # ----------------------------------------------------------------------------------------------------

    def _split(self, scenario, event, whole, parts):
        """Enters a whole and its parts, perhaps with others whom nobody tells of; the places of the parts."""
        counts = [self._few_or_many() for _part in parts]
        others = self.chance.choice([0, 0, 0, 1, 2, self.chance.randint(3, 20)])
        count = sum(counts) + others
        as_figure = "unit" not in whole and self.chance.random() < 0.2
        said = self._said(count)
        if as_figure:
            group = whole.get("target_group")
            row = EventFigure(event=event, indicator=self.indicator, target_group=group, quantity=said)
            place = self._enter(scenario, row, count)
        else:
            place = self._line(scenario, event, count, said, **whole)
        places = [self._line(scenario, event, one, **part) for one, part in zip(counts, parts, strict=True)]
        scenario.sums.append((place, places, not others))
        return places

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

    def _line(self, scenario, event, count, said=None, **of):
        said = said or Quantity.exact(count)
        return self._enter(scenario, EventAudience(event=event, quantity=said, **of), count)

    def _enter(self, scenario, row, count):
        row.save()
        is_kept = row.target_group is None or row.target_group.is_vulnerable
        scenario.cells.append(Cell(row, count, is_kept and count < 5))
        return len(scenario.cells) - 1
