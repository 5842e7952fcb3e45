"""The parts of the cluster as processes on loopback ports of this machine: etcd, three PostgreSQL under
Patroni, HAProxy, PgBouncer, two web nodes, nginx. They are Debian's programs with the files of templates/."""

import contextlib
import json
import os
import pwd
import re
import secrets
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import psycopg2

from ngo_portal.embedded_postgres import ROOT, Refused, start_child

HOST, NODES, WEB_NODES = "127.0.0.1", (1, 2, 3), (1, 2)
TEMPLATES = Path(__file__).parent / "templates"
PROGRAMS = {
    name: f"apt-get install {package}"
    for name, package in {
        "etcd": "etcd-server",
        "patroni": "patroni",
        "haproxy": "haproxy",
        "pgbouncer": "pgbouncer",
        "nginx": "nginx",
    }.items()
}
POSTGRES = "/usr/lib/postgresql/15/bin"
#: None of them wants to be root.
USER = "postgres"
PATIENCE = 90


def rendered(template, /, **values):
    """The text of a template; every place-holder must have a value."""
    return re.sub(r"\{\{(\w+)\}\}", lambda found: str(values[found[1]]), (TEMPLATES / template).read_text())


class Part:
    """One process group: started, killed, frozen, started again. `own_user`: runs as who calls us."""

    def __init__(self, name, command, folder, *, environment=None, own_user=False):
        self.name, self.command, self.process = name, command, None
        self.log = folder / f"{name}.log"
        self.environment, self.own_user = environment, own_user

    def start(self):
        prefix = () if self.own_user or os.geteuid() else AS_POSTGRES
        environment = self.environment or {
            "PATH": f"{POSTGRES}:/usr/sbin:/usr/bin:/sbin:/bin",
            "LC_ALL": "C.UTF-8",
            "HOME": str(self.log.parent),
        }
        with self.log.open("ab") as log:
            self.process = start_child(
                self.command,
                last_signal="KILL",
                prefix=prefix,
                env=environment,
                cwd=ROOT if self.own_user else self.log.parent,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def signal(self, number):
        """To the process and all it has started."""
        for pid in self.pids():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)

    def pids(self):
        """Of its session and of those that its processes have begun: PostgreSQL makes one of its own."""
        parents = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                words = stat.read_text().rpartition(")")[2].split()
                parents[int(stat.parent.name)] = int(words[1])
        found = [self.process.pid]
        for pid in found:
            found += [child for child, parent in parents.items() if parent == pid]
        return found

    def kill(self):
        if self.process:
            self.signal(signal.SIGCONT)
            self.signal(signal.SIGKILL)
            self.process.wait()


class Node(Part):
    """A PostgreSQL with its Patroni. It outlives a Patroni that is killed, so we know it by its folder."""

    def __init__(self, number, cluster):
        self.number, self.cluster = number, cluster
        self.port, self.rest_port = cluster.port(20 + number), cluster.port(10 + number)
        super().__init__(f"pg{number}", ["patroni", str(cluster.folder / f"pg{number}.yml")], cluster.folder)

    def pids(self):
        postmaster, found = self.cluster.folder / self.name / "data" / "postmaster.pid", super().pids()
        with contextlib.suppress(OSError, ValueError, IndexError):
            first = int(postmaster.read_text().split()[0])
            if Path(f"/proc/{first}/exe").readlink().name == "postgres":
                self_and_children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
                found += [first, *map(int, self_and_children)]
        return list(dict.fromkeys(found))

    def connect(self, database="portal"):
        """Past all that stands before it."""
        connection = psycopg2.connect(
            host=HOST,
            port=self.port,
            user="postgres",
            password=self.cluster.passwords["superuser"],
            dbname=database,
            connect_timeout=2,
        )
        connection.autocommit = True
        return connection


AS_POSTGRES = ("setpriv", f"--reuid={USER}", f"--regid={USER}", "--init-groups")


