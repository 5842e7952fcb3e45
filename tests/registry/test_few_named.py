"""What small numbers of a sentence count: people of a vulnerable group, people of whom nobody said of which,
or nobody who is hidden."""

from ngo_portal.lib.language.quantities import Quantity
from registry.forms.quantity_input import CountedThings
from registry.models import Statement, TargetGroup, Unit
from registry.rules.antecedents import names_those
from registry.rules.named_people import Counted, plain
from tests import factories

VULNERABLE = """
Үш жалғызбасты анаға көмек көрсетілді.
үш жалғызбасты ана
Троим старикам привезли уголь
үш жетім балаға
Екі мүгедектігі бар адамға арба берілді
Троим вдовам привезли уголь.
Помогли одной вдове
трое погорельцев
Two wheelchair users got help
Ush jetim balaga kiim berildi
Үш ерікті екі жетім балаға киім берді.
4 ребёнка с ДЦП
двое сирот из детдома
трое детей из детдома
үш бала (жетім)
12 бала, 3-і жетім
екеуі де жетім
екі соқыр қыз
30 детей, из них 3 сироты
3 әже (жалғызбасты)
both refugees
Үш зағип жанға көмектестік
Екі көпбалалы отбасына үй берілді
Помощь оказана трём пенсионерам.
двое детей-сирот
Three orphans came
Three blind children got books
gave three orphans books
Two children with autism joined
трём пожилым одежду
Двум глухим девочкам купили аппараты
жалғызбасты зейнеткер – 3 адам
Сироты: 2
жетімдердің үшеуі келді
Екі саңырау оқушы
тұрғын үйі өртенген 3 отбасы мен 2 жесір
үш үйсіз адамға баспана берілді
Одинокому пенсионеру и двум инвалидам привезли дрова
two homeless men
трое детей, оставшихся без попечения родителей
төрт қарияға отын түсірілді
мугедек еки балага
үш ардагерге шапан жабылды
үш зейнеткер күні
Үш зейнеткер күні бойы үйінде болды.
екі мүгедек жылы
Төрт қария үйінде қалды.
We helped three households of pensioners.
Саңырау балалардың 3-еуі ән айтты.
Балалар үйінің 3 түлегіне пәтер берілді.
Ауылда үш жарымжан жан тұрады.
The foundation helps 2 households of flood victims.
Пенсионеры (3 чел.) получили уголь.
Посетили пенсионеров (1+2).
өмірлік қиын жағдайға тап болған 3 отбасы
две семьи, оказавшиеся в трудной жизненной ситуации
помогли троим лежачим
төсек тартып жатқан екі кісі
three bedridden people
тұрмысы төмен төрт отбасы
3 получателя АСП
ата-анасынан айырылған 2 бала
четверо бывших заключённых
Ардагерлер (2 адам) қатысты.
Зейнеткерлер,3 адам
зейнеткерлер -3 адам
зейнеткер/3
3/5 зейнеткер
3,0 зейнеткер
3м зейнеткер
Pensioners -3
Тағы екі жетім бала келді.
Келгендер – 3 (жетім бала).
Ещё трём сиротам помогли.
3 сиротам помогли
"""
PEOPLE = """
Үш бала келді.
Көмек үш отбасына берілді
Трое детей получили одежду
Помогли троим.
Үшеуі риза болды.
3 people got help
Four families came
двум женщинам
4 тұрғын
Екі қатысушыға сыйлық берілді
Үш бала ардагерлерге ән айтты.
clothes for three
3 баланың үйі
"""
NEITHER = """
Ветераны (2 клуба) пели.
Пенсионерам (3 тонны угля) помогли.
Мектеп екі ғимараттан тұрады, балалар оқиды
Балаларға үш түрлі ойын өтті
Жеңімпаз балаларға 1, 2, 3-орын берілді.
1, 2 и 3 места заняли школьники
Бюджеті 2 млн теңге
Передано 3 тонны угля
Концерт екі сағатқа созылды
Екі тарап меморандумға қол қойды
Ұйым төрт жылдан бері жұмыс істейді
Сағат 3-те басталды
В одном из сёл прошёл концерт
Only volunteers took part
It was one of the best events
Бір сөзбен айтқанда, іс-шара жақсы өтті
Концертті «Үш арыс» ансамблі берді
Екі ардагерлер ұйымы қатысты
Выступили два спикера
Үш ерікті жетімдерге көмектесті
Три волонтёра помогли сиротам
Three volunteers helped orphans
Балаларға 2 компьютер берілді
Сиротам передали 4 ноутбука
Two wheelchairs were given to residents
Екі мүгедек арбасы берілді
три инвалидные коляски
Три клуба ветеранов приняли участие
Два дома престарелых получили подарки
Три этапа прошли для детей
Үш күн бойы балалар ойнады
Дети отдыхали четыре дня
Children played for two hours
The event had three parts for children
Бір күні балалар саябаққа барды
Бір жыл бойы отбасыларға көмек көрсетілді
3 жастан асқан балалар
3 жастағы бала
Возраст детей от 3 лет
Екі бағыт бойынша 40 бала оқыды
Іс-шара 2 кезеңнен тұрады, 30 бала қатысты
1-4 сынып оқушылары
1–4 классы, дети пели
Жиырма үш бала келді
Двадцать три ребёнка
Twenty-three children
2 мың бала
три тысячи детей
үш жүз отбасы
3 000 детей
Үш маман кеңес берді
Два психолога провели занятия с детьми
Two trainers taught the children
3 мұғалім мен 20 бала
4 әкімдік қызметкері балаларға көмектесті
Цены снизились на 3%, семьи рады
Жарыста 3-орын алған балалар
Екі мектептің балалары
Дети из двух школ
Children of two schools
Екі тілде ән айтты, балалар риза
Only pensioners and children took part
One of the main goals is helping families
Один из лучших концертов для детей
Бір сөзбен, балалар риза
№ 3 мектеп оқушылары
Бір мезгілде 40 отбасыға көмек берілді
Дети спели две песни
Балалар үш ән айтты
Екі аула тазаланды, оған 20 тұрғын қатысты
Үш ұйым бірлесіп отбасыларға көмектесті
"""


