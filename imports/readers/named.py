"""What a cell names: words of dictionaries, places, records."""

import re
from difflib import get_close_matches

from django.contrib.postgres.search import TrigramWordSimilarity
from django.utils.translation import gettext as _

from imports.readers.cells import IN_BRACKETS, Reader, Unread
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.translated import columns_of
from registry.models import Organisation
from registry.rules.bin import bin_alone
from search.meanings import with_meanings
from search.words import words_of
from territories.models import Territory

#: So many answers are offered.
MOST_OFFERED = 6
#: Places of one name that are looked at.
MOST_MEANT = 50
#: Of more texts that name nothing none is looked for among similar names.
MOST_SEARCHED = 200
#: Of more texts none is read as a question that somebody types.
MOST_TYPED = 50
#: How alike a name must be to be offered, 0 to 1.
ALIKE = 0.4
PARTS = re.compile(r"\s*[;\n]\s*")


class Word(Reader):
    """An entry of a dictionary, by its names, abbreviations and key."""

    def __init__(self, model):
        self.model = model

    def prepare(self, texts, officer):
        self.entries = list(self.model._default_manager.active())
        self.known = {}
        for entry in reversed(self.entries):
            names = [getattr(entry, column) for column in columns_of("name")]
            names += [getattr(entry, column, "") for column in columns_of("abbreviation")]
            self.known |= {fold(name): entry for name in [*names, entry.key.replace("_", " ")] if name}

    def read(self, text):
        wanted = fold(text)
        if entry := self.known.get(wanted):
            return entry
        near = get_close_matches(wanted, self.known, MOST_OFFERED, 0.6)
        meant = [one for word in with_meanings(words_of(text)) for one in word.topics]
        meant = [entry for entry in self.entries if entry in meant]
        first = list(dict.fromkeys([*meant, *(self.known[name] for name in near)]))
        offered = [*first, *(entry for entry in self.entries if entry not in first)]
        options = [(entry.key, str(entry)) for entry in offered]
        raise Unread(
            "word",
            _("“%(text)s” is not in the list: %(list)s.")
            % {"text": text[:80], "list": self.model._meta.verbose_name_plural},
            options,
            by_text=True,
        )

    def choices(self):
        return [str(entry) for entry in self.model._default_manager.active()]


class Words(Reader):
    """Several of what `one` reads, with semicolons between them; a text that is one whole is one."""

    def __init__(self, one):
        self.one = one

    def prepare(self, texts, officer):
        self.one.prepare({part for text in texts for part in (text, *self._parts(text))}, officer)

    @staticmethod
    def _parts(text):
        return [part for part in PARTS.split(text) if part.strip()]

    def read(self, text):
        parts = self._parts(text)
        found = []
        for part in parts:
            try:
                found.append(self.one.read(part))
            except Unread as unread:
                if "," not in part:
                    raise self._of_part(unread, part, parts) from unread
                try:
                    found += [self.one.read(piece) for piece in part.split(",") if piece.strip()]
                except Unread:
                    raise self._of_part(unread, part, parts) from unread
        return list(dict.fromkeys(found))

    @staticmethod
    def _of_part(unread, part, parts):
        """An answer for a part of the text is one for the text."""
        options = [
            ("; ".join(text if one == part else one for one in parts), label)
            for text, label in unread.options
        ]
        return Unread(unread.code, unread.message, options, by_text=unread.by_text)

    def spelt(self, value):
        return "; ".join(map(str, value or ()))


