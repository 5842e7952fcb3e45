"""Words for people: of vulnerable groups, with a work or a role, and any others; and words for what is no
people. Each list knows a word with its endings, from a keyboard without Kazakh letters and in Latin letters.
"""

import enum
import re
import unicodedata

from django.db.models import BooleanField, F, Func, Q

from ngo_portal.lib.language.kazakh import latin_slug
from ngo_portal.lib.language.patterns import either

#: What words for people of vulnerable groups begin with, whether their group stands in the dictionary or not.
VULNERABLE = """
    жетім, сирот, orphan, интернат тәрбиеленуш, мүгедек, инвалид, disab, wheelchair users?, wheelchair bound
    in a wheelchair, in wheelchairs, колясочни, арбада отыр, арбаға таңыл, ерекше қаж, особыми потр
    special needs, ерекше бала, особенн(?:ы[хм]|ые) дет, мүмкіндігі шектеул, мүмкіндіктері шектеул
    ограниченн\\w+ возможн, овз, зейнет, пенсион, pension, қария, қарт(?!а|о[пт]|он|иқ|ин|и\\b|у|ри), кемпір
    егде, пожил, престарел, старик, стариц, старуш, elder
    seniors?\\b(?! (?:special|lectur|train|teach|offic|expert|advis)), ардагер, ветеран, veteran
    майдангер, фронтовик, участни\\w+ войны, участни\\w+ вов, соғысқа қатысушы, көп балалы
    көпбала, многодет, large famil, аз қамт, малоимущ, малообесп, low income, мұқтаж, нужда, needy, in need
    жесір, вдов, widow, жалғызбас, жалғыз басты, жалғызіл, одинок, одиноч, lonely, single parent
    single mother, single father, толық емес отбас, неполн, пробац, probation, зорлық, зомбыл, насили
    violen, abuse, жапа, зардап шек, пострадавш, погорел, өрттен, victim, survivor, жұмыссыз, безработ
    unemploy, jobless, жертв(?!ова|енн)
    үйсіз, панасыз, баспанасыз, бездом, бомж, homeless, науқас, сырқат, больн(?!иц)
    тяжелобол, patient, аути, autis, церебр, cerebral, дцп, даун, down(?:'s)? syndrome, онколог, cancer, вич
    аитв, hiv, туберк, tubercul, нашақор, нарко, алкогол, alcohol, addict, тәуелді, зависим, босқын, бежен
    refugee, asylum, мигрант, migrant, қоныс аударуш, переселен, қандас, кандас, оралман, қамқорлы
    қамқорсыз, ата-анасыз, ата анасыз, попечен, подопечн, опек(?!ун), foster child, тастанды, брошен
    abandon, зағип, көзі көрме, көру қабілет, соқыр, слеп, слабовид, незряч, blind, саңырау, құлағы есті
    есту қабілет, глух, слабослыш, deaf, мылқау, нем(?:ой|ым|ых|ые)\\b, кемтар, осал, уязвим, vulner
    сотталған, осужд, заключ[её]нн, convict, prisoner, жарымжан, лежач, төсек тарт, төсекке таңыл, bedridden
    қиын жағдайға тап, трудн\\w+ (?:жизненн\\w+ )?ситуац, difficult situation, тұрмысы төмен, тұрмысы нашар
    получател\\w+ асп, атаулы әлеуметтік көмек алуш, асыраушысынан айырыл, ата-анасынан айырыл
    потеря\\w+ (?:кормил|родител), lost their parents, lost a parent, особенност\\w+ развит, flood, тасқын
    жүріп-тұруы қиын
"""
#: Where people live and learn who are of vulnerable groups.
PLACES = """
    детдом, детск\\w+ дом, дом\\w* ребёнка, балалар үйі, жетімдер үйі, қарттар үйі, дом\\w* престарел
    интернат, приют, пансионат, арнайы мектеп, арнаулы мектеп, спецшкол, коррекцион, түзету мектеб
    orphanage, children's home, nursing home, shelter, boarding school, special school
"""
#: Those named by a work, or by what they do at an event: of nobody's misfortune. Any ending.
AT_WORK = """
    спикер, тренер, маман, мамандар, сарапшы, қызметкер, жұмысшы, мұғалім, ұстаз, тәрбиеші, оқытушы
    дәріскер, баяндамашы, модератор, медиатор, ұйымдастырушы, ерікті, волонт[её]р, дәрігер, мейірбике, медик
    психолог, заңгер, педагог, кәсіпкер, фермер, журналист, тілші, депутат, спортшы, әртіс, әнші, биші
    суретші, ақын, жазушы, жүргізуші, өкіл, жетекші, басшы, төраға, директор, әкім, белсенді, бапкер
    жаттықтырушы, құтқарушы, төреші, тәлімгер, блогер, инженер, құрылысшы, аспаз, тігінші, шебер, қолөнерші
    құрылтайшы, учредител, founder
    имам, аудармашы, кітапханашы, музыкант, ғалым, үміткер, сарбаз, полицей, кеңесші, эксперт, қамқоршы
    жеңімпаз, кандидат, лектор, докладчик, специалист, сотрудни, работни, учител, преподавател, воспитател
    организатор, доброволец, добровольц, врач, медсест, юрист, предпринимател, корреспондент, спортсмен
    артист, певц, певец, художни, поэт, писател, представител, руководител, председател, начальни, аким
    активист, спасател, судь, судей, наставни, строител, водител, повар, швея, мастер(?!-)
    учен(?:ый|ые|ых|ого|ому|ым|ыми)\\b, библиотекар, соцработни, консультант, координатор, инструктор
    опекун, победител, ведущ, сыщик, адвокат, логопед, speaker, trainer, specialist, staff, employee, worker
    teacher, lecturer, instructor, coach, mentor, tutor, moderator, mediator, organi[sz]er, volunteer
    doctor, nurse, psychologist, lawyer, journalist, reporter, deput, athlete, artist, singer, writer, poet
    representative, leader, director, chair(?:man|woman|person), head\\b, officer, official, expert
    consultant, coordinator, judge, jury, rescuer, builder, driver, cook, engineer, scientist, entrepreneur
    farmer, musician, librarian, activist, winner, counsel, клоун, аниматор, сиқыршы, фокусни, clown, magician
"""
#: People of whom such a word says nothing. Only with the endings of a noun.
ANYBODY = """
    адам, кісі, жан, бала, балдырған, бүлдіршін, сәби, нәресте, қыз, қызы, ұл, ер, ерлер, жігіт, жасөспірім
    жанұя, әйел, келіншек, ана, анасы, әке, ата-ана, әже, апа, апай, аға, іні, сіңлі, отбас, отбасы, тұрғын
    қатысуш, қатысушы, оқушы, студент, азамат, тұлға, көрші, немере, келуші, көрермен, тыңдаушы, қонақ
    тәрбиеленуші, шәкірт, ересек, түлек, түлегі, алушы, жерлес, отандас, жауынгер, ауылдас, кейуана, ақсақал
    кейіпкер, батыр, бауыр, бауырлас, ағайын, ағайынды, туыс, қаладас, аудандас, дос
    друз, человек, чел, люд, лиц, душ, ребён, ребенк, ребёнк, ребят, дет, мальчи, мальчик, мальчишк
    девоч, девочк, девушк, девушек, девчон, девчонк, юнош, подрост, подростк, подросток, женщин, мужчин, мам
    мать, матер, пап, отц, отец, родител, бабуш, бабушк, бабушек, дедуш, дедушк, дедушек, сем, семь, семей
    жител, участни, участник, участниц, учащи, учени, ученик, школьни, студентк, граждан, гражданин, сосед
    брат, брать, сестр, сестёр, родственник, адресат, счастливчик
    внук, внуч, внучк, взросл, малыш, младен, младенц, гост, получател, благополучател, сельчан, горожан
    земляк, зрител, посетител, выпускник, воспитанник, воспитанниц, солдат, боец, бойц, герой, геро, супруг
    person, people, man, men, woman, women, child, children, kid, boy, girl, teenager, teen, adult
    youngster, family, families, parent, mother, mum, mom, father, dad, grandmother, grandfather, grandma
    friend, household, grandpa, baby, babies, toddler, infant, resident, participant, student, pupil
    schoolchild, schoolchildren, citizen, neighbour, neighbor, individual, villager, beneficiar, beneficiaries
    beneficiary, recipient, visitor, guest, graduate, sibling, brother, sister, son, daughter, couple
    soldier, hero, heroes
"""
#: Money, time, shares and measures. Of English words without an end their plural.
MEASURES = """
    теңге, тенге, тг\\b, доллар, евро\\b, рубл, tenge\\b, dollar, euro(?=s?\\b), пайыз, процент, percent\\b
    per cent\\b, балл, ұпай, очк, point, градус, степен, degree
    күн(?!ем), апта, ай\\b, айда, айға, айдан, айы\\b, айлық, жыл(?!қ), ғасыр, минут, сағат, сағ\\b, секунд
    тәулік, жастағы, жаста(?!р), жастан, жасар, жасында, день, дня\\b, дней, дни, дню, дням, днях, сут(?:ок|к)
    недел, месяц, год(?!овал), лет\\b, час\\b, часа, часов\\b, часу\\b, мин\\b, day, week, month, year, hour
    minute, second(?=s?\\b), рет, мәрте, есе\\b, раз\\b, раза\\b, разу\\b, разам, time
    тонна, тонн, килограмм, келі\\b, кг\\b, грамм, литр, гектар, га\\b, километр, км(?=[²³]|\\b), шақырым
    метр, м(?=[²³]|\\b)(?!\\.\\w), сантиметр, см(?=[²³]|\\b), миллиметр, мм\\b, шаршы, квадратн, tonne
    ton(?=s?\\b), kilogram, kg\\b, gram(?=s?\\b), litre, liter, hectare, kilometre, kilometer, km(?=[²³]|\\b)
    metre, meter, square met(?:re|er)
"""
#: What stands in an order. In Kazakh and English who belongs to one is named behind it: «бөлім басшысы».
ORDERS = """
    кезең, бағыт, сала, сынып, бөлім, қабат, тур\\b, турдан, тура\\b, раунд, этап, направлени, класс(?!н)
    курс(?!ант), этаж, том\\b, тома\\b, томдық, томов, отдел, stage, phase, round, direction, area
    class(?=(?:es)?\\b), grade, floor, volume, part(?!icip|ner), level
"""
#: What else is counted and no people, besides what quantities are read with. Any ending.
THINGS = (
    MEASURES
    + ORDERS
    + """
    тарап, түр(?:і|лі|де|ге|мен|ден|дің|лер), топ\\b, топқа, топта, ұйым, мекеме, мектеп
    балабақша, колледж, университет, кластер, ансамбль, ансамбл, хор, қоғам, бірлестік, қор\\b, қорға
    одақ, кәсіпорын, серіктестік, компания, орталық, үйі\\b, үйіне, үйінде, үйінен, үйін, үйге, үйлер
    үй\\b, арба, ескерткіш, кубо, жоба, іс-шара, концерт, кеңес, комитет, кабинет, бөлме, сөз, ән\\b
    әндер, би\\b, номинац, мезгіл, мезет, уақыт, кез\\b, кезде, жол\\b, жолы, жолға, жаққа, жақтан, орын
    орынд, тақырып, мәселе, шешім, өңір, аудан, ауыл, қала, ел\\b, елден, елде, елдің, көше, тіл, пәтер
    жер, мақсат, міндет, негіз, тәсіл, сабақ, кітап, қадам, деңгей, нысан, алаң, команда, құрама, млн
    миллион, мың, млрд, миллиард, жүз, бас\\b, дана, жиынтық, қап, қорап, ҮЕҰ, ұжым, сайыс, кубок, доп
    көлік, автобус, грузовик, ЖОО, соғыс, войн, совет\\b, советы, советов, truck, құжат, меморандум
    сторон, летн\\w+ сезон, вид(?!е\\b), категор, групп, организац, учрежден, школ(?!ьни), фонд, обществ
    союз, коллектив, компани, предприят, центр, дом\\b, дома\\b, домов\\b, домам, доме, домах, комнат
    слов, книг, песн, танц, мест(?!н), тем[аыуе]?\\b, вопрос, решен, район, сел\\b, сёл, село, села, селе
    город(?!ск)\\b, города, городов, городе, городах, улиц, язык, цел[ьи], задач, шаг, уров, объект
    площад, команд, тысяч, тыс\\b, проект, мероприят, акци, клуб, кубк, памятник, коляс, спектакл
    нко\\b, област, стран, округ, документ, пункт, конкурс, секц, блок, side, kind, type, way, categor
    group, team, organi[sz]ation, institution, school\\b, schools, foundation, fund\\b, funds, societ
    union, ensemble, choir, compan, enterprise, centre, center, house\\b, houses, home\\b, homes, room
    word, song, dance, award, place, department, topic, issue, question, decision, region, district
    village\\b, villages, town\\b, towns, city\\b, cities, street, language, goal, task, step, site
    thousand, million, billion, project, event(?!ual), concert, club, cup\\b, cups, monument
    wheelchairs?\\b(?! user), ngo, countr, document, section, meeting, session, lecture, workshop
    seminar, book, thing, ramp, vehicle, bus(?:es)?\\b, minibus, bed\\b, beds
"""
)
_NOUN_ENDING = (
    r"(?:[лдт][ае]р)?(?:ими?з|и|си)?(?:н?ин|[дт]ин|н?[дт][ае]н?|н[ае]н|[гк][ае]|н?[ае]|н?и|[дт]и|[мбп]ен)?"
    r"|а|я|у|ю|и|е|о|ь|ок|ек|ец|ой|ей|ом|ем|ов|ев|ам|ям|ами|ями|ми|ьми|ах|ях|ью|ье|ья|ии|ик\w{0,3}"
    r"|иц[аеиу]?|к[аиуе]?|кам|ко[вмй]|"
)
_LATIN_ENDING = (
    r"(?:[ldt][ae]r)?(?:im?iz|[iy]|s[iy])?(?:n?[iy]n|[dt][iy]n|n?[dt][ae]n?|[gqk][ae]|[gqk]an|n?[ae]|n?[iy]|[dt][iy])?"
    r"|[mbp]en|e?s|s'"
)


