"""Which rows an officer may name in a record."""

from functools import cache, partial

from moderation.querysets import ScopedQuerySet
from officers.models import Officer
from territories.models import Territory
from territories.querysets import title_key


def offered(admin_site, target, request):
    """Rows of the model `target` that the officer may refer to: what `offered` of its own admin says.

    Many fields of a form refer to the same model, and most are not asked for a row: its question is put
    together when it is needed, once for a request.
    """
    questions = vars(request).setdefault("offered", {})
    if target not in questions:
        questions[target] = Deferred(target, lambda: _offered(admin_site, target, request))
    return questions[target]


def offered_responsible(request):
    """The same of who may answer for a record."""
    questions = vars(request).setdefault("offered", {})
    make = partial(responsible_choices, request.user)
    return questions.setdefault("responsible", Deferred(Territory, make))


def _offered(admin_site, target, request):
    model_admin = admin_site._registry.get(target)
    if hasattr(model_admin, "offered"):
        return model_admin.offered(request)
    return referable(target._default_manager.all(), request.user)


class Deferred:
    """Stands for the queryset that `make` gives, from the first question on. All fields of a form that list
    its rows read them once."""

    def __init__(self, model, make):
        self.model = model
        self._rows = cache(make)
        self._listed = cache(lambda: list(self._rows()))

    def all(self):
        return self

    def __getattr__(self, name):
        return getattr(self._rows().all(), name)

    def __iter__(self):
        return iter(self._listed())

    def iterator(self, **_options):
        return iter(self)

    def __or__(self, rows):
        return self._rows() | rows

    def keeping(self, key):
        """With the row that a record names already."""
        return WithKept(self, key)


class WithKept(Deferred):
    """The kept row is asked for where the list of all fields lacks it."""

    def __init__(self, offered, key):
        kept = offered.model._base_manager.filter(pk=key)
        super().__init__(offered.model, lambda: offered._rows() | kept)
        self._offered, self._key, self._kept = offered, key, kept

    def __iter__(self):
        listed = list(self._offered)
        return iter(listed if any(row.pk == self._key for row in listed) else [*listed, *self._kept])


def referable(rows, officer):
    """Of `rows`: records in sight of the officer, words in use of a dictionary, places that are shown."""
    if isinstance(rows, ScopedQuerySet):
        return rows.referable_by(officer)
    if rows.model is Territory:
        return rows.shown()
    if rows.model is Officer:
        return rows.filter(pk=officer.pk)
    return rows.active() if hasattr(rows, "active") else rows


def responsible_choices(officer):
    """Oblasts, cities and districts of the officer's own subtree, the own territory first."""
    own = officer.territory
    if officer.works_somewhere and own is None:
        rows = Territory.objects.shown().filter(level__lte=Territory.Level.DISTRICT)
    elif own is None:
        return Territory.objects.none()
    else:
        rows = Territory.objects.within(own)
        rows = rows.shown().filter(level__lte=Territory.Level.DISTRICT) | rows.filter(pk=own.pk)
    return rows.select_related("oblast", "district").order_by("level", title_key())
