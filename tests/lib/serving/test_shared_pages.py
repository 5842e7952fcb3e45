"""What processes tell each other of kept pages."""

import os
import subprocess
import sys
import time

import pytest

from ngo_portal.embedded_postgres import ROOT
from ngo_portal.lib.serving import shared_pages
from ngo_portal.lib.serving.shared_pages import PLACE, PLACES, SharedPages

ONE = bytes(16)
SAME_PLACE = PLACES.to_bytes(8) + b"the same"
OTHER = (1).to_bytes(8) + b"another "
HOLDS = """
import sys, time
from ngo_portal.lib.serving.shared_pages import SharedPages
shared = SharedPages(int(sys.argv[1]))
with shared.alone(bytes(16), 0):
    shared.put(bytes(16), b"from another process")
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def shared():
    descriptor = shared_pages.new()
    yield SharedPages(descriptor)
    os.close(descriptor)


def test_the_last_page_put_at_a_place_is_there(shared):
    assert shared.find(ONE) is None
    shared.put(ONE, b"one")
    shared.put(OTHER, b"other")
    assert (shared.find(ONE), shared.find(OTHER), shared.find(SAME_PLACE)) == (b"one", b"other", None)
    shared.put(SAME_PLACE, b"x" * (PLACE - 24))
    assert (shared.find(ONE), len(shared.find(SAME_PLACE))) == (None, PLACE - 24)


def test_what_is_too_large_or_half_written_is_not_found(shared):
    shared.put(ONE, b"x" * PLACE)
    assert shared.find(ONE) is None
    shared.put(ONE, b"a whole page")
    os.pwrite(shared.descriptor, b"half", 24)
    assert shared.find(ONE) is None


def test_one_process_at_a_time_and_a_killed_one_lets_go(shared):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(shared.descriptor)],
        cwd=ROOT,
        pass_fds=[shared.descriptor],
        stdout=subprocess.PIPE,
    ) as other:
        try:
            assert other.stdout.readline() == b"held\n"
            assert shared.find(ONE) == b"from another process"
            before = time.monotonic()
            with shared.alone(OTHER, before + 60):
                assert time.monotonic() < before + 10
            with shared.alone(ONE, before + 0.2):  # it waits, and goes on without
                assert time.monotonic() >= before + 0.2
        finally:
            other.kill()
    before = time.monotonic()
    with shared.alone(ONE, before + 60):
        assert time.monotonic() < before + 10


def test_without_a_descriptor_nothing_is_shared(monkeypatch):
    monkeypatch.delenv(shared_pages.DESCRIPTOR, raising=False)
    shared = SharedPages.of_the_server()
    shared.put(ONE, b"one")
    with shared.alone(ONE, 0):
        assert shared.find(ONE) is None
