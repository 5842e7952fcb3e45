"""What an administrator is given agrees with the portal: settings, headers, commands, metrics."""

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import get_commands

from ngo_portal import middleware

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
SERVICES = sorted(DEPLOY.glob("systemd/*.service"))
#: Of every service: who it is, and what it may never do.
CLOSED = {
    "NoNewPrivileges": "yes",
    "ProtectSystem": "strict",
    "PrivateDevices": "yes",
    "RestrictSUIDSGID": "yes",
}
CLOSED |= {"ProtectKernelTunables": "yes", "ProtectControlGroups": "yes", "SystemCallArchitectures": "native"}


def unit(path):
    """{section: {name: [values]}}"""
    found, section = {}, None
    for line in path.read_text().splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            name, _sign, value = line.partition("=")
            section.setdefault(name, []).append(value)
    return found


def test_the_environment_file_explains_every_setting_and_no_other():
    table = (ROOT / "ngo_portal/settings.py").read_text().split('"""')[1]
    rows = re.findall(r"^\| ([A-Z0-9_, ]+?) +\|", table, re.MULTILINE)
    known = {name.strip() for row in rows for name in row.split(",")}
    file = (DEPLOY / "environment").read_text()
    assert set(re.findall(r"^(?:# )?([A-Z0-9_]+)=", file, re.MULTILINE)) == known
    for block in file.split("\n\n"):
        assert block.startswith("# "), block


def test_the_table_of_settings_has_all_that_is_read():
    text = (ROOT / "ngo_portal/settings.py").read_text()
    read = set(re.findall(r'environment\.\w+\(\s*"([A-Z_]+)"', text))
    table = text.split('"""')[1]
    assert {name for name in read if not re.search(rf"\b{name}\b", table)} == set()


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_every_service_is_closed_and_limited(path):
    service = unit(path)["Service"]
    if path.name.startswith("ngo-portal-"):
        hardened = unit(DEPLOY / "systemd/ngo-portal-.service.d/hardened.conf")["Service"]
        assert hardened["User"] == ["ngo-portal"]
        assert hardened["CapabilityBoundingSet"] == [""]
        assert "MemoryMax" in service
        service = service | hardened
    assert {name: service[name][-1] for name in CLOSED} == CLOSED
    if service.get("Type") != ["oneshot"]:
        assert service["Restart"] == ["always"]
        assert "StartLimitBurst" in unit(path)["Unit"]


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_what_a_service_starts_is_there(path):
    for command in unit(path)["Service"]["ExecStart"]:
        if called := re.search(r"manage\.py (\w+)", command):
            assert called[1] in get_commands()
        elif module := re.search(r"-m ([\w.]+)", command):
            assert (ROOT / f"{module[1].replace('.', '/')}.py").exists()
        else:
            assert (ROOT / command.split()[0].removeprefix("/opt/ngo-portal/current/")).exists()


def test_every_timer_has_its_service_and_is_switched_on():
    install = (DEPLOY / "install").read_text()
    timers = sorted(DEPLOY.glob("systemd/*.timer"))
    assert len(timers) >= 5
    for path in timers:
        template = re.sub(r"@.*", "@", path.stem)
        assert (DEPLOY / f"systemd/{template}.service").exists()
        assert re.search(rf"for timer in .*\b{re.escape(path.stem)}\b", install), path.name


def test_files_that_nginx_sends_bear_the_headers_of_every_answer():
    headers = dict(
        re.findall(r'add_header (\S+) "(.+)" always;', (DEPLOY / "nginx/ngo-portal-headers.conf").read_text())
    )
    policy = {tuple(part.split()) for part in headers.pop("Content-Security-Policy").split("; ")}
    assert policy == {
        (name, *values) for name, values in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].items()
    }
    assert headers == {
        "Strict-Transport-Security": f"max-age={365 * 24 * 60 * 60}; includeSubDomains; preload",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
        "Cross-Origin-Opener-Policy": settings.SECURE_CROSS_ORIGIN_OPENER_POLICY,
        "Permissions-Policy": middleware.PERMISSIONS_POLICY,
    }


