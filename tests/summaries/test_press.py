"""The press text of the demo content, as an editor would check it against the two articles: its figures and
organisations are there, and none of its traps. And what the rules of the text are, a story each."""

import io
import re
import zipfile

import docx
import pytest
from django.test import Client
from django.utils import translation

from events.models import Edition, EventType
from events.public.lead import for_whom
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.lib.language.translated import TranslatedText
from registry.models import Indicator, TargetGroup, Unit
from summaries.filters import SummaryFilter
from summaries.press.material import material_of
from summaries.press.sentences import Row
from summaries.press.sentences import sentence as made_of
from summaries.press.text import LENGTHS, press_text
from summaries.press.words import other_events
from summaries.summary import summary_of
from territories.models import Territory
from tests import factories

LANGUAGES = ("kk", "ru", "en")
KYZYLORDA, EAST, RIDDER, ULAN = "430000000", "630000000", "632400000", "636200000"


def written(language, length="long", **asked):
    """The Text of a question."""
    with translation.override(language):
        summary = summary_of(SummaryFilter.of_pairs((name, str(value)) for name, value in asked.items()))
        return press_text(material_of(summary), LENGTHS[length], summary.title)


def with_plain_spaces(text):
    return text.replace("\xa0", " ")


@pytest.fixture(scope="class")
def texts(demo_content, class_db):
    """{(language, length): Text} of the marathon of 2021, made once."""
    edition = Edition.objects.get(year=2021)
    return {
        (language, length): written(language, length, edition=edition.pk)
        for language in LANGUAGES
        for length in LENGTHS
    }


