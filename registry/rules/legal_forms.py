"""Words for a legal form in a name: «ОО Талап» and «Талап» қоғамдық бірлестігі are «Талап»."""

from collections.abc import Iterable, Iterator

from ngo_portal.lib.language.kazakh import fold

#: Letters that an ending may add to a word of the dictionary, or change of it.
LONGEST_ENDING = 5


class LegalForms:
    """The legal forms there are, as (key, its names and abbreviations)."""

    def __init__(self, forms: Iterable[tuple[int, Iterable[str]]]) -> None:
        runs = [(fold(name).split(), key) for key, names in forms for name in names]
        self.runs = sorted((run for run in runs if run[0]), key=lambda run: -len(run[0]))
        self._by_letters: dict[str, list[list[str]]] = {}
        for run, _key in self.runs:
            self._by_letters.setdefault(run[0][:2], []).append(run)

    def split(self, text: str) -> tuple[list[str], set[int]]:
        """(the folded words of `text` that name no legal form, the forms that the others name)."""
        words, named = fold(text).split(), set()
        rest = []
        while words:
            run = next(self._beginning(words), None)
            if run:
                named |= {key for other, key in self.runs if other == run}
                words = words[len(run) :]
            else:
                rest.append(words.pop(0))
        return rest, named

    def core(self, text: str) -> str:
        """A name without its legal form; all of it where it is nothing else."""
        return " ".join(self.split(text)[0]) or fold(text)

    def _beginning(self, words: list[str]) -> Iterator[list[str]]:
        for run in self._by_letters.get(words[0][:2], ()):
            if len(run) <= len(words) and all(map(_is_form_of, words, run)):
                yield run


def _is_form_of(word, of):
    """Whether `word` is the dictionary's word with any ending; an abbreviation has none."""
    if word == of or len(of) < 3:
        return word == of
    stem = of[:-2] if len(of) >= 8 else of[:-1] if len(of) >= 5 else of
    return word.startswith(stem) and len(word) <= len(of) + LONGEST_ENDING
