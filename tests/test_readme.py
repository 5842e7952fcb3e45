"""The map in the README is the folders as they are, and its links lead somewhere."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SITE = "ngo_portal"
APPS = sorted({path.parent.name for path in ROOT.glob("*/apps.py")} - {SITE})
#: What every app may have under the same name, as a file or as a package: README, below the map.
USUAL = {
    *("apps", "querysets", "models", "filters", "columns", "linked_data", "actions", "forms"),
    *("views", "exports", "api", "feeds", "admin", "urls"),
    *("data", "sql", "migrations", "management", "templatetags"),
}
INDENT = 4


def the_map(text):
    """{folder: what its lines say} of the map; a folder that stands under another one is `above/below`."""
    block = text.split("## The map")[1].split("```")[1]
    found, path = {}, []
    for line in block.splitlines():
        depth = (len(line) - len(line.lstrip())) // INDENT
        if folder := re.match(r" *(\w+)/ ", line):
            path = [*path[:depth], folder[1]]
            found["/".join(path)] = line[folder.end() :].strip()
        elif path and depth > len(path):
            found["/".join(path)] += " " + line.strip()
    return found


MAP = the_map((ROOT / "README.md").read_text(encoding="utf-8"))


def folders(path):
    """The names of the folders there that belong to the project."""
    made_here = {line.strip().strip("/") for line in (ROOT / ".gitignore").read_text().splitlines()}
    return {
        child.name
        for child in path.iterdir()
        if child.is_dir() and not child.name.startswith(".") and child.name not in made_here
    }


def on_the_map(above):
    return {name.removeprefix(above) for name in MAP if re.fullmatch(rf"{above}\w+", name)}


def test_the_map_has_every_folder_at_the_top_and_no_other():
    assert on_the_map("") == folders(ROOT)


def test_the_map_has_the_rooms_of_lib_and_no_other():
    assert on_the_map("ngo_portal/lib/") == folders(ROOT / "ngo_portal/lib")


def test_the_map_has_the_rooms_of_the_site_and_no_other():
    assert on_the_map(f"{SITE}/") == folders(ROOT / SITE) - USUAL


@pytest.mark.parametrize("app", APPS)
def test_what_an_app_has_beside_the_usual_files_stands_on_the_map(app):
    assert on_the_map(f"{app}/") - USUAL == folders(ROOT / app) - USUAL
    modules = {path.stem for path in (ROOT / app).glob("*.py")} - USUAL - {"__init__"}
    assert set(re.findall(r"(\w+)\.py", MAP[app])) == modules


def test_every_folder_on_the_map_is_there():
    assert [name for name in MAP if not (ROOT / name).is_dir()] == []


PAGES = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *(str(page.relative_to(ROOT)) for page in sorted(ROOT.glob("docs/**/*.md"))),
]


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files_that_are_there(page):
    page = ROOT / page
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


#: A file with its folder, and a name inside a module: `events/desk.py`, `ngo_portal.search.found.Found`.
FILE = re.compile(r"(?<![\w./<-])((?:\w+/)+\w+\.(?:py|sql|html|md|csv))\b")
NAME = re.compile(rf"(?<![\w.])((?:{'|'.join([SITE, *APPS])})(?:\.\w+)+)\b")
#: Files of Django and made by programs, addresses, the number of a check.
OTHERS = {
    *("admin/base.html", "var/cluster.md", "tests/releases/1.sql", "parts/x.sql"),
    *("events.csv", "events.map.svg", "ngo_portal.E101"),
}


def remarks(path):
    """What a file says to who reads it: comments and docstrings."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        return re.findall(r"{# .*? #}|{% comment %}.*?{% endcomment %}", text, re.DOTALL)
    nodes = (ast.Module, ast.ClassDef, ast.FunctionDef)
    said = [ast.get_docstring(node) for node in ast.walk(ast.parse(text)) if isinstance(node, nodes)]
    return [*filter(None, said), *re.findall(r"^\s*#:? .*", text, re.MULTILINE)]


def is_there(name):
    """Whether a module has what is named so."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        path = ROOT.joinpath(*parts[:length])
        files = [path.with_suffix(".py")] if path.with_suffix(".py").is_file() else [*path.glob("*.py")]
        if files:
            text = "".join(file.read_text(encoding="utf-8") for file in files)
            return all(re.search(rf"\b{part}\b", text) for part in parts[length:])
    return False


def test_what_comments_and_docstrings_point_at_is_there():
    ours = [ROOT / top for top in (SITE, *APPS, "templates", "tests", "benchmarks", "deploy", "docs")]
    files = {path.relative_to(ROOT).as_posix() for top in ours for path in top.rglob("*") if path.is_file()}
    ends = {file.split("/", depth)[-1] for file in files for depth in range(file.count("/"))}
    wrong = [
        f"{path.relative_to(ROOT)}: {named}"
        for path in (ROOT / file for file in sorted(files) if file.endswith((".py", ".html")))
        if "migrations" not in path.parts
        for remark in remarks(path)
        for named in (*FILE.findall(remark), *NAME.findall(remark))
        if not (named in ends or named in OTHERS or is_there(named))
    ]
    assert wrong == []


def test_decisions_are_numbered_and_listed():
    pages = sorted(path.name for path in (ROOT / "docs/adr").glob("0*.md"))
    assert [int(name[:4]) for name in pages] == list(range(1, len(pages) + 1))
    listed = re.findall(r"\]\((0[^)]+)\)", (ROOT / "docs/adr/README.md").read_text(encoding="utf-8"))
    assert listed == pages


def test_a_map_is_read_with_its_folders_and_what_goes_on_below():
    text = """## The map
```
Makefile
one/      first, a.py
          and b.py
    two/  second
three/    third
```"""
    assert the_map(text) == {"one": "first, a.py and b.py", "one/two": "second", "three": "third"}
