"""The exact sentence, as officers enter it: picked from its source, and nothing that is not in it."""

from itertools import count

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Event
from registry.forms.sentences import SourcedForm
from registry.models import Organisation, Source, TakesSentences
from tests import factories
from tests.desk import address, change, errors, held, send, undrawn
from tests.factories import audience, event, event_type, place, source, target_group, territory

ULAN = "636200000"
NUMBERS = count(100)  # about a small number it is asked what its sources say before it
TEXT = "Қоғам\n\nӨскемен  қаласында «Алтынай» қоры\nкиім жинады. Қор 2013 жылдан бері жұмыс істейді."
ABSENT = "This sentence does not stand in the source's text."


@pytest.fixture
def desk(at_desk, ulan_officer):
    with undrawn():
        yield at_desk(ulan_officer)


@pytest.fixture
def article():
    return source(text=TEXT, date="2021-03-01")


def new(desk, **typed):
    """The answer to a new event of the Ulan officer, unlike any other, with this typed."""
    usual = {
        "title_kk": f"Киім {next(NUMBERS)}",
        "type": event_type().pk,
        "places-0-territory": territory(ULAN).pk,
    }
    return send(desk, address(Event, "add"), **usual, **typed)


def new_audience(**typed):
    usual = {"role": "helped", "quantity_qualifier": "unknown", "basis": "stated", **typed}
    return {"audiences-TOTAL_FORMS": 1, **{f"audiences-0-{name}": value for name, value in usual.items()}}


def problem(response, field):
    """The message beside this field, which is the only one on the form."""
    found = errors(response)
    assert list(found) == [field]
    return found[field][0]


def test_a_sentence_is_kept_as_it_stands_in_its_source(desk, article):
    assert (
        new(desk, source=article.pk, verbatim="Өскемен қаласында «Алтынай» қоры киім жинады.").status_code
        == 302
    )
    assert Event.objects.get().verbatim == "Өскемен  қаласында «Алтынай» қоры\nкиім жинады."


@pytest.mark.parametrize(
    "sentence", ["Өскеменде киім жиналды.", 'Өскемен қаласында "Алтынай" қоры киім жинады.']
)
def test_a_sentence_that_is_not_in_the_source_is_refused(desk, article, sentence):
    answer = new(desk, source=article.pk, verbatim=sentence)
    assert problem(answer, "verbatim").startswith(ABSENT)
    assert held(answer)["verbatim"] == sentence
    assert not Event.objects.exists()


def test_a_sentence_needs_a_source_with_a_text(desk):
    assert (
        problem(new(desk, verbatim="Киім."), "verbatim") == "Choose the source that this sentence stands in."
    )
    answer = new(desk, source=source().pk, verbatim="Киім.")
    assert problem(answer, "verbatim").startswith("Enter the text of the source first")


def test_a_line_takes_the_source_of_its_record(desk, article):
    line = new_audience(verbatim="Қор 2013 жылдан бері жұмыс істейді.")
    assert new(desk, source=article.pk, **line).status_code == 302
    assert Event.objects.get().audiences.get().source == article
    assert problem(new(desk, **line), "audiences-0-verbatim").startswith("Choose the source")
    other = source(text="Басқа мақала.")
    line["audiences-0-source"] = other.pk
    assert problem(new(desk, source=article.pk, **line), "audiences-0-verbatim").startswith(ABSENT)


def test_a_date_has_its_own_sentence_and_may_have_its_own_source(desk, article):
    sentence, other = "Қор 2013 жылдан бері жұмыс істейді.", source(text="Басқа мақала.")
    assert new(desk, source=article.pk, date_verbatim=sentence).status_code == 302
    assert new(desk, source=other.pk, date_source=article.pk, date_verbatim=sentence).status_code == 302
    answer = new(desk, source=article.pk, date_source=other.pk, date_verbatim=sentence)
    assert problem(answer, "date_verbatim").startswith(ABSENT)


