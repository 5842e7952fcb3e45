"""An event as Kazakh says it: «Риддер қаласында «Талап» бірлестігі оқушылар үшін семинар өткізді»."""

import re

from events.models.lines import FigureFlow
from events.public.lead import PLURAL
from ngo_portal.lib.language import kazakh
from summaries.press.alike import by_role, joined, of_inferred, person
from summaries.press.quoting import in_quotes, is_quotation, merged, titled
from summaries.press.told import Holder, Told
from territories.located import enumerated, located_in

LANGUAGE = "kk"
#: Types that are said by a verb of their own: what, the verb with a subject and without.
DONE = {
    "aid-delivery": ("көмек", "таратты", "таратылды"),
    "leaflet-campaign": ("парақша", "таратты", "таратылды"),
    "fundraising": ("қаражат", "жинады", "жиналды"),
    "consultation": ("кеңес", "берді", "берілді"),
}
#: What was done with things, with a subject and without.
FLOWS = {
    "received": ("қабылдады", "әкелінді"),
    "bought": ("сатып алды", "сатып алынды"),
    "given": ("берді", "берілді"),
    "sent": ("жіберді", "жіберілді"),
}
#: What kind of organisation it is, as its own people are said to be of it: «бірлестіктің еріктілері».
OF_IT = ("бірлестіктің ", "қордың ", "ұйымның ", "орталықтың ", "мекеменің ", "қоғамның ", "одақтың ")
EVENT = "іс-шара"
#: A title that ends with what was done: «… таратылды», «… жиналды».
DONE_IN_TITLE = re.compile("[ыіае][лн](?:ды|ді)$")
ONLINE, MIXED = "онлайн", "аралас форматта"
#: What those are called who came, in brackets.
ASIDE = {
    "participants": "қатысқандар",
    "helped": "көмек алғандар",
    "reached": "қамтылғандар",
    "volunteers": "волонтерлер",
}


def where(places) -> str:
    return located_in(places, LANGUAGE)


def clause(told: Told, before: str, *, with_whom: bool = True) -> str:
    """`before`: when and where. `with_whom`: whether it is said for whom, where a rule can say it."""
    subject = enumerated([_holder(one) for one in told.holders], LANGUAGE) if told.holders else ""
    hosts = [_at(one) for one in told.hosts]
    at = enumerated(hosts, LANGUAGE) if hosts and None not in hosts else ""
    project = _as_part_of(told.project) if told.project else ""
    for_whom = for_groups(told) if with_whom else ""
    to_whom = helped(told) if with_whom else ""
    if at and not project and not subject:
        before = _with_host(before, told)
    words = [before, project, subject, at, for_whom]
    if item := main_item(told):
        active, passive = _done(item)
        return joined(*words, to_whom, about(told), str(item.name), active if subject else passive)
    if told.kind in DONE:
        what, active, passive = DONE[told.kind]
        return joined(*words, _online(told), to_whom, about(told), what, active if subject else passive)
    if named := as_named(told):
        online = _online(told, named)
        named = kazakh.accusative(named) if subject else named
        return joined(*words, named, online, "өткізді" if subject else "өтті")
    is_said = told.topic or told.own_name or _is_its_type(told) or not _says_kind(told)
    kind = str(told.kind_name) if is_said else EVENT
    kind = EVENT if told.kind == "other" else kind
    declined = kazakh.accusative(kind)
    kind = declined if subject and declined == f"{kind}н" else kind
    said, online = about(told), _online(told, about(told))
    how = (online, said) if told.is_mixed else (said, online)
    kind = f"{kind} ({in_quotes(told.title, LANGUAGE)})" if _is_a_sentence(told) else kind
    return joined(*words, *how, kind, "өткізді" if subject else "өтті")


def _with_host(before, told):
    """«Риддер қаласындағы», where the one whose house it was follows: «… «Незабудка» бірлестігінде»."""
    place = where(told.places) if told.places else ""
    if not place or not before.endswith(place):
        return before
    return f"{before}{'ғы' if place.endswith('а') else 'гі'}"


def about(told: Told) -> str:
    if told.is_named_by_topic:
        is_done = main_item(told) or told.kind in DONE
        return f"{in_quotes(told.topic, LANGUAGE)} {'аясында' if is_done else 'атты'}"
    if told.topic:
        is_printed = told.kind == "leaflet-campaign"
        return f"{in_quotes(told.topic, LANGUAGE)} {'тақырыбына арналған' if is_printed else 'тақырыбында'}"
    if main_item(told) or told.kind in DONE or _is_its_type(told) or _is_a_sentence(told):
        return ""
    linked = "тақырыбында" if told.own_name and "» тақырыбындағы " in told.title else "атты"
    return f"{in_quotes(told.own_name or told.title, LANGUAGE)} {linked}"


def as_named(told: Told) -> str:
    """The title where it ends with the type as somebody's, behind a name in quotation marks: ««Халық шебері»
    онлайн фестивалі»."""
    own = kazakh.possessed(str(told.kind_name))
    is_it = own and not told.topic and not told.title.is_fallback and not told.kind_name.is_fallback
    title = str(told.title)
    return title if is_it and title.startswith("«") and title.lower().endswith(f" {own}") else ""


def _is_its_type(told):
    """«Қоғамдық тыңдау»: no name, the title has the type alone."""
    return not told.topic and str(told.title).lower() == str(told.kind_name).lower()


def _is_a_sentence(told):
    """«Дәрі-дәрмек сатып алынды»: nothing is called so, it is said in brackets what was done."""
    has_name = told.topic or told.own_name or told.title.is_fallback
    return not has_name and bool(DONE_IN_TITLE.search(str(told.title)))


