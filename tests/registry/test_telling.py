"""A text of an officer that tells a small number is not published, whoever publishes it and however."""

import pytest
from django.utils import translation

from events.models import Event
from moderation.actions import ActionRefused, take, take_all
from ngo_portal.lib.language.quantities import Quantity
from registry.forms.quantity_input import CountedThings
from registry.models import Organisation, Statement
from registry.worded import told_in_words
from tests import doors, factories
from tests.desk import change, errors, messages_of, send, undrawn
from tests.factories import ULAN

pytestmark = pytest.mark.django_db
TELLING = "Еріктілер үш жетім балаға киім берді."


@pytest.fixture
def orphans():
    return factories.target_group(key="orphans", name_kk="жетім балалар", is_vulnerable=True)


@pytest.fixture
def of_three(orphans):
    """Makes an event for three orphans."""

    def make(**fields):
        event = factories.event(**{"title_kk": "Көмек", "places": [ULAN], **fields})
        factories.audience(event=event, target_group=orphans, quantity=Quantity.exact(3))
        return event

    return make


def boxes(record):
    return {(one.model.__name__, one.column) for one in told_in_words(record)}


def test_every_box_that_an_officer_words_is_judged(of_three):
    columns = [
        f"{name}_{language}"
        for name in ("title", "topic", "description", "outcome", "feedback", "date_note")
        for language in ("kk", "ru", "en")
    ]
    telling = {"kk": TELLING, "ru": "Помогли троим детям.", "en": "Three orphans came."}
    event = of_three(**{column: f"Акция. {telling[column[-2:]]}" for column in columns})
    factories.organiser(event=event, described_ru="двое подростков")
    factories.figure(event=event, item_en="clothes for three")
    event.places.update(note_kk="3 баланың үйі")
    factories.photo(event=event, alt_kk="Үш зейнеткер", caption_ru="Троим сиротам вручили одежду")
    assert boxes(event) == {
        *(("Event", column) for column in columns),
        ("EventOrganiser", "described_ru"),
        ("EventFigure", "item_en"),
        ("EventPlace", "note_kk"),
        ("Photo", "alt_kk"),
        ("Photo", "caption_ru"),
    }


def test_the_words_of_a_date_are_texts_too(publisher):
    told, date = "үш жалғызілікті зейнеткер барған күн", "3 наурыз, 5 және 7 желтоқсан, 3 March"
    record = factories.organisation(founded_words=told)
    records = [
        (factories.event(date_words=told), {("Event", "date_words")}),
        (
            factories.project(planned_dates_words="3 сиротам помогли", actual_dates_words=date),
            {("SocialProject", "planned_dates_words")},
        ),
        (factories.statement(date_words=told), {("Statement", "date_words")}),
        (factories.memorandum(date_words=told), {("Memorandum", "date_words")}),
        (
            factories.annual_filing(organisation=record, filed_on_words="күні 4 жетімге").organisation,
            {("Organisation", "founded_words"), ("AnnualFiling", "filed_on_words")},
        ),
        (factories.event(date_words=date), set()),
    ]
    assert [boxes(record) for record, _told in records] == [told for _record, told in records]
    with pytest.raises(ActionRefused):
        take("publish", records[0][0], publisher)


def test_the_day_beside_a_small_number_is_no_number_of_people(of_three):
    days = ("3 наурыз 2021", "1, 2 и 3 марта", "Q1 2021", "1 тоқсан", "03.03.2021", "3 бала келген күн")
    assert [day for day in days if boxes(of_three(date_words=day))] == ["3 бала келген күн"]


def test_what_is_no_wording_of_an_officer_is_kept_back_by_itself(of_three):
    source = factories.source(stage="published", text=TELLING)
    event = of_three(source=source, verbatim=TELLING, date_words="1 маусымда", date_verbatim=TELLING)
    event.audiences.update(quantity_words="үш жетім бала", verbatim=TELLING)
    assert told_in_words(event) == []


def test_a_small_number_that_was_not_understood_is_words_that_tell_it(orphans):
    event = factories.event(title_kk="Көмек")
    line = factories.audience(event=event, target_group=orphans, quantity=Quantity.unknown("3 батыр бала"))
    assert [(one.column, one.text) for one in told_in_words(event)] == [("quantity_words", "3 батыр бала")]
    event.audiences.update(quantity_words="бірнеше бала")
    assert told_in_words(event) == []
    for words in ("3 батыр бала", "4 ребёнка с ДЦП", "двое сирот из детдома", "үш бала (жетім)"):
        event.audiences.update(quantity_words=words, target_group=factories.target_group())
        assert [(one.column, one.text) for one in told_in_words(event)] == [("quantity_words", words)]
    event.audiences.update(quantity_words="екі сағаттық концерттен кейін балалар келді")
    assert told_in_words(event) == []
    assert line.target_group == orphans


