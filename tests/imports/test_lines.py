"""Lines of records and what sources say come in lists by the same rules: known by their number, changed by
whoever may change their record; what is kept back stays as it is."""

import io

import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import translation
from python_calamine import CalamineWorkbook

from events.models import EventAudience, EventOrganiser, EventPerson, EventPlace
from imports.known import KINDS, kinds_of
from imports.models import State
from moderation.models import Seen, StepTaken
from ngo_portal.lib.language.quantities import Quantity
from officers.roles import ADD
from registry.models import Position, Source, Statement
from tests import cast, factories
from tests.imports.sheets import table, workbook

EVENTS = "/ru/events.xlsx"


@pytest.fixture
def ulan(desk_of):
    return desk_of(cast.ulan_officer())


@pytest.fixture
def national(desk_of):
    return desk_of(cast.national())


@pytest.fixture
def few(db):
    """A public event with three children, of whom the public is told that they are fewer than five."""
    children = factories.target_group(key="children", name_ru="дети", is_vulnerable=True)
    made = factories.event(title_kk="Дөңгелек үстел", places=[cast.ULAN], stage="published")
    factories.audience(event=made, target_group=children, quantity=Quantity.exact(3, "3 бала"))
    return made


def sheet(client, number):
    """[headings, rows …] of a sheet of the exported workbook of events, as texts."""
    answer = client.get(EVENTS)
    book = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(answer)))
    rows = book.get_sheet_by_name(number).to_python()
    return [[str(int(cell)) if isinstance(cell, float) else str(cell) for cell in row] for row in rows]


def changes(sent):
    return [[one["field"] for one in row.changes] for row in sent.rows.filter(verdict="changed")]


def test_a_number_that_is_kept_back_outlives_an_edit_beside_it(few, national):
    heads, row = sheet(national.client, "Для кого и сколько")
    assert "3" not in row and row[heads.index("Число (наибольшее)")] == "5"
    row[heads.index("Возраст от")] = "7"
    sent = national.send(workbook(heads, row), "audience")
    assert (sent.counts["changed"], sent.counts["corrections"], changes(sent)) == (1, 1, [["age_from"]])
    reason = factories.step_reason(step="correct")
    national.save(sent, **{"correction-reason": reason.pk, "correction-words": "Жасы қосылды"})
    line = EventAudience.objects.get()
    assert (sent.state, line.age_from, line.quantity) == (State.SAVED, 7, Quantity.exact(3, "3 бала"))
    assert StepTaken.objects.filter(step="correct").count() == 1
    national.tell(sent, undo="1")
    assert EventAudience.objects.values_list("age_from", "quantity_low").get() == (None, 3)


def test_blank_cells_and_those_of_others_change_nothing(few, national):
    heads, row = sheet(national.client, "Для кого и сколько")
    for name in ("Число (наибольшее)", "Насколько точно", "Целевая группа"):
        row[heads.index(name)] = ""
    sent = national.send(workbook(heads, row), "audience")
    assert sent.counts == {"unchanged": 1, "corrections": 0, "untaken": 0}


def test_who_may_not_change_the_record_changes_none_of_its_lines(few, desk_of):
    for officer in (cast.ulan_officer(), cast.kyzylorda_officer()):
        desk = desk_of(officer)
        heads, row = sheet(desk.client, "Для кого и сколько")
        row[heads.index("Число (наименьшее)")] = row[heads.index("Число (наибольшее)")] = "4"
        new = [few.title_kk if head == "Мероприятие" else "" for head in heads]
        sent = desk.send(workbook(heads, row, new), "audience")
        assert sent.counts == {"wrong": 2, "corrections": 0, "untaken": 0}
        assert {repair["key"] for repair in sent.repairs} == {":foreign", "event:foreign"}
        assert "3 бала" not in desk.page(sent, rows="wrong").text


def test_words_give_the_number_and_a_number_goes_with_its_words(ulan):
    made = factories.event(title_kk="Семинар", places=[cast.ULAN])
    line = factories.audience(event=made, quantity=Quantity.about(30, "30-ға жуық"))
    heads = [
        "No. of the line",
        "No. of the event",
        "Number as printed",
        "Number (lowest)",
        "Number (highest)",
    ]
    row = [str(line.pk), str(made.pk), "40-тан астам", "", ""]
    ulan.save(ulan.send(table(heads, row), "audience"))
    line.refresh_from_db()
    assert line.quantity == Quantity.more_than(40, "40-тан астам")
    apart = ulan.send(table([*heads, "How exact"], [*row, "exactly"]), "audience")
    assert {one["key"] for one in apart.repairs} == {"quantity_words:apart"}
    numbers = ulan.send(table(heads, ["", str(made.pk), "", "20", ""]), "audience")
    ulan.answer(numbers, _alike="other")
    ulan.save(numbers)
    assert EventAudience.objects.latest("pk").quantity == Quantity.exact(20)


