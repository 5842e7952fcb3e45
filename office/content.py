"""What the demo shows of the office and of a contract that is watched over. All of it is made up, and says
so; it is of officers alone, as no source tells it."""

import datetime

import pghistory
from django.db import transaction
from django.utils import timezone

from office.models import Letter, OfficeContact
from projects.models import MonitoringVisit, ProjectReport, SocialProject, Supervision
from territories.models import Territory

#: Name of this loader in the history of the rows it made.
COMMAND = "demo_office"
MADE_UP = "(ойдан шығарылған дерек · вымышленные данные)"
ULAN, EAST_KAZAKHSTAN = "636200000", "630000000"


@transaction.atomic
def load():
    """Returns how many records were made: none where it was loaded before, whatever has become of them."""
    if Letter.history.rel.related_model.objects.filter(pgh_context__metadata__command=COMMAND).exists():
        return 0
    today = timezone.localdate()
    with pghistory.context(command=COMMAND):
        return _letters(today) + _contacts(today) + _supervision(today)


def _letters(today):
    ulan = Territory.objects.get(code=ULAN)
    asked = Letter.objects.create(
        responsible=ulan,
        direction="in",
        number="1",
        on=today - datetime.timedelta(days=20),
        their_number="04-11/218",
        correspondent_words="Облыстық қоғамдық даму басқармасы",
        subject=f"ҮЕҰ тізбесін ұсыну туралы {MADE_UP}",
        answer_due=today - datetime.timedelta(days=10),
    )
    Letter.objects.create(
        responsible=ulan,
        direction="out",
        number="1",
        on=today - datetime.timedelta(days=12),
        correspondent_words=asked.correspondent_words,
        subject=f"ҮЕҰ тізбесі {MADE_UP}",
        answer_to=asked,
    )
    Letter.objects.create(
        responsible=ulan,
        direction="in",
        number="2",
        on=today - datetime.timedelta(days=9),
        correspondent_words="Ауыл кітапханасы",
        subject=f"Ерікті көмек сұрау {MADE_UP}",
        answer_due=today - datetime.timedelta(days=2),
    )
    return 3


def _contacts(today):
    for code, post in ((ULAN, "бас маман"), (EAST_KAZAKHSTAN, "бөлім басшысы")):
        place = Territory.objects.get(code=code)
        OfficeContact.objects.create(
            responsible=place,
            territory=place,
            name=f"Үлгі Үлгіұлы {MADE_UP}",
            post=post,
            phone="+7 700 000-00-00",
            agreed_on=today,
        )
    return 2


def _supervision(today):
    project = SocialProject.objects.filter(kind="state_order", supervision=None).order_by("pk").first()
    if project is None:
        return 0
    made = Supervision.objects.create(project=project, note=MADE_UP)
    for kind, days, is_handed_in in (("interim", -60, True), ("interim", -5, False), ("final", 90, False)):
        due = today + datetime.timedelta(days=days)
        ProjectReport.objects.create(
            supervision=made, kind=kind, due_on=due, handed_in_on=due if is_handed_in else None, note=MADE_UP
        )
    MonitoringVisit.objects.create(
        supervision=made,
        on=today - datetime.timedelta(days=30),
        by_whom="Облыстық басқарманың екі маманы",
        found=f"Қатысушылар тізімі толық емес {MADE_UP}",
        to_mend="Тізімді толықтыру",
        mend_by=today + datetime.timedelta(days=10),
    )
    return 1
