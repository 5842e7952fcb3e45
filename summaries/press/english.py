"""An event as English says it: "in Ridder, the “Talap” Public Association held a seminar for
schoolchildren"."""

import re

from summaries.press.alike import by_role, joined, of_inferred, person
from summaries.press.quoting import in_quotes, is_quotation, merged
from summaries.press.told import Holder, Told
from territories.located import enumerated, located_in

LANGUAGE = "en"
FLOWS = {
    "received": ("received", "received"),
    "bought": ("bought", "bought"),
    "given": ("gave", "given"),
    "leaflets": ("handed out", "handed out"),
    "sent": ("sent", "sent"),
}
#: Types that are said by a verb of their own: with a subject, and without.
DONE = {
    "aid-delivery": ("delivered aid", "aid was delivered"),
    "leaflet-campaign": ("handed out leaflets", "leaflets were handed out"),
    "fundraising": ("raised funds", "funds were raised"),
    "consultation": ("gave a consultation", "a consultation was given"),
}
OF_IT = tuple(
    f" of the {one}"
    for one in ("association", "fund", "foundation", "organisation", "centre", "society", "union")
)
EVENT = "event"
#: What they are called inside a sentence.
TYPES = {"training": "training session"}
#: What those are called who came, in brackets.
ASIDE = {
    "participants": "taking part",
    "helped": "helped",
    "reached": "reached",
    "volunteers": "volunteers",
}


def where(places) -> str:
    return located_in(places, LANGUAGE)


def clause(told: Told, before: str, *, with_whom: bool = True) -> str:
    subject = enumerated([_holder(one) for one in told.holders], LANGUAGE) if told.holders else ""
    before = f"{before}," if before else ""
    hosted = _hosted(told.hosts)
    project = (
        f"as part of the {in_quotes(told.project.name, LANGUAGE)} social project" if told.project else ""
    )
    whom = for_groups(told) if with_whom else ""
    is_done = told.kind in DONE or main_item(told)
    about = "on" if not told.is_named_by_topic else "as part of" if is_done else "called"
    plain = _as_in_title(told) if about == "on" else ""
    topic = f"{about} {plain or in_quotes(told.topic, LANGUAGE)}" if told.topic else ""
    mode = "online" if told.is_online else "both in person and online" if told.is_mixed else ""
    if item := main_item(told):
        to_whom = helped(told) if with_whom else ""
        is_leaflets = told.kind == "leaflet-campaign" and item.flow == "given"
        active, passive = FLOWS["leaflets" if is_leaflets else item.flow]
        if subject:
            return joined(before, subject, active, item.name, topic, to_whom, whom, hosted, project)
        was = "were" if item.name.endswith("s") else "was"
        return joined(before, item.name, was, passive, topic, to_whom, whom, hosted, project)
    if told.kind in DONE:
        active, passive = DONE[told.kind]
        done = joined(subject, active) if subject else passive
        to_whom = helped(told) if with_whom else ""
        return joined(before, done, to_whom, topic, whom, mode, hosted, project)
    beside = (topic, whom) if told.is_named_by_topic or plain else (whom, topic)
    thing = joined(_thing(told), *beside)
    mixed = mode if told.is_mixed else ""
    if subject:
        return joined(before, subject, "held", thing, hosted, mixed, project)
    was = "were" if _is_plural(str(told.kind_name)) and " called " not in thing else "was"
    return joined(before, thing, was, "held", hosted, mixed, project)


def _hosted(hosts):
    """At an organisation; who is only described may be people: "with a group of villagers as the host"."""
    if not hosts:
        return ""
    named = enumerated([_called(one) for one in hosts], LANGUAGE)
    if all(one.organisation for one in hosts):
        return f"at {named}"
    return f"with {named} as the {'hosts' if len(hosts) > 1 else 'host'}"


def _as_in_title(told):
    """The topic where the title says it in words of its own, as no name: "Training in therapeutic exercise"
    is on therapeutic exercise. A title that begins with it does not tell whether it keeps its capital."""
    if told.topic.language != LANGUAGE or told.title.language != LANGUAGE:
        return ""
    found = re.search(rf"(?<=\w ){re.escape(str(told.topic))}(?!\w)", str(told.title), re.IGNORECASE)
    return found[0] if found else ""


def _thing(told):
    online = "online " if told.is_online else ""
    if named := as_named(told):
        return f"the {'' if 'online' in named.lower() else online}{named}"
    kind = str(told.kind_name).lower() if not told.kind_name.is_fallback else EVENT
    in_title = kind[:5] in told.title.lower()
    kind = TYPES.get(told.kind, kind)
    kind = EVENT if told.kind == "other" else kind
    if told.topic:
        return with_article(f"{online}{kind}")
    rest = _as_title(told, kind)
    if rest is not None:
        return f"{with_article(f'{online}{kind}')}{rest}"
    if in_title and not told.own_name:
        kind = EVENT
    return f"{with_article(f'{online}{kind}')} called {in_quotes(told.own_name or told.title, LANGUAGE)}"