def entries(words):
    return [" ".join(word.split()) for word in re.split(r"[,\n]", words) if word.strip()]


def beginnings(words):
    """The entries as far as they are letters."""
    return list(dict.fromkeys(_IS_PATTERN.split(entry)[0].rstrip(":'- ") for entry in entries(words)))


def _folded(entry):
    """A pattern over `plain_words`: its signs stay."""
    return entry.lower().translate(_TABLE).replace("-", r"\W")


FOLDED_LETTERS, FOLDED_TO = "әғқңөұүһіёы", "агкноуухиеи"
_TABLE = str.maketrans(FOLDED_LETTERS, FOLDED_TO)
_IS_LATIN = re.compile(r"[a-z]")
_IS_PATTERN = re.compile(r"[\\(\[?]")


def _either(words, ending="", latin_ending=""):
    found, latin = [], []
    for entry in entries(words):
        own = latin if re.match("[a-z]", entry, re.IGNORECASE) else found
        own.append(_folded(entry).replace(" ", r"\W+"))
        stem = _IS_PATTERN.split(entry)[0]
        if own is found and stem == entry and len(stem) > _SHORTEST_LATIN - bool(ending):
            slug = latin_slug(stem).replace("-", r"\W")
            latin.append(re.sub("|".join(_SPELT), lambda part: _SPELT[part[0]], slug))
    one, other = either(found), either(latin)
    if not ending:
        return re.compile(rf"\b(?:{one}|{other})")
    return re.compile(rf"\b(?:(?:{one})(?:{ending})|(?:{other})(?:{latin_ending}))\b")


