"""A person asks to be forgotten: every table, its history, the logs, the files, the words of searches.

Who was erased is noted outside the database (ERASED_FILE) by keyed hashes, which tell nobody the name: after
a backup was restored `manage.py reapply_erasures` finds the person again. The seals of the history are made
anew for the ranges that were whole before.
"""

import fcntl
import json
from functools import reduce
from operator import or_
from pathlib import Path

import pgtrigger
from django.apps import apps
from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.db.models import Q
from django.utils import timezone

from events.models import Photo
from moderation import sealed
from ngo_portal.lib.database import scrubbing, seals
from ngo_portal.lib.database.scrubbing import Scrubbed
from ngo_portal.lib.language.translated import columns_of
from ngo_portal.lib.serving.attempts import keyed
from office.models import OfficeContact
from registry.models import Person, Position
from registry.rules.name_patterns import ENDS, SHORTEST_STEM, pattern_of
from search.models import KnownWord

#: Who cannot be named any more, where a line has to say something.
SOMEBODY = {
    "kk": "есімі өшірілген адам",
    "ru": "человек, чьё имя удалено",
    "en": "a person whose name was erased",
}
#: Their texts name territories and the portal itself; names of people are none of it.
UNTOUCHED = {"django_migrations", "django_content_type", "auth_permission", "territories_territory"}


class OtherKey(Exception):
    """Lines of ERASED_FILE, so many, that were written with another ERASED_KEY: whom they name is unknown."""


class OneWordName(Exception):
    """No name of two words is known: one alone may be anybody's, and is not looked for in texts."""


@transaction.atomic
def erase(person, *, noted=True):
    """Forgets the person; gives {table: rows changed}. Raises OneWordName."""
    key, names = person.pk, names_of(person)
    pattern = pattern_of(names)
    if not pattern:
        raise OneWordName
    line = {"by": _by(), "person": _key(person.pk), "names": sorted(map(_key, names))}
    broken = set(sealed.faults()) if sealed.file().exists() else set()
    words = _words(person)
    changed = [*_unlink(person), *_photos(pattern), *_contacts(pattern)]
    with pgtrigger.ignore(*_append_only()):
        changed += _history(key)
        changed += scrubbing.scrub(pattern, UNTOUCHED)
    _forget_words(words)
    _seal_anew(changed, broken)
    if noted:
        transaction.on_commit(lambda: _note({"at": timezone.now().isoformat(), **line}))
    counts = {}
    for one in changed:
        counts[one.table] = counts.get(one.table, 0) + len(one.keys)
    return counts


def reapply():
    """Erases again whoever is noted and has come back with a backup. Returns how many people that were.
    Raises OtherKey, after those who can be read."""
    lines = _lines()
    noted = {line["person"]: set(line["names"]) for line in lines if line["by"] == _by()}
    back = [
        person
        for person in Person.objects.all()
        if noted.get(_key(person.pk), set()) & set(map(_key, names_of(person)))
    ]
    for person in back:
        erase(person, noted=False)
    if unread := sum(line["by"] != _by() for line in lines):
        raise OtherKey(unread)
    return len(back)


def names_of(person):
    """Every way in which the person is written, in the history too."""
    names = {getattr(person, name) for name in columns_of("name")}
    names |= set(person.other_names.values_list("name", flat=True))
    for row in person.history.values_list(*columns_of("name")):
        names |= set(row)
    kept = apps.get_model("registry", "PersonNameHistory").objects.filter(person=person.pk)
    names |= set(kept.values_list("name", flat=True))
    return {name for name in names if name}


def _unlink(person):
    """Rows that name the person say that it was somebody, or go with them; then the person goes."""
    relations = [*Person._meta.related_objects, *Position._meta.related_objects]
    positions = list(person.positions.values_list("pk", flat=True))
    for relation in relations:
        if "history" in relation.related_model._meta.model_name or relation.related_model is Position:
            continue
        field = relation.field
        if not field.null:
            continue
        keys = positions if field.related_model is Position else [person.pk]
        for row in relation.related_model._base_manager.filter(**{f"{field.name}__in": keys}):
            yield Scrubbed(row._meta.db_table, [row.pk])
            _let_go(row, field.name)
    yield Scrubbed(Person._meta.db_table, [person.pk])
    person.delete()


