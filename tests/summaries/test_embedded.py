"""What other sites show inside of their pages: only that may be framed, and it names its source."""

import re
from html import unescape

import pytest
from django.utils import translation

from moderation.actions import take
from summaries.lasting.embedded import PARTS
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db
QUESTION = "territory=630000000&year=2021"
FIGURE = "events;borders=then;territory=630000000;year=2021"


def ancestors(answer):
    policy = dict(
        rule.strip().partition(" ")[::2] for rule in answer.headers["Content-Security-Policy"].split(";")
    )
    return policy["frame-ancestors"], answer.headers.get("X-Frame-Options"), policy["default-src"]


def frames(page):
    """The addresses of the lines to copy."""
    return [
        unescape(one).removeprefix("http://testserver")
        for one in re.findall(r"iframe src=&quot;(.*?)&quot;", page)
    ]


def test_each_part_is_shown_in_a_frame_of_its_own(client, demo_content):
    page = doors.html(client, f"/en/summary/cite/?{QUESTION}")
    found = [unescape(one) for one in frames(page)]
    assert [one.split("/")[3] for one in found] == [part for part in PARTS if part != "directions"]
    for address in found:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert ancestors(answer) == ("*", None, "'none'")
        assert "<script" not in answer.text
        assert "Set-Cookie" not in answer.headers
        assert f'href="http://testserver/en/summary/?{QUESTION.replace("&", "&amp;")}"' in answer.text
        assert "CC BY 4.0" in answer.text


def test_nothing_else_may_be_framed(client, demo_content):
    for page in (f"/en/summary/?{QUESTION}", f"/en/figures/{FIGURE}/", "/en/embed/nothing/", "/en/"):
        assert ancestors(client.get(page)) == ("'none'", "DENY", "'none'")


def test_a_frame_says_what_the_page_says(client, demo_content, languages):
    for language in languages:
        with translation.override(language):
            page = doors.html(client, f"/{language}/summary/?{QUESTION}")
            for part in ("numbers", "types"):
                frame = doors.html(client, f"/{language}/embed/{part}/?{QUESTION}")
                numbers = re.findall(r"<data id[^>]*>[^<]*</data>", frame)
                assert numbers
                assert [one for one in numbers if one not in page] == []


def test_a_single_number_and_a_frozen_table(client, demo_content):
    page = doors.html(client, f"/en/figures/{FIGURE}/")
    [address] = frames(page)
    frame = client.get(unescape(address))
    assert ancestors(frame)[0] == "*"
    assert '<data value="8">8</data>' in frame.text
    frozen = client.post(f"/en/summary/freeze/?{QUESTION}").headers["Location"]
    page = doors.html(client, frozen)
    heads = [
        [re.sub("<.*?>", "", one) for one in re.findall("<th scope=.col.>(.*?)</th>", head)]
        for head in re.findall("<thead>(.*?)</thead>", page, re.DOTALL)
    ]
    firsts = [first for first, *_rest in heads]
    assert firsts == ["Figure", "Territory", "Type of event", "Month", "Format", "Item"]
    assert [last for *_rest, last in heads] == ["Coverage", "Remark", *["Coverage"] * 4]
    [leaflets] = re.findall(r'<th scope="row">Leaflets \(handed out\)</th>\s*<td[^>]*>(.*?)</td>', page)
    assert "amount not stated" in leaflets
    for address in frames(page):
        answer = client.get(unescape(address))
        assert (answer.status_code, ancestors(answer)[0]) == (200, "*")
        assert f"http://testserver{frozen}" in answer.text


def test_the_first_column_of_a_frame_says_what_its_rows_are(client, demo_content):
    heads = [
        re.search('<th scope="col">(.*?)</th>', doors.html(client, f"/en/embed/{part}/?{QUESTION}"))[1]
        for part in ("places", "types", "months", "modes")
    ]
    assert heads == ["Territory", "Type of event", "Month", "Format"]


def test_what_there_is_not_is_404_and_what_was_withdrawn_410(client, publisher):
    host = factories.organisation(stage="published")
    factories.event(places=[ULAN], stage="published", organisers=[host])
    assert client.get(f"/en/embed/figure/events;borders=now;organisation={host.pk}/").status_code == 200
    take("withdraw", host, publisher, reason=factories.step_reason(step="withdraw"), words="…")
    answer = client.get(f"/en/embed/figure/events;borders=now;organisation={host.pk}/")
    assert answer.status_code == 410
    for address in ("numbers/", "numbers/?year=x", "jok/?year=2021", "numbers/?year=2021&x=1", "figure/x/"):
        assert client.get(f"/en/embed/{address}").status_code == 404, address
