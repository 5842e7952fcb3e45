"""The words that stand around a number in Kazakh, Russian and English, folded as `kazakh.fold` does."""

import re

from ngo_portal.lib.language.kazakh import fold


def phrases(text: str) -> list[tuple[str, ...]]:
    """Folded phrases as tuples of words, from lines of text parted by commas; signs stay as they are."""
    found = [phrase.strip() for line in text.splitlines() for phrase in line.split(",")]
    return [tuple(fold(phrase).split()) or (phrase,) for phrase in found if phrase]


def is_english(text: str) -> bool:
    """Latin letters and no Cyrillic ones: "1,500" is 1500 there, and two things everywhere else."""
    return re.search("[A-Za-z]", text) is not None and re.search("[\u0400-\u04ff]", text) is None


# Qualifiers -------------------------------------------------------------------------------------------------

#: Words before a number: the qualifier and whether the number is genitive (Russian). "Almost 30" is about 30:
#: the source means a number near 30, and "fewer than 30" would open the sum down to nought.
BEFORE = {
    **{
        phrase: (qualifier, False)
        for qualifier, text in {
            "exact": "дәл, дәлме-дәл, тура, нақты, ровно, точно, exactly, precisely",
            "about": """шамамен, шамасы, шамамен алғанда, жуықтап, жуықтап алғанда, жобамен, жобалап
                        жобалап алғанда, мөлшермен, шамалап
                        под, чуть ли не, едва ли не, примерно, приблизительно, ориентировочно, прибл, прим
                        где-то, ~, ≈, about, around, some, approximately, approx, roughly, circa, ca, close to
                        almost, nearly, just shy of, close on, nigh on, in the region of
                        in the order of, on the order of, c, somewhere around, something like
                        in the neighbourhood of, in the neighborhood of, in the vicinity of""",
            "more_than": """>, more than, over, above, in excess of, upwards of, upward of, just over
                            just more than, just above, slightly over, slightly more than, slightly above
                            a little over, a little more than, little more than, a bit over, a bit more than
                            well over, well above, far more than, much more than, greater than""",
            "at_least": """кемінде, кем дегенде, кемдегенде, ең кемінде, ең кем дегенде, ең кемі, кемі
                           ең аз дегенде, ең азы, аз дегенде, ең болмағанда
                           минимум, как минимум, самое меньшее, ≥
                           at least, at the least, at the very least, no fewer than, no less than
                           not fewer than, not less than, a minimum of, minimum of, minimum, min
                           at minimum, at a minimum""",
            "up_to": """көп дегенде, ең көп дегенде, ең көбі, көбі, ары кетсе, әрі кетсе, әрі кеткенде
                        ары кеткенде, көп болса, максимум, макс, самое большее, от силы, ≤
                        up to, at most, at the most, no more than, not more than
                        a maximum of, maximum of, maximum, max""",
            "less_than": """<, fewer than, less than, under, below, just under, just below, just less than
                            slightly under, slightly less than, slightly below, a little under
                            a little less than, a bit under, a bit less than, well under, well below
                            far fewer than, far less than""",
        }.items()
        for phrase in phrases(text)
    },
    **{
        phrase: (qualifier, True)
        for qualifier, text in {
            "about": """около, ок, порядка, почти, без малого, в районе, примерно около, где-то около
                        приблизительно около""",
            "more_than": """более, больше, свыше, более чем, больше чем, выше, чуть более, чуть больше
                            чуть более чем, чуть больше чем, немного более, немного больше, немногим более
                            немногим больше, несколько более, несколько больше, значительно более
                            значительно больше, гораздо больше, намного больше, чуть свыше""",
            "at_least": """не менее, не меньше, не менее чем, не меньше чем, по меньшей мере
                           по крайней мере
                           не ниже, от""",
            "up_to": """до, вплоть до, не более, не больше, не свыше, не выше, не более чем, не больше чем
                        максимум до""",
            "less_than": """менее, меньше, менее чем, меньше чем, ниже, чуть менее, чуть меньше
                            чуть менее чем, чуть меньше чем, немного менее, немного меньше, немногим менее
                            немногим меньше, несколько менее, несколько меньше""",
        }.items()
        for phrase in phrases(text)
    },
}

