"""An event in sentences made by rule, in three languages; what no rule can say is not said."""

import pytest
from django.utils import translation
from django.utils.html import strip_tags

from events.models import Event
from events.public import lead
from ngo_portal.lib.language.quantities import Quantity
from tests import doors, factories

pytestmark = pytest.mark.django_db

SEMEY, SHIELI, SYRDARYA, ULAN, FARM = "101000000", "435200000", "434800000", "636200000", "113238600"


def fetched(places=(), **fields):
    made = factories.event(places=[place for place in places if place], stage="published", **fields)
    return Event.objects.for_detail().get(pk=made.pk)


def in_three(event):
    return [lead.when_and_where(event, language) for language in ("kk", "ru", "en")]


@pytest.mark.parametrize(
    ("places", "fields", "told"),
    [
        (
            [SEMEY],
            {"date": "2021-02-27"},
            [
                "Іс-шара 2021 жылғы 27 ақпанда Семей қаласында өтті.",
                "Мероприятие прошло 27 февраля 2021 года в Семее.",
                "Took place in the city of Semey on 27 February 2021.",
            ],
        ),
        (
            [SHIELI, SYRDARYA],
            {"date": "XXXX-07-29/XXXX-07-30"},
            [
                "Іс-шара 29–30 шілдеде (жылы көрсетілмеген) Шиелі және Сырдария аудандарында өтті.",
                "Мероприятие прошло 29–30 июля (год не указан) в Шиелийском и Сырдарьинском районах.",
                "Took place in Shieli and Syrdarya districts on 29–30 July, year not stated.",
            ],
        ),
        (
            [ULAN],
            {"date": "2021/2022", "date_words": "2021/2022 оқу жылы"},
            [
                "Іс-шара 2021/2022 оқу жылында Ұлан ауданында өтті.",
                "Мероприятие прошло в 2021/2022 учебном году в Уланском районе.",
                "Took place in Ulan district in the 2021/2022 school year.",
            ],
        ),
        (
            [],
            {"date": "2021-33", "date_words": "2021 жылдың I тоқсаны"},
            [
                "Іс-шара 2021 жылдың I тоқсанында өтті.",
                "Мероприятие прошло в I квартале 2021 года.",
                "Took place in the first quarter of 2021.",
            ],
        ),
        (
            [],
            {"date": "2021-12-09", "date_words": "кеше", "date_basis": "inferred"},
            [
                "Іс-шара 2021 жылғы 9 желтоқсанда өтті (дереккөздің күнінен есептелген).",
                "Мероприятие прошло 9 декабря 2021 года (отсчитано от даты источника).",
                "Took place on 9 December 2021 (reckoned from the date of the source).",
            ],
        ),
        (
            [ULAN],
            {"date": "2021", "date_basis": "inferred", "mode": "online"},
            [
                "Іс-шара 2021 жылы Ұлан ауданында онлайн өтті (жылы мәтіннен шығарылған).",
                "Мероприятие прошло онлайн в 2021 году в Уланском районе (год выведен из текста).",
                "Took place online in Ulan district in 2021 (year inferred from the text).",
            ],
        ),
        (
            ["000000000"],
            {"state": "planned", "date": "2030-03"},
            [
                "Іс-шараның 2030 жылғы наурызда Қазақстанда өткізілуі жоспарланған.",
                "Мероприятие планируется провести в марте 2030 года в Казахстане.",
                "Planned to take place in Kazakhstan in March 2030.",
            ],
        ),
        (
            [],
            {"state": "cancelled", "date": "2021-05-09"},
            [
                "Іс-шара 2021 жылғы 9 мамырда өтуге тиіс еді, бірақ өткізілмейтін болды.",
                "Мероприятие должно было пройти 9 мая 2021 года, но отменено.",
                "Was to take place on 9 May 2021, but was cancelled.",
            ],
        ),
        ([], {}, ["", "", ""]),
        ([], {"date": "2013/.."}, ["", "", ""]),
    ],
)
def test_when_and_where(places, fields, told):
    assert in_three(fetched(places, responsible=ULAN, **fields)) == told