class TestTheMarathonOf2021:
    """Of the article «Ізгі істің ұйытқысы бола білді»."""

    @pytest.mark.parametrize(("language", "phrases"), [
        ("kk", ["8 іс-шара өткізілді", "2021 жылы (мәтіннен шығарылған)", "Шығыс Қазақстан облысында",
                "«Игі істер марафоны» аясында", "30-ға жуық мұқтаж отбасына киім-кешек жіберді",
                "8 іс-шараның 1-еуі бойынша", "«Халық шебері» онлайн фестивалін",
                "«Жастар және XXI ғасыр» қоғамдық бірлестігінің еріктілері",
                "«Тәуелсіздік ұрпақтары» онлайн зияткерлік ойынын",
                "көпбалалы аналар үшін", "қоғамдық және спорттық ұйымдар үшін"]),
        ("ru", ["прошло 8 мероприятий", "в 2021 году (год выведен из текста)",
                "в рамках «Марафона добрых дел»", "активисты отправили одежду",
                "Помощь получили около 30 нуждающихся семей", "по 1 из 8 мероприятий",
                "волонтёры общественного объединения «Жастар және XXI ғасыр» раздали листовки",
                "провёл онлайн-фестиваль «Народный мастер»",
                "провела интеллектуальную онлайн-игру «Поколения Независимости»",
                "для многодетных матерей", "для общественных и спортивных организаций"]),
        ("en", ["8 events were held", "in 2021 (year inferred from the text)",
                "as part of the Good Deeds Marathon", "activists sent clothes to about 30 families in need",
                "for only 1 of the 8 events", "held the online festival “Folk Master”",
                "volunteers of the “Zhastar zhane XXI gasyr” Public Association handed out leaflets"]),
    ])  # fmt: skip
    def test_what_the_article_says_is_told(self, texts, language, phrases):
        text = texts[language, "long"].as_text()
        assert [phrase for phrase in phrases if phrase not in text] == []

    def test_kazakh_says_whose_house_for_whom_and_what_about_in_its_own_order(self, texts):
        """The place goes to the host as its attribute, and nothing stands between «арналған» and its noun."""
        text = texts["kk", "long"].as_text()
        said = [
            "Риддер қаласындағы «Незабудка» қоғамдық бірлестігінде көпбалалы аналар үшін «Шаштараз өнері» "
            "тақырыбында шеберлік сыныбы өтті",
            "«Қазақстанның Тәуелсіздік жылдарындағы жетістіктері» тақырыбына арналған парақшалар таратты",
            "Семей филиалы оқушылар үшін «Волонтерлік – өмір салты» тақырыбында семинар өткізді",
        ]
        assert [one for one in said if one not in text] == []

    @pytest.mark.parametrize(
        ("language", "start"),
        [
            ("kk", "Шығыс Қазақстан облысында «Талап»"),
            ("ru", "В Восточно-Казахстанской области общественное объединение «Талап»"),
            ("en", "In East Kazakhstan oblast"),
        ],
    )
    def test_what_was_of_the_oblast_is_not_read_as_of_the_town_before_it(self, texts, language, start):
        told = [one.text for one in texts[language, "long"].sentences]
        training = next(place for place, one in enumerate(told) if re.search("Талап|Talap", one))
        assert re.search("Өскемен|Усть-Каменогорск|Oskemen", told[training - 1])
        assert told[training].startswith(start)

    def test_only_the_clothes_and_the_seminar_are_of_the_day(self, texts):
        """Of the other six events the article tells no day."""
        text = texts["kk", "long"].as_text()
        assert re.findall(r"\d+ ақпанда", text) == ["27 ақпанда"]
        assert text.count("Сол күні") == 1
        day, seminar = text.index("27 ақпанда"), text.index("Сол күні")
        assert day < text.index("киім-кешек") < seminar < text.index("семинар өткізді")
        for language, months in (("ru", "феврал"), ("en", "February")):
            assert texts[language, "long"].as_text().count(months) == 1

    def test_thirty_are_families(self, texts):
        """And of nobody else a number is told."""
        for language, length in texts:
            told = re.findall(r"\b30\D{0,30}", texts[language, length].as_text())
            nouns = {"kk": "отбасы", "ru": "сем", "en": "famil"}
            assert all(nouns[language] in one for one in told), told

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_town_stands_where_the_article_states_none(self, texts, language):
        """The clothes, the conference, the training: of the oblast. Semey is where organisers are from."""
        towns = {
            "kk": ["Семей қаласында", "Семейде"],
            "ru": ["в Семее", "в городе Семей"],
            "en": ["in the city of Semey", "in Semey"],
        }
        for length in LENGTHS:
            text = texts[language, length].as_text()
            assert [town for town in towns[language] if town in text] == []
            for sentence in texts[language, length].sentences:
                if re.search("Талап|зорлық|насилия|violence", sentence.text):
                    assert not re.search("Риддер|Өскемен|Усть|Ridder|Oskemen", sentence.text)

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_conference_that_is_also_called_a_round_table_stands_once(self, texts, language):
        text = texts[language, "long"].as_text()
        conference = {"kk": "конференция", "ru": "конференци", "en": "conference"}[language]
        table = {"kk": "дөңгелек үстел", "ru": "кругл", "en": "round table"}[language]
        assert (text.count(conference), text.count(table)) == (1, 0)

    @pytest.mark.parametrize(
        ("language", "paragraph"),
        [
            (
                "kk",
                "«Ізгі істің ұйытқысы бола білді» мақаласы бойынша 2020 жылы Шығыс Қазақстан "
                "облысында 1500-ден "
                "астам ұйым іс-шара өткізген; жалпы сомасы 532,7 млн теңгеге 81 жоба іске асырылған "
                "(жылы мәтіннен шығарылған).",
            ),
            (
                "ru",
                "По данным статьи «Ізгі істің ұйытқысы бола білді», в 2020 году в "
                "Восточно-Казахстанской области "
                "мероприятия провели более 1500 организаций; реализован 81 проект на общую сумму "
                "532,7 млн тенге (год выведен из текста).",
            ),
            (
                "en",
                "According to the article “Ізгі істің ұйытқысы бола білді”, in East "
                "Kazakhstan oblast in 2020, "
                "more than 1,500 organisations held events; 81 projects worth 532.7 million tenge in "
                "total were "
                "carried out (year inferred from the text).",
            ),
        ],
    )
    def test_the_figures_of_2020_are_the_oblasts_and_stand_apart(self, texts, language, paragraph):
        paragraphs = with_plain_spaces(texts[language, "long"].as_text()).split("\n\n")
        assert paragraph in paragraphs
        others = [one for one in paragraphs if one != paragraph]
        assert not any(re.search(r"2020|1500|1,500|\b81\b|532", one) for one in others)

    def test_the_two_events_of_ridder_are_one_sentence(self, texts):
        for language, town in (
            ("kk", "Риддер қаласында"),
            ("ru", "в Риддере"),
            ("en", "in the city of Ridder"),
        ):
            told = [
                one for one in texts[language, "medium"].sentences if town.casefold() in one.text.casefold()
            ]
            assert len(told) == 1
            assert sum(row.key.startswith("event-") for row in told[0].rows) == 2

    @pytest.mark.parametrize(
        ("language", "length", "asked", "said"),
        [
            # the year of the sentence before is not named again
            ("kk", "medium", {"territory": RIDDER}, "Сол жылы «Жастар және XXI ғасыр»"),
            ("ru", "medium", {"territory": RIDDER}, "В том же году волонтёры"),
            ("en", "medium", {"territory": RIDDER}, "In the same year, volunteers"),
            # one other, all of them, and a place with the oblast it is in
            ("en", "short", {"territory": "101000000"}, "Besides these, 1 more event was held."),
            ("kk", "short", {"year": 2021}, "Барлық іс-шара Шығыс Қазақстан облысында өтті."),
            ("ru", "short", {"year": 2021}, "Все мероприятия прошли в Восточно-Казахстанской области."),
            ("en", "short", {"year": 2021}, "All of the events were held in East Kazakhstan oblast."),
            ("en", "short", {}, "Kyzylorda oblast (1)."),
            (
                "en",
                "medium",
                {"year": 2021, "type": "workshop", "territory": EAST},
                "in the city of Ridder, East Kazakhstan oblast, a workshop",
            ),
            # words of a reader stand in quotation marks
            ("ru", "short", {"q": "волонтёр"}, "(поиск: «волонтёр»)"),
            ("en", "short", {"q": "Семей"}, "(search: “Семей”)"),
            # of nothing that was held no place is inferred
            (
                "ru",
                "medium",
                {"territory": "470000000"},
                "Записей о мероприятиях, прошедших в Мангистауской области, на портале пока нет.",
            ),
            (
                "en",
                "medium",
                {"territory": "470000000"},
                "The portal has no record yet of an event held in Mangystau oblast.",
            ),
            # where not one of them can be told in so few words, there is something of them all the same
            ("en", "short", {"mode": "online"}, "The events were a conference, a festival and an"),
            # a type that is asked for alone is the noun
            (
                "en",
                "medium",
                {"territory": "470000000", "type": "exhibition"},
                "The portal has no record yet of an exhibition held in Mangystau oblast.",
            ),
        ],
    )
    def test_a_careful_editor_reads_other_questions(self, texts, language, length, asked, said):
        assert said in written(language, length, **asked).as_text().replace("\xa0", " ")

    def test_each_sentence_names_rows_and_each_length_is_about_what_it_says(self, texts):
        for (_language, length), text in texts.items():
            assert all(one.rows for one in text.sentences)
            assert text.words <= LENGTHS[length].most
            assert text.words >= LENGTHS[length].words * 6 // 10

    def test_who_is_inferred_to_have_held_it_is_said_to_be(self, texts):
        for language, said in (("kk", "Мәтінге қарағанда"), ("ru", "Судя по тексту"), ("en", "Judging by")):
            named = [
                one.text for one in texts[language, "long"].sentences
                if re.search("Отбасы орталығы|Otbasy", one.text)
            ]  # fmt: skip
            assert [one.startswith(said) for one in named] == [True]

    @pytest.mark.parametrize(
        ("language", "opening", "first"),
        [
            ("kk", "бойынша Қазақстанда 3 іс-шара", "2021 жылы (мәтіннен шығарылған)"),
            ("ru", "По записям портала, в Казахстане прошло 3", "В 2021 году (год выведен из текста)"),
            ("en", "held in Kazakhstan (format: online)", "In 2021 (year inferred from the text)"),
        ],
    )
    def test_how_the_year_is_known_stands_with_the_year(self, texts, language, opening, first):
        text = written(language, mode="online")  # a question of no year
        assert opening in with_plain_spaces(text.sentences[0].text)
        assert sum(first in one.text for one in text.sentences) == 1


