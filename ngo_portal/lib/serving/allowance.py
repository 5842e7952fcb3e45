"""How many requests an address has left: so many a minute, counted over all processes of a web server.

Counted in memory that the processes were given by its descriptor, as kept pages are (shared_pages.py): to
write a row for each request would cost more than most answers. It is gone when they are.
"""

import fcntl
import os
import struct
import threading
import time
from functools import cached_property
from typing import NamedTuple

#: Environment variable with the descriptor.
DESCRIPTOR = "SHARED_ALLOWANCES"
PLACES = 65_536
WINDOW = 60  # seconds
#: Whose the place is, of which minute, how many requests.
_PLACE = struct.Struct("<8sII")


def new() -> int:
    """The descriptor of such memory."""
    descriptor = os.memfd_create("allowances", os.MFD_CLOEXEC)
    os.ftruncate(descriptor, _PLACE.size * PLACES)
    return descriptor


class Left(NamedTuple):
    """Of an allowance: `requests` that may still come, less than 0 where this one was too many, and the
    `seconds` until it is whole again."""

    requests: int
    seconds: int


class Allowances:
    """Two addresses that share a place share no number: the later one begins anew. So nobody is refused for
    what another one asked."""

    def __init__(self) -> None:
        self.lock = threading.Lock()  # the other one is between processes alone

    @cached_property
    def descriptor(self) -> int:
        return int(os.environ.get(DESCRIPTOR) or new())

    def take(self, who: str, most: int) -> Left:
        """Counts one request of whom `who` tells from all others (32 hexadecimal digits)."""
        now = time.time()
        minute, own = int(now // WINDOW) & 0xFFFFFFFF, bytes.fromhex(who)[:8]
        start = int.from_bytes(own[:4]) % PLACES * _PLACE.size
        with self.lock:
            fcntl.lockf(self.descriptor, fcntl.LOCK_EX, _PLACE.size, start)
            try:
                whose, when, number = _PLACE.unpack(os.pread(self.descriptor, _PLACE.size, start))
                number = min(number, most) + 1 if (whose, when) == (own, minute) else 1
                os.pwrite(self.descriptor, _PLACE.pack(own, minute, number), start)
            finally:
                fcntl.lockf(self.descriptor, fcntl.LOCK_UN, _PLACE.size, start)
        return Left(most - number, max(1, WINDOW - int(now % WINDOW)))


allowances = Allowances()
