"""What is known about words: those that stand in records, those that mean the same, those that found
nothing."""

import pgtrigger
from django.contrib.postgres.indexes import GistIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.database.history import tracked
from ngo_portal.lib.language.dictionaries import DictionaryQuerySet, Entry
from ngo_portal.lib.language.translated import LONGEST_NAME
from search.querysets import KnownWordQuerySet, MissedQuerySet

_NEW = """
    INSERT INTO search_knownword (word)
    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM ({rows}) AS changed) AS
    held WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40
    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);
"""


class KnownWord(models.Model):
    """The skeleton of a word that stands, or stood, in a record of whatever stage: by these a slip and an
    ending are told. Written by triggers; a word may stand here twice, so that no writer waits for another."""

    word = models.TextField(db_collation="C")

    objects = KnownWordQuerySet.as_manager()

    class Meta:
        verbose_name = _("known word")
        verbose_name_plural = _("known words")
        indexes = [
            models.Index(fields=["word"], name="search_knownword_word"),
            GistIndex(OpClass("word", name="gist_trgm_ops"), name="search_knownword_like"),
        ]

    def __str__(self):
        return self.word


def learn_words(*columns: str) -> list[pgtrigger.Trigger]:
    """Triggers for a model with such columns (`typed`): its words are known from the moment they are
    written."""
    columns = columns or ("typed",)
    words, names = " || ".join(columns), ", ".join(("id", *columns))
    added = _NEW.format(rows=f"SELECT {words} AS words FROM later")
    # No join: a plan that was made for one row is kept, and would go through all rows for each of thousands.
    differ = f"SELECT {names} FROM later EXCEPT SELECT {names} FROM before"
    changed = _NEW.format(rows=f"SELECT {words} AS words FROM ({differ}) AS differ")
    insert = pgtrigger.Insert, pgtrigger.Referencing(new="later")
    update = pgtrigger.Update, pgtrigger.Referencing(old="before", new="later")
    return [
        pgtrigger.Trigger(
            name=f"learn_{name}",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=operation,
            referencing=referencing,
            func=pgtrigger.Func(f"{func} RETURN NULL;"),
        )
        for name, (operation, referencing), func in (("added", insert, added), ("changed", update, changed))
    ]


def is_of_words(model: type[models.Model], column: str) -> bool:
    """Whether a model has this column, and keeps the words of its texts there."""
    fields = {field.name: field for field in model._meta.local_fields}
    return isinstance(getattr(fields.get(column), "output_field", None), SearchVectorField)


def learn_all(*models_written: type[models.Model]) -> None:
    """The words of all rows of these models, for whoever wrote while there were no triggers."""
    with connection.cursor() as cursor:
        for model in models_written:
            for name in ("typed", "told", "search"):
                if is_of_words(model, name):
                    table = connection.ops.quote_name(model._meta.db_table)
                    cursor.execute(_NEW.format(rows=f"SELECT {name} AS words FROM {table}"))
        cursor.execute("ANALYZE search_knownword")


@tracked
class Synonym(Entry):
    """Words that mean the same to whoever searches: the three names, and others, one on each line."""

    others = models.TextField(
        _("other words for the same"),
        blank=True,
        help_text=_("One on each line; old words, abbreviations and everyday ones too."),
    )

    objects = DictionaryQuerySet.as_manager()
    searched_by = ["name_kk", "name_ru", "name_en", "others"]

    class Meta(Entry.Meta):
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")


class Missed(models.Model):
    """Words by which nothing was found, counted by days: not who asked, nor when, nor from where."""

    day = models.DateField(_("day"))
    words = models.CharField(_("words"), max_length=LONGEST_NAME)
    times = models.PositiveIntegerField(_("times asked"), default=1)

    objects = MissedQuerySet.as_manager()

    class Meta:
        verbose_name = _("search that found nothing")
        verbose_name_plural = _("searches that found nothing")
        constraints = [models.UniqueConstraint(fields=["day", "words"], name="search_missed_once")]

    def __str__(self):
        return self.words
