"""How people say how many, with the nouns of the dictionaries: what looks like a number and is none, ranges
that are vague besides, people by what they are called."""

import pytest

from benchmarks.phrases import nouns, quantity_said
from ngo_portal.lib.language.quantities import Noun, read

NOUNS = nouns()
SAID = quantity_said(NOUNS)


def wrongly_said(phrases):
    """{phrase: what it is read as} of those that are read as something else than they mean."""
    said = {phrase: SAID(phrase) for phrase in phrases}
    return {phrase: reading for phrase, reading in said.items() if reading != phrases[phrase]}


def _phrases(text):
    return [phrase.strip() for line in text.splitlines() for phrase in line.split("|") if phrase.strip()]


PRONOUNS = """
    ондай адам | ондай отбасы | ондай бала | ондай жоба | ондай 30 | мұндай адам
    сондай адам | осындай отбасы
    бірдей бала | бірдей отбасы | бірдей жоба | он бірдей бала | жүз ондай адам | бірдей | ондай | бірге
    онда | бірде | бірде бала | бірден бала | онан да көп | екінші отбасы | бірінші | сол адам | әр адам
    біреудің баласы | бирка | ушка | семью | торт | 30 ға | отыз ға
"""
PRICES = """
    40 million project | 15 million event | 10 thousand project | million project | half a million project
    40m project | 1.5k family | two thousand volunteer | 40 million social project | 5 thousand book
    5 млн проект | 5 миллионов проект | 5 миллионов проекта | сорок пять тысяч проект | тысяча проект
    сто тысяч социальный проект | 5 млн мероприятие | 12 семья | двадцать семья | 30 семье | 25 ребёнка
    5 миллионов семинар | 40 тысяч тренинг | 3 млн гранта | 5-6 млн проект | около 5 млн проект
    5 млн грант | 10 млн жоба | 3 миллион іс-шара | 4 млрд бағдарлама | 5 миллион әлеуметтік жоба
    100 мың шәкіртақы | 300 мың жүлде | 2 млн сыйлық | 5 млн семинар | 150 000 шәкіртақы | 50 000 жүлде
    екі миллион грант | шамамен 5 млн жоба | 5 млн-нан астам грант | 3-5 млн жоба | 2,5 млн тренинг
    5 млн-ға жуық іс-шара | кемінде 3 миллион марапат | 500 мың тапсырыс | 1,5 млн келісімшарт
    700 мың теңгеге 5 млн жоба | жарты миллион грант | 15 млн пәтер | 3 мың байқау | жиырма мың концерт
    100 мыңдай жүлде | 5 млн грантқа | 10 млн жобаларға | 5 млн жобадан астам | 5 миллион 200 мың грант
    5 млн грантов | 100 тысяч стипендий | 3 миллиона проектов | две тысячи мероприятий | 5 000 000 проектов
    до 5 млн грантов | 40 million projects | 5 million grants | 100k scholarships | two million contracts
    20 млн үй | 300 мың ноутбук | 5 млн қор | 100 мың тапсырыс | 37 500 шәкіртақы | 5 млн сыйақы | 2 млн несие
    100 thousand prizes | 10,000 awards | 5m orders | тысячи полторы грантов | 2 млн премия | 2 млн премий
"""

PARTS = """
    14.30 адам | 14.00 адам | 14,30 адам | 9.15 бала | 18.00 волонтер | 2,5 адам | полторы семьи | полчеловека
    1.5–2 адам | 2.5 families | half a person | 12.45 чел | 10.00 участников | бір жарым отбасы
    18.00 | 09.30 | 9.00 | 18.00-ге | с 9.00 до 18.30 | 10.00-18.00
    14.30 семинар | 14.30 сағат | 14.30 часов | 14.30-15.30 адам
"""

