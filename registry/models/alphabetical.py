"""Names in the order of the reader's alphabet, from an index."""

from django.db import models
from django.db.models import F, Func, Value
from django.db.models.functions import Concat, Left

from ngo_portal.lib.language.kazakh import SortKey
from ngo_portal.lib.language.translated import Named, reading_order

#: Letters of a key: an entry of an index has no room for three names of LONGEST_NAME.
KEPT = 250
#: {column: what the names of its indexes end with}
SORT_KEYS = {"sort_key": "", "sort_key_ru": "_ru", "sort_key_en": "_en"}


def _key(language):
    """The name as a reader of the language sees it, as a generated column: that of the Kazakh alphabet, which
    has all letters of the Russian one in their order. In Russian ё is no letter of its own."""
    names = Concat(*(F(f"name_{other}") for other in reading_order(language)))
    if language == "ru":
        names = Func(names, Value("ёЁ"), Value("еЕ"), function="translate", output_field=models.TextField())
    return models.GeneratedField(
        expression=SortKey(Left(names, KEPT)),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
    )


class Alphabetical(Named):
    """Named in several languages, and listed by the name in that of the page: `by_name()` of its queryset."""

    sort_key = _key("kk")
    sort_key_ru = _key("ru")
    sort_key_en = _key("en")

    class Meta(Named.Meta):
        abstract = True
