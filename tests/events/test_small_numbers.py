"""1 to 4 people of a vulnerable group are "fewer than 5" on every public page and in every sum."""

import csv
import re
from itertools import product

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import translation

from events.figures.tallies import tally, tally_of
from events.models import Event, EventAudience
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.quantities import Quantity, Total
from ngo_portal.lib.language.quantities.numbers import NUMBER_WORDS
from registry.rules.small_numbers import (
    is_small,
    names_small_number,
    public_quantity,
    without_small_numbers,
)
from territories.classifier import SHIPPED
from tests import doors, factories
from tests.factories import ULAN

SENTENCE = "Еріктілер үш жетім балаға киім берді."


_TELLING = [
    *(SENTENCE, "3 жетім бала", "3-ке жуық бала", "Үшеуі келді", "екі балаға", "бір бала", "төрт отбасы"),
    *("трое детей-сирот", "помогли трём детям", "двум семьям", "четверо", "одна семья", "2–3 ребёнка"),
    *("three orphans", "One family", "4 people", "(3)", "2-3 children", "3-ке бала", "1 мамырда 3 бала"),
    *(
        "Қос зейнеткерге отын түсірілді.",
        "Обе довольны.",
        "Пара стариков.",
        "Both pensioners",
        "the pair",
    ),
    *("тройка пенсионеров", "тройке сирот", "четвёрка", "a trio of orphans", "Трио ардагер", "the duo"),
    *("үшеуіне", "екеуі", "трое", "двое", "вдвоём", "төртеуі"),
    *("Еріктілер уш жетим балаға киім берді.", "еки бала", "торт бала", "бир жетим", "бірер қария"),
    *("ush jetim bala", "üş jetim bala", "u'sh bala", "tört bala", "03 бала", "３ бала", "① сирота"),
    *("٣ сироты", "III сироты", "Ⅲ сироты", "Жалғыз қарияға отын түсірілді.", "Жалгыз карияга отын"),
    *("Единственному сироте", "Тек жалғыз ғана жетім бала келді.", "the only orphan", "a single child"),
    *("близнецам", "жетімдердің бірі", "бестен аз бала", "5-тен аз бала", "бес жетім баладан аз"),
    *("Менее пяти сирот.", "чуть менее пяти", "fewer than five", "under 5 orphans", "<5 сирот", "a lone man"),
]

#: Beside a measure, or with what only begins like one; people of an order; a measure in another line.
_TELLING += [
    *(
        "3 миллион теңге алған 2 бала",
        "3 of 10 million",
        "2 тренер",
        "үш ерікті",
        "3 жас маман",
        "3 жас отбасы",
    ),
    *("2 миллионер", "3 жылқы", "үш жылқышы", "2 күндікші", "үш Айдар", "2 классника", "три одноклассника"),
    *("3 курсанта", "4 dayworkers", "3 European guests", "3 часовщика", "2 метролога", "3 м.ғ.к.", "2 стола"),
    *("Үшеуі апта бойы ем алды", "Трое недели две ждали", "екеуі күнде келді", "двое суток", "3, 4 күн"),
    *("2 сынып жетекшісі", "үш бөлім басшысы", "екі кезең жеңімпазы", "екі сала маманы", "3 тур жеңімпазы"),
    *("Two second-graders", "four area residents", "three stage actors", "three year-old twins"),
    *("one class teacher", "3 part-time workers", "two day-care kids", "Two time winners", "2 minute men"),
    *("2 места для сирот", "1 место для сироты", "2 орын бөлінді", "зейнеткерлер (3) күн сайын"),
    *("Олар 3\nКүн жылы болды", "Келгендер: 2\nМамырда өтті", "Балалар саны 3. Күн жылы", "3 (үш) бала"),
    "III\u00a0сироты",
]

