"""A secret link shows an organisation what is entered of it, as the public would be told, and is answered
once."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from events.models import Event, EventAudience
from moderation import confirming
from moderation.models import Confirmation, Report
from ngo_portal.lib.language.quantities import Quantity
from tests.desk import change, messages_of
from tests.factories import event, organisation, report, source, target_group

pytestmark = pytest.mark.django_db
RIGHT, WRONG = {"verdict": "right", "words": ""}, {"verdict": "wrong", "words": "Күні басқа"}


def ask(desk, record, **sent):
    return desk.post(change(record, "confirm"), sent if "withdraw" in sent else {"make": "1", **sent})


def link_on(page):
    """The path of the link that the officer is shown."""
    return re.search(r'value="https?://[^/"]+(/[^"]+/confirm/[^"]+)"', page.text)[1]


@pytest.fixture
def draft(db):
    return event(title_kk="Қырғауыл")


@pytest.fixture
def made(at_desk, ulan_officer, draft):
    return link_on(ask(at_desk(ulan_officer), draft))


def test_an_officer_makes_a_link_and_the_organisation_answers_once(
    at_desk, ulan_officer, draft, mailoutbox, django_capture_on_commit_callbacks
):
    desk = at_desk(ulan_officer)
    address = link_on(ask(desk, draft))
    assert Confirmation.objects.get().digest not in address
    assert address.rpartition("confirm/")[2].strip("/") not in desk.get(change(draft, "confirm")).text
    outside = Client()
    page = outside.get(address)
    assert (page.status_code, "Қырғауыл" in page.text) == (200, True)
    without_words = outside.post(address, {"verdict": "wrong", "words": " "})
    assert set(without_words.context["form"].errors) == {"words"}
    assert set(outside.post(address, {}).context["form"].errors) == {"verdict"}
    with django_capture_on_commit_callbacks(execute=True):
        thanks = outside.post(address, WRONG)
    assert (thanks.status_code, "Қырғауыл" in thanks.text) == (200, False)
    said = Report.objects.get()
    assert (said.kind, said.words, said.responsible, said.record_key) == (
        *("wrong", "Күні басқа", draft.responsible, draft.pk),
    )
    assert [letter.to for letter in mailoutbox] == [[ulan_officer.email]]
    for answer in (outside.get(address), outside.post(address, RIGHT)):
        assert (answer.status_code, "Қырғауыл" in answer.text) == (410, False)
    assert Report.objects.count() == 1
    assert "Күні басқа" in desk.get(change(draft, "history")).text
    assert [piece["number"] for piece in desk.get("/admin/").context["my_work"]] == [1, 1]


def test_right_needs_no_words(made):
    assert Client().post(made, RIGHT).status_code == 200
    assert Report.objects.get().kind == "right"


def test_the_page_is_kept_nowhere_and_names_itself_to_nobody(made):
    for method in ("get", "post"):
        answer = getattr(Client(), method)(made)
        assert (answer.headers["Cache-Control"], answer.headers["Referrer-Policy"]) == (
            *("no-store", "no-referrer"),
        )
        assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert answer.cookies == {}
    page = Client().get(made).text
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert not re.search('canonical|og:|hreflang="x|t.me|report/|atom', page)


def test_a_browser_that_hides_where_it_comes_from_may_answer(made):
    """With `no-referrer` a browser sends its form from the origin "null"."""
    strict = Client(enforce_csrf_checks=True, headers={"origin": "null"})
    assert strict.post(made, RIGHT, secure=True).status_code == 200
    assert Report.objects.get().kind == "right"


@pytest.mark.parametrize("end", ["expired", "withdrawn", "record withdrawn", "record deleted"])
def test_a_link_that_is_over_says_so_and_nothing_else(at_desk, ulan_officer, draft, made, end):
    if end == "expired":
        Confirmation.objects.update(expires_at=timezone.now())
    elif end == "withdrawn":
        desk, key = at_desk(ulan_officer), Confirmation.objects.get().pk
        assert ask(desk, draft, withdraw=key).status_code == 302
        assert messages_of(ask(desk, draft, withdraw=key, form_token="")) != []
    elif end == "record withdrawn":
        signed = {"published_at": timezone.now(), "published_by": ulan_officer}
        Event.objects.filter(pk=draft.pk).update(stage="withdrawn", **signed)
    else:
        Event.objects.get(pk=draft.pk).delete()
    for answer in (Client().get(made), Client().post(made, RIGHT)):
        assert (answer.status_code, "Қырғауыл" in answer.text) == (410, False)
        assert answer.headers["Cache-Control"] == "no-store"
    assert not Report.objects.exists()


def test_it_lasts_14_days_and_no_other_secret_opens_it(made):
    link = Confirmation.objects.get()
    assert abs(link.expires_at - link.made_at - timedelta(days=14)) < timedelta(seconds=5)
    secret = made.rpartition("confirm/")[2].strip("/")
    assert len(secret) >= 43
    other = made.replace(secret, f"{secret[:-1]}{'a' if secret[-1] != 'a' else 'b'}")
    for wrong in (other, made.replace(secret, link.digest), made.replace("events", "organisations")):
        assert Client().get(wrong).status_code == 404


def test_only_officers_in_scope_make_links(
    at_desk, draft, shieli_officer, auditor, publisher, placeless_officer
):
    statuses = {
        officer.username: ask(at_desk(officer), draft).status_code
        for officer in (shieli_officer, auditor, publisher, placeless_officer)
    }
    assert statuses == {"shieli": 404, "auditor": 403, "east": 200, "nowhere": 403}
    assert Confirmation.objects.count() == 1


def test_a_form_sent_twice_makes_one_link(at_desk, ulan_officer, draft):
    desk = at_desk(ulan_officer)
    token = desk.get(change(draft, "confirm")).context["form_token"]
    assert ask(desk, draft, form_token=str(token)).status_code == 200
    assert ask(desk, draft, form_token=str(token)).status_code == 302
    assert Confirmation.objects.count() == 1


def test_open_links_of_a_record_are_few(at_desk, ulan_officer, draft):
    for _number in range(confirming.MOST_OPEN):
        confirming.make(draft, ulan_officer)
    ask(at_desk(ulan_officer), draft)
    assert Confirmation.objects.count() == confirming.MOST_OPEN


def test_it_tells_no_more_than_the_public_is_told(draft, made):
    """A small number of a vulnerable group, and what is not public itself."""
    group = target_group(is_vulnerable=True, name_kk="мұқтаж жандар")
    EventAudience.objects.create(event=draft, target_group=group, quantity=Quantity.exact(3, "үш адам"))
    Event.objects.filter(pk=draft.pk).update(
        source=source(headline="Құпия мақала"), project=None, description_kk="Үш мектеп келді. Үш ән айтылды."
    )
    page = Client().get(made).text
    assert "мұқтаж жандар" in page
    assert not re.search("үш|Құпия мақала", shown(page), re.IGNORECASE)


def shown(page):
    return page.partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("column", ["title_kk", "topic_ru", "description_ru"])
def test_no_link_is_made_to_what_may_not_be_public(at_desk, ulan_officer, draft, column):
    telling = "Подарки троим сиротам"
    Event.objects.filter(pk=draft.pk).update(**{column: telling})
    page = ask(at_desk(ulan_officer), draft)
    assert any(telling in text for text in messages_of(page))
    assert not Confirmation.objects.exists()


def test_a_link_opens_nothing_while_a_text_may_not_be_public(draft, made):
    """Written after the link was made; once it is mended, the link shows the record again."""
    telling = "Подарки троим сиротам"
    Event.objects.filter(pk=draft.pk).update(title_ru=telling)
    for ask_it in (Client().get, lambda path: Client().post(path, RIGHT)):
        answer = ask_it(made)
        assert answer.status_code == 410
        assert "сирот" not in answer.text and "Қырғауыл" not in shown(answer.text)
    assert not Report.objects.exists()
    Event.objects.filter(pk=draft.pk).update(title_ru="")
    assert "Қырғауыл" in Client().get(made).text


def test_an_organisation_sees_its_record_too(at_desk, ulan_officer):
    record = organisation(name_kk="«Қырғауыл» қоры")
    address = link_on(ask(at_desk(ulan_officer), record))
    assert "Қырғауыл" in Client().get(address).text
    Client().post(address, RIGHT)
    assert Report.objects.get().record_model == "registry.organisation"
    assert report().record_key is None
