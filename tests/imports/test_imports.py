"""A list comes in: what is new, changed, the same and wrong is told before anything is saved; one answer
mends many rows; a list sent again changes nothing; a saved one is undone."""

import io
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml.html import fromstring
from python_calamine import CalamineWorkbook

from imports import actions, saving
from imports.models import Import, Row, State
from moderation.models import Seen, StepTaken
from moderation.saved import saves
from registry.models import AnnualFiling, Organisation
from tests import cast, factories
from tests.imports.sheets import HEADS, TALAP, table, workbook

pytestmark = pytest.mark.usefixtures("words")
OTHER = ["150140012343", "«Жігер» қоғамдық қоры", "Ұлан ауданы", "", "2015", ""]
WRONG_BIN = "940140000386"


def names():
    return set(Organisation.objects.values_list("name_kk", flat=True))


@pytest.fixture
def ulan(desk_of):
    return desk_of(cast.ulan_officer())


def test_a_list_in_any_order_becomes_drafts_of_the_officers_territory(ulan):
    """Titles above, blank rows, further columns, headings in any case, days as spreadsheets count them."""
    rows = [
        ["ҮЕҰ тізімі"],
        [],
        ["№", "E-MAIL", "атауы", "Ескерту", "Аудан", "бсн", "Тіркелген күні", "Бағыты"],
        [
            "1",
            "talap@example.kz",
            "«Талап» ҚБ",
            "жақсы",
            "Ұлан ауданы",
            "940140000385",
            "41408",
            "жастар саясаты",
        ],
        [],
        ["2", "", "«Жігер» қоры", "", "Ұлан ауданы", "", "", ""],
    ]
    sent = ulan.send(table(*rows), name="тізім.csv")
    assert (sent.state, sent.counts) == (State.READY, {"new": 2, "corrections": 0, "untaken": 0})
    assert names() == set()
    ulan.save(sent)
    talap, zhiger = Organisation.objects.order_by("pk")
    assert (talap.name_kk, talap.bin, str(talap.founded), talap.stage) == (
        "«Талап» ҚБ",
        "940140000385",
        "2013-05-14",
        "draft",
    )
    assert [str(one) for one in talap.directions.all()] == ["жастар саясаты"]
    assert [(one.kind, one.value, one.is_public) for one in talap.contacts.all()] == [
        ("email", "talap@example.kz", False)
    ]
    assert talap.responsible == zhiger.responsible == ulan.officer.territory
    assert [save.by for save in saves(talap, ulan.officer)] == [ulan.officer]


def test_a_list_that_is_sent_again_changes_nothing(ulan):
    data = workbook(HEADS, TALAP, ["", "Бастау", "Ұлан ауданы", "", "", ""])
    ulan.save(ulan.send(data))
    before = list(Organisation.objects.values())
    again = ulan.send(data)
    assert again.counts == {"unchanged": 2, "corrections": 0, "untaken": 0}
    assert "name" in ulan.page(again).context_data["kind"].by_key
    ulan.save(again)
    assert (list(Organisation.objects.values()), again.state) == (before, State.READY)


def test_a_form_that_is_sent_twice_is_one_import(ulan):
    token = "5a1c4a0e-7d0c-4b7e-9a51-0c7bb7a0a111"
    first = ulan.send(table(HEADS, TALAP), form_token=token)
    assert ulan.send(table(HEADS, TALAP), form_token=token) == first
    assert Import.objects.count() == 1


def test_one_answer_mends_all_rows_with_the_same_fault(ulan):
    wrong = [
        [WRONG_BIN[:6] + f"{n:06}", f"«Ұйым {n}»", "Мұңдай аудан", "экология", "30.02.2015", ""]
        for n in range(4)
    ]
    sent = ulan.send(workbook(HEADS, TALAP, *wrong))
    assert sent.counts == {"new": 1, "wrong": 4, "corrections": 0, "untaken": 0}
    assert {repair["key"].split(":")[0]: repair["number"] for repair in sent.repairs} == {
        "bin": 4,
        "seat": 4,
        "directions": 4,
        "founded": 4,
    }
    shown = fromstring(ulan.page(sent, rows="wrong").text).text_content()  # without its random secret
    assert "B3" not in shown and "A3" in shown
    sent = ulan.answer(
        sent, bin_bin="blank", seat_place="=636200000", directions="=youth", founded_date="blank"
    )
    assert (sent.counts, sent.repairs) == ({"new": 5, "corrections": 0, "untaken": 0}, [])
    ulan.save(sent)
    assert (
        Organisation.objects.filter(seat__code="636200000", directions__key="youth", founded="").count() == 4
    )


