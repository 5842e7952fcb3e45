"""The catalogues in `locale/`: what the portal says in Kazakh and in Russian. For whoever changes a string.

    python -m ngo_portal.messages update    brings the .po files up to what the sources ask for
    python -m ngo_portal.messages compile   writes the .mo files that Django reads
    python -m ngo_portal.messages check     names all that is not fit to be shown, and then exits with 1

`locale/<language>` holds the portal's own strings; `locale/django/<language>` what Django and the libraries
lack, or word against our glossary. Both are in LOCALE_PATHS, the portal's first. A bare Debian has no GNU
gettext, so the .mo files are in the repository; polib and Babel come with requirements-dev.txt.
"""

import argparse
import ast
import importlib.util
import io
import re
import sys
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import django
import polib
from babel.messages.extract import extract
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "locale"
# Those of settings.LANGUAGES but English, which the strings are in.
LANGUAGES = tuple(sorted(folder.name for folder in LOCALE.iterdir() if folder.name != "django"))


def _plural_forms(language: str) -> str:
    """Of Django's own catalogue: numbers take the same form whoever says the sentence."""
    catalogue = Path(django.__file__).parent / f"conf/locale/{language}/LC_MESSAGES/django.po"
    header = catalogue.read_text(encoding="utf-8").partition("\n\n")[0].replace('"\n"', "")
    return re.search(r"Plural-Forms: (.*?)\\n", header)[1]


PLURAL_FORMS = {language: _plural_forms(language) for language in LANGUAGES}

# Packages whose strings an officer or a citizen may meet.
LIBRARIES = (
    "django.conf",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
)

KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
TRANSLATION = "django.utils.translation"
TEMPLATE_ENDINGS = (".html", ".txt", ".xml", ".svg")

# Folders without a word for a reader of the portal.
PASSED_OVER = {"tests", "migrations", "benchmarks", "locale", "var", "node_modules", "__pycache__", "vendor"}

Key = tuple[str | None, str]  # context, msgid


@dataclass
class Message:
    """A string as the sources write it; `sources` are files below the root, or names of packages."""

    context: str | None
    singular: str
    plural: str = ""
    sources: set[str] = field(default_factory=set)

    @property
    def key(self) -> Key:
        return (self.context, self.singular)


@dataclass(frozen=True)
class Catalogue:
    """A .po file and its .mo. `kind` is "portal" or "libraries", `domain` "django" or "djangojs"."""

    kind: str
    language: str
    domain: str

    @property
    def path(self) -> Path:
        folder = LOCALE if self.kind == "portal" else LOCALE / "django"
        return folder / self.language / "LC_MESSAGES" / f"{self.domain}.po"

    @property
    def name(self) -> str:
        return str(self.path.relative_to(LOCALE.parent))

    def in_language(self, language: str) -> "Catalogue":
        return replace(self, language=language)

    def read(self) -> dict[Key, polib.POEntry]:
        """The entries of the file by key; none when there is no file."""
        if not self.path.exists():
            return {}
        return {
            (entry.msgctxt, entry.msgid): entry
            for entry in polib.pofile(str(self.path))
            if not entry.obsolete
        }


CATALOGUES = tuple(
    Catalogue(kind, language, domain)
    for kind in ("portal", "libraries")
    for language in LANGUAGES
    for domain in ("django", "djangojs")
)


# What the sources ask for -----------------------------------------------------------------------------------


def wanted(kind: str, domain: str) -> dict[Key, Message]:
    """Every string that the catalogues of this kind and domain must answer."""
    return portal_messages(domain) if kind == "portal" else library_messages(domain)


def portal_messages(domain: str) -> dict[Key, Message]:
    """The strings of the portal's Python files and templates, or those of its browser scripts (djangojs)."""
    return collect(
        (found, str(path.relative_to(ROOT))) for path in sources(ROOT, domain) for found in read(path)
    )


def library_messages(domain: str) -> dict[Key, Message]:
    """The strings of LIBRARIES: as their English catalogue lists them, else as their sources write them."""
    return collect((found, package) for package in LIBRARIES for found in package_messages(package, domain))