#: How old somebody is, not how many they are.
AGES = """
    60-тан асқан қария | 65-тен асқан зейнеткерге | 70-тен асқан ардагер | 60-тан асқан әйел
    35-тен асқан адам | 18-ге толмаған бала | 60-тан жоғары адам | 18-ге дейінгі жасөспірім
    14-ке дейінгі оқушы | 65+ пенсионеров | 60+ қария | 70+ veterans | 18+ іс-шара | 12+ мероприятие
    16+ event | 30 отбасы, 2021 | 60-тан асқан қарт | 60-тан жоғары қарттар
    алпыстан асқан зейнеткерлер | 18-ге толмаған балалар
    18-ге дейінгі оқушы | 7-ден 18-ге дейінгі балалар | 35-ке дейінгі жастар | 14 пен 35 аралығындағы жастар
    14-35 жастар | 14–35 молодых людей | от 14 до 35 молодых людей | between 14 and 35 young people
    60+ пенсионеров | 60-тан асқан адам | 18-ге толмаған адам
"""


@pytest.mark.parametrize(
    "text",
    [PRONOUNS, PRICES, PARTS, AGES, "бір бүтін он | екі бүтін жиырма | төрт те он | бес бүтін тоқсан тонна"],
    ids=["pronouns", "prices", "parts", "ages", "fractions"],
)
def test_what_only_looks_like_a_number_is_kept_as_words(text):
    assert wrongly_said(dict.fromkeys(_phrases(text), "words")) == {}


def test_numbers_like_them_are_read():
    assert (
        wrongly_said(
            {
                "100-ге дейінгі бала": "up_to 100",
                "60-тан астам қарт": "more_than 60",
                "18-ге дейін бала": "up_to 18",
                "40-тан асқан отбасы": "more_than 40",
                "30+ волонтер": "at_least 30",
                "14-34 жастар": "between 14 34",
                "30 ға жуық": "about 30",
                "30 га-ға жуық": "about 30",
                "сотня-полторы": "between 100 150",
                "тысяча-две человек": "between 1000 2000",
                "десяток-полтора детей": "between 10 15",
                "миллион-полтора тенге": "between 1000000 1500000",
                "тысяча-две тысячи": "between 1000 2000",
                "сто-пятьдесят": "refused: Backwards",
                "отыздай адам": "about 30",
                "жүздей отбасы": "about 100",
                "бестей бала": "about 5",
                "10-дай адам": "about 10",
                "оншақты бала": "about 10",
                "оннан астам": "more_than 10",
                "онан астам": "more_than 10",
                "оннан да көп": "more_than 10",
                "жиырма бірге жуық": "about 21",
                "бірден астам": "more_than 1",
                "біреу": "exact 1",
                "төрт": "exact 4",
                "торт бала": "exact 4",
                "одну семью": "exact 1",
                "21 семью": "exact 21",
                "одну многодетную семью": "exact 1",
                "21 проект": "exact 21",
                "1 project": "exact 1",
                "one family": "exact 1",
                "half a tonne": "exact 0.5",
                "1.50 мың адам": "exact 1500",
                "1,5-2 мың адам": "between 1500 2000",
                "полтора десятка детей": "exact 15",
                "полмешка": "exact 0.5",
                "1,5 қап": "exact 1.5",
                "2 семьи": "exact 2",
                "около 21 семьи": "about 21",
                "1,5 тысячи человек": "exact 1500",
                "40 проектов": "exact 40",
                "1500 жоба": "exact 1500",
                "22 300 іс-шара": "exact 22300",
                "5 тысяч ноутбуков": "exact 5000",
                "20 тысяч услуг": "exact 20000",
                "2 тысячи встреч": "exact 2000",
                "150 грант": "exact 150",
                "2000 іс-шара": "exact 2000",
                "200-ден астам жүлде": "more_than 200",
                "350 scholarships": "exact 350",
                "30 мың билет": "exact 30000",
                "20 мың оқушы": "exact 20000",
                "1 млн түп ағаш": "exact 1000000",
                "2 млн адам": "exact 2000000",
                "100 тысяч подарков": "exact 100000",
                "100 сыйлық": "exact 100",
                "5 млн тенге": "exact 5000000",
                "5 волонтер": "exact 5",
                "бес мың волонтер": "exact 5000",
                "екі бүтін жиырма бес": "exact 2.25",
                "бір бүтін жүзден он": "exact 1.1",
                "бір бүтін оннан бір": "exact 1.1",
            }
        )
        == {}
    )
    assert read("жүздеген адам", NOUNS).is_read


