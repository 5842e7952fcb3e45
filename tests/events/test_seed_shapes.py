"""A seed makes every shape there is, in its proportion."""

import re

import pytest
from django.db import models

from events.content.dictionaries import load_all
from events.models import Edition, Event, EventAudience, EventFigure, EventOrganiser, EventPlace
from events.seed import seed
from moderation.models import Stage
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.language.quantities import Qualifier
from projects.models import SocialProject
from registry.models import Organisation
from territories.models import Territory
from tests import factories

pytestmark = pytest.mark.proof

EVENTS = 3000


@pytest.fixture(scope="module")
def seeded(module_db):
    """One seed for all tests of this file: they only look at it."""
    load_all()
    factories.marathon()
    seed(events=EVENTS, organisations=150, projects=250)


SHAPES = {
    "day": r"\d{4}-\d\d-\d\d",
    "month": r"\d{4}-\d\d",
    "year": r"\d{4}",
    "days": r"(\d{4})-\d\d-\d\d/\1-\d\d-\d\d",
    "over New Year": r"\d{4}-12-\d\d/\d{4}-01-\d\d",
    "months": r"\d{4}-\d\d/\d{4}-\d\d",
    "years": r"\d{4}/\d{4}",
    "day without a year": r"XXXX-\d\d-\d\d",
    "days without a year": r"XXXX-\d\d-\d\d/XXXX-\d\d-\d\d",
    "since": r"[\d-]+/\.\.",
    "until": r"\.\./[\d-]+",
    "not stated": r"",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_dates_have_every_shape(seeded, shape):
    dates = {str(date) for date in Event.objects.values_list("date", flat=True)}
    assert any(re.fullmatch(SHAPES[shape], date) for date in dates)
    assert all(ApproximateDate(date) == date for date in dates)


@pytest.mark.parametrize("qualifier", Qualifier.values)
@pytest.mark.parametrize("model", [EventAudience, EventFigure])
def test_quantities_have_every_qualifier(seeded, model, qualifier):
    assert model.objects.filter(quantity_qualifier=qualifier).exists()


@pytest.mark.parametrize(
    ("model", "field"),
    [
        (Event, "stage"),
        (Event, "state"),
        (Event, "mode"),
        (Event, "date_basis"),
        (EventOrganiser, "role"),
        (EventAudience, "role"),
        (Organisation, "status"),
        (SocialProject, "status"),
        (SocialProject, "kind"),
    ],
)
def test_every_choice_occurs(seeded, model, field):
    choices = {value for value, _label in model._meta.get_field(field).choices}
    assert set(model.objects.values_list(field, flat=True)) == choices


def test_most_are_published_and_some_stand_in_two_districts(seeded):
    events = Event.objects.filter(is_synthetic=True)
    assert 0.90 < events.filter(stage=Stage.PUBLISHED).count() / EVENTS < 0.96
    several = events.annotate(number=models.Count("places")).filter(number__gt=1).count()
    assert 0.015 < several / EVENTS < 0.05
    assert EventOrganiser.objects.filter(organisation=None).exclude(described_kk="").exists()
    assert Edition.objects.filter(year__range=(2016, 2025)).count() == 10


def test_places_are_of_every_kind_and_okrugs_take_turns(seeded):
    used = EventPlace.objects.values_list("territory__level", flat=True)
    assert set(used) == {1, 2, 3, 4}
    okrugs = EventPlace.objects.filter(territory__kind=Territory.Kind.RURAL_OKRUG)
    assert okrugs.count() < 2 * okrugs.values("territory").distinct().count()