class Cluster:
    """All parts. As a context manager it is up and filled when the block begins, and gone when it ends."""

    def __init__(self, folder, base):
        for program, remedy in PROGRAMS.items():
            if not shutil.which(program, path=f"{os.environ['PATH']}:/usr/sbin"):
                raise Refused(f"There is no {program}: {remedy}")
        self.folder, self.base = folder, base
        words = ("superuser", "replication", "rewind", "portal")
        self.passwords = {word: secrets.token_hex(12) for word in words}
        self.nodes = {number: Node(number, self) for number in NODES}
        self.relays = {number: self._plain(f"relay{number}", "haproxy", "-db", "-f") for number in NODES}
        self.etcd = self._plain("etcd", "etcd", "--config-file", ending="yml")
        self.haproxy = self._plain("haproxy", "haproxy", "-db", "-f")
        self.pgbouncer = self._plain("pgbouncer", "pgbouncer", ending="ini")
        self.nginx = self._plain("nginx", "nginx", "-c", ending="conf")
        self.environment = self._environment()
        self.web = {number: self._web_node(number) for number in WEB_NODES}
        self.tallies = Part(
            "tallies",
            [sys.executable, "manage.py", "keep_tallies"],
            folder,
            environment=self.environment,
            own_user=True,
        )

    def port(self, number):
        return self.base + number

    @property
    def web_port(self):
        return self.port(40)

    @property
    def pool_port(self):
        return self.port(9)

    @property
    def etcd_port(self):
        return self.port(0)

    def _plain(self, name, *command, ending="cfg"):
        return Part(name, [*command, str(self.folder / f"{name}.{ending}")], self.folder)

    def _web_node(self, number):
        command = [sys.executable, "-m", "ngo_portal.web_server", "--port", str(self.port(30 + number))]
        return Part(f"web{number}", command, self.folder, environment=self.environment, own_user=True)

    def _environment(self):
        filled = dict(line.split("=", 1) for line in self._web_env().splitlines() if line[0] != "#")
        return {
            **os.environ,
            **filled,
            "DJANGO_SETTINGS_MODULE": "ngo_portal.settings",
            "DEBUG": "0",
            "HTTPS": "0",
            "SECOND_STEP": "0",  # officers are programs here
            "ALLOWED_HOSTS": f"{HOST},localhost",
            "SECRET_KEY": secrets.token_urlsafe(64),
            "LOG_LEVEL": "ERROR",
            "STATIC_ROOT": str(self.folder / "static"),
            "MEDIA_ROOT": str(self.folder / "media"),
            "MAIL_DIR": str(self.folder / "mail"),
            "DEMO_ACCOUNTS": str(self.folder / "accounts.txt"),
            "PYTHONUTF8": "1",
        }

    def _web_env(self):
        url = f"postgres://portal:{self.passwords['portal']}@{HOST}:{self.pool_port}/portal"
        return rendered(
            "web.env",
            host=HOST,
            pool_port=self.pool_port,
            portal_password=self.passwords["portal"],
            replica_urls=",".join(f"{url}_{number}" for number in NODES),
        )

    def write_files(self):
        """The templates, filled in for loopback ports."""
        common = {"host": HOST, "folder": self.folder, "client_port": self.etcd_port}
        files = {"web.env": self._web_env()}
        files["etcd.yml"] = rendered(
            "etcd.yml", **common | {"folder": self.folder / "etcd"}, name="etcd1", peer_port=self.port(1)
        )
        for number, node in self.nodes.items():
            files[f"relay{number}.cfg"] = rendered("relay.cfg", **common, port=self.port(1 + number))
            files[f"{node.name}.yml"] = rendered(
                "patroni.yml",
                **common | {"folder": self.folder / node.name},
                name=node.name,
                rest_port=node.rest_port,
                port=node.port,
                etcd=f"{HOST}:{self.port(1 + number)}",
                etcd_is_proxy="true",
                programs=POSTGRES,
                network=f"{HOST}/32",
                max_connections=100,
                shared_buffers="128MB",
                watchdog="off",
                **{f"{who}_password": self.passwords[who] for who in ("superuser", "replication", "rewind")},
            )
        server = "    server {name} {host}:{port} check port {rest}".format
        servers = [
            server(name=node.name, host=HOST, port=node.port, rest=node.rest_port)
            for node in self.nodes.values()
        ]
        files["haproxy.cfg"] = rendered(
            "haproxy.cfg",
            **common,
            leader_port=self.port(5),
            leader_servers="\n".join(servers),
            each_server="\n\n".join(
                f"listen {node.name}\n    bind {HOST}:{self.port(5 + node.number)}\n{line}"
                for node, line in zip(self.nodes.values(), servers, strict=True)
            ),
        )
        files["pgbouncer.ini"] = rendered(
            "pgbouncer.ini",
            **common,
            port=self.pool_port,
            leader_port=self.port(5),
            pool_size=20,
            each_database="\n".join(
                f"portal_{number} = host={HOST} port={self.port(5 + number)} dbname=portal"
                for number in NODES
            ),
        )
        files["userlist.txt"] = rendered("userlist.txt", portal_password=self.passwords["portal"])
        files["nginx.conf"] = rendered(
            "nginx.conf",
            **common,
            port=self.web_port,
            web_servers="\n".join(
                f"        server {HOST}:{self.port(30 + number)} max_fails=1 fail_timeout=2s;"
                for number in WEB_NODES
            ),
        )
        for name, text in files.items():
            path = self.folder / name
            path.write_text(text)
            path.chmod(0o600)
        for number in NODES:
            (self.folder / f"pg{number}").mkdir(mode=0o700)
        if os.geteuid() == 0:
            owner = pwd.getpwnam(USER)
            for path in [self.folder, *self.folder.iterdir()]:
                os.chown(path, owner.pw_uid, owner.pw_gid)

    @property
    def parts(self):
        return [
            self.etcd,
            *self.relays.values(),
            *self.nodes.values(),
            self.haproxy,
            self.pgbouncer,
            *self.web.values(),
            self.tallies,
            self.nginx,
        ]

    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *exception):
        for part in reversed(self.parts):
            part.kill()

    def _start(self):
        self.write_files()
        for part in [self.etcd, *self.relays.values(), *self.nodes.values(), self.haproxy, self.pgbouncer]:
            part.start()
        self.wait_until_whole()
        self._make_database()
        past_pool = f"postgres://portal:{self.passwords['portal']}@{HOST}:{self.port(5)}/portal"
        fewer = {"REPLICA_URLS": "", "POOLED": "0", "DATABASE_URL": past_pool}
        manage(self.environment | fewer, "prepare_demo")
        for part in [*self.web.values(), self.tallies, self.nginx]:
            part.start()
        wait_for(self._answers, "The portal does not answer")

    def _make_database(self):
        with contextlib.closing(self.nodes[self.leader()].connect("postgres")) as connection:
            cursor = connection.cursor()
            cursor.execute("CREATE ROLE portal LOGIN PASSWORD %s", [self.passwords["portal"]])
            cursor.execute("CREATE ROLE ngo_portal_desk NOLOGIN; GRANT ngo_portal_desk TO portal")
            cursor.execute("CREATE DATABASE portal OWNER portal")
            cursor.execute("CREATE TABLE probe (node int, at timestamptz DEFAULT clock_timestamp())")

    def _answers(self):
        with contextlib.suppress(OSError):
            return urllib.request.urlopen(f"http://{HOST}:{self.web_port}/kk/", timeout=5).status == 200
        return False

    # Who is what --------------------------------------------------------------------------------------------

    def members(self, besides=None):
        """What Patroni says of each node, asked of any that answers, `besides` one."""
        for node in (node for node in self.nodes.values() if node.number != besides):
            with contextlib.suppress(OSError, ValueError):
                answer = urllib.request.urlopen(f"http://{HOST}:{node.rest_port}/cluster", timeout=2)
                return {int(one["name"][2:]): one for one in json.load(answer)["members"]}
        return {}

    def leader(self, besides=None):
        """Its number; `besides`: not this one, nor as this one sees it."""
        members = self.members(besides).items()
        return next((n for n, one in members if one["role"] == "leader" and n != besides), None)

    def synchronous(self):
        return next((n for n, one in self.members().items() if one["role"] == "sync_standby"), None)

    def wait_until_whole(self):
        """A leader, a synchronous standby and a third that streams, none of them behind."""

        def whole():
            members = self.members()
            roles = sorted(one["role"] for one in members.values())
            return (
                roles == ["leader", "replica", "sync_standby"]
                and all(
                    one["state"] in ("running", "streaming") and one.get("lag", 0) == 0
                    for one in members.values()
                )
                and len({one["timeline"] for one in members.values()}) == 1
            )

        wait_for(whole, "The cluster does not become whole", self.members)

    def switch(self, to):
        """Asks Patroni for a planned switch, as `patronictl switchover` does."""
        leader = self.leader()
        body = json.dumps({"leader": f"pg{leader}", "candidate": f"pg{to}"}).encode()
        address = f"http://{HOST}:{self.nodes[leader].rest_port}/switchover"
        urllib.request.urlopen(urllib.request.Request(address, body, method="POST"), timeout=30).close()


def manage(environment, *words):
    done = subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=environment)
    if done.returncode:
        raise Refused(f"`manage.py {words[0]}` failed, see above.")


def wait_for(holds, words, more=lambda: ""):
    until = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > until:
            raise Refused(f"{words}: {more()}")
        time.sleep(0.25)
