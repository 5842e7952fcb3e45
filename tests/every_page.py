"""Every kind of public page, found as readers find them: by following links from the first page, and by
asking lists for what no link does."""

import re
from collections import Counter
from contextlib import suppress
from html import unescape
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit

from django.urls import Resolver404, resolve
from django.utils import translation

from tests import doors

HOST = "http://testserver"
#: Of the pages of one view, and of those that ask one parameter of it.
MOST, MOST_ASKING = 9, 1
#: An answer to each, in a page of its own.
WRONG = [
    "events/?year=x&type=жоқ&from=2021&to=31.02.2021&sort=x&after=x&foo=1",
    "events/?q=ыыыы",
    "events/?territory=Ақсу",
    "organisations/?q=ыыыы&territory=1",
    "organisations/bin/1/",
    "projects/?year=x&year=1&status=жоқ",
    "search/?q=ыыыы",
    "?place=ыыыы",
    "comparison/",
    "comparison/?edition=x&place=x",
    "events/999999-x/",
    "nothing/",
]
ASKED = ["search/?q=қор", "search/?q=", "?place=риддер", "territories/?q=риддер", "report/sent/"]


def pages(client, language):
    """{address: text} of pages in this language, of each kind some, as links lead there."""
    found, kinds = {}, Counter()
    waiting = [f"/{language}/{quote(one, safe='/?&=')}" for one in ["", *ASKED, *WRONG]]
    with translation.override(language):
        for address in waiting:  # which grows meanwhile
            answer = client.get(address)
            if answer.status_code in (301, 302) or not answer["Content-Type"].startswith("text/html"):
                continue
            found[address] = answer.content.decode()
            for link in re.findall(r'<a [^>]*?href="([^"#]*)', found[address]):
                link = urljoin(HOST + address, unescape(link)).removeprefix(HOST)
                if link.startswith(f"/{language}/") and link not in waiting and _is_new(link, kinds):
                    waiting.append(link)
    return found


def _is_new(link, kinds):
    """Whether few pages of its kind were found; each parameter makes a kind of its own."""
    path, question = urlsplit(link).path, urlsplit(link).query
    if doors.is_file(path):
        return False
    asked = {name for name, _value in parse_qsl(question)}
    of_it = [(_view(path), name) for name in asked or [""]]
    if all(kinds[one] >= (MOST_ASKING if asked else MOST) for one in of_it):
        return False
    kinds.update(of_it)
    return True


def _view(path):
    return resolve(unquote(path)).view_name


def one_of_each_view(client):
    """The address of the first page of each view, in Kazakh."""
    found = {}
    for address in pages(client, "kk"):
        with suppress(Resolver404):
            found.setdefault(_view(urlsplit(address).path), address)
    return found.values()
