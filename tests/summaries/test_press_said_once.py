"""The press text of the demo content: nothing stands in it twice, nothing inferred stands beside what is
stated without saying so, and English words follow each other as English has them."""

import pytest

from ngo_portal.lib.language.quantities import Quantity
from tests import factories
from tests.summaries.test_press import EAST, LANGUAGES, RIDDER, ULAN, with_plain_spaces, written

ABAY = "103200000"


@pytest.fixture(scope="class")
def told(demo_content, class_db):
    """What a question is answered by: (language, length, **asked) -> text."""
    return lambda *how, **asked: with_plain_spaces(written(*how, **asked).as_text())


class TestTheArticle:
    """«Ізгі істің ұйытқысы бола білді»."""

    def test_a_topic_that_the_title_makes_no_name_of_has_no_marks(self, told):
        text = told("en", "long", territory=EAST)
        assert "a workshop on hairdressing for mothers of large families was held at" in text
        assert "held a training session on therapeutic exercise for civic and sports organisations" in text
        assert "handed out leaflets on Kazakhstan's achievements in the years of Independence" in text

    def test_a_topic_that_is_a_name_keeps_them(self, told):
        text = told("en", "long", year=2021)
        assert "held a seminar for schoolchildren on “Volunteering is a way of life”" in text

    @pytest.mark.parametrize(("language", "same"), [
        ("kk", "Сол жылы"), ("ru", "В том же году"), ("en", "In the same year"),
    ])  # fmt: skip
    def test_the_same_year_is_said_once(self, told, language, same):
        assert told(language, "long", territory=EAST).count(same) == 1

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_where_nothing_was_held_no_place_is_inferred(self, told, language):
        text = told(language, "short", territory=ABAY)
        assert not any(words in text for words in ("шығарылған", "выведен", "inferred"))

    @pytest.mark.parametrize(("language", "said"), [
        ("kk", "(жылы мәтіннен шығарылған)"), ("ru", "(год выведен из текста)"),
        ("en", "the portal records that 8 events have been held in Kazakhstan since 1 January 2021 "
               "(year inferred from the text)"),
    ])  # fmt: skip
    def test_a_year_that_a_period_is_asked_by_is_said_to_be_inferred(self, told, language, said):
        assert said.casefold() in told(language, "short", **{"from": "2021-01-01"}).casefold()

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_two_brackets_follow_each_other(self, told, language):
        asked = {"from": "2021-01-01", "to": "2021-12-31", "mode": "online"}
        assert ") (" not in told(language, "long", **asked)

    def test_a_period_that_is_over_was(self, told):
        asked = {"from": "2021-01-01", "to": "2021-12-31"}
        assert "8 events were held in Kazakhstan from 1 January to 31 December 2021" in told(
            "en", "long", **asked
        )

    def test_a_day_and_a_place_are_parted(self, told):
        text = told("en", "long", territory=EAST)
        assert "In 2021, in the city of Ridder, a workshop" in text
        assert "in 2021 in" not in told("en", "long", territory=RIDDER).lower()


@pytest.mark.parametrize(
    ("title", "kind", "said"),
    [
        ("Lecture on healthy food", "lecture", "a lecture on healthy food was held"),
        ("Press conference", "press conference", "a press conference was held"),
        ("Training for orphans", "training", "a training session for orphans was held"),
        ("Training “Bread”", "training", "the training session “Bread” was held"),
        ("Open lecture", "lecture", "an event called “Open lecture” was held"),
        ("Lectures and debates", "lecture", "an event called “Lectures and debates” was held"),
        ("Lecture “Bread”", "lecture", "the lecture “Bread” was held"),
    ],
)
def test_a_title_that_begins_with_its_type_is_a_thing_and_no_name(db, title, kind, said):
    kind = factories.event_type(key=kind, name_en=kind)
    factories.event(title_en=title, type=kind, date="2021-05-09", places=[ULAN], stage="published")
    assert said in with_plain_spaces(written("en", territory=ULAN).as_text())


def test_an_event_of_two_places_was_not_in_the_other_one_alone(db):
    factories.event(title_en="Fair", date="2021-05-09", places=[ULAN, RIDDER], stage="published")
    factories.event(title_en="Fair", date="2021-06-09", places=[ULAN], stage="published")
    said = {
        "kk": "Ұлан ауданында және Риддер қаласында",
        "ru": "в Уланском районе и в Риддере",
        "en": "in Ulan district and in the city of Ridder",
    }
    for language, words in said.items():
        assert words in with_plain_spaces(written(language, territory=ULAN).as_text())


