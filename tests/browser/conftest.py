"""What the browser tests of many pages share."""

from datetime import timedelta

import pytest
from django.utils import timezone

from moderation import confirming
from tests import cast, factories
from tests.events.test_photos import kept
from tests.factories import ULAN


@pytest.fixture
def records(demo_content, transactional_db):
    """What the demo has none of: a photo, an event that is to come, one that was cancelled, words longer than
    any line, and an open link; its paths."""
    soon = timezone.localdate() + timedelta(days=2)
    shown = {"stage": "published", "places": [ULAN]}
    kept(factories.event(title_kk="Концерт", **shown), caption_kk="Ауыл клубында", credit="А. Оспанов")
    for state in ("planned", "cancelled"):
        factories.event(title_kk="Жиын", date=soon.isoformat(), start_time="10:00", state=state, **shown)
    long = factories.organisation(name_kk="Ұ" * 90, seat=ULAN, stage="published")
    project = factories.project(name_kk="Ж" * 90, customer=long, territory=ULAN, stage="published")
    factories.event(title_kk="І" * 90, organisers=[long], project=project, **shown)
    _made, secret = confirming.make(draft := factories.event(title_kk="Жоба"), cast.ulan_officer())
    return f"events/confirm/{secret}/", f"events/{draft.pk}/"