def test_what_is_too_long_is_refused_and_never_cut(ulan):
    """Neither by a box nor on its way: answering what is wrong elsewhere leaves it as it was sent."""
    long, longest = "«" + "Ұзын " * 119 + "» қоры", "Ұ" * 32_768
    sent = ulan.send(table(HEADS, ["", long], ["", longest], ["", "«Жаңа»", "Мұндай жоқ"]))
    page = ulan.page(sent)
    assert "maxlength" not in page.text
    assert "(it has 602)" in page.text
    boxes = fromstring(page.text).xpath("//form[@class='repairs']//textarea")
    typed = {box.get("name"): box.text.removeprefix("\n") for box in boxes}
    assert sorted(map(len, typed.values())) == [10, len(long), len(longest)]
    mended = {name: "Ұлан\r\nауданы" for name, text in typed.items() if text == "Мұндай жоқ"}
    sent = ulan.tell(sent, mend="1", **typed | mended)
    assert (list(sent.answers.values()), sent.counts["wrong"]) == (["=Ұлан\nауданы"], 2)
    box = next(name for name, text in typed.items() if text == long)
    sent = ulan.tell(sent, mend="1", **{box: "Ө" * 501})
    assert sent.counts["wrong"] == 2
    ulan.save(ulan.tell(sent, mend="1", **{box: "Ө" * 500}))
    assert names() == {"«Жаңа»", "Ө" * 500}


def test_signs_that_are_left_out_are_told_beside_their_row(ulan):
    sent = ulan.send(table(HEADS, ["", "«Та\ue000лап» қоры"], ["", "«Жігер» қоры"]))
    page = ulan.page(sent, rows="new").text
    assert page.count("U+E000") == 1
    ulan.save(sent)
    assert names() == {"«Талап» қоры", "«Жігер» қоры"}


def test_one_answer_is_given_to_all_that_is_left(ulan):
    rows = [
        [WRONG_BIN, "«Бір»", "Мұңдай аудан", "", "", ""],
        ["", "«Екі»", "Ұлан ауданы", "", "кеше", ""],
        ["", "", "Ұлан ауданы", "", "", "x@example.kz"],
    ]
    sent = ulan.send(workbook(HEADS, TALAP, *rows))
    keys = [repair["key"].split(":")[0] for repair in sent.repairs]
    sent = ulan.tell(sent, mend="1", rest="blank", **{f"repair-{keys.index('seat')}": "=636200000"})
    assert sent.counts == {"new": 3, "left_out": 1, "corrections": 0, "untaken": 0}
    ulan.save(sent)
    assert Organisation.objects.filter(seat__code="636200000").count() == 3


def test_headings_that_are_printed_again_are_no_rows(ulan):
    sent = ulan.send(table(HEADS, TALAP, [one.upper() for one in HEADS], OTHER))
    assert sent.counts == {"new": 2, "corrections": 0, "untaken": 0}


def test_a_cell_is_mended_by_itself_and_a_row_left_out(ulan):
    sent = ulan.send(workbook(HEADS, [WRONG_BIN, *TALAP[1:]], ["123", *OTHER[1:]]))
    assert [cell["place"] for repair in sent.repairs for cell in repair["cells"]] == ["A2", "A3"]
    sent = ulan.tell(sent, mend="1", **{"cell-0-2": TALAP[0], "cell-0-3": "123"})
    assert sent.counts == {"new": 1, "wrong": 1, "corrections": 0, "untaken": 0}
    sent = ulan.answer(sent, bin_bin="out")
    assert sent.counts == {"new": 1, "left_out": 1, "corrections": 0, "untaken": 0}


