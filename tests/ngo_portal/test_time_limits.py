"""A question that takes too long is given up by the database, and the reader is told what to do."""

import re
import time

import pytest
from django.db import connection, transaction
from django.db.models import FloatField, Func
from django.http import HttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import translation

from ngo_portal import urls
from ngo_portal.lib.serving.time_limits import in_time, may_spend, queries_end_after, with_spare
from registry.models import Organisation
from tests import doors, factories

LEFT_OUT = (
    "Some numbers are missing here: counting them takes a little longer. Load the page again in a "
    "minute to see them."
)

pytestmark = pytest.mark.django_db(transaction=True)


def asleep(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(%s)", [request.GET.get("seconds", "30")])
    return HttpResponse("awake")


def asleep_while_drawn(request):
    slow = Func(30, function="1 + length(pg_sleep", template="%(function)s(%(expressions)s)::text)")
    slow.output_field = FloatField()
    rows = Organisation.objects.annotate(slow=slow)
    page = engines["django"].from_string("{% for row in rows %}{{ row.slow }}{% endfor %}")
    return TemplateResponse(request, page, {"rows": rows})


def limit(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('statement_timeout'), current_setting('jit')")
        return HttpResponse(" ".join(cursor.fetchone()))


urlpatterns = [
    path("admin/limit/", limit),
    *(
        path(f"{language}/{name}/", view)
        for language in doors.LANGUAGES
        for name, view in (("asleep", asleep), ("drawn", asleep_while_drawn), ("limit", limit))
    ),
    *urls.urlpatterns,
]


@pytest.fixture(autouse=True)
def _limited(settings):
    settings.ROOT_URLCONF = __name__
    settings.LONGEST_QUERY, settings.LONGEST_QUERY_ADMIN = 0.3, 20
    yield
    connection.close()  # the next test begins without a limit


@pytest.mark.parametrize("language", doors.EACH_LANGUAGE)
@pytest.mark.parametrize("page", ["asleep", "drawn"])
def test_a_question_that_takes_too_long_is_answered_with_a_way_out(client, language, page):
    factories.organisation()
    answer = client.get(f"/{language}/{page}/")

    with translation.override(language):
        wanted = translation.gettext("This question takes too long")
    text = answer.content.decode()
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
    assert re.search("<h1>(.*?)</h1>", text)[1] == wanted
    assert f'<html lang="{language}">' in text
    assert "Content-Security-Policy" in answer.headers
    assert client.get(f"/{language}/asleep/?seconds=0").content == b"awake"


def test_pages_have_a_short_limit_the_admin_a_longer_one_and_a_command_none(client):
    assert current_limit() == "0"
    limits = [client.get(address).content for address in ("/kk/limit/", "/admin/limit/", "/ru/limit/")]
    assert limits == [b"300ms off", b"20s off", b"300ms off"]


def test_the_connection_is_told_its_limit_once(client):
    client.get("/kk/limit/")
    told = connection.limited
    assert client.get("/kk/marathons/").status_code == 200
    assert connection.limited is told


def test_the_inner_limit_holds_and_the_outer_one_after_it():
    with queries_end_after(5):
        with queries_end_after(7):
            inner = current_limit()
        outer = current_limit()
    assert (inner, outer) == ("7s", "5s")


def test_what_a_page_can_do_without_is_left_out_when_its_time_is_over():
    with queries_end_after(5), with_spare(0.3) as spare:
        assert (in_time(current_limit, ""), spare.left_out) == ("300ms", False)
        assert in_time(lambda: in_time(sleep, "inner"), "outer") == "inner"
        assert spare.left_out
        assert in_time(lambda: 1 / 0, "not begun") == "not begun"
        assert current_limit() == "5s"


def test_no_query_is_begun_when_the_time_is_over():
    def slow():
        current_limit()
        time.sleep(0.1)  # no work of PostgreSQL's
        return current_limit()

    with with_spare(0.05) as spare:
        assert (in_time(slow, "late"), spare.left_out) == ("late", True)


def test_other_faults_are_not_left_out_and_no_transaction_is_broken_by_a_limit():
    with with_spare(0.1):
        with pytest.raises(ZeroDivisionError):
            in_time(lambda: 1 / 0, "")
        with transaction.atomic():
            assert in_time(lambda: sleep(0.2), "") == "slept"
    assert in_time(lambda: sleep(0.2), "") == "slept"  # nor is there any where none is set


@pytest.mark.parametrize("language", doors.LANGUAGES)
def test_a_page_that_lacks_a_number_says_so_and_is_not_kept(client, settings, language):
    settings.PAGE_CACHE_BYTES = 2**20
    factories.event()
    address = f"/{language}/events/"
    with translation.override(language):
        says = translation.gettext(LEFT_OUT)

    settings.SPARE_TIME = 0
    lacking = client.get(address)
    settings.SPARE_TIME = 5
    whole = client.get(address)

    assert says != LEFT_OUT or language == "en"
    assert (says in lacking.content.decode(), says in whole.content.decode()) == (True, False)
    assert ("count-line" in lacking.content.decode(), "count-line" in whole.content.decode()) == (False, True)
    assert (lacking.headers["Cache-Control"], whole.headers["Cache-Control"]) == ("no-store", "no-cache")


def sleep(seconds=30):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(%s)", [seconds])
    return "slept"


def test_a_limit_set_in_a_transaction_that_is_rolled_back_is_set_again():
    with queries_end_after(5):
        with transaction.atomic():
            assert current_limit() == "5s"
            transaction.set_rollback(True)
        assert current_limit() == "5s"


def current_limit():
    with connection.cursor() as cursor:
        cursor.execute("SHOW statement_timeout")
        return cursor.fetchone()[0]


@pytest.mark.django_db(transaction=True)
def test_a_page_may_spend_more_on_what_it_is_for():
    with with_spare(0.0):
        assert in_time(lambda: "found", "late") == "late"
        may_spend(5.0)
        assert in_time(lambda: "found", "late") == "found"
