"""The press text on the page of a summary: which length was asked for, the others, and the files of it."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from ngo_portal.lib.lists.page import address
from summaries.press.material import material_of
from summaries.press.text import LENGTHS, MEDIUM, Length, press_text
from summaries.summary import Summary

LENGTH = "length"


def asked_length(request: HttpRequest) -> Length | None:
    """None for what is no length."""
    given = request.GET.get(LENGTH, "")
    return LENGTHS.get(given) if given else MEDIUM


def length_problems(request: HttpRequest) -> dict[str, list[str]]:
    """{parameter: what is wrong with it} for a machine."""
    if asked_length(request):
        return {}
    return {LENGTH: [_("One of these: %(values)s.") % {"values": ", ".join(LENGTHS)}]}


def shown(request: HttpRequest, summary: Summary) -> dict[str, Any]:
    """What the template summaries/_press.html needs."""
    length = asked_length(request) or MEDIUM
    question = summary.asked.question
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
            (ending.upper(), address(reverse(f"summaries:summary-{ending}"), [*question, *_pair(length)]))
            for ending in ("docx", "txt")
        ],
    }


def _pair(length):
    return [] if length is MEDIUM else [(LENGTH, length.key)]