#: Behind a sign or a letter; exact to a tenth; before what only begins like a month.
_TELLING += [
    *("зейнеткерлер -3 адам", "Зейнеткерлер,3 адам", "3/5 зейнеткер", "Ер-1, әйел-2", "3,0 адам"),
    *(
        "3.00 адам",
        "3м зейнеткер",
        "Помогли 3-м пенсионерам",
        "Pensioners -3",
        "women-2, men-1",
        "x3",
        "III. зейнеткер",
        "зейнеткер/3",
        "әйел.3",
    ),
    *("3 майдангерге", "3 маусымдық жұмысшы", "3 майора", "3 mayors", "3 marchers", "3 августовских сироты"),
    *("екінің", "екісі", "екімен", "үшіне", "үшем", "төртеуінің", "екі-үш бала", "екіүш бала", "Үш Төбе"),
    *("The third of them was 90.", "К последнему, третьему, дому", "третья из них", "the fourth and last"),
    *("соңғы, үшінші үйге", "үшіншісі 90 жаста", "second of them", "последняя, четвёртая"),
    *("3 may lose their homes", "In March 3 pensioners came", "3-еуі 5 наурызда келді"),
]


@pytest.mark.parametrize("text", _TELLING)
def test_a_text_that_may_tell_a_small_number(text):
    assert names_small_number(text)


_PLAIN = [
    *("", "Балалар үшін киім берілді", "30-ға жуық отбасы", "27.02.2021 күні", "1,5 тонна", "1500 адам"),
    *("бірлестік", "бірқатар", "тридцать детей", "одновременно", "someone", "13 бала", "2021/3"),
    *("1 маусым – балалар күні", "1–3 маусымда", "3 мая", "на 1 июня", "4 May 2021", "№ 3 мектеп", "№2"),
    *("a third pensioner", "третий пенсионер", "the fourth orphan", "третьему", "үшінші зейнеткер"),
    *("бірге өткізді", "бирге", "бірден", "бірдей", "III республикалық форум", "II форум", "120 м² алаң"),
    *("жалғызбасты зейнеткер", "жалгызбасты", "жалғызілікті", "ушли домой", "not only children"),
    *("25-тен аз адам", "менее 50 сирот", "бес бала", "5-тен астам", "кемінде 5 бала", "single parent"),
    "Join us",
    *("3-ші форум", "Екінші форум", "үшінші", "төртінші рет", "2-й форум", "the 3rd forum"),
]

#: Money, shares, measures, time, and what stands in an order.
_PLAIN += [
    *(
        "2 млн теңге",
        "екі млрд теңге",
        "3 миллионнан астам теңге",
        "2 мың теңге",
        "3 тысячи тенге",
        "4 теңге",
    ),
    *("две тысячи", "1 thousand tenge", "two million", "2 000 тенге", "3 tenge", "4 ₸", "$2", "2 доллар"),
    *("3%", "3 %", "2 пайызға өсті", "три процента", "4 процентов", "2 percent", "3 per cent", "3 балл"),
    *(
        "4 км жол",
        "3 м",
        "2 кг ет",
        "3 тонна көмір",
        "3 тонны угля",
        "4 литр сүт",
        "2 гектар",
        "3 kilometres",
    ),
    *("3 км² аумақ", "3 km²", "2 шақырым", "3 шаршы метр", "2 square metres", "үш жүз отбасы", "үш мың бала"),
    *(
        "3 сағат",
        "3 сағаттық семинар",
        "Концерт екі сағатқа созылды",
        "4 hours",
        "2-hour session",
        "two hours",
    ),
    *("3 күн", "екі күндік семинар", "4 апта", "бір ай", "үш айдан бері", "төрт жылдан астам", "3 жастағы"),
    *(
        "2-3 сағат",
        "2–3 күн",
        "екі-үш күн",
        "два-три дня",
        "2 или 3 дня",
        "two or three days",
        "2 to 3 hours",
    ),
    *("два часа", "двух часов", "четыре дня", "через 2 недели", "1 месяц", "2 года", "один год", "4 лет"),
    *("два с половиной года", "екі жарым сағат", "2-х дней", "3-дневный тренинг", "one day in May", "1 hour"),
    *("3 months", "three-year programme", "менее 5 часов", "5 сағаттан аз", "3 рет", "2 раза", "3 times"),
    *("1 этап", "три этапа прошли", "2 кезең", "екі кезеңнен тұрады", "3 бағыт бойынша", "три направления"),
    *("2 сынып", "1-4 сынып оқушылары", "2 сыныпта", "4 класс", "2 бөлім", "3 этаж", "2-қабат", "1 том"),
    *("2 место", "1 место на конкурсе", "2 орын алды", "1 орынға ие болды", "2 stages", "2-part series"),
]

