"""Social projects as files: the same question as the page, all its rows."""

from django.views.decorators.http import require_safe

from ngo_portal.lib.lists.exports import export
from projects.columns import PROJECT_SHEETS, PROJECTS
from projects.filters import ProjectFilter


@require_safe
def projects_file(request, form):
    return export(
        request,
        form,
        filter_class=ProjectFilter,
        sheets=[PROJECTS, *PROJECT_SHEETS],
        list_name="projects:list",
    )