def test_a_place_in_brackets_behind_a_title_is_said_once(db):
    kind = factories.event_type(key="seminar", name_kk="семинар")
    title = "«Кедергісіз орта» семинары (Ұлан ауданы)"
    holder = factories.organisation(name_kk="«Нұр» қоры", stage="published")
    held = {"date": "2021-05-09", "places": [ULAN], "organisers": [holder], "stage": "published"}
    factories.event(title_kk=title, type=kind, **held)
    text = with_plain_spaces(written("kk", territory=EAST).as_text())
    assert "Ұлан ауданында «Нұр» қоры «Кедергісіз орта» семинарын өткізді" in text
    factories.event(title_kk=title.replace("Ұлан", "Алтай"), type=kind, **held)
    assert "семинары (Алтай ауданы)» атты" in with_plain_spaces(written("kk", territory=EAST).as_text())


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (
            "«Цифрлық сауаттылық» тақырыбындағы семинар",
            "«Цифрлық сауаттылық» тақырыбында онлайн семинар өтті",
        ),
        ("«Цифрлық сауаттылық» атты семинар", "«Цифрлық сауаттылық» атты онлайн семинар өтті"),
        ("«Цифрлық сауаттылық» семинары", "«Цифрлық сауаттылық» семинары онлайн өтті"),
    ],
)
def test_a_title_that_gives_its_topic_is_said_to_be_on_it(db, title, said):
    kind = factories.event_type(key="seminar", name_kk="семинар")
    factories.event(
        title_kk=title, type=kind, mode="online", date="2021-05-09", places=[ULAN], stage="published"
    )
    assert said in with_plain_spaces(written("kk", territory=EAST).as_text())


def test_one_project_has_one_contract(db):
    factories.event(date="2021-05-09", places=[ULAN], stage="published")
    money = {"amount_contracted": 5_000_000, "planned_dates": "2021", "territory": ULAN, "stage": "published"}
    factories.project(**money)
    assert "енгізілген; шарт сомасы – 5 млн теңге" in with_plain_spaces(written("kk", year=2021).as_text())
    factories.project(**money)
    assert "енгізілген; шарттарының сомасы – 10 млн теңге" in with_plain_spaces(
        written("kk", year=2021).as_text()
    )


@pytest.mark.parametrize(
    ("role", "number", "said"),
    [
        ("volunteers", 21, "In all, 21 volunteers helped."),
        ("volunteers", 1, "One volunteer helped."),
        ("participants", 1, "One volunteer took part."),
        ("participants", 21, "21 volunteers took part."),
    ],
)
def test_a_number_of_volunteers_says_its_noun_once(db, role, number, said):
    named = {"name_en": "Volunteers", "one_en": "volunteer", "many_en": "volunteers"}
    group = factories.target_group(key="volunteers", counted_kk="волонтер", **named)
    event = factories.event(title_en="Fair", date="2021-05-09", places=[ULAN], stage="published")
    factories.audience(event=event, role=role, target_group=group, quantity=Quantity.exact(number))
    text = with_plain_spaces(written("en", territory=ULAN).as_text())
    assert said in text
    assert "Volunteers:" not in text


def test_no_figure_begins_a_sentence_about_one(db):
    unit = factories.unit(
        key="organisations", name_en="organisations", one_en="organisation", many_en="organisations"
    )
    event = factories.event(title_en="Fair", date="2021-05-09", places=[ULAN], stage="published")
    factories.audience(event=event, unit=unit, quantity=Quantity.exact(1))
    factories.audience(event=event, role="helped", quantity=Quantity.exact(7))
    factories.event(title_en="Fair", date="2021-06-09", places=[ULAN], stage="published")
    assert "One organisation took part (data for 1 of the 2 events)." in with_plain_spaces(
        written("en", "short", territory=ULAN).as_text()
    )


def test_a_group_that_is_counted_is_not_named_again_without_its_number(db):
    named = {"name_en": "Children", "one_en": "child", "many_en": "children"}
    group = factories.target_group(key="children", counted_kk="бала", **named)
    event = factories.event(title_en="Fair", date="2021-05-09", places=[ULAN], stage="published")
    factories.audience(event=event, target_group=group, quantity=Quantity.more_than(80))
    factories.audience(event=event, target_group=group)
    text = with_plain_spaces(written("en", territory=ULAN).as_text())
    assert "held. More than 80 children took part." in text


def test_people_who_are_only_described_are_no_place(db):
    event = factories.event(title_en="Fair", date="2021-05-09", places=[ULAN], stage="published")
    factories.organiser(event=event, role="host", described_en="a group of villagers")
    text = with_plain_spaces(written("en", territory=ULAN).as_text())
    assert "was held with a group of villagers as the host." in text