#: Parts of numbers and codes; days.
_PLAIN += [
    *("1,3", "12.3", "2021-3", "2021-03-05", "3/2021", "3/03/2021", "3.03.2021", "3,000 people", "№\u00a03"),
    *("3,0 тонна", "3.0 %", "1/2 тонна", "-3°C", "Шара 3 сағатқа созылды, 2021-03-05"),
    *("3 наурызда", "3 наурызға", "3 наурыздың кеші", "3 наурыздан", "5 және 7 желтоқсан", "1 және 3 наурыз"),
    *("3 марта", "в 3 марте", "1, 2 и 3 марта", "с 1 по 3 марта", "1-нен 3 наурызға дейін", "3-наурыз"),
    *("3 March in Semey", "on 3 May we met", "1 and 3 March", "March 3, 2021", "наурыздың 3-інде"),
]


#: Names; orders without an end.
_PLAIN += [
    *("Екібастұздағы жетім балаларға", "Үштөбеде", "Үшарал", "Төртқұдық", "Үшқоңыр", "Екіаша", "Бесағаш"),
    *("Бесқарағай", "Жалғызағаш ауылы", "Егізқара", "екіжақты келісім", "үшжақты", "с. Двойники", "уши"),
    *("үшінші орын", "third place", "the last day", "последний дом", "соңғы күн", "thirds"),
]


@pytest.mark.parametrize("text", _PLAIN)
def test_a_text_that_tells_none(text):
    assert not names_small_number(text)
    assert without_small_numbers(text) == text


def test_what_quantities_are_read_as_few_by_is_known_in_every_form():
    few = [form for form, word in NUMBER_WORDS.items() if word.kind == "unit" and 1 <= word.value <= 4]
    own_words = {fold(word) for word in ("бірге", "бірден", "екідің")}
    assert {form for form in few if not names_small_number(f"Келген {form} адам")} == own_words
    assert {fold("үш"), fold("үшеуге"), fold("тремя")} <= set(few)


def test_no_name_of_a_territory_is_a_small_number_but_one_with_such_a_word():
    rows = csv.DictReader(SHIPPED.read_text(encoding="utf-8").splitlines())
    names = " ".join(name for row in rows for name in (row["name_kk"], row["name_ru"], row["name_en"]))
    telling = {fold(word) for word in set(re.findall(r"[^\W\d]+", names)) if names_small_number(word)}
    assert telling == {*map(fold, ("екі", "үш", "төрт", "қос", "егіз", "жалғыз", "оба", "два"))}


def test_postgresql_knows_the_same_texts(db):
    with connection.cursor() as cursor:
        texts = [*_TELLING, *_PLAIN]
        cursor.execute("SELECT one FROM unnest(%s) AS one WHERE names_small_number(one)", [texts])
        assert {text for (text,) in cursor} == set(_TELLING)


def test_postgresql_knows_parts_of_longer_figures_by_what_stands_before_them(db):
    """Every row of signs around figures: it looks behind them where the rule looks before."""
    rows = ["".join(signs) for length in range(1, 5) for signs in product("037.,-/№ a", repeat=length)]
    texts = [row + unit for row in rows for unit in ("", " км", "3 мамыр")]
    with connection.cursor() as cursor:
        cursor.execute("SELECT words, names_small_number(words) FROM unnest(%s) words", [texts])
        known = dict(cursor.fetchall())
    assert {text for text in texts if known[text] != names_small_number(text)} == set()
    assert 1000 < sum(known.values()) < len(texts) - 1000


def test_only_the_sentence_that_tells_it_is_left_out():
    text = f"Қайырымдылық акциясы өтті. {SENTENCE} Олар риза болды."
    assert without_small_numbers(text) == "Қайырымдылық акциясы өтті. Олар риза болды."


@pytest.fixture
def orphans(db):
    return factories.target_group(
        key="orphans", name_kk="жетім балалар", counted_kk="жетім бала", is_vulnerable=True
    )


