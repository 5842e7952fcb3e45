"""What of an event all three languages put alike."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from registry.rules.attributions import who
from summaries.press.quoting import plain
from summaries.press.sentences import Row
from summaries.press.told import Item, Told, Whom


def joined(*words: Any) -> str:
    """Those that there are, with spaces between them."""
    return " ".join(filter(None, map(str, words)))


def person(line: Any) -> str:
    """Somebody by the post they spoke or came in, else by name and what was said of them."""
    if line.position_id and line.position:
        return plain(who(line.position))
    held = f", {line.held_as}" if str(line.held_as) else ""
    return f"{line.person.name}{held}"


def by_role(whom: Sequence[Whom], labels: Mapping[str, str], between: str) -> str:
    """«участники – 30 детей; волонтёры – 5 человек»: in brackets inside a sentence about several events.
    `labels`: of the roles, in their order; a number that says its role by itself has none: «5 волонтёров»."""
    by_itself = [one for one in whom if one.role == "volunteers" and one.says_volunteers]
    said = [
        f"{label}{between}{', '.join(names)}"
        for role, label in labels.items()
        if (names := [one.text for one in whom if one.role == role and one not in by_itself])
    ]
    return "; ".join([*said, *(one.text for one in by_itself)])


def of_inferred(
    told: Told, labels: Mapping[str, str], between: str, item: Callable[[Item], str]
) -> Iterator[tuple[str, list[Row]]]:
    """(clause, rows) of what no source states in so many words, who held it apart: who came, what was given,
    who spoke. `item`: the clause of one."""
    if said := by_role(told.inferred_whom, labels, between):
        yield said, [one.row for one in told.inferred_whom]
    for one in told.inferred_items:
        yield item(one), [one.row]
    for line in told.inferred_people:
        yield f"{line.get_role_display()}{between}{person(line)}", [told.row]
