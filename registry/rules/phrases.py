"""What is counted, said with its number in the page's language: «30-ға жуық мұқтаж отбасы», «1,5 тонна»."""

from django.utils.formats import number_format

from ngo_portal.lib.language.kazakh import fold, genitive
from ngo_portal.lib.language.quantities import Noun
from ngo_portal.lib.language.translated import page_language

PEOPLE = Noun("адам", "человек", "человека", "человек", "человека", "person", "people")
TENGE = Noun("теңге", "тенге", "тенге", "тенге", "тенге", "tenge", "tenge", takes_ending=True)
_US_DOLLAR = ("доллар США", "доллара США", "долларов США", "доллара США", "US dollar", "US dollars")
#: By the ISO 4217 code, as each stands beside an amount.
MONEY = {
    "KZT": TENGE,
    "USD": Noun("АҚШ доллары", *_US_DOLLAR, takes_ending=True),
    "EUR": Noun("еуро", *4 * ["евро"], "euro", "euros", takes_ending=True),
    "RUB": Noun("рубль", "рубль", "рубля", "рублей", "рубля", "rouble", "roubles", takes_ending=True),
}
#: Last words of groups that are no people («мұқтаж отбасы»), so that 30 people of such are no 30 of them.
_STEM, _SHORTEST = 5, 4
_NOT_PEOPLE = {"отбасы", "ұйым"}
#: The unit of what is counted one by one.
_PIECES = "pieces"


def counted(quantity, unit=None, *, otherwise=None):
    """The number with its unit, or with the Noun `otherwise` where there is no unit; "" when it is not known.

    A unit without forms for the language stands behind in brackets.
    """
    return _with_unit(quantity, unit, otherwise) if quantity.is_known else ""


def in_money(amount, currency):
    """«21 доллар США», «11 900,50 доллара США», kopecks where there are any; never shortened."""
    noun = MONEY[currency].form(page_language(), "exact", amount, amount)
    cents = 2 if amount % 1 else 0
    return f"{number_format(amount, decimal_pos=cents, force_grouping=True)} {noun}"


def counted_total(total, unit=None, *, otherwise=None):
    """The same of a Total; "" when nothing is known."""
    return _with_unit(total, unit, otherwise) if total.known else ""


def _with_unit(number, unit, otherwise):
    noun = unit.noun if unit else otherwise
    if unit and not noun.has(page_language()):
        return f"{number} ({unit.name})"
    said = number.print(noun=noun)
    if unit and unit.key == _PIECES and page_language() == "en":  # "trees planted – about 350"
        return said.removesuffix(f" {noun.en_many}").removesuffix(f" {noun.en_one}")
    return said


def all_of_them(quantity, unit):
    """«16 ауылдық округтің бәрі», "all 16 rural okrugs"; "" where no rule is sure."""
    said, language = counted(quantity, unit), page_language()
    if unit is None or not unit.noun.has(language) or quantity.low < 2:
        return ""
    if language == "kk":
        declined = genitive(said)
        return f"{declined} бәрі" if declined else ""
    if language == "ru":
        return "" if quantity.low % 10 == 1 and quantity.low % 100 != 11 else f"все {said}"
    return f"both {unit.noun.en_many}" if quantity.low == 2 else f"all {said}"


def are_akin(named, chosen):
    """Whether words for people or things, a Thing or a record of a dictionary, may mean the same as another
    record: a stem of theirs is one of its names («мұғалім», «қайта оқытылған мұғалімдер»)."""
    theirs, own = _stems(named), _stems(chosen)
    return any(a.startswith(b) or b.startswith(a) for a in theirs for b in own)


def _stems(named):
    noun = getattr(named, "noun", None)
    texts = [*getattr(named, "names", ()), *(vars(noun).values() if noun else ())]
    words = (word for text in texts if isinstance(text, str) for word in fold(text).split())
    return {word[:_STEM] for word in words if len(word) >= _SHORTEST}


def names_group(group, unit):
    """Whether the group's own noun says what is counted: 30 families in need are 30 families."""
    if group is None or not group.noun.has(page_language()) or not group.counted_kk:
        return False
    last = group.counted_kk.split()[-1]
    if unit is None or unit.key == "people":
        return last not in _NOT_PEOPLE
    return unit.counted_kk.split()[-1:] == [last]


def audience(quantity, group, unit):
    """«30-ға жуық мұқтаж отбасы» where the group names what is counted, else the number of people or
    families; "" when it is not known."""
    if quantity.is_known and names_group(group, unit):
        return quantity.print(noun=group.noun)
    return counted(quantity, unit, otherwise=PEOPLE)