def test_rows_sums_and_pages_call_the_same_numbers_small(orphans):
    tonnes, families = factories.unit(key="tonnes"), factories.unit(key="families", counts_people=True)
    others = factories.target_group(key="women")
    quantities = [
        Quantity.unknown("үш"),
        Quantity.between(2, 4),
        Quantity.between(3, 5),
        Quantity.between(4, 6),
        Quantity(2, 4, "about"),
        Quantity(4, 6, "about"),
    ]
    for number in (1, 3, 4, 5, 6):
        quantities += [
            *(Quantity.exact(number), Quantity.about(number), Quantity.at_least(number)),
            *(Quantity.more_than(number), Quantity.up_to(number), Quantity.less_than(number)),
        ]
    quantities.append(Quantity.exact(0))
    for quantity in quantities:
        for group, unit in (
            (orphans, None),
            (orphans, families),
            (orphans, tonnes),
            (others, None),
            (None, None),
        ):
            event = factories.event(stage="published")
            factories.audience(event=event, target_group=group, unit=unit, quantity=quantity)

    lines = list(EventAudience.objects.select_related("target_group", "unit"))
    small = {line.pk for line in lines if is_small(line.quantity, [line.target_group], line.unit)}
    assert {line.pk for line in lines if line.is_small} == small
    assert set(EventAudience.objects.filter(EventAudience.small()).values_list("pk", flat=True)) == small
    # Of orphans, of their families, of nobody knows whom: exact, about, up to, less than 1, 3, 4; below 5;
    # between 2 and 4, about 2 to 4.
    assert len(small) == 3 * 15

    def sums(told):
        parts = {}
        for line in told:
            unit = line.unit_id if line.unit else None
            quantity = public_quantity(line.quantity, [line.target_group], line.unit)
            parts[unit] = parts.get(unit, Total()) + Total.of_quantity(quantity)
        return parts

    counted = tally_of(Event.objects.published())
    assert {audience.unit: audience.total for audience in counted.audiences} == sums(lines)


@pytest.fixture
def story(orphans):
    """Three orphans got clothes, in an edition, a district, of an organisation about which a source says
    the same sentence; {name: record}."""
    source = factories.source(stage="published")
    organisation = factories.organisation(stage="published", source=source)
    edition = factories.edition(territory="630000000")
    project = factories.project(stage="published", source=source, verbatim=SENTENCE)
    event = factories.event(
        title_kk="Жетім балаларға көмек",
        description_kk=f"Акция өтті. {SENTENCE}",
        description_ru="Прошла акция. Трое детей-сирот получили одежду.",
        outcome_en="Three orphans got clothes. All were glad.",
        verbatim=f"Сенбі күні {SENTENCE}",
        date="2021-05-09",
        date_verbatim=SENTENCE,
        date_words="9 мамырда",
        places=[ULAN],
        organisers=[organisation],
        edition=edition,
        project=project,
        source=source,
        stage="published",
    )
    factories.audience(
        event=event,
        role="helped",
        target_group=orphans,
        quantity=Quantity.exact(3, "үш"),
        verbatim=SENTENCE,
        described_kk="",
    )
    factories.figure(event=event, item_kk="киім", flow="given", verbatim="3 балаға киім берілді.")
    factories.quote(event=event, described_kk="ерікті", verbatim="Үш балаға көмектестік")
    factories.statement(
        text_kk="Ұйым балаларға көмектеседі.",
        organisation=organisation,
        source=source,
        verbatim=SENTENCE,
        stage="published",
    )
    factories.statement(
        text_kk="Үш жетім бала үйленді.",
        organisation=organisation,
        target_groups=[orphans],
        quantity_low=3,
        quantity_high=3,
        quantity_qualifier="exact",
        source=source,
        verbatim="Үш жетім бала үйлі болды.",
        stage="published",
    )
    edition.statements.set(organisation.statements.all())
    return {"event": event, "edition": edition, "organisation": organisation, "project": project}


def shown(page):
    """What a reader sees of a page, but for the day it is printed on and the number of big cities."""
    page = re.sub(r'<p class="(?:colophon|lead).*?</p>', "", page, flags=re.DOTALL)
    return " ".join(re.sub("<[^>]*>", " ", page[page.index("<main") :]).split())


TOLD = {"kk": "5-тен аз", "ru": "менее 5", "en": "fewer than 5"}


