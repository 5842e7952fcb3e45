"""The judged questions: each class keeps the promise; in `make prove` all of them, beside the opponents."""

import pytest
from django.utils import translation

from tests.search import judging, newcomers, strangers

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_content")]

#: Of these `make test` asks one in EVERY.
EVERY = 24
FIRST, AMONG_FIVE, ANSWERED_NOTHING = 0.97, 0.99, 0.01


@pytest.fixture(autouse=True)
def kazakh():
    with translation.override("kk"):
        yield


def test_there_are_enough_of_each_class():
    questions = judging.judged()
    assert len(questions) >= 400
    assert len({(one.words, one.group) for one in questions}) == len(questions)


@pytest.mark.parametrize("every", [EVERY, pytest.param(1, marks=pytest.mark.proof)])
def test_the_first_answer_is_what_was_meant(every):
    scores = judging.report(judging.judged()[::every], judging.ours)
    lost = {kind: score.lost for kind, score in scores.items() if score.lost}
    first, among_five, of_nothing = judging.total(scores)
    assert (first >= FIRST, among_five >= AMONG_FIVE, of_nothing <= ANSWERED_NOTHING) == (True, True, True), (
        lost
    )


@pytest.mark.parametrize("every", [EVERY * 3, pytest.param(1, marks=pytest.mark.proof)])
@pytest.mark.parametrize("records", [strangers, newcomers])
def test_strangers_find_what_they_mean(records, every):
    """Over records that are much like each other, too."""
    strangers.make(records)
    questions = judging.judged(records.__name__.rpartition(".")[2])
    scores = judging.report(questions[::every], judging.ours)
    lost = {kind: score.lost for kind, score in scores.items() if score.lost}
    first, among_five, of_nothing = judging.total(scores)
    assert (first >= FIRST, among_five >= AMONG_FIVE, of_nothing <= ANSWERED_NOTHING) == (True, True, True), (
        lost
    )


@pytest.mark.proof
def test_it_beats_the_opponents_in_every_class(capsys):
    questions = judging.judged()
    all_scores = {
        name: judging.report(questions, getattr(judging, name)) for name in ("ours", "icontains", "trigrams")
    }
    with capsys.disabled():
        for name, scores in all_scores.items():
            print(name, [round(figure, 3) for figure in judging.total(scores)])
            print({kind: f"{score.first}/{score.asked}" for kind, score in scores.items()})
    ours = all_scores.pop("ours")
    for scores in all_scores.values():
        assert all(ours[kind].first >= scores[kind].first for kind in ours)
