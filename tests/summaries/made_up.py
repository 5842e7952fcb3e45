"""Made-up answers to made-up questions, in memory: events with their lines as `for_detail` fetches them, and
the Material of a press text. The same for the same seed."""

import csv
import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from events.figures.totals import AudienceTotal
from events.models import Event, EventAudience, EventFigure, EventOrganiser, EventPlace, EventType
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.language.quantities import Quantity, Total
from registry.models import Organisation, TargetGroup, Unit
from summaries.parts import Part
from summaries.press.material import Material, Projects
from summaries.press.sentences import Row
from territories.models import Territory

ROOT = Path(__file__).resolve().parents[2]
LEVELS = {"oblast": 1, "district": 2}
#: (level, kk, ru, en)
PLACES = [
    ("district", "Риддер қаласы", "город Риддер", "Ridder city"),
    ("district", "Өскемен қаласы", "город Усть-Каменогорск", "Oskemen city"),
    ("district", "Семей қаласы", "город Семей", "Semey city"),
    ("district", "Ұлан ауданы", "Уланский район", "Ulan district"),
    ("district", "Шиелі ауданы", "Шиелийский район", "Shieli district"),
    ("district", "Сырдария ауданы", "Сырдарьинский район", "Syrdarya district"),
    ("district", "Көкпекті ауданы", "Кокпектинский район", "Kokpekti district"),
    ("district", "Арыс қаласы", "город Арысь", "Arys city"),
    ("district", "Талғар ауданы", "Талгарский район", "Talgar district"),
    ("district", "Бурабай ауданы", "Бурабайский район", "Burabay district"),
]
OBLASTS = [
    ("oblast", "Шығыс Қазақстан облысы", "Восточно-Казахстанская область", "East Kazakhstan oblast"),
    ("oblast", "Қызылорда облысы", "Кызылординская область", "Kyzylorda oblast"),
    ("oblast", "Абай облысы", "область Абай", "Abay oblast"),
]
ORGANISATIONS = [
    ("«Талап» қоғамдық бірлестігі", "Общественное объединение «Талап»", "“Talap” Public Association"),
    ("«Мейірім» қоғамдық қоры", "Общественный фонд «Мейирим»", "“Meyirim” Public Fund"),
    ("«Жас қанат» жеке мекемесі", "Частное учреждение «Жас канат»", "“Zhas Qanat” Private Institution"),
    ("«Болашақ» медиация орталығы", "Центр медиации «Болашак»", "“Bolashaq” Mediation Centre"),
    ("«Берегиня»", "«Берегиня»", "“Bereginya”"),
    ("«Еріктілер одағы» заңды тұлғалар бірлестігі", "Объединение юридических лиц «Союз волонтёров»",
     "“Union of Volunteers” Union of Legal Entities"),
    ("«Тек қазақша» қоғамдық қоры", "", ""),
]  # fmt: skip
TOPICS = [
    ("Волонтерлік – өмір салты", "Волонтёрство – образ жизни", "Volunteering is a way of life"),
    ("Цифрлық сауаттылық", "Цифровая грамотность", "Digital literacy"),
    ("Отбасы құндылықтары", "Семейные ценности", "Family values"),
    ("Таза су – өмір көзі", "Чистая вода – источник жизни", "Clean water, the source of life"),
]
TITLES = [
    ("«Халық шебері» {kk}", "{ru} «Народный мастер»", "{en} “Folk Master”"),
    ("Көктемгі кездесулер апталығы", "Неделя весенних встреч", "Week of spring gatherings"),
    ("«Игі іс» шаралары", "", ""),
]
ITEMS = [("киім-кешек", "одежда", "clothes"), ("парақшалар", "листовки", "leaflets"),
         ("оқулықтар", "учебники", "textbooks")]  # fmt: skip
DESCRIBED = [
    ("белсенділер", "активисты", "activists"),
    ("бірлестіктің еріктілері", "волонтёры объединения", "volunteers of the association"),
    ("мектеп", "школа", "a school"),
]
LANGUAGES = ("kk", "ru", "en")