@pytest.mark.parametrize("language", doors.EACH_LANGUAGE)
def test_no_public_page_tells_a_small_number(client, story, language):
    with translation.override(language):
        said = {name: shown(doors.html(client, row.get_absolute_url())) for name, row in story.items()}
        pages = [
            reverse("territories:detail", args=[ULAN]),
            reverse("territories:list"),
            reverse("events:list"),
            reverse("home"),
            reverse("events:marathon-detail", args=["igi-ister-marafony"]),
        ]
        said |= {address: shown(doors.html(client, address)) for address in pages}

    telling = {
        name: re.findall(r"(?<![\d.,])3(?![\d.,])|үш(?!ін)\w*|Үш\w*|\b[Тт]рое\b|\b[Tt]hree\b", text)
        for name, text in said.items()
    }
    assert {name: found for name, found in telling.items() if found} == {}
    assert "жетім балаға киім" not in " ".join(said.values())
    for name in ("event", "edition", "organisation", reverse("territories:detail", args=[ULAN])):
        name = name.replace("/kk/", f"/{language}/")
        assert TOLD[language] in said[name], name


def test_what_tells_no_number_stays(client, story):
    page = doors.html(client, story["event"].get_absolute_url().replace("/en/", "/kk/"))

    assert "Акция өтті." in page
    assert "9 мамырда" in page
    assert "5-тен аз жетім бала" in page


def test_page_and_files_have_the_same_sentences(client, story):
    """Beside a small number a sentence without one is told, by all of them."""
    told = [
        "Өскеменде жалғызілікті зейнеткерлерге көмек берілді.",
        "Екібастұздан келген еріктілер көмек берді.",
    ]
    event = story["event"]
    for sentence in (*told, SENTENCE):
        event.verbatim = sentence
        event.save()
        header, row = doors.csv_rows(client, "en", "events")
        in_file = dict(zip(header, row, strict=True))["Sentence of the source"]
        lines = client.get("/kk/events.ndjson").getvalue().decode()
        page = doors.html(client, event.get_absolute_url().replace("/en/", "/kk/"))
        has = [sentence in page, in_file == sentence, sentence in lines]
        assert has == [sentence in told] * 3, sentence


def test_a_small_row_keeps_back_what_its_source_says_elsewhere(client, orphans):
    """What was published before it too: another record and a line have other sentences of its source."""
    told = ("Олар үшеу еді.", "Үшеуі де риза болды.", "40 ерікті келді.")
    source = factories.source(stage="published", text=" ".join(told))
    events = [
        factories.event(title_kk="Көрші", stage="published", source=source, verbatim=one) for one in told
    ]
    factories.figure(event=events[2], item_kk="киім", source=source, verbatim=told[1])
    other = factories.event(
        title_kk="Басқа", stage="published", source=factories.source(stage="published"), verbatim=told[0]
    )

    def shown():
        sentences = dict.fromkeys(told, 0)
        pages = [doors.html(client, one.get_absolute_url()) for one in (*events, other)]
        lines = client.get("/kk/events.ndjson").getvalue().decode()
        rows = [",".join(row) for row in doors.csv_rows(client, "kk", "events")]
        for text in (*pages, *rows, *lines.splitlines()):
            for sentence in told:
                sentences[sentence] += sentence in text
        return list(sentences.values())

    assert shown() == [6, 5, 3]
    small = factories.event(title_kk="Көмек", source=source)
    factories.audience(event=small, target_group=orphans, quantity=Quantity.exact(3))
    assert small.stage == "draft"
    assert shown() == [3, 0, 3]
    small.audiences.update(quantity_low=30, quantity_high=30)
    assert shown() == [6, 5, 3]


def test_the_officer_reads_what_was_entered(at_desk, national, story):
    page = (
        at_desk(national).get(reverse("admin:events_event_change", args=[story["event"].pk])).content.decode()
    )

    assert SENTENCE in page
    assert "үш" in page


def test_the_tick_of_the_group_decides_the_sums(story, orphans):
    def helped():
        [audience] = tally(edition=story["edition"]).audiences
        return audience.total.print("en")

    assert helped() == "fewer than 5"
    orphans.is_vulnerable = False
    orphans.save()
    assert helped() == "3"
    orphans.is_vulnerable = True
    orphans.save()
    assert helped() == "fewer than 5"
