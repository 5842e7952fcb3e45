"""Social projects for machines: the list of their page and files, and each of them."""

from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.lists.api.records import OneRecord, RecordList
from projects.columns import PROJECT_SHEETS, PROJECTS
from projects.filters import ProjectFilter


class OfProjects:
    filter_class = ProjectFilter
    sheets = (PROJECTS, *PROJECT_SHEETS)
    tag, component = "projects", "Project"


class ProjectRecords(OfProjects, RecordList):
    key, title = "projects", _("Social projects")
    about = _("Who commissioned each project, who carries it out, what it costs and what has come of it.")


class ProjectRecord(OfProjects, OneRecord):
    key, title = "project", _("One social project")
    about = _("A project by its number.")
    may_be_gone = True