def package_messages(package: str, domain: str) -> Iterator[Message]:
    folder = package_folder(package)
    english = folder / "locale" / "en" / "LC_MESSAGES"
    if english.exists():
        listed = english / f"{domain}.po"
        for entry in polib.pofile(str(listed)) if listed.exists() else ():
            yield Message(entry.msgctxt, entry.msgid, entry.msgid_plural)
    else:
        for path in sources(folder, domain):
            yield from read(path)


def package_folder(package: str) -> Path:
    return Path(importlib.util.find_spec(package).submodule_search_locations[0])


def collect(found: Iterable[tuple[Message, str]]) -> dict[Key, Message]:
    messages: dict[Key, Message] = {}
    for message, source in found:
        known = messages.setdefault(message.key, message)
        known.plural = known.plural or message.plural
        known.sources.add(source)
    return messages


def sources(folder: Path, domain: str) -> Iterator[Path]:
    """Files below the folder that may hold strings for a reader of the portal."""
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            if not (path.name in PASSED_OVER or path.name.startswith(".") or (path / "pyvenv.cfg").exists()):
                yield from sources(path, domain)
        elif domain == "djangojs":
            if path.suffix == ".js" and not path.name.endswith(".min.js"):
                yield path
        elif path.suffix == ".py" or (path.name.endswith(TEMPLATE_ENDINGS) and "templates" in path.parts):
            yield path


