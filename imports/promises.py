"""What the database promises of lines and says to people, asked before they are saved. Records say the same
themselves (`clean`)."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import UniqueConstraint


def broken_promises(look, seen):
    """Yields (columns, what is said) of a row; each set of values is asked once."""
    record, known = seen.record, look.shared.setdefault(broken_promises, {})
    for promise in record._meta.constraints:
        if promise.violation_error_message == promise.default_violation_error_message:
            continue
        names = _named_in(promise)
        if not seen.is_new and not set(names) & set(seen.columns):
            continue
        is_once = isinstance(promise, UniqueConstraint)
        values = (promise.name, record.pk if is_once else None, *(getattr(record, name) for name in names))
        if values not in known:
            try:
                promise.validate(type(record), record)
                known[values] = ""
            except ValidationError as error:
                known[values] = " ".join(error.messages)
        if known[values]:
            yield names, known[values]


def said_of(error):
    """What people are told of a constraint that was broken all the same, as by two rows of one list."""
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", "")
    promises = (promise for model in apps.get_models() for promise in model._meta.constraints)
    return next((str(one.violation_error_message) for one in promises if one.name == name), name)


def _named_in(promise):
    """The columns that a constraint is about."""
    return sorted(
        promise.fields if isinstance(promise, UniqueConstraint) else promise.condition.referenced_base_fields
    )
