"""An event as Russian says it: «в Риддере общественное объединение «Талап» провело семинар»."""

import re

from ngo_portal.lib.language import russian
from summaries.press.alike import by_role, joined, of_inferred, person
from summaries.press.quoting import in_quotes, is_quotation, merged
from summaries.press.told import Holder, Told, Whom
from territories.located import enumerated, located_in

LANGUAGE = "ru"
#: Things done: the verb with a subject without its ending, and the participle without one.
FLOWS = {
    "received": ("получил", "получен", "Получено"),
    "bought": ("купил", "куплен", "Куплено"),
    "given": ("раздал", "роздан", "Роздано"),
    "sent": ("отправил", "отправлен", "Отправлено"),
}
HELD = {"": "провёл", "а": "провела", "о": "провело", "и": "провели"}
WENT = {"": "прошёл", "а": "прошла", "о": "прошло", "и": "прошли"}
WAS = {"": "", "а": "а", "о": "о", "и": "ы"}
#: Whose the described people are: «волонтёры объединения».
OF_IT = (" объединения", " фонда", " организации", " центра", " учреждения", " общества", " союза")
EVENT = "мероприятие"
SEVERAL = re.compile("^[а-яё]+([ыи]е|[ыи])( |$)", re.IGNORECASE)
#: What those are called who came, in brackets.
ASIDE = {
    "participants": "участники",
    "helped": "получатели помощи",
    "reached": "охват",
    "volunteers": "волонтёры",
}


def where(places) -> str:
    return located_in(places, LANGUAGE)


def clause(told: Told, before: str, *, with_whom: bool = True) -> str:
    project = f"в рамках социального проекта {in_quotes(told.project.name, LANGUAGE)}" if told.project else ""
    hosts = [russian.genitive(_called(one)) if _declines(one) else None for one in told.hosts]
    at = f"на базе {enumerated(hosts, LANGUAGE)}" if hosts and None not in hosts else ""
    before = joined(before, project, at)
    subject, ending = _subject(told)
    whom = for_groups(told) if with_whom else ""
    if item := main_item(told):
        verb, participle, _said = FLOWS[item.flow]
        if subject and (what := russian.accusative(str(item.name))):
            done = joined(before, subject, f"{verb}{ending}", what, whom)
        else:
            number = russian.past_ending(str(item.name)) or ""
            done = joined(before, f"{participle}{WAS[number]}", str(item.name), whom)
        return _with_holders(joined(done, _about(told)), told, subject)
    noun, gender, tail = _thing(told, whom)
    object_ = russian.accusative(noun) if subject else None
    if object_:
        return joined(before, subject, HELD[ending], object_, tail)
    return _with_holders(joined(before, WENT[gender], noun, tail), told, "")


def _with_holders(text, told, subject):
    if subject or not told.holders:
        return text
    names = enumerated([_holder(one) for one in told.holders], LANGUAGE)
    if len(told.holders) == 1 and names.endswith(")"):  # no brackets inside brackets
        names = _holder(told.holders[0], apart=", {}")
    return f"{text} ({'организаторы' if len(told.holders) > 1 else 'организатор'} – {names})"


def _subject(told):
    """(who held it, how the verb ends), ("", "") where no rule knows the ending."""
    if not told.holders:
        return "", ""
    names = [_holder(one) for one in told.holders]
    if len(names) > 1:
        return (enumerated(names, LANGUAGE), "и")
    one = told.holders[0]
    if one.name.is_fallback:
        return "", ""
    if one.are_several:
        return names[0], "и"
    if not one.organisation:
        return "", ""
    if one.words:
        return (names[0], "и") if "(" not in names[0] and SEVERAL.search(names[0]) else ("", "")
    ending = russian.past_ending(names[0])
    is_sure = ending is not None and " " in names[0]
    return (names[0], ending) if is_sure else ("", "")


