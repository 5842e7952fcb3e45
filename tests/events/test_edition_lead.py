"""The paragraph about a marathon of one year, in three languages; what is not known is said, and no number is
said without how many events it is known of. No database is asked."""

import re

import pytest
from django.utils import translation

from events.figures.tallies import Tally
from events.figures.totals import AudienceTotal, Figure, Holders
from events.models import Edition, Marathon
from events.public.edition_lead import paragraph
from ngo_portal.lib.language.quantities import Quantity, Total
from registry.models import Organisation
from territories.models import Territory

MARATHON = {
    "name_kk": "«Игі істер марафоны»",
    "name_ru": "«Марафон добрых дел»",
    "name_en": "Good Deeds Marathon",
}
ULAN = {"title_kk": "Ұлан ауданы", "title_ru": "Уланский район", "title_en": "Ulan district", "level": 2}


def edition(territory=ULAN, **fields):
    territory = territory and Territory(pk=1, **territory)
    return Edition(marathon=Marathon(**MARATHON), year=2021, territory=territory, **fields)


def rows(*numbers, remainder=0):
    found = [{"label": f"№{place}", "number": number} for place, number in enumerate(numbers, 1)]
    return [*found, {"label": "…", "number": remainder, "remainder": True}] if remainder else found


def participants(*quantities, of):
    total = Total.of_quantities(quantities)
    return AudienceTotal("participants", total, None, len(quantities), of)


def told(language, edition=None, *, events=8, figures=(), places=(), types=(), holders=None, **tally):
    with translation.override(language):
        made = edition or globals()["edition"]()
        return " ".join(paragraph(made, Tally(events=events, **tally), figures, places, types, holders))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "kk",
            "Портал жазбалары бойынша 2021 жылы Ұлан ауданында «Игі істер марафоны» аясында 8 іс-шара "
            "өткізілді. Өткен жерлері: №1, №2 (8 іс-шараның 5-еуі бойынша дерек бар). Ұйымдастырушылар: "
            "Қор 1, Қор 2, Қор 3 және тағы 2 ұйым (8 іс-шараның 6-ауы бойынша дерек бар). Түрлері бойынша: "
            "№1 – 4, басқалары – 4. Қатысушылар: 30 адам (8 іс-шараның 1-еуі бойынша дерек бар).",
        ),
        (
            "ru",
            "По записям портала, в 2021 году в Уланском районе в рамках «Марафона добрых дел» прошло "
            "8 мероприятий. Места проведения: №1, №2 (данные есть по 5 из 8 мероприятий). Организаторы: "
            "Қор 1, Қор 2, Қор 3 и ещё 2 организации (данные есть по 6 из 8 мероприятий). По видам: №1 – 4, "
            "другие – 4. Участники: 30 человек (данные есть по 1 из 8 мероприятий).",
        ),
        (
            "en",
            "The portal records that 8 events were held in Ulan district in 2021 as part of the Good Deeds "
            "Marathon. Places: №1, №2 (data for 5 of the 8 events). Organisers: Қор 1, Қор 2, Қор 3 and 2 "
            "more (data for 6 of the 8 events). By type: №1 – 4, others – 4. Participants: 30 people (data "
            "for 1 of the 8 events).",
        ),
    ],
)
def test_who_where_how_many_of_what_and_of_how_many_that_is_known(language, text):
    organisations = [Organisation(kind="ngo", name_kk=f"Қор {number}") for number in (1, 2, 3)]
    found = told(
        language,
        districted=5,
        figures=[Figure("…", "8"), participants(Quantity.exact(30), of=8)],
        places=rows(3, 2, remainder=3),
        types=rows(4, 1, 1, 1, 1),
        holders=Holders(organisations, 5, 6, 8),
    )
    assert re.sub(r'<span lang="kk">(.*?)</span>', r"\1", found) == text


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (
            {"events": 0},
            "The portal has no record yet of an event held in 2021 as part of the Good Deeds Marathon.",
        ),
        (
            {"events": 1, "edition": edition(None)},
            "The portal records that 1 event was held in Kazakhstan in 2021 as part of the Good Deeds "
            "Marathon. Place: not stated. How many people took part or were helped is not stated.",
        ),
        (
            {"edition": edition(basis="inferred"), "holders": Holders([], 0, 0, 8)},
            "The portal records that 8 events were held in Ulan district in 2021 as part of the Good Deeds "
            "Marathon (year inferred from the text). District or city: not stated. No organisation is named "
            "among the organisers. How many people took part or were helped is not stated.",
        ),
        (
            {"districted": 8, "places": rows(3, 2, 2, 1), "types": rows(2, 2, 2, 2)},
            "The portal records that 8 events were held in Ulan district in 2021 as part of the Good Deeds "
            "Marathon. The number of districts and cities where they took place is 4 (data for all 8 "
            "events). Types of event: 4. How many people took part or were helped is not stated.",
        ),
    ],
)
def test_what_is_not_known_is_said_and_of_those_alike_none_stands_out(asked, text):
    assert told("en", **asked) == text


def test_what_no_source_states_is_marked_where_it_stands():
    places = [{"label": "Риддер", "number": 2}, {"label": "Семей", "number": 2, "mark": "выведено из текста"}]
    organisations = [Organisation(pk=number, kind="ngo", name_ru=f"Фонд {number}") for number in (1, 2)]
    text = told("ru", places=places, districted=4, holders=Holders(organisations, 2, 6, 8, {1}))
    assert "Места проведения: Риддер, Семей (выведено из текста) (данные" in text
    assert "Организаторы: фонд 1 (выведено из текста), фонд 2 (данные" in text.replace("Фонд", "фонд")


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ({"name_ru": "«Марафон добрых дел»"}, "ru", "в рамках «Марафона добрых дел» прошло"),
        ({"name_ru": "Весна добра"}, "ru", "в рамках марафона «Весна добра» прошло"),
        ({"name_kk": "Марафон күні", "name_ru": ""}, "ru", 'марафона «<span lang="kk">Марафон күні</span>»'),
        ({"name_en": "“Good Deeds”"}, "en", "as part of the Good Deeds."),
        ({"name_kk": "«Игі іс»", "name_en": ""}, "en", 'the “<span lang="kk">Игі іс</span>”.'),
        ({"name_kk": "Игі іс"}, "kk", "«Игі іс» аясында"),
    ],
)
def test_the_name_stands_as_its_sentence_asks(name, language, said):
    one = edition(None)
    for column, text in name.items():
        setattr(one.marathon, column, text)
    assert said in told(language, one)


def test_a_place_that_no_rule_declines_stands_by_itself():
    place = {"title_kk": "Алтын", "title_ru": "Алтын", "title_en": "Altyn", "level": 4}
    assert told("ru", edition(place)).startswith(
        "По записям портала, в 2021 году в рамках «Марафона добрых дел» прошло 8 мероприятий. "
        "Территория: Алтын. "
    )


def test_nothing_is_said_of_what_is_not_counted_and_names_are_no_markup():
    assert paragraph(edition(), None, [], [], [], None) == []
    holders = Holders([Organisation(kind="ngo", name_en="<b>Fund</b>")], 1, 8, 8)
    assert "Organiser: &lt;b&gt;Fund&lt;/b&gt; (data for all 8 events)." in told("en", holders=holders)
