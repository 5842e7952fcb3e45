"""Organisations, events, projects and marathons that fit the words best."""

from django.db.models import Prefetch

from events.models import Edition, Event, Marathon
from events.public.disclosure import disclose
from ngo_portal.lib.language.translated import columns_of
from ngo_portal.lib.lists.paging import first_keys
from ngo_portal.search.found import (
    LOOKED_AT,
    SHOWN,
    Found,
    by_fit,
    first_read,
    found_besides,
    found_of,
    in_full,
    texts_of,
)
from projects.models import SocialProject
from registry.models import Organisation
from registry.models.organisations import OrganisationStatus
from registry.rules.bin import read_bin
from search.fit import WHOLE_FIT, fit, holds_all, sentence

#: Of events fewer: whether the public may read what holds the words is asked of each.
EVENTS_LOOKED_AT = 40
#: What is over comes behind what is as near.
_OVER = 30.0


def find_organisations(asked):
    published = Organisation.objects.published()

    def find(reading):
        rows = published.shortest_first(reading, LOOKED_AT)
        return list(rows.only(*columns_of("name"), "status", "bin").prefetch_related("other_names"))

    def fits(one):
        names = [*texts_of(one), *(other.name for other in one.other_names.all())]
        cores = [forms.core(name) for name in names if name]
        is_over = one.status in (OrganisationStatus.LIQUIDATED, OrganisationStatus.INACTIVE)
        by_number = 2 * WHOLE_FIT if one.bin and one.bin == read_bin(asked.text) else 0
        return max(fit(reading, names), fit(reading, cores)) + by_number - (_OVER if is_over else 0)

    reading, rows = first_read(asked, find)
    besides = found_besides(reading, rows, lambda one: published.shortest_first(one, SHOWN))
    forms = Organisation.objects.legal_forms() if rows else None
    rows, best = by_fit(rows, fits, besides)
    number = len(rows)
    rows = in_full(rows, published.for_lists().prefetch_related("other_names"))
    for one in rows:
        one.found_as = _other_name(one, reading)
    return found_of(rows, best, reading, published, number)


def _other_name(one, reading):
    """The other name by which it was found, where its own one does not say why."""
    if holds_all(reading, *texts_of(one)):
        return ""
    others = [other.name for other in one.other_names.all() if fit(reading, [other.name])]
    return max(others, key=lambda name: fit(reading, [name]), default="")


def find_events(asked):
    published = Event.objects.published().as_public()

    def find(reading, most=EVENTS_LOOKED_AT):
        keys = first_keys(published.fitting(reading).newest_first(), most)
        rows = Event.objects.filter(pk__in=keys).newest_first()
        return list(rows.only("listed_on", *columns_of("title"), *columns_of("topic"))) if keys else []

    reading, rows = first_read(asked, find)
    besides = found_besides(reading, rows, lambda one: find(one, SHOWN))
    rows, best = by_fit(
        rows, lambda one: fit(reading, [*texts_of(one, "title"), *texts_of(one, "topic")]), besides
    )
    number = len(rows)
    rows = shown = in_full(rows, published.for_lists(*columns_of("topic")))
    telling = [one for one in shown if reading.in_text() and not holds_all(reading, *texts_of(one, "title"))]
    texts = {one.pk: one for one in Event.objects.filter(pk__in=[one.pk for one in telling]).for_detail()}
    disclose(*texts.values())
    for one in shown:
        if whole := texts.get(one.pk):
            said = max(
                (sentence(text, reading) for text in texts_of(whole, "description")), key=len, default=""
            )
            one.found_in, one.found_source = said, whole.source if said else None
    return found_of(rows, best, reading, None, number)


def find_projects(asked):
    published = SocialProject.objects.published()

    def find(reading):
        rows = published.shortest_first(reading, LOOKED_AT)
        return list(rows.only(*columns_of("name"), "contract_number"))

    reading, rows = first_read(asked, find)
    besides = found_besides(reading, rows, lambda one: published.shortest_first(one, SHOWN))
    rows, best = by_fit(rows, lambda one: fit(reading, [*texts_of(one), one.contract_number]), besides)
    number = len(rows)
    rows = in_full(rows, published.for_lists())
    return found_of(rows, best, reading, published, number)


def find_marathons(asked):
    editions = Prefetch("editions", Edition.objects.order_by("-year"))
    marathons = list(Marathon.objects.prefetch_related("other_names", editions))

    def find(reading):
        if reading.place or reading.by_topic or reading.by_name:
            return []
        found = []
        for one in marathons:
            names = [*texts_of(one), *(other.name for other in one.other_names.all())]
            if (
                max((fit(reading, [name]) for name in names if name and holds_all(reading, name)), default=0)
                < WHOLE_FIT
            ):
                continue
            one.best = fit(reading, names)
            if reading.first is None:
                found.append((one, one))
            found += [
                (one, edition)
                for edition in one.editions.all()
                if reading.first is None or edition.year == reading.first.year
            ]
        return found

    reading, rows = first_read(asked, find)
    for one, _page in rows:
        for edition in one.editions.all():
            edition.marathon = one
    rows, best = by_fit(rows, lambda pair: pair[0].best)
    return Found([page for _one, page in rows[:SHOWN]], reading, best=best)
