"""One search for everything: the questions that the lists have, each answered with its first rows and the way
to the whole list; and places.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from events.filters import EventFilter
from ngo_portal.lib.lists.counts import count_up_to
from ngo_portal.lib.lists.filters import WordsField
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.paging import FOR_LISTS, first_rows
from ngo_portal.lib.serving.time_limits import in_time
from projects.filters import ProjectFilter
from registry.filters import OrganisationFilter
from territories.models import Territory

SHOWN = 5


class SearchForm(forms.Form):
    q = WordsField(required=False, max_length=200, label=_("Organisation, event, project or place"))


@dataclass(frozen=True)
class Found:
    """The first rows of a list; None where they take too long to be found. `number`: of all, where it is
    known; `url`: of the whole list."""

    rows: Sequence[Any] | None
    number: int | None
    is_counted: bool
    url: str

    @property
    def is_empty(self) -> bool:
        return self.rows is not None and not self.rows


class Search(TemplateView):
    template_name = "search.html"
    is_listed = False  # it answers a reader's words

    def get_context_data(self, **kwargs):
        form = SearchForm(self.request.GET)
        words = form.cleaned_data["q"] if form.is_valid() else ""
        found = _everything(words) if words else {}
        return super().get_context_data(
            **kwargs,
            section="home",
            heading=_("Search"),
            form=form,
            words=words,
            **found,
            nothing=bool(found)
            and not found["places"]
            and all(one.is_empty for one in found.values() if isinstance(one, Found)),
            crumbs=[(_("Home"), reverse("home")), (_("Search"), "")],
            own_address=address(self.request.path, [("q", words)] if words else []),
            is_a_part=True,
        )


def _everything(words):
    return {
        "organisations": _found(OrganisationFilter, "by_name", "registry:organisation-list", words),
        "events": _found(EventFilter, "newest_first", "events:list", words),
        "projects": _found(ProjectFilter, "newest_first", "projects:list", words),
        "places": in_time(lambda: list(_places(words)), []),
    }


def _found(filter_class, order, page, words):
    question = QueryDict(mutable=True)
    question["q"] = words
    asked = filter_class(question, queryset=filter_class.published())
    rows = in_time(lambda: first_rows(getattr(asked.qs, order)(), SHOWN + 1, FOR_LISTS), None)
    number, is_counted = None, False
    if rows is not None and len(rows) <= SHOWN:
        number, is_counted = len(rows), True
    elif rows and asked.shows_count:
        number, is_counted = in_time(
            lambda: (count_up_to(asked.qs, settings.COUNT_LIMIT), True), (None, False)
        )
    return Found(rows and rows[:SHOWN], number, is_counted, address(reverse(page), [("q", words)]))


def _places(words):
    return Territory.objects.shown().select_related("oblast").search(words)[:SHOWN]