@pytest.mark.usefixtures("demo_content", "db")
class TestWhatIsSaidOnce:
    @pytest.mark.parametrize(
        ("language", "said"),
        [
            ("kk", "ауылдық округтер саны – 16; кәсіби емес медиаторлары бар ауылдық округтер – 16."),
            ("ru", "число сельских округов – 16; "),
            (
                "en",
                "in Ulan district, there are 16 rural okrugs, all of them with non-professional mediators.",
            ),
        ],
    )
    def test_a_figure_whose_name_has_the_noun_does_not_say_it_again(self, language, said):
        assert said in written(language, "medium", territory="636200000").as_text().replace("\xa0", " ")

    @pytest.mark.parametrize(
        ("language", "dates"),
        [
            ("kk", ["2026 жылғы мамырда", "5 маусымда", "2027 жылғы 6 маусымда"]),
            ("ru", ["В мае 2026 года", "5 июня", "6 июня 2027 года"]),
            ("en", ["In May 2026", "On 5 June", "On 6 June 2027"]),
        ],
    )
    def test_a_year_is_named_once_for_the_days_behind_it(self, language, dates):
        for number, date in enumerate(("2026-05", "2026-06-05", "2027-06-06")):
            factories.event(
                title_kk=f"«Талап-{number}» семинары", title_ru=f"Семинар «Талап-{number}»",
                title_en=f"Seminar “Talap-{number}”", date=date, places=["636200000"], stage="published",
            )  # fmt: skip
        told = written(language, territory="636200000").sentences
        at = [next(one.text for one in told if f"-{number}" in one.text) for number in range(3)]
        assert [one.startswith(date) for one, date in zip(at, dates, strict=True)] == [True] * 3
        assert "2026" not in at[1]

    def test_english_counts_what_was_asked_for_by_its_own_noun(self):
        project = factories.project(
            name_kk="Мейірімді қала", name_en="“Kind City” social project", stage="published"
        )
        for number, key in enumerate(("training", "training", "fundraising", "fundraising")):
            factories.event(
                type=EventType.objects.get(key=key), title_en=f"{key} No. {number}",
                date=f"2026-0{number + 1}", places=["636200000"], project=project, stage="published",
            )  # fmt: skip
        said = written("en", territory="636200000", type="training").as_text()
        assert said.startswith("The portal records that 2 training sessions were held in Ulan district.")
        assert "In January 2026, training session No. 0 was held" in said
        assert said.count("as part of the “Kind City” social project") == 2
        asked = [("type", "training"), ("type", "fundraising"), ("territory", "636200000")]
        with translation.override("en"):
            text = press_text(material_of(summary_of(SummaryFilter.of_pairs(asked))), LENGTHS["medium"])
        assert "4 events were held in Ulan district (type of event: " in text.sentences[0].text
        said = written("en", "short", territory="636200000").as_text()
        assert "The events were 2 training sessions and 2 fundraisers" in said

    def test_no_figure_begins_an_english_sentence_and_nobody_is_told_twice(self):
        young = TargetGroup.objects.get(key="young-people")
        mediators = TargetGroup.objects.get(key="school-mediators")
        altyn = factories.organisation(name_kk="«Алтын дән» ЖШС", name_en="Altyn Dan LLP", stage="published")
        unicef = factories.organisation(name_kk="ЮНИСЕФ", name_en="UNICEF", stage="published")
        kinds = ["contest", "training", "meeting"]
        titles = ["Dombra contest", "Training for school mediators", "Meeting"]
        made = [
            factories.event(
                type=EventType.objects.get(key=kind),
                title_en=title,
                date=f"2026-0{month}",
                places=["636200000"],
                stage="published",
            )
            for month, (kind, title) in enumerate(zip(kinds, titles, strict=True), 1)
        ]
        for sex, number in (("women", 17), ("men", 33)):
            factories.audience(event=made[0], target_group=young, sex=sex, quantity=Quantity.exact(number))
        factories.audience(event=made[1], target_group=mediators)
        factories.audience(event=made[2], quantity=Quantity.between(25, 30))
        factories.audience(event=made[2], role="volunteers", quantity=Quantity.exact(6))
        factories.organiser(event=made[1], organisation=unicef)
        factories.organiser(event=made[2], organisation=altyn)
        said = with_plain_spaces(written("en", territory="636200000").as_text())
        assert "17 young people (women) and 33 young people (men) took part" in said
        assert "in Ulan district, UNICEF held a training session for school mediators." in said.replace(
            "In February, UNICEF", "In February, in Ulan district, UNICEF"
        )
        assert "Altyn Dan LLP held" in said and "the Altyn" not in said
        assert "Between 25 and 30 people took part. Six volunteers helped." in said

    def test_a_part_of_what_was_counted_is_told_as_one_and_leaflets_with_their_number(self):
        for key, number in (
            ("number of rural okrugs", 13),
            ("rural okrugs with non-professional mediators", 1),
        ):
            indicator = next(one for one in Indicator.objects.all() if one.name_en == key)
            factories.reported_figure(
                indicator=indicator,
                quantity=Quantity.exact(number),
                territory=RIDDER,
                period="2023",
                stage="published",
            )
        made = factories.event(
            type=EventType.objects.get(key="leaflet-campaign"),
            date="2023-05",
            places=[RIDDER],
            stage="published",
        )
        pieces = Unit.objects.get(key="pieces")
        factories.figure(
            event=made,
            item_en="leaflets",
            item_kk="парақша",
            flow="given",
            unit=pieces,
            quantity=Quantity.about(1500),
        )
        said = with_plain_spaces(written("en", territory=RIDDER).as_text())
        assert "there were 13 rural okrugs, one of them with non-professional mediators" in said
        assert "about 1,500 leaflets were handed out" in said and "Handed out:" not in said

    def test_the_largest_are_larger_than_those_that_are_not_named(self):
        places = Territory.objects.filter(parent__code=EAST).order_by("code")[:5]
        for number, place in enumerate([places[0], *places]):
            factories.event(
                title_kk=f"Кездесу {number}", places=[place.code], date="2026-05-01", stage="published"
            )
        said = with_plain_spaces(written("en", "short", territory=EAST, year=2026).as_text())
        assert (
            f"The largest number of events was held in {places[0].title_en.removesuffix(' city')}"
            in said.replace("the city of ", "")
        )
        assert "(1)" not in said

    def test_what_is_asked_for_twice_is_named_once_with_both_values(self):
        asked = [("year", "2021"), ("year", "2026")]
        with translation.override("kk"):
            text = press_text(material_of(summary_of(SummaryFilter.of_pairs(asked))), LENGTHS["medium"])
        assert "(жылы: 2021, 2026)" in text.sentences[0].text


