"""Social projects as files: the same question as the page, all its rows."""

from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ngo_portal.lib.lists.page import export
from projects.columns import PROJECT_COLUMNS, PROJECT_SHEETS
from projects.filters import ProjectFilter


@require_safe
def projects_file(request, form):
    return export(
        request,
        filter_class=ProjectFilter,
        columns=PROJECT_COLUMNS,
        title=_("Social projects"),
        list_name="projects:list",
        form=form,
        sheets=PROJECT_SHEETS,
    )
