"""Social projects to follow."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from moderation.models import StepTaken
from ngo_portal.lib.lists.feeds import Told, atom
from projects.filters import ProjectFilter
from projects.linked_data import territory_of
from projects.models import SocialProject

HEADING = gettext_lazy("Social projects")


def tell(project):
    """What a row of the list says."""
    texts = [] if project.kind == "unknown" else [project.get_kind_display()]
    if project.territory:
        texts.append(territory_of(project))
    if project.customer:
        texts.append(project.customer.name)
    if project.status != "unknown":
        texts.append(project.get_status_display())
    if project.is_synthetic:
        texts.append(_("synthetic data"))
    return Told(project.name, texts)


@require_safe
def projects_atom(request):
    return atom(
        request,
        filter_class=ProjectFilter,
        list_name="projects:list",
        heading=HEADING,
        tell=tell,
        lately=StepTaken.objects.lately_published(SocialProject),
    )