#: (a sentence, the one behind it): the number is of those named last.
OF_THEM = [
    ("Мы навестили одиноких пенсионеров.", "Их было трое."),
    ("Келгендер – жалғызбасты қариялар.", "Барлығы үшеу еді."),
    ("We visited lonely pensioners.", "There were three of them."),
    ("Көпбалалы аналарға көмек берілді.", "Олар 3 адам."),
    ("Приехали дети-сироты.", "Их было 3 человека."),
    ("Приехали дети из детдома.", "Трое спели песню."),
    ("Жетім балаларға бардық.", "Үшеуі риза болды."),
    ("Children with disabilities came.", "There were 3."),
    ("Волонтёры навестили ветеранов.", "Всего четверо."),
    ("Барлық зейнеткер келді.", "Екеуі ән айтты."),
    ("Мүгедектігі бар балалар келді.", "Олардың саны – 4."),
    ("Помощь получили малоимущие семьи.", "Всего 3 семьи."),
    ("Помогли одиноким пенсионерам.", "Каждому из трёх дали муку."),
    ("Помогли одиноким пенсионерам.", "Количество: 3."),
    ("Помогли одиноким пенсионерам.", "Охват – 3"),
    ("Помогли сиротам.", "Количество получателей – 3."),
    ("Помогли пенсионерам.", "Три получили уголь."),
    ("Помогли пенсионерам.", "Уголь привезли двум."),
    ("Помогли пенсионерам.", "3."),
    ("We helped lonely pensioners.", "All three got flour."),
    ("Lonely pensioners need help.", "The three live alone."),
    ("We visited pensioners.", "Each of the three got coal."),
    ("We helped orphans.", "Two go to school."),
    ("We helped orphans.", "One lives alone."),
    ("We helped orphans.", "The other two stayed at home."),
    ("We helped orphans.", "Coverage: 3"),
    ("We helped orphans.", "3 in total."),
    ("Жалғызбасты қарияларға көмек берілді.", "Қамтылғаны – 3."),
    ("Зейнеткерлерге барды.", "Алушылар саны: 3"),
    ("Зейнеткерлерге барды.", "3-еуі ауырып қалған."),
    ("Зейнеткерлерге барды.", "Екі ғана келді."),
    ("Зейнеткерлерге барды.", "3 адам."),
    ("Зейнеткерлерге барды.", "Көмек алғандар – 3."),
    ("Зейнеткерлерге барды.", "Үшіне отын түсірілді."),
    ("Помогли вдовам.", "Двум нужна операция."),
    ("Refugees received parcels.", "Two have children."),
]
NOT_OF_THEM = [
    ("Пенсионерам помогли волонтёры.", "Их было трое."),
    ("Мы навестили пенсионеров.", "Нас было трое."),
    ("Қарияларға бардық.", "Біз үшеу едік."),
    ("We visited lonely pensioners.", "There were three of us."),
    ("Мы навестили одиноких пенсионеров.", "Всего прошло 3 концерта."),
    ("Ардагерлер ескерткіші ашылды.", "Барлығы 3 ағаш егілді."),
    ("Пенсионеров поздравили.", "Концерт вели трое волонтёров."),
    ("Посадили деревья.", "Их было 3."),
    ("Пенсионеров поздравили школьники.", "Их было четверо."),
    ("Қарияларға дәрігерлер барды.", "Екеуі ән айтты."),
    ("Сиротам подарили книги.", "Всего 4 книги."),
    ("", "Их было трое."),
    ("Посадили деревья.", "Каждому из трёх дали муку."),
    ("Сиротам помогли.", "Количество деревьев: 3."),
    ("Сиротам подарили книги.", "Количество: 3."),
    ("Помогли пенсионерам.", "В 3 начали концерт."),
    ("Помогли пенсионерам.", "Две медали получил аким."),
    ("Помогли пенсионерам.", "Одни получили уголь, другие дрова."),
    ("Қарияларға көмек берілді.", "3 бөлмелі үй салынды."),
    ("Жетім балаларға көмек берілді.", "Бұл бір үлкен мереке болды."),
    ("We helped orphans.", "The meeting took place on March 3 in Semey."),
    ("We helped orphans.", "Two thirds of the money is spent."),
    ("We helped orphans.", "At 3 we went home."),
    ("We helped orphans.", "The two companies gave money."),
]