VAGUE_RANGES = {
    "between 15 20": """
        шамамен 15-20 бала | 15-20 шақты | 15-20 шақты бала | 15-20 бала шамасында | 15-20 балаға жуық
        15-20-ға жуық бала | 15–20 баладай | он бес-жиырма баладай | шамасы 15-20 бала | 15-20 маңында
        барлығы шамамен 15-20 бала | шамамен 15-тен 20-ға дейін бала | шамамен 15-20 оқушыға
        примерно 15-20 детей | около 15–20 детей | порядка 15–20 детей | около пятнадцати-двадцати детей
        15-20 детей примерно | 15-20 детей или около того | примерно от 15 до 20 детей | где-то 15-20 человек
        приблизительно 15 – 20 семьям | всего около 15-20 детей | детей 15-20 | человек пятнадцать-двадцать
        в районе 15-20 человек | ориентировочно 15-20 | человек 15–20 | ребят 15-20
        about 15-20 children | approximately 15 to 20 children | 15-20 children or so | some 15-20 families
        roughly fifteen to twenty people | about fifteen to twenty children | around 15–20 pupils
        circa 15-20 people | 15 to 20 people approximately | somewhere around 15-20 volunteers
        жиынға шамамен 15-20 адам қатысты | собралось около 15-20 человек | about 15-20 people attended
        примерно человек 15-20 | от 15 до 20 детей примерно | around between 15 and 20 people | ~15-20 семей
        шамамен 15 пен 20 бала аралығында | 2021 жылғы 15-20 шақты жоба
        15-тен 20-ға дейін баладай | 15-20-дай бала
    """,
    "between 2000 3000": """
        екі-үш мыңдай адам | екі-үш мыңға жуық адам | шамамен 2-3 мың адам | 2-3 мыңдай | 2-3 мың шамасында
        примерно 2-3 тысячи человек | около двух-трёх тысяч человек | about 2-3 thousand people
    """,
}
MEANT = {
    "about 150": """
        бір жарым жүздей адам | бір жарым жүзге жуық | 150 шамасындай адам | шамамен бір жарым жүз адам
        человек 150 | человек сто пятьдесят | около полутора сотен детей | c. 150 pupils | ca. 150 pupils
        сто пятьдесят человек примерно | детей 150
    """,
    "exact 50": """
        жарты жүз адам | жиыны 50 бала | жалпы жиыны 50 адам | 50 белсенді жас | 50 дарынды жас | 50 әйел адам
        50 қандас | 50 жесір | 50 қарт | 50 қария | 50 мүгедек | 50 мүгедек бала | 50 жетім | 50 жетім балаға
        50 ардагерге | 50 тыл еңбеккері | 50 бүлдіршін | 50 ұстаз | 50 ауыл тұрғыны | 50 әйел адамға
        50 инвалидов | 50 инвалидам | 50-ти инвалидам | 50ти сиротам | 50 вдов | 50 вдовам | 50 вдовами
        50 детей-сирот | 50 детям-сиротам | 50 детей-инвалидов | 50 детям-инвалидам | 50 сирот | 50 сиротам
        50 кандасов | 50 кандасам | 50 ребят | 50 ребятам | 50 ребятишек | 50 мальчишек | 50 мальчишкам
        50 девчонок | 50 малышей | 50 стариков | 50 старикам | 50 пенсионерок | 50 сельчан | 50 внуков
        50 тружеников тыла | 50 труженикам тыла | 50 переселенцам | 50 пострадавших | 50 пострадавшим
        50 человекам | пятидесяти человекам | 50ти школьникам | 50-ти человекам
        50 youth | 50 youths | 50 seniors | 50 widows | 50 orphans | 50 toddlers | 50 disabled people
        50 orphaned children | 50 villagers
    """,
    "exact 500000": """
        бес жүз мың теңгеге | 500 мың теңгеге | жарты миллион теңгеге | 500 000 теңгеге
    """,
    "more_than 60": """
        60-тан сәл асады | 60-тан сәл асты | 60-тан аздап асады | 60-тан едәуір асады | 60 баладан сәл асады
        алпыстан сәл ғана асты | 60-тан біраз астам
    """,
    "less_than 60": "60-тан сәл кем | 60-тан едәуір аз | 60-қа сәл жетпейді | 60-тан әлдеқайда кем",
    "exact 150": "ста пятидесяти человекам | полутора сотням детей | бір жарым жүз бала | 150ти школьникам",
    "exact 2005": """
        two thousand and five people | two thousand and five | две тысячи пять человек | екі мың бес адам
    """,
}


