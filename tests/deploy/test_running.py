"""The page for administrators: each of its commands is one that `make deploy-trial` runs."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/running.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def trial():
    sys.path.insert(0, str(ROOT / "deploy/trial"))
    try:
        spec = importlib.util.spec_from_file_location("trial", ROOT / "deploy/trial/__main__.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(ROOT / "deploy/trial"))
    return module


def test_every_command_is_run_by_the_trial(trial):
    run = [line for lines in trial.commands(PAGE).values() for line in lines]
    fenced = re.findall(r"^```(\w*)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert {language for language, _block in fenced} == {"sh"}
    assert run == [line for _language, block in fenced for line in block.splitlines()]
    assert len(run) > 20


def test_what_the_trial_looks_at_belongs_to_a_part_of_the_page(trial):
    parts = {heading.split()[0].lower() for heading in trial.commands(PAGE)}
    looks = {name.partition("_")[2] for name in vars(trial.Trial) if re.match("(before|after)_", name)}
    assert looks <= parts
    assert {"install", "upgrade", "back", "restore"} <= looks


def test_a_command_nobody_ran_would_be_seen(trial):
    assert trial.commands("\n## Part\n\n```sh\none\ntwo\n```\n") == {"Part": ["one", "two"]}


def test_files_and_units_that_the_page_names_are_there():
    for name in set(re.findall(r"`(deploy/[\w./-]+)", PAGE)):
        assert (ROOT / name).exists(), name
    units = {path.name for path in (ROOT / "deploy/systemd").iterdir()}
    for name in set(re.findall(r"systemctl (?:start|restart) ([a-z-]+)", PAGE)):
        assert any(unit.startswith(name) for unit in units), name