#: (a sentence, those before it, what its record says of vulnerable people): the number is of these.
GIFTS = "Жетім балаларға сыйлық берілді"
OF_THE_RECORD = [
    ("Үшеуі де сыйлыққа риза болды.", "", GIFTS),
    ("Олар үшеу еді.", "", GIFTS),
    ("Олар үшеу еді.", "Өскеменде жалғызілікті зейнеткерлерге көмек берілді.", ""),
    ("Үшеуі де разы болды.", "Зейнеткерлерге көмек берілді. Олар үшеу еді. 40 ерікті қатысты.", ""),
    ("Үшеуі де разы болды.", "40 еріктінің бәрі қатысты.", GIFTS),
    ("Үшеуі де разы болды.", "Еріктілер келді. Қар жауды.", GIFTS),
    ("Олардың екеуі көшті.", "", GIFTS),
    ("4-еуі де келді.", "", GIFTS),
    ("3 адам риза болды.", "", GIFTS),
    ("Үш балаға киім берілді.", "", GIFTS),
    ("Екі отбасы риза.", "", "көпбалалы отбасылар"),
    ("Все трое рады подаркам.", "", "Подарки сиротам"),
    ("Все трое рады.", "", GIFTS),
    ("Трое детей рады.", "", "дети-сироты"),
    ("Их трое.", "", "лежачие"),
    ("Их было трое.", "", GIFTS),
    ("Двое из них переехали.", "", "сироты"),
    ("Всех трёх наградили.", "", "сироты"),
    ("Каждой из двух дали уголь.", "", "вдовы"),
    ("Обе довольны.", "", "вдовы"),
    ("К последнему, третьему, дому машина пришла вечером.", "", "пенсионеры"),
    ("All three of them were glad.", "", "orphans"),
    ("The three of them were glad.", "", "orphans"),
    ("Both were glad.", "", "widows"),
    ("Three children sang.", "", "orphaned children"),
    ("The third of them was 90.", "", "pensioners"),
    ("Үшіншісі 90 жаста.", "", "зейнеткер"),
    ("Үш бүлдіршін қуанды.", "", GIFTS),
    ("Екеуіне әкімнен сыйлық табысталды.", "", GIFTS),
    ("Үш жанұя қуанышты.", "", GIFTS),
    ("Вся тройка счастлива.", "", GIFTS),
    ("Every one of the four said thanks.", "", GIFTS),
    ("Екеуі ұл, біреуі қыз.", "", GIFTS),
    ("Четверо ребят рады.", "", "Подарки сиротам"),
    ("Two of the children smiled.", "", "orphans"),
    ("Three got coats.", "", "orphans"),
    ("Екі кейуана риза.", "", "жалғызілікті зейнеткерлер"),
    ("Две бабушки расплакались.", "", "одинокие пенсионеры"),
]
NOT_OF_THE_RECORD = [
    ("3 спикер сөйледі.", "", GIFTS),
    ("Екі мектеп қатысты.", "", GIFTS),
    ("Үш мектептің екеуі жөнделді.", "", GIFTS),
    ("Обе школы отремонтированы.", "", GIFTS),
    ("Оба проекта завершены.", "", GIFTS),
    ("Both parties signed.", "", GIFTS),
    ("Үш әнші ән айтты.", "", GIFTS),
    ("Үшеуі де разы болды.", "Семинарды спикерлер жүргізді.", GIFTS),
    ("Их было трое.", "Пенсионерам помогли волонтёры.", GIFTS),
    ("Нас было трое.", "", GIFTS),
    ("Құрылтайшылары үшеу.", "", GIFTS),
    ("Бюджеті үш млн теңге.", "", GIFTS),
    ("Үш күн бойы өтті.", "", GIFTS),
    ("3 наурыз күні өтті.", "", GIFTS),
    ("1 қазан – Қарттар күні.", "", GIFTS),
    ("3-ші орын алды.", "", GIFTS),
    ("Третий этап прошёл в мае.", "", GIFTS),
    ("Одним из первых выступил аким.", "", GIFTS),
    ("Қорда 3 адам жұмыс істейді.", "", GIFTS),
    ("Фонд основали три подруги.", "", GIFTS),
    ("Three people work in the centre.", "", GIFTS),
    ("2. Концерт өтті.", "", GIFTS),
    ("Үшеуі де маман.", "", GIFTS),
    ("Бірі – мектеп.", "", GIFTS),
    ("3) Поздравления", "", GIFTS),
    ("Екі әже ертегі айтты.", "", GIFTS),
    ("Трое школьников пели.", "", "Концерт для ветеранов"),
    ("Үш бала ардагерлерге ән айтты.", "", "Ардагерлерге концерт өтті."),
    ("Үшеуі де разы болды.", "40 адам келді.", ""),
    ("Екібастұздағы қарттарға көмек берілді.", "", GIFTS),
    ("Үштөбеде 40 ерікті жиналды.", "Жалғызбасты қарттарға көмек берілді.", ""),
]