@pytest.mark.usefixtures("demo_content", "db")
class TestTheRoundTableOfKyzylorda:
    """A notice that says «this year», and no year."""

    @pytest.mark.parametrize(
        ("language", "sentence"),
        [
            (
                "kk",
                "29–30 шілдеде (жылы көрсетілмеген) Қызылорда облысының Шиелі және Сырдария аудандарында "
                "«Үкіметтік емес ұйымдарға арналған ақпараттық-ресурс орталығы жұмысын ұйымдастыру» "
                "әлеуметтік "
                "жобасы аясында «ҮЕҰ мен еріктілер – қоғамның қозғаушы күші» тақырыбында дөңгелек "
                "үстел өтті.",
            ),
            (
                "ru",
                "29–30 июля (год не указан) в Шиелийском и Сырдарьинском районах Кызылординской "
                "области в рамках "
                "социального проекта «Организация работы информационно-ресурсного центра для "
                "неправительственных организаций» прошёл круглый стол на тему «НПО и волонтёры – "
                "движущая сила "
                "общества».",
            ),
            (
                "en",
                "On 29–30 July, year not stated, in Shieli and Syrdarya districts, Kyzylorda oblast, a round "
                "table on “NGOs and volunteers, the driving force of society” was held as part of the "
                "“Running an information and resource centre for non-governmental "
                "organisations” "
                "social project.",
            ),
        ],
    )
    def test_it_is_told_without_a_year(self, language, sentence):
        text = written(language, territory=KYZYLORDA)
        assert text.sentences[0].text == sentence
        assert not re.search(r"\b(19|20)\d\d\b", text.as_text())

    def test_its_people_have_their_posts_and_their_words_are_in_kazakh_alone(self):
        kazakh, russian = written("kk", territory=KYZYLORDA), written("ru", territory=KYZYLORDA)
        assert "департаментінің бас менеджері Айтмамбетова Айжан" in kazakh.as_text()
        assert ", – деді «Азаматтық бастамаларды қолдау орталығы»" in kazakh.as_text()
        assert "Модератор – Айжан Айтмамбетова, главный менеджер департамента" in russian.as_text()
        assert "говорит" not in russian.as_text()