def test_a_new_line_is_one_of_the_record_it_names(ulan):
    made = factories.event(title_kk="Семинар", places=[cast.ULAN])
    talap = factories.organisation(name_kk="«Талап» қоғамдық бірлестігі")
    heads = ["Іс-шара", "Ұйымдастырушы", "Role"]
    new = [
        ["Семинар", "«Талап» қоғамдық бірлестігі", ""],
        ["Семинар", talap.bin or str(talap.pk), "серіктес"],
    ]
    sent = ulan.send(table(heads, *new), "organisers")
    assert sent.counts == {"new": 2, "corrections": 0, "untaken": 0}, sent.repairs
    ulan.save(sent)
    assert set(EventOrganiser.objects.values_list("event", "organisation", "role")) == {
        (made.pk, talap.pk, "organiser"),
        (made.pk, talap.pk, "partner"),
    }
    made.refresh_from_db()
    assert made.version == 2
    again = ulan.send(table([*heads, "x"], *([*row, ""] for row in new)), "organisers")
    assert again.counts == {"unchanged": 2, "corrections": 0, "untaken": 0}
    ulan.tell(sent, undo="1")
    assert not EventOrganiser.objects.exists()


def test_what_the_database_keeps_apart_is_told_before_it_is_saved(ulan):
    made = factories.event(places=[cast.ULAN, cast.SHIELI])
    first = EventPlace.objects.order_by("pk").first()
    heads = ["No. of the line", "No. of the event", "KATO code"]
    taken = [str(first.pk), str(made.pk), cast.SHIELI]
    twice = [["", str(made.pk), cast.EAST_KAZAKHSTAN]] * 2
    sent = ulan.send(table(heads, taken, *twice), "places")
    assert {one["key"] for one in sent.repairs} == {"territory:clean", "territory:twice"}
    assert "This place is already given." in ulan.page(sent, rows="wrong").text
    assert sent.counts == {"new": 1, "wrong": 2, "corrections": 0, "untaken": 0}


def test_a_line_stays_with_its_record(ulan):
    line = factories.audience(event=factories.event(places=[cast.ULAN]))
    other = factories.event(places=[cast.ULAN])
    heads = ["No. of the line", "No. of the event", "Aged from"]
    sent = ulan.send(table(heads, [str(line.pk), str(other.pk), "7"]), "audience")
    assert [one["key"] for one in sent.repairs] == ["event:other"]


def test_a_line_that_no_number_tells_is_asked_about(ulan):
    made = factories.event(places=[cast.ULAN])
    line = factories.audience(event=made, quantity=Quantity.exact(30))
    sent = ulan.send(table(["Іс-шара №", "Қанша"], [str(made.pk), "35"]), "audience")
    assert [one["key"] for one in sent.repairs] == [":alike"]
    ulan.save(ulan.answer(sent, _alike="same"))
    line.refresh_from_db()
    assert (EventAudience.objects.count(), line.quantity) == (1, Quantity.exact(35, "35"))


def test_a_photo_is_described_and_never_made_by_a_list(ulan):
    made = factories.event(places=[cast.ULAN])
    photo = factories.photo(event=made)
    heads = ["No. of the line", "No. of the event", "What can be seen"]
    rows = [[str(photo.pk), str(made.pk), "Ағаш егіп жатқан еріктілер"], ["", str(made.pk), "Зал"]]
    sent = ulan.send(table(heads, *rows), "photos")
    assert (sent.counts["changed"], [one["key"] for one in sent.repairs]) == (1, ["event:new"])


def test_a_source_and_the_sentences_taken_from_it(ulan):
    text = "Ұлан ауданында сенбілік өтті. Оған отыз адам келді."
    ulan.save(ulan.send(table(["Headline", "Date", "Text"], ["Сенбілік", "27.02.2021", text]), "sources"))
    source = Source.objects.get()
    assert (source.text, source.responsible, source.stage) == (text, ulan.officer.territory, "draft")
    columns = ["Statement", "Territory", "Source", "Sentence of the source"]
    good = ["Сенбілік өтті.", "Ұлан ауданы", "Сенбілік", "Ұлан ауданында сенбілік өтті."]
    sent = ulan.send(table(columns, good, ["Басқа.", *good[1:3], "Мұндай сөйлем жоқ."]), "statements")
    assert (sent.counts["new"], [one["field"] for one in sent.repairs]) == (1, ["verbatim"])
    ulan.save(sent)
    assert Statement.objects.values_list("source", "text_en", "text_kk").get() == (source.pk, good[0], "")


