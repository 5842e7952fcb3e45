"""Whether two texts name the same thing: case, quotes, order of words and the keyboard's alphabet do not
matter."""

import re
from typing import Any
from urllib.parse import unquote

from django.db import models

from .look_alikes import shape

#: So much of a word stands before its endings (kazakh/stems.py).
STEM = 5
#: A shorter word is an initial, or tells nobody from another.
SHORTEST_NAME = 3
_SCHEME = r"^[a-z]+://(www\.|m\.)?"
_FRAGMENT = r"#.*$"
_FOREIGN = r"&(utm_[a-z_]+|fbclid|gclid|yclid|ysclid|igsh|igshid|srsltid|msclkid|ttclid|_openstat|_gl)=[^&]*"

#: What other sites add to a link so as to follow their readers: no mistake of the reader, and no other
#: link. No parameter of ours begins or ends like them.
FOREIGN_PARAMETERS = re.compile(
    r"_\w*|(utm|ga|hsa|mc|mtm|mkt|pk|piwik|matomo|fbc?|vk|oly|vero|trk|rb|ref|li)_\w+|hs[a-z]+tracking"
    r"|\w*(cl|clk|click|ext|wicked)_?id|\w*_\w?cid|[gw]braid|gad_source|gad|srsltid|srcid|igsh\w*|etext|si"
    r"|ref|trk|epik|roistat\w*|share\w*",
    re.IGNORECASE,
)


def words_of(text: str) -> list[str]:
    """The words of a name as they are compared, whatever alphabet their letters are of."""
    return shape(text).split()


def same_words(one: str, other: str) -> bool:
    """The same words in any order; texts without words are not the same."""
    return bool(words_of(one)) and sorted(words_of(one)) == sorted(words_of(other))


def common_part(one: str, other: str) -> float:
    """How much of two texts is the same, by the stems of their words: 0 to 1."""
    stems, others = ({word[:STEM] for word in words_of(text)} for text in (one, other))
    return len(stems & others) / len(stems | others) if stems and others else 0.0


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: a patronymic may lack, and a first name be an initial."""
    fewer, more = sorted((words_of(one), words_of(other)), key=len)
    whole = [word for word in fewer if word in more and len(word) >= SHORTEST_NAME]
    if not whole:
        return False
    left = list(more)
    for word in whole:
        if word in left:
            left.remove(word)
    for word in (word for word in fewer if word not in whole):
        fits = [
            name
            for name in left
            if name.startswith(word) and len(word) == 1 or len(name) == 1 and word.startswith(name)
        ]
        if not fits:
            return False
        left.remove(fits[0])
    return len(fewer) > 1 or len(more) == 1


def link_key(link: str) -> str:
    """What tells two links apart: not their scheme, case, a closing stroke, nor what sites add to follow
    their readers."""
    page, *parameters = address_key(link).split("&")
    own = (one for one in parameters if not FOREIGN_PARAMETERS.fullmatch(one.partition("=")[0]))
    return "&".join([page, *own]).rstrip("/&")


def address_key(link: str) -> str:
    """The same as a column has it, which knows only what was added most when it was made: by it links are
    looked for, and told apart by `link_key`."""
    key = re.sub(_FRAGMENT, "", re.sub(_SCHEME, "", unquote(link).lower()))
    key = re.sub(_FOREIGN, "", key.replace("?", "&"))
    return key.replace("/&", "&").rstrip("/&")


class AddressKey(models.Func):
    """`AddressKey("url")`: the SQL twin of `address_key` over a column of links in letters (LinkField)."""

    template = (
        "rtrim(replace(regexp_replace(replace(regexp_replace(regexp_replace(lower(%(expressions)s), "
        f"'{_SCHEME}', ''), '{_FRAGMENT}', ''), '?', '&'), '{_FOREIGN}', '', 'g'), '/&', '&'), '/&')"
    )
    arity = 1

    def __init__(self, expression: Any, **extra: Any) -> None:
        extra.setdefault("output_field", models.TextField())
        super().__init__(expression, **extra)