def lines(text):
    return [line for line in text.splitlines() if line]


def things():
    people = Unit(pk=1, key="people", name_kk="адам", counted_kk="адам", counts_people=True)
    units = [people, Unit(pk=2, key="organisations", name_kk="ұйым", counted_kk="ұйым", one_ru="организация")]
    return CountedThings(units, [TargetGroup(pk=1, key="children", name_kk="балалар", counted_kk="бала")])


def test_few_of_a_vulnerable_group_are_told_whatever_the_record():
    words = things()
    assert [text for text in lines(VULNERABLE) if not words.few_of_vulnerable(text)] == []


def test_a_number_by_itself_is_of_those_who_were_named_last():
    words = things()
    found = [pair for pair in OF_THEM + NOT_OF_THEM if words.few_of_vulnerable(pair[1], pair[0])]
    assert found == OF_THEM


def test_a_number_by_itself_is_of_those_whom_its_record_is_about():
    words = things()
    asked = OF_THE_RECORD + NOT_OF_THE_RECORD
    assert [one for one in asked if words.few_of_vulnerable(*one)] == OF_THE_RECORD


def test_what_bears_the_name_of_people_is_not_about_them():
    about = [
        *("Помощь одиноким пенсионерам", "Балалар үйіне сыйлық", "Жетім балаларға сыйлық", "Дом престарелых"),
        *("Orphans got books", "Клуб ветеранов и сирот"),
    ]
    others = [
        *("Совет ветеранов провёл субботник", "Общество слепых", "Ардагерлер ескерткіші", "Қарттар күні"),
        *("Екі мүгедек арбасы берілді", "Концерт"),
    ]
    assert [text for text in about + others if names_those(plain(text))] == about