def test_the_year_an_organisation_works_since_has_its_sentence(desk, article):
    typed = {"name_kk": "«Алтынай» қоры", "founded": "2013 жылдан бері", "source": article.pk}
    answer = send(desk, address(Organisation, "add"), **typed, founded_verbatim="Қор 2014 жылдан бері.")
    assert problem(answer, "founded_verbatim").startswith(ABSENT)
    sentence = "Қор 2013 жылдан бері жұмыс істейді."
    assert send(desk, address(Organisation, "add"), **typed, founded_verbatim=sentence).status_code == 302
    made = Organisation.objects.get()
    assert (made.founded, made.founded_verbatim) == ("2013/..", sentence)


def test_what_was_saved_before_is_not_looked_for_until_it_changes(desk, article):
    old = event(responsible=ULAN, verbatim="Ескі сөйлем.")
    place(event=old, territory=ULAN)
    audience(event=old, target_group=target_group(), source=source(), verbatim="Ескі жол.")
    assert (
        send(desk, change(old), topic_kk="Жаңа", **{"audiences-0-described_kk": "отбасы"}).status_code == 302
    )
    assert problem(send(desk, change(old), source=article.pk), "verbatim").startswith(ABSENT)
    line = {"audiences-0-verbatim": "Ескі жол!"}
    assert problem(send(desk, change(old), **line), "audiences-0-verbatim").startswith("Enter the text")


def test_the_text_of_a_source_is_read_once_for_all_lines(desk, article):
    sentence = "Қор 2013 жылдан бері жұмыс істейді."

    def texts_read(lines):
        typed = {}
        for number in range(lines):
            line = new_audience(verbatim=sentence, source=article.pk)
            typed |= {name.replace("-0-", f"-{number}-"): value for name, value in line.items()}
        typed["audiences-TOTAL_FORMS"] = lines
        with CaptureQueriesContext(connection) as captured:
            assert new(desk, source=article.pk, **typed).status_code == 302
        text = '"registry_source"."text"'
        return len([query for query in captured if text in query["sql"].partition(" FROM ")[0]])

    assert texts_read(1) == texts_read(3) == 1


def test_a_text_keeps_the_sentences_that_records_point_to(desk, article):
    sentence = "Қор 2013 жылдан бері жұмыс істейді."
    happened = event(responsible=ULAN, source=article, verbatim=sentence)
    audience(event=happened, source=article, verbatim=sentence)
    factories.organisation(responsible=ULAN, source=article, founded_verbatim="«Алтынай» қоры киім жинады.")
    dated = {"source": source(text=sentence), "date_source": article, "date_verbatim": "Қор 2013"}
    event(responsible=ULAN, **dated)
    event(responsible=ULAN, source=article, date_source=dated["source"], date_verbatim="Қор 2013")
    event(responsible=ULAN, source=article, verbatim="Бұл сөйлем мұнда бұрын да болмаған.")

    longer = TEXT.replace("\n", " ").replace("  ", " ") + " Тағы бір сөйлем."
    assert send(desk, change(article), text=longer).status_code == 302
    answer = send(desk, change(article), text=longer.replace("2013", "2014"))
    assert problem(answer, "text").startswith(
        "3 records point to sentences that would be gone from this text, first: “"
    )
    answer = send(desk, change(article), text=longer.replace("киім жинады", "киім берді"))
    assert problem(answer, "text") == (
        "1 record points to a sentence that would be gone from this text: “«Алтынай» қоры киім жинады.”"
    )


def test_the_sentences_of_a_source_are_told_to_whoever_may_open_it(desk, at_desk, shieli_officer, article):
    path = change(article, "sentences")
    assert desk.get(path).json() == [
        "Қоғам",
        "Өскемен  қаласында «Алтынай» қоры\nкиім жинады.",
        "Қор 2013 жылдан бері жұмыс істейді.",
    ]
    assert desk.post(path).status_code == 405
    assert at_desk(shieli_officer).get(path).status_code == 404


def test_every_form_with_a_sentence_checks_it():
    """An admin screen of a new model, or its lines, has the form that knows sentences."""
    checked = []
    for model, screen in admin.site._registry.items():
        for part in (screen, *screen.inlines):
            if issubclass(part.model, TakesSentences) and part.model.sentences:
                checked.append(part.model)
                assert issubclass(part.form, SourcedForm) or model.__name__ == "Position", part
    assert {Event, Organisation} <= set(checked) and Source not in checked
