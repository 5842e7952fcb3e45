"""Database servers that do not answer rest for a moment, so that not each reader waits for them."""

import contextlib
import threading
import time
from collections.abc import Iterator

from django.db import Error, OperationalError, connections

#: Seconds in which whoever did not answer is not asked again.
REST = 2


class Resting:
    """Of which server it is known until when."""

    def __init__(self) -> None:
        self.until: dict[str, float] = {}
        self.lock = threading.Lock()

    @contextlib.contextmanager
    def asking(self, alias: str) -> Iterator[None]:
        """Raises an OperationalError at once while the server rests. An Error inside lets it rest; when that
        is over one thread asks first."""
        with self.lock:
            until, now = self.until.get(alias, 0.0), time.monotonic()
            if now < until:
                raise OperationalError(f"{alias} did not answer a moment ago")
            if until:
                self.until[alias] = now + REST
        try:
            yield
        except Error:
            self.until[alias] = time.monotonic() + REST
            connections[alias].close()
            raise
        self.until.pop(alias, None)

    def wake(self, alias: str) -> None:
        """There is nobody else to ask."""
        self.until.pop(alias, None)


#: Of this process.
servers = Resting()
