"""What a page asked the database, and what it was answered: the page is still right while the same questions
have the same answers.

So nobody has to say what a page depends on. Which tables a question is about is read from its text.
"""

import contextlib
import json
import re
import threading
import zlib
from collections.abc import Callable, Iterator, Sequence, Set
from hashlib import blake2b
from typing import Any, NamedTuple, Self

from django.db import Error, connection
from django.utils.module_loading import import_string
from psycopg2 import extensions

#: Stands for all tables: what is asked is not known to be of those alone that leave notes.
ANYTHING = ""
#: Stands before a question whose connection may be another one each time: how long it may take.
LIMIT = "SET LOCAL statement_timeout = {}; "
OWN_LIMIT = re.compile(re.escape(LIMIT).replace(r"\{\}", r"\d+"))
#: Statements that say nothing.
SILENT = re.compile(r"\s*(SET|RESET|BEGIN|COMMIT|SAVEPOINT|RELEASE)\b", re.IGNORECASE)
SELECT = re.compile(r"[\s(]*(SELECT|WITH)\b", re.IGNORECASE)

#: {(text of a question, language): digest of what is read of its answer}
Answers = dict[tuple[str, str], str]

_thread = threading.local()


class Question(NamedTuple):
    """`text`: SQL as it was sent, or the dotted name of a function. `language`: of the one page that reads
    the answer, "" where others may. `answer`: the digest of what is read of it."""

    text: str
    is_sql: bool
    tables: tuple[str, ...]
    language: str
    answer: str

    def asked_again(self) -> str:
        if not self.is_sql:
            return _digest(import_string(self.text)())
        with connection.cursor() as cursor:
            cursor.execute(self.text)
            return _digest(as_read(cursor.fetchall(), cursor.description, self.language))


class Questions(list[Question]):
    """All that were asked while something was made, in order; `complete` unless one cannot be asked again.
    `language`: of the page that is made."""

    complete = True
    language = ""

    @property
    def tables(self) -> Set[str]:
        tables = {table for question in self for table in question.tables}
        return tables if self.complete else {ANYTHING, *tables}

    def have_same_answers(self, changed: Set[str], answers: Answers) -> bool:
        """Whether those about changed tables are answered as before; a question that fails is not. `answers`
        to what was asked again since the change, by any page: they are looked up, and added."""
        if not self.complete:
            return not changed
        try:
            with nothing_noted():
                for question in self:
                    if not changed.isdisjoint(question.tables):
                        asked = question.text, question.language
                        if asked not in answers:
                            answers[asked] = question.asked_again()
                        if answers[asked] != question.answer:
                            return False
        except Error:
            return False
        return True

    def packed(self) -> bytes:
        return zlib.compress(json.dumps([self.complete, *self]).encode(), 1)

    @classmethod
    def unpacked(cls, data: bytes) -> Self:
        complete, *rows = json.loads(zlib.decompress(data))
        questions = cls(
            Question(text, is_sql, tuple(tables), language, answer)
            for text, is_sql, tables, language, answer in rows
        )
        questions.complete = complete
        return questions


@contextlib.contextmanager
def noted(language: str = "") -> Iterator[Questions]:
    """Notes what this thread asks inside of the block, for whoever notes outside of it too. `language`: of
    the page that alone reads the answers, if that is so."""
    outer, questions = _notes(), Questions()
    questions.language = language
    _thread.notes = questions
    try:
        yield questions
    finally:
        _thread.notes = outer
        repeat(questions)


@contextlib.contextmanager
def nothing_noted() -> Iterator[None]:
    outer, _thread.notes = _notes(), None
    try:
        yield
    finally:
        _thread.notes = outer


def repeat(questions: Questions) -> None:
    """Notes questions that were asked before and need not be asked now, as their answers were kept."""
    if (notes := _notes()) is not None:
        notes.extend(questions)
        notes.complete &= questions.complete


def note(text: str, rows: Sequence[Sequence[Any]], columns: Sequence[Any]) -> None:
    """Notes a SELECT and its answer, by whatever statement it was asked."""
    if (notes := _notes()) is not None:
        answer = _digest(as_read(rows, columns, notes.language))
        notes.append(Question(text, True, tables_of(text), notes.language, answer))