_SHORTEST_LATIN = 4
#: The letters that Latin Kazakh is spelt with in several ways: zhetim, jetim.
_SPELT = {"zh": "(?:zh|j)", "sh": "(?:sh|s)", "gh": "gh?", "y": "[yi]", "k": "[kq]", "i": "[iy]"}
_OF_VULNERABLE = _either(VULNERABLE)
_OF_PLACES = _either(PLACES)
OF_AT_WORK = _either(AT_WORK)
_OF_ANYBODY = _either(ANYBODY, _NOUN_ENDING, _LATIN_ENDING)
_OF_THINGS = _either(THINGS)
OF_OTHERS = re.compile("|".join(one.pattern for one in (_OF_VULNERABLE, _OF_PLACES, _OF_ANYBODY)))


def plain(text):
    """As the lists read it: small letters, without those of Kazakh and the marks of Latin ones."""
    text = unicodedata.normalize("NFC", text).lower().translate(_TABLE).replace("ı", "i").replace("’", "'")
    return "".join(
        sign if sign == "й" else unicodedata.normalize("NFKD", sign)[0] if sign.isalpha() else sign
        for sign in text
    )


def names_vulnerable(text):
    """Whether a text has a word for people of a vulnerable group."""
    return bool(_OF_VULNERABLE.search(text := plain(text)) or names_place(text))


