"""Every address there is with every parameter it takes, read from the URL conf, the FilterSets and the admin.

A route with a part, or a file without a FilterSet, that is not known here raises: it cannot be forgotten.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR, TO_FIELD_VAR
from django.contrib.admin.views import main as changelist
from django.urls import URLPattern, get_resolver
from django.urls.resolvers import LocalePrefixPattern, RoutePattern

from events.models import Edition, Event
from moderation import confirming
from moderation.scoped_admin.lists import WhoseFilter, lookups_of
from ngo_portal.lib.lists.filters import PublicFilter
from ngo_portal.lib.lists.formats import ATOM, FEEDS, FORMATS, PICTURES
from ngo_portal.lib.serving.problems import API
from officers.models import Officer
from projects.models import SocialProject
from registry.models import Organisation, Person
from summaries.compared import WITH
from summaries.formats import SUMMARY_FORMATS
from summaries.models import Frozen

#: What public pages without a FilterSet read; test_hostile.py compares it with the source.
BESIDES = {
    "home": ["place"],
    "search": ["q", "whole"],
    "search-suggestions": ["q"],
    "events:comparison": ["edition", "place", "borders"],
    "events:edition-detail": ["borders"],
    "report": ["page"],
    "summaries:summary": [*WITH, "ask", "length"],
    "summaries:figure": ["after"],
    "summaries:changes-csv": ["since", "until"],
    "summaries:changes-ndjson": ["since", "until"],
    "territories:detail": ["borders"],
    "territories:suggestions": ["q"],
    "look": ["size", "spacing", "colours", "pictures", "usual", "back"],
    "api:root": ["language"],
}
#: Of the doors of machines: the model of one record.
OF_MACHINES = {"api:event": Event, "api:organisation": Organisation, "api:project": SocialProject}
PUBLIC = {"events": Event, "registry": Organisation, "projects": SocialProject}


def _bins():
    return Organisation.objects.published().exclude(bin=None).values_list("bin", flat=True)


EXAMPLES = {
    "language": lambda: "kk",
    "slug": lambda: Edition.objects.first().marathon.slug,
    "year": lambda: Edition.objects.first().year,
    "code": lambda: "636200000",
    "app_label": lambda: "registry",
    "key": lambda: "withdraw",
    "id": lambda: Officer.objects.first().pk,
    "person": lambda: Person.objects.values_list("pk", flat=True).first() or 1,
    "url": lambda: "jok/",
    "number": lambda: _bins().first() or "940140000385",
    "kind": lambda: "events",
    "first": lambda: "1",
    "last": lambda: "5000",
    "photo": lambda: "00000000-0000-0000-0000-000000000001",
    "width": lambda: "320",
    "ending": lambda: "jpg",
    "rest": lambda: "jok",
    "figure": lambda: "events;borders=now",
    "style": lambda: "bib",
    "noun": lambda: "events",
    "token": lambda: "nobody-knows-it",
    "part": lambda: "summary",
}
#: Parameters of the admin's pages, by the end of the route's name.
ADMIN = {
    "changelist": [
        changelist.SEARCH_VAR,
        changelist.ORDER_VAR,
        changelist.PAGE_VAR,
        changelist.ALL_VAR,
        changelist.ERROR_FLAG,
        changelist.IS_FACETS_VAR,
        IS_POPUP_VAR,
        TO_FIELD_VAR,
        "_changelist_filters",
    ],
    "add": [IS_POPUP_VAR, TO_FIELD_VAR, "_changelist_filters", "_source_model"],
    "change": [IS_POPUP_VAR, TO_FIELD_VAR, "_changelist_filters"],
    "delete": [IS_POPUP_VAR, TO_FIELD_VAR, "_changelist_filters"],
    "history": ["p"],
    "autocomplete": ["term", "app_label", "model_name", "field_name", "page"],
    "understood": ["quantity", "date", "source"],
    "login": ["next"],
    "logout": ["next"],
    "jsi18n": ["packages", "language"],
}
#: What a form may not be asked through: the beginning of a path to what is hidden.
LOOKUPS = [
    "pk__in",
    "{field}__regex",
    "{field}__startswith",
    "responsible__code__startswith",
    "submitted_by__password__regex",
]
_PART = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)")


@dataclass(frozen=True)
class Route:
    """`pattern`: the path with its parts in braces; `name` as `reverse` knows it; `view`: what answers."""

    pattern: str
    name: str
    view: object

    @property
    def is_admin(self):
        return self.pattern.startswith("/admin/")

    @property
    def is_file(self):
        """Of a list: a file, or a feed."""
        endings = tuple(f".{one.ending}" for one in (*FORMATS, *FEEDS, *PICTURES, *SUMMARY_FORMATS))
        is_card = self.pattern.endswith("/card.png")
        is_of_a_list = self.parts == ["language"]
        return self.pattern.endswith(endings) and is_of_a_list and not is_card

    @property
    def is_api(self):
        return self.pattern.startswith(API)

    @property
    def has_pages(self):
        """Whether `after` leads to a further page."""
        return (
            (self.is_api and self.name != "api:summary")
            or not self.is_file
            or self.pattern.endswith(f".{ATOM.ending}")
        )

    @cached_property
    def filter_class(self):
        """The FilterSet of a list or of its file, or None."""
        if self.is_file:
            noun = self.pattern.rpartition("/")[2].partition(".")[0]
            (found,) = (one for one in _filters(PublicFilter) if one.file_name == noun)
            return found
        if self.is_api and self.parts:  # one record is asked nothing
            return None
        return getattr(getattr(self.view, "view_class", None), "filter_class", None)

    @cached_property
    def screen(self):
        """The ModelAdmin behind a page of the admin, or None."""
        screens = {
            f"/admin/{model._meta.app_label}/{model._meta.model_name}": one
            for model, one in admin.site._registry.items()
        }
        return screens.get("/".join(self.pattern.split("/")[:4]))

    @cached_property
    def parts(self):
        return re.findall(r"{(\w+)}", self.pattern)

    @cached_property
    def parameters(self):
        if self.filter_class:
            beside = ["size", "language"] if self.is_api else BESIDES.get(self.name, [])
            return [*self.filter_class.base_filters, "sort", "after", *beside, "unknown"]
        if not self.is_admin:
            return [*BESIDES.get(self.name, []), "unknown"]
        page = self.name.rpartition("_")[2].rpartition(":")[2]
        names = [*ADMIN.get(page, []), "unknown"]
        if self.screen and page == "changelist":
            filters = [WhoseFilter, *self.screen.list_filter]
            names += sorted(lookups_of(self.screen.model, filters))
            names += [one.format(field=self.screen.model._meta.fields[1].name) for one in LOOKUPS]
        if self.screen and page == "add":
            names += [field.name for field in self.screen.model._meta.get_fields() if not field.auto_created]
        return list(dict.fromkeys(names))

    def path(self, **parts):
        """The path with these parts; those not given name something that exists."""
        return self.pattern.format(**self.examples | parts)

    @cached_property
    def examples(self):
        """{part: one that exists}."""
        return {part: self._example(part) for part in self.parts}

    def _example(self, part):
        if part == "object_id":
            return self.screen.model._default_manager.values_list("pk", flat=True).first() or 1
        if part == "pk" or (part == "slug" and "pk" in self.parts):
            model = OF_MACHINES.get(self.name) or PUBLIC.get(self.name.partition(":")[0])
            if model is None:  # of the desk: a deadline, a list that was sent
                return 1
            records = model.objects.published()
            number, slug = re.search(
                r"/(\d+)-(.*)/$", records.order_by("pk").first().get_absolute_url()
            ).groups()
            return number if part == "pk" else slug
        if part == "secret":  # of a link that is open
            record = PUBLIC[self.name.partition(":")[0]].objects.published().order_by("pk").first()
            return confirming.make(record, Officer.objects.first())[1]
        if part == "key" and self.name.startswith(("summaries:frozen", "summaries:embedded")):
            return Frozen.objects.values_list("key", flat=True).first() or "0" * 24
        if part == "key" and not self.is_admin:  # of a dataset
            return "events"
        return EXAMPLES[part]()


def _filters(above):
    """Every FilterSet of a noun."""
    for one in above.__subclasses__():
        yield one
        yield from _filters(one)


def routes():
    """Every route, those of the pages once with `{language}`."""
    return [*_walk(get_resolver().url_patterns, "/", "")]


def _walk(patterns, before, namespace):
    for one in patterns:
        pattern = before + _shape(one.pattern)
        if isinstance(one, URLPattern):
            name = f"{namespace}:{one.name}" if namespace else str(one.name)
            yield Route(pattern, name, one.callback)
        else:
            yield from _walk(one.url_patterns, pattern, one.namespace or namespace)


def _shape(pattern):
    if isinstance(pattern, LocalePrefixPattern):
        return "{language}/"
    text = str(pattern) if isinstance(pattern, RoutePattern) else str(pattern).strip("^$")
    return _PART.sub(lambda part: "{%s}" % (part[1] or part[2]), text)
