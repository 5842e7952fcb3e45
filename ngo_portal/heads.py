"""What other programs read in the head of a page: its one address, the same page in other languages, whether
search engines may keep it, and what it shows in schema.org's words.
"""

from django.conf import settings
from django.utils.translation import get_language

from ngo_portal.lib.drawing.cards import HEIGHT, WIDTH
from ngo_portal.lib.language.descriptions import THE_PORTAL
from ngo_portal.lib.serving.linked_data import breadcrumbs, script

#: What search engines are told of a page that they shall not keep; its links they may follow.
NOT_KEPT = "noindex, follow"
#: Whoever reads neither of the languages is shown this one.
OTHERWISE = "x-default"


def head(context):
    """What templates/components/for_programs.html draws. A view may say of its page, in its context:
    `description`, a text; `linked_data`, things of schema.org; `card`, the address of its picture and its
    Card; `own_address`, where that is more than the path; `is_a_part`, where the page is a part of another
    one, such as a narrowed list, or one of very many that answer a reader's question: search engines do not
    keep it.

    A portal with made-up records is no place for search engines.
    """
    request, language = context["request"], get_language()
    absolute = request.build_absolute_uri
    is_a_part = context.get("is_a_part", False)
    is_kept = not (is_a_part or context.get("synthetic_data"))
    crumbs = [(label, absolute(url or request.path)) for label, url in context.get("crumbs") or ()]
    return {
        "title": context.get("title") or context.get("heading"),
        "description": context.get("description") or context.get("lead") or THE_PORTAL,
        "address": absolute(context.get("own_address", request.path)),
        "others": [] if is_a_part else _in_each_language(context["language_links"], absolute),
        "robots": "" if is_kept else NOT_KEPT,
        "locale": settings.LOCALES[language],
        "other_locales": [locale for code, locale in settings.LOCALES.items() if code != language],
        "card": context.get("card") and _card(*context["card"], absolute),
        "data": script(
            [*context.get("linked_data", ()), *([breadcrumbs(crumbs)] if crumbs and not is_a_part else [])]
        ),
    }


def _card(address, card, absolute):
    return {"address": absolute(address), "alt": card.alt, "width": WIDTH, "height": HEIGHT}


def _in_each_language(links, absolute):
    """[(code, address)]: of the whole page, whatever was asked of it."""
    found = [(link["code"], absolute(link["url"].partition("?")[0])) for link in links]
    return [*found, (OTHERWISE, dict(found)[settings.LANGUAGE_CODE])]