def read(path: Path) -> Iterator[Message]:
    """The strings one file marks for translation."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        yield from python_messages(text)
    elif path.suffix == ".js":
        for _line, found, _comments, context in extract("javascript", io.BytesIO(text.encode()), KEYWORDS):
            singular, plural = found[:2] if isinstance(found, tuple) else (found, "")
            yield Message(context, singular, plural)
    else:
        for call in calls(templatize(text, origin=str(path))):
            yield from python_messages(call)


def python_messages(source: str) -> Iterator[Message]:
    """The strings in the gettext calls of Python source, by any name they were imported under.

    What is no literal can be no msgid.
    """
    nodes = list(ast.walk(ast.parse(source)))
    imported = [node for node in nodes if isinstance(node, ast.ImportFrom) and node.module == TRANSLATION]
    renamed = {alias.asname: alias.name for node in imported for alias in node.names}
    found = []
    for node in nodes:
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            name = name if name in KEYWORDS else renamed.get(name, "")
            # Babel's way to say which argument is what: None is the first, (1, "c") a context.
            places = [
                place if isinstance(place, tuple) else (place, "") for place in KEYWORDS.get(name) or (1,)
            ]
            words = [node.args[place - 1] for place, _role in places if len(node.args) >= place]
            literal = all(isinstance(word, ast.Constant) and isinstance(word.value, str) for word in words)
            if name in KEYWORDS and len(words) == len(places) and literal:
                context = words.pop(0).value if places[0][1] else None
                found.append((node.lineno, node.col_offset, context, *(word.value for word in words)))
    for _line, _column, context, singular, *plural in sorted(found, key=lambda call: call[:2]):
        yield Message(context, singular, *plural)


def calls(source: str) -> Iterator[str]:
    """The gettext calls in the output of `templatize`, whose other words are no Python."""
    position = 0
    while match := CALL.search(source, position):
        line = source[match.start() :].split("\n", 1)[0]
        depth = 0
        for token in tokenize.generate_tokens(io.StringIO(line).readline):
            depth += {"(": 1, ")": -1}.get(token.string, 0)
            if token.string == ")" and depth == 0:
                break
        yield line[: token.end[1]]
        position = match.start() + token.end[1]


CALL = re.compile(r"(?<![^\W_])(?:n?p?gettext|_)\(")


# update -----------------------------------------------------------------------------------------------------


def update() -> None:
    """Rewrites the .po files: strings nobody asks for go, new ones come without a translation.

    A new string of the portal that a library says too takes the library's words.
    """
    for catalogue in CATALOGUES:
        messages, present = wanted(catalogue.kind, catalogue.domain), catalogue.read()
        answered = {} if catalogue.kind == "portal" else shipped(catalogue.language, catalogue.domain)
        file = polib.POFile(wrapwidth=110)
        file.metadata = {
            "Project-Id-Version": "NGO portal",
            "Language": catalogue.language,
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
            "Plural-Forms": PLURAL_FORMS[catalogue.language],
        }
        known = library_answers(catalogue) if catalogue.kind == "portal" else {}
        for key in sorted(messages, key=lambda key: (key[1].casefold(), key[1], key[0] or "")):
            if key in present or key not in answered:
                file.append(entry(messages[key], present.get(key), known.get(key), catalogue))
        if not (file or present):
            continue
        catalogue.path.parent.mkdir(parents=True, exist_ok=True)
        file.save(str(catalogue.path))
        empty = sum(not found.translated() for found in file)
        gone = len(present.keys() - messages.keys())
        new = len({(found.msgctxt, found.msgid) for found in file} - present.keys())
        print(f"{catalogue.name}: {len(file)} strings, {new} new, {gone} gone, {empty} without a translation")


def entry(
    message: Message, old: polib.POEntry | None, known: list[str] | None, catalogue: Catalogue
) -> polib.POEntry:
    """What the .po file says of a message; a translation is kept as long as its English stays the same."""
    kept = old if old is not None and old.msgid_plural == message.plural else None
    found = polib.POEntry(msgctxt=message.context, msgid=message.singular, msgid_plural=message.plural)
    found.flags = ["fuzzy"] if kept is not None and kept.fuzzy else []
    found.tcomment = old.tcomment if old is not None else ""
    if catalogue.kind == "portal":
        # Without line numbers: they would change with every edit of a source.
        found.occurrences = [(source, "") for source in sorted(message.sources)]
    else:
        found.comment = ", ".join(sorted(message.sources))
    count = int(re.search(r"nplurals=(\d)", PLURAL_FORMS[catalogue.language])[1]) if message.plural else 1
    translated = texts(kept) if kept is not None and any(texts(kept)) else known or []
    translated = translated if len(translated) == count else [""] * count
    if message.plural:
        found.msgstr_plural = dict(enumerate(translated))
    else:
        found.msgstr = translated[0]
    return found


def shipped(language: str, domain: str) -> dict[Key, list[str]]:
    """What the libraries bring along themselves in a language."""
    answers: dict[Key, list[str]] = {}
    for package in LIBRARIES:
        path = package_folder(package) / "locale" / language / "LC_MESSAGES" / f"{domain}.mo"
        for found in polib.mofile(str(path)) if path.exists() else ():
            answers.setdefault((found.msgctxt, found.msgid), texts(found))
    return answers


def library_answers(portal: Catalogue) -> dict[Key, list[str]]:
    """What a reader gets to see for the strings of the libraries: our words, else those they bring along."""
    ours = Catalogue("libraries", portal.language, portal.domain).read()
    return shipped(portal.language, portal.domain) | {key: texts(found) for key, found in ours.items()}


def texts(found: polib.POEntry) -> list[str]:
    """The translations of an entry, one for every plural form."""
    return [found.msgstr_plural[form] for form in sorted(found.msgstr_plural)] or [found.msgstr]


# compile ----------------------------------------------------------------------------------------------------


def compile_all() -> None:
    """Writes every .mo from its .po; the same .po always gives the same bytes."""
    for catalogue in CATALOGUES:
        if catalogue.path.exists():
            catalogue.path.with_suffix(".mo").write_bytes(binary(catalogue))


def binary(catalogue: Catalogue) -> bytes:
    return polib.pofile(str(catalogue.path)).to_binary()


# check ------------------------------------------------------------------------------------------------------


def problems() -> list[str]:
    """Everything that is not fit to be shown, a line each; an empty list is what a test wants."""
    return [*missing(), *stale(), *disagreements(), *copies(), *flaws()]


def missing() -> Iterator[str]:
    """Strings without a translation, and translations nobody asks for."""
    for catalogue in CATALOGUES:
        messages, present = wanted(catalogue.kind, catalogue.domain), catalogue.read()
        answered = {} if catalogue.kind == "portal" else shipped(catalogue.language, catalogue.domain)
        for key, message in messages.items():
            if key in present:
                found = present[key]
                if found.msgid_plural != message.plural:
                    yield f"{catalogue.name}: {shown(key)}: the plural changed, run update"
                elif found.fuzzy or not found.translated():
                    yield f"{catalogue.name}: {shown(key)}: no translation"
            elif key not in answered:
                yield f"{catalogue.name}: {shown(key)}: not in the file, run update"
        for key in present.keys() - messages.keys():
            yield f"{catalogue.name}: {shown(key)}: nobody asks for it, run update"


def stale() -> Iterator[str]:
    """.mo files that do not say what their .po says."""
    for catalogue in CATALOGUES:
        compiled = catalogue.path.with_suffix(".mo")
        if not catalogue.path.exists():
            if compiled.exists():
                yield f"{catalogue.name}: missing, though its .mo is there"
        elif not compiled.exists() or compiled.read_bytes() != binary(catalogue):
            yield f"{catalogue.name}: the .mo is not made from it, run compile"


def disagreements() -> Iterator[str]:
    """Strings the portal shares with a library but words differently: give the portal's a context."""
    for portal in CATALOGUES:
        answers = library_answers(portal) if portal.kind == "portal" else {}
        for key, found in portal.read().items():
            if key in answers and found.translated() and texts(found) != answers[key]:
                here, there = texts(found)[0], answers[key][0]
                yield f"{portal.name}: {shown(key)}: «{here}», but the libraries say «{there}»"


