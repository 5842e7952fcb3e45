"""What a typed quantity says: its number, and which unit or target group of the dictionaries stands beside
it."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from ngo_portal.lib.language.quantities import Misread, Quantity, Thing, read
from ngo_portal.lib.language.translated import page_language
from registry.models import TargetGroup, Unit

#: The words of this unit are those of no unit at all, where people are counted unless it says otherwise.
PEOPLE = "people"
PIECES = "pieces"


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
    meant."""

    def __init__(self):
        self.units = list(Unit.objects.active())
        things = [*self.units, *TargetGroup.objects.active()]
        self.things = {f"{thing._meta.model_name} {thing.pk}": thing for thing in things}
        self.nouns = {key: thing.noun for key, thing in self.things.items()}

    @property
    def people(self):
        return next((unit for unit in self.units if unit.key == PEOPLE), None)

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
        return any(
            isinstance(one.thing, TargetGroup) or bool(one.unit and one.unit.counts_people)
            for one in (found, *found.parts)
        ) or bool(found.other and found.other.counts_people)

    def unit_of(self, thing):
        """The unit itself, and for a group the unit its last word names: «мұқтаж отбасы» are families."""
        if isinstance(thing, Unit):
            return thing
        last = thing.counted_kk.split()[-1:]
        return next((unit for unit in self.units if last and unit.counted_kk.split() == last), None)