def test_wrong_rows_come_back_as_the_same_file(ulan):
    sent = ulan.send(workbook(HEADS, TALAP, [WRONG_BIN, *OTHER[1:]]))
    ulan.save(sent)
    assert (names(), sent.state) == ({TALAP[1]}, State.SAVED)
    file = ulan.client.get(reverse("imports:wrong", args=[sent.pk]))
    heads, *rows = CalamineWorkbook.from_filelike(io.BytesIO(file.content)).get_sheet_by_index(0).to_python()
    assert heads == [*HEADS, "What is wrong"]
    assert [row[:6] for row in rows] == [[WRONG_BIN, *OTHER[1:]]]
    assert "check digit" in rows[0][6]
    taken = Seen.objects.get()
    assert (taken.how, taken.officer, taken.record_model) == ("export", ulan.officer, "registry.organisation")
    assert taken.asked == f"import-{sent.pk}-wrong.xlsx"


def test_what_holds_no_personal_data_is_taken_away_unnoted(ulan):
    sent = ulan.send(table(["Аты", "Ауданы"], ["Жоба", "Белгісіз"]), kind="projects", name="жоба.csv")
    assert ulan.client.get(reverse("imports:wrong", args=[sent.pk])).status_code == 200
    assert not Seen.objects.exists()


def test_a_blank_cell_erases_nothing_and_a_change_is_told_field_by_field(ulan):
    place = factories.territory(cast.ULAN)
    there = factories.organisation(
        name_kk=TALAP[1], bin=TALAP[0], seat=place, founded="2010", about_kk="Бұрыннан бар"
    )
    sent = ulan.send(
        table(
            ["БСН", "Атауы", "Құрылған күні", "status", "directions"],
            [TALAP[0], TALAP[1], "2013", "", "youth"],
        )
    )
    (row,) = sent.rows.all()
    assert (row.verdict, sent.counts["changed"]) == ("changed", 1)
    told = {one["field"]: (one["before"], one["after"]) for one in row.changes}
    assert told == {"founded": ("2010", "2013"), "directions": ("", "жастар саясаты")}
    ulan.save(sent)
    there.refresh_from_db()
    assert (str(there.founded), there.about_kk, there.seat, there.version) == (
        "2013",
        "Бұрыннан бар",
        place,
        2,
    )


def test_what_others_answer_for_is_not_changed(ulan):
    published = factories.organisation(
        name_kk="«Сыр»", bin=TALAP[0], responsible=cast.SHIELI, stage="published"
    )
    hidden = factories.organisation(name_kk="«Жасырын»", bin=OTHER[0], responsible=cast.SHIELI)
    sent = ulan.send(table(["БСН", "Атауы"], [TALAP[0], "«Менің»"], [OTHER[0], "«Менің»"]))
    assert sent.counts == {"wrong": 2, "corrections": 0, "untaken": 0}
    assert "Жасырын" not in ulan.page(sent, rows="wrong").text
    ulan.save(sent)
    assert {published.pk, hidden.pk} == set(
        Organisation.objects.filter(version=1).values_list("pk", flat=True)
    )


def test_a_namesake_is_asked_about(ulan):
    there = factories.organisation(name_kk="«Талап» қоғамдық бірлестігі", seat=factories.territory(cast.ULAN))
    sent = ulan.send(table(["Атауы", "Аудан", "Құрылған күні"], ["ОО «Талап»", "Ұлан ауданы", "2013"]))
    assert [repair["key"] for repair in sent.repairs] == [":alike"]
    as_another = ulan.answer(sent, _alike="other")
    assert as_another.counts == {"new": 1, "corrections": 0, "untaken": 0}
    the_same = ulan.answer(ulan.tell(as_another, forget="1"), _alike="same")
    assert (the_same.counts["changed"], the_same.rows.get().changes[-1]["field"]) == (1, "founded")
    ulan.save(the_same)
    there.refresh_from_db()
    assert str(there.founded) == "2013"


def test_the_day_of_a_namesake_is_said_as_pages_say_it(ulan):
    kind = factories.event_type()
    factories.event(title_kk="Көктем", date="2025-03-10", responsible=cast.ULAN)
    sent = ulan.send(table(["Атауы", "Іс-шара түрі"], ["Көктем", kind.name_kk]), kind="events")
    told = str(sent.repairs)
    assert "10 March 2025" in told and "2025-03-10" not in told


