"""The state social order: what the public is told of a contract, and how officers watch over it."""

import datetime
import re

import pytest
from django.utils import timezone, translation

from moderation.actions import take
from ngo_portal.lib.language.quantities import Quantity
from projects.models import ProjectReport, SocialProject, Supervision
from tests import cast, doors
from tests.desk import address, change, send
from tests.factories import (
    indicator,
    project,
    project_figure,
    supervision,
    target_group,
    territory,
    unit,
)

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
YESTERDAY, TOMORROW = TODAY - datetime.timedelta(days=1), TODAY + datetime.timedelta(days=1)
SUPERVISIONS = address(Supervision, "changelist")


def page_of(client, record):
    with translation.override("en"):
        return doors.html(client, record.get_absolute_url())


def table(page):
    """The rows of the table of indicators."""
    body = re.search(r"<tbody>(.*?)</tbody>", page, re.DOTALL)[1]
    rows = re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)
    cells = [re.findall(r"<t[hd].*?>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]
    return [[" ".join(re.sub("<[^>]*>", " ", cell).split()) for cell in row] for row in cells]


def lines_of(client):
    """The indicators as machines take them."""
    projects = [one for one in doors.objects(client, "en", "projects") if one.get("sheet") == "projects"]
    return [line for one in projects for line in one["indicators"]]


@pytest.fixture
def order(db):
    """A contract with what was planned and what was reached."""
    people = unit(key="people", one_en="person", many_en="people", counts_people=True)
    trained = indicator(key="trained", name_en="People trained", unit=people)
    made = project(
        name_en="Warm home",
        kind="state_order",
        stage="published",
        contract_number="14-ГСЗ",
        contract_on="2021-03-01",
        lot="Lot No. 2",
        amount_contracted=5_000_000,
        assessment="partly",
        assessed_on="2021-12-20",
        assessment_words_en="The last training was late.",
    )
    project_figure(project=made, indicator=trained, quantity=Quantity.exact(200))
    project_figure(project=made, item_en="leaflets", quantity=Quantity.exact(1000))
    project_figure(project=made, indicator=trained, quantity=Quantity.exact(187), phase="actual")
    return made


def test_the_public_reads_contract_indicators_and_assessment(client, order):
    page = page_of(client, order)
    assert "Lot No. 2" in page and "14-ГСЗ" in page
    assert "Results partly achieved" in page and "The last training was late." in page
    assert table(page) == [["People trained", "200 people", "187 people"], ["leaflets", "1000", "not stated"]]
    header, row = doors.csv_rows(client, "en", "projects")
    told = dict(zip(header, row, strict=True))
    assert told["Lot"] == "Lot No. 2"
    assert told["Assessment of the results"] == "results partly achieved"
    assert [(one["phase"], one["quantity"]["low"]) for one in lines_of(client)] == [
        ("planned", 200), ("planned", 1000), ("actual", 187),
    ]  # fmt: skip


@pytest.mark.parametrize("stage", ["draft", "withdrawn"])
def test_of_a_contract_that_is_not_public_nothing_is_told(client, order, stage):
    SocialProject.objects.update(stage=stage)
    header, *rows = doors.csv_rows(client, "en", "projects")
    assert rows == []
    assert lines_of(client) == []


def test_a_small_number_stays_one_beside_its_whole(client, order):
    """Of 30 planned, 27 are pupils and 3 are orphans: the public reads none that would tell the 3."""
    orphans = target_group(key="orphans", name_en="orphans", is_vulnerable=True)
    pupils = target_group(key="pupils", name_en="pupils", is_vulnerable=False)
    order.figures.all().delete()
    people = unit(key="people")
    whole = project_figure(project=order, item_en="came", unit=people, quantity=Quantity.exact(30))
    project_figure(project=order, item_en="came", target_group=pupils, quantity=Quantity.exact(27))
    small = project_figure(project=order, item_en="came", target_group=orphans, quantity=Quantity.exact(3))
    SocialProject.objects.update(results_en="All came. There were 3 orphans.")

    page = page_of(client, order)
    assert table(page)[0][1] == "28–31 people"
    assert table(page)[2][1] == "fewer than 5 people"
    assert "3 orphans" not in page and "All came." in page
    header, row = doors.csv_rows(client, "en", "projects")
    assert row[header.index("Results")] == "All came."
    assert [one["quantity"].get("low") for one in lines_of(client)] == [28, 27, None]
    for words in ("3", "3 orphans"):
        assert order.pk not in list(
            SocialProject.objects.published().with_words(words).values_list("pk", flat=True)
        )

    orphans.is_vulnerable = False
    orphans.save()
    whole.refresh_from_db()
    assert (whole.told_low, whole.told_high) == (28, 31)  # what was public by its ends stays so
    SocialProject.objects.update(stage="draft", published_at=None, published_by=None)
    whole.save()
    whole.refresh_from_db()
    assert (whole.told_low, whole.told_high) == (None, None)
    SocialProject.objects.update(
        stage="published", published_at=order.published_at, published_by=order.published_by
    )
    assert "3 people" in page_of(client, order)
    orphans.is_vulnerable = True
    orphans.save()
    small.delete()
    assert table(page_of(client, order))[0][1] == "28–31 people"


# Watched over --------------------------------------------------------------------------


def work(desk):
    return {
        str(piece["stage"]): (piece["number"], piece["address"])
        for piece in desk.get("/admin/").context["my_work"]
        if piece["model"] is Supervision
    }


def test_who_watches_over_a_public_project_corrects_nothing_by_it(at_desk, ulan_officer, order, client):
    """An officer, who may not change what is published, notes what the organisation owes."""
    desk = at_desk(ulan_officer)
    sent = {
        "project": order.pk,
        "reports-TOTAL_FORMS": 1,
        "reports-0-kind": "interim",
        "reports-0-due_on": f"{YESTERDAY:%d.%m.%Y}",
        "reports-0-note": "Қоңырау шалдық",
    }
    assert send(desk, address(Supervision, "add"), **sent).status_code == 302
    made = Supervision.objects.get()
    assert made.responsible == order.responsible
    order.refresh_from_db()
    assert (order.stage, order.corrected_at) == ("published", None)
    number, path = work(desk)["report of the organisation overdue"]
    assert number == 1
    assert [row.pk for row in desk.get(path).context["cl"].queryset] == [made.pk]
    assert "Қоңырау шалдық" not in page_of(client, order)

    ProjectReport.objects.update(handed_in_on=TODAY)
    assert work(desk) == {}
    assert list(desk.get(path).context["cl"].queryset) == []


def test_only_what_is_over_is_overdue(at_desk, ulan_officer, publisher):
    supervision(
        reports=[{"due_on": TODAY}, {"due_on": YESTERDAY, "handed_in_on": TODAY, "kind": "final"}],
        visits=[
            {"on": YESTERDAY, "to_mend": "Тізім", "mend_by": TODAY},
            {"on": YESTERDAY, "to_mend": "Тізім", "mend_by": YESTERDAY, "mended_on": YESTERDAY},
        ],
    )
    assert work(at_desk(ulan_officer)) == {}
    supervision(visits=[{"on": YESTERDAY, "to_mend": "Шот", "mend_by": YESTERDAY}])
    supervision(responsible=cast.SHIELI, reports=[{"due_on": YESTERDAY}])
    for officer in (ulan_officer, publisher):
        assert [number for number, _path in work(at_desk(officer)).values()] == [1]


def test_it_belongs_to_who_answers_for_the_project(at_desk, ulan_officer, kyzylorda_officer, national):
    made = supervision(reports=[{"due_on": YESTERDAY}])
    assert at_desk(ulan_officer).get(change(made)).status_code == 200
    assert at_desk(kyzylorda_officer).get(change(made)).status_code == 404
    SocialProject.objects.filter(pk=made.project_id).update(responsible=territory(cast.SHIELI))
    assert at_desk(ulan_officer).get(change(made)).status_code == 404
    assert at_desk(kyzylorda_officer).get(change(made)).status_code == 200
    made.refresh_from_db()
    assert list(made.history.order_by("pgh_id").values_list("responsible__code", flat=True)) == [
        cast.ULAN, cast.SHIELI,
    ]  # fmt: skip


def test_a_project_leads_to_its_reports_and_visits(at_desk, ulan_officer, kyzylorda_officer):
    """To the form that makes their page, while there is none; not from where the project is another's."""
    watched, bare = supervision().project, project(responsible=cast.ULAN, stage="published")
    desk = at_desk(ulan_officer)
    for record, link in (
        (watched, change(watched.supervision)),
        (bare, f"{address(Supervision, 'add')}?project={bare.pk}"),
    ):
        assert f'href="{link}"' in desk.get(change(record)).content.decode()
        assert desk.get(link).status_code == 200
    assert "projects/supervision" not in _tools(at_desk(kyzylorda_officer).get(change(bare)))


def _tools(page):
    return re.search(r'<ul class="object-tools">.*?</ul>|$', page.content.decode(), re.DOTALL)[0]


def test_what_is_refused(at_desk, ulan_officer, publisher):
    desk = at_desk(ulan_officer)
    foreign = project(stage="published", responsible=cast.SHIELI)
    answer = send(desk, address(Supervision, "add"), project=foreign.pk)
    assert "Another territory answers for this project" in answer.text
    there = supervision()
    answer = send(desk, address(Supervision, "add"), project=there.project_id)
    assert "have a page already" in answer.text
    ahead = {"reports-TOTAL_FORMS": 1, "reports-0-due_on": "01.02.2020", "reports-0-kind": "final"}
    answer = send(desk, change(there), **ahead, **{"reports-0-handed_in_on": f"{TOMORROW:%d.%m.%Y}"})
    assert "This day is in the future." in answer.text
    unsaid = {"visits-TOTAL_FORMS": 1, "visits-0-on": "01.02.2020", "visits-0-mend_by": "01.03.2020"}
    assert "Say what is to be mended" in send(desk, change(there), **unsaid).text
    assert not ProjectReport.objects.exists()


def test_an_officer_enters_what_was_planned_and_reached(at_desk, ulan_officer, publisher):
    desk, page = at_desk(ulan_officer), address(SocialProject, "add")
    sent = {
        "name_kk": "Жылы үй",
        "contract_number": "14",
        "figures-TOTAL_FORMS": 2,
        "figures-0-basis": "stated",
        "figures-0-phase": "planned",
        "figures-0-item_kk": "кеңес",
        "figures-0-quantity_words": "40-қа жуық",
        "figures-1-basis": "stated",
        "figures-1-phase": "actual",
        "figures-1-item_kk": "кеңес",
        "figures-1-quantity_words": "38",
    }
    answer = send(desk, page, **sent)
    assert answer.status_code == 302
    made = SocialProject.objects.get()
    assert [(line.phase, line.quantity_qualifier, int(line.quantity_low)) for line in made.figures.all()] == [
        ("planned", "about", 40), ("actual", "exact", 38),
    ]  # fmt: skip
    take("submit", made, ulan_officer)
    take("publish", made, publisher)
    made.refresh_from_db()
    assert made.is_published