@pytest.mark.usefixtures("db")
class TestWhatIsNotTold:
    def test_a_few_of_a_vulnerable_group_are_fewer_than_five(self):
        group = factories.target_group(
            key="veterans", name_kk="ардагерлер", counted_kk="ардагер", is_vulnerable=True,
            name_ru="ветераны", one_ru="ветеран", few_ru="ветерана", many_ru="ветеранов",
            genitive_ru="ветерана",
        )  # fmt: skip
        from_source = factories.source(stage="published")
        factories.event(
            title_kk="Кездесу", places=["636200000"], stage="published", date="2024-05-09",
            source=from_source,
            audiences=[(group, factories.Quantity.exact(3))],
            description_kk="Кездесуге 3 ардагер келді.",
        )  # fmt: skip
        for length in LENGTHS:
            kazakh = written("kk", length, year=2024).as_text()
            assert "5-тен аз ардагер" in kazakh
            assert "менее 5 ветеранов" in written("ru", length, year=2024).as_text()
            assert not re.search(r"\b3\b|үш", kazakh)

    def test_a_thing_whose_name_may_tell_of_a_few_is_not_named(self):
        made = factories.event(title_kk="Көмек", stage="published", date="2024-05-09")
        group = factories.target_group(key="veterans", is_vulnerable=True)
        factories.audience(event=made, target_group=group, quantity=factories.Quantity.exact(3))
        factories.figure(event=made, item_kk="3 ардагерге арба", flow="given")
        text = written("kk", year=2024).as_text()
        assert "өткізілді" in text or "өтті" in text
        assert "арба" not in text

    def test_of_whom_nothing_is_stated_no_sentence_is(self):
        made = factories.event(title_kk="Кездесу", stage="published", date="2024-05-09")
        factories.audience(event=made)
        factories.audience(event=made, role="volunteers")
        for language in ("kk", "ru", "en"):
            said = [with_plain_spaces(one.text) for one in written(language, year=2024).sentences]
            assert [text for text in said if len(text.split()) < 3 or text.endswith((":", ": ."))] == []

    def test_how_it_was_held_is_said_once_and_in_its_place(self):
        kind = factories.event_type(key="forum", name_kk="форум", name_ru="форум", name_en="forum")
        for title, mode in (("Жас толқын – 2024", "mixed"), ("Онлайн форум – 2024", "online")):
            made = factories.event(title_kk=title, type=kind, mode=mode, stage="published", date="2024-05-09")
            factories.organiser(event=made, described_kk="мектеп ұжымы")
            factories.organiser(event=made, described_kk="колледж студенттері", role="host")
        text = with_plain_spaces(written("kk", year=2024).as_text())
        assert "мектеп ұжымы аралас форматта «Жас толқын – 2024» атты" in text
        assert "мектеп ұжымы «Онлайн форум – 2024» атты іс-шара өткізді" in text
        assert "студенттерінде" not in text and "Іс-шараны қабылдаған – колледж студенттері" in text

    def test_kazakh_counts_the_type_that_is_asked_for(self):
        seminar = factories.event_type(key="seminar", name_kk="семинар")
        aid = factories.event_type(key="aid-delivery", name_kk="көмек тарату")
        for kind in (seminar, seminar, aid, aid):
            factories.event(type=kind, stage="published", date="2024-05-09")
        text = with_plain_spaces(written("kk", "short", year=2024, type="seminar").as_text())
        assert "2024 жылы Қазақстанда 2 семинар өткізілді." in text
        text = with_plain_spaces(written("kk", "short", year=2024, type="aid-delivery").as_text())
        assert "2 іс-шара өткізілді (іс-шара түрі: көмек тарату)" in text
        assert (
            "әзірге жазба жоқ (іс-шара түрі: семинар)" in written("kk", year=2023, type="seminar").as_text()
        )

    def test_kazakh_says_things_and_volunteers_by_the_words_of_their_page(self):
        kind = factories.event_type(key="leaflet-campaign", name_kk="парақша тарату")
        group = factories.target_group(
            key="volunteers", name_kk="волонтерлер", counted_kk="волонтер", one_en="volunteer"
        )
        made = factories.event(title_kk="Парақша тарату", type=kind, stage="published", date="2024-05-09")
        for item, flow in (("парақша", "given"), ("ұн", "given"), ("кітап", "received")):
            factories.figure(event=made, item_kk=item, flow=flow)
        number = factories.Quantity.exact(21)
        factories.audience(event=made, role="volunteers", target_group=group, quantity=number)
        hearing = factories.event_type(key="public-hearing", name_kk="қоғамдық тыңдау")
        factories.event(title_kk="Қоғамдық тыңдау", type=hearing, stage="published", date="2024-05-10")
        text = with_plain_spaces(written("kk", year=2024).as_text())
        for said in (
            "Парақша (мөлшері көрсетілмеген) таратылды.", "Ұн (мөлшері көрсетілмеген) берілді.",
            "Кітап (мөлшері көрсетілмеген) әкелінді.", ". 21 волонтер атсалысты.",
            "10 мамырда қоғамдық тыңдау өтті.",
        ):  # fmt: skip
            assert said in text, text

    def test_kazakh_calls_nothing_by_a_sentence_and_a_project_a_project_once(self):
        kind = factories.event_type(key="charity-campaign", name_kk="қайырымдылық акциясы")
        made = {
            "type": kind,
            "stage": "published",
            "project": factories.project(name_kk="«Үміт» жобасы", stage="published"),
        }
        for title, day in (("Дәрі-дәрмек сатып алынды", "05-09"), ("Жомарт жүрек концерті", "05-10")):
            factories.event(title_kk=title, date=f"2024-{day}", **made)
        text = with_plain_spaces(written("kk", year=2024).as_text())
        assert (
            "9 мамырда «Үміт» жобасы аясында қайырымдылық акциясы («Дәрі-дәрмек сатып алынды») өтті." in text
        )
        assert "«Жомарт жүрек концерті» атты қайырымдылық акциясы өтті." in text

    def test_an_amount_with_kopecks_is_that_of_the_page(self):
        factories.project(amount_contracted="1500000.50", planned_dates="2024", stage="published")
        assert "шарт сомасы – 1 500 000,50 теңге" in with_plain_spaces(written("kk", year=2024).as_text())

    def test_years_follow_each_other(self):
        for title, date in (("Көрме", "2024-05-09"), ("Жәрмеңке", "2023"), ("Кеш", ""), ("Байқау", "2024")):
            factories.event(title_kk=title, stage="published", date=date)
        text = with_plain_spaces(written("kk").as_text())
        places = [text.index(said) for said in ("2023 жылы", "Жәрмеңке", "2024 жылғы 9", "Байқау", "Кеш")]
        assert places == sorted(places), text

    def test_what_was_only_planned_is_not_told(self):
        factories.event(title_kk="Жоспар", stage="published", date="2024-05-09", state="planned")
        assert "әзірге жазба жоқ" in written("kk", year=2024).as_text()

    def test_what_no_source_states_of_those_who_came_is_said_to_be_inferred(self):
        group = factories.target_group(name_kk="тұрғындар", counted_kk="тұрғын", name_en="residents")
        made = factories.event(title_kk="Сенбілік", stage="published", date="2024-05-09")
        factories.audience(
            event=made, target_group=group, quantity=factories.Quantity.exact(60), basis="inferred"
        )
        factories.audience(event=made, role="volunteers", quantity=factories.Quantity.exact(20))
        factories.figure(event=made, item_kk="көшет", flow="given", basis="inferred")
        factories.guest(event=made, person=factories.person(name_kk="Айгүл Асан"), basis="inferred")
        factories.event(title_kk="Кездесу", stage="published", date="2024-05-10")
        for language, inferred, total in (
            ("kk", "мәтінге қарағанда", "1 іс-шара бойынша мәтіннен шығарылған"),
            ("ru", "судя по тексту", "по 1 мероприятию выведено из текста"),
            ("en", "judging by", "inferred from the text for 1 event"),
        ):
            said = [one.text for one in written(language, year=2024).sentences]
            for words in ("60", "көшет", "Айгүл"):
                named = [one for one in said if words in one]
                marked = [inferred in one.lower() or total in one for one in named]
                assert named and all(marked), (language, words)
            assert any("20" in one and not one.lower().startswith(inferred) for one in said)
            [medium] = [one for one in written(language, "medium", year=2024).sentences if "60" in one.text]
            assert total in medium.text

    @pytest.mark.parametrize(
        ("language", "said"),
        [
            ("kk", "Ұлан ауданында (1 іс-шараның өткен жері мәтіннен шығарылған) 2 іс-шара"),
            ("ru", "в Уланском районе (место 1 мероприятия выведено из текста) прошло 2 мероприятия"),
            ("en", "in Ulan district (the place of 1 event is inferred from the text) in 2024"),
        ],
    )
    def test_of_how_many_the_place_is_inferred_stands_with_the_place(self, language, said):
        factories.event(title_kk="Кездесу", stage="published", date="2024-05-10", places=[ULAN])
        made = factories.event(title_kk="Сенбілік", stage="published", date="2024-05-09")
        place = factories.place(event=made, territory=ULAN, basis="inferred")
        assert said in with_plain_spaces(written(language, territory=ULAN, year=2024).as_text())
        type(place).objects.filter(pk=place.pk).update(basis="stated")
        assert "(" not in written(language, territory=ULAN, year=2024).as_text()

    def test_an_organiser_that_is_not_published_is_not_named(self):
        hidden = factories.organisation(name_kk="«Құпия» қоғамдық қоры", stage="draft")
        shown = factories.organisation(name_kk="«Ашық» қоғамдық қоры", stage="published")
        for organiser in (hidden, shown):
            factories.event(
                title_kk="Кездесу",
                stage="published",
                date="2024-05-09",
                places=["636200000"],
                organisers=[organiser],
            )
        text = written("kk", year=2024).as_text()
        assert "«Ашық» қоғамдық қоры" in text
        assert "Құпия" not in text