def test_a_large_number_and_one_of_others_may_be_told(of_three, orphans):
    event = factories.event(description_kk="Еріктілер үш балаға киім берді.")
    assert told_in_words(event) == []
    factories.audience(event=event, target_group=orphans, quantity=Quantity.exact(30))
    factories.audience(event=event, target_group=factories.target_group(), quantity=Quantity.exact(3))
    assert told_in_words(event) == []


def test_publishing_is_refused_with_the_box_and_the_sentence(of_three, publisher):
    event = of_three(description_ru="Прошла акция. Трое детей-сирот получили одежду. Все рады.")
    with translation.override("ru"), pytest.raises(ActionRefused) as refused:
        take("publish", event, publisher)
    assert str(refused.value) == (
        "Ход мероприятия (на русском): «Трое детей-сирот получили одежду.» называет число людей, "
        "вместо которого публикуется «менее 5»: сформулируйте без числа."
    )
    event.refresh_from_db()
    assert event.stage == "draft"


def test_of_several_each_is_judged_by_itself(of_three, publisher):
    telling, plain = of_three(title_kk="Үш балаға көмек"), of_three()
    taken, refused = take_all("publish", [(telling, None), (plain, None)], publisher)
    assert [one.record_key for one in taken] == [plain.pk]
    assert [(record, "Үш балаға көмек" in str(why)) for record, why in refused] == [(telling, True)]


@undrawn()
def test_a_correction_of_what_is_public_is_refused_beside_the_box(of_three, at_desk, publisher):
    event = of_three(stage="published", description_kk="Акция өтті.")
    desk = at_desk(publisher)
    why = {"correction-reason": factories.step_reason(step="correct").pk, "correction-words": "Сан"}
    answer = send(desk, change(event), description_kk=f"Акция өтті. {TELLING}", **why)
    assert answer.status_code == 200
    [told] = errors(answer)["description_kk"]
    assert TELLING in told and "fewer than 5" in told
    event.refresh_from_db()
    assert (event.description_kk, event.version) == ("Акция өтті.", 1)
    kept = send(desk, change(event), description_kk="Балаларға киім берілді.", **why)
    assert kept.status_code == 302
    event.refresh_from_db()
    assert event.description_kk == "Балаларға киім берілді."


@undrawn()
def test_a_number_that_becomes_small_is_refused_with_the_texts_beside_it(at_desk, publisher, orphans):
    event = factories.event(places=[ULAN], stage="published", description_kk=TELLING)
    line = factories.audience(event=event, target_group=orphans, quantity=Quantity.exact(30, "30 бала"))
    why = {"correction-reason": factories.step_reason(step="correct").pk, "correction-words": "Сан"}
    answer = send(at_desk(publisher), change(event), **{"audiences-0-quantity_words": "3"}, **why)
    assert "description_kk" in errors(answer)
    line.refresh_from_db()
    assert line.quantity_high == 30


def test_who_saves_a_draft_is_told_before_it_is_published(of_three, at_desk, ulan_officer):
    event = of_three(title_kk="Үш балаға көмек")
    desk = at_desk(ulan_officer)
    answer = send(desk, change(event))
    assert answer.status_code == 302
    assert any("Үш балаға көмек" in text for text in messages_of(answer))


def test_a_statement_is_judged_too(orphans, publisher):
    statement = factories.statement(text_kk="Үш жетім бала үйлі болды.", quantity_low=3, quantity_high=3,
        quantity_qualifier="exact", target_groups=[orphans])  # fmt: skip
    assert boxes(statement) == {("Statement", "text_kk")}
    with pytest.raises(ActionRefused):
        take("publish", statement, publisher)
    assert Statement.objects.published().count() == 0


