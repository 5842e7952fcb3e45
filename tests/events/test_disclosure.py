"""What may leak is found by itself: every text of every kind of record and line there is, now and later, is a
word that would give it away; then every public page and file is read.

It costs more than others: every route in every language, once with the secret and once with its control.
"""

import re
from collections import defaultdict

import pytest
from django.apps import apps
from django.db import connection, models

from events.models import Event
from events.public.disclosure import disclose
from moderation.models import Line, Stage
from moderation.querysets import kinds_of_lines
from ngo_portal.lib.database import shown
from ngo_portal.lib.language.quantities import Quantified, Quantity
from projects.models import Supervision
from registry.models import DescribedAs, Organisation, Source, Sourced, TargetGroup
from registry.rules.small_numbers import names_small_number
from registry.telling import counting_people
from summaries.filters import SummaryFilter
from summaries.lasting.freezing import freeze
from tests import doors, factories
from tests.factories import ULAN
from tests.filled import House, is_text, ours
from tests.hostile.routes import routes

CANARY = re.compile(r"Қырғауыл\d+")
#: Columns that no page and no file shows, whatever is published.
NEVER_SHOWN = {("registry.Source", "text")}
#: Records of which no line is public.
OFFICERS_ALONE = {Supervision}


def plain(number):
    return f"Қырғауыл9{number}"  # below 5 it would be a small number itself


def telling(number):
    return f"Үш {plain(number)}"


def house(text, columns=None):
    made = House(text, columns)
    for model in ours():
        made.row(model)
    named = Organisation.objects.published().order_by("pk")[:1]
    Organisation.objects.filter(pk__in=named.values("pk")).update(bin="940140000385")  # it has an address
    freeze(SummaryFilter.of_pairs([("territory", ULAN)]))
    return made


def everything(client, languages):
    """(door, text) of all public pages and files, of every route there is; of workbooks all sheets."""
    pages = [route for route in routes() if "{language}" in route.pattern]
    for address in (route.path(language=language) for route in pages for language in languages):
        if address.endswith("/summary.xlsx"):
            yield "xlsx", str(doors.sheets_of(client, address))
        elif address.endswith(("/summary.zip", "/summary.docx")):
            yield "zip", doors.unpacked(client, address)
        elif address.endswith(".xlsx"):
            language, noun = address.strip("/").removesuffix(".xlsx").split("/")
            yield "xlsx", str(doors.sheets(client, language, noun))
        elif not address.endswith(".png"):  # drawn of the same text as the SVG
            answer = client.get(address, follow=True)
            # A secret link opens nothing of a record that tells what may not be public.
            fine = (200, 410) if "/confirm/" in address else (200,)
            # These tell something of a question alone.
            fine = (200, 400, 404) if re.search(r"/embed/|/changes\.|/data/\w+/\d+\.", address) else fine
            assert answer.status_code in fine, address
            yield "csv" if address.endswith(".csv") else "page", doors.body(answer).decode()


def seen(client, house, languages):
    """{(model, column): doors that show this text of the house}; none that no door shows."""
    found = defaultdict(set)
    for door, text in everything(client, languages):
        for canary in CANARY.findall(text):
            found[canary].add(door)
    shown = {place: found.get(CANARY.search(text)[0], set()) for text, place in house.texts.items()}
    return {place: doors for place, doors in shown.items() if doors}


def columns(secret):
    """{(model, column)} of the texts for which `secret(model, field)`, but for those never shown."""
    fields = ((model, field) for model in ours() for field in model._meta.concrete_fields if is_text(field))
    return {(model._meta.label, field.name) for model, field in fields if secret(model, field)} - NEVER_SHOWN


def read_in(languages, places):
    """Those of them that a reader of these languages is shown: each language has words of its own."""
    others = tuple(f"_{language}" for language in doors.LANGUAGES if language not in languages)
    return {(label, name) for label, name in places if not name.endswith(others or ("_",))}


def of_sources(model, field):
    return model is Source or field.name in getattr(model, "sentences", ())


@pytest.mark.django_db
def test_of_a_source_that_is_not_public_nothing_is_shown_at_any_door(client, languages):
    made = house(plain)
    secret, shown = columns(of_sources), seen(client, made, languages)
    assert shown.keys() & secret == read_in(languages, secret)
    lines = [model for model in ours() if issubclass(model, Line)]
    for model in lines:
        if model.owner_field().related_model in OFFICERS_ALONE:
            continue
        where = {
            door for (label, _name), doors in shown.items() if label == model._meta.label for door in doors
        }
        assert where >= {"page", "xlsx"}, f"{model.__name__} is shown only at {where}"

    Source.objects.update(stage=Stage.DRAFT)

    assert seen(client, made, languages).keys() & secret == set()


