"""Organisations to follow, the newest first."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from moderation.models import StepTaken
from ngo_portal.lib.lists.feeds import Told, atom
from registry.filters import OrganisationFilter
from registry.linked_data import seat_of
from registry.models import Organisation

HEADING = gettext_lazy("Organisations")


def tell(organisation):
    """What a row of the list says."""
    texts = [organisation.get_kind_display()]
    if organisation.legal_form:
        texts.append(organisation.legal_form.name)
    if organisation.seat:
        texts.append(seat_of(organisation, whole=False))
    if organisation.is_synthetic:
        texts.append(_("synthetic data"))
    return Told(organisation.name, texts)


@require_safe
def organisations_atom(request):
    return atom(
        request,
        filter_class=OrganisationFilter,
        list_name="registry:organisation-list",
        heading=HEADING,
        tell=tell,
        lately=StepTaken.objects.lately_published(Organisation),
    )