def _thing(told, whom):
    """(noun with its adjectives, ending of a verb behind it, what follows)"""
    if (named := as_named(told)) and (gender := russian.past_ending(named)) is not None:
        online = "" if "онлайн" in named.lower() else _online(told)
        if online == "онлайн" and " " not in str(told.kind_name):
            named, online = f"онлайн-{named}", ""
        return named, gender, joined(whom, online)
    kind = str(told.kind_name)
    gender = russian.past_ending(kind)
    is_own = gender is not None and not told.kind_name.is_fallback and told.kind != "other"
    says_kind = kind.lower()[:5] in told.title.lower() and not told.own_name
    if not is_own or not told.topic and says_kind:
        kind, gender = EVENT, "о"
    online = _online(told)
    if told.is_online and " " not in kind:
        kind, online = f"онлайн-{kind}", ""
    if told.is_named_by_topic:
        return kind, gender, joined(_about(told), whom, online)
    if told.topic:
        return kind, gender, joined(whom, _about(told), online)
    return kind, gender, joined(in_quotes(told.own_name or told.title, LANGUAGE), whom, online)


def _about(told):
    if not told.topic:
        return ""
    return f"{'' if told.is_named_by_topic else 'на тему '}{in_quotes(told.topic, LANGUAGE)}"


def as_named(told: Told) -> str:
    """The title where it begins with the type: «онлайн-фестиваль «Народный мастер»»."""
    if told.topic or told.title.is_fallback or told.kind_name.is_fallback:
        return ""
    title = f"{told.title[:1].lower()}{told.title[1:]}"
    bare = re.sub("онлайн[- ]", "", title)
    kind = EVENT if told.kind == "other" else str(told.kind_name)
    if not (bare == kind or bare.startswith(f"{kind} ")):
        return ""
    rest = bare.removeprefix(kind).strip()
    if rest.startswith(("по ", "для ", "о ", "об ", "на ", "«")) or not rest:
        return title
    return ""


def _online(told):
    return "онлайн" if told.is_online else "в смешанном формате" if told.is_mixed else ""


def main_item(told: Told):
    """What was handed out or sent, where that is all that was done and a rule knows its number."""
    if told.kind in ("aid-delivery", "leaflet-campaign", "charity-campaign") and len(told.items) == 1:
        item = told.items[0]
        is_bare = not item.phrase and item.flow in FLOWS and not item.name.is_fallback
        if is_bare and russian.accusative(str(item.name)) and russian.past_ending(str(item.name)) is not None:
            return item
    return None


def for_groups(told: Told) -> str:
    """«для многодетных матерей»; "" where a number is known, or words of the source say who came."""
    return f"для {enumerated(merged(_genitives(told), 'и'), LANGUAGE)}" if is_for_groups(told) else ""


def is_for_groups(told: Told) -> bool:
    plain = [one.is_group and not one.phrase and one.role == "participants" for one in told.whom]
    return bool(plain) and all(plain) and None not in _genitives(told)


def _genitives(told):
    """«многодетных матерей»: the groups after «для»; None for one without forms. People are «человек» only
    after a number."""
    found = []
    for one in told.whom:
        group = one.group_noun
        plural = group.ru_many if group and group.has(LANGUAGE) and not one.name.is_fallback else ""
        found.append(re.sub("^человек(?=[ ,]|$)", "людей", plural) or None)
    return found