def of_small_numbers(model, field):
    """A text of a record with a small number, or of one of its lines, that may tell it. What officers word in
    one line, titles and topics, may be shown."""
    record = model.owner_field().related_model if issubclass(model, Line) else model
    told = [one.owner_field().related_model if issubclass(one, Line) else one for one in counting_people()]
    return record in told and (
        (model in counting_people() and field.name == "quantity_words")
        or field.name in getattr(model, "sentences", ())
        or field.name.startswith("described_")
        or type(field) is models.TextField
    )


@pytest.mark.django_db
def test_a_small_number_is_told_at_no_door(client, languages):
    """A sum of 3 people of a vulnerable group, wherever one can be told, and every text with it."""
    assert names_small_number(telling(100))
    small = {"quantity_low": 3, "quantity_high": 3, "quantity_qualifier": "exact"}
    made = house(telling, dict.fromkeys(counting_people(), small) | {TargetGroup: {"is_vulnerable": True}})
    secret = columns(of_small_numbers)
    assert {model for model, _name in secret} >= {"events.Event", "registry.Statement", "events.Quote"}
    assert seen(client, made, languages).keys() & secret == set()

    TargetGroup.objects.update(is_vulnerable=False)

    assert seen(client, made, languages).keys() & secret == read_in(languages, secret)


@pytest.fixture
def new_kind(db):
    """A kind of line that somebody adds to events without telling anything else of it."""

    class EventToy(DescribedAs, Sourced, Line):
        event = models.ForeignKey(Event, models.CASCADE, related_name="toys")
        organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")

        class Meta(Sourced.Meta):
            app_label = "events"

        def __str__(self):
            return str(self.described)

    with connection.schema_editor() as editor:
        editor.create_model(EventToy)
    _forget_kinds()
    yield EventToy
    del apps.all_models["events"]["eventtoy"], Event.toys
    apps.clear_cache()
    _forget_kinds()


def _forget_kinds():
    """What is made once of the models there are."""
    for made_once in (kinds_of_lines, shown._kept, shown._kept_beside):
        made_once.cache_clear()


@pytest.mark.parametrize("fetched", [True, False], ids=["fetched", "not fetched"])
def test_a_new_kind_of_line_is_disclosed_without_being_named_anywhere(new_kind, fetched):
    source = factories.source(stage="published")
    hidden, public = factories.organisation(), factories.organisation(stage="published")
    event = factories.event(stage="published", source=source)
    factories.audience(
        event=event, target_group=factories.target_group(is_vulnerable=True), quantity=Quantity.exact(3)
    )
    for organisation, words in ((hidden, telling(1)), (public, plain(2))):
        new_kind.objects.create(
            event=event, organisation=organisation, described_kk=words, verbatim=f"{words} келді."
        )

    def told():
        rows = Event.objects.for_detail() if fetched else Event.objects.all()
        found = rows.get(pk=event.pk)
        disclose(found)
        return [(toy.organisation, toy.described, toy.verbatim, toy.source) for toy in found.toys.all()]

    assert told() == [(None, "", "", source), (public, plain(2), f"{plain(2)} келді.", source)]
    Source.objects.update(stage=Stage.DRAFT)
    assert told() == [(None, "", "", None), (public, plain(2), "", None)]
    TargetGroup.objects.update(is_vulnerable=False)
    assert told() == [(None, telling(1), "", None), (public, plain(2), "", None)]


def test_whatever_names_a_source_says_which_of_its_sentences_are_of_it():
    """So that disclosure knows: the columns that lead to sources, and those that keep their sentences."""
    for model in ours():
        sentences = getattr(model, "sentences", {})
        to_sources = {field.name for field in model._meta.fields if field.related_model is Source}
        assert {name for names in sentences.values() for name in names} == to_sources, model
        assert {field.name for field in model._meta.fields if "verbatim" in field.name} == set(sentences), (
            model
        )


def test_whoever_counts_people_of_a_group_knows_small_numbers():
    for model in ours():
        fields = (*model._meta.fields, *model._meta.many_to_many)
        if issubclass(model, Quantified) and any(field.related_model is TargetGroup for field in fields):
            assert model in counting_people()
            assert hasattr(model, "is_small") and hasattr(model, "public_quantity")
    assert len(counting_people()) >= 2
