"""Who may see and change which rows. Scope rests on one field: `responsible`, a territory."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Exists, OuterRef, Q

from officers.models import Officer
from officers.roles import EVERYWHERE, PUBLISHES, WRITES


class ScopedQuerySet(models.QuerySet):
    """Rows that belong to a territory. `officer` may be anonymous: then nothing is visible or editable."""

    def in_scope_of(self, officer: Officer | AnonymousUser) -> Self:
        """Rows whose `responsible` lies in the officer's own subtree."""
        if not officer.is_authenticated or not officer.is_active:
            return self.none()
        if officer.role in EVERYWHERE:
            return self
        if officer.territory_id is None:
            return self.none()
        return self.filter(self._answered_for_by(officer))

    def _answered_for_by(self, officer):
        """Q: `responsible` lies in the own subtree. Its places are named one by one.

        So an index over `responsible` answers, and no join has to be weighed against two million rows. Of a
        thousand villages only those are named that answer for a row of this table; districts always.
        """
        own = officer.territory
        if own.level == own.Level.COUNTRY:
            return Q()
        known = officer.__dict__.setdefault("_places", {})
        if (own.pk, self.model) not in known:
            rows = self.model._base_manager.filter(responsible=OuterRef("pk"))
            places = type(own).objects.within(own).order_by()
            places = places.filter(Q(level__lte=own.Level.DISTRICT) | Q(pk=own.pk) | Exists(rows))
            known[own.pk, self.model] = list(places.values_list("pk", flat=True))
        return Q(responsible__in=known[own.pk, self.model])

    def visible_to(self, officer: Officer | AnonymousUser) -> Self:
        return self.in_scope_of(officer)

    def editable_by(self, officer: Officer | AnonymousUser) -> Self:
        if not officer.is_authenticated or officer.role not in WRITES:
            return self.none()
        return self.in_scope_of(officer)

    def referable_by(self, officer: Officer | AnonymousUser) -> Self:
        """Rows that the officer may name in a record of the own territory, as organiser, guest, source …"""
        return self.visible_to(officer)


class ModeratedQuerySet(ScopedQuerySet):
    """Rows that are entered, checked and published: what is unpublished exists only for its own territory."""

    def published(self) -> Self:
        return self.filter(stage="published")

    def withdrawn(self) -> Self:
        """What was public once and is no more, also while it is reworked."""
        return self.filter(published_at__isnull=False).exclude(stage="published")

    def visible_to(self, officer: Officer | AnonymousUser) -> Self:
        """What is published anywhere, and everything of the own subtree; nothing without a territory."""
        own = self.in_scope_of(officer)
        if own.query.is_empty() or officer.role in EVERYWHERE:
            return own
        return self.filter(self._answered_for_by(officer) | Q(stage="published"))

    def editable_by(self, officer: Officer | AnonymousUser) -> Self:
        """Own subtree; what is published or withdrawn is changed by those who publish."""
        rows = super().editable_by(officer)
        if officer.is_authenticated and officer.role not in PUBLISHES:
            rows = rows.exclude(stage__in=("published", "withdrawn"))
        return rows


class StepTakenQuerySet(models.QuerySet):
    """The steps that records have taken."""

    def of(self, *records: models.Model) -> Self:
        """Of records of one model, in order."""
        keys = [record.pk for record in records]
        rows = self.filter(record_model=records[0]._meta.label_lower, record_key__in=keys)
        return rows.order_by("record_key", "version")

    def told(self) -> Self:
        """With who and why."""
        return self.select_related("by", "reason")
