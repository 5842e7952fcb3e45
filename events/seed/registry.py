"""Synthetic sources and organisations."""

from collections import defaultdict

from events.seed.calendar import ISO
from events.seed.tables import NULL, Table, reserve, write
from events.seed.words import organisation_words, phrases, spoken, weighted
from ngo_portal.lib.language.kazakh import latin_slug
from registry.models import Contact, LegalForm, Organisation, OrganisationName, Source
from registry.rules.bin import check_digit

#: Years of registration that no real BIN has: nothing was registered in the sixties and seventies.
BIN_YEARS = range(60, 80)

KINDS = weighted(
    [
        ("ngo", 905),
        ("branch", 30),
        ("initiative_group", 35),
        ("state_body", 15),
        ("grant_operator", 2),
        ("international", 3),
        ("commercial", 7),
        ("other", 3),
    ]
)
FORMS = weighted(
    [
        ("public-association", 60),
        ("public-fund", 22),
        ("union-of-legal-entities", 5),
        ("private-institution", 6),
        ("private-fund", 3),
        ("corporate-fund", 2),
        ("other", 2),
    ]
)
#: How the name of an organisation says its legal form.
CALLED = {
    "public-association": (
        "«{}» қоғамдық бірлестігі",
        "Общественное объединение «{}»",
        "Public association “{}”",
    ),
    "public-fund": ("«{}» қоғамдық қоры", "Общественный фонд «{}»", "Public fund “{}”"),
    "union-of-legal-entities": (
        "«{}» заңды тұлғалар бірлестігі",
        "Объединение юридических лиц «{}»",
        "Union of legal entities “{}”",
    ),
    "private-institution": ("«{}» жеке мекемесі", "Частное учреждение «{}»", "Private institution “{}”"),
    "private-fund": ("«{}» жеке қоры", "Частный фонд «{}»", "Private fund “{}”"),
    "corporate-fund": ("«{}» корпоративтік қоры", "Корпоративный фонд «{}»", "Corporate fund “{}”"),
    "other": ("«{}» ұйымы", "Организация «{}»", "Organisation “{}”"),
}
SEATS = weighted([("district", 34), ("city_adm", 40), ("city_republican", 26)])
STATUSES = weighted(
    [
        ("active", 70),
        ("unknown", 14),
        ("inactive", 8),
        ("suspended", 2),
        ("in_liquidation", 2),
        ("liquidated", 4),
    ]
)
LANGUAGES = weighted([("kk", 35), ("kk ru", 50), ("kk ru en", 12), ("ru", 3)])
SOURCE_KINDS = weighted([("article", 60), ("report", 20), ("site", 12), ("letter", 6), ("visit", 2)])


def make_sources(seed, number):
    """Sources; their ids are `seed.sources`."""
    table = Table(
        Source,
        [
            *("id", "kind", "headline", "publisher", "url", "letter_number", "date", "language"),
            *("responsible_id", *seed.SIGNED),
        ],
        seed.CONSTANTS,
    )
    first = reserve(Source, number)
    random = seed.random.random
    talk = phrases()["topics"]["talk"]
    for pk in range(first, first + number):
        place = seed.places.any()
        kk, ru = talk[int(random() * len(talk))][1:3]
        kind = SOURCE_KINDS[int(random() * len(SOURCE_KINDS))]
        language, headline = ("kk", kk) if random() < 0.8 else ("ru", ru)
        day = int(random() * 3600)
        table.add(
            pk,
            kind,
            headline,
            f"{place.titles[0]}, өңірлік басылым" if kind == "article" else "",
            f"https://example.org/{pk - first}" if kind in ("article", "site") else "",
            f"{pk - first + 1}/{ISO[day][:4]}" if kind == "letter" else "",
            ISO[day],
            language,
            place.responsible[-1],
            *seed.signed("published", day),
        )
    seed.written("Sources", write([table]), number)
    seed.sources = range(first, first + number)


class Organisations:
    """The organisations that events and projects may name: ids by the unit (district, city) of their seat."""

    def __init__(self):
        self.by_unit = defaultdict(list)
        self.nation_wide = []
        self.state_bodies = defaultdict(list)
        self.operators = []


