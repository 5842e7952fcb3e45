"""Statements that PostgreSQL plans once for a connection, and not each time: to plan the SELECTs of a
workbook takes several times as long as to answer them for a few records."""

from collections.abc import Sequence
from hashlib import md5

from django.db import connection

#: A connection keeps the statements prepared last, of so many letters together: with their plans each takes
#: some 160 bytes of the connection's memory, those of the largest workbook 94 MB.
LETTERS = 700_000
PREFIX = "kept_"


def prepare(texts: Sequence[str], *types: str) -> list[str]:
    """Names for EXECUTE, one for each text, whose $1, $2 … have these types. Only in a transaction: until its
    end plans are made for any value alike."""
    names = [PREFIX + md5(text.encode(), usedforsecurity=False).hexdigest() for text in texts]
    with connection.cursor() as cursor:
        # PostgreSQL knows what it has: behind a pooler each transaction may meet another connection.
        cursor.execute(
            "SET LOCAL plan_cache_mode = force_generic_plan;"
            "SELECT name, length(statement) FROM pg_prepared_statements WHERE starts_with(name, %s)",
            [PREFIX],
        )
        ready = dict(cursor.fetchall())
        new = {name: text for name, text in zip(names, texts, strict=True) if name not in ready}
        if sum(ready.values()) + sum(map(len, new.values())) > LETTERS:
            for name in ready.keys() - set(names):
                cursor.execute(f"DEALLOCATE {name}")
        for name, text in new.items():
            cursor.execute(f"PREPARE {name} ({', '.join(types)}) AS {text}")
    return names