def _as_part_of(project):
    """The word for what it is stands once: ««Мейірімді қала» әлеуметтік жобасы аясында»."""
    if str(project.name).endswith(" жобасы"):
        return f"{titled(project.name, LANGUAGE)} аясында"
    return f"{in_quotes(project.name, LANGUAGE)} әлеуметтік жобасы аясында"


def _says_kind(told):
    return str(told.kind_name).lower()[:5] in told.title.lower()


def _online(told, said=""):
    """How it was held, where the words beside have not said so."""
    if ONLINE in said.lower():
        return ""
    return ONLINE if told.is_online else MIXED if told.is_mixed else ""


def _at(host):
    """At whose place; several people are none."""
    is_several = not host.organisation and PLURAL[LANGUAGE].search(str(host.words))
    return None if is_several else kazakh.locative(_called(host))


def main_item(told: Told):
    """What was handed out or sent, where that is all that was done and stands as it is called."""
    if told.kind in ("aid-delivery", "leaflet-campaign", "charity-campaign") and len(told.items) == 1:
        item = told.items[0]
        is_bare = not item.phrase and item.flow in FLOWS and not item.name.is_fallback
        is_sure = is_bare and kazakh.accusative(str(item.name)) != f"{item.name}н"
        return item if is_sure else None
    return None


def for_groups(told: Told) -> str:
    """«оқушылар үшін»; "" where a number is known, or words of the source say who came."""
    if not is_for_groups(told):
        return ""
    names = [str(one.name) for one in told.whom]
    return f"{enumerated(merged(names, 'және'), LANGUAGE)} үшін"


def is_for_groups(told: Told) -> bool:
    plain = [one.is_group and not one.phrase and one.role == "participants" for one in told.whom]
    own = not any(one.name.is_fallback for one in told.whom)
    return bool(plain) and all(plain) and own


def helped(told: Told) -> str:
    """«30-ға жуық мұқтаж отбасына», where things were given to them or sent."""
    return _dative([one.text for one in told.whom]) if is_helped(told) else ""


def is_helped(told: Told) -> bool:
    is_aid = main_item(told) is not None and main_item(told).flow in ("given", "sent")
    is_aid = is_aid or told.kind == "aid-delivery" and not told.items
    own = not any(one.name.is_fallback for one in told.whom)
    all_helped = bool(told.whom) and all(one.role == "helped" for one in told.whom)
    return is_aid and own and all_helped and bool(_dative([one.text for one in told.whom]))


def _dative(names):
    declined = [kazakh.dative(name) for name in names]
    return enumerated(merged(declined, "және"), LANGUAGE) if None not in declined else ""


def follow(told: Told):
    """[(clause, rows)] of what the sentence itself has not said, each to stand alone."""
    said = []
    left = [] if is_for_groups(told) or is_helped(told) else told.whom
    for role, verb in (
        ("participants", "Оған {} қатысты"),
        ("helped", "{} көмек алды"),
        ("reached", "{} қамтылды"),
        ("volunteers", "Волонтерлер: {}"),
    ):
        if some := [one for one in left if one.role == role]:
            text = enumerated([one.text for one in some], LANGUAGE)
            alone = role == "volunteers" and all(one.says_volunteers or not one.name for one in some)
            said.append(((("{} атсалысты" if alone else verb).format(text)), [one.row for one in some]))
    said += [(_item(one), [one.row]) for one in told.items if one is not main_item(told)]
    for one in told.people:
        said.append((f"{one.get_role_display()} – {person(one)}", [told.row]))
    if told.hosts and not all(map(_at, told.hosts)):
        names = enumerated([str(one.name) for one in told.hosts], LANGUAGE)
        said.append((f"Іс-шараны қабылдаған – {names}", [one.row for one in told.hosts]))
    return said


def aside(told: Told) -> str:
    """Who came and what was given, in brackets inside a sentence about several events."""
    left = [] if is_for_groups(told) or is_helped(told) else told.whom
    return by_role(left, ASIDE, " – ")


def partners(told: Told) -> str:
    return f"Қолдау көрсеткен – {', '.join(_holder(one) for one in told.partners)}"


def inferred(told: Told):
    """[(clause, rows)] of what no source states in so many words."""
    said = list(of_inferred(told, ASIDE, " – ", _item))
    if told.inferred:
        names = enumerated([_holder(one) for one in told.inferred], LANGUAGE)
        said.insert(0, (f"ұйымдастырушы – {names}", [one.row for one in told.inferred]))
    return [(f"мәтінге қарағанда, {clause}", rows) for clause, rows in said]


def _item(item):
    if item.flow == "counted":
        return f"{item.name} – {item.phrase or 'саны көрсетілмеген'}"
    how_much = item.phrase or "мөлшері көрсетілмеген"
    return f"{item.name} ({how_much}) {_done(item)[1]}"


def _done(item):
    """What was done with it, with a subject and without, by the words of its page."""
    is_printed = FigureFlow(item.flow).is_of_leaflets(item.name)
    return DONE["leaflet-campaign"][1:] if is_printed else FLOWS[item.flow]


def _holder(one: Holder) -> str:
    """«… қоғамдық бірлестігінің еріктілері»."""
    name = _called(one)
    if not one.organisation or not one.words:
        return name
    words = str(one.words)
    of_it = next((start for start in OF_IT if words.startswith(start)), "")
    owner = kazakh.genitive(name) if of_it and not one.words.is_fallback else None
    return f"{owner} {words.removeprefix(of_it)}" if owner else f"{name} ({words})"


def _called(one):
    """A name without a word for what it is gets one: ««Берегиня» ұйымы»."""
    is_bare = one.organisation and is_quotation(one.name)
    return f"{one.name} ұйымы" if is_bare else str(one.name)