@pytest.mark.usefixtures("demo_content", "db")
class TestTheFiles:
    @pytest.fixture
    def question(self):
        return f"edition={Edition.objects.get(year=2021).pk}"

    def test_the_page_and_the_text_file_say_the_same(self, question):
        for length in ("medium", "long"):
            page = Client().get(f"/ru/summary/?{question}&length={length}")
            file = Client().get(f"/ru/summary.txt?{question}&length={length}")
            assert file["Content-Type"] == "text/plain; charset=utf-8"
            body = file.content.decode()
            for sentence in page.context["press"].sentences:
                assert sentence.text in body
                assert str(sentence.html) in page.content.decode()
        assert f"/ru/summary/?{question}" in body

    def test_the_document_opens_and_holds_the_text_the_tables_the_pictures_and_the_sources(self, question):
        answer = Client().get(f"/kk/summary.docx?{question}&length=long")
        document = docx.Document(io.BytesIO(answer.content))
        with zipfile.ZipFile(io.BytesIO(answer.content)) as parts:
            assert {one.date_time[3:] for one in parts.infolist()} == {(0, 0, 0)}  # all get the same file
        paragraphs = [one.text for one in document.paragraphs]
        text = written("kk", "long", edition=question.partition("=")[2])
        assert [one for one in text.as_text().split("\n\n") if one not in paragraphs] == []
        places, types = document.tables
        assert [cell.text for cell in places.rows[1].cells] == ["Риддер қаласы", "2"]
        names = [row.cells[0].text for row in places.rows]
        assert [name for name in names if "шығарылған" in name] == ["Семей қаласы (мәтіннен шығарылған)"]
        assert sum(int(row.cells[1].text) for row in types.rows[1:]) == 8
        assert len(document.inline_shapes) == 2
        assert "Белсенділер 30-ға жуық мұқтаж отбасына киім-кешек жіберді." in "\n".join(paragraphs)
        assert any("CC BY 4.0" in one for one in paragraphs)
        assert any("/kk/summary/?" in one for one in paragraphs)

    def test_a_machine_is_told_what_is_wrong(self, question):
        answer = Client().get(f"/en/summary.txt?{question}&length=huge&foo=1")
        assert answer.status_code == 400
        assert [line.partition(":")[0] for line in answer.content.decode().splitlines()] == ["foo", "length"]

    def test_a_person_with_a_wrong_length_gets_the_usual_one(self, question):
        usual, wrong = (
            Client().get(f"/kk/summary/?{question}{more}").context["press"].as_text()
            for more in ("", "&length=huge")
        )
        assert usual == wrong


