"""How many of the phrases in tests/data/date_phrases.tsv are read as a careful reader does."""

import datetime
from pathlib import Path

from ngo_portal.lib.language.approximate_dates import OnlyWords, read

DATA = Path(__file__).parent.parent / "tests" / "data"
WORDS, REFUSED = "words", "refused"
#: The day on which the phrases were judged: it makes the century of 27.02.21 sure.
JUDGED_ON = datetime.date(2026, 11, 28)


def phrases(name="date_phrases.tsv"):
    """[(phrase, EDTF, "words" or "refused")]"""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def answer(phrase):
    """EDTF, "words" or "refused"."""
    try:
        return str(read(phrase, today=JUDGED_ON))
    except OnlyWords:
        return WORDS
    except ValueError:
        return REFUSED


def date_figures(name="date_phrases.tsv"):
    """{"read": as judged, "wrong": as something else than judged, "total": phrases}. What is kept as words or
    refused though it is a date is neither read nor wrong."""
    judged = [(answer(phrase), meant) for phrase, meant in phrases(name)]
    return {
        "read": sum(got == meant for got, meant in judged),
        "wrong": sum(got not in (meant, WORDS, REFUSED) for got, meant in judged),
        "total": len(judged),
    }
