"""What every page asks for and seldom changes (the words of a dictionary, the oblasts), kept in this process
until its tables change.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings
from django.db.models import Model

from ngo_portal.lib.serving.data_version import Versions, changed_between, data_versions
from ngo_portal.lib.serving.questions import Questions, noted, repeat

Answer = TypeVar("Answer")

_kept: dict[str, tuple[Versions, Any, Questions]] = {}


def all_of(model: type[Model]) -> list[Any]:
    """All rows of a dictionary, in its order."""
    return Memory().get(f"all of {model._meta.label}", lambda: list(model._default_manager.all()))


class Memory:
    """One look at the versions of the data, for as many answers as a page needs."""

    def __init__(self) -> None:
        self.versions = data_versions() if settings.KEEP_OPTIONS else None

    def get(self, name: str, ask: Callable[[], Answer]) -> Answer:
        """What `ask()` gives, or gave under this name since its tables last changed. Not to be altered.

        An answer is never older than the versions it is kept under. There must be few different names.
        """
        if self.versions is None:
            return ask()
        if kept := _kept.get(name):
            versions, answer, questions = kept
            if changed_between(versions, self.versions).isdisjoint(questions.tables):
                _kept[name] = self.versions, answer, questions
                repeat(questions)
                return answer
        with noted() as questions:
            answer = ask()
        _kept[name] = self.versions, answer, questions
        return answer
