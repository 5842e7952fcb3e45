"""Addresses of every kind of public page, and of small files, the same ones for the same database.

What lists are asked for are the parameters of their FilterSets: alone, in twos and in threes, with values of
records drawn by chance, so that none lie together.
"""

import datetime
import random
from itertools import chain, zip_longest
from urllib.parse import urlencode

from django.conf import settings
from django.test import RequestFactory
from django.utils.translation import override

from benchmarks.questions import FACETED, SINGLE, questions
from events.filters import EventFilter
from events.models import Edition
from ngo_portal.lib.lists.formats import FORMATS
from ngo_portal.lib.lists.paging import KeysetPage
from projects.filters import ProjectFilter
from projects.models import SocialProject
from registry.filters import OrganisationFilter
from registry.models import Organisation
from territories.models import Territory

LANGUAGES = [code for code, _name in settings.LANGUAGES]
RECORDS = 12
#: A page so many rows further down.
DEEP = 2_000


def of_every_kind(house, number):
    """`number` addresses of pages, as many of each kind as there are and as are needed."""
    chance = random.Random(1)
    large, small = house.large, house.small
    kinds = [
        [f"/{language}/" for language in LANGUAGES],
        *(questions(large, kind, words_of=small) for kind in ("unfiltered", FACETED, *SINGLE)),
        questions(large, "rare word"),
        *(_narrowed(noun, size, chance) for noun in VALUES for size in (1, 2, 3)),
        *([_deep(noun, address) for address in _narrowed(noun, 1, chance)[:6]] for noun in VALUES),
        *(_records(noun.published(), chance) for noun in VALUES),
        *(_territories(level, chance) for level in (1, 2, 3)),
        ["/kk/territories/", "/ru/marathons/", *_editions(chance)],
    ]
    return _some_of_each(kinds, number, chance)


def of_files(number):
    """`number` addresses of small files, of each list as many."""
    chance = random.Random(2)
    return _some_of_each([_small_files(noun, chance) for noun in VALUES], number, chance)


def _some_of_each(kinds, number, chance):
    for kind in kinds:
        chance.shuffle(kind)
    found = list(dict.fromkeys(filter(None, chain.from_iterable(zip_longest(*kinds)))))[:number]
    chance.shuffle(found)
    return found


def _drawn(rows, chance):
    first, last = (rows.order_by(order).values_list("pk", flat=True).first() or 0 for order in ("pk", "-pk"))
    for _ in range(RECORDS):
        if record := rows.order_by("pk").filter(pk__gte=chance.randint(first, last)).first():
            yield record


def _narrowed(noun, size, chance):
    """Addresses of a list with so many parameters."""
    found = []
    for record in _drawn(noun.published(), chance):
        values = _values(noun, record, chance)
        values.pop("place", None)
        names = chance.sample(sorted(values), min(size, len(values)))
        found.append(_address(noun.file_name + "/", {name: values[name] for name in names}, chance))
    return found


def _small_files(noun, chance):
    """Of a project, or of a place: one of a whole list would be large by right."""
    found = []
    for record in _drawn(noun.published(), chance):
        values = _values(noun, record, chance)
        name = next((name for name in ("project", "place") if name in values), None)
        if name:
            path = f"{noun.file_name}.{chance.choice(FORMATS).ending}"
            found.append(_address(path, {name.replace("place", "territory"): values[name]}, chance))
    return found


def _address(path, question, chance):
    return f"/{chance.choice(LANGUAGES)}/{path}?{urlencode(question)}"


def _deep(noun, address):
    """The page of the list DEEP rows further down; "" where there are not so many."""
    asked = noun.for_request(RequestFactory().get(address))
    asked.form.is_valid()
    page = KeysetPage(asked.listed.only("pk"), size=DEEP)
    return page.older_token and f"{address}&after={page.older_token}"


def _records(rows, chance):
    found = []
    for record in _drawn(rows, chance):
        with override(chance.choice(LANGUAGES)):
            found.append(record.get_absolute_url())
    return found


def _territories(level, chance):
    codes = Territory.objects.shown().filter(level=level).order_by("code").values_list("code", flat=True)
    codes = list(codes)
    return [
        f"/{chance.choice(LANGUAGES)}/territories/{code}/{chance.choice(['', '?borders=then'])}"
        for code in chance.sample(codes, min(len(codes), RECORDS))
    ]


def _editions(chance):
    found = []
    for edition in Edition.objects.select_related("marathon").order_by("pk"):
        with override(chance.choice(LANGUAGES)):
            found += [f"{edition.get_absolute_url()}{chance.choice(['', '?borders=now'])}"]
            found += [edition.marathon.get_absolute_url()]
    return found


# What a list finds a record by, {parameter: value} --------------------------------------------------------


def _values(noun, record, chance):
    return {name: value for name, value in VALUES[noun](record, chance).items() if value}


def _word(text, chance):
    words = [word for word in str(text).split() if len(word) > 3 and word.isalpha()]
    return words and chance.choice(words)


def _place(territory, chance):
    """A territory, or one that it lies in."""
    above = [territory, territory.district, territory.oblast] if territory else []
    return above and chance.choice(list(filter(None, above))).code


def _one_of(rows, chance, name):
    values = sorted(set(rows.values_list(name, flat=True)) - {None})
    return values and chance.choice(values)


def _of_event(event, chance):
    places = [
        line.territory for line in event.places.select_related("territory__oblast", "territory__district")
    ]
    day = event.starts_on
    return {
        "q": _word(event.title, chance),
        "territory": _place(places and chance.choice(places), chance),
        "borders": "then",
        "when": "past",
        "sort": "oldest",
        "year": day and day.year,
        "from": day,
        "to": day and day + datetime.timedelta(days=chance.choice([0, 30, 400])),
        "type": event.type.key,
        "mode": event.mode,
        "status": event.state,
        "direction": _one_of(event.directions.all(), chance, "key"),
        "target_group": _one_of(
            event.audiences.filter(target_group__is_active=True), chance, "target_group__key"
        ),
        "edition": event.edition_id,
        "organisation": _one_of(
            Organisation.objects.published().filter(event_roles__event=event), chance, "pk"
        ),
        "project": _one_of(SocialProject.objects.published().filter(pk=event.project_id), chance, "pk"),
    }


def _of_organisation(organisation, chance):
    return {
        "q": _word(organisation.name, chance),
        "territory": _place(organisation.seat, chance),
        "place": organisation.seat and organisation.seat.code,
        "sort": "recent",
        "kind": organisation.kind,
        "status": organisation.status,
        "legal_form": organisation.legal_form and organisation.legal_form.key,
        "direction": _one_of(organisation.directions.all(), chance, "key"),
        "target_group": _one_of(organisation.target_groups.active(), chance, "key"),
    }


def _of_project(project, chance):
    return {
        "q": _word(project.name, chance),
        "territory": _place(project.territory, chance),
        "place": project.territory and project.territory.code,
        "sort": "oldest",
        "year": project.listed_on.year if project.listed_on.year > 1991 else None,
        "kind": project.kind,
        "status": project.status,
        "direction": _one_of(project.directions.all(), chance, "key"),
        "target_group": _one_of(project.target_groups.active(), chance, "key"),
        "organisation": _one_of(
            Organisation.objects.published().filter(pk=project.customer_id), chance, "pk"
        ),
    }


VALUES = {EventFilter: _of_event, OrganisationFilter: _of_organisation, ProjectFilter: _of_project}