def in_three(name, texts):
    return {f"{name}_{language}": text for language, text in zip(LANGUAGES, texts, strict=True)}


@cache
def dictionary(model, path):
    rows = csv.DictReader((ROOT / path).read_text(encoding="utf-8").splitlines())
    fields = {field.name for field in model._meta.fields}
    made = []
    for number, row in enumerate(rows, 1):
        row.pop("parent", None)
        values = {
            name: value == "1" if name.startswith(("is_", "takes_", "counts_")) else value
            for name, value in row.items()
            if name in fields
        }
        made.append(model(pk=number, **values))
    return made


def types():
    return dictionary(EventType, "events/data/event_types.csv")


def groups():
    return dictionary(TargetGroup, "registry/data/target_groups.csv")


def units():
    return {one.key: one for one in dictionary(Unit, "registry/data/units.csv")}


@cache
def places(pool):
    return [
        Territory(pk=number, code=f"{number:09}", level=LEVELS[level], **in_three("title", texts))
        for number, (level, *texts) in enumerate(PLACES if pool == "districts" else OBLASTS, 100 * len(pool))
    ]


@cache
def organisations():
    return [
        Organisation(pk=number, kind="ngo", **in_three("name", texts))
        for number, texts in enumerate(ORGANISATIONS, 1)
    ]


