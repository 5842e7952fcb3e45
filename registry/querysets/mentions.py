"""Who is mentioned: by the words of a reading, and by records on pages."""

from typing import TypeVar

from django.apps import apps
from django.db.models import Prefetch, QuerySet

from search.question import Reading
from search.searched import in_any_way
from search.words import Word

Rows = TypeVar("Rows", bound=QuerySet)
#: So many may be called so; where more are, the words are no name of somebody.
MOST_NAMED = 100


def naming_published(rows: Rows, *relations: str) -> Rows:
    """The rows with what these foreign keys point to, None where that is not published: so no page can
    name it.
    """
    return rows.prefetch_related(
        *(
            Prefetch(relation, rows.model._meta.get_field(relation).related_model.objects.published())
            for relation in relations
        )
    )


def is_legal_form(word: Word) -> bool:
    return any(entry._meta.model_name == "legalform" for entry in word.topics)


def organisations_named_in(reading: Reading) -> list[int]:
    """Primary keys of the published organisations that those words of a reading name that are read as a name;
    none where as many are called so that the words are no name."""
    words = [word for word in reading.named() if not is_legal_form(word)]
    rows = apps.get_model("registry", "Organisation").objects.published()
    names = rows.model.other_names.rel.related_model._base_manager.all()
    return _named(
        reading, "organisations", lambda: in_any_way(rows, words, ["typed"], (names, "organisation"))
    )


def people_named_in(reading: Reading) -> list[int]:
    """The same of people."""
    people = apps.get_model("registry", "Person").objects
    return _named(reading, "people", lambda: people.called(reading.named()))


def _named(reading, kind, rows):
    words = reading.named()
    if all(map(is_legal_form, words)) or any(word.is_nowhere for word in words):
        return []
    found = reading.once(
        f"{kind} named", lambda: [*rows().order_by().values_list("pk", flat=True)[: MOST_NAMED + 1]]
    )
    return found if len(found) <= MOST_NAMED else []