def test_nginx_says_who_asks_and_overwrites_what_a_reader_says():
    proxy = (DEPLOY / "nginx/ngo-portal-proxy.conf").read_text()
    assert re.findall(r"X-Forwarded-For (\S+);", proxy) == [
        "$remote_addr"
    ]  # attempts.address_of takes the last
    assert "$proxy_add_x_forwarded_for" not in proxy
    assert "BEHIND_PROXY=1" in (DEPLOY / "environment").read_text().splitlines()


def test_nginx_reads_bodies_as_large_as_the_portal_does():
    site = (DEPLOY / "nginx/ngo-portal.conf").read_text()
    megabytes = [int(size) * 1024**2 for size in re.findall(r"client_max_body_size (\d+)m;", site)]
    assert megabytes[0] == settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    assert megabytes[1] > settings.LARGEST_UPLOAD


def test_lines_about_requests_hold_no_address_and_no_question():
    written = re.search(r"log_format(.+?);", (DEPLOY / "nginx/ngo-portal.conf").read_text(), re.DOTALL)[1]
    said = set(re.findall(r"\$(\w+)", written))
    assert said.isdisjoint({"remote_addr", "args", "request", "request_uri", "query_string", "http_referer"})
    assert "$args" not in written and "request_id" in said


@pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not installed here; the trial has it")
def test_nginx_understands_its_files(tmp_path):
    certificate = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=portal.example"]
    subprocess.run(
        [*certificate, "-keyout", tmp_path / "key.pem", "-out", tmp_path / "certificate.pem"],
        check=True, capture_output=True,
    )  # fmt: skip
    site = (DEPLOY / "nginx/ngo-portal.conf").read_text()
    for old, new in {
        "FIRST_HOST": "portal.example",
        "HOSTS": "portal.example",
        "/etc/ngo-portal/tls": str(tmp_path),
        "/etc/nginx/snippets": str(DEPLOY / "nginx"),
        "/var/log/ngo-portal": str(tmp_path),
        "listen 80": "listen 8230",
        "listen [::]:80": "listen [::]:8230",
        "443": "8231",
        "9180": "8232",
    }.items():
        site = site.replace(old, new)
    (tmp_path / "nginx.conf").write_text(f"pid {tmp_path}/pid;\nevents {{}}\nhttp {{\n{site}\n}}\n")
    done = subprocess.run(
        ["nginx", "-t", "-q", "-e", tmp_path / "error", "-p", tmp_path, "-c", tmp_path / "nginx.conf"],
        capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", ["install", "backup", "restore", "ngo-portal"])
def test_scripts_are_read_by_a_plain_shell_and_may_be_called(name):
    subprocess.run(["sh", "-n", DEPLOY / name], check=True)
    assert (DEPLOY / name).stat().st_mode & 0o111


def test_logs_are_turned_over():
    logs = (DEPLOY / "logrotate/ngo-portal").read_text()
    site = (DEPLOY / "nginx/ngo-portal.conf").read_text()
    assert {str(Path(path).parent) for path in re.findall(r"_log (/\S+)", site)} == {"/var/log/ngo-portal"}
    assert logs.count("/var/log/ngo-portal/*.log") == 1


def test_the_archive_loses_less_than_five_minutes():
    text = (DEPLOY / "postgresql/ngo-portal.conf").read_text()
    lines = configparser.ConfigParser(interpolation=None)
    lines.read_string(f"[all]\n{text}")
    assert lines["all"]["archive_mode"] == "on"
    assert 0 < int(lines["all"]["archive_timeout"]) <= 300
    assert "--stanza=ngo-portal archive-push %p" in lines["all"]["archive_command"]
    assert unit(DEPLOY / "systemd/backup-ngo-portal@media.timer")["Timer"]["OnUnitActiveSec"] == ["4min"]
