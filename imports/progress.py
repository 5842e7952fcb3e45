"""How far the worker is, told past the transaction that it works in, so that a page sees it."""

import time

from django.db import connection
from django.utils import timezone

from imports.models import Import

#: Seconds between two words.
EVERY = 0.5


def tell(sent, part):
    """`part`: how much is done, 0 to 1."""
    now = time.monotonic()
    if now - getattr(sent, "told_at", 0) < EVERY:
        return
    sent.told_at = now
    values = {"done": int(sent.total * part) if sent.total else int(100 * part), "touched_at": timezone.now()}
    if not connection.in_atomic_block:
        Import.objects.filter(pk=sent.pk).update(**values)
        return
    beside = connection.copy()
    try:
        with beside.cursor() as cursor:
            cursor.execute("SET lock_timeout = '200ms'")
            cursor.execute(
                "UPDATE imports_import SET done = %s, touched_at = %s WHERE id = %s",
                [values["done"], values["touched_at"], sent.pk],
            )
    finally:
        beside.close()