def test_words_in_another_language_are_marked():
    name = TranslatedText("«Тек <қазақша>» қоры", "kk", is_fallback=True)
    made = made_of("организатор – «Тек <қазақша>» қоры", [Row("event-1")], [name])
    assert made.html == 'Организатор – <span lang="kk">«Тек &lt;қазақша&gt;» қоры</span>.'


class TestWhatRussianSays:
    """Rules of one language, on records that nobody has entered yet."""

    def test_a_verb_agrees_with_a_sum_that_some_state(self, db):
        for number, quantity in enumerate((15, 6, None)):
            event = factories.event(title_ru=f"Помощь {number}", stage="published", date="2024-05-10")
            factories.audience(event=event, role="helped", quantity=quantity and Quantity.exact(quantity))
        said = with_plain_spaces(written("ru", "short", year=2024).as_text())
        assert "Помощь получил 21 человек (данные есть по 2 из 3 мероприятий)." in said

    def test_a_line_that_names_nobody_and_no_number_leaves_no_half_sentence(self, db):
        event = factories.event(title_ru="Помощь", stage="published", date="2024-05-10")
        factories.audience(event=event, role="helped")
        assert "Помощь получил" not in written("ru", year=2024).as_text()
        factories.audience(event=event, role="helped", quantity=Quantity.about(21))
        assert "Помощь получили около 21 человека." in with_plain_spaces(written("ru", year=2024).as_text())

    @pytest.mark.parametrize(
        ("names", "said"),
        [
            (["Отдел образования"], "Мероприятие поддержал отдел образования."),
            (["Ассоциация ветеранов"], "Мероприятие поддержала Ассоциация ветеранов."),
            (["«Игілік»"], "Мероприятие поддержала организация «Игілік»."),
            (["Zerde"], "Поддержку оказали: Zerde."),
            (["Отдел образования", "Zerde"], "Мероприятие поддержали отдел образования и Zerde."),
        ],
    )
    def test_who_supported_it_is_a_sentence(self, db, names, said):
        event = factories.event(title_ru="Ярмарка", stage="published", date="2024-05-10", places=[ULAN])
        for name in names:
            kind = "state_body" if name.startswith("Отдел") else "ngo"
            one = factories.organisation(name_kk=name, name_ru=name, kind=kind, stage="published")
            factories.organiser(event=event, organisation=one, role="partner")
        assert said in with_plain_spaces(written("ru", year=2024).as_text())

    def test_a_single_other_event_is_said_in_a_word(self):
        with translation.override("ru"):
            told = [with_plain_spaces(other_events("ru", number)) for number in (1, 2, 21)]
        assert told == ["одно мероприятие", "2 мероприятия", "21 мероприятие"]

    def test_no_brackets_stand_inside_brackets(self, db):
        event = factories.event(title_ru="Ярмарка", stage="published", date="2024-05-10", places=[ULAN])
        kazakh = factories.organisation(name_kk="«Біздің отбасы» жеке мекемесі", stage="published")
        factories.organiser(
            event=event, organisation=kazakh, described_kk="еріктілері", described_ru="волонтёры организации"
        )
        said = written("ru", year=2024).as_text()
        assert "(организатор – «Біздің отбасы» жеке мекемесі, волонтёры организации)" in said

    def test_things_are_told_by_the_words_of_the_page(self, db):
        event = factories.event(title_ru="Ярмарка", stage="published", date="2024-05-10", places=[ULAN])
        for flow, name in (("received", "мука"), ("bought", "картофель"), ("given", "одеяла")):
            factories.figure(event=event, item_kk=name, item_ru=name, flow=flow)
        said = with_plain_spaces(written("ru", year=2024).as_text())
        for one in ("Получено: мука", "Куплено: картофель", "Роздано: одеяла"):
            assert f"{one} – количество не указано." in said


