"""Steps from the list: up to 200 records, each judged on its own, with a report of those left as they are."""

import pytest

from events.models import Event
from moderation.actions import take
from moderation.models import StepTaken
from moderation.steps import Stage
from registry.models import Organisation
from tests import cast
from tests.desk import address, change, choose, filled, messages_of
from tests.factories import event, organisation, step_reason, territory

ULAN = "636200000"
LIST = address(Organisation, "changelist") + "?whose=all"


def stages(*records):
    return [type(record).objects.get(pk=record.pk).stage for record in records]


def report(desk, answer):
    assert answer.status_code == 302
    return messages_of(desk.get(answer.url))


def test_each_is_judged_on_its_own_and_those_left_are_named(at_desk, publisher):
    hidden = organisation(name_kk="«Талап»")
    good, waiting, public = event(), event(organisers=[hidden]), event(stage="published")
    done, left = report(desk := at_desk(publisher), choose(desk, "publish", [good, waiting, public]))
    assert done == "1 record was published."
    assert "2 records were left as they are:" in left
    assert f'<a href="{change(waiting)}">{waiting}</a>' in left
    assert f'<a href="{change(hidden)}">' in left
    assert f'<a href="{change(public)}">{public}</a>: ' in left
    assert "Stage of the record: “published”" in left
    assert stages(good, waiting, public) == ["published", "draft", "published"]


def test_the_reason_is_asked_once_for_all(at_desk, publisher, ulan_officer, mailoutbox):
    records = [event(), event()]
    for record in records:
        take("submit", record, ulan_officer)
    desk, reason = at_desk(publisher), step_reason()
    page = choose(desk, "return", records)
    assert page.status_code == 200
    assert stages(*records) == ["submitted", "submitted"]
    text = page.content.decode()
    for record in records:
        assert f'<a href="{change(record)}">{record}</a>' in text
    sent = {**filled(page), "_selected_action": [record.pk for record in records]}
    again = desk.post(page.wsgi_request.get_full_path(), sent)
    assert again.context["form"].errors.keys() == {"reason"}
    sent |= {"reason": reason.pk, "words": "Күнін көрсетіңіз"}
    assert report(desk, desk.post(LIST.replace("registry/organisation", "events/event"), sent)) == [
        "2 records were returned."
    ]
    assert stages(*records) == ["returned", "returned"]
    assert {taken.words for taken in StepTaken.objects.filter(step="return")} == {"Күнін көрсетіңіз"}


def test_all_are_told_of_in_one_mail(
    at_desk, publisher, ulan_officer, mailoutbox, django_capture_on_commit_callbacks
):
    records = [event(), event(), event()]
    with django_capture_on_commit_callbacks(execute=True):
        choose(at_desk(ulan_officer), "submit", records)
    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == ([publisher.email], "3 records are waiting for your check")
    for record in records:
        assert str(record) in mail.body
        assert change(record) in mail.body


def test_who_was_slower_is_told_so(at_desk, publisher):
    records = [organisation(stage="submitted"), organisation(stage="submitted")]
    desk = at_desk(publisher)
    page = desk.get(LIST)
    Organisation.objects.filter(pk=records[0].pk).update(version=2)
    done, left = report(desk, choose(desk, "publish", records, page=page))
    assert done == "1 record was published."
    assert f"{records[0]}</a>: Somebody else has changed the record since you opened it." in left
    assert stages(*records) == ["submitted", "published"]


def test_a_record_that_went_on_meanwhile_is_left(at_desk, publisher):
    record = organisation(stage="submitted")
    desk = at_desk(publisher)
    page = desk.get(LIST)
    take("publish", record, publisher)
    (left,) = report(desk, choose(desk, "publish", [record], page=page))
    assert "Stage of the record: “published”" in left
    assert StepTaken.objects.count() == 1


