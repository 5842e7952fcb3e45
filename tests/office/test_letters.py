"""The register of letters: an officer of Ulan, a publisher of East Kazakhstan, and nobody else."""

import datetime
import threading

import pytest
from django.db import connection, transaction
from django.utils import timezone, translation

from office.models import Letter
from tests import cast
from tests.desk import address, change, send
from tests.factories import letter, organisation, territory

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
YESTERDAY = TODAY - datetime.timedelta(days=1)
LETTERS = address(Letter, "changelist")


def typed(**fields):
    return {
        "direction": "in",
        "on": f"{TODAY:%d.%m.%Y}",
        "correspondent_words": "Қаржы бөлімі",
        "subject": "Есеп туралы",
        **fields,
    }


def rows(answer):
    return list(answer.context["cl"].queryset)


def work(desk):
    pieces = desk.get("/admin/").context["my_work"]
    return [(piece["number"], piece["address"]) for piece in pieces if piece["model"] is Letter]


def test_who_leaves_the_number_out_gets_the_next_one_of_the_year(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    letter(number="7", on=datetime.date(TODAY.year, 1, 1))
    letter(number="12-03/99", on=datetime.date(TODAY.year, 1, 1))
    letter(number="50", on=datetime.date(TODAY.year - 1, 12, 31))
    letter(number="60", direction="out", on=datetime.date(TODAY.year, 1, 1))
    letter(number="70", responsible=cast.SHIELI, on=datetime.date(TODAY.year, 1, 1))
    empty = desk.get(address(Letter, "add")).text
    assert (
        "In the register of Ulan district that is probably No. 8 for an incoming letter and No. 61 for an "
        in empty
    )
    for _time in range(2):
        assert send(desk, address(Letter, "add"), **typed()).status_code == 302
    assert send(desk, address(Letter, "add"), **typed(direction="out")).status_code == 302
    made = Letter.objects.filter(subject="Есеп туралы").order_by("pk")
    assert [(one.direction, one.number) for one in made] == [("in", "8"), ("in", "9"), ("out", "61")]
    answer = send(desk, address(Letter, "add"), **typed(number="9"))
    assert "There is a letter with this number" in answer.text


@pytest.mark.django_db(transaction=True)
def test_two_clerks_at_once_get_two_numbers():
    """The second one waits until the first letter is saved."""
    ulan = territory(cast.ULAN)
    is_asked, numbers = threading.Event(), []

    def second():
        with transaction.atomic():
            is_asked.set()
            numbers.append(Letter.objects.next_number(ulan, "in", TODAY.year))
        connection.close()

    with transaction.atomic():
        number = Letter.objects.next_number(ulan, "in", TODAY.year)
        clerk = threading.Thread(target=second)
        clerk.start()
        is_asked.wait()
        clerk.join(0.2)
        letter(number=number)
    clerk.join()
    assert (number, numbers) == ("1", ["2"])


def test_what_waits_for_an_answer(at_desk, ulan_officer, publisher):
    late = letter(answer_due=YESTERDAY, on=YESTERDAY)
    waiting = letter(answer_due=TODAY)
    letter()
    foreign = letter(answer_due=YESTERDAY, on=YESTERDAY, responsible=cast.SHIELI)
    for officer in (ulan_officer, publisher):
        desk = at_desk(officer)
        ((number, path),) = work(desk)
        assert number == 1
        assert rows(desk.get(path)) == [late]
        assert set(rows(desk.get(f"{LETTERS}?answer=none"))) == {late, waiting}
        assert foreign not in rows(desk.get(LETTERS))

    desk = at_desk(ulan_officer)
    sent = typed(direction="out", answer_to=late.pk)
    assert send(desk, address(Letter, "add"), **sent).status_code == 302
    assert late.answered_by.get().direction == "out"
    assert work(desk) == []
    assert rows(desk.get(f"{LETTERS}?answer=none")) == [waiting]


def test_letters_are_found_and_narrowed(at_desk, ulan_officer):
    fund = organisation(name_kk="«Қамқорлық» қоры", stage="published")
    first = letter(correspondent=fund, subject="Жарна", number="31", their_number="05-14/77")
    second = letter(subject="Көше жөндеу", direction="out")
    third = letter(about_organisation=fund)
    desk = at_desk(ulan_officer)
    for words, found in (
        ("қамқорлық", {first}), ("05-14/77", {first}), ("жөндеу", {second}), ("жоқ сөз", set()),
    ):  # fmt: skip
        assert set(rows(desk.get(LETTERS, {"q": words}))) == found
    assert rows(desk.get(f"{LETTERS}?direction__exact=out")) == [second]
    assert set(rows(desk.get(f"{LETTERS}?organisation={fund.pk}"))) == {first, third}
    assert set(rows(desk.get(f"{LETTERS}?organisation=nonsense"))) == {first, second, third}


def test_what_is_refused(at_desk, ulan_officer):
    desk, page = at_desk(ulan_officer), address(Letter, "add")
    there = letter()
    for wrong, says in (
        ({"correspondent_words": ""}, "Choose the correspondent, or name it in words."),
        ({"answer_due": f"{YESTERDAY:%d.%m.%Y}"}, "The answer is due before the letter was written."),
        ({"on": "01.01.2999"}, "This day is in the future."),
        (
            {"on": f"{YESTERDAY:%d.%m.%Y}", "answer_to": there.pk},
            "An answer cannot be older than the letter.",
        ),
    ):
        assert says in send(desk, page, **typed(**wrong)).text
    assert Letter.objects.get() == there


def test_the_name_of_a_correspondent_takes_as_many_letters_as_other_names(at_desk, ulan_officer):
    desk, page = at_desk(ulan_officer), address(Letter, "add")
    assert "(it has 501)" in send(desk, page, **typed(correspondent_words="Ұ" * 501)).text
    send(desk, page, **typed(correspondent_words="Ұ" * 500))
    assert Letter.objects.get().correspondent_words == "Ұ" * 500


def test_it_is_of_its_territory_alone(at_desk, ulan_officer, kyzylorda_officer, publisher):
    there = letter(subject="Қырғауыл")
    for reader, status in ((ulan_officer, 200), (publisher, 200), (kyzylorda_officer, 404)):
        assert at_desk(reader).get(change(there)).status_code == status
    hidden = letter(responsible=cast.SHIELI)
    sent = typed(direction="out", answer_to=hidden.pk)
    assert send(at_desk(ulan_officer), address(Letter, "add"), **sent).status_code == 200  # no such choice
    assert there.responsible == territory(cast.ULAN)


@pytest.mark.parametrize(
    ("language", "named"),
    [("kk", "кіріс № 8, "), ("ru", "входящее № 8, "), ("en", "incoming No. 8, ")],
)
def test_a_letter_is_named_as_the_language_writes_a_number(language, named):
    with translation.override(language):
        assert str(Letter(direction="in", number=8, on=TODAY)).startswith(named)
