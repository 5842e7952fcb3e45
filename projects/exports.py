"""Social projects as files: the same question as the page, all its rows."""

from django.views.decorators.http import require_safe

from ngo_portal.lib.lists.exports import export
from ngo_portal.lib.lists.pictures import picture_file
from projects.columns import PROJECT_SHEETS, PROJECTS
from projects.figures import money_picture
from projects.filters import ProjectFilter
from registry.columns.shared import SMALL_NUMBERS_ARE_TOLD


@require_safe
def projects_file(request, form):
    return export(
        request,
        form,
        filter_class=ProjectFilter,
        sheets=[PROJECTS, *PROJECT_SHEETS],
        list_name="projects:list",
        notes=[SMALL_NUMBERS_ARE_TOLD],
    )


@require_safe
def projects_money(request, form):
    return picture_file(
        request,
        form,
        filter_class=ProjectFilter,
        list_name="projects:list",
        draw=money_picture,
        name="projects-money",
    )