def _let_go(row, name):
    rows = type(row)._base_manager.filter(pk=row.pk)
    ways = [{name: None}]
    if name == "person" and hasattr(row, "position_id"):
        ways = [{name: None, "position": None}]
    if hasattr(row, "described_kk"):
        said = {f"described_{language}": text for language, text in SOMEBODY.items()}
        ways.append({**ways[0], **said})
    for way in ways:
        try:
            with transaction.atomic():
                rows.update(**way)
        except IntegrityError:
            continue
        return
    row.delete()  # what it says is about the person alone


def _photos(pattern):
    """Photos that are said to show or to be by the person go with their files."""
    for column in ("credit", *columns_of("alt"), *columns_of("caption")):
        for photo in Photo.objects.filter(**{f"{column}__iregex": pattern}):
            yield Scrubbed(Photo._meta.db_table, [photo.pk])
            photo.delete()


def _contacts(pattern):
    """Contacts at offices of this name go with their telephones; their history has neither."""
    for contact in OfficeContact.objects.filter(name__iregex=pattern):
        yield Scrubbed(OfficeContact._meta.db_table, [contact.pk])
        contact.delete()


def _history(key):
    """The history of the person itself goes; of what else is told there only the name does."""
    for name, own in (
        ("PersonHistory", "id"),
        ("PersonNameHistory", "person"),
        ("PositionHistory", "person"),
    ):
        rows = apps.get_model("registry", name).objects.filter(**{own: key})
        yield Scrubbed(rows.model._meta.db_table, list(rows.values_list("pk", flat=True)))
        rows.delete()


def _append_only():
    """The triggers that let nobody change what was written."""
    return [
        f"{model._meta.label}:{trigger.name}"
        for model, trigger in pgtrigger.registered()
        if isinstance(trigger, pgtrigger.Protect)
    ]


def _words(person):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT word FROM ("
            "SELECT unnest(tsvector_to_array(typed)) AS word FROM registry_person WHERE id = %s UNION "
            "SELECT unnest(tsvector_to_array(typed)) FROM registry_personname WHERE person_id = %s) words",
            [person.pk, person.pk],
        )
        return [word for (word,) in cursor]


def _forget_words(words):
    """These, and what texts made of them by endings, where they stand in no record any more."""
    typed = [
        (model._meta.db_table, field.column)
        for model in apps.get_models()
        for field in model._meta.local_fields
        if field.name in ("typed", "told") and not model._meta.proxy
    ]
    begun = (Q(word__startswith=ENDS.sub("", word)) for word in words if len(word) > SHORTEST_STEM)
    learnt = KnownWord.objects.filter(reduce(or_, begun, Q(word__in=words)))
    for word in set(learnt.values_list("word", flat=True)):
        if not any(_stands(word, *column) for column in typed):
            KnownWord.objects.filter(word=word).delete()


def _stands(word, table, column):
    asked = f'SELECT EXISTS (SELECT FROM "{table}" WHERE "{column}" @@ quote_literal(%s)::tsquery)'
    with connection.cursor() as cursor:
        cursor.execute(asked, [word])
        return cursor.fetchone()[0]


def _seal_anew(changed, broken):
    if not sealed.file().exists():
        return
    ranges = set().union(*(seals.ranges_with(sealed.file(), *one) for one in changed)) - broken
    seals.seal_anew(sealed.file(), sealed.tables(), ranges, timezone.now(), "a person was erased")


# The file of those who were erased -------------------------------------------------------


def _key(text):
    return keyed("erased person", str(text), settings.ERASED_KEY)


def _by():
    """Tells a key from another: a line can be read with the one it was written with alone."""
    return _key("")[:8]


def _note(line):
    file = Path(settings.ERASED_FILE)
    file.parent.mkdir(parents=True, exist_ok=True)
    with open(file, "a", encoding="utf-8") as opened:
        fcntl.flock(opened, fcntl.LOCK_EX)
        opened.write(json.dumps(line) + "\n")


def _lines():
    file = Path(settings.ERASED_FILE)
    return (
        [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []
    )