class Place(Reader):
    """A place of the classifier: a KATO code of today or of before, a title, or words as people type them; of
    several with tabs between them the first one, which lies in the others."""

    @property
    def example(self):
        return str(Territory.objects.at_level(Territory.Level.DISTRICT).shown().in_order().first() or "")

    def prepare(self, texts, officer):
        self.officer, rows = officer, Territory.objects.with_path()
        texts = {self._bare(part) for text in texts for part in text.split("\t")} - {""}
        self.found = {code: [place] for code, place in rows.known_by(texts).items()}
        left = texts - self.found.keys()
        titled = {}
        for column in columns_of("title") if left else ():
            for place in rows.shown().filter(**{f"{column}__in": left}):
                titled.setdefault(getattr(place, column), {})[place.pk] = place
        self.found |= {text: list(places.values()) for text, places in titled.items() if len(places) == 1}
        for number, text in enumerate(sorted(left - self.found.keys())):
            self.found[text] = rows.meant_by(text, MOST_MEANT) if number < MOST_SEARCHED else []

    @staticmethod
    def _bare(text):
        return IN_BRACKETS.sub("", text).removesuffix(".0").strip()

    def read(self, text):
        part, *around = map(self._bare, text.split("\t"))
        found = self.found.get(part, [])
        if not found:
            near = self._near(part)
            asked = _("No place is called “%(text)s”. Did you mean …")
            self._ask("place", asked if near else _("No place is called “%(text)s”."), part, near)
        for wider in around:
            if places := self.found.get(wider):
                inside = [one for one in found if any(lies_in(one, place) for place in places)]
                if not inside:
                    asked = _("“%(text)s” does not lie in “%(wider)s”. Which place is meant?")
                    self._ask("apart", asked, part, [*found, *places], wider=wider)
                found = inside
        if len(found) > 1:
            self._ask("places", _("Several places are called “%(text)s”. Which one is meant?"), part, found)
        return found[0]

    @staticmethod
    def _ask(code, message, text, places, **words):
        options = [
            (place.code, ", ".join(filter(None, [str(place), place.stands_in])))
            for place in places[:MOST_OFFERED]
        ]
        raise Unread(code, message % {"text": text[:80], **words}, options, by_text=True)

    def _near(self, text):
        """Places with a name like it; those of the officer's own territory first."""
        rows = Territory.objects.shown().with_path().filter(level__gt=0)
        rows = rows.annotate(alike=TrigramWordSimilarity(fold(text), "search")).filter(alike__gte=ALIKE)
        rows = rows.order_by("-alike", "level", "code")
        own = self.officer.territory
        inside = rows.within(own)[:MOST_OFFERED] if own and own.level else []
        return list(dict.fromkeys([*inside, *rows[:MOST_OFFERED]]))[:MOST_OFFERED]


def lies_in(place, around):
    """Whether a place is the other one or lies in it."""
    return not around.level or around.pk in (
        place.pk,
        place.sub_district_id,
        place.district_id,
        place.oblast_id,
    )


def names_of(model):
    """The columns with the name of a record; some have none."""
    for columns in (columns_of("name"), columns_of("title"), ("headline",)):
        if hasattr(model, columns[0]):
            return columns
    return ()


class Record(Reader):
    """A record of the registry that another one names: by its number, its BIN or its name."""

    def __init__(self, model, example=""):
        self.model, self.example = model, example

    def prepare(self, texts, officer):
        rows = self.model._default_manager.referable_by(officer)
        self.found = {}
        if self.model is Organisation:
            numbers = {text: number for text in texts if (number := bin_alone(text))}
            by_bin = {one.bin: one for one in rows.filter(bin__in=set(numbers.values()))}
            self.found = {text: [by_bin[number]] for text, number in numbers.items() if number in by_bin}
        by_key = {
            int(text.strip("№# ")): text
            for text in texts - self.found.keys()
            if text.strip("№# ").isdecimal() and len(text) < 18
        }
        for one in rows.filter(pk__in=by_key):
            self.found[by_key[one.pk]] = [one]
        columns = names_of(self.model)
        left = {text for text in texts if text not in self.found}
        for column in columns if left else ():
            for one in rows.filter(**{f"{column}__in": left}).order_by("pk"):
                same = self.found.setdefault(getattr(one, column), [])
                same += [] if one in same else [one]
        may_be_alike = "name_kk" in columns and hasattr(rows, "alike")
        for number, text in enumerate(sorted(left - self.found.keys())):
            found = rows.alike({"name_kk": text}) if number < MOST_SEARCHED and may_be_alike else []
            if not found and number < MOST_TYPED and hasattr(rows, "with_words"):
                found = rows.with_words(text)[:MOST_OFFERED]
            self.found[text] = [*found[:MOST_OFFERED], None]  # alike is never the same: it is asked

    def read(self, text):
        found = self.found.get(text, [])
        if len(found) == 1 and found[0]:
            return found[0]
        near = [one for one in found if one]
        if found and None not in found:
            message = _("Several records are called “%(text)s”. Which one is meant?")
        elif near:
            message = _("“%(text)s” is not in the portal under this name. Did you mean …")
        else:
            message = _("“%(text)s” is not in the portal. Enter it first.")
        options = [(str(one.pk), self._label(one)) for one in near]
        raise Unread("record", message % {"text": text[:120]}, options, by_text=True)

    @staticmethod
    def _label(one):
        return ", ".join(filter(None, [str(one), getattr(one, "bin", "")]))
