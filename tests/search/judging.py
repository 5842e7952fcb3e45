"""The judged questions of judged.tsv asked of one search, and of two opponents."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Q
from django.db.models.functions import Greatest

from events.models import Event, Marathon
from ngo_portal.lib.language.translated import columns_of
from ngo_portal.search.everything import everything
from projects.models import SocialProject
from registry.models import Organisation, Person
from search.question import Question
from territories.models import Territory

NOTHING = "nothing"
#: Of the second opponent: what pg_trgm takes for alike by itself.
ALIKE = 0.3


@dataclass(frozen=True)
class Judged:
    kind_of_question: str
    words: str
    group: str
    answers: frozenset[str]


def judged(name="judged"):
    """All lines of a file: of judged.tsv, or of strangers.tsv."""
    text = (Path(__file__).parent / f"{name}.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("# ")]
    return [
        Judged(kind, words, group, frozenset(filter(None, answers.split(" || "))))
        for kind, words, group, answers in rows
    ]


@dataclass
class Score:
    asked: int = 0
    first: int = 0
    among_five: int = 0
    lost: list[str] = field(default_factory=list)


def report(questions, answer):
    """{class: Score}; `answer(question)`: what is shown in its group, for a question of nothing all there
    is."""
    scores = defaultdict(Score)
    for one in questions:
        score, shown = scores[one.kind_of_question], answer(one)
        score.asked += 1
        if one.kind_of_question == NOTHING:
            fits = [not shown, not shown]
        else:
            fits = [bool(one.answers & {*shown[:1]}), bool(one.answers & {*shown[:5]})]
        score.first += fits[0]
        score.among_five += fits[1]
        if not fits[0]:
            score.lost.append(
                f"{one.words}: {', '.join(shown[:5]) or '–'}, not {', '.join(one.answers) or 'nothing'}"
            )
    return dict(scores)


def total(scores):
    """(success at 1, success at 5, share of nothing-questions that were answered with records)."""
    of_something = [score for kind, score in scores.items() if kind != NOTHING]
    asked = sum(score.asked for score in of_something) or 1
    of_nothing = scores.get(NOTHING, Score())
    return (
        sum(score.first for score in of_something) / asked,
        sum(score.among_five for score in of_something) / asked,
        (of_nothing.asked - of_nothing.first) / (of_nothing.asked or 1),
    )


def ours(one):
    kinds = everything(Question(one.words))
    return [_key(row) for kind in kinds if one.group in (kind.key, "-") for row in kind.found.rows or ()]


def _key(row):
    if isinstance(row, Territory):
        return row.code
    if hasattr(row, "marathon_id"):
        return row.marathon.name_kk
    return getattr(row, "name_kk", None) or getattr(row, "title_kk", None) or str(getattr(row, "name", row))


_MODELS = {
    "organisations": (Organisation.objects.published, "name"),
    "events": (Event.objects.published, "title"),
    "projects": (SocialProject.objects.published, "name"),
    "people": (Person.objects.all, "name"),
    "territories": (Territory.objects.shown, "title"),
    "marathons": (Marathon.objects.all, "name"),
}


def _asked_models(one):
    return [known for group, known in _MODELS.items() if one.group in (group, "-")]


def icontains(one):
    """Names that hold the words as they are typed."""
    found = []
    for rows, name in _asked_models(one):
        wanted = Q()
        for column in columns_of(name):
            wanted |= Q(**{f"{column}__icontains": one.words})
        found += [_key(row) for row in rows().filter(wanted).order_by(*columns_of(name))[:5]]
    return found


def trigrams(one):
    """Names by how many groups of three letters they share with the words."""
    found = []
    for rows, name in _asked_models(one):
        alike = Greatest(*(TrigramSimilarity(column, one.words) for column in columns_of(name)))
        found += [
            _key(row) for row in rows().annotate(alike=alike).filter(alike__gte=ALIKE).order_by("-alike")[:5]
        ]
    return found