def test_a_sentence_kept_back_elsewhere_stands_in_no_text_of_another_record(of_three):
    """Of the same source: an event, an organisation or a project that tells it in its own words."""
    source = factories.source(stage="published", text=f"Сенбілік өтті. {TELLING}")
    event = of_three(source=source)
    event.audiences.update(verbatim=TELLING)
    text = f"Сенбілік өтті. {TELLING}"
    others = [
        factories.event(source=source, description_kk=text),
        factories.organisation(source=source, about_kk=text),
        factories.project(source=source, about_kk=text),
    ]
    assert [[(one.column, one.text) for one in told_in_words(other)] for other in others] == [
        [("description_kk", TELLING)], [("about_kk", TELLING)], [("about_kk", TELLING)],
    ]  # fmt: skip
    unlike = factories.event(source=source, description_kk="Үш мектеп қатысты.")
    assert told_in_words(unlike) == []


def test_the_demo_content_tells_none(demo_content, db):
    records = [*Event.objects.published(), *Statement.objects.published(), *Organisation.objects.published()]
    assert [told for record in records for told in told_in_words(record)] == []


NAMING_PEOPLE = [
    *("Үш жалғызілікті зейнеткерге көмек", "үш зейнеткерге шапан", "Екі көпбалалы отбасына үй берілді"),
    *("Помощь оказана трём пенсионерам.", "трое пенсионеров", "Тройка сирот приехала", "двое детей-сирот"),
    *("Three orphans came", "help for a trio of orphans", "both pensioners", "4 жетімге киім"),
]
NAMING_NONE = [
    *("үш шапан берілді", "три дня", "Three lectures for pensioners", "a third pensioner", "2-й форум"),
    *("30 пенсионеров", "Зейнеткерлерге көмек", "3 мая приехали пенсионеры"),
]


def test_few_people_are_asked_for_where_no_line_counts_them(orphans):
    factories.target_group(
        key="large", name_kk="көпбалалы отбасылар", counted_kk="көпбалалы отбасы", is_vulnerable=True
    )
    things = CountedThings()
    named = [text for text in NAMING_PEOPLE + NAMING_NONE if things.few_people(text)]
    assert named == NAMING_PEOPLE


def test_who_saves_an_event_that_names_few_people_is_asked_for_their_line(at_desk, ulan_officer, orphans):
    def warnings(event):
        desk = at_desk(ulan_officer)
        answer = send(desk, change(event))
        assert answer.status_code == 302
        return [text for text in messages_of(desk.get(answer.url)) if "names a few people" in text]

    title = "Үш балаға көмек"
    [told] = warnings(factories.event(title_kk=title, places=[ULAN]))
    assert title in told and "For whom and how many" in told
    event = factories.event(title_kk="Көмек", places=[ULAN])
    factories.figure(event=event, item_kk="үш балаға шапан", quantity=Quantity.exact(3))
    [told] = warnings(event)
    assert "үш балаға шапан" in told
    factories.audience(event=event, target_group=orphans, quantity=Quantity.exact(3))
    assert warnings(event) == []  # now it is a text that tells a small number


def test_whoever_saves_is_told_what_a_small_number_takes_out_of_a_text(of_three, at_desk, ulan_officer):
    texts = "Семинарды 2 тренер жүргізді. Ол 3 сағатқа созылды. 40 адам келді. Үш жетім балаға киім берілді."
    event = of_three(description_kk=texts, topic_kk="2 тренинг")
    desk = at_desk(ulan_officer)
    answer = send(desk, change(event))
    told = [text for text in messages_of(desk.get(answer.url)) if "is not shown to the public" in text]
    assert ["2 тренер" in text for text in told] == [True]
    [refused] = {one.text for one in told_in_words(event)}
    assert "жетім" in refused


def test_few_vulnerable_people_told_in_words_alone_are_refused_in_every_kind_of_record(publisher):
    statement = factories.statement(text_kk="Үш жалғызбасты анаға көмек көрсетілді.")
    kind = Statement._meta.get_field("in_kind").related_model
    kind.objects.create(statement=statement, item_kk="үш жетім балаға")
    records = [
        (statement, {("Statement", "text_kk"), (kind.__name__, "item_kk")}),
        (factories.statement(described_kk="үш жалғызбасты ана"), {("Statement", "described_kk")}),
        (
            factories.project(about_kk="Екі мүгедектігі бар адамға арба берілді"),
            {("SocialProject", "about_kk")},
        ),
        (factories.event(title_kk="Ush jetim balaga kiim berildi"), {("Event", "title_kk")}),
        (factories.event(description_en="Two wheelchair users got help"), {("Event", "description_en")}),
        (factories.event(verbatim="Троим вдовам привезли уголь."), {("Event", "verbatim")}),
        (factories.source(headline="Помогли одной вдове"), {("Source", "headline")}),
        (
            factories.event(description_ru="Мы навестили одиноких пенсионеров. Их было трое. Все рады."),
            {("Event", "description_ru")},
        ),
    ]
    assert [boxes(record) for record, _told in records] == [told for _record, told in records]
    with pytest.raises(ActionRefused):
        take("publish", records[1][0], publisher)
    assert boxes(factories.source(text=TELLING)) == set()