@dataclass
class Maker:
    """Draws everything from one source of chance."""

    random: random.Random
    number: int = 0

    def key(self):
        self.number += 1
        return self.number

    def quantity(self, most=5000):
        draw = self.random
        low = draw.choice([draw.randint(1, 30), draw.randint(1, 400), draw.randint(1, most)])
        return draw.choice(
            [
                Quantity.exact(low),
                Quantity.exact(low),
                Quantity.about(low),
                Quantity.more_than(low),
                Quantity.at_least(low),
                Quantity.up_to(low + 4),
                Quantity.between(low, low + draw.randint(1, low + 5)),
                Quantity.unknown(),
                Quantity.unknown(),
            ]
        )

    def date(self, year):
        draw, month = self.random, self.random.randint(1, 12)
        day = draw.randint(1, 27)
        choice = draw.randint(0, 9)
        if choice < 5:
            return ApproximateDate(f"{year}-{month:02}-{day:02}")
        if choice < 6:
            return ApproximateDate(f"{year}-{month:02}-{day:02}/{year}-{month:02}-{day + 1:02}")
        if choice < 7:
            return ApproximateDate(f"{year}-{month:02}")
        return ApproximateDate(f"{year}")

    def event(self, year):
        draw = self.random
        kind = draw.choice(types())
        topic = draw.choice([("", "", ""), *TOPICS, *TOPICS])
        title = [text.format(kk=kind.name_kk, ru=kind.name_ru.capitalize(), en=kind.name_en.capitalize())
                 for text in draw.choice(TITLES)]  # fmt: skip
        event = Event(
            pk=self.key(),
            type=kind,
            state="held",
            mode=draw.choice(["unknown", "unknown", "in_person", "online", "mixed"]),
            date=self.date(year),
            date_basis=draw.choice(["stated", "stated", "inferred"]),
            **in_three("title", title),
            **in_three("topic", topic),
        )
        lines = {
            "places": [
                EventPlace(
                    pk=self.key(),
                    event=event,
                    territory=place,
                    basis=draw.choice(["stated"] * 4 + ["inferred"]),
                )
                for place in draw.sample(places("districts"), draw.choice([0, 1, 1, 1, 2]))
            ],
            "organisers": self._organisers(event),
            "audiences": [self._audience(event) for _one in range(draw.choice([0, 1, 1, 1, 2]))],
            "figures": [
                EventFigure(
                    pk=self.key(),
                    event=event,
                    flow=draw.choice(["given", "sent", "received", "bought"]),
                    unit=units()["pieces"],
                    quantity=self.quantity(900),
                    **in_three("item", draw.choice(ITEMS)),
                )
                for _one in range(draw.choice([0, 0, 0, 1]))
            ],
            "people": [],
            "quotes": [],
        }
        event._prefetched_objects_cache = {name: _Rows(rows) for name, rows in lines.items()}
        event.project = event.observance = None
        return event

    def _organisers(self, event):
        draw = self.random
        made = []
        for organisation in draw.sample(organisations(), draw.choice([0, 1, 1, 1, 2])):
            role = draw.choice(["organiser"] * 5 + ["co_organiser", "host", "partner"])
            words = draw.choice([("", "", "")] * 5 + DESCRIBED[1:2])
            made.append(
                EventOrganiser(
                    pk=self.key(), event=event, organisation=organisation, role=role,
                    basis=draw.choice(["stated"] * 5 + ["inferred"]), **in_three("described", words),
                )
            )  # fmt: skip
        if not made and draw.random() < 0.5:
            words = draw.choice(DESCRIBED)
            made.append(EventOrganiser(pk=self.key(), event=event, **in_three("described", words)))
        return made

    def _audience(self, event):
        draw = self.random
        group = draw.choice([None, *groups(), *groups()])
        return EventAudience(
            pk=self.key(),
            event=event,
            role=draw.choice(["participants"] * 6 + ["helped", "helped", "reached", "volunteers"]),
            target_group=group,
            unit=draw.choice([None, None, units()["people"], units()["families"]]),
            quantity=self.quantity(),
        )

    def part(self, of, label, number, key):
        return Part(of, label, number, f"{key};year=2021")

    def few(self):
        """Up to six events, each of which is told."""
        year = self.random.randint(1995, 2025)
        events = [self.event(year) for _one in range(self.random.choice([0, 1, 2, 3, 4, 5, 6]))]
        return Material(
            number=len(events),
            row=Row("events;year=2021", "", "/"),
            territory=self.random.choice([None, *places("oblasts")]),
            year=year,
            totals=_totals(events),
            events=events,
        )

    def many(self):
        """Hundreds and thousands, of which sums are told."""
        draw = self.random
        number = draw.choice([draw.randint(20, 99), draw.randint(100, 4000)])
        counts = sorted((draw.randint(1, number) for _one in range(draw.randint(2, 8))), reverse=True)
        kinds = [
            self.part(kind, kind.name, count, f"type.{kind.key}")
            for kind, count in zip(draw.sample(types(), len(counts)), counts, strict=True)
        ]
        where = [
            self.part(place, place.title, count, f"district.{place.code}")
            for place, count in zip(draw.sample(places("districts"), 4), counts * 2, strict=False)
        ]
        where.sort(key=lambda part: -part.number)
        left = draw.randint(0, 40)
        quantities = [self.quantity() for _one in range(draw.randint(1, 6))]
        total = Total.of_quantities(quantities)
        return Material(
            number=number,
            row=Row("events;year=2021", "", "/"),
            territory=draw.choice([None, *places("oblasts")]),
            year=draw.randint(1995, 2025),
            totals=[
                (
                    AudienceTotal(
                        draw.choice(["participants", "helped", "reached"]), total, None, total.known, number
                    ),
                    Row("audience;year=2021", "", "/"),
                )
            ],
            types=kinds,
            places=where,
            unplaced=self.part(None, "", left, "district.none") if left else None,
            projects=draw.choice([None, Projects(draw.randint(1, 300), Row("projects", "", "/"))]),
        )


class _Rows(list):
    """Prefetched rows."""

    def all(self):
        return self


def _totals(events):
    by_kind = {}
    for event in events:
        for line in event.audiences.all():
            unit = line.unit if line.unit and line.unit.key != "people" else None
            by_kind.setdefault((line.role, unit), []).append(line)
    made = []
    for (role, unit), lines in by_kind.items():
        total = Total.of_quantities(line.public_quantity for line in lines)
        known = len({line.event.pk for line in lines if line.quantity.is_known})
        made.append((AudienceTotal(role, total, unit, known, len(events)), Row("audience", "", "/")))
    return made


def materials(number, make="few", seed=1):
    """So many of them, each of its own source of chance."""
    for place in range(number):
        maker = Maker(random.Random(f"{seed} {make} {place}"))
        yield getattr(maker, make)()
