"""What else is said for the same: synonyms, and the entries of dictionaries that words name."""

from dataclasses import dataclass

from django.apps import apps

from ngo_portal.lib.language.dictionaries import Entry
from ngo_portal.lib.language.typed import skeleton
from ngo_portal.lib.serving.memory import Memory
from search.words import STOP_WORDS, Word, kept_stems_of

#: Keys of synonyms that name what is looked for, where a question says it: «НПО для …», «организация …».
KINDS = frozenset(["ngo", "organisation", "event", "project"])


@dataclass(frozen=True, eq=False)
class Meaning:
    """Phrases that mean the same, as lists of skeletons, and the entries of dictionaries they name."""

    phrases: list[list[str]]
    entries: list[Entry]


def meanings() -> dict[tuple[str, str], list[tuple[list[str], Meaning]]]:
    """{(language, stem) of its first word: [(phrase, Meaning)]}, kept until a dictionary changes."""
    return Memory().get("meanings of words", _meanings)


def _meanings():
    entries: list[tuple[set[tuple[str, ...]], list[Entry]]] = []
    called: list[tuple[set[tuple[str, ...]], list[Entry]]] = []
    for model in apps.get_models():
        columns = getattr(model, "searched_by", None)
        if columns is None or model._meta.proxy:
            continue
        rows = model._default_manager.all()
        rows = list(rows.filter(is_active=True) if issubclass(model, Entry) else rows)
        if words := getattr(model, "called", ""):  # one word names them all alike: «марафон»
            called.append(({(word,) for word in skeleton(words).split()}, rows))
        for entry in rows:
            texts = [text for column in columns for text in getattr(entry, column).splitlines()]
            phrases = {phrase for text in texts if (phrase := _telling(text))}
            # Whoever shares a phrase means the same: the old word and the new one are one entry each.
            joined = [one for one in entries if not one[0].isdisjoint(phrases)]
            entries = [one for one in entries if one not in joined]
            entries.append(
                (
                    phrases.union(*(others for others, _entries in joined)),
                    [*(one for _phrases, ones in joined for one in ones), entry],
                )
            )
    found: dict[tuple[str, str], list[tuple[list[str], Meaning]]] = {}
    for phrases, ones in [*entries, *called]:
        meaning = Meaning([list(phrase) for phrase in sorted(phrases)], ones)
        for phrase in meaning.phrases:
            for stem in kept_stems_of(phrase[0]):
                found.setdefault(stem, []).append((phrase, meaning))
    return found


def _telling(text):
    words = skeleton(text).split()
    return tuple(word for word in words if word not in STOP_WORDS) or tuple(words)


def with_meanings(words: list[Word]) -> list[Word]:
    """The words, those that name something together as one Word with what else is said for it."""
    known, result, place = meanings(), [], 0
    while place < len(words):
        found = _longest(words, place, known)
        if not found:
            result.append(words[place])
            place += 1
            continue
        length, several = found
        own = words[place : place + length]
        phrases = {tuple(phrase) for meaning in several for phrase in meaning.phrases}
        first = own[0]
        merged = Word(
            " ".join(word.typed for word in own),
            first.spelt if length == 1 else [],
            phrases=[[_of_phrase(one) for one in phrase] for phrase in sorted(phrases)],
            topics=[entry for meaning in several for entry in meaning.entries],
            is_beginning=length == 1 and first.is_beginning,
        )
        result.append(merged)
        place += length
    return result


def _of_phrase(one):
    return Word(one, [one], is_beginning=False)


def without_kinds(words: list[Word], meant: list[Word]) -> list[Word]:
    """The words that say more than what kind of record is looked for. `meant`: with_meanings of them."""
    left, place = [], 0
    for one in meant:
        length = len(one.typed.split(" "))
        if not any(entry._meta.model_name == "synonym" and entry.key in KINDS for entry in one.topics):
            left += words[place : place + length]
        place += length
    return left


def _longest(words, place, known):
    """(how many words, the meanings of them together), None where they mean nothing but themselves."""
    candidates = {
        (len(phrase), id(meaning)): meaning
        for spelt in words[place].spelt
        for stem in kept_stems_of(spelt)
        for phrase, meaning in known.get(stem, ())
        if len(phrase) <= len(words) - place and all(map(_fits, words[place:], phrase))
    }
    if not candidates:
        return None
    length = max(length for length, _key in candidates)
    return length, [meaning for (size, _key), meaning in candidates.items() if size == length]


def _fits(word, one):
    return any(
        one == spelt or not kept_stems_of(spelt).isdisjoint(kept_stems_of(one)) for spelt in word.spelt
    )
