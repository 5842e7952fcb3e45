"""What every page asks for and seldom changes (the words of a dictionary, the oblasts), kept in this process
until the data changes.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings

from ngo_portal.lib.serving.data_version import data_version

Answer = TypeVar("Answer")

_kept: dict[str, tuple[str, Any]] = {}


class Memory:
    """One look at the version of the data, for as many answers as a page needs."""

    def __init__(self) -> None:
        self.version = data_version() if settings.KEEP_OPTIONS else None

    def get(self, name: str, ask: Callable[[], Answer]) -> Answer:
        """What `ask()` gives, or gave under this name since the data last changed. Not to be altered.

        An answer is never older than the version it is kept under. There must be few different names.
        """
        if self.version is None:
            return ask()
        kept = _kept.get(name)
        if kept is None or kept[0] != self.version:
            kept = _kept[name] = self.version, ask()
        return kept[1]