ARTICLE = (
    "Өскеменде жалғызілікті зейнеткерлерге көмек берілді. Олар үшеу еді. Қалада қар жауды. "
    "Үшеуі де разы болды. 40 еріктінің бәрі қатысты. Екі мектеп көмектесті."
)
THEY_WERE_THREE, ALL_THREE = "Олар үшеу еді.", "Үшеуі де разы болды."


def pensioners():
    return factories.target_group(
        key="pensioners",
        name_kk="жалғызілікті зейнеткерлер",
        name_ru="одинокие пенсионеры",
        is_vulnerable=True,
    )


def test_a_number_by_itself_is_of_the_groups_of_its_record(orphans, publisher):
    article = factories.source(stage="published", text="Іс-шара өтті. Олар үшеу еді. Үшеуі де риза.")
    taken = {"source": article, "verbatim": THEY_WERE_THREE}
    of_row = factories.event(title_kk="Көмек")
    factories.audience(event=of_row, target_group=orphans, **taken)
    in_words = factories.event(title_kk="Көмек", outcome_kk="Үшеуі де риза болды.")
    factories.audience(event=in_words, target_group=orphans, quantity=Quantity.unknown("бірнеше"))
    of_figure = factories.event(title_kk="Көмек", outcome_ru="Все трое рады.")
    factories.figure(event=of_figure, target_group=orphans, item_kk="киім")
    of_record = factories.statement(text_kk="Қор көмек берді.", target_groups=[orphans], **taken)
    others = [
        factories.statement(text_kk="Қор көмек берді.", target_groups=[factories.target_group()], **taken),
        factories.statement(text_kk="Қор 3 мектепке екі күн көмек берді.", target_groups=[orphans]),
        factories.organisation(about_kk="Қорда 3 адам жұмыс істейді.", target_groups=[orphans]),
        factories.project(about_kk="Үшеуі де риза.", target_groups=[orphans]),
    ]
    records = [of_row, in_words, of_figure, of_record, *others]
    assert [boxes(record) for record in records] == [
        {("EventAudience", "verbatim")},
        {("Event", "outcome_kk")},
        {("Event", "outcome_ru")},
        {("Statement", "verbatim")},
        *(set(), set(), set()),
        {("SocialProject", "about_kk")},
    ]
    with pytest.raises(ActionRefused, match="Олар үшеу еді"):
        take("publish", of_record, publisher)
    factories.audience(event=of_row, target_group=orphans, quantity=Quantity.exact(3), **taken)
    assert boxes(of_row) == set()  # the sentence is kept back beside it


def test_a_number_by_itself_is_of_those_in_the_other_texts_of_its_record():
    gifts = {"title_kk": "Жетім балаларға сыйлық берілді", "title_ru": "Подарки сиротам"}
    records = [
        (factories.event(**gifts, description_kk="Үшеуі де сыйлыққа риза болды."), "description_kk"),
        (factories.event(**gifts, outcome_ru="Все трое рады подаркам."), "outcome_ru"),
        (factories.event(**gifts, feedback_kk="Үш бала ән айтты."), "feedback_kk"),
        (factories.project(name_kk="Мүгедектерге көмек", about_kk="Екеуіне арба берілді."), "about_kk"),
    ]
    assert [{column for _model, column in boxes(record)} for record, _column in records] == [
        {column} for _record, column in records
    ]
    line = factories.event(title_kk="Көмек", outcome_en="All three of them were glad.")
    factories.figure(event=line, item_ru="подарки сиротам")
    article = factories.source(headline="Қарияларға құрмет")
    of_headline = factories.event(title_kk="Көмек", source=article, outcome_kk=ALL_THREE)
    assert boxes(line) == {("Event", "outcome_en")}
    assert boxes(of_headline) == {("Event", "outcome_kk")}
    plain = "Екі мектеп қатысты. 3 спикер сөйледі. Үш млн теңге жиналды. 3-ші орын берілді. Екібастұзда өтті."
    assert boxes(factories.event(**gifts, description_kk=plain)) == set()


