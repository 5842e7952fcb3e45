"""The files of photos in the storage, and those of forms that came back: they wait there under their key.

A mark says of a key that its files may be nobody's: it is there before the first of them, and before a photo
is deleted. Who sends a photo a week later takes away what is still nobody's then.
"""

import contextlib
import logging
import uuid
from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple, Self

from django.core import signing
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone

from events.models import Photo
from events.rules.pictures import Picture, Unfit
from officers.models import Officer

logger = logging.getLogger(__name__)
FOLDER, MARKS = "photos", "photos-unclaimed"
#: How long a photo waits for the form it came with.
WAITS = timedelta(days=7)


class Waiting(NamedTuple):
    """A photo whose files are kept, and that is no row yet; `name`: of the file as it was sent."""

    key: uuid.UUID
    width: int
    height: int
    name: str

    def signed(self, officer: Officer) -> str:
        """How this officer's form names it."""
        return signing.dumps([self.key.hex, *self[1:]], salt=_salt(officer))

    @classmethod
    def read(cls, text: str, officer: Officer) -> Self | None:
        try:
            key, *others = signing.loads(text, salt=_salt(officer), max_age=WAITS)
        except signing.BadSignature:
            return None
        return cls(uuid.UUID(key), *others)


def _salt(officer):
    return f"{__name__}.{officer.pk}"


def _path(key, width, ending):
    return f"{FOLDER}/{key}/{width}.{ending}"


def keep(picture: Picture, name: str, key: uuid.UUID) -> Waiting:
    """Puts the files of a picture into the storage. Raises Unfit, with none of them kept."""
    try:
        _mark(key)
        for (width, ending), body in picture.files.items():
            default_storage.save(_path(key, width, ending), ContentFile(body))
    except OSError as fault:
        logger.exception("a photo was not kept")
        remove(key)
        raise Unfit("storage") from fault
    return Waiting(key, picture.width, picture.height, name)


def content(photo: Photo, width: int, ending: str) -> bytes | None:
    """One of the files of a photo; None where the storage has it no more."""
    try:
        with default_storage.open(_path(photo.key, width, ending)) as file:
            return file.read()
    except FileNotFoundError:
        return None


def remove(key: uuid.UUID) -> None:
    """Takes all files of a photo away; says so in the log where the storage does not."""
    try:
        with contextlib.suppress(FileNotFoundError):
            for name in default_storage.listdir(f"{FOLDER}/{key}")[1]:
                default_storage.delete(f"{FOLDER}/{key}/{name}")
            default_storage.delete(f"{FOLDER}/{key}")
        default_storage.delete(f"{MARKS}/{key}")
    except OSError:
        logger.exception("files of photo %s were not removed", key)


def remove_unclaimed(keys: Iterable[uuid.UUID]) -> None:
    """Takes the files away of those that are no row of a photo."""
    keys = set(keys)
    claimed = set(Photo.objects.filter(key__in=keys).values_list("key", flat=True))
    for key in keys - claimed:
        remove(key)


def _mark(key):
    if not default_storage.exists(f"{MARKS}/{key}"):
        default_storage.save(f"{MARKS}/{key}", ContentFile(b"?"))


def tidy() -> None:
    """Takes away what nobody has claimed in time."""
    try:
        names = default_storage.listdir(MARKS)[1]
        late = timezone.now() - WAITS
        old = [
            uuid.UUID(name) for name in names if default_storage.get_modified_time(f"{MARKS}/{name}") < late
        ]
        remove_unclaimed(old)
        for key in old:
            default_storage.delete(f"{MARKS}/{key}")
    except FileNotFoundError:  # there is none yet, or another has just taken it
        pass
    except OSError:
        logger.exception("photos that nobody claimed were not removed")


@receiver(post_delete, sender=Photo)
def _remove_after_commit(instance, **_others):
    """However it is deleted, with its event too; a deletion that is taken back takes nothing away."""
    key = instance.key
    try:
        _mark(key)
    except OSError:
        logger.exception("photo %s is deleted without a mark", key)
    transaction.on_commit(lambda: remove(key), robust=True)