def test_an_event_is_not_said_to_have_been_where_only_its_organiser_is():
    made = factories.event(date="2021", stage="published")
    factories.place(event=made, territory=SEMEY, basis="inferred")

    assert in_three(Event.objects.for_detail().get(pk=made.pk)) == [
        "Іс-шара 2021 жылы өтті.",
        "Мероприятие прошло в 2021 году.",
        "Took place in 2021.",
    ]
    factories.place(event=made, territory=ULAN)
    assert in_three(Event.objects.for_detail().get(pk=made.pk))[0] == "Іс-шара 2021 жылы Ұлан ауданында өтті."


def test_the_lead_keeps_all_who_held_it_and_marks_those_inferred():
    made = factories.event(stage="published")
    youth, fund, host = (
        factories.organisation(name_kk=name, stage="published") for name in ("Жастар", "Қор", "Үй")
    )
    factories.organiser(event=made, organisation=youth, described_kk="ұйымның еріктілері")
    factories.organiser(event=made, organisation=fund, basis="inferred")
    factories.organiser(event=made, described_kk="белсенділер", role="co_organiser")
    factories.organiser(event=made, organisation=host, role="host")
    event = Event.objects.for_detail().get(pk=made.pk)

    with translation.override("kk"):
        assert [str(name) for name in lead.organisers(event)] == [
            "Жастар (ұйымның еріктілері)",
            "Қор (мәтіннен шығарылған)",
            "белсенділер",
        ]
        assert [(str(role), [*map(str, names)]) for role, names in lead.others(event)] == [
            ("орын беруші", ["Үй"])
        ]


def test_who_stands_there_in_two_roles_is_named_once():
    made = factories.event()
    for role in ("organiser", "co_organiser"):
        factories.organiser(event=made, described_kk="аудандық кітапхана", role=role)
    event = Event.objects.for_detail().get(pk=made.pk)
    with translation.override("kk"):
        assert (lead.organisers(event), lead.are_several(event)) == (["аудандық кітапхана"], False)


def test_several_partners_are_told_as_several():
    made = factories.event()
    for words in ("мектеп", "кітапхана"):
        factories.organiser(event=made, described_kk=words, role="partner")
    factories.organiser(event=made, described_kk="әкімдік", role="sponsor")
    event = Event.objects.for_detail().get(pk=made.pk)
    told = []
    for language in ("kk", "ru", "en"):
        with translation.override(language):
            told.append([role for role, _names in lead.others(event)])
    assert told == [["серіктестер", "демеуші"], ["партнёры", "спонсор"], ["partners", "sponsor"]]


def test_the_lead_marks_those_who_are_inferred_to_have_come():
    made = factories.event(stage="published")
    for role, number, basis in (("participants", 60, "inferred"), ("volunteers", 20, "stated")):
        factories.audience(event=made, role=role, quantity=Quantity.exact(number), basis=basis)
    event = Event.objects.for_detail().get(pk=made.pk)
    with translation.override("kk"):
        said = [[" ".join(name.split()) for name in names] for _role, names in lead.for_whom(event)]
        assert said == [["60 адам (мәтіннен шығарылған)"], ["20 адам"]]


