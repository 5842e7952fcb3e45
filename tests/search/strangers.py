"""Made-up records beside the demo content, of which strangers.tsv asks: near-equal names, other names,
people, parties, numbers."""

import sys

from events.models import EventType
from registry.models import Direction, LegalForm, Organisation, OrganisationName
from tests import factories

ASTANA, ALMATY, SHYMKENT = "710000000", "750000000", "790000000"
RIDDER, SEMEY, OSKEMEN = "632400000", "101000000", "631000000"

#: name in Kazakh, Russian, English; seat; legal form; BIN
ORGANISATIONS = [
    (
        "«Арман» қоғамдық бірлестігі",
        "Общественное объединение «Арман»",
        "",
        RIDDER,
        "public_association",
        "010340000011",
    ),
    ("«Ақ арман» қоғамдық қоры", "Общественный фонд «Ак арман»", "", SEMEY, "public_fund", ""),
    ("«Жас қанат» қоғамдық қоры", "Общественный фонд «Жас канат»", "", SHYMKENT, "public_fund", ""),
    ("«Мейірім» қоғамдық қоры", "Общественный фонд «Мейирим»", "", SHYMKENT, "public_fund", "050640012345"),
    (
        "«Шапағат» қоғамдық бірлестігі",
        "Общественное объединение «Шапагат»",
        "",
        ALMATY,
        "public_association",
        "",
    ),
    (
        "«Болашақ» қоғамдық бірлестігі",
        "Общественное объединение «Болашак»",
        "",
        ALMATY,
        "public_association",
        "",
    ),
    ("«Болашақ ұрпақ» қоғамдық қоры", "Общественный фонд «Болашак урпак»", "", ASTANA, "public_fund", ""),
    ("«Үміт» қоғамдық қоры", "Общественный фонд «Умит»", "", ASTANA, "public_fund", "060140005678"),
    (
        "«Үміт сәулесі» қоғамдық қоры",
        "Общественный фонд «Луч надежды»",
        "“Ray of Hope” Public Fund",
        OSKEMEN,
        "public_fund",
        "",
    ),
    (
        "«Ана мен бала» қоғамдық қоры",
        "Общественный фонд «Мать и дитя»",
        "“Mother and Child” Public Fund",
        SHYMKENT,
        "public_fund",
        "",
    ),
    (
        "«Көмек қолы» қоғамдық бірлестігі",
        "Общественное объединение «Рука помощи»",
        "“Helping Hand” Public Association",
        RIDDER,
        "public_association",
        "",
    ),
    (
        "«Жасыл әлем» қоғамдық бірлестігі",
        "Общественное объединение «Зелёный мир»",
        "“Green World” Public Association",
        ALMATY,
        "public_association",
        "",
    ),
    (
        "«Қамқор» коммерциялық емес акционерлік қоғамы",
        "Некоммерческое акционерное общество «Камкор»",
        "",
        ASTANA,
        "non_profit_joint_stock_company",
        "",
    ),
    (
        "«Тірек» заңды тұлғалар бірлестігі",
        "Объединение юридических лиц «Тирек»",
        "",
        ASTANA,
        "union_of_legal_entities",
        "",
    ),
    ("«Шаңырақ» мекемесі", "Учреждение «Шанырак»", "", OSKEMEN, "private_institution", ""),
    (
        "«Ынтымақ» қоғамдық бірлестігі",
        "Общественное объединение «Ынтымак»",
        "",
        SEMEY,
        "public_association",
        "",
    ),
    ("«Ғаламат жиһан» қоғамдық қоры", "Общественный фонд «Галамат жихан»", "", ALMATY, "public_fund", ""),
    (
        "«XXI ғасыр көшбасшылары» қоғамдық бірлестігі",
        "Общественное объединение «Лидеры XXI века»",
        "“Leaders of the XXI Century”",
        ASTANA,
        "public_association",
        "",
    ),
    (
        "«Преодоление» қоғамдық бірлестігі",
        "Общественное объединение «Преодоление»",
        "",
        OSKEMEN,
        "public_association",
        "",
    ),
    ("«Содействие» қоғамдық қоры", "Общественный фонд «Содействие»", "", SEMEY, "public_fund", ""),
    (
        "«Радуга» қоғамдық бірлестігі",
        "Общественное объединение «Радуга»",
        "",
        OSKEMEN,
        "public_association",
        "",
    ),
    (
        "«Надежда» қоғамдық бірлестігі",
        "Общественное объединение «Надежда»",
        "",
        RIDDER,
        "public_association",
        "",
    ),
    ("«Добрые сердца» қоғамдық қоры", "Общественный фонд «Добрые сердца»", "", ALMATY, "public_fund", ""),
    (
        "Қазақ зағиптар қоғамы",
        "Казахское общество слепых",
        "Kazakh Society of the Blind",
        ALMATY,
        "public_association",
        "",
    ),
    (
        "Тұтынушылар құқығын қорғау лигасы",
        "Лига защиты прав потребителей",
        "League for Consumer Rights",
        ASTANA,
        "public_association",
        "",
    ),
]
#: A name of an organisation above, and another one.
OTHER_NAMES = [
    ("«Мейірім» қоғамдық қоры", "Мейрбан жүректер"),
    ("Қазақ зағиптар қоғамы", "Көру мүгедектері одағы"),
]
#: title in Kazakh, Russian, English; type; place; day; organiser; who speaks there
EVENTS = [
    (
        "Өзен жағалауын тазалау сенбілігі",
        "Субботник по очистке берега реки",
        "River bank clean-up",
        "clean_up_day",
        RIDDER,
        "2022-04-23",
        "«Жасыл әлем» қоғамдық бірлестігі",
        None,
    ),
    (
        "Қайырымдылық жәрмеңкесі",
        "Благотворительная ярмарка",
        "Charity fair",
        "fair",
        ALMATY,
        "2022-12-03",
        "«Мейірім» қоғамдық қоры",
        None,
    ),
    (
        "Ардагерлермен кездесу",
        "Встреча с ветеранами",
        "Meeting with veterans",
        "meeting",
        SEMEY,
        "2023-05-06",
        "«Ынтымақ» қоғамдық бірлестігі",
        "Ерлан Қасымов",
    ),
    (
        "Кітапханадағы ашық дәріс",
        "Открытая лекция в библиотеке",
        "Open lecture in the library",
        "lecture",
        ASTANA,
        "2023-09-14",
        "«Болашақ ұрпақ» қоғамдық қоры",
        "Светлана Кузнецова",
    ),
    (
        "Шахмат турнирі",
        "Шахматный турнир",
        "Chess tournament",
        "sports_competition",
        SHYMKENT,
        "2022-10-08",
        "«Жас қанат» қоғамдық қоры",
        None,
    ),
]
#: name in Kazakh, Russian, number of the contract; customer, supplier; place; dates; direction
PROJECTS = [
    (
        "Қарттарға үйде күтім жасау",
        "Уход за пожилыми на дому",
        "45-МӘТ/2022",
        "Облыстық қоғамдық даму басқармасы",
        "«Шапағат» қоғамдық бірлестігі",
        ALMATY,
        "2022",
        "vulnerable",
    ),
    (
        "Ауыл жастарының стартап мектебі",
        "Школа стартапов для сельской молодёжи",
        "12/07-21",
        "",
        "«Тірек» заңды тұлғалар бірлестігі",
        ASTANA,
        "2021",
        "youth",
    ),
]
#: name in Kazakh, Russian; organisation and post
PEOPLE = [
    ("Гүлнар Әбдіқадырова", "Гульнар Абдикадырова", "«Мейірім» қоғамдық қоры"),
    ("Ерлан Қасымов", "Ерлан Касымов", ""),
    ("Светлана Кузнецова", "Светлана Кузнецова", ""),
    ("Жұмабек Ыбыраев", "Жумабек Ибраев", "«Болашақ» қоғамдық бірлестігі"),
    ("Шолпан Ізбасарова", "Шолпан Избасарова", "«Преодоление» қоғамдық бірлестігі"),
]