def test_a_list_that_names_no_version_asks_first(at_desk, ulan_officer):
    """All rows of several pages at once, or an address made by hand."""
    records = [organisation() for _number in range(3)]
    desk = at_desk(ulan_officer)
    sent = {"action": "submit_selected", "_selected_action": [record.pk for record in records]}
    page = desk.post(LIST, sent)
    assert page.status_code == 200
    assert stages(*records) == ["draft"] * 3
    again = {**filled(page), "_selected_action": sent["_selected_action"]}
    assert report(desk, desk.post(LIST, again)) == ["3 records were submitted."]
    for forged in ("", "0", "abc", "99"):
        other = organisation()
        desk.post(LIST, {**sent, "_selected_action": [other.pk], f"version-{other.pk}": forged})
        assert stages(other) == ["draft"]


def test_foreign_records_mixed_in_are_neither_changed_nor_told_of(at_desk, db):
    stranger = cast.account("syr", "publisher", cast.KYZYLORDA)
    own = organisation(stage="submitted", responsible=cast.SHIELI)
    foreign = organisation(name_kk="Қырғауыл", stage="submitted")
    public = organisation(name_kk="Ашық ұйым", stage="published")
    desk, reason = at_desk(stranger), step_reason()
    versions = {f"version-{record.pk}": record.version for record in (own, foreign, public)}
    for step, extra in (("publish", {}), ("return", {"_confirmed": "1", "reason": reason.pk})):
        Organisation.objects.filter(pk=own.pk).update(stage="submitted")
        versions[f"version-{own.pk}"] = Organisation.objects.get(pk=own.pk).version
        answer = choose(desk, step, [own, foreign, public], **versions, **extra)
        texts = report(desk, answer)
        assert "Қырғауыл" not in "".join(texts)
        assert f"/{foreign.pk}/" not in "".join(texts)
        assert stages(foreign, public) == ["submitted", "published"]
    page = choose(desk, "return", [own, foreign, public])
    assert "Қырғауыл" not in page.content.decode()
    assert f'value="{foreign.pk}"' not in page.content.decode()


def test_a_double_click_takes_each_step_once(at_desk, ulan_officer):
    record = organisation()
    desk = at_desk(ulan_officer)
    page = desk.get(LIST)
    first, second = (choose(desk, "submit", [record], page=page) for _click in range(2))
    assert (first.status_code, second.status_code) == (302, 302)
    texts = messages_of(desk.get(second.url))
    assert "This form has already been saved; nothing was added a second time." in texts
    assert StepTaken.objects.of(record).count() == 1


@pytest.mark.parametrize(("few", "many"), [(5, 25), pytest.param(10, 60, marks=pytest.mark.proof)])
def test_many_cost_a_bounded_number_of_queries(at_desk, publisher, django_assert_max_num_queries, few, many):
    kind, ulan = event().type, territory(ULAN)

    def made(number):
        return Event.objects.bulk_create(
            Event(title_kk=f"Іс-шара {one}", type=kind, responsible=ulan, stage=Stage.DRAFT)
            for one in range(number)
        )

    desk = at_desk(publisher)
    costs = []
    for number in (few, many):
        records = made(number)
        sent = {f"version-{record.pk}": record.version for record in records}
        with django_assert_max_num_queries(5000) as asked:
            answer = choose(desk, "publish", records, **sent)
        costs.append(len(asked))
        assert report(desk, answer) == [f"{number} records were published."]
    each = (costs[1] - costs[0]) / (many - few)
    assert each <= 11, each
    assert costs[0] <= few * 11 + 50


def test_nothing_is_chosen(at_desk, publisher):
    record = organisation(stage="submitted")
    desk = at_desk(publisher)
    for ids in ([], ["4711"], ["abc"]):
        answer = desk.post(LIST, {"action": "publish_selected", "_selected_action": ids, "index": "0"})
        assert answer.status_code in (200, 302, 400), ids
    assert stages(record) == ["submitted"]
