"""Which words are known, and which found nothing."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.search import TrigramDistance
from django.db import connection, models
from django.db.models import Count, Max, Sum

#: After the last letter of any word.
_END = "\uffff"
_BEGINNING_SO = """
    SELECT DISTINCT known.word FROM unnest(%s) AS beginning
    JOIN search_knownword known ON known.word >= beginning AND known.word < beginning || %s
    LIMIT %s
"""
#: Of all asked words together so many known ones are looked at.
MOST_KNOWN = 5_000
#: Days after which nobody needs to know what was asked, and on how many days it must have been.
KEPT_DAYS, DAYS_ASKED = 90, 3
MOST_OF_A_DAY = 5_000


class KnownWordQuerySet(models.QuerySet):
    def beginning(self, *beginnings: str) -> list[str]:
        """Those that begin with one of the beginnings."""
        with connection.cursor() as cursor:
            cursor.execute(_BEGINNING_SO, [list(beginnings), _END, MOST_KNOWN])
            return [word for (word,) in cursor.fetchall()]

    def among(self, words: Iterable[str]) -> list[str]:
        """Those of the words that are known."""
        return list(self.filter(word__in=list(words)).order_by().values_list("word", flat=True).distinct())

    def resembling(self, word: str, most: int) -> list[str]:
        """Those that share most groups of three letters with it."""
        rows = self.order_by(TrigramDistance("word", word)).values_list("word", flat=True)
        return list(dict.fromkeys(rows[:most]))


class MissedQuerySet(models.QuerySet):
    def note(self, words: str, day: datetime.date) -> None:
        """That nothing was found by these words; the first of a day forgets what is too old. Of a day no more
        are kept than anybody could read."""
        of_day = self.filter(day=day)
        if (
            of_day.order_by()[:MOST_OF_A_DAY].count() == MOST_OF_A_DAY
            and not of_day.filter(words=words).exists()
        ):
            return
        row, is_new = self.get_or_create(day=day, words=words)
        if not is_new:
            self.filter(pk=row.pk).update(times=models.F("times") + 1)
        elif not self.filter(day=day).exclude(pk=row.pk).exists():
            self.filter(day__lt=day - datetime.timedelta(days=KEPT_DAYS)).delete()

    def asked_again(self) -> list[dict[str, Any]]:
        """Words asked on several days, those asked most often first: {words, days, times, last}."""
        rows = (
            self.order_by().values("words").annotate(days=Count("day"), asked=Sum("times"), last=Max("day"))
        )
        return list(rows.filter(days__gte=DAYS_ASKED).order_by("-asked", "words")[:200])