def make(of=None):
    """All of these lists, or of those of another module, published."""
    of = of or sys.modules[__name__]
    forms = {form.key.replace("-", "_"): form for form in LegalForm.objects.all()}
    types = {kind.key.replace("-", "_"): kind for kind in EventType.objects.all()}
    directions = {one.key: one for one in Direction.objects.all()}
    made = {}
    for kk, ru, en, seat, form, number in of.ORGANISATIONS:
        made[kk] = factories.organisation(
            name_kk=kk,
            name_ru=ru,
            name_en=en,
            seat=seat,
            legal_form=forms.get(form),
            bin=number or None,
            status="active",
            stage="published",
        )
    for name, other in of.OTHER_NAMES:
        OrganisationName.objects.create(organisation=made[name], name=other)
    people = {}
    for kk, ru, organisation in of.PEOPLE:
        people[kk] = factories.person(name_kk=kk, name_ru=ru)
        if organisation:
            factories.position(person=people[kk], organisation=made[organisation])
    for kk, ru, en, kind, place, day, organiser, speaker in of.EVENTS:
        event = factories.event(
            title_kk=kk,
            title_ru=ru,
            title_en=en,
            type=types.get(kind) or types["seminar"],
            places=[place],
            date=day,
            organisers=[made[organiser]],
            stage="published",
        )
        if speaker:
            factories.guest(event=event, person=people[speaker])
    made |= {one.name_kk: one for one in Organisation.objects.published()}
    for kk, ru, number, customer, supplier, place, dates, direction in of.PROJECTS:
        factories.project(
            name_kk=kk,
            name_ru=ru,
            contract_number=number,
            customer=made.get(customer),
            supplier=made.get(supplier),
            territory=place,
            planned_dates=dates,
            directions=[directions[direction]],
            stage="published",
        )
