"""What may stand between a number and its noun and says nothing about the number: «30 көпбалалы отбасы». Any
other word may be counted itself («8 ауданның тұрғындары») or say that it was another number."""

import re
from collections.abc import Sequence

from ngo_portal.lib.language.kazakh import fold

from .vocabulary import phrases

# «Жас» is none: «30 жас жігіт» may be as well thirty years.
_KAZAKH = set(
    phrases(
        """
        мұқтаж, көмекке мұқтаж, көпбалалы, көп балалы, аз қамтылған, әлеуметтік осал, тұрмысы төмен
        тұрмысы нашар, табысы төмен, табысы аз, әлеуметтік жағдайы төмен, аз қамтамасыз етілген, толық емес
        жалғызбасты, жалғызілікті
        жалғыз тұратын, жетім, жартылай жетім, тұл жетім, қарт, егде, жұмыссыз, ерікті
        мүгедек, мүгедектігі бар, ерекше қажеттілігі бар, ерекше қажеттіліктері бар, мүмкіндігі шектеулі
        мүмкіндіктері шектеулі, ерекше, зағип, саңырау, науқас, зардап шеккен, көмек алған, қамқорлықтағы
        ауылдық, қалалық, аудандық, облыстық, өңірлік, республикалық, жергілікті, шалғай ауылдағы
        мемлекеттік, жеке, қоғамдық, спорттық, мәдени, әлеуметтік, экологиялық, қайырымдылық, діни, ғылыми
        білім беру, мәдени-ағарту, шығармашылық, волонтерлік, балалар, жастар, әйелдер, ардагерлер
        үкіметтік емес, коммерциялық емес, кәсіби, кәсіби емес, заңды, жоғары
        халықаралық, шетелдік, отандық, қазақстандық, қазақ, ірі, шағын, кіші, үлкен, кішкентай
        белсенді, үздік, дарынды, талантты, жаңа, түрлі, әртүрлі, әр түрлі, тұрақты, маңызды, пайдалы
        бастамашыл, жүкті, жалғыз, кедей, тегін, жаңажылдық, жаңа жылдық, мерекелік, медициналық, ақпараттық
        гуманитарлық, көркем, құрғақ, онлайн
        """
    )
)
_ENGLISH = set(
    phrases(
        """
        needy, poor, low-income, low income, vulnerable, disadvantaged, disabled, large, small, big
        rural, urban, village, city, town, local, regional, national, international, foreign, kazakh
        kazakhstani
        young, old, older, elderly, adult, lonely, single, orphaned, unemployed, homeless, displaced, affected
        retired, married, pregnant, blind, deaf, gifted, talented, sick, bereaved, flood-hit
        new, different, various, separate, active, registered, public, private, civic, social, cultural
        educational, environmental, ecological, religious, charitable, charity, sports, youth
        non-governmental, nongovernmental, non-profit, nonprofit, not-for-profit, volunteer, community, school
        hot, warm, professional, non-professional, primary, secondary, ordinary, major, key, free, medical
        children's, women's, men's
        information, printed, holiday, christmas, humanitarian, protective, dry, online
        """
    )
)
#: Those of people that stand before the number as well: «көпбалалы 40 отбасына».
_BEFORE_NUMBERS = phrases(
    """
    мұқтаж, көмекке мұқтаж, көпбалалы, көп балалы, аз қамтылған, әлеуметтік осал, тұрмысы төмен
    тұрмысы нашар, табысы төмен, аз қамтамасыз етілген, жалғызбасты, жалғызілікті, мүгедектігі бар
    ерекше қажеттілігі бар, ерекше қажеттіліктері бар, мүмкіндігі шектеулі, мүмкіндіктері шектеулі
    зардап шеккен, әлеуметтік жағдайы төмен
    """
)
#: Of what a kind of attribute makes another thing of: «детский дом» is no house, a social worker no labourer.
#: Only qualities stand before them.
_HEADS = set(fold("дом работник стол үй жұмысшы үстел house worker table ball desk").split())
_QUALITIES = set(
    phrases(
        """
        мұқтаж, ірі, шағын, кіші, үлкен, кішкентай, жаңа, ескі, жеке, әдемі
        new, old, older, large, small, big, different, various, private, rural, urban, village
        """
    )
)
_RUSSIAN_QUALITY = re.compile(
    "нов|стар|больш|небольш|маленьк|жил|частн|аварийн|постро|отремонт|разруш|поврежд|затопл|пострада"
)
#: "30 children's mothers" may be the mothers of thirty children.
_RELATIVES = {"mother", "father", "parent", "family", "grandmother", "grandfather", "relative"}
_AND = set(fold("және мен пен бен и and").split())

