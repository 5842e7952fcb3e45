"""Public pages of organisations."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from events.figures.activity import activities_told, by_year
from events.figures.reported import beside_counted
from events.models import Event
from events.public.disclosure import disclose
from events.public.lately import lately
from moderation.public import PublicRecord, ToConfirm, gone, missing
from ngo_portal.lib.drawing.cards import card_file
from ngo_portal.lib.lists.counts import FOR_PAGES, First, count_up_to
from ngo_portal.lib.lists.formats import FEEDS
from ngo_portal.lib.lists.page import FilteredList, address, follow
from ngo_portal.lib.lists.paging import FOR_LISTS, first_rows
from ngo_portal.lib.lists.pictures import NotDrawn, pictures
from projects.models import SocialProject
from registry import linked_data
from registry.figures import by_place
from registry.filters import OrganisationFilter
from registry.models import Award, Memorandum, Organisation, Programme, ReportedFigure, Statement
from registry.models.organisations import NameKind, validate_bin
from registry.rules.bin import read_bin

SHOWN, SHOWN_FACTS = 10, 50
#: Where the state's register of legal entities is asked for a BIN; its form takes no number from an address.
STATE_REGISTER = "https://stat.gov.kz/%s/juridical/by/bin/"
#: What is said of an organisation, as its page knows it.
FACTS = {
    "statements": Statement,
    "programmes": Programme,
    "awards": Award,
    "memoranda": Memorandum,
    "figures": ReportedFigure,
}


class OrganisationList(FilteredList):
    template_name = "registry/organisation_list.html"
    filter_class = OrganisationFilter
    noun = "organisation"
    section = "organisations"
    heading = _("Organisations")
    lead = _("Registry of non-governmental organisations and those they work with.")
    files = "registry:organisations"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        asked = context["filter"]
        context["held"] = activities_told(context["page"].rows)
        try:
            drawn = by_place(asked)
        except NotDrawn:  # of a district, or of several places
            return context
        return {
            **context,
            "map": drawn,
            "map_pictures": pictures("registry:organisations.map", asked.accepted),
        }


class OrganisationDetail(PublicRecord):
    model = Organisation
    template_name = "registry/organisation_detail.html"
    context_object_name = "organisation"

    def get_context_data(self, **kwargs):
        organisation = self.object
        events = Event.objects.published().organised_by([organisation])
        projects = SocialProject.objects.published().of_organisations([organisation])
        facts = _facts(organisation)  # discloses it
        question = [("organisation", organisation.pk)]
        return super().get_context_data(
            **kwargs,
            section="organisations",
            heading=organisation.name,
            crumbs=[
                (_("Home"), reverse("home")),
                (_("Organisations"), reverse("registry:organisation-list")),
                (organisation.name, ""),
            ],
            page_of=organisation,
            years=by_year(organisation),
            state_register=STATE_REGISTER % get_language(),
            branches=First.of(organisation.branches.published(), SHOWN, settings.COUNT_LIMIT, "by_name"),
            **lately(events, SHOWN),
            events_url=address(reverse("events:list"), question),
            follow=follow("events:events", FEEDS, question),
            projects=first_rows(projects.newest_first(), SHOWN, FOR_LISTS),
            projects_url=address(reverse("projects:list"), question),
            **_names(organisation),
            **facts,
            description=linked_data.describe(organisation),
            linked_data=[linked_data.organisation(organisation, self.request.build_absolute_uri)],
            card=(
                reverse("registry:organisation-card", args=[organisation.pk]),
                linked_data.card(organisation, 0),  # what it says of itself has no number
            ),
        )


@require_safe
def organisation_card(request, pk):
    organisation = Organisation.objects.published().for_detail().filter(pk=pk).first()
    if organisation is None:
        return missing(request, Organisation.objects, pk)
    events = Event.objects.published().organised_by([organisation])
    return card_file(linked_data.card(organisation, count_up_to(events, settings.COUNT_LIMIT)))


class OrganisationToConfirm(ToConfirm, OrganisationDetail):
    pass


@require_safe
def organisation_by_bin(request, number):
    """The legal address of an organisation: its number leads to its page. 404 says what is wrong with a
    number that no organisation here has."""
    rows = Organisation.objects.with_bin(number)
    if found := rows.published().first():
        return redirect(found)
    if rows.withdrawn().exists():
        return gone(request)
    digits = read_bin(number)
    try:
        validate_bin(digits or number)
        problem = ""
    except ValidationError as error:
        problem = error.messages[0]
    context = {"number": digits or number[:60], "problem": problem}
    return render(request, "registry/no_such_bin.html", context, status=404)


def _names(organisation):
    names = list(organisation.other_names.all())
    return {
        "other_names": [name for name in names if name.kind != NameKind.PRINTED],
        "spellings": [name for name in names if name.kind == NameKind.PRINTED],
    }


def _facts(organisation):
    """What sources say of it, as the public is told: the first SHOWN_FACTS of every kind."""

    def first(rows):
        return First.of(rows.published(), SHOWN_FACTS, settings.COUNT_LIMIT, FOR_PAGES)

    facts = {name: first(model.objects.of_organisations([organisation])) for name, model in FACTS.items()}
    disclose(organisation, *(row for one in facts.values() for row in one.rows))
    return {**facts, "reported": beside_counted(facts["figures"].rows)}
