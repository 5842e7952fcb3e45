"""What no form takes, in whichever record: refused beside its field, and everything else is shown back."""

import pytest
from django.utils import timezone

from events.models import Edition, Event, Observance
from ngo_portal.lib.language.translated import Named
from projects.models import SocialProject
from registry.models import (
    Award,
    Memorandum,
    Organisation,
    Person,
    Programme,
    ReportedFigure,
    Source,
    Statement,
)
from tests import factories as make
from tests.desk import address, errors, filled, send

AHEAD = "This day is in the future."
BEFORE_FIRST = "The last day lies before the first one."
LARGER_PART = "A part is not greater than the whole."
BACKWARDS = "The last day is before the first."
NEGATIVE = "A number cannot be negative."
LOW_ABOVE_HIGH = "The second number must be greater than the first."


def line(prefix, **fields):
    return {f"{prefix}-TOTAL_FORMS": 1, **{f"{prefix}-0-{name}": value for name, value in fields.items()}}


def audience(words):
    return line("audiences", role="helped", basis="stated", quantity_words=words)


def post(**fields):
    return line("positions", post_kk="директор", basis="stated", **fields)


#: (model, what is typed, the field it is refused at, the refusal).
CASES = [
    (Event, audience("40-30 адам"), "audiences-0-quantity_words", LOW_ABOVE_HIGH),
    (Event, audience("-30 адам"), "audiences-0-quantity_words", NEGATIVE),
    (Statement, {"quantity_words": "40–30"}, "quantity_words", LOW_ABOVE_HIGH),
    (
        Statement,
        line("in_kind", item_kk="киім", flow="given", quantity_words="-3"),
        "in_kind-0-quantity_words",
        NEGATIVE,
    ),
    (ReportedFigure, {"quantity_words": "-81"}, "quantity_words", NEGATIVE),
    (ReportedFigure, {"quantity_words": "81", "out_of": "16"}, "out_of", LARGER_PART),
    (Edition, {"quantity_words": "9-8"}, "quantity_words", LOW_ABOVE_HIGH),
    (Event, {"date": "30-29.07.2021"}, "date", BACKWARDS),
    (Edition, {"dates": "30.11.2021–01.02.2021"}, "dates", BACKWARDS),
    (SocialProject, {"planned_dates": "2022–2021"}, "planned_dates", BACKWARDS),
    (ReportedFigure, {"period": "2021–2020"}, "period", BACKWARDS),
    (Person, post(since="2021", until="2019"), "positions-0-until", BEFORE_FIRST),
    (Event, {"date": "01.01.2999"}, "date", "This day is in the future: an event that was held has a "
                                            "past date. Is it planned?"),
    (Award, {"date": "2999"}, "date", AHEAD),
    (Memorandum, {"date": "2999", "state": "signed"}, "date", AHEAD),
    (Observance, {"first_held": "27.02.2999"}, "first_held", AHEAD),
    (Organisation, {"founded": "2999"}, "founded", AHEAD),
    (Organisation, {"status_on": "01.01.2999"}, "status_on", AHEAD),
    (Organisation, {"verified_on": "01.01.2999"}, "verified_on", AHEAD),
    (
        Organisation,
        line("annual_filings", year="2020", filed_on="01.01.2999", basis="stated"),
        "annual_filings-0-filed_on",
        AHEAD,
    ),
    (Person, post(since="2999"), "positions-0-since", AHEAD),
    (Programme, {"adopted": "2999"}, "adopted", AHEAD),
    (ReportedFigure, {"period": "2999"}, "period", AHEAD),
    (SocialProject, {"actual_dates": "2999"}, "actual_dates", AHEAD),
    (SocialProject, {"contract_on": "01.01.2999"}, "contract_on", AHEAD),
    (Source, {"date": "01.01.2999"}, "date", AHEAD),
    (Statement, {"date": "2999"}, "date", AHEAD),
]  # fmt: skip


@pytest.fixture
def units(db):
    make.unit(key="people", name_en="people", counted_kk="адам")


def cases():
    """At once the first of each refusal; one kind of field gives it, on whichever form."""
    told = set()
    for number, (model, typed, field, refusal) in enumerate(CASES):
        waits = [pytest.mark.proof] if refusal in told else []
        told.add(refusal)
        yield pytest.param(model, typed, field, refusal, marks=waits, id=f"{model.__name__}-{field}-{number}")


@pytest.mark.parametrize(("model", "typed", "field", "refusal"), list(cases()))
def test_it_is_refused_beside_its_field_and_nothing_else_is_lost(
    at_desk, national, units, model, typed, field, refusal
):
    if issubclass(model, Named):
        typed = {"name_kk": "Талап", **typed}
    answer = send(at_desk(national), address(model, "add"), **typed)
    assert errors(answer)[field] == [refusal]
    shown = filled(answer)
    assert {name: shown[name] for name in typed} == {name: str(value) for name, value in typed.items()}
    assert not model.objects.exists()


NEXT_YEAR = str(timezone.localdate().year + 1)
PLANNED = [
    (Event, {"state": "planned", "date": NEXT_YEAR}),
    (Memorandum, {"state": "prepared", "date": "2999"}),
]


@pytest.mark.parametrize(("model", "typed"), [*PLANNED, (Statement, {"kind": "plan", "date": "2999"})])
def test_what_is_planned_may_lie_ahead(at_desk, national, model, typed):
    assert "date" not in errors(send(at_desk(national), address(model, "add"), **typed))


def test_refusals_are_told_in_the_officers_language(at_desk, ulan_officer, units):
    told = {}
    for language in ("kk", "ru"):
        type(ulan_officer).objects.update(language=language)
        answer = send(at_desk(ulan_officer), address(Event, "add"), **audience("-30 адам"))
        told[language] = errors(answer)["audiences-0-quantity_words"]
    assert told == {"kk": ["Сан теріс болмайды."], "ru": ["Число не может быть отрицательным."]}
