"""What ends by itself is started again, later each time, and said to be away meanwhile."""

import subprocess
import time

import pytest

from ngo_portal import supervision
from ngo_portal.supervision import Supervised, away, forget, stop


@pytest.fixture
def clock(monkeypatch, tmp_path):
    """A list of one number: what time it is."""
    now = [1000.0]
    monkeypatch.setattr(supervision.time, "monotonic", lambda: now[0])
    monkeypatch.setenv("AWAY", str(tmp_path / "away"))
    forget()
    return now


class Process:
    returncode = None

    def poll(self):
        return self.returncode


def test_pauses_grow_until_it_lives_for_a_while(clock, capfd):
    started = []

    def start():
        started.append(clock[0])
        return Process()

    one = Supervised("helper", start)
    pauses = []
    for _ in range(6):
        one.process.returncode = -9
        one.tend()
        fell = clock[0]
        assert away() == ["helper"]
        while len(started) == len(pauses) + 1:
            clock[0] += 0.05
            one.tend()
        pauses.append(round(started[-1] - fell, 1))
    assert pauses == [0.1, 0.5, 1.0, 2.0, 4.0, 4.0]
    clock[0] += supervision.WELL_AFTER
    one.tend()
    assert away() == []
    said = capfd.readouterr().err.splitlines()
    assert (len(said), "code -9" in said[0], "is well again" in said[-1]) == (7, True, True)
    one.process.returncode = 1
    one.tend()
    clock[0] += 0.1
    one.tend()
    assert len(started) == 8


def test_what_ran_before_is_not_away(clock):
    forget()
    assert away() == []


def test_all_are_stopped_the_deaf_too():
    obedient = subprocess.Popen(["sleep", "60"])
    deaf = subprocess.Popen(["sh", "-c", "trap '' TERM; while :; do sleep 0.1; done"])
    time.sleep(0.2)
    stop([obedient, deaf], within=0.3)
    assert (obedient.returncode, deaf.returncode) == (-15, -9)
