"""Which letters and which contacts at district offices: for officers alone."""

import datetime
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import connection, models
from django.db.models import Exists, IntegerField, Max, OuterRef, Q
from django.db.models.functions import Cast

from moderation.querysets import ScopedQuerySet
from ngo_portal.lib.language.kazakh import fold
from officers.models import Officer
from officers.roles import EVERYWHERE

#: Whose numbers are drawn: a key of advisory locks beside that of a territory.
NUMBERS_OF_LETTERS = 63


class LetterQuerySet(ScopedQuerySet):
    def with_words(self, text: str) -> Self:
        """Of which every word stands in the numbers, the subject or the name of the correspondent; else those
        of the correspondents that are meant by the words."""
        rows = self
        for word in fold(text).split():
            rows = rows.filter(Q(search__contains=word) | Q(correspondent__search__contains=word))
        if rows.exists():
            return rows
        organisations = self.model._meta.get_field("correspondent").related_model.objects
        return self.filter(correspondent__in=organisations.with_words(text).order_by().values("pk"))

    def unanswered(self) -> Self:
        """Those an answer is due to, and none is noted."""
        answers = self.model._base_manager.filter(answer_to=OuterRef("pk"))
        return self.filter(answer_due__isnull=False).exclude(Exists(answers))

    def unanswered_past(self, today: datetime.date) -> Self:
        """Of these those whose day is over."""
        return self.unanswered().filter(answer_due__lt=today)

    def of_organisation(self, organisation: models.Model) -> Self:
        """From it, to it, or about it."""
        return self.filter(Q(correspondent=organisation) | Q(about_organisation=organisation))

    def next_number(self, territory: models.Model, direction: str, year: int) -> str:
        """One more than the greatest number of a year in the register of a territory. Who asks for it inside
        a transaction has the register to itself until that ends."""
        with connection.cursor() as cursor:
            keys = [NUMBERS_OF_LETTERS, territory.pk]
            cursor.execute("SELECT pg_advisory_xact_lock(%s, hashint8(%s))", keys)
        return self.likely_number(territory, direction, year)

    def likely_number(self, territory: models.Model, direction: str, year: int) -> str:
        """The number that a letter gets if nobody enters another one before it."""
        rows = self.model._base_manager.filter(
            responsible=territory, direction=direction, on__year=year, number__regex=r"^\d{1,9}$"
        )
        last = rows.aggregate(last=Max(Cast("number", IntegerField())))["last"]
        return str((last or 0) + 1)


class OfficeContactQuerySet(ScopedQuerySet):
    def visible_to(self, officer: Officer | AnonymousUser) -> Self:
        """Those of the whole oblast: who works in one district calls the office of another."""
        own = self.in_scope_of(officer)
        if own.query.is_empty() or officer.role in EVERYWHERE:
            return own
        oblast = officer.territory.oblast
        return self.filter(responsible__in=self.answering_in(oblast)) if oblast else own
