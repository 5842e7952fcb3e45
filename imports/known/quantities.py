"""How many, in a sheet: the number and how exact it is, and the words it was printed in. A number that is not
told to everybody stands in no sheet as it is, so a cell that nobody has edited never changes it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from imports.kinds import own
from imports.readers import FormReader
from ngo_portal.lib.language.quantities import Misread, Qualifier
from ngo_portal.lib.language.quantities.fields import REFUSALS, NumberField
from ngo_portal.lib.language.quantities.values import HIGH_ONLY, LOW_ONLY
from registry.forms.quantities import things_of
from registry.forms.quantity_input import doubt
from registry.models import CountsPeople, TargetGroup
from registry.models.statements import NO_PEOPLE
from registry.rules import phrases

ENDS = ("quantity_qualifier", "quantity_low", "quantity_high")
WORDS = "quantity_words"
HOW_MANY = gettext_lazy("How many")


def quantity(model, *, also=()):
    number = {"max_digits": 18, "decimal_places": 3, "min_value": 0}
    ends = [
        own(
            model,
            name,
            exported=name.removeprefix("quantity_"),
            reader=FormReader(NumberField, "number", "30", **number),
        )
        for name in ("quantity_low", "quantity_high")
    ]
    return [
        own(model, WORDS, label=HOW_MANY, exported="words", also=also, is_shown=True),
        own(model, "quantity_qualifier", exported="qualifier"),
        *ends,
    ]


def fit_quantity(look, seen):
    """The words are read as on a form, and give the number where the row states none; a number that the row
    states agrees with them."""
    row, told = seen.record, seen.values.keys()
    if told & {WORDS, *ENDS}:
        try:
            reading = things_of(look.shared).read(row.quantity_words)
        except Misread as refusal:
            look.refuse(seen, WORDS, "number", REFUSALS[type(refusal)], may_be_blank=False)
            return
        if told & set(ENDS):
            _complete(look, seen, told)
            _agree(look, seen, reading)
        elif reading.parts:
            text = _("“%(words)s” states several numbers: make a row of each.")
            look.refuse(seen, WORDS, "several", text % {"words": row.quantity_words}, may_be_blank=False)
        else:
            for name in ENDS:
                _put(look, seen, name, getattr(reading.quantity, name.removeprefix("quantity_")))
        _take_thing(look, seen, reading)
    _doubt(look, seen)


def _put(look, seen, name, value):
    look.put(seen, look.kind.by_key[name], type(seen.record)._meta.get_field(name), value)


def _complete(look, seen, told):
    """A single number is both ends; a word that states one end takes the other away."""
    row = seen.record
    low, high = row.quantity_low, row.quantity_high
    if "quantity_qualifier" not in told and seen.is_new:
        is_range = low is not None and high is not None and low != high
        _put(look, seen, "quantity_qualifier", Qualifier.BETWEEN if is_range else Qualifier.EXACT)
        told = {*told, "quantity_qualifier"}
    if "quantity_qualifier" not in told:
        return
    if row.quantity_qualifier in (*LOW_ONLY, Qualifier.UNKNOWN) and "quantity_high" not in told:
        _put(look, seen, "quantity_high", None)
    if row.quantity_qualifier in (*HIGH_ONLY, Qualifier.UNKNOWN) and "quantity_low" not in told:
        _put(look, seen, "quantity_low", None)
    if row.quantity_qualifier in (Qualifier.EXACT, Qualifier.ABOUT) and None in (low, high):
        number = high if low is None else low
        _put(look, seen, "quantity_low", number)
        _put(look, seen, "quantity_high", number)


def _agree(look, seen, reading):
    row, said = seen.record, reading.quantity
    has = row.quantity_qualifier, row.quantity_low, row.quantity_high
    if said.is_known and (said.qualifier, said.low, said.high) != has:
        text = _("The words of the source say another number: correct them too.")
        look.refuse(seen, WORDS, "apart", text, may_be_blank=False)


def _take_thing(look, seen, reading):
    """What the words count is what was chosen; where nothing was, it is chosen."""
    row, thing, unit = seen.record, reading.thing, reading.unit
    if thing is None:
        return
    groups = isinstance(thing, TargetGroup) and "target_group" in look.kind.by_key
    chosen = row.counted_in if isinstance(row, CountsPeople) else row.unit
    if chosen and unit and chosen != unit:
        text = _("The words count %(named)s, but this is counted in another unit: %(unit)s.")
        look.refuse(seen, WORDS, "unit", text % {"named": unit, "unit": chosen}, may_be_blank=False)
    elif chosen is None and unit and "unit" in look.kind.by_key and not _goes_without(row, unit, look):
        _put(look, seen, "unit", unit)
    if not groups:
        return
    whom = [one for one in (row.target_group, getattr(row, "indicator", None)) if one]
    if whom and not any(phrases.are_akin(thing, one) for one in whom):
        text = _("The words count %(named)s, but this counts something else: %(chosen)s.")
        look.refuse(seen, WORDS, "group", text % {"named": thing, "chosen": whom[0]}, may_be_blank=False)
    elif not whom:
        _put(look, seen, "target_group", thing)


def _goes_without(row, unit, look):
    return unit == things_of(look.shared).people and getattr(row, "surely_people", False)


def _doubt(look, seen):
    """Whether a small number may be of people whom nobody has named."""
    row = seen.record
    if isinstance(row, CountsPeople):
        own_group = row.groups[0]
        if own_group in seen.links:
            whom = list(seen.links[own_group])
        else:
            is_many = "__" not in own_group and row._meta.get_field(own_group).many_to_many
            whom = [] if seen.is_new and is_many else row.whom
        if said := doubt(row, whom, things_of(look.shared)):
            column, text = said
            key = column if column in look.kind.by_key else WORDS
            look.refuse(seen, key, "doubt", text, may_be_blank=False)
    elif any(
        things_of(look.shared).name_people(text) for text in (row.item_kk, row.item_ru, row.item_en) if text
    ):
        look.refuse(seen, "item", "people", NO_PEOPLE, may_be_blank=False)
