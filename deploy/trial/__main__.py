"""Tries docs/running.md on a bare Debian 12: every command of it, in its order, on a machine with its own
systemd.

    python3 deploy/trial [--folder /var/tmp/ngo-portal-trial] [--first Upgrade]

Then what it leads to is looked at: ports, users, permissions, units, headers; readers asked all the time
while the portal was upgraded; what was deleted is back after a restore, and the machine that lost its disk
has everything again. Run as root, with mmdebstrap, systemd-container and rsync installed, and wheels in the
folder `wheels` (`make wheels`).
"""

import argparse
import json
import re
import subprocess
import sys
import time
from pathlib import Path

from machine import Machine

ROOT = Path(__file__).resolve().parents[2]
HOST = "portal.example.kz"
PLACE = "/root/ngo-portal"
#: What a person types in where a command asks, and what cannot be asked for on a machine without a way out.
TYPED = {
    "ngo-portal createsuperuser": "(sleep 20; echo admin; for turn in 1 2; do sleep 4; "
    "echo Bala-99-tau-zhel; done; "
    "sleep 9) | script -qec 'ngo-portal createsuperuser' /dev/null",
}
READING = """
while [ -e /run/reading ]; do for page in /kk/ /kk/events/ /ru/about/ /admin/login/; do
    curl -sk -o /dev/null -w '%{http_code} %{time_total}\\n' --resolve HOST:443:127.0.0.1 https://HOST$page
done; done >/root/read
""".replace("HOST", HOST)
NOTED = "from ngo_portal import erasing as e; e._note({'by': e._by(), 'person': '0', 'names': []})"
PLANT = "psql -XAtq -d ngo_portal -c"


def commands(page: str) -> dict[str, list[str]]:
    """{heading: its fenced commands} of docs/running.md."""
    found = {}
    for part in page.split("\n## ")[1:]:
        heading, _newline, text = part.partition("\n")
        blocks = re.findall(r"^```sh\n(.+?)^```", text, re.MULTILINE | re.DOTALL)
        if lines := [line for block in blocks for line in block.splitlines()]:
            found[heading] = lines
    return found