def make_organisations(seed, number):
    """Organisations with their links, contacts and other names; fills `seed.organisations`."""
    random, one_of = seed.random.random, seed.one_of
    forms = dict(LegalForm.objects.values_list("key", "id"))
    table = Table(
        Organisation,
        [
            *("id", "name_kk", "name_ru", "name_en", "kind", "legal_form_id", "bin", "status", "status_on"),
            *("seat_id", "area_id", "parent_id", "founded", "about_kk", "about_ru", "source_id"),
            *("verified_on", "verified_by_id", "responsible_id", *seed.SIGNED),
        ],
        seed.CONSTANTS,
    )
    directions = Table(Organisation.directions.through, ["organisation_id", "direction_id"])
    groups = Table(Organisation.target_groups.through, ["organisation_id", "targetgroup_id"])
    contacts = Table(Contact, ["organisation_id", "kind", "value", "is_public"])
    names = Table(OrganisationName, ["organisation_id", "kind", "name"])
    first = reserve(Organisation, number)
    bins = _bins(seed.random, set(Organisation.objects.exclude(bin=None).values_list("bin", flat=True)))
    taken = defaultdict(int)  # (name, unit) -> how often: namesakes of one district are numbered
    tables = [table, directions, groups, contacts, names]
    made, published_heads = seed.organisations, []
    for pk in range(first, first + number):
        place = seed.places.any() if random() < 0.06 else seed.places.next_of(one_of(SEATS))
        kind = one_of(KINDS)
        stage = seed.stage()
        titles, form, direction = _named(seed, kind, place, taken)
        parent = NULL
        if kind == "branch" and published_heads:
            parent = one_of(published_heads)
        day = int(random() * 3600)
        status = one_of(STATUSES)
        founded = _founded(random)
        verified = random() < 0.15
        table.add(
            pk,
            *titles,
            kind,
            forms[form] if kind not in ("initiative_group", "state_body") else NULL,
            NULL if kind == "initiative_group" or random() < 0.1 else next(bins[kind == "branch"]),
            status,
            "" if status == "unknown" else ISO[day],
            place.id if random() < 0.97 else NULL,
            place.unit if random() < 0.3 else NULL,
            parent,
            founded,
            *(one_of(seed.stories)[:2] if random() < 0.2 else ("", "")),
            one_of(seed.sources) if seed.sources and random() < 0.05 else NULL,
            *((ISO[day], seed.account) if verified else (NULL, NULL)),
            place.responsible[-1],
            *seed.signed(stage, day),
        )
        for key in {direction, *([one_of(seed.directions)] if random() < 0.35 else [])}:
            directions.add(pk, seed.direction_ids[key])
        if random() < 0.4:
            groups.add(pk, one_of(seed.groups))
        if random() < 0.4:
            contacts.add(pk, "email", f"ngo{pk - first:05}@example.org", "t" if random() < 0.7 else "f")
        if random() < 0.03:
            names.add(pk, one_of(["former", "other"]), titles[0].replace("«", "«Жаңа ", 1) or titles[1])
        if stage == "published" and (status == "active" or random() < 0.2):
            if kind == "state_body":
                made.state_bodies[place.oblasts[-1]].append(pk)
            elif kind == "grant_operator":
                made.operators.append(pk)
            else:
                made.by_unit[place.unit].append(pk)
                if kind == "ngo":
                    published_heads.append(pk)
                if len(made.nation_wide) < 20 and random() < 0.02:
                    made.nation_wide.append(pk)
        if (pk - first) % 10_000 == 9_999:
            seed.written("Organisations", write(tables), number, pk - first + 1)
    seed.written("Organisations", write(tables), number, number)


def _named(seed, kind, place, taken):
    """((names in three languages), legal form, direction) by the recipe of the words."""
    random, one_of, words = seed.random.random, seed.one_of, organisation_words()
    unit = seed.places.units[place.unit].titles
    if kind == "state_body":
        office = one_of(phrases()["state_bodies"])
        unit = seed.places.units[place.responsible[-1]].titles
        names = tuple(f"{where}, {name}" for where, name in zip(unit, office, strict=True))
        return _numbered(names, place, taken), "state-institution", "other"
    form, direction = one_of(FORMS), None
    if random() < 0.3:
        kk, ru, direction = one_of(words["topic"])
        en = phrases()["organisation_topics"][kk]
        own = (f"{_of_unit(unit[0])} {kk}", f"{ru[0].upper()}{ru[1:]} ({unit[1]})", f"{en} ({unit[2]})")
    elif random() < 0.75:
        (first, first_ru), (second, second_ru) = one_of(words["first"]), one_of(words["second"])
        own = (f"{first} {second}", f"{first_ru} {second_ru}", _in_latin(f"{first} {second}"))
    else:
        kk, ru = one_of(words["single"])
        own = (kk, ru, _in_latin(kk))
    own = _numbered(own, place, taken)
    names = tuple(pattern.format(text) for pattern, text in zip(CALLED[form], own, strict=True))
    return spoken(*names, one_of(LANGUAGES)), form, direction or one_of(seed.directions)


def _of_unit(title):
    """«Орал қаласы» -> «Орал қалалық», as part of a name."""
    name, _space, kind = title.rpartition(" ")
    return f"{name} {phrases()['kinds_of_unit'].get(kind, kind)}"


def _in_latin(text):
    return latin_slug(text).replace("-", " ").title()


def _numbered(names, place, taken):
    taken[names[0], place.unit] += 1
    number = taken[names[0], place.unit]
    return names if number == 1 else tuple(f"{name}-{number}" for name in names)


def _founded(random):
    year, chance = 1992 + int(random() ** 0.6 * 33), random()
    if chance < 0.2:
        return ""
    if chance < 0.65:
        return str(year)
    month, day = 1 + int(random() * 12), 1 + int(random() * 28)
    return f"{year}-{month:02}" if chance < 0.8 else f"{year}-{month:02}-{day:02}"


def _bins(random, taken):
    """Two endless streams of valid BINs that nobody has: of heads, and of branches (index True)."""

    def stream(division):
        while True:
            year, month = BIN_YEARS[int(random.random() * 20)], 1 + int(random.random() * 12)
            eleven = f"{year}{month:02}4{division}{int(random.random() * 100_000):05}"
            digit = check_digit(eleven)
            number = f"{eleven}{digit}"
            if digit is not None and number not in taken:
                taken.add(number)
                yield number

    return stream(0), stream(1)
