"""Which known words a word may be a slip of, and which words are none: those that the public reads."""

from collections.abc import Iterable
from functools import cache
from os.path import commonprefix

from django.apps import apps
from django.contrib.postgres.search import SearchQuery
from django.db import connection
from django.db.models import Value

from ngo_portal.lib.language.typed import distance, most_slips, one_slip_from
from search.models import KnownWord
from search.words import Word, add_forms, kept_stems_of

#: How slips are looked for: stems whose neighbours are made, known words like a word of so many letters,
#: those of them whose forms are too, and letters of an ending.
_MOST_STEMS, _MOST_ALIKE, _ALIKE_FROM, _MOST_MEANT, _LONGEST_LEFT = 3, 40, 6, 6, 5
_SHORTEST_STEM = 5


def add_slips(words: Iterable[Word]) -> bool:
    """Gives each word the known words that it may be a slip of, with their forms; whether there are any."""
    some = False
    for word in words:
        for one in word.spelt[:2]:
            if not most_slips(one):
                continue
            stems = {stem for _language, stem in kept_stems_of(one)}
            stems = sorted(stems, key=len, reverse=True)[:_MOST_STEMS]
            edits = {edit for stem in stems if most_slips(stem) for edit in one_slip_from(stem)}
            near = [other for other in KnownWord.objects.among(edits) if other not in word.spelt]
            if len(one) >= _ALIKE_FROM:
                near += KnownWord.objects.resembling(one, _MOST_ALIKE)
            likely = [other for other in dict.fromkeys(near) if _is_slip(one, other)]
            meant = [Word(other, [other], is_beginning=False) for other in likely]
            meant.sort(key=lambda other: _price(one, other.typed))
            add_forms(meant[:_MOST_MEANT])
            forms = (spelt for other in meant for spelt in other.forms if _is_slip(one, spelt))
            word.slips += [*likely, *forms]
        word.slips = [one for one in dict.fromkeys(word.slips) if one not in word.spelt]
        some |= bool(word.slips)
    return some


def _price(one, other):
    """What comes first among what a word may have been meant for: a slip in the first letter is dearer."""
    return distance(one, other, 3) + (one[:1] != other[:1]), abs(len(one) - len(other)), other


def _is_slip(one, other):
    """Whether slips make a word of another one: of the whole words, or one slip of stems that are long enough
    to say what was meant. Where endings are cut off both, almost any short word is like almost any other; and
    what goes on after another word by more than a letter was made of it («жүргізуші» of «жүргізу»)."""
    if abs(len(one) - len(other)) > 1 and commonprefix([one, other]) in (one, other):
        return False
    if one[0] != other[0] and max(len(one), len(other)) < _SHORTEST_STEM:
        return False
    return any(
        distance(stem, of_other, most) <= most
        for language, stem in kept_stems_of(one)
        if len(stem) >= len(one) - _LONGEST_LEFT
        for its_language, of_other in kept_stems_of(other)
        if its_language == language and len(of_other) >= len(other) - _LONGEST_LEFT
        if (most := _most_of(stem, one, of_other, other))
    )


def _most_of(stem, one, of_other, other):
    if stem == one and (of_other == other or len(of_other) >= _SHORTEST_STEM):
        return most_slips(stem)
    is_telling = min(len(stem), len(of_other)) >= _SHORTEST_STEM and stem[0] == of_other[0]
    return 1 if is_telling else 0


def standing_in_public(words: list[Word]) -> list[Word]:
    """Those of the words that stand in what is published, in this or another form: they are no slips. What is
    not published, and who, must not make a difference to what readers find."""
    words = [word for word in words if not word.is_unknown]
    if not words:
        return []
    sql = _standing(*(model for model in apps.get_models() if _is_public_kind(model)))
    with connection.cursor() as cursor:
        cursor.execute(sql, [[word.query_as_typed() for word in words]])
        found = {number for (number,) in cursor.fetchall()}
    return [word for number, word in enumerate(words, start=1) if number in found]


def _is_public_kind(model):
    return hasattr(model._default_manager.all(), "holding_words") and hasattr(model, "public_words")


_MARK = "the words"


@cache
def _standing(*models):
    """The SELECT of the numbers of those tsqueries that any public row of these models fits: to make it
    takes longer than to answer it."""
    parts = []
    for model in models:
        rows = model._default_manager.filter(**model.public_words).order_by()
        query = SearchQuery(_MARK, search_type="raw", config="simple")
        rows = getattr(rows, "showing_words", rows.holding_words)(query)
        sql, params = rows.values_list(Value(1), flat=True).query.sql_with_params()
        params = ["asked.words" if param == _MARK else _literal(param) for param in params]
        parts.append(f"EXISTS ({sql % tuple(params)})")
    return (
        "SELECT asked.number FROM unnest(%s::text[]) WITH ORDINALITY AS asked (words, number) WHERE "
        + " OR ".join(part.replace("%", "%%") for part in parts)
    )


def _literal(value):
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"