def _as_title(told, kind):
    """Behind the type, the rest of a title that begins with it and goes on in words: "a lecture" "on healthy
    food"; None of any other title."""
    name = str(told.kind_name).lower()
    title = str(told.title)
    if told.title.is_fallback or kind == EVENT or set(title) & set('«“"”»'):
        return None
    if " for " in title and is_for_groups(told):  # it would be said twice for whom
        return None
    found = re.fullmatch(rf"{re.escape(name)}((?: .*)?)", title, re.IGNORECASE)
    return found and found[1]


def with_article(noun: str) -> str:
    if _is_plural(noun):
        return noun
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def _is_plural(noun):
    return bool(re.search("[^s]s$", noun))


def as_named(told: Told) -> str:
    """The title where it begins with the type and goes on with its name: "online festival “Folk Master”"."""
    if told.topic or told.title.is_fallback or told.kind_name.is_fallback or told.kind == "other":
        return ""
    title = f"{told.title[:1].lower()}{told.title[1:]}"
    kind = str(told.kind_name).lower()
    if not title.removeprefix("online ").startswith(f"{kind} “"):
        return ""
    return title.replace(kind, TYPES.get(told.kind, kind), 1)


def main_item(told: Told):
    if told.kind in ("aid-delivery", "leaflet-campaign", "charity-campaign") and len(told.items) == 1:
        item = told.items[0]
        return item if not item.phrase and item.flow in FLOWS else None
    return None


def for_groups(told: Told) -> str:
    names = merged([str(one.name) for one in told.whom], "and")
    return f"for {enumerated(names, LANGUAGE)}" if is_for_groups(told) else ""


def is_for_groups(told: Told) -> bool:
    plain = [one.is_group and not one.phrase and one.role == "participants" for one in told.whom]
    return bool(plain) and all(plain)


def helped(told: Told) -> str:
    return f"to {enumerated([one.text for one in told.whom], LANGUAGE)}" if is_helped(told) else ""


def is_helped(told: Told) -> bool:
    item = main_item(told)
    is_aid = item is not None and item.flow in ("given", "sent")
    is_aid = is_aid or told.kind == "aid-delivery" and not told.items
    return is_aid and bool(told.whom) and all(one.role == "helped" for one in told.whom)


def follow(told: Told):
    said = []
    left = [] if is_for_groups(told) or is_helped(told) else told.whom
    for role, words in (
        ("participants", "{} took part"),
        ("helped", "{} received help"),
        ("reached", "The event reached {}"),
        ("volunteers", "Volunteers: {}"),
    ):
        if some := [one for one in left if one.role == role]:
            counted = {str(one.name) for one in some if one.phrase}
            text = enumerated(
                [one.alone for one in some if one.phrase or str(one.name) not in counted], LANGUAGE
            )
            alone = role == "volunteers" and all(one.says_volunteers or not one.name for one in some)
            text = re.sub("^1 ", "one ", text)
            text = f"in all, {text}" if text[:1].isdigit() and (alone or not words.endswith("{}")) else text
            said.append((("{} helped" if alone else words).format(text), [one.row for one in some]))
    said += [(_item(one), [one.row]) for one in told.items if one is not main_item(told)]
    for one in told.people:
        said.append((f"{one.get_role_display()}: {person(one)}", [told.row]))
    return said


def aside(told: Told) -> str:
    left = [] if is_for_groups(told) or is_helped(told) else told.whom
    return by_role(left, ASIDE, ": ")


def partners(told: Told) -> str:
    return f"Supported by {enumerated([_holder(one) for one in told.partners], LANGUAGE)}"


def inferred(told: Told):
    """[(clause, rows)] of what no source states in so many words."""
    said = list(of_inferred(told, ASIDE, ": ", _item))
    if told.inferred:
        names = enumerated([_holder(one) for one in told.inferred], LANGUAGE)
        said.insert(0, (f"this was organised by {names}", [one.row for one in told.inferred]))
    return [
        (f"judging by the text of the source, {clause[0].lower()}{clause[1:]}", rows) for clause, rows in said
    ]


def _item(item):
    if item.flow == "counted":
        return f"{item.name}: {item.phrase or 'number not stated'}"
    flows = {"received": "Received", "bought": "Bought", "given": "Handed out", "sent": "Sent"}
    return f"{flows[item.flow]}: {item.name} ({item.phrase or 'amount not stated'})"


def _holder(one: Holder) -> str:
    named = _called(one)
    if not one.organisation or not one.words:
        return named
    words = str(one.words)
    of_it = next((end for end in OF_IT if words.endswith(end)), "")
    return f"{words.removesuffix(of_it)} of {named}" if of_it else f"{named} ({words})"


def _called(one):
    """With its article, or a word for what it is where it has none."""
    if not one.organisation:
        return str(one.name)
    name = str(one.name)
    is_bare = name[:1] in '“«"' and name[-1:] in '”»"' or name.startswith("The ") or one.name.is_fallback
    named = name if is_bare else f"the {name}"
    if is_quotation(name) and not one.name.is_fallback:
        named = f"the organisation {name}"
    return named
