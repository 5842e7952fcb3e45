"""Plain links by which a page is sent to somebody or reported: they ask no other host for anything before
they are followed, and then tell it the address and the title of the page."""

from urllib.parse import parse_qsl, quote, urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

#: What people in Kazakhstan send links by, each with its parameters; `{url}`, `{text}` or both stand in them.
SERVICES = [
    ("WhatsApp", "https://wa.me/", {"text": "{text} {url}"}),
    ("Telegram", "https://t.me/share/url", {"url": "{url}", "text": "{text}"}),
    ("Facebook", "https://www.facebook.com/sharer/sharer.php", {"u": "{url}"}),
    ("VK", "https://vk.com/share.php", {"url": "{url}", "title": "{text}"}),
    (_("E-mail"), "mailto:", {"subject": "{text}", "body": "{url}"}),
]


def page_tools(context):
    """What templates/components/page_tools.html draws for a page with this context: `links`, pairs of a name
    and an address; `address` and `title` of the page; `report`, where an error on it is reported."""
    request = context["request"]
    page = _without_place(request.get_full_path())
    address = request.build_absolute_uri(page)
    title = str(context.get("title") or context.get("heading") or "")
    return {
        "address": address,
        "title": title,
        "links": [(name, _link(base, asked, address, title)) for name, base, asked in SERVICES],
        "report": f"{reverse('report')}?{urlencode({'page': page})}",
    }


def _link(base, asked, address, title):
    said = {name: form.format(url=address, text=title) for name, form in asked.items()}
    return f"{base}?{urlencode(said, quote_via=quote)}"


def _without_place(page):
    """The list from its beginning, wherever in it its reader is."""
    path, _mark, question = page.partition("?")
    kept = [pair for pair in parse_qsl(question, keep_blank_values=True) if pair[0] != "after"]
    return f"{path}?{urlencode(kept)}" if kept else path
