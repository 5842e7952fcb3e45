"""What is not public is told by no door, and at the desk to nobody out of scope: every text of every model is
a canary of its own."""

import gzip
import io
import random
import re
import zipfile

import pytest
from django.db import transaction

from events.models import Edition, Marathon, Photo
from imports.models import Import
from moderation.models import Stage
from registry.models import Organisation, Person
from tests import doors
from tests.access.planted import BIRD, Planted, planted_models, texts_of
from tests.access.policy import ALWAYS, EVERYBODYS, OBLASTS, PUBLIC_WORDS, columns_in
from tests.access.walk import browsers
from tests.hostile.routes import EXAMPLES, OF_MACHINES, PUBLIC, routes
from tests.moderation.foreign import relations_of_forms

CANARY = re.compile(f"{BIRD}9\\d+")


def words_in(answer):
    """All that an answer says, headers too; what is packed is unpacked."""
    data = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if data.startswith(b"\x1f\x8b"):
        data = gzip.decompress(data)
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = b"\n".join(map(archive.read, archive.namelist()))
    return f"{answer.headers} {data.decode(errors='ignore')}"


def _parts(route, made):
    """{part of the route: what is planted there}"""
    parts = {part: EXAMPLES[part]() for part in route.parts if part in EXAMPLES and part not in OURS}
    namespace = route.name.partition(":")[0]
    for part in route.parts:
        if part == "object_id":
            parts[part] = made.row(route.screen.model).pk
        elif part == "pk":
            parts[part] = made.row(OF_MACHINES.get(route.name) or PUBLIC.get(namespace) or Import).pk
        elif part == "slug":
            parts[part] = "a" if "pk" in route.parts else made.row(Marathon).slug
        elif part in OURS:
            parts[part] = OURS[part](made)
        elif part == "key" and not route.is_admin:
            parts[part] = "0" * 24 if "frozen" in route.name or "embedded" in route.name else "events"
    return parts


OURS = {
    "slug": None,
    "year": lambda made: made.row(Edition).year,
    "photo": lambda made: made.row(Photo).key,
    "person": lambda made: made.row(Person).pk,
    "secret": lambda made: "nobody-knows-it",
    "number": lambda made: made.row(Organisation).bin or "940140000385",
}


def public_addresses(made, languages):
    for route in routes():
        if not route.is_admin and not route.pattern.endswith(".png"):
            parts = _parts(route, made)
            for language in languages if "language" in parts else [None]:
                yield route.pattern.format(**{**parts, "language": language})


def desk_addresses(made):
    for route in routes():
        if route.is_admin and "logout" not in route.name:
            path = route.pattern.format(**_parts(route, made))
            yield path
            if route.name.endswith("_changelist"):
                yield f"{path}?whose=all"
                yield f"{path}?whose=all&q={BIRD}"
    for model, inline, field, _name in relations_of_forms():
        owner = inline.model if inline else model
        asked = (
            f"app_label={owner._meta.app_label}&model_name={owner._meta.model_name}&field_name={field.name}"
        )
        yield f"/admin/autocomplete/?{asked}&term={BIRD}"


def heard(made, browser, paths, method="get"):
    """{(model, column): an address that tells it}"""
    found = {}
    for path in paths:
        with transaction.atomic():
            answer = getattr(browser, method)(path, **({"follow": True} if "/admin/" not in path else {}))
            words = words_in(answer)
            transaction.set_rollback(True)
        found |= {made.texts[canary]: path for canary in CANARY.findall(words) if canary in made.texts}
    return found


def some(paths, everywhere, number):
    """All of them, or a fixed sample."""
    paths = list(paths)
    return paths if everywhere else random.Random(62).sample(paths, number)


@pytest.fixture(scope="module")
def planted(module_db):
    return Planted(Stage.DRAFT)


@pytest.fixture(scope="module")
def readers(planted):
    return browsers()


def test_every_column_that_may_hold_words_has_a_canary(planted):
    wanted = {(model._meta.label, field.name) for model in planted_models() for field in texts_of(model)}
    assert set(planted.texts.values()) == wanted
    for table in (PUBLIC_WORDS, EVERYBODYS):
        assert columns_in(table) <= wanted
    assert len(wanted) > 280


def test_what_is_not_public_is_told_by_no_public_door(planted, db, client, everywhere):
    always = {
        (model, name)
        for model, name in columns_in(PUBLIC_WORDS)
        if model in ALWAYS.split() and name != "verbatim"  # as public as its source
    }
    languages = doors.LANGUAGES if everywhere else ["kk"]
    found = heard(planted, client, some(public_addresses(planted, languages), everywhere, 12))
    assert {place: path for place, path in found.items() if place not in always} == {}


@pytest.mark.parametrize("reader", ["nobody", "disabled", "placeless", "oblast_2", "district_2"])
def test_the_desk_tells_nobody_out_of_scope(planted, db, readers, reader, everywhere):
    everybodys = columns_in(EVERYBODYS) if readers[reader] and reader not in ("nobody", "disabled") else set()
    everybodys |= columns_in(OBLASTS) if reader == "district_2" else set()
    paths = some(desk_addresses(planted), everywhere, 20)
    for method in ("get", "post") if everywhere else ("get",):
        found = heard(planted, readers[reader], paths, method)
        assert {place: path for place, path in found.items() if place not in everybodys} == {}, method


@pytest.mark.proof
def test_the_desk_tells_those_in_scope(planted, db, readers):
    """The control: where strangers heard nothing, there was something to hear."""
    for reader, most in (("officer", 200), ("national", 200)):
        found = heard(planted, readers[reader], desk_addresses(planted))
        assert len(found) > most, reader