#: Only between Latin letters: «с 75» is "from 75".
CIRCA = ("c",)
#: Words that may open the phrase and change nothing: «барлығы 30-ға жуық», "all 16".
FILLERS = phrases(
    """
    барлығы, барлық, жалпы, жалпы саны, жалпы алғанда, тек, тек қана, небәрі, не бәрі, бар болғаны, бар-жоғы
    жалпы сомасы, сомасы, жалпы сома, жалпы құны, құны
    бары, саны, олардың саны, жиыны, жалпы жиыны, жиыны барлығы, жиынтығында, барлығын қосқанда
    всего, итого, в общей сложности, в итоге, только, лишь, всего лишь, все, всех, в количестве, количество
    общее количество, общее число, общим числом, охват, охват составил, с участием, при участии
    на сумму, в сумме, в размере, сумма, общая сумма, на общую сумму, общей суммой, стоимостью, аж
    составил, составила, составило, составили, составляет, составляют
    totalling, worth, amounting to, amounted to, amounts to, a sum of, the sum of, the amount of
    in total, total, a total of, total of, all, only, just, altogether, a mere
    """
)
#: The same behind a number, or behind what it counts.
FILLERS_BEHIND = phrases(
    """
    ғана, ақ, қана, барлығы, құрады, құрайды, құраған, құрап отыр
    всего, в общей сложности, итого, лишь, in total, in all, altogether, only
    """
)
#: Who they are, behind the noun: «58 детей с особыми потребностями».
WHICH_BEHIND = phrases(
    """
    с ограниченными возможностями, с ограниченными возможностями здоровья, с овз, с особыми потребностями
    с особыми образовательными потребностями, with special needs, with limited mobility
    with many children, of many children
    в трудной жизненной ситуации, оказавшихся в трудной жизненной ситуации
    """
)
#: Verbs of what happened to all that are counted: «64 адам қатысты», «приняли участие 64 человека». They
#: change nothing of the number; any other word behind it may («келмеді», «көмек күтуде»).
_DONE = phrases(
    """
    қатысты, қатысқан, қатысуда, қатысып отыр, қатысып жатыр, атсалысты, атсалысқан, келді, келген, болды
    болған, жиналды, жиналған, қамтылды, қамтылған, жұмылдырылды, тартылды, өтті, өткізілді, ұйымдастырылды
    отырғызылды, егілді, таратылды, үлестірілді, берілді, табысталды, тапсырылды, бөлінді, жұмсалды, салынды
    жөнделді, көмек алды, сыйлық алды
    took part, participated, attended, came, were present, were there, in attendance, gathered, joined in
    turned up, turned out, were involved, planted, were planted, collected, were collected, distributed
    were distributed, handed out, were handed out, held, were held, received help, received aid
    """
)
#: In Russian they stand on either side.
_DONE_RUSSIAN = phrases(
    """
    приняли участие, приняло участие, принял участие, приняла участие, участие приняли, участие приняло
    участвовали, участвовало, поучаствовали, поучаствовало, присутствовали, присутствовало, пришли, пришло
    собрались, собралось, посетили, посетило, было, охвачено, было охвачено, привлечено, было привлечено
    задействовано, было задействовано, собрано, было собрано, высажено, было высажено, посажено
    было посажено, роздано, было роздано, вручено, было вручено, передано, было передано, выдано
    было выдано, проведено, было проведено, прошло, состоялось, организовано, выделено, было выделено
    получили помощь, помощь получили
    """
)
_BY = phrases("attended by, there were")
#: To whom it was done: «120 отбасына көмек көрсетілді».
_DONE_TO = phrases("көмек көрсетілді, көмек берілді, көмектесті, қолдау көрсетілді")
_DONE_TO_RUSSIAN = phrases("оказана помощь, помощь оказана, была оказана помощь, оказали помощь, помогли")
#: Whether it takes those counted in the dative.
DONE = {
    **dict.fromkeys([*_DONE, *_DONE_RUSSIAN, *_BY], False),
    **dict.fromkeys([*_DONE_TO, *_DONE_TO_RUSSIAN], True),
}
#: To what those came: «сенбілікке 45 волонтер қатысты», «в акции приняли участие 64 человека».
AT_EVENTS = [
    (fold("іс"), "-", fold("шараға")),
    *phrases(
        """
        шараға, акцияға, жиынға, сенбілікке, кездесуге, семинарға, форумға, тренингке, марафонға, байқауға
        жарысқа, концертке, оған
        в мероприятии, в мероприятиях, в акции, в акциях, в субботнике, в семинаре, в форуме, в тренинге
        в марафоне, в конкурсе, в нём, в ней, на мероприятии, на мероприятие, на встрече, на встречу
        на семинаре, на семинар, на субботник, на концерт, мероприятие, семинар, концерт, выставку
        the event was, the event, it was
        """
    ),
]
#: The same behind what was done: «64 человека приняли участие в акции», "58 people took part in the event".
BEHIND_DONE = [
    *(event for event in AT_EVENTS if event[0] in ("в", "на")),
    *(
        (at, "the", noun)
        for at in ("in", "at")
        for noun in (
            "event",
            "campaign",
            "seminar",
            "forum",
            "training",
            "marathon",
            "contest",
            "concert",
            "meeting",
        )
    ),
]
#: Those that may stand before the number.
DONE_BEFORE = {*_DONE_RUSSIAN, *_DONE_TO_RUSSIAN, *_BY}
#: «Бес жылдан астам уақыт»: behind a unit of time alone.
TIME = phrases("уақыт")