def names_people(text):
    """Whether a text has a word for people, or tells that somebody was helped."""
    text = plain(text)
    return any(pattern.search(text) for pattern in (_OF_VULNERABLE, _OF_ANYBODY, _HELPED))


def names_work(text):
    """Whether words are of people at work and of nobody else: «3 спикер», «2 маман»."""
    text = plain(text)
    return bool(OF_AT_WORK.search(text)) and not OF_OTHERS.search(text)


def names_work_in(column):
    """The SQL twin of `names_work`: Q over rows with this column."""
    return Q(Func(F(column), function="names_work", output_field=BooleanField()))


def at_vulnerable(plain_text):
    """The match of such a word at the beginning of a plain text."""
    return _OF_VULNERABLE.match(plain_text)


def names_place(plain_text):
    """Whether a plain text has a word for where such people live or learn."""
    return bool(_OF_PLACES.search(plain_text))


def is_at_work(plain_text):
    return bool(OF_AT_WORK.match(plain_text))


def is_anybody(plain_text):
    return bool(_OF_ANYBODY.match(plain_text))


def is_thing(plain_text):
    return bool(_OF_THINGS.match(plain_text))


class Counted(enum.Enum):
    """What stands beside a number."""

    VULNERABLE = enum.auto()
    PEOPLE = enum.auto()
    AT_WORK = enum.auto()
    THING = enum.auto()
    UNKNOWN = enum.auto()
    NOTHING = enum.auto()


