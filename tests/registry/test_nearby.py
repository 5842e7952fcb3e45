"""What stands beside a small number in another record is asked about; a number that stands for people by
itself counts no thing behind it."""

import pytest

from ngo_portal.lib.language.quantities import Quantity
from registry.forms.quantity_input import CountedThings
from registry.nearby import told_nearby
from registry.worded import doubtful_sentences, told_in_words
from tests import factories
from tests.desk import change, messages_of, send, undrawn
from tests.factories import ULAN

pytestmark = pytest.mark.django_db


@pytest.fixture
def of_three():
    group = factories.target_group(is_vulnerable=True)

    def event(**fields):
        found = factories.event(**{"title_kk": "Көмек", "places": [ULAN], **fields})
        factories.audience(event=found, target_group=group, quantity=Quantity.exact(3))
        return found

    return event


PARAPHRASES = [
    *("Үшеуіне арба берілді", "Келген үшеуге арба берілді", "Біреуіне арба берілді"),
    *(
        "Троим вручили коляски",
        "Троим (коляски)",
        "Коляски – троим",
        "Для двоих коляски",
        "Двоим вручены ключи",
    ),
    *("The three who came got wheelchairs", "Three got wheelchairs", "Two received keys"),
]
OF_THINGS = [
    *("Үш арба берілді", "Вручены три коляски", "Three wheelchairs were given", "Оба дома отремонтированы"),
    *("Трое суток шёл дождь", "Бөлім екі: көмір", "One went well"),
]


def test_a_number_that_stands_for_people_by_itself_counts_no_thing_behind_it(of_three):
    things = CountedThings()
    assert [text for text in PARAPHRASES + OF_THINGS if things.few_people(text)] == PARAPHRASES
    assert [bool(told_in_words(of_three(title_kk=text))) for text in PARAPHRASES] == [True] * len(PARAPHRASES)
    alone = factories.event(title_kk=PARAPHRASES[0])  # nobody said whom it is about
    assert told_in_words(alone) == []
    assert PARAPHRASES[0] in doubtful_sentences(alone)[0]


def test_words_of_public_neighbours_that_name_a_few_people_are_asked_about(of_three):
    source = factories.source(stage="published", headline="Үшеуге – арба")
    public = {"stage": "published"}
    fund = factories.organisation(**public, about_kk="Қор өткен жылы екеуіне көмір берді.")
    project = factories.project(**public, name_kk="Үшеуіне арба")
    beside = factories.event(**public, source=source, title_kk="Троим вручили коляски")
    that_day = factories.event(**public, date="2026-03-01", title_kk="Three got wheelchairs", places=[ULAN])
    drafts = factories.organisation(about_kk="Төртеуіне арба берілді.")
    far = factories.event(**public, title_kk="Үшеуіне киім берілді")
    event = of_three(source=source, project=project, date="2026-03-01", responsible=that_day.responsible)
    for organisation in (fund, drafts):
        factories.organiser(event=event, organisation=organisation)
    asked = told_nearby(event)
    told = {
        *(source.headline, "Қор өткен жылы екеуіне көмір берді.", project.name_kk),
        *(beside.title_kk, that_day.title_kk),
    }
    assert {one for one in told if any(one in text for text in asked)} == told
    assert len(asked) == len(told)
    assert not any(other in text for text in asked for other in (drafts.about_kk, far.title_kk))
    event.audiences.update(quantity_low=30, quantity_high=30)
    assert told_nearby(event) == []


@undrawn()
def test_who_saves_it_is_asked(of_three, at_desk, ulan_officer):
    source = factories.source(stage="published", headline="Троим вручили коляски")
    desk = at_desk(ulan_officer)
    answer = send(desk, change(of_three(source=source)))
    assert answer.status_code == 302
    assert any(source.headline in text and "(source)" in text for text in messages_of(desk.get(answer.url)))