def test_the_last_word_of_a_heading_numbers_what_is_before_it():
    words = things()
    numbered = ["Сынақ мақала екі", "Статья два", "Article three"]
    people = ["clothes for three", "Келгендер – үш", "Помощь троим"]
    assert [text for text in numbered + people if words.few_people(text)] == people


def test_a_number_of_people_or_of_what_they_were_given_is_asked_about():
    words = things()
    pairs = [
        ("Сиротам подарили книги.", "Количество: 3."),
        ("Помогли вдовам.", "По списку 3."),
        ("Refugees got help.", "We counted three."),
        ("Сиротам помогли.", "Концертов – 3."),
    ]
    asked = [pair for pair in pairs if list(words.few_named(pair[1], pair[0])) == [Counted.PEOPLE]]
    assert asked == pairs[:3]


def test_few_people_of_whom_nobody_said_which_may_be_told():
    words = things()
    found = {text: (words.few_people(text), words.few_of_vulnerable(text)) for text in lines(PEOPLE)}
    assert [text for text, told in found.items() if told != (True, False)] == []


def test_ordinary_sentences_tell_none():
    words = things()
    assert [text for text in lines(NEITHER) if words.few_people(text)] == []


THINGS = """
ардагерлер ескерткіші
ветеран кубогы
қарттар үйіне төсек
жетімдер үйіне теледидар
клуб ветеранов
общество слепых
ансамбль ветеранов
ветеран ұйымы
ҮЕҰ
мүгедек арбасы
veterans' monument
refugee centre
дом престарелых
кровати для дома престарелых
памятник ветеранам
совет ветеранов
центр для бездомных
books for orphans
"""
PEOPLE_AS_WORDS = """
жалғызбасты зейнеткер
панасыз жан
одинокие пенсионеры
мүгедек балалар
дети из детдома
дети с ДЦП
слепые
ветераны
ардагерлер
people with disabilities
blind children
беженцы
"""


def test_the_head_of_words_says_whether_they_are_people():
    words = things()
    assert [text for text in lines(THINGS) if words.name_people(text)] == []
    assert [text for text in lines(PEOPLE_AS_WORDS) if not words.name_people(text)] == []


AT_WORK = [
    *("3 спикер", "2 маман", "2 тренер", "3 әкімдік қызметкері", "3 мұғалім"),
    *("2 сотрудника акимата", "3 speakers"),
]
NOT_AT_WORK = ["3 адам", "3 мүгедек маман", "2 ребёнка учителя", "3 мұғалімнің баласы", "3", "4 отбасы", ""]


def test_people_at_work_are_told_however_few(db):
    people = factories.unit(key="people", name_kk="адам", counts_people=True)
    rows = {
        words: factories.statement(text_kk="Форум.", unit=people, quantity=Quantity.exact(3, words))
        for words in AT_WORK + NOT_AT_WORK
    }
    assert [words for words, row in rows.items() if not row.is_small] == AT_WORK
    small = Statement.objects.filter(Statement.small()).values_list("quantity_words", flat=True)
    assert set(small) == set(NOT_AT_WORK)