def one_question(ask: Callable[[], Any]) -> Callable[[], Any]:
    """Decorator: a function without arguments is a question as a whole, whatever it asks and does for its
    answer."""

    def asked() -> Any:
        notes, complete = _notes(), True
        if notes is not None:
            complete, notes.complete = notes.complete, False  # should it fail
        with nothing_noted():
            answer = ask()
        if notes is not None:
            notes.complete = complete
            notes.append(
                Question(f"{ask.__module__}.{ask.__name__}", False, (ANYTHING,), "", _digest(answer))
            )
        return answer

    return asked


class NotingCursor(extensions.cursor):
    """The cursors of our connections (settings.py)."""

    def execute(self, query: Any, vars: Any = None) -> None:
        notes = _notes()
        try:
            super().execute(query, vars)
        except BaseException:
            if notes is not None:
                notes.complete = False
            raise
        if notes is None:
            return
        text = OWN_LIMIT.sub("", bytes(self.query).decode(), count=1)
        if SILENT.match(text):
            return
        if self.name or self.description is None or not SELECT.match(text):
            notes.complete = False
            return
        rows = self.fetchall()
        if rows:
            self.scroll(0, "absolute")
        note(text, rows, self.description)

    def copy_expert(self, *args: Any, **options: Any) -> None:
        self._is_no_question()
        super().copy_expert(*args, **options)

    def executemany(self, *args: Any) -> None:
        self._is_no_question()
        super().executemany(*args)

    def callproc(self, *args: Any) -> Any:
        self._is_no_question()
        return super().callproc(*args)

    def _is_no_question(self):
        if (notes := _notes()) is not None:
            notes.complete = False


def _notes():
    return getattr(_thread, "notes", None)


def _digest(answer):
    return blake2b(repr(answer).encode(errors="backslashreplace"), digest_size=16).hexdigest()


# What is read of an answer --------------------------------------------------------------------------------


def as_read(rows: Sequence[Sequence[Any]], columns: Sequence[Any], language: str) -> Sequence[Sequence[Any]]:
    """Rows without what a page in `language` ("": any) does not read of a Translated whose columns stand side
    by side: the texts behind the one that it shows. The first one there is is always read, addresses are
    made of it."""
    from ngo_portal.lib.language.translated import (  # noqa: PLC0415 - settings name NotingCursor
        LANGUAGES,
        columns_of,
        reading_order,
    )

    names = [column[0] for column in columns] if language and rows else []
    first = next(iter(LANGUAGES))
    texts = [
        {known: place + number for number, known in enumerate(LANGUAGES)}
        for place, name in enumerate(names)
        if name.endswith(f"_{first}")
        and (*names[place : place + len(LANGUAGES)],) == columns_of(name.removesuffix(f"_{first}"))
    ]
    return [_as_read(list(row), texts, reading_order(language)) for row in rows] if texts else rows


def _as_read(row, texts, order):
    for places in texts:
        shown = next((number for number, known in enumerate(order) if row[places[known]]), len(order))
        in_address = next((known for known in places if row[places[known]]), None)
        for known in order[shown + 1 :]:
            if known != in_address:
                row[places[known]] = None
    return tuple(row)


# Of which tables ------------------------------------------------------------------------------------------

# Whatever else has a name of its own here (a view, a function, a table that leaves no notes) may read
# anything, but an immutable function reads nothing.
NAMES = """
    SELECT relname::text, EXISTS (
        SELECT FROM pg_trigger
        WHERE tgrelid = pg_class.oid AND tgenabled = 'O' AND starts_with(tgname, 'pgtrigger_note_change')
    )
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
    UNION ALL
    SELECT proname::text, false FROM pg_proc JOIN pg_language ON pg_language.oid = prolang
    WHERE pronamespace = 'public'::regnamespace AND lanname IN ('sql', 'plpgsql') AND provolatile <> 'i'
"""
_names: dict[str, bool] = {}


def tables_of(text: str) -> tuple[str, ...]:
    """The tables that a statement may read: all whose names are words of it; ANYTHING unless each of them
    leaves notes when it is written."""
    names = _names or _ask_names()
    found = names.keys() & set(re.findall(r"\w+", text))
    return tuple(sorted(found)) if found and all(names[name] for name in found) else (ANYTHING,)


def _ask_names():
    with nothing_noted(), connection.cursor() as cursor:
        cursor.execute(NAMES)
        _names.update(cursor.fetchall())
    return _names
