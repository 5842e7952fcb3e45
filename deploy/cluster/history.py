"""What happened while a part was broken: officers who save, readers who read, and a probe at each server. And
what the rows say of it afterwards."""

import contextlib
import http.client
import itertools
import threading
import time
import uuid
from collections import Counter
from types import SimpleNamespace

import psycopg2

from deploy.cluster.machines import HOST
from tests.siege import ADD, Officer

#: Public pages in turn: those that many ask for, and one that nobody has asked for yet.
PAGES = [
    "/kk/",
    "/ru/events/",
    "/kk/organisations/",
    "/en/marathons/igi-ister-marafony/2021/",
    "/kk/events/?q={}",
]
READERS, READERS_PAUSE = 3, 0.15
PROMPT = 2  # seconds
PROBE_PAUSE = 0.2


class Load:
    """Officers, readers and probes at work until the block ends. All moments are of time.monotonic()."""

    def __init__(self, cluster, accounts):
        self.cluster, self.over = cluster, threading.Event()
        self.officers = [Officer(cluster.web_port, *account) for account in accounts]
        event_type = _event_type(cluster)
        for officer in self.officers:
            officer.form |= {"type": event_type, "places-0-territory": officer.form["responsible"]}
        self.saves, self.reads, self.probes, self.faults = [], [], [], []
        self.sent = set()

    def __enter__(self):
        work = [(self._save, officer) for officer in self.officers]
        work += [(self._read, number) for number in range(READERS)]
        work += [(self._probe, node) for node in self.cluster.nodes.values()]
        self.threads = [
            threading.Thread(target=self._kept_up, args=[task, of], daemon=True) for task, of in work
        ]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *exception):
        self.over.set()
        for thread in self.threads:
            thread.join(40)

    def _kept_up(self, task, of):
        try:
            task(of)
        except BaseException as fault:  # told by the verdict
            self.faults.append(repr(fault))

    def _save(self, officer):
        """One event after another, each sent until it is acknowledged, always with the same token."""
        while not self.over.is_set():
            title = f"cluster {uuid.uuid4()}"
            form = officer.form | {"title_kk": title, "form_token": str(uuid.uuid4()), "_save": "1"}
            self.sent.add(title)
            while True:
                begun = time.monotonic()
                answer = officer.post(ADD, form)
                self.saves.append(
                    SimpleNamespace(begun=begun, ended=time.monotonic(), title=title, answer=answer)
                )
                if answer == 302 or self.over.is_set():
                    break
                time.sleep(0.2)
            time.sleep(0.2)

    def _read(self, number):
        for turn in itertools.count(number):
            if self.over.wait(READERS_PAUSE):
                return
            path, begun = PAGES[turn % len(PAGES)].format(f"{number}{turn}"), time.monotonic()
            connection = http.client.HTTPConnection(HOST, self.cluster.web_port, timeout=15)
            try:
                with contextlib.closing(connection):
                    connection.request("GET", path)
                    answer = connection.getresponse()
                    answer.read()
                    status = answer.status
            except (OSError, http.client.HTTPException) as fault:
                status = type(fault).__name__
            self.reads.append(SimpleNamespace(begun=begun, ended=time.monotonic(), path=path, answer=status))

    def _probe(self, node):
        """Writes at the server itself, whenever it says that it may: what it acknowledges, it led."""
        connection = None
        while not self.over.wait(PROBE_PAUSE):
            try:
                connection = connection or node.connect("postgres")
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_is_in_recovery()")
                    if cursor.fetchone()[0]:
                        continue
                    cursor.execute("INSERT INTO probe (node) VALUES (%s)", [node.number])
                    if not connection.notices:
                        self.probes.append(SimpleNamespace(ended=time.monotonic(), node=node.number))
                    connection.notices.clear()
            except psycopg2.Error:
                with contextlib.suppress(Exception):
                    connection.close()
                connection = None

    # What the load says -------------------------------------------------------------------------------------

    def written_again_after(self, moment):
        """Seconds until the first save that was begun after it was acknowledged; None so far."""
        ends = [one.ended for one in self.saves if one.answer == 302 and one.begun >= moment]
        return min(ends) - moment if ends else None

    def without_save_after(self, moment):
        """The most seconds in which no officer's save was acknowledged, from then on; None where none was."""
        ends = sorted(one.ended for one in self.saves if one.answer == 302 and one.ended > moment)
        gaps = itertools.pairwise([moment, *ends])
        return max((later - earlier for earlier, later in gaps), default=None)

    def verdict(self, moment):
        """Of a run in which something broke at this moment; asked when all is whole again."""
        stored = _stored(self.cluster, self.sent)
        acknowledged = [one.title for one in self.saves if one.answer == 302]
        answered = [one for one in self.reads if one.answer == 200]
        prompt = [one for one in answered if one.ended - one.begun <= PROMPT]
        leaders = [one.node for one in sorted(self.probes, key=lambda probe: probe.ended)]
        terms = [node for node, _probes in itertools.groupby(leaders)]
        return SimpleNamespace(
            acknowledged=len(acknowledged),
            lost=sum(title not in stored for title in acknowledged),
            doubled=sum(number > 1 for number in stored.values()),
            differing=_differing(self.cluster, self.sent, stored),
            back=self.without_save_after(moment),
            reads=len(self.reads),
            answered=len(answered) / max(1, len(self.reads)),
            prompt=len(prompt) / max(1, len(self.reads)),
            refused=sorted({str(one.answer) for one in self.reads if one.answer != 200}),
            errors=sum(one.answer == 500 for one in self.reads + self.saves),
            leaders_at_once=len(terms) - len(set(terms)),
            faults=self.faults,
            answers=Counter(str(one.answer) for one in self.saves),
        )


def _event_type(cluster):
    with contextlib.closing(cluster.nodes[cluster.leader()].connect()) as connection:
        cursor = connection.cursor()
        cursor.execute("SELECT min(id) FROM events_eventtype")
        return cursor.fetchone()[0]


STORED = "SELECT title_kk, count(*) FROM events_event WHERE title_kk = ANY(%s) GROUP BY 1"


def _stored(cluster, titles, number=None):
    with contextlib.closing(cluster.nodes[number or cluster.leader()].connect()) as connection:
        cursor = connection.cursor()
        cursor.execute(STORED, [list(titles)])
        return dict(cursor.fetchall())


def _differing(cluster, titles, stored):
    """How many servers hold something else than the leader."""
    return sum(_stored(cluster, titles, number) != stored for number in cluster.nodes)
