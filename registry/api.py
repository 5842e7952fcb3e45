"""Organisations for machines: the list of their page and files, and each of them."""

from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.lists.api.records import OneRecord, RecordList
from registry.columns.organisations import ORGANISATIONS
from registry.columns.sheets import ORGANISATION_SHEETS
from registry.filters import OrganisationFilter


class OfOrganisations:
    filter_class = OrganisationFilter
    sheets = (ORGANISATIONS, *ORGANISATION_SHEETS)
    tag, component = "organisations", "Organisation"


class OrganisationRecords(OfOrganisations, RecordList):
    key, title = "organisations", _("Organisations")
    about = _("Non-governmental organisations and those they work with, by name.")


class OrganisationRecord(OfOrganisations, OneRecord):
    key, title = "organisation", _("One organisation")
    about = _("An organisation by its number, with its other names, public contacts, posts and filings.")
    may_be_gone = True