def test_a_place_outside_the_own_territory_is_asked_about(ulan):
    sent = ulan.send(workbook(HEADS, [*TALAP[:2], "Шиелі ауданы", *TALAP[3:]]))
    assert [repair["key"] for repair in sent.repairs] == ["seat:outside"]
    ulan.save(ulan.answer(sent, seat_outside="yes"))
    assert Organisation.objects.get().responsible == ulan.officer.territory


def test_columns_are_remembered_for_files_of_the_same_headings(ulan):
    rows = ["Нөмірі", "Кім"], [TALAP[0], TALAP[1]]
    sent = ulan.send(table(*rows))
    assert sent.meanings == ["", ""]
    sent = ulan.tell(sent, columns="1", **{"column-0": "bin", "column-1": "name"})
    assert (sent.meanings, sent.counts["new"]) == (["bin", "name"], 1)
    assert ulan.send(table(*rows)).meanings == ["bin", "name"]


def test_a_published_record_is_corrected_by_those_who_publish(desk_of):
    desk = desk_of(cast.publisher())
    there = factories.organisation(name_kk=TALAP[1], bin=TALAP[0], founded="2010", stage="published")
    sent = desk.send(table(["БСН", "Құрылған күні"], [TALAP[0], "2013"]))
    assert sent.counts["corrections"] == 1
    assert desk.save(sent).state == State.READY  # without a reason nothing is saved
    reason = factories.step_reason(step="correct")
    desk.save(sent, **{"correction-reason": reason.pk, "correction-words": "Жарғы бойынша"})
    taken = StepTaken.objects.get()
    assert (taken.step, taken.by, taken.words, taken.changes[0]["after"]) == (
        "correct",
        desk.officer,
        "Жарғы бойынша",
        "2013",
    )
    there.refresh_from_db()
    assert (there.version, taken.version, there.stage) == (2, 2, "published")


def test_an_import_is_undone_where_nobody_has_touched_it(ulan):
    there = factories.organisation(name_kk="«Бар»", bin=TALAP[0], founded="2010")
    sent = ulan.send(workbook(HEADS, [TALAP[0], "«Бар»", *TALAP[2:]], OTHER, ["", "Бастау", "", "", "", ""]))
    assert ulan.save(sent).counts == {"changed": 1, "new": 2, "corrections": 0, "untaken": 0}
    touched = Organisation.objects.get(name_kk="Бастау")
    Organisation.objects.filter(pk=touched.pk).update(version=2)
    ulan.tell(sent, undo="1")
    assert (sent.state, sent.counts["kept"], names()) == (State.UNDONE, 1, {"«Бар»", "Бастау"})
    there.refresh_from_db()
    assert (str(there.founded), there.seat, there.contacts.count(), there.directions.count()) == (
        "2010",
        None,
        0,
        0,
    )


def test_an_import_of_last_week_stays(ulan):
    sent = ulan.save(ulan.send(workbook(HEADS, TALAP)))
    Import.objects.update(finished_at=timezone.now() - timedelta(days=8))
    assert ulan.tell(sent, undo="1").state == State.SAVED


def test_nothing_is_saved_of_what_has_changed_since_the_officer_looked(ulan):
    sent = ulan.send(table(["БСН", "Атауы"], [TALAP[0], TALAP[1]]))
    factories.organisation(name_kk="«Кейін»", bin=TALAP[0])
    ulan.save(sent)
    assert (sent.state, sent.why, names()) == (State.READY, "stale", {"«Кейін»"})
    assert sent.counts == {"changed": 1, "corrections": 0, "untaken": 0}


def test_scope_is_that_of_the_moment_of_saving(ulan):
    sent = ulan.send(workbook(HEADS, TALAP))
    ulan.officer.role = "auditor"
    ulan.officer.save()
    actions.save(Import.objects.get(pk=sent.pk))
    assert names() == set()


