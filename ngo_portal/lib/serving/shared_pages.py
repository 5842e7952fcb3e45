"""What the processes of a web server tell each other of kept pages: who is making which, and the last one
made. In memory that all of them were given by its descriptor; it is gone when they are.

Each address has one of the places in it, which several may share: the last page put there is there, and a
reader finds another one or none. A process that ends lets go of what it was making.
"""

import contextlib
import fcntl
import os
import time
import zlib
from collections.abc import Iterator

#: Environment variable with the descriptor.
DESCRIPTOR = "SHARED_PAGES"
PLACE = 256 * 1024
PLACES = 512
LOOK = 0.003  # seconds between two looks whether another process is done
_HEAD = 8


def new() -> int:
    """The descriptor of such memory. What is not used of it takes none."""
    descriptor = os.memfd_create("pages", os.MFD_CLOEXEC)
    os.ftruncate(descriptor, PLACE * PLACES)
    return descriptor


class SharedPages:
    """Without a descriptor nothing is shared."""

    def __init__(self, descriptor: int | None) -> None:
        self.descriptor = descriptor

    @classmethod
    def of_the_server(cls) -> "SharedPages":
        named = os.environ.get(DESCRIPTOR)
        return cls(int(named) if named else None)

    @contextlib.contextmanager
    def alone(self, address: bytes, until: float) -> Iterator[None]:
        """No other process is inside of this block for the address, unless it was until this moment of
        time.monotonic()."""
        if self.descriptor is None:
            yield
            return
        lock = PLACE * PLACES + int.from_bytes(address[-7:])  # a byte that nobody writes
        while not (held := self._take(lock)) and time.monotonic() < until:
            time.sleep(LOOK)
        try:
            yield
        finally:
            if held:
                fcntl.lockf(self.descriptor, fcntl.LOCK_UN, 1, lock)

    def _take(self, lock):
        try:
            fcntl.lockf(self.descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, lock)
        except OSError:
            return False
        return True

    def find(self, address: bytes) -> bytes | None:
        """What was last put there under this address, None where something is amiss with it."""
        if self.descriptor is None:
            return None
        start = _place(address) * PLACE
        head = os.pread(self.descriptor, _HEAD + len(address), start)
        length, check = int.from_bytes(head[:4]), int.from_bytes(head[4:_HEAD])
        if head[_HEAD:] != address or not 0 < length <= PLACE:
            return None
        content = os.pread(self.descriptor, length, start + len(head))
        # Its maker may be writing just now, or have been killed at it.
        return content if len(content) == length and zlib.crc32(content) == check else None

    def put(self, address: bytes, content: bytes) -> None:
        """What is too large is not shared."""
        if self.descriptor is None or _HEAD + len(address) + len(content) > PLACE:
            return
        head = len(content).to_bytes(4) + zlib.crc32(content).to_bytes(4) + address
        os.pwrite(self.descriptor, head + content, _place(address) * PLACE)


def _place(address):
    return int.from_bytes(address[:8]) % PLACES
