"""Several queries that see the same state of the database."""

import contextlib
from collections.abc import Iterator

from django.db import connection, transaction


@contextlib.contextmanager
def one_snapshot(*, savepoint: bool = True) -> Iterator[None]:
    """A transaction whose queries all see what its first one saw. Inside another transaction they see what
    that one lets them, behind a savepoint, unless nothing but a failure of the database ends them."""
    outermost = not connection.in_atomic_block
    with transaction.atomic(savepoint=savepoint):
        if outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield
