"""What is installed is pinned, with hashes and reasons, and names no host."""

import json
import re
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NAME = re.compile(r"^[A-Za-z0-9-]+", re.MULTILINE)


def lines(name):
    return [line for line in (ROOT / name).read_text().splitlines() if line.strip()]


def pins(name):
    """{package: version} of a pinned file."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+) \\$", (ROOT / name).read_text(), re.MULTILINE))


def asked_for(name):
    """[(package, the line above it)] of an .in file; includes of other files do not count."""
    found = lines(name)
    return [
        (NAME.match(line)[0].lower(), above)
        for above, line in zip(["", *found], found, strict=False)
        if NAME.match(line) and not line.startswith("-")
    ]


@pytest.mark.parametrize(
    "name", ["requirements", "requirements-dev", "requirements-prove", "requirements-s3"]
)
def test_every_direct_dependency_has_its_reason_in_both_files(name):
    pinned = lines(f"{name}.txt")
    for package, reason in asked_for(f"{name}.in"):
        assert reason.startswith("# ")
        assert f"{package}==" in pinned[pinned.index(reason) + 1]


@pytest.mark.parametrize(
    "name", ["requirements.txt", "requirements-dev.txt", "requirements-prove.txt", "requirements-s3.txt"]
)
def test_every_pin_has_hashes_and_nothing_else_stands_there(name):
    found = [line for line in lines(name) if not line.startswith("#")]
    assert {
        line for line in found if not re.fullmatch(r"\S+==\S+ \\|    --hash=sha256:[0-9a-f]{64}( \\)?", line)
    } == set()
    assert sum(" \\" in line and "==" in line for line in found) == len(pins(name))
    for line, after in zip(found, [*found[1:], ""], strict=True):
        assert not line.endswith("\\") or after.startswith("    --hash=")


@pytest.mark.parametrize(
    "name",
    [
        *("requirements.in", "requirements.txt", "requirements-dev.in", "requirements-dev.txt"),
        *("requirements-prove.in", "requirements-prove.txt", "requirements-s3.in", "requirements-s3.txt"),
        "Makefile",
    ],
)
def test_no_host_and_no_index_is_named(name):
    text = (ROOT / name).read_text().replace("http://127.0.0.1", "")
    assert re.findall(r"https?://|file:|--(?:extra-)?index-url |--find-links ", text) == []


def test_what_pages_are_measured_with_is_pinned_too():
    asked = json.loads((ROOT / "benchmarks" / "package.json").read_text())
    pinned = json.loads((ROOT / "benchmarks" / "package-lock.json").read_text())["packages"]
    assert asked["reasons"].keys() == asked["dependencies"].keys()
    assert asked["dependencies"] == {
        name: pinned[f"node_modules/{name}"]["version"] for name in asked["dependencies"]
    }
    packages = [one for name, one in pinned.items() if name]
    assert all("integrity" in one and "resolved" not in one for one in packages)


def test_tests_and_benchmarks_run_on_the_versions_that_the_portal_runs_on():
    files = [pins(f"{name}.txt") for name in ("requirements", "requirements-dev", "requirements-prove")]
    for fewer, more in pairwise(files):
        assert {package: more.get(package) for package in fewer} == fewer


def test_psycopg_3_is_absent_because_django_would_prefer_it():
    assert find_spec("psycopg") is None
    assert find_spec("psycopg2") is not None
