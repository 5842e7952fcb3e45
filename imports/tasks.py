"""Work on imports by the background worker."""

from django_tasks import task

from imports import actions
from imports.models import Import, State

WORK = {
    State.READING: actions.read,
    State.CHECKING: actions.check,
    State.SAVING: actions.save,
    State.UNDOING: actions.undo,
}


@task()
def work(key):
    """Does what an import waits for. Gives the state it is in then."""
    sent = Import.objects.select_related("by__territory", "responsible").filter(pk=key).first()
    if sent is None or sent.state not in WORK:
        return None
    WORK[sent.state](sent)
    return sent.state