@pytest.mark.parametrize("said", [VAGUE_RANGES, MEANT], ids=["ranges", "numbers"])
def test_what_is_ordinarily_said_is_read(said):
    phrases = {phrase: meaning for meaning, text in said.items() for phrase in _phrases(text)}
    assert wrongly_said(phrases) == {}


def test_a_range_is_as_rough_as_its_words():
    """No page says «15–20» where the source says "about 15–20", nor the other way round."""
    rough = [phrase for text in VAGUE_RANGES.values() for phrase in _phrases(text)]
    plain = _phrases(PLAIN_RANGES)
    meant = {**dict.fromkeys(rough, "about"), **dict.fromkeys(plain, "between")}
    assert {phrase: read(phrase, NOUNS).quantity.qualifier for phrase in meant} == meant


PLAIN_RANGES = """
    15-20 бала | от 15 до 20 детей | 15-тен 20-ға дейін бала | 15 пен 20 аралығында | between 15 and 20 people
    15-20 тонна бидай | 5 немесе 6 отбасы | 15-20 детей пришли | пришли 15-20 детей | всего 15-20 детей
    15-20 гостей | в 2021 году 15-20 проектов | барлығы 15-20 бала | 15-20 people took part | саны 15-20
    15-20 судей | 15-20 ұйым қатысты | 15-20 областей
"""
#: Verbs that say what those counted did, or what was done with them; what stands with a noun of theirs alone.
DONE = {
    "exact 64": """
        64 адам қатысты | 64 адам келді | 64 адам жиналды | жалпы 64 адам қатысты | 64 адам ғана қатысты
        64 адам қатысып отыр | 64 отбасы көмек алды | 64 отбасына көмек көрсетілді | 64 балаға көмектесті
        64 іс-шара өткізілді | 64 көшет отырғызылды | 2021 жылы 64 іс-шара өтті | 64 жанұя | 64 жанұяға
        64 человека приняли участие | приняли участие 64 человека | участие приняли 64 человека
        64 ребёнка участвовали | участвовало 64 ребёнка | пришли 64 человека | 64 волонтёра пришли
        64 семьи получили помощь | 64 семьям оказана помощь | оказана помощь 64 семьям | посажено 64 саженца
        64 people took part | 64 people attended | attended by 64 people | 64 participants came
        64 families received help | 64 saplings were planted | 64 trees planted | 64 студент-волонтер
        64 студент-волонтерге | 64 ерікті-оқушы | 64 student volunteers | 64 student-volunteers
        сенбілікке 64 волонтер қатысты | іс-шараға 64 адам келді | в акции приняли участие 64 человека
        на семинаре присутствовало 64 человека | мероприятие посетили 64 человека
        the event was attended by 64 people
        64 балақай | 64 ветерана ВОВ | 64 couples
    """,
    "about 70": """
        жобамен 70 бала | мөлшермен 70 бала | шамалап 70 адам | 70-ке тарта волонтер қатысты
        70 шақты бала келді | под 70 человек | чуть ли не 70 человек | человек под 70 | человек около 70
        собралось около 70 человек
        приблизительно человек 70 | close on 70 people | just shy of 70 | nearly 70 people came
    """,
    "more_than 50": "50-ден астам адам жиналды | приняло участие более 50 человек | over 50 people took part",
    "up_to 20": "от силы 20 человек | 20-ға дейін адам қатысты",
    "between 5 6": """
        5 немесе 6 отбасы | бес немесе алты отбасы | 5 әлде 6 отбасы | 5 или 6 семей | пять или шесть семей
        около 5 или 6 семей | 5 либо 6 человек | 5 or 6 families | five or six families | about 5 or 6 people
    """,
    "exact 58": """
        58 people took part in the event | 58 человек приняли участие в акции | 58 человек пришли на концерт
        барлығы: 58 адам | барлығы – 58 адам | всего: 58 человек | Total: 58 people | охват – 58 чел.
        с участием 58 человек | общее количество 58 человек | мұқтаж 58 отбасы | көпбалалы 58 анаға
        мүмкіндігі шектеулі 58 балаға көмек көрсетілді | көмекке мұқтаж 58 отбасына
        58 детям с ограниченными возможностями | 58 children with special needs
        58 детей с особыми потребностями
        58 семей, оказавшихся в трудной жизненной ситуации
        58 ойыншы | 58 игроков | 58 players | жалпы құны 58 теңге
    """,
    "about 40": "көпбалалы 40-қа жуық отбасына | аз қамтылған шамамен 40 отбасы",
    "exact 1200": "twelve hundred | twelve hundred people",
    "exact 1525": "fifteen hundred and twenty-five families",
    "exact 1900": "nineteen hundred people | one thousand nine hundred",
    "exact 2100": "twenty-one hundred people | two thousand one hundred",
}
NOT_DONE = """
    64 адамға қатысты | 64-ке қатысты | 64 қатысты | 64 адам қатыспады | 64 адам келмеді | 30 отбасыға берілді
    30 адам келген жоқ | 30 отбасы көмек көрсетілді | 30 отбасына көмек көрсетілмеді | 30 адам кейін келді
    64 человека не пришли | не пришли 64 человека | не было 30 человек | 30 семей оказана помощь
    30 из 50 человек пришли | пришли ещё 30 человек | 30 волонтеров помогли | пришло на 30 человек больше
    30 families were not present | 50 children did not attend | 50 children never came
    под 30 домами | под 70 лет | детей до 18 | детей около 10 | женщин около 50 | 30 жас болды
    2021 жыл болды
    сенбілікке 64 волонтер келмеді | в акции 64 человека | іс-шараға 64 адам | людей под 30
    20 волонтер-ұйым | 40 event volunteers | 40 family volunteers | 40 project volunteers | 5 box volunteers
    30 мұғалім-оқушы | 30 ана-бала | 10 әке-бала | 20 ата-әже | 30 student parents | nineteen hundred
    nineteen hundred and five | 30 немесе 40 адам | 5 или 7 семей | 2 или 3 тысячи | 1,5 или 2,5 часа
    87011234567 | 180840001234 |
    всего: 58 | барлығы – 58 | көпбалалы 30 | мұқтаж отбасының 30 баласы | 64 не пришли на концерт
    64 человека не пришли на концерт | жетім 30 кітап
    5 или 6 мая | 5 немесе 6 мамыр | 2021 или 2022 | 5 ұйымнан 30 адам қатысты | 100 мың теңгеден бөлінді
"""