def follow(told: Told):
    """[(clause, rows)] of what the sentence itself has not said, each to stand alone."""
    said = []
    left = [] if is_for_groups(told) else told.whom
    for role, begins, dash in (
        ("participants", "В мероприятии участвовал{}", "Участники"),
        ("helped", "Помощь получил{}", "Получатели помощи"),
        ("reached", "", "Охват"),
        ("volunteers", "", "Волонтёры"),
    ):
        if some := [one for one in left if one.role == role]:
            text = enumerated([one.text for one in some], LANGUAGE)
            ending = verb_ending(some) if begins else None
            alone = role == "volunteers" and all(one.says_volunteers or not one.name for one in some)
            if alone:
                begins, ending = "Помогал{}", verb_ending(some)
            said_it = f"{begins.format(ending)} {text}" if ending is not None else f"{dash} – {text}"
            said.append((said_it, [one.row for one in some]))
    said += _items([one for one in told.items if one is not main_item(told)])
    for one in told.people:
        said.append((f"{one.get_role_display()} – {person(one)}", [told.row]))
    if told.hosts and not all(_declines(one) for one in told.hosts):
        names = enumerated([str(one.name) for one in told.hosts], LANGUAGE)
        said.append((f"Принимающая сторона – {names}", [one.row for one in told.hosts]))
    return said


def _declines(one):
    return not one.name.is_fallback and russian.genitive(_called(one)) is not None


def verb_ending(some: list[Whom]) -> str | None:
    """How a verb of the past ends with them as its subject; None where no rule knows."""
    if len(some) > 1:
        return "и"
    one = some[0]
    if one.text == one.phrase and one.noun:
        quantity = one.quantity
        number = quantity.high if quantity.low is None else quantity.low
        is_one = quantity.is_exact and number % 10 == 1 and number % 100 != 11
        return russian.past_ending(one.noun.ru_one) if is_one else "и"
    if one.name.is_fallback:
        return None
    if SEVERAL.search(one.name):
        return "и"
    return "а" if one.name == "молодёжь" else None


def aside(told: Told) -> str:
    left = [] if is_for_groups(told) else told.whom
    return by_role(left, ASIDE, " – ")


def partners(told: Told) -> str:
    """«Мероприятие поддержал отдел образования»; behind a colon where no rule knows how the verb ends."""
    names = [_holder(one) for one in told.partners]
    ending = "и" if len(names) > 1 else russian.past_ending(names[0]) if " " in names[0] else None
    said = enumerated(names, LANGUAGE)
    return f"Поддержку оказали: {said}" if ending is None else f"Мероприятие поддержал{ending} {said}"


def inferred(told: Told):
    """[(clause, rows)] of what no source states in so many words."""
    said = list(of_inferred(told, ASIDE, " – ", _item))
    if told.inferred:
        holders = [_holder(one).removeprefix("организация ") for one in told.inferred]
        names = enumerated(holders, LANGUAGE)
        said.insert(0, (f"организатор – {names}", [one.row for one in told.inferred]))
    return [(f"судя по тексту источника, {clause}", rows) for clause, rows in said]


def _items(items):
    """What was handed out together stands in one sentence: «Роздано: сапоги – 22 пары; одеяла – 30 штук»."""
    said = {}
    for item in items:
        said.setdefault(item.flow if item.flow in FLOWS else item, []).append(item)
    for some in said.values():
        text = _item(some[0]) + "".join(f"; {_amount(one)}" for one in some[1:])
        yield text, [one.row for one in some]


def _item(item):
    if item.flow == "counted":
        return f"{item.name} – {item.phrase or 'число не указано'}"
    return f"{FLOWS[item.flow][2]}: {_amount(item)}"


def _amount(item):
    return f"{item.name} – {item.phrase or 'количество не указано'}"


def _holder(one: Holder, apart: str = " ({})") -> str:
    """«волонтёры общественного объединения «…»»; where no rule declines the name, the words stand `apart`."""
    name = _called(one)
    if not one.organisation or not one.words:
        return name
    words = str(one.words)
    of_it = next((end for end in OF_IT if words.endswith(end)), "")
    owner = None
    if of_it and not one.words.is_fallback and not one.name.is_fallback:
        owner = russian.genitive(name)
    return f"{words.removesuffix(of_it)} {owner}" if owner else f"{name}{apart.format(words)}"


def _called(one):
    """A name without a word for what it is gets one: «организация «Берегиня»»."""
    return f"организация {one.name}" if one.organisation and is_quotation(one.name) else str(one.name)
