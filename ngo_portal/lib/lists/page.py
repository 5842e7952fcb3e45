"""The page of the list that every noun has: its filters, its rows, and the ways to its files."""

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import quote_plus, urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from ngo_portal.lib.language.descriptions import THE_PORTAL, in_short, stated
from ngo_portal.lib.language.translated import LANGUAGES
from ngo_portal.lib.lists.counts import counted
from ngo_portal.lib.lists.filters import PublicFilter
from ngo_portal.lib.lists.formats import ATOM, FORMATS, Feed, Format
from ngo_portal.lib.lists.paging import FOR_LISTS, KeysetPage
from ngo_portal.lib.lists.titles import title_of
from ngo_portal.lib.serving.linked_data import LICENCE, thing
from ngo_portal.lib.serving.memory import Memory
from ngo_portal.lib.serving.time_limits import in_time

NEWEST, OLDEST, BY_NAME = gettext_lazy("newest first"), gettext_lazy("oldest first"), gettext_lazy("by name")
MOST_NAMES, MOST_IN_TITLE = 5, 4


class FilteredList(TemplateView):
    """A page of templates/base_list.html. Subclasses name the filter, the texts, the `noun` that their rows
    are counted by (counts.py), the URL name of the files without its ending, and how one may follow it.
    """

    filter_class: type[PublicFilter]
    section = ""
    heading = ""
    lead = ""
    noun = ""
    files = ""
    feeds: Sequence[Feed] = [ATOM]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.filter_class.for_request(self.request)
        asked.form.is_valid()
        memory = Memory()
        asked.form.fill_selects(asked.option_numbers(memory), memory)
        page = KeysetPage(
            asked.listed,
            size=settings.PAGE_SIZE,
            token=self.request.GET.get("after", ""),
            shown_by=FOR_LISTS,
        )
        path, narrowed, sorting = self.request.path, asked.accepted, asked.sorting
        page.newer_url = page.newer_token and address(
            path, [*narrowed, *sorting, ("after", page.newer_token)]
        )
        page.older_url = page.older_token and address(
            path, [*narrowed, *sorting, ("after", page.older_token)]
        )
        return super().get_context_data(
            **kwargs,
            section=self.section,
            heading=self.heading,
            title=title_of(self.heading, asked, MOST_IN_TITLE),
            meant=[
                {
                    "label": meant.label,
                    "note": meant.note,
                    "url": address(
                        path,
                        [*narrowed, *((name, value) for value in meant.values), *sorting],
                    ),
                }
                for name, field in asked.form.fields.items()
                for meant in getattr(field, "meant", [])
            ],
            lead=self.lead,
            filter=asked,
            reading=asked.reading,
            page=page,
            **self._for_programs(asked, downloads(self.files, [])),
            page_problems=[*_problems_without_a_field(asked), *filter(None, [page.problem])],
            active_filters=[
                {
                    "label": label,
                    "value": text,
                    "remove_url": address(
                        path, [*(pair for pair in narrowed if pair != (name, value)), *sorting]
                    ),
                }
                for name, value, label, text in asked.chips
            ],
            clear_url=address(path, sorting),
            kept=sorting,
            count_line=asked.shows_count and in_time(lambda: self._count_line(asked), ""),
            sort_links=[
                {
                    "label": label,
                    "url": address(
                        path, [*narrowed, *([] if value == asked.default_sort else [("sort", value)])]
                    ),
                    "current": value == asked.sort,
                }
                for value, label in asked.order_labels.items()
            ]
            if len(asked.orders) > 1
            else [],
            downloads=downloads(self.files, narrowed + sorting),
            follow=follow(self.files, self.feeds, narrowed + sorting),
        )

    def _for_programs(self, asked, files):
        """What other programs read: search engines keep the whole list and its first page alone, for a part
        of it is one of very many, and its later pages move with each new record."""
        place = [pair for pair in self.request.GET.items() if pair[0] == "after"]
        question = [*asked.accepted, *asked.sorting, *place]
        chips = (stated(label, value) for _name, _value, label, value in asked.chips)
        absolute = self.request.build_absolute_uri
        dataset = thing(
            "Dataset",
            name=self.heading,
            description=in_short(self.heading, self.lead, THE_PORTAL),
            url=absolute(self.request.path),
            license=LICENCE,
            isAccessibleForFree=True,
            inLanguage=list(LANGUAGES),
            creator=thing("Organization", name=_("NGO portal"), url=absolute("/")),
            distribution=[
                thing("DataDownload", name=one.label, encodingFormat=one.kind, contentUrl=absolute(file))
                for one, file in files
            ],
        )
        return {
            "own_address": address(self.request.path, question),
            "is_a_part": bool(question) or bool(asked.problems),
            "description": in_short(self.lead, *chips),
            "linked_data": [] if question else [dataset],
        }

    def _count_line(self, asked):
        number = asked.count_up_to(settings.COUNT_LIMIT)
        return count_line(number, self.noun, narrowed=bool(asked.accepted))


def _problems_without_a_field(asked):
    """Texts about parameters that the reader sees no field of."""
    for name, texts in asked.problems.items():
        field = asked.form.fields.get(name)
        if field is None:
            yield from texts
        elif field.widget.is_hidden:
            yield from (f"{field.label}: {text}" for text in texts)
    unknown = [one[:60] for one in asked.unknown if one != "after"]
    if unknown:
        names = ", ".join(unknown[:MOST_NAMES]) + (" …" if len(unknown) > MOST_NAMES else ".")
        yield _("Parts of the address that mean nothing here were ignored: %(names)s") % {"names": names}


def address(path: str, pairs: Sequence[tuple[str, str]]) -> str:
    """The path with the pairs as its query string."""
    return f"{path}?{urlencode(pairs)}" if pairs else path


def each_address(
    path: str, pairs: Sequence[tuple[str, Any]], name: str, after: Sequence[tuple[str, Any]] = ()
) -> Callable[[Any], str]:
    """`address` of the pairs, `name` with a value and those `after`, for many values: a function of one."""
    before, behind = address(path, [*pairs, (name, "")]), urlencode(after)
    behind = behind and f"&{behind}"
    return lambda value: f"{before}{quote_plus(str(value))}{behind}"


def downloads(files: str, question: Sequence[tuple[str, Any]]) -> list[tuple[Format, str]]:
    """[(format, address)]: the list of a question in every format there is."""
    return [(one, address(reverse(f"{files}-{one.ending}"), question)) for one in FORMATS]


def follow(files: str, feeds: Sequence[Feed], question: Sequence[tuple[str, Any]]) -> list[tuple[Feed, str]]:
    """[(feed, address)]: the ways to follow the list of a question."""
    return [(one, address(reverse(f"{files}-{one.ending}"), question)) for one in feeds]


def count_line(count: int | None, noun: str, *, narrowed: bool) -> str:
    """ "128 events", "Found: 128 events", or, past the limit (None), "Found: more than 10 000 events"."""
    text = counted(count, noun)
    return _("Found: %(number)s") % {"number": text} if narrowed else f"{text[0].upper()}{text[1:]}"