_DATIVE, _ABLATIVE, _GENITIVE, _NEITHER = "dative", "ablative", "genitive", ""
_ROUND = "маңында, маңайында, төңірегінде, айналасында, шамасында"
_ROUND = ", ".join(f"{word}, {word}ғы" for word in _ROUND.split(", ")) + ", шамасындай, шамалас"
_SLIGHTLY = ("сәл", "сәл ғана", "аздап", "біраз", "шамалы", "едәуір", "әлдеқайда", "да", "тіпті")


def _slightly(words: str) -> str:
    """The phrases and the same with how much: астам, сәл астам."""
    return f"{words}, " + ", ".join(
        f"{much} {word.strip()}" for much in _SLIGHTLY for word in words.split(",")
    )


#: Words after a number (or after what is counted): the qualifier and the cases it may have there. People drop
#: the ending before жуық, астам and дейін.
AFTER = {
    phrase: (qualifier, cases)
    for (qualifier, *cases), text in {
        ("about", _DATIVE, _NEITHER): "жуық, жақын, жуығы",
        ("about", _DATIVE): "тарта, таяу, таман, тақау, жетер-жетпес, жетеқабыл",
        ("about", _GENITIVE, _NEITHER): _ROUND,
        ("about", _NEITHER): """қаралы, мөлшерінде, шақты, шамалы
                                примерно, приблизительно, ориентировочно, или около того, или около этого
                                or so, or thereabouts, odd, ish, approximately, roughly, give or take""",
        ("more_than", _ABLATIVE, _NEITHER): "астам",
        ("more_than", _ABLATIVE): _slightly(
            """аса, артық, көп, көбірек, артығырақ, жоғары, асады, асты, асқан, асып, асып кетті, асып түсті
               асып отыр, асып жығылады"""
        )
        + ", астамы, "
        + _slightly("астам").removeprefix("астам, "),
        ("more_than", _NEITHER): "с лишним, с лишком, с небольшим, с хвостиком, с хвостом, с гаком",
        ("at_least", _ABLATIVE): """кем емес, аз емес, төмен емес, кем болмайды, кем болмады, кем болмаған
                                    кем болмайтын, кем түспейді, кем түспейтін""",
        ("at_least", _NEITHER): """и более, и больше, или более, или больше, и выше, и свыше
                                   минимум, как минимум, не меньше, не менее, самое меньшее
                                   or more, and more, or over, and over, or above, and above, and up
                                   and upwards, or upwards, upwards, plus, minimum, at least
                                   at the very least, at minimum, at a minimum, +, немесе одан көп
                                   немесе одан да көп, және одан көп
                                   және одан да көп, немесе одан астам, және одан астам
                                   және одан жоғары""",
        ("up_to", _DATIVE, _NEITHER): "дейін, шейін, дейінгі, шейінгі",
        (
            "up_to",
            _ABLATIVE,
        ): """артық емес, көп емес, асқан жоқ, аспайды, аспайтын, аспаған, аспады
                                 аспауы тиіс, жоғары емес, аспай""",
        ("up_to", _NEITHER): """или менее, или меньше, и менее, и меньше, максимум, не больше, не более
                                самое большее, or fewer, or less, at most, at the most, maximum, max, tops
                                немесе одан аз, немесе одан да аз, және одан аз""",
        ("less_than", _ABLATIVE): _slightly("аз, кем, төмен, азырақ, кемірек, аздау, кемдеу"),
        (
            "less_than",
            _DATIVE,
        ): """сәл жетпейді, сәл жетпеді, аз жетпейді, сәл толмайды, жетпейді, жетпейтін
                                   жетпеген, жетпеді, толмайды, толмайтын, толмаған, толмады
                                   жете қойған жоқ""",
    }.items()
    for phrase in phrases(text)
}
#: Of what they are counted in the dative, not of a unit, they may say that something was not enough for them:
#: «30 отбасыға жетпеді».
NOT_ENOUGH = [
    phrase
    for phrase, (qualifier, _cases) in AFTER.items()
    if qualifier == "less_than" and (phrase[-1].startswith(fold("жетпе")) or phrase[0] == fold("жете"))
]
#: Of money it is «в размере»: 5 млн теңге мөлшерінде are five million, or about that many.
OF_MONEY = phrases("мөлшерінде")
#: Words that stand beside an age as well as beside a number of people.
_PLUS = frozenset(("+", "plus"))
_BEYOND = frozenset(fold("асқан жоғары").split())
_SHORT_OF = frozenset(fold("толмаған толмайтын жетпеген жетпейтін").split())
_WITHIN = frozenset(fold("дейінгі шейінгі аралығындағы арасындағы аспаған аспайтын").split())
#: Whose ages they may be, beside which words, and which: (Kazakh nouns, words, ages). An event has the age
#: from which one may come.
AGES = [
    (
        ("бала", "оқушы", "бүлдіршін", "жасөспірім", "ұл бала", "қыз бала", "ұл", "қыз", "мүгедек бала"),
        _BEYOND | _SHORT_OF | _WITHIN,
        range(1, 19),
    ),
    (("жас адам", "жігіт", "студент", "қыз"), _PLUS | _BEYOND | _SHORT_OF | _WITHIN, range(14, 36)),
    (
        ("қарт адам", "қарт", "қария", "ақсақал", "зейнеткер", "жалғызілікті зейнеткер", "әже", "ардагер"),
        _PLUS | _BEYOND | _SHORT_OF | _WITHIN,
        range(50, 111),
    ),
    (("адам", "әйел", "ер адам", "азамат", "тұрғын"), _BEYOND, range(14, 111)),
    (("адам", "әйел", "ер адам", "азамат", "тұрғын"), _SHORT_OF, range(18, 19)),
    (("іс-шара",), _PLUS, (6, 12, 16, 18, 21)),
]
#: The ages of young people in laws and programmes.
OF_THE_YOUNG = {(14, 29), (14, 35), (15, 24), (15, 29), (18, 29), (18, 35)}
#: Second halves of words that are written with a hyphen, or behind a number with one: «30-ақ», "30-odd".
HYPHENATED = set(fold("ақ жетпес жоғы дәл то odd ish plus").split())
#: Of what stands after a number, what a range may not have: "30 to 40 odd people" may be odd.
NOT_OF_RANGES = {"odd", "ish"}