def copies() -> Iterator[str]:
    """Kazakh that is the Russian: forgotten, or one of the words that are the same in both (ALIKE)."""
    for kazakh in CATALOGUES:
        if kazakh.language == "kk":
            russian = library_answers(kazakh.in_language("ru")) if kazakh.kind == "libraries" else {}
            russian |= {key: texts(found) for key, found in kazakh.in_language("ru").read().items()}
            for key, found in kazakh.read().items():
                words = {
                    word.lower() for word in re.findall(r"[а-яёА-ЯЁ]+", PLACEHOLDER.sub(" ", texts(found)[0]))
                }
                if words - ALIKE and texts(found)[0] == russian.get(key, [""])[0]:
                    yield f"{kazakh.name}: {shown(key)}: «{texts(found)[0]}» is the Russian"


def flaws() -> Iterator[str]:
    """Translations that break their placeholders, their marks or the law of the glossary."""
    for catalogue in CATALOGUES:
        for key, found in catalogue.read().items():
            for form, text in enumerate(texts(found)):
                # The form for one may leave the number out («бір сағат бұрын»).
                either = [found.msgid_plural] if form == 0 and found.msgid_plural else []
                model = found.msgid_plural if form else found.msgid
                for flaw in text_flaws(catalogue.language, model, text, either) if text else ():
                    yield f"{catalogue.name}: {shown(key)}: «{text}»: {flaw}"


def shown(key: Key) -> str:
    context, msgid = key
    return f"[{context}] “{msgid}”" if context else f"“{msgid}”"


PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[srd]|%%|\{\w*(?:![ras])?(?::[^{}]*)?\}")
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
ADDRESS = re.compile(r"\S+@\S+|https?://\S+")

# Words that may not stand in a language, and what the glossary says instead.
FORBIDDEN = {
    "kk": {
        r"\bБИН\b": "БСН",
        r"\bИИН\b": "ЖСН",
        r"\b(?:НПО|НКО)\b": "ҮЕҰ, КЕҰ",
        r"сатып алушы": "тапсырыс беруші",
        r"жеткізуші": "өнім беруші",
        r"құпия сөз|парол": "құпиясөз",
        r"мүгедек(?!тіг)": "мүгедектігі бар адамдар",
        r"ерікті": "волонтер",
        r"болдырмау": "бас тарту",
        r"өшіру": "жою",
        r"қолданушы": "пайдаланушы",
        r"көп балалы": "көпбалалы",
        r"қараңызшы|өтінеміз": "plain words, without begging",
        r"\b(?:и|или|для|при|из|на|это)\b": "Kazakh: this is a Russian word",
    },
    "ru": {
        r"\bинвалид(?!ност)": "лица с инвалидностью",
        r"\b(?:БСН|ЖСН|ҮЕҰ|МӘТ)\b": "БИН, ИИН, НПО, ГСЗ",
        r"покупател": "заказчик",
        r"\bпожалуйста\b": "plain words, without begging",
    },
}
FORBIDDEN_ANYWHERE = {
    r"(?:млн|млрд)\.": "no full stop after млн",
    r'[“”„"]': "«…»",
    r"[ќўїјґЌЎЇЈҐ]": "letters of an old font: қ ұ і һ ғ",
    r" - ": "–",
    r"\.\.\.": "…",
}

