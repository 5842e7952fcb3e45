"""What is kept back stays back: no search, at any door, finds a record by a word that it does not show."""

import pytest
from django.db.models import F
from django.utils import translation

from events.models import Event, EventState
from events.public.disclosure import disclose
from ngo_portal.lib.language.quantities import Quantity
from registry.models import Contact, Organisation, Source, TargetGroup
from registry.rules.small_numbers import WithoutSmallNumbers, without_small_numbers
from tests import doors, factories
from tests.desk import address, errors, rows, send
from tests.moderation.foreign import CANARY, Foreign, marked

pytestmark = pytest.mark.django_db


@pytest.fixture
def found(client, everywhere):
    """found(words): {noun: records found by them}, of all lists or of some; files, which are asked by the
    same question (test_filters.py), are read for the first words, and in `make prove` for all."""
    asked = []

    def find(words, nouns=tuple(doors.LISTS)):
        asked.append(words)
        files = {} if everywhere or len(asked) == 1 else {"files": []}
        return {noun: doors.every_door(client, noun, languages=["kk"], q=words, **files) for noun in nouns}

    return find


NOTHING = {noun: [] for noun in doors.LISTS}


@pytest.mark.parametrize("told", ["audience", pytest.param("figure", marks=pytest.mark.proof)])
def test_a_small_number_is_not_found_by_searching(found, at_desk, national, told):
    """Neither by its word nor by the others of its sentence; the sentences beside it and the desk find it."""
    event = factories.event(
        stage="published",
        description_kk="Алаңда сенбілік өтті. Үш қырғауыл мұрагерге көмектесті.",
        description_ru="Прошёл субботник.",
    )
    small = {
        "event": event,
        "quantity": Quantity.exact(3),
        "unit": factories.unit(counts_people=True),
        "target_group": factories.target_group(is_vulnerable=True),
    }
    factories.audience(**small) if told == "audience" else factories.figure(item_kk="мұрагер", **small)
    for number, words in enumerate(("үш", "қырғауыл", "мұрагерге", "үш мұрагер", "сенбілік үш")):
        nouns = list(doors.LISTS)[: None if number < 2 else 1]  # the others' texts are made by the same rule
        assert found(words, nouns) == {noun: [] for noun in nouns}, words
    for words in ("субботник", "сенбілік", "алаңда сенбілік өтті"):
        assert found(words, ["events"]) == {"events": [event.pk]}, words
    for words in ("үш", "қырғауыл"):
        page = at_desk(national).get(address(Event, "changelist"), {"q": words})
        assert rows(page) == [event]
    TargetGroup.objects.update(is_vulnerable=False)
    for words in ("үш", "қырғауыл", "сенбілік үш"):
        assert found(words, ["events"]) == {"events": [event.pk]}, words


def test_a_word_of_no_public_record_is_found_by_nothing(found):
    """It stands in every text of drafts and of their lines, and in all that a public record does not show."""
    hidden = Foreign()
    source, fund = hidden.records[Source], hidden.records[Organisation]
    event = factories.event(stage="published", source=source, verbatim=f"{CANARY} келді.")
    factories.organiser(event=event, organisation=fund)
    factories.figure(event=event, item_kk="киім", source=source, verbatim=f"{CANARY} берілді.")
    own = factories.organisation(stage="published", parent=fund, source=source)
    Contact.objects.create(organisation=own, value=CANARY, is_public=False)
    factories.project(stage="published", supplier=fund, customer=fund)
    for state in EventState:
        for stage in ("draft", "submitted", "returned", "withdrawn"):
            factories.event(stage=stage, state=state, title_kk=CANARY, description_ru=f"{CANARY} келді.")
    for words in (CANARY, CANARY[:5], f"{CANARY} келді"):
        assert found(words) == NOTHING, words
    marked(own)
    assert found(CANARY)["organisations"] == [own.pk]


def test_the_sentence_of_a_small_number_is_in_no_file_whatever_it_is_attached_to(client):
    """As on pages (test_disclosure.py): a sentence of the same source, a longer and a shorter one too."""
    telling = "Үш жалғызбасты қырғауыл зейнеткерге көмек берілді."
    source = factories.source(stage="published", text=f"Сенбілік өтті. {telling} Рақмет.")
    group = factories.target_group(is_vulnerable=True)
    event = factories.event(stage="published", source=source)
    factories.audience(
        event=event, target_group=group, quantity=Quantity.exact(3), source=source, verbatim=telling
    )
    other = factories.event(stage="published", source=source, verbatim=telling, title_kk="Басқа")
    factories.organiser(event=other, described_kk="мектеп", verbatim=f"Сенбілік өтті. {telling}")
    factories.quote(event=other, verbatim="қырғауыл  ЗЕЙНЕТКЕРГЕ көмек")
    fund = factories.organisation(stage="published", source=source, founded_verbatim=telling)
    factories.statement(organisation=fund, stage="published", source=source, verbatim=telling)
    for noun in ("events", "organisations"):
        for ending, text in doors.texts(client, "kk", noun).items():
            assert "ырғауыл" not in text, (noun, ending)
    TargetGroup.objects.update(is_vulnerable=False)
    for noun, times in (("events", 4), ("organisations", 2)):
        text = doors.texts(client, "kk", noun)["xlsx"]
        assert text.count("ырғауыл") >= times, noun