class Trial:
    def __init__(self, machine):
        self.machine, self.failed = machine, []

    def say(self, what, good, seen=""):
        print(f"{'ok  ' if good else 'FAIL'} {what}{'' if good else f': {seen}'}", flush=True)
        if not good:
            self.failed.append(what)

    def do(self, command, **more):
        started = time.monotonic()
        said = self.machine.run(f"cd {PLACE} && {command}", **more)
        print(f"     {time.monotonic() - started:6.1f} s  {command}", flush=True)
        return said

    def ask(self, path, *options):
        """Status, headers in small letters."""
        command = f"curl -sk -o /dev/null -D - --resolve {HOST}:443:127.0.0.1 {' '.join(options)} https://{HOST}{path}"
        first, *lines = self.machine.run(command).strip().splitlines()
        return int(first.split()[1]), {
            name.lower(): value.strip() for name, _c, value in (line.partition(":") for line in lines)
        }

    def sql(self, text):
        return self.machine.run(
            f'cd / && setpriv --reuid postgres --regid postgres --init-groups -- {PLANT} "{text}"'
        ).strip()

    def run(self, first):
        page = commands((ROOT / "docs/running.md").read_text())
        for heading, lines in [*page.items()][[*page].index(first) :]:
            print(f"== {heading}", flush=True)
            before = getattr(self, f"before_{heading.split()[0].lower()}", None)
            if before:
                before()
            if (
                heading == "Install"
            ):  # the machine has no way to an index: the second command of the two comes first
                lines = [lines[2], lines[1], lines[0]]
            for line in lines:
                line = line.replace('"$MOMENT"', f"'{getattr(self, 'moment', '')}'")
                said = self.do(TYPED.get(line, line))
                if "/metrics" in line:
                    self.say("numbers are told", "ngo_portal_requests_total" in said, said[:200])
            after = getattr(self, f"after_{heading.split()[0].lower()}", None)
            if after:
                after()
        return not self.failed

    def after_install(self):
        listening = set(re.findall(r"(\S+):(\d+) +\S+:\*", self.machine.run("ss -Hltn")))
        outside = {int(port) for address, port in listening if address not in ("127.0.0.1", "[::1]")}
        self.say("ports 80 and 443 are open, and no other", outside == {80, 443}, listening)
        units = [f"ngo-portal-{unit}.service" for unit in ("web@a", "worker", "tallies")]
        pids = [self.machine.run(f"systemctl show -p MainPID --value {unit}").strip() for unit in units]
        users = {self.machine.run(f"stat -c %U /proc/{pid}").strip() for pid in pids}
        self.say("the portal is of its own user", users == {"ngo-portal"}, users)
        for path, wanted in {
            "/etc/ngo-portal": "root ngo-portal 750",
            "/etc/ngo-portal/environment": "root ngo-portal 640",
            "/etc/ngo-portal/backup": "root root 600",
            "/etc/ngo-portal/restic-key": "root root 600",
            "/etc/ngo-portal/tls/key.pem": "root root 600",
            "/var/lib/ngo-portal": "ngo-portal ngo-portal 750",
            "/var/lib/ngo-portal/media": "ngo-portal ngo-portal 750",
            "/run/ngo-portal-web-a.sock": "root www-data 660",
            "/opt/ngo-portal/a/manage.py": "root root",
        }.items():
            seen = self.machine.run(f"stat -c '%U %G %a' {path}").strip()
            self.say(f"{path}: {wanted}", seen.startswith(wanted), seen)
        writable = self.machine.run(
            "find /opt/ngo-portal -not -type l \\( -perm -o+w -o -user ngo-portal \\) | head -3"
        )
        self.say("the administrator is there", self.sql("SELECT username FROM officers_officer") == "admin")
        self.say("the portal cannot write its own code", not writable, writable)
        for unit in ("web@a", "worker", "tallies"):
            seen = self.machine.run(
                f"systemd-analyze security --no-pager ngo-portal-{unit}.service | tail -1"
            )
            exposure = float(re.search(r"level.*: ([\d.]+)", seen)[1])
            self.say(f"{unit} is exposed by {exposure}, at most 2", exposure <= 2)
        self.say(
            "check --deploy has nothing to say",
            "no issues" in self.do("ngo-portal check --deploy --database default"),
        )
        self.headers()
        self.do("ngo-portal load_demo")

    def headers(self):
        page = self.machine.run(f"curl -sk --resolve {HOST}:443:127.0.0.1 https://{HOST}/kk/")
        style = re.search(r'href="(/static/[^"]+\.css)"', page)[1]
        for path, wanted in {
            "/kk/": 200,
            style: 200,
            "/kk/nowhere/": 404,
            "/admin/": 302,
            "/metrics": 404,
        }.items():
            status, headers = self.ask(path)
            if path == "/metrics":  # nginx's own answer
                self.say("/metrics is told to nobody outside", status == 404, status)
                continue
            names = {"content-security-policy", "strict-transport-security", "x-content-type-options"}
            names |= {"referrer-policy", "permissions-policy", "cross-origin-opener-policy"}
            self.say(
                f"{path}: {wanted} with all headers",
                status == wanted and names <= headers.keys(),
                (status, headers),
            )
        policy = self.ask("/kk/")[1]["content-security-policy"], self.ask(style)[1]["content-security-policy"]
        self.say(
            "styles bear the page's policy",
            *(len({frozenset(one.split("; ")) for one in policy}) == 1, policy),
        )
        self.machine.run("head -c 6000000 /dev/zero >/run/large")
        status, _headers = self.ask("/kk/report/", "-X POST --data-binary @/run/large")
        self.say("a body larger than any form is refused", status == 413, status)
        plain = self.machine.run(
            f"curl -s -o /dev/null -w '%{{http_code}} %{{redirect_url}}' -H 'Host: {HOST}' http://127.0.0.1/kk/"
        )
        self.say("http leads to https", plain == f"301 https://{HOST}/kk/", plain)

    def before_upgrade(self):
        target = self.machine.root / PLACE.lstrip("/") / "docs/running.md"
        target.write_text(target.read_text() + "\nAnother release.\n")
        self.machine.run("touch /run/reading")
        self.reader = self.machine.popen(READING)
        time.sleep(2)

    def after_upgrade(self):
        time.sleep(2)
        self.machine.run("rm /run/reading")
        self.reader.wait(30)
        asked = [line.split() for line in self.machine.run("cat /root/read").splitlines()]
        refused = [line for line in asked if line[0] != "200"]
        longest = max(float(seconds) for _status, seconds in asked)
        self.say(
            f"{len(asked)} questions during the upgrade, the longest {longest:.1f} s, all answered",
            not refused,
            refused[:5],
        )
        self.say("the other slot serves", self.machine.run("readlink /opt/ngo-portal/current").strip() == "b")
        self.say("called again, it changes nothing", "is in slot b already" in self.do("deploy/install"))

    def before_back(self):
        self.machine.run(
            "mkdir -p /var/lib/ngo-portal/media/photos && "
            "head -c 300000 /dev/urandom >/var/lib/ngo-portal/media/photos/a.jpg; "
            "chown -R ngo-portal: /var/lib/ngo-portal/media"
        )

    def after_back(self):
        noted = json.loads(self.machine.run("cat /var/lib/ngo-portal/backup.json"))
        self.say(f"the drill: {noted['drill']['words']}", noted["drill"]["ok"])

    def before_restore(self):
        self.events = self.sql("SELECT count(*) FROM events_event")
        time.sleep(2)
        self.moment = self.sql("SELECT now()")
        time.sleep(2)
        self.sql("CREATE TABLE public.mistake (made int)")
        self.machine.run(f'ngo-portal shell -c "{NOTED}"; systemctl start backup-ngo-portal@media')
        self.erased = self.machine.run("cat /var/lib/ngo-portal/erased.jsonl")
        self.machine.run("rm /var/lib/ngo-portal/media/photos/a.jpg /var/lib/ngo-portal/erased.jsonl")
        self.machine.run(
            "systemctl stop postgresql@15-main; "
            "rm -rf /var/lib/postgresql/15/main/* /var/lib/ngo-portal/media/photos"
        )

    def after_restore(self):
        self.say("the mistake is undone", self.sql("SELECT to_regclass('public.mistake') IS NULL") == "t")
        self.say("all events are there", self.sql("SELECT count(*) FROM events_event") == self.events)
        self.say("the photo is there", "a.jpg" in self.machine.run("ls /var/lib/ngo-portal/media/photos"))
        erased = self.machine.run("cat /var/lib/ngo-portal/erased.jsonl")
        self.say("who was erased is known", self.erased and erased == self.erased)
        self.say("the marathon opens", self.ask("/kk/marathons/igi-ister-marafony/2021/")[0] == 200)

    def after_add(self):
        seen = self.machine.run(
            "curl -sk -o /dev/null -w '%{http_code}' --resolve www.example.kz:443:127.0.0.1 https://www.example.kz/kk/"
        )
        self.say("the new domain answers", seen == "200", seen)

    def after_read(self):
        log = self.machine.run("cat /var/log/ngo-portal/access.log")
        self.say("no address stands in nginx's lines", "127.0.0.1" not in log and "?" not in log)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--folder", type=Path, default=Path("/var/tmp/ngo-portal-trial"))
    parser.add_argument(
        "--first", default="Install", help="the part of the page to begin with, on the last machine"
    )
    args = parser.parse_args()
    machine = Machine(args.folder)
    if args.first == "Install":
        machine.make()
        subprocess.run(["cp", "-r", str(ROOT / "var/wheels"), str(machine.root / "root/wheels")], check=True)
        machine.put(ROOT, PLACE)
        # The machine has no way out: what comes without --wheels is found there too.
        (machine.root / "etc/pip.conf").write_text("[global]\nno-index = true\nfind-links = /root/wheels\n")
    with machine:
        return 0 if Trial(machine).run(args.first) else 1


if __name__ == "__main__":
    sys.exit(main())