_HELPED = re.compile(
    r"\b(?:комек|берилди|берди|табистал|тарту ет|тапсирил|помог|помощ|оказан|вруч|привез|подар|получил"
    r"|поддерж|help|gave|given|receiv|deliver|support)"
)
#: What may follow people and say which: «из детдома», «с инвалидностью», "in need".
_WHICH = re.compile(r"(?:с|со|из|без|в|от|от|на|with|from|without|in|living|who|котор\w*|бар|of)$")
_OTHERS = re.compile(
    r"(?:для|к|ко|у|по|за|о|об|при|через|и|а|но|for|to|at|by|about|on|and|but|ушин|арналган|турали|жане|пен|мен|бен)$"
)
_MADE_OF_PEOPLE = re.compile(
    r"(?:инвалидн|пенсионн|сиротск|ветеранск|алкогольн|наркоти|онкологич|миграционн|опекунск|пациентск)"
)
#: A Kazakh noun that belongs to the one before it: арбасы, ұйымына, үйі.
_OWNED = re.compile(r"\w{2,}(?:и|си)(?:н?[еа]?н?|нин|нда|нде|нан|нен|мен)?$|\w+(?:ина|ине|има|сина|сине)$")
#: «Үш зейнеткер күні», «… үйінде»: their day or home is as many as they are; but «қарттар күні».
_THEIR_DAY = re.compile(r"(?:кун|жил|ай|апта|уй)и(?:нин|н?[ае]?н?|нда|нде|нан|нен|мен)?$")
_SEVERAL = re.compile(r"\w+[лдт][ае]р$")
_OWNER = re.compile(r"\w+(?:нин|дин|тин)$")
_GIVEN = re.compile(r"\w{2,}(?:[гк][ае]|на|не|ам|ям|ому|ему|ым|им)$")
_OF_WHOM = re.compile("остав|оказ|нужда|наход|состо|стра[дж]|живущ|прожив")
#: «Көпбалалы отбасыларға арналған үй»: no number counts these.
_FOR_SEVERAL = re.compile(r"(?:\w+ ){0,2}?\w+[лдт][ае]р(?:га|ге) арналган")
_BROUGHT = re.compile(r"\w{3,}ли$")
_IS_SINGULAR = re.compile("[a-z]+(?<!s)$")
_LONGEST = 5