# Russian: endings of adjectives and participles, folded (ы is и), by the form of the noun behind them.
# Singular ones stand after 1, 21, 31.
_PLURAL = {
    "many": "их",
    "few": "их|ие",
    "dative": "им",
    "instrumental": "ими",
    "prepositional": "их",
}
_SINGULAR = {
    "many": "ий|ой",
    "few": "ого|его|ой|ей",
    "genitive": "ого|его|ой|ей",
    "one": "ий|ой|ая|яя|ое|ее|ую|юю",
    "dative singular": "ому|ему|ой|ей",
}
_DENIED = re.compile(
    # what did not happen, is not there yet, or is not of these
    r"не(?!полн|имущ|благополучн|защищ|зряч|профессиональн|правительств|коммерч|трудоспособн|больш|совершеннолет)"
    r"|отмен|сорван|перенес|отлож|отклон|отказ|заплан|планир|предсто|будущ|ожида|предпол|возможн"
    r"|потенциальн|мним|ложн|фиктивн|бесчисл|упразд|ликвид|исключ|покинув|виби|ум[еи]р|пропавш|погиб"
    r"|оставш|данн(?:их|ие)$|предлож|пуст(?:их|ие)$|отрицат|десятичн|цел(?:их|ие|ая)$|об(?:еих|оих|еим|оим)$"
    r"|(?:с|ст)кольк|стольк|чьих|чужих|(?:сво|мо|тво|наш|ваш)(?:их|им|ими|и)$|отсутств|обещ|намеч|анонсир|нужн|требу|желающ|сомнит|вимишл|уехав|виехав|заявлен"
    r"|друг[ио]|ин(?:их|ие|ими|им|ая|ой)$|проч|остальн|кажд|(?:люб|так|эт|как|сам)(?:их|ие|им|ими|ая|ой|ого)$"
    r"|т(?:ех|ем|еми)$|все(?:х|м|ми)$|мног(?!одет|оцел|офунк)|нескольк|некотор|котор|част(?:их|ие)$|половин"
    r"|последн|следующ|предидущ|прошл"
    # measures and numbers
    r"|.*(?:процент|(?<!совершенно)(?<!мало)летн|годов|годичн|месячн|дневн|часов|минутн|недельн|суточн|тонн|литров"
    r"|томн|метров|(?<!про)грамм|гектар|комнатн|этажн|квартирн|балльн|разрядн|классн|значн|сторонн|человечн|тисячн"
    r"|милли|членн|кратн|(?<!об)разов)|детн|двойн|тройн|парн|групп|этап|бал(?:ов|льн)|двух|трех|четирех|пяти|шести"
    r"|семи(?!пал)|восьми"
    # people, not adjectives
    r"|учащ|служащ|военносл|трудящ|рабоч|больн|ранен|животн|насеком|столов|заключен|задержан|ведущ|управляющ"
    r"|заведующ|дежурн|уполномоч|учен|взросл|участков|верующ|присутств|проживающ|обучающ|работающ"
)
_ORDINAL = re.compile(
    r".*нши|(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|.*дцат|сороков|.*десят|сот|тисячн)"
    r"(?:ий|ой|ая|ое|ие|ого|их|ую|ь[а-я]{1,3})|first|second|third|.*[a-z]th"
)
# «Заседание», «участие» end like adjectives.
_NOUN = re.compile(r".*(?:[аея]ние|действие|участие|развитие)")
_LONGEST = 4


def described(words: Sequence[str], form: str, name: str = "") -> str | None:
    """What the folded words tell of the noun behind them, which is called `name` and whose form is "" for
    Kazakh, "english" or that of a Russian one: "" when all of them are its attributes, "singular" or
    "plural" when some are Russian ones of that number; None when one is no attribute."""
    if "s" in words and name in _RELATIVES:
        return None
    is_head = name in _HEADS
    place, number = 0, ""
    while place < len(words):
        if 0 < place < len(words) - 1 and words[place] in _AND:
            place += 1
            continue
        known = _QUALITIES if is_head else _ENGLISH if form else _KAZAKH
        sizes = range(min(_LONGEST, len(words) - place), 0, -1)
        size = next((size for size in sizes if tuple(words[place : place + size]) in known), 0)
        if not size:
            is_other = is_head and not _RUSSIAN_QUALITY.match(words[place])
            found = None if is_other else _russian_adjective(words[place], form)
            if found is None or number and number != found:
                return None
            number, size = found, 1
        place += size
    return number


def attributes_before(words: Sequence[str]) -> int:
    """How many folded words at the beginning are such an attribute, 0 for none."""
    found = (len(phrase) for phrase in _BEFORE_NUMBERS if tuple(words[: len(phrase)]) == phrase)
    return max(found, default=0)


def _russian_adjective(word, form):
    """ "singular" or "plural" of an adjective that goes with a noun of that form and is not denied, else
    None."""
    if _DENIED.match(word) or _ORDINAL.fullmatch(word) or _NOUN.fullmatch(word):
        return None
    for number, endings in (("plural", _PLURAL), ("singular", _SINGULAR)):
        if form in endings and re.fullmatch(f"[а-я]{{2,}}(?:{endings[form]})(?:ся)?", word):
            return number
    return None
