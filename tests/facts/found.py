"""Records of the demo content, by what stands in them."""

from events.models import Event
from registry.models import Organisation, Statement
from territories.models import Territory

EAST_KAZAKHSTAN, ULAN, KAZAKHSTAN, SEMEY = "630000000", "636200000", "000000000", "101000000"

CLOTHES = "Мұқтаж отбасыларға киім-кешек жіберілді"
CONFERENCE = "«Отбасындағы зорлық-зомбылықсыз қатынастар» онлайн конференциясы"
SEMINAR = "«Волонтерлік – өмір салты» семинары"
HAIRDRESSING = "Шаштараз өнері бойынша шеберлік сыныбы"
EXERCISE = "Емдік дене шынықтыру бойынша тренинг"
LEAFLETS = "Қазақстанның Тәуелсіздік жылдарындағы жетістіктері туралы парақшалар таратылды"
FESTIVAL = "«Халық шебері» онлайн фестивалі"
GAME = "«Тәуелсіздік ұрпақтары» онлайн зияткерлік ойыны"
ROUND_TABLE = "«ҮЕҰ мен еріктілер – қоғамның қозғаушы күші» дөңгелек үстелі"

FUND = "«Отбасы орталығы» қоғамдық қоры"
SOCIETY = "Ұлан ауданының ерікті мүгедектер қоғамы"
MEDIATION = "«Ұлан» медиация және құқық орталығы"


def event(title):
    return Event.objects.get(title_kk=title)


def organisation(name):
    return Organisation.objects.get(name_kk=name)


def territory(code):
    return Territory.objects.get(code=code)


def statement(words, **about):
    """The statement whose Kazakh text has these words."""
    return Statement.objects.get(text_kk__contains=words, **about)


def rows(model, *names, **wanted):
    """[values, …] of the rows, in the order they were entered; a single name: [value, …]."""
    found = model.objects.filter(**wanted).order_by("id")
    return list(found.values_list(*names, flat=len(names) == 1))


def row(record, *names):
    """The values of one record."""
    [values] = rows(type(record), *names, pk=record.pk)
    return values


def keys(relation):
    """The keys of dictionary words, in the order of their lists."""
    return list(relation.order_by("position").values_list("key", flat=True))


def number(record):
    """(low, high, qualifier, words) of what a record counts."""
    quantity = record.quantity
    return quantity.low, quantity.high, quantity.qualifier, quantity.words
