"""One pattern of many words matches what they match one after another."""

import re

from ngo_portal.lib.language.patterns import either
from registry.rules import named_people
from registry.rules.named_people import entries

PATTERNS = ["бір", "бірі", "біреу", "бірлік(?!те)", "[её]кі", "[её]кінші", "a|ab|abc", "a{2}b?", "ab??d"]
PATTERNS += ["(?:x|y(?:z|w))+q", r"\(a\)", "[]a]c", ""]
TEXTS = ["бір", "бірі", "біреу", "бірлік", "бірлікте", "екі", "ёкі", "екінші", "екінш", "a", "ab", "abc"]
TEXTS += ["aab", "abcd", "aa", "abd", "xq", "yzywq", "yq", "(a)", "]c", "ac", "bc", "z", ""]


def test_it_matches_what_any_of_them_matches():
    one_by_one = [re.compile(pattern) for pattern in PATTERNS]
    together = re.compile(either(PATTERNS))
    for text in TEXTS:
        assert bool(together.fullmatch(text)) is any(one.fullmatch(text) for one in one_by_one), text


def test_what_they_begin_with_in_common_stands_once():
    assert either(["бір", "бірі", "біреу", "үш"]) == "бір(?:і|еу)?|үш"
    assert either(["бір|бірге", "бір"]) == "бір(?:ге)?"
    assert either([]) == ""


def test_every_word_of_the_lists_is_known():
    plain = {word for word in entries(named_people.AT_WORK) if re.fullmatch(r"[\w-]+", word)}
    assert len(plain) > 100
    assert all(named_people.is_at_work(named_people.plain(word)) for word in plain)
