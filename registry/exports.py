"""Organisations as files: the same question as the page, all its rows."""

from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ngo_portal.lib.lists.page import export
from registry.columns.organisations import ORGANISATION_COLUMNS
from registry.columns.shared import SMALL_NUMBERS_ARE_TOLD
from registry.columns.sheets import ORGANISATION_SHEETS
from registry.filters import OrganisationFilter


@require_safe
def organisations_file(request, form):
    return export(
        request,
        filter_class=OrganisationFilter,
        columns=ORGANISATION_COLUMNS,
        title=_("Organisations"),
        list_name="registry:organisation-list",
        form=form,
        sheets=ORGANISATION_SHEETS,
        notes=[SMALL_NUMBERS_ARE_TOLD],
    )
