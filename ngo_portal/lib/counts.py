"""How many rows: exact up to a limit, and no further, so that a count never costs more than the limit."""


def count_up_to(queryset, limit):
    """The number of rows, or None where there are more than `limit`."""
    found = queryset.order_by()[: limit + 1].values("pk").count()
    return found if found <= limit else None
