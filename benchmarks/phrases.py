"""How well typed phrases are read: the files of phrases in tests/data beside what is promised of them.

`python -m benchmarks.phrases` prints a table; it is 1 when a promise is missed. Needs no rows, only a
DATABASE_URL for the settings.
"""

import csv
import datetime
import os
import sys
from pathlib import Path

import django

from benchmarks.figures import Figure, missed, table

ROOT = Path(__file__).parents[1]
PHRASES = ROOT / "tests" / "data"
WORDS = "words"
#: Kinds of KazNERD of which something is promised; of percentages and ordinals nothing is.
PROMISED_KINDS = ("CARDINAL", "MONEY", "QUANTITY")


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ngo_portal.settings")
    django.setup()
    figures = [*quantities(), *pairs(), *dates()]
    print("\n".join(table(figures, size=0)))
    return 1 if missed(figures, size=0) else 0


def rows(name):
    """The lines of a file as lists of cells, without those that explain it."""
    text = (PHRASES / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("# ")]


def judged(name, said):
    """(phrases that are read as something else, those that are not read, number of those that can be);
    `said(phrase)` is what the portal reads, or WORDS."""
    wrong, unread, readable = [], [], 0
    for phrase, meaning in rows(name):
        reading = said(phrase)
        readable += meaning != WORDS
        if reading == WORDS and meaning != WORDS:
            unread.append(phrase)
        elif reading != meaning:
            wrong.append(f"{phrase}: {reading}, not {meaning}")
    return wrong, unread, readable


def promises(bar, name, said):
    """The promise of a file of phrases: none is read wrongly, and 95 of 100 are read."""
    wrong, unread, readable = judged(name, said)
    share = 100 * (readable - len(unread)) / readable
    return [
        Figure(bar, f"{name}: read wrongly", len(wrong), at_most=0, note="; ".join(wrong)),
        Figure(bar, f"{name}: read", share, at_least=95, unit=" %", note="; ".join(unread)),
    ]


# Quantities -------------------------------------------------------------------------------------------------


def nouns():
    """The units and target groups of the dictionaries."""
    from ngo_portal.lib.language.quantities import Noun  # noqa: PLC0415 - Django is set up first

    found = {}
    for name in ("units", "target_groups"):
        with (ROOT / "registry" / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row.get("is_active") == "0":
                    continue
                found[row["key"]] = Noun(
                    kk=row["counted_kk"],
                    **{f"ru_{form}": row[f"{form}_ru"] for form in ("one", "few", "many", "genitive")},
                    **{f"en_{form}": row[f"{form}_en"] for form in ("one", "many")},
                    takes_ending=row.get("takes_ending") == "1",
                )
    return found


def quantity_said(known):
    """A function from a phrase to "about 30", "between 25 30" or WORDS. The judges wrote a range as `between`
    whether it was rough or not; test_quantities_ordinary.py tells the two apart."""
    from ngo_portal.lib.language.quantities import Misread, read  # noqa: PLC0415 - likewise

    def said(phrase):
        try:
            quantity = read(phrase, known).quantity
        except Misread as refusal:
            return f"refused: {type(refusal).__name__}"
        ends = list(dict.fromkeys(end for end in (quantity.low, quantity.high) if end is not None))
        qualifier = quantity.qualifier if len(ends) < 2 else "between"
        return f"{qualifier} {' '.join(f'{end:f}' for end in ends)}" if quantity.is_known else WORDS

    return said


def quantities():
    said = quantity_said(nouns())
    return [
        *promises(13, "quantity_phrases.tsv", said),
        *promises(13, "more_quantity_phrases.tsv", said),
        *promises(13, "quantity_phrases_of_things.tsv", said),
    ]


def pairs():
    """Kazakh numbers in words and in figures say the same."""
    said = quantity_said(nouns())
    read, same, different, unread = 0, 0, [], []
    for kind, in_words, in_figures in rows("kaznerd_numbers.tsv"):
        figures = said(in_figures)
        if kind not in PROMISED_KINDS or figures == WORDS:
            continue
        words = said(in_words)
        read += 1
        same += words == figures
        if words == WORDS:
            unread.append(in_words)
        elif words != figures:
            different.append(f"{in_words}: {words}, {in_figures}: {figures}")
    share = 100 * same / read
    return [
        Figure(14, "kaznerd_numbers.tsv: different", len(different), at_most=0, note="; ".join(different)),
        Figure(14, "kaznerd_numbers.tsv: same", share, at_least=99, unit=" %", note="; ".join(unread)),
        Figure(14, "kaznerd_numbers.tsv: pairs whose figures are read", read),
    ]


# Dates ------------------------------------------------------------------------------------------------------

#: The day on which the phrases were judged: it makes the century of 27.02.21 sure.
JUDGED_ON = datetime.date(2026, 11, 28)


def date_said(phrase):
    """EDTF, WORDS, or "refused" for a day there is not and a range backwards. The judges gave the months of
    seasons, quarters and halves."""
    from ngo_portal.lib.language.approximate_dates import NotADate, read  # noqa: PLC0415 - likewise

    try:
        date = read(phrase, today=JUDGED_ON)
        return f"{date.earliest:%Y-%m}/{date.latest:%Y-%m}" if date.is_part_of_year else str(date)
    except NotADate:
        return WORDS
    except ValueError:
        return "refused"


def dates():
    return [
        *promises(15, "date_phrases.tsv", date_said),
        *promises(15, "date_phrases_made_up.tsv", date_said),
    ]


if __name__ == "__main__":
    sys.exit(main())
