"""All records of a year as a file, made by the worker once for a version of the data and served as it lies
there. As long as there is none of the version of now the reader is led to the file that is made at once, so
nobody is ever given what was withdrawn.
"""

import io
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.db import transaction
from django.urls import resolve, reverse
from django.utils import timezone, translation
from django.utils.translation import get_language
from django_tasks import task

from ngo_portal.lib.lists.formats import FORMATS
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.streams import TooManyFiles
from ngo_portal.lib.serving.data_version import data_version
from summaries.catalogue.datasets import DATASETS, Dataset
from summaries.models import WholeFile

#: A file is made no oftener, however often the data changes.
PAUSE = timedelta(hours=1)
ENDINGS = {one.ending: one for one in FORMATS}


def address_of(dataset: Dataset, year: int, ending: str) -> str:
    return reverse("summaries:whole-file", args=[dataset.key, year, ending])


def live(dataset: Dataset, year: int, ending: str) -> str:
    """The address of the same, made while the reader waits."""
    return address(reverse(f"{dataset.files}-{ending}"), [("year", str(year))])


def kept(dataset: Dataset, year: int, ending: str) -> tuple[Path, str] | None:
    """(file, version of the data) of now, in the language of the thread; None where there is none."""
    row = WholeFile.objects.filter(**_asked(dataset, year, ending)).first()
    if row is None or row.version != data_version() or not _path(row).exists():
        return None
    return _path(row), row.version


def ask_for(dataset: Dataset, year: int, ending: str) -> None:
    """The worker is to make the file, unless it was asked within the hour."""
    row, _is_new = WholeFile.objects.get_or_create(**_asked(dataset, year, ending))
    now = timezone.now()
    if WholeFile.objects.filter(pk=row.pk).not_asked_since(now - PAUSE).update(asked_at=now):
        transaction.on_commit(lambda: make.enqueue(row.pk))


def _asked(dataset, year, ending):
    return {"dataset": dataset.key, "year": year, "language": get_language(), "ending": ending}


def _path(row):
    return Path(settings.MEDIA_ROOT, "whole", str(row))


@task()
def make(key):
    """Makes the file as its door would answer. Returns its version, "" where the data changed meanwhile or
    too many files are made: then it is asked for again."""
    row = WholeFile.objects.get(pk=key)
    version, path = data_version(), _path(row)
    path.parent.mkdir(parents=True, exist_ok=True)
    begun = path.with_name(f"{path.name}.begun")
    try:
        with translation.override(row.language), begun.open("wb") as file:
            for block in _answer(live(DATASETS[row.dataset], row.year, row.ending)):
                file.write(block)
        if data_version() != version:
            return ""
        begun.replace(path)
    except TooManyFiles:
        return ""
    finally:
        begun.unlink(missing_ok=True)
    WholeFile.objects.filter(pk=key).update(version=version)
    return version


def _answer(wanted):
    """What a public door of a file answers to whoever asks at PUBLIC_URL."""
    path, _mark, question = wanted.partition("?")
    ours = urlsplit(settings.PUBLIC_URL)
    request = WSGIRequest(
        {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "QUERY_STRING": question,
            "SERVER_NAME": ours.hostname or "localhost",
            "SERVER_PORT": str(ours.port or (443 if ours.scheme == "https" else 80)),
            "HTTP_X_FORWARDED_PROTO": ours.scheme,
            "wsgi.url_scheme": ours.scheme or "http",
            "wsgi.input": io.BytesIO(),
        }
    )
    view = resolve(path)
    answer = view.func(request, *view.args, **view.kwargs)
    if answer.status_code != 200:
        raise ValueError(f"{wanted} answered {answer.status_code}")
    return answer
