"""What the tokens of a whole phrase state together: qualifier, number or range, and what is counted."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, takewhile
from typing import NamedTuple

from ngo_portal.lib.language.kazakh import fold

from .attributes import attributes_before
from .misread import Contradiction
from .noun_forms import CASES, Found, NounForms
from .numbers import ENDINGS, NUMBER_WORDS, SIZES_ALONE, SIZES_BEFORE, SO_MANY_SIZES, SOME
from .things import CONTAINERS, MEASURED, PLACES
from .tokens import Token, first_size, is_clock, is_half, is_hundred, numbers_at, of_hundreds, words_of
from .values import Qualifier
from .vocabulary import (
    AFTER,
    AGES,
    AT_EVENTS,
    BEFORE,
    BEHIND_DONE,
    BESIDE_VAGUE,
    CIRCA,
    DONE,
    DONE_BEFORE,
    FILLERS,
    FILLERS_BEHIND,
    IN_BETWEEN,
    NOT_ENOUGH,
    NOT_OF_RANGES,
    OF_MONEY,
    OF_THE_YOUNG,
    RANGES,
    TIME,
    UP_TO_THERE,
    VAGUE,
    WHICH_BEHIND,
    YEARS,
)

_PARTS = {",", ";"}
#: «Барлығы: 58 адам», «всего – 58 человек».
_BEHIND_LABEL = {":", "-", "–", "—"}
#: «5 или 6», of two neighbours, is «5–6»; «30 или 40» are two numbers.
_OR = {"немесе", fold("әлде"), fold("болмаса"), "или", "либо", "or"}
_AND = {"+", "&", fold("және"), "мен", "бен", "пен", "и", "and", "plus", "плюс"}
_LONGEST_PHRASE = 5
MEASURED_FORMS = NounForms(MEASURED)
#: Forms of what is measured: Kazakh, genitives, English.
_OF_THEM = ("", "genitive", "few", "many", "english", "english one")
#: Who «жас» may be; whoever is of the age of 30 is «30 жас адам» too.
YOUNG = "жас адам"
# «30 жас» is an age, «2021 жыл» a date, unless the number is none of those.
_AGES, _YEARS = range(111), range(1800, 2101)
_UNDER = ("под",)
#: What may stand before its number with a word between them.
_TURNED = {("человек",), ("семей",)}
#: «Детей 5–11» may be so old.
_GROWING = range(19)


class Stated(NamedTuple):
    """`what`: the key of what the unit `noun` measures: «5 тонн муки»."""

    qualifier: str
    low: Fraction | None
    high: Fraction | None
    noun: str | None
    what: str | None = None

    @property
    def is_range(self) -> bool:
        return None not in (self.low, self.high) and self.low != self.high


_LOW = {Qualifier.EXACT, Qualifier.ABOUT, Qualifier.MORE_THAN, Qualifier.AT_LEAST}
#: What may be said of a range: «15–20 шақты», «15–20 и более», of which the lower end is sure.
_OF_RANGES = (None, Qualifier.ABOUT, Qualifier.AT_LEAST)
_HIGH = {Qualifier.EXACT, Qualifier.ABOUT, Qualifier.UP_TO, Qualifier.LESS_THAN}


def _one_number(qualifier, value, noun):
    if qualifier == Qualifier.LESS_THAN and value == 0:
        return None
    low, high = value if qualifier in _LOW else None, value if qualifier in _HIGH else None
    return Stated(qualifier, low, high, noun)


@dataclass(frozen=True)
class Grammar:
    """`english`: the text has no letters but Latin ones, so that "1,500" is 1500."""

    nouns: NounForms
    english: bool

    def stated(self, tokens: list[Token], measures: bool = True, frames: int = 2) -> Stated | None:
        """The quantity that all the tokens state together, or None. `measures`: with what its unit measures
        behind it; `frames`: so many of a year, a place and a verb may stand around it."""
        if any(token.text == "(" for token in tokens):
            return self._repeated(tokens)
        if self._is_noun(tokens):
            return None
        if found := self._range(tokens) or self._single(tokens) or self._turned(tokens):
            return None if self._tells_ages(tokens, found) else found
        for filler in FILLERS:
            if words_of(tokens[: len(filler)]) == filler:
                found = self._behind_filler(tokens[len(filler) :], measures, frames)
                if found:
                    return found
        for filler in FILLERS_BEHIND:
            behind = len(tokens) - len(filler)
            if behind > 0 and words_of(tokens[behind:]) == filler:
                return self.stated(tokens[:behind], measures, frames)
        if found := self._described_before(tokens, measures, frames) or self._described_behind(tokens):
            return found
        if measures and (found := self._of_what(tokens, frames)):
            return found
        if not frames:
            return None
        return (
            self._in_a_year(tokens, frames - 1)
            or self._in_places(tokens, frames - 1)
            or self._done(tokens, measures, frames - 1)
        )

    def _behind_filler(self, tokens, measures, frames):
        """«Барлығы 58», and with its noun «барлығы: 58 адам», «всего – 58 человек»."""
        is_parted = len(tokens) > 1 and tokens[0].folded in _BEHIND_LABEL and tokens[1].spaced
        found = self.stated(tokens[is_parted:], measures, frames)
        return found if found and (found.noun or not is_parted) else None

    def _described_before(self, tokens, measures, frames):
        """«Көпбалалы 40-қа жуық отбасына»: the attributes of a Kazakh noun before its number."""
        size = attributes_before(words_of(tokens[:_LONGEST_PHRASE]))
        attributes, rest = tokens[:size], tokens[size:]
        if not size or not (alone := self.stated(rest, measures, frames)) or alone.noun is None:
            return None
        moved = (rest[:at] + attributes + rest[at:] for at in range(len(rest) - 1, 0, -1))
        return next((found for one in moved if (found := self.stated(one, measures, frames))), None)

    def _described_behind(self, tokens):
        """«58 детей с особыми потребностями», «58 семей, оказавшихся в трудной жизненной ситуации»."""
        for which in WHICH_BEHIND:
            before = tokens[: -len(which)]
            if before and words_of(tokens[len(before) :]) == which:
                stated = self.stated(before[: len(before) - (before[-1].folded == ",")], False, 0)
                if stated and stated.noun:
                    return stated
        return None

    def _is_noun(self, tokens):
        """A noun alone that is spelt like a number: «семью», «торт». «Төрт» is four."""
        as_written = len(tokens) == 1 and tokens[0].text.lower() == tokens[0].folded
        return as_written and self.nouns.whole(tokens) is not None

    def _repeated(self, tokens):
        """«30 (отыз)», «30 (тридцать) человек»: the number once more in brackets behind it, as letters of
        offices have it. «30 (отыз) адам», of one word, is not read: the judges of the phrases have it so."""
        signs = [token.text for token in tokens]
        if signs.count("(") != 1 or signs.count(")") != 1:
            return None
        opening, closing = signs.index("("), signs.index(")")
        before, again, behind = tokens[:opening], tokens[opening + 1 : closing], tokens[closing + 1 :]
        if not (before and again and self.stated(before)):
            return None
        stated, size = self.stated(before + behind), _sizes_behind(behind)
        repeated = self.stated([*again, *behind[:size]])
        if not (stated and repeated) or stated.is_range or repeated.is_range:
            return None
        number = stated.high if stated.low is None else stated.low
        nouns = {stated.noun, repeated.noun} - {None}
        if repeated.qualifier != "exact" or repeated.low != number or len(nouns) > 1:
            return None
        if words_of(behind) == ("адам",) and len(again) == 1:
            return None
        return stated._replace(noun=next(iter(nouns), None))

    def _of_what(self, tokens, frames):
        """«5 тонн муки», "5 tonnes of flour": a unit of measure or a container, and what is in it."""
        for size in range(1, min(_LONGEST_PHRASE, len(tokens) - 1) + 1):
            behind = tokens[-size:]
            found = MEASURED_FORMS.at_end(behind[behind[0].folded == "of" :])
            if found and found.key and not found.case and found.form in _OF_THEM:
                stated = self.stated(_in_grams(tokens[:-size]), False, frames)
                if stated and self.nouns.is_called(stated.noun, *CONTAINERS):
                    return stated._replace(what=found.key)
        return None

    def _done(self, tokens, measures, frames):
        """«64 адам қатысты», «приняли участие 64 человека», "64 people attended"; «64 адамға қатысты» is
        about them, and of no noun nobody knows what it says."""
        came_to = [event for event in AT_EVENTS if words_of(tokens[: len(event)]) == event]
        tokens = tokens[len(max(came_to, key=len, default=())) :]
        if not came_to:
            came_to = [event for event in BEHIND_DONE if words_of(tokens[-len(event) :]) == event]
            tokens = tokens[: len(tokens) - len(max(came_to, key=len, default=()))]
        for done, is_dative in DONE.items():
            rest, behind = tokens[: -len(done)], tokens[len(done) :]
            found = None
            if rest and words_of(tokens[len(rest) :]) == done:
                found = rest
            elif behind and words_of(tokens[: len(done)]) == done and done in DONE_BEFORE:
                found = behind
            if found and self._is_in_a_case(found) == is_dative:
                stated = self.stated(found, measures, frames)
                if stated and stated.noun is not None:
                    return stated
        return None

    def _is_in_a_case(self, tokens):
        """Whether the tokens end with a noun in the case of those to whom something is done."""
        if words_of(tokens[-1:]) in FILLERS_BEHIND:
            return self._is_in_a_case(tokens[:-1])
        ends = (self.nouns.whole(tokens[-size:]) for size in range(1, min(4, len(tokens)) + 1))
        return any(noun and (noun.case in ("dative", "ablative") or noun.form in CASES) for noun in ends)

    def _in_a_year(self, tokens, frames):
        """«2021 жылғы 81 жоба», «в 2021 году 81 проект»: something that is counted in a year."""
        start = 1 if tokens and tokens[0].folded in ("в", "за") else 0
        if len(tokens) - start < 4 or tokens[start].text not in map(str, _YEARS):
            return None
        if words_of(tokens[start + 1 : start + 2]) not in YEARS:
            return None
        stated = self.stated(tokens[start + 2 :], frames=frames)
        return stated if stated and stated.noun is not None else None

    def _in_places(self, tokens, frames):
        """«В 14 районах», "in 14 districts"; «в 30 семьях» may be thirty families or somebody of them."""
        here = bool(tokens) and tokens[0].folded in ("в", "во", "in")
        stated = self.stated(tokens[1:], frames=frames) if here else None
        return stated if stated and self.nouns.is_called(stated.noun, *PLACES) else None

    def _single(self, tokens):
        for qualifier, genitive, start in self._starts(tokens):
            for number in numbers_at(tokens, start, genitive, self.english):
                rest = tokens[number.end :]
                for found in self._without_fillers(rest):
                    for after, noun in self._tails(found, number.case, bare=qualifier is None):
                        said = tokens[start : number.end]
                        is_hour = self.nouns.is_called(noun.key, "сағат") and is_clock(said)
                        agrees = noun.agrees(number.value, said) and not is_hour
                        if qualifier and after not in (None, qualifier) or not agrees:
                            continue
                        if words_of(tokens[:start]) == _UNDER and self._is_under(noun):
                            continue
                        if noun.key is None and number.value in _YEARS and _in_hundreds(said):
                            continue
                        if noun.key is None and is_half(number.value, said):
                            continue
                        stated = _one_number(qualifier or after or "exact", number.value, noun.key)
                        if stated and not self._is_age_or_year(stated, noun, number.case):
                            return stated
        return self._half_of_one(tokens) or self._with_its_case(tokens)

    def _is_under(self, noun):
        """«Под 30 домами» stand under them, «под 70 лет» are an age."""
        return noun.form in CASES or self.nouns.is_called(noun.key, "жыл", YOUNG)

    def _with_its_case(self, tokens):
        """«Отызға», «30-ды берді»: thirty. «Отыздан» may be half of «отыздан астам», «30 га» hectares."""
        for qualifier, genitive, start in self._starts(tokens):
            for number in numbers_at(tokens, start, genitive, self.english):
                joined = not (tokens[-1].spaced and tokens[-1].folded in ENDINGS)
                is_whole = number.end == len(tokens) and not is_half(number.value, tokens[start:])
                if is_whole and number.case in ("dative", "accusative") and joined:
                    return _one_number(qualifier or "exact", number.value, None)
        return None

    def _without_fillers(self, rest):
        """What stands behind the number, and the same without a «ғана» right behind it."""
        yield rest
        for filler in FILLERS_BEHIND:
            if words_of(rest[: len(filler)]) == filler:
                yield rest[len(filler) :]

    def _half_of_one(self, tokens):
        """«Полтонны», «около получаса» is not read."""
        for qualifier, _genitive, start in self._starts(tokens):
            if len(tokens) == start + 1 and (key := self.nouns.half(tokens[start])):
                return _one_number(qualifier or "exact", Fraction(1, 2), key)
            if words_of(tokens[start : start + 1]) == ("пол",) and len(tokens) > start + 1:
                noun = self.nouns.at_end([token for token in tokens[start + 1 :] if token.kind != "dash"])
                if noun and noun.form in ("genitive", "few") and not noun.number:
                    return _one_number(qualifier or "exact", Fraction(1, 2), noun.key)
        return None

    def _is_age_or_year(self, stated, noun, case):
        """«30 жас», «14–35 жас», «30 жас адам» are ages or young people, «2021 жыл» and «2021–2022» dates:
        nobody knows."""
        ends = [end for end in (stated.low, stated.high) if end is not None]
        if noun.key is None and stated.is_range:
            return all(end in _YEARS for end in ends)
        is_young = noun.form or noun.number == "plural" or noun.is_described
        if self.nouns.is_called(noun.key, YOUNG) and not is_young:
            is_of_age = not (case and not noun.case) and any(end in _AGES for end in ends)
            return is_of_age or not noun.is_other
        if self.nouns.is_called(noun.key, "жыл"):
            return any(end in _YEARS for end in ends)
        return False

    def _tells_ages(self, tokens, stated):
        """«60-тан асқан қарт», «18-ге толмаған бала», «14–35 молодых людей»: so old they may be, and nobody
        knows how many."""
        said = {token.folded for token in tokens}
        ends = [int(end) for end in (stated.low, stated.high) if end is not None]
        return any(
            self.nouns.is_called(stated.noun, *who)
            and (not said.isdisjoint(words) or stated.is_range and (*ends,) in OF_THE_YOUNG)
            and all(end in ages for end in ends)
            for who, words, ages in AGES
        )

    def _turned(self, tokens):
        """Also «примерно человек 100», which is as vague."""
        for about in (1, 2):
            if BEFORE.get(words_of(tokens[:about]), ("",))[0] == Qualifier.ABOUT:
                found = self._turned_alone(tokens[about:])
                if found and found.qualifier == Qualifier.ABOUT:
                    return found
        return self._turned_alone(tokens)

    def _turned_alone(self, tokens):
        """«Человек тридцать», «лет пять», «тысячи полторы», «с десяток»: about so many."""
        if len(tokens) > 1 and tokens[0].folded == "с" and tokens[1].folded in SOME:
            for number in numbers_at(tokens, 1, False, self.english):
                noun = self.nouns.at_end(tokens[number.end :])
                if noun and number.end == 2 and noun.agrees(number.value, tokens):
                    return _one_number("about", number.value, noun.key)
        return self._size_turned(tokens) or self._noun_turned(tokens)

    def _size_turned(self, tokens):
        if not tokens or any(token.kind != "word" for token in tokens):
            return None
        if (size := SIZES_BEFORE.get(tokens[0].folded)) and len(tokens) > 1:
            for number in numbers_at(tokens, 1, False, self.english):
                noun = self.nouns.at_end(tokens[number.end :])
                value = number.value * size
                if noun and number.size == 1 and number.value < 100 and noun.agrees(value, tokens):
                    return _one_number("about", value, noun.key)
        return None

    def _noun_turned(self, tokens):
        """«Человек тридцать», «человек 45», «детей 40–50»: about so many; figures only behind a genitive
        plural."""
        in_figures = any(token.kind != "word" for token in tokens)
        forms = ("many",) if in_figures else ("many", "few", "genitive")
        for place in range(1, min(4, len(tokens))):
            noun = self.nouns.whole(tokens[:place]) if tokens[place - 1].kind == "word" else None
            if noun and noun.form in forms and not noun.case:
                if found := self._turned_besides(tokens[:place], tokens[place:], noun):
                    return found
                found = self._range(tokens[place:])
                if found and found.noun is None and found.is_range:
                    is_of_age = self.nouns.is_called(noun.key, "бала", "оқушы", YOUNG)
                    if is_of_age and found.high in _GROWING:
                        return None
                    return found._replace(qualifier=Qualifier.ABOUT, noun=noun.key)
                for number in numbers_at(tokens, place, False, self.english):
                    is_number = not number.case and number.value > 1 and noun.agrees(number.value, tokens)
                    is_year = in_figures and number.value in _YEARS
                    if number.end == len(tokens) and is_number and not is_year:
                        return _one_number("about", number.value, noun.key)
        return None

    def _turned_besides(self, said, behind, noun):
        """«Человек под 100», «семей около 50», «человек более 200»; of women and children it may be their
        age."""
        if words_of(said) not in _TURNED:
            return None
        for qualifier, genitive, start in self._starts(behind):
            if qualifier not in (Qualifier.ABOUT, Qualifier.MORE_THAN):
                continue
            for number in numbers_at(behind, start, genitive, self.english):
                if number.end == len(behind) and not number.case and noun.agrees(number.value, behind):
                    return _one_number(qualifier, number.value, noun.key)
        return None

    def _starts(self, tokens):
        """(qualifier or None, whether the number is genitive, its place): the longest words before it
        first."""
        for size in range(min(_LONGEST_PHRASE, len(tokens)), 0, -1):
            words = words_of(tokens[:size])
            if words in BEFORE and (self.english or words != CIRCA):
                yield *BEFORE[words_of(tokens[:size])], size
        yield None, False, 0

    def _tails(self, rest, case, bare):
        """(qualifier found after the number or None, the noun that is Found) for the ways to read all that
        stands behind the number, whose own Kazakh case is `case`."""
        if case == "like":
            yield from self._nouns_behind("about", rest)
            return
        for size in range(min(_LONGEST_PHRASE, len(rest)), 0, -1):
            qualifier, cases = AFTER.get(words_of(rest[:size]), (None, ()))
            if case in cases:
                yield from self._nouns_behind(qualifier, rest[size:])
        if case:
            return
        if len(rest) > 1 and words_of(rest[-1:]) in TIME:
            for qualifier, noun in self._tails(rest[:-1], case, bare):
                if noun.takes_ending:
                    yield qualifier, noun
        for size in range(min(_LONGEST_PHRASE, len(rest) - 1), 0, -1):
            after = words_of(rest[-size:])
            qualifier, cases = AFTER.get(after, (None, ()))
            noun = self.nouns.at_end(rest[:-size]) if cases else None
            of_money = noun and after in OF_MONEY and self.nouns.is_called(noun.key, "теңге")
            not_enough = noun and after in NOT_ENOUGH and not noun.takes_ending
            if noun and noun.case in cases and not of_money and not not_enough:
                yield qualifier, noun
        if not rest:
            yield None, Found()
        elif noun := self.nouns.at_end(rest):
            # An ending without its word is half of «30 адамнан астам», «1,5 тоннаға жуық»; money is given
            # for things: «бес жүз мың теңгеге».
            is_of_unit = noun.takes_ending and not self.nouns.is_called(noun.key, "теңге")
            halved = noun.case == "ablative" or noun.case == "dative" and is_of_unit
            if noun.case == "like":
                yield "about", noun
            elif not (bare and halved):
                yield None, noun

    def _nouns_behind(self, qualifier, rest):
        if rest and words_of(rest[-1:]) in TIME:
            noun = self.nouns.at_end(rest[:-1])
            if noun and noun.takes_ending:
                yield qualifier, noun
        if (noun := self.nouns.at_end(rest)) and noun.case != "like":
            yield qualifier, noun

    def _range(self, tokens):
        """«25–30», «25-тен 30-ға дейін», «от 25 до 30», "between 25 and 30", «25 пен 30 аралығында»; «около
        25–30»."""
        for qualifier, genitive, start in self._starts(tokens):
            is_vague = qualifier in (None, Qualifier.ABOUT)
            found = is_vague and self._range_behind(tokens, start, genitive)
            if found and (found.is_range or not qualifier):
                return found._replace(qualifier=qualifier or found.qualifier)
        return None

    def _range_behind(self, tokens, start, genitive):
        for opening in {before for before, _joint in RANGES}:
            if opening and words_of(tokens[start : start + 1]) != (opening,):
                continue
            is_genitive = genitive or bool(opening)
            for low in self._lows(tokens, start + bool(opening), opening, is_genitive):
                found = low.end < len(tokens) and self._range_from(tokens, opening, low, is_genitive)
                if found:
                    return found
        return None

    def _lows(self, tokens, start, opening, genitive):
        """The first numbers of a range; "between two hundred and two hundred ten" has "and" twice."""
        yield from numbers_at(tokens, start, genitive, self.english)
        if opening == "between":
            for place, token in enumerate(tokens):
                if token.folded == "and":
                    yield from (
                        low
                        for low in numbers_at(tokens[:place], start, english=self.english)
                        if low.end == place
                    )

    def _range_from(self, tokens, opening, low, genitive):
        joint, place = tokens[low.end], low.end + 1
        hyphen = not opening and not low.case and joint.kind == "dash"
        between_words = not low.case and (opening, joint.folded) in RANGES
        neighbours = not opening and not low.case and joint.folded in _OR
        from_there = not opening and low.case == "ablative"
        if from_there:
            place = low.end
        elif not hyphen and not between_words and not neighbours:
            return None
        closing = RANGES[opening, joint.folded] if between_words and not hyphen else False
        if hyphen and low.value < 10 and is_hundred(tokens, place):
            return None  # «5-жүз» may be five hundred
        for high in numbers_at(tokens, place, genitive, self.english):
            several = _several_sizes(low, high, tokens, place) if hyphen else None
            ends = several or _shared_size(low, high, tokens[place : high.end])
            rest = tokens[high.end :]
            after = None
            if from_there:
                noun = self._noun_up_to_there(rest, high.case)
                after = Qualifier.ABOUT if noun and noun.case == "like" else None
            elif closing or rest and rest[0].folded in IN_BETWEEN:
                noun = self._noun_in_between(rest, closing, high.case)
            else:
                after, noun = self._tail_of_range(rest, high.case)
            agrees = noun and noun.agrees(several[1] if several else high.value, tokens[: high.end])
            agrees = agrees and ends and noun.may_be(ends[0], tokens[: high.end])
            if agrees and noun.key is None and is_half(min(ends), tokens[: high.end]):
                continue
            if agrees and neighbours and (ends[1] - ends[0] != 1 or ends[0].denominator != 1):
                continue
            if agrees and ends[0] != ends[1]:
                stated = Stated(after or Qualifier.BETWEEN, *ends, noun.key)
                if not self._is_age_or_year(stated, noun, ""):
                    return stated._replace(high=None) if after == Qualifier.AT_LEAST else stated
        return None

    def _tail_of_range(self, rest, case):
        """ABOUT, AT_LEAST or None, and the noun or None: «15–20 шақты», «80-100 адамдай», «15–20 и более»."""
        if any(token.folded in NOT_OF_RANGES for token in rest):
            return None, None
        tails = self._tails(rest, case, bare=True)
        return next((tail for tail in tails if tail[0] in _OF_RANGES), (None, None))

    def _noun_in_between(self, rest, closing, case):
        if case:
            return None
        if rest and rest[0].folded in IN_BETWEEN:
            rest = rest[1:]
        elif closing and rest and rest[-1].folded in IN_BETWEEN:
            rest = rest[:-1]
        else:
            return None
        noun = self.nouns.at_end(rest)
        return noun if noun and noun.case != "like" and not (noun.takes_ending and noun.case) else None

    def _noun_up_to_there(self, rest, case):
        """Behind «25-тен»: «30-ға дейін [отбасы]», «30 отбасыға дейін»."""
        if case == "dative" and rest and rest[0].folded in UP_TO_THERE:
            return self.nouns.at_end(rest[1:])
        if not case and rest and rest[-1].folded in UP_TO_THERE:
            noun = self.nouns.at_end(rest[:-1])
            return noun if noun and noun.key and noun.case == "dative" else None
        return None

    def vague(self, tokens: list[Token]) -> Found | None:
        """The noun (or none) behind words that state no number, None when there is another word."""
        place, found = 0, False
        while place < len(tokens):
            sizes = [size for size in (3, 2, 1) if words_of(tokens[place : place + size]) in VAGUE]
            word = NUMBER_WORDS.get(tokens[place].folded)
            if sizes:
                place, found = place + sizes[0], True
            elif tokens[place].folded in BESIDE_VAGUE or found and word and word.kind in ("hundred", "size"):
                place += 1
            else:
                break
        return self.nouns.at_end(tokens[place:]) if found else None

    def parts(self, tokens: list[Token]) -> tuple[str, ...]:
        """The texts of several quantities of different things, () when the text is none of that.

        Raises Contradiction for «30-ға жуық, 50»: whole quantities of one thing that cannot all be true. «30
        или 40» leaves open which.
        """
        if any(token.folded in _OR for token in tokens):
            return ()
        stated = self._all_stated(pieces := _pieces(tokens, _PARTS))
        if joined := not stated:
            stated = self._all_stated(pieces := _pieces(tokens, _PARTS | _AND))
        if not stated:
            return ()
        named = [one.noun for one in stated]
        if None not in named and len(set(named)) == len(named):
            return tuple(_text(piece) for piece in pieces)
        is_one_thing = not joined and len({*named} - {None}) < 2 and not _rise(stated)
        if any(one.noun is None and one.low == one.high in _YEARS for one in stated):
            return ()  # «30 семей, 2021» is when
        if is_one_thing and any(_disagree(one, other) for one in stated for other in stated):
            raise Contradiction
        return ()

    def _all_stated(self, pieces):
        """What each of two or more pieces states, None when one states nothing."""
        stated = [self.stated(piece) for piece in pieces] if len(pieces) > 1 else [None]
        return stated if all(stated) else None


def _sizes_behind(tokens):
    """How many sizes stand at the beginning: «12 (двенадцать) тысяч тенге»."""
    words = (NUMBER_WORDS.get(token.folded) for token in tokens)
    return len(list(takewhile(lambda word: word is not None and word.kind == "size", words)))


def _in_hundreds(said):
    """ "Nineteen hundred", which may be a year; "two thousand one hundred" is none."""
    return "hundred" in (words := words_of(said)) and "thousand" not in words


def _pieces(tokens, signs):
    pieces, piece = [], []
    for token in tokens:
        if token.folded in signs:
            pieces, piece = [*pieces, piece], []
        else:
            piece.append(token)
    return [*pieces, piece]


def _in_grams(tokens):
    """«600 г» of something are grams, and a year where nothing is weighed."""
    *before, last = tokens
    return [*before, last._replace(folded=fold("граммов"))] if last.folded == "г" else tokens


def _text(tokens):
    return "".join(f"{' ' if token.spaced else ''}{token.text}" for token in tokens).strip()


def _shared_size(low, high, said):
    """The ends of «20–30 мың», which are thousands both, and of «екі-үш жүз», «3-4 жүз мың»; None for «500–2
    мың» and «2-3 мың 500», which may be either. `said`: the tokens of `high`."""
    hundreds = low.value < 10 and of_hundreds(said)
    size = high.size * 100 if hundreds else high.size
    if low.size > 1:
        return low.value, high.value
    if high.size == 1 and (first := first_size(said)) > 1:
        return (low.value, high.value) if low.value > high.value // first else None
    if size == 1:
        return low.value, high.value
    if low.value >= high.value / size or hundreds and high.value % size:
        return None
    return low.value * size, high.value


def _several_sizes(low, high, tokens, place):
    """The ends of «сотня-полторы», «тысяча-две», where the second is so many of the first; else None."""
    is_size = SIZES_ALONE.get(tokens[low.end - 1].folded) == low.value
    if is_size and high.end == place + 1 and tokens[place].folded in SO_MANY_SIZES:
        return low.value, low.value * high.value
    return None


def _rise(stated):
    """«40, 50 человек» may be forty to fifty of them."""
    are_numbers = all(one.qualifier == Qualifier.EXACT for one in stated)
    named_once = all(one.noun is None for one in stated[:-1])
    return are_numbers and named_once and all(one.low < other.low for one, other in pairwise(stated))


def _disagree(one, other):
    """No number is both: 30 and 50, more than 50 and less than 30."""
    if one.low is None or other.high is None:
        return False
    strict = one.qualifier == "more_than" or other.qualifier == "less_than"
    return one.low > other.high or strict and one.low == other.high
