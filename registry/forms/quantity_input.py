"""What a typed quantity says: its number, and which unit or target group of the dictionaries stands beside
it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from ngo_portal.lib.language.quantities import Misread, Quantity, Thing, read
from ngo_portal.lib.language.text import in_quotation
from ngo_portal.lib.language.translated import page_language
from registry.models import TargetGroup, Unit
from registry.rules.few_named import mentions
from registry.rules.listed_people import lists_people
from registry.rules.named_people import Counted, are_given, counted, names_people, names_vulnerable, plain
from registry.rules.small_numbers import is_few, names_small_number

_BEHIND_THING = re.compile(r"\s(?:для|от|for|to|from)\s", re.IGNORECASE)
_BEFORE_THING = re.compile(r"\w+(?:[ғгқк][ае]|арналған|үшін|[дтн][ыі]ң)\s+", re.IGNORECASE)
CHOOSE_WHOM = _lazy("Choose whom this number of people counts.")
CHOOSE_UNIT = _lazy("Choose what is counted, e.g. pieces; if these are people, choose the target group too.")
OF_VULNERABLE = _lazy("“%(words)s” names people of a vulnerable group: choose that group.")
#: The words of this unit are those of no unit at all, where people are counted unless it says otherwise.
PEOPLE = "people"
PIECES = "pieces"
#: Numbers that a noun has another form beside.
COUNTING = (1, 3, 5)


class Reading(NamedTuple):
    """`thing`: the Unit or TargetGroup that is named, or None; `unit`: what its number is counted in, None
    where nothing is named or no unit is: people of a group. `parts`: the Readings of several quantities of
    different things in one text. `other`: what is counted and stands in no dictionary («200 кітап»); `what`:
    what the unit measures («5 тонн муки»)."""

    quantity: Quantity
    is_read: bool = True
    thing: Unit | TargetGroup | None = None
    unit: Unit | None = None
    parts: tuple = ()
    other: Thing | None = None
    what: Thing | None = None

    def line(self, noun=None):
        """What was understood, in a line of the page's language; `noun` stands beside the number where the
        text names nothing. "" when nothing was typed."""
        if self.quantity.is_known:
            named = self.thing or self.other
            said = self.quantity.print(noun=named.noun if named else noun)
            if self.what and (what := self.what.name(page_language())):
                said = f"{said} ({what})"
            return _("Understood: %(quantity)s") % {"quantity": said}
        if self.parts:
            return _("Several numbers were read: %(numbers)s.") % {"numbers": self.numbers()}
        if not self.quantity.words:
            return ""
        if self.is_read:
            return _("Kept as words: they state no number.")
        return _("Not understood: kept as words, the number counts as not stated.")

    def numbers(self):
        """Those of the parts: «12 әйел; 8 ер адам»."""
        named = [(part.quantity, part.thing or part.other) for part in self.parts]
        return "; ".join(quantity.print(noun=thing and thing.noun) for quantity, thing in named)


class CountedThings:
    """The units and target groups in use, as words beside a number. Of two with the same form the unit is
    meant. The dictionaries are read once they are asked."""

    def __init__(self, units=None, groups=None):
        self._given = units, groups

    @cached_property
    def units(self):
        units, _groups = self._given
        return list(Unit.objects.active() if units is None else units)

    @cached_property
    def things(self):
        _units, groups = self._given
        things = [*self.units, *(TargetGroup.objects.active() if groups is None else groups)]
        return {f"{thing._meta.model_name} {thing.pk}": thing for thing in things}

    @cached_property
    def nouns(self):
        return {key: thing.noun for key, thing in self.things.items()}

    @property
    def people(self):
        return next((unit for unit in self.units if unit.key == PEOPLE), None)

    @property
    def pieces(self):
        return next((unit for unit in self.units if unit.key == PIECES), None)

    def read(self, text):
        """Raises a Misread as `quantities.read` does."""
        found = read(text, self.nouns)
        thing = self.things.get(found.noun)
        parts = tuple(map(self.read, found.parts))
        unit = self.people if found.thing and found.thing.counts_people else thing and self.unit_of(thing)
        return Reading(found.quantity, found.is_read, thing, unit, parts, found.thing, found.what)

    def are_people(self, text):
        """Whether a number is read with people or families beside it: «3 жалғызілікті зейнеткерге»."""
        try:
            found = self.read(text)
        except Misread:
            return False
        return any(self._is_of_people(one) for one in (found, *found.parts))

    def _is_of_people(self, one):
        unit = one.unit
        if isinstance(one.thing, TargetGroup):
            return unit is None or unit.counts_people
        return bool(unit and unit.counts_people or one.other and one.other.counts_people)

    def name_people(self, text):
        """Whether words without a number are people or families, or may be: «жалғызбасты зейнеткерлер»; those
        of a thing, whoever it is for, are not."""
        what = counted(plain(_counted_of(text)).split(), is_heading=True)
        if what in (Counted.THING, Counted.VULNERABLE):
            return what is Counted.VULNERABLE and not self.name_thing(text)
        return any(self.are_people(f"{number} {text}") for number in COUNTING)

    def name_thing(self, text):
        return any(self._is_thing(f"{number} {text}") for number in COUNTING)

    def _is_thing(self, text):
        try:
            found = self.read(text)
        except Misread:
            return False
        return bool(found.other and not found.other.counts_people)

    def states_none(self, text):
        """Whether words are understood, and state no number: «бір топ зейнеткер»."""
        try:
            found = self.read(text)
        except Misread:
            return False
        return found.is_read and not found.quantity.is_known

    def few_named(self, text: str, before: str = "", around: str = "") -> Iterator[Counted]:
        """What each small number of a text counts; PEOPLE where these may be any. `before`, `around`: what it
        stands in, as `mentions` takes it."""
        for said in mentions(text, before, around):
            what = said.what
            if what in (Counted.PEOPLE, Counted.UNKNOWN):
                what = self._of_dictionaries(said.words, what)
            if what in (Counted.UNKNOWN, Counted.NOTHING):
                seems = names_people(text) and not said.may_be_no_number and are_given(said.words)
                is_told = said.is_people or seems
                what = Counted.PEOPLE if is_told else Counted.UNKNOWN
            yield what

    def _of_dictionaries(self, words, what):
        """What the words behind a number are in the dictionaries, else what they seem to be."""
        for size in range(1, 5):
            if size > len(words):
                break
            try:
                found = self.read(" ".join(("3", *words[:size])))
            except Misread:
                continue
            if isinstance(found.thing, TargetGroup) and found.thing.is_vulnerable:
                return Counted.VULNERABLE
            if found.thing or found.other:
                what = Counted.PEOPLE if self._is_of_people(found) else Counted.THING
        return what

    def few_of_vulnerable(self, text, before="", around=""):
        """Whether a text tells a small number of people of a vulnerable group."""
        return Counted.VULNERABLE in self.few_named(text, before, around)

    def few_people(self, text, before="", around=""):
        """Whether it tells one of people who may be of such a group."""
        return bool({Counted.VULNERABLE, Counted.PEOPLE} & set(self.few_named(text, before, around)))

    def may_be_few_people(self, words):
        """Whether words that are not understood as a quantity may tell a small number of people."""
        if lists_people(words):
            return True
        if not names_small_number(words) or self.states_none(words):
            return False
        return bool(set(self.few_named(words)) - {Counted.THING}) or names_vulnerable(words)

    def unit_of(self, thing):
        """The unit itself, and for a group the unit its last word names: «мұқтаж отбасы» are families."""
        if isinstance(thing, Unit):
            return thing
        last = thing.counted_kk.split()[-1:]
        return next((unit for unit in self.units if last and unit.counted_kk.split() == last), None)


def doubt(row, whom, things):
    """(column, why) where a small number of a row may be of people of another group than was chosen, whatever
    is ticked; None where there is no doubt. `whom`: its target groups; `things`: CountedThings."""
    if not is_few(row.quantity) or any(group.is_vulnerable for group in whom):
        return None
    unit, own = row.counted_in, row.groups[0]
    column = "quantity_words" if "__" in own else own
    words = [text for text in _texts(row, "described_", "item_", "quantity_words") if text]
    if unit is not None and not unit.counts_people:
        named = not whom and any(map(things.name_people, words))
        return (column, CHOOSE_WHOM) if named else None
    if not whom:
        return None if unit or row.surely_people else ("unit", CHOOSE_UNIT)
    told = [
        text for text in words if names_vulnerable(text) and counted(plain(text).split()) != Counted.THING
    ]
    told += [text for text in _texts(row, "text_", "verbatim") if text and things.few_of_vulnerable(text)]
    return (column, OF_VULNERABLE % {"words": in_quotation(told[0], page_language())}) if told else None


def _counted_of(text):
    """Of «жетім балаларға киім», «одежда для сирот» the thing, without those it is for."""
    return _BEFORE_THING.split(_BEHIND_THING.split(text)[0])[-1]


def _texts(row, *beginnings):
    return (
        getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.name.startswith(beginnings)
    )
