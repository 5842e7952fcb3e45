"""Synthetic social projects."""

from collections import defaultdict

from events.seed.calendar import FIRST_YEAR, ISO, LAST_DAY, LAST_YEAR, PLANNED_YEAR, YEAR_OF, YEARS, number_of
from events.seed.tables import NULL, Table, reserve, write
from events.seed.words import phrases, spoken, weighted
from projects.models import SocialProject

KINDS = weighted(
    [
        ("state_order", 55),
        ("grant_short", 15),
        ("grant_medium", 8),
        ("grant_long", 3),
        ("strategic", 2),
        ("award", 3),
        ("non_state", 9),
        ("unknown", 5),
    ]
)
LANGUAGES = weighted([("kk", 50), ("kk ru", 38), ("kk ru en", 10), ("ru", 2)])
YEAR = weighted(zip(range(FIRST_YEAR, LAST_YEAR + 1), YEARS, strict=True))


def make_projects(seed, number):
    """Projects with their links; `seed.projects` has the published ones by (unit, year)."""
    random, one_of = seed.random.random, seed.one_of
    table = Table(
        SocialProject,
        [
            *(
                "id",
                "name_kk",
                "name_ru",
                "name_en",
                "kind",
                "status",
                "customer_id",
                "supplier_id",
                "operator_id",
            ),
            *("territory_id", "contract_number", "contract_on", "amount_planned", "amount_contracted"),
            *(
                "amount_paid",
                "currency",
                "planned_dates",
                "actual_dates",
                "about_kk",
                "about_ru",
                "results_kk",
            ),
            *("results_ru", "source_id", "responsible_id", *seed.SIGNED),
        ],
        seed.CONSTANTS,
    )
    directions = Table(SocialProject.directions.through, ["socialproject_id", "direction_id"])
    groups = Table(SocialProject.target_groups.through, ["socialproject_id", "targetgroup_id"])
    first = reserve(SocialProject, number)
    seed.projects = defaultdict(list)
    purposes, results = phrases()["projects"], phrases()["results"]
    who = seed.organisations
    for pk in range(first, first + number):
        place = seed.places.any()
        planned = random() < 0.02
        year, month = PLANNED_YEAR if planned else one_of(YEAR), 1 + int(random() * (5 if planned else 9))
        start = number_of(year, month, 1 + int(random() * 28))
        end = min(start + 60 + int(random() * 240), len(ISO) - 1)
        direction, *texts = one_of(purposes)
        where = seed.places.units[place.unit].titles
        names = [f"{text} ({unit})" for text, unit in zip(texts, where, strict=True)]
        kind, chance = one_of(KINDS), random()
        status = "planned" if planned else "completed" if year < LAST_YEAR else "under_way"
        if chance < 0.18 and not planned:
            status = "unknown" if chance < 0.15 else "terminated"
        era = seed.places.era_of(ISO[start])
        bodies = who.state_bodies.get(place.oblasts[-1])
        customer = one_of(bodies) if bodies and kind == "state_order" and random() < 0.9 else NULL
        suppliers = who.by_unit.get(place.unit)
        supplier = one_of(suppliers) if suppliers and random() < 0.9 else NULL
        operator = one_of(who.operators) if who.operators and kind.startswith("grant") else NULL
        budget = round(10 ** (5.5 + random() * 2.2), -4)
        contracted = random() < 0.75 and not planned
        stage = seed.stage()
        table.add(
            pk,
            *spoken(*names, one_of(LANGUAGES)),
            kind,
            status,
            customer,
            supplier,
            operator,
            place.id if random() < 0.97 else NULL,
            f"{1 + int(random() * 300)}-{year}" if contracted else "",
            ISO[start] if contracted else "",
            f"{budget:.2f}" if random() < 0.6 else NULL,
            f"{budget * 0.97:.2f}" if contracted else NULL,
            f"{budget * 0.97 * (1 if random() < 0.8 else 0.7):.2f}" if status == "completed" else NULL,
            "KZT" if random() < 0.98 else one_of(["USD", "EUR"]),
            f"{ISO[start]}/{ISO[end]}" if random() < 0.5 else str(year) if random() < 0.8 else "",
            f"{ISO[start]}/{ISO[end]}" if status == "completed" and random() < 0.6 else "",
            *(one_of(seed.stories)[:2] if random() < 0.3 else ("", "")),
            *(one_of(results)[:2] if status == "completed" and random() < 0.4 else ("", "")),
            one_of(seed.sources) if seed.sources and random() < 0.1 else NULL,
            place.responsible[era],
            *seed.signed(stage, min(start, LAST_DAY)),
        )
        directions.add(pk, seed.direction_ids[direction])
        if random() < 0.6:
            groups.add(pk, one_of(seed.groups))
        if stage == "published" and not planned:
            for one in {year, YEAR_OF[end]}:
                seed.projects[place.unit, one].append(pk)
        if (pk - first) % 10_000 == 9_999:
            seed.written("Projects", write([table, directions, groups]), number, pk - first + 1)
    seed.written("Projects", write([table, directions, groups]), number, number)
