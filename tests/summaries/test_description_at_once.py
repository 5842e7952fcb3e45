"""The description of the doors of machines is made by one thread at a time: drf-spectacular bears no two."""

import threading

from ngo_portal.lib.serving.memory import Memory
from summaries.api import root


def test_two_that_ask_at_once_are_not_both_made(monkeypatch, db):
    inside, most, begun = [], [], threading.Barrier(3)

    class Slow:
        def __init__(self, **_options):
            pass

        def get_schema(self, **_options):
            inside.append(1)
            most.append(len(inside))
            threading.Event().wait(0.05)
            inside.pop()
            return {}

    monkeypatch.setattr(root, "SchemaGenerator", Slow)
    monkeypatch.setattr(Memory, "get", lambda _self, _key, made: made())

    def ask():
        begun.wait(5)
        root.description()

    askers = [threading.Thread(target=ask) for _number in range(3)]
    for one in askers:
        one.start()
    for one in askers:
        one.join()
    assert most == [1, 1, 1]