def test_for_whom():
    families = factories.unit(
        key="families",
        counted_kk="отбасы",
        one_ru="семья",
        few_ru="семьи",
        many_ru="семей",
        genitive_ru="семьи",
        one_en="family",
        many_en="families",
        counts_people=True,
    )
    in_need = factories.target_group(
        key="families-in-need",
        name_en="families in need",
        is_vulnerable=True,
        counted_kk="мұқтаж отбасы",
        one_ru="нуждающаяся семья",
        few_ru="нуждающиеся семьи",
        many_ru="нуждающихся семей",
        genitive_ru="нуждающейся семьи",
        one_en="family in need",
        many_en="families in need",
    )
    made = factories.event(stage="published")
    factories.audience(
        event=made, role="helped", target_group=in_need, unit=families, quantity=Quantity.about(30)
    )
    factories.audience(event=made, role="helped", target_group=in_need, quantity=Quantity.exact(120))
    factories.audience(event=made, described_en="foster carers", described_kk="патронат тәрбиешілер")
    factories.audience(event=made, described_en="not chosen", is_chosen=False)
    factories.audience(event=made, role="volunteers")
    event = Event.objects.for_detail().get(pk=made.pk)

    def told(language):
        with translation.override(language):
            return [(str(role), [str(text) for text in texts]) for role, texts in lead.for_whom(event)]

    assert told("en") == [
        ("people helped", ["about 30 families in need", "families in need (120 people)"]),
        ("participants", ["foster carers"]),
    ]
    assert told("kk")[0][1][0] == "30-ға жуық мұқтаж отбасы"
    assert told("ru")[0][1][0] == "около 30 нуждающихся семей"


@pytest.mark.parametrize(
    ("words", "several"),
    [
        ("local activists", True),
        ("an initiative group of villagers", False),
        ("A club of retired teachers", False),
        ("the residents", True),
        ("a school", False),
        ("the district library", False),
    ],
)
def test_one_group_of_several_is_one_organiser(words, several):
    assert bool(lead.PLURAL["en"].search(words)) == several


def test_volunteers_who_are_counted_as_volunteers_are_people():
    group = factories.target_group(
        key="volunteers", counted_kk="волонтер", one_en="volunteer", many_en="volunteers"
    )
    event = factories.event(stage="published")
    factories.audience(event=event, role="volunteers", target_group=group, quantity=Quantity.exact(21))
    factories.audience(event=event, role="participants", target_group=group, quantity=Quantity.exact(7))
    with translation.override("en"):
        said = lead.for_whom(Event.objects.for_detail().get(pk=event.pk))
    assert said == [("volunteers", ["21 people"]), ("participants", ["7 volunteers"])]


def test_a_role_that_says_people_does_not_say_them_twice_and_is_to_come_before_the_day():
    held = factories.event(stage="published")
    planned = factories.event(state="planned", date="2030-03", stage="published")
    for made in (held, planned):
        factories.audience(event=made, role="reached", quantity=Quantity.more_than(300))
        factories.audience(event=made, role="helped", quantity=Quantity.about(60))
        factories.audience(event=made, role="participants", quantity=Quantity.about(40))

    def told(made, language):
        with translation.override(language):
            return lead.for_whom(Event.objects.for_detail().get(pk=made.pk))

    assert told(held, "en") == [
        ("people reached", ["more than 300"]),
        ("people helped", ["about 60"]),
        ("participants", ["about 40 people"]),
    ]
    assert [role for role, _phrases in told(planned, "en")] == [
        "people to be reached",
        "people to be helped",
        "expected participants",
    ]
    assert told(held, "ru")[0] == ("охват", ["более 300 человек"])


def test_a_page_says_once_that_they_are_women_and_speaks_of_several_speakers_as_several(client):
    women = factories.target_group(
        key="women", name_en="women", counted_kk="әйел", one_en="woman", many_en="women"
    )
    pieces = factories.unit(
        key="pieces", name_en="pieces", counted_kk="дана", one_en="piece", many_en="pieces"
    )
    made = factories.event(stage="published")
    factories.audience(
        event=made, target_group=women, sex="women", age_from=18, age_to=35, quantity=Quantity.exact(50)
    )
    factories.guest(event=made, person=None, described_en="national-level lecturers", role="speaker")
    factories.guest(event=made, person=None, described_en="a local poet", role="guest")
    factories.figure(event=made, item_en="leaflets", flow="given", unit=pieces, quantity=Quantity.exact(1500))
    page = " ".join(strip_tags(doors.html(client, made.get_absolute_url().replace("/kk/", "/en/"))).split())
    assert "50 women (participants, aged 18–35)" in page
    assert "national-level lecturers, speakers" in page
    assert "a local poet, guest" in page
    assert "leaflets – 1,500 (handed out)" in page
