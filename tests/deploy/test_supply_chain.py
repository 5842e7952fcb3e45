"""What the portal is made of is written down as it is pinned; an audit that could not ask says so."""

import importlib.util
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def program(name):
    spec = importlib.util.spec_from_file_location(f"deploy_{name}", ROOT / f"deploy/{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def bom():
    return json.loads(program("sbom").sbom((ROOT / "requirements.txt").read_text()))


def test_the_list_is_the_lock_with_all_its_hashes(bom):
    lock = (ROOT / "requirements.txt").read_text()
    pinned = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock, re.MULTILINE))
    assert {one["name"]: one["version"] for one in bom["components"]} == pinned
    listed = {prop["value"] for one in bom["components"] for prop in one["properties"]}
    assert listed == set(re.findall(r"sha256:([0-9a-f]{64})", lock))


def test_every_package_has_a_licence_that_lets_the_portal_be_given_on(bom):
    for one in bom["components"]:
        assert one.get("licenses"), one["name"]
        stated = json.dumps(one["licenses"])
        assert not re.search(r"AGPL|(?<!L)GPL-", stated), (one["name"], stated)


@pytest.mark.parametrize(
    ("known", "code"),
    [
        ({}, 2),
        ({"Django==3.2.0": ["CVE-2021-35042"]}, 0),
        ({"Django==3.2.0": ["A"], "waitress==3.0.0": ["B"]}, 1),
    ],
)
def test_an_audit_without_data_is_no_audit(known, code, tmp_path, monkeypatch):
    audit = program("audit")

    def holes(files):
        lines = [line for file in files for line in Path(file).read_text().split()]
        return [line for line in lines if line in known]

    monkeypatch.setattr(audit, "holes", holes)
    (tmp_path / "pins.txt").write_text("waitress==3.0.0\n")
    assert audit.main([str(tmp_path / "pins.txt")]) == code
