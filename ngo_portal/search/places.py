"""Territories by the names that readers have for them, slips among them."""

from django.db.models import Q
from django.db.models.functions import Length

from ngo_portal.lib.language.typed import distance, most_slips, skeleton
from ngo_portal.search.found import LOOKED_AT, SHOWN, Found, by_fit, first_read, texts_of
from search.fit import fit
from search.question import as_query
from territories.models import Territory
from territories.rules.place_words import CITY, kinds_of

#: From so many letters on one slip in another letter than the first may be one of a village's name.
LONG_FOR_A_VILLAGE = 8


def find_territories(asked):
    shown = Territory.objects.shown().select_related("district", "oblast").filter(level__gt=0)
    # Its beginnings are those of stems too: «сауна» is no place because Сауран is.
    rows = [one for one in shown.search(asked.text)[:LOOKED_AT] if asked.are_of_place(one)]

    def find(reading):
        if reading.is_narrowed or reading.by_topic or reading.by_name or reading.is_hopeless:
            return []
        rows = shown.filter(typed=as_query(reading.words)).order_by("level", Length("search"), "code")
        if reading.is_rest:  # «организация Зенит» is no village, though one is called so
            rows = rows.filter(Q(level__lte=Territory.Level.DISTRICT) | Q(kind__in=CITY))
        return [one for one in rows[:LOOKED_AT] if not reading.slips or _is_slip_of(one, reading)]

    def fits(one):
        return fit(reading, [*_titles(one), *one.aliases.split()]) // 10 * 10

    reading = next(asked.readings(), None)
    if not rows:
        rows = [one for one in [asked.place()] if one]
    if not rows:
        reading, rows = first_read(asked, find)
    if reading is None:
        return Found(rows[:SHOWN])
    # Павлодар is the city before its oblast, Абай the oblast before a town.
    rows.sort(key=lambda one: (one.kind not in CITY or one.level > one.Level.DISTRICT, one.level))
    if reading.slips:
        return Found(rows[:SHOWN], reading, best=max(map(fits, rows[:1]), default=0.0))
    rows, best = by_fit(rows, fits)
    return Found(rows[:SHOWN], reading, best=best)


def _is_slip_of(place, reading):
    """Whether each word that is a slip is one of a whole word of the place's names: there are fifteen
    thousand, and one is near the stem of almost any word, and near any short one."""
    own = {part for name in [*texts_of(place, "title"), place.aliases] for part in skeleton(name).split()}
    is_large = place.level <= place.Level.DISTRICT or place.kind in CITY
    return all(
        any(
            distance(one, part, most) <= most and (is_large or one[0] == part[0])
            for one in word.spelt
            if (most := most_slips(one) if is_large else len(one) >= LONG_FOR_A_VILLAGE)
            for part in own
        )
        for word in reading.words
        if word.slips
    )


def _titles(place):
    """Its titles, also without the words for its kind, which few readers type."""
    names = [
        " ".join(word for word in title.split() if not kinds_of(word)) for title in texts_of(place, "title")
    ]
    return [*names, *texts_of(place, "title")]