@pytest.mark.parametrize("step", ["_write_links", "_write_lines", "_count_versions", "_sign_rows"])
def test_a_fault_in_the_middle_leaves_nothing_and_the_file_may_be_sent_again(ulan, monkeypatch, step):
    data = workbook(HEADS, TALAP, OTHER)
    sent = ulan.send(data)

    def gone(*_args):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(saving, step, gone)
        with pytest.raises(KeyboardInterrupt):
            actions.save(Import.objects.get(pk=sent.pk))
    assert (names(), Row.objects.exclude(record_key=None).count()) == (set(), 0)
    ulan.save(ulan.send(data))
    assert names() == {TALAP[1], OTHER[1]}


def test_others_do_not_see_it(ulan, desk_of):
    sent = ulan.send(workbook(HEADS, TALAP))
    assert desk_of(cast.kyzylorda_officer()).page(sent).status_code == 404
    above = desk_of(cast.publisher())
    assert above.page(sent).status_code == 200
    assert above.post(reverse("imports:one", args=[sent.pk]), plan=sent.plan, save="1").status_code == 403


def test_a_refused_file_says_why(ulan):
    sent = ulan.send(b"%PDF-1.4 " + b"a" * 100)
    assert (sent.state, sent.why) == (State.REFUSED, "type")
    assert "CSV" in ulan.page(sent).text
    form = ulan.post(reverse("imports:list"), kind="organisations").context_data["form"]
    assert set(form.errors) == {"file"}


def test_filings_follow_their_organisation(ulan):
    own = factories.organisation(bin=TALAP[0])
    factories.organisation(bin=OTHER[0], responsible=cast.SHIELI, stage="published")
    sent = ulan.send(
        table(["БИН", "Год", "Дата сдачи"], [TALAP[0], "2024", "01.02.2025"], [OTHER[0], "2024", ""]),
        "filings",
    )
    assert sent.counts == {"new": 1, "wrong": 1, "corrections": 0, "untaken": 0}
    ulan.save(sent)
    assert list(AnnualFiling.objects.values_list("organisation", "year", "filed_on")) == [
        (own.pk, 2024, "2025-02-01")
    ]
    again = ulan.send(table(["БИН", "Год", "Дата сдачи"], [TALAP[0], "2024", "2025-02-01"]), "filings")
    assert again.counts == {"unchanged": 1, "corrections": 0, "untaken": 0}
    ulan.tell(sent, undo="1")
    assert not AnnualFiling.objects.exists()


def test_old_cells_are_forgotten(ulan):
    saved, waiting = ulan.save(ulan.send(workbook(HEADS, TALAP))), ulan.send(workbook(HEADS, OTHER))
    Import.objects.update(created_at=timezone.now() - timedelta(days=31))
    ulan.send(workbook(HEADS, OTHER))
    assert not Import.objects.filter(pk=waiting.pk).exists()
    assert Row.objects.get(sent=saved).cells == []


def test_as_many_queries_for_one_row_as_for_thirty(ulan):
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    asked = []
    for number in (1, 30):
        rows = [["", f"«Ұйым {number} {n}»", "Ұлан ауданы", "youth", "2015", ""] for n in range(number)]
        sent = ulan.send(workbook(HEADS, *rows))
        sent = Import.objects.get(pk=sent.pk)
        with CaptureQueriesContext(connection) as queries:
            actions.check(sent)
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_a_list_changes_no_large_figure_of_what_is_public(desk_of):
    """Such a figure is corrected on the form of its record, where a second person is asked for."""
    desk = desk_of(cast.publisher())
    factories.unit(key="tenge", second_person_above=500_000_000)
    public = factories.project(name_kk="Үлкен жоба", stage="published", amount_contracted=1_000_000)
    file = b"".join(desk.client.get("/en/projects.csv"))
    assert b"1000000" in file
    sent = desk.send(file.replace(b"1000000", b"900000000"), kind="projects", name="projects.csv")
    assert sent.counts["corrections"] == 1
    reason = factories.step_reason(step="correct")
    desk.save(sent, **{"correction-reason": reason.pk, "correction-words": "Қате еді"})
    public.refresh_from_db()
    assert public.amount_contracted == 1_000_000
    page = desk.page(sent).content.decode()
    assert "large or unlikely figures of what is public are corrected on its form" in page
    assert not StepTaken.objects.exists()