def test_people_of_the_own_territory_get_posts(ulan):
    own, other = (
        factories.person(name_kk="Айгүл Сәрсен"),
        factories.person(name_kk="Б", responsible=cast.SHIELI),
    )
    factories.organisation(name_kk="«Талап»")
    heads = ["No. of the person", "Organisation", "Post"]
    sent = ulan.send(
        table(heads, [str(own.pk), "«Талап»", "директор"], [str(other.pk), "«Талап»", "x"]), "posts"
    )
    assert (sent.counts.get("new"), sent.counts.get("wrong")) == (1, 1), sent.repairs
    ulan.save(sent)
    assert Position.objects.values_list("person", "post_en").get() == (own.pk, "директор")
    ulan.tell(sent, undo="1")
    assert not Position.objects.exists()


def test_a_post_of_the_persons_own_is_not_written_over(ulan):
    post = factories.position()
    made = factories.event(places=[cast.ULAN])
    line = factories.guest(event=made, person=post.person, position=post)
    heads = ["No. of the line", "No. of the event", "Post"]
    sent = ulan.send(table(heads, [str(line.pk), str(made.pk), "төраға"]), "people")
    assert [one["key"] for one in sent.repairs] == ["held_as:chosen"]
    assert EventPerson.objects.get().held_as_en == ""


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_has_headings_that_are_understood(ulan, kind):
    file = ulan.client.get(reverse("imports:template", args=[kind]))
    book = CalamineWorkbook.from_filelike(io.BytesIO(file.content))
    heads, _example, *_rows = book.get_sheet_by_index(0).to_python()
    sent = ulan.send(file.content, kind)
    assert "" not in sent.meanings[: len(heads)]
    assert sent.state == State.READY


# Who ------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", [cast.clerk, cast.ulan_officer, cast.publisher, cast.national, cast.auditor])
def test_a_role_imports_what_it_enters_on_forms(desk_of, rf, role):
    officer = role()
    request = rf.get("/")
    request.user = officer
    by_hand = [
        key
        for key, kind in KINDS.items()
        if admin.site.get_model_admin(kind.record_model).has_add_permission(request)
    ]
    page = desk_of(officer).client.get(reverse("imports:list"))
    form = page.context_data["form"]
    assert [key for key, _label in form.fields["kind"].choices] == by_hand if by_hand else form is None
    assert [kind.key for kind in kinds_of(officer)] == by_hand
    assert [key for key, kind in KINDS.items() if officer.permits(ADD, kind.model)] == by_hand


def test_a_clerk_enters_events_by_a_list_and_no_organisation(desk_of):
    factories.event_type(key="seminar")
    desk = desk_of(cast.clerk())
    heads = ["Іс-шара", "Түрі", "Күні", "Аудан"]
    sent = desk.send(table(heads, ["Семинар", "seminar", "14.05.2024", "Ұлан ауданы"]), "events")
    desk.save(sent)
    assert sent.state == State.SAVED, (sent.state, sent.why)
    desk.tell(sent, undo="1")
    assert sent.state == State.UNDONE
    file = io.BytesIO(table(["Атауы"], ["«Талап»"]))
    file.name = "тізім.csv"
    answer = desk.post(reverse("imports:list"), kind="organisations", file=file)
    assert set(answer.context_data["form"].errors) == {"kind"}


def test_who_became_a_clerk_saves_no_organisations_any_more(ulan):
    sent = ulan.send(table(["Атауы"], ["«Талап»"]))
    type(ulan.officer).objects.update(role="clerk")
    assert ulan.client.post(reverse("imports:one", args=[sent.pk]), {"save": "1"}).status_code == 403


def test_a_look_at_a_list_with_personal_data_is_noted(ulan):
    sent = ulan.send(table(["Атауы", "E-mail"], ["«Талап»", "talap@example.kz"]))
    ulan.page(sent)
    look = Seen.objects.get()
    assert (look.how, look.record_model, look.record_key) == ("view", "registry.organisation", None)
    log = ulan.client
    log.force_login(cast.national())
    assert f"/admin/imports/{sent.pk}/" in log.get(reverse("admin:moderation_seen_changelist")).text
    log.force_login(ulan.officer)
    projects = ulan.send(table(["Жоба"], ["«Қамқорлық»"]), "projects")
    ulan.page(projects)
    assert Seen.objects.count() == 1


def test_the_name_of_lines_begins_small_behind_its_colon():
    with translation.override("ru"):
        names = [str(kind.label) for kind in KINDS.values()]
    assert "Мероприятия: места проведения" in names
    behind = [name.split(": ")[1].split()[0] for name in names if ": " in name]
    assert [word for word in behind if word[0].isupper()] == []