def test_what_those_counted_did_changes_no_number():
    phrases = {phrase: meaning for meaning, text in DONE.items() for phrase in _phrases(text)}
    assert wrongly_said(phrases) == {}
    assert wrongly_said(dict.fromkeys(_phrases(NOT_DONE), "words")) == {}


def test_what_is_not_sure_beside_a_range_is_kept_as_words():
    text = """
        до 15-20 детей | более 15-20 детей | кемінде 15-20 бала | 15-20-дан астам бала | ровно 15-20
        дәл 15-20
        30 to 40 odd people | участников - 120 | школа 5 | района 5 | a thousand and one | 30 пожилых
        шамамен 15-20 жаста | 15-20 адамнан | участников 2021 | детей 5-11
        около 15-20 лет назад | c 75 человек | 75й школьник | 75го
        35 жас | шамамен 35 жас | примерно 15-20 процентов детей
    """
    assert wrongly_said(dict.fromkeys(_phrases(text), "words")) == {}


def test_people_are_those_of_the_dictionary_where_it_has_them():
    found = {
        "20 детей-сирот": "orphans",
        "20 жетім": "orphans",
        "20 инвалидам": "people-with-disabilities",
        "20 мүгедек": "people-with-disabilities",
        "20 детей-инвалидов": "children-with-disabilities",
        "20 қария": "older-people",
        "20 қарт": "older-people",
        "20 youth": "young-people",
        "20 белсенді жас": "young-people",
        "20 ребят": "children",
        "20 әйел адам": "women",
        "20 ардагер": "veterans",
        "20 жұмыссыз": "unemployed-people",
    }
    assert {phrase: read(phrase, NOUNS).noun for phrase in found} == found
    widows = read("20 вдов", NOUNS)
    assert widows.thing.counts_people
    assert widows.thing.name("kk") == "жесір"
    assert read("20 детей-сирот").thing.name("ru") == "ребёнок-сирота"


