"""The press text on the page of a summary: which length was asked for, the others, and the files of it."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from ngo_portal.lib.lists.page import address
from summaries.press.material import material_of
from summaries.press.text import LENGTHS, MEDIUM, Length, press_text
from summaries.summary import Summary

LENGTH = "length"
#: Ending of the address, label of the button.
FILES = [("txt", "TXT"), ("docx", "DOCX")]


def asked_length(request: HttpRequest) -> Length | None:
    """None for what is no length."""
    given = request.GET.get(LENGTH, "")
    return LENGTHS.get(given) if given else MEDIUM


def shown(request: HttpRequest, summary: Summary) -> dict[str, Any]:
    """What the template summaries/_press.html needs."""
    length = asked_length(request) or MEDIUM
    question = summary.asked.question
    own = [] if length is MEDIUM else [(LENGTH, length.key)]
    return {
        "press": press_text(material_of(summary), length, summary.title),
        "press_lengths": [
            (
                one.label,
                "" if one is length else address(request.path, [*question, *_pair(one)]) + "#press",
            )
            for one in LENGTHS.values()
        ],
        "press_files": [
            (label, address(reverse(f"summaries:summary-{ending}"), [*question, *own]))
            for ending, label in FILES
        ],
    }


def _pair(length):
    return [] if length is MEDIUM else [(LENGTH, length.key)]
