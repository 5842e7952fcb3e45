"""A social project as other programs read it: in short, and in schema.org's words."""

from django.utils.translation import gettext as _

from ngo_portal.lib.language.descriptions import in_short, noted, stated
from ngo_portal.lib.serving.linked_data import days, identifier, thing
from projects.models import ProjectKind, ProjectStatus
from registry.linked_data import made_up, named
from registry.models import Basis
from registry.rules.attributions import in_sentence
from territories import linked_data as of_places


def describe(project):
    """A page's description, of what the page says, in its words."""
    amounts = (stated(label, amount) for label, amount in project.amounts)
    return in_short(
        noted(str(project.name), project.is_inferred and _("inferred")),
        project.kind != ProjectKind.UNKNOWN and project.get_kind_display(),
        project.status != ProjectStatus.UNKNOWN and project.get_status_display(),
        stated(_("Customer"), project.customer and in_sentence(project.customer)),
        stated(_("Supplier"), project.supplier and in_sentence(project.supplier)),
        stated(_("Territory"), territory_of(project)),
        *amounts,
        project.about,
    )


def territory_of(project):
    """Its territory as its page says it; "" where that is not known."""
    is_inferred = project.territory_basis == Basis.INFERRED
    return noted(project.territory and project.territory.title, is_inferred and _("inferred"))


def project(project, absolute):
    """One fetched by `for_detail`, as its page discloses it. schema.org takes a project for an organisation
    that is founded and dissolved; whoever carries it out is its member."""
    start, end = days(project.actual_dates)
    stated_territory = project.territory and project.territory_basis == Basis.STATED
    amount = project.amount_contracted
    money = None
    if amount is not None:
        money = thing("MonetaryAmount", currency=project.currency, value=amount)
    customer = project.customer and named(project.customer, absolute)
    return thing(
        "Project",
        name=project.name,
        url=absolute(project.get_absolute_url()),
        description=describe(project),
        disambiguatingDescription=made_up(project),
        identifier=identifier(_("Contract"), project.contract_number),
        foundingDate=start,
        dissolutionDate=end,
        areaServed=of_places.area(project.territory) if stated_territory else None,
        funder=customer,
        funding=money and thing("MonetaryGrant", amount=money, funder=customer),
        member=project.supplier and named(project.supplier, absolute),
    )
