"""The arrows of the map: who may import whom. A wrong import, relative ones too, fails here with its line."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
#: Earlier ones never import later ones; this binds the inner files.
APPS = [
    "territories",
    "officers",
    "moderation",
    "search",
    "registry",
    "projects",
    "events",
    "office",
    "imports",
    "summaries",
]
SITE, LIB = "ngo_portal", "ngo_portal.lib"
#: The same inside lib: docs/adr/0003 and 0040.
ROOMS = ["language", "serving", "database", "drawing", "lists"]
#: Inside an app: a file imports files of its own rank or of a lower one.
RANKS = {
    "roles": 0,
    "rules": 0,
    "steps": 0,
    "querysets": 0,
    "models": 1,
    "views": 3,
    "exports": 3,
    "api": 3,
    "feeds": 3,
    "admin": 3,
    "urls": 4,
}
INNER = 2  # filters, columns, actions, forms, and whatever else is no door
DOOR, URLS = 3, 4


def modules():
    for app in (SITE, *APPS):
        for path in sorted((ROOT / app).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path, ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path, module):
    """[(line, absolute name of the imported module)]; names imported from a package count as its modules
    too."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, *([base] if base else [])])
            yield node.lineno, base
            for alias in node.names:
                if _is_module(f"{base}.{alias.name}"):
                    yield node.lineno, f"{base}.{alias.name}"


def _is_module(name):
    path = ROOT / name.replace(".", "/")
    return path.with_suffix(".py").exists() or (path / "__init__.py").exists()


def is_lib(module):
    return module == LIB or module.startswith(f"{LIB}.")


def room_of(module):
    """The place of its room in lib; -1 for lib itself, which is empty."""
    parts = module.split(".")
    return ROOMS.index(parts[2]) if len(parts) > 2 else -1


def rank_of(module):
    parts = module.split(".")
    if "management" in parts or "templatetags" in parts:
        return DOOR
    return RANKS.get(parts[1], INNER) if len(parts) > 1 else 0


def fault(module, imported):
    """What is wrong with this import, as a sentence, or None."""
    app, other = module.split(".")[0], imported.split(".")[0]
    if is_lib(module) and is_lib(imported) and room_of(imported) > room_of(module):
        return "an earlier room of lib does not know a later one"
    if other not in (SITE, *APPS) or is_lib(imported):
        return None
    if is_lib(module):
        return "lib knows no app"
    if app == SITE:
        return None  # the site puts the doors together
    if other == SITE:
        return "an app does not know the site"
    mine, theirs = rank_of(module), rank_of(imported)
    if app == other:
        another_door = mine == theirs == DOOR and module.split(".")[:2] != imported.split(".")[:2]
        return "the wrong way inside the app" if theirs > mine or another_door else None
    if theirs >= DOOR:
        return "a door is nobody's library"
    if mine < DOOR and APPS.index(other) > APPS.index(app):
        return "an inner file does not know a later app"
    return None


def test_imports_follow_the_arrows():
    found = [
        f"{path.relative_to(ROOT)}:{line} imports {imported}: {wrong}"
        for path, module in modules()
        for line, imported in imports(path, module)
        if (wrong := fault(module, imported))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("ngo_portal.lib.language.text", "registry.models"),
        ("ngo_portal.lib.language.text", "ngo_portal.settings"),
        ("ngo_portal.lib.language.text", "ngo_portal.lib.serving.memory"),
        ("ngo_portal.lib.language.text", "ngo_portal.lib.lists.filters"),
        ("ngo_portal.lib.serving.memory", "ngo_portal.lib.database.history"),
        ("ngo_portal.lib.serving.page_cache", "ngo_portal.lib.lists.page"),
        ("ngo_portal.lib.database.history", "ngo_portal.lib.lists.counts"),
        ("registry.models", "events.models"),
        ("registry.querysets", "registry.models"),
        ("registry.columns", "registry.views"),
        ("events.views", "registry.views"),
        ("events.admin", "events.views"),
        ("moderation.scoped_admin", "registry.models"),
        ("registry.models", "ngo_portal.settings"),
        ("officers.models", "moderation.models"),
        ("registry.rules.bin", "registry.models"),
    ],
)
def test_wrong_arrows_are_seen(module, imported):
    assert fault(module, imported)


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("registry.models", "ngo_portal.lib.language.translated"),
        ("registry.querysets", "ngo_portal.lib.lists.counts"),
        ("ngo_portal.lib.lists.filters", "ngo_portal.lib.language.kazakh"),
        ("ngo_portal.lib.lists.exports", "ngo_portal.lib.lists.columns"),
        ("ngo_portal.lib.database.history", "ngo_portal.lib.serving.data_version"),
        ("events.models", "registry.models"),
        ("territories.views", "events.filters"),
        ("registry.admin", "moderation.scoped_admin"),
        ("events.urls", "events.views"),
        ("ngo_portal.urls", "officers.views"),
    ],
)
def test_right_arrows_are_let_through(module, imported):
    assert fault(module, imported) is None


def test_relative_imports_are_read(tmp_path):
    file = tmp_path / "models.py"
    file.write_text("from . import views\nfrom ..events import models\n")
    assert [name for _line, name in imports(file, "registry.models")] == [
        "registry",
        "registry.views",
        "events",
        "events.models",
    ]


def test_nothing_knows_the_benchmarks():
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path, module in modules()
        for line, imported in imports(path, module)
        if imported.split(".")[0] == "benchmarks"
    ]
    assert found == []


def test_nothing_of_the_project_reads_the_folder_beside_it():
    """`../shared` is for people and CI: the project carries its own copy of what it needs."""
    named = [
        str(path.relative_to(ROOT))
        for path, _module in modules()
        if "shared/" in path.read_text(encoding="utf-8")
    ]
    assert named == []
