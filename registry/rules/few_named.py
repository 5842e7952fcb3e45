"""What each small number of a sentence counts, as far as its words tell."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ngo_portal.lib.language.sentences import split
from registry.rules.antecedents import (
    about_those_before,
    are_homes,
    are_homes_of_vulnerable,
    are_theirs,
    ends_in_things,
    is_behind_vulnerable,
    last_named,
    tells_who_works,
    who_speaks,
    who_thanks,
    whom,
)
from registry.rules.collectives import COLLECTIVE, RUSSIAN_VERB, is_beside, is_russian_verb
from registry.rules.named_people import (
    Counted,
    at_vulnerable,
    counted,
    is_anybody,
    is_at_work,
    is_given,
    is_thing,
    names_vulnerable,
    plain,
)
from registry.rules.small_numbers import names_small_number, small_numbers_of


class Mention(NamedTuple):
    """`words`: those behind the number; `what`: what they are; `is_people`: whether it is a number of people
    where nothing else is said («үшеуі», «троим»); `may_be_no_number`: an article, rather («бір», "only")."""

    words: tuple[str, ...]
    what: Counted
    is_people: bool = False
    may_be_no_number: bool = False


_SIGN_BEHIND = re.compile(r"\s?(?:[%°₸$€]|[-–]?\s?\d{3}\b)")
#: «1, 2 и 3 места», «1, 2, 3-орын»: they stand in an order.
_IN_ORDER = re.compile(
    r"(?:(?:,|\s(?:и|мен|жане|and))\s?\d+)+(?:st|nd|rd|th)?\s?-?\s?(?:орин|мест|place|prize|жулде)"
)
_SIGN_BEFORE = re.compile(r"[$€₸#№]\s?$")
_RANGE = re.compile(r"\s?(?:[-–—/]|или|немесе|or|to)\s?(\w+)")
_ENDING = re.compile(r"^-(?:[а-я]{1,3}|[еуи]у?и?\w{0,3}н?[аеи]?н?)\b")
_WHO_COMES = re.compile(r",(?=\s(?:остав|оказа|нужда|пострада|страда|состо|who\b))")
_END = re.compile(r"[.,;:!?)«»\"“”]|\s[-–—]\s")
#: Behind which a number stands in an order, or tells the time.
_NO_COUNT = re.compile(
    r"\b(?:сагат|саг|уй|патер|бет|болме|кабинет|сынып|класс|номер|том|бап|пункт|статья|page|part|room|number|no|at|age|aged|chapter"
    r"|grade|level|saghat|sagat)\.?\s*$"
)
_TENS = re.compile(
    r"\b(?:жиирма|отиз|кирик|елу|алпис|жетпис|сексен|токсан|жуз|мин|двадцат[ьи]ю?|тридцат[ьи]ю?|сорока?"
    r"|(?:пят|шест|сем|восем|восьм)и?ь?десяти?|девяност[оа]|сто|ста|двести|триста|тисяч\w*|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred(?: and)?|thousand(?: and)?)[\s-]*$"
)
_TEN = re.compile(r"\bон\s*$")
_KAZAKH_NUMBER = re.compile("бир|еки|уш|торт")
_DETERMINER = re.compile(
    r"(?:бир(?!еу|лик)|жалгиз|один|одн|единствен|one\b|only|single|lone|sole|bir\b|zhalgiz|jalgiz)"
)
_ONLY = re.compile(r"(?:only|single|lone|sole)")
#: «Single pensioners were helped» are any number; "a single orphan was helped" is one, whatever follows.
_PLURAL = re.compile(
    r"(?!(?:was|has|is|does|goes|his|its|this|always)$)(?:\w+[^s]s|people|children|women|men|families)$"
)
_ARTICLE = re.compile(r"\ban?\s+$")
_BEFORE_ONE = re.compile(r"\b(?:no|this|that|each|every|any|which|another|the other|еще|тагы)\s*$")
_OF = re.compile(r"(?:of|из|ішінен|ишинен)$")
_OWNER_BEFORE = re.compile(
    r"(\w[\w-]*?(?:(?:нин|дин|тин|н[ае]н|[дт][ае]н)\s+|\s*[:–—(/-]\s*|\s+-\s*))(?:де\s+|да\s+|тек\s+)?$"
)

#: «Зейнеткерлер,3 адам».
_APPOSED = re.compile(r"(\w[\w-]*\s*[,;]\s*)$")
#: «3м зейнеткер»: men.
_INITIAL = re.compile(r"^[a-zа-я]\b(?=\s\w)")

#: «Балалардың 3-еуі»: it counts those before it, and not what they did.
_THEIRS = re.compile(r"-(?:еуи?|и|уи|ы)\w{0,3}\b")
_UNSAID = (Counted.UNKNOWN, Counted.NOTHING)
#: «Их было 3», «олар – 3 адам», «барлығы 3 еді», "there were 3", «3 из них»: a number of those named before.
_THEM_BEFORE = re.compile(
    r"\b(?:их|они|олар\w*|булар\w*|таких|they|there (?:were|was|are)|всего|итого|барлиги|жалпи|бари|сани"
    r"|in all|in total|total)\b[^.,;!?]{0,20}$"
)
#: «2. Концерт»: the second of a list.
_OF_A_LIST = re.compile(r"\s?[.)]\s+\w")
#: «Үшеуі ән айтты», «трое спели песню»: three of them, and not three songs.
_POSSESSIVE = re.compile(r"\w+еуи")
#: «Екеуіне әкім сыйлық берді».
_WHOSE_NOUN_IS_BEFORE = re.compile(r"\w+еуи(?:не|н|нен|нин|нде)$")
#: «Бірі – мектеп».
_ONE_OF_ALL = re.compile(r"бири\w*$")
_DID = re.compile(r"\w+ли(?:сь)?$")
_THEM_BEHIND = re.compile(r"(?:из|of) (?:них|them|those|these)\b")
_NO_MORE_THAN_PEOPLE = re.compile(
    r"(?:еди|екен|болди|болган|келди|адам|киси|жан|отбаси|человек|чел|сем|people|person|famil|household"
    r"|in all|altogether|в общей)\w*"
)
#: What such a number is said with and is no noun of what it counts.
_PARTICLES = re.compile(r"(?:де|да|гана|кана|уже|тоже|также|еще|сами|сейчас|потом|also|now|still|then)$")
_WITH_NUMBERS = re.compile(
    r"(?:^|[.,;:(–—]|\b(?:the|all|only|just|were|these|those|other|of|each|every|and|but|then|for|to|with|и|а|но|все|всех|всем"
    r"|эти|этих|этим|из|только|лишь|остальные|остальним|тек|онин|олардин|булардин))\s*$"
)
_TIME = re.compile(r"(?:\b(?:в|во|к|до|с|со|после|около|at|by|until|till|after|before|since|from)\s+)$")
_ENGLISH_WORD = re.compile(r"[a-z][a-z'-]*$")
_ENGLISH_BETWEEN = re.compile(
    r"(?:at|in|on|to|of|for|from|with|by|and|or|but|who|is|are|was|were|have|has|had|do|did|will|can|the|an?|all|not|each)$"
)
_ENGLISH_VERB = re.compile(r"(?:is|are|was|were|have|has|had|do|did|will|can)$")
_GOT = re.compile(
    r"(?:got|get|received?|came|went|lives?|said|told|found|took|won|left|became|sang|wrote|lost|gave|kept|moved)$"
)
_ENGLISH_HOUR = re.compile(r"(?:o'clock|am|pm|a|p)$")
_KAZAKH_VERB = re.compile(r"\w{2,}(?:[дт]и|[гк][ае]н|[ие]п|й?ди)$")
_GIVEN_NUMBER = re.compile(r"(?:двум|трем|четирем|одному|одной)$")
_ONE_DOES = re.compile(r"\w*[^us]s$")
_ONE_GIVEN = re.compile(r"одн(?:ому|ой|ого)$")
#: «Количество: 3», «алушылар саны – 3», "coverage: 3": how many, of whom is said before, or of whom else.
_HOW_MANY = re.compile(
    r"(?:количеств|числ(?:о|ом)$|численност|охва[тч]|итого?$|камт|сани$|алган|алушилар$|получател|number$|coverage$|count$"
    r"|headcount|reach$|quantity|total$|recipients|beneficiaries)"
)
_ANY_KIND = re.compile(
    r"(?:комек|помощ|of\b|общ|жалпи|итогов|всего|the|их|their|total|overall|олардин|болди|состав|был|достиг|is|was)"
)
_ANY_PERSON = re.compile(r"(?:адам|киси|жан|человека?|чел|людей|people|persons)$")
#: «Мақала екі», "Article two": what stands behind its noun, at the end of a heading, counts nobody.
_CARDINAL = re.compile(r"(?:бир|еки|уш|торт|один|два|три|четире|one|two|three|four)$")
_LAST_WORD = re.compile(r"(\w{3,})\s+$")
#: «Из них 2 – инвалиды», «30 баланың екеуі – жетім», "two of the 30 children are orphans": who they are.
_WHO_THEY_ARE = re.compile(
    r"(?:-\w{1,4})?(?:\s+(?:из|of)\s[^.,;:!?()–—]{1,40}?|\s+[^\W\d]+)?\s*[–—-]\s+([^.,;:!?()]+)|[^.,;:!?()]*?\b(?:are|were|is|was)\s+([^.,;:!?()]+)"
)
_BRACKET = re.compile(r"[^.,;:!?()]{0,40}[(:]([^)]*)")
_BEHIND_COMMA = re.compile(r"[^.,;:!?()]{0,20},\s+(\w+)")
#: «Трое детей, все инвалиды», "three children, all orphans".
_ALL_OF_THEM = re.compile(
    r"[^.,;:!?()]{0,20},\s+(?:все|оба|обе|бәрі|екеуі де|үшеуі де|all|both)\s+([^.,;:!?()]+)"
)
#: «4 из 30 пенсионеров», "4 of 30 pensioners".
_OF_SO_MANY = re.compile(r"\s+(?:из|of)\s+(?:the\s+)?\d+\s+([^.,;:!?()]+)")
#: «Погорельцам – это три семьи», «отбасыларға, яғни үш үйге»: the number is of those named before.
_SAID_AGAIN = re.compile(r"\b(?:это|то есть|ягни|that is|namely)\s+$")
#: «Безработным нашли работу: 3 человека.»
_ALONE_BEHIND_COLON = re.compile(r":\s*$")
_US = re.compile(r"\b(?:нас|нам|мы|ми|биз\w*|we|us|our)\b")


def mentions(text: str, before: str = "", around: str = "") -> Iterator[Mention]:
    """Those of a sentence that count something, or may. A number that stands for people by itself counts
    those who were named last, in the sentences `before` it too, or else those whom its record is about:
    `around` is what it says of vulnerable people, "" where it says nothing of them."""
    sentences, around = split(before)[::-1], "" if tells_who_works(plain(text)) else plain(around)
    sentence_before = sentences[0] if sentences else ""
    about = around or ("" if tells_who_works(plain(text)) else about_those_before(sentences))
    for number in small_numbers_of(text):
        before, behind = plain(text[: number.start()]), text[number.end() :]
        said = plain(number[0]).strip()
        if _is_no_count(before, said, behind):
            continue
        behind = behind.partition("\n")[0]
        words = tuple(_words(behind))
        is_one_of = bool(words and _OF.match(words[0]))
        of = words[1:] if is_one_of else words
        of = of[1:] if of and of[0] in ("the", "our", "these", "наших", "де", "да", "гана", "кана") else of
        what = counted(list(of))
        if what is Counted.NOTHING and not words and (opened := re.match(r"\s*\((.*?)[)]", behind)):
            what = counted(list(_words(opened[1])))
        if what is Counted.NOTHING and (several := _OF_SO_MANY.match(behind)):
            what = counted(list(_words(" " + several[1])))
        owner = _OWNER_BEFORE.search(before)
        if owner and what is Counted.THING and _THEIRS.match(plain(behind)):
            what = Counted.NOTHING
        is_collective = bool(COLLECTIVE.match(said))
        if (what is Counted.PEOPLE or is_collective and what in _UNSAID) and is_behind_vulnerable(
            before, (of or (said,))[0]
        ):
            what = Counted.VULNERABLE
        if what is Counted.AT_WORK and (_WHOSE_NOUN_IS_BEFORE.match(said) or who_thanks(words)):
            what = Counted.NOTHING
        if what is Counted.PEOPLE and words and _ANY_PERSON.match(words[0]) and who_speaks(before, words[1:]):
            what = Counted.AT_WORK
        if what in _UNSAID and not _POSSESSIVE.match(said) and who_speaks(before, words):
            what = Counted.AT_WORK
        if what is Counted.PEOPLE or are_homes(words):
            is_again = _SAID_AGAIN.search(before)
            is_again = is_again or _ALONE_BEHIND_COLON.search(before) and all(map(is_anybody, words))
            what = Counted.VULNERABLE if is_again and last_named(before) is Counted.VULNERABLE else what
        if around and are_homes(words) or are_homes_of_vulnerable(words):
            what = Counted.VULNERABLE
        is_of_several = is_collective and is_one_of and bool(of) and not is_thing(of[0])
        if what is Counted.THING and words and (_GOT.match(words[0]) or is_of_several):
            what = Counted.UNKNOWN
        if what in (Counted.PEOPLE, *_UNSAID):
            if _are_named_behind(said, behind) or all(map(is_anybody, of[:1])) and _are_those(behind):
                what = Counted.VULNERABLE
            if not owner and (not words or _NO_MORE_THAN_PEOPLE.match(" ".join(words))):
                owner = _APPOSED.search(before)
            if owner and _ends_in_vulnerable(before, owner):
                what = Counted.VULNERABLE
        may_be_people = what in (Counted.PEOPLE, *_UNSAID) or is_collective and _is_subject(said, words)
        may_be_none_beside = what in _UNSAID or words and _ENGLISH_VERB.match(words[0])
        is_without_noun = may_be_none_beside and _has_no_noun(before, said, words, behind)
        is_of_things = bool(owner and is_thing(owner[1]))
        is_of_them = may_be_people and not is_of_things and _is_of_them(before, words, what, is_collective)
        may_be_none = bool(_DETERMINER.match(said)) or is_one_of
        if what is Counted.PEOPLE and not (is_one_of and _DETERMINER.match(said)):
            is_of_them = is_of_them or are_theirs(of, text, about)
        if is_of_them or is_without_noun and not _US.search(f"{before} {' '.join(words)}"):
            named = whom(before, sentences, "" if _ONE_OF_ALL.match(said) else around, text)
            if named is Counted.VULNERABLE:
                may_be_things = not is_of_them and not words and ends_in_things(sentence_before)
                what = Counted.PEOPLE if may_be_things else named
        elif (
            what is Counted.NOTHING
            and not words
            and (
                around
                and re.search(r"(?:^|\W)$", before)
                and not re.search(r"\w", behind)
                or last_named(plain(sentence_before)) is Counted.VULNERABLE
            )
        ):
            what = what if _names_others(before) else Counted.PEOPLE
        if what is Counted.THING and is_beside(said, words, behind) and not ends_in_things(sentence_before):
            what = Counted.NOTHING
        if _ONLY.match(said) and not _ARTICLE.search(before) and any(map(_PLURAL.match, of[:3])):
            continue
        if is_one_of and what is Counted.PEOPLE:
            continue
        if what is not Counted.VULNERABLE and _is_name(text, number, behind):
            continue
        is_word = what is Counted.NOTHING and said.isalpha() and not may_be_none
        is_word = is_word and (bool(re.match(r"\s*\w", behind)) or not _is_numbered(before, said))
        have_got = what in _UNSAID and not _DETERMINER.match(said) and bool(words and _GOT.match(words[0]))
        yield Mention(words, what, is_collective or is_word or have_got, may_be_none)


def _are_named_behind(said, behind):
    """Whether vulnerable people stand in brackets or behind a colon there, or behind a comma where the number
    is of those who were given something: «двоим: вдове и инвалиду», «троим из них, старикам»."""
    for one in (_BRACKET, _ALL_OF_THEM):
        if (found := one.match(behind)) and at_vulnerable(plain(found[1]).lstrip()):
            return True
    found = _BEHIND_COMMA.match(behind)
    return bool(found) and is_given(said) and is_given(found[1]) and bool(at_vulnerable(plain(found[1])))


def _are_those(behind):
    """Whether what is behind a number says that they are vulnerable people."""
    said = _WHO_THEY_ARE.match(behind)
    return bool(said) and counted(re.findall(r"\w+", plain(said[1] or said[2]))) is Counted.VULNERABLE


def _is_of_them(before, words, what, is_collective):
    """Whether a number stands for people who were named before: «их было трое», «үшеуі», "three of them"."""
    behind = " ".join(words)
    if _US.search(f"{before} {behind}"):
        return False
    if len(words) == 1 and not re.search(r"\w", before) and _ANY_PERSON.match(behind):
        return True
    if _THEM_BEHIND.match(behind) or is_collective and what is not Counted.PEOPLE:
        return True
    return bool(_THEM_BEFORE.search(before)) and (not words or bool(_NO_MORE_THAN_PEOPLE.match(behind)))


def _has_no_noun(before, said, words, behind):
    """Whether what a number counts is not said beside it, so that it was before: «каждому из трёх дали муку»,
    "all three got flour", «охват – 3»."""
    words = [word for word in words if not _PARTICLES.match(word)]
    if _THEIRS.match(plain(behind)):
        return True
    if not words or len(words) == 1 and _KAZAKH_VERB.match(words[0]) and _is_how_many(before):
        given = _GIVEN_NUMBER.match(said) and RUSSIAN_VERB.match(before.rpartition(" ")[0].split(" ")[-1])
        is_alone = not re.search(r"\w", before) and not _OF_A_LIST.match(behind)
        return bool(given) or _is_how_many(before) or is_alone
    if _TIME.search(before) or not _WITH_NUMBERS.search(before):
        return False
    if _GOT.match(words[0]):
        return True
    if said == "one" and not before:
        return bool(_ONE_DOES.match(words[0]))
    if _ENGLISH_WORD.match(words[0]):
        return not _DETERMINER.match(said) and not _names_english_noun(words)
    if _DETERMINER.match(said) and not _ONE_GIVEN.match(said):
        return False
    return bool(is_russian_verb(words[0], behind) or len(words) == 1 and _KAZAKH_VERB.match(words[0]))


def _names_others(before):
    """Whether what is before a number, and nothing behind, may be its noun, or a time."""
    return bool(_TIME.search(before)) or any(
        is_thing(word) or is_at_work(word) for word in re.findall(r"\w+", before)
    )


def _names_english_noun(words):
    """Whether a plural stands before the next word that parts a phrase; an hour is named too."""
    until = next((at for at, word in enumerate(words) if _ENGLISH_BETWEEN.match(word)), len(words))
    plural = any(word.endswith("s") and not word.endswith("ss") for word in words[:until])
    return plural or bool(_ENGLISH_HOUR.match(words[0]))


def _is_numbered(before, said):
    """Whether a number at the end of a heading says which of several the word before it is."""
    last = _LAST_WORD.search(before)
    return bool(
        last
        and _CARDINAL.match(said)
        and not _WITH_NUMBERS.search(before)
        and not any(
            one.match(last[1]) for one in (_ENGLISH_BETWEEN, _ENGLISH_VERB, RUSSIAN_VERB, _KAZAKH_VERB)
        )
        and not (is_anybody(last[1]) or at_vulnerable(last[1]) or _is_how_many(before))
    )


def _is_how_many(before):
    """Whether the words before a number say that it is one, and of nothing else than people."""
    words = re.findall(r"\w+", re.split(r"[.,;!?]", before)[-1])
    return any(map(_HOW_MANY.match, words)) and all(
        _HOW_MANY.match(word) or is_anybody(word) or at_vulnerable(word) or _ANY_KIND.match(word)
        for word in words
    )


def _is_subject(said, words):
    return bool(
        _POSSESSIVE.match(said)
        and counted(list(words)) is Counted.THING
        or (words and _DID.match(words[0]) and not is_thing(words[0]))
    )


def _is_no_count(before, said, behind):
    return bool(
        _SIGN_BEHIND.match(behind)
        or _IN_ORDER.match(plain(behind))
        or _SIGN_BEFORE.search(before)
        or _NO_COUNT.search(before)
        or _TENS.search(before)
        or (_DETERMINER.match(said) and _BEFORE_ONE.search(before))
        or (_KAZAKH_NUMBER.match(said) and _TEN.search(before))
    )


def _words(behind):
    """The words behind a number, up to a sign that parts them from it; compounds and their parts."""
    behind = plain(behind)
    while (span := _RANGE.match(behind)) and (span[1].isdigit() or names_small_number(span[1])):
        behind = behind[span.end() :]
    behind = _ENDING.sub("", _INITIAL.sub("", _WHO_COMES.sub("", behind)))
    end = _END.search(behind)
    behind = behind[: end.start()] if end else behind
    behind = behind.partition("(")[0]
    for word in behind.split()[:6]:
        word = word.strip("'-–—")
        if re.search(r"\d", word):
            return
        if not word:
            continue
        yield word
        if "-" in word and not word.startswith("мастер-"):
            yield from word.split("-")[1:]


def _ends_in_vulnerable(before, owner):
    """Whether the last words before a number, up to two, are of vulnerable people."""
    head = before[: owner.end()].rstrip(" :–—(/,;-").split()[-2:]
    return any(names_vulnerable(" ".join(head[at:])) for at in range(len(head)))


def _is_name(text, number, behind):
    """Whether the number stands at the beginning of a short name in quotation marks."""
    opened = text[: number.start()].rstrip()[-1:]
    closed = re.match(r"(?:\s+[\w-]+){0,2}[»”\"]", behind)
    return opened in ("«", "“", '"') and bool(opened) and bool(closed)