# Words that are the same in Kazakh and in Russian: a translation made of them alone may be, too.
ALIKE = {
    "лицензия",
    "параметр",
    *(
        "аудитор",
        "браузер",
        "код",
        "конференция",
        "концерт",
        "логин",
        "лот",
        "марафон",
        "меморандум",
        "модератор",
        "номинация",
        "онлайн",
    ),
    *("офлайн", "президент", "сайт", "семинар", "тренинг", "файл", "фестиваль", "форум", "байт", "минут"),
    *("млн", "млрд"),
    *(
        "миллион",
        "миллиард",
        "триллион",
        "квадриллион",
        "квинтиллион",
        "секстиллион",
        "септиллион",
        "октиллион",
    ),
    *("нониллион", "дециллион", "гугол", "кб", "мб", "гб", "тб", "пб", "ср", "сб"),
    *("телефон", "филиал"),
}

CYRILLIC = {"kk", "ru"}
# Latin letters that look like Cyrillic ones: alone in a sentence of these they are a slip of the keyboard.
LOOKALIKES = set("aceopxyiABCEHKMOPTXYIh")


def text_flaws(language: str, model: str, text: str, either: Iterable[str] = ()) -> Iterator[str]:
    """What is wrong with a translation of `model`, which may have the placeholders of `either` instead."""
    if placeholders(text) not in [placeholders(given) for given in (model, *either)]:
        yield f"placeholders {sorted(placeholders(text))}, expected {sorted(placeholders(model))}"
    if tags(text) != tags(model):
        yield "other tags than the English"
    if (text[:1].isspace(), text[-1:].isspace()) != (model[:1].isspace(), model[-1:].isspace()):
        yield "other spaces around it than the English"
    if " " in model and last_mark(text) != last_mark(model):
        yield f"ends with “{last_mark(text)}”, the English with “{last_mark(model)}”"
    words = ADDRESS.sub(" ", TAG.sub(" ", PLACEHOLDER.sub("0", text)))
    for pattern, instead in {**FORBIDDEN.get(language, {}), **FORBIDDEN_ANYWHERE}.items():
        for forbidden in re.findall(pattern, words, flags=re.IGNORECASE):
            yield f"“{forbidden}”: {instead}"
    english = set(re.findall(r"[^\W\d_]+", model))
    for word in re.findall(r"[^\W\d_]+", words):
        if re.search("[a-zA-Z]", word) and re.search("[а-яА-ЯёЁәғқңөұүһіӘҒҚҢӨҰҮҺІ]", word):
            yield f"“{word}” mixes Latin and Cyrillic letters"
        elif language in CYRILLIC and word in LOOKALIKES and word not in english:
            yield f"“{word}” is a Latin letter"


def placeholders(text: str) -> frozenset[tuple[str, int]]:
    """Named placeholders (any number of times), and how many of each nameless kind."""
    found = [mark for mark in PLACEHOLDER.findall(text) if mark != "%%"]
    return frozenset((mark, 1 if re.search(r"[({]\w", mark) else found.count(mark)) for mark in found)


def tags(text: str) -> list[str]:
    return sorted(tag.split()[0] for tag in TAG.findall(text))


def last_mark(text: str) -> str:
    """The mark that ends a sentence, behind any closing quote or bracket: . : ? ! … or nothing.

    The full stop of an abbreviation is none: “a.m.”, «ж.».
    """
    text = TAG.sub("", text).rstrip().rstrip("”\"»)'")
    abbreviated = re.search(r"(?:\.\w{1,2}|\b[гжқ])\.$", text)
    return text[-1:] if text[-1:] in tuple(".:?!…") and not abbreviated else ""


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m ngo_portal.messages", description="The catalogues in locale/."
    )
    parser.add_argument("command", nargs="+", choices=("update", "compile", "check"))
    for command in parser.parse_args(words).command:
        if command == "update":
            update()
        elif command == "compile":
            compile_all()
        elif found := problems():
            print(*found, sep="\n")
            print(f"{len(found)} to put right", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
