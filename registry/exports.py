"""Organisations as files: the same question as the page, all its rows."""

from django.views.decorators.http import require_safe

from ngo_portal.lib.lists.exports import export
from ngo_portal.lib.lists.pictures import picture_file
from registry.columns.organisations import ORGANISATIONS
from registry.columns.shared import SMALL_NUMBERS_ARE_TOLD
from registry.columns.sheets import ORGANISATION_SHEETS
from registry.figures import map_picture
from registry.filters import OrganisationFilter


@require_safe
def organisations_file(request, form):
    return export(
        request,
        form,
        filter_class=OrganisationFilter,
        sheets=[ORGANISATIONS, *ORGANISATION_SHEETS],
        list_name="registry:organisation-list",
        notes=[SMALL_NUMBERS_ARE_TOLD],
    )


@require_safe
def organisations_map(request, form):
    return picture_file(
        request,
        form,
        filter_class=OrganisationFilter,
        list_name="registry:organisation-list",
        draw=map_picture,
        name="organisations-map",
    )