#: «2021 жылғы 81 жоба», «в 2021 году 81 проект»: what says that a figure before is a year.
YEARS = phrases("жылы, жылғы, году, год, г, года, ж")

#: "From 25 to 30": what stands before the first number, between the two, and behind. «от 25» alone is "at
#: least 25".
RANGES = {
    **dict.fromkeys([("от", "до"), ("с", "до"), ("from", "to"), ("between", "and")], False),
    ("между", "и"): False,
    ("", "to"): False,
    **dict.fromkeys(((("", fold(joint))) for joint in ("мен", "бен", "пен")), True),
}
IN_BETWEEN = {fold(word) for word in ("аралығында", "арасында", "аралығындағы", "арасындағы")}
UP_TO_THERE = {fold(word) for word in ("дейін", "шейін", "дейінгі", "шейінгі")}

# Words that state no number ---------------------------------------------------------------------------------

VAGUE = set(
    phrases(
        """
        бірнеше, бір неше, бірқатар, бір қатар, бір топ, бір шама, біршама, ондаған, жүздеген, мыңдаған
        миллиондаған, көптеген, көпшілігі, көпшілік, көбі, көп, көбісі, барлығы, бәрі, барлық, кейбір
        кейбірі
        біраз, бірталай, талай, жартысы, аз, аздаған
        саны көрсетілмеген, көрсетілмеген, белгісіз, саны белгісіз
        несколько, нескольких, десятки, десятков, десятками, сотни, сотен, сотнями, тысячи, тысяч, тысячами
        миллионы, миллионов, многие, многих, много, множество, немало, большинство, большая часть, все, всех
        всё, мало, немного, некоторые, некоторых, ряд, целый ряд, часть, половина, многочисленные
        большое число, не указано, число не указано, количество не указано, неизвестно
        several, dozens, tens, scores, hundreds, thousands, millions, many, most, all, some, few, a few
        half
        a number of, a lot of, lots of, numerous, various, not stated, number not stated, unknown
        """
    )
)
#: What may stand among them: «олардың көпшілігі», "dozens of thousands", "most of the".
BESIDE_VAGUE = set(fold("олардың из них них of the them").split())
