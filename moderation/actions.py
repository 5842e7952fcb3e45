"""What may happen to a moderated record, by whom: draft → submitted → published. Each step is signed."""

from django.db import transaction
from django.db.models import CASCADE
from django.utils import timezone
from django.utils.translation import gettext as _

from moderation.models import Line, Moderated, Stage
from moderation.tasks import tell_publishers


class ActionRefused(Exception):
    """The step is not possible; the text says why, for the reader. `waiting`: records that come first."""

    def __init__(self, text, waiting=()):
        super().__init__(text)
        self.waiting = waiting


def submit(*, record, by):
    """Hands a draft to the publishers of its territory, who are told by mail. Raises ActionRefused."""
    with transaction.atomic():
        record = _locked(record, by)
        if record.stage == Stage.SUBMITTED:
            raise ActionRefused(_("“%(record)s” has been submitted already.") % {"record": record})
        if record.stage not in (Stage.DRAFT, Stage.RETURNED):
            raise ActionRefused(_("“%(record)s” is not a draft any more.") % {"record": record})
        record.stage = Stage.SUBMITTED
        record.submitted_at, record.submitted_by = timezone.now(), by
        _save(record, "stage", "submitted_at", "submitted_by")
        transaction.on_commit(lambda: tell_publishers.enqueue(record._meta.label_lower, record.pk))
    return record


def publish(*, record, by):
    """Makes a record public. Raises ActionRefused while an organisation, project or source it names is not.

    A publisher may publish an own draft at once; a record that was published already stays as it is.
    """
    with transaction.atomic():
        record = _locked(record, by)
        if not by.may_publish:
            raise ActionRefused(_("Publishing is for publishers."))
        if record.stage == Stage.PUBLISHED:
            raise ActionRefused(_("“%(record)s” is published already.") % {"record": record})
        waiting = unpublished_references(record)
        if waiting:
            text = _("“%(record)s” names records that are not public yet. Publish them first:")
            raise ActionRefused(text % {"record": record}, waiting)
        record.stage = Stage.PUBLISHED
        record.published_at, record.published_by = timezone.now(), by
        _save(record, "stage", "published_at", "published_by")
    return record


def unpublished_references(record):
    """Moderated records that `record`, one of its lines or a post named there refers to, not yet public."""
    holders = [record]
    for relation in record._meta.related_objects:
        if issubclass(relation.related_model, Line) and relation.on_delete is CASCADE:
            holders += getattr(record, relation.get_accessor_name()).all()
    named = {}
    for holder in holders:
        for field in holder._meta.fields:
            if not field.is_relation or not issubclass(field.related_model, (Moderated, Line)):
                continue
            other = getattr(holder, field.name)
            if isinstance(other, Line):
                holders.append(other)
            elif other and other != record and not other.is_published:
                named[other._meta.label, other.pk] = other
    return list(named.values())


def _locked(record, by):
    """The record as it is now, locked until the end of the transaction; a stranger's does not exist."""
    rows = type(record).objects.editable_by(by).select_for_update(of=("self",))
    found = rows.filter(pk=record.pk).first()
    if found is None:
        raise ActionRefused(_("You may not change “%(record)s”.") % {"record": record})
    return found


def _save(record, *fields):
    record.version += 1
    record.save(update_fields=[*fields, "version", "updated_at"])