def test_a_figure_of_people_says_whom_it_counts(at_desk, ulan_officer):
    event = factories.event(places=["636200000"])
    people = factories.unit(counts_people=True)
    line = {
        "figures-TOTAL_FORMS": 1, "figures-0-flow": "counted", "figures-0-item_kk": "жалғызбасты зейнеткер",
        "figures-0-quantity_words": "3", "figures-0-unit": people.pk,
        "figures-0-basis": "stated", "figures-0-is_chosen": "on",
    }  # fmt: skip
    desk, page = at_desk(ulan_officer), f"/admin/events/event/{event.pk}/change/"
    assert errors(send(desk, page, **line)).keys() == {"figures-0-target_group"}
    group = factories.target_group(is_vulnerable=True)
    assert send(desk, page, **line, **{"figures-0-target_group": group.pk}).status_code == 302
    figure = event.figures.get()
    assert (figure.is_small, str(figure.public_quantity.qualifier)) == (True, "less_than")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Сенбілік өтті. Үш қарт келді. Бәрі риза!", "Сенбілік өтті. Бәрі риза!"),
        ("Үш қарт келді", ""),
        ("Все довольны. Помогли трём семьям.", "Все довольны."),
        ("Үш қартқа 2 млн. Теңге берілді. Бәрі риза.", "Бәрі риза."),  # «млн.» ends no sentence
        ("Келді Б. Асанов пен 3 бала. Бәрі риза.", "Бәрі риза."),
        ("Бәрі «риза болды.» Қос қарт келді? Иә еді.", "Бәрі «риза болды.» Иә еді."),
        ("риза. үш бала", ""),
    ],
)
def test_search_knows_no_sentence_that_the_page_keeps_back(text, left):
    """And of those it shows all that are parted for sure."""
    event = factories.event(description_kk=text)
    shown = Event.objects.filter(pk=event.pk).values_list(WithoutSmallNumbers(F("description_kk")), flat=True)
    assert (shown.get(), set(left.split()) <= set(without_small_numbers(text).split())) == (left, True)


_TEXTS = [
    ("Сенбілік өтті. Үш қарт келді. Бәрі риза!", "Сенбілік өтті. Бәрі риза!"),
    ("Прошла акция. Трое детей получили одежду. Все рады.", "Прошла акция. Все рады."),
    ("A campaign was held. Three orphans got clothes. All were glad.", "A campaign was held. All were glad."),
    ("Ол 2 сағатқа созылды. Оған 3 млн теңге бөлінді.", "Ол 2 сағатқа созылды. Оған 3 млн теңге бөлінді."),
    ("3 миллион теңге алған 2 бала келді. Күн ашық болды.", "Күн ашық болды."),
    ("Семинарды 2 тренер жүргізді.", ""),
    ("Акция\n\nБәрі риза болды.", "Акция\n\nБәрі риза болды."),
    # Here PostgreSQL is not sure where a sentence ends.
    ("Алаң тазаланды, 12 ағаш екті: 40. Үш қарт келді. Бәрі риза.", None),
    ("Көмек түрлері:\nкиім\nҮш балаға\nБәрі риза болды.", None),
]  # fmt: skip


def test_files_have_the_sentences_of_the_page(client):
    """And never one more; of a record without a small number all."""
    group = factories.target_group(is_vulnerable=True)
    events = [factories.event(stage="published", description_kk=text) for text, _left in _TEXTS]
    for event in events:
        factories.audience(event=event, target_group=group, quantity=Quantity.exact(3))
    events.append(factories.event(stage="published", description_kk="Үш жетім бала.", description_ru="Итог."))
    factories.audience(event=events[-1], target_group=group, quantity=Quantity.exact(3))
    statement = factories.statement(
        stage="published", organisation=factories.organisation(stage="published"),
        text_kk="Үш қарт келді. Бәрі риза.", target_groups=[group],
        quantity_low=3, quantity_high=3, quantity_qualifier="exact",
    )  # fmt: skip

    def told():
        head, *rows = doors.csv_rows(client, "en", "events")
        texts = {int(row[0]): row[head.index("What happened")] for row in rows}
        return [texts[event.pk] for event in events]

    in_files = told()
    disclose(statement, *events)
    with translation.override("en"):
        on_pages = [str(event.description) for event in events]
    sure = [place for place, (_text, left) in enumerate(_TEXTS) if left is not None]
    assert [in_files[place] for place in sure] == [_TEXTS[place][1] for place in sure]
    assert [on_pages[place] for place in sure] == [_TEXTS[place][1] for place in sure]
    assert (in_files[-1], on_pages[-1]) == ("Итог.", "Итог.")
    assert all(set(one.split()) <= set(other.split()) for one, other in zip(in_files, on_pages, strict=True))
    [row] = [one for one in doors.objects(client, "kk", "organisations") if one["sheet"] == "statements"]
    assert (row["text"], statement.text_kk) == ("Бәрі риза.", "Бәрі риза.")
    TargetGroup.objects.update(is_vulnerable=False)
    assert told()[: len(_TEXTS)] == [text for text, _left in _TEXTS]
