"""What may happen to a moderated record: one table of steps.

Actions, buttons, the actions of a list, the desk, the CHECKs of the history and the tests read it. Where
somebody may take a step is no matter of the step: in the own subtree (querysets.py).
"""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from officers.roles import PUBLISHES, SUBMITS


class Stage(TextChoices):
    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted")
    RETURNED = "returned", _("returned")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


@dataclass(frozen=True, eq=False)
class Step:
    """One row of the table."""

    key: str
    from_stages: dict  # {stage: what the button on the form of such a record says}
    to_stage: Stage
    roles: frozenset
    label: Promise
    done: Promise  # takes `number`
    signs: str = ""  # who and when stands on the record too: `<signs>_by`, `<signs>_at`
    needs_reason: bool = False  # a word of the dictionary StepReason
    needs_words: bool = False
    names_field: bool = False  # may point to a field of the form
    waits: bool = False  # until all that the record names is public
    looks_twice: bool = False  # large and unlikely figures: by another than who entered them, who checks them
    takes_along: bool = False  # what the record names and waits for the same step
    together: Promise | None = None  # a button that takes what the record names too; takes `number` of all
    together_new: Promise | None = None  # the same on an empty form, where nobody knows the number yet
    label_together: Promise | None = None  # the same for those chosen in a list
    is_saving: bool = False  # taken by saving the form, not by a button or from the list
    is_handing_in: bool = False  # whoever does it first has the record as the own work
    tells: str = ""  # "publishers" or "submitter", by templates/moderation/mail/<key>.txt
    in_daily: Promise | None = None  # and what stands above such records in the letter of the day


STEPS = {
    step.key: step
    for step in [
        Step(
            key="submit",
            from_stages={
                Stage.DRAFT: _("Save and submit for checking"),
                Stage.RETURNED: _("Save and submit again"),
            },
            to_stage=Stage.SUBMITTED,
            roles=SUBMITS,
            label=_("Submit for checking"),
            done=ngettext_lazy(
                "%(number)d record was submitted.", "%(number)d records were submitted.", "number"
            ),
            signs="submitted",
            takes_along=True,
            is_handing_in=True,
            tells="publishers",
            in_daily=_("Waiting for your check:"),
        ),
        Step(
            key="publish",
            from_stages={
                Stage.DRAFT: _("Save and publish"),
                Stage.SUBMITTED: _("Save and publish"),
                Stage.RETURNED: _("Save and publish"),
                Stage.WITHDRAWN: _("Save and publish again"),
            },
            to_stage=Stage.PUBLISHED,
            roles=PUBLISHES,
            label=_("Publish"),
            done=ngettext_lazy(
                "%(number)d record was published.", "%(number)d records were published.", "number"
            ),
            signs="published",
            waits=True,
            looks_twice=True,
            together=ngettext_lazy(
                "Save and publish %(number)d", "Save and publish all %(number)d", "number"
            ),
            together_new=_("Save and publish with everything it names"),
            label_together=_("Publish with everything they name"),
        ),
        Step(
            key="return",
            from_stages={Stage.SUBMITTED: _("Return …"), Stage.WITHDRAWN: _("Return …")},
            to_stage=Stage.RETURNED,
            roles=PUBLISHES,
            label=_("Return for reworking"),
            done=ngettext_lazy(
                "%(number)d record was returned.", "%(number)d records were returned.", "number"
            ),
            needs_reason=True,
            names_field=True,
            tells="submitter",
            in_daily=_("Returned to you for reworking:"),
        ),
        Step(
            key="withdraw",
            from_stages={Stage.PUBLISHED: _("Withdraw …")},
            to_stage=Stage.WITHDRAWN,
            roles=PUBLISHES,
            label=_("Withdraw from publication"),
            done=ngettext_lazy(
                "%(number)d record was withdrawn.", "%(number)d records were withdrawn.", "number"
            ),
            needs_reason=True,
            tells="submitter",
            in_daily=_("Withdrawn from publication:"),
        ),
        Step(
            key="correct",
            from_stages={Stage.PUBLISHED: _("Save the correction")},
            to_stage=Stage.PUBLISHED,
            roles=PUBLISHES,
            label=_("Correct"),
            done=ngettext_lazy(
                "%(number)d record was corrected.", "%(number)d records were corrected.", "number"
            ),
            needs_reason=True,
            needs_words=True,
            looks_twice=True,
            is_saving=True,
        ),
    ]
}
CORRECT = STEPS["correct"]

#: Stages that a record has reached for a reason, which stands above its form.
FOR_A_REASON = {step.to_stage for step in STEPS.values() if step.needs_reason and not step.is_saving}

#: What waits on the desk, for those whose role takes a step from there.
WAITING = {
    Stage.SUBMITTED: _("waiting for your check"),
    Stage.RETURNED: pgettext_lazy("several records", "returned"),
    Stage.DRAFT: _("drafts"),
}


def steps_of(role, stage=None):
    """The steps that a role takes, in the order of the table; from `stage` when one is given."""
    return [
        step for step in STEPS.values() if role in step.roles and (stage is None or stage in step.from_stages)
    ]


def waiting_for(role):
    """{stage: label} of what waits on the desk for this role."""
    return {stage: label for stage, label in WAITING.items() if steps_of(role, stage)}
