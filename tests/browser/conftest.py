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
    """What the demo has none of: a photo, an event that is to come, one that was cancelled, contacts, and an
    open link; its path."""
    soon = timezone.localdate() + timedelta(days=2)
    shown = {"stage": "published", "places": [ULAN]}
    kept(factories.event(title_kk="Концерт", **shown), caption_kk="Ауыл клубында", credit="А. Оспанов")
    for state in ("planned", "cancelled"):
        factories.event(title_kk="Жиын", date=soon.isoformat(), start_time="10:00", state=state, **shown)
    _made, secret = confirming.make(draft := factories.event(title_kk="Жоба"), cast.ulan_officer())
    return f"events/confirm/{secret}/", f"events/{draft.pk}/"
