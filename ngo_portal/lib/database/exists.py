"""Whether there is a row that belongs to one."""

from django.db.models import Q, QuerySet, Subquery
from django.db.models.lookups import IsNull


def there_is(rows: QuerySet) -> Q:
    """Q: there is such a row, which is looked for beside each one that is asked about; of an Exists beside
    others PostgreSQL may make a table of all such rows there are."""
    return Q(IsNull(Subquery(rows.order_by().values("pk")[:1]), False))
