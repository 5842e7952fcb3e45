"""A machine to try deploy/ on: a bare Debian 12 with its own systemd and its own loopback network, in a
folder.

It has no way out: packages and wheels are fetched before it starts. Run as root, with mmdebstrap and
systemd-container.
"""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

SUITES = [
    "deb http://deb.debian.org/debian bookworm main",
    "deb http://deb.debian.org/debian bookworm-updates main",
    "deb http://deb.debian.org/debian-security bookworm-security main",
]
#: What a machine has before anybody comes.
BARE = "systemd,systemd-sysv,dbus,ca-certificates,iproute2"
#: What deploy/install asks apt for: fetched beforehand, and not installed.
LATER = "nginx postgresql pgbackrest restic python3-venv logrotate openssl curl ca-certificates"


class Machine:
    """`folder` keeps what was fetched, for the next trial too; as a context manager it runs."""

    def __init__(self, folder: Path):
        self.folder, self.root = folder, folder / "root"
        self._nspawn, self._init = None, 0

    def make(self) -> None:
        """A new machine that nobody has touched."""
        bare = self.folder / "bare.tar"
        self.folder.mkdir(parents=True, exist_ok=True)
        if not bare.exists():
            fetch = f'chroot "$1" apt-get install -y -qq --no-install-recommends --download-only {LATER}'
            subprocess.run(
                ["mmdebstrap", "--quiet", "--variant=minbase", f"--include={BARE}", "--skip=cleanup/apt"]
                + [f"--customize-hook={fetch}", "bookworm", str(bare), *SUITES],
                check=True,
            )
        if self.root.exists():
            shutil.rmtree(self.root)
        self.root.mkdir()
        subprocess.run(["tar", "-C", self.root, "-xf", bare], check=True)

    def __enter__(self):
        self._nspawn = subprocess.Popen(
            ["systemd-nspawn", "--quiet", "--boot", "--register=no", "--keep-unit", "--private-network"]
            + ["--console=read-only", "--machine=ngo-portal-trial", "-D", str(self.root)],
            env=os.environ | {"SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"},
            stdin=subprocess.DEVNULL,
            stdout=(self.folder / "console").open("wb"),
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        children = Path(f"/proc/{self._nspawn.pid}/task/{self._nspawn.pid}/children")
        until = time.monotonic() + 60
        while time.monotonic() < until:
            time.sleep(0.5)
            if self._nspawn.poll() is not None:
                raise SystemExit(f"The machine did not start: {(self.folder / 'console').read_text()}")
            if pids := children.read_text().split():
                self._init = int(pids[-1])
                state = self.run("systemctl is-system-running", check=False).strip()
                if state in ("running", "degraded"):
                    return self
        raise SystemExit("The machine did not come up in a minute.")

    def __exit__(self, *exception):
        self._nspawn.send_signal(signal.SIGTERM)
        try:
            self._nspawn.wait(30)
        except subprocess.TimeoutExpired:
            self._nspawn.kill()

    def run(self, command: str, *, check: bool = True, **more) -> str:
        """What a shell of root's on the machine prints; SystemExit with it where the command fails."""
        done = self.popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **more)
        said, _nothing = done.communicate()
        if check and done.returncode:
            raise SystemExit(f"{command}\nfailed ({done.returncode}):\n{said}")
        return said

    def popen(self, command: str, **more) -> subprocess.Popen:
        clean = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root"}
        inside = ["nsenter", "--target", str(self._init), "--all", "sh", "-c", command]
        return subprocess.Popen(inside, env=clean | {"LC_ALL": "C.UTF-8"}, stdin=subprocess.DEVNULL, **more)

    def put(self, tree: Path, at: str) -> None:
        """Copies what belongs to the project of a working copy, also what is not committed yet."""
        target = self.root / at.lstrip("/")
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=tree, check=True, capture_output=True,
        ).stdout  # fmt: skip
        subprocess.run(
            ["rsync", "-a", "--from0", "--ignore-missing-args", "--files-from=-", f"{tree}/", f"{target}/"],
            input=listed,
            check=True,
        )