def counted(words, *, is_heading=False):
    """What words are of, or what a number before them counts: the first noun of a Russian phrase and the last
    of a Kazakh or English one decide. `is_heading`: they are no part of a sentence, so that none of them is
    done or given anything."""
    said, at = Counted.NOTHING, 0
    words = words[: _LONGEST + 1]
    while at < len(words):
        rest = " ".join(words[at:])
        word = words[at]
        if _OTHERS.match(word):
            break
        if _WHICH.match(word):
            return _those_which(said, words[at : at + 5])
        ahead = words[at + 1] if at + 1 < len(words) else ""
        if said is Counted.UNKNOWN and _BROUGHT.match(word) and is_given(ahead):
            break  # «три машины дров привезли пенсионерам»
        if found := _OF_PLACES.match(rest):
            behind = words[at + len(found[0].split()) :]
            of_place = said is Counted.PEOPLE or behind and is_anybody(behind[0])
            return Counted.VULNERABLE if of_place else Counted.THING
        if found := at_vulnerable(rest):
            if said is Counted.PEOPLE and is_given(words[at - 1]) != is_given(word):
                break
            size = max(1, len(found[0].split()))
            last = words[at + size - 1]
            ahead = words[at + size] if at + size < len(words) else ""
            if _is_of_thing(last, ahead, is_heading) or _FOR_SEVERAL.match(" ".join(words[at:])):
                return Counted.THING
            return Counted.VULNERABLE
        if is_at_work(word):
            return Counted.VULNERABLE if said is Counted.VULNERABLE else Counted.AT_WORK
        if is_anybody(word):
            if said is Counted.PEOPLE and is_given(words[at - 1]) != is_given(word):
                break
            if _is_of_thing(word, ahead, is_heading):
                return Counted.THING
            said = Counted.PEOPLE
        elif is_thing(word) and _IS_SINGULAR.match(word) and is_anybody(ahead):
            pass  # "wheelchair recipients"
        elif is_thing(word):
            return said if said is Counted.PEOPLE else Counted.THING
        elif said is Counted.PEOPLE and not _OF_WHOM.match(word):
            break
        elif said is Counted.NOTHING:
            said = Counted.UNKNOWN
        at += 1
    return said


def _those_which(said, words):
    """Of «трое из детдома», «ребёнка с ДЦП»; who has a work has it, wherever it is."""
    others = (at for at, word in enumerate(words) if at and _OTHERS.match(word))
    rest = " ".join(words[: next(others, len(words))])
    of_vulnerable = said in (Counted.PEOPLE, Counted.NOTHING) and names_vulnerable(rest)
    return Counted.VULNERABLE if of_vulnerable else said


def _is_of_thing(word, ahead, is_heading):
    """Whether a word for people says whose the thing ahead is, or of what kind."""
    if _MADE_OF_PEOPLE.match(word) and not ahead:
        return False
    if _OWNER.match(word):
        return False
    if _THEIR_DAY.match(ahead) and not _SEVERAL.match(word):
        return False
    if not ahead or not is_thing(ahead):
        return bool(_MADE_OF_PEOPLE.match(word))
    if re.match("[a-z]", word):
        return is_heading or not word.endswith("s") or word.endswith(("s'", "'s"))
    return bool(_MADE_OF_PEOPLE.match(word) or _OWNED.match(ahead))


def are_given(words):
    """Whether an unknown noun behind a number is of somebody who is given something or gets it, or there is
    no noun."""
    return not words or is_given(words[0]) or bool(_GETS.match(" ".join(words[1:3])))


_GETS = re.compile(r"(?:\w+ )?(?:got|get|receiv|were (?:helped|given)|came|алди\b|получ)")


def is_given(word):
    """Whether a noun stands in the dative: what is in another case is no part of its phrase."""
    return bool(_GIVEN.match(word.rpartition("-")[2]))
