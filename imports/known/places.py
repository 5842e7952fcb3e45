"""Who answers for what is new: the district or city where it is, as far as the officer's territory
reaches."""

from django.utils.translation import gettext as _

from imports.answers import YES
from imports.readers import lies_in
from territories.models import COUNTRY_CODE, Territory


def answers_for(officer, places):
    """The territory that answers for a new record at these places (None among them is no place)."""
    own = officer.territory
    for place in filter(None, places):
        unit = place.district or place.oblast or place
        if own is None or lies_in(unit, own):
            return unit
    return own or Territory.objects.get(code=COUNTRY_CODE)


def ask_whether_outside(look, seen, name, places):
    """A place outside the officer's territory may be right: it is asked, for all rows at once."""
    own = look.officer.territory
    outside = [place for place in filter(None, places) if own and not lies_in(place, own)]
    if outside:
        text = _("The place lies outside your territory (%(own)s). Is that right?") % {"own": own}
        options = [(YES, _("Yes, it is right"))]
        look.refuse(seen, name, "outside", text, options, text=str(outside[0]), may_be_blank=False)