@pytest.fixture(scope="class")
def types(class_db):
    lecture = factories.event_type(key="lecture", name_kk="дәріс", name_ru="лекция", name_en="lecture")
    talk = factories.event_type(key="talk", name_kk="әңгіме", name_ru="беседа", name_en="talk")
    for number in range(1, 22):
        factories.event(type=lecture, places=[RIDDER], date=f"2025-05-{number:02}", stage="published")
    for day in ("2025-06-01", "2025-06-02"):
        factories.event(type=talk, places=[RIDDER], date=day, stage="published")
    factories.event(places=[RIDDER], date="2025-06-02", stage="published")


@pytest.mark.usefixtures("types")
class TestOneTypeAlone:
    """A question for one type counts it, and does not name it in brackets behind events."""

    @pytest.mark.parametrize(("kind", "language", "said"), [
        ("lecture", "kk", "2025 жылы Риддер қаласында 21 дәріс өткізілді."),
        ("lecture", "ru", "в 2025 году в Риддере прошла 21 лекция."),
        ("lecture", "en", "The portal records that 21 lectures were held in the city of Ridder in 2025."),
        ("talk", "ru", "в 2025 году в Риддере прошло 2 мероприятия (вид мероприятия: беседа)."),
    ])  # fmt: skip
    def test_is_counted_where_its_forms_are_known(self, kind, language, said):
        text = written(language, year=2025, territory=RIDDER, type=kind).as_text()
        assert said in with_plain_spaces(text)

    def test_several_places_stand_in_the_sentence_too(self):
        asked = SummaryFilter.of_pairs([("territory", RIDDER), ("territory", ULAN), ("year", "2025")])
        with translation.override("ru"):
            text = press_text(material_of(summary_of(asked))).as_text()
        assert "в 2025 году в Риддере и в Уланском районе прошло 24" in text
        assert "(где:" not in text


@pytest.mark.django_db
def test_what_was_handed_out_together_and_who_came_stand_in_a_sentence_each():
    """Two numbers of one group are of two parts of it, and say of which."""
    event = factories.event(title_ru="Поход", places=[RIDDER], date="2025-05-01", stage="published")
    pairs = factories.unit(key="pairs", one_ru="пара", few_ru="пары", many_ru="пар", genitive_ru="пары")
    for item, number in (("сапоги", 22), ("носки", 31)):
        factories.figure(event=event, flow="given", item_ru=item, unit=pairs, quantity=Quantity.exact(number))
    for sex in ("women", "men"):
        factories.audience(event=event, sex=sex, quantity=Quantity.exact(50))
    said = with_plain_spaces(written("ru", year=2025).as_text())
    assert "Роздано: сапоги – 22 пары; носки – 31 пара." in said
    assert "участвовали 50 человек (женщины) и 50 человек (мужчины)." in said
    with translation.override("ru"):
        ((_role, told),) = for_whom(event)
    assert [with_plain_spaces(one) for one in told] == ["50 человек (женщины)", "50 человек (мужчины)"]


@pytest.mark.django_db
def test_a_title_that_begins_with_the_word_for_events_is_not_said_to_be_one_twice():
    kind = factories.event_type(key="other", name_ru="другое мероприятие")
    factories.event(
        title_ru="Мероприятие «Ак бата»", type=kind, places=[RIDDER], date="2025-05-01", stage="published"
    )
    said = written("ru", year=2025).as_text()
    assert "прошло мероприятие «Ак бата»" in said
    assert "ероприятие «Мероприятие" not in said


@pytest.mark.django_db
def test_an_organisation_that_is_asked_for_begins_small_and_volunteers_are_no_participants():
    fund = factories.organisation(name_ru="Общественный фонд «Ақ ниет»", stage="published")
    for day in ("2025-05-01", "2025-05-02"):
        event = factories.event(places=[RIDDER], date=day, organisers=[fund], stage="published")
    factories.audience(event=event, role="volunteers", quantity=Quantity.exact(20))
    said = with_plain_spaces(written("ru", organisation=fund.pk).as_text())
    assert "(организация: общественный фонд «Ақ ниет»)" in said
    assert "Помогали 20 волонтёров (данные есть по 1 из 2 мероприятий)." in said
    assert "Число участников" not in said


@pytest.mark.django_db
def test_volunteers_are_not_called_so_twice_in_one_clause():
    forms = {"one_ru": "волонтёр", "few_ru": "волонтёра", "many_ru": "волонтёров", "genitive_ru": "волонтёра"}
    group = factories.target_group(
        key="volunteers", counted_kk="волонтер", one_en="volunteer", many_en="volunteers", **forms
    )
    event = factories.event(places=[RIDDER], date="2025-05-01", stage="published")
    factories.audience(event=event, role="volunteers", target_group=group, quantity=Quantity.exact(25))
    said = with_plain_spaces(written("ru", year=2025).as_text())
    assert "Помогали 25 волонтёров." in said
    assert "Волонтёры –" not in said
