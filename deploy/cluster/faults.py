"""What is broken, and mended again. Each gives what mends it, and says how soon writes must be back."""

import signal
import time


class Fault:
    #: Seconds within which a save is acknowledged again.
    WRITES_BACK = 15

    def __init__(self, cluster):
        self.cluster = cluster
        self.leader, self.standby = cluster.leader(), cluster.synchronous()

    def strike(self):
        raise NotImplementedError

    def has_told(self):
        """Whether what it leads to has come about."""
        return True

    def mend(self):
        raise NotImplementedError


class LeaderGone(Fault):
    def has_told(self):
        return self.cluster.leader(besides=self.leader) is not None


class LeaderKilled(LeaderGone):
    """The leader's PostgreSQL and its Patroni end at once."""

    def strike(self):
        self.cluster.nodes[self.leader].kill()

    def mend(self):
        self.cluster.nodes[self.leader].start()


class LeaderFrozen(LeaderGone):
    """The leader's machine stands still, and goes on when another one leads."""

    def strike(self):
        self.cluster.nodes[self.leader].signal(signal.SIGSTOP)

    def mend(self):
        self.cluster.nodes[self.leader].signal(signal.SIGCONT)


class LeaderCut(LeaderGone):
    """The leader does not reach etcd any more; readers and writers still reach the leader."""

    def strike(self):
        self.cluster.relays[self.leader].signal(signal.SIGSTOP)

    def mend(self):
        self.cluster.relays[self.leader].signal(signal.SIGCONT)


class WebNodeKilled(Fault):
    """One of the two web machines is gone."""

    WRITES_BACK = 5

    def strike(self):
        self.cluster.web[1].kill()

    def mend(self):
        self.cluster.web[1].start()
        time.sleep(3)


class StandbyRemoved(Fault):
    """The synchronous standby is gone, which each write waits for: the other one takes its place."""

    WRITES_BACK = 8

    def strike(self):
        self.cluster.nodes[self.standby].kill()

    def mend(self):
        self.cluster.nodes[self.standby].start()


class PlannedSwitch(Fault):
    """The administrator makes the synchronous standby leader."""

    WRITES_BACK = 8

    def strike(self):
        self.cluster.switch(self.standby)

    def mend(self):
        pass


FAULTS = {
    "leader killed": LeaderKilled,
    "leader frozen": LeaderFrozen,
    "leader cut from etcd": LeaderCut,
    "web node killed": WebNodeKilled,
    "synchronous standby removed": StandbyRemoved,
    "planned switch": PlannedSwitch,
}
