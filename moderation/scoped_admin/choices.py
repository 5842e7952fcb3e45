"""Which rows an officer may name in a record."""

from functools import cache, partial

from django.utils.translation import get_language

from moderation.models import Line, Scoped
from moderation.querysets import ScopedQuerySet
from ngo_portal.lib.serving.memory import Memory
from officers.models import Officer
from territories.models import Territory
from territories.querysets import title_key


def offered_by(field, admin_site, request):
    """Rows that a field of a form may be given: what a list shows, what is found while typing and what is
    accepted are these."""
    if is_narrowed(field):
        return NARROWED[field.name](request)
    return offered(admin_site, field.related_model, request)


def is_narrowed(field):
    """Whether it offers less than may be named of its kind."""
    return field.name in NARROWED and issubclass(field.model, Scoped)


def offered(admin_site, target, request):
    """Rows of the model `target` that the officer may refer to: what `offered` of its own admin says.

    Many fields of a form refer to the same model, and most are not asked for a row: its question is put
    together when it is needed, once for a request.
    """
    questions = vars(request).setdefault("offered", {})
    if target not in questions:
        kept = None if issubclass(target, (Scoped, Line, Officer)) else f"offered {target._meta.label}"
        make = partial(_offered, admin_site, target, request)
        questions[target] = Deferred(target, make, partial(_remembered, request, kept))
    return questions[target]


def offered_responsible(request):
    """The same of who may answer for a record."""
    questions = vars(request).setdefault("offered", {})
    if "responsible" not in questions:
        make = partial(responsible_choices, request.user)
        kept = f"responsible in {request.user.territory_id} {request.user.works_somewhere}"
        questions["responsible"] = Deferred(Territory, make, partial(_remembered, request, kept))
    return questions["responsible"]


#: {field of a scoped record: its rows}, where they are less than may be named of their kind.
NARROWED = {"responsible": offered_responsible}


def _remembered(request, name, ask):
    """What `ask()` gives. A page that is only read has it from memory, where it has a name there: words and
    places are the same for every officer of a territory, in the order of their language."""
    if name is None or request.method != "GET":
        return ask()
    if not hasattr(request, "memory"):
        request.memory = Memory()
    return request.memory.get(f"{name} {get_language()}", ask)


def _offered(admin_site, target, request):
    model_admin = admin_site._registry.get(target)
    if hasattr(model_admin, "offered"):
        return model_admin.offered(request)
    return referable(target._default_manager.all(), request.user)


class Deferred:
    """Stands for the queryset that `make` gives, from the first question on. All fields of a form that list
    its rows read them once; `read(ask)` may know them already."""

    def __init__(self, model, make, read=lambda ask: ask()):
        self.model = model
        self._rows = cache(make)
        self._listed = cache(lambda: read(lambda: list(self._rows())))

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

    def keeping(self, *keys):
        """With the rows that a record names already."""
        return WithKept(self, keys) if keys else self


class WithKept(Deferred):
    """The kept rows are asked for where the list of all fields lacks them."""

    def __init__(self, offered, keys):
        self._offered, self._keys = offered, keys
        super().__init__(offered.model, lambda: offered._rows() | self._kept(keys))

    def __iter__(self):
        listed = list(self._offered)
        lacking = set(self._keys) - {row.pk for row in listed}
        return iter([*listed, *self._kept(lacking)] if lacking else listed)

    def _kept(self, keys):
        return self.model._base_manager.filter(pk__in=keys)


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