def test_a_number_by_itself_is_of_those_before_it_in_its_source():
    article = factories.source(stage="published", text=ARTICLE)
    sentences = [THEY_WERE_THREE, ALL_THREE, "40 еріктінің бәрі қатысты.", "Екі мектеп көмектесті."]
    found = [boxes(factories.event(title_kk="Көмек", source=article, verbatim=one)) for one in sentences]
    assert found == [{("Event", "verbatim")}, {("Event", "verbatim")}, set(), set()]
    described = factories.event(title_kk="Көмек", source=article, description_kk=ALL_THREE)
    assert boxes(described) == {("Event", "description_kk")}


def test_a_number_by_itself_is_of_those_whom_its_source_has_few_of():
    """However the article puts it: of three of its people the public reads "fewer than 5"."""
    article = factories.source(stage="published", text="Айгүл мен Сәуле келді. Үшеуі де разы болды.")
    event = factories.event(title_kk="Көмек", source=article)
    other = factories.event(title_kk="Сенбілік", source=article, verbatim=ALL_THREE)
    assert boxes(other) == set()
    factories.audience(event=event, target_group=pensioners(), quantity=Quantity.exact(3))
    assert boxes(other) == {("Event", "verbatim")}


def test_the_day_of_so_many_people_is_no_day(of_three):
    told = ["үш зейнеткер күні", "екі ардагер күні", "Төрт қария айы"]
    days = ["3 наурыз күні", "Үш күн бойы", "Қарттар күні", "1 қазан, Қарттар күні"]
    assert [day for day in told + days if boxes(of_three(date_words=day))] == told
    assert boxes(of_three(outcome_kk="Үш зейнеткер күні бойы үйінде болды."))


def test_an_author_is_judged_as_a_headline_is():
    who = ["Үш қария клубы", "Екі жетім бала", "трое ветеранов"]
    names = ["Үш арыс", "Қариялар клубы", "«Екі жұлдыз» қоры", "Б. Серікбайұлы"]
    assert [name for name in who + names if boxes(factories.source(author=name))] == who


@pytest.mark.parametrize(("language", "quoted"), [("ru", "««"), ("kk", "««"), ("en", "““")])
def test_a_refusal_quotes_a_quotation_once(of_three, language, quoted):
    event = of_three(outcome_kk="“Үш балаға көмек” – «Үш балаға» акциясы.", title_ru="Трое детей в «Отбасы»")
    with translation.override(language):
        whys = [one.why for one in told_in_words(event)]
    assert len(whys) == 2 and not any(quoted in why for why in whys)


def test_a_refusal_is_told_once(of_three, at_desk, publisher):
    event = of_three(outcome_kk=TELLING, source=factories.source(stage="published"))
    desk = at_desk(publisher)
    for button in ("_publish", "_publish_together"):
        answer = send(desk, change(event), button=button)
        told = messages_of(desk.get(answer.url))
        assert [TELLING in text for text in told].count(True) == 1, button


def test_words_of_an_officer_that_were_public_before_a_sentence_was_kept_back_are_kept_back_with_it(
    client, of_three
):
    """The neighbour was published first: pages, files and search leave out what repeats the sentence."""
    source = factories.source(stage="published", text=f"Сенбілік өтті. {TELLING} Ел риза.")
    words = f"Алаңда сенбілік өтті. {TELLING.rstrip('.')}! Екі мектеп көмектесті."
    public = {"source": source, "stage": "published"}
    event = factories.event(**public, description_kk=words)
    project = factories.project(**public, about_kk=words)
    organisation = factories.organisation(**public, about_kk=words)
    other = factories.event(stage="published", description_kk=words)

    def told():
        pages = {one: doors.html(client, one.get_absolute_url()) for one in (event, project, organisation)}
        files = {noun: doors.texts(client, "kk", noun) for noun in ("events", "projects")}
        return {
            "pages": [one for one, page in pages.items() if "киім берді" in page],
            "files": {
                noun: {text.count("киім берді") for text in texts.values()} for noun, texts in files.items()
            },
            "found": doors.every_door(client, "events", ["kk"], [], q="киім берді"),
            "beside": ["Екі мектеп" in page for page in pages.values()],
        }

    before = told()
    assert before["pages"] == [event, project, organisation] and set(before["found"]) == {event.pk, other.pk}
    small = of_three(source=source, stage="draft")
    small.audiences.update(verbatim=TELLING)
    after = told()
    assert after["pages"] == [] and after["found"] == [other.pk]
    assert after["files"] == {"events": {1}, "projects": {0}}
    assert after["beside"] == [True, True, True]
    assert "киім берді" in doors.html(client, other.get_absolute_url())