SIZES_OF_RANGES = {
    "between 100 200": "1-2 жүз көшет | жүз-екі жүз адам | сто-двести человек | 1–2 сотни деревьев",
    "between 200 300": """
        2-3 жүз | 2-3 жүз теңге | екі-үш жүз адам | 2-3 hundred people | 2 to 3 hundred people
        two to three hundred people | between 2 and 3 hundred people | от 2 до 3 сотен человек
        2-3 сотни адам | 2 мен 3 жүз аралығында адам | 2 жүз - 3 жүз адам
    """,
    "between 300 400": "3-4 жүз адам | 3-тен 4 жүзге дейін адам | 3–4 жүздей адам | шамамен 3-4 жүз адам",
    "between 500 600": "5-6 жүзге жуық адам",
    "between 3000 4000": "3-4 мың адам | 3-4 thousand people | 3k-4k people",
    "between 200000 300000": "2-3 жүз мың теңге | 2-3 hundred thousand tenge | 2-3 сотни тысяч тенге",
    "between 400000 500000": "4-5 жүз мыңға жуық теңге | төрт-бес жүз мың теңге",
    "between 2000000 3000000": "2-3 млн теңге | 2-3m tenge",
    "between 5 100": "бестен жүзге дейін адам | от 5 до ста человек | 5-100 адам",
    "between 90 100": "90-жүз адам | 90-100 адам",
    "between 500 1200": "500 – 1 мың 200 адам",
    "words": """
        5-жүз адам | 5-6 жүз елу адам | 2-3 жүз жиырма мың теңге | 2-3 мың 500 теңге | 2-3 мың бес жүз адам
        2-3 жүз мың 500 теңге | 2-3 млн 500 мың теңге | 500–2 мың адам | 5-10 жүз адам
        1-1,5 жүз адам | бір-бір жарым жүз адам
    """,
}
#: A unit with its power, a half of nobody knows what, and what may not have been enough.
OF_WHAT = {
    "words": """
        5 км² | 5 км³ | 5 km² | 5 м² | 5 га² | 5 адам² | 5 көшет¹ | 5 кмⁿ | 5 т₂ | ½ км² | 100²
        жарты | жартысы | half | a half | about half | more than half | жартыдан астам | жартысынан көбі
        жарым | шамамен жарты | at least half | половина | жартыға жуық | жартыға | жарты-бір | half to one
        30 отбасыға жетпеді | 30 отбасыға жетпейді | 30 адамға жетпейтін | отыз балаға жетпеген
        30 адамға сәл жетпейді | as many as 50 people | as much as 5 tonnes | 1.5m
        40, 50 человек | 20, 30 people | 40, 50
    """,
    "exact 0.5": "half a ton | жарты тонна | полтонны | ½ тонна | 0,5 | 0.5 тонна",
    "between 0.5 1": "жарты-бір тонна",
    "exact 500000": "жарты млн | half a million",
    "exact 6": "half a dozen",
    "exact 1.5": "бір жарым | полтора | one and a half",
    "exact 1500000": "1.5M people | 1.5m people",
    "less_than 30": "30-ға жетпеді | 30-ға жетпейтін отбасы | 30 тоннаға жетпейді | 30 отбасыға толмайды",
    "about 30": "30 адамға жетер-жетпес",
    "more_than 30": "30-дан асқан отбасы | 30-дан асқан ұйым | 30-дан астам қария | более 30 пенсионеров",
    "more_than 120": "120-дан асқан адам",
    "at_least 30": "30+ адам | 30+ волонтер | 30+ іс-шара",
    "at_least 10": "10+ бала",
    "up_to 100": "100-ге дейінгі бала",
    "refused: Contradiction": "50, 40 адам | 30-ға жуық, 50 | 30 адам, 50 адам",
}


@pytest.mark.parametrize("said", [SIZES_OF_RANGES, OF_WHAT], ids=["sizes of ranges", "of what"])
def test_a_size_is_of_both_ends_and_a_number_of_what_is_known(said):
    assert (
        wrongly_said({phrase: read_as for read_as, text in said.items() for phrase in _phrases(text)}) == {}
    )


def test_a_unit_with_its_power_is_read_where_a_dictionary_has_it():
    square = Noun("км²", takes_ending=True)
    assert read("5 км²", {"area": square}).noun == "area"
